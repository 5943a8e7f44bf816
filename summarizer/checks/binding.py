"""Is each number bound to the same unit, currency and noun, to the same subject, and to the same time?"""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.checks.figures.matching import Match, follows, is_told, reworded_numbers
from summarizer.checks.figures.pairs import Conflict, Pair, shown, stems_of
from summarizer.checks.figures.quantities import (
    UNLIKE_KINDS,
    clash,
    is_one,
    is_quantity,
    numeral_of,
    printed,
    say_the_same,
)
from summarizer.checks.figures.setting import PER, setting_of
from summarizer.checks.figures.when import other_day, other_step, other_time
from summarizer.checks.figures.whose import other_amount, other_name, other_number
from summarizer.checks.names import same_actor
from summarizer.checks.occasions import WEEKDAYS
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary.nouns import PEOPLE, is_general, may_be_same, same_state
from summarizer.checks.vocabulary.synonyms import senses_of
from summarizer.checks.vocabulary.units import is_measure, unit_of
from summarizer.fields import Finding
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import PASSIVE

_PASSED = frozenset({"been", "have", "has", "had", "others", "of", "them", "more", "people"})
_BARE_DOLLARS = frozenset({"$", "dollar", "dollars"})


def check_binding(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that the source binds to something else."""
    for match in reworded_numbers(subject):
        source, place = match.source, match.found_in
        if source is None or place is None or is_one(match.claim):
            continue
        here, there = setting_of(match.passage, match.claim), setting_of(place, source)
        pair = Pair(subject, match, match.claim, source, place, here, there)
        conflicts = (found for rule in (_OF_EXCERPTS if match.taken_over else _RULES) if (found := rule(pair)))
        conflict = next((found for found in conflicts if _holds(subject, match, found)), None)
        if conflict:
            judged = Judged("binding", "contradicted", conflict.how, conflict.message)
            yield judged.on(match.field.path, match.claim.span, subject.evidence(source.span))


def _holds(subject: Subject, match: Match, conflict: Conflict) -> bool:
    """Whether it is the same number that is bound otherwise, and not another that only happens to be as large."""
    if conflict.how in ("rival", "step"):
        return not follows(subject, match)
    if conflict.how == "earlier":
        return is_told(subject, match) and not follows(subject, match)
    return is_told(subject, match) or any(char.isdigit() for char in match.claim.text)


def _unit(pair: Pair) -> Conflict | None:
    claim, source = pair.claim, pair.source
    if pair.match.how == "converted" or "score" in (claim.kind, source.kind):
        return None
    conflict = Conflict("unit", f"the source has {printed(source)}, not {printed(claim)}")
    if claim.kind == source.kind == "money":
        return None if _same_currency(claim, source) else conflict._replace(how="currency")
    if source.unit is None and source.kind == "quantity" and _has_a_like(pair):
        return None
    if claim.unit is None and (source.kind == "duration" or (claim.kind == "quantity" and _goes_on(pair))):
        return None
    bare = claim.kind != source.kind and not (claim.unit and source.unit) and {claim.kind, source.kind} & UNLIKE_KINDS
    return conflict if clash(claim, source) or (bare and not say_the_same(claim, source)) else None


def _has_a_like(pair: Pair) -> bool:
    """Whether a bare number may have left out the unit of one before: "an offer of 3 percent; they had asked for 9"."""
    return any(
        number.kind == pair.claim.kind and number.span.start < pair.source.span.start
        for place in pair.subject.near
        for number in place.numbers
    )


def _goes_on(pair: Pair) -> bool:
    """Whether a bare number of the summary leaves out the unit of one before: "19 points from 2012 and 3 from 2008"."""
    return any(
        (number.kind == pair.source.kind or (number.unit and say_the_same(number, pair.source)))
        and number.span.start < pair.claim.span.start
        for number in pair.match.passage.numbers
    )


def _same_currency(claim: Number, source: Number) -> bool:
    one, other = (claim.unit or "").lower(), (source.unit or "").lower()
    if claim.currency and source.currency:
        dollars = one.endswith(("dollars", "dollar", "$")) and other.endswith(("dollars", "dollar", "$"))
        return claim.currency == source.currency or (dollars and bool(_BARE_DOLLARS & {one, other}))
    return not one or not other or stem_of(one.split()[-1]) == stem_of(other.split()[-1])


def _rate(pair: Pair) -> Conflict | None:
    here, there = pair.here.per, pair.there.per
    if not here or not there or _differ(here, there) is False or not WEEKDAYS.isdisjoint((here, there)):
        return None
    words = pair.match.passage.words
    if any(one.lower in PER and two.stem == stem_of(there) for one, two in pairwise(words)):
        return None  # "350 dollars a year per foot"
    return Conflict("rate", f"{printed(pair.claim)} is per {there} in the source, not per {here}")


def _fate(pair: Pair) -> Conflict | None:
    if pair.claim.kind != "quantity":
        return None
    here, there = pair.here.state, pair.there.state
    if here and there and same_state(stem_of(here), stem_of(there)) is False:
        return Conflict("noun", f"{printed(pair.claim)}: the source says {there}, not {here}")
    return None


def _outcome(pair: Pair) -> Conflict | None:
    """What became of those counted, where the source's sentence tells it of another number: damaged, destroyed."""
    here, there = _done_to(pair.match.passage, pair.claim), _done_to(pair.place, pair.source)
    if here is None or there is None or senses_of(here.stem) & senses_of(there.stem):
        return None
    for number in pair.place.numbers:
        other = _done_to(pair.place, number) if number != pair.source and number.kind == pair.source.kind else None
        if other is not None and other.start != there.start and other.stem == here.stem:
            return Conflict("noun", f"{printed(pair.claim)}: the source says {there.lower}, not {here.lower}")
    return None


def _done_to(passage: Passage, number: Number) -> Word | None:
    """The participle right behind a number and what it counts: "1,400 buildings were damaged and 210 destroyed"."""
    verbs = {predicate.word.start for clause in passage.clauses for predicate in clause.predicates}
    for word in passage.words_after(number.span.end):
        if word.start in verbs:
            return word if word.lower.endswith(("ed", "en", "n", "t", "d")) else None
        if word.lower not in PASSIVE and word.lower not in _PASSED:
            return None
    return None


def _counted(pair: Pair) -> Conflict | None:
    here, there = pair.here.head, pair.there.head
    if not here or not there or is_measure(unit_of(pair.claim)) or "-" in pair.claim.text:
        return None
    differ, stem = _differ(here, there), stem_of(here)
    if pair.source.unit is None and pair.there.of and not {stem, stem_of(there)} <= PEOPLE.keys():
        return None
    near = {word.stem for word in pair.place.words_in(pair.source.span)} | stems_of(pair.there.of)
    mine = {word.stem for word in pair.match.passage.words_in(pair.claim.span)} | stems_of(pair.here.of)
    if differ is False or stem in near or stem_of(there) in mine:
        return None
    if differ or (not is_general(stem) and stem in _other_heads(pair)):
        return Conflict("noun", f"{numeral_of(pair.claim)} counts {there} in the source, not {here}")
    return None


def _complements(pair: Pair) -> Conflict | None:
    for preposition, here, there in (
        ("of", pair.here.of, pair.there.of),
        ("for", pair.here.purpose, pair.there.purpose),
    ):
        one, other = stems_of(here), stems_of(there)
        if not one or not other or one & other or (pair.there.head and stem_of(pair.there.head) in one):
            continue
        numbers = [number for number in pair.place.numbers if number != pair.source]
        counted = {stem for number in numbers for stem in stems_of(setting_of(pair.place, number).of)}
        if (
            one & counted
            or _other_names(pair, here, there)
            or any(_differ(left.lower, right.lower) for left in here[-1:] for right in there[-1:])
        ):
            said = f"{preposition} {shown(there)} in the source, not {preposition} {shown(here)}"
            return Conflict("noun", f"{printed(pair.claim)} is {said}")
    return None


def _other_names(pair: Pair, here: tuple[Word, ...], there: tuple[Word, ...]) -> bool:
    """Whether both phrases are names, and of different actors."""
    if not all(word.capital for word in (*here, *there)):
        return False
    return not same_actor(pair.subject.source, _surface(pair.match.passage, here), _surface(pair.place, there))


def _surface(passage: Passage, found: tuple[Word, ...]) -> str:
    return passage.reading.text[found[0].start : found[-1].end]


def _differ(one: str, other: str) -> bool | None:
    """Whether two nouns cannot name the same things; None where the vocabulary does not say."""
    same = may_be_same(stem_of(one), stem_of(other))
    return None if same is None else not same


def _other_heads(pair: Pair) -> frozenset[str]:
    """What the other numbers of the source's sentence count."""
    return frozenset(
        stem_of(head)
        for number in pair.place.numbers
        if number != pair.source and is_quantity(number) and (head := setting_of(pair.place, number).head)
    )


_RULES = (
    _unit,
    _rate,
    _fate,
    _outcome,
    _counted,
    _complements,
    other_amount,
    other_step,
    other_time,
    other_day,
    other_name,
    other_number,
)
_OF_EXCERPTS = (other_time,)
"""What may be wrong with a number that was taken over with its words: that they leave out of which time it is."""
