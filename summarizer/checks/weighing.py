"""Weighing what a number or a date of the summary may go back to: the odds of each thing, and of its being wrong."""

import math
from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

Mention = TypeVar("Mention")


class Origin(NamedTuple, Generic[Mention]):
    """One thing that a mention of the summary may go back to."""

    right: bool
    """Whether the summary is right if this is meant."""
    evidence: Mapping[str, float]
    """What speaks for it, by the names of the weights."""
    mention: Mention | None = None
    """The source's mention; None for one that the summary reckoned, or made up."""
    conflict: tuple[str, str] | None = None
    """How the source's is bound otherwise, and the message that says so, for the same told of something else."""


class Doubt(NamedTuple, Generic[Mention]):
    """How likely a mention of the summary is wrong, 0 to 1, and in which way most likely."""

    likelihood: float
    other: Mention | None
    """What the source most likely has in its place, None where it is most likely made up, …"""
    conflict: tuple[str, str] | None
    """… or how the same is bound otherwise there."""


def odds_of(origin: Origin[Mention], weights: Mapping[str, float]) -> float:
    """The log-odds of an origin: evidence adds to them by its weight."""
    return sum([weights[name] * value for name, value in origin.evidence.items()])


def weigh(origins: Iterable[Origin[Mention]], weights: Mapping[str, float]) -> Doubt[Mention]:
    """How likely none of the right ``origins`` is meant."""
    odds = [(math.exp(odds_of(origin, weights)), origin) for origin in origins]
    whole = sum(strength for strength, _ in odds)
    unnamed = sum(strength for strength, origin in odds if origin.mention is None)
    wrong = [(strength, origin) for strength, origin in odds if not origin.right]
    strength, worst = max(wrong, key=lambda entry: entry[0])
    likelihood = sum(strength for strength, _ in wrong) / whole
    if strength <= unnamed:
        return Doubt(likelihood, None, None)
    return Doubt(likelihood, None if worst.conflict else worst.mention, worst.conflict)
