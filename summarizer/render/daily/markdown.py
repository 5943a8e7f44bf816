"""A daily brief as a Markdown page."""

from collections.abc import Iterator

from summarizer.render.daily.blocks import Block, Entries, Entry, Heading, Paragraph, Table
from summarizer.render.daily.content import blocks
from summarizer.render.markdown import escaped
from summarizer.schemas.daily import DailyBrief


def markdown(brief: DailyBrief) -> str:
    """The whole page."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks(brief)) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {escaped(text)}"
        case Paragraph(text, cites):
            yield escaped(f"{text} {cites}".strip())
        case Entries(entries):
            for entry in entries:
                yield from _entry(entry, 0)
        case Table(heads, rows):
            yield _row(heads)
            yield _row(("---",) * len(heads), plain=True)
            for row in rows:
                yield _row(row)


def _entry(entry: Entry, depth: int) -> Iterator[str]:
    mark = f"[{entry.mark}] " if entry.mark else ""
    yield f"{'  ' * depth}- {escaped(f'{mark}{entry.text} {entry.cites}'.strip())}"
    for inner in entry.under:
        yield from _entry(inner, depth + 1)


def _row(cells: tuple[str, ...], plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else escaped(cell) for cell in cells)} |"
