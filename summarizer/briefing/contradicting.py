"""Whether two numbers that cannot both be true contradict each other, or are of two things after all.

A reader takes two numbers for a conflict where somebody stands behind them; what two writers count in passing is
hardly ever the same lot, unless the one has the other's digits in another order. The weights are a logistic
regression over stories put side by side by hand; ``python -m benchmarks.weights`` fits them.
"""

import math

from summarizer.briefing.amounts import slipped_digits
from summarizer.briefing.digest import Told
from summarizer.briefing.weighing import is_set_against, log_odds, probability

CONTRADICTING_WEIGHTS = {
    "always": -0.9,
    "odds": 0.9,
    "two voices": 0.6,
    "nobody's word": -0.8,
    "told by a verb of saying": 1.0,
    "set against": 0.15,
    "a slip": 1.95,
}
"""Log-odds; ``odds`` are those that the two are of one thing."""
_SURE = 1e-6


def contradict(one: Told, other: Told, likelihood: float) -> float:
    """How likely it is, 0 to 1, that two different numbers that are of one thing by ``likelihood`` are a conflict."""
    return probability(log_odds(contradicting(one, other, likelihood), CONTRADICTING_WEIGHTS))


def contradicting(one: Told, other: Told, likelihood: float) -> dict[str, float]:
    """What speaks for a conflict and against it, in the order of ``CONTRADICTING_WEIGHTS``."""
    sure = min(1 - _SURE, max(_SURE, likelihood))
    return {
        "always": 1,
        "odds": math.log(sure / (1 - sure)),
        "two voices": bool(one.voice and other.voice and one.voice != other.voice),
        "nobody's word": not one.voice and not other.voice,
        "told by a verb of saying": one.measure.voiced or other.measure.voiced,
        "set against": is_set_against(one, other),
        "a slip": slipped_digits(one.quantity, other.quantity) > 0,
    }
