"""What the lines of a page look like, before anything is said about what they mean."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from summarizer.spans import Span

_LONGEST_LABEL = 300  # code points; a longer line is prose or data, and no label
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,100}\")?\)")
_ENDS = re.compile(r"""[.!?。！？؟।]["'”’»)\]*_]*(?:\[\d{1,3}\])*\Z""")
# A plain string, since it is seldom asked for: it is compiled (and kept, by re) when it is.
_CUT_OFF = r"""(?i)(?:\.{3,}|…)["'”’\])]*(?:\s*\(?(?:read|continue|see|show) (?:more|reading))?\W*\Z"""
_INNER_STOP = re.compile(r"""[.!?](?<=[^\W\d_]{2}.)["'”’)]*+\s++["'“‘(]?[A-Z0-9]""")
_INITIAL = re.compile(r"([^\W_])[^\W_]*+(?:[.,:'’/-][^\W_]++)*+")
_LIST_ITEM = re.compile(r"(?:[-*+•◦‣▪●○·–—>|]|\(?\d{1,3}[.)])\s")
_EDGE = " \t•*-–—|·>#_[]()«»→›‹←▶►■●○✓★☆=+~:/\\.…!,;\u200b\ufeff"


class Line:
    """One paragraph of a page, which most often is one line."""

    def __init__(self, span: Span, text: str, alone: bool) -> None:
        self.span = span
        self.text = text
        self.alone = alone
        """Whether blank lines, or the page's ends, stand on both sides of it."""
        initials = _INITIAL.findall(text[:_LONGEST_LABEL])
        self.word_count = len(initials)
        """How many words it has; of a long line, its first words are counted."""
        self.cut_off = ("…" in text[-40:] or "..." in text[-40:]) and re.search(_CUT_OFF, text[-40:]) is not None
        """Whether it breaks off in an ellipsis, as teasers do."""
        self.ends = _ENDS.search(text[-24:]) is not None and not self.cut_off
        """Whether it ends as a sentence does."""
        self.prose = self._is_prose(sum(map(str.islower, initials)))
        """Whether it reads as running text: it ends as a sentence does, or is long and mostly in lower case."""

    @cached_property
    def folded(self) -> str:
        """The line in lower case, links unwrapped, without the bullets and marks around it; "" where it is too long."""
        if len(self.text) > 4 * _LONGEST_LABEL:
            return ""
        shown = _LINK.sub(r"\1", self.text) if "](" in self.text else self.text
        return "" if len(shown) > _LONGEST_LABEL else shown.strip(_EDGE).lower()

    def _is_prose(self, lower: int) -> bool:
        """Whether it is prose, where ``lower`` of its words are in lower case."""
        if self.word_count < 4:
            return False
        one_case = lower == 0 and (self.text.isupper() or not any(map(str.isupper, self.text)))
        if self.ends:
            question = self.text.rstrip("\"'”’»)").endswith("?") and self.word_count <= 20
            return (lower >= 2 or one_case) and not (question and not self.inner_stop)
        return self.word_count >= 20 and (2 * lower >= self.word_count or one_case) and not self.cut_off

    @cached_property
    def inner_stop(self) -> bool:
        """Whether a sentence ends inside it and another follows."""
        return _INNER_STOP.search(self.text[: 4 * _LONGEST_LABEL]) is not None

    @property
    def item(self) -> bool:
        """Whether it is marked as an item of a list."""
        return _LIST_ITEM.match(self.text) is not None

    def is_row_with(self, other: "Line") -> bool:
        """Whether both are rows of one table, with as many cells."""
        bar = " | " if " | " in self.text else "\t"
        return bar in self.text and self.text.count(bar) == other.text.count(bar)


class Page:
    """The lines of a page, and the mark of each: None for news, else the rule that says it is furniture."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.marks: list[str | None] = [None] * len(lines)

    def mark(self, index: int, rule: str) -> None:
        """Mark a line as furniture, unless a rule did so before."""
        if self.marks[index] is None:
            self.marks[index] = rule

    def is_prose(self, index: int) -> bool:
        """Whether a line is prose, and news as far as is known."""
        return self.marks[index] is None and self.lines[index].prose

    def prose(self) -> list[int]:
        """The indices of the lines that are prose, and news as far as is known."""
        return [index for index in range(len(self.lines)) if self.is_prose(index)]

    @cached_property
    def listed(self) -> frozenset[int]:
        """The indices of the lines in lists and tables: marked as such, or in a run after a line with a colon."""
        found: set[int] = set()
        for index, line in enumerate(self.lines):
            before = self.lines[index - 1] if index else line
            announced = index - 1 in found or before.text.endswith(":")
            if line.item or (announced and not line.prose and self.marks[index - 1] is None):
                found.add(index)
            if index and line.is_row_with(before):
                found.update((index - 1, index))
        return frozenset(found)

    def open_lines(self, start: int, stop: int) -> Iterator[tuple[int, Line]]:
        """The lines from ``start`` to before ``stop`` that are not marked and no prose."""
        for index in range(max(start, 0), min(stop, len(self.lines))):
            if self.marks[index] is None and not self.lines[index].prose:
                yield index, self.lines[index]


def read_page(text: str, paragraphs: Sequence[Span]) -> Page:
    """The paragraphs of ``text`` as the lines of a page."""
    lines = []
    blank_before = True
    for index, span in enumerate(paragraphs):
        last = index + 1 == len(paragraphs)
        blank_after = last or _has_blank_line(text, span.end, paragraphs[index + 1].start)
        lines.append(Line(span, span.of(text), blank_before and blank_after))
        blank_before = blank_after
    return Page(lines)


def _has_blank_line(text: str, left: int, right: int) -> bool:
    """Whether a blank line lies between two offsets."""
    breaks = _BREAKS.finditer(text, left, right)
    return next(breaks, None) is not None and next(breaks, None) is not None
