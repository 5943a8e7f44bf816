"""Planted falsehoods caught and rewritten truths wrongly flagged, kind by kind, ours beside other verifiers.

Usage::

    python -m benchmarks.falsehoods [--seed N] [--half development] [--of summaries] [--show missed|flagged|all]

The folder ``falsehoods`` holds news texts of ours with true summaries and briefs. A TOML file lists for each
true sentence or item the rewrites that keep it true and the changes that make it false, by kind; digits are
changed and bounds dropped here, by the seed. Every verifier sees the same cases: a sentence of a summary
against the whole text, an item of a brief against the sentences that it cites. Verifiers by others are asked
where they can be imported; each is counted as flagging a case when it reports anything unsupported in it.

The folder ``falsehoods/summaries`` holds longer texts, each with summaries as language models write them. A case
there is one sentence of a summary, true as it stands or with one error planted as models make them; ours sees
the whole summary around it and is counted by what it reports inside that sentence.

The folder ``falsehoods/free`` holds sentences in words of their own, which draw on several of the text's and reckon
with its numbers. They are counted apart: who compares words has little there to compare.
"""

import argparse
import random
import re
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.verifiers import VERIFIERS
from summarizer.checking import check, find_stretches
from summarizer.checks import run_checks
from summarizer.checks.subject import Subject
from summarizer.document import Document
from summarizer.fields import Finding, Item, filled_fields
from summarizer.pipeline.resolve import read_quantity
from summarizer.schemas.actors import Actor
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure
from summarizer.spans import Span

_DATA = Path(__file__).parent / "falsehoods"
FOLDERS = {"sentences": _DATA, "summaries": _DATA / "summaries", "free": _DATA / "free"}
ITEMS: dict[str, type[Item]] = {"claim": Claim, "figure": Figure, "exchange": Exchange, "actor": Actor}
TEMPLATES = {
    "claim": "{speaker}, {role}, said: {statement}. “{quote}”",
    "figure": "{attributed_to}: {quantity}, {measures}, {period}.",
    "exchange": "{giver} gives {receiver} {quantity} {given} in return for {in_return} ({status}, {when}).",
    "actor": "{name}, {role}, {affiliation}.",
}
_BOUND = re.compile(
    r"\b(?:at least|at most|more than|fewer than|less than|up to|nearly|almost) (?=[\d£$€]|one |two |half|three )", re.I
)
_DIGITS = re.compile(r"(?<![\w.,])(?:[£$€])?(\d[\d,]*(?:\.\d+)?)(?=\s|%|[mk]\b|bn\b|,|\.|$)")


@dataclass
class Case:
    """One text or item that is true or false, of some kind."""

    kind: str
    false: bool
    file: str
    text: str
    source: str
    """What the verifiers by others compare it with."""
    item: Item | None = None
    cites: tuple[str, ...] = ()
    within: str | None = None
    """The whole summary that the text is a sentence of, …"""
    at: Span = field(default=Span(0, 0))
    """… and where in it."""


@dataclass
class Text:
    """A news text and what is true of it."""

    name: str
    document: Document
    facts: dict[str, Any]


@dataclass
class Tally:
    """How many cases a verifier flagged, of how many."""

    flagged: int = 0
    cases: int = 0

    def add(self, flagged: bool) -> None:
        self.flagged += flagged
        self.cases += 1

    def __str__(self) -> str:
        return f"{self.flagged:4d}/{self.cases:<4d}{100 * self.flagged / self.cases if self.cases else 0:5.0f}%"


@dataclass
class Result:
    """The tallies of one verifier by kind, and what it took."""

    false: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    true: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    seconds: float = 0.0


def load(folder: Path, half: str) -> list[Text]:
    texts = []
    for path in sorted(folder.glob("*.toml")):
        facts = tomllib.loads(path.read_text("utf-8"))
        if facts["half"] == half:
            document = Document(
                path.with_suffix(".txt").read_text("utf-8"), name=path.stem, published=facts["published"]
            )
            texts.append(Text(path.stem, document, facts))
    return texts


def cases_of(text: Text, chance: random.Random) -> Iterator[Case]:
    for fact in text.facts.get("sentence", ()):
        yield from _sentence_cases(text, fact, chance)
    for slot in ITEMS:
        for fact in text.facts.get(slot, ()):
            yield from _item_cases(text, slot, fact)
    for fact in text.facts.get("summary", ()):
        yield from _summary_cases(text, fact)


def _sentence_cases(text: Text, fact: dict[str, Any], chance: random.Random) -> Iterator[Case]:
    whole, name = text.document.text, text.name
    yield Case("as written", False, name, fact["text"], whole)
    for kind, rewritten in fact.get("true", {}).items():
        yield Case(kind, False, name, rewritten, whole)
    for kind, changes in fact.get("false", {}).items():
        for old, new in changes:
            yield Case(kind, True, name, fact["text"].replace(old, new, 1), whole)
    changed = change_a_digit(fact["text"], whole, chance)
    if changed:
        yield Case("digit", True, name, changed, whole)
    if _BOUND.search(fact["text"]):
        yield Case("bound", True, name, _capital(_BOUND.sub("", fact["text"], count=1)), whole)


def _summary_cases(text: Text, fact: dict[str, Any]) -> Iterator[Case]:
    whole, name = text.document.text, text.name
    for span in find_stretches(fact["text"]):
        yield Case(fact["style"], False, name, span.of(fact["text"]), whole, within=fact["text"], at=span)
    for kind, changes in fact.get("false", {}).items():
        for old, new in changes:
            start = fact["text"].index(old)
            changed = fact["text"].replace(old, new, 1)
            span = next(span for span in find_stretches(changed) if span.end > start)
            yield Case(kind, True, name, span.of(changed), whole, within=changed, at=span)


def _item_cases(text: Text, slot: str, fact: dict[str, Any]) -> Iterator[Case]:
    values = {key: value for key, value in fact.items() if key not in ("from", "true", "false")}

    def case(kind: str, false: bool, changes: dict[str, Any], cites: list[str]) -> Case:
        cited = [text.document.sentence_at(text.document.text.index(start)) for start in cites]
        sentences = sorted({sentence.number: sentence for sentence in cited if sentence}.items())
        filled = {**values, **changes}
        shown = TEMPLATES[slot].format_map(defaultdict(str, filled))
        if "quantity" in filled:
            filled["quantity"] = read_quantity(filled["quantity"], [], text.document)
        source = " ".join(sentence.text for _, sentence in sentences)
        item = ITEMS[slot](**({"kind": "person"} | filled if slot == "actor" else filled))
        return Case(kind, false, text.name, _tidy(shown), source, item, tuple(cites))

    yield case("as written", False, {}, fact["from"])
    for kind, changes in fact.get("true", {}).items():
        yield case(kind, False, changes, fact["from"])
    for kind, changes in fact.get("false", {}).items():
        yield case(kind, True, {}, changes) if kind == "cite" else case(kind, True, changes, fact["from"])


def change_a_digit(sentence: str, source: str, chance: random.Random) -> str | None:
    """Change one digit of one number so that it stands nowhere in the source; None where no number has two digits."""
    numbers = [match for match in _DIGITS.finditer(sentence) if len(match[1].replace(",", "")) > 1]
    chance.shuffle(numbers)
    for match in numbers:
        places = [i for i, char in enumerate(match[1]) if char.isdigit() and (char != "0" or i == 0)]
        for _ in range(20):
            place = chance.choice(places)
            digit = chance.choice([d for d in "123456789" if d != match[1][place]])
            new = match[1][:place] + digit + match[1][place + 1 :]
            if not re.search(rf"(?<![\d.,]){re.escape(new)}(?!\d)", source):
                return sentence[: match.start(1)] + new + sentence[match.end(1) :]
    return None


def ours(case: Case, document: Document) -> tuple[Finding, ...]:
    """The failed findings that our checks report on a case."""
    if case.within is not None:
        found = check(case.within, document).findings
        return tuple(finding for finding in found if finding.failed and case.at.start <= finding.start < case.at.end)
    if case.item is None:
        return tuple(finding for finding in check(case.text, document).findings if finding.failed)
    found = [document.sentence_at(document.text.index(start)) for start in case.cites]
    numbers = sorted({sentence.number for sentence in found if sentence})
    cited = tuple(document.sentences[number - 1] for number in numbers)
    subject = Subject(document, tuple(filled_fields(case.item)), cited)
    return tuple(finding for finding in run_checks(subject) if finding.failed)


def measure(texts: list[Text], seed: int, show: str) -> dict[str, Result]:
    results: dict[str, Result] = defaultdict(Result)
    for text in texts:
        for case in cases_of(text, random.Random(f"{seed} {text.name}")):
            began = time.perf_counter()
            findings = ours(case, text.document)
            _count(results["ours"], case, bool(findings), began)
            _show(case, findings, show)
            for name, flags in VERIFIERS.items():
                began = time.perf_counter()
                _count(results[name], case, flags(case.text, case.source), began)
    return results


def _count(result: Result, case: Case, flagged: bool, began: float) -> None:
    result.seconds += time.perf_counter() - began
    (result.false if case.false else result.true)[case.kind].add(flagged)


def _show(case: Case, findings: tuple[Finding, ...], show: str) -> None:
    """Print a case that went wrong as ``show`` names it, with what was found."""
    wrong = "missed" if case.false and not findings else "flagged" if findings and not case.false else "right"
    if show == wrong or (show == "wrong" and wrong != "right") or show == "all":
        print(f"{wrong:8}{case.file:12}{case.kind:12}{case.text}")
        for finding in findings:
            print(f"{'':20}{finding.check}/{finding.how}: {finding.message}")


def _total(tallies: dict[str, Tally]) -> Tally:
    return Tally(sum(t.flagged for t in tallies.values()), sum(t.cases for t in tallies.values()))


def report(results: dict[str, Result], title: str) -> None:
    names = list(results)
    for heading, part in (("falsehoods caught", "false"), ("truths flagged", "true")):
        print(f"\n{title}: {heading}\n{'':14}" + "".join(f"{name:>18}" for name in names))
        kinds = sorted(getattr(results["ours"], part))
        for kind in kinds:
            print(f"{kind:14}" + "".join(f"{getattr(results[name], part)[kind]!s:>18}" for name in names))
        print(f"{'all':14}" + "".join(f"{_total(getattr(results[name], part))!s:>18}" for name in names))
    cases = _total(results["ours"].false).cases + _total(results["ours"].true).cases
    each = "".join(f"{1000 * results[name].seconds / cases:>15.2f} ms" for name in names)
    print(f"{'a case takes':14}{each}")


def _tidy(text: str) -> str:
    """Take the gaps that unfilled fields leave out of a template's sentence."""
    text = re.sub(r"(?: in return for)? \(|, \)|\)", lambda m: "" if m[0] in (", )", ")") else m[0], text)
    text = re.sub(r"“”|^[:,] ?", "", text)
    return re.sub(r"\s+", " ", re.sub(r"(?:, )+(?=[.,])|,(?= said)|(?<= ), ", "", text)).strip(" ,(:")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=("development", "held out"), help="one half of the texts; both by default")
    parser.add_argument("--of", choices=tuple(FOLDERS), help="one sort of cases; all by default")
    parser.add_argument("--show", choices=("missed", "flagged", "wrong", "all", "none"), default="none")
    given = parser.parse_args()
    for sort in (given.of,) if given.of else FOLDERS:
        for half in (given.half,) if given.half else ("development", "held out"):
            if texts := load(FOLDERS[sort], half):
                report(measure(texts, given.seed, given.show), f"{sort}, {half}")


if __name__ == "__main__":
    main()
