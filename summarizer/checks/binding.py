"""Is each number bound to the same unit, currency and noun, or is it another's that the source has in its place?"""

import re
from collections.abc import Iterator

from summarizer.checks.figures.conflicts import Conflict
from summarizer.checks.figures.exchanges import exchanged_with
from summarizer.checks.figures.matching import Match, follows, reworded_numbers
from summarizer.checks.figures.origins import doubt_of, is_doubted
from summarizer.checks.figures.quantities import compare, is_one, printed
from summarizer.checks.levels import turned
from summarizer.checks.passages.passage import Passage
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary.units import factor_between, unit_of
from summarizer.fields import Finding
from summarizer.reading.numbers import Number

_JOINS = re.compile(r",?\s(?:and\s)?")


def check_binding(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number of the source that the summary most likely gives to something else."""
    for match in reworded_numbers(subject):
        if match.source is None or match.derived or match.taken_over or is_one(match.claim):
            continue
        if _ends_the_same_measure(match):
            continue
        conflict = _conflict(subject, match)
        if conflict:
            judged = Judged("binding", "contradicted", conflict.how, conflict.message)
            yield judged.on(match.field.path, match.claim.span, subject.evidence(match.source.span))


def _ends_the_same_measure(match: Match) -> bool:
    """Whether a number is the last part of the very measure that the source has: seven years and four months."""
    if match.source is None or match.found_in is None:
        return False
    said, told = _first_part(match.passage, match.claim), _first_part(match.found_in, match.source)
    return said is not None and told is not None and compare(said, told) in ("exact", "normalised")


def _first_part(passage: Passage, number: Number) -> Number | None:
    """The number of a larger unit that stands right before ``number``, as in "two hours and ten minutes"."""
    other: Number
    for other in passage.numbers:
        between = passage.reading.text[other.span.end : number.span.start]
        factor = factor_between(unit_of(other), unit_of(number)) if _JOINS.fullmatch(between) else None
        if factor is not None and factor > 1:
            return other
    return None


def _conflict(subject: Subject, match: Match) -> Conflict | None:
    """How a number is bound otherwise in the source: by the one weighing, or as one of two that changed places."""
    doubt = doubt_of(subject, match) if is_doubted(subject, match) else None
    if doubt and doubt.conflict:
        return Conflict(*doubt.conflict)
    if doubt and doubt.other is None:
        return Conflict("rival", f"the source has {printed(match.source)} of something else")  # type: ignore[arg-type]
    rival = doubt.other if doubt else exchanged_with(subject, match)
    if rival is None or (doubt is None and follows(subject, match)):
        return None
    if any(order.here.overlaps(match.claim.span) for order in turned(subject, match.passage)):
        return None  # that the two are turned round is said by the check of direction
    return Conflict("rival", f"the source has {printed(rival)} here, not {printed(match.claim)}")
