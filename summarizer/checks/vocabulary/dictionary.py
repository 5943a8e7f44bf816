"""What a dictionary tells of common nouns: their frequent senses, of which kind each is, and what is wider.

The table (data/nouns.txt, see the README there) is loaded at first use; a noun is read when it is asked for.
"""

import pkgutil
from functools import cache, lru_cache
from typing import NamedTuple

_KINDS = {letter: chr(ord("a") + at) for at, letter in enumerate(
    "tops act animal artifact attribute body cognition communication event feeling food group location motive object"
    " person phenomenon plant possession process quantity relation shape state substance time".split()
)}  # fmt: skip
"""The dictionary's kinds, each with its letter in the table."""
_PERSON = _KINDS["person"]
_APART = {
    _KINDS[kind]: frozenset(_KINDS[other] for other in others.split())
    for kind, others in {
        "person": "animal artifact body food location plant substance time",
        "animal": "artifact location time person body",
        "artifact": "person animal time food plant body",
        "body": "person animal artifact location time",
        "food": "person artifact location time",
        "location": "person animal time food body plant",
        "plant": "person artifact location time",
        "substance": "person time",
        "time": "person animal artifact body food group location object plant substance",
        "group": "time",
        "object": "time person",
    }.items()
}
"""For each kind those that nothing of it belongs to."""
_SIBLINGS = frozenset(_KINDS[kind] for kind in ("artifact", "animal", "plant", "food", "location", "time"))
"""Kinds of which one thing is no other, but for what is wider than it or has the same next wider one."""


class _Table(NamedTuple):
    entries: list[str]
    nouns: dict[str, str]


@cache
def _table() -> _Table:
    data = (pkgutil.get_data(__package__, "data/nouns.txt") or b"").decode("ascii")
    entries, _, nouns = data.partition("\n\n")
    return _Table(
        entries.split("\n"), {stem: rest for stem, _, rest in (line.partition(" ") for line in nouns.split("\n"))}
    )


@lru_cache(maxsize=1 << 12)
def _senses(stem: str) -> tuple[int, ...]:
    """The most frequent senses of a noun; none of one that the dictionary lacks."""
    return tuple(map(int, _table().nouns.get(stem, "").split()))


@lru_cache(maxsize=1 << 12)
def _wider(sense: int) -> frozenset[int]:
    """A sense, and all that are wider."""
    found, open_senses = {sense}, [sense]
    while open_senses:
        for other in map(int, _table().entries[open_senses.pop()].split()[1:]):
            if other not in found:
                found.add(other)
                open_senses.append(other)
    return frozenset(found)


@lru_cache(maxsize=1 << 12)
def _kinds(stem: str) -> frozenset[str]:
    return frozenset(_table().entries[sense][0] for sense in _senses(stem))


@lru_cache(maxsize=1 << 12)
def is_person(stem: str) -> bool:
    """Whether a noun names a person in its most frequent sense."""
    senses = _senses(stem)
    return bool(senses) and _table().entries[senses[0]][0] == _PERSON


@lru_cache(maxsize=1 << 13)
def may_name(one: str, other: str) -> bool:
    """Whether two nouns have a sense in common, or the one a sense that is wider than one of the other's."""
    mine, its = frozenset(_senses(one)), frozenset(_senses(other))
    return any(not its.isdisjoint(_wider(sense)) for sense in mine) or any(
        not mine.isdisjoint(_wider(sense)) for sense in its
    )


def are_unrelated(one: str, other: str) -> bool:
    """Whether the dictionary has both nouns, and no sense of the one is a sense of the other or wider."""
    return one in _table().nouns and other in _table().nouns and not may_name(one, other)


@lru_cache(maxsize=1 << 13)
def exclude_each_other(one: str, other: str) -> bool:
    """Whether neither noun can name what the other names: their kinds are apart, or they are things of two sorts."""
    mine, its = _kinds(one), _kinds(other)
    if not mine or not its or may_name(one, other):
        return False
    if all(kind in _APART.get(its_kind, ()) for kind in mine for its_kind in its):
        return True
    first = {_table().entries[_senses(noun)[0]][0] for noun in (one, other)}
    return len(first) == 1 and first <= _SIBLINGS and not _near(one, other)


def _near(one: str, other: str) -> bool:
    """Whether two nouns have a next wider one in common."""
    entries = _table().entries
    mine, its = ({wider for sense in _senses(noun) for wider in entries[sense].split()[1:]} for noun in (one, other))
    return not mine.isdisjoint(its)
