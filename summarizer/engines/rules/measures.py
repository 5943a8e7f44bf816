"""What the numbers of a story measure, each read in its clause and, where that leans on another, in the one before."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.constructions import Reader
from summarizer.engines.rules.numbered import LIGHT, MARK, PLURAL, POINTING, THOSE
from summarizer.engines.rules.parts import PARTICLES
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import content_words, is_clause, squeezed
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_SHORT = 8
_HANGS_ON = frozenset("at of and or who that which than".split())
"""What begins with one of these has lost its noun."""

_BACK, _LONGEST = 2, 1000
"""So many sentences back, of at most so many characters, "it" and "they" may mean a subject."""


class Measures:
    """What the numbers of a story measure, and of when they are."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._readers: dict[Span, Reader] = {}

    def of(self, number: Number, clause: Span) -> str:
        """Say what ``number``, which stands in ``clause``, measures; where no rule tells, its clause if that is short.

        So it is for a number that names one thing ("question 14") and for somebody's age.
        """
        reader = self.reader(clause)
        at = reader.places.get(number.span.start)
        if at is not None and (reader.is_label(at) or reader.is_age(at)):
            return ""
        told = str(reader.of(number))
        if told.partition(" ")[0].lower() in _HANGS_ON:
            told = ""
        tells = any(not word[0].isdigit() for word in content_words(told) - LIGHT - POINTING - PARTICLES - {THOSE})
        return told if tells else self._whole(number, clause)

    def _whole(self, number: Number, clause: Span) -> str:
        """The words between the marks around ``number`` where they are a short clause: there are N."""
        text, (start, end) = self.story.text, number.span
        said = f"{MARK.split(text[clause.start : start])[-1]}{text[start:end]}{MARK.split(text[end : clause.end])[0]}"
        return squeezed(said) if len(said.split()) <= _SHORT and is_clause(squeezed(said)) else ""

    def time_of(self, number: Number, clause: Span) -> Span | None:
        """The date that ``number`` is of, with the word that leads to it."""
        reader = self.reader(clause)
        at = reader.places.get(number.span.start)
        part = reader.time_of(at) if at is not None else None
        return Span(part.start, part.end) if part else None

    def reader(self, span: Span) -> Reader:
        """The reader of the clause ``span``."""
        if span not in self._readers:
            self._readers[span] = Reader(self, span)
        return self._readers[span]

    def meant(self, start: int, pronoun: str) -> str:
        """Whom or what the pronoun at ``start`` means: a named actor, or the subject told last that agrees with it."""
        cast = self.story.cast
        mention = cast.mention_at(start)
        actor = cast.actor(mention.actor) if mention else None
        if actor is not None or pronoun not in PLURAL:
            return actor.name if actor else ""
        topics = (reader.topic() for reader in self.before(start))
        return next((topic for topic in topics if topic and _is_plural(topic) == PLURAL[pronoun]), "")

    def before(self, start: int) -> Iterator[Reader]:
        """The sentence up to ``start`` and the sentences before it, the nearest first."""
        sentence = self.story.document.sentence_at(start)
        if sentence is None:
            return
        last = [one.span for one in self.story.sentences if sentence.number - _BACK <= one.number < sentence.number]
        for span in (Span(sentence.span.start, start), *reversed(last)):
            if 1 < span.end - span.start < _LONGEST:
                yield self.reader(span)


def _is_plural(noun: str) -> bool:
    """Whether "they" can mean what ``noun`` names: shares in the company; not the company."""
    head = re.split(r" (?:in|of|for|at|on) ", noun)[0]
    return (head.endswith("s") and not head.endswith("ss")) or " and " in head
