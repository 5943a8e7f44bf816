"""The lines of a text, and the paragraphs they make."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.spans import Span

_LIST_MARK = re.compile(r"[-*+•◦‣▪●○·>#|]|[–—]\s+[^a-z\s]|\(?\d{1,3}[.)]\s|\(?[a-zA-Z]\)\s|={3,}")
_LOWER_CASE_WORD = re.compile(r"[^\W\d_A-Z]+\b(?<![A-Z])")
_TERMINAL = re.compile(r"""[.!?…:;。！？]["'”’»)\]*_]*\Z""")
_NARROWEST, _WIDEST = 30, 120  # columns between which a text may have been wrapped


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str
    after_blank: bool  # a blank line, or the beginning of the text, stands before it

    @property
    def width(self) -> int:
        """How many code points it holds."""
        return self.end - self.start


def find_lines(text: str) -> Iterator[Line]:
    """Yield the lines of ``text`` that are not blank."""
    position, after_blank = 0, True
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped)
            yield Line(start, start + len(stripped), stripped, after_blank)
        after_blank = not stripped
        position += len(raw)


def find_paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of ``text``: single lines, or the lines that a hard wrap made out of one.

    Most reports come one paragraph to a line, so a line break ends a paragraph unless the text shows
    that it was wrapped. A break is a wrap's when the next line goes on in lower case where no sentence
    ended, or when the next line's first word had no room left within the width at which the lines
    around it were wrapped. A blank line always ends a paragraph.
    """
    blocks = _blocks(find_lines(text))
    width = _wrap_width(blocks, least_evidence=3)
    for block in blocks:
        if len(block) == 1:
            yield Span(block[0].start, block[0].end)
            continue
        own_width = _wrap_width([block], least_evidence=1) or width
        start = block[0].start
        for line, following in pairwise(block):
            if not _is_wrapped(line, following, own_width):
                yield Span(start, line.end)
                start = following.start
        yield Span(start, block[-1].end)


def _blocks(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines, in groups between which blank lines stand."""
    blocks: list[list[Line]] = []
    for line in lines:
        if line.after_blank or not blocks:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _wrap_width(blocks: Sequence[Sequence[Line]], least_evidence: int) -> int | None:
    """The column at which the lines were wrapped, or None where too little says that they were."""
    widths, breaks = [], 0
    for block in blocks:
        for line, following in pairwise(block):
            if _NARROWEST <= line.width <= _WIDEST and not _TERMINAL.search(line.text[-8:]):
                breaks += 1
                if _goes_on_in_lower_case(line, following):
                    widths.append(line.width)
    enough = len(widths) >= least_evidence and len(widths) >= 0.4 * breaks
    return max(widths) if enough else None


def _goes_on_in_lower_case(line: Line, following: Line) -> bool:
    return (
        line.width >= _NARROWEST
        and _LOWER_CASE_WORD.match(following.text) is not None
        and not _TERMINAL.search(line.text[-8:])
    )


def _is_wrapped(line: Line, following: Line, width: int | None) -> bool:
    if _LIST_MARK.match(following.text) or line.text.startswith(("#", "|")) or " | " in following.text:
        return False
    if _goes_on_in_lower_case(line, following):
        return True
    if width is None or not 0.5 * width <= line.width <= width + 10:
        return False
    first_word = following.text[:_WIDEST].split(maxsplit=1)[0]
    return line.width + 1 + len(first_word) > width
