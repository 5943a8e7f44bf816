"""A stretch of text as the checks see it: its words, its clauses, and what the readers find in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from typing import Any

from summarizer.checks.passages.clauses import Clause, find_clauses
from summarizer.checks.passages.verbs import find_verbs
from summarizer.checks.passages.words import Word, read_words
from summarizer.memo import once
from summarizer.reading.read import Reading
from summarizer.spans import Span

_SPAN_START = attrgetter("span.start")


@dataclass(frozen=True, eq=False)
class Passage:
    """A sentence of the source, or a field of an item: ``span`` of the text that ``reading`` was read from.

    All offsets are into that whole text.
    """

    reading: Reading
    span: Span
    number: int = 0
    """The sentence's number in the source; 0 for a field."""
    copied: "Passage | None" = None
    """For a field the sentence of the source that it is every word of."""
    shift: int | None = None
    """For a field that stands in the source word for word, how far behind its own offsets it stands there."""
    memo: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def text(self) -> str:
        """The passage's own words."""
        return self.span.of(self.reading.text)

    @once
    def words(self) -> tuple[Word, ...]:
        """Words and marks, in order."""
        return read_words(self.reading.text, *self.span)

    @once
    def wordings(self) -> tuple[tuple[object, ...], ...]:
        """For each clause its wording, with that of the one before where it leans on it."""
        found: list[tuple[object, ...]] = []
        for clause in self.clauses:
            found.append((clause.wording, found[-1]) if found and clause.leans else clause.wording)
        return tuple(found)

    @once
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, in order; together they hold every word."""
        return find_clauses(self.words, self.verbs)

    @once
    def verbs(self) -> list[bool]:
        """For each word whether it is a verb."""
        return find_verbs(self.words)

    @once
    def stems(self) -> frozenset[str]:
        """The stems of the content words and numerals."""
        return frozenset({word.stem for word in self.words if word.kind in ("content", "digits")})

    @once
    def lowers(self) -> frozenset[str]:
        """All words and marks in lower case: whether any cue of a rule stands here at all."""
        return frozenset({word.lower for word in self.words})

    @once
    def numbers(self) -> tuple[Any, ...]:
        """The numbers that stand in the passage."""
        return within(self.reading.numbers, self.span)

    @once
    def dates(self) -> tuple[Any, ...]:
        """The dates that stand in the passage."""
        return within(self.reading.dates, self.span)

    @once
    def names(self) -> tuple[Any, ...]:
        """The names that stand in the passage."""
        return within(self.reading.names, self.span)

    @once
    def occupied(self) -> frozenset[int]:
        """Where the words begin that are part of a number ("more than 600") or of a name."""
        times = [date.span for date in self.dates]
        numbers = [n.span for n in self.numbers if not any(time.overlaps(n.span) for time in times)]
        spans = [*numbers, *(name.span for name in self.names)]
        return frozenset(word.start for span in spans for word in self.words_in(span))

    @once
    def mentions(self) -> tuple[Any, ...]:
        """The pronouns and descriptions in the passage whose actor is known."""
        return within(self.reading.mentions, self.span)

    @once
    def spoken(self) -> Span:
        """From its first word to its last, marks around them left out."""
        words = [word for word in self.words if word.kind != "mark"]
        return Span(words[0].start, words[-1].end) if words else self.span

    def clause_at(self, span: Span) -> Clause | None:
        """The clause in which ``span`` begins."""
        at = self.place_of(span)
        return self.clauses[at] if at is not None and self.clauses[at].start <= span.start else None

    def place_of(self, span: Span) -> int | None:
        """The place among the clauses of the one in which ``span`` begins, or of the next; None behind the last."""
        at = bisect_right(self._ends, span.start)
        return at if at < len(self._ends) else None

    @once
    def _ends(self) -> list[int]:
        """Where the clauses end."""
        return [clause.words[-1].end for clause in self.clauses]

    def capitals_beside(self, span: Span) -> frozenset[str]:
        """The stems of the content words with a capital in the clause in which ``span`` begins."""
        clause = self.clause_at(span)
        words = clause.words if clause else ()
        return frozenset([word.stem for word in words if word.capital and word.kind == "content"])

    @once
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where the words begin, and where they end."""
        return [word.start for word in self.words], [word.end for word in self.words]

    def words_before(self, offset: int) -> tuple[Word, ...]:
        """The words that end at ``offset`` or before."""
        return self.words[: bisect_right(self._edges[1], offset)]

    def words_after(self, offset: int) -> tuple[Word, ...]:
        """The words that begin at ``offset`` or after."""
        return self.words[bisect_left(self._edges[0], offset) :]

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that stand wholly inside ``span``."""
        starts, ends = self._edges
        return self.words[bisect_left(starts, span.start) : bisect_right(ends, span.end)]


def within(mentions: Sequence[Any], span: Span) -> tuple[Any, ...]:
    """Those of ``mentions`` (in order of their spans) that begin inside ``span``."""
    first = bisect_left(mentions, span.start, key=_SPAN_START)
    last = bisect_left(mentions, span.end, key=_SPAN_START)
    return tuple(mentions[first:last])


def content_stems(words: Iterable[Word]) -> frozenset[str]:
    """The stems of the content words among ``words``."""
    return frozenset({word.stem for word in words if word.kind == "content"})


@lru_cache(maxsize=1 << 12)
def stems_of(text: str) -> frozenset[str]:
    """The stems of the content words of ``text``: a name, a role, or another short text that is asked about often."""
    return content_stems(read_words(text))
