"""Whether the source says a number in other ways than as a number: as part of a name, or in words."""

from decimal import Decimal

from summarizer.checks.figures.matching import Match, is_one_larger
from summarizer.checks.figures.quantities import compare, is_quantity, numeral_of
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words

_MAJORITY = frozenset(map(stem_of, words("majority most half")))
_HALF = Decimal("0.5")


def is_printed(subject: Subject, match: Match) -> bool:
    """Whether the very figures stand in a cited sentence, as part of what the reader takes for no number and no day."""
    numeral = numeral_of(match.claim)
    if match.claim.kind not in ("quantity", "ordinal") or not numeral.replace(",", "").replace(".", "").isdigit():
        return False
    for passage in subject.passages:
        read = {number.numeral.start for number in passage.numbers if is_quantity(number) or match.claim.unit}
        days = (date for date in passage.dates if date.precision != "year")
        dated = {word.start for day in days for word in passage.words_in(day.span)}
        if any(word.lower == numeral and word.start not in read | dated for word in passage.words):
            return True
    return False


def is_worded(subject: Subject, match: Match) -> bool:
    """Whether the source says a number without a numeral: in its headline, "a year" for 12 months, "most" for half."""
    claim = match.claim
    stems = frozenset().union(*(place.stems for place in subject.near))
    if is_one_larger(claim, stems):
        return True
    if claim.value == _HALF and not stems.isdisjoint(_MAJORITY):
        return True
    title = subject.document.title or ""
    return any(compare(claim, number) for number in subject.source.said(title).numbers)
