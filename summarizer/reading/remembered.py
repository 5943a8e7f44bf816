"""Keeping what was found in the last few texts, for readers that other readers ask."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Found = TypeVar("Found")

_TEXTS = 8
_LONGEST = 100_000  # code points; of longer texts nothing is kept


def remembered(read: Callable[[str], Found]) -> Callable[[str], Found]:
    """Let ``read`` run once for a text that several readers ask it about, one after the other."""
    kept = lru_cache(maxsize=_TEXTS)(read)

    @wraps(read)
    def reader(text: str) -> Found:
        return kept(text) if len(text) <= _LONGEST else read(text)

    return reader
