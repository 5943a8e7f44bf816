"""The headline of a page: which line it is, and where it is printed again."""

import re
from collections.abc import Sequence

from summarizer.document.dateline import date_line
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
        printed = False
        for index, line in enumerate(page.lines):
            if page.marks[index] is None and line.folded and not line.inner_stop and _prints(line, title):
                page.mark(index, "repeated_title" if printed else "title")
                printed = True
    return title


def _find_title(page: Page, first_prose: int) -> str | None:
    above = [
        line
        for _, line in page.open_lines(0, first_prose)
        if not is_by(line) and date_line(line.text) is None and line.word_count
    ]
    chosen = _repeated(above) or _headed(above) or _longest_enough(above) or _set_apart(page, above)
    return _HEADING_MARK.sub("", chosen.text, count=1) if chosen else None


def _repeated(lines: Sequence[Line]) -> Line | None:
    folded = [line.folded for line in lines if line.word_count >= _SHORTEST]
    return next((line for line in lines if line.folded and folded.count(line.folded) > 1), None)


def _headed(lines: Sequence[Line]) -> Line | None:
    return next((line for line in lines if _HEADING_MARK.match(line.text)), None)


def _longest_enough(lines: Sequence[Line]) -> Line | None:
    return next((line for line in lines if line.word_count >= _SHORTEST and not names_only(line)), None)


def _set_apart(page: Page, lines: Sequence[Line]) -> Line | None:
    """A short line that stands alone, or above a byline or a date."""
    below = dict(zip(page.lines, page.lines[1:], strict=False))
    for line in lines:
        signed = line in below and (names_only(below[line]) or date_line(below[line].text) is not None)
        if not line.ends and (line.alone or signed):
            return line
    return None


def _prints(line: Line, title: str) -> bool:
    """Whether the line prints the title, with or without the name of a site after it."""
    wanted = " ".join(title.lower().split()).strip(" #*.…!")
    printed = " ".join(line.folded.split())
    if printed == wanted:
        return True
    longer, shorter = (printed, wanted) if len(printed) > len(wanted) else (wanted, printed)
    if len(shorter) < _SHORTEST_CUT or not longer.startswith(shorter):
        return False
    return _SITE_NAME.match(longer, len(shorter)) is not None
