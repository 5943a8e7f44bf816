"""What a number of the summary goes back to: one of the source that says the same, one that says something else, none.

Each number of the source near by may be what the summary means; how well it fits tells how likely. A summary's number
is wrong as far as what it most likely means is another, or nothing.

The weights are a logistic regression over the numbers of summaries of which each sentence is known to be true or
false, rounded; ``python -m benchmarks.origins`` fits them anew and tells how well they do on texts left out.
"""

import math
from decimal import Decimal
from typing import NamedTuple

from summarizer.checks.figures.distances import distance_of
from summarizer.checks.figures.holders import holder_of
from summarizer.checks.figures.lists import counts_a_pair
from summarizer.checks.figures.matching import Match, is_nth, surroundings
from summarizer.checks.figures.phrases import around_number, is_dated, stems_and_times, unit_words
from summarizer.checks.figures.quantities import (
    clash,
    compare,
    is_one,
    is_quantity,
    is_share,
    is_small_word,
    significant_digits,
)
from summarizer.checks.figures.reckoning import may_follow
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.figures.wording import is_printed, is_worded
from summarizer.checks.names import same_actor
from summarizer.checks.passages.naming import meant_in
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.vocabulary.units import factor_between, unit_of
from summarizer.memo import memoized
from summarizer.reading.numbers import Number

WEIGHTS = {
    "around": 1.5,
    "clause": 0.7,
    "sentence": 2.1,
    "sentence back": 0.7,
    "names": 0.65,
    "anchors": 0.75,
    "same holder": 0.8,
    "like nouns": 0.65,
    "unlike nouns": -0.75,
    "unlike units": -1.4,
    "unit left out": -0.55,
    "unit added": 0.5,
    "like verbs": 0.65,
    "one earlier": -0.7,
    "earlier as now": -0.45,
    "same bound": 1.2,
    "same kind": -1.2,
    "cited": 0.5,
    "likest sentence": 0.75,
    "same number": 1.7,
    "its digits": 0.6,
    "the same loosely": 0.75,
    "other number stated": -2.45,
    "other for a small one": -0.5,
    "always": 2.8,
    "derived": 1.1,
    "small": 0.75,
    "idle": 1.55,
    "mere one": 1.7,
    "ordinal": 1.0,
    "share": -0.4,
    "money": -0.7,
    "nothing like it": -1.65,
    "digits nowhere": -0.6,
}
"""Log-odds, against its being made up."""
_LIKELY = 0.4
"""So doubtful a number had 26 of 2,258 true sentences left out of the fitting, and 181 of 274 with a wrong one."""
_ADDED = frozenset({"sum", "difference", "rest"})
"""What readers reckon in their heads, and summaries with them; a percentage fits some pair of numbers by chance."""
_UNLIKE_STEPS = {"change", "level"}
_MOST_DIGITS = 3
_MOST_ANCHORS = 2
_UNNAMED = 0.5
"""What the names beside a number count for where there are none."""
_PLAIN = frozenset({"exact", "normalised", "converted"})


class Origin(NamedTuple):
    """One thing that a number of the summary may go back to."""

    same: bool
    """Whether the summary's number is right if this is meant."""
    evidence: dict[str, float]
    """What speaks for it, by the names of ``WEIGHTS``."""
    number: Number | None = None
    """The source's number; None for one that the summary reckoned, or made up."""

    @property
    def strength(self) -> float:
        """What it all comes to."""
        return math.exp(sum(WEIGHTS[name] * value for name, value in self.evidence.items()))


class Doubt(NamedTuple):
    """How likely a number of the summary is wrong, and the number that the source most likely has in its place."""

    likelihood: float
    other: Number | None


def is_doubted(subject: Subject, match: Match) -> bool:
    """Whether the number of ``match`` is too likely wrong to be let pass."""
    return not is_excused(subject, match) and doubt_of(subject, match).likelihood >= _LIKELY


def is_excused(subject: Subject, match: Match) -> bool:
    """Whether nobody can tell that a number is wrong: it follows from others, is said otherwise there, or is vague."""
    if match.source is not None:
        return match.derived is not None and match.derived.operation in _ADDED
    return (
        match.claim.relation == "vague"
        or is_printed(subject, match)
        or is_worded(subject, match)
        or may_follow(subject, match.claim, match.passage) is not None
        or (is_small_word(match.claim) and counts_a_pair(subject, match.passage, match.claim))
    )


@memoized
def doubt_of(subject: Subject, match: Match) -> Doubt:
    """How likely the number of ``match`` is another than the source's, 0 to 1, and which one it should be."""
    found = origins_of(subject, match)
    others = [(origin.strength, origin.number) for origin in found if not origin.same]
    right = sum(origin.strength for origin in found if origin.same)
    wrong = sum(strength for strength, _ in others)
    other = max(((strength, number) for strength, number in others if number), key=lambda one: one[0], default=None)
    return Doubt(wrong / (right + wrong), other[1] if other else None)


def origins_of(subject: Subject, match: Match) -> list[Origin]:
    """All that the number of ``match`` may go back to, the last two of them no number of the source."""
    claim = match.claim
    near = [(place, number) for place in subject.near for number in place.numbers if _may_be_meant(place, number)]
    own = [(place, number) for place, number in near if _says_the_same(claim, number)]
    if not own and match.place == "elsewhere" and match.source is not None and match.found_in is not None:
        own = [(match.found_in, match.source)]
    named = match.passage.capitals_beside(claim.span) & (match.found_in.stems if match.found_in else frozenset())
    others = [
        (place, number)
        for place, number in near
        if _is_like(match, place, number) and named <= _told_by(subject, place)
    ]
    found = [Origin(True, _of_same(subject, match, place, number), number) for place, number in own]
    found += [Origin(False, _of_other(subject, match, place, number), number) for place, number in others]
    reckoned = _of_none(subject, match, found=bool(own), like=bool(others))
    return [*found, Origin(True, reckoned), Origin(False, {})]


def _may_be_meant(place: Passage, number: Number) -> bool:
    return is_quantity(number) and not is_one(number) and number.kind != "score" and not is_dated(place, number)


def _says_the_same(claim: Number, number: Number) -> bool:
    how = compare(claim, number)
    return how is not None and not clash(claim, number)


def _is_like(match: Match, place: Passage, number: Number) -> bool:
    """Whether another number may be told of the same: of one kind, in one measure, currency or noun, or bare."""
    claim = match.claim
    if (compare(claim, number) and not clash(claim, number)) or compare(number, claim) in ("rounded", "vague"):
        return False
    if claim.kind != number.kind:
        return is_nth(claim, match.passage, number, place)
    if is_share(claim) != is_share(number) or (number.value is None and number.relation != claim.relation):
        return False
    here, there = setting_of(match.passage, claim), setting_of(place, number)
    if (here.per is None) != (there.per is None) or {here.step, there.step} == _UNLIKE_STEPS:
        return False
    apart = distance_of(match.passage, claim) is None, distance_of(place, number) is None
    return apart[0] == apart[1] and are_commensurate(claim, number)


def are_commensurate(one: Number, other: Number) -> bool:
    """Whether two numbers of a kind may be of one thing: in one currency, measure or noun, or one of them bare."""
    if one.kind == "percent":
        return ("point" in (one.unit or "")) == ("point" in (other.unit or ""))
    if one.kind == "money":
        mine, its = one.currency or "", other.currency or ""
        return mine == its or (mine.endswith("D") and its.endswith("D"))
    mine, its = unit_of(one), unit_of(other)
    if not mine or not its or one.kind == "duration":
        return True
    last, end = stem_of(mine.split()[-1]), stem_of(its.split()[-1])
    return last == end or may_be_same(last, end) is True or factor_between(mine, its) is not None


def _of_same(subject: Subject, match: Match, place: Passage, number: Number) -> dict[str, float]:
    how = compare(match.claim, number)
    return _fit(subject, match, place, number) | {
        "same number": 1,
        "its digits": min(_MOST_DIGITS, significant_digits(match.claim)),
        "the same loosely": how not in _PLAIN,
    }


def _of_other(subject: Subject, match: Match, place: Passage, number: Number) -> dict[str, float]:
    stated = any(said.span != match.claim.span and compare(said, number) for said in match.passage.numbers)
    return _fit(subject, match, place, number) | {
        "other number stated": stated,
        "other for a small one": is_small_word(match.claim),
    }


def _of_none(subject: Subject, match: Match, *, found: bool, like: bool) -> dict[str, float]:
    """What speaks for a number that the summary reckoned or counted for itself, or that is a mere way to speak."""
    claim = match.claim
    in_words = not any(char.isdigit() for char in claim.text)
    operation = match.derived.operation if match.derived else ""
    return {
        "always": 1,
        "derived": bool(operation),
        "small": is_small_word(claim),
        "idle": in_words and (claim.value == 0 or claim.kind == "ordinal" or is_one(claim)),
        "mere one": is_one(claim),
        "ordinal": in_words and claim.kind == "ordinal",
        "share": is_share(claim),
        "money": claim.kind == "money",
        "nothing like it": not found and not like,
        "digits nowhere": 0 if found or operation or in_words else min(_MOST_DIGITS, significant_digits(claim)),
    }


def _fit(subject: Subject, match: Match, place: Passage, number: Number) -> dict[str, float]:
    """How well a number of the source fits where the summary has one."""
    source, claim, passage = subject.source, match.claim, match.passage
    likeness = source.likeness
    around, about = around_number(passage, claim), around_number(place, number)
    clause, other_clause = surroundings(passage, claim.span), surroundings(place, number.span)
    sentence, other = stems_and_times(passage), stems_and_times(place)
    told = _told_by(subject, place)
    names = passage.capitals_beside(claim.span)
    here, there = setting_of(passage, claim), setting_of(place, number)
    holder, other_holder = holder_of(passage, claim), holder_of(place, number)
    nouns = may_be_same(stem_of(here.head), stem_of(there.head)) if here.head and there.head else None
    units, other_units = unit_words(claim), unit_words(number)
    verbs = [frozenset({verb.stem}) if verb else frozenset[str]() for verb in (here.verb, there.verb)]
    counted = claim.kind == "quantity"
    return {
        "around": likeness(around, about) + likeness(about, around),
        "clause": likeness(clause, other_clause) + likeness(other_clause, clause),
        "sentence": likeness(sentence, told),
        "sentence back": likeness(other, sentence),
        "names": likeness(names, told) if names else _UNNAMED,
        "anchors": min(_MOST_ANCHORS, len(_figures(passage, claim) & _figures(place, number))),
        "same holder": bool(holder and other_holder and same_actor(source, holder.text, other_holder.text)),
        "like nouns": nouns is True,
        "unlike nouns": nouns is False,
        "unlike units": bool(units and other_units and not alike(units, other_units)),
        "unit left out": counted and not claim.unit and bool(number.unit),
        "unit added": counted and bool(claim.unit) and not number.unit,
        "like verbs": bool(alike(*verbs)),
        "one earlier": here.earlier != there.earlier,
        "earlier as now": there.earlier and not here.earlier and not here.past,
        "same bound": claim.relation == number.relation,
        "same kind": claim.kind == number.kind,
        "cited": place in subject.passages,
        "likest sentence": place in subject.passages[:1],
    }


def _figures(passage: Passage, number: Number) -> frozenset[Decimal]:
    """The values of the other numbers of a sentence in figures: small ones in words stand everywhere."""
    others = (other for other in passage.numbers if other.span != number.span and other.value is not None)
    return frozenset(other.value for other in others if any(char.isdigit() for char in other.text))


@memoized
def _told_by(subject: Subject, place: Passage) -> frozenset[str]:
    """What a sentence tells, those whom it means by name and what the one before tells included."""
    before = subject.document.sentence(place.number - 1)
    leading = meant_in(subject.source, subject.source.passage(before)) if before else frozenset[str]()
    return stems_and_times(place) | meant_in(subject.source, place) | leading
