"""A daily brief as lines of text: on a terminal, in a file, in a mail."""

from rich.console import Console

from summarizer.render.daily.blocks import Block, Comparison, Comparisons, Entries, Entry, Heading, Paragraph, Sentence
from summarizer.render.daily.content import blocks
from summarizer.render.sheet import Piece, Sheet, words
from summarizer.schemas.daily import DailyBrief

_STYLES = {1: "bold underline", 2: "bold", 3: "bold dim"}
_STEP = 2
"""Columns by which what belongs under something is set in."""
_STANDING = 15
"""Columns for the longest verdict, "different thing"."""


def show(brief: DailyBrief, console: Console, letter: int | None = None) -> None:
    """Print the page to ``console``, or the ``letter`` that tells so many of its stories in full."""
    sheet = Sheet(console)
    for number, block in enumerate(blocks(brief, letter)):
        if number and isinstance(block, Heading):
            sheet.gap()
        _write(block, sheet)


def _write(block: Block, sheet: Sheet) -> None:
    match block:
        case Heading(level, text):
            sheet.line((text, _STYLES[level]))
        case Paragraph(sentences):
            sheet.line(*(piece for each in sentences for piece in _pieces(each)))
        case Entries(entries):
            for entry in entries:
                _write_entry(entry, sheet, 0)
        case Comparisons(comparisons):
            for comparison in comparisons:
                _write_comparison(comparison, sheet)


def _pieces(sentence: Sentence) -> list[Piece]:
    return [f"{sentence.text} ", (f"{sentence.cites} ", "dim")] if sentence.cites else [f"{sentence.text} "]


def _write_entry(entry: Entry, sheet: Sheet, depth: int) -> None:
    mark = f"[{entry.mark}]" if entry.mark else "-"
    indent = _STEP * (depth + 1) + len(mark) + 1
    sheet.line(f"{entry.text} ", (entry.cites, "dim"), indent=indent, mark=(mark, "dim"))
    for inner in entry.under:
        _write_entry(inner, sheet, depth + 1)


def _write_comparison(comparison: Comparison, sheet: Sheet) -> None:
    """What is counted and what comparing it came to; under it the figures in columns, each with its reason."""
    sheet.line((comparison.counted, "bold"), f" — {comparison.verdict}", indent=_STEP)
    sheet.line((comparison.why, "dim"), indent=2 * _STEP)
    indent = 2 * _STEP
    rest = sheet.width - indent - _STANDING - 3
    figure, whose = rest * 2 // 5, rest // 4
    for line in comparison.lines:
        source = words(line.source.text, (f" {line.source.cites}", "dim"))
        cells = [(words(line.standing), _STANDING), (words(line.figure), figure), (words(line.whose), whose)]
        sheet.row([*cells, (source, rest - figure - whose)], indent)
        if line.standing != "agree" and line.why:
            sheet.line((line.why, "dim"), indent=indent + _STANDING + 1)
