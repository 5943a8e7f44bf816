"""Blocks of furniture: a heading or an end mark, and the lines that belong to it by their shape."""

import re

from summarizer.document.page import Page
from summarizer.document.wording import HEADS, kind_of

_END_OF_RELEASE = re.compile(r"[-–—#*\s]*(?:ENDS?|Ends|30|0|###|# # #)[-–—#*\s.]*")
# What is a plain string here is seldom asked for, and compiled (and kept, by re) when it is.
_AFTER_RELEASE = r"(?:notes? (?:to|for) editors?|media|press|contacts?|about|for (?:more|further)|further)\b.{0,80}"
_REPLY = r"reply|.{1,60} says|(?:\d+ )?(?:likes?|reply|report)(?:\W+(?:like|reply|report|share|\d+)){0,3}"
_KEY_AND_VALUE = r"[\w-]{1,40}:.{0,300}|-\s.{1,100}"
_ANSWERS = r"\d+ (?:comments?|responses?|replies|thoughts)\b"
_LONGEST_HEADING = 16  # words
_NEAR = 8  # lines after a heading within which its block must show what it is
_SPEAKS_OF_SITE = (
    r"(?i)\b(?:we|our|us|you|your|(?:web)?site|terms|privacy|licen[cs]ed?|reproduced|republished|trademarks?"
    r"|reserved)\b"
)
_SITE_ENDS = frozenset({"comment_form", "comments", "copyright", "boilerplate"})


def mark_blocks(page: Page) -> None:
    """Mark every block on ``page`` whose heading or end mark is there and whose lines have the shape."""
    _mark_front_matter(page)
    last_prose = max(page.prose(), default=-1)
    for index, line in enumerate(page.lines):
        mark = page.marks[index]
        if mark is None and not line.prose and line.folded and line.word_count <= _LONGEST_HEADING:
            heads = kind_of(line.folded, HEADS)
            if heads == "related":
                _mark_related(page, index)
            elif heads == "comments":
                _mark_comments(page, index, last_prose)
        if mark in (None, "separator") and _END_OF_RELEASE.fullmatch(line.text):
            _mark_after_release(page, index)
        elif mark == "read_also" and line.word_count <= 3:
            _mark_teaser(page, index)
    _mark_footer(page)
    _mark_biographies(page)


def _mark_front_matter(page: Page) -> None:
    """Fields between two lines of dashes at the very beginning, as Markdown files carry them."""
    if not page.lines or page.lines[0].text != "---":
        return
    for index in range(1, min(len(page.lines), 60)):
        if page.lines[index].text == "---":
            page.marks[: index + 1] = ["front_matter"] * (index + 1)
            return
        if not re.fullmatch(_KEY_AND_VALUE, page.lines[index].text):
            return


def _mark_related(page: Page, heading: int) -> None:
    """Headlines, teasers and labels after a heading such as "Related posts", up to the next paragraph of prose."""
    stop = heading + 1
    while stop < len(page.lines):
        teaser = stop + 1 < len(page.lines) and page.marks[stop + 1] == "read_also"
        if (page.is_prose(stop) and not teaser) or re.match(_ANSWERS, page.lines[stop].folded):
            break
        stop += 1
    if stop > heading + 1 or stop == len(page.lines):
        for index in range(heading, stop):
            page.mark(index, "related")


def _mark_comments(page: Page, heading: int, last_prose: int) -> None:
    """All that follows a heading such as "3 comments", where some of it is a form or somebody's reply."""
    following = range(heading + 1, len(page.lines))
    answered = any(
        page.marks[at] == "comment_form" or (not page.lines[at].prose and re.fullmatch(_REPLY, page.lines[at].folded))
        for at in following[:_NEAR]
    )
    if answered:
        for index in (heading, *following):
            page.mark(index, "comments")
    elif heading > last_prose:
        page.mark(heading, "comments")


def _mark_after_release(page: Page, end: int) -> None:
    """What follows the one end mark of a press release: notes, contacts and who the sender is."""
    following = range(end + 1, len(page.lines))
    if len(following) > end or any(_END_OF_RELEASE.fullmatch(page.lines[at].text) for at in following):
        return
    told = any(
        not page.lines[at].prose and re.fullmatch(_AFTER_RELEASE, page.lines[at].folded) for at in following[:_NEAR]
    )
    if told or not following:
        for index in (end, *following):
            page.mark(index, "boilerplate")


def _mark_teaser(page: Page, read_more: int) -> None:
    """The teaser that breaks off before a bare "Read more", and its headline."""
    teaser = read_more - 1
    if teaser < 0 or page.marks[teaser] is not None or not page.lines[teaser].cut_off:
        return
    page.mark(teaser, "related")
    for index, line in page.open_lines(teaser - 2, teaser):
        if line.word_count > 1:
            page.mark(index, "related")


def _mark_footer(page: Page) -> None:
    """What follows a comment form or the copyright line, where the little prose that does speaks of the site."""
    if _SITE_ENDS.isdisjoint(page.marks):
        return
    prose = page.prose()
    story = (index for index in reversed(prose) if not re.search(_SPEAKS_OF_SITE, page.lines[index].text[:600]))
    end = next(story, len(page.lines))
    for index in range(end + 1, len(page.lines)):
        if page.marks[index] in _SITE_ENDS and len(prose) > 2 * sum(at > index for at in prose):
            for below in range(index + 1, len(page.lines)):
                page.mark(below, "footer")
            return


def _mark_biographies(page: Page) -> None:
    """The paragraph after "About the author", where no news follows it."""
    last_prose = max(page.prose(), default=-1)
    for index in range(max(last_prose - 1, 0), len(page.lines) - 1):
        if page.marks[index] == "about_author":
            page.mark(index + 1, "about_author")
