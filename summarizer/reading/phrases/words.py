"""Words and marks of a sentence, each with the kind that its form gives away."""

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.reading.abbreviations import ABBREVIATIONS, After
from summarizer.reading.vocabulary import CURRENCY_SIGNS, IRREGULAR_NOUNS, LEXICON

_TOKEN = re.compile(
    r"(?=\S)(?:[A-Za-z][a-z]++(?![^\W_]|[-&/.'’][^\W_]|,\d|%)"  # most words, first for speed
    r"|[^\W_]+(?:(?:[-&/.]|['’](?!(?:s|ve|ll|re|d|m)\b))[^\W_]+|,(?=\d{3})\d+)*(?:%|(?<=\.[A-Z])\.)?"
    r"|['’](?:s|ve|ll|re|d|m)\b"
    r"|[^\w\s])"
)
_LONGEST_WORD = 40
_LONGEST_BRACKET = 8
_QUOTES = frozenset("\"“”«»`*‘'’")
_DASHES = frozenset("–—-")
_ENCLOSING = frozenset(("quote", "open", "close"))
_ACRONYMS = frozenset(("US", "IT", "WHO"))
# Boeing has, Ahmed's: what follows a name rather than a participle.
_AFTER_NAME = frozenset(("comma", "aux", "modal", "verb", "ed", "poss"))
_NAME_LIKE = frozenset(("verb", "ed", "ing", "modal", "adv", "pred"))
# Names that begin with the Arabic article: al-Shabab.
_ARTICLE = re.compile(r"(?:a[lnrstdz]|ash|adh|el)-[A-Z]")


class Word(NamedTuple):
    """What a word's form tells without context. One object serves all places where the word stands."""

    lower: str
    kind: str
    capital: bool


# A word too long to be one, of which nothing need be known or kept.
_LONG = Word("…", "noun", False)


@lru_cache(maxsize=1 << 14)
def _word(surface: str) -> Word:
    """A short word or a mark with the kind that it has out of context."""
    lower, first = surface.lower().replace("’", "'"), surface[0]
    kind = "name" if surface in _ACRONYMS else LEXICON.get(lower)
    if kind is None:
        if first.isdigit() or first in CURRENCY_SIGNS or any(c.isdigit() for c in surface[:3]):
            kind = "num"
        elif not first.isalpha():
            kind = _mark_kind(first)
        else:
            kind = _open_kind(lower)
    return Word(lower, kind, first.isupper() or _ARTICLE.match(surface) is not None)


@lru_cache(maxsize=1 << 14)
def _as(word: Word, kind: str) -> Word:
    """The same word as another kind."""
    return word._replace(kind=kind)


def _mark_kind(mark: str) -> str:
    if mark == "," or mark in _DASHES:
        return "comma"
    return "quote" if mark in _QUOTES else {"(": "open", ")": "close"}.get(mark, "stop")


def _open_kind(lower: str) -> str:
    if lower in IRREGULAR_NOUNS or "-" in lower:
        return "noun"
    if lower.endswith("ly") and len(lower) > 4:
        return "adv"
    if lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed"):
        return "ed"
    if lower.endswith("ing") and len(lower) > 5:
        return "ing"
    return "noun"


def read_words(text: str, start: int, end: int) -> tuple[list[Word], list[tuple[int, int]]]:
    """Words and their places, without quotation marks and without short brackets."""
    matches = list(_TOKEN.finditer(text, start, end))
    places = list(map(re.Match.span, matches))
    words = [_word(text[i:j]) if j - i <= _LONGEST_WORD else _LONG for i, j in places]
    if not _ENCLOSING.isdisjoint([word.kind for word in words]):
        words, places = _without_enclosures(words, places)
    points = [i for i, word in enumerate(words) if word.lower == "." and _ends_abbreviation(text, places, i)]
    for i in reversed(points):
        places[i - 1 : i + 1] = [(places[i - 1][0], places[i][1])]
        del words[i]
    capitals = [i for i, word in enumerate(words) if word.capital]
    headline = len(words) > 3 and len(capitals) > 0.6 * len(words)
    for i in capitals:
        word = words[i]
        kind = _capitalised_kind(word, i == 0 or words[i - 1].kind == "stop", headline)
        if kind in ("ed", "ing") and not headline and i + 1 < len(words) and words[i + 1].kind in _AFTER_NAME:
            kind = "name"
        if kind != word.kind:
            words[i] = _as(word, kind)
    return words, places


def _ends_abbreviation(text: str, places: list[tuple[int, int]], i: int) -> bool:
    """Whether the full stop at ``i`` belongs to the word before it and ends no sentence: Mr. Obama, Sen. Cruz."""
    if i == 0 or i + 1 == len(places) or places[i - 1][1] != places[i][0]:
        return False
    return ABBREVIATIONS.get(text[slice(*places[i - 1])]) is After.ANYTHING


def _without_enclosures(words: list[Word], places: list[tuple[int, int]]) -> tuple[list[Word], list[tuple[int, int]]]:
    """Words without quotation marks and without what stands in short brackets."""
    kept: list[Word] = []
    kept_places: list[tuple[int, int]] = []
    opened: int | None = None
    for word, place in zip(words, places, strict=True):
        if word.kind == "quote":
            # An apostrophe right after a plural is a possessive: teachers' unions.
            if not (word.lower == "'" and kept_places and kept_places[-1][1] == place[0] and kept[-1].lower[-1] == "s"):
                continue
            word = Word("'", "poss", False)
        elif word.kind == "open":
            opened = len(kept)
        elif word.kind == "close":
            if opened is not None and len(kept) - opened < _LONGEST_BRACKET:
                del kept[opened:], kept_places[opened:]
                opened = None
                continue
            opened = None
        kept.append(word)
        kept_places.append(place)
    return kept, kept_places


def _capitalised_kind(word: Word, initial: bool, headline: bool) -> str:
    """Inside a sentence a capitalised noun, verb or adverb is a name, unless the sentence is a headline in capitals."""
    kind = word.kind
    if kind == "noun":
        return "name"
    if kind in _NAME_LIKE and not headline:
        if not initial:
            return "time" if word.lower in ("may", "march") else "name"
        if kind in ("ed", "adv", "ing") and word.lower not in LEXICON and len(word.lower) < 6:
            # Fred and Sally open sentences too.
            return "name"
    return kind
