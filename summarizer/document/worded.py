"""Telling what a line is worded like.

There are some two hundred wordings, and compiling them takes longer than reading an article. So they are sorted
by what a line must begin with, and only those are compiled that the beginning of a line allows.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from summarizer.document.wording import HEADINGS, LINES

_SYNTAX = re.compile(r"\\.|\[[^\]]*\]|[()|]")
_PLAIN = re.compile(r"(?:[\w ©-](?![?*{]))+")


class _Wording(NamedTuple):
    """One way of saying a kind of thing: a pattern, and what a line must begin with to match it."""

    kind: str
    pattern: str
    openings: tuple[str, ...]


def kind_of(folded: str, kinds: tuple[str, ...]) -> str | None:
    """The first of these kinds of `LINES` or `HEADINGS` that a folded line, as a whole, is worded like."""
    digit = folded[:1].isdecimal()
    near = _beginning(r"\d" if digit else folded[:2], kinds)
    possible = [wording for wording in near if digit or folded.startswith(wording.openings)]
    match = _compiled(tuple(possible)).fullmatch(folded) if possible else None
    return match.lastgroup if match else None


@lru_cache(maxsize=1024)
def _beginning(opening: str, kinds: tuple[str, ...]) -> tuple[_Wording, ...]:
    """The wordings of these kinds that may begin so, with a digit (\\d) or with these two characters."""
    return tuple(
        wording
        for kind in kinds
        for wording in _wordings(kind)
        if opening.startswith(tuple([known[:2] for known in wording.openings]))
    )


@cache
def _wordings(kind: str) -> tuple[_Wording, ...]:
    return tuple(_Wording(kind, pattern, _openings(pattern)) for pattern in LINES.get(kind) or HEADINGS[kind])


@lru_cache(maxsize=1024)
def _compiled(wordings: tuple[_Wording, ...]) -> re.Pattern[str]:
    groups = groupby(wordings, key=lambda wording: wording.kind)
    return re.compile(
        "|".join(f"(?P<{kind}>{'|'.join(f'(?:{one.pattern})' for one in same)})" for kind, same in groups)
    )


@cache
def _openings(wording: str) -> tuple[str, ...]:
    r"""What its matches begin with: characters, \d for a digit, or "" where anything may stand there."""
    found: set[str] = set()
    for branch in _branches(wording):
        if branch.startswith("(?:"):
            inside, after = _group(branch)
            found.update(_openings(inside))
            if after.startswith("?"):
                found.update(_openings(after[1:]))
        elif branch[1:2] == "?":
            found.update((branch[0], *_openings(branch[2:])))
        elif branch.startswith(r"\d"):
            found.add(r"\d")
        else:
            plain = _PLAIN.match(branch)
            found.add(plain[0] if plain else "")
    return tuple(found)


def _branches(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern."""
    depth = start = 0
    for mark in _SYNTAX.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and depth == 0:
            yield pattern[start : mark.start()]
            start = mark.end()
    yield pattern[start:]


def _group(branch: str) -> tuple[str, str]:
    """The inside of the group that a branch begins with, and what follows the group."""
    depth = 0
    for mark in _SYNTAX.finditer(branch):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            break
    return branch[len("(?:") : mark.start()], branch[mark.end() :]
