"""What was found out about the last few documents: readings, indexes, stories.

That is a hundred times the text itself, so that whoever keeps ten thousand documents, or the reports that hold
them, would run out of memory. What is let go is found out again where somebody asks for it.
"""

from collections import deque
from typing import Any
from weakref import ref

_MOST_DOCUMENTS = 64
_MOST = 500_000
"""So many code points may the documents together have that keep what was found out about them."""

_last: deque["ref[Workings]"] = deque()


class Workings:
    """What was found out about one document, as long as it is one of the last that somebody asked about."""

    __slots__ = ("__weakref__", "_memo", "_passing", "_size")

    def __init__(self, passing: bool = False) -> None:
        """Those of a ``passing`` document, which goes with the one question that it was made for, go with it."""
        self._memo: dict[Any, Any] = {}
        self._passing = passing
        self._size = 0

    def of(self, size: int) -> dict[Any, Any]:
        """The answers about a text of ``size`` code points; those about the documents longest known are let go."""
        if not self._size and not self._passing:
            self._size = max(size, 1)
            _last.append(ref(self))
            _let_go()
        return self._memo

    def forget(self) -> None:
        """Let everything go."""
        self._memo, self._size = {}, 0


def _let_go() -> None:
    """Let the oldest go until the rest is small enough; the newest stays, however long its text is."""
    kept = sum(workings._size for known in tuple(_last) if (workings := known()))
    while (kept > _MOST or len(_last) > _MOST_DOCUMENTS) and len(_last) > 1:
        oldest = _last.popleft()()
        if oldest is not None:
            kept -= oldest._size
            oldest.forget()
    while _last and _last[0]() is None:
        _last.popleft()
