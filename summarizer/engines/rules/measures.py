"""What the numbers of a story measure, each told in its own clause, and of when they are."""

import re

from summarizer.engines.rules.clauses import Clauses
from summarizer.engines.rules.numbered import NumberClause
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import content_words, is_headless
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import words
from summarizer.spans import Span

_LONGEST = 1000
_CLAUSES = 16
"""Of so many clauses what was read is kept: one number after the other is asked about."""

_PRONOUNS = words("he she it they")
_OWNING = {"his", "her", "its", "their"}


class Measures:
    """What the numbers of a story measure, and of when they are."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._readers: dict[Span, NumberClause] = {}

    def of(self, number: Number, clause: Span) -> str:
        """The words of ``clause`` that tell what ``number``, which stands in it, measures.

        Nothing is said of a number that names one thing ("question 14"), nor of somebody's age.
        """
        reader = self.reader(clause)
        at = reader.part_of(number)
        if at is not None and (reader.is_label(at) or reader.is_age(at)):
            return ""
        said = self._told(number, clause)
        sentence = self.story.document.sentence_at(number.span.start)
        whole = sentence is None or sentence.span == clause or sentence.span.end - sentence.span.start > _LONGEST
        if sentence and not whole and (is_headless(said) or not self._tells(said, number)):
            said = self._told(number, sentence.span) or said
        return said if self._tells(said, number) else ""

    def _tells(self, said: str, number: Number) -> bool:
        return bool(content_words(said) - content_words(number.text))

    def _told(self, number: Number, clause: Span) -> str:
        """The clause of ``number``, whose subject gives way to whom it means where it is a pronoun."""
        said = Clauses(self.story, clause).around(number)
        pronoun, _, rest = said.partition(" ")
        if pronoun.lower() not in _PRONOUNS | _OWNING:
            return said
        opening = re.compile(rf"\b{pronoun}\s+{re.escape(rest.partition(' ')[0])}|\b{pronoun}\b")
        found = opening.search(self.story.text, clause.start, clause.end)
        mention = self.story.cast.mention_at(found.start()) if found else None
        actor = self.story.cast.actor(mention.actor) if mention else None
        if actor is None:
            return said
        return f"{actor.name}{'’s' if pronoun.lower() in _OWNING else ''} {rest}"

    def time_of(self, number: Number, clause: Span) -> Span | None:
        """The date that ``number`` is of, with the word that leads to it."""
        reader = self.reader(clause)
        at = reader.places.get(number.span.start)
        part = reader.time_of(at) if at is not None else None
        return Span(part.start, part.end) if part else None

    def reader(self, span: Span) -> NumberClause:
        """The reader of the clause ``span``."""
        if span not in self._readers:
            if len(self._readers) >= _CLAUSES:
                self._readers.clear()
            self._readers[span] = NumberClause(self.story, span)
        return self._readers[span]
