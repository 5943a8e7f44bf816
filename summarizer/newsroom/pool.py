"""Processes on all cores."""

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import ParamSpec, Self, TypeVar

from summarizer.errors import SummarizerError

P = ParamSpec("P")
T = TypeVar("T")

_WORTH_A_PROCESS = 12
"""Fewer articles than this are read sooner than other processes have started."""


class Workers:
    """Processes that read articles, one a core, begun when there is work enough; none outlives this one."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self.at_once = 2 * cores()
        """How much to hand out at a time, so that no worker waits for the next."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Let the processes go, and the memory they hold; others are begun where there is work again."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def begin_for(self, articles: int) -> bool:
        """Whether there are workers for so many articles; they are begun where that is worth it."""
        if self._pool is None and articles >= _WORTH_A_PROCESS and cores() > 1:
            # Forking would copy a process with threads (a progress bar's, a database's) in an unknown state.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(cores(), mp_context=context, initializer=_begin)
        return self._pool is not None

    async def call(self, work: Callable[P, T], *arguments: P.args, **_: P.kwargs) -> T:
        """Have ``work`` done by a worker; what it raises is raised here."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work, *arguments)
        except BrokenProcessPool as error:
            raise SummarizerError("A worker process was ended from outside; what is finished is kept.") from error


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin() -> None:
    """Leave interrupts to the parent, and end with it: a parent that is killed tells nobody.

    Of what a report is made of next to nothing is garbage that only a search finds, as in the command's own process.
    """
    gc.set_threshold(1_000_000, 20, 20)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
