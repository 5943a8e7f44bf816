"""Turning a draft's surfaces and cites into values and evidence, all of it copied from the document."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from summarizer.checks.passages.source import evidence_of
from summarizer.document import Document, Sentence
from summarizer.engines import Draft
from summarizer.fields import Item, Quantity, Role, fields_of
from summarizer.reading.numbers import Number, find_numbers
from summarizer.spans import Span

_MARKS = "\"'“”‘’«»„ "


def cited_sentences(draft: Draft, document: Document) -> tuple[Sentence, ...]:
    """The sentences that ``draft`` cites, in the document's order; numbers that do not exist are left out."""
    found = [document.sentence(number) for number in sorted(set(draft.cites))]
    return tuple([sentence for sentence in found if sentence is not None])


def resolve(draft: Draft, item_type: type[Item], cited: Sequence[Sentence], document: Document) -> Item:
    """Fill ``item_type`` from ``draft``: evidence is copied from the cited sentences, quantities are read there.

    Raises ``ValueError`` with a reason a person understands where the draft does not fit the schema.
    """
    values: dict[str, Any] = {}
    for field in fields_of(item_type):
        given = draft.values.get(field.name)
        if given is None or given == "":
            continue
        if field.many:
            if not isinstance(given, (list, tuple)):
                raise ValueError(f"{field.name} must be a list")
            values[field.name] = [_resolved(field.role, single, cited, document) for single in given]
        else:
            values[field.name] = _resolved(field.role, given, cited, document)
    values["evidence"] = tuple([evidence_of(document, sentence.span) for sentence in cited])
    try:
        return item_type(**values)
    except ValidationError as error:
        raise ValueError(reason_of(error)) from error


def reason_of(error: ValidationError) -> str:
    """Say in one line which fields of an item do not fit, and why."""
    return "; ".join(
        f"{'.'.join(map(str, found['loc'])) or 'item'}: {found['msg'].lower()}" for found in error.errors()
    )


def _resolved(role: Role, given: Any, cited: Sequence[Sentence], document: Document) -> Any:
    if not isinstance(given, str):
        return given
    surface = given.strip()
    if role is Role.QUANTITY:
        return read_quantity(surface, cited, document)
    if role is Role.QUOTE:
        return surface.strip(_MARKS)
    return surface


def read_quantity(surface: str, cited: Iterable[Sentence], document: Document) -> Quantity:
    """Read ``surface`` where it stands in the cited sentences, so that a bound left out of it is kept.

    Where it does not stand there it is read alone, and the checks will say what is wrong with it.
    """
    span = next((found for sentence in cited if (found := locate(surface, sentence.span, document.text))), None)
    if span:
        numbers = _numbers_at(span, document.reading.numbers)
        if numbers:
            number = _most_alike(numbers, span)
            whole = Span(min(number.span.start, span.start), max(number.span.end, span.end))
            return quantity_of(number, whole.of(document.text))
    alone = find_numbers(surface)
    return quantity_of(alone[0], surface) if alone else Quantity(text=surface)


def _numbers_at(span: Span, numbers: Sequence[Number]) -> Sequence[Number]:
    """Those of ``numbers``, which are in order and apart, that share something with ``span``."""
    first = bisect_right(numbers, span.start, key=lambda number: number.span.end)
    last = bisect_left(numbers, span.end, key=lambda number: number.span.start)
    return numbers[first:last]


def quantity_of(number: Number, text: str | None = None) -> Quantity:
    """What the reader found, in the form that a brief shows."""
    return Quantity(
        text=text or number.text,
        value=number.value,
        low=number.low,
        high=number.high,
        relation=number.relation,
        unit=number.unit,
        currency=number.currency,
    )


def locate(surface: str, within: Span, text: str) -> Span | None:
    """Find ``surface`` inside ``within``, up to letter case and white space, at word boundaries."""
    words = surface.split()
    if not words:
        return None
    stretch = within.of(text).lower()
    if len(stretch) == within.end - within.start and not _IRREGULAR_SPACE.search(stretch):
        return _locate_as_spaced(" ".join(words).lower(), stretch, within.start)
    left = r"(?<!\w)" if words[0][0].isalnum() else ""
    right = r"(?!\w)" if words[-1][-1].isalnum() else ""
    left += r"(?<!\d[.,])" if words[0][0].isdigit() else ""
    right += r"(?![.,]\d)" if words[-1][-1].isdigit() else ""
    pattern = left + r"\s+".join(map(re.escape, words)) + right
    found = re.compile(pattern, re.IGNORECASE).search(text, within.start, within.end)
    return Span(*found.span()) if found else None


_IRREGULAR_SPACE = re.compile(r"[^\S ]|  ")
# 2 percent does not stand in 4.2 percent, nor $12 in $12,000.
_INTEGER_PART = re.compile(r"\d[.,]\Z")
_DECIMAL_PART = re.compile(r"[.,]\d")


def _locate_as_spaced(surface: str, stretch: str, start: int) -> Span | None:
    """The same where both are in lower case with single spaces, so that no expression need be compiled."""
    at = stretch.find(surface)
    while at >= 0:
        end = at + len(surface)
        inside_left = surface[0].isalnum() and at > 0 and _is_word(stretch[at - 1])
        inside_right = surface[-1].isalnum() and end < len(stretch) and _is_word(stretch[end])
        cut_left = surface[0].isdigit() and _INTEGER_PART.search(stretch, max(0, at - 2), at)
        cut_right = surface[-1].isdigit() and _DECIMAL_PART.match(stretch, end)
        if not (inside_left or inside_right or cut_left or cut_right):
            return Span(start + at, start + end)
        at = stretch.find(surface, at + 1)
    return None


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _most_alike(numbers: Sequence[Number], span: Span) -> Number:
    def shared(number: Number) -> int:
        return min(number.span.end, span.end) - max(number.span.start, span.start)

    return max(numbers, key=shared)
