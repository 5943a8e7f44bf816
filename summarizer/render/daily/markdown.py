"""A daily brief as a Markdown page."""

from collections.abc import Iterable, Iterator

from summarizer.render.daily.blocks import Block, Comparison, Comparisons, Entries, Entry, Heading, Paragraph
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
        case Paragraph(sentences):
            yield " ".join(_worded(each.text, each.cites) for each in sentences)
        case Entries(entries):
            for entry in entries:
                yield from _entry(entry, 0)
        case Comparisons(comparisons):
            yield _row(_HEADS)
            yield _row("---" for _ in _HEADS)
            for comparison in comparisons:
                yield from _compared(comparison)


_HEADS = ("What is counted", "Verdict", "Figure", "Whose", "Source", "Why")


def _compared(comparison: Comparison) -> Iterator[str]:
    """A line for what is counted, and one for each figure."""
    said = (f"**{escaped(comparison.counted)}**", f"**{escaped(comparison.verdict)}**", "", "", "")
    yield _row((*said, escaped(comparison.why)))
    for line in comparison.lines:
        told = map(escaped, (line.standing, line.figure, line.whose))
        yield _row(("", *told, _worded(line.source.text, line.source.cites), escaped(line.why)))


def _entry(entry: Entry, depth: int) -> Iterator[str]:
    mark = f"[{entry.mark}] " if entry.mark else ""
    yield f"{'  ' * depth}- {mark}{_worded(entry.text, entry.cites)}"
    for inner in entry.under:
        yield from _entry(inner, depth + 1)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _worded(text: str, cites: str) -> str:
    """Words made harmless, and their cites, whose brackets are no link as long as nothing defines one."""
    return f"{escaped(text)} {cites}".strip()
