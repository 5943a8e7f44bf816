"""How likely two different numbers are of one thing: what speaks for it and against it, each with its weight.

The weights are a logistic regression over the pairs of numbers in stories whose figures were put side by side by
hand, rounded; ``python -m benchmarks.weights`` fits them anew and tells how well they do on stories left out.
"""

import math
from functools import lru_cache
from operator import mul

from summarizer.briefing.amounts import are_near, both_true, middle, same_number
from summarizer.briefing.digest import Told
from summarizer.briefing.measuring import Measure, senses
from summarizer.checks.vocabulary.nouns import is_general, same_state

_GENERAL = 0.4
"""What a word for people of any sort counts for, of a telling one's 1."""
_SENSE = 0.8
"""What another word for the same counts for."""
_MOST = 5.0
_FAR = 3.0

WEIGHTS = {
    "always": -1.9,
    "apart": -1.6,
    "leave room": 1.4,
    "worded so": 1.1,
    "percentages leave room": -1.1,
    "words": 0.85,
    "words across": 0.4,
    "words around": 0.2,
    "same noun": 0.95,
    "like nouns": 0.8,
    "unlike nouns": -0.9,
    "same fate": 0.9,
    "other bearers": -1.3,
    "bearers alone": 1.0,
    "other act": -0.4,
    "other rate": -0.9,
    "other part": -1.4,
    "other period": -2.4,
    "one given before": 0.9,
    "one article": -1.2,
    "set against": 1.9,
    "two voices": 1.2,
    "one rivals": 0.6,
    "unit of measure": 1.4,
    "percentages": -0.9,
}
"""Log-odds; ``always`` is the base."""
_PARTING = frozenset({"apart", "other bearers", "other act", "other rate", "other part", "other period", "one article"})
"""What makes two figures of two that are told alike."""


def likelihood(one: Told, other: Told, more: float = 0.0) -> float:
    """How likely two numbers in one unit are of one thing, 0 to 1; ``more`` is what else speaks for it, in log-odds."""
    return _probability(more + sum(map(mul, evidence(one, other).values(), WEIGHTS.values())))


def resemblance(one: Told, other: Told) -> float:
    """How alike two numbers are told, 0 to 1, whatever makes them two: one may be taken for the other."""
    found = evidence(one, other)
    return _probability(sum(WEIGHTS[name] * found[name] for name in WEIGHTS if name not in _PARTING))


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def evidence(one: Told, other: Told) -> dict[str, float]:
    """What speaks for one thing and against it, in the order of ``WEIGHTS``: a count, a share, or 1 for yes."""
    a, b = one.measure, other.measure
    own, its = core(a), core(b)
    around, about = a.around | own, b.around | its
    wide, far = around | a.context, about | b.context
    heads = bool(a.head and b.head)
    near = are_near(one.quantity, other.quantity)
    room = near and not same_number(one.quantity, other.quantity) and bool(both_true(one.quantity, other.quantity))
    worded = {one.quantity.relation, other.quantity.relation} != {"exactly"}
    against = is_set_against(one, other)
    same = one.article == other.article
    found: dict[str, float] = {
        "always": 1,
        "apart": _distance(one, other),
        "leave room": room,
        "worded so": room and worded,
        "percentages leave room": room and a.kind == "percent" and not worded,
        "words": common(own, its) / max(0.3, min(_mass(own), _mass(its))),
        "words across": min(4.0, _held(own, b.around) + _held(its, a.around)),
        "words around": min(_MOST, common(wide, far) - common(around, about)),
        "same noun": heads and a.head == b.head,
        "like nouns": heads and a.head != b.head and bool(senses(a.head) & senses(b.head)),
        "unlike nouns": heads and not senses(a.head) & senses(b.head),
        "same fate": bool(a.state and b.state and same_state(a.state, b.state)),
        "other bearers": bool(a.bearers and b.bearers and not a.bearers & b.names and not b.bearers & a.names),
        "bearers alone": bool(a.bearers & b.bearers) and not (own and its),
        "other act": a.act != b.act,
        "other rate": a.per != b.per,
        "other part": (a.added, a.whole, a.part) != (b.added, b.whole, b.part),
        "other period": a.compared != b.compared,
        "one given before": a.earlier != b.earlier,
        "one article": same,
        "set against": against,
        "two voices": bool(one.voice and other.voice and one.voice != other.voice),
        "one rivals": a.rival != b.rival,
        "unit of measure": bool(a.unit) and a.kind == "quantity",
        "percentages": a.kind == "percent",
    }
    return found


def is_set_against(one: Told, other: Told) -> bool:
    """Whether the one is told as another's number for the other."""
    same = one.article == other.article
    return same and (one.measure.against == other.start or other.measure.against == one.start)


def core(measure: Measure) -> frozenset[str]:
    """The stems that say what is measured: its words, the noun counted, the fate told."""
    return _with(measure.words, measure.head, measure.state)


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
    return sum(
        _weight(stem) * (1.0 if stem in theirs else _SENSE)
        for stem in ours
        if stem in theirs or not known.isdisjoint(senses(stem))
    )


@lru_cache(maxsize=1 << 14)
def _senses(stems: frozenset[str]) -> frozenset[object]:
    return frozenset().union(*map(senses, stems))


@lru_cache(maxsize=1 << 14)
def _mass(stems: frozenset[str]) -> float:
    return sum(map(_weight, stems))


def _weight(stem: str) -> float:
    return _GENERAL if is_general(stem) else 1.0
