"""Noun phrases and verb groups of an English sentence, without a tagger.

Closed-class words (determiners, prepositions, auxiliaries, pronouns) are few and known, and English marks much
of the rest: ``-ed``, ``-ing``, ``-ly``, capitals, digits, the possessive ``'s``. From these a sentence is cut, left
to right and once, into chunks in the sense of Abney (1991): noun phrases with their ``of`` complements, verb
groups with their auxiliaries, and the small words between. What cannot be told from form and neighbours is
read as a noun, since most unknown words are nouns.

Everything is linear in the sentence's length, and any string is legal. Offsets are code points of the text
that the sentence was cut from.
"""

import re
from functools import cache
from typing import NamedTuple

from summarizer.reading.phrases.chunks import Chunk, Chunker
from summarizer.reading.phrases.context import ADJECTIVE
from summarizer.reading.phrases.words import Word, read_words
from summarizer.spans import Span

__all__ = ["Chunk", "Phrases", "Word", "is_adjective", "is_country", "is_demonym", "read_phrases"]

_DEMONYM = re.compile(r".{2,}(?:ian|ean|ese|ish|can|uan|aqi|eli|ani|ench|utch|reek|zech|hai|iss|ghan|uk)$")


class Phrases(NamedTuple):
    """A sentence cut into words and chunks; ``kinds`` are the words' kinds in their context."""

    text: str
    words: list[Word]
    kinds: list[str]
    places: list[tuple[int, int]]
    chunks: list[Chunk]

    def surface(self, i: int) -> str:
        """Word ``i`` as printed."""
        start, end = self.places[i]
        return self.text[start:end]

    def span(self, first: int, last: int) -> Span:
        """Where the words ``first`` to ``last`` (both included) stand in the text."""
        return Span(self.places[first][0], self.places[last][1])


def read_phrases(text: str, start: int = 0, end: int | None = None) -> Phrases:
    """Cut the sentence ``text[start:end]`` into words and chunks."""
    words, places = read_words(text, start, len(text) if end is None else end)
    chunker = Chunker(words)
    return Phrases(text, words, chunker.kinds, places, chunker.chunks())


def is_demonym(word: str) -> bool:
    """Whether a capitalised word has the shape of an adjective of origin: Russian, Chinese, Israeli."""
    return word[:1].isupper() and _DEMONYM.match(word) is not None


def is_adjective(word: str) -> bool:
    """Whether a lower-case word has the ending of an adjective: illegal, generous, expensive."""
    return ADJECTIVE.match(word) is not None


def is_country(name: str) -> bool:
    """Whether ``name`` is a country's or territory's English name, with or without the article."""
    return name.removeprefix("the ").removeprefix("The ") in _countries()


@cache
def _countries() -> frozenset[str]:
    # The gazetteers take a while to load, and few texts need them.
    from summarizer.reading.names.tables import tables

    return frozenset(tables().countries) | {"EU"}
