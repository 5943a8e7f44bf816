"""Comparing two figures of different articles: do they measure one thing, and can both be true?

What they measure comes first (``likeness``), then what makes two figures of one kind two things all the same
(``difference``: asked for and done, per day and in all, this giver and that one), then time (``is_earlier``), and
only then the numbers, as intervals.
"""

import datetime
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from summarizer.briefing.amounts import (
    ROUNDED,
    are_apart,
    are_far,
    are_near,
    both_true,
    is_round,
    middle,
    same_number,
)
from summarizer.briefing.digest import Told
from summarizer.briefing.measuring import BASIS_POINT, FRACTION, POINT, Measure, families, senses
from summarizer.briefing.vocabulary import FALLING, PARTS, REVISING, SORTS_OF_PEOPLE
from summarizer.briefing.weighing import common, core, is_set_against, likelihood, resemblance
from summarizer.checks.figures.quantities import digits_of
from summarizer.checks.vocabulary.nouns import PEOPLE, THINGS, is_general, may_be_same, same_state
from summarizer.checks.vocabulary.units import factor_between
from summarizer.schemas.daily import Comparison

SAME_THING = 0.2
"""How alike two measures must be for different numbers to be compared at all."""
TAKEN_FOR = 0.6
"""How alike two numbers of two things must be told for the one to be taken for the other."""
SURE = 0.4
"""How alike they must be to contradict each other, where the one is not told against the other."""
_BY_DIGITS = {1: 0.8, 2: 2.0, 3: 3.0}
"""How much one number in two articles of a story says by itself: numbers of several digits seldom coincide."""
_APPROXIMATE = frozenset({"about", "nearly"})
_PERCENT = "percent"
_CONVERTED = Decimal("0.03")
_UNIT_LEFT_OUT = 0.5
"""How much that is worth less where the one article leaves the unit out: "373" for "373 litres"."""
_BEGINNING = 4
"""The letters of a currency's word that its plural keeps: krone, kroner, kronor."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one figure stands to another, why, and how sure it is that they measure one thing (0 to 1)."""

    comparison: Comparison
    reason: str
    likeness: float
    pair: tuple[Told, ...] = ()
    """The two figures, where the verdict is of one pair among several."""
    older: bool = False
    """Of an ``earlier count``: whether the first of the two, and not the second, is the earlier."""
    dated: bool = False
    """Of an ``earlier count``: whether the articles' days alone say so."""
    close: bool = False
    """Of ``compatible``: whether the two are near each other, so that one article may word its number twice."""
    contested: bool = False
    """Whether the two are given by two voices, both named."""


def compare(one: Told, other: Told) -> Verdict | None:
    """How ``other`` stands to ``one``; None where nothing suggests that they measure one thing."""
    a, b = one.measure, other.measure
    if one.article == other.article and (a.equals == other.start or b.equals == one.start):
        return Verdict("agree", "the same in another unit", 1.0, close=True)
    if not _same_unit(a, b):
        bare = a.bare != b.bare and same_number(one.quantity, other.quantity)
        return _same(one, other, "the same number", _UNIT_LEFT_OUT) if bare else None
    if not _may_count_the_same(a, b):
        return None
    reason = _equal(one, other)
    other = _in_unit_of(one, other)
    if reason:
        return _same(one, other, reason)
    return None if are_far(one.quantity, other.quantity) else _different(one, other)


def stand(one: Told, other: Told) -> Verdict:
    """How ``other`` stands to ``one`` if they are of one thing, as where each is of one thing with a third."""
    alike = likelihood(one, other)
    if reason := _equal(one, other):
        return Verdict("agree", reason, alike)
    if not _same_unit(one.measure, other.measure):
        return Verdict("compatible", "in another unit", alike)
    return _standing(one, _in_unit_of(one, other), alike)


def may_be_one(one: Told, other: Told) -> bool:
    """Whether neither the units nor what is counted rule out that two numbers are of one thing."""
    return are_of_a_sort(one.measure, other.measure) and not are_far(one.quantity, _in_unit_of(one, other).quantity)


def is_one_number(one: Told, other: Told) -> bool:
    """Whether two numbers are the same, in one unit or in two."""
    return bool(_equal(one, other))


def _equal(one: Told, other: Told) -> str:
    """Why two numbers are one; empty where they are not."""
    converted = _in_unit_of(one, other)
    if converted is other:
        return "the same number" if same_number(one.quantity, other.quantity) else ""
    return "the same in another unit" if _are_equal(one, converted) else ""


def _are_rivals(one: Told, other: Told) -> bool:
    """Whether one number is told against the other, or two voices count about as many people."""
    a, b = one.measure, other.measure
    if is_set_against(one, other):
        return True
    voices = one.voice and other.voice and one.voice != other.voice
    return bool(voices and _is_people(a.head) and _is_people(b.head) and are_near(one.quantity, other.quantity))


def _different(one: Told, other: Told) -> Verdict | None:
    """How two different numbers in one unit stand to each other; None where they are hardly of one thing."""
    a, b = one.measure, other.measure
    if (a.added, a.whole, a.part) != (b.added, b.whole, b.part):
        return None
    rivals = _are_rivals(one, other) and not (a.earlier or b.earlier)
    close = rivals or bool(both_true(one.quantity, other.quantity))
    if differs := difference(a, b, one, other, close):
        alike = resemblance(one, other)
        return Verdict("different thing", differs, alike) if alike >= TAKEN_FOR else None
    alike = likelihood(one, other)
    if alike < SAME_THING and not is_set_against(one, other):
        return None
    found = _standing(one, other, alike)
    return None if found.comparison == "conflict" and not _may_contradict(one, other, alike) else found


def _may_contradict(one: Told, other: Told, alike: float) -> bool:
    """Whether two numbers are surely of one thing: told against each other, or of one noun or in the same words."""
    if is_set_against(one, other):
        return True
    a, b = one.measure, other.measure
    named = bool(a.head and b.head and senses(a.head) & senses(b.head))
    return alike >= SURE and (named or common(core(a), core(b)) >= 1)


def _standing(one: Told, other: Told, alike: float) -> Verdict:
    """How two numbers of one thing stand to each other: by time first, then by their bounds."""
    time, room = _time(one, other), both_true(one.quantity, other.quantity)
    worded = {one.quantity.relation, other.quantity.relation} & _APPROXIMATE
    revised = one.measure.earlier or other.measure.earlier
    if time and (revised or not (room == ROUNDED or (room and worded))):
        return replace(time, likeness=alike)
    if room:
        reworded = {one.quantity.relation, other.quantity.relation} != {"exactly"}
        return Verdict("compatible", room, alike, close=reworded and are_near(one.quantity, other.quantity))
    return Verdict("conflict", f"{_quoted(one)} and {_quoted(other)} cannot both be true", alike)


def _same(one: Told, other: Told, reason: str, less: float = 0.0) -> Verdict | None:
    """Whether one number is the same number: the more telling it is, the less else must speak for it."""
    a, b = one.measure, other.measure
    alike = likelihood(one, other, telling(one) - less)
    if (a.per and b.per and a.per != b.per) or alike < SAME_THING:
        return None
    if is_round(one.quantity) and a.head and b.head and not _is_one_noun(a, b):
        return None
    if is_round(one.quantity) and a.bearers and b.bearers and not a.names & b.names:
        return Verdict("different thing", _bearer(a, b, one, other), alike)
    return Verdict("agree", reason, alike)


def telling(told: Told) -> float:
    """How much two equal numbers of one story speak by themselves for one thing: by the digits they have."""
    value = told.quantity.value
    if value is None or is_small(told):
        return 0.0
    return _BY_DIGITS.get(digits_of(value), _BY_DIGITS[3])


def is_small(told: Told) -> bool:
    """Whether a count is so small, or so vague, that two of them often coincide."""
    value = told.quantity.value
    return value is None or (
        told.measure.kind == "quantity" and abs(value) <= 10 and value == value.to_integral_value()
    )


def _is_people(head: str) -> bool:
    return is_general(head) or head in PEOPLE


def _in_unit_of(one: Told, other: Told) -> Told:
    """``other`` in the unit of ``one``: hours in minutes, feet in metres, basis points in points."""
    factor = _factor(other.measure.unit, one.measure.unit)
    if factor is None or factor == 1:
        return other
    numbers = {name: getattr(other.quantity, name) for name in ("value", "low", "high")}
    found = {name: number * factor for name, number in numbers.items() if number is not None}
    return replace(other, quantity=other.quantity.model_copy(update=found))


def _are_equal(one: Told, other: Told) -> bool:
    """Whether two numbers, one of which was converted, are one number: conversions are rounded."""
    here, there = middle(one.quantity), middle(other.quantity)
    return here is not None and there is not None and abs(here - there) <= _CONVERTED * max(abs(here), abs(there))


@cache
def _factor(unit: str, wanted: str) -> Decimal | None:
    if {unit, wanted} == {POINT, BASIS_POINT}:
        return Decimal(100) if unit == POINT else Decimal("0.01")
    if {unit, wanted} == {FRACTION, _PERCENT}:
        return Decimal(100) if unit == FRACTION else Decimal("0.01")
    return factor_between(unit, wanted)


def are_of_a_sort(a: Measure, b: Measure) -> bool:
    """Whether two numbers can stand in one row at all."""
    return _same_unit(a, b) and _may_count_the_same(a, b)


def _same_unit(a: Measure, b: Measure) -> bool:
    if a.kind != b.kind:
        return False
    if a.kind == "money":
        return a.unit == b.unit or not (a.unit and b.unit) or _is_currency(a.unit, b.unit)
    return a.unit == b.unit or _factor(a.unit, b.unit) is not None


@cache
def _is_currency(one: str, other: str) -> bool:
    """Whether a currency without its country is the one with: "francs" and Swiss francs."""
    from babel.numbers import get_currency_name

    word, code = sorted((one, other), key=str.isupper)
    if word.isupper() or not code.isupper():
        return False
    return str(get_currency_name(code, locale="en")).split()[-1].lower()[:_BEGINNING] == word[:_BEGINNING]


def _may_count_the_same(a: Measure, b: Measure) -> bool:
    """Whether nothing in what is counted rules it out: the dead are no injured, and no magnitude."""
    if a.state and b.state and same_state(a.state, b.state) is False:
        return False
    if bool(a.state) != bool(b.state):
        plain = b if a.state else a
        if plain.head in THINGS or (not plain.head and not plain.bare):
            return False
    return not (a.head and b.head) or may_be_same(a.head, b.head) is not False


def _is_one_noun(a: Measure, b: Measure) -> bool:
    """Whether two counts are of one noun, as far as the vocabulary knows: different numbers need that.

    Of the dead, children are a part of the people: where a fate is told, a sort of people is no other's count.
    """
    if a.head == b.head or (a.head and b.head and families(a.head) & families(b.head)):
        return True
    plain = [head for head in (a.head, b.head) if not head or is_general(head)]
    part = bool(a.state or b.state) and not SORTS_OF_PEOPLE.isdisjoint((a.head, b.head))
    return len(plain) == 2 or (len(plain) == 1 and not part)


def difference(a: Measure, b: Measure, one: Told, other: Told, close: bool = False) -> str:
    """Why two figures that measure the like are of two things all the same; empty where nothing says so.

    Of numbers that are ``close`` and leave room for each other, wording alone makes no difference.
    """
    rules = _DIFFERENCES if close else (*_DIFFERENCES, _act, _bearer, _place)
    return "; ".join(reason for rule in rules if (reason := rule(a, b, one, other)))


def _rate(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.per == b.per or (not (a.per and b.per) and not are_apart(one.quantity, other.quantity)):
        return ""  # a rate and a total are hardly of one size: the one leaves "a year" out
    here, there = (f"per {measure.per}" if measure.per else "in all" for measure in (a, b))
    return f"{_quoted(one)} is {here}, {_quoted(other)} {there}"


def _act(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.act == b.act or ("expected" in (a.act, b.act) and (a if b.act else b).voiced):
        return ""
    if a.act and b.act:
        return f"{_quoted(one)} is {a.act}, {_quoted(other)} {b.act}"
    said, plain = (one, other) if a.act else (other, one)
    return f"{_quoted(said)} is {a.act or b.act}, {_quoted(plain)} is not"


def _other_period(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.compared != b.compared:
        return f"{_quoted(one if a.compared else other)} is of another period, given to compare with"
    if a.period and b.period and (a.period[1] < b.period[0] or b.period[1] < a.period[0]):
        return f"{_quoted(one)} is of {one.period}, {_quoted(other)} of {other.period}"
    return ""


def _place(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.places and b.places and not a.places & b.places:
        return f"{_quoted(one)} and {_quoted(other)} are of two places"
    return ""


def _part(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.kind == "percent" and (a.words & PARTS) != (b.words & PARTS):
        return f"{_quoted(one)} and {_quoted(other)} are shares of different groups"
    return ""


def _other_event(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.gone != b.gone and (a.state or b.state):
        return f"{_quoted(one if a.gone else other)} is told of another time"
    return ""


def _survey(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.surveyed and b.surveyed:
        return f"{_quoted(one)} and {_quoted(other)} are not of one survey and question"
    return ""


def _sort(a: Measure, b: Measure, one: Told, other: Told) -> str:
    if a.sort and b.sort and a.head == b.head and not common(a.sort, b.sort):
        return f"{one.quantity.unit} are not {other.quantity.unit}"
    return ""


def _bearer(a: Measure, b: Measure, one: Told, other: Told) -> str:
    # A share is somebody's; of a count the names around it may be where or when.
    ours, theirs = (a.bearers, b.bearers) if a.kind == "percent" else (a.names, b.names)
    if a.bearers and b.bearers and not a.bearers & theirs and not b.bearers & ours:
        return f"{_quoted(one)} is told of {_shown(a.bearers, one)}, {_quoted(other)} of {_shown(b.bearers, other)}"
    return ""


_DIFFERENCES: tuple[Callable[[Measure, Measure, Told, Told], str], ...] = (
    _rate, _other_period, _other_event, _part, _survey, _sort,
)  # fmt: skip


def _quoted(told: Told) -> str:
    return f"“{told.quantity.text}”"


def _shown(keys: Collection[str], told: Told) -> str:
    return " and ".join(name for key, name in told.measure.shown if key in keys)


def _time(one: Told, other: Told) -> Verdict | None:
    """The verdict where the two are one count at two times; what the words say goes before the articles' days."""
    for find, dated in ((_is_given_before, False), (_is_earlier, True)):
        for older, before, after in ((False, other, one), (True, one, other)):
            if reason := find(before, after):
                return Verdict("earlier count", reason, 0.0, older=older, dated=dated)
    return None


def _is_given_before(before: Told, after: Told) -> str:
    b, a = before.measure, after.measure
    if b.earlier and not a.earlier:
        return f"{_quoted(before)} was given before"
    if b.gone and not a.gone:
        return f"{_quoted(before)} is told of a time that is over"
    return ""


def _is_earlier(before: Told, after: Told) -> str:
    b, a = before.measure, after.measure
    if ("expected" in (a.act, b.act) or a.quoted or b.quoted) and before.voice != after.voice:
        return ""  # two forecasts are two opinions
    if before.as_of and after.as_of:
        either_way = b.kind == "percent" or _is_revised(before, after)
        if before.as_of < after.as_of and (either_way or _grew(before, after)):
            return f"{_quoted(before)} is as of {_day(before.as_of)}, {_quoted(after)} as of {_day(after.as_of)}"
        return ""
    if not before.as_of and _grew(before, after) and not both_true(before.quantity, after.quantity):
        return f"{_quoted(before)} is a count without a date, and counts grow"
    return ""


def _grew(before: Told, after: Told) -> bool:
    low, high = middle(before.quantity), middle(after.quantity)
    return low is not None and high is not None and low <= high


def _is_revised(before: Told, after: Told) -> bool:
    """Whether the newer article says that the count fell or was put right, or counts what is left."""
    return after.measure.left or bool(after.measure.around & (FALLING | REVISING))


def _day(day: datetime.date) -> str:
    return f"{day:%B} {day.day}"
