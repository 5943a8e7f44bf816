"""Which number of the source a number of the summary is: the one that says the same, in the likest surroundings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.checks.derivation import Derived, derive
from summarizer.checks.passage import Passage
from summarizer.checks.quantities import RANK, compare, figures_of, is_share, numeral_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.units import unit_of
from summarizer.checks.words import stem_of
from summarizer.fields import PROSE, Filled, Role
from summarizer.memo import memoized
from summarizer.reading.numbers import Number
from summarizer.spans import Span

NUMERIC = PROSE | {Role.QUANTITY}
_NO_QUANTITIES = frozenset({"date", "year", "time", "identifier"})
_LEAST_DERIVED = 10
_DERIVING = frozenset(
    map(
        stem_of,
        words(
            """
    additional ahead altogether behind both by combined compare decrease difference drop extra fall fewer from
    gain gap half increase lead left less lose margin more other others remain remaining rest rise stay still
    them together total
    """
        ),
    )
)


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


def _is_date(passage: Passage, number: Number) -> bool:
    """Whether a duration only says when: "four years ago" is left to the check of dates."""
    return any(date.span.overlaps(number.span) for date in passage.dates)


def is_quantity(number: Number) -> bool:
    """Whether a number says how much or how many, not when or which."""
    if number.kind in _NO_QUANTITIES:
        return False
    return not (number.relation == "between" and number.unit is None and _is_year(number.low) and _is_year(number.high))


def is_one(number: Number) -> bool:
    """Whether a number is a mere "one", which counts nothing that a source would have to print."""
    return number.value == 1 and not any(char.isdigit() for char in number.text)


def _is_year(value: object) -> bool:
    return isinstance(value, (int, float)) or (value is not None and 1500 <= int(value) <= 2200)  # type: ignore[call-overload]


def _match(subject: Subject, field: Filled, claim: Number, passage: Passage) -> Match:
    if claim.kind == "score":
        return _match_score(subject, field, claim, passage)
    cited = _best(claim, passage, subject.passages)
    if cited:
        how, source, found_in = cited
        return Match(field, claim, passage, how, source, found_in, "cited")
    derived = _derived(subject, claim, passage)
    if derived:
        return Match(field, claim, passage, "derived", derived.operands[0], None, "cited", derived)
    for place, passages in (("near", subject.neighbours), ("elsewhere", _elsewhere(subject, claim))):
        found = _best(claim, passage, passages)
        if found:
            how, source, found_in = found
            return Match(field, claim, passage, how, source, found_in, place)
    return Match(field, claim, passage)


def _match_score(subject: Subject, field: Filled, claim: Number, passage: Passage) -> Match:
    """A score stands where its figures do, one right after the other: 14-9, "14 to 9"."""
    figures = figures_of(claim)
    held = [subject.source.postings.get(figure, ()) for figure in figures]
    shared = sorted(set(held[0]).intersection(*held[1:])) if held else []
    cited = {place.number for place in (*subject.passages, *subject.neighbours)}
    for place in subject.source.passages(sorted(shared, key=lambda number: number not in cited)):
        digits = [word.lower for word in place.words if word.kind == "digits"]
        for index in range(len(digits) - len(figures) + 1):
            if tuple(digits[index : index + len(figures)]) == figures:
                number = next((n for n in place.numbers if numeral_of(n).startswith(figures[0])), None)
                return Match(field, claim, passage, "exact", number, place, "cited" if number else "")
    return Match(field, claim, passage)


def _elsewhere(subject: Subject, claim: Number) -> tuple[Passage, ...]:
    """The sentences beyond the cited ones and their neighbours that print the claim's value."""
    tried = {passage.number for passage in (*subject.passages, *subject.neighbours)}
    found = subject.source.by_value.get(claim.value, ()) if claim.value is not None else ()
    return subject.source.passages(number for number in found if number not in tried)


def _best(claim: Number, passage: Passage, passages: Iterable[Passage]) -> tuple[str, Number, Passage] | None:
    """The number that says what ``claim`` says, in the surroundings most like the claim's."""
    found = [
        ((2 * _agrees(claim, number) + _likeness(claim, passage, number, place), -RANK[how]), how, number, place)
        for place in passages
        for number in place.numbers
        if is_quantity(number) and (how := compare(claim, number)) and not _unlike(claim, number, how)
    ]
    if not found:
        return None
    _, how, number, place = max(found, key=lambda entry: entry[0])
    return how, number, place


def _unlike(claim: Number, source: Number, how: str) -> bool:
    """Whether a loose agreement in value is worth nothing because only one of the two is a percentage."""
    kinds = {claim.kind, source.kind}
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


def _derived(subject: Subject, claim: Number, passage: Passage) -> Derived | None:
    told = claim.relation == "about" or any(word.stem in _DERIVING for word in passage.words)
    if not _is_large(claim) and not told:
        return None
    for numbers in _groups(subject, across=told):
        if claim.kind == "percent" and any(number.kind == "percent" for number in numbers) and not told:
            continue
        derived = derive(claim, numbers)
        if derived:
            return derived
    return None


_TOLD = 0.3
"""Of what the other words of a number's clause weigh, a sentence must hold this share to tell of the same thing;
half of it where the number has more than one digit."""


def is_told(subject: Subject, match: Match) -> bool:
    """Whether the sentence that a number was found in speaks of what the summary speaks of."""
    around = surroundings(match.passage, match.claim.span)
    return match.found_in is not None and (not around or subject.source.share(around, match.found_in.stems) >= _TOLD)


def follows(subject: Subject, match: Match) -> bool:
    """Whether a number that stands in the source also follows from others there, which may be what is meant."""
    claim = match.claim
    return (
        match.derived is None
        and claim.kind != "percent"
        and _is_large(claim)
        and _derived(subject, claim, match.passage) is not None
    )


def _is_large(claim: Number) -> bool:
    return claim.kind != "quantity" or (claim.value is not None and claim.value >= _LEAST_DERIVED)


def _groups(subject: Subject, across: bool) -> Iterable[Sequence[Number]]:
    """Numbers that may be reckoned with each other: those of a sentence; ``across`` sentences where that is told."""
    cited = [[number for number in passage.numbers if is_quantity(number)] for passage in subject.passages]
    yield from cited
    if not across:
        return
    if len(cited) > 1:
        yield [number for numbers in cited for number in numbers]
    near = [number for passage in subject.neighbours for number in passage.numbers if is_quantity(number)]
    if near:
        yield [*(number for numbers in cited for number in numbers), *near]


def printed(number: Number) -> str:
    """A number as a message names it: with its unit, without its bound."""
    start = number.numeral.start - number.span.start
    symbol = (
        number.text[start - 1 : start] if number.currency and start and not number.text[start - 1].isspace() else ""
    )
    return " ".join((symbol + number.text[start:]).split()) or numeral_of(number)
