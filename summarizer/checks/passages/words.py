"""The words of a text as the checks compare them: where each stands, and one stem for all its forms."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from summarizer.checks.vocabulary.verbs import FUNCTION_WORDS, IRREGULAR_FORMS

Kind = Literal["content", "function", "digits", "mark"]

_WORDS = re.compile(
    r"((?=\S)(?:[A-Za-z]++(?=[ ,\n])"  # most words, first for speed
    r"|(?:[A-Z]\.){2,}"
    r"|\d[\d,.]*\d|\d"
    r"|[^\W\d_]+(?:[-'’&][^\W_]+)*"
    r"|[^\w\s]))"
)
_LONGEST = 40
_VOWELS = frozenset("aeiouy")
_SPELT_AT_THE_END = (
    ("tr", "ter"), ("br", "ber"), ("iz", "is"), ("yz", "ys"), ("fenc", "fens"), ("icenc", "icens"),
    ("ractis", "ractic"), ("logu", "log"), ("eller", "eler"),
)  # fmt: skip
_SPELT_WITHIN = (
    ("ization", "isation"), ("our", "or"), ("aem", "em"), ("paed", "ped"), ("aesth", "esth"), ("foet", "fet"),
    ("oestr", "estr"), ("rrhoe", "rrhe"),
)  # fmt: skip


class Word(NamedTuple):
    """A word or a mark, with its offsets into the text it was read from."""

    start: int
    end: int
    lower: str
    stem: str
    kind: Kind
    capital: bool


Form = tuple[str, str, Kind, bool]
"""What a word is wherever it stands: in lower case, its stem, its kind, whether it has a capital."""


def read_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words and marks of ``text[start:end]`` in order; offsets are into ``text``."""
    # Past the constructor: every word of what is said of a source comes by here.
    return tuple([_new(Word, (first, last, *form)) for first, last, form in read_forms(text, start, end)])


def read_forms(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Form]]:
    """The same words, each as where it begins, where it ends and what it is, with no value made for it."""
    pieces = _WORDS.split(text[start:end])
    edges = list(accumulate(map(len, pieces), initial=start))
    return zip(edges[1:-1:2], edges[2::2], map(_FORMS.__getitem__, pieces[1::2]), strict=True)


def spoken_words(text: str) -> list[str]:
    """The words of ``text`` in lower case, marks left out."""
    forms = map(_FORMS.__getitem__, _WORDS.split(text)[1::2])
    return [lower for lower, _, kind, _ in forms if kind != "mark"]


_new = tuple.__new__


class _Forms(dict[str, Form]):
    """What is known of the words met so far."""

    def __missing__(self, surface: str) -> Form:
        if len(self) >= _MOST_FORMS:
            self.clear()
        form = _form(surface[:_LONGEST])
        if len(surface) <= _LONGEST:
            self[surface] = form
        return form


_MOST_FORMS = 1 << 15
_FORMS = _Forms()


def _form(surface: str) -> Form:
    lower, capital = surface.lower().replace("’", "'"), surface[0].isupper()
    if not (lower[0].isalnum() or "." in lower[1:]):
        return lower, lower, "mark", capital
    if lower[0].isdigit():
        return lower, lower.replace(",", ""), "digits", capital
    return lower, stem_of(lower), "function" if lower in FUNCTION_WORDS else "content", capital


@lru_cache(maxsize=1 << 15)
def stem_of(lower: str) -> str:
    """One form for all inflections of a lower-case word: harvested, harvests and harvesting give ``harvest``.

    Irregular forms come from a table, the others lose their endings. A stem need not be a word.
    """
    word = lower.removesuffix("'s").rstrip("'").replace(".", "")
    word = IRREGULAR_FORMS.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes", "zes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        word = word[:-1]
    if len(word) > 4 and word.endswith("ied"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        word = _bared(word, 2)
    elif len(word) > 5 and word.endswith("ing"):
        word = _bared(word, 3)
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    return _respelt(word) if len(word) > 3 else word


def _respelt(stem: str) -> str:
    """One spelling for what is spelled in two ways on the two sides of the Atlantic: the shorter, or that with "s"."""
    for ending, other in _SPELT_AT_THE_END:
        if stem.endswith(ending):
            stem = stem[: -len(ending)] + other
    if len(stem) > 5:
        for part, other in _SPELT_WITHIN:
            stem = stem.replace(part, other)
    return stem


def _bared(word: str, ending: int) -> str:
    bare = word[:-ending]
    return bare if any(letter in _VOWELS for letter in bare) and len(bare) > 2 else word
