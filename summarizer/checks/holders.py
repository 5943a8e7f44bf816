"""Whose a number is, by the name that leads up to it, and whether the summary gives it to another."""

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.matching import Match
from summarizer.checks.names import same_actor
from summarizer.checks.passage import Passage, within
from summarizer.checks.quantities import compare
from summarizer.checks.rivals import CUTS
from summarizer.checks.source import Source
from summarizer.checks.subject import Subject
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_PLACES = frozenset({"country", "place", "nationality"})


@memoized
def holder_of(passage: Passage, number: Number) -> Name | None:
    """The name that leads up to ``number`` in its phrase: Nordhav in "Nordhav's shares fell by 7 percent"."""
    for word in reversed([word for word in passage.words if word.end <= number.span.start]):
        name = next((name for name in passage.names if name.span.start <= word.start < name.span.end), None)
        if name is not None:
            return name  # type: ignore[no-any-return]
        dated = any(date.span.start <= word.start < date.span.end for date in passage.dates)
        if word.stem in REPORTING or (word.lower in CUTS and not dated):
            return None
        if word.kind == "mark" and word.lower not in "$€£¥%-'’":
            return None
    return None


def other_holder(subject: Subject, match: Match) -> tuple[Name, Name] | None:
    """Whose the number of ``match`` is in the source, and whose in the summary, where that is another.

    The summary's must hold another number of the same kind close by in the source: a name that merely stands in
    another place says nothing.
    """
    if match.source is None or match.found_in is None:
        return None
    here, there = holder_of(match.passage, match.claim), holder_of(match.found_in, match.source)
    if (
        not here
        or not there
        or _class_of(here) != _class_of(there)
        or same_actor(subject.source, here.text, there.text)
    ):
        return None
    if _is_named(subject.source, match.passage, match.claim, there):
        return None
    if _is_named(subject.source, match.found_in, match.source, here):
        return None
    for place in (*subject.passages, *subject.neighbours):
        for number in place.numbers:
            if number == match.source or number.kind != match.source.kind or compare(match.claim, number):
                continue
            own = holder_of(place, number)
            if own and same_actor(subject.source, here.text, own.text):
                return there, here
    return None


def _class_of(name: Name) -> str:
    return "place" if name.kind in _PLACES else name.kind


def _is_named(source: Source, passage: Passage, number: Number, name: Name) -> bool:
    """Whether ``name`` stands in the clause of ``number``."""
    clause = passage.clause_at(number.span)
    names = within(passage.names, Span(clause.start, clause.end)) if clause else ()
    return any(same_actor(source, name.text, other.text) for other in names)
