"""Does a clause of the source surely tell of what a clause of the summary does? Only its own words are asked.

What else the two sentences tell is of no matter: the verb is the same, or one that says alike, and so is what it is
done to, with its number, or most of the words around it. Where the source has the same act both ways, either bears out.
"""

from collections.abc import Iterable
from typing import NamedTuple

from summarizer.checks.counterparts import REPORTING
from summarizer.checks.passages.acts import Act, Phrase, act_of, is_noun
from summarizer.checks.passages.events import Event
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.modality import FIRMNESS, IMPLYING_NOT
from summarizer.checks.vocabulary.synonyms import alike

_MOST = 1.0
"""Of the words around the two verbs so much must be the same, the shares of either in the other together, …"""
_MUCH = 0.8
"""… less where both are done by the same, …"""
_ALMOST_ALL = 1.5
"""… and more where only the verb of the one leaves open what the other tells: pledged, for gave."""
_SOME = 0.5
"""… and least where both are done to the same."""
_AS_LIKE = 0.6
"""Another clause that is so much as like, and tells it as the summary does, may be the one that is meant."""


class Told(NamedTuple):
    """An event of the source that may be the summary's, how near their verbs are, and how it is told otherwise."""

    event: Event
    kinship: int
    how: str | None


def anchored(subject: Subject, event: Event, told: Iterable[Told]) -> Told | None:
    """The one of ``told`` that is surely what ``event`` tells, but told otherwise; None where none is."""
    told = list(told)
    if all(one.how is None for one in told) or is_noun(event):
        return None
    said = act_of(event)
    likest: tuple[float, Told] | None = None
    borne_out = 0.0
    for one in told:
        share = _likeness(subject, event, one.event)
        if one.how is None:
            borne_out = max(borne_out, share)
        elif (likest is None or share > likest[0]) and _is_one_act(event, said, one, share):
            likest = share, one
    return likest[1] if likest and borne_out < _AS_LIKE * likest[0] else None


def _likeness(subject: Subject, event: Event, other: Event) -> float:
    likeness = subject.source.likeness
    return likeness(event.around, other.clause.content) + likeness(other.around, event.clause.content)


def _is_one_act(event: Event, said: Act, told: Told, share: float) -> bool:
    other = told.event
    if told.how == "infinitive" or is_noun(other) or _may_be_apart(event, told):
        return False
    there = act_of(other)
    patient, agent = _same(said.patient, there.patient), _same(said.agent, there.agent)
    if patient is False or (agent is False and not patient):
        return False
    values = [phrase.value for phrase in (said.patient, there.patient) if phrase and phrase.value is not None]
    counted = patient is True and len(values) > 1
    if counted and values[0] != values[1]:
        return False
    if told.how == "not there" and other.certainty == "possible" and not patient:
        return False  # could not call it that and look on
    if told.how == "wanted" and not (patient and (event.verb.form.past or event.certainty != "stated")):
        return False
    if not told.kinship:
        return agent is True and (counted or share >= _ALMOST_ALL)
    if told.kinship > 1:
        return share >= (_SOME if patient else _MUCH if agent else _MOST)
    return bool(patient) and (counted or bool(agent) or share >= _MOST)


def _may_be_apart(event: Event, told: Told) -> bool:
    """Whether the two may differ by other than what happened: by who says so, or a "may" or "without" elsewhere."""
    if told.how in ("not there", "not here"):
        before = [word.lower for word in event.clause.words if word.start < event.verb.word.start]
        return told.how == "not there" and not IMPLYING_NOT.isdisjoint(before)
    return event.hedged <= _firmness(told) or (told.how == "alleged" and _is_said(event))


def _firmness(told: Told) -> int:
    return FIRMNESS.get(told.how or "", FIRMNESS.get(told.event.certainty, 2))


def _is_said(event: Event) -> bool:
    """Whether the summary too gives it as somebody's words."""
    place = event.verb.word.start
    return any(
        any(piece.start <= place < piece.end for piece in said.pieces)
        and not REPORTING.isdisjoint(word.stem for word in event.passage.words_in(said.cue))
        for said in event.passage.reading.attributions
    )


def _same(one: Phrase | None, other: Phrase | None) -> bool | None:
    """Whether two phrases mean the same by their heads; None where either is not told."""
    if one is None or other is None:
        return None
    if one.head == other.head or alike(frozenset((one.head,)), frozenset((other.head,))):
        return True
    return None if one.head in other.stems or other.head in one.stems else False
