"""Where the command's words go: the result to standard output or a file, all else to standard error."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.errors import OptionError

if TYPE_CHECKING:
    from rich.console import Console

    from summarizer.report import Report

FORMATS = ("text", "json", "jsonl", "markdown", "html")
_ENDINGS = {
    ".md": "markdown",
    ".json": "json",
    ".jsonl": "jsonl",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".eml": "eml",
    "": "json",
}


class OutputFile(click.Path):
    """A file to write to; "-" is standard output, as where none is named."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The file; None for standard output."""
        return None if value == "-" else super().convert(value, param, ctx)


def say(line: str) -> None:
    """A line for the person at the terminal, out of the way of the result."""
    print(f"summarize: {line}", file=sys.stderr)


def format_for(output: Path | None, formats: Sequence[str] = FORMATS) -> str:
    """The one of ``formats`` where none was asked for: by the output file's ending, else by where the output goes.

    Raises ``OptionError`` where the ending is of none of them.
    """
    if output:
        kind = _ENDINGS.get(output.suffix.lower())
        if kind is None or kind not in formats:
            known = ", ".join(ending for ending, form in _ENDINGS.items() if ending and form in formats)
            raise OptionError(f"{output} has an ending that says no form: one of {known} does, or --format.")
        return kind
    return "text" if sys.stdout.isatty() else "json"


def refuse_unwritable(output: Path | None) -> None:
    """Raise ``OptionError`` where ``output`` can be no file: before the work, not after it."""
    if output and output.is_dir():
        raise OptionError(f"{output} cannot be written: it is a directory.")
    if output and not output.resolve().parent.is_dir():
        raise OptionError(f"{output} cannot be written: there is no folder {output.parent}.")


def write_reports(reports: "Sequence[Report]", format: str, output: Path | None, many: bool) -> None:
    """Print ``reports``; ``many`` says that several were asked for, which makes JSON a list of them."""
    if format == "text":
        write(captured(partial(_as_text, reports), output), output)
    else:
        write(_as_string(reports, format, many), output)


def write(text: str | Iterable[str], output: Path | None) -> None:
    """Print ``text``, which may come in parts, or write it to ``output`` whole or not at all.

    Raises ``OptionError`` where it cannot be written.
    """
    parts = (text,) if isinstance(text, str) else text
    if output is None:
        sys.stdout.writelines(parts)
        return
    home = output.resolve()
    # A device or a pipe is written to; putting a file in its place would take it away from everybody.
    special = home.exists() and not home.is_file()
    draft = home if special else home.with_name(f".{home.name}.part")
    try:
        with draft.open("w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(parts)
            if special:
                return
            file.flush()
            os.fsync(file.fileno())  # else a machine that stops may leave the new name on a file without its words
        draft.replace(home)
    except OSError as error:
        raise OptionError(f"{output} cannot be written: {error.strerror}.") from error
    finally:
        if not special:
            with suppress(OSError):
                draft.unlink()


def _as_string(reports: "Sequence[Report]", format: str, many: bool) -> str:
    from summarizer.render import FORMATS as RENDERERS
    from summarizer.render import as_html

    if format == "html":
        return as_html(*reports)
    shown = list(map(RENDERERS[format], reports))
    if format == "json" and many:
        return "[\n" + ",\n".join(report.rstrip() for report in shown) + "\n]\n" if shown else "[]\n"
    return ("\n" if format == "markdown" else "").join(shown)


def captured(show: "Callable[[Console], None]", output: Path | None) -> str:
    """What ``show`` prints to a console as wide and as colourful as standard output, or as a file is."""
    from io import StringIO

    from rich.console import Console

    console = Console(file=StringIO(), width=100) if output else Console(file=sys.stdout)
    with console.capture() as capture:
        show(console)
    return capture.get()


def _as_text(reports: "Sequence[Report]", console: "Console") -> None:
    from summarizer.render.text import show

    for at, report in enumerate(reports):
        if at:
            console.print()
        show(report, console)
