"""A text as words and the gaps between them."""

import re
from bisect import bisect_left
from itertools import accumulate

from summarizer.reading.names.lexicon import ABBREVIATED_TITLES, ACRONYMS, SAYING_OR_DOING, STATES_SPELT_SHORT, words
from summarizer.reading.names.tables import tables

_WORD = re.compile(
    r"((?=\w)(?:[A-Za-z]{2,}+(?=[ ,\n])"  # most words, first for speed
    r"|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&‑-][^\W_]+)*))"
)
_COMPOUND_ENDS = words("""
led born era style language speaking held made run only wide like based backed bound Russian American majority
friendly free linked aligned owned run wing area loyal type themed
""")
_AUXILIARIES = words("has have had is are was were will would plans rose fell cut")
_PARTIES = ("R", "D", "I")
"""A lawmaker's party before the state: "R-Utah"."""
_AL_PREFIXES = ("al-", "el-", "ad-", "ar-", "as-", "at-", "an-", "az-", "ez-", "es-", "er-", "ash-", "ul-", "al‑")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")
_APOSTROPHES = ("'", "’")
_SENTENCE_END = re.compile(r"[.!?…:\n•|“\"‘«]|^\s*[-–—*>]\s|^\)\s+[-–—]{1,2}\s")
_AL = re.compile(r"(?:al|el|ad|ar|as|at|an|az|ez|es|er|ash|ul|d|l)[-'’][A-Z]")

MAX_WORD = 40
_ABBREVIATED = ABBREVIATED_TITLES | STATES_SPELT_SHORT


_GAME = frozenset(
    """goal goals goalkeeper striker midfielder winger penalty league fixture half-time equaliser equalizer kick-off
    relegation promotion offside manager coach season match captain substitute defender corner header""".split()
)
_PLAYED = 4
"""A report of a game has so many of the words above."""


class Words:
    """Words and gaps: ``gaps[i]`` stands before word ``i``, ``gaps[len(words)]`` after the last.

    ``cores`` are the words without a possessive ending, ``lows`` the same in small letters.
    """

    __slots__ = (
        "capital_set",
        "capitals",
        "cores",
        "ends",
        "gaps",
        "lows",
        "opening_set",
        "openings",
        "starts",
        "tells_of_a_game",
        "text",
        "words",
    )

    def __init__(self, text: str) -> None:
        parts = _without_compounds(_WORD.split(text))
        self.text = text
        self.gaps: list[str] = parts[0::2]
        self.words: list[str] = parts[1::2]
        edges = list(accumulate(map(len, parts)))
        self.starts: list[int] = edges[0::2][: len(self.words)]
        self.ends: list[int] = edges[1::2]
        self.cores = self._cores()
        lows = map(str.lower, self.cores)
        self.lows = [low.replace("’", "'") for low in lows] if "’" in text else list(lows)
        self.capitals = [i for i, word in enumerate(self.words) if not word.islower() and _is_capital(word)]
        self.capital_set = frozenset(self.capitals)
        self.openings = [i for i in self.capitals if self.opens_sentence(i)]
        self.opening_set = frozenset(self.openings)
        self.tells_of_a_game = len(_GAME.intersection(self.lows)) >= _PLAYED

    def _cores(self) -> list[str]:
        cores, bare = list(self.words), set(self.words)
        for i, word in enumerate(cores):
            possessive = word[-2:-1] in _APOSTROPHES and word[-1:] in "sS" and len(word) > 2
            if possessive and (word[:-2] in bare or not self._is_verb(i + 1)):
                cores[i] = word[:-2]
        return cores

    def __len__(self) -> int:
        return len(self.words)

    def _is_verb(self, i: int) -> bool:
        """Whether word ``i`` is a verb, so that the word before it ends in 's by itself: "McDonald's said"."""
        return (
            i < len(self.words)
            and self.gaps[i] == " "
            and (self.words[i] in SAYING_OR_DOING or self.words[i] in _AUXILIARIES)
        )

    def is_possessive(self, i: int) -> bool:
        """Whether word ``i`` ends in 's, or in s and an apostrophe."""
        if len(self.cores[i]) < len(self.words[i]):
            return True
        return self.gaps[i + 1][:1] in ("'", "’") and self.words[i][-1:] in "sxz" and self.gaps[i + 1][1:2] == " "

    def end(self, i: int) -> int:
        """Where word ``i`` ends, without a possessive ending."""
        return self.starts[i] + len(self.cores[i])

    def surface(self, first: int, last: int) -> str:
        """The text of words ``first`` to ``last``, without a possessive ending."""
        return self.text[self.starts[first] : self.end(last)]

    def opens_sentence(self, i: int) -> bool:
        """Whether word ``i`` stands where any word is written with a capital."""
        if i == 0:
            return True
        gap = self.gaps[i]
        if gap == " ":
            return len(self.words[i - 1]) > 3 and self.words[i - 1].endswith(".") and self.words[i - 1][-2:-1].islower()
        if _SENTENCE_END.search(gap) is None:
            return False
        return not (gap == ". " and self.is_abbreviation(i - 1))

    def is_abbreviation(self, i: int) -> bool:
        """Whether the full stop after word ``i`` belongs to it: an initial or an abbreviated title."""
        word = self.words[i]
        return (len(word) == 1 and word.isupper() and word != "I") or word in _ABBREVIATED

    def first_from(self, offset: int) -> int:
        """The first word that starts at ``offset`` or later; one past the last word if none does."""
        return bisect_left(self.starts, offset)


def _without_compounds(parts: list[str]) -> list[str]:
    """Cut compounds into the name and the rest: "pro-Russian", "US-led", "Syrian-born", "UK-France"."""
    compounds = [i for i in range(1, len(parts), 2) if "-" in parts[i] and not parts[i].islower()]
    for i in reversed(compounds):
        pieces = _pieces(parts[i])
        if len(pieces) > 1:
            parts[i : i + 1] = pieces
    return parts


def _pieces(word: str) -> list[str]:
    """``word`` as names and the hyphens between them, or whole where it is one name ("Jean-Pierre", "Won-sik")."""
    if len(word) > MAX_WORD or word.startswith(_AL_PREFIXES):
        return [word]
    first, _, rest = word.partition("-")
    if not rest:
        return [word]
    if first.islower() and rest[0].isupper():
        return [first, "-", *_pieces(rest)]
    if first[0].isupper() and (
        rest in _COMPOUND_ENDS or (rest.islower() and len(rest) > 4 and rest.endswith(("ed", "ing")))
    ):
        return [first, "-", rest]
    if rest[0].isupper() and (first in _PARTIES or (is_state(first) and is_state(rest))):
        return [first, "-", rest]
    return [word]


def is_state(word: str) -> bool:
    """Whether ``word`` is a country or a people by itself, so that a hyphen after it joins two names."""
    known = tables()
    return word in known.countries or word in known.demonyms or word in ACRONYMS


def is_initial(word: str) -> bool:
    """Whether ``word`` is made of initials: "J", "J.", "W.E.B."."""
    return (len(word) == 1 and word.isupper()) or _INITIALS.match(word) is not None


def _is_capital(word: str) -> bool:
    if word[0].isupper():
        return len(word) <= MAX_WORD
    return ("-" in word or "'" in word or "’" in word) and _AL.match(word) is not None
