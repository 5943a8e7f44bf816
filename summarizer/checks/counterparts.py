"""Verbs that say alike, and those that only report."""

from functools import cache

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.poles import POLES

REPORTING = frozenset(
    map(
        stem_of,
        words(
            """say tell add announce report state note explain write ask call describe claim warn argue declare insist
            express comment remark discuss mention accord reveal confirm cite point refer"""
        ),
    )
)
"""The stems of verbs that only report: whether they are negated or firm says nothing about what is reported."""


def verbs_like(stem: str) -> frozenset[str]:
    """A verb's stem, and those that say the same on its side of a pair of opposites: start for begin."""
    return _same_side(stem) if stem in POLES else frozenset((stem,))


@cache
def _same_side(stem: str) -> frozenset[str]:
    return frozenset({stem, *(other for other, found in POLES.items() if POLES[stem] & found)})
