"""Did it happen? What an event of the summary goes back to: one that the source tells of as firmly, or one it does not.

The same weighing as that of numbers in ``figures.origins`` and dates in ``moments``: each verb of the source near by
may tell of what a verb of the summary does, as far as the words around the two are alike; the summary is wrong as far
as those that it may mean are denied there, or only planned, possible, alleged. The weights are fitted by
``python -m benchmarks.origins`` as well.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from summarizer.checks.anchors import Told, anchored
from summarizer.checks.counterparts import REPORTING, verbs_like
from summarizer.checks.passages.events import CONDITIONS, Event, implies_not, nouns_in, says_no, told_in
from summarizer.checks.passages.naming import meant_in
from summarizer.checks.passages.passage import Passage
from summarizer.checks.sameness import have_other_subjects
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.modality import FIRMNESS, IMPLYING_NOT
from summarizer.checks.vocabulary.synonyms import senses_of
from summarizer.checks.weighing import Origin, weigh
from summarizer.fields import Filled, Verdict
from summarizer.memo import memoized

WEIGHTS = {
    "clause": -0.65,
    "clause back": 3.05,
    "in sentence": 3.1,
    "sentence": 1.85,
    "always": 3.25,
    "possible": -0.2,
    "alleged": -1.5,
    "expected": 0.6,
    "promised": 1.2,
    "wanted": -2.05,
    "infinitive": -5.1,
    "denied": 0.35,
    "future": 2.25,
    "hedged": -2.75,
    "not there": 0.6,
    "not here": -0.2,
    "leaves open": -1.6,
    "apart": -1.0,
    "open": -1.05,
}
"""Log-odds, against its being told of nowhere."""
_ALL_BUT = 0.9
"""A clause that has so much of what is told, with the very verb, is the one that is meant."""
_LIKELY = 0.3
"""So doubtful an event may be wrong; ``sureness`` says where it is held to be."""
_OPEN = CONDITIONS | {"until", "once", "when", "whether", "before", "since"}
"""What begins with one of these is not told as having happened."""
_SOME = frozenset({"what", "who", "which", "that", "whose"})
"""What is denied behind one of these, with no comma before it, is said of some, or of some of it."""
_SAME, _ALIKE = 2, 1
"""How near two verbs are."""
_MOST_OTHERS = 8
_SOFT = frozenset({"denied", "possible", "alleged"})
NO_SUCH = "no such"
_TURNED = frozenset({"not there", "not here", NO_SUCH})
_WEAKNESS = {"wanted": 2, "infinitive": 2, **FIRMNESS}


class Conflict(NamedTuple):
    """An event that the source tells otherwise: how, and where."""

    field: Filled
    event: Event
    how: str
    there: Event
    sure: bool = False
    """Whether both surely tell of one thing."""

    @property
    def is_turned(self) -> bool:
        """Whether it is a "not" on one side that they differ by."""
        return self.how in _TURNED

    @property
    def verdict(self) -> Verdict:
        """What a finding is that rests on it."""
        return "contradicted" if self.how == "denied" or self.is_turned else "unsupported"


@memoized
def conflicts(subject: Subject, label: str) -> tuple[Conflict, ...]:
    """The events of the subject's prose that the source may tell otherwise; ``label`` says how firm it is."""
    return tuple(_conflicts(subject, label))


def _conflicts(subject: Subject, label: str) -> Iterator[Conflict]:
    for field in subject.rephrased:
        for event in events_of(subject, field):
            if FIRMNESS[label] < _WEAKNESS[event.certainty]:
                event = event._replace(certainty=label)
            told = anchored(subject, event, _alike(subject, event)) if event.certainty not in _SOFT else None
            if told:
                yield Conflict(field, event, told.how or "", told.event, sure=True)
                continue
            origins = origins_of(subject, event)
            doubt = weigh(origins, WEIGHTS) if origins else None
            if doubt and doubt.other and doubt.likelihood >= _LIKELY:
                yield Conflict(field, event, how_told(event, doubt.other) or "", doubt.other)


def _alike(subject: Subject, event: Event) -> Iterator[Told]:
    """The events of the source whose verb is the same, or one that says alike, and how each is told otherwise."""
    for place in (*subject.near, *_others(subject, event)):
        for other in told_in(place):
            kin = kinship(event.verb.stem, other.verb.stem)
            if have_other_subjects(subject, (event.passage, event.verb), (place, other.verb)):
                continue
            if kin:
                yield Told(other, kin, how_told(event, other))
            elif other.opens == "promised" and _leaves_open(event, other) and not (event.negated or other.negated):
                yield Told(other, kin, other.opens)


@memoized
def surely_turned(subject: Subject) -> frozenset[tuple[str, int]]:
    """Where in which field the source surely tells otherwise of the very same."""
    found = conflicts(subject, "stated")
    return frozenset([(one.field.path, one.event.verb.word.start) for one in found if one.sure])


def _is_set_off(event: Event) -> bool:
    """Whether a mark stands before the clause of an event."""
    before = event.passage.words_before(event.clause.start)
    return bool(before) and before[-1].kind == "mark"


@memoized
def missing_nouns(subject: Subject) -> tuple[Conflict, ...]:
    """The nouns of the subject's prose that the source may say there are none of."""
    denied = frozenset[str]().union(*(clause.denied for place in subject.near for clause in place.clauses))
    fields = [field for field in subject.rephrased if denied and not says_no(subject.read(field))]
    return tuple([conflict for field in fields for conflict in _missing(subject, field, denied)])


def _missing(subject: Subject, field: Filled, denied: frozenset[str]) -> Iterator[Conflict]:
    reworded = {clause.start for clause in subject.reworded(field)}
    for event in nouns_in(subject.read(field), denied):
        told = [other for place in subject.near for other in nouns_in(place, {event.verb.stem})]
        told = [other for other in told if not other.negated or _are_missed(event, other)]
        if event.clause.start not in reworded or not any(other.negated for other in told):
            continue
        weighed = [
            Origin(not other.negated, _fit(subject, event, other) | against, other)
            for other in told
            for against in (_against(subject, event, other, "not there") if other.negated else {},)
        ]
        doubt = weigh([*weighed, Origin(True, {"always": 1}, event)], WEIGHTS)
        if doubt.other and doubt.likelihood >= _LIKELY:
            yield Conflict(field, event, NO_SUCH, doubt.other)


def _are_missed(event: Event, other: Event) -> bool:
    """Whether ``other`` denies the noun, and not just that it did something else: no ship would change its flag."""
    without = any(word.lower == "without" for word in other.clause.words)
    finite = (verb for verb in other.clause.predicates if not verb.form.infinitive)
    after = [verb for verb in finite if verb.word.start > other.verb.word.start]
    if without:
        return not any(verb.negated for verb in other.clause.predicates)  # could not go on without a grant
    return not after or any(kinship(after[0].stem, verb.stem) > 0 for verb in event.clause.predicates)


def events_of(subject: Subject, field: Filled) -> Iterator[Event]:
    """The events that the reworded clauses of a field tell of as past, present or to come."""
    passage = subject.read(field)
    reworded = {clause.start for clause in subject.reworded(field)}
    for event in told_in(passage):
        first, *before = (word.lower for word in event.clause.words if word.end <= event.verb.word.end)
        partly = (
            event.negated and first in _SOME and not _is_set_off(event)
        )  # those who never read, what it does not lend
        if event.clause.start in reworded and first not in _OPEN and "since" not in before and not partly:
            yield event


def origins_of(subject: Subject, event: Event) -> list[Origin[Event]]:
    """All that ``event`` may go back to, the last of them nothing that is told; none where nobody tells otherwise."""
    if event.certainty in _SOFT:
        return []
    elsewhere = _others(subject, event)
    if not any(_otherwise(event, other) for other in (*_near(subject), *chain(*map(told_in, elsewhere)))):
        return []
    told = [entry for place in (*subject.near, *elsewhere) for entry in _told(subject, event, place)]
    if all(how is None for _, how in told) or any(
        how is None and _is_told(subject, event, other) for other, how in told
    ):
        return []
    weighed = [
        Origin(how is None, fit | _against(subject, event, other, how) if how else fit, other)
        for other, how in told
        for fit in (_fit(subject, event, other),)
    ]
    return [*weighed, Origin(True, {"always": 1}, event)]


def _is_told(subject: Subject, event: Event, other: Event) -> bool:
    """Whether the source has the very verb, and all that the summary tells around it, in one clause."""
    around = subject.source.likeness(event.around, other.clause.content)
    return event.verb.stem == other.verb.stem and around >= _ALL_BUT


@memoized
def _near(subject: Subject) -> tuple[Event, ...]:
    """The events that the near sentences tell of."""
    return tuple(chain(*map(told_in, subject.near)))


@memoized
def _others(subject: Subject, event: Event) -> tuple[Passage, ...]:
    """The sentences beyond the near ones that have the verb."""
    near = {place.number for place in subject.near}
    numbers = [number for number in subject.source.postings.get(event.verb.stem, ()) if number not in near]
    return subject.source.passages(numbers[:_MOST_OTHERS])


def _told(subject: Subject, event: Event, place: Passage) -> Iterator[tuple[Event, str | None]]:
    """The events of ``place`` that ``event`` may be, one of each clause, and how they are told otherwise."""
    likest: dict[int, tuple[int, Event, str | None]] = {}
    near = not event.around.isdisjoint(meant_in(subject.source, place))
    for other in told_in(place):
        kin, how = kinship(event.verb.stem, other.verb.stem), _otherwise(event, other) if near else None
        if how and have_other_subjects(subject, (event.passage, event.verb), (place, other.verb)):
            continue
        if how is None and how_told(event, other):
            continue
        if kin or (near and not event.verb.form.infinitive and other.verb.stem not in REPORTING):
            start = other.clause.start
            if start not in likest or kin >= likest[start][0]:
                likest[start] = kin, other, how
    yield from ((other, how) for _, other, how in likest.values())


@lru_cache(maxsize=1 << 14)
def kinship(stem: str, other: str) -> int:
    """How near two verbs are: one verb, two that say alike, or 0."""
    if stem == other:
        return _SAME
    return _ALIKE if other in verbs_like(stem) or not senses_of(other).isdisjoint(senses_of(stem)) else 0


def _leaves_open(event: Event, other: Event) -> bool:
    """Whether the verb of ``other`` itself leaves open whether it comes to ``event``: promised a loan, for gave one."""
    if other.certainty != "stated" or event.certainty != "stated" or _firmness(event, other) == "stated":
        return False
    if other.verb.stem in event.passage.stems or event.verb.word.lower in IMPLYING_NOT:
        return False
    return not other.clause.content.isdisjoint([word.stem for word in event.clause.words if not word.capital])


def how_told(event: Event, other: Event) -> str | None:
    """How the source tells otherwise of what ``other`` tells: softer, or with a "not" on one side; None where not."""
    here, there = event.certainty, _firmness(event, other)
    if here in _SOFT or (event.negated and there == "denied"):
        return None
    if there == "denied":
        return "denied"
    if event.verb.form.infinitive and not event.negated:
        return None
    if event.negated != other.negated:
        if implies_not(other if event.negated else event) or (
            event.negated and (_WEAKNESS[there] == 2 < _WEAKNESS[here] or there in ("wanted", "infinitive"))
        ):
            return None  # hoped that it would bring them back, but it has not
        return "not here" if event.negated else "not there"
    if event.negated or event.verb.stem in REPORTING or event.opens != "stated":
        return None
    if here == "stated":
        foretold = there in ("expected", "promised") and not event.verb.form.past  # opens on Monday
        return there if there != "stated" and not foretold else None
    firmer = there in _SOFT or (there == "wanted" and _is_to_be(event)) or (other.condition and not event.condition)
    return "future" if here in ("expected", "promised") and firmer else None


def _is_to_be(event: Event) -> bool:
    """Whether an event is foretold by "will", which is firmer than what somebody wants or considers."""
    before = event.passage.words[max(event.verb.index - 3, 0) : event.verb.index]
    return any(word.lower == "will" for word in before)


def _firmness(event: Event, other: Event) -> str:
    """How firm the source is of what ``other`` tells, or of what its verb governs: preparing a claim, hopes of one."""
    return other.certainty if kinship(event.verb.stem, other.verb.stem) or other.certainty != "stated" else other.opens


def _otherwise(event: Event, other: Event) -> str | None:
    """``how_told``, where the verbs are near enough for one deed; a "not" turns no mere infinitive."""
    kin = kinship(event.verb.stem, other.verb.stem)
    if not kin and other.opens == "stated":
        return None
    how = how_told(event, other)
    if how in _TURNED:
        near = kin == _SAME if event.verb.form.infinitive else kin > 0 and not other.verb.form.infinitive
    elif any(kinship(event.verb.stem, verb.stem) for verb in other.clause.predicates if verb.index < other.verb.index):
        near = False  # accepted what it agreed to accept
    else:
        near = kin > 0 or _leaves_open(event, other)
    return how if near else None


def _fit(subject: Subject, event: Event, other: Event) -> dict[str, float]:
    """How well what the source says around ``other`` fits what the summary says around ``event``."""
    likeness, told = subject.source.likeness, meant_in(subject.source, other.passage)
    return {
        "clause": likeness(event.around, other.clause.content),
        "clause back": likeness(other.around, event.clause.content),
        "in sentence": likeness(event.around, told),
        "sentence": likeness(event.passage.stems - {event.verb.stem}, told),
    }


def _against(subject: Subject, event: Event, other: Event, how: str) -> dict[str, float]:
    """What speaks for and against its being told otherwise, ``how``."""
    apart = 1 - subject.source.likeness(event.passage.stems - {event.verb.stem}, subject.held)
    if how in _TURNED:
        return {how: 1, "apart": apart, "open": (event if event.negated else other).certainty in _SOFT}
    hedged = event.hedged <= _WEAKNESS[_firmness(event, other)]
    return {how: 1, "apart": apart, "hedged": hedged, "leaves open": _leaves_open(event, other)}
