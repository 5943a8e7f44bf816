"""What a person sees on standard error while work goes on: what is being done, how far, and how long it takes."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from summarizer.engines import Engine


def bar() -> "Bar":
    """A bar on standard error that is wiped away at the end; a task's ``tokens`` are words on what it has cost."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(20),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[tokens]}"),
    )
    return Progress(*columns, console=Console(stderr=True), transient=True)


def tokens_said(tokens: int) -> str:
    """What ``tokens`` are shown as; nothing where there are none."""
    return f"{tokens:,} tokens" if tokens else ""


class Progress:
    """A bar for the texts of one run, where standard error is a terminal; it grows by the texts' size."""

    def __init__(self, files: Sequence[str], engine: "Engine") -> None:
        """``engine`` is asked for what it has spent so far."""
        self._files = files
        self._engine = engine
        self._done = 0
        self._bar = bar() if sys.stderr.isatty() else None

    def __enter__(self) -> Self:
        if self._bar:
            # Nobody knows how far the work on a single text is.
            total = sum(map(_size, self._files)) if len(self._files) > 1 else None
            self._task = self._bar.add_task(self._doing(), total=total, tokens="")
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def finished(self, file: str) -> None:
        """Take note that the work on ``file`` has come to its end."""
        self._done += 1
        if self._bar:
            spent = self._engine.spent
            said = tokens_said(spent.input_tokens + spent.output_tokens)
            self._bar.update(self._task, advance=_size(file), description=self._doing(), tokens=said)

    def stop(self) -> None:
        """Wipe the bar away."""
        if self._bar:
            self._bar.stop()

    def _doing(self) -> str:
        from summarizer.render.safe import safe

        doing = f"asking {self._engine.model}" if self._engine.model else "reading"
        if len(self._files) > 1:
            return f"{doing}: {self._done} of {len(self._files)} texts"
        return safe(f"{doing}: {'standard input' if self._files[0] == '-' else os.path.basename(self._files[0])}")


def _size(file: str) -> int:
    try:
        return os.path.getsize(file)
    except OSError:
        return 0
