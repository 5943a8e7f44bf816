"""The reader: finds where a numeral may begin, reads around that place, and goes on behind what it read."""

import re
from collections.abc import Iterable

from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.from_digits import read_digits
from summarizer.reading.numbers.from_words import read_word
from summarizer.reading.numbers.model import Number
from summarizer.reading.numbers.place import Place
from summarizer.reading.numbers.values import EXACT, plain
from summarizer.spans import Span


def _trie(endings: Iterable[str]) -> str:
    """A pattern for any of the words, shared beginnings written once: alternatives of a hundred words are slow."""
    heads: dict[str, list[str]] = {}
    for ending in endings:
        heads.setdefault(ending[:1], []).append(ending[1:])
    optional = heads.pop("", None) is not None
    branches = [head + _trie(rest) for head, rest in sorted(heads.items())]
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if optional else ''}" if branches else ""


_WORDS = {
    *words.UNITS,
    *words.TENS,
    *words.SCALES,
    "dozen",
    *words.VAGUE_PLURALS,
    *words.VAGUE_FEW,
    *words.ORDINAL_UNITS,
    *words.ORDINAL_TENS,
    *words.ORDINAL_SCALES,
    "half",
    "quarter",
    "none",
    *words.MULTIPLES,
}
_SPELLINGS = sorted(spelling for word in _WORDS for spelling in (word, word.capitalize(), word.upper()))
# Codes and names that a text glues to the digits of an amount: Rs500, EUR20m.
_GLUED_MONEY = "Rs Rp RM USD EUR GBP CAD AUD NZD CHF JPY INR RMB Sh Ksh KSh".split()
_FRACTIONS = "".join(words.VULGAR_FRACTIONS)
# The look at one character first makes the scan twice as fast.
_ANCHOR = re.compile(
    rf"\b(?=[0-9{_FRACTIONS}{''.join(sorted({word[0] for word in (*_SPELLINGS, *_GLUED_MONEY)}))}])"
    rf"(?:[0-9{_FRACTIONS}]|{_trie(_SPELLINGS)}\b|{_trie(_GLUED_MONEY)}(?=[0-9]))"
)

_JOINTS = frozenset({" and ", " or ", " to ", " of ", "- and ", "- or ", " of the ", " of its ", " of their "})
_SUBUNIT_JOINTS = frozenset({" ", " and "})
_AGE_JOINTS = frozenset({", ", " and ", ", and "})


def _joined(text: str, numbers: list[Number], number: Number) -> Number:
    """Give a bare number the unit of the one it is joined to: "14 of 18 counts", "aged 19, 24 and 31"."""
    last = numbers[-1]
    if number.span.start - last.span.end > 10:
        return number
    joint = text[last.span.end : number.span.start]
    if last.unit is None and number.unit is not None and joint in _JOINTS and _is_bare(last):
        kind = "quantity" if number.kind == "age" else number.kind
        numbers[-1] = last._replace(kind=kind, unit=number.unit, currency=number.currency, rule="joined")
    elif number.rule == "currency subunit" and joint in _SUBUNIT_JOINTS and last.kind == "money" and last.value:
        numbers.pop()
        return _with_cents(text, last, number)
    elif last.kind == "age" and joint in _AGE_JOINTS and _is_bare(number) and number.unit is None:
        return number._replace(kind="age", unit=last.unit, rule="joined")
    return number


def _with_cents(text: str, whole: Number, cents: Number) -> Number:
    """One amount of "3 dollars and 50 cents"."""
    span = Span(whole.span.start, cents.span.end)
    value = whole.value
    if value is not None and cents.value is not None:
        value = plain(EXACT.add(value, EXACT.scaleb(cents.value, -2)))
    return whole._replace(
        text=span.of(text), span=span, value=value, low=value, high=value, rule="currency and subunit"
    )


def _is_bare(number: Number) -> bool:
    return number.kind == "quantity" and number.value is not None and number.rule in ("digits", "words")


def find_numbers(text: str) -> tuple[Number, ...]:
    """Return every number of an English text in order, not overlapping; spans are code points into ``text``.

    Quantities, money, percentages, ordinals, durations and ages carry values; dates, clock times, years, scores and
    identifiers are recognised so that nobody takes them for quantities. Any string is legal. Digits that follow a
    letter directly (G7, MH17) belong to the word and are no mention.
    """
    numbers: list[Number] = []
    floor = 0
    for match in _ANCHOR.finditer(text):
        start, end = match.span()
        if start < floor:
            continue
        if end < len(text) and text[end].isdigit() and text[start].isalpha():
            start = end  # the currency glued before the digits is read from the right
        place = Place(text, start, floor)
        number = read_digits(place) if place.at_digits else read_word(place)
        if number is not None and number.span.start < floor:
            number = None
        floor = end
        if number is not None:
            if numbers:
                number = _joined(text, numbers, number)
            numbers.append(number)
            floor = max(end, number.span.end)
    return tuple(numbers)
