"""Figures side by side as a small drawing: where each value lies on one scale, and how far its bounds reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.fields import Quantity

WIDTH = 120
"""Pixels of the scale, margins included."""
_MARGIN = 12
_TOO_FAR = 50
"""Where the largest value is so many times the smallest, they cannot be told apart on one scale."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One value on the scale: a dot, or a bar from ``start`` to ``end``, with an end that is open to a side."""

    x: int
    start: int
    end: int
    left: bool
    right: bool

    @property
    def is_bar(self) -> bool:
        """Whether the value is known between two bounds."""
        return self.start != self.end


def marks_of(quantities: Sequence[Quantity | None]) -> tuple[Mark | None, ...]:
    """A mark for each of ``quantities`` on one scale; all None where there is nothing to compare by eye.

    What is None among them, or has no value, is not drawn.
    """
    reaches = [_reach(quantity) if quantity else None for quantity in quantities]
    known = [edge for reach in reaches if reach for edge in reach]
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    if low <= 0 or low == high or high / low > _TOO_FAR:
        return (None,) * len(quantities)

    def at(value: Decimal) -> int:
        return _MARGIN + int((value - low) / (high - low) * (WIDTH - 2 * _MARGIN))

    return tuple(
        _mark(quantity.relation, at(reach[0]), at(reach[1])) if quantity and reach else None
        for quantity, reach in zip(quantities, reaches, strict=True)
    )


def _reach(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    edges = [edge for edge in (quantity.low, quantity.value, quantity.high) if edge is not None]
    return (min(edges), max(edges)) if edges else None


def _mark(relation: str, start: int, end: int) -> Mark:
    left = relation in ("at_most", "less_than", "nearly")
    right = relation in ("at_least", "more_than")
    return Mark(end if left else start, start, end, left, right)
