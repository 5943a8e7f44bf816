"""Keeping what was found out about a value for as long as the value lives, and no longer.

What takes a while to find out and is asked for often is kept in the ``memo`` of whom it was found out about (a
document, a source, an item), so it goes when that goes: no table of texts grows beside it in a process that runs
for months.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

_MOST = 1 << 14
"""A value that is asked about without end starts anew after so many answers."""


class Remembering(Protocol):
    """A value that keeps what was found out about it."""

    @property
    def memo(self) -> dict[Any, Any]:
        """Answers by question."""


_Owner = TypeVar("_Owner", bound=Remembering)
_Found = TypeVar("_Found")
_Details = TypeVarTuple("_Details")


def memoized(find: Callable[[_Owner, *_Details], _Found]) -> Callable[[_Owner, *_Details], _Found]:
    """Let ``find`` run once for its first argument and the further ones, which are hashable; the first keeps it."""

    @wraps(find)
    def found(owner: _Owner, *details: *_Details) -> _Found:
        memo, question = owner.memo, (find, *details)
        answer: _Found
        try:
            answer = memo[question]
        except KeyError:
            if len(memo) >= _MOST:
                memo.clear()
            answer = memo[question] = find(owner, *details)
        return answer

    return found
