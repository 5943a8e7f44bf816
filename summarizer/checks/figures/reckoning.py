"""What a summary reckons from a single sentence: what a percentage leaves, the years between two that are named."""

from itertools import combinations

from summarizer.checks.figures.derivation import Derived
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.units import unit_of
from summarizer.reading.numbers import Number

RESTING = frozenset(map(stem_of, words("rest remainder remaining others")))


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


def span_of_years(subject: Subject, claim: Number) -> Derived | None:
    """So many years as lie between two that a sentence names: five years for "between 2018 and 2023"."""
    if claim.kind != "duration" or unit_of(claim) != "year":
        return None
    for passage in subject.passages:
        years = [number for number in passage.numbers if number.kind == "year" and number.text.isdecimal()]
        for one, other in combinations(years, 2):
            if abs(int(one.text) - int(other.text)) == claim.value:
                return Derived("difference", (one, other))
    return None
