"""What of the source the brief leaves out."""

from collections.abc import Iterable

from summarizer.document import Document
from summarizer.fields import NAMES, PROSE, Item, Quantity, Role, Schema, fields_of, filled_fields, items_of, slots_of
from summarizer.reading.numbers import Number, find_numbers
from summarizer.report import Coverage, Missed

COUNTED = frozenset({"quantity", "money", "percent", "age", "duration"})
"""The kinds of number that count as a figure of the story."""


def coverage_of(brief: Schema, document: Document) -> dict[str, Coverage]:
    """Compare ``brief`` with all that the readers find in the news of ``document``, kind by kind.

    Only kinds that the schema has a field for are compared.
    """
    roles = {field.role for slot in slots_of(type(brief)) for field in fields_of(slot.item)}
    items = [item for _, item in items_of(brief)]
    return {"figures": _figures(items, document)} if Role.QUANTITY in roles else {}


def _figures(items: Iterable[Item], document: Document) -> Coverage:
    """Compare by value within the cited sentences: a figure is taken up where an item that cites it states it."""
    taken = {(evidence.sentence, value) for item in items for value in _values(item) for evidence in item.evidence}
    numbers = [number for number in document.reading.numbers if number.kind in COUNTED]
    missed = [number for number in numbers if (_sentence(document, number), _value(number)) not in taken]
    return Coverage(
        in_source=len(numbers),
        in_brief=len(numbers) - len(missed),
        missed=tuple(Missed(text=number.text, start=number.span.start, end=number.span.end) for number in missed),
    )


def _sentence(document: Document, number: Number) -> int:
    sentence = document.sentence_at(number.span.start)
    return sentence.number if sentence else 0


def _values(item: Item) -> Iterable[tuple[object, ...]]:
    for field in filled_fields(item):
        if isinstance(field.value, Quantity):
            yield _value(field.value)
        elif field.role in PROSE or field.role in NAMES or field.role is Role.QUOTE:
            yield from map(_value, find_numbers(field.text))


def _value(number: Number | Quantity) -> tuple[object, ...]:
    return number.value, number.low, number.high
