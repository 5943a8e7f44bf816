"""Units that one can be converted into another: what is measured, and how many of its base unit one is.

Keys are those of ``unit_key``. Factors are exact (SI brochure, ninth edition; international yard and
pound agreement of 1959; a year is twelve months, since nobody converts years to days in prose).
"""

from decimal import Decimal
from functools import lru_cache

from summarizer.reading.numbers import Number, unit_key

_TABLE = """
length: millimetre 0.001; centimetre 0.01; metre 1; kilometre 1000; inch 0.0254; foot 0.3048; yard 0.9144; mile 1609.344
distance: metre 1; kilometre 1000; mile 1609.344; nautical mile 1852
mass: milligram 0.000001; gram 0.001; kilogram 1; tonne 1000; kiloton 1E+6; megaton 1E+9; gigatonne 1E+12
weight: ounce 0.028349523125; pound 0.45359237; stone 6.35029318; kilogram 1; tonne 1000
area: square metre 1; hectare 10000; square kilometre 1E+6; acre 4046.8564224; square mile 2589988.110336
volume: millilitre 0.001; centilitre 0.01; litre 1; cubic metre 1000
energy: watt-hour 1; kilowatt-hour 1000; megawatt-hour 1E+6; gigawatt-hour 1E+9; terawatt-hour 1E+12
power: watt 1; kilowatt 1000; megawatt 1000000; gigawatt 1000000000; terawatt 1000000000000
hours: second 1; minute 60; hour 3600
days: hour 1; day 24; week 168; fortnight 336
months: month 1; quarter 3; year 12; decade 120; century 1200
data: byte 1; kilobyte 1000; megabyte 1000000; gigabyte 1000000000; terabyte 1000000000000
"""


def _read() -> dict[str, dict[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for line in _TABLE.strip().splitlines():
        measure, _, entries = line.partition(":")
        found[measure] = {
            unit: Decimal(factor) for unit, factor in (entry.strip().rsplit(" ", 1) for entry in entries.split(";"))
        }
    return found


SCALES = _read()
_MEASURES = frozenset(unit for scale in SCALES.values() for unit in scale)


def factor_between(unit: str, other: str) -> Decimal | None:
    """How many ``other`` one ``unit`` is, or None where the one cannot be converted into the other."""
    return convert(Decimal(1), unit, other)


def convert(value: Decimal, unit: str, other: str) -> Decimal | None:
    """How many ``other`` so many ``unit`` are, exact where it can be told in decimals: 30 minutes are 0.5 hours.

    None where the one cannot be converted into the other.
    """
    if unit not in _MEASURES or other not in _MEASURES:
        return None
    for scale in SCALES.values():
        if unit in scale and other in scale:
            return value * scale[unit] / scale[other]
    return None


def is_measure(unit: str) -> bool:
    """Whether ``unit`` measures rather than counts."""
    return unit in _MEASURES


def unit_of(number: Number) -> str:
    """One key for all spellings of a number's unit, squares and cubes kept apart; empty for none and for "of them"."""
    return key_of(number.unit) if number.unit and not number.unit.lower().startswith("of ") else ""


@lru_cache(maxsize=1 << 12)
def key_of(unit: str) -> str:
    """One key for all spellings of a unit."""
    first, _, rest = unit.lower().partition(" ")
    if first in ("square", "sq", "cubic", "nautical") and rest:
        return f"{'square' if first == 'sq' else first} {unit_key(rest)}"
    return unit_key(unit)
