"""Comparing two numbers: whether the one says what the other says, and by which step."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.units import convert, factor_between, is_measure, unit_of
from summarizer.checks.vocabulary.verbs import IRREGULAR_VERB_FORMS
from summarizer.reading.numbers import Number, find_numbers

How = Literal["exact", "normalised", "converted", "rounded", "vague"]
RANK: dict[str, int] = {"exact": 0, "normalised": 1, "converted": 2, "vague": 3, "rounded": 4}
"""The surer the step, the lower."""

MINOR = frozenset({"p", "pence", "cent", "cents", "penny"})
"""Units of which a hundred make one of the currency."""
_HALF = Decimal("0.5")
_CLOSE = Decimal("0.025")
"""How far a rounding without a hedge may go from the value."""
_NEARLY_COMPUTED = Decimal("0.1")
"""How far a computed value may, with a hedge."""
_BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most", "nearly"})
_FAR = Decimal("0.2")
"""How far one with a hedge may, be its last digit worth what it may."""
_NEAR = Decimal("0.15")
"""How far "more than" may stay from the value, …"""
_NEARLY = Decimal("0.1")
"""… and how far "nearly" and "less than" may."""
_OUT_OF = re.compile(r"\s(?:out of|of|in)\s")
_PARTS = 2
MULTIPLES = frozenset({"time", "times"})
_UNLIKE_KINDS = frozenset({"percent", "money", "duration"})
_POUNDS = frozenset({"pound", "pounds"})
_NO_QUANTITIES = frozenset({"date", "year", "time", "identifier"})
_MOST_COUNTED = 10
_YEARS = (1500, 2200)
"""Two bare numbers within these are the years of a stretch of time."""


def is_quantity(number: Number) -> bool:
    """Whether a number says how much or how many, not when or which."""
    if number.kind in _NO_QUANTITIES:
        return False
    if number.relation != "between" or number.unit is not None or number.low is None or number.high is None:
        return True
    return not _YEARS[0] <= number.low <= number.high <= _YEARS[1]


def is_one(number: Number) -> bool:
    """Whether a number is a mere "one", which counts nothing that a source would have to print."""
    return number.value == 1 and not any(char.isdigit() for char in number.text)


def is_small_word(number: Number) -> bool:
    """Whether a number counts one to ten in words, which a summary may have done for itself."""
    small = (
        not is_share(number)
        and number.kind == "quantity"
        and number.value is not None
        and number.value <= _MOST_COUNTED
    )
    return small and not any(char.isdigit() for char in number.text)


def compare(claim: Number, source: Number) -> How | None:
    """Say by which step ``claim`` follows from ``source`` in value, units of the same measure converted; or None.

    What the number counts, its currency and its bound are not looked at: the checks of binding and
    bounds do that.
    """
    if "score" in (claim.kind, source.kind):
        return _compare_scores(figures_of(claim), figures_of(source))
    if claim.value is None or source.value is None:
        return _compare_ranges(claim, source)
    if claim.value == source.value:
        return "exact" if numeral_of(claim) == numeral_of(source) else "normalised"
    value, converted = in_units_of(claim, source)
    if claim.value == value:
        return "converted" if converted else "normalised"
    if claim.kind == "quantity" and not is_share(claim) and claim.value in parts_of(source):
        return "normalised"
    if claim.kind == source.kind == "percent" and abs(claim.value) == abs(source.value):
        return "normalised"  # "-11.4%" for "down 11.4%": whether it fell is for the check of direction
    return "rounded" if _is_rounding(claim, value) else None


def _compare_scores(claim: tuple[str, ...], source: tuple[str, ...]) -> How | None:
    """Compare the figures of two scores: "Italy 17-28 Ireland" is a 28-17 win for the one named last."""
    if claim == source:
        return "exact"
    return "normalised" if claim == source[::-1] else None


def exact_enough(value: Decimal, claim: Number) -> bool:
    """Whether a computed ``value``, rounded as far as ``claim`` is printed, is the claim's value."""
    if claim.value is None:
        return False
    if value == claim.value:
        return True
    if claim.relation in _BOUNDS or is_share(claim):
        return _is_rounding(claim, value)
    step = last_digit(claim.value)
    close = _NEARLY_COMPUTED if claim.relation == "about" else _CLOSE
    return abs(value - claim.value) <= min(step * _HALF, close * value) and (
        claim.relation == "about" or last_digit(value) < step
    )


def last_digit(value: Decimal) -> Decimal:
    """What one step of the last significant digit of ``value`` is worth: 1,000 for 45,000; 0.1 for 4.8."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def significant_digits(number: Number) -> int:
    """How many digits of a number's value tell something: 2 for 4,500, 0 where it has no value."""
    return digits_of(number.value) if number.value is not None else 0


def digits_of(value: Decimal) -> int:
    """How many digits of ``value`` tell something: 2 for 4,500."""
    return len(value.normalize().as_tuple().digits)


def _is_rounding(claim: Number, value: Decimal) -> bool:
    printed = claim.value
    if printed is None or not value or not printed or (printed < 0) != (value < 0):
        return False
    away = abs(printed - value)
    relative = away / abs(value)
    if relative > _HALF:
        return False
    step = last_digit(printed)
    if is_share(claim):
        step = (_FAR if claim.relation in _BOUNDS else Decimal("0.05")) * printed
    fewer = is_share(claim) or digits_of(printed) <= max(digits_of(value), 2)
    if claim.relation in ("more_than", "at_least"):
        return printed < value and relative <= (_HALF if away < step else _NEAR) and fewer
    if claim.relation in ("less_than", "at_most", "nearly"):
        return printed > value and relative <= (_HALF if away < step else _NEARLY) and fewer
    if claim.relation == "about":
        return away <= max(min(step * _HALF, abs(value) * _FAR), abs(value) * _CLOSE) or (
            relative <= Decimal("0.1") and digits_of(printed) == 1
        )
    return digits_of(printed) < digits_of(value) and away <= step * _HALF and relative <= _CLOSE


def is_share(number: Number) -> bool:
    """Whether a number is a fraction of something: a third, half of the carbon."""
    return number.kind == "quantity" and number.value is not None and 0 < number.value < 1


def parts_of(number: Number) -> tuple[Decimal, ...]:
    """The two numbers that a ratio names: 4 and 11 for "four out of 11 times"; none where it is no ratio."""
    return _parts_of(number.text) if is_share(number) else ()


@lru_cache(maxsize=1 << 10)
def _parts_of(text: str) -> tuple[Decimal, ...]:
    pieces = _OUT_OF.split(text)
    found = tuple(number.value for piece in pieces for number in find_numbers(piece) if number.value is not None)
    return found if len(pieces) == len(found) == _PARTS else ()


def _in_basis_points(number: Number) -> bool:
    return "basis" in (number.unit or "").lower()


def in_units_of(claim: Number, source: Number) -> tuple[Decimal, bool]:
    """The source's value in the claim's unit, and whether that took a conversion."""
    value = source.value or Decimal(0)
    if claim.kind == source.kind == "money" and (claim.unit in MINOR) != (source.unit in MINOR):
        return value * 100 if claim.unit in MINOR else value / 100, True
    if claim.kind == source.kind == "percent" and _in_basis_points(claim) != _in_basis_points(source):
        return value * 100 if _in_basis_points(claim) else value / 100, True
    if claim.kind == "percent" and is_share(source):
        return value * 100, True
    if source.kind == "percent" and is_share(claim):
        return value / 100, True
    if claim.unit and source.unit and claim.kind != "money" and source.kind != "money":
        converted = convert(value, unit_of(source), unit_of(claim))
        if converted is not None and converted != value:
            return converted, True
    return value, False


def _compare_ranges(claim: Number, source: Number) -> How | None:
    """Compare where at least one of the two states no single value: "dozens", "10 to 12", a date."""
    if claim.value is None and source.value is None:
        if (claim.low, claim.high) == (source.low, source.high) and (claim.low, claim.high) != (None, None):
            return "normalised"
        return None
    if claim.value is None:
        if claim.relation != "vague" or claim.low is None or claim.high is None or source.value is None:
            return None
        return "vague" if claim.low <= source.value <= claim.high else None
    if source.relation == "between" and claim.value in (source.low, source.high):
        return "normalised"
    return None


def clash(claim: Number, source: Number) -> bool:
    """Whether two numbers are surely of different measures: 14 months and 14 years, 20 percent and 20 people."""
    if "score" in (claim.kind, source.kind) or say_the_same(claim, source):
        return False
    if claim.kind == source.kind == "percent" and claim.value == source.value:
        return _in_basis_points(claim) != _in_basis_points(source)
    one, other = unit_of(claim), unit_of(source)
    if not one or not other or any(unit in IRREGULAR_VERB_FORMS or unit.endswith("ed") for unit in (one, other)):
        return False  # "A record of 125 held by another" names no unit.
    if claim.kind != source.kind and {claim.kind, source.kind} & _UNLIKE_KINDS:
        return True
    if claim.kind == "money" or one == other or not (is_measure(one) or is_measure(other)):
        return False
    factor = factor_between(one, other)
    if one.startswith(other) or other.startswith(one) or factor == 1 or (factor and claim.value != source.value):
        return False  # What differs as printed was compared once converted: half an hour and 30 minutes.
    return not may_be_same(stem_of(one), stem_of(other))


def are_commensurate(one: Number, other: Number) -> bool:
    """Whether two numbers of a kind may be of one thing: in one currency, measure or noun, or one of them bare."""
    if one.kind == "percent":
        return ("point" in (one.unit or "")) == ("point" in (other.unit or ""))
    if one.kind == "money":
        mine, its = one.currency or "", other.currency or ""
        return mine == its or (mine.endswith("D") and its.endswith("D"))
    mine, its = unit_of(one), unit_of(other)
    if not mine or not its or one.kind == "duration":
        return True
    last, end = stem_of(mine.split()[-1]), stem_of(its.split()[-1])
    return last == end or may_be_same(last, end) is True or factor_between(mine, its) is not None


def say_the_same(claim: Number, source: Number) -> bool:
    """Whether two kinds may say one thing: a share and a percentage, points, an age in years, pounds in words."""
    kinds = {claim.kind, source.kind}
    bare = claim if claim.kind == "quantity" else source
    if kinds == {"percent", "quantity"}:
        return is_share(bare) or "point" in (bare.unit or "")
    if kinds == {"money", "quantity"}:
        return bare.unit is None or bool(_POUNDS & set((bare.unit or "").lower().split()))
    return kinds in ({"duration", "age"}, {"duration", "ordinal"})


def figures_of(number: Number) -> tuple[str, ...]:
    """The figures of a score: 3-2, 3:2, "3 to 2" and "three-to-two" alike."""
    printed = "".join(char if char.isdigit() else " " for char in number.text).split()
    spelt = find_numbers(number.text.replace("-", " ")) if not printed else ()
    return (*printed, *(f"{figure.value:f}" for figure in spelt if figure.value is not None))


def numeral_of(number: Number) -> str:
    """The part of a number's words that states its value alone."""
    start, end = number.numeral
    return number.text[start - number.span.start : end - number.span.start]


def printed(number: Number) -> str:
    """A number as a message names it: with its unit, without its bound."""
    start = number.numeral.start - number.span.start
    symbol = (
        number.text[start - 1 : start] if number.currency and start and not number.text[start - 1].isspace() else ""
    )
    return " ".join((symbol + number.text[start:]).split()) or numeral_of(number)
