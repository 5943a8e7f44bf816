"""Fits the weights by which a number, date, event or part is taken for one of the source to sentences true and false.

    python -m benchmarks.origins {numbers,dates,events,parts} FOLDER [--left-out N]

FOLDER, such as ``benchmarks/summaries``, holds folders of JSON files, each with an ``article``, the ``true`` sentences
of summaries of it and the ``false`` ones, each of these with its ``text`` and ``kind``: number, binding, date and so
on. Learned from as well are true sentences with one number, date or name exchanged for another of the source, or one
event told as a fact or as denied, and the planted falsehoods of ``benchmarks.falsehoods`` that are for developing.
Prints the weights, and how well the folders are told by weights that were fitted to the others: N at a time are left
out together.

The weights in use stand for the sentences that they were fitted to, which need not be at hand: what is fitted is held
to them, the more the fewer sentences speak against one.

Of a false sentence nobody says which number is wrong, so what is fitted is how likely one of them is.
"""

import argparse
import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

from benchmarks import falsehoods
from summarizer.checking import align
from summarizer.checks import happened, moments, parts
from summarizer.checks.dates import is_asked
from summarizer.checks.figures import origins
from summarizer.checks.figures.matching import match_numbers
from summarizer.checks.figures.quantities import numeral_of
from summarizer.checks.passages.source import source_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.modality import FIRMNESS
from summarizer.checks.weighing import Origin
from summarizer.document import Document
from summarizer.fields import Filled, Role
from summarizer.spans import Span

_RIDGE = 1.0
_EXCHANGED, _PLANTED = "exchanged", "planted"
_COUNTS_FOR = {_EXCHANGED: 0.1}
"""How much a sentence of a kind counts for: what is exchanged by chance is further off than what a writer confuses."""
_SURE = 1e-9
_DENIED = 0.5
_SOFT = frozenset({"possible", "expected", "promised", "alleged"})

Asked = Iterator[tuple[Span, list[Origin[Any]]]]
"""Of a sentence the mentions to be told right or wrong: where each stands, and what it may go back to."""


class Sort(NamedTuple):
    """Numbers or dates: their weights, what they may go back to, and the kinds of false sentences."""

    weights: Mapping[str, float]
    asked: Callable[[Subject], Asked]
    wrong: Mapping[str, float]
    """How much likelier a false sentence of a kind is where one is wrong, of both; those of other kinds have none."""


def _numbers(subject: Subject) -> Asked:
    for match in match_numbers(subject):
        plain = match.passage.copied or match.claim.kind == "score" or match.claim.relation == "vague"
        if not plain and not origins.is_plain(subject, match) and not origins.is_excused(subject, match):
            yield match.claim.numeral, origins.origins_of(subject, match)


def _dates(subject: Subject) -> Asked:
    passage = subject.read(subject.fields[0])
    for date in () if passage.copied else passage.dates:
        if is_asked(subject, date):
            yield date.span, moments.origins_of(subject, passage, date)


def _events(subject: Subject) -> Asked:
    for field in subject.rephrased:
        for event in happened.events_of(subject, field):
            if found := happened.origins_of(subject, event):
                yield Span(event.verb.word.start, event.verb.word.end), found


def _parts(subject: Subject) -> Asked:
    passage = subject.read(subject.fields[0])
    for part in () if passage.copied else parts.parts_asked(subject, passage):
        yield part.name.span, parts.origins_of(subject, passage, part)


_CHANGED = dict.fromkeys(("digit", "scale", "unit", "currency", "year"), 0.98)
SORTS = {
    "numbers": Sort(
        origins.WEIGHTS, _numbers, {"number": 0.99, "binding": 0.92, "noun": 0.7, _EXCHANGED: 1.0} | _CHANGED
    ),
    "events": Sort(
        happened.WEIGHTS, _events, dict.fromkeys(("certainty", "negation", "hardened"), 0.95) | {_EXCHANGED: 1.0}
    ),
    "dates": Sort(moments.WEIGHTS, _dates, {"date": 0.99, "binding": 0.55, _EXCHANGED: 1.0}),
    "parts": Sort(
        parts.WEIGHTS,
        _parts,
        {"speaker": 0.9, "name": 0.8, "role": 0.3, "binding": 0.35, "scope": 0.1, "swap": 0.95, "transfer": 0.8}
        | {_EXCHANGED: 1.0},
    ),
}


@dataclass
class Table:
    """What may be meant by the numbers of sentences: a row of evidence each, grouped by number, these by sentence."""

    sort: Sort
    rows: "np.ndarray"
    same: "np.ndarray"
    number: "np.ndarray"
    """For each row the number that it is of, …"""
    sentence: "np.ndarray"
    """… for each number its sentence, and for each sentence its kind (empty: true) and folder."""
    kinds: "np.ndarray"
    folders: "np.ndarray"

    def right(self, weights: "np.ndarray") -> "tuple[np.ndarray, np.ndarray, np.ndarray]":
        """For each row its share of its number, and of what speaks for its being right; the number's log-likelihood."""
        odds = self.rows @ weights
        first = np.r_[0, np.flatnonzero(np.diff(self.number)) + 1]
        strength = np.exp(odds - np.maximum.reduceat(odds, first)[self.number])
        whole, right = np.add.reduceat(strength, first), np.add.reduceat(strength * self.same, first)
        right = np.maximum(right, _SURE * whole)
        return (
            strength / whole[self.number],
            strength * self.same / right[self.number],
            np.minimum(np.log(right / whole), -_SURE),
        )

    def loss(self, weights: "np.ndarray", asked: "np.ndarray") -> "tuple[float, np.ndarray]":
        """How badly the sentences ``asked`` are told, and the slope of it."""
        share, of_right, log_right = self.right(weights)
        true = np.exp(np.bincount(self.sentence, log_right, len(self.kinds)))
        wrong = np.array([self.sort.wrong.get(kind, 0.0) for kind in self.kinds])
        counts = asked * np.array([_COUNTS_FOR.get(kind, 1.0) for kind in self.kinds])
        likelihood = np.maximum((1 - wrong) * true + wrong * (1 - true), _SURE)
        slope = (-(1 - 2 * wrong) * true / likelihood * counts)[self.sentence][self.number]
        moved = weights - self.now
        loss = -(np.log(likelihood) * counts).sum() + _RIDGE / 2 * moved @ moved
        return float(loss), self.rows.T @ (slope * (of_right - share)) + _RIDGE * moved

    def fitted(self, asked: "np.ndarray") -> "np.ndarray":
        """The weights that tell the sentences ``asked`` best and are not far from those in use."""
        return np.asarray(minimize(self.loss, self.now, args=(asked,), jac=True, method="L-BFGS-B").x)

    @property
    def now(self) -> "np.ndarray":
        """The weights in use."""
        return np.array(list(self.sort.weights.values()))

    def doubts(self, weights: "np.ndarray") -> "np.ndarray":
        """For each sentence how likely the likeliest of its numbers to be wrong is."""
        worst = np.zeros(len(self.kinds))
        np.maximum.at(worst, self.sentence, 1 - np.exp(self.right(weights)[2]))
        return worst


def main() -> None:
    """Print the weights and the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sort", choices=sorted(SORTS))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--left-out", type=int, default=3, metavar="N")
    arguments = parser.parse_args()
    sort = SORTS[arguments.sort]
    table = read(sort, sorted(path for path in arguments.folder.iterdir() if path.is_dir()))
    for name, weight in zip(sort.weights, table.fitted(np.ones(len(table.kinds), bool)), strict=True):
        print(f"  {name:24} {weight:5.2f} (now {sort.weights[name]:5.2f})")
    folders = [folder for folder in dict.fromkeys(table.folders) if folder != _PLANTED]
    doubts = np.zeros(len(table.kinds))
    for start in range(0, len(folders), arguments.left_out):
        out = np.isin(table.folders, folders[start : start + arguments.left_out])
        doubts[out] = table.doubts(table.fitted(~out))[out]
    _measure("left out", table, doubts)
    _measure("as the weights are now", table, table.doubts(table.now))


def _measure(name: str, table: Table, doubts: "np.ndarray") -> None:
    print(name)
    written = table.folders != _PLANTED
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        told = [f"{kind or 'true'} {(doubts > least)[of].sum()} of {of.sum()}"
                for kind in ("", *table.sort.wrong) for of in [written & (table.kinds == kind)]]  # fmt: skip
        print(f"  from {least}: {', '.join(told)}")


def read(sort: Sort, folders: Sequence[Path]) -> Table:
    """The numbers or dates of all sentences of ``folders``, and of those planted."""
    rows: list[list[float]] = []
    same: list[bool] = []
    numbers: list[int] = []
    sentences: list[int] = []
    kinds: list[str] = []
    named: list[str] = []
    for folder, kind, found in _read_all(sort, folders):
        for origins_of_one in found:
            rows += [[float(one.evidence.get(name, 0)) for name in sort.weights] for one in origins_of_one]
            same += [one.right for one in origins_of_one]
            numbers += [len(sentences)] * len(origins_of_one)
            sentences.append(len(kinds))
        kinds.append(kind)
        named.append(folder)
    return Table(sort, *map(np.array, (rows, same, numbers, sentences, kinds, named)))


def _read_all(sort: Sort, folders: Sequence[Path]) -> Iterator[tuple[str, str, list[list[Origin[Any]]]]]:
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            case = json.loads(path.read_text("utf-8"))
            document = Document(str(case["article"]))
            told = [("", str(text)) for text in case["true"]] + [(one["kind"], one["text"]) for one in case["false"]]
            for kind, text in told:
                yield folder.name, kind, [found for _, found in sort.asked(_subject(document, text))]
                change = _harden if sort is SORTS["events"] else _exchange
                for exchanged in () if kind else change(sort, document, text):
                    yield folder.name, _EXCHANGED, [exchanged]
    for folder in falsehoods.FOLDERS.values():
        for planted in falsehoods.load(folder, "development"):
            for one in falsehoods.cases_of(planted, random.Random(1)):
                if one.item is None:
                    subject = _subject(planted.document, one.text)
                    yield _PLANTED, one.kind if one.false else "", [found for _, found in sort.asked(subject)]


def _subject(document: Document, text: str) -> Subject:
    return Subject(document, (Filled("", Role.STATEMENT, text),), align(text, source_of(document)), aligned=True)


def _harden(_: Sort, document: Document, text: str) -> Iterator[list[Origin[Any]]]:
    """What the events of a true sentence may go back to once they are told as facts, and for every other one denied."""
    subject, chance = _subject(document, text), random.Random(text)
    events = [event for field in subject.rephrased for event in happened.events_of(subject, field)]
    events = [event for event in events if not event.verb.form.infinitive]
    firm = [event for event in events if event.certainty == "stated" and not event.negated]
    changed = [event._replace(negated=True) for event in firm[:: len(firm) or 1] if chance.random() < _DENIED]
    for event in events:
        if event.negated:
            changed.append(event._replace(negated=False))
        elif event.certainty in _SOFT:
            changed.append(event._replace(certainty="stated", condition=False, hedged=FIRMNESS["stated"]))
    yield from filter(None, (happened.origins_of(subject, event) for event in changed))


def _exchange(sort: Sort, document: Document, text: str) -> Iterator[list[Origin[Any]]]:
    """What the mentions of a true sentence may go back to once another of the source stands in the place of each."""
    chance = random.Random(text)
    for span, found in sort.asked(_subject(document, text)):
        others = [one.mention for one in found if not one.right and one.mention and not one.conflict]
        if others and any(one.right and one.mention for one in found):
            other = chance.choice(others)
            new = numeral_of(other) if sort is SORTS["numbers"] else other.text
            changed = _subject(document, text[: span.start] + new + text[span.end :])
            yield from (told for place, told in sort.asked(changed) if place.start == span.start)


if __name__ == "__main__":
    main()
