"""Processes that do the reading and checking, so that one client's long text holds up nobody else.

A call that is cancelled, or takes too long, has its process stopped; the next call gets a new one.
"""

import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from anyio import BrokenWorkerProcess, CapacityLimiter, to_process

from summarizer.errors import SummarizerError
from summarizer.newsroom.pool import cores

T = TypeVar("T")


class Workers:
    """At most ``most`` processes, each of which starts when it is needed; all end with the event loop."""

    def __init__(self, most: int | None = None) -> None:
        self._turn = CapacityLimiter(most or cores())

    async def run(self, function: Callable[..., T], *arguments: object) -> T:
        """Call ``function`` in a process, and raise what it raises; stop the process where the call is cancelled."""
        try:
            return await to_process.run_sync(_call, function, arguments, cancellable=True, limiter=self._turn)
        except BrokenWorkerProcess:
            raise SummarizerError("The process at work on this was ended from outside: call again.") from None


def _call(function: Callable[..., T], arguments: tuple[Any, ...]) -> T:
    """What ``function`` gives; what it raises says where, for the log of the process that asked."""
    try:
        return function(*arguments)
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))
        raise


def load_readers() -> None:
    """Load all that a call needs, so that the first one need not wait for it."""
    from summarizer.tools.briefs import brief
    from summarizer.tools.sources import Given

    text = "Norway sold 12 ships to Chile on Monday, the ministry said."
    brief(Given(text), "brief", len(text))
