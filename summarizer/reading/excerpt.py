"""Reading a stretch of a text that was read already."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from summarizer.memo import once
from summarizer.reading.read import Reading
from summarizer.spans import Span

if TYPE_CHECKING:
    from summarizer.reading.attributions import Attribution
    from summarizer.reading.dates import Date
    from summarizer.reading.names import Name
    from summarizer.reading.numbers import Number
    from summarizer.reading.quotes import Quote

_START = attrgetter("span.start")
_Mention = TypeVar("_Mention", "Number", "Date", "Name")


class Excerpt(Reading):
    """Words that stand in another text, but for the first letter's case: what is read in them is what is read there.

    What these mean was settled with all of that text in view: a surname alone is a person's there, "that year"
    a year. Where an edge of the excerpt cuts through one ("up to | 10,000 men"), it is read by itself.
    """

    def __init__(self, text: str, whole: Reading, start: int) -> None:
        """``text`` stands in ``whole``, from ``start`` on."""
        super().__init__(text, whole.published)
        self._whole = whole
        self.span = Span(start, start + len(text))

    @once
    def numbers(self) -> "tuple[Number, ...]":
        """The numbers."""
        found = self._found(self._whole.numbers)
        if found is None:
            return super().numbers
        return tuple(
            [
                number._replace(text=span.of(self.text), span=span, numeral=number.numeral.moved(-self.span.start))
                for number, span in found
            ]
        )

    @once
    def dates(self) -> "tuple[Date, ...]":
        """The dates and periods."""
        found = self._found(self._whole.dates)
        if found is None:
            return super().dates
        return tuple([date._replace(text=span.of(self.text), span=span) for date, span in found])

    @once
    def names(self) -> "tuple[Name, ...]":
        """The names; a role that the excerpt leaves out is not theirs in it."""
        found = self._found(self._whole.names)
        if found is None:
            return super().names
        return tuple([self._named(name, span) for name, span in found])

    @once
    def quotes(self) -> "tuple[Quote, ...]":
        """The quotations."""
        found = self._whole.quoted.over(self.span)
        if not all(self.span.covers(quote.span) for quote in found):
            return super().quotes
        return tuple([self._quoted(quote) for quote in found])

    def _quoted(self, quote: "Quote") -> "Quote":
        span, content = quote.span.moved(-self.span.start), quote.content.moved(-self.span.start)
        return quote._replace(span=span, content=content, text=content.of(self.text))

    @once
    def attributions(self) -> "tuple[Attribution, ...]":
        """Who says what."""
        found = self._whole.attributed.over(self.span)
        if not all(self.span.covers(said.reach) for said in found):
            return super().attributions
        return tuple([said.moved(-self.span.start) for said in found])

    def _named(self, name: "Name", span: Span) -> "Name":
        told = name.role is not None and name.role in self.text
        role, affiliation = (name.role, name.affiliation) if told else (None, None)
        # Not by `replace`, which takes three times as long: no mention is met as often as a name.
        return type(name)(
            span, span.of(self.text), name.kind, name.actor, name.rule, role, affiliation, name.stands_for
        )

    def _found(self, mentions: Sequence[_Mention]) -> list[tuple[_Mention, Span]] | None:
        """The mentions inside, each with where it stands in the excerpt; None where an edge cuts through one."""
        start, end = self.span
        first, last = bisect_left(mentions, start, key=_START), bisect_left(mentions, end, key=_START)
        if first and mentions[first - 1].span.end > start:
            return None
        if last > first and mentions[last - 1].span.end > end:
            return None
        return [(mention, mention.span.moved(-start)) for mention in mentions[first:last]]


def find_excerpt(text: str, whole: Reading, within: Span) -> Excerpt | None:
    """``text`` as an excerpt of ``whole``, where it stands in ``within`` word for word; None where it does not."""
    start = whole.text.find(text, within.start, within.end)
    if start < 0 and text[:1].isupper():
        start = whole.text.find(text[0].lower() + text[1:], within.start, within.end)
    if start < 0 or _goes_on(whole.text, start) or _goes_on(whole.text, start + len(text)):
        return None
    return Excerpt(text, whole, start)


def _goes_on(text: str, offset: int) -> bool:
    """Whether a word runs through ``offset``."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()
