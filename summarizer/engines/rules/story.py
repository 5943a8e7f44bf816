"""What all rules look at: the news sentences of a document, its cast and who says what, each found once."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from summarizer.document import Document, OfDocument, Sentence
from summarizer.engines.rules.parties import Parties
from summarizer.engines.rules.sayings import Saying, find_sayings
from summarizer.engines.rules.wording import content_words
from summarizer.memo import memoized
from summarizer.reading.attributions.lexicon import verb_forms
from summarizer.reading.coreference import Mention
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.reading.phrases import Phrases, read_phrases
from summarizer.spans import Span

_NESTED = 4
"""So many pieces of what is said may begin before the end of the one that holds a word."""

_CLAUSES = 8
"""The rules look at one clause after the other, so that the phrases of the last few will do."""

LEAD = 2
"""So many sentences at the beginning count double: what a report opens with is what it is about."""


class Story(OfDocument):
    """A document as the rules see it."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.text = document.text
        self._phrases: dict[Span, Phrases] = {}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that are news."""
        return self.document.body

    @cached_property
    def words(self) -> dict[int, frozenset[str]]:
        """The words that carry meaning, by the number of the news sentence."""
        return {sentence.number: content_words(sentence.text) for sentence in self.sentences}

    def phrases(self, span: Span) -> Phrases:
        """The phrases of the sentence or clause ``span``."""
        if span not in self._phrases:
            if len(self._phrases) >= _CLAUSES:
                self._phrases.clear()
            self._phrases[span] = read_phrases(self.text, span.start, span.end)
        return self._phrases[span]

    @cached_property
    def cast(self) -> Parties:
        """Its actors."""
        return Parties(self.document)

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """What somebody says, in order."""
        return find_sayings(self.document, self.cast)

    @cached_property
    def roles(self) -> dict[str, tuple[str | None, int | None]]:
        """The roles in which actors speak, by their ids, where those say more than what the names reader found."""
        found: dict[str, tuple[str | None, int | None]] = {}
        for saying in self.sayings:
            party = saying.party
            if party and party.actor and party.role:
                before = found.get(party.actor.id, (party.actor.role, None))[0]
                if len(party.role) > len(before or ""):
                    found[party.actor.id] = party.role, party.role_at
        return found

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the news."""
        return self.document.reading.numbers

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates of the news."""
        return self.document.reading.dates

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much of the story each actor carries: the sentences it stands in, the opening ones twice, its sayings."""
        opening = {sentence.number for sentence in self.sentences[:LEAD]}
        said = Counter(saying.party.key for saying in self.sayings if saying.party is not None)
        weights = {}
        for actor in self.cast.actors:
            numbers = self.numbers_of(*actor.spans)
            speaks = 0.5 * said[actor.id] + (0.5 if actor.kind == "person" else 0)
            weights[actor.id] = len(numbers) + len(opening.intersection(numbers)) + speaks
        return weights

    def saying_at(self, span: Span) -> Saying | None:
        """The saying in whose content ``span`` stands."""
        last = bisect_right(self._pieces, span.start, key=lambda entry: entry[0].start)
        near = reversed(self._pieces[max(0, last - _NESTED) : last])
        return next((saying for piece, saying in near if piece.covers(span)), None)

    @cached_property
    def _pieces(self) -> list[tuple[Span, Saying]]:
        pieces = [(piece, saying) for saying in self._spoken for piece in saying.pieces]
        return sorted(pieces, key=lambda entry: entry[0])

    @cached_property
    def _spoken(self) -> list[Saying]:
        """The sayings that are words alone: who pledges a million shells has done something."""
        verbs = verb_forms()
        cues = ((saying, verbs.get(saying.cue.of(self.text).lower())) for saying in self.sayings)
        return [saying for saying, cue in cues if not (saying.is_told and cue and cue.certainty == "promised")]

    def is_source(self, span: Span) -> bool:
        """Whether ``span`` stands in the words for somebody who says something."""
        last = bisect_right(self._sources, span.start, key=lambda source: source.start)
        return any(source.overlaps(span) for source in self._sources[max(0, last - 1) : last + 1])

    @cached_property
    def _sources(self) -> list[Span]:
        return sorted(self._before_comma(saying.source) for saying in self._spoken)

    def _before_comma(self, span: Span) -> Span:
        """``span`` without the relative clause behind its name."""
        comma = self.text.find(",", span.start, span.end)
        return Span(span.start, comma) if comma > 0 else span

    def numbers_in(self, span: Span) -> Sequence[Number]:
        """The numbers that begin inside ``span``."""
        first = bisect_left(self.numbers, span.start, key=lambda number: number.span.start)
        last = bisect_left(self.numbers, span.end, key=lambda number: number.span.start)
        return self.numbers[first:last]

    def dates_in(self, span: Span) -> Sequence[Date]:
        """The dates that begin inside ``span``."""
        first = bisect_left(self.dates, span.start, key=lambda date: date.span.start)
        last = bisect_left(self.dates, span.end, key=lambda date: date.span.start)
        return self.dates[first:last]

    def mentions_in(self, span: Span) -> Sequence[Mention]:
        """The mentions of actors that begin inside ``span``."""
        mentions = self.document.reading.mentions
        first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
        last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
        return mentions[first:last]

    def number_at(self, offset: int) -> int | None:
        """The number of the news sentence that holds ``offset``; None outside the news."""
        sentence = self.document.sentence_at(offset)
        return sentence.number if sentence and sentence.furniture is None else None

    def numbers_of(self, *spans: Span | None) -> tuple[int, ...]:
        """The numbers of the news sentences that ``spans`` begin in, in order."""
        found = {self.number_at(span.start) for span in spans if span is not None}
        return tuple(sorted(number for number in found if number is not None))


@memoized
def story_of(document: Document) -> Story:
    """The story of ``document``, the same for everybody who asks."""
    return Story(document)
