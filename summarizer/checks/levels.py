"""From what to what: a level and the earlier one told beside it, and whether the words of change fit the two."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.order import Turned, turned_orders
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.poles import CHANGE, POLES
from summarizer.memo import memoized
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_LEVELS = frozenset({"quantity", "money", "percent"})
_LINKS = frozenset({("from",), ("against",), ("versus",), ("compared", "with"), ("compared", "to")})
"""What leads from a level to the earlier one: 171,000, against 189,000; to 68,000 from 102,000."""
_HEDGES = words("about around some nearly almost just over under a an the more less than")
_APART = 10
"""So many words may stand between two levels, or between a word of change and its level."""
_NO_RISE = frozenset(map(stem_of, words("weaken strengthen lose loss gain advance rally rebound narrow widen lead")))
"""A currency weakens as the number of its units rises, and a team gains from behind."""


class Level(NamedTuple):
    """A number and the earlier one that it is compared with, of one unit."""

    earlier: Number
    later: Number

    @property
    def sign(self) -> int:
        """1 where it rose, -1 where it fell."""
        return (_value(self.later) > _value(self.earlier)) - (_value(self.later) < _value(self.earlier))


def turned(subject: Subject, passage: Passage) -> Iterator[Turned]:
    """What ``passage`` has the other way round: levels, and other orders; of two levels nothing is said twice."""
    yield from _turned_levels(subject, passage)
    levels = [_reach(level) for level in levels_in(passage)]
    orders = turned_orders(subject, passage)
    yield from (order for order in orders if not any(level.overlaps(order.here) for level in levels))


def is_crossed(subject: Subject, passage: Passage, number: Number) -> bool:
    """Whether ``number`` is one of two levels that the source has the other way round: all is said of both at once."""
    levels = (level for level in levels_in(passage) if number in level)
    return any(_crossed_by(subject, level) for level in levels)


def _crossed_by(subject: Subject, here: Level) -> Level | None:
    """The level that the source has the other way round, where it does not have it as it is."""
    told = [level for place in subject.passages for level in levels_in(place)]
    if any(_same(here.later, there.later) for there in told):
        return None
    return next((t for t in told if _same(here.earlier, t.later) and _same(here.later, t.earlier)), None)


def _turned_levels(subject: Subject, passage: Passage) -> Iterator[Turned]:
    """The levels of ``passage`` that the source has the other way round, or whose change goes against its own words."""
    crossing = set[Number]()
    for here in levels_in(passage):
        there = _crossed_by(subject, here)
        if there:
            crossing |= {here.earlier, here.later}
            message = f"in the source it is {there.earlier.text} first and {there.later.text} later"
            yield Turned(_reach(here), _reach(there), message)
    told = [(place, level) for place in subject.passages for level in levels_in(place)]
    for number in passage.numbers:
        word = _change_to(passage, number) if number not in crossing else None
        found = [(place, level) for place, level in told if _same(level.later, number)] if word else []
        if word and found and all(_goes_against(word, place, level) for place, level in found):
            level = found[0][1]
            message = f"the source has {level.earlier.text} before {level.later.text}: not “{word.lower}”"
            yield Turned(Span(word.start, word.end), _reach(level), message)


def _goes_against(word: Word, place: Passage, level: Level) -> bool:
    """Whether a word of change is against two levels, and not as the source has it: a currency falls to 12 from 11."""
    told = _change_to(place, level.later)
    return word.stem not in _NO_RISE and level.sign == -_side(word) and (told is None or _side(told) != _side(word))


@memoized
def levels_in(passage: Passage) -> tuple[Level, ...]:
    """The numbers of a passage that are told with an earlier one: from A to B, to B from A, B against A."""
    found = []
    for one, other in pairwise(passage.numbers):
        if not _are_of_one_sort(one, other):
            continue
        between = [word.lower for word in passage.words_in(Span(one.span.end, other.span.start))]
        before = [word.lower for word in passage.words_before(one.span.start)[-2:] if word.lower not in _HEDGES]
        while between and between[-1] in _HEDGES:
            between.pop()
        if len(between) > _APART or any(mark in between for mark in ".;"):
            continue
        if before[-1:] == ["from"] and between[-1:] == ["to"]:
            found.append(Level(one, other))
        elif tuple(between[-1:]) in _LINKS or tuple(between[-2:]) in _LINKS:
            found.append(Level(other, one))
    return tuple(level for level in found if level.sign)


def _are_of_one_sort(one: Number, other: Number) -> bool:
    return (
        one.kind in _LEVELS
        and _value(one) > 0
        and _value(other) > 0
        and (one.kind == other.kind or "quantity" in (one.kind, other.kind))
        and (one.currency == other.currency or None in (one.currency, other.currency))
    )


def _same(one: Number, other: Number) -> bool:
    kinds = {one.kind, other.kind}
    return one.value is not None and one.value == other.value and (len(kinds) == 1 or "quantity" in kinds)


def _value(number: Number) -> Decimal:
    return number.value if number.value is not None else Decimal(0)


def _change_to(passage: Passage, number: Number) -> Word | None:
    """The verb of change that leads to a level: rose to 5 percent, cut its forecast for next year to 5 percent."""
    if number.kind not in _LEVELS:
        return None
    before = list(passage.words_before(number.span.start)[-_APART - 2 :])
    while before and before[-1].lower in _HEDGES:
        before.pop()
    if not before or before.pop().lower != "to":
        return None
    clause = passage.clause_at(number.span)
    verbs = {verb.word.start: verb for verb in clause.predicates} if clause else {}
    word = next((word for word in reversed(before) if word.start in verbs), None)
    plain = word and clause and _side(word) and not clause.denies(verbs[word.start])
    return word if plain else None


def _side(word: Word) -> int:
    """1 for a word that says that something rose, -1 for one that says that it fell, else 0."""
    return next((side for pair, side in POLES.get(word.stem, ()) if pair == CHANGE), 0)


def _reach(level: Level) -> Span:
    one, other = sorted((level.earlier.span, level.later.span))
    return Span(one.start, other.end)
