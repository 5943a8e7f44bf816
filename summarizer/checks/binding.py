"""Is each number bound to the same unit, currency and noun, to the same subject, and to the same time?"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checks.holders import other_holder
from summarizer.checks.matching import Match, follows, is_one, is_quantity, is_told, match_numbers, printed
from summarizer.checks.names import same_actor
from summarizer.checks.passage import Passage, within
from summarizer.checks.quantities import compare, is_share, numeral_of
from summarizer.checks.rivals import rival_of
from summarizer.checks.setting import EARLIER, Setting, setting_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.nouns import PEOPLE, THINGS, is_general, may_be_same, same_state
from summarizer.checks.vocabulary.synonyms import alike, senses_of
from summarizer.checks.vocabulary.units import factor_between, is_measure, unit_of
from summarizer.checks.words import Word, stem_of
from summarizer.fields import Finding, Role
from summarizer.reading.names import Name
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_UNLIKE_KINDS = frozenset({"percent", "money", "duration"})
_DERIVABLE = frozenset({"subject", "earlier", "period"})
"""A number in conflict in these ways alone may be another that only happens to be the same."""
_HANGING = frozenset({"of", "from", "in", "on", "for", "against", "among"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "own"})
_POUNDS = frozenset({"pound", "pounds"})
_PLACES = frozenset({"place"})
_SCOPES = {
    "nationally": _PLACES,
    "nationwide": _PLACES,
    "countrywide": _PLACES,
    "worldwide": _PLACES | {"country"},
    "globally": _PLACES | {"country"},
}
"""Of how much of the world a sentence speaks, and the places that are but a part of it."""
_STEPS = {"change": "by how much it changed", "level": "what it came to", "margin": "a lead over others"}
_BARE_DOLLARS = frozenset({"$", "dollar", "dollars"})


class _Conflict(NamedTuple):
    how: str
    message: str


class _Pair(NamedTuple):
    """A number of the summary beside the source's, each in its setting."""

    subject: Subject
    match: Match
    claim: Number
    source: Number
    place: Passage
    here: Setting
    there: Setting


def check_binding(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number that the source binds to something else."""
    for match in match_numbers(subject):
        source, place = match.source, match.found_in
        if source is None or place is None or is_one(match.claim):
            continue
        here, there = setting_of(match.passage, match.claim), setting_of(place, source)
        pair = _Pair(subject, match, match.claim, source, place, here, there)
        conflicts = (found for rule in _RULES if (found := rule(pair)))
        conflict = next((found for found in conflicts if _holds(subject, match, found)), None)
        if conflict:
            yield Finding(
                check="binding",
                path=match.field.path,
                verdict="contradicted",
                how=conflict.how,
                message=conflict.message,
                start=match.claim.span.start,
                end=match.claim.span.end,
                evidence=(subject.evidence(source.span),),
            )


def _holds(subject: Subject, match: Match, conflict: _Conflict) -> bool:
    """Whether it is the same number that is bound otherwise, and not another that only happens to be as large."""
    if conflict.how in ("rival", "step"):
        return not follows(subject, match)
    if conflict.how in _DERIVABLE:
        return is_told(subject, match) and not follows(subject, match)
    return is_told(subject, match) or any(char.isdigit() for char in match.claim.text)


def _unit(pair: _Pair) -> _Conflict | None:
    claim, source = pair.claim, pair.source
    if pair.match.how == "converted" or "score" in (claim.kind, source.kind) or _say_the_same(claim, source):
        return None
    conflict = _Conflict("unit", f"the source has {printed(source)}, not {printed(claim)}")
    if claim.unit is None and source.kind == "duration":
        return None
    if source.unit is None and source.kind == "quantity" and _has_a_like(pair):
        return None
    if claim.unit is None and claim.kind == "quantity" and _goes_on(pair):
        return None
    if claim.kind != source.kind and {claim.kind, source.kind} & _UNLIKE_KINDS:
        return conflict
    if claim.kind == "money":
        return None if _same_currency(claim, source) else conflict._replace(how="currency")
    one, other = unit_of(claim), unit_of(source)
    if not one or not other or one == other or not (is_measure(one) or is_measure(other)):
        return None
    if one.startswith(other) or other.startswith(one) or factor_between(one, other) == 1:
        return None
    if may_be_same(stem_of(one), stem_of(other)):
        return None
    return conflict


def _has_a_like(pair: _Pair) -> bool:
    """Whether a bare number may have left out the unit of one before: "an offer of 3 percent; they had asked for 9"."""
    return any(
        number.kind == pair.claim.kind and number.span.start < pair.source.span.start
        for place in (*pair.subject.passages, *pair.subject.neighbours)
        for number in place.numbers
    )


def _goes_on(pair: _Pair) -> bool:
    """Whether a bare number of the summary leaves out the unit of one before: "19 points from 2012 and 3 from 2008"."""
    return any(
        (number.kind == pair.source.kind or (number.unit and _say_the_same(number, pair.source)))
        and number.span.start < pair.claim.span.start
        for number in pair.match.passage.numbers
    )


def _say_the_same(claim: Number, source: Number) -> bool:
    """Whether two kinds may say one thing: a share and a percentage, points, an age in years, pounds in words."""
    kinds = {claim.kind, source.kind}
    bare = claim if claim.kind == "quantity" else source
    if kinds == {"percent", "quantity"}:
        return is_share(bare) or "point" in (bare.unit or "")
    if kinds == {"money", "quantity"}:
        return bare.unit is None or bool(_POUNDS & set((bare.unit or "").lower().split()))
    return kinds == {"duration", "age"}


def _same_currency(claim: Number, source: Number) -> bool:
    one, other = (claim.unit or "").lower(), (source.unit or "").lower()
    if claim.currency and source.currency:
        dollars = one.endswith(("dollars", "dollar", "$")) and other.endswith(("dollars", "dollar", "$"))
        return claim.currency == source.currency or (dollars and bool(_BARE_DOLLARS & {one, other}))
    return not one or not other or stem_of(one.split()[-1]) == stem_of(other.split()[-1])


def _rate(pair: _Pair) -> _Conflict | None:
    here, there = pair.here.per, pair.there.per
    if here and there and _differ(here, there) is not False:
        return _Conflict("rate", f"{printed(pair.claim)} is per {there} in the source, not per {here}")
    return None


def _fate(pair: _Pair) -> _Conflict | None:
    here, there = pair.here.state, pair.there.state
    if here and there and same_state(stem_of(here), stem_of(there)) is False:
        return _Conflict("noun", f"{printed(pair.claim)}: the source says {there}, not {here}")
    return None


def _counted(pair: _Pair) -> _Conflict | None:
    here, there = pair.here.head, pair.there.head
    if not here or not there or is_measure(unit_of(pair.claim)) or pair.claim.relation == "vague":
        return None
    differ, stem = _differ(here, there), stem_of(here)
    if is_general(stem_of(there)) and not is_general(stem) and stem in _other_heads(pair):
        return _Conflict("noun", f"{numeral_of(pair.claim)} counts {there} in the source, not {here}")
    if pair.source.unit is None and pair.there.of and not {stem, stem_of(there)} <= PEOPLE.keys():
        return None
    near = {word.stem for word in pair.place.words_in(pair.source.span)} | _stems(pair.there.of)
    if differ is False or stem in near or stem_of(there) in _stems(pair.here.of):
        return None
    if differ or stem in _other_heads(pair):
        return _Conflict("noun", f"{numeral_of(pair.claim)} counts {there} in the source, not {here}")
    return None


def _complements(pair: _Pair) -> _Conflict | None:
    for preposition, here, there in (
        ("of", pair.here.of, pair.there.of),
        ("for", pair.here.purpose, pair.there.purpose),
    ):
        one, other = _stems(here), _stems(there)
        if not one or not other or one & other or (pair.there.head and stem_of(pair.there.head) in one):
            continue
        numbers = [number for number in pair.place.numbers if number != pair.source]
        counted = {stem for number in numbers for stem in _stems(setting_of(pair.place, number).of)}
        if (
            one & counted
            or _other_names(pair, here, there)
            or any(_differ(left.lower, right.lower) for left in here[-1:] for right in there[-1:])
        ):
            said = f"{preposition} {_shown(there)} in the source, not {preposition} {_shown(here)}"
            return _Conflict("noun", f"{printed(pair.claim)} is {said}")
    return None


def _other_names(pair: _Pair, here: tuple[Word, ...], there: tuple[Word, ...]) -> bool:
    """Whether both phrases are names, and of different actors."""
    if not all(word.capital for word in (*here, *there)):
        return False
    return not same_actor(pair.subject.source, _surface(pair.match.passage, here), _surface(pair.place, there))


def _surface(passage: Passage, found: tuple[Word, ...]) -> str:
    return passage.reading.text[found[0].start : found[-1].end]


def _attached(pair: _Pair) -> _Conflict | None:
    """What hangs on the same noun by the same preposition: emissions from cars for emissions from power stations."""
    clause = pair.match.passage.clause_at(pair.claim.span)
    if clause is None:
        return None
    here, there = _phrases(pair.match.passage, clause.words), _phrases(pair.place, pair.place.words)
    for slot in here.keys() & there.keys():
        one, other = here[slot][0], there[slot][0]
        apart = one.stem not in pair.place.stems and other.stem not in pair.match.passage.stems
        if apart and all(_differ(one.lower, found.lower) for found in there[slot]):
            return _Conflict("noun", f"the source has {slot[1]} … {other.lower} here, not {one.lower}")
    return None


def _phrases(passage: Passage, found: tuple[Word, ...]) -> dict[tuple[str, str], list[Word]]:
    """The heads of the phrases, by the stem of the word they hang on and their preposition."""
    verbs = {predicate.word.start for clause in passage.clauses for predicate in clause.predicates}
    heads: dict[tuple[str, str], list[Word]] = defaultdict(list)
    for index, word in enumerate(found[1:], start=1):
        before = found[index - 1]
        if word.lower not in _HANGING or before.kind != "content":
            continue
        last: Word | None = None
        for following in found[index + 1 : index + 6]:
            named = following.kind in ("content", "digits")
            if following.start in verbs or not (named or following.lower in _ARTICLES):
                break
            last = following if named else last
        if last:
            heads[(before.stem, word.lower)].append(last)
    return heads


def _measured(pair: _Pair) -> _Conflict | None:
    here, there = pair.here.measure, pair.there.measure
    if here and there and _differ(here, there):
        return _Conflict("noun", f"{printed(pair.claim)} is the {there} in the source, not the {here}")
    return None


def _subject(pair: _Pair) -> _Conflict | None:
    """The figure of one thing given to another: profit for revenue, the rival's share for the winner's.

    It is one when the head of the summary's subject stands nowhere in the source's clause, the head of the
    source's subject nowhere in the summary, and the two cannot name the same thing: by the vocabulary, or because
    the source gives the summary's subject a number of its own.
    """
    here, there = pair.here.subject, pair.there.subject
    if not here or not there:
        return None
    one, other = here[-1], there[-1]
    if senses_of(one.stem) & senses_of(other.stem):
        return None
    if (pair.there.pointing and one.capital) or (pair.here.pointing and other.capital):
        return None
    names = {word.stem for word in here if word.capital} & {word.stem for word in there if word.capital}
    if names or one.stem in _stems(there) or other.stem in pair.match.passage.stems:
        return None
    clause = pair.place.clause_at(pair.source.span)
    inside = {word.stem for word in clause.words} if clause else pair.place.stems
    if one.stem in inside or not (_are_apart(one.stem, other.stem) or _has_its_own(pair, one)):
        return None
    return _Conflict("subject", f"{printed(pair.claim)} is said of {_shown(there)} in the source")


def _are_apart(one: str, other: str) -> bool:
    """Whether two nouns of one table cannot name the same: profit and revenue. A deal and members need no likening."""
    together = {one, other} <= PEOPLE.keys() or {one, other} <= THINGS.keys()
    return together and may_be_same(one, other) is False


def _has_its_own(pair: _Pair, head: Word) -> bool:
    """Whether another number of the same kind is said of ``head`` close by in the source."""
    return any(
        head.stem in _stems(setting_of(place, number).subject)
        for place in (*pair.subject.passages, *pair.subject.neighbours)
        for number in place.numbers
        if number != pair.source
        and number.kind == pair.source.kind
        and not any(compare(stated, number) for stated in pair.match.passage.numbers)
    )


def _holder(pair: _Pair) -> _Conflict | None:
    """The number of one name given to another that has one of its own: the rival's loss for the firm's."""
    found = other_holder(pair.subject, pair.match)
    if found is None:
        return None
    there, here = found
    return _Conflict("holder", f"{printed(pair.claim)} is {there.text}'s in the source, not {here.text}'s")


def _rival(pair: _Pair) -> _Conflict | None:
    """One of two like numbers where the other belongs: the boys' points for the girls'."""
    found = rival_of(pair.subject, pair.match)
    if found is None:
        return None
    rival, _ = found
    return _Conflict("rival", f"the source has {printed(rival)} here, not {printed(pair.claim)}")


def _step(pair: _Pair) -> _Conflict | None:
    """By how much something changed given as what it came to, or as the lead of one over another; or the reverse."""
    here, there = pair.here.step, pair.there.step
    if not here or not there or here == there or pair.match.derived:
        return None
    if not alike(_stems(pair.here.subject), pair.place.stems):
        return None
    for place in (*pair.subject.passages, *pair.subject.neighbours):
        for number in place.numbers:
            if (
                number.kind == pair.source.kind
                and compare(pair.claim, number)
                and setting_of(place, number).step == here
            ):
                return None
    return _Conflict("step", f"{printed(pair.claim)} is {_STEPS[there]} in the source, not {_STEPS[here]}")


def _scope(pair: _Pair) -> _Conflict | None:
    """The figure of one place given for all the land or the world, or the reverse."""
    here, there = _width(pair.match.passage), _width(pair.place)
    if bool(here) == bool(there) or pair.match.derived:
        return None
    if here:
        place = _place_of(pair.place, pair.source, _SCOPES[here])
        others, said = pair.match.passage.names, f"is of {place.text} in the source, not {here}" if place else ""
    else:
        place = _place_of(pair.match.passage, pair.claim, _SCOPES[there])
        others, said = pair.place.names, f"is {there} in the source, not of {place.text}" if place else ""
    if place is None or any(place.actor == name.actor for name in others):
        return None
    return _Conflict("scope", f"{printed(pair.claim)} {said}")


def _width(passage: Passage) -> str:
    """The adverb that says of how much of the world a sentence speaks; empty where there is none."""
    return next((word.lower for word in passage.words if word.lower in _SCOPES), "")


def _place_of(passage: Passage, number: Number, kinds: frozenset[str]) -> Name | None:
    """The place of one of ``kinds`` that the sentence or the clause of ``number`` is set in: "In Ohio, …"."""
    clause = passage.clause_at(number.span)
    for name in passage.names:
        if name.kind in kinds:
            before = [word.lower for word in passage.words if word.end <= name.span.start]
            inside = clause is not None and clause.start <= name.span.start < clause.end
            if before[-1:] == ["in"] and (len(before) == 1 or inside):
                return name  # type: ignore[no-any-return]
    return None


def _is_dated(subject: Subject) -> bool:
    """Whether an item says of when it is in a field of its own, or in the words of another field."""
    if subject.aligned:
        return False
    return any(True for _ in subject.having({Role.WHEN})) or any(
        word.lower in EARLIER for field in subject.having({Role.STATEMENT}) for word in subject.read(field).words
    )


def _time(pair: _Pair) -> _Conflict | None:
    here, there = pair.here.earlier, pair.there.earlier
    if here == there or pair.match.derived or _is_dated(pair.subject):
        return None
    kinds = {pair.claim.kind, pair.source.kind}
    others = [number for number in pair.place.numbers if number != pair.source and number.kind in kinds]
    if there and any(not setting_of(pair.place, number).earlier for number in others):
        return _Conflict("earlier", f"{printed(pair.claim)} is the earlier figure in the source")
    if here and any(setting_of(pair.place, number).earlier for number in others):
        return _Conflict("earlier", f"{printed(pair.claim)} is the newer figure in the source")
    return None


def _period(pair: _Pair) -> _Conflict | None:
    """Another period's figure: both clauses name a time, not the same, and the source sentence has no other."""
    here = _dates_beside(pair.match.passage, pair.claim)
    there = _dates_beside(pair.place, pair.source)
    if not here or not there:
        return None
    if any(_overlap(one, other) for one in here for other in pair.place.dates):
        return None
    if pair.here.earlier and pair.there.earlier:
        return None
    return _Conflict("period", f"{printed(pair.claim)} is of {there[0].text} in the source, not of {here[0].text}")


def _dates_beside(passage: Passage, number: Number) -> list:  # type: ignore[type-arg]
    clause = passage.clause_at(number.span)
    found = within(passage.dates, Span(clause.start, clause.end)) if clause else ()
    return [date for date in found if date.start is not None and date.end is not None]


def _overlap(one, other) -> bool:  # type: ignore[no-untyped-def]
    return other.start is None or other.end is None or (one.start <= other.end and other.start <= one.end)


def _differ(one: str, other: str) -> bool | None:
    """Whether two nouns cannot name the same things; None where the vocabulary does not say."""
    same = may_be_same(stem_of(one), stem_of(other))
    return None if same is None else not same


def _other_heads(pair: _Pair) -> frozenset[str]:
    """What the other numbers of the cited sentences count."""
    return frozenset(
        stem_of(head)
        for passage in (*pair.subject.passages, *pair.subject.neighbours)
        for number in passage.numbers
        if number != pair.source and is_quantity(number) and (head := setting_of(passage, number).head)
    )


def _stems(found: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.stem for word in found)


def _shown(found: tuple[Word, ...]) -> str:
    return " ".join(word.lower for word in found)


_RULES = (
    _unit,
    _rate,
    _fate,
    _counted,
    _complements,
    _attached,
    _measured,
    _step,
    _scope,
    _subject,
    _time,
    _period,
    _holder,
    _rival,
)
