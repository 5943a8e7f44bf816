"""Exact arithmetic on what a text prints."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

# Products and sums of what a text prints are exact, however long; only a division may round.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_DIVISION = Context(prec=28)
_POWERS = {power: Decimal(10**power) for power in range(19)}


def power_of_ten(power: int) -> Decimal:
    """Ten to a power."""
    return _POWERS.get(power) or Decimal(10**power)


def plain(value: Decimal) -> Decimal:
    """The same value without an exponent and without zeros behind a point that say nothing."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or exponent == 0:
        return value
    if exponent > 0:
        return Decimal((sign, digits + (0,) * exponent, 0))
    zeros = 0
    while zeros < -exponent and zeros < len(digits) - 1 and digits[-1 - zeros] == 0:
        zeros += 1
    return Decimal((sign, digits[: len(digits) - zeros], exponent + zeros)) if zeros else value


def decimal_of(surface: str) -> Decimal:
    """The value of digits with their separators: 1,234.5, 1.234,5, 1 234, 12,34,567 and 1,5 alike."""
    if surface.isdecimal():
        return Decimal(surface)
    compact = surface
    for space in " \u00a0\u2009\u202f":
        compact = compact.replace(space, "")
    comma, point = compact.rfind(","), compact.rfind(".")
    if comma >= 0 and point >= 0:
        group, mark = (",", ".") if point > comma else (".", ",")
        return Decimal(compact.replace(group, "").replace(mark, "."))
    if comma >= 0:
        grouped = compact.count(",") > 1 or len(compact) - comma == 4
        return Decimal(compact.replace(",", "" if grouped else "."))
    return Decimal(compact.replace(".", "") if compact.count(".") > 1 else compact)


def divided(numerator: Decimal | int, divisor: Decimal | int) -> Decimal:
    """A quotient, rounded to 28 digits: the only inexact operation."""
    return plain(_DIVISION.divide(Decimal(numerator), Decimal(divisor)))
