"""Whose part is it? What the summary says that one did, suffered or said, and which part of the source it goes back to.

Each part of the source near by may be what the summary means; how much of what is told is the same tells how likely.
Somebody has another's part as far as what the summary most likely means is told of another. The same weighing as that
of numbers in ``figures.origins``; the weights are fitted by ``python -m benchmarks.origins`` as well.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import combinations

from summarizer.checks.counterparts import verbs_like
from summarizer.checks.names import find_name, same_actor
from summarizer.checks.passages.deeds import DETERMINERS
from summarizer.checks.passages.naming import may_mean_one, meant_in, names_in
from summarizer.checks.passages.parts import BESIDE, DESCRIBED, NOUN, SAYS, Part, parts_in
from summarizer.checks.passages.passage import Passage, stems_of
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import read_words
from summarizer.checks.people.offices import mentions_of, words_around_all
from summarizer.checks.subject import Subject, reworded_in
from summarizer.checks.vocabulary.roles import same_office
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.checks.weighing import Doubt, Origin, odds_of, weigh
from summarizer.memo import memoized
from summarizer.reading.names import Name, tables
from summarizer.spans import Span

WEIGHTS = {
    "told back": 0.9,
    "told by speakers": 3.4,
    "told in sentence": 1.9,
    "sentence back": 3.35,
    "same part": 2.25,
    "same link": 0.7,
    "both speak": 1.45,
    "cited": 0.8,
    "word before": 2,
    "word after": 1.5,
    "other": -2.25,
    "other named": -4.15,
    "other a noun": -2.1,
    "claimed there": -0.25,
    "exchanged": 3.2,
    "always": 2.75,
    "not near": 3.95,
}
"""Log-odds, against its being made up."""
_SAME_LINKS = frozenset(map(frozenset, (("", "to"), ("", "on"), ("", "against"), ("", "of"))))
"""Ways to lead to the one whom a deed befalls: attacked Chile, an attack on Chile; gave Holm, gave to Holm."""
_UNCOUNTED = frozenset({"nationality", "group", "other"})
_PEOPLES = frozenset({"country", "nationality"})
_PLACES = frozenset({"place", "country"})
_LANDS = _PLACES | _PEOPLES
_WHERE = frozenset({"in", "at", "near", "across", "around"})
_GOVERNMENTS = frozenset({"organisation", "country"})
_ACTING = frozenset({"person", "organisation", "group"})
_NOUNS = frozenset({NOUN, DESCRIBED})
_APPOSED, _BACK = 6, 2
_TITLED = 3
_ROOT = 4
"""A place and its people share so many letters: Crete, Cretan."""
_MOST_OTHERS = 12
_PLAIN = 7
"""What speaks so much for its being the same leaves nothing to weigh."""
_LEAST_SHARED = 0.25
"""Where two have changed places, this share of the rest will do: that their names and the verb agree says much."""


def parts_asked(subject: Subject, passage: Passage) -> Iterator[Part]:
    """The parts of a field that are to be compared: reworded, and of somebody whom the source has."""
    clauses = reworded_in(subject, passage)
    seen = set[tuple[Span, str, str]]()
    for part in parts_in(subject.source, passage):
        name, which = part.name, (part.name.span, part.key, part.link)
        told = part.link != BESIDE and any(clause.start <= part.at < clause.end for clause in clauses)
        named = name.kind != "other" and name.text == name.span.of(passage.reading.text)
        if told and named and which not in seen and find_name(subject.source, name.text)[0] != "absent":
            seen.add(which)
            yield part


def exchanged(subject: Subject, passage: Passage) -> Iterator[tuple[Part, Part, bool]]:
    """Two of a sentence whom a sentence of the source has in each other's place, both by the same words.

    Yields the part of the one here and that of the other there, and whether both surely tell of one thing.
    """
    source = subject.source
    said = list(parts_asked(subject, passage))
    told = [(place, parts_in(source, place)) for place in subject.near] if len(said) > 1 else []
    everywhere = [part for _, parts in told for part in parts]
    for one, other in combinations(said, 2):
        if _is_of_one(source, one.name, other.name) or (one.key == other.key and one.at != other.at):
            continue
        for place, parts in told:
            first = _having(subject, parts, one, other.name)
            second = _having(subject, parts, other, one.name)
            if not first or not second or _stand_so(source, everywhere, one) or _stand_so(source, everywhere, other):
                continue
            apart = {*stems_of(one.name.text), *stems_of(other.name.text), one.key, other.key}
            rest, held = passage.stems - apart, meant_in(source, place)
            yield one, first, not rest or source.likeness(rest, held) >= _LEAST_SHARED
            break


def _having(subject: Subject, parts: Collection[Part], place: Part, name: Name) -> Part | None:
    """The part among ``parts`` like ``place`` that ``name`` has."""
    found = (part for part in parts if _is_one_part(place, part))
    return next((part for part in found if same_party(subject, part.name.text, name.text)), None)


def _stand_so(source: Source, told: Collection[Part], part: Part) -> bool:
    """Whether the source too gives somebody the part."""
    return any(_is_one_part(part, other) and _is_of_one(source, part.name, other.name) for other in told)


def doubt_of(subject: Subject, passage: Passage, part: Part) -> Doubt[Name]:
    """How likely ``part`` is another's in the source, and whose."""
    own: list[Origin[Name]] = []
    for origin in _of_same(subject, passage, part):
        if odds_of(origin, WEIGHTS) >= _PLAIN:
            return Doubt(0, None, None)
        own.append(origin)
    return weigh([*own, *_of_others(subject, passage, part)], WEIGHTS)


def origins_of(subject: Subject, passage: Passage, part: Part) -> list[Origin[Name]]:
    """All that ``part``, which stands in ``passage``, may go back to, the last two of them no part in the source."""
    return [*_of_same(subject, passage, part), *_of_others(subject, passage, part)]


def _of_same(subject: Subject, passage: Passage, part: Part) -> Iterator[Origin[Name]]:
    for place in _places(subject, part.name):
        for other in _beside(subject.source, place, part.name)[0]:
            yield Origin(True, _fit(subject, (passage, part), (place, other)), other.name)


def _places(subject: Subject, name: Name) -> Iterator[Passage]:
    """The sentences near by, and only where they are not enough those that name the same elsewhere."""
    yield from subject.near
    yield from _others_with(subject, name)


def _of_others(subject: Subject, passage: Passage, part: Part) -> Iterator[Origin[Name]]:
    source, near = subject.source, False
    for place in subject.near:
        own, others = _beside(source, place, part.name)
        near |= bool(own)
        for other in others:
            if other.name.rule == NOUN and read_words(other.name.text)[-1].stem in passage.stems:
                continue  # what the summary names as well has lost nothing
            if other.link in _WHERE and other.name.kind in _PLACES and part.name.kind not in _LANDS:
                continue  # where something happens, nobody does it
            fit = _fit(subject, (passage, part), (place, other))
            yield Origin(False, fit | _of_other(source, passage, part, other, own), other.name)
    reckoned = {
        "always": 1,
        "not near": not near,
    }
    yield from (Origin(True, reckoned), Origin(False, {}))


def _beside(source: Source, place: Passage, name: Name) -> tuple[list[Part], list[Part]]:
    """The parts that a sentence gives to whom ``name`` names, and those of whoever else may have theirs."""
    return _parts_beside(source, place, name.text, _kind(name))


@memoized
def _parts_beside(source: Source, place: Passage, text: str, kind: str) -> tuple[list[Part], list[Part]]:
    own, others = list[Part](), list[Part]()
    for part in parts_in(source, place):
        same = _are_one(source, text, kind, part.name.text, _kind(part.name))
        if same is not None:
            (own if same else others).append(part)
    return own, others


def _of_other(source: Source, passage: Passage, part: Part, other: Part, own: Collection[Part]) -> dict[str, float]:
    """What speaks for or against another's part being meant: ``own`` are the parts of the claimed one beside it."""
    theirs = [found for found in _beside(source, passage, other.name)[0] if found.name.rule not in _NOUNS]
    return {
        "other": 1,
        "other named": bool(theirs),
        "other a noun": other.name.rule == NOUN,
        "claimed there": bool(own),
        "exchanged": _is_one_part(part, other) and any(_is_one_part(one, two) for one in theirs for two in own),
    }


def _fit(subject: Subject, said: tuple[Passage, Part], told: tuple[Passage, Part]) -> dict[str, float]:
    """How well a part of the source fits where the summary has one."""
    (passage, part), (place, other) = said, told
    likeness = subject.source.likeness
    speak = part.link == other.link == SAYS
    forward = likeness(part.told, other.told | {other.key}) if speak else 0
    backward = likeness(other.told, part.told | {part.key})
    same_link = _led(part) == _led(other) and not speak
    held, back = _shared(subject, passage, place)
    (before, after), (there_before, there_after) = (
        _around(subject.source, where, one.name) for where, one in (said, told)
    )
    return {
        "told back": backward,
        "told by speakers": (forward + backward) / 2 if speak else 0,
        "told in sentence": likeness(part.told, held),
        "sentence back": back,
        "same part": same_link and _is_one_deed(part.key, other.key),
        "same link": same_link and part.link != BESIDE,
        "both speak": speak,
        "cited": place in subject.passages,
        "word before": before == there_before != "",
        "word after": after == there_after != "",
    }


@memoized
def _around(source: Source, passage: Passage, name: Name) -> tuple[str, str]:
    """The stems of the words right before and behind a name, titles and articles aside; empty where there is none."""
    ahead = passage.words_before(name.span.start - len(name.role or ""))[-_TITLED:]
    before = next((word.stem for word in reversed(ahead) if word.lower not in DETERMINERS), "")
    return before, next((word.stem for word in passage.words_after(name.span.end)[:1]), "")


@memoized
def _shared(subject: Subject, passage: Passage, place: Passage) -> tuple[frozenset[str], float]:
    """What a sentence of the source tells, and of what it tells beside names, the share that ``passage`` has."""
    source = subject.source
    told = _unnamed(source, place)
    return told | meant_in(source, place), source.likeness(told, _unnamed(source, passage))


@memoized
def _unnamed(source: Source, passage: Passage) -> frozenset[str]:
    return passage.stems.difference(*(stems_of(name.text) for name in names_in(source, passage)))


@memoized
def _others_with(subject: Subject, name: Name) -> tuple[Passage, ...]:
    """The sentences beyond the cited ones and their neighbours that name the same: the nearest of them."""
    source, document = subject.source, subject.document
    sentences = (document.sentence_at(mention.span.start) for mention in mentions_of(source, name.text))
    found = {sentence.number for sentence in sentences if sentence and sentence.furniture is None}
    found -= {place.number for place in subject.near}
    first = subject.cited[0].number if subject.cited else 1
    return source.passages(sorted(sorted(found, key=lambda number: (abs(number - first), number))[:_MOST_OTHERS]))


def _is_of_one(source: Source, one: Name, other: Name) -> bool | None:
    """Whether two parts are of one, or one is a part of the other; None where nobody can tell."""
    return _are_one(source, one.text, _kind(one), other.text, _kind(other))


def _kind(name: Name) -> str:
    return name.rule if name.rule in _NOUNS else name.kind


@memoized
def _are_one(source: Source, one: str, kind: str, other: str, other_kind: str) -> bool | None:
    if not _NOUNS.isdisjoint((kind, other_kind)):
        noun, name, sort = (one, other, other_kind) if kind in _NOUNS else (other, one, kind)
        head = [word.stem for word in read_words(noun) if word.kind == "content"][-1]
        called = words_around_all(source, name) | stems_of(name)
        may_be = bool(alike(frozenset((head,)), called)) or any(same_office(head, stem) for stem in called)
        return may_be if sort in _ACTING | {"outlet"} and (may_be or NOUN in (kind, other_kind)) else None
    peoples = "nationality" in (kind, other_kind) and one[:_ROOT] == other[:_ROOT]
    if peoples or may_mean_one(source, (one, kind), (other, other_kind)):
        return True
    return False if _may_be_rivals(source, (one, kind), (other, other_kind)) else None


def _may_be_rivals(source: Source, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether either of two by name and kind may have a part of which the other is deprived."""
    if any(name in tables().capitals and kind in _GOVERNMENTS for (name, _), (_, kind) in ((one, other), (other, one))):
        return False  # a capital stands for its government
    if are_of_a_sort(one, other):
        return True
    kinds = {one[1], other[1]}
    if len(kinds) == 1 or not kinds <= _ACTING:
        return False
    person, body = (one, other) if one[1] == "person" else (other, one)
    around = words_around_all(source, person[0]) | _whose(source, person[0])
    return stems_of(body[0]).isdisjoint(around)


@memoized
def _whose(source: Source, person: str) -> frozenset[str]:
    """The stems of the names before "its chairman, Ida Lund": whose chairman she may be."""
    found = set[str]()
    for mention in mentions_of(source, person):
        sentence = source.document.sentence_at(mention.span.start)
        places = source.passages(range(max(sentence.number - _BACK, 1), sentence.number + 1)) if sentence else ()
        before = places[-1].words_before(mention.span.start)[-_APPOSED:] if places else ()
        if any(word.lower in ("its", "their") for word in before):
            found.update(*(stems_of(name.text) for place in places for name in place.names))
    return frozenset(found)


def are_of_a_sort(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two by name and kind are of a sort, and neither may be a part of the other, as a town is of a country."""
    (name, kind), (rival, other_kind) = one, other
    kinds = {kind, other_kind}
    if kinds & _UNCOUNTED:
        return kinds <= _PEOPLES
    if name[0] == rival[0] and name.isupper() != rival.isupper():
        return False  # the one may be short for the other: ISIS, the Islamic State
    return ("person" in kinds) <= (kinds == {"person"}) and kinds != _PLACES


def _is_one_part(one: Part, other: Part) -> bool:
    """Whether two parts are the same by their words: of one verb, or of two that may be used for each other."""
    links = _led(one), _led(other)
    return (links[0] == links[1] != BESIDE or frozenset(links) in _SAME_LINKS) and _is_one_deed(one.key, other.key)


def _led(part: Part) -> str:
    """What leads to somebody: who says it acts."""
    return "by" if part.link == SAYS else part.link


@lru_cache(maxsize=1 << 12)
def _is_one_deed(key: str, other: str) -> bool:
    if key == other:
        return bool(key)
    return other in verbs_like(key) or bool(alike(frozenset((key,)), frozenset((other,))))


def same_party(subject: Subject, one: str, other: str) -> bool:
    """Whether two phrases name the same party: the same actor, or a shared head word."""
    if same_actor(subject.source, one, other):
        return True
    left, right = stems_of(one), stems_of(other)
    return bool(left and right) and (left <= right or right <= left)
