"""Is a number of the subject, the name and the place that it is given to, or of others?"""

from summarizer.checks.figures.holders import other_holder
from summarizer.checks.figures.pairs import Conflict, Pair
from summarizer.checks.figures.quantities import printed
from summarizer.checks.figures.rivals import leading_up_to, rival_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import stem_of
from summarizer.reading.names import Name
from summarizer.reading.numbers import Number

_PLACES = frozenset({"place"})
_AMOUNTS = {
    stem_of(word): number
    for number, group in enumerate(
        "profit earnings; revenue revenues sales turnover; debt borrowing; dividend; price; tax; wages wage salary; "
        "exports export; imports import; deficit".split(";")
    )
    for word in group.split()
}
"""What money and percentages are often of, one number for all names of the same."""
_SCOPES = {
    "nationally": _PLACES,
    "nationwide": _PLACES,
    "countrywide": _PLACES,
    "worldwide": _PLACES | {"country"},
    "globally": _PLACES | {"country"},
}
"""Of how much of the world a sentence speaks, and the places that are but a part of it."""


def other_amount(pair: Pair) -> Conflict | None:
    """The amount of one thing given for that of another: profit for revenue."""
    if pair.claim.kind not in ("money", "percent"):
        return None
    here, there = (
        {_AMOUNTS[stem]: stem for stem in leading_up_to(place, number) if stem in _AMOUNTS}
        for place, number in ((pair.match.passage, pair.claim), (pair.place, pair.source))
    )
    if not here or not there or here.keys() & there.keys():
        return None
    said = [
        next(word.lower for word in place.words if word.stem == stem)
        for place, stem in ((pair.match.passage, next(iter(here.values()))), (pair.place, next(iter(there.values()))))
    ]
    return Conflict("noun", f"{printed(pair.claim)} is the {said[1]} in the source, not the {said[0]}")


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
