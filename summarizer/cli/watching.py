"""What a person sees of a daily run: a log line a stage, and on a terminal a bar with what is left."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from summarizer.cli.output import say
from summarizer.cli.progress import bar, tokens_said
from summarizer.newsroom import Watch

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def watching(quiet: bool) -> Iterator[Watch]:
    """Show how far a run is, on standard error; nothing where ``quiet``."""
    if quiet:
        yield Watch()
    elif not sys.stderr.isatty():
        yield _Log()
    else:
        with bar() as progress:
            yield _Bar(progress)


class _Log(Watch):
    """A line for each stage, with the seconds it took."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def stage(self, line: str) -> None:
        now = time.monotonic()
        say(f"{line} ({now - self._begun:.1f} s)")
        self._begun = now


class _Bar(_Log):
    """A bar besides, for the reports that are made and the articles that become stories."""

    def __init__(self, progress: "Progress") -> None:
        super().__init__()
        self._progress = progress
        self._task: Any = None
        self._tokens = 0

    def begin(self, what: str, total: int) -> None:
        self._task = self._progress.add_task(what, total=total, tokens="")

    def advance(self, tokens: int = 0) -> None:
        self._tokens += tokens
        self._progress.update(self._task, advance=1, tokens=tokens_said(self._tokens))
