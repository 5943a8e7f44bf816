"""Processes that do the reading and checking, so that one client's long text holds up nobody else.

A call that is cancelled, or takes too long, has its process stopped; the next call gets a new one.
"""

import os
from collections.abc import Callable
from typing import TypeVar

import anyio
from anyio import CapacityLimiter, to_process

T = TypeVar("T")

_FIRST_TEXT = (
    'Norway sold 12 ships to Chile on Monday, the ministry said. "They sail in May," a spokesman told reporters.'
)


class Workers:
    """At most ``most`` processes; they start when they are needed, or ahead of that with ``warm``."""

    def __init__(self, most: int | None = None) -> None:
        self.most = most or usable_cores()
        self._limiter: CapacityLimiter | None = None
        self._warmed: anyio.Event | None = None

    async def run(self, function: Callable[..., T], *arguments: object) -> T:
        """Call ``function`` in a process; stop the process where the call is cancelled."""
        if self._warmed is not None:
            # A process on its way is there sooner than one that starts beside it now.
            await self._warmed.wait()
        return await self._run(function, *arguments)

    async def warm(self, count: int) -> None:
        """Start ``count`` processes and let each read a text, so that no call waits for tables to load."""
        self._warmed = anyio.Event()
        try:
            async with anyio.create_task_group() as group:
                for _ in range(min(count, self.most)):
                    group.start_soon(self._run, _read_a_text)
        finally:
            self._warmed.set()

    async def _run(self, function: Callable[..., T], *arguments: object) -> T:
        # A limiter belongs to the event loop that it is made in.
        self._limiter = self._limiter or CapacityLimiter(self.most)
        return await to_process.run_sync(function, *arguments, cancellable=True, limiter=self._limiter)


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _read_a_text() -> None:
    from summarizer.tools.briefs import brief
    from summarizer.tools.checks import check
    from summarizer.tools.evidence import search_one
    from summarizer.tools.limits import Limits
    from summarizer.tools.sources import Given

    brief(Given(_FIRST_TEXT), "brief", len(_FIRST_TEXT))
    check(_FIRST_TEXT, Given(_FIRST_TEXT), len(_FIRST_TEXT))
    search_one("Who sold ships?", Given(_FIRST_TEXT), 1, Limits())
