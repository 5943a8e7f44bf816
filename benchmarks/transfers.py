"""How well givers and receivers are read.

    python -m benchmarks.transfers                  our own sentences
    python -m benchmarks.transfers RAMS_FOLDER      also RAMS train (train.jsonlines); no other split is read
    python -m benchmarks.transfers --errors         print what differs

Own sentences: transfers_gold.txt was used for developing, transfers_unseen.txt was not. The transfers of a
sentence are paired with the gold so that most roles agree. A role is right when both sides have the same head word
(first noun phrase of the span, its head noun, lower case). A role predicted where the gold has none, or in a
transfer without a partner, costs precision.

RAMS: event types transaction.*; only roles giver and recipient whose argument stands in the trigger's sentence;
"both named" keeps events with both there. Of the transfers read in that sentence the one whose cue overlaps the
trigger is scored, else the one whose cue is nearest. A role is right when its head word lies in the gold argument.
"""

import json
import sys
import time
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from summarizer.reading.phrases import read_phrases
from summarizer.reading.transfers import Transfer, find_transfers
from summarizer.spans import Span

ROLES = ("giver", "receiver", "given", "in_return")


class Gold(NamedTuple):
    giver: str | None
    receiver: str | None
    given: str | None
    in_return: str | None
    status: str


def head(surface: str | None) -> str | None:
    """The head word of the first noun phrase of a surface."""
    if surface is None:
        return None
    return next((chunk.word for chunk in read_phrases(surface).chunks if chunk.kind in ("np", "time")), surface.lower())


def read_gold(path: Path) -> list[tuple[str, list[Gold]]]:
    cases: list[tuple[str, list[Gold]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            fields = [None if field.strip() == "-" else field.strip() for field in line[2:].split("|")]
            giver, receiver, given, in_return, status = fields
            cases[-1][1].append(Gold(giver, receiver, given, in_return, status or ""))
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


def surfaces(transfer: Transfer, text: str) -> dict[str, str | None]:
    return {role: None if (s := getattr(transfer, role)) is None else s.of(text) for role in ROLES}


def score_own(path: Path, errors: bool) -> None:
    counts: Counter[str] = Counter()
    for text, gold in read_gold(path):
        found = find_transfers(text)
        heads = [{role: head(surface) for role, surface in surfaces(t, text).items()} for t in found]
        wanted = [{role: head(getattr(g, role)) for role in ROLES} for g in gold]
        pairs = best_pairs(wanted, heads)
        wrong = len(found) != len(gold)
        counts["transfers wanted"] += len(gold)
        counts["transfers found"] += len(found)
        counts["transfers paired"] += len(pairs)
        for role in ROLES:
            counts[role, "gold"] += sum(w[role] is not None for w in wanted)
            counts[role, "found"] += sum(h[role] is not None for h in heads)
        for i, j in pairs:
            for role in ROLES:
                right = wanted[i][role] == heads[j][role]
                counts[role, "right"] += right and wanted[i][role] is not None
                wrong |= not right
            counts["status right"] += gold[i].status == found[j].status
            wrong |= gold[i].status != found[j].status
            counts["swapped"] += heads[j]["giver"] is not None and heads[j]["giver"] == wanted[i]["receiver"]
        if wrong and errors:
            print(text)
            for g in gold:
                print("   gold ", " | ".join(value or "-" for value in g))
            for t in found:
                print(
                    "   found", " | ".join(value or "-" for value in surfaces(t, text).values()), "|", t.status, t.rule
                )
    print(
        f"{path.name}: {counts['transfers wanted']} transfers, {counts['transfers found']} found, "
        f"{counts['transfers paired']} paired; status right {counts['status right']}; swapped {counts['swapped']}"
    )
    for role in ROLES:
        report(role, counts[role, "right"], counts[role, "found"], counts[role, "gold"])
    both = [sum(counts[role, what] for role in ("giver", "receiver")) for what in ("right", "found", "gold")]
    report("giver and receiver", *both)


def best_pairs(wanted: list[dict[str, str | None]], found: list[dict[str, str | None]]) -> list[tuple[int, int]]:
    """Pairs of indices in which most roles agree; pairs without any agreement are dropped."""

    def agree(i: int, j: int) -> int:
        return sum(wanted[i][role] is not None and wanted[i][role] == found[j][role] for role in ROLES)

    if len(wanted) <= len(found):
        options = [list(zip(range(len(wanted)), p, strict=True)) for p in permutations(range(len(found)), len(wanted))]
    else:
        options = [list(zip(p, range(len(found)), strict=True)) for p in permutations(range(len(wanted)), len(found))]
    best = max(options, key=lambda pairs: sum(agree(i, j) for i, j in pairs))
    return [(i, j) for i, j in best if agree(i, j)]


def report(name: str, right: int, found: int, gold: int) -> None:
    precision, recall = right / max(found, 1), right / max(gold, 1)
    print(f"  {name:20} precision {precision:6.1%} ({right}/{found})   recall {recall:6.1%} ({right}/{gold})")


def score_rams(folder: Path, errors: bool) -> None:
    counts: Counter[str] = Counter()
    for line in (folder / "train.jsonlines").open(encoding="utf-8"):
        case = json.loads(line)
        if case.get("split", "train") != "train":
            continue
        trigger_start, trigger_end, types = case["evt_triggers"][0]
        if not types[0][0].startswith("transaction."):
            continue
        first = 0
        for sentence in case["sentences"]:
            if first <= trigger_start < first + len(sentence):
                break
            first += len(sentence)
        offsets, text = [], ""
        for word in sentence:
            offsets.append((len(text), len(text) + len(word)))
            text += word + " "

        def place(start: int, end: int, offsets: list = offsets, first: int = first) -> Span | None:
            inside = first <= start and end < first + len(offsets)
            return Span(offsets[start - first][0], offsets[end - first][1]) if inside else None

        gold: dict[str, list[Span]] = {"giver": [], "receiver": []}
        for _, argument, role in case["gold_evt_links"]:
            name = {"giver": "giver", "recipient": "receiver"}.get(role[11:])
            span = place(*argument)
            if name and span:
                gold[name].append(span)
        trigger = place(trigger_start, trigger_end) or Span(0, 0)
        chosen = min(
            find_transfers(text),
            key=lambda t: (not t.cue.overlaps(trigger), abs(t.cue.start - trigger.start)),
            default=None,
        )
        both = bool(gold["giver"] and gold["receiver"])
        for scope in ("all", "both named") if both else ("all",):
            counts[scope, "events"] += 1
            for name, spans in gold.items():
                span = getattr(chosen, name) if chosen else None
                counts[scope, "gold"] += bool(spans)
                counts[scope, "found"] += span is not None
                counts[scope, "right"] += span is not None and any(s.covers(head_span(text, span)) for s in spans)
        if errors:
            print(types[0][0], "|", text, "| trigger:", trigger.of(text))
            print("   gold ", {name: [s.of(text) for s in spans] for name, spans in gold.items()})
            print("   found", surfaces(chosen, text) if chosen else None)
    for scope in ("all", "both named"):
        print(f"RAMS train, transaction.*, {scope}: {counts[scope, 'events']} events")
        report("giver and receiver", counts[scope, "right"], counts[scope, "found"], counts[scope, "gold"])


def head_span(text: str, span: Span) -> Span:
    """Where the head word of a span stands."""
    phrases = read_phrases(text, span.start, span.end)
    chunk = next((c for c in phrases.chunks if c.kind in ("np", "time")), None)
    return span if chunk is None else phrases.span(chunk.head, chunk.head)


def measure_speed(folder: Path) -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    for size in (3_500, 35_000, 350_000):
        sample = (text * (size // len(text) + 1))[:size]
        find_transfers(sample)
        best = float("inf")
        for _ in range(max(5, 700_000 // size)):
            start = time.process_time()
            find_transfers(sample)
            best = min(best, time.process_time() - start)
        print(f"{size:>8} characters: {best * 1000:.2f} ms of processor time, the best of many runs")


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if argument != "--errors"]
    errors = "--errors" in sys.argv
    here = Path(__file__).parent
    score_own(here / "transfers_gold.txt", errors)
    score_own(here / "transfers_unseen.txt", errors=False)
    for folder in arguments:
        score_rams(Path(folder), errors)
    measure_speed(here.parent / "seeds")


if __name__ == "__main__":
    main()
