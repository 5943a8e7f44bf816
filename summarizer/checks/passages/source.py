"""The source as the checks see it: its sentences as passages, and what the readers find by where it stands."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from summarizer.checks.passages.index import Index
from summarizer.checks.passages.passage import Passage
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.document import Document, OfDocument, Sentence
from summarizer.fields import Evidence
from summarizer.memo import memoized, once
from summarizer.reading.attributions import Attribution
from summarizer.reading.excerpt import find_excerpt
from summarizer.reading.read import Reading
from summarizer.reading.transfers import Transfer
from summarizer.spans import Span

_MOST_PASSAGES = 1 << 14
"""So many are kept, those of two million characters: read, a sentence takes fifty times the memory of its text."""


class Source(OfDocument):
    """A document prepared for comparison; made once for a document, all of it at first use."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._index = index_of(document.whole)
        self.memo: dict[Any, Any] = {}
        self._passages: dict[int | str, Passage] = {}

    def passage(self, sentence: Sentence) -> Passage:
        """The passage of one of the document's sentences."""
        found = self._passages.get(sentence.number)
        if found is None:
            found = self._kept(sentence.number, Passage(self.document.reading, sentence.span, sentence.number))
        return found

    def said(self, text: str) -> Passage:
        """The text of a field, read as something that is said of this source; offsets are into that text."""
        found = self._passages.get(text)
        if found is None:
            found = self._kept(text, Passage(Reading(text, self.document.published), Span(0, len(text))))
        return found

    def excerpt(self, text: str, sentence: Sentence) -> Passage | None:
        """The same where ``sentence`` has ``text`` word for word, which then means what it means there; else None."""
        return _excerpt(self, text, sentence.number)

    def _kept(self, key: int | str, passage: Passage) -> Passage:
        if len(self._passages) >= _MOST_PASSAGES:
            self._passages.clear()
        self._passages[key] = passage
        return passage

    @property
    def postings(self) -> dict[str, list[int]]:
        """For each stem the numbers of the news sentences that it stands in."""
        return self._index.postings

    @property
    def words(self) -> frozenset[str]:
        """Every stem of the news, function words included."""
        return self._index.words

    def count(self, lower: str) -> int:
        """How often the news has the word ``lower``, in whatever print."""
        return self._index.count(lower)

    def capitals(self, lower: str) -> int:
        """How often the news has the word ``lower`` with a capital."""
        return self._index.capitals[lower]

    def locate(self, text: str) -> Span | None:
        """Where the words of ``text`` stand in the news, marks, white space and capitals aside; None if nowhere."""
        return self._index.locate(text)

    def weight(self, stem: str) -> int:
        """The weight of a stem, 0 where it stands nowhere in the news."""
        return self._index.weights.get(stem, 0)

    def share(self, stems: Collection[str], held: Collection[str]) -> float:
        """Of what ``stems`` weigh, the share that ``held`` has; a stem that the news lacks weighs like a rare one."""
        return self._index.share(stems, held)

    def align(self, stems: Iterable[str]) -> tuple[Sentence, ...]:
        """The sentences that together best cover ``stems``, the best first; none where nothing is shared."""
        return tuple(map(self._sentence, self._index.align(stems)))

    def likest(self, stems: Iterable[str]) -> Sentence | None:
        """The sentence that best covers ``stems``: the first of those that ``align`` gives."""
        number = self._index.likest(stems)
        return None if number is None else self._sentence(number)

    @once
    def attributions(self) -> dict[int, tuple[Attribution, ...]]:
        """For each sentence number the attributions to somebody whose cue or content stands there, in order."""
        found: dict[int, dict[Attribution, None]] = defaultdict(dict)
        for attribution in self.document.reading.attributions:
            for piece in (*attribution.pieces, attribution.cue) if attribution.source else ():
                for number in self._sentences_of(piece):
                    found[number][attribution] = None
        return {number: tuple(said) for number, said in found.items()}

    @once
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.document.sentences]

    def _sentences_of(self, span: Span) -> range:
        """The numbers of the sentences that ``span`` reaches into."""
        return range(bisect_right(self._starts, span.start), bisect_left(self._starts, span.end) + 1)

    def likeness(self, stems: frozenset[str], held: frozenset[str]) -> float:
        """``share``, where ``held`` may have a stem in another word for it."""
        found = alike(stems, held)
        return self.share(stems, found) if found else 0.0

    def passages(self, numbers: Iterable[int]) -> tuple[Passage, ...]:
        """The passages of the sentences with these numbers."""
        return tuple(self.passage(self._sentence(number)) for number in numbers)

    def _sentence(self, number: int) -> Sentence:
        return self.document.sentences[number - 1]


@memoized
def _excerpt(source: Source, text: str, number: int) -> Passage | None:
    sentence = source.document.sentences[number - 1]
    excerpt = find_excerpt(text, source.document.reading, sentence.span)
    if excerpt is None:
        return None
    place = source.passage(sentence)
    copied = place if excerpt.span.covers(place.spoken) else None
    return Passage(excerpt, Span(0, len(text)), copied=copied, shift=excerpt.span.start)


@memoized
def transfers_of(source: Source, number: int) -> tuple[Transfer, ...]:
    """The transfers whose cue stands in a sentence; those beside it may tell what comes in return."""
    sentences = [source.document.sentence(near) for near in (number - 1, number, number + 1)]
    news = [sentence.span for sentence in sentences if sentence and sentence.furniture is None]
    start, end = source.document.sentences[number - 1].span
    return tuple([one for one in source.document.reading.transfers_near(news) if start <= one.cue.start < end])


@memoized
def evidence_of(document: Document, span: Span) -> Evidence:
    """The words of ``document`` under ``span``, as evidence: one value for all items and findings that rest on them."""
    sentence = document.sentence_at(span.start)
    number = sentence.number if sentence else 0
    return Evidence(sentence=number, start=span.start, end=span.end, text=span.of(document.text))


@memoized
def index_of(document: Document) -> Index:
    """The words of ``document``, the same for everybody who asks."""
    return Index(document)


@memoized
def source_of(document: Document) -> Source:
    """The prepared source of ``document``, the same for everybody who asks."""
    return Source(document)
