"""Many runs at once, results as they come; one that is waited for, and what is done while waiting."""

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


async def as_finished(calls: Sequence[Callable[[], Awaitable[T]]], at_once: int) -> AsyncIterator[tuple[int, T]]:
    """Run ``calls``, at most ``at_once`` at a time; yield each one's place and result as it finishes.

    An exception of a call is raised here and cancels the others, as cancelling this iterator does.
    """
    if at_once == 1:
        for place, call in enumerate(calls):
            yield place, await call()
        return
    import asyncio

    turn = asyncio.Semaphore(at_once)

    async def in_turn(place: int, call: Callable[[], Awaitable[T]]) -> tuple[int, T]:
        async with turn:
            return place, await call()

    running = [asyncio.ensure_future(in_turn(place, call)) for place, call in enumerate(calls)]
    try:
        for finished in asyncio.as_completed(running):
            yield await finished
    finally:
        for future in running:
            future.cancel()


async def meanwhile(waiting: Coroutine[Any, Any, T], work: Callable[[], object]) -> T:
    """What ``waiting`` comes to; where that takes a while, ``work`` is done once in the time."""
    import asyncio

    task = asyncio.ensure_future(waiting)
    try:
        await asyncio.wait({task}, timeout=_A_WHILE)
        if not task.done():
            work()
        return await task
    finally:
        task.cancel()


_A_WHILE = 0.02
"""Seconds in which a request is on its way, so that what is done meanwhile does not keep it."""


def blocking(coroutine: Coroutine[Any, Any, T], waits: bool = True) -> T:
    """Run ``coroutine`` to its end, inside a running event loop too (there in a thread of its own).

    One that never ``waits`` for anything, as the rules do not, needs no event loop at all.
    """
    if not waits:
        return _straight(coroutine)
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


def _straight(coroutine: Coroutine[Any, Any, T]) -> T:
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    coroutine.close()
    raise RuntimeError("what was to wait for nothing waits for something")
