"""How likely two numbers are of one thing: what speaks for it and against it, each with its weight.

Here is what the two say of themselves (``evidence``); what else either may go with in the other's article is weighed
on top of it for a whole story (see ``choosing``). The weights are logistic regressions over the pairs of numbers in
stories whose figures were put side by side by hand, rounded; ``python -m benchmarks.weights`` fits them anew and
tells how well they do on stories left out.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from operator import mul

from summarizer.briefing.amounts import ROUNDED, are_near, both_true, grew, middle, slipped_digits
from summarizer.briefing.digest import Told
from summarizer.briefing.measuring import Measure, senses
from summarizer.checks.vocabulary.nouns import is_general

_GENERAL = 0.4
"""What a word for people of any sort counts for, of a telling one's 1."""
_SENSE = 0.8
"""What another word for the same counts for."""
_MOST = 5.0
_FAR = 3.0
_LEAD = 100
"""The characters that an article opens with, in which place says little: news tells the weightiest first."""
_SMALL = 10
_NEARBY = 3
"""How many sentences on an article may still speak of the same, where it sets one number against another."""

WEIGHTS = {
    "always": -2.0,
    "apart": -1.6,
    "worded so": 1.7,
    "rounded": 1.35,
    "nothing said": 0.3,
    "words": 1.3,
    "words across": 0.45,
    "words around": 0.2,
    "words before": -0.45,
    "same noun": 0.4,
    "other noun": -0.65,
    "one fate": -0.85,
    "other bearers": -0.8,
    "bearers alone": 0.5,
    "other names": -0.7,
    "other rate": -0.75,
    "other part": -1.1,
    "other period": -1.75,
    "other dates": -1.55,
    "one article": -1.25,
    "nearby": 0.95,
    "other place": -0.9,
    "listed": 0.0,
    "set against": 0.95,
    "two voices": 1.3,
    "unit of measure": 1.45,
    "durations": 1.1,
    "percentages": -1.05,
    "a slip": 1.4,
    "one number": 4.45,
    "one small number": 1.85,
    "converted": -0.95,
    "unit left out": -0.75,
    "one time": 1.35,
    "another day": 0.35,
    "grew by then": 0.9,
}
"""Log-odds; ``always`` is the base."""
_PARTING = frozenset({
    "apart", "other bearers", "other names", "other rate", "other part", "other period", "other dates", "one article",
    "nearby", "other place",
})  # fmt: skip
"""What makes two figures of two that are told alike."""


def likelihood(one: Told, other: Told, equal: bool = False) -> float:
    """How likely two numbers are of one thing, 0 to 1; ``equal`` says that they are one number, in any unit.

    Where the story of both was weighed as a whole (``choosing.weighed``) that was found out then.
    """
    known = one.likely.get((other.article, other.start))
    return probability(odds_of(one, other, equal)) if known is None else known


def odds_of(one: Told, other: Told, equal: bool = False) -> float:
    """The log-odds of it, by what the two say of themselves alone."""
    return log_odds(evidence(one, other, equal), WEIGHTS)


def resemblance(one: Told, other: Told) -> float:
    """How alike two numbers are told, 0 to 1, whatever makes them two: one may be taken for the other."""
    found = evidence(one, other)
    return probability(sum(WEIGHTS[name] * found[name] for name in WEIGHTS if name not in _PARTING))


def log_odds(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """What was ``found`` adds up to; both name the same, in one order."""
    return math.fsum(map(mul, found.values(), weights.values()))


def probability(odds: float) -> float:
    """Log-odds as a share of 1."""
    return 1 / (1 + math.exp(-odds))


def evidence(one: Told, other: Told, equal: bool = False) -> dict[str, float]:
    """What speaks for one thing and against it, in the order of ``WEIGHTS``: a count, a share, or 1 for yes."""
    a, b = one.measure, other.measure
    own, its = core(a), core(b)
    around, about = a.around | own, b.around | its
    wide, far = around | a.context, about | b.context
    room = both_true(one.quantity, other.quantity) if not equal and are_near(one.quantity, other.quantity) else ""
    worded = {one.quantity.relation, other.quantity.relation} != {"exactly"}
    against = is_set_against(one, other)
    same = one.article == other.article
    apart = same and not equal
    told = equal and not is_small(one)
    days = () if same else _by_day(one, other)
    found: dict[str, float] = {
        "always": 1,
        "apart": 0.0 if equal or against else _distance(one, other),
        "worded so": bool(room) and worded,
        "rounded": room == ROUNDED,
        "nothing said": (not own) + (not its),
        "words": common(own, its) / max(0.3, min(_mass(own), _mass(its))),
        "words across": min(4.0, _held(own, b.around) + _held(its, a.around)),
        "words around": min(_MOST, common(wide, far) - common(around, about)),
        "words before": min(_MOST, common(a.context, b.context)),
        "same noun": bool(a.head) and a.head == b.head,
        "other noun": not equal and are_two_nouns(a.head, b.head),
        "one fate": bool(a.state) != bool(b.state),
        "other bearers": bool(a.bearers and b.bearers and not a.bearers & b.names and not b.bearers & a.names),
        "bearers alone": bool(a.bearers & b.bearers) and not (own and its),
        "other names": bool(a.own and b.own) and a.own.isdisjoint(b.own),
        "other rate": a.per != b.per,
        "other part": (a.added, a.whole, a.part) != (b.added, b.whole, b.part),
        "other period": a.compared != b.compared,
        "other dates": bool(a.period and b.period) and a.period != b.period,
        "one article": apart,
        "nearby": apart and 0 < abs(one.sentence.number - other.sentence.number) <= _NEARBY,
        "other place": abs(math.log((one.start + _LEAD) / (other.start + _LEAD))),
        "listed": one.asked and other.asked,
        "set against": against,
        "two voices": bool(one.voice and other.voice and one.voice != other.voice),
        "unit of measure": bool(a.unit) and a.kind == "quantity",
        "durations": a.kind == "duration",
        "percentages": a.kind == "percent",
        "a slip": 0.0 if equal else slipped_digits(one.quantity, other.quantity),
        "one number": told,
        "one small number": equal and not told,
        "converted": equal and a.unit != b.unit and bool(a.unit and b.unit),
        "unit left out": equal and a.bare != b.bare,
        "one time": not a.times.isdisjoint(b.times),
        "another day": bool(days),
        "grew by then": bool(days) and not equal and grew(days[0].quantity, days[1].quantity),
    }
    return found


def _by_day(one: Told, other: Told) -> tuple[Told, ...]:
    """The two numbers, that of the earlier day first; none where they are of one day or a day is not known."""
    if one.as_of is None or other.as_of is None or one.as_of == other.as_of:
        return ()
    return (one, other) if one.as_of < other.as_of else (other, one)


def is_small(told: Told) -> bool:
    """Whether a count is so small, or so vague, that two of them often coincide."""
    value = told.quantity.value
    return value is None or (
        told.measure.kind == "quantity" and abs(value) <= _SMALL and value == value.to_integral_value()
    )


def is_set_against(one: Told, other: Told) -> bool:
    """Whether the one is told as another's number for the other."""
    same = one.article == other.article
    return same and (one.measure.against == other.start or other.measure.against == one.start)


def core(measure: Measure) -> frozenset[str]:
    """The stems that say what is measured: its words, the noun counted, the fate told."""
    return _with(measure.words, measure.head, measure.state)


def are_two_nouns(one: str, other: str) -> bool:
    """Whether two counted nouns are no words for each other: deficiencies, and occasions."""
    if not (one and other) or is_general(one) or is_general(other):
        return False
    return senses(one).isdisjoint(senses(other))


@lru_cache(maxsize=1 << 14)
def _with(words: frozenset[str], head: str, state: str) -> frozenset[str]:
    return words.union(filter(None, (head, state)))


def _distance(one: Told, other: Told) -> float:
    """The logarithm of the ratio of two numbers, as far as it matters."""
    here, there = middle(one.quantity), middle(other.quantity)
    if not here or not there or (here < 0) != (there < 0):
        return _FAR
    return min(_FAR, abs(math.log(here / there)))


def common(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much two sets of stems have in common, by the same words or by others for the same."""
    return min(_held(ours, theirs), _held(theirs, ours))


@lru_cache(maxsize=1 << 16)
def _held(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much of ``ours`` is in ``theirs`` too, by the same word or by another for the same."""
    known = _senses(theirs)
    # Added up exactly, here and below: a sum of floats in the order of a set differs from one run to the next.
    return math.fsum(
        _weight(stem) * (1.0 if stem in theirs else _SENSE)
        for stem in ours
        if stem in theirs or not known.isdisjoint(senses(stem))
    )


@lru_cache(maxsize=1 << 14)
def _senses(stems: frozenset[str]) -> frozenset[object]:
    return frozenset().union(*map(senses, stems))


@lru_cache(maxsize=1 << 14)
def _mass(stems: frozenset[str]) -> float:
    return math.fsum(map(_weight, stems))


def _weight(stem: str) -> float:
    return _GENERAL if is_general(stem) else 1.0
