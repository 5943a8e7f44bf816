"""What the numbers of a story measure, each read in its clause, and of when they are."""

from summarizer.engines.rules.constructions import Reader
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import MOST_WORDS, is_headless
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import CLAUSAL
from summarizer.spans import Span

_LONGEST, _FEW = 1000, 10
_CLAUSES = 16
"""Of so many clauses what was read is kept: one number after the other is asked about."""


class Measures:
    """What the numbers of a story measure, and of when they are."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._readers: dict[Span, Reader] = {}

    def of(self, number: Number, clause: Span) -> str:
        """Say what ``number``, which stands in ``clause``, measures: a noun phrase where that is sure, or the clause.

        Nothing is said of a number that names one thing ("question 14"), nor of somebody's age.
        """
        reader = self.reader(clause)
        at = reader.part_of(number)
        if at is None or (reader.parts[at].number == number and (reader.is_label(at) or reader.is_age(at))):
            return ""
        part = reader.parts[at]
        if part.number is None and self.story.text[number.span.start - 1] == "(":
            return f"{reader.words(at, at)} ({reader.up_to_bracket(number)})"
        told = "" if reader.is_turned(number) or part.number is None else reader.told(at)
        if told and len(told.split()) <= MOST_WORDS:
            return told
        said = reader.as_printed(at, number, self.time_of(number, clause))
        if not said or is_headless(said):
            said = self._in_sentence(number, clause) or said
        small = number.value is not None and number.value <= _FEW
        sourced = small and said.startswith(number.text) and said.rpartition(" ")[2] in CLAUSAL
        return "" if sourced else said  # two people who know the firm said

    def _in_sentence(self, number: Number, clause: Span) -> str:
        """The words around ``number`` in its whole sentence, of which ``clause`` is a piece."""
        sentence = self.story.document.sentence_at(number.span.start)
        if sentence is None or sentence.span == clause or sentence.span.end - sentence.span.start > _LONGEST:
            return ""
        reader = self.reader(sentence.span)
        at = reader.part_of(number)
        return "" if at is None else reader.as_printed(at, number)

    def time_of(self, number: Number, clause: Span) -> Span | None:
        """The date that ``number`` is of, with the word that leads to it."""
        reader = self.reader(clause)
        at = reader.places.get(number.span.start)
        part = reader.time_of(at) if at is not None else None
        return Span(part.start, part.end) if part else None

    def reader(self, span: Span) -> Reader:
        """The reader of the clause ``span``."""
        if span not in self._readers:
            if len(self._readers) >= _CLAUSES:
                self._readers.clear()
            self._readers[span] = Reader(self.story, span)
        return self._readers[span]
