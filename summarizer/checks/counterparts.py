"""What in the source a verb of the summary goes back to: the same verb, in the likest sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import meant_in
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.poles import POLES
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.fields import Filled
from summarizer.memo import memoized

REPORTING = frozenset(
    map(
        stem_of,
        words(
            """say tell add announce report state note explain write ask call describe claim warn argue declare insist
            express comment remark discuss mention accord reveal confirm cite point refer"""
        ),
    )
)
"""The stems of verbs that only report: whether they are negated or firm says nothing about what is reported."""


_NEARLY = 0.7
"""A clause that shares this much of what the likest shares may as well be the one that is meant."""
_LEAST_SHARED = 0.4
"""Of what the other words of a verb's clause weigh, a sentence must hold this share to tell of the same deed."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A verb of the summary beside the verbs of the source that it may go back to, the likest ones alone."""

    field: Filled
    passage: Passage
    clause: Clause
    claim: Predicate
    source: tuple[tuple[Passage, Clause, Predicate], ...]
    near: tuple[tuple[Passage, Clause, Predicate], ...]
    """The same verb in clauses that are nearly as like, …"""
    others: tuple[tuple[Passage, Clause, Predicate], ...]
    """… and in all that share something."""


_SAYING = frozenset(map(stem_of, ("say", "tell", "add")))
_SURE = 0.7
"""Of what a clause's words weigh, a sentence must hold this share to be surely about the same."""


def is_news(subject: Subject, pair: Counterpart) -> bool:
    """Whether a verb is more than the reporting of something, or what it reports is surely the same."""
    if pair.claim.stem not in REPORTING:
        return True
    around = pair.clause.content - {pair.claim.stem}
    likeness = max(subject.source.likeness(around, meant_in(subject.source, place)) for place, _, _ in pair.source)
    return pair.claim.stem not in _SAYING and likeness >= _SURE


@memoized
def counterparts(subject: Subject) -> tuple[Counterpart, ...]:
    """Each verb of the subject's prose that the cited sentences have as well."""
    return tuple(_counterparts(subject))


def _counterparts(subject: Subject) -> Iterator[Counterpart]:
    for field in subject.retold:
        passage = subject.read(field)
        for clause in subject.reworded(field):
            for predicate in clause.predicates:
                likest, near, others = _alike(subject, passage, clause, predicate)
                if likest:
                    yield Counterpart(field, passage, clause, predicate, likest, near, others)


_Verbs = tuple[tuple[Passage, Clause, Predicate], ...]


def _alike(subject: Subject, passage: Passage, clause: Clause, predicate: Predicate) -> tuple[_Verbs, _Verbs, _Verbs]:
    around, names = clause.content - {predicate.stem}, verbs_like(predicate.stem)
    found = [
        (_likeness(around, passage, place, other_clause), (place, other_clause, other))
        for place in subject.near
        if not names.isdisjoint(place.stems)
        for other_clause in place.clauses
        for other in other_clause.predicates
        if other.stem in names
    ]
    if not found:
        return (), (), ()
    best = max(score for score, _ in found)
    likest = tuple(entry for score, entry in found if score == best)
    near = tuple(entry for score, entry in found if score != best and score[0] >= _NEARLY * best[0])
    others = tuple(entry for score, entry in found if score != best and score[0])
    cited = {place.number for place in subject.passages}
    # A clause that has but a pronoun or names beside its verb says what its sentence speaks of.
    plain = any(word.kind == "content" and not word.capital for word in clause.words if word != predicate.word)
    about = around if plain else passage.stems - {predicate.stem}
    told = any(
        place.number in cited
        and (not subject.aligned or subject.source.share(about, meant_in(subject.source, place)) >= _LEAST_SHARED)
        for place, _, _ in likest
    )
    return (likest, near, others) if told or not about else ((), (), ())


def verbs_like(stem: str) -> frozenset[str]:
    """A verb's stem, and those that say the same on its side of a pair of opposites: start for begin."""
    return _same_side(stem) if stem in POLES else frozenset((stem,))


@cache
def _same_side(stem: str) -> frozenset[str]:
    return frozenset({stem, *(other for other, found in POLES.items() if POLES[stem] & found)})


def _likeness(around: frozenset[str], passage: Passage, place: Passage, clause: Clause) -> tuple[int, int, int]:
    """Words shared by the clauses count first, then the clause's with the sentence, then the sentences'."""
    shared = len(alike(around, place.stems))
    return 2 * len(alike(around, clause.stems)) + shared, shared, len(passage.stems & place.stems)
