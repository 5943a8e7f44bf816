"""Words for offices: groups that name the same one, and those so general that they fit any."""

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary import words
from summarizer.reading.coreference.mentions import PEOPLE
from summarizer.reading.names import lexicon

_SAME = """
president presidential presidency head-of-state; prime premier pm; chancellor; minister secretary ministry; spokesman
spokeswoman spokesperson speaker; chairman chairwoman chairperson chair chairs heads; ceo executive; cfo financial
finance; coo operating operations; director head heads directs manager; lawmaker legislator mp parliamentarian deputy
congressman congresswoman representative senator sen rep; lawyer attorney counsel barrister solicitor; judge justice;
prosecutor attorney; police officer constable; footballer player striker forward midfielder defender; goalkeeper
keeper; coach manager trainer; analyst economist strategist; scientist researcher biologist professor academic; doctor
physician dr; founder co-founder; defence defense; foreign external; interior home; labor labour; army military
general; author writer novelist write; actor actress; leader leads chief head boss led; treasurer; engineer; clerk
registrar; commissioner; ambassador envoy diplomat; captain skipper; architect; accountant auditor; adviser advisor
consultant; coordinator organiser organizer; councillor alderman councilman; activist campaigner; mayor; governor gov;
king queen monarch; prince princess; bishop archbishop cardinal priest; teacher; farmer; builder contractor; editor;
curator; inspector; sheriff; sergeant; colonel; admiral; pilot; nurse; striker; midfielder; referee umpire
"""
_GENERAL = (
    "leader chief head boss official top senior former ex late veteran longtime current new acting figure mr mrs ms"
)
GENERAL = frozenset(map(stem_of, words(_GENERAL)))
"""Fits anybody who holds an office, or says nothing about which."""
KIN = frozenset(
    map(
        stem_of,
        words(
            "son daughter father mother brother sister husband wife widow widower nephew niece uncle aunt cousin"
            " grandson granddaughter grandfather grandmother stepson stepdaughter fiance fiancee godson"
        ),
    )
)
"""Words of kinship: nobody is two of them to the same person."""
RELATIVE = frozenset(map(stem_of, words("predecessor successor counterpart colleague deputy replacement")))
"""Offices told by somebody else's: whose they are would have to be known."""
_BESIDE_OTHERS = frozenset(
    map(
        stem_of,
        words(
            """candidate nominee hopeful contender frontrunner challenger rival lawmaker
            legislator mp parliamentarian congressman congresswoman representative senator sen rep councillor councilman
            alderman author founder veteran activist lawyer professor teacher
            doctor nurse"""
        ),
    )
)
"""Offices sought, mandates and callings: whoever has one may hold another."""
_CALLINGS = frozenset(
    map(
        stem_of,
        words(
            """campaigner attorney barrister solicitor physician analyst economist strategist scientist researcher
            academic engineer officer constable detective player footballer striker forward midfielder defender actor
            actress writer novelist farmer builder adviser advisor consultant pilot"""
        ),
    )
)
"""What several in one report may be."""
_PAST = frozenset(map(stem_of, words("former ex then retired late")))


def _groups(groups: str) -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(groups.split(";")):
        for word in group.split():
            table.setdefault(stem_of(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


_GROUPS = _groups(_SAME)


_SIDES = """
police officer detective; organiser organizer; protester demonstrator marcher; union; company firm employer maker
manufacturer operator; government; opposition; prosecutor prosecution; defence defense lawyer; doctor hospital medic
surgeon; rebel insurgent; army military; family relative parent; resident neighbour neighbor; regulator watchdog; court
judge; scientist researcher; campaigner activist; council; firefighter; investor shareholder; bank lender; supplier
"""
_SIDE_OF = _groups(_SIDES)
SOMEBODY = frozenset(
    {
        *map(stem_of, map(str.lower, lexicon.ROLE_HEADS | lexicon.ORG_HEADS | lexicon.BODY_NOUNS | PEOPLE)),
        *map(stem_of, words("people critic opponent supporter rival family monitor observer ally authority ministry")),
        *_SIDE_OF,
    }
)
"""The stems of nouns for somebody who may act or speak: an office, a body, a group of people."""


def other_sides(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the stems of two phrases name groups that are not each other: the police, the organisers."""
    left, right = ({number for stem in side for number in _SIDE_OF.get(stem, ())} for side in (one, other))
    return bool(left and right) and left.isdisjoint(right)


def is_office(stem: str) -> bool:
    """Whether a stem is a known word for an office."""
    return stem in _GROUPS


def same_office(one: str, other: str) -> bool:
    """Whether two stems may be words for the same office."""
    if one == other or (len(one) > 4 and one[:5] == other[:5]):
        return True
    return bool(_GROUPS.get(one, frozenset()) & _GROUPS.get(other, frozenset()))


def is_held_alone(role: frozenset[str]) -> bool:
    """Whether the stems of a role are those of an office, and no calling or mandate that several in a report have."""
    return _is_exclusive(role) and role.isdisjoint(_CALLINGS)


def _is_exclusive(role: frozenset[str]) -> bool:
    return any(map(is_office, role)) and role.isdisjoint(_BESIDE_OTHERS)


def exclude_each_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the stems of two roles are those of offices of one time that nobody holds together."""
    both = (one, other)
    return len({bool(role & _PAST) for role in both}) == 1 and all(map(_is_exclusive, both))
