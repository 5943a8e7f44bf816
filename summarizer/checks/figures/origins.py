"""What a number of the summary goes back to: one of the source that says the same, one that says something else, none.

Each number of the source near by may be what the summary means; how well it fits tells how likely. A summary's number
is wrong as far as what it most likely means is another, or nothing.

The weights are a logistic regression over the numbers of summaries of which each sentence is known to be true or
false, rounded; ``python -m benchmarks.origins`` fits them anew and tells how well they do on texts left out.
"""

from decimal import Decimal
from itertools import takewhile

from summarizer.checks.figures.conflicts import Conflict, Pair, conflict_of
from summarizer.checks.figures.derivation import WORDED
from summarizer.checks.figures.holders import holder_of
from summarizer.checks.figures.lists import counts_a_pair
from summarizer.checks.figures.matching import Match, follows, is_nth, surroundings
from summarizer.checks.figures.phrases import (
    SLOT,
    around_number,
    following,
    is_dated,
    is_part,
    pairs_of,
    stems_and_times,
    unit_words,
    whole_before,
)
from summarizer.checks.figures.quantities import (
    are_commensurate,
    clash,
    compare,
    is_one,
    is_quantity,
    is_share,
    is_small_word,
    significant_digits,
)
from summarizer.checks.figures.reckoning import follows_from_stated, may_follow
from summarizer.checks.figures.setting import setting_of
from summarizer.checks.figures.wording import is_printed, is_worded
from summarizer.checks.names import same_actor
from summarizer.checks.passages.naming import meant_so_far
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import may_be_same
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.vocabulary.units import factor_between, is_measure, key_of, unit_of
from summarizer.checks.weighing import Doubt, Origin, weigh
from summarizer.memo import memoized
from summarizer.reading.numbers import Number

WEIGHTS = {
    "around": 3.0,
    "clause": -0.3,
    "sentence": 3.2,
    "sentence back": 1.45,
    "anchors": 0.3,
    "same holder": 0.6,
    "unlike nouns": -2.5,
    "unlike units": -0.2,
    "unit left out": -0.65,
    "one earlier": -1.95,
    "earlier as now": -3.8,
    "same bound": 2.5,
    "cited": 1.25,
    "same number": -4.3,
    "other kind": -1.5,
    "ordinal for a count": -0.45,
    "other": -6.2,
    "the same loosely": 3.1,
    "slot": -0.25,
    "slot of another": 1.3,
    "words of another": 1.0,
    "other number stated": -2.45,
    "other for a small one": -0.35,
    "always": 0.85,
    "derived": 1.9,
    "small": 1.05,
    "idle": 1.6,
    "mere one": 2.95,
    "ordinal": -0.25,
    "money": -0.45,
    "nothing like it": 1.15,
    "digits nowhere": -2.55,
    "told otherwise": 0.65,
    "another unit": -0.3,
    "another currency": 1.8,
    "another rate": 2.25,
    "another noun": 2.65,
    "another step": 2.65,
}
"""Log-odds, against its being made up."""
_LIKELY = 0.62
"""So doubtful a number had 5 of 1,400 true sentences left out of the fitting, and 75 of 221 with a number or what it is
bound to wrong."""
_ADDED = frozenset({"sum", "difference", "rest", *WORDED})
"""What readers reckon in their heads, and summaries with them; a percentage fits some pair of numbers by chance."""
_MEASURES = frozenset({"unit", "currency"})
"""What differs in one of these is another number, however alike the rest."""
_UNLIKE_STEPS = {"change", "level"}
_MOST_DIGITS = 3
_MOST_ANCHORS = 2
_PLAIN = frozenset({"exact", "normalised", "converted"})


def is_doubted(subject: Subject, match: Match) -> bool:
    """Whether the number of ``match`` is too likely wrong to be let pass."""
    return doubt_of(subject, match).likelihood >= _LIKELY and not is_excused(subject, match)


def is_excused(subject: Subject, match: Match) -> bool:
    """Whether nobody can tell that a number is wrong: it follows from others, is said otherwise there, or is vague."""
    if match.derived is not None:
        return match.derived.operation in _ADDED
    if follows(subject, match) or follows_from_stated(subject, match.claim, match.passage):
        return True
    return match.source is None and (
        match.claim.relation == "vague"
        or is_printed(subject, match)
        or is_worded(subject, match)
        or may_follow(subject, match.claim, match.passage) is not None
        or (is_small_word(match.claim) and counts_a_pair(subject, match.passage, match.claim))
    )


def is_plain(subject: Subject, match: Match) -> bool:
    """Whether a number stands in a clause that a cited sentence has word for word: there is nothing to weigh."""
    clause = match.passage.clause_at(match.claim.span)
    return match.taken_over or (
        match.place == "cited"
        and clause is not None
        and match.source is not None
        and match.source.text == match.claim.text
        and not any(other is clause for other in subject.reworded(match.field))
    )


@memoized
def doubt_of(subject: Subject, match: Match) -> Doubt[Number]:
    """How likely the number of ``match`` is another than the source's, and which one it should be."""
    return Doubt(0, None, None) if is_plain(subject, match) else weigh(origins_of(subject, match), WEIGHTS)


def origins_of(subject: Subject, match: Match) -> list[Origin[Number]]:
    """All that the number of ``match`` may go back to, the last two of them no number of the source."""
    claim = match.claim
    near = [(place, number) for place in subject.near for number in place.numbers if _may_be_meant(place, number)]
    told = [(place, number) for place, number in near if compare(claim, number) and not clash(claim, number)]
    if not told and match.source is not None and match.found_in is not None:
        told = [(match.found_in, match.source)]
    bound = [(place, number, conflict_of(Pair(match.passage, claim, place, number))) for place, number in told]
    if claim.unit and any(conflict is None and unit_of(number) == unit_of(claim) for _, number, conflict in bound):
        bound = [entry for entry in bound if entry[2] is None or entry[2].how != "noun"]  # those eight sites
    own = [entry for entry in bound if entry[2] is None or entry[2].how not in _MEASURES]
    named = match.passage.capitals_beside(claim.span) & (match.found_in.stems if match.found_in else frozenset())
    others = [
        (place, number)
        for place, number in near
        if _is_like(match, place, number) and named <= _told_by(subject, place)
    ]
    found = [Origin(True, _of_same(subject, match, place, number), number) for place, number, _ in own]
    found += [_told_otherwise(subject, match, place, number, conflict) for place, number, conflict in bound if conflict]
    found += [Origin(False, _of_other(subject, match, place, number), number) for place, number in others]
    reckoned = _of_none(subject, match, found=bool(own), like=bool(others))
    return [*found, Origin(True, reckoned), Origin(False, {})]


def _told_otherwise(
    subject: Subject, match: Match, place: Passage, number: Number, conflict: Conflict
) -> Origin[Number]:
    """A number of one value with the claim's that is told of something else: the more alike, the surer it is."""
    evidence = _of_same(subject, match, place, number)
    surely = max(evidence["sentence"], evidence["clause"] / 2)
    return Origin(False, evidence | {"told otherwise": 1, f"another {conflict.how}": surely}, number, conflict)


def _may_be_meant(place: Passage, number: Number) -> bool:
    return is_quantity(number) and not is_one(number) and number.kind != "score" and not is_dated(place, number)


def _is_like(match: Match, place: Passage, number: Number) -> bool:
    """Whether another number may be told of the same: of one kind, in one measure, currency or noun, or bare."""
    claim = match.claim
    if (compare(claim, number) and not clash(claim, number)) or compare(number, claim) in ("rounded", "vague"):
        return False
    if any(is_part(match.passage, claim, said) and compare(said, number) for said in match.passage.numbers):
        return False  # of two of the three judges the three are not the two
    if claim.kind != number.kind:
        return is_nth(claim, match.passage, number, place)
    if is_share(claim) != is_share(number) or (number.value is None and number.relation != claim.relation):
        return False
    here, there = setting_of(match.passage, claim), setting_of(place, number)
    elided = number.kind == "quantity" and number.unit is None
    if ((here.per is None) != (there.per is None) and not elided) or {here.step, there.step} == _UNLIKE_STEPS:
        return False
    if (here.step == "margin") != (there.step == "margin"):
        return False
    if claim.kind == "ordinal" and there.head and here.head != there.head and is_measure(key_of(there.head)):
        return False  # the second booking, in the 109th minute
    return are_commensurate(claim, number)


def _of_same(subject: Subject, match: Match, place: Passage, number: Number) -> dict[str, float]:
    how = compare(match.claim, number)
    return _fit(subject, match, place, number) | {
        "same number": 1,
        "other kind": match.claim.kind != number.kind,
        "ordinal for a count": (match.claim.kind == "ordinal") != (number.kind == "ordinal"),
        "the same loosely": how not in _PLAIN,
        "slot": _in_one_slot(match, place, number),
    }


def _of_other(subject: Subject, match: Match, place: Passage, number: Number) -> dict[str, float]:
    stated = any(said.span != match.claim.span and compare(said, number) for said in match.passage.numbers)
    return _fit(subject, match, place, number) | {
        "other": 1,
        "other number stated": stated,
        "other for a small one": is_small_word(match.claim),
        "slot of another": _in_one_slot(match, place, number),
        "words of another": len(pairs_of(match.passage) & pairs_of(place)) / (len(pairs_of(match.passage)) or 1),
    }


def _in_one_slot(match: Match, place: Passage, number: Number) -> float:
    """How far the words behind the two numbers are the same, the nearest first."""
    slots = following(match.passage, match.claim), following(place, number)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*slots, strict=False))) / SLOT


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
    here, there = setting_of(passage, claim), setting_of(place, number)
    holder, other_holder = holder_of(passage, claim), holder_of(place, number)
    unlike = here.head and there.head and may_be_same(stem_of(here.head), stem_of(there.head)) is False
    unlike = unlike and factor_between(unit_of(claim), unit_of(number)) is None
    units, other_units = unit_words(claim), unit_words(number)
    return {
        "around": likeness(around, about) + likeness(about, around),
        "clause": likeness(clause, other_clause) + likeness(other_clause, clause),
        "sentence": likeness(sentence, told),
        "sentence back": likeness(other, sentence),
        "anchors": min(_MOST_ANCHORS, len(_figures(passage, claim) & _figures(place, number))),
        "same holder": bool(holder and other_holder and same_actor(source, holder.text, other_holder.text)),
        "unlike nouns": bool(unlike),
        "unlike units": bool(units and other_units and not alike(units, other_units)),
        "unit left out": _leaves_out_unit(passage, claim) and bool(number.unit),
        "one earlier": here.earlier != there.earlier,
        "earlier as now": there.earlier and not here.earlier and not here.past,
        "same bound": claim.relation == number.relation,
        "cited": place in subject.passages,
    }


def _leaves_out_unit(passage: Passage, claim: Number) -> bool:
    return claim.kind == "quantity" and not claim.unit and whole_before(passage, claim) is None


def _figures(passage: Passage, number: Number) -> frozenset[Decimal]:
    """The values of the other numbers of a sentence in figures: small ones in words stand everywhere."""
    others = (other for other in passage.numbers if other.span != number.span and other.value is not None)
    return frozenset(other.value for other in others if any(char.isdigit() for char in other.text))


@memoized
def _told_by(subject: Subject, place: Passage) -> frozenset[str]:
    """What a sentence tells, those whom it means by name and what the one before tells included."""
    return stems_and_times(place) | meant_so_far(subject.source, place)
