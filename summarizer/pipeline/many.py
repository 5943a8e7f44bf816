"""Many runs at once, results as they come."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


async def as_finished(calls: Sequence[Callable[[], Awaitable[T]]], at_once: int) -> AsyncIterator[tuple[int, T]]:
    """Run ``calls``, at most ``at_once`` at a time; yield each one's place and result as it finishes.

    An exception of a call is raised here and cancels the others, as cancelling this iterator does.
    """
    waiting = iter(enumerate(calls))
    running: dict[asyncio.Future[T], int] = {}
    try:
        while True:
            while len(running) < at_once and (entry := next(waiting, None)) is not None:
                place, call = entry
                running[asyncio.ensure_future(call())] = place
            if not running:
                return
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for future in sorted(done, key=lambda future: running[future]):
                yield running.pop(future), future.result()
    finally:
        for future in running:
            future.cancel()
