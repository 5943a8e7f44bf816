"""The source as the checks see it: sentences as passages, an index of their words, and alignment by it."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import Any

from summarizer.checks.passage import Passage
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.words import Word, read_words
from summarizer.document import Document, Sentence
from summarizer.memo import memoized
from summarizer.reading.attributions import Attribution
from summarizer.reading.transfers import Transfer
from summarizer.spans import Span

_MOST_ALIGNED = 6
_LEAST_SHARE = 0.08
"""A further sentence is taken when it adds this share of what the text weighs."""


class Source:
    """A document prepared for comparison; made once for a document, all of it at first use."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.memo: dict[Any, Any] = {}
        self._passages: dict[int, Passage] = {}

    def passage(self, sentence: Sentence) -> Passage:
        """The passage of one of the document's sentences."""
        number = sentence.number
        if number not in self._passages:
            self._passages[number] = Passage(self.document.reading, sentence.span, number)
        return self._passages[number]

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """For each stem the numbers of the news sentences that it stands in."""
        found: dict[str, list[int]] = defaultdict(list)
        for sentence in self.document.body:
            for stem in self.passage(sentence).stems:
                found[stem].append(sentence.number)
        return dict(found)

    @cached_property
    def by_value(self) -> dict[Decimal, list[int]]:
        """For each value that the news prints the numbers of the sentences that it stands in."""
        found: dict[Decimal, list[int]] = defaultdict(list)
        for number in self.document.reading.numbers:
            sentence = self.document.sentence_at(number.span.start)
            if sentence is not None and number.value is not None:
                found[number.value].append(sentence.number)
        return dict(found)

    @cached_property
    def attributions(self) -> dict[int, tuple[Attribution, ...]]:
        """For each sentence number the attributions to somebody whose cue or content stands there, in order."""
        found: dict[int, dict[Attribution, None]] = defaultdict(dict)
        for attribution in self.document.reading.attributions:
            for piece in (*attribution.pieces, attribution.cue) if attribution.source else ():
                for number in self._sentences_of(piece):
                    found[number][attribution] = None
        return {number: tuple(said) for number, said in found.items()}

    @cached_property
    def transfers(self) -> dict[int, tuple[Transfer, ...]]:
        """For each sentence number the transfers whose cue stands there, in order."""
        found: dict[int, list[Transfer]] = defaultdict(list)
        for transfer in self.document.reading.transfers:
            for number in self._sentences_of(transfer.cue):
                found[number].append(transfer)
        return {number: tuple(told) for number, told in found.items()}

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.document.sentences]

    def _sentences_of(self, span: Span) -> range:
        """The numbers of the sentences that ``span`` reaches into."""
        return range(bisect_right(self._starts, span.start), bisect_left(self._starts, span.end) + 1)

    @cached_property
    def by_day(self) -> dict[tuple[date | None, date | None], list[int]]:
        """For each period that the news names the numbers of the sentences that it stands in."""
        found: dict[tuple[date | None, date | None], list[int]] = defaultdict(list)
        for mention in self.document.reading.dates:
            sentence = self.document.sentence_at(mention.span.start)
            if sentence is not None:
                found[(mention.start, mention.end)].append(sentence.number)
        return dict(found)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every stem of the news, function words included."""
        return frozenset(word.stem for sentence in self.document.body for word in self.passage(sentence).words)

    @cached_property
    def _stream(self) -> tuple[str, list[int], list[Word]]:
        """All words of the news joined by spaces, where each begins in that string, and the words themselves."""
        words = [
            word for sentence in self.document.body for word in self.passage(sentence).words if word.kind != "mark"
        ]
        starts = list(accumulate((len(word.lower) + 1 for word in words), initial=1))
        return " " + " ".join(word.lower for word in words) + " ", starts, words

    def locate(self, text: str) -> Span | None:
        """Where the words of ``text`` stand in the news, marks, white space and capitals aside; None if nowhere."""
        wanted = [word.lower for word in read_words(text) if word.kind != "mark"]
        if not wanted:
            return None
        stream, starts, words = self._stream
        at = stream.find(f" {' '.join(wanted)} ")
        if at < 0:
            return None
        first = bisect_left(starts, at + 1)
        return Span(words[first].start, words[first + len(wanted) - 1].end)

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each stem of the news says about what a sentence is about: the rarer the more."""
        count = len(self.document.body)
        return {stem: math.log(1 + count / len(numbers)) for stem, numbers in self.postings.items()}

    def weight(self, stem: str) -> float:
        """The weight of a stem, 0 where it stands nowhere in the news."""
        return self.weights.get(stem, 0.0)

    def share(self, stems: Collection[str], held: Collection[str]) -> float:
        """Of what ``stems`` weigh, the share that ``held`` has; a stem that the news lacks weighs like a rare one."""
        total = self.weigh(stems)
        return self.weigh(stem for stem in stems if stem in held) / total if total else 0.0

    def likeness(self, stems: frozenset[str], held: frozenset[str]) -> float:
        """The same, where ``held`` may have a stem in another word for it."""
        return self.share(stems, alike(stems, held))

    def weigh(self, stems: Iterable[str]) -> float:
        """What ``stems`` weigh together; one that the news lacks weighs like a rare one."""
        rare = math.log(1 + len(self.document.body))
        return sum(self.weights.get(stem, rare) for stem in stems)

    def passages(self, numbers: Iterable[int]) -> tuple[Passage, ...]:
        """The passages of the sentences with these numbers."""
        return tuple(self.passage(self._sentence(number)) for number in numbers)

    def align(self, stems: Iterable[str]) -> tuple[Sentence, ...]:
        """The sentences that together best cover ``stems``, the best first; none where nothing is shared."""
        left = self._weighed(stems)
        total = sum(left.values())
        chosen: list[int] = []
        while left and len(chosen) < _MOST_ALIGNED:
            best, gain = self._best(left)
            if gain < _LEAST_SHARE * total and chosen:
                break
            chosen.append(best)
            covered = self.passage(self._sentence(best)).stems
            left = {stem: weight for stem, weight in left.items() if stem not in covered}
        return tuple(map(self._sentence, chosen))

    def likest(self, stems: Iterable[str]) -> Sentence | None:
        """The sentence that best covers ``stems``: the first of those that ``align`` gives."""
        weights = self._weighed(stems)
        return self._sentence(self._best(weights)[0]) if weights else None

    def _weighed(self, stems: Iterable[str]) -> dict[str, float]:
        """Those of ``stems`` that stand in the news, each with its weight."""
        return {stem: self.weights[stem] for stem in stems if stem in self.weights}

    def _best(self, weights: dict[str, float]) -> tuple[int, float]:
        """The number of the sentence that holds most of what is weighed, the first of equals, and how much."""
        gains: dict[int, float] = defaultdict(float)
        for stem, weight in weights.items():
            for number in self.postings[stem]:
                gains[number] += weight
        best = max(gains, key=lambda number: (gains[number], -number))
        return best, gains[best]

    def _sentence(self, number: int) -> Sentence:
        return self.document.sentences[number - 1]


@memoized
def source_of(document: Document) -> Source:
    """The prepared source of ``document``, the same for everybody who asks."""
    return Source(document)
