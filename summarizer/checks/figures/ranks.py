"""Whether a superlative keeps its place: "the second highest" is not "the highest", nor "one of only two" the only."""

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary import words
from summarizer.fields import Finding
from summarizer.memo import memoized
from summarizer.spans import Span

_PLACES = words("second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th")
_NO_SUPERLATIVES = words(
    """
    arrest attest behest chest conquest contest crest detest digest dishonest earnest everest forest guest harvest
    honest infest inquest interest invest jest latest manifest modest molest nest northwest pest priest protest quest
    request rest southwest suggest test unrest vest west
    """
)
_AMONG = frozenset({("one", "of"), ("among",), ("some", "of")})
_ONE_OF = "one of the"
_ONLY = "only"
_LEAST_SHARE = 0.3
"""Of what the other words of the clause weigh, a sentence must hold this share to rank the same thing."""


class Rank(NamedTuple):
    """A superlative where it stands: ``place`` is "" for the very first, an ordinal, or "one of the"."""

    word: Word
    first: Word
    superlative: str
    place: str


def check_ranks(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each superlative that the source puts on another place."""
    for field in subject.rephrased:
        passage = subject.read(field)
        for rank in ranks_in(passage):
            other = _other_place(subject, passage, rank)
            if other is None:
                continue
            here, there = (f"{one.place} {one.superlative}".strip() for one in (rank, other))
            judged = Judged("bounds", "unsupported", "rank", f"the source has “{there}”, not “{here}”")
            evidence = subject.evidence(Span(other.first.start, other.word.end))
            yield judged.on(field.path, Span(rank.first.start, rank.word.end), evidence)


def _other_place(subject: Subject, passage: Passage, rank: Rank) -> Rank | None:
    """The same superlative in what speaks most like the summary, where it has another place.

    "One of the highest" may be the highest or any other.
    """
    clause = passage.clause_at(Span(rank.word.start, rank.word.end))
    around = clause.content - {rank.word.stem} if clause else frozenset()
    found = [
        (subject.source.likeness(around, place.stems), other.place == rank.place, other)
        for place in subject.near
        for other in ranks_in(place)
        if other.superlative == rank.superlative
    ]
    share, same, other = max(found, key=itemgetter(0, 1), default=(0.0, True, rank))
    return None if same or share < _LEAST_SHARE or rank.place == _ONE_OF else other


@memoized
def ranks_in(passage: Passage) -> tuple[Rank, ...]:
    """The superlatives in ``passage``, each with its place."""
    return tuple(_ranks_in(passage.words))


def _ranks_in(found: tuple[Word, ...]) -> Iterator[Rank]:
    for index, word in enumerate(found):
        if not word.lower.endswith("est") and word.lower != _ONLY:
            continue
        first, _, last = word.lower.rpartition("-")
        if len(last) < len("best") or last in _NO_SUPERLATIVES:
            continue
        before = [other.lower for other in found[max(index - 3, 0) : index]]
        if last == _ONLY and before[-1:] != ["the"]:
            if tuple(before[-2:]) in _AMONG:
                yield Rank(word, word, last, _ONE_OF)  # one of only two
            continue
        if before[-1:] and before[-1] in _DETERMINERS:
            opening = tuple(before[:-1])
            if opening[-2:] in _AMONG or opening[-1:] in _AMONG:
                yield Rank(word, found[index - 1], last, _ONE_OF)
                continue
        if first in _PLACES:
            yield Rank(word, word, last, first)
        elif before[-1:] and before[-1] in _PLACES:
            yield Rank(word, found[index - 1], last, before[-1])
        elif not first:
            yield Rank(word, word, last, "")


_DETERMINERS = words("the its their his her our this")
