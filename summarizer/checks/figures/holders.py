"""Whose a number is, by the name that leads up to it, and whether the summary gives it to another."""

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.figures.matching import Match, is_told
from summarizer.checks.figures.quantities import compare, is_small_word
from summarizer.checks.names import same_actor
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.source import Source
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.memo import memoized
from summarizer.reading.names import Name
from summarizer.reading.numbers import Number
from summarizer.spans import Span

CUTS = words("and or but while whereas versus against compared than though although whose which who")
"""What parts the surroundings of one number from those of another."""
_RELATIVE = words("who whose which")


@memoized
def holder_of(passage: Passage, number: Number) -> Name | None:
    """The name that leads up to ``number`` in its phrase: Nordhav in "Nordhav's shares fell by 7 percent"."""
    named = _named_by_word(passage)
    dated = {word.start for date in passage.dates for word in passage.words_in(date.span)}
    relative = False
    for word in reversed(passage.words_in(Span(passage.span.start, number.span.start))):
        if word.start in named:
            return named[word.start]
        if relative and word.lower == ",":
            continue
        relative = word.lower in _RELATIVE
        if relative:
            continue
        if word.stem in REPORTING or (word.lower in CUTS and word.start not in dated):
            return None
        if word.kind == "mark" and word.lower not in "$€£¥%-'’":
            return None
    return None


@memoized
def _named_by_word(passage: Passage) -> dict[int, Name]:
    """By where they begin, the words of names and the pronouns that are known to mean a person."""
    found = {
        word.start: name
        for name in passage.names
        for word in passage.words_in(Span(name.span.start, name.span.end + len("'s")))
        if word.start < name.span.end
    }
    for mention in passage.mentions:
        if mention.kind == "pronoun":
            name = next((name for name in passage.reading.names if name.actor == mention.actor), None)
            if name is not None:
                found.setdefault(mention.span.start, name)
    return found


def other_holder(subject: Subject, match: Match) -> tuple[Name, Name] | None:
    """Whose the number of ``match`` is in the source, and whose in the summary, where that is another.

    The summary's must hold another number of the same kind close by in the source, or both be persons of whom the
    other's sentence says nothing: a name that merely stands in another place says nothing.
    """
    if match.source is None or match.found_in is None or is_small_word(match.claim):
        return None
    here = holder_of(match.passage, match.claim)
    there = holder_of(match.found_in, match.source) if here else None
    if not here or not there or same_actor(subject.source, here.text, there.text):
        return None
    if _is_named(subject.source, match.passage, match.claim, there):
        return None
    if _is_named(subject.source, match.found_in, match.source, here):
        return None
    if "nationality" in (here.kind, there.kind):
        return None
    if _are_strangers(subject, match, here, there):
        return there, here
    for place in subject.near:
        for number in place.numbers:
            if number == match.source or number.kind != match.source.kind or compare(match.claim, number):
                continue
            own = holder_of(place, number)
            if own and same_actor(subject.source, here.text, own.text):
                return there, here
    return None


def _are_strangers(subject: Subject, match: Match, here: Name, there: Name) -> bool:
    """Whether a telling number is one person's in the source, and the summary, which has another, does not name him."""
    assert match.source is not None
    assert match.found_in is not None
    if there.kind != "person" or not (any(char.isdigit() for char in match.claim.text) or is_told(subject, match)):
        return False
    if not _opens_its_clause(match.passage, here) or not _is_alone(subject, match.found_in, match.source, there):
        return False
    near = (name for place in subject.near for name in place.names)
    known = any(name.kind == "person" and same_actor(subject.source, here.text, name.text) for name in near)
    meant = {name.text for name in _named_by_word(match.found_in).values()}
    said = {name.text for name in _named_by_word(match.passage).values()}
    return (
        known
        and not any(same_actor(subject.source, here.text, text) for text in meant)
        and not any(same_actor(subject.source, there.text, text) for text in said)
    )


def _opens_its_clause(passage: Passage, name: Name) -> bool:
    """Whether only a title or the like stands before a name in its clause: it is the subject, or whose that is."""
    clause = passage.clause_at(name.span)
    before = [word for word in clause.words if word.start < name.span.start] if clause else []
    return all(word.kind == "content" and word.capital for word in before)


def _is_alone(subject: Subject, place: Passage, number: Number, name: Name) -> bool:
    """Whether no other name stands in the clause of ``number``, and none that ``name`` is the surname of."""
    clause = place.clause_at(number.span)
    others = within(place.names, Span(clause.start, clause.end)) if clause else ()
    if any(other.kind == "person" and not same_actor(subject.source, other.text, name.text) for other in others):
        return False
    bearers = {other.actor for other in place.reading.names if name.text.split()[-1] in other.actor.split()}
    return len(bearers) <= 1


def _is_named(source: Source, passage: Passage, number: Number, name: Name) -> bool:
    """Whether ``name`` stands in the clause of ``number``."""
    clause = passage.clause_at(number.span)
    names = within(passage.names, Span(clause.start, clause.end)) if clause else ()
    return any(same_actor(source, name.text, other.text) for other in names)
