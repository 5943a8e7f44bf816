"""The headline of a page: which line it is, and where it is printed again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.document.dateline import date_line, without_dates
from summarizer.document.labels import is_by, names_only
from summarizer.document.page import Line, Page

_HEADING_MARK = re.compile(r"#{1,6}\s+")
_SITE_NAME = re.compile(r"\s+[-|–—:•]\s")
_SHORTEST = 4  # words; a shorter line is a headline only where no other line can be
_SHORTEST_CUT = 20  # code points that a headline must share with one that has a site's name after it


def mark_title(page: Page, title: str | None) -> str | None:
    """Find the title above the first paragraph of prose, unless it is given; mark where it is printed."""
    prose = page.prose()
    if title is None and prose:
        title = _find_title(page, prose[0])
    if title and prose:
        wanted = " ".join(title.lower().split()).strip(" #*.…!")
        printed = False
        for index, line in enumerate(page.lines):
            if page.marks[index] is None and line.folded and _prints(line, wanted) and not line.inner_stop:
                page.mark(index, "repeated_title" if printed else "title")
                printed = True
    return title


def _find_title(page: Page, first_prose: int) -> str | None:
    """The title among the lines above the first paragraph of prose; the best evidence first."""
    above = [
        index
        for index, line in page.open_lines(0, first_prose)
        if not is_by(line) and date_line(line.text) is None and line.word_count
    ]
    long = [index for index in above if page.lines[index].word_count >= _SHORTEST and not names_only(page.lines[index])]
    loose = [index for index in above if not page.lines[index].ends]
    alone = [index for index in loose if page.lines[index].alone]
    candidates = (
        *_repeated(page, above),
        *(index for index in above if _HEADING_MARK.match(page.lines[index].text)),
        *_signed(page, long, reach=3),
        *long,
        *alone,
        *_signed(page, loose, reach=1),
    )
    return _HEADING_MARK.sub("", page.lines[candidates[0]].text, count=1) if candidates else None


def _repeated(page: Page, indices: Sequence[int]) -> Iterator[int]:
    """Lines of some words that are printed twice."""
    printed = Counter(page.lines[index].folded for index in indices)
    for index in indices:
        line = page.lines[index]
        if line.word_count >= _SHORTEST and line.folded and printed[line.folded] > 1:
            yield index


def _signed(page: Page, indices: Sequence[int], reach: int) -> Iterator[int]:
    """Lines with a byline or a date among the ``reach`` lines below."""
    for index in indices:
        if any(map(_signs, page.lines[index + 1 : index + 1 + reach])):
            yield index


def _signs(line: Line) -> bool:
    return (
        is_by(line) or date_line(line.text) is not None or (names_only(line) and without_dates(line.text) != line.text)
    )


def _prints(line: Line, wanted: str) -> bool:
    """Whether the line prints the folded title, with or without the name of a site after it."""
    printed = " ".join(line.folded.split())
    if printed == wanted:
        return True
    longer, shorter = (printed, wanted) if len(printed) > len(wanted) else (wanted, printed)
    if len(shorter) < _SHORTEST_CUT or not longer.startswith(shorter):
        return False
    return _SITE_NAME.match(longer, len(shorter)) is not None
