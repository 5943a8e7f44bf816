"""How likely the numbers of a story are of one thing, each pair in view of all others.

An article hardly tells one thing twice, so a number goes with the likeliest there is in another article. That holds
of equal numbers among all, and of different ones among different ones only: who disputes a number mostly gives it as
well, so that its equal in an article says little against the number beside it that the article sets against it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from summarizer.briefing.comparing import are_comparable, in_one_unit, is_one_number
from summarizer.briefing.digest import Told
from summarizer.briefing.weighing import log_odds, odds_of, probability

_FLOOR = -5.0
"""The log-odds from which on two numbers are worth a thought."""
_AHEAD = 4.0
EQUAL_WEIGHTS = {"always": 0.1, "odds": 0.3, "ahead of all": 0.6}
"""Log-odds, of what two equal numbers say of themselves and how far that is ahead of other pairs."""
DIFFERENT_WEIGHTS = {
    "always": 0.1,
    "odds": 0.75,
    "one article": -0.6,
    "ahead of all": 0.4,
    "its equal there": -1.8,
    "beside its equal": 1.3,
    "odds beside it": 0.35,
}
"""The same of two different numbers; one that is told beside the other's equal may be set against that."""


class Choices:
    """The numbers of a story, the log-odds of every pair, and what there is for each to choose among."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._odds: dict[tuple[int, int], float] = {}
        self._equal: set[tuple[int, int]] = set()
        self._counterparts: dict[tuple[int, int], list[tuple[float, bool, int]]] = defaultdict(list)
        for (here, one), (there, other) in combinations(enumerate(told), 2):
            if not are_comparable(one, other):
                continue
            equal = is_one_number(one, other)
            self._odds[here, there] = odds = odds_of(one, in_one_unit(one, other), equal)
            if equal:
                self._equal.add((here, there))
            if one.article != other.article:
                self._counterparts[here, other.article].append((odds, equal, there))
                self._counterparts[there, one.article].append((odds, equal, here))

    def pairs(self) -> Iterator[tuple[int, int, bool]]:
        """The places of any two numbers that may be of one thing, and whether they are equal."""
        return ((here, there, (here, there) in self._equal) for here, there in self._odds)

    def evidence(self, here: int, there: int) -> dict[str, float]:
        """What speaks for one thing in view of all, in the order of the weights for equal or different numbers."""
        odds, equal = self._odds[here, there], (here, there) in self._equal
        same = self._told[here].article == self._told[there].article
        both = ((here, there), (there, here))
        ahead = 0.0 if same else min(self._ahead(odds, *pair, equal) for pair in both)
        if equal:
            return {"always": 1, "odds": odds, "ahead of all": ahead}
        equals = [] if same else [(its, at, other) for one, other in both for its, at in self._equals(one, other)]
        beside = [self._odds[pair] for _, *places in equals if (pair := (min(places), max(places))) in self._odds]
        return {
            "always": 1,
            "odds": odds,
            "one article": same,
            "ahead of all": ahead,
            "its equal there": max((probability(its) for its, *_ in equals), default=0.0),
            "beside its equal": bool(beside),
            "odds beside it": max(beside, default=0.0),
        }

    def _ahead(self, odds: float, here: int, there: int, equal: bool) -> float:
        """By how much ``odds`` are better than those of the likeliest other number of the other's article."""
        others = self._counterparts[here, self._told[there].article]
        rest = (its for its, is_equal, at in others if at != there and (equal or not is_equal))
        return max(-_AHEAD, min(_AHEAD, odds - max(rest, default=_FLOOR)))

    def _equals(self, here: int, there: int) -> Iterator[tuple[float, int]]:
        found = self._counterparts[here, self._told[there].article]
        return ((odds, at) for odds, equal, at in found if equal)


def weighed(told: Sequence[Told]) -> list[Told]:
    """The numbers of a story, each with how likely it is of one thing with any other."""
    choices = Choices(told)
    found: list[dict[tuple[int, int], float]] = [{} for _ in told]
    for here, there, equal in choices.pairs():
        weights = EQUAL_WEIGHTS if equal else DIFFERENT_WEIGHTS
        likely = probability(log_odds(choices.evidence(here, there), weights))
        one, other = told[here], told[there]
        found[here][other.article, other.start] = found[there][one.article, one.start] = likely
    return [replace(one, likely=likely) for one, likely in zip(told, found, strict=True)]
