"""What a person sees on standard error while work goes on: what is being done, how far, how long it will still take."""

import os
import sys
import time
from collections.abc import Sequence
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from summarizer.engines import Engine

_QUIET = 0.7
"""Seconds that pass before anything is shown: what is done by then needs no telling."""

_EARLY = 2.0
"""Seconds before which the texts that are done tell little of the others: the first one loads the readers too."""

_MEGABYTE = 1_000_000


class Progress:
    """A line on standard error, where that is a terminal, from a moment after the beginning to the end."""

    def __init__(self, files: Sequence[str], engine: "Engine") -> None:
        """``engine`` is asked for what it has spent so far."""
        self.is_seen = sys.stderr.isatty()
        self._files = files
        self._engine = engine
        self._sizes = {file: _size(file) for file in files} if self.is_seen else {}
        self._begun = time.monotonic()
        self._done = 0
        self._done_size = 0
        self._last = 0.0
        self._expected: float | None = None
        self._timer = Timer(_QUIET, self._show)
        self._timer.daemon = True
        self._lock = Lock()
        self._shown: Any = None
        self._over = False

    def __enter__(self) -> Self:
        if self.is_seen:
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def finished(self, file: str) -> None:
        """Take note that the work on ``file`` has come to its end."""
        self._done += 1
        self._done_size += self._sizes.get(file, 0)
        self._last = time.monotonic() - self._begun

    def expect(self, seconds: float) -> None:
        """Take note of how long the only file should take from now on."""
        self._expected = time.monotonic() - self._begun + seconds

    def stop(self) -> None:
        """Wipe the line away; nothing is shown after that."""
        with self._lock:
            self._timer.cancel()
            if self._shown:
                self._shown.stop()
            self._over = True

    def said(self) -> str:
        """The line, without its bar."""
        elapsed = time.monotonic() - self._begun
        parts = [self._doing(), _clock(elapsed)]
        if (left := self._left(elapsed)) is not None:
            parts.append(f"about {spoken(left)} left" if left > 0 else "longer than expected")
        spent = self._engine.spent
        if spent.calls:
            parts.append(f"{spent.calls} answered, {spent.input_tokens + spent.output_tokens:,} tokens")
        return " · ".join(parts)

    def share(self, elapsed: float) -> float | None:
        """How much of the work is done after ``elapsed`` seconds, from 0 to 1; None where nobody knows."""
        if self._expected is not None:
            return min(1.0, elapsed / self._expected)
        total = sum(self._sizes.values())
        return self._done_size / total if self._done and total else None

    def _left(self, elapsed: float) -> float | None:
        """Seconds that are left: by what is expected, or by how long the texts that are done took for their size."""
        if self._expected is not None:
            return max(0.0, self._expected - elapsed)
        share = self.share(elapsed)
        if not share or self._last < _EARLY:
            return None
        return max(0.0, self._last * (1 / share - 1) - (elapsed - self._last))

    def _doing(self) -> str:
        doing = f"asking {self._engine.model}" if self._engine.model else "reading"
        if len(self._files) > 1:
            return f"{doing}: {self._done} of {len(self._files)} texts"
        file = "standard input" if self._files[0] == "-" else os.path.basename(self._files[0])
        size = self._sizes.get(self._files[0], 0)
        return f"{doing}: {file}" + (f", {size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE / 10 else "")

    def _show(self) -> None:
        from rich.console import Console
        from rich.live import Live
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        from summarizer.render.safe import safe

        def line() -> Table:
            grid = Table.grid(padding=(0, 1))
            share = self.share(time.monotonic() - self._begun)
            grid.add_row(
                ProgressBar(total=1, completed=share or 0, width=20, pulse=share is None),
                Text(safe(self.said()), overflow="ellipsis", no_wrap=True),
            )
            return grid

        with self._lock:
            if not self._over:
                console = Console(stderr=True)
                self._shown = Live(console=console, get_renderable=line, transient=True, refresh_per_second=8)
                self._shown.start()


def spoken(seconds: float) -> str:
    """A stretch of time as a person says it, rounded up: "40 s", "3 min", "2 h"."""
    for size, unit in ((3600, "h"), (60, "min")):
        if seconds > 1.5 * size:
            return f"{-(-seconds // size):.0f} {unit}"
    return f"{max(1, round(seconds))} s"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def _size(file: str) -> int:
    try:
        return os.path.getsize(file)
    except OSError:
        return 0
