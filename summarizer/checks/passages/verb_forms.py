"""What the form of a verb and the words before it say: passive or active, told as past, or an infinitive."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.checks.passages.words import Word
from summarizer.checks.vocabulary import words as words_of
from summarizer.checks.vocabulary.modality import BASE_FOLLOWS
from summarizer.checks.vocabulary.verbs import IRREGULAR_VERB_FORMS
from summarizer.reading.vocabulary import PASSIVE

_PAST_AUXILIARIES = words_of("was were has have had hasn't haven't hadn't wasn't weren't")
_BETWEEN = words_of("not also now still already then yet since even just")
_REACH = 4


class VerbForm(NamedTuple):
    """``past`` is "sold", "has been sold", not "sells", "to be sold", "is planned"; ``infinitive`` "to (be) sold"."""

    passive: bool
    past: bool
    infinitive: bool


def form_of(words: Sequence[Word], index: int) -> VerbForm:
    """Read the form of the verb at ``index``."""
    before = [word.lower for word in words[max(index - _REACH, 0) : index]]
    while before and _is_between(before[-1]):
        before.pop()
    lower = words[index].lower
    irregular = IRREGULAR_VERB_FORMS.get(lower)
    participle = lower.endswith("ed") or irregular is not None
    passive = participle and bool(before) and before[-1] in PASSIVE
    infinitive = (before[-1:] == ["to"] and not lower.endswith("ing")) or (passive and before[-2:-1] == ["to"])
    marked = irregular != lower or (bool(before) and before[-1] in PASSIVE | _PAST_AUXILIARIES)
    return VerbForm(passive, participle and marked and _is_past(before, passive), infinitive)


def _is_past(before: list[str], passive: bool) -> bool:
    for word in reversed(before):
        if word in _PAST_AUXILIARIES:
            return True
        if word in BASE_FOLLOWS:
            return False
        if not (word in PASSIVE or _is_between(word)):
            break
    return not passive


def _is_between(word: str) -> bool:
    return word in _BETWEEN or (word.endswith("ly") and len(word) > 4)
