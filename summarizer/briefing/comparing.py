"""Comparing two figures of different articles: do they measure one thing, and can both be true?

What they measure comes first (``likeness``), then what makes two figures of one kind two things all the same
(``difference``: asked for and done, per day and in all, this giver and that one), then time (``is_earlier``), and
only then the numbers, as intervals.
"""

import datetime
from dataclasses import dataclass, replace

from summarizer.briefing.amounts import (
    ROUNDED,
    are_apart,
    are_far,
    are_near,
    both_true,
    grew,
    is_round,
    is_telling,
    same_number,
)
from summarizer.briefing.clock import are_hours_apart
from summarizer.briefing.contradicting import contradict
from summarizer.briefing.differing import are_of_one_time, difference, quoted, told_of
from summarizer.briefing.digest import Told
from summarizer.briefing.measuring import Measure, families
from summarizer.briefing.moving import moved
from summarizer.briefing.scales import are_convertible, are_equal, in_unit
from summarizer.briefing.vocabulary import SORTS_OF_PEOPLE
from summarizer.briefing.weighing import are_two_nouns, is_set_against, is_small, likelihood, resemblance
from summarizer.checks.vocabulary.nouns import THINGS, is_general, is_person, may_be_same, same_state
from summarizer.schemas.daily import Comparison

SAME_THING = 0.12
"""How alike two measures must be for different numbers to be compared at all."""
TAKEN_FOR = 0.4
"""How alike two numbers of two things must be told for the one to be taken for the other."""
_ONE_NUMBER = 0.4
"""How likely two equal numbers must be of one thing to be one."""
SURE = 0.3
"""How alike they must be for a change of the one into the other to be told."""
_TWO_NOUNS = 0.5
"""How alike two different numbers must be that count two nouns without a tie."""
_CONFLICT = 0.5
"""How likely they must contradict each other for a conflict."""
_MOVED = 0.5
"""How likely a count moved between two days from which on the older one is an earlier count, and no conflict."""
_APPROXIMATE = frozenset({"about", "nearly"})
_UNBOUNDED = frozenset({"exactly", "about"})


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
    """Whether one article may word its number so twice: near each other, or in two units."""
    contested: bool = False
    """Whether the two are given by two voices, both named."""


def compare(one: Told, other: Told) -> Verdict | None:
    """How ``other`` stands to ``one``; None where nothing suggests that they measure one thing."""
    return _unless_doubtful(compared(one, other), one, other)


def compared(one: Told, other: Told) -> Verdict | None:
    """The same, but that a conflict may be doubtful."""
    a, b = one.measure, other.measure
    if one.article == other.article and (a.equals == other.start or b.equals == one.start):
        return Verdict("agree", "the same in another unit", 1.0, close=True)
    if not _same_unit(a, b):
        return _same(one, other, "the same number") if _leaves_unit_out(one, other) else None
    if _is_broken(one) != _is_broken(other) and (a.head or b.head):
        return None
    reason = _equal(one, other)
    if not _may_count_the_same(a, b) and not (reason and is_telling(one.quantity.value)):
        return None
    told = in_one_unit(one, other)
    if reason:
        return _same(one, other, reason)
    changed = a.kind == "money" and told.quantity is not other.quantity
    return None if changed or are_far(one.quantity, told.quantity) else _different(one, told)


def stand(one: Told, other: Told) -> Verdict | None:
    """How ``other`` stands to ``one`` where each is of one thing with a third; None where it hardly contradicts it."""
    if reason := _equal(one, other):
        return Verdict("agree", reason, likelihood(one, other, equal=True))
    alike = likelihood(one, other)
    if not _same_unit(one.measure, other.measure):
        return Verdict("compatible", "in another unit", alike)
    told = in_one_unit(one, other)
    if difference(one.measure, other.measure, one, told):
        return None
    found = _standing(one, told, alike)
    return found if found.comparison != "conflict" or alike >= SURE else None


def are_comparable(one: Told, other: Told) -> bool:
    """Whether neither the units nor what is counted rule out that two numbers are of one thing."""
    a, b = one.measure, other.measure
    if is_one_number(one, other):
        alike = _may_count_the_same(a, b) or is_telling(one.quantity.value)
        return _leaves_unit_out(one, other) or (_same_unit(a, b) and alike)
    return are_of_a_sort(a, b) and not are_far(one.quantity, in_one_unit(one, other).quantity)


def _leaves_unit_out(one: Told, other: Told) -> bool:
    """Whether one of two equal numbers leaves out its unit: not a small one that says what it counts ("two dead")."""
    bare = one if one.measure.bare else other
    if one.measure.bare == other.measure.bare or not same_number(one.quantity, other.quantity):
        return False
    return not (is_small(bare) and (bare.measure.state or bare.measure.head))


def is_one_number(one: Told, other: Told) -> bool:
    """Whether two numbers are the same, in one unit or in two."""
    return bool(_equal(one, other))


def _equal(one: Told, other: Told) -> str:
    """Why two numbers are one; empty where they are not.

    One number printed twice is one, however either is hedged. In another unit it is one but for what converting
    rounds off: not with a bound on it ("more than 2,000 feet"), nor a fraction for a percentage near it.
    """
    converted = in_one_unit(one, other)
    if same_number(one.quantity, converted.quantity):
        return "the same number" if converted is other else "the same in another unit"
    kind, bounds = one.measure.kind, {one.quantity.relation, other.quantity.relation} - _UNBOUNDED
    if (
        converted is other
        or kind == "percent"
        or bounds
        or not are_equal(one.quantity, converted.quantity, kind == "money")
    ):
        return ""
    return "about the same at the usual rate of exchange" if kind == "money" else "the same in another unit"


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
    if (a.added, a.whole) != (b.added, b.whole):
        return None
    rivals = _are_rivals(one, other) and not (a.earlier or b.earlier)
    close = rivals or bool(both_true(one.quantity, other.quantity))
    if differs := difference(a, b, one, other, close):
        alike = resemblance(one, other)
        return Verdict("different thing", differs, alike) if alike >= TAKEN_FOR else None
    alike = likelihood(one, other)
    if alike < _enough(a, b) and not is_set_against(one, other):
        return None
    return _standing(one, other, alike)


def _unless_doubtful(verdict: Verdict | None, one: Told, other: Told) -> Verdict | None:
    """The verdict, but none for a conflict that is not sure."""
    if verdict is None or verdict.comparison != "conflict":
        return verdict
    return verdict if contradict(one, other, verdict.likeness) >= _CONFLICT else None


def _standing(one: Told, other: Told, alike: float) -> Verdict:
    """How two numbers of one thing stand to each other: by time first, then by their bounds."""
    time, room = _time(one, other), both_true(one.quantity, other.quantity)
    worded = {one.quantity.relation, other.quantity.relation} & _APPROXIMATE
    revised = one.measure.earlier or other.measure.earlier
    if time and (revised or not (room == ROUNDED or (room and worded))):
        return replace(time, likeness=alike)
    if room and are_apart(one.quantity, other.quantity) and one.voice and other.voice and one.voice != other.voice:
        return Verdict("conflict", f"{quoted(one)} and {quoted(other)} are far apart, and two say so", alike)
    if room:
        reworded = {one.quantity.relation, other.quantity.relation} != {"exactly"}
        return Verdict("compatible", room, alike, close=reworded and are_near(one.quantity, other.quantity))
    return Verdict("conflict", f"{quoted(one)} and {quoted(other)} cannot both be true", alike)


def _same(one: Told, other: Told, reason: str) -> Verdict | None:
    """Whether one number is the same number: the more telling it is, the less else must speak for it."""
    a, b = one.measure, other.measure
    alike = likelihood(one, other, equal=True)
    if (a.per and b.per and a.per != b.per) or alike < _ONE_NUMBER:
        return None
    if is_round(one.quantity) and a.head and b.head and not is_one_noun(a, b):
        return None
    if is_round(one.quantity) and a.bearers and b.bearers and not a.names & b.names:
        return Verdict("different thing", told_of(a, b, one, other), alike)
    return Verdict("agree", reason, alike, close=a.unit != b.unit)


def _is_people(head: str) -> bool:
    return is_person(head)


def _is_broken(told: Told) -> bool:
    """Whether a bare number cannot count anything: a magnitude of 7.1."""
    value = told.quantity.value
    return told.measure.kind == "quantity" and not told.measure.unit and value is not None and value % 1 != 0


def in_one_unit(one: Told, other: Told) -> Told:
    """``other`` in the unit of ``one`` where it can be: hours in minutes, feet in metres, pounds in euros."""
    a, b = one.measure, other.measure
    found = in_unit(other.quantity, b.unit, a.unit, one.quantity, a.kind == "money") if a.unit and b.unit else None
    return other if found is None or found is other.quantity else replace(other, quantity=found)


def are_of_a_sort(a: Measure, b: Measure) -> bool:
    """Whether two numbers can stand in one row at all."""
    return _same_unit(a, b) and _may_count_the_same(a, b)


def _same_unit(a: Measure, b: Measure) -> bool:
    if a.kind != b.kind:
        return False
    money = a.kind == "money"
    return are_convertible(a.unit, b.unit, money) or (money and not (a.unit and b.unit))


def _may_count_the_same(a: Measure, b: Measure) -> bool:
    """Whether nothing in what is counted rules it out: the dead are no injured, and no magnitude."""
    if a.state and b.state and same_state(a.state, b.state) is False:
        return False
    if bool(a.state) != bool(b.state):
        plain = b if a.state else a
        if plain.head in THINGS or (not plain.head and not plain.bare):
            return False
    return not (a.head and b.head) or may_be_same(a.head, b.head) is not False


def is_one_noun(a: Measure, b: Measure) -> bool:
    """Whether two counts are of one noun, as far as the vocabulary knows: different numbers need that.

    Of the dead, children are a part of the people: where a fate is told, a sort of people is no other's count.
    """
    if a.head == b.head or (a.head and b.head and families(a.head) & families(b.head)):
        return True
    plain = [head for head in (a.head, b.head) if not head or is_general(head)]
    part = bool(a.state or b.state) and not SORTS_OF_PEOPLE.isdisjoint((a.head, b.head))
    return len(plain) == 2 or (len(plain) == 1 and not part)


def _time(one: Told, other: Told) -> Verdict | None:
    """The verdict where the two are one count at two times; what the words say goes before the articles' days."""
    if (one.measure.gone or other.measure.gone) and are_of_one_time(one.measure, other.measure):
        return None
    for find, dated in ((_is_given_before, False), (_is_earlier, True)):
        for older, before, after in ((False, other, one), (True, one, other)):
            if reason := find(before, after):
                return Verdict("earlier count", reason, 0.0, older=older, dated=dated)
    return None


def _is_given_before(before: Told, after: Told) -> str:
    b, a = before.measure, after.measure
    if b.earlier and not a.earlier:
        return f"{quoted(before)} was given before"
    if b.gone and not a.gone:
        return f"{quoted(before)} is told of a time that is over"
    return ""


def _is_earlier(before: Told, after: Told) -> str:
    if before.as_of and after.as_of and _is_before(before, after) and moved(before, after) >= _MOVED:
        same = before.as_of == after.as_of
        first, then = (f"{one.clock:%H:%M}" if same and one.clock else _day(one.as_of) for one in (before, after))
        return f"{quoted(before)} is as of {first}, {quoted(after)} as of {then}"
    rose = grew(before.quantity, after.quantity)
    if not before.as_of and after.as_of and rose and not both_true(before.quantity, after.quantity):
        return f"{quoted(before)} is a count without a date, and counts grow"
    return ""


def _is_before(before: Told, after: Told) -> bool:
    if before.as_of == after.as_of:
        return are_hours_apart(before.clock, after.clock)
    return bool(before.as_of and after.as_of and before.as_of < after.as_of)


def _day(day: datetime.date | None) -> str:
    return f"{day:%B} {day.day}" if day else ""


def _enough(a: Measure, b: Measure) -> float:
    """How alike two different numbers must be told to be of one thing: more where nouns or times speak against it."""
    if are_two_nouns(a.head, b.head):
        return _TWO_NOUNS
    return SURE if a.gone != b.gone else SAME_THING
