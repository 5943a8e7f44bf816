"""Keeping what was found out about a value for as long as the value lives, and no longer.

What takes a while to find out and is asked for often is kept in the ``memo`` of whom it was found out about (a
document, a source, an item), so it goes when that goes: no table of texts grows beside it in a process that runs
for months.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, Protocol, Self, TypeVar, TypeVarTuple, overload

_MOST = 1 << 14
"""After so many answers those are let go that are about a value and something else; what a text is as a whole stays."""


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
        memo, question = owner.memo, (find, details) if details else find
        answer: _Found
        try:
            answer = memo[question]
        except KeyError:
            if len(memo) >= _MOST:
                for known in list(memo):
                    if isinstance(known, tuple):
                        memo.pop(known, None)
            answer = memo[question] = find(owner, *details)
        return answer

    return found


_Holder = TypeVar("_Holder")


class once(Generic[_Holder, _Found]):
    """A property that is found out once: `functools.cached_property` without the lock that Python 3.11 takes.

    What checks keep of a sentence is found out in less time than the lock takes. Two threads may both find it out.
    """

    def __init__(self, find: Callable[[_Holder], _Found]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, holder: None, kind: type | None = None) -> Self: ...

    @overload
    def __get__(self, holder: _Holder, kind: type | None = None) -> _Found: ...

    def __get__(self, holder: _Holder | None, kind: type | None = None) -> Self | _Found:
        if holder is None:
            return self
        found = holder.__dict__[self._name] = self._find(holder)
        return found
