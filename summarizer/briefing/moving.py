"""Whether a number moved between two days, or two articles differ on what was so all along.

A toll, the missing, cases, burned ground, votes counted, households without power: such a count moves on while the
news does, and two values of two days are an earlier and a later count. Who was on a list, in a crowd or in a survey,
what a thing costs or how a vote ended stays as it was: two values are a conflict, unless the text says that it moved.
The weights are a logistic regression over stories put side by side by hand; ``python -m benchmarks.weights`` fits them.
"""

import math
import re

from summarizer.briefing.amounts import grew, slipped_digits
from summarizer.briefing.digest import Told
from summarizer.briefing.vocabulary import FALLING, GROWING, MOVING, REVISING, STANDING, stems
from summarizer.briefing.weighing import log_odds, probability
from summarizer.checks.passages.words import read_words, stem_of
from summarizer.checks.vocabulary.nouns import same_state

MOVED_WEIGHTS = {
    "always": -1.35,
    "a fate that grew": 2.05,
    "a count that moves": 1.35,
    "what stays": -1.45,
    "told to move": 1.75,
    "counted up to a time": 1.95,
    "so far": 0.9,
    "days apart": 0.65,
    "percentages": 1.1,
    "durations": -0.85,
    "hedged": 1.25,
    "set against it": -1.75,
    "two voices": -0.85,
    "one time": -0.7,
    "a slip": -1.3,
}
"""Log-odds; ``always`` is the base."""
_SO_FAR = re.compile(
    r"\b(?:so far|to date|at first|until now|as yet|first report|provisional|preliminary|initial|still counting"
    r"|(?:could|may|might|will|expected to|likely to) (?:still )?(?:rise|grow|climb|increase|change))\b",
    re.IGNORECASE,
)
_MOVES = GROWING | FALLING | REVISING | stems("now already meanwhile still since again remain another")
_UP_TO = re.compile(
    r"\b(?:by|as of|until|at) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midday|night"
    r"|nightfall|midnight|dawn|morning|evening|afternoon|yesterday|last night)\b",
    re.IGNORECASE,
)
_MISSING = stem_of("missing")
"""The one fate of which there are fewer as time goes."""
_OPEN = frozenset({"at_least", "more_than"})
_NEAR = 8
"""How many words on either side of a number tell whether it moves: further off they tell it of something else."""


def _grew(before: Told, after: Told) -> bool:
    """Whether more people met a fate than before, or any number is missing by now."""
    state = after.measure.state or before.measure.state
    return bool(state) and (grew(before.quantity, after.quantity) or same_state(state, _MISSING) is True)


def moved(before: Told, after: Told) -> float:
    """How likely it is, 0 to 1, that of two different numbers for one thing the one of the later day is newer."""
    return probability(log_odds(moving(before, after), MOVED_WEIGHTS))


def moving(before: Told, after: Told) -> dict[str, float]:
    """What speaks for a count that moved and against it, in the order of ``MOVED_WEIGHTS``."""
    b, a = before.measure, after.measure
    told = b.words | a.words | {b.head, a.head, stem_of(a.unit)}
    beside = _beside(after)
    either = f"{before.sentence.text} {after.sentence.text}"
    found: dict[str, float] = {
        "always": 1,
        "a fate that grew": _grew(before, after),
        "a count that moves": not told.isdisjoint(MOVING),
        "what stays": not told.isdisjoint(STANDING),
        "told to move": not beside.isdisjoint(_MOVES),
        "counted up to a time": bool(_UP_TO.search(either)),
        "so far": before.quantity.relation in _OPEN or bool(_SO_FAR.search(either)),
        "days apart": math.log(max(1, (after.as_of - before.as_of).days)) if after.as_of and before.as_of else 0.0,
        "percentages": b.kind == "percent",
        "durations": b.kind == "duration",
        "hedged": bool({before.quantity.relation, after.quantity.relation} - {"exactly"}),
        "set against it": a.rival,
        "two voices": bool(before.voice and after.voice and before.voice != after.voice),
        "one time": not b.times.isdisjoint(a.times),
        "a slip": slipped_digits(before.quantity, after.quantity) > 0,
    }
    return found


def _beside(told: Told) -> frozenset[str]:
    """The stems of the words around a number in its sentence."""
    words = read_words(told.sentence.text)
    at = sum(word.end <= told.start - told.sentence.span.start for word in words)
    return frozenset(word.stem for word in words[max(0, at - _NEAR) : at + _NEAR + 2])
