"""Yes for no: what somebody denies in the source and confirms in the summary, or the other way round."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.counterparts import verbs_like
from summarizer.checks.passages.clauses import Clause, Predicate
from summarizer.checks.passages.naming import meant_in
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.sameness import have_other_subjects
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary import words
from summarizer.memo import memoized

_YES = frozenset(map(stem_of, words("confirm admit acknowledge concede confess approve adopt ratify")))
DENYING = frozenset(map(stem_of, words("deny refute dispute dismiss reject rebut")))
_VOTED_DOWN = DENYING | verbs_like(stem_of("reject"))
_UNSAID = frozenset(map(stem_of, words("comment confirm")))
"""With a "not" these are no yes: declined to comment on reports, would not confirm them."""
_VOTING = stem_of("vote")
_TURNS = words("but though although while whereas ;")
_LEAST_WORDS = 3
"""An answer with fewer words behind it answers what stands before it: "a charge that Tern denied"."""
_LEAST = 0.25
"""Of what the words of either side weigh, the other must hold this share, …"""
_TOGETHER = 0.55
"""… and both shares together come to this: that both sides answer makes two like stretches likely the same one."""


class Answer(NamedTuple):
    """A yes or a no, and the stems of what is answered."""

    yes: bool
    verb: Predicate
    about: frozenset[str]


def turned_answers(subject: Subject, passage: Passage) -> Iterator[tuple[Answer, Passage, Answer]]:
    """Each answer of ``passage`` that a cited sentence has the other way round, with that sentence and its answer."""
    for said in _answers(passage):
        told = [
            (place, answer)
            for place in subject.passages
            for answer in _answers(place)
            if _is_alike(subject, said, place, answer)
        ]
        if told and all(answer.yes != said.yes for _, answer in told) and not _is_split(subject, passage, said):
            place, answer = told[0]
            if not have_other_subjects(subject, (passage, said.verb), (place, answer.verb)):
                yield said, place, answer


def _is_split(subject: Subject, passage: Passage, said: Answer) -> bool:
    """Whether the source near by tells of votes on the side of ``said`` as well, which may be the ones it means, …

    … or the summary says how many voted so: the others may have voted otherwise.
    """
    if said.verb.stem != _VOTING:
        return False
    if any(number.span.end <= said.verb.word.start for number in passage.numbers):
        return True
    answers = (answer for place in subject.near for answer in _answers(place))
    return any(answer.verb.stem == _VOTING and answer.yes == said.yes for answer in answers)


def _is_alike(subject: Subject, said: Answer, place: Passage, told: Answer) -> bool:
    source = subject.source
    forward = source.likeness(said.about, told.about | (meant_in(source, place) - place.stems))
    backward = source.likeness(told.about, said.about)
    return min(forward, backward) >= _LEAST and forward + backward >= _TOGETHER


@memoized
def _answers(passage: Passage) -> tuple[Answer, ...]:
    found = ((verb, _is_yes(clause, verb)) for clause in passage.clauses for verb in clause.predicates)
    return tuple([Answer(yes, verb, _about(passage, verb)) for verb, yes in found if yes is not None])


def _is_yes(clause: Clause, verb: Predicate) -> bool | None:
    """Whether a verb says yes or no; None where it says neither."""
    if clause.denies(verb):
        return False if verb.stem in _UNSAID else None
    if verb.certainty != "stated":
        return None
    if verb.stem == _VOTING:
        return _votes(clause, verb)
    return verb.stem in _YES if verb.stem in _YES | DENYING else None


def _votes(clause: Clause, verb: Predicate) -> bool | None:
    """Whether a vote is one for what follows: voted to build, for or against it; None where it only says how many."""
    after = [word for word in clause.words if word.start > verb.word.start]
    turned = False
    for word, following in pairwise(after):
        if word.lower in ("for", "against"):
            return word.lower == "for"
        if word.lower == "to" and any(other.word is following for other in clause.predicates):
            return (following.stem in _VOTED_DOWN) == turned
        turned = word.lower == "not"
    return None


def _about(passage: Passage, verb: Predicate) -> frozenset[str]:
    """What is answered: what follows up to a turn (a vote, a comma), or where that says little what comes before."""
    after = passage.words_after(verb.word.end)
    turns = _TURNS | {","} if verb.stem == _VOTING else _TURNS
    end = next((word.start for word in after if word.lower in turns), passage.span.end)
    found, before = (
        frozenset([word.stem for word in side if word.kind in ("content", "digits")])
        for side in ([word for word in after if word.start < end], passage.words_before(verb.word.start))
    )
    return found if len(found) >= min(_LEAST_WORDS, len(before)) else before
