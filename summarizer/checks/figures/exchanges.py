"""Two numbers of one sentence of which each stands where the other belongs: 7 for Europe, 4 for Asia, turned round."""

from summarizer.checks.figures.matching import Match, reworded_numbers
from summarizer.checks.figures.phrases import around_number, is_part
from summarizer.checks.figures.quantities import are_commensurate, is_one, is_share
from summarizer.checks.subject import Subject
from summarizer.reading.numbers import Number

_SORTS = frozenset({"quantity", "money", "percent", "duration", "ordinal"})
_HOURS_LEFT_OUT = {"duration", "quantity"}
"""A number may leave out the unit of one before: "nine hours for ships and 14 for tankers"."""
_LEAST_GAIN = 0.4
"""Of two numbers of a sentence each must fit so much better in the other's place."""


def exchanged_with(subject: Subject, match: Match) -> Number | None:
    """The number that belongs where ``match`` stands, where both stand in one sentence here, and in one there.

    That of ``match`` belongs where the other stands: each one's own words decide.
    """
    for other in reworded_numbers(subject):
        if _may_be_exchanged(match, other) and all(
            _phrase(subject, one, two) - _phrase(subject, one, one) >= _LEAST_GAIN
            for one, two in ((match, other), (other, match))
        ):
            return other.source
    return None


def _may_be_exchanged(one: Match, other: Match) -> bool:
    """Whether two numbers may have been taken for each other; not where one is a part of the other."""
    if one.source is None or other.source is None or one.passage is not other.passage:
        return False
    if one.found_in is None or one.found_in is not other.found_in or one.source.span == other.source.span:
        return False
    kinds = {one.claim.kind, other.claim.kind}
    if not kinds <= _SORTS or (len(kinds) > 1 and kinds != _HOURS_LEFT_OUT):
        return False
    if is_one(one.claim) or is_one(other.claim) or is_share(one.claim) != is_share(other.claim):
        return False
    return are_commensurate(one.claim, other.claim) and not any(
        is_part(place, first, last)
        for place, first, last in (
            (one.passage, one.claim, other.claim),
            (one.found_in, one.source, other.source),
        )
    )


def _phrase(subject: Subject, claimed: Match, found: Match) -> float:
    """How well the words around a number of the summary fit those around one of the source, both ways."""
    assert found.source is not None
    assert found.found_in is not None
    here, there = around_number(claimed.passage, claimed.claim), around_number(found.found_in, found.source)
    return subject.source.likeness(here, there) + subject.source.likeness(there, here)
