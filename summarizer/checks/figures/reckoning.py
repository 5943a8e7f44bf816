"""What a summary may have reckoned for itself, from wherever the source has the numbers: that is no sure error.

Anything follows from something in a text full of numbers. So what is found here makes a number neither right nor
wrong; what a sentence of the source gives by an operation that the summary tells is the business of ``derivation``.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain, combinations, pairwise, product, takewhile

from summarizer.checks.figures.derivation import Derived, are_together, can_be_reckoned, derive
from summarizer.checks.figures.quantities import (
    MULTIPLES,
    exact_enough,
    in_units_of,
    is_share,
    printed,
    significant_digits,
)
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.units import convert, unit_of
from summarizer.memo import memoized
from summarizer.reading.numbers import Number

RESTING = frozenset(map(stem_of, words("rest remainder remaining others")))
_LEFT = words("left remaining go")
_PARTING = words("after before since until when that who which . , ;")
_REACH = 5
_DENYING = words("not no never n't without below under less")
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_CLOCK = re.compile(r"(\d{1,2})(?:[.:]?(\d\d))?\s*(?:([ap])\.?m)?", re.IGNORECASE)
_HALF_DAY = 12
_YEAR = 12
_MOST = 12
_TELLING = 2
"""With so many digits a number follows from two others of a whole text but seldom by chance."""


@memoized
def may_follow(subject: Subject, claim: Number, passage: Passage) -> str | None:
    """From what ``claim``, which stands in ``passage``, may follow, told or not, in words; None where from nothing."""
    near = [number for place in subject.near for number in place.numbers]
    derived = (
        derive(claim, near, may=lambda found: not _is_of_points(claim, found))
        or _part_in_words(subject, claim)
        or _one_more(claim, passage, near)
        or _complement(subject, claim, passage)
    )
    if derived is None and "point" in (claim.unit or "") and significant_digits(claim) >= _TELLING:
        derived = _far_apart(subject, claim)
    if derived is not None:
        return said(derived)
    if _is_left(passage, claim) and not any(
        _is_left(place, number) for place in subject.near for number in place.numbers
    ):
        return "time that is left of some whole"
    return "time between two that the source names" if _is_elapsed(subject, claim) else None


def points_apart(subject: Subject, claim: Number) -> Derived | None:
    """The two percentages of a sentence that are so many percentage points apart as ``claim`` says percent."""
    found = (derive(claim, place.numbers, {"difference"}) for place in subject.near)
    return next((derived for derived in found if derived and _is_of_points(claim, derived)), None)


def _is_of_points(claim: Number, derived: Derived) -> bool:
    """Whether a difference of two percentages is told as a percentage, where it is in percentage points."""
    return (
        derived.operation == "difference"
        and not any("point" in (one.unit or "") for one in (claim, *derived.operands))
        and claim.kind == "percent"
    )


def follows_from_stated(subject: Subject, claim: Number, passage: Passage) -> bool:
    """Whether ``claim`` is how far, or how many times, a number that its sentence states is from another beside it."""
    stated = [number.value for number in passage.numbers if number.span != claim.span]

    def may(derived: Derived) -> bool:
        alike = claim.kind != "quantity" or unit_of(claim) in ("", *MULTIPLES, *map(unit_of, derived.operands))
        return alike and any(operand.value in stated for operand in derived.operands)

    sentences = [place.numbers for place in subject.near]
    return (
        any(derive(claim, numbers, {"difference"}, may) for numbers in sentences)
        or derive(claim, [number for numbers in sentences for number in numbers], {"ratio"}, may) is not None
    )


def said(derived: Derived) -> str:
    """A reckoning as a message names it."""
    return f"{derived.operation} of {' and '.join(map(printed, derived.operands))}"


def _complement(subject: Subject, claim: Number, passage: Passage) -> Derived | None:
    """What a share leaves of all: 12 percent vaccinated where 88 were not, 75 percent below for a quarter of."""
    if claim.value is None or not (claim.kind == "percent" or is_share(claim)):
        return None
    whole = 100 if claim.kind == "percent" else 1
    for place in subject.near:
        for number in place.numbers if _is_denied(passage, place) != _is_denied(place, passage) else ():
            share = number.kind == "percent" or is_share(number)
            if share and claim.value + in_units_of(claim, number)[0] == whole:
                return Derived("rest", (number,))
    return None


def _is_denied(passage: Passage, other: Passage) -> bool:
    """Whether a sentence tells of those of whom something is not so: not vaccinated, unvaccinated."""
    without = (word for word in passage.words if word.lower.startswith("un"))
    return not _DENYING.isdisjoint(passage.lowers) or any(stem_of(word.lower[2:]) in other.stems for word in without)


def rest_of_all(subject: Subject, claim: Number) -> Derived | None:
    """What a percentage leaves of a hundred, where its sentence speaks of the rest."""
    if claim.kind != "percent" or claim.value is None:
        return None
    for place in subject.passages:
        for number in place.numbers:
            left = number.kind == "percent" and number.value is not None and 100 - number.value == claim.value
            if left and number.value != claim.value and any(word.stem in RESTING for word in place.words):
                return Derived("rest", (number,))
    return None


def _part_in_words(subject: Subject, claim: Number) -> Derived | None:
    """A part that the source names by a word alone: 2 million for "8 million, of which it has a quarter"."""
    for place in subject.near:
        for parts in {_FRACTIONS[word.lower] for word in place.words if word.lower in _FRACTIONS}:
            for number in place.numbers:
                if number.value and number.kind == claim.kind and exact_enough(number.value / parts, claim):
                    return Derived("part", (number,))
    return None


def _one_more(claim: Number, passage: Passage, near: Iterable[Number]) -> Derived | None:
    """The next of a count: the first defeat in 18 matches for 17 without one."""
    clause = passage.clause_at(claim.span)
    if clause is None or claim.kind != "quantity" or not any(word.lower == "first" for word in clause.words):
        return None
    beside = (number for number in near if number.value is not None and number.value + 1 == claim.value)
    return next((Derived("next", (number,)) for number in beside if are_together(claim, number)), None)


def _far_apart(subject: Subject, claim: Number) -> Derived | None:
    """The difference of a number near and one from anywhere, or of two that stand side by side anywhere."""
    numbers = filter(can_be_reckoned, subject.document.reading.numbers)
    everywhere = [number for number in numbers if are_together(claim, number)]
    near = {number.span for place in subject.near for number in place.numbers}
    close = [number for number in everywhere if number.span in near][:_MOST]
    for one, other in chain(product(close, everywhere), pairwise(everywhere)):
        if exact_enough(abs((one.value or Decimal(0)) - (other.value or Decimal(0))), claim):
            return Derived("difference", (one, other))
    return None


def _is_left(passage: Passage, number: Number) -> bool:
    """Whether a length of time is told as what is left of another: two minutes of normal time left."""
    after = takewhile(lambda word: word.lower not in _PARTING, passage.words_after(number.span.end)[:_REACH])
    return number.kind == "duration" and any(word.lower in _LEFT for word in after)


def _is_elapsed(subject: Subject, claim: Number) -> bool:
    """Whether a length of time lies between two days or two times of day that the sentences near name."""
    if claim.kind not in ("duration", "age"):
        return False
    for base, moments in (("minute", _times(subject)), ("day", _days(subject)), ("month", _months(subject))):
        gaps = {Decimal(abs(one - other)) for one, other in combinations(moments[:_MOST], 2)}
        lengths = (convert(gap, base, unit_of(claim)) for gap in gaps if gap)
        if any(length is not None and exact_enough(length, claim) for length in lengths):
            return True
    return False


@memoized
def _times(subject: Subject) -> tuple[int, ...]:
    """The times of day that the sentences near name, as minutes."""
    return tuple(_minutes(subject))


def _minutes(subject: Subject) -> Iterator[int]:
    for place in subject.near:
        for number in place.numbers:
            found = _CLOCK.match(number.text) if number.kind == "time" else None
            if found:
                hour, minute, half = found.groups()
                late = _HALF_DAY if half in ("p", "P") else 0
                yield (int(hour) % _HALF_DAY + late if half else int(hour)) * 60 + int(minute or 0)


@memoized
def _days(subject: Subject) -> tuple[int, ...]:
    """The days that the sentences near name, and that of publication, by their number in the calendar."""
    return tuple(day.toordinal() for day in _dates(subject))


@memoized
def _months(subject: Subject) -> tuple[int, ...]:
    """The months that they fall in, counted from the same one."""
    return tuple(day.year * _YEAR + day.month for day in _dates(subject))


def _dates(subject: Subject) -> Iterator[datetime.date]:
    if subject.document.published:
        yield subject.document.published
    yield from (date.start for place in subject.near for date in place.dates if date.start)
