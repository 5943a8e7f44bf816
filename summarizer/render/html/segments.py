"""Cutting a text where marks begin and end, so that marks may overlap while markup may not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

Mark = tuple[int, int, str]
"""The first code point, the one after the last, and what the stretch is marked as."""


class Segment(NamedTuple):
    """A stretch ``text[start:end]`` in which no mark begins or ends, and the labels of the marks that cover it."""

    start: int
    end: int
    labels: tuple[str, ...]


def cut(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Segment]:
    """Cut ``start`` to ``end`` at the edges of ``marks``; the segments follow each other and leave nothing out.

    A mark that reaches over the ends is clipped; one that covers nothing between them is passed over.
    """
    opening: dict[int, list[str]] = defaultdict(list)
    closing: dict[int, list[str]] = defaultdict(list)
    for first, last, label in marks:
        first, last = max(first, start), min(last, end)
        if first < last:
            opening[first].append(label)
            closing[last].append(label)
    edges = sorted({start, end, *opening, *closing})
    active: dict[str, int] = {}
    for here, following in pairwise(edges):
        for label in closing[here]:
            active[label] -= 1
            if not active[label]:
                del active[label]
        for label in opening[here]:
            active[label] = active.get(label, 0) + 1
        yield Segment(here, following, tuple(active))
