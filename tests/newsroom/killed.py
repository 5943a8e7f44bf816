"""The command, killed at the moment it is told to: ``killed.py WHERE ARGUMENT…``.

WHERE is "before N" or "after N" (the Nth thing that is kept: an answer, an article, a report, a brief), "page" (before
the finished page takes its place), or "never". Grouping is left out.
"""

import os
import signal
import sys
from pathlib import Path

import summarizer.briefing
from tests.newsroom.standin import adaily

summarizer.briefing.adaily = adaily


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _arrange(where: str) -> None:
    from summarizer.store import store

    when, _, number = where.partition(" ")
    if when == "page":
        Path.replace = lambda *_: _die()  # type: ignore[method-assign, assignment]
    if when not in ("before", "after"):
        return
    keep, kept = store.insert_once, 0

    def insert_once(*arguments, **options) -> None:
        nonlocal kept
        kept += 1
        if kept == int(number) and when == "before":
            _die()
        keep(*arguments, **options)
        if kept == int(number):
            _die()

    store.insert_once = insert_once


if __name__ == "__main__":
    from summarizer.cli import main

    _arrange(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
