"""A text as the grammar sees it: words and punctuation, with every direct quotation folded into one item."""

import re
from dataclasses import dataclass, field

from summarizer.reading.attributions.words import QUOTE
from summarizer.reading.quotes import Quote, find_quotes
from summarizer.reading.sentences import find_sentences
from summarizer.spans import Span

_ITEM = re.compile(
    r"\d[\d,.]*\d|\d"
    r"|(?:[A-Z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Maj|Cpl|Adm|Capt|Cmdr|St|Jr|Sr|Rev|Prof|Hon|Inc|Corp|Ltd|Co|No|vs)\."
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|\w+(?:-\w+)*(?:['’](?!(?:s|re|ve|d|ll|m|S)\b)\w+)?"
    r"|['’](?:s|re|ve|d|ll|m|S)\b|['’](?=\s)"
    r"|\.\.+|--+|[^\w\s]"
)
NOTHING = ""


@dataclass(slots=True)
class Items:
    """The text's items in parallel columns, and the units (sentences) they fall into."""

    text: str
    low: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)
    quotes: dict[int, Quote] = field(default_factory=dict)  # by item
    units: list[tuple[int, int]] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The span of items ``first`` up to, not including, ``last``."""
        return Span(self.start[first], self.end[last - 1])


def read_items(text: str) -> Items:
    """Cut ``text`` into items; a unit is a sentence, or several where a quotation runs over their ends."""
    items = Items(text)
    quotes = [quote for quote in find_quotes(text) if quote.depth == 0]
    position = 0
    for quote in quotes:
        _cut(items, position, quote.span.start)
        items.quotes[len(items.low)] = quote
        _append(items, QUOTE, quote.span.start, quote.span.end, capital=quote.text[:1].isupper())
        position = quote.span.end
    _cut(items, position, len(text))
    _find_units(items)
    return items


def _append(items: Items, low: str, start: int, end: int, capital: bool) -> None:
    items.low.append(low)
    items.start.append(start)
    items.end.append(end)
    items.capital.append(capital)


def _cut(items: Items, start: int, end: int) -> None:
    for match in _ITEM.finditer(items.text, start, end):
        word = match[0]
        _append(items, word.lower().replace("’", "'"), match.start(), match.end(), word[0].isupper())


def _find_units(items: Items) -> None:
    first = 0
    count = len(items.low)
    for sentence in find_sentences(items.text):
        last = first
        while last < count and items.end[last] <= sentence.end:
            last += 1
        if last < count and items.start[last] < sentence.end:
            continue  # a quotation runs over this sentence's end
        if last > first:
            items.units.append((first, last))
        first = last
    if first < count:
        items.units.append((first, count))
