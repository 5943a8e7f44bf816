"""Numbers that a summary may compute: a sum, a difference, an average, a percentage change, a share of a whole."""

from collections.abc import Callable, Collection, Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations, pairwise, product
from typing import NamedTuple

from summarizer.checks.figures.quantities import MINOR, exact_enough, in_units_of, is_share
from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.units import factor_between, is_measure, unit_of
from summarizer.reading.numbers import Number

_MOST_OPERANDS = 24
_COUNTS = frozenset({"quantity", "ordinal", "age"})
_DIVIDING = frozenset({"quantity", "duration"})
OPERATIONS = frozenset({"sum", "difference", "percentage change", "share", "part", "ratio", "value before the change"})
"""What can be done with two numbers, or with several that add up."""
WORDED = frozenset({"average", "product"})
"""What gives some number or other almost always, and so counts only where the summary's words tell of it."""


class Derived(NamedTuple):
    """How a number follows from others: ``operation`` is one of ``OPERATIONS`` or ``WORDED``, or "rest"."""

    operation: str
    operands: tuple[Number, ...]


def derive(
    claim: Number,
    numbers: Sequence[Number],
    operations: Collection[str] = OPERATIONS,
    may: Callable[[Derived], bool] = lambda _: True,
) -> Derived | None:
    """Say by which of ``operations`` ``claim`` follows from ``numbers``, which stand near each other; None if by none.

    Both operands are of the claim's kind. Small values follow from something almost always by chance,
    so the caller decides for which claims to ask, and by ``may`` which reckonings are worth anything.
    """
    if claim.value is None:
        return None
    usable = [number for number in numbers if number.value != claim.value and can_be_reckoned(number)]
    usable = usable[:_MOST_OPERANDS]
    candidates = chain(
        _changes(claim, usable),
        _pairs(claim, usable),
        _total(claim, usable),
        _ratios(claim, numbers),
        _parts(claim, numbers),
        _times(claim, usable) if not WORDED.isdisjoint(operations) else (),
    )
    allowed = ((value, derived) for value, derived in candidates if derived.operation in operations)
    return next((derived for value, derived in allowed if exact_enough(value, claim) and may(derived)), None)


def can_be_reckoned(number: Number) -> bool:
    """Whether a number is an amount: no fraction, and no "first" or "one" in words."""
    if number.value is None or is_share(number):
        return False
    return any(char.isdigit() for char in number.text) or (number.kind != "ordinal" and number.value > 1)


def _pairs(claim: Number, numbers: Sequence[Number]) -> Iterator[tuple[Decimal, Derived]]:
    like = [number for number in numbers if are_together(claim, number)]
    for one, other in combinations(like, 2):
        if claim.kind != "quantity" and claim.unit and not (one.unit or other.unit):
            continue
        (left, _), (right, _) = in_units_of(claim, _in_unit(one, other)), in_units_of(claim, _in_unit(other, one))
        yield abs(left - right), Derived("difference", (one, other))
        yield left + right, Derived("sum", (one, other))
    for one, other in pairwise(numbers):
        if " other " in other.text and claim.kind == one.kind == other.kind:
            yield (one.value or Decimal(0)) + (other.value or Decimal(0)), Derived("sum", (one, other))


def _in_unit(one: Number, other: Number) -> Number:
    """``one`` in the unit of ``other`` where it has none itself: 21 minutes and another seven and a half."""
    return one if one.unit or one.kind == "money" else one._replace(unit=other.unit)


def _parts(claim: Number, numbers: Sequence[Number]) -> Iterator[tuple[Decimal, Derived]]:
    """What a fraction or a percentage of an amount is: a quarter of the 8 million asked for."""
    shares = [number for number in numbers if number.value and (is_share(number) or number.kind == "percent")]
    wholes = [number for number in numbers if number.kind == claim.kind and number.value and number not in shares]
    for share, whole in product(shares, [number for number in wholes if are_together(claim, number)]):
        fraction = (share.value or Decimal(0)) / (100 if share.kind == "percent" else 1)
        yield in_units_of(claim, whole)[0] * fraction, Derived("part", (share, whole))


def _times(claim: Number, numbers: Sequence[Number]) -> Iterator[tuple[Decimal, Derived]]:
    """What falls to each of a count, and what they come to together: 620,000 for 58 shops, four ships of 2,400 teu."""
    counts = [number for number in numbers if number.kind in _DIVIDING and (number.value or 0) > 1]
    for amount, count in product([number for number in numbers if are_together(claim, number)], counts):
        if amount != count and count.value:
            whole, _ = in_units_of(claim, amount)
            yield whole / count.value, Derived("average", (amount, count))
            yield whole * count.value, Derived("product", (amount, count))


def _total(claim: Number, numbers: Sequence[Number]) -> Iterator[tuple[Decimal, Derived]]:
    like = [number for number in numbers if are_together(claim, number) and number.kind == claim.kind]
    if len(like) > 2:
        yield sum((number.value or Decimal(0) for number in like), Decimal(0)), Derived("sum", tuple(like))


def _changes(claim: Number, numbers: Sequence[Number]) -> Iterator[tuple[Decimal, Derived]]:
    """Percentages that two other numbers give, and a value before a change by a percentage."""
    if claim.kind == "percent" or is_share(claim):
        whole_of = 100 if claim.kind == "percent" else 1
        for one, other in combinations([number for number in numbers if number.kind != "percent"], 2):
            if not (_are_parts(one, other) and one.value and other.value):
                continue
            for part, whole in ((one, other), (other, one)):
                share = (part.value or Decimal(0)) / (whole.value or Decimal(1)) * whole_of
                yield share, Derived("share", (part, whole))
                if claim.kind == "percent":
                    yield abs(share - 100), Derived("percentage change", (part, whole))
        return
    if claim.relation != "about":
        return
    for percent in (number for number in numbers if number.kind == "percent" and number.value):
        for after in (number for number in numbers if are_together(claim, number) and number.kind != "percent"):
            for sign in (1, -1):
                share = 1 + sign * (percent.value or Decimal(0)) / 100
                if share > 0:
                    yield (after.value or Decimal(0)) / share, Derived("value before the change", (after, percent))


def _ratios(claim: Number, numbers: Sequence[Number]) -> Iterator[tuple[Decimal, Derived]]:
    """How many times one number is another: three times as deep."""
    if not (claim.unit or "").startswith("time"):
        return
    for one, other in combinations(numbers, 2):
        if _are_parts(one, other) and one.value and other.value:
            yield max(one.value / other.value, other.value / one.value), Derived("ratio", (one, other))


def _are_parts(one: Number, other: Number) -> bool:
    """Whether one number may be a share of the other: of one kind and, where both name it, of one unit."""
    left, right = unit_of(one), unit_of(other)
    if one.kind != other.kind or one.currency != other.currency or "time" in (left, right):
        return False
    return not left or not right or left == right or may_be_same(stem_of(left), stem_of(right)) is True


def are_together(claim: Number, number: Number) -> bool:
    """Whether ``number`` may be reckoned into ``claim``: the same kind of thing, in units that go together."""
    if number.kind == "percent" and "point" in (claim.unit or ""):
        return True
    bare = claim if claim.kind == "quantity" else number
    if {claim.kind, number.kind} == {"money", "quantity"}:
        return bare.unit is None
    if claim.kind in _COUNTS and number.kind in _COUNTS:
        one, other = unit_of(claim), unit_of(number)
        named = {stem_of(word) for word in (claim.unit or "").lower().split()}
        if one and other and stem_of(other) not in named and not may_be_same(stem_of(one), stem_of(other)):
            return factor_between(one, other) is not None
        together = one == other or factor_between(one, other) is not None
        return not one or not other or together or not (is_measure(one) or is_measure(other))
    if claim.kind == "money" and number.kind == "money":
        return claim.currency == number.currency or MINOR & {claim.unit, number.unit} != set()
    if claim.kind == "percent":
        return number.kind == "percent" or "point" in (number.unit or "")
    if claim.kind == "duration":
        if number.kind == "quantity":
            return number.unit is None
        return number.kind == "duration" and factor_between(unit_of(number), unit_of(claim)) is not None
    return claim.kind == number.kind
