"""Telling a page's furniture from its story.

Marking news as furniture costs the reader the story, so every rule needs evidence: wording that sites in
general use for the thing (`wording`), the shape of the line (`labels`), the block it stands in (`blocks`),
or its place before the first or after the last paragraph of prose (here). A paragraph of prose inside the
story is left alone. A mark is the name of the rule that made it.
"""

import datetime
import re
from typing import NamedTuple

from summarizer.document.blocks import mark_blocks
from summarizer.document.dateline import date_line, dateline_day, published_day
from summarizer.document.headline import mark_title
from summarizer.document.labels import is_by, is_menu, mark_of, names_only, segments
from summarizer.document.page import Page

_HEADING_MARK = re.compile(r"#{1,6}\s")
_QUOTED_HEADING = re.compile(r"[\"'“‘](?:[\w'’-]+ ){2,11}[\w'’-]+[\"'”’]")
"""A quotation that ends nothing and that nobody is said to say."""
_NO_LABEL = re.compile(r"[\d:.!?,;]")
_TELLS_OF_WRITER = re.compile(
    r"\s(?:(?:is|was) (?:an?|the|our)|covers|writes|reports|edits|has (?:covered|written|reported|worked)|joined)\b"
)
_DATED_MARKS = frozenset({"date", "byline", "timestamp", "title", "front_matter", "views"})
_SITE_MARKS = frozenset(
    {"copyright", "newsletter", "comment_form", "comments", "related", "boilerplate", "footer", "prompt", "share"}
)


class Layout(NamedTuple):
    """What was found out about a page: the mark of each line (None for news), its title and its date."""

    marks: tuple[str | None, ...]
    title: str | None
    published: datetime.date | None


def lay_out(page: Page, title: str | None = None) -> Layout:
    """Mark the furniture of ``page``, and find the title (unless it is given) and the day of publication."""
    page.marks = [mark_of(line) for line in page.lines]
    _mark_times(page)
    mark_blocks(page)
    _mark_menus(page)
    title = mark_title(page, title)
    prose = page.prose()
    if prose:
        _mark_head(page, prose[0])
        _mark_writers(page, prose)
        prose = page.prose()
        _mark_tail(page, prose[-1])
        _mark_headings(page, prose[0], prose[-1])
        _mark_headed_controls(page)
        _mark_enclosed(page)
    return Layout(tuple(page.marks), title, _published(page))


def _mark_times(page: Page) -> None:
    """Lines that hold a time of day or a moment and nothing else, as live pages and threads print them."""
    for index, line in page.open_lines(0, len(page.lines)):
        if index not in page.listed and (printed := date_line(line.text)) in ("time", "moment"):
            page.mark(index, "timestamp" if printed == "time" else "date")


def _mark_menus(page: Page) -> None:
    """Lines of a site's sections, above and below the story: three or more in one line, or one to a line."""
    prose = page.prose()
    first, last = (prose[0], prose[-1]) if prose else (len(page.lines), len(page.lines))
    for start, stop in ((0, first), (last + 1, len(page.lines))):
        for index, line in page.open_lines(start, stop):
            if is_menu(line):
                page.mark(index, "menu")


def _mark_head(page: Page, first: int) -> None:
    """What stands above the title; dates, bylines and one or two loose words above the first paragraph of prose."""
    title = page.marks.index("title") if "title" in page.marks[:first] else 0
    for index, line in page.open_lines(0, first):
        if index in page.listed:
            continue
        if date_line(line.text) is not None:
            page.mark(index, "date")
        elif names_only(line):
            page.mark(index, "byline")
        elif index < title:
            page.mark(index, "menu")
        elif line.word_count <= 2 and not line.ends and not _NO_LABEL.search(line.text):
            page.mark(index, "section")


def _mark_writers(page: Page, prose: list[int]) -> None:
    """Who the writer is: a last paragraph that begins with the name in the byline."""
    names = {name.lower() for name in _byline_names(page, prose[0]) if len(name.split()) > 1}
    for index in prose[max(1, len(prose) - 3) :]:
        text = page.lines[index].text
        for name in names:
            if text.lower().startswith(name) and _TELLS_OF_WRITER.match(text, len(name)):
                page.mark(index, "about_author")


def _byline_names(page: Page, first: int) -> list[str]:
    names = []
    for index in range(first):
        if page.marks[index] == "byline":
            for segment in segments(page.lines[index].text):
                names.append(re.sub(r"(?i)^(?:by|story by|written by)\s+", "", segment))
    return names


def _mark_tail(page: Page, last: int) -> None:
    """Dates, bylines and loose labels below the last paragraph of prose."""
    above = {name.lower() for name in _byline_names(page, last)}
    site = False
    for index in range(last + 1, len(page.lines)):
        site = site or page.marks[index] in _SITE_MARKS
        if page.marks[index] is not None:
            continue
        line = page.lines[index]
        if date_line(line.text) is not None:
            page.mark(index, "date")
        elif line.folded in above or is_by(line):
            page.mark(index, "byline")
        elif site and index not in page.listed:
            page.mark(index, "footer")
        elif line.word_count <= 4 and not line.ends and not _NO_LABEL.search(line.text) and index not in page.listed:
            page.mark(index, "leftover")


def _mark_headings(page: Page, first: int, last: int) -> None:
    """Headings inside the story: marked as such, or alone between paragraphs of prose, and short or a quotation."""
    for index, line in page.open_lines(first + 1, last):
        around = page.lines[index - 1].prose and page.lines[index + 1].prose
        short = line.word_count <= 3 and line.text[:1].isupper() and not _NO_LABEL.search(line.text)
        label = line.alone and (short or _QUOTED_HEADING.fullmatch(line.text))
        if _HEADING_MARK.match(line.text) or (around and label):
            page.mark(index, "section")


def _mark_headed_controls(page: Page) -> None:
    """A label with a colon above the buttons it is for: "Follow us:"."""
    for index, line in page.open_lines(0, len(page.lines) - 1):
        if line.text.endswith(":") and line.word_count <= 5 and page.marks[index + 1] in ("share", "newsletter"):
            page.mark(index, "share")


def _mark_enclosed(page: Page) -> None:
    """Labels of a few words between lines of the site, such as the tags of a story."""
    run: list[int] = []
    opened = False
    for index, line in enumerate(page.lines):
        if page.marks[index] is not None:
            if opened and page.marks[index] in _SITE_MARKS:
                for inside in run:
                    page.mark(inside, "tag")
            opened, run = page.marks[index] in _SITE_MARKS | {"tag"}, []
        elif line.prose or line.ends or line.word_count > 3 or index in page.listed or _NO_LABEL.search(line.text):
            opened = False
        else:
            run.append(index)


def _published(page: Page) -> datetime.date | None:
    """The day that the page prints around its story: below the title, above it, in the dateline, or at the end."""
    prose = page.prose()
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    title = page.marks.index("title") if "title" in page.marks[:first] else 0
    for index in (*range(title, first), *range(title - 1, -1, -1)):
        if page.marks[index] in _DATED_MARKS and (day := published_day(page.lines[index].text)):
            return day
    if prose and (day := dateline_day(page.lines[first].text)):
        return day
    for index in range(last + 1, len(page.lines)):
        if page.marks[index] in ("date", "byline") and (day := published_day(page.lines[index].text)):
            return day
    return None
