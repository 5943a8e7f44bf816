"""Finding direct quotations: where the marks stand and what stands inside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.reading.remembered import remembered
from summarizer.spans import Span

# Of three marks behind an inner quotation the first closes that one.
_MARK = re.compile(r"""'(?=''(?:\W|$))|''|``|["“”„«»‘’']|\n\s*\n|\n|\r""")
_OPENERS = {"“": "”", "„": "”", "«": "»", "‘": "’", "``": "''"}
_CLOSERS = frozenset({"”", "»", "’"})
_CLOSING_CONTEXT = frozenset(" \t\n\r\f\v\u00a0.,;:!?…)]}—–-\"”’'/*")
_OPENING_CONTEXT = frozenset(" \t\n\r\f\v\u00a0([{—–-\"“‘'/*:,.;!?")
_MULTIPARAGRAPH = frozenset("“\"'‘«„`")


class Quote(NamedTuple):
    """A passage between quotation marks.

    ``span`` includes the marks, ``content`` and ``text`` do not. ``depth`` is 0 for a quotation in the
    running text and 1 for one inside another (which is listed too, after the one it stands in).
    ``continues`` says that the paragraph ends without a closing mark and the next one opens with a
    mark again: the next quotation is the same speaker's.
    """

    span: Span
    content: Span
    text: str
    depth: int
    continues: bool = False

    @property
    def words(self) -> int:
        """How many words are quoted: two or three are mostly a borrowed expression, more are speech."""
        return len(self.text.split())


@remembered
def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the quotations of ``text`` in order of their opening marks, nested ones included.

    Reads “…”, "…", ‘…’, '…', ''…'', „…” and «…». Apostrophes, feet and inches open nothing. A mark
    that is not closed within its paragraph is ignored, unless the next paragraph begins with an
    opening mark, as a quotation of several paragraphs is printed.
    """
    found: list[_Marks] = []
    open_marks: list[tuple[str, int, int]] = []  # closing mark wanted, start of the mark, end of the mark
    for match in _MARK.finditer(text):
        mark, start, end = match[0], match.start(), match.end()
        if mark[0] in "\n\r":
            if open_marks and _continues(text, end, open_marks[0][0]):
                _, outer_start, outer_end = open_marks[0]
                found.append(_Marks(outer_start, outer_end, start, start, True))
            open_marks.clear()
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        if mark in "'’" and before.isalnum() and after.isalnum():
            continue  # an apostrophe
        wanted = [closing for closing, _, _ in open_marks]
        depth = _closes(mark, wanted) if _can_close(mark, before, after) else None
        if depth is not None:
            _, opened, inside = open_marks[depth]
            del open_marks[depth:]
            if text[inside:start].strip():
                found.append(_Marks(opened, inside, start, end, False))
        elif _can_open(mark, before, after) and len(open_marks) < 3 and _closing(mark) not in wanted:
            open_marks.append((_closing(mark), start, end))
    return tuple(_with_depth(sorted(found, key=lambda marks: (marks.opened, -marks.end)), text))


class _Marks(NamedTuple):
    opened: int
    inside: int
    closed: int
    end: int
    continues: bool


def _with_depth(found: list[_Marks], text: str) -> Iterator[Quote]:
    enclosing: list[int] = []
    for opened, inside, closed, end, continues in found:
        while enclosing and enclosing[-1] <= opened:
            enclosing.pop()
        yield Quote(Span(opened, end), Span(inside, closed), text[inside:closed], len(enclosing), continues)
        enclosing.append(end)


def _closes(mark: str, wanted: list[str]) -> int | None:
    """Which of the open quotations the mark closes; a straight mark and a curly one may close each other."""
    for depth in range(len(wanted) - 1, -1, -1):
        if mark == wanted[depth]:
            return depth
    mixed = {"”": '"', '"': "”"}.get(mark)
    return wanted.index(mixed) if mixed in wanted else None


def _closing(mark: str) -> str:
    return _OPENERS.get(mark, mark)


def _can_open(mark: str, before: str, after: str) -> bool:
    if mark in _CLOSERS or after.isspace():
        return False
    if mark in ("'", "‘"):
        return before in _OPENING_CONTEXT and after.isalpha()
    return mark in _OPENERS or before in _OPENING_CONTEXT


def _can_close(mark: str, before: str, after: str) -> bool:
    if mark in ("'", "’"):
        return after in _CLOSING_CONTEXT and not before.isspace()
    return mark in _CLOSERS or not before.isspace() or after in _CLOSING_CONTEXT


def _continues(text: str, position: int, closing: str) -> bool:
    while position < len(text) and text[position].isspace():
        position += 1
    mark = text[position : position + 1]
    return mark in _MULTIPARAGRAPH and _closing(mark) == closing if mark else False
