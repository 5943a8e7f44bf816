"""The words for what a row of figures measures: those that read best by themselves."""

import re
from collections.abc import Sequence

from summarizer.briefing.digest import Told
from summarizer.briefing.vocabulary import VOICING
from summarizer.checks.passages.words import read_words

_CLUMSY = re.compile(
    r"…|\b(?:which|like those|(?:stands?|puts?|values \w+) (?:\w+ )*at|it|its|they|their|him|her|his)\b"
    r"|^(?:has|have|had|is|are|was|were|will|would|of|in|on|with|enough|night|number)\b"
    r"|\b(?:has|have|had|is|are|was|were|will|there|of|in|on|at|to|for|by|from|with|than|took|takes?|lasted|lasts?)$",
    re.IGNORECASE,
)
_AROUND = 7
"""How many words on either side of a number say what it is of, where nothing shorter does."""


def measures_of(told: list[Told]) -> str:
    """The words for what is measured that read best; the leading number's own sentence where none read well."""
    best = max(told, key=lambda one: (one.asked, reads_well(one, told)))
    bare = len(told) == 1 and not best.measure.head and len(best.measures.split()) == 1
    return best.measures if reads_well(best, told) and not bare else _quoted(best)


def _quoted(told: Told) -> str:
    """The words around a number where it stands."""
    text, start = told.sentence.text, told.sentence.span.start
    before, after = text[: told.start - start].split(), text[told.end - start :].split()
    left = "…" if len(before) > _AROUND else ""
    right = "…" if len(after) > _AROUND else ""
    words = [*before[-_AROUND:], " ".join(text[told.start - start : told.end - start].split())]
    return f"“{left}{' '.join(words)}{_joined(text[told.end - start :], after[:_AROUND])}{right}”"


def _joined(rest: str, words: list[str]) -> str:
    return (" " if rest[:1].isspace() else "") + " ".join(words)


def reads_well(one: Told, told: Sequence[Told]) -> float:
    """How well the words for what a number measures read by themselves: a noun phrase that others bear out."""
    said = read_words(one.measures)
    if not said or _CLUMSY.search(one.measures) or said[0].kind != "content":
        return 0.0
    stems = {word.stem for word in said if word.kind == "content"}
    if (one.measure.act or one.measure.voiced) and stems & VOICING:
        return 0.0
    borne_out = sum(bool(stems & other.measure.words) for other in told if other is not one) / len(told)
    named = not one.measure.head or one.measure.head in stems
    return 1 + named + borne_out + 0.1 * min(len(stems), 5) - 0.5 * any(word.kind == "digits" for word in said)
