"""Is a number of the time it is given for, and a level where the source has a level, a change where it has a change?"""

from summarizer.checks.figures.pairs import Conflict, Pair, stems_of
from summarizer.checks.figures.quantities import compare, printed
from summarizer.checks.figures.setting import EARLIER, setting_of
from summarizer.checks.levels import is_crossed
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.vocabulary.units import unit_of
from summarizer.fields import Role
from summarizer.reading.numbers import Number

_STEPS = {"change": "by how much it changed", "level": "what it came to", "margin": "a lead over others"}


def other_step(pair: Pair) -> Conflict | None:
    """By how much something changed given as what it came to, or as the lead of one over another; or the reverse."""
    here, there = pair.here.step, pair.there.step
    if not here or not there or here == there or pair.match.derived:
        return None
    if not alike(stems_of(pair.here.subject), pair.place.stems):
        return None
    for place in pair.subject.near:
        for number in place.numbers:
            if (
                number.kind == pair.source.kind
                and compare(pair.claim, number)
                and setting_of(place, number).step == here
            ):
                return None
    return Conflict("step", f"{printed(pair.claim)} is {_STEPS[there]} in the source, not {_STEPS[here]}")


def other_time(pair: Pair) -> Conflict | None:
    """The figure of an earlier time given for that of now, or the reverse."""
    here, there = pair.here.earlier, pair.there.earlier
    if here == there or pair.match.derived or _is_dated(pair.subject):
        return None
    if is_crossed(pair.subject, pair.match.passage, pair.claim):
        return None
    kinds = {pair.claim.kind, pair.source.kind}
    others = [
        number
        for number in pair.place.numbers
        if number != pair.source and number.kind in kinds and _is_commensurate(pair.source, number)
    ]
    if there and not pair.here.past and any(not setting_of(pair.place, number).earlier for number in others):
        return Conflict("earlier", f"{printed(pair.claim)} is the earlier figure in the source")
    if here and any(setting_of(pair.place, number).earlier for number in others):
        return Conflict("earlier", f"{printed(pair.claim)} is the newer figure in the source")
    return None


def other_day(pair: Pair) -> Conflict | None:
    """The figure of a time that is over given as one of now: "currently" for "a year ago"."""
    for one, other, said in ((pair.here, pair.there, "now"), (pair.there, pair.here, "then")):
        if one.now and other.then and not one.then and not other.now and not pair.match.derived:
            there = "of an earlier time" if said == "now" else "of now"
            return Conflict("then", f"{printed(pair.claim)} is {there} in the source")
    return None


def _is_commensurate(one: Number, other: Number) -> bool:
    """Whether two numbers may be the same figure of two times: "61 points from 29 matches" are not."""
    left, right = unit_of(one), unit_of(other)
    return not left or not right or one.kind == "money" or may_be_same(stem_of(left), stem_of(right)) is True


def _is_dated(subject: Subject) -> bool:
    """Whether an item says of when it is in a field of its own, or in another's words: "height descended from"."""
    if subject.aligned:
        return False
    told = [subject.read(field).words for field in subject.having({Role.STATEMENT})]
    return any(True for _ in subject.having({Role.WHEN})) or any(
        words and (words[-1].lower == "from" or any(word.lower in EARLIER for word in words)) for words in told
    )
