"""A number of the summary beside the source's that it goes back to, each in its setting, and what is wrong there."""

from typing import NamedTuple

from summarizer.checks.figures.matching import Match
from summarizer.checks.figures.setting import Setting
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word
from summarizer.checks.subject import Subject
from summarizer.reading.numbers import Number


class Conflict(NamedTuple):
    """In which way a number is bound otherwise in the source, and the message that says so."""

    how: str
    message: str


class Pair(NamedTuple):
    """A number of the summary beside the source's, each in its setting."""

    subject: Subject
    match: Match
    claim: Number
    source: Number
    place: Passage
    here: Setting
    there: Setting


def stems_of(found: tuple[Word, ...]) -> frozenset[str]:
    """The stems of some words."""
    return frozenset([word.stem for word in found])


def shown(found: tuple[Word, ...]) -> str:
    """Some words as a message names them."""
    return " ".join(word.lower for word in found)
