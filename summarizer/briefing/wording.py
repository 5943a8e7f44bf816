"""Sentences as the brief compares and prints them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.briefing.vocabulary import EMPTY
from summarizer.checks.passages.words import read_words
from summarizer.document import Sentence
from summarizer.fields import Evidence
from summarizer.reading.alone import without_dateline
from summarizer.schemas.daily import Cite

_HOUR = re.compile(r"\d{1,2}[:.]\d\d (?=[A-Z“\"])")
"""The hour that opens an entry of a live page."""
_CUT = re.compile(r"(?i:has|have|had|is|are|was|were|does|did|would|could|cannot) (?=[^A-Z])")


@lru_cache(maxsize=1 << 14)
def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of ``text`` that say something, numerals included."""
    return frozenset(word.stem for word in read_words(text) if word.kind in ("content", "digits")) - EMPTY


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Of the smaller set of stems the share that the larger one has."""
    small = min(len(one), len(other))
    return len(one & other) / small if small else 0.0


def printed(text: str) -> str:
    """A sentence on one line, without its dateline."""
    line = without_dateline(" ".join(text.split()))
    hour = _HOUR.match(line)
    return line[hour.end() :] if hour else line


def lacks_subject(text: str) -> bool:
    """Whether a text opens with a verb, cut from what it is said of: "Has infected 93 people"."""
    return bool(_CUT.match(text)) and not text.endswith("?")


def cite(article: int, sentence: Sentence) -> Cite:
    """A whole sentence of an article."""
    return _cite(article, sentence.number, *sentence.span, sentence.text)


def cite_of(article: int, evidence: Evidence) -> Cite:
    """``evidence`` with its article."""
    return _cite(article, evidence.sentence, evidence.start, evidence.end, evidence.text)


@lru_cache(maxsize=1 << 12)
def _cite(article: int, sentence: int, start: int, end: int, text: str) -> Cite:
    """One object for all that rests on a sentence: a brief of thousands of articles must fit into memory."""
    return Cite(article=article, sentence=sentence, start=start, end=end, text=text)


def unique(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """``cites`` without repetition, in order."""
    return tuple({(one.article, one.sentence): one for one in cites}.values())


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: "1 article", "3 articles"."""
    return f"{count} {one if count == 1 else many}"
