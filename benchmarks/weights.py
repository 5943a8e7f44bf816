"""Fits the weights by which figures are compared to the stories put side by side by hand.

    python -m benchmarks.weights

prints the weights of ``summarizer.briefing.weighing`` and ``choosing``, whether two numbers are of one thing, those of
``moving``, whether a count moved between two days, and those of ``contradicting``, whether two numbers are a conflict;
and how well each folder is told by weights that were fitted to the others, pair by pair and in whole briefs.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.optimize import minimize

from summarizer import daily, summarize
from summarizer.briefing.cast import Cast
from summarizer.briefing.choosing import DIFFERENT_WEIGHTS, EQUAL_WEIGHTS, Choices, weighed
from summarizer.briefing.comparing import compared, in_one_unit, is_one_number
from summarizer.briefing.contradicting import CONTRADICTING_WEIGHTS, contradicting
from summarizer.briefing.digest import Prepared, Told, prepare
from summarizer.briefing.moving import MOVED_WEIGHTS, moving
from summarizer.briefing.rows import voiced
from summarizer.briefing.voices import Voices
from summarizer.briefing.weighing import WEIGHTS, evidence
from tests.briefing.gold import FOLDERS, Gold, load, score

_RIDGE = 1.0
_DAY = datetime.date(2025, 10, 24)
Facts = "np.ndarray"


@dataclass(frozen=True)
class Folder:
    """A folder's stories, read once, and the facts of their pairs with what is true of each."""

    name: str
    gold: Gold
    reports: Mapping[str, Prepared]
    pairs: "dict[str, tuple[np.ndarray, np.ndarray]]"
    """For each table of weights a row of evidence a pair, and whether it is so."""


TABLES: dict[str, dict[str, float]] = {
    "of one thing": WEIGHTS,
    "equal, among all": EQUAL_WEIGHTS,
    "different, among all": DIFFERENT_WEIGHTS,
    "moved between two days": MOVED_WEIGHTS,
    "contradict each other": CONTRADICTING_WEIGHTS,
}


def main() -> None:
    """Print the weights and the measures."""
    folders = read_all()
    for table, weights in TABLES.items():
        print(f"{table}:")
        for name, weight in zip(weights, fitted(table, folders), strict=True):
            print(f"  {name:24} {weight:5.2f} (now {weights[name]:5.2f})")
        _measure(table, folders)
    right = all_of_them = 0
    for folder in folders:
        use([one for one in folders if one is not folder])
        found = score(daily(folder.gold.articles, date=_DAY, reports=folder.reports, engine="rules"), folder.gold)
        right, all_of_them = right + found.verdicts[0], all_of_them + found.verdicts[1]
        missed, false = len(found.missed_conflicts), len(found.false_conflicts)
        print(f"{folder.name or 'first':12} {found.verdicts} right, {missed} conflicts missed, {false} false")
    print(f"left out, {right} of {all_of_them} verdicts right")


def use(folders: Sequence[Folder]) -> None:
    """Weigh from now on as ``folders`` have it, by every table whose facts they have."""
    for table, weights in TABLES.items():
        if all(table in one.pairs for one in folders):
            weights.update(zip(weights, map(float, fitted(table, folders)), strict=True))


def fitted(table: str, folders: Sequence[Folder]) -> "np.ndarray":
    """Weights of a logistic regression with a small penalty for each but the first."""
    facts, truths = (np.concatenate([one.pairs[table][at] for one in folders]) for at in (0, 1))

    def loss(weights: "np.ndarray") -> "tuple[float, np.ndarray]":
        odds, free = facts @ weights, np.r_[0, weights[1:]]
        slope = facts.T @ (1 / (1 + np.exp(-odds)) - truths) + _RIDGE * free
        return float(_loss(odds, truths) + _RIDGE / 2 * free @ free), slope

    return np.asarray(minimize(loss, np.zeros(facts.shape[1]), jac=True, method="L-BFGS-B").x)


def _loss(odds: "np.ndarray", truths: "np.ndarray") -> float:
    return float(np.logaddexp(0, np.where(truths > 0, -odds, odds)).sum())


def _measure(table: str, folders: Sequence[Folder]) -> None:
    told = [(one.pairs[table][0] @ fitted(table, [f for f in folders if f is not one]), one.pairs[table][1])
            for one in folders]  # fmt: skip
    odds, truths = (np.concatenate([one[at] for one in told]) for at in (0, 1))
    print(f"  {len(truths)} pairs, {int(truths.sum())} of them so; left out: loss {_loss(odds, truths):.1f}")
    for threshold in (0.2, 0.3, 0.4, 0.5):
        found = odds > np.log(threshold / (1 - threshold))
        right, wrong = int((found & (truths > 0)).sum()), int((found & (truths == 0)).sum())
        print(f"    from {threshold}: {right} found, {wrong} wrong")


def read_all() -> list[Folder]:
    """All folders; what rests on other weights is weighed by such as were fitted to the other folders."""
    folders = [read(name) for name in FOLDERS]
    known = {table: dict(weights) for table, weights in TABLES.items()}
    for facts_of in (_choices_of, _conflicts_of):
        found = []
        for folder in folders:
            use([one for one in folders if one is not folder])
            found.append(facts_of(folder))
        for folder, facts in zip(folders, found, strict=True):
            folder.pairs.update(facts)
    for table, weights in TABLES.items():
        weights.update(known[table])
    return folders


def read(name: str) -> Folder:
    """A folder with its articles read and its pairs weighed."""
    gold = load(name)
    reports = {one.document.id: prepare(one, summarize(one.document, "brief", engine="rules")) for one in gold.articles}
    return Folder(name, gold, reports, pairs_of(gold, reports))


def pairs_of(gold: Gold, reports: Mapping[str, Prepared]) -> "dict[str, tuple[np.ndarray, np.ndarray]]":
    """The evidence of the pairs of a set's numbers, and what is so, for each table of weights but the choices."""
    of_one, moves = [], []
    for one, other, so in _pairs(gold, reports):
        of_one.append((evidence(one, in_one_unit(one, other), equal := is_one_number(one, other)), so))
        standing = _standing(gold, one, other)
        if standing and not equal and one.as_of and other.as_of and one.as_of != other.as_of:
            before, after = (one, other) if one.as_of < other.as_of else (other, one)
            if one.article != other.article and not (before.measure.earlier or before.measure.gone):
                moves.append((moving(before, in_one_unit(before, after)), standing == "earlier count"))
    return {"of one thing": _arrays(WEIGHTS, of_one), "moved between two days": _arrays(MOVED_WEIGHTS, moves)}


def _choices_of(folder: Folder) -> "dict[str, tuple[np.ndarray, np.ndarray]]":
    found: dict[bool, list[tuple[dict[str, float], bool]]] = {True: [], False: []}
    for told in _stories(folder.gold, folder.reports):
        choices = Choices(told)
        for here, there, equal, so in _known(folder.gold, told, choices):
            found[equal].append((choices.evidence(here, there), so))
    return {
        "equal, among all": _arrays(EQUAL_WEIGHTS, found[True]),
        "different, among all": _arrays(DIFFERENT_WEIGHTS, found[False]),
    }


def _conflicts_of(folder: Folder) -> "dict[str, tuple[np.ndarray, np.ndarray]]":
    """The pairs that come to a conflict if it is sure; one that the set says nothing of is none."""
    found = []
    for told in map(weighed, _stories(folder.gold, folder.reports)):
        rows = [_rows_of(folder.gold, one) for one in told]
        for (one, mine), (other, its) in combinations(zip(told, rows, strict=True), 2):
            verdict = compared(one, other)
            if verdict and verdict.comparison == "conflict" and _standing(folder.gold, one, other) != "earlier count":
                found.append((contradicting(one, other, verdict.likeness), bool(mine & its)))
    return {"contradict each other": _arrays(CONTRADICTING_WEIGHTS, found)}


def _arrays(
    weights: Mapping[str, float], found: Sequence[tuple[dict[str, float], bool]]
) -> "tuple[np.ndarray, np.ndarray]":
    facts = np.array([list(one.values()) for one, _ in found], float).reshape(-1, len(weights))
    return facts, np.array([so for _, so in found], float)


def _pairs(gold: Gold, reports: Mapping[str, Prepared]) -> Iterator[tuple[Told, Told, bool]]:
    """The pairs of each story's numbers of which the set says something, and whether they are of one thing."""
    for told in _stories(gold, reports):
        for here, there, _, so in _known(gold, told, Choices(told)):
            yield told[here], told[there], so


def _known(gold: Gold, told: Sequence[Told], choices: Choices) -> Iterator[tuple[int, int, bool, bool]]:
    """The places of the pairs of which the set says something: whether they are equal, and of one thing."""
    rows = [_rows_of(gold, one) for one in told]
    for here, there, equal in choices.pairs():
        if (rows[here] or rows[there]) and not (equal and told[here].article == told[there].article):
            yield here, there, equal, bool(rows[here] & rows[there])


def _stories(gold: Gold, reports: Mapping[str, Prepared]) -> Iterator[list[Told]]:
    return (list(_told(gold, story, reports)) for story in dict.fromkeys(gold.stories))


def _told(gold: Gold, story: str, reports: Mapping[str, Prepared]) -> Iterator[Told]:
    numbers = [n for n, own in enumerate(gold.stories, 1) if own == story and n not in gold.copies]
    digests = [reports[gold.articles[number - 1].document.id].digest(number) for number in numbers]
    voices = Voices(Cast(digests))
    return (voiced(told, voices) for digest in digests for told in digest.figures)


def _rows_of(gold: Gold, told: Told) -> set[tuple[tuple[str, str], str]]:
    """The rows by hand, named by their leading number, that ``told`` stands in as what the row measures."""
    here = gold.keys[told.article - 1]
    found = {(one, surface) for one, surface, *_ in gold.pairs if one == here and _is(told, surface)}
    return found | {
        (one, surface)
        for one, surface, other, number, standing in gold.pairs
        if other == here and standing != "different thing" and _is(told, number)
    }


def _standing(gold: Gold, one: Told, other: Told) -> str:
    """Whether the set has two numbers as an earlier count or as a conflict; empty where it says neither."""
    for first, second in ((one, other), (other, one)):
        here, there = gold.keys[first.article - 1], gold.keys[second.article - 1]
        for leading, surface, key, number, standing in gold.pairs:
            if (leading, key) == (here, there) and _is(first, surface) and _is(second, number):
                return standing if standing in ("earlier count", "conflict") else ""
    return ""


def _is(told: Told, surface: str) -> bool:
    own, wanted = (f" {' '.join(text.split()).lower()} " for text in (told.quantity.text, surface))
    return own in wanted or wanted in own


if __name__ == "__main__":
    main()
