"""Is a number of the subject, the name and the place that it is given to, or of others?"""

from summarizer.checks.clauses import Clause
from summarizer.checks.holders import other_holder
from summarizer.checks.matching import printed
from summarizer.checks.pairs import Conflict, Pair, shown, stems_of
from summarizer.checks.passage import Passage
from summarizer.checks.quantities import compare
from summarizer.checks.rivals import rival_of
from summarizer.checks.setting import setting_of
from summarizer.checks.vocabulary.nouns import PEOPLE, THINGS, may_be_same
from summarizer.checks.vocabulary.synonyms import alike, senses_of
from summarizer.checks.words import Word
from summarizer.reading.names import Name
from summarizer.reading.numbers import Number

_PLACES = frozenset({"place"})
_ASIDE = frozenset({"including", "among", "with", "of", "plus"})
_OPENING = 3
_SCOPES = {
    "nationally": _PLACES,
    "nationwide": _PLACES,
    "countrywide": _PLACES,
    "worldwide": _PLACES | {"country"},
    "globally": _PLACES | {"country"},
}
"""Of how much of the world a sentence speaks, and the places that are but a part of it."""


def other_subject(pair: Pair) -> Conflict | None:
    """The figure of one thing given to another: profit for revenue, the rival's share for the winner's.

    It is one when the head of the summary's subject stands nowhere in the source's clause, the head of the
    source's subject nowhere in the summary, and the two cannot name the same thing: by the vocabulary, or because
    the source gives the summary's subject a number of its own.
    """
    here, there = pair.here.subject, pair.there.subject
    clause = pair.place.clause_at(pair.source.span)
    if not here or not there or _is_aside(pair.place, clause):
        return None
    one, other = here[-1], there[-1]
    if senses_of(one.stem) & senses_of(other.stem):
        return None
    if (pair.there.pointing and one.capital) or (pair.here.pointing and other.capital):
        return None
    names = {word.stem for word in here if word.capital} & {word.stem for word in there if word.capital}
    if names or one.stem in stems_of(there) or other.stem in pair.match.passage.stems:
        return None
    inside = {word.stem for word in clause.words} if clause else pair.place.stems
    if alike(frozenset({one.stem}), frozenset(inside)) or not (
        _are_apart(one.stem, other.stem) or _has_its_own(pair, one)
    ):
        return None
    return Conflict("subject", f"{printed(pair.claim)} is said of {shown(there)} in the source")


def _is_aside(place: Passage, clause: Clause | None) -> bool:
    """Whether a number stands in words without a verb, not said of the subject: ", including nine fires"."""
    if clause is None or clause.predicates:
        return False
    return any(word.lower in _ASIDE for word in clause.words[:_OPENING])


def _are_apart(one: str, other: str) -> bool:
    """Whether two nouns of one table cannot name the same: profit and revenue. A deal and members need no likening."""
    together = {one, other} <= PEOPLE.keys() or {one, other} <= THINGS.keys()
    return together and may_be_same(one, other) is False


def _has_its_own(pair: Pair, head: Word) -> bool:
    """Whether another number of the same kind is said of ``head`` close by in the source."""
    return any(
        head.stem in stems_of(setting_of(place, number).subject)
        for place in (*pair.subject.passages, *pair.subject.neighbours)
        for number in place.numbers
        if number != pair.source
        and number.kind == pair.source.kind
        and not any(compare(stated, number) for stated in pair.match.passage.numbers)
    )


def other_name(pair: Pair) -> Conflict | None:
    """The number of one name given to another that has one of its own: the rival's loss for the firm's."""
    found = other_holder(pair.subject, pair.match)
    if found is None:
        return None
    there, here = found
    return Conflict("holder", f"{printed(pair.claim)} is {there.text}'s in the source, not {here.text}'s")


def other_number(pair: Pair) -> Conflict | None:
    """One of two like numbers where the other belongs: the boys' points for the girls'."""
    found = rival_of(pair.subject, pair.match)
    if found is None:
        return None
    rival, _ = found
    return Conflict("rival", f"the source has {printed(rival)} here, not {printed(pair.claim)}")


def other_scope(pair: Pair) -> Conflict | None:
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
    return Conflict("scope", f"{printed(pair.claim)} {said}")


def _width(passage: Passage) -> str:
    """The adverb that says of how much of the world a sentence speaks; empty where there is none."""
    return next((word.lower for word in passage.words if word.lower in _SCOPES), "")


def _place_of(passage: Passage, number: Number, kinds: frozenset[str]) -> Name | None:
    """The place of one of ``kinds`` that the sentence or the clause of ``number`` is set in: "In Ohio, …"."""
    clause = passage.clause_at(number.span)
    for name in passage.names:
        if name.kind in kinds:
            before = [word.lower for word in passage.words_before(name.span.start)]
            inside = clause is not None and clause.start <= name.span.start < clause.end
            if before[-1:] == ["in"] and (len(before) == 1 or inside):
                return name  # type: ignore[no-any-return]
    return None
