"""Do a clause of the summary and one of the source surely tell of the same thing? Only then may they contradict."""

from collections.abc import Collection

from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import may_be_one, meant_in, name_before
from summarizer.checks.passages.passage import Passage
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.synonyms import alike

_LEAST = 0.4
"""Of what the words of either clause weigh, the other side must hold this share, …"""
_TOGETHER = 1.1
"""… and both shares together come to this."""
_LEAST_SHARED = 2
_AROUND = 0.5
"""Two clauses that share but a word or two need sentences around them of which this share is the same."""


def tell_the_same(
    subject: Subject, said: tuple[Passage, Clause], told: tuple[Passage, Clause], apart: Collection[str]
) -> bool:
    """Whether ``said`` of the summary and ``told`` of the source tell of one thing, the words ``apart`` left out."""
    (passage, clause), (place, other) = said, told
    here, there = clause.content.difference(apart), other.content.difference(apart)
    meant_here, meant_there = meant_in(subject.source, passage), meant_in(subject.source, place)
    forward = subject.source.likeness(here, meant_there)
    backward = subject.source.likeness(there, meant_here)
    if here and there and (min(forward, backward) < _LEAST or forward + backward < _TOGETHER):
        return False
    if len(alike(here, other.content)) >= _LEAST_SHARED or clause.content == other.content != here:
        return True
    shared = subject.source.likeness(passage.stems.difference(apart), meant_there)
    return max(shared, subject.source.likeness(place.stems.difference(apart), meant_here)) >= _AROUND


def have_other_subjects(subject: Subject, said: tuple[Passage, Predicate], told: tuple[Passage, Predicate]) -> bool:
    """Whether two verbs stand right after the names of different actors."""
    one, other = (name_before(subject.source, passage, verb.word.start) for passage, verb in (said, told))
    if not one or not other or said[1].form.passive != told[1].form.passive:
        return False
    return not may_be_one(subject.source, one, other)
