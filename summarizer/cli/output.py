"""Where the command's words go: the result to standard output or a file, all else to standard error."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import OptionError

if TYPE_CHECKING:
    from summarizer.report import Report

FORMATS = ("text", "json", "jsonl", "markdown")
_ENDINGS = {".md": "markdown", ".jsonl": "jsonl", ".txt": "text"}


def say(line: str) -> None:
    """A line for the person at the terminal, out of the way of the result."""
    print(f"summarize: {line}", file=sys.stderr)


def format_for(output: Path | None) -> str:
    """The format where none was asked for: by the output file's ending, else by where standard output goes."""
    if output:
        return _ENDINGS.get(output.suffix.lower(), "json")
    return "text" if sys.stdout.isatty() else "json"


def write_reports(reports: "Sequence[Report]", format: str, output: Path | None, many: bool) -> None:
    """Print ``reports``; ``many`` says that several were asked for, which makes JSON a list of them."""
    text = _as_text(reports, None if output else sys.stdout) if format == "text" else _as_string(reports, format, many)
    write(text, output)


def write(text: str, output: Path | None) -> None:
    """Print ``text``, or write it to ``output`` whole or not at all; raise ``OptionError`` where that cannot be."""
    if output is None:
        sys.stdout.write(text)
        return
    draft = output.with_name(f".{output.name}.part")
    try:
        draft.write_text(text, encoding="utf-8", errors="backslashreplace")
        draft.replace(output)
    except OSError as error:
        raise OptionError(f"{output} cannot be written: {error.strerror}.") from error


def _as_string(reports: "Sequence[Report]", format: str, many: bool) -> str:
    from summarizer.render import FORMATS as RENDERERS

    shown = list(map(RENDERERS[format], reports))
    if format == "json" and many:
        return "[\n" + ",\n".join(report.rstrip() for report in shown) + "\n]\n"
    return ("\n" if format == "markdown" else "").join(shown)


def _as_text(reports: "Sequence[Report]", stream: Any) -> str:
    from io import StringIO

    from rich.console import Console

    from summarizer.render.text import show

    console = Console(file=stream) if stream else Console(file=StringIO(), width=100)
    with console.capture() as capture:
        for at, report in enumerate(reports):
            if at:
                console.print()
            show(report, console)
    return capture.get()
