"""Long texts: windows of sentences, and one answer out of the windows' answers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz

from summarizer.document import Sentence
from summarizer.engines import Draft
from summarizer.fields import NAMES, Item, Schema, Slot, fields_of, slots_of

_DIGITS = re.compile(r"\d+")

OVERLAP = 3
"""Sentences that two neighbouring windows share, so that what runs over a seam stands whole in one of them."""

ALIKE = 90.0
"""From this likeness (of 100) on, two items that share a cited sentence say the same."""


def windows(sentences: Sequence[Sentence], most: int) -> Iterator[Sequence[Sentence]]:
    """Cut ``sentences`` into runs of at most ``most`` characters (one sentence at least) that overlap."""

    def fits(first: int, last: int) -> bool:
        return sum(len(sentence.text) for sentence in sentences[first : last + 1]) <= most

    start = 0
    while start < len(sentences):
        end, size = start, 0
        while end < len(sentences) and (end == start or size + len(sentences[end].text) <= most):
            size += len(sentences[end].text)
            end += 1
        yield sentences[start:end]
        if end == len(sentences):
            return
        reached = end
        start = next(at for at in range(max(end - OVERLAP, start + 1), end + 1) if at == end or fits(at, reached))


def halves(window: Sequence[Sentence]) -> tuple[Sequence[Sentence], Sequence[Sentence]]:
    """The two halves of a window whose answer was too long, sharing as much as windows do."""
    middle = len(window) // 2
    overlap = min(OVERLAP, middle - 1)
    return window[: middle + max(overlap, 0)], window[middle:]


def merged(answers: Iterable[Sequence[Draft]], schema: type[Schema]) -> tuple[Draft, ...]:
    """Put the windows' drafts together, in order: what two windows say of the same sentences is one item.

    Named things (actors) are one item wherever they are cited. Where a slot holds a single item, the first stays.
    """
    merger = Merger(schema)
    for drafts in answers:
        for draft in drafts:
            merger.take(draft)
        merger.end_answer()
    return tuple(merger.kept)


class Merger:
    """Puts drafts together as they come, answer by answer."""

    def __init__(self, schema: type[Schema]) -> None:
        self.kept: list[Draft] = []
        self._slots = {slot.name: slot for slot in slots_of(schema)}
        self._near: defaultdict[tuple[str, object], list[int]] = defaultdict(list)
        self._found: list[tuple[tuple[str, object], int]] = []

    def take(self, draft: Draft) -> bool:
        """Take in one more draft of the answer that is being read; say whether no earlier answer had it."""
        slot = self._slots[draft.slot]
        keys = _keys(draft, slot)
        twin = next((at for key in keys for at in self._near[key] if _same(draft, self.kept[at], slot)), None)
        at = len(self.kept) if twin is None else twin
        if twin is None:
            self.kept.append(draft)
        elif slot.many:
            self.kept[at] = _joined(self.kept[at], draft)
        self._found += [(key, at) for key in keys]
        return twin is None

    def end_answer(self) -> None:
        """Let the next answer's drafts be compared with this one's: two items of one answer are two, however alike."""
        for key, at in self._found:
            self._near[key].append(at)
        self._found.clear()


def _keys(draft: Draft, slot: Slot) -> list[tuple[str, object]]:
    """Where an item that is the same may be found: on a shared sentence, or under the same name."""
    if not slot.many:
        return [(slot.name, None)]
    keys: list[tuple[str, object]] = [(slot.name, number) for number in draft.cites]
    return [*keys, (slot.name, _said(draft, slot.item))] if _is_named(slot.item) else keys


def _same(one: Draft, other: Draft, slot: Slot) -> bool:
    mine, theirs = _said(one, slot.item), _said(other, slot.item)
    if not slot.many or mine == theirs:
        return True
    return _DIGITS.findall(mine) == _DIGITS.findall(theirs) and fuzz.token_sort_ratio(mine, theirs) >= ALIKE


def _is_named(item: type[Item]) -> bool:
    return next((field.role in NAMES for field in fields_of(item) if field.required), False)


def _said(draft: Draft, item: type[Item]) -> str:
    """The words of the fields that an item cannot do without: they say which item it is."""
    required = (draft.values.get(field.name) for field in fields_of(item) if field.required)
    return " ".join(str(value).casefold() for value in required if value)


def _joined(first: Draft, second: Draft) -> Draft:
    """``first`` with what only ``second`` has: further cites, fields that were empty, further entries of lists."""
    values: dict[str, Any] = dict(first.values)
    for name, value in second.values.items():
        if isinstance(value, list) and isinstance(values.get(name), list):
            values[name] = [*values[name], *(entry for entry in value if entry not in values[name])]
        elif not values.get(name):
            values[name] = value
    return first._replace(values=values, cites=tuple(sorted({*first.cites, *second.cites})))
