"""Sentences as the brief compares and prints them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.briefing.vocabulary import EMPTY
from summarizer.checks.passages.words import read_words
from summarizer.document import Sentence
from summarizer.fields import Evidence
from summarizer.schemas.daily import Cite

_LEANS = re.compile(
    r"(?:he|she|it|they|him|her|his|its|their|we|i|you|both|together|there|but|and|so|yet|also|however|meanwhile|instead"
    r"|moreover|still|then|afterwards|later|another|others?|this|that|these|those|such|the (?:two|three|former|latter"
    r"|same|move|deal|news|figure|decision)|(?:in|at|with|after|for|by|to|of|on|under|among) (?:this|that|these|those"
    r"|such|it|them|him|her|his|its|their))\b(?! (?:week|month|year|morning|afternoon|evening|weekend)\b)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'’-]{2,40}(?:, [\w .,:]{2,60})?(?: \([^)]{2,40}\))? [–—-]{1,2}"
    r"|\A(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}) \([^)]{2,40}\) [–—-]{1,2}"
    r"|\A\d{1,2}[:.]\d\d) (?=[A-Z“\"])"
)
"""A place in capitals with its country, day and agency, a day and an agency, or the hour of a live page."""
_CUT = re.compile(r"(?i:has|have|had|is|are|was|were|does|did|would|could|cannot) (?=[^A-Z])")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OF_US = re.compile(r"\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]y|[Mm]e)\b(?!-)")
"""Who speaks of himself in a text that is not quoted: the page's reader would take him for the page."""
_FEWEST, _MOST = 6, 60


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
    return _DATELINE.sub("", " ".join(text.split()), count=1)


def stands_alone(text: str) -> bool:
    """Whether a reader who sees this sentence alone knows whom and what it speaks of."""
    text = printed(text)
    if not _FEWEST <= len(text.split()) <= _MOST or text[-1] not in '.!”"’':
        return False
    if text[0] in "“\"‘'«-–—" or text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    return not leans(text) and not _OF_US.search(_QUOTED.sub("", text))


def leans(text: str) -> bool:
    """Whether a text opens with a word that points back: "It …", "And …", "In this …"."""
    return bool(_LEANS.match(text))


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
