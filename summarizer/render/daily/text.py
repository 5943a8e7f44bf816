"""A daily brief as lines of text: on a terminal, in a file, in a mail."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from summarizer.render.daily.blocks import Block, Entries, Entry, Heading, Paragraph, Table
from summarizer.render.daily.content import blocks
from summarizer.schemas.daily import DailyBrief

_WIDEST = 100


def show(brief: DailyBrief, console: Console) -> None:
    """Print the whole page to ``console``."""
    width = min(console.width, _WIDEST)
    for block in blocks(brief):
        if isinstance(block, Heading):
            console.print()
        for line in _lines(block):
            console.print(line, width=width)


def _lines(block: Block) -> Iterator[Padding | RichTable | Text]:
    match block:
        case Heading(level, text):
            yield Text(text, style="bold underline" if level == 1 else "bold" if level == 2 else "bold dim")
        case Paragraph(text, cites):
            yield _worded(text, cites)
        case Entries(entries):
            for entry in entries:
                yield from _entry(entry, 1)
        case Table(heads, rows):
            table = RichTable(*heads, box=None, header_style="dim", padding=(0, 1, 0, 0))
            for row in rows:
                table.add_row(*map(Text, row))
            yield table


def _entry(entry: Entry, depth: int) -> Iterator[Padding]:
    mark = f"[{entry.mark}] " if entry.mark else "- "
    grid = RichTable.grid()
    grid.add_row(Text(mark, style="dim"), _worded(entry.text, entry.cites))
    yield Padding(grid, (0, 0, 0, 2 * depth))
    for inner in entry.under:
        yield from _entry(inner, depth + 2)


def _worded(text: str, cites: str) -> Text:
    worded = Text(text)
    if cites:
        worded.append(f" {cites}", style="dim")
    return worded
