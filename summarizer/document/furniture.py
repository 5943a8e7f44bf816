"""Telling a page's furniture from its story.

Marking news as furniture costs the reader the story, so every rule here needs evidence: wording that
sites in general use for the thing, the shape of the line, its place before the first or after the last
paragraph of prose, its repetition, or the block it stands in. A paragraph of prose inside the story is
left alone by every rule.

Each mark is the name of the rule that made it.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.document.dateline import date_line, find_days
from summarizer.document.page import Line
from summarizer.document.wording import LINES, patterns

_URL = re.compile(
    r"(?:\w+\s?:\s)?<?(?:(?:https?|ftp)://|www\.)\S+>?(?:\s+(?:<?(?:https?://|www\.)\S+>?|pic\.twitter\.com/\S+))*"
)
_DATA = re.compile(r"(?=\S*\d)(?=\S*[A-Z%=+/_])[A-Za-z0-9%=+/_.~&?#:-]{24,}")
_CAPTION = re.compile(
    r"[(\[](?=[^()\[\]]*\b(?:photos?|images?|via|handout|getty|file|pool)\b)[^()\[\]]{3,120}[)\]]\.?\Z", re.IGNORECASE
)
_ADDRESSES_READER = re.compile(
    r"\b(?:newsletters?|inbox|alerts?|briefing|our|us|apps?|unlimited|subscri\w+|e-?mail|browser|unsubscribe)\b"
)
_COOKIES = re.compile(r"\bcookies?\b.*\b(?:you|your)\b|\b(?:you|your)\b.*\bcookies?\b", re.IGNORECASE | re.DOTALL)
_OUR_SITE = re.compile(r"\b(?:we|our|this (?:web)?site)\b", re.IGNORECASE)
_BY = re.compile(r"(?:[Bb]y|BY|Von|Par|Por|Oleh|Story by|Written by|Text by|Words by|Author:|Written by:)\s+[A-Z@]")
_DESK = re.compile(
    r"\(?(?:Additional |Further )?(?:reporting|writing|editing|translation|compiled|translated|edited|produced)"
    r"(?: and (?:writing|editing|reporting))? by (?-i:[A-Z]).{2,200}",
    re.IGNORECASE,
)
_SEGMENTS = re.compile(r"\s*[•|/·»›>–—]+\s*|\s+-\s+")
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "for", "in", "at", "on", "by", "de", "la", "von", "van", "und", "et", "y"}
)
_END_OF_RELEASE = re.compile(r"[-–—#*\s]*(?:ENDS?|Ends|30|###|# # #)[-–—#*\s.]*")
_AFTER_RELEASE = re.compile(
    r"(?:notes? (?:to|for) editors?|media|press|contacts?|about|for (?:more|further)|further)\b.{0,80}"
)
_REPLY = re.compile(
    r"reply|.{1,60} says|.{1,40} (?:on|at) .{1,30}\d.{0,20}|(?:\d+ )?(?:like|likes|reply|report)(?:\W+\w+){0,2}"
)
_HEADING_MARK = re.compile(r"#{1,6}\s")

_SPEAKS_IN_SENTENCES = frozenset({"newsletter", "cookies", "copyright", "comment_form", "read_also", "about_author"})


@dataclass(frozen=True)
class Layout:
    """What was found out about a page: the mark of each line (None for news), its title and its date."""

    marks: tuple[str | None, ...]
    title: str | None
    published: datetime.date | None


def lay_out(lines: Sequence[Line], title: str | None = None) -> Layout:
    """Mark the furniture among ``lines``, and find the title (unless it is given) and the date of publication."""
    page = _Page(lines)
    page.mark_lines()
    page.mark_blocks()
    title = page.mark_title(title)
    page.mark_edges()
    page.mark_labels()
    return Layout(tuple(page.marks), title, page.published())


def _mark_of(line: Line) -> str | None:
    """The rule that marks ``line`` by itself, wherever it stands."""
    if not line.words:
        return "separator"
    if _URL.fullmatch(line.text) or _DATA.fullmatch(line.text):
        return "url"
    if _COOKIES.search(line.text[:600]) and _OUR_SITE.search(line.text[:600]) and "“" not in line.text:
        return "cookies"
    if _CAPTION.search(line.text[-130:]) and len(line.words) < 80:
        return "caption"
    folded = line.folded
    if not folded:
        return None
    if _DESK.fullmatch(line.text):
        return "byline"
    if date_line(line.text) == "time":
        return "timestamp"
    for kind in LINES:
        if line.prose and (kind not in _SPEAKS_IN_SENTENCES or line.text.lstrip().startswith(('"', "“"))):
            continue
        if patterns(kind).fullmatch(folded):
            if line.prose and kind == "newsletter" and not _ADDRESSES_READER.search(folded):
                continue
            if line.prose and kind == "read_also" and line.inner_stop:
                continue
            return kind
    return None


def _is_byline(line: Line) -> bool:
    """Whether the line names a writer, a desk, a place or a section, and says nothing."""
    if line.prose or len(line.words) > 16:
        return False
    if _BY.match(line.text):
        return True
    rest = line.text
    for start, end, _ in reversed(find_days(rest)):
        rest = rest[:start] + rest[end:]
    segments = [segment for segment in _SEGMENTS.split(rest.strip(" ,•|/·-–—")) if segment.strip(" ,")]
    named = all(
        len(segment.split()) <= 4
        and all(word[0].isupper() or not word[0].isalpha() or word.lower() in _SMALL_WORDS for word in segment.split())
        for segment in segments
    )
    return named and (len(segments) > 1 or rest != line.text or len(line.words) <= 3)


class _Page:
    """The lines of a page while they are being marked."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.marks: list[str | None] = [None] * len(lines)

    def story(self) -> tuple[int, int]:
        """The indices of the first and the last line of prose that is not marked; (0, -1) where there is none."""
        prose = [index for index, line in enumerate(self.lines) if line.prose and self.marks[index] is None]
        return (prose[0], prose[-1]) if prose else (0, -1)

    def mark_lines(self) -> None:
        self.marks = [_mark_of(line) for line in self.lines]

    def mark_blocks(self) -> None:
        """Mark the blocks that a heading opens, and those that "Read more" closes."""
        for index, line in enumerate(self.lines):
            if line.prose or not line.folded or self.marks[index] not in (None, "control", "about_author", "read_also"):
                continue
            if self.marks[index] is None and len(line.words) <= 8:
                if patterns("related").fullmatch(line.folded):
                    self._mark_related(index)
                elif patterns("comments").fullmatch(line.folded):
                    self._mark_comments(index)
                elif _END_OF_RELEASE.fullmatch(line.text):
                    self._mark_release_end(index)
            elif self.marks[index] == "read_also":
                self._mark_teaser(index)
            elif self.marks[index] == "about_author":
                self._mark_biography(index)
        for index, line in enumerate(self.lines):
            if self.marks[index] == "separator" and _END_OF_RELEASE.fullmatch(line.text):
                self._mark_release_end(index)

    def _mark_related(self, heading: int) -> None:
        index = heading + 1
        while index < len(self.lines):
            follows = self.marks[index + 1] if index + 1 < len(self.lines) else None
            if self.lines[index].prose and self.marks[index] is None and follows != "read_also":
                break
            index += 1
        if index > heading + 1 or heading + 1 == len(self.lines):
            for inside in range(heading, index):
                self.marks[inside] = self.marks[inside] or "related"

    def _mark_comments(self, heading: int) -> None:
        following = range(heading + 1, len(self.lines))
        if any(
            self.marks[index] == "comment_form" or _REPLY.fullmatch(self.lines[index].folded) for index in following
        ):
            for index in [heading, *following]:
                self.marks[index] = self.marks[index] or "comments"
        elif not any(self.lines[index].prose and self.marks[index] is None for index in following):
            self.marks[heading] = "comments"

    def _mark_release_end(self, index: int) -> None:
        following = range(index + 1, len(self.lines))
        if any(_AFTER_RELEASE.fullmatch(self.lines[at].folded) and not self.lines[at].prose for at in following):
            for at in [index, *following]:
                self.marks[at] = self.marks[at] or "boilerplate"
        elif not following:
            self.marks[index] = "separator"

    def _mark_teaser(self, index: int) -> None:
        """Mark the headline and the teaser that a bare "Read more" follows."""
        if self.lines[index].words[1:2] and len(self.lines[index].words) > 3:
            return
        teaser = index - 1
        if teaser < 0 or not self.lines[teaser].cut_off or self.marks[teaser] is not None:
            return
        self.marks[teaser] = "related"
        for above in (teaser - 1, teaser - 2):
            if (
                above >= 0
                and self.marks[above] is None
                and not self.lines[above].prose
                and len(self.lines[above].words) > 1
            ):
                self.marks[above] = "related"

    def _mark_biography(self, heading: int) -> None:
        after = [at for at in range(heading + 2, len(self.lines)) if self.lines[at].prose and self.marks[at] is None]
        if not after and heading + 1 < len(self.lines):
            self.marks[heading + 1] = self.marks[heading + 1] or "about_author"

    def mark_title(self, title: str | None) -> str | None:
        first, last = self.story()
        if title is None and last >= 0:
            head = [
                index
                for index in range(first)
                if self.marks[index] is None and date_line(self.lines[index].text) is None
            ]
            head = [index for index in head if not _BY.match(self.lines[index].text)]
            folded = [self.lines[index].folded for index in head]
            repeated = [
                index for index in head if self.lines[index].folded and folded.count(self.lines[index].folded) > 1
            ]
            headed = [index for index in head if _HEADING_MARK.match(self.lines[index].text)]
            long = [index for index in head if len(self.lines[index].words) >= 4 and not _is_byline(self.lines[index])]
            chosen = next(iter([at for at in repeated if at in long] or headed or long or head), None)
            if chosen is not None:
                title = self.lines[chosen].text.lstrip("#").strip()
        if title:
            printed = False
            for index, line in enumerate(self.lines):
                if (
                    not line.prose
                    and line.folded
                    and _same_title(line.folded, title)
                    and self.marks[index] in (None, "related")
                ):
                    if self.marks[index] is None:
                        self.marks[index] = "repeated_title" if printed else "title"
                    printed = True
            if last < 0:
                self.marks = [None if mark == "title" else mark for mark in self.marks]
        return title

    def mark_edges(self) -> None:
        """Mark bylines, dates and labels before the first and after the last paragraph of prose."""
        first, last = self.story()
        if last < 0:
            return
        above: set[str] = set()
        for index in range(first):
            line = self.lines[index]
            if self.marks[index] is None:
                dated = date_line(line.text)
                if dated is not None and not line.prose:
                    self.marks[index] = "date"
                elif _is_byline(line):
                    self.marks[index] = "byline"
            if self.marks[index] == "byline":
                above.update(segment.lower() for segment in _SEGMENTS.split(line.text))
        for index in range(last + 1, len(self.lines)):
            line = self.lines[index]
            if self.marks[index] is not None or line.prose:
                continue
            if date_line(line.text) is not None:
                self.marks[index] = "date"
            elif line.folded in above or _BY.match(line.text):
                self.marks[index] = "byline"
            elif line.short and not line.ends and not re.search(r"\d|:", line.text) and self._stands_apart(index):
                self.marks[index] = "leftover"

    def _stands_apart(self, index: int) -> bool:
        """Whether the line belongs to no list that a colon or a bullet announces."""
        before = self.lines[index - 1] if index else None
        in_list = self.lines[index].text.startswith(("-", "*", "•", "–", "|"))
        return not in_list and not (before is not None and before.text.endswith(":"))

    def mark_labels(self) -> None:
        """Mark headings inside the story: one to three words alone between two paragraphs of prose."""
        first, last = self.story()
        for index in range(first + 1, last):
            line = self.lines[index]
            if self.marks[index] is not None or line.prose:
                continue
            around = self.lines[index - 1].prose and self.lines[index + 1].prose
            label = (
                len(line.words) <= 3
                and line.alone
                and line.text[:1].isupper()
                and not re.search(r"[\d:.!?,;]", line.text)
            )
            if _HEADING_MARK.match(line.text) or (around and label):
                self.marks[index] = "section"

    def published(self) -> datetime.date | None:
        """The first date in the lines before the story that are furniture, else in those after it."""
        first, last = self.story()
        edges = [*range(first), *range(last + 1, len(self.lines))]
        for index in edges:
            if self.marks[index] in ("date", "byline", "timestamp", "title") and (
                days := find_days(self.lines[index].text)
            ):
                return days[0][2]
        return None


def _same_title(folded: str, title: str) -> bool:
    """Whether a line prints the title, with or without the name of the site after it."""
    wanted = " ".join(title.lower().split()).strip(" #*")
    line = " ".join(folded.split())
    if line == wanted or line == wanted.strip(".!…"):
        return True
    longer, shorter = (line, wanted) if len(line) > len(wanted) else (wanted, line)
    return (
        len(shorter) >= 20
        and re.match(r"\s+[-|–—:•]\s", longer[len(shorter) :]) is not None
        and longer.startswith(shorter)
    )
