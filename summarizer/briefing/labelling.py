"""The words for what a row of figures measures: those that read best by themselves."""

import re
from collections.abc import Sequence
from itertools import takewhile

from summarizer.briefing.digest import Told
from summarizer.briefing.vocabulary import VOICING
from summarizer.checks.passages.words import read_words, stem_of
from summarizer.checks.vocabulary.nouns import STATES, is_general, same_state

_CLUMSY = re.compile(
    r"…|\b(?:which|like those|(?:stands?|puts?|values \w+) (?:\w+ )*at|it|its|they|their|him|her|his)\b"
    r"|^(?:has|have|had|is|are|was|were|will|would|of|in|on|with|enough|night|number)\b"
    r"|\b(?:has|have|had|is|are|was|were|will|there|of|in|on|at|to|for|by|from|with|than|took|takes?|lasted|lasts?)$",
    re.IGNORECASE,
)
_OF = "of"
_FATES = {
    stem_of(verb): word
    for verb, word in (
        ("die", "killed"), ("injure", "injured"), ("missing", "missing"), ("ill", "ill"), ("arrest", "arrested"),
        ("displace", "displaced"), ("rescue", "rescued"), ("hospitalise", "in hospital"),
    )
}  # fmt: skip
"""What became of people, by a verb for it, as a row is titled."""
_WORD = re.compile(r"\S+")
_AROUND = 7
"""How many words on either side of a number say what it is of, where nothing shorter does."""


def measures_of(leading: Sequence[Told], others: Sequence[Told] = ()) -> str:
    """The words for what is measured that read best, those of the leading number before those of the others.

    Where none read well, the noun counted with its fate, and else the words around the leading number.
    """
    told = [*leading, *others]
    for some in (leading, others):
        best = max(some, key=lambda one: (one.asked, reads_well(one, told)), default=None)
        if best and reads_well(best, told) and _says_more(best):
            return best.measures
    noun = next(filter(None, map(_noun, told)), "") if len(told) > 1 else ""
    return noun or _quoted(leading[0])


def _noun(told: Told) -> str:
    """The noun that is counted and what became of those counted: "people missing", "trucks"."""
    words = read_words(told.quantity.unit or "")
    if told.measure.kind != "quantity" or told.measure.unit or told.measure.part or (words and words[0].stem == _OF):
        return ""
    plain = [word for word in words if word.stem not in STATES and word.kind == "content"]
    if not words:
        counted = (
            word for word in read_words(told.sentence.text) if word.stem == told.measure.head and not word.capital
        )
        return next((word.lower for word in counted if not is_general(word.stem)), "")
    fate = next((word for stem, word in _FATES.items() if same_state(told.measure.state, stem)), "")
    if fate:
        return f"{told.quantity.unit if plain and len(plain) == len(words) else 'people'} {fate}"
    return (told.quantity.unit or "") if plain and not is_general(plain[-1].stem) else ""


def _says_more(told: Told) -> bool:
    """Whether the words say what is measured: not the number's own noun again, and not whose it is alone."""
    words = read_words(told.measures)
    said = {word.stem for word in words if word.kind == "content"} - {w.stem for w in read_words(told.quantity.text)}
    names = {word.stem for word in read_words(told.sentence.text)[1:] if word.capital}
    opening = [word.stem for word in takewhile(lambda word: word.kind == "content", words)]
    if (told.measure.bare or told.measure.kind != "quantity") and told.measures not in told.sentence.text:
        return False  # words of the sentence put together
    telling = {stem for stem in said - names if not is_general(stem)}
    return names.isdisjoint(opening[-1:]) and bool(telling) and (len(said) > 1 or told.measure.head in said)


def _quoted(told: Told) -> str:
    """The words around a number where it stands, as they stand there."""
    text, start = told.sentence.text, told.sentence.span.start
    words = list(_WORD.finditer(text))
    inside = [
        at for at, word in enumerate(words) if word.end() > told.start - start and word.start() < told.end - start
    ]
    around = words[max(0, inside[0] - _AROUND) : inside[-1] + 1 + _AROUND]
    left = "…" if around[0] is not words[0] else ""
    right = "…" if around[-1] is not words[-1] else ""
    return f"“{left}{' '.join(text[around[0].start() : around[-1].end()].split())}{right}”"


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
