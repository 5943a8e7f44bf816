"""A sheet of lines on a terminal: wrapped, indented, in columns, and safe to print whatever they quote."""

from collections.abc import Sequence
from itertools import accumulate, chain

from rich.console import Console
from rich.text import Text

from summarizer.render.safe import isolated, plain, safe

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal is."""

_NARROWEST = 20

Piece = str | tuple[str, str]
"""Words, or words and the style they are printed in."""


def words(*pieces: Piece) -> Text:
    """The pieces as one text, with nothing in it that could command a terminal."""
    text = Text()
    for piece in pieces:
        said, style = (piece, "") if isinstance(piece, str) else piece
        text.append(_safe_within(said), style or None)
    return text


class Sheet:
    """Writes to ``console``, line by line; nothing reaches it but through here."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.width = max(_NARROWEST, min(console.width, WIDEST))

    @property
    def is_terminal(self) -> bool:
        """Whether a person looks at it as it comes."""
        return self._console.is_terminal

    def line(self, *pieces: Piece, indent: int = 0, mark: Piece = "") -> None:
        """Write a paragraph; ``mark`` stands before its first line, at the right of the indent."""
        self.row([(words(*pieces), self.width - indent)], indent, [mark])

    def row(
        self, cells: Sequence[tuple[Text | Sequence[Text], int]], indent: int = 0, marks: Sequence[Piece] = ()
    ) -> None:
        """Write texts beside each other, wrapped to their cell's width; ``marks`` stand before those of the first."""
        wrapped = [
            [self._wrapped(text, width) for text in ([said] if isinstance(said, Text) else said)]
            for said, width in cells
        ]
        columns = [list(chain.from_iterable(paragraphs)) for paragraphs in wrapped]
        starts = accumulate(map(len, wrapped[0]), initial=0)
        marked = dict(zip(starts, marks, strict=False))
        for number in range(max(map(len, columns))):
            line = words(marked.get(number, ""))
            line.pad_left(max(0, indent - 1 - line.cell_len) if line.plain else 0)
            start = indent
            for column, (_, width) in zip(columns, cells, strict=True):
                if number < len(column):
                    line.append(" " * max(0, start - line.cell_len))
                    line.append_text(_isolated(column[number]))
                start += width + 1
            self._write(line)

    def gap(self) -> None:
        """Write an empty line."""
        self._write(Text())

    def _wrapped(self, text: Text, width: int) -> list[Text]:
        lines = list(text.wrap(self._console, max(1, width), overflow="fold")) if text.plain else []
        for line in lines:
            line.rstrip()
        return lines

    def _write(self, line: Text) -> None:
        line.rstrip()
        if self._console.options.ascii_only:
            line = Text(plain(line.plain))
        self._console.print(line, soft_wrap=True, end="\n")


def _safe_within(text: str) -> str:
    """``safe``, but with the spaces at the ends kept, which join pieces."""
    body = safe(text)
    if not body:
        return " " if text else ""
    return f"{' ' if text[0] == ' ' else ''}{body}{' ' if text[-1] == ' ' else ''}"


def _isolated(line: Text) -> Text:
    said = isolated(line.plain)
    return line if said is line.plain or said == line.plain else Text.assemble(said[0], line, said[-1])
