"""Whose part is whose? What the summary says that one did, and the source another; and two in each other's place."""

from collections.abc import Collection, Iterator
from itertools import combinations

from summarizer.checks.counterparts import REPORTING, verbs_like
from summarizer.checks.names import find_name, same_actor
from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.deeds import LIKELY, Part, parts_in
from summarizer.checks.passages.naming import may_be_one, meant_in
from summarizer.checks.passages.passage import Passage, stems_of
from summarizer.checks.sameness import are_alike, tell_the_same
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.reading.names import Name

_SAME_LINKS = frozenset(map(frozenset, (("", "to"), ("", "on"), ("", "against"), ("", "of"))))
"""Ways to lead to the one whom a deed befalls: attacked Chile, an attack on Chile; gave Holm, gave to Holm."""
_MANY_TIMES = REPORTING | {"lead"}
"""What several do at a time: who says it, and who leads here or there."""
_WHERE = frozenset({"in", "at", "near"})
_PLACES = frozenset({"place", "country"})
_UNCOUNTED = frozenset({"nationality", "group", "other"})
_PEOPLES = frozenset({"country", "nationality"})
_LEAST_TOLD = 0.5
"""Of what a sentence's other words weigh, the source's must hold this share to tell whose part it is."""
_LEAST_SHARED = 0.25
"""… and where two have changed places, this share, since that their names and the verb agree says much already."""


def exchanged(subject: Subject, passage: Passage, clauses: Collection[Clause]) -> Iterator[tuple[Part, Part, bool]]:
    """Two of a sentence whom a sentence of the source has in each other's place, both by the same words.

    Yields the part of the one here and that of the other there, and whether both surely tell of one thing.
    """
    said = _reworded(subject, passage, clauses)
    told = [(place, parts_in(subject.source, place)) for place in subject.near] if len(said) > 1 else []
    everywhere = [part for _, parts in told for part in parts]
    for one, other in combinations(said, 2):
        if may_be_one(subject.source, one.name, other.name) or (one.key == other.key and one.word != other.word):
            continue
        for place, parts in told:
            first = _having(subject, parts, one, other.name)
            second = _having(subject, parts, other, one.name)
            if not first or not second or _stand_so(subject, everywhere, one) or _stand_so(subject, everywhere, other):
                continue
            apart = {*stems_of(one.name.text), *stems_of(other.name.text), one.key, other.key}
            rest, held = passage.stems - apart, meant_in(subject.source, place)
            yield one, first, not rest or subject.source.likeness(rest, held) >= _LEAST_SHARED
            break


def taken(subject: Subject, passage: Passage, clauses: Collection[Clause]) -> Iterator[tuple[Name, Name]]:
    """Whoever has a part in a sentence that the source, in one that surely tells the same, gives to another alone."""
    for part in _reworded(subject, passage, clauses):
        if part.key in _MANY_TIMES or part.name.rule == LIKELY:
            continue
        told = [
            (place, other)
            for place in subject.near
            for other in parts_in(subject.source, place)
            if _is_one_place(part, other)
        ]
        if any(may_be_one(subject.source, part.name, other.name) for _, other in told):
            continue
        if find_name(subject.source, part.name.text)[0] == "absent":
            continue
        for place, other in told:
            if other.name.rule != LIKELY and _is_instead(subject, passage, part, place, other):
                yield part.name, other.name
                break


def _reworded(subject: Subject, passage: Passage, clauses: Collection[Clause]) -> list[Part]:
    return [part for part in parts_in(subject.source, passage) if any(_is_in(part, clause) for clause in clauses)]


def _is_in(part: Part, clause: Clause) -> bool:
    return clause.start <= part.word.start < clause.end


def _is_one_place(one: Part, other: Part) -> bool:
    """Whether two parts are the same by their words: of one verb, or of two that may be used for each other."""
    if one.link != other.link and frozenset((one.link, other.link)) not in _SAME_LINKS:
        return False
    return other.key in verbs_like(one.key) or bool(alike(frozenset((one.key,)), frozenset((other.key,))))


def _having(subject: Subject, parts: Collection[Part], place: Part, name: Name) -> Part | None:
    """The part among ``parts`` like ``place`` that ``name`` has."""
    found = (part for part in parts if _is_one_place(place, part))
    return next((part for part in found if same_party(subject, part.name.text, name.text)), None)


def _stand_so(subject: Subject, told: Collection[Part], part: Part) -> bool:
    """Whether the source too gives somebody the part."""
    return any(_is_one_place(part, other) and may_be_one(subject.source, part.name, other.name) for other in told)


def _is_instead(subject: Subject, passage: Passage, said: Part, place: Passage, told: Part) -> bool:
    """Whether ``told`` has the part of ``said`` in a sentence that surely tells the same.

    Who acts is plain, whom a figure goes to, and of which country somebody is; whoever else both sentences name may
    have the part as well.
    """
    source = subject.source
    if not may_be_rivals(said.name, told.name):
        return False
    if said.link in _WHERE and not {said.name.kind, told.name.kind} <= _PLACES:
        return False
    own, others = stems_of(said.name.text), stems_of(told.name.text)
    here = next(clause for clause in passage.clauses if _is_in(said, clause))
    there = next(clause for clause in place.clauses if _is_in(told, clause))
    figures = frozenset([word.stem for word in here.words if word.kind == "digits"])
    plain = (
        said.link == "by"
        or (said.link == "" and figures and figures <= there.content)
        or (said.link == "of" and {said.name.kind, told.name.kind} <= _PEOPLES)
    )
    if not (plain and said.key == told.key) and (own & place.stems or others <= passage.stems):
        return False
    if source.likeness(passage.stems - own, meant_in(source, place)) < _LEAST_TOLD:
        return False
    apart = own | others | {said.key}
    return tell_the_same(subject, (passage, here), (place, there), apart) or are_alike(subject, passage, place, apart)


def may_be_rivals(name: Name, other: Name) -> bool:
    """Whether both are of a sort, and neither may be a part of the other, as a town is of a country."""
    kinds = {name.kind, other.kind}
    if kinds & _UNCOUNTED:
        return kinds <= _PEOPLES
    if name.text[0] == other.text[0] and name.text.isupper() != other.text.isupper():
        return False  # the one may be short for the other: ISIS, the Islamic State
    return ("person" in kinds) <= (kinds == {"person"}) and kinds != _PLACES


def same_party(subject: Subject, one: str, other: str) -> bool:
    """Whether two phrases name the same party: the same actor, or a shared head word."""
    if same_actor(subject.source, one, other):
        return True
    left, right = stems_of(one), stems_of(other)
    return bool(left and right) and (left <= right or right <= left)
