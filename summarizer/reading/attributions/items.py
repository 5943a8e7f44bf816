"""A text as the grammar sees it: words and punctuation, with every direct quotation folded into one item."""

import re
from dataclasses import dataclass, field

from summarizer.reading.attributions.words import QUOTE, classify, quotation
from summarizer.reading.quotes import Quote, find_quotes
from summarizer.reading.sentences import find_sentences
from summarizer.spans import Span

# A full stop inside a unit belongs to an abbreviation, since sentences are cut already.
_ITEM = re.compile(
    r"(?=\S)(?:[A-Za-z][a-z]++(?![\w'’-])|,|\.(?!\.)"  # most items, first for speed
    r"|(?:[A-Z]\.)+"
    r"|\d+(?:[.,]\d+)*\w*(?:-\w+)*"
    r"|\w+(?:-\w+)*(?:['’](?!(?:s|re|ve|d|ll|m|S)\b)\w+)?"
    r"|['’](?:s|re|ve|d|ll|m|S)\b|['’](?=\s)"
    r"|\.\.+|--+|[^\w\s])"
)


@dataclass(slots=True)
class Items:
    """The text's items in parallel columns, and the units (sentences) they fall into."""

    text: str
    low: list[str] = field(default_factory=list)  # lower case
    kind: list[int] = field(default_factory=list)  # flags of ``words``
    capital: list[bool] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    quotes: dict[int, Quote] = field(default_factory=dict)  # by item
    units: list[tuple[int, int]] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The span of items ``first`` up to, not including, ``last``."""
        return Span(self.start[first], self.end[last - 1])


def read_items(text: str) -> Items:
    """Cut ``text`` into items; a unit is a sentence, or several where a quotation runs over their ends."""
    items = Items(text)
    position = 0
    for quote in find_quotes(text):
        if quote.depth:
            continue
        _cut(items, position, quote.span.start)
        items.quotes[len(items.low)] = quote
        word = quotation()
        items.low.append(QUOTE)
        items.kind.append(word.kind)
        items.capital.append(word.capital)
        items.start.append(quote.span.start)
        items.end.append(quote.span.end)
        position = quote.span.end
    _cut(items, position, len(text))
    _find_units(items)
    return items


def _cut(items: Items, start: int, end: int) -> None:
    matches = list(_ITEM.finditer(items.text, start, end))
    if matches:
        low, capital, kind = zip(*map(classify, map(re.Match.group, matches)), strict=True)
        items.low += low
        items.capital += capital
        items.kind += kind
        items.start += map(re.Match.start, matches)
        items.end += map(re.Match.end, matches)


def _find_units(items: Items) -> None:
    first = last = 0
    count = len(items.low)
    for sentence in find_sentences(items.text):
        while last < count and items.end[last] <= sentence.end:
            last += 1
        if last < count and items.start[last] < sentence.end:
            continue  # a quotation runs over this sentence's end
        if last > first:
            items.units.append((first, last))
        first = last
    if first < count:
        items.units.append((first, count))
