"""Reports by the rules on all cores: reading is work for a processor, and one thread has one."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from summarizer.document import Document
from summarizer.pipeline import summarize
from summarizer.store import Seen, packed


@contextmanager
def worker_pool(most: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that make reports, one a core and ``most`` at the most; none outlives this one, however it ends."""
    # Forking would copy a process with threads (a progress bar, a database's) in an unknown state.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(most, cores()), mp_context=context, initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def report_by_rules(document: Document, schema: str) -> tuple[bytes, Seen]:
    """The report of ``document`` as the store keeps it, and what was seen; ``SummarizerError`` where there is none."""
    report = summarize(document, schema, engine="rules")
    return packed(report.to_json(indent=None)), Seen(report.source.title, report.source.published)


def _begin() -> None:
    """Leave interrupts to the parent, and end with it: a parent that is killed tells nobody."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
