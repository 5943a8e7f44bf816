"""Which number of the source a number of the summary is: the one that says the same, in the likest surroundings."""

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.checks.figures.derivation import Derived
from summarizer.checks.figures.following import is_large, ratio, told_from
from summarizer.checks.figures.quantities import (
    MULTIPLES,
    RANK,
    clash,
    compare,
    figures_of,
    is_quantity,
    is_share,
    significant_digits,
)
from summarizer.checks.figures.reckoning import rest_of_all
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.units import SCALES, factor_between, is_measure, unit_of
from summarizer.fields import PROSE, Filled, Role
from summarizer.memo import memoized
from summarizer.reading.numbers import Number
from summarizer.spans import Span

NUMERIC = PROSE | {Role.QUANTITY}
_SURE = frozenset({"exact", "normalised", "converted"})
_LIKE_UNITS = 3
"""So well must two numbers agree in kind and unit for one to be the other rounded, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Match:
    """A number of the summary and what it goes back to.

    ``source`` is None where the number stands nowhere. ``how`` is exact, normalised, converted, rounded,
    vague or derived; ``place`` says where: in the cited sentences, next to them, or elsewhere in the source.
    """

    field: Filled
    claim: Number
    passage: Passage
    how: str = ""
    source: Number | None = None
    found_in: Passage | None = None
    place: str = ""
    derived: Derived | None = None

    @property
    def span(self) -> Span:
        """Where the source's number stands; the summary's own span where it has none."""
        return self.source.span if self.source else self.claim.span

    @property
    def taken_over(self) -> bool:
        """Whether it is the source's very number, taken over with the words around it: what these say of it is so."""
        shift = self.passage.shift
        return shift is not None and self.source is not None and self.source.span == self.claim.span.moved(shift)


@memoized
def match_numbers(subject: Subject) -> tuple[Match, ...]:
    """Match every quantity in the subject's prose; dates and years are left to the check of dates."""
    return tuple(
        _match(subject, field, number, passage)
        for field in subject.having(NUMERIC)
        for passage in (subject.read(field),)
        for number in passage.numbers
        if is_quantity(number) and not (number.kind == "duration" and _is_date(passage, number))
    )


def reworded_numbers(subject: Subject) -> tuple[Match, ...]:
    """The matches of those numbers that do not stand in a sentence copied whole, where each is what it is there."""
    return tuple([match for match in match_numbers(subject) if not match.passage.copied])


def _is_date(passage: Passage, number: Number) -> bool:
    """Whether a duration only says when: "four years ago" is left to the check of dates."""
    return any(date.span.overlaps(number.span) for date in passage.dates)


def _match(subject: Subject, field: Filled, claim: Number, passage: Passage) -> Match:
    if claim.kind == "score":
        return _match_score(subject, field, claim, passage)
    cited = (
        _taken_over(claim, passage, subject.passages)
        or _best(claim, passage, subject.passages, subject.source)
        or _ends(claim, subject.passages)
    )
    if cited:
        return Match(field, claim, passage, *cited, "cited")
    derived = ratio(subject, claim) or rest_of_all(subject, claim) or told_from(subject, claim, passage)
    if derived:
        return Match(field, claim, passage, "derived", derived.operands[0], None, "cited", derived)
    for place, passages in (("near", subject.neighbours), ("elsewhere", _elsewhere(subject, claim))):
        found = _best(claim, passage, passages, subject.source)
        if found and _is_alike(claim, found[1]):
            return Match(field, claim, passage, *found, place)
    longer = [number for place in subject.passages for number in place.numbers if number.value == claim.value]
    if is_one_larger(claim, subject.held) and not any(
        factor_between(unit_of(number), unit_of(claim)) for number in longer
    ):
        return Match(field, claim, passage)
    found = _best(claim, passage, subject.passages, subject.source, of_another_unit=True)
    return Match(field, claim, passage, *found, "cited") if found else Match(field, claim, passage)


def is_one_larger(claim: Number, stems: frozenset[str]) -> bool:
    """Whether a length of time is one of a larger unit that is among ``stems``: 12 months, "the year to March"."""
    unit = unit_of(claim)
    if claim.kind != "duration" or not claim.value or claim.value <= 1:
        return False
    scale = next((scale for scale in SCALES.values() if unit in scale), {})
    return any(scale[other] == scale[unit] * claim.value and stem_of(other) in stems for other in scale)


def _match_score(subject: Subject, field: Filled, claim: Number, passage: Passage) -> Match:
    """A score stands where its figures do, one right after the other: 14-9, "14 to 9", "14 votes to nine"."""
    figures = figures_of(claim)
    near = subject.near
    tried = {place.number for place in near}
    held = [subject.source.postings.get(figure, ()) for figure in figures]
    shared = sorted(set(held[0]).intersection(*held[1:]) - tried) if held else []
    for place in (*near, *subject.source.passages(shared)):
        found = _side_by_side(figures, place)
        if found:
            return Match(field, claim, passage, "exact", found, place, "cited")
    return Match(field, claim, passage)


def _side_by_side(figures: tuple[str, ...], place: Passage) -> Number | None:
    """The number that the first of ``figures`` stands in, where no other figure parts it from the next."""
    printed = [(word.start, word.lower) for word in place.words if word.kind == "digits"]
    spelt = [
        (number.numeral.start, f"{number.value:f}")
        for number in place.numbers
        if number.value is not None and not any(char.isdigit() for char in number.text)
    ]
    told = sorted(printed + spelt)
    for index in range(len(told) - len(figures) + 1):
        window = told[index : index + len(figures)]
        if tuple(figure for _, figure in window) == figures:
            held = (number for number in place.numbers if number.span.start <= window[0][0] < number.span.end)
            return next(held, None)
    return None


def _elsewhere(subject: Subject, claim: Number) -> tuple[Passage, ...]:
    """The sentences beyond the cited ones and their neighbours that print what the claim says."""
    tried = {passage.number for passage in subject.near}
    found = {
        sentence.number
        for number in subject.document.reading.numbers
        if (how := compare(claim, number))
        and (how in _SURE or is_share(claim) or _agrees(claim, number) >= _LIKE_UNITS)
        if (sentence := subject.document.sentence_at(number.span.start)) and sentence.number not in tried
    }
    return subject.source.passages(sorted(found))


def _taken_over(claim: Number, passage: Passage, passages: Iterable[Passage]) -> tuple[str, Number, Passage] | None:
    """The very number that ``claim`` is, where it was taken over with the words around it."""
    if passage.shift is None:
        return None
    span = claim.span.moved(passage.shift)
    found = ((number, place) for place in passages for number in within(place.numbers, span) if number.span == span)
    return next(((how, number, place) for number, place in found if (how := compare(claim, number))), None)


def _best(
    claim: Number, passage: Passage, passages: Iterable[Passage], source: Source, *, of_another_unit: bool = False
) -> tuple[str, Number, Passage] | None:
    """The number that says what ``claim`` says, in the surroundings most like the claim's.

    One of another unit, 14 months for 14 years, is it only where it is asked for, and no small number in words.
    """
    if of_another_unit and not any(char.isdigit() for char in claim.text):
        return None
    found = [
        ((2 * _agrees(claim, number) + _likeness(claim, passage, number, place), -RANK[how]), how, number, place)
        for place in passages
        for number in place.numbers
        if is_quantity(number)
        and (how := compare(claim, number))
        and (not _unlike(claim, number, how) or is_nth(claim, passage, number, place))
        and (how == "converted" or clash(claim, number) == of_another_unit)
        and (not of_another_unit or how in ("exact", "normalised", "converted"))
        and _has_its_measure(claim, number, place, source)
    ]
    if not found:
        return None
    _, how, number, place = max(found, key=lambda entry: entry[0])
    return how, number, place


def _ends(claim: Number, passages: Iterable[Passage]) -> tuple[str, Number, Passage] | None:
    """The number that an interval ends at, where its sentence has the one it begins with too: from 740 to 900."""
    if claim.relation != "between" or claim.low is None or claim.high is None:
        return None
    for place in passages:
        values = {number.value: number for number in place.numbers if is_quantity(number)}
        if claim.low in values and claim.high in values:
            return "normalised", values[claim.high], place
    return None


def _has_its_measure(claim: Number, number: Number, place: Passage, source: Source) -> bool:
    """Whether a bare number may be meant in the claim's measure, which stands in its sentence or the one before."""
    unit = unit_of(claim)
    if number.kind != "quantity" or number.unit or claim.kind == "age" or not unit:
        return True
    if not (is_measure(unit) or claim.kind == "duration"):
        return True
    before = source.document.sentence(place.number - 1)
    near = place.stems | (source.passage(before).stems if before else frozenset())
    return stem_of(unit.split()[-1]) in near


def _unlike(claim: Number, source: Number, how: str) -> bool:
    """Whether a loose agreement in value is worth nothing because only one of the two is a percentage."""
    kinds = {claim.kind, source.kind}
    if _is_multiple(claim) != _is_multiple(source) and claim.unit and source.unit and significant_digits(claim) == 1:
        return True  # "Scored 61 times" counts goals, "three times" may be a multiple.
    if _is_multiple(claim) != _is_multiple(source) and "between" in (claim.relation, source.relation):
        return True  # nor is "twice" one of "one or two"
    if all("point" in (number.unit or "") for number in (claim, source)):
        return False
    if how == "vague":
        heads = (stem_of(unit_of(claim)), stem_of(unit_of(source)))
        return len(kinds) > 1 or (all(heads) and may_be_same(*heads) is False)
    if "ordinal" in kinds and len(kinds) > 1:
        other = claim if source.kind == "ordinal" else source
        return other.kind != "quantity" or other.unit == "times"
    if how != "rounded" or len(kinds) == 1 or "percent" not in kinds:
        return False
    bare = claim if source.kind == "percent" else source
    return not is_share(bare)


def is_nth(claim: Number, passage: Passage, number: Number, place: Passage) -> bool:
    """Whether one is a length of time told by the last unit of the other: nine minutes for "in the ninth minute"."""
    if claim.kind == "duration" and number.kind == "ordinal":
        return _follows(place, number, unit_of(claim))
    return claim.kind == "ordinal" and number.kind == "duration" and _follows(passage, claim, unit_of(number))


def _follows(passage: Passage, number: Number, unit: str) -> bool:
    after = next((word for word in passage.words if word.start >= number.span.end), None)
    return after is not None and after.stem == stem_of(unit)


def _is_multiple(number: Number) -> bool:
    """Whether a number says how often or how many fold; "four out of 11 times" is a share."""
    return unit_of(number) in MULTIPLES and not is_share(number)


def _is_alike(claim: Number, source: Number) -> bool:
    """Whether two numbers are of one kind, or one of them is bare: eight years are not 8 percent."""
    return claim.kind == source.kind or (
        "quantity" in (claim.kind, source.kind) and (claim.unit is None or source.unit is None)
    )


def _agrees(claim: Number, source: Number) -> int:
    """How well kind, unit and currency agree."""
    if claim.kind != source.kind:
        return 0
    if claim.currency != source.currency:
        return 1
    same = claim.unit and source.unit and unit_of(claim) == unit_of(source)
    return 2 + bool(same) + (claim.relation == source.relation)


def _likeness(claim: Number, passage: Passage, source: Number, place: Passage) -> int:
    """How many words the surroundings of the two share; those in the same clause count twice."""
    near = surroundings(passage, claim.span) & surroundings(place, source.span)
    return 2 * len(near) + len(passage.stems & place.stems)


@memoized
def surroundings(passage: Passage, span: Span) -> frozenset[str]:
    """The stems of the content words in the clause that ``span`` stands in, ``span`` itself left out."""
    clause = passage.clause_at(span)
    if clause is None:
        return frozenset()
    return frozenset(
        [word.stem for word in clause.words if word.kind == "content" and not span.start <= word.start < span.end]
    )


_TOLD = 0.3
"""Of what the other words of a number's clause weigh, a sentence must hold this share to tell of the same thing;
half of it where the number has more than one digit."""


def is_told(subject: Subject, match: Match) -> bool:
    """Whether the sentence that a number was found in speaks of what the summary speaks of."""
    around = surroundings(match.passage, match.claim.span)
    return match.found_in is not None and (not around or subject.source.share(around, match.found_in.stems) >= _TOLD)


def follows(subject: Subject, match: Match) -> bool:
    """Whether a number that stands in the source also follows from others there, by what the summary's words tell."""
    claim = match.claim
    return (
        match.derived is None
        and claim.kind != "percent"
        and is_large(claim)
        and told_from(subject, claim, match.passage, untold=False) is not None
    )
