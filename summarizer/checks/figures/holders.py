"""Whose a number is, by the name that leads up to it."""

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.passages.passage import Passage
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
            name = passage.reading.actors.get(mention.actor)
            if name is not None:
                found.setdefault(mention.span.start, name)
    return found
