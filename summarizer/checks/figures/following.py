"""Whether a number follows from others of the source by an operation that the summary's words tell."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from summarizer.checks.figures.derivation import WORDED, Derived, are_together, can_be_reckoned, derive
from summarizer.checks.figures.quantities import (
    MULTIPLES,
    exact_enough,
    in_units_of,
    is_quantity,
    is_share,
    significant_digits,
)
from summarizer.checks.figures.reckoning import RESTING
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.units import convert, unit_of
from summarizer.reading.numbers import Number

_LEAST_DERIVED = 10
_TELLING_DIGITS = 2
_MOST_PARTS = 6
_PART_REACH = 4
_IN_ALL = frozenset({"in", "of", "every"})


def _stems(told: str) -> frozenset[str]:
    return frozenset(map(stem_of, words(told)))


_TELLING: dict[str, frozenset[str]] = {
    "difference": _stems(
        """
        above additional ahead apart behind below by compare cut decrease difference drop extra fall fewer gain gap
        grow half high increase lead left less lose low margin more other others remain remaining rest rise short stay
        still
        """
    ),
    "sum": _stems("additional all altogether both combine together total"),
    "average": _stems("apiece average each every mean per"),
    "product": _stems("all altogether combine together total"),
}
"""The words that tell by which operation a summary's number follows from others."""
_CHANGING = _stems("add cut decrease drop fall gain grow increase lose reduce rise slip")
_APART = _stems("above additional ahead apart behind below compare gap lead less margin more other remain short")
"""Two levels of different sentences tell how far apart they are; by how much one changed only where a time is told."""
_STEPS = words(
    "another further from by above below over under more less fewer higher lower ahead behind up down off than"
)
_EARLIER = words("ago before earlier from last previous prior then")
_UNTOLD = frozenset({"percentage change", "share", "ratio", "product"})


def ratio(subject: Subject, claim: Number) -> Derived | None:
    """A share that the source puts as so many of so many: "one school in six"."""
    if not is_share(claim) and claim.kind != "percent":
        return None
    for passage in subject.near:
        for part, whole in pairwise((None, *(number for number in passage.numbers if is_quantity(number)))):
            before = passage.words_before(whole.numeral.start)[-_PART_REACH:]
            if not (whole.value and any(word.lower in _IN_ALL for word in before)):
                continue
            operands: tuple[Number, ...]
            if part and part.value and before[0].start <= part.numeral.end + 1:
                share, operands = part.value / whole.value, (part, whole)
            elif before[-1].lower in _IN_ALL and any(word.lower == "one" for word in before):
                share, operands = 1 / whole.value, (whole,)
            else:
                continue
            if share < 1 and exact_enough(share * (100 if claim.kind == "percent" else 1), claim):
                return Derived("share", operands)
    return None


def told_from(subject: Subject, claim: Number, passage: Passage, *, untold: bool = True) -> Derived | None:
    """How ``claim`` follows from numbers of the source, by an operation that its words tell or that is plain there."""
    around = _told_with(passage, claim)
    told = frozenset(operation for operation, stems in _TELLING.items() if stems & around)
    if per := setting_of(passage, claim).per:
        told |= {"average"}
        if derived := _in_other_time(subject, claim, per):
            return derived
    points = "point" in (claim.unit or "")
    if points and claim.kind == "percent":
        told |= {"difference"}
    if any(word.stem in RESTING for place in subject.passages for word in place.words):
        told |= {"difference"}
    about = claim.relation == "about"
    if not (is_large(claim) or told or about or unit_of(claim) in MULTIPLES):
        return None
    if about and not _EARLIER.isdisjoint(word.lower for word in passage.words):
        told |= {"value before the change"}
    worded = told & WORDED
    told |= _UNTOLD
    changing = around & _CHANGING and not around & _APART
    plain = frozenset({"sum", "difference"}) if untold and significant_digits(claim) > 1 else frozenset()
    stated = [number.value for number in passage.numbers if number != claim]
    for numbers, within_one in _groups(subject, across=len(told) > len(_UNTOLD)):

        def may(derived: Derived, within_one: bool = within_one) -> bool:
            operation, operands = derived
            if operation in WORDED:
                return operation in worded or unit_of(operands[1]) in MULTIPLES
            if operation not in ("sum", "difference"):
                return True
            apart = [one for one in operands if "point" in (one.unit or "")]
            if unit_of(claim) in MULTIPLES or (points and apart and operands[0].kind == "percent"):
                return False
            if claim.kind == "percent" and not points:
                told_sum = operation == "sum" and operation in told
                return any(_is_step(subject, one) for one in apart) if apart else told_sum
            if operation in told:
                return within_one or not changing or operation != "difference" or _has_earlier(subject, derived)
            if operation == "sum":
                return not any(one.value in stated for one in operands) or any(
                    _is_step(subject, one) for one in operands
                )
            return any(one.value in stated or _is_step(subject, one) for one in operands)

        if claim.kind == "percent" and any(number.kind == "percent" for number in numbers) and told == _UNTOLD:
            continue
        derived = derive(claim, numbers, told | plain if within_one else told, may)
        unlike = (told & {"sum"}) | ({"difference"} if "net" in around else set())
        closely = within_one or significant_digits(claim) > _TELLING_DIGITS
        if derived is None and closely and unlike and claim.kind == "quantity":
            derived = derive(claim._replace(unit=None), numbers, unlike)  # 347 gulls and ravens in all
        if derived:
            return derived
    resting = around & RESTING or any(not place.stems.isdisjoint(RESTING) for place in subject.passages)
    return _left_over(subject, claim) if resting else None


def _left_over(subject: Subject, claim: Number) -> Derived | None:
    """What one or two numbers of the sentences near leave of a whole that stands anywhere: the rest of 14 million."""
    if claim.kind != "money" and significant_digits(claim) < _TELLING_DIGITS:
        return None
    like = [one for one in subject.document.reading.numbers if can_be_reckoned(one) and are_together(claim, one)]
    parts = [one for one in like if any(one in place.numbers for place in subject.near)][:_MOST_PARTS]
    for gone in (*combinations(parts, 1), *combinations(parts, 2)):
        taken = sum((in_units_of(claim, one)[0] for one in gone), Decimal(0))
        for whole in like:
            if whole not in gone and exact_enough(in_units_of(claim, whole)[0] - taken, claim):
                return Derived("difference", (whole, *gone))
    return None


def _told_with(passage: Passage, claim: Number) -> frozenset[str]:
    """The stems of the clause of ``claim``, with those of the one before where it has no verb."""
    clauses, at = passage.clauses, passage.place_of(claim.span)
    if at is None:
        return frozenset()
    before = clauses[at - 1].stems if at and not clauses[at].predicates else frozenset()
    opening = (word.stem for word in passage.words if not at and word.end <= clauses[at].start)
    return clauses[at].stems.union(before, opening)  # in all, 347 birds died


def _in_other_time(subject: Subject, claim: Number, per: str) -> Derived | None:
    """What an amount is that the source tells for another length of time: 5,000 tonnes a month for 60,000 a year."""
    for place in subject.near:
        for number in place.numbers:
            other = setting_of(place, number).per if number.value and are_together(claim, number) else None
            converted = convert(number.value, per, other) if other and other != per and number.value else None
            if converted and exact_enough(converted, claim):
                return Derived("average", (number,))
    return None


def _is_step(subject: Subject, number: Number) -> bool:
    """Whether the source has ``number`` as how far one thing is from another: 12,500 above the asking price."""
    place = next((place for place in subject.passages if number in place.numbers), None)
    if place is None:
        return False
    before = place.words_before(number.span.start)[-1:]
    after = place.words_after(number.span.end)[:1]
    return any(word.lower in _STEPS for word in (*before, *after))


def _has_earlier(subject: Subject, derived: Derived) -> bool:
    """Whether one of the operands is said of an earlier time: "A year before, it was 44 million"."""
    for place in subject.near:
        for operand in derived.operands:
            clause = place.clause_at(operand.span) if operand in place.numbers else None
            if clause and not _EARLIER.isdisjoint(word.lower for word in (*place.clauses[0].words, *clause.words)):
                return True
    return False


def is_large(claim: Number) -> bool:
    """Whether a number is too large for others to give it by chance."""
    return claim.kind != "quantity" or (claim.value is not None and claim.value >= _LEAST_DERIVED)


def _groups(subject: Subject, across: bool) -> Iterable[tuple[Sequence[Number], bool]]:
    """Numbers that may be reckoned with each other, and whether they stand in one sentence.

    Those ``across`` sentences are reckoned only where that is told.
    """
    cited = [[number for number in passage.numbers if is_quantity(number)] for passage in subject.passages]
    yield from ((numbers, True) for numbers in cited)
    if not across:
        return
    if len(cited) > 1:
        yield [number for numbers in cited for number in numbers], False
    near = [number for passage in subject.neighbours for number in passage.numbers if is_quantity(number)]
    if near:
        yield [*(number for numbers in cited for number in numbers), *near], False
