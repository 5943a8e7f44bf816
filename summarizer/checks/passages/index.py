"""What stands where in the news of a document, by its words alone: quickly made for a text of any length."""

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import partial

from summarizer.checks.passages.words import read_forms, spoken_words
from summarizer.document import Document
from summarizer.memo import once
from summarizer.spans import Span

_MOST_ALIGNED = 6
_LEAST_SHARE = 0.08
"""A further sentence is taken when it adds this share of what the text weighs."""


class Index:
    """The words of the news of ``document`` and the numbers of the sentences that they stand in."""

    def __init__(self, document: Document) -> None:
        self._count = len(document.body)
        postings: dict[str, list[int]] = defaultdict(list)
        words: set[str] = set()
        lowers: list[str] = []
        self.capitals: Counter[str] = Counter()
        """How often each word stands with a capital."""
        starts, ends = array("L"), array("L")
        for sentence in document.body:
            found = list(read_forms(document.text, *sentence.span))
            words.update([stem for _, _, (_, stem, _, _) in found])
            for stem in {stem for _, _, (_, stem, kind, _) in found if kind in ("content", "digits")}:
                postings[stem].append(sentence.number)
            spoken = [word for word in found if word[2][2] != "mark"]
            lowers += [lower for _, _, (lower, _, _, _) in spoken]
            self.capitals.update([lower for _, _, (lower, _, _, capital) in spoken if capital])
            starts.extend([start for start, _, _ in spoken])
            ends.extend([end for _, end, _ in spoken])
        self.postings = dict(postings)
        """For each stem of a content word or numeral the numbers of the sentences that it stands in."""
        self.words = frozenset(words)
        """Every stem, function words included."""
        self._places: dict[str, array[int]] = defaultdict(partial(array, "L"))
        for place, lower in enumerate(lowers):
            self._places[lower].append(place)
        self._lowers, self._starts, self._ends = lowers, starts, ends

    def count(self, lower: str) -> int:
        """How often the word ``lower`` stands there."""
        return len(self._places.get(lower, ()))

    def locate(self, text: str) -> Span | None:
        """Where the words of ``text`` stand in the news, marks, white space and capitals aside; None if nowhere."""
        wanted = spoken_words(text)
        rarest = min(range(len(wanted)), key=lambda at: self.count(wanted[at]), default=0)
        for place in self._places.get(wanted[rarest], ()) if wanted else ():
            first, end = place - rarest, place - rarest + len(wanted)
            if first >= 0 and self._lowers[first:end] == wanted:
                return Span(self._starts[first], self._ends[end - 1])
        return None

    @once
    def weights(self) -> dict[str, int]:
        """How much each stem of the news says about what a sentence is about: the rarer the more."""
        return {stem: _weight(self._count / len(numbers)) for stem, numbers in self.postings.items()}

    @once
    def _rare(self) -> int:
        return _weight(self._count)

    def share(self, stems: Collection[str], held: Collection[str]) -> float:
        """Of what ``stems`` weigh, the share that ``held`` has; a stem that the news lacks weighs like a rare one."""
        shared = [stem for stem in stems if stem in held]
        if shared and len(shared) == len(stems):  # as of what was copied from there
            return 1.0
        total = self.weigh(stems)
        return self.weigh(shared) / total if total else 0.0

    def weigh(self, stems: Iterable[str]) -> int:
        """What ``stems`` weigh together; one that the news lacks weighs like a rare one."""
        weight, rare = self.weights.get, self._rare
        return sum([weight(stem, rare) for stem in stems])

    def align(self, stems: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the sentences that together best cover ``stems``, the best first."""
        left = self._weighed(stems)
        total = sum(left.values())
        chosen: list[int] = []
        while left and len(chosen) < _MOST_ALIGNED:
            best, gain = self._best(left)
            if gain < _LEAST_SHARE * total and chosen:
                break
            chosen.append(best)
            left = {stem: weight for stem, weight in left.items() if not self._stands_in(stem, best)}
        return tuple(chosen)

    def likest(self, stems: Iterable[str]) -> int | None:
        """The number of the sentence that best covers ``stems``: the first of those that ``align`` gives."""
        weights = self._weighed(stems)
        return self._best(weights)[0] if weights else None

    def _weighed(self, stems: Iterable[str]) -> dict[str, int]:
        """Those of ``stems`` that stand in the news, each with its weight."""
        return {stem: self.weights[stem] for stem in stems if stem in self.weights}

    def _best(self, weights: dict[str, int]) -> tuple[int, int]:
        """The number of the sentence that holds most of what is weighed, the first of equals, and how much."""
        gains: dict[int, int] = defaultdict(int)
        for stem, weight in weights.items():
            for number in self.postings[stem]:
                gains[number] += weight
        best = max(gains, key=lambda number: (gains[number], -number))
        return best, gains[best]

    def _stands_in(self, stem: str, number: int) -> bool:
        numbers = self.postings[stem]
        at = bisect_left(numbers, number)
        return at < len(numbers) and numbers[at] == number


def _weight(rarity: float) -> int:
    """What a stem weighs that one in ``rarity`` sentences holds; a whole number, so that any order gives one sum."""
    return round(1_000_000 * math.log(1 + rarity))
