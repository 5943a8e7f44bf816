"""Processes that do the reading and checking, so that one client's long text holds up nobody else.

A call that is cancelled, or takes too long, has its process stopped; the next call gets a new one.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, TypeVar

from summarizer.errors import SummarizerError
from summarizer.mcp_server.nursery import Nursery, Worker
from summarizer.newsroom.pool import cores

T = TypeVar("T")


class Workers:
    """At most ``most`` processes, each of which starts when it is needed; all end with the ``with`` block.

    Make it before the process has threads: the workers' nursery is forked from it.
    """

    def __init__(self, most: int | None = None) -> None:
        most = most or cores()
        self._nursery = Nursery()
        self._waiting = ThreadPoolExecutor(most, "waiting for a worker")
        self._turn = asyncio.Semaphore(most)
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in (*self._idle, *self._busy):
            worker.stop()
        self._nursery.close()
        self._waiting.shutdown()

    async def run(self, function: Callable[..., T], *arguments: object) -> T:
        """Call ``function`` in a process, and raise what it raises; stop the process where the call is cancelled."""
        async with self._turn:
            try:
                result, raised = await self._ask(await self._free_worker(), function, arguments)
            except (EOFError, OSError):
                raise SummarizerError("The process at work on this was ended from outside: call again.") from None
        if raised is not None:
            raise raised
        answer: T = result
        return answer

    async def _free_worker(self) -> Worker:
        return self._idle.pop() if self._idle else await self._in_thread(self._nursery.new_worker)

    async def _ask(self, worker: Worker, *call: object) -> Any:
        """What ``worker`` answers to the call; it is stopped unless it does."""
        self._busy.add(worker)
        try:
            answer = await self._in_thread(worker.do, *call)
        except BaseException:
            worker.stop()
            raise
        finally:
            self._busy.discard(worker)
        self._idle.append(worker)
        return answer

    async def _in_thread(self, function: Callable[..., Any], *arguments: object) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._waiting, function, *arguments)
