"""What a number is measured in, and one number in the unit of another: feet in metres, pounds in euros, m/s in km/h."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from summarizer.briefing.amounts import middle
from summarizer.checks.figures.quantities import MINOR, is_share
from summarizer.checks.vocabulary.units import SCALES, factor_between, is_measure, unit_of
from summarizer.fields import Quantity
from summarizer.reading.numbers import Kind, Number, unit_key

PERCENT, POINT, BASIS_POINT, FRACTION = "percent", "point", "basis point", "fraction"
_MEASURED = frozenset({"measure", "temperature"})
_OF_A_UNIT = frozenset({"compound", "joined", "share"})
_FRACTIONS = frozenset({"fraction", "share"})
_KNOT, _AS_MILES = "knot", "nautical mile per hour"
_TIMES = {"/h": "hour", "/s": "second"}
_FAHRENHEIT, _CELSIUS = "degree Fahrenheit", "degree Celsius"
_ROUNDED = Decimal("0.03")
"""How far two numbers may be apart, one of which was converted, and be one: conversions are rounded."""
_CHANGED = Decimal("0.08")
"""The same of money, since nobody says at which rate it was changed."""
_TO = r"(?:to|through|until|ended|ending|that ended)"
_LENGTHS = {
    length: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for length, words in (
        (
            "quarter",
            rf"(?:first|second|third|fourth|last|latest|this|next|the)[- ]quarter|quarterly|three months {_TO}",
        ),
        ("half", rf"(?:first|second|last|this)[- ]half|half[- ]year(?:ly)?|six months {_TO}"),
        (
            "year",
            rf"full[- ]year|(?:fiscal|financial|whole|business) year|annual|for the year|(?:12|twelve) months {_TO}",
        ),
    )
}
_AMERICAN = re.compile(r"\bUS|\bU\.S\.|American")
_BEGINNING = 4
"""The letters of a currency's word that its plural keeps: krone, kroner, kronor."""
DOLLAR = "$"
"""A dollar of which nobody says whose: that of the United States, or of the country that the news is from."""
_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"})
_MONTH = Decimal("730.5")
"""A month in hours, as long as it is on average."""
_PER_DOLLAR = {
    code: Decimal(rate)
    for code, rate in (
        entry.split()
        for entry in """
    USD 1; EUR 0.88; GBP 0.76; CHF 0.84; JPY 149; CNY 7.2; INR 86; KRW 1390; CAD 1.38; AUD 1.53; NZD 1.68; SEK 9.9;
    NOK 10.3; DKK 6.6; ISK 128; PLN 3.85; CZK 22.2; HUF 355; RON 4.45; BGN 1.72; UAH 41.5; ILS 3.6; SAR 3.75; AED 3.67;
    QAR 3.64; KWD 0.307; ZAR 18.2; KES 129; BRL 5.6; MXN 18.8; CLP 940; COP 4100; PEN 3.65; HKD 7.8; SGD 1.31; TWD 31.5;
    MYR 4.35; THB 33; IDR 16300; PHP 57; VND 25700
    """.split(";")
    )
}
"""About how much of a currency a dollar was in the middle of the twenties, of those that keep their worth for years."""


def scale_of(number: Number, head: str, per: str) -> tuple[Kind, str, str]:
    """The kind of a number, the key of its unit and its rate, as figures are compared by them.

    ``head`` is the stem of the noun counted, ``per`` the rate in words. The unit is a currency's code, or its word
    where the country is not said; empty of what is only counted.
    """
    if _is_told_as_share(number):
        return ("percent", FRACTION, per)
    whole = (number.unit or "").split()
    if number.rule in _FRACTIONS and whole[:2] in (["of", "a"], ["of", "an"]) and len(whole) > 2:
        key = unit_key(whole[2])
        if key == POINT or whole[3:4] == ["point"]:
            return ("percent", POINT, per)
        if key in SCALES["hours"] or key in SCALES["months"]:
            return ("duration", key, "" if per == key else per)
    if head == POINT and number.value is not None and number.value % 1 != 0:
        return ("percent", POINT, per)
    if number.kind == "money":
        whose = DOLLAR if number.currency == "USD" and not _AMERICAN.search(number.text) else number.currency
        return ("money", whose or ("penny" if number.unit in MINOR else unit_of(number)), per)
    if number.kind in ("percent", "duration"):
        return (number.kind, BASIS_POINT if "basis" in (number.unit or "") else unit_of(number) or number.kind, per)
    unit = unit_of(number) if is_measured(number) else ""
    time = per or _TIMES.get((number.unit or "")[-2:], "")
    if unit in SCALES["distance"] and time in _TIMES.values():
        return (number.kind, f"{unit} per {time}", "")
    return (number.kind, _AS_MILES if unit == _KNOT else unit, per)


def is_measured(number: Number) -> bool:
    """Whether a number has a unit of measure: "26 feet", "the 26-foot wall", "half a tonne"."""
    return number.rule in _MEASURED or (number.rule in _OF_A_UNIT and is_measure(unit_of(number)))


def _is_told_as_share(number: Number) -> bool:
    """Whether a number is a share told as a fraction ("a third", "one in five voters"); not "half an hour"."""
    if not is_share(number) or (number.unit or "").startswith(("of a ", "of an ")) or is_measured(number):
        return False
    return number.rule in _FRACTIONS or " in " in number.text


def are_convertible(unit: str, wanted: str, money: bool = False) -> bool:
    """Whether a number in ``unit`` can be told in ``wanted``; a currency may leave out whose it is: "francs"."""
    return unit == wanted or bool(_factors(unit, wanted, money)) or {unit, wanted} == {_FAHRENHEIT, _CELSIUS}


def in_unit(quantity: Quantity, unit: str, wanted: str, near: Quantity, money: bool = False) -> Quantity:
    """``quantity``, which is in ``unit``, in ``wanted``; of a currency without its country as it comes nearest."""
    factors = _factors(unit, wanted, money)
    if unit == wanted or 1 in factors or not (factors or {unit, wanted} == {_FAHRENHEIT, _CELSIUS}):
        return quantity
    numbers = {name: getattr(quantity, name) for name in ("value", "low", "high")}

    def told(factor: Decimal) -> Quantity:
        found = {name: _converted(number, unit, wanted, factor) for name, number in numbers.items()}
        return quantity.model_copy(update=found)

    there = middle(near) or Decimal(0)
    return min(map(told, factors or [Decimal(1)]), key=lambda one: abs((middle(one) or Decimal(0)) - there))


def _converted(number: Decimal | None, unit: str, wanted: str, factor: Decimal) -> Decimal | None:
    if number is None:
        return None
    if (unit, wanted) == (_FAHRENHEIT, _CELSIUS):
        return (number - 32) * 5 / 9
    if (unit, wanted) == (_CELSIUS, _FAHRENHEIT):
        return number * 9 / 5 + 32
    return number * factor


def are_equal(one: Quantity, other: Quantity, money: bool) -> bool:
    """Whether two numbers, one of which was converted, are one number."""
    here, there = middle(one), middle(other)
    slack = _CHANGED if money else _ROUNDED
    return here is not None and there is not None and abs(here - there) <= slack * max(abs(here), abs(there))


@lru_cache(maxsize=1 << 12)
def length_of(text: str) -> str:
    """The one length of time that a sentence gives its numbers for, "quarter" or "year"; empty of none or several."""
    found = [length for length, words in _LENGTHS.items() if words.search(text)]
    return found[0] if len(found) == 1 else ""


@cache
def _factors(unit: str, wanted: str, money: bool) -> Sequence[Decimal]:
    """By how much a number in ``unit`` is multiplied to be in ``wanted``: for money at each rate that may be meant."""
    if money:
        if {unit, wanted} < _DOLLARS | {DOLLAR} and DOLLAR in (unit, wanted):
            return (Decimal(1),)
        codes, others = _codes(unit), _codes(wanted)
        if set(codes) & set(others):
            return (Decimal(1),)
        known = [code for code in codes if code in _PER_DOLLAR], [code for code in others if code in _PER_DOLLAR]
        return tuple(_PER_DOLLAR[other] / _PER_DOLLAR[code] for code in known[0] for other in known[1])
    if {unit, wanted} == {POINT, BASIS_POINT}:
        return (Decimal(100) if unit == POINT else Decimal("0.01"),)
    if {unit, wanted} == {FRACTION, PERCENT}:
        return (Decimal(100) if unit == FRACTION else Decimal("0.01"),)
    (length, _, time), (into, _, its) = unit.partition(" per "), wanted.partition(" per ")
    if time and its:
        lengths, times = factor_between(length, into), factor_between(time, its)
        return (lengths / times,) if lengths and times else ()
    factor = factor_between(unit, wanted) or _between_months_and_days(unit, wanted)
    return (factor,) if factor else ()


def _between_months_and_days(unit: str, wanted: str) -> Decimal | None:
    """How many ``wanted`` one ``unit`` is, of which one is of months and one of hours; None of any others."""
    hours = SCALES["hours"] | SCALES["days"]
    lengths = {name: length / SCALES["hours"]["hour"] for name, length in SCALES["hours"].items()} | SCALES["days"]
    lengths |= {name: length * _MONTH for name, length in SCALES["months"].items()}
    apart = (unit in hours) != (wanted in hours)
    return lengths[unit] / lengths[wanted] if apart and unit in lengths and wanted in lengths else None


@cache
def _codes(unit: str) -> Sequence[str]:
    """The currencies that ``unit`` may be, a code or a word without its country."""
    if unit == DOLLAR or unit.isupper():
        return ("USD",) if unit == DOLLAR else (unit,)
    from babel import Locale

    names = {code: name.split()[-1].lower() for code, name in Locale("en").currencies.items()}
    return tuple(code for code, name in names.items() if unit and name[:_BEGINNING] == unit[:_BEGINNING])
