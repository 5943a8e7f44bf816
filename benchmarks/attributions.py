"""Measure the attribution reader on PolNeAR: ``python -m benchmarks.attributions <PolNeAR>/data [--split dev]``.

How it counts:

* Gold is one annotator's file an article (the first by name), every attribution with a cue and a content.
* A word is a run of letters and digits. Two cues match if they share a word; each is used once.
* Content is right at threshold t if the words shared with the gold content's words, divided by the words of
  either, are at least t (Jaccard; pieces of an interrupted content count together, the gap does not).
* A source's head is the last word before its first preposition, relative pronoun, participle phrase, comma,
  bracket, dash or quotation mark. Sources are right if the heads are the same word of the text.
* Speech is a cue that contains a form of one of the fixed verbs below, or “according to”.
* “Matched” figures are over the pairs matched by cue; “end to end” ones count every attribution that one
  side lacks as an error of both cue and content.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarizer.reading.attributions import find_attributions

WORD = re.compile(r"\w+")
SPEECH = frozenset(
    [
        "say",
        "says",
        "said",
        "saying",
        "tell",
        "tells",
        "told",
        "telling",
        "add",
        "adds",
        "added",
        "adding",
        "write",
        "writes",
        "wrote",
        "note",
        "notes",
        "noted",
        "noting",
        "announce",
        "announces",
        "announced",
        "ask",
        "asks",
        "asked",
        "argue",
        "argues",
        "argued",
        "arguing",
        "claim",
        "claims",
        "claimed",
        "claiming",
        "explain",
        "explains",
        "explained",
        "warn",
        "warns",
        "warned",
        "warning",
        "report",
        "reports",
        "reported",
        "reply",
        "replied",
        "respond",
        "responded",
        "declare",
        "declares",
        "declared",
        "insist",
        "insists",
        "insisted",
        "tweet",
        "tweets",
        "tweeted",
        "continue",
        "continued",
        "according",
        "state",
        "states",
        "stated",
        "acknowledge",
        "acknowledged",
        "admit",
        "admits",
        "admitted",
        "deny",
        "denies",
        "denied",
    ]
)
HEAD_STOP = re.compile(
    r",|\(|\[|—|–| - |--|[“\"]| (?:of|in|on|at|for|from|with|by|to|who|which|that|whose|about|behind|against|among"
    r"|familiar|named|called|and)\b"
)


@dataclass(frozen=True)
class Gold:
    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


def read_gold(path: Path) -> list[Gold]:
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    events: list[list[list[str]]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.rstrip("\r").split("\t")
        if len(cells) < 2:
            continue
        if cells[0].startswith("T") and " " in cells[1]:
            ranges = cells[1].split(" ", 1)[1]
            spans[cells[0]] = tuple((int(a), int(b)) for a, b in (one.split() for one in ranges.split(";")))
        elif cells[0].startswith("E"):
            events.append([cell.split(":") for cell in cells[1].split()])
    found = []
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for role, identifier in event:
            role = role.rstrip("0123456789")
            if role in parts:
                parts[role].extend(spans.get(identifier, ()))
        if parts["Cue"] and parts["Content"]:
            found.append(Gold(tuple(parts["Source"]), tuple(parts["Cue"]), tuple(parts["Content"])))
    return found


def words_in(text: str, spans: tuple[tuple[int, int], ...]) -> set[int]:
    return {match.start() for a, b in spans for match in WORD.finditer(text, a, b)}


def head(text: str, spans: tuple[tuple[int, int], ...]) -> int | None:
    if not spans:
        return None
    start, end = spans[0]
    surface = text[start:end]
    stop = HEAD_STOP.search(surface, 1)
    matches = list(WORD.finditer(re.sub(r"['’]s\b", "  ", surface[: stop.start() if stop else None])))
    matches = matches or list(WORD.finditer(surface))
    return start + matches[-1].start() if matches else None


def articles(folder: Path, split: str) -> Iterator[tuple[str, str, list[Gold]]]:
    for path in sorted((folder / split / "text").glob("*.txt")):
        annotations = sorted((folder / split / "attributions").glob(path.stem + "_*.ann"))
        if annotations:
            text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
            yield path.stem, text, read_gold(annotations[0])


def ratio(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def f1(right: int, system: int, gold: int) -> float:
    return ratio(2 * right, system + gold)


def is_speech(text: str, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(text[a:b].lower() in SPEECH for s, e in spans for a, b in (m.span() for m in WORD.finditer(text, s, e)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--missed", action="store_true", help="print the cues that are missed and wrongly found most")
    arguments = parser.parse_args()
    count: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    seconds = characters = 0.0
    for _, text, gold in articles(arguments.folder, arguments.split):
        began = time.process_time()
        system = find_attributions(text)
        seconds += time.process_time() - began
        characters += len(text)
        by_word = {
            word: index for index, one in enumerate(system) for word in words_in(text, (one.cue,)) or {one.cue.start}
        }
        used: set[int] = set()
        count["gold"] += len(gold)
        count["system"] += len(system)
        count["system speech"] += sum(is_speech(text, (one.cue,)) for one in system)
        count["system speech source"] += sum(is_speech(text, (one.cue,)) and one.source is not None for one in system)
        for one in gold:
            speech = is_speech(text, one.cue)
            count["gold speech"] += speech
            count["gold speech source"] += speech and bool(one.source)
            cue_words = words_in(text, one.cue) or {one.cue[0][0]}
            index = next(
                (by_word[word] for word in sorted(cue_words) if by_word.get(word, -1) not in used | {-1}), None
            )
            if index is None:
                missed[" ".join(text[a:b].lower() for a, b in one.cue)] += 1
                continue
            used.add(index)
            guess = system[index]
            count["matched"] += 1
            count["matched speech"] += speech
            ours, theirs = words_in(text, guess.pieces), words_in(text, one.content)
            overlap = len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0
            for threshold in (0.3, 0.8):
                count[f"content {threshold}"] += overlap >= threshold
                count[f"speech content {threshold}"] += speech and overlap >= threshold
            source = (guess.source,) if guess.source else ()
            count["matched gold source"] += bool(one.source)
            count["matched system source"] += bool(source)
            right = bool(one.source) and bool(source) and head(text, one.source) == head(text, source)
            count["source"] += right
            count["source speech"] += right and speech
            count["matched gold speech source"] += speech and bool(one.source)
            count["matched system speech source"] += speech and bool(source)
        for index, guess in enumerate(system):
            if index not in used:
                wrong[guess.cue.of(text).lower() + " / " + guess.rule] += 1
    c = count
    print(f"{arguments.split}: {c['gold']} gold attributions, {c['system']} found, {c['matched']} matched by cue")
    print(
        f"cues: precision {ratio(c['matched'], c['system']):.1f} recall {ratio(c['matched'], c['gold']):.1f}"
        f" F1 {f1(c['matched'], c['system'], c['gold']):.1f}"
    )
    print(
        f"fixed speech list: covers {ratio(c['gold speech'], c['gold']):.1f} % of the gold cues;"
        f" of those we find {ratio(c['matched speech'], c['gold speech']):.1f} %,"
        f" of the rest {ratio(c['matched'] - c['matched speech'], c['gold'] - c['gold speech']):.1f} %"
    )
    for threshold in (0.3, 0.8):
        print(
            f"content at {threshold}: matched {ratio(c[f'content {threshold}'], c['matched']):.1f}"
            f" | speech, matched {ratio(c[f'speech content {threshold}'], c['matched speech']):.1f}"
            f" | speech, end to end F1 {f1(c[f'speech content {threshold}'], c['system speech'], c['gold speech']):.1f}"
            f" | end to end F1 {f1(c[f'content {threshold}'], c['system'], c['gold']):.1f}"
        )
    print(
        f"source head: matched F1 {f1(c['source'], c['matched system source'], c['matched gold source']):.1f}"
        f" | speech, matched F1"
        f" {f1(c['source speech'], c['matched system speech source'], c['matched gold speech source']):.1f}"
        f" | speech, end to end F1 {f1(c['source speech'], c['system speech source'], c['gold speech source']):.1f}"
    )
    print(f"speed: {1000 * seconds * 3500 / characters:.2f} ms for 3,500 characters")
    if arguments.missed:
        print("missed:", "; ".join(f"{n} {cue}" for cue, n in missed.most_common(120)))
        print("wrong:", "; ".join(f"{n} {cue}" for cue, n in wrong.most_common(120)))


if __name__ == "__main__":
    main()
