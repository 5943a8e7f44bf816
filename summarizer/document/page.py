"""What the lines of a page look like, before anything is said about what they mean."""

import re
from dataclasses import dataclass
from functools import cached_property

from summarizer.spans import Span

_LONGEST_LABEL = 300  # code points; a longer line is prose or data, and no label
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,100}\")?\)")
_ENDS = re.compile(r"""[.!?。！？؟।]["'”’»)\]*_]*(?:\[\d{1,3}\])*\Z""")
_CUT_OFF = re.compile(
    r"""(?:\.{3,}|…)["'”’\])]*(?:\s*\(?(?:read|continue|see|show) (?:more|reading|full story)\)?)?\W*\Z""", re.I
)
_INNER_STOP = re.compile(r"""[^\W\d_]{2,}[.!?]["'”’)]*\s+["'“‘(]?[A-Z0-9]""")
_WORD = re.compile(r"[^\W_]+(?:[.,:'’/-][^\W_]+)*")
_EDGE = " \t•*-–—|·>#_[]()«»→›‹←▶►■●○✓★☆=+~:/\\.…!,;\u200b\ufeff"


@dataclass(frozen=True)
class Line:
    """One paragraph of a page, which most often is one line."""

    span: Span
    text: str
    alone: bool  # blank lines, or the page's ends, stand on both sides of it

    @cached_property
    def folded(self) -> str:
        """The line in lower case, links unwrapped, without bullets and marks around it; empty where it is too long."""
        if len(self.text) > 4 * _LONGEST_LABEL:
            return ""
        shown = _LINK.sub(r"\1", self.text)
        return "" if len(shown) > _LONGEST_LABEL else shown.strip(_EDGE).lower()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words; of a long line, the first hundred or so."""
        return tuple(_WORD.findall(self.text[: 3 * _LONGEST_LABEL]))

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDS.search(self.text[-24:]) is not None and not self.cut_off

    @cached_property
    def cut_off(self) -> bool:
        """Whether it breaks off in an ellipsis, as teasers do."""
        return _CUT_OFF.search(self.text[-40:]) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as running text: it ends as a sentence does, or is long and mostly in lower case."""
        if len(self.words) < 4:
            return False
        lower = sum(word[0].islower() for word in self.words)
        caseless = not any(word[0].isupper() for word in self.words)
        if self.ends:
            question = self.text.rstrip("\"'”’»)").endswith("?") and len(self.words) <= 20
            return (lower >= 2 or caseless) and not (question and not self.inner_stop)
        return len(self.words) >= 20 and (2 * lower >= len(self.words) or caseless) and not self.cut_off

    @cached_property
    def inner_stop(self) -> bool:
        """Whether a sentence ends inside it and another follows."""
        return _INNER_STOP.search(self.text[: 4 * _LONGEST_LABEL]) is not None

    @property
    def short(self) -> bool:
        """Whether it is short enough to be a label."""
        return len(self.words) <= 4 and len(self.text) <= 60


def read_page(text: str, paragraphs: tuple[Span, ...]) -> tuple[Line, ...]:
    """The paragraphs of ``text`` as lines of a page."""
    blank_before = [
        _is_blank_line(text, left, right)
        for left, right in zip(
            [0, *(span.end for span in paragraphs)], [*(span.start for span in paragraphs), len(text)], strict=True
        )
    ]
    blank_before[0] = blank_before[-1] = True
    return tuple(
        Line(span, span.of(text), blank_before[index] and blank_before[index + 1])
        for index, span in enumerate(paragraphs)
    )


def _is_blank_line(text: str, left: int, right: int) -> bool:
    """Whether a blank line lies between two offsets."""
    breaks = _BREAKS.finditer(text, left, right)
    return next(breaks, None) is not None and next(breaks, None) is not None
