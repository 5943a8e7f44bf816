"""Numbers that begin with digits, and what with digits is no quantity."""

from decimal import Decimal

from summarizer.reading.numbers.assembly import finish_ordinal, read_counted, run_end
from summarizer.reading.numbers.context import (
    CLOSED_PREFIXES,
    is_age_between_commas,
    is_age_decade,
    is_year,
    numbered_name_start,
)
from summarizer.reading.numbers.designations import read_address, read_designation
from summarizer.reading.numbers.mention import Mention, designated
from summarizer.reading.numbers.model import Number
from summarizer.reading.numbers.numerals import Numeral, read_ordinal
from summarizer.reading.numbers.place import Place
from summarizer.spans import Span

_YEAR_JOINTS = frozenset("-–/¼½¾")


def read_digits(place: Place) -> Number | None:
    """Read what begins with digits."""
    text, tokens, left = place.text, place.tokens, place.left
    token, following = tokens[0], tokens[1]
    address = read_address(text, place.start, place.floor)
    if address is not None:
        return designated(text, address.kind, address.start, address.end, address.rule)
    if left.endswith(("#", "=", '="', "='")):
        return designated(text, "identifier", place.start, run_end(text, token.end), "key")
    if _is_list_marker(place):
        return designated(text, "identifier", place.start, token.end, "list marker")
    designation = read_designation(place)
    if designation is not None:
        if is_age_decade(left):
            return _read_age_decade(place, designation.end)
        return designated(text, designation.kind, designation.start, designation.end, designation.rule)
    if following.text not in _YEAR_JOINTS and is_year(place, place.hedge()):
        return designated(text, "year", place.start, token.end, "year")
    place.take_sign()
    place.take_currency()
    ordinal = read_ordinal(tokens, 0)
    if ordinal is not None:
        return finish_ordinal(place, ordinal)
    name = _hyphened_name(place)
    if name is not None:
        return name
    if place.currency is None:
        begin = numbered_name_start(place)
        if begin is not None:
            return designated(text, "identifier", begin, run_end(text, token.end), "name with a number")
        if is_age_between_commas(place):
            mention = Mention(tokens, Numeral("digits", Decimal(token.text), 1), place.begin, place.numeral)
            mention.kind, mention.unit, mention.rule = "age", "years", "age behind a name"
            return mention.number()
    return read_counted(place)


def _read_age_decade(place: Place, end: int) -> Number:
    """Read "20s" as the ages from 20 to 29."""
    first = Decimal(place.text[place.start : place.start + 2])
    span = Span(place.start, end)
    text = span.of(place.text)
    return Number("age", text, span, span, None, first, first + 9, "between", "years", None, "decade of ages")


def _is_list_marker(place: Place) -> bool:
    """Whether digits number a line: "9. Rand Paul", "2) Details"."""
    mark = place.tokens[1]
    return mark.text in (".", ")") and len(place.tokens[0].text) < 3 and not place.left.strip() and mark.glued


def _hyphened_name(place: Place) -> Number | None:
    """Digits that a hyphen ties to a word before them: F-16, COVID-19, but not mid-2024 or sub-2%."""
    left = place.left
    if left[-1:] not in ("-", "–") or not left[-2:-1].isalnum():
        return None
    begin = len(left) - 1
    while begin and (left[begin - 1].isalnum() or left[begin - 1] == "-"):
        begin -= 1
    word = left[begin:-1]
    if word.lower() in CLOSED_PREFIXES or word.isdigit():
        return None
    end = run_end(place.text, place.tokens[0].end)
    return designated(place.text, "identifier", place.start - len(left) + begin, end, "hyphened name")
