"""Finding what reaches into a stretch of text, among many things of which some reach over others."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from summarizer.spans import Span

Thing = TypeVar("Thing")


class Stretches(Generic[Thing]):
    """Things of a text by where they stand: made once, asked in the time that the answer takes."""

    def __init__(self, things: Iterable[Thing], reach: Callable[[Thing], Span]) -> None:
        self._things = sorted(((reach(thing), at, thing) for at, thing in enumerate(things)), key=lambda one: one[:2])
        self._starts = [span.start for span, _, _ in self._things]
        self._ends = list(accumulate((span.end for span, _, _ in self._things), max))

    def over(self, span: Span) -> list[Thing]:
        """Those that share a code point with ``span``, in the order in which they were given."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        found = [(at, thing) for reach, at, thing in self._things[first:last] if reach.overlaps(span)]
        return [thing for _, thing in sorted(found, key=lambda one: one[0])]
