"""Two amounts: are they the same, near each other, the one the other rounded, and can both be true?"""

from decimal import Decimal
from functools import lru_cache
from operator import ne

from summarizer.checks.figures.quantities import digits_of, last_digit
from summarizer.fields import Quantity

_ABOUT = Decimal("0.1")
_NEARLY = Decimal("0.9")
_LEAST, _MOST = frozenset({"at_least", "more_than"}), frozenset({"at_most", "less_than"})
_FAR = 15
_HUNDRED = 100
_TWENTIETH = 20
_DIGITS = 3
_LONG = 4
ROUNDED = "the one is the other, rounded"


def same_number(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities print the same number, whatever bound they put on it; not one as least, one as most."""
    if one.value is not None and other.value is not None:
        opposed = {one.relation, other.relation}
        return one.value == other.value and not (opposed & _LEAST and opposed & _MOST)
    return one.value is None and other.value is None and (one.low, one.high) == (other.low, other.high)


def is_telling(value: Decimal | None) -> bool:
    """Whether a number has digits enough to be known again where nothing is said of it."""
    if value is None or digits_of(value) == 1:
        return False
    return abs(value) >= _HUNDRED or value != value.to_integral_value()


def is_round(quantity: Quantity) -> bool:
    """Whether a number has one significant digit, or is vague: two things often come to the same round number."""
    return quantity.value is None or digits_of(quantity.value) == 1


def interval(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """What a quantity may be: about is ten percent either way, nearly at most ten percent below."""
    value = quantity.value
    if value is None:
        return quantity.low, quantity.high
    match quantity.relation:
        case "about":
            slack = abs(value) * _ABOUT
            return value - slack, value + slack
        case "nearly":
            return value * _NEARLY, value
        case "at_least" | "more_than":
            return value, None
        case "at_most" | "less_than":
            return None, value
        case _:
            return value, value


def both_true(one: Quantity, other: Quantity) -> str:
    """Why two different numbers can both be true; empty where they cannot."""
    hedged = {one.relation, other.relation} != {"exactly"}
    if one.value is not None and other.value is not None and _is_rounding(one.value, other.value, hedged):
        return "" if _excludes(one, other.value) or _excludes(other, one.value) else ROUNDED
    if one.value == other.value and {one.relation, other.relation} == {"more_than", "less_than"}:
        return ""
    if one.relation == other.relation == "about" and not are_near(one, other, _TWENTIETH):
        return ""  # two that are hedged were both rounded, and hardly from one number unless they nearly meet
    (low, high), (other_low, other_high) = interval(one), interval(other)
    if low is not None and other_high is not None and low > other_high:
        return ""
    if other_low is not None and high is not None and other_low > high:
        return ""
    return f"“{one.text}” and “{other.text}” leave room for each other"


def _excludes(bound: Quantity, value: Decimal) -> bool:
    """Whether a bound rules a number out: more than 50 is not 46."""
    known = bound.value
    return known is not None and (
        value < known if bound.relation in _LEAST else bound.relation in _MOST and value > known
    )


@lru_cache(maxsize=1 << 14)
def _is_rounding(one: Decimal, other: Decimal, hedged: bool) -> bool:
    coarse, fine = sorted((one, other), key=last_digit, reverse=True)
    if not hedged and abs(coarse) < _HUNDRED and fine == fine.to_integral_value():
        return False  # so few are counted, and rounded only where the words say so
    step = last_digit(coarse)
    off = abs(coarse - fine)
    if not hedged and off * 2 == step and _HUNDRED <= abs(coarse) < abs(fine):
        return False  # a half is rounded up
    return step > last_digit(fine) and off * 2 <= step and off * 10 <= abs(coarse)


def are_far(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are so far from each other that they are hardly of one thing, nor taken for it."""
    here, there = middle(one), middle(other)
    if not here or not there:
        return False
    small, large = sorted((abs(here), abs(there)))
    return large > _FAR * small


def are_apart(one: Quantity, other: Quantity) -> bool:
    """Whether the one is more than twice the other, so that an open bound is all that lets both be true."""
    here, there = middle(one), middle(other)
    if not here or not there:
        return False
    small, large = sorted((abs(here), abs(there)))
    return large > 2 * small


def are_near(one: Quantity, other: Quantity, part: int = 5) -> bool:
    """Whether two numbers are within a fifth of each other, or another ``part``: wording may be all that parts them."""
    if one.value is None or other.value is None:
        return False
    return abs(one.value - other.value) * part <= max(abs(one.value), abs(other.value))


def slipped_digits(one: Quantity, other: Quantity) -> int:
    """How many digits two numbers share, the first left out, of which one is a slip; none where it hardly is.

    A slip has the digits in another order (22,500 and 25,200), or of four and more a single one is another
    (38,412 and 36,412).
    """
    if one.value is None or other.value is None or one.value == other.value:
        return 0
    (_, ours, size), (_, theirs, its) = one.value.normalize().as_tuple(), other.value.normalize().as_tuple()
    if size != its or len(ours) != len(theirs):
        return 0
    single = len(ours) >= _LONG and sum(map(ne, ours, theirs)) == 1
    return min(_DIGITS, len(ours) - 1) if single or sorted(ours) == sorted(theirs) else 0


def middle(quantity: Quantity) -> Decimal | None:
    """The printed value, or where a quantity begins."""
    return quantity.value if quantity.value is not None else quantity.low


def grew(before: Quantity, after: Quantity) -> bool:
    """Whether the later of two numbers is as large as the earlier, or larger."""
    low, high = middle(before), middle(after)
    return low is not None and high is not None and low <= high
