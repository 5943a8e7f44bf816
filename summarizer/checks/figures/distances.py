"""How far apart the source puts two things in so many words: "two points more than Calder Town"."""

from typing import NamedTuple

from summarizer.checks.figures.matching import Match
from summarizer.checks.figures.quantities import compare
from summarizer.checks.passages.passage import Passage
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.memo import memoized
from summarizer.reading.numbers import Number

_COMPARATIVES = words("more fewer less higher lower ahead behind above below clear")
_LINKS = words("than of the a an")
_REACH = 4


class Distance(NamedTuple):
    """The word that compares, and the stems of what is compared with."""

    comparative: str
    other: frozenset[str]


@memoized
def distance_of(passage: Passage, number: Number) -> Distance | None:
    """What ``number`` sets apart from what, where a comparative follows it and its unit; None where none does."""
    after = passage.words_after(number.numeral.end)
    for index, word in enumerate(after[:_REACH]):
        if word.lower in _COMPARATIVES:
            named = []
            for following in after[index + 1 :]:
                if following.kind == "content":
                    named.append(following.stem)
                elif following.lower not in _LINKS:
                    break
            return Distance(word.lower, frozenset(named)) if named else None
        if word.kind != "content":
            return None
    return None


def told_distance(subject: Subject, match: Match) -> Number | None:
    """The number by which the source sets the same things apart in the same words, where it is another."""
    claim = distance_of(match.passage, match.claim)
    if claim is None:
        return None
    found = [
        number
        for place in subject.passages
        for number in place.numbers
        if number.value is not None
        and (other := distance_of(place, number)) is not None
        and other.comparative == claim.comparative
        and len(other.other & claim.other) >= min(len(other.other), len(claim.other), _NAMED)
    ]
    return None if any(compare(match.claim, number) for number in found) else next(iter(found), None)


_NAMED = 2
