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
from functools import lru_cache
from typing import NamedTuple

from summarizer.reading.vocabulary import (
    APPROXIMATORS,
    BASE_NOT_NOUN,
    IRREGULAR_NOUNS,
    LEXICON,
    NOUN_OR_VERB,
    TIME_NOUNS,
    words,
)
from summarizer.spans import Span

_TOKEN = re.compile(
    r"[^\W_]+(?:(?:[-&/.]|['’](?!(?:s|ve|ll|re|d|m)\b))[^\W_]+|,(?=\d{3})\d+)*(?:%|(?<=\.[A-Z])\.)?"
    r"|['’](?:s|ve|ll|re|d|m)\b"
    r"|[^\w\s]"
)
_LONGEST_WORD = 40
_LONGEST_BRACKET = 8
_QUOTES = frozenset("\"“”«»`*‘'’")
_DASHES = frozenset("–—-")
_ENCLOSING = frozenset(("quote", "open", "close"))
_ALONE = frozenset(("comma", "conj", "sub", "stop", "time"))
_ACRONYMS = frozenset(("US", "IT", "WHO"))
_NAME_LIKE = frozenset(("verb", "ed", "ing", "modal", "adv", "pred"))
_CURRENCIES = frozenset("$€£¥₹₽₩₪")
_DEMONYM = re.compile(r".{2,}(?:ian|ean|ese|ish|can|uan|aqi|eli|ani|ench|utch|reek|zech|hai|iss|ghan|uk)$")
_ADJECTIVE = re.compile(r".{2,}(?:al|ic|ous|ive|ary|less|ful|ble|ese|ian|ean|ern|cent|ndent|ient)$")


class Word(NamedTuple):
    """What a word's form tells without context. One object serves all places where the word stands."""

    lower: str
    kind: str
    capital: bool


# A word too long to be one, of which nothing need be known or kept.
_LONG = Word("…", "noun", False)


class Chunk(NamedTuple):
    """Neighbouring words ``first`` to ``last`` (both included) that belong together.

    ``kind`` is ``np``, ``verb``, ``prep``, ``conj``, ``comma``, ``rel``, ``sub``, ``adv``, ``time`` or ``stop``.
    ``head`` is the head noun or main verb; ``word`` its lower-case form.
    """

    kind: str
    first: int
    last: int
    head: int
    word: str


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
    words, places = _words(text, start, len(text) if end is None else end)
    chunker = _Chunker(words)
    return Phrases(text, words, chunker.kinds, places, chunker.chunks())


def is_demonym(word: str) -> bool:
    """Whether a capitalised word has the shape of an adjective of origin: Russian, Chinese, Israeli."""
    return word[:1].isupper() and _DEMONYM.match(word) is not None


@lru_cache(maxsize=1 << 14)
def _word(surface: str) -> Word:
    """A short word or a mark with the kind that it has out of context."""
    lower, first = surface.lower().replace("’", "'"), surface[0]
    kind = "name" if surface in _ACRONYMS else LEXICON.get(lower)
    if kind is None:
        if first.isdigit() or first in _CURRENCIES or any(c.isdigit() for c in surface[:3]):
            kind = "num"
        elif not first.isalpha():
            kind = _mark_kind(first)
        else:
            kind = _open_kind(lower)
    return Word(lower, kind, first.isupper())


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


def _words(text: str, start: int, end: int) -> tuple[list[Word], list[tuple[int, int]]]:
    """Words and their places, without quotation marks and without short brackets."""
    matches = list(_TOKEN.finditer(text, start, end))
    places = [match.span() for match in matches]
    words = [_word(text[i:j]) if j - i <= _LONGEST_WORD else _LONG for i, j in places]
    if any(word.kind in _ENCLOSING for word in words):
        words, places = _without_enclosures(words, places)
    capitals = [i for i, word in enumerate(words) if word.capital]
    headline = len(words) > 3 and len(capitals) > 0.6 * len(words)
    for i in capitals:
        word = words[i]
        kind = _capitalised_kind(word, i == 0 or words[i - 1].kind == "stop", headline)
        if kind != word.kind:
            words[i] = _as(word, kind)
    return words, places


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


class _Chunker:
    """One pass over a sentence's words; ``kinds`` may be sharpened on the way by neighbours."""

    def __init__(self, words: list[Word]):
        self.words = words
        self.kinds = [word.kind for word in words] + ["stop", "stop", "stop"]
        self.lower = [word.lower for word in words] + ["", "", ""]
        self.count = len(words)
        if "no" in self.lower or "neither" in self.lower:
            self._settle_negations()

    def _settle_negations(self) -> None:
        """``no longer`` and ``neither`` before a verb negate it; elsewhere ``no`` and ``neither`` determine a noun."""
        for i, word in enumerate(self.lower):
            if (word == "no" and self.lower[i + 1] == "longer") or (word == "neither" and self.kinds[i + 1] == "verb"):
                self.kinds[i] = "neg"

    def chunks(self) -> list[Chunk]:
        found: list[Chunk] = []
        i = 0
        while i < self.count:
            chunk = self._next(i, found[-1] if found else None)
            found.append(chunk)
            i = chunk.last + 1
        return found

    def _next(self, i: int, before: Chunk | None) -> Chunk:
        kind, word = self.kinds[i], self.lower[i]
        if kind in _ALONE:
            return Chunk(kind, i, i, i, word)
        if word in APPROXIMATORS and (end := self._approximated(i)) > i:
            handed = before is not None and before.word[:4] in ("hand", "turn", "take", "took") and word == "over"
            if not handed:
                return self._noun_phrase(i, end) or Chunk("adv", i, i, i, word)
        if kind == "pron" and word.endswith(("self", "selves")) and before is not None and before.kind == "np":
            return Chunk("adv", i, i, i, word)
        if word == "that" and kind == "rel" and self._is_demonstrative(i, before):
            kind = self.kinds[i] = "det"
        if kind in ("noun", "ing", "ed") and self._is_verb(i, before):
            return self._verb_group(i, base=True)
        if kind in ("det", "num", "noun", "name", "pron", "pred"):
            opening = before is None or before.kind not in ("verb", "prep")
            return self._noun_phrase(i, i, opening) or Chunk("adv", i, i, i, word)
        if kind in ("ed", "ing", "verb") and self._is_modifier(i, before) and (phrase := self._noun_phrase(i, i)):
            return phrase
        if kind in ("aux", "modal", "verb", "ed", "ing", "neg"):
            return self._verb_group(i)
        if kind == "to" and self._is_infinitive(i):
            return self._verb_group(i)
        if kind == "poss":
            # It is a verb after a pronoun: it's, that's.
            self.kinds[i] = "aux"
            return self._verb_group(i)
        if kind == "adv" and self._verb_follows(i):
            return self._verb_group(i)
        if word == "in" and self.lower[i + 1] in ("return", "exchange"):
            if self.lower[i + 2] == "for":
                return Chunk("prep", i, i + 2, i, "in return for")
            return Chunk("adv", i, i + 1, i, "in return")
        if kind in ("to", "prep"):
            return Chunk("prep", i, i, i, word)
        return Chunk(kind if kind in ("rel", "adv") else "stop", i, i, i, word)

    def _approximated(self, i: int) -> int:
        """Where the number begins that ``at least``, ``more than``, ``up to`` … at ``i`` belongs to; ``i`` if none."""
        for phrase in APPROXIMATORS[self.lower[i]]:
            end = i + len(phrase)
            if self.lower[i:end] == list(phrase) and (
                self.kinds[end] == "num" or self.lower[end] in ("half", "a", "dozens")
            ):
                return end
        return i

    def _is_demonstrative(self, i: int, before: Chunk | None) -> bool:
        """``that`` in "half of that amount" and "had bought that plane", not in "said that oil had"."""
        if before is None or before.kind == "prep":
            return True
        if before.kind != "verb" or self.kinds[i + 1] != "noun":
            return False
        end, _ = self._core(i + 1)
        return self.kinds[end] in ("prep", "to", "stop", "comma", "time")

    def _is_verb(self, i: int, before: Chunk | None) -> bool:
        """Whether a word that looks like a noun is the verb of the pronoun or the name before it."""
        if before is None or self.words[i].capital:
            return False
        word, following = self.lower[i], self.kinds[i + 1]
        if self.kinds[before.last] == "pron" and before.word in ("he", "she", "it", "they", "we", "i", "you"):
            return self.kinds[i] == "noun"
        if before.kind == "rel" and before.word in ("who", "which", "that"):
            return (
                self.kinds[i] == "noun"
                and word.endswith("s")
                and (following in ("det", "num", "pron") or self._is_capital(i + 1))
            )
        return False

    def _is_capital(self, i: int) -> bool:
        return i < self.count and self.words[i].capital

    def _is_finite_s(self, i: int) -> bool:
        """``exports`` in ``Australia exports most of its coal``: after a singular, before an object."""
        word = self.lower[i]
        previous = self.words[i - 1]
        return (
            word.endswith("s")
            and not word.endswith("ss")
            and not self.words[i].capital
            and not previous.lower.endswith("s")
            and (
                self.kinds[i + 1] in ("det", "num", "pron")
                or (self.lower[i + 1] in APPROXIMATORS and self._approximated(i + 1) > i + 1)
                or (self._is_capital(i + 1) and previous.capital)
                or (self.kinds[i + 1] == "to" and self._is_infinitive(i + 1))
            )
            and self.kinds[i - 1] in ("name", "noun")
        )

    def _is_headline_verb(self, i: int) -> bool:
        """``ships`` in "Pyongyang ships artillery rounds": after an opening name, with no other verb near."""
        return (
            self.lower[i] in NOUN_OR_VERB
            and self.kinds[i + 1] == "noun"
            and i < 4
            and all(kind == "name" for kind in self.kinds[:i])
            and not any(kind in ("verb", "aux", "modal", "ed") for kind in self.kinds[i + 1 : i + 5])
        )

    def _is_modifier(self, i: int, before: Chunk | None) -> bool:
        """Whether a participle opens a noun phrase: ``stolen cars``, ``of shipping containers``."""
        if self.kinds[i + 1] not in ("noun", "name") or self._is_capital(i + 1):
            return False
        kind = self.kinds[i]
        if kind == "verb":
            return False
        if kind == "ing":
            # A gerund takes a plural or a mass noun as its object; only after a verb is it the modifier.
            return before is not None and before.kind == "verb" and self.kinds[before.last] not in ("aux", "ed")
        return before is None or before.kind in ("prep", "comma", "stop") or before.word in ("have", "has", "had")

    def _verb_follows(self, i: int) -> bool:
        j = i
        while j < self.count and self.kinds[j] in ("adv", "neg"):
            j += 1
        return self.kinds[j] in ("aux", "modal", "verb", "ed")

    def _is_infinitive(self, i: int) -> bool:
        j = i + 1
        while self.kinds[j] in ("adv", "neg") and j < self.count:
            j += 1
        word = self.lower[j]
        if self.kinds[j] in ("verb", "aux"):
            return word != "been"
        if self.kinds[j] != "noun" or (j < self.count and self.words[j].capital):
            return False
        plural = word.endswith("s") and not word.endswith("ss")
        return not (plural or word in BASE_NOT_NOUN or _ADJECTIVE.match(word))

    def _verb_group(self, i: int, base: bool = False) -> Chunk:
        """Auxiliaries, negations, adverbs and one main verb, from ``i`` on."""
        j, main, last_aux = i, -1, ""
        if self.kinds[i] == "to":
            j, base = i + 1, True
        while j < self.count:
            kind, word = self.kinds[j], self.lower[j]
            if kind == "modal":
                base, main, last_aux = True, j, word
            elif kind == "aux":
                if main >= 0 and last_aux == "":
                    break
                base, main, last_aux = word[:2] in ("do", "di"), j, word
            elif kind in ("verb", "ed") or (kind == "pred" and last_aux) or (kind == "noun" and base):
                main, last_aux = j, ""
                self.kinds[j] = "verb"
                break
            elif kind == "ing":
                if main < 0 or last_aux in _BE:
                    main, last_aux = j, ""
                    self.kinds[j] = "verb"
                break
            elif kind not in ("adv", "neg"):
                break
            j += 1
        if main < 0:
            return Chunk("adv", i, i, i, self.lower[i])
        last = main
        if last_aux:
            # not in "is not", which has no main verb
            while self.kinds[last + 1] == "neg":
                last += 1
        return Chunk("verb", i, last, main, self.lower[main])

    def _noun_phrase(self, i: int, j: int, opening: bool = False) -> Chunk | None:
        """The noun phrase that begins at ``i`` and whose first word past any approximator is ``j``."""
        end, head = self._core(j, opening)
        if end == j:
            return None
        if self._is_time(i, end, head):
            return Chunk("time", i, end - 1, head, self.lower[head])
        while self.lower[end] in ("of", "worth") and end + 1 < self.count:
            start = self._approximated(end + 1) if self.lower[end + 1] in APPROXIMATORS else end + 1
            if start == end + 1 and self.kinds[start] == "ing":
                break
            following, _ = self._core(start)
            if following == start:
                break
            end = following
        return Chunk("np", i, end - 1, head, self.lower[head])

    def _core(self, i: int, opening: bool = False) -> tuple[int, int]:
        """End and head of the noun phrase at ``i`` up to its head noun; ``opening`` where it can be a subject."""
        j, head, nouns = i, i, False
        while j < self.count:
            kind = self.kinds[j]
            if kind == "noun" or kind == "name" or kind == "pred":
                if nouns and kind == "noun" and opening and (self._is_finite_s(j) or self._is_headline_verb(j)):
                    self.kinds[j] = "verb"
                    break
                if nouns and self.lower[j] in ("last", "next") and self.lower[j + 1] in TIME_NOUNS:
                    break
                if nouns and kind == "name" and self.kinds[head] == "noun" and self._ends_phrase(head):
                    break
                head = j
                # two-year in "a two-year suspended sentence" is no head
                nouns = nouns or "-" not in self.lower[j] or self.kinds[j + 1] not in ("noun", "ed", "ing")
            elif kind == "det":
                if nouns:
                    break
                if self.lower[j] in ("her", "this", "that") and self.kinds[j + 1] not in _NOMINAL:
                    head, j = j, j + 1
                    break
                head = j
            elif kind == "num":
                if nouns and (self.kinds[j - 1] != "name" or self.kinds[j + 1] in (*_NOMINAL, "det")):
                    break
                head = j
            elif kind == "poss":
                if j == i or self.kinds[j - 1] == "pron":
                    break
                nouns = False
            elif kind == "pron":
                if j == i:
                    return j + 1, j
                break
            elif kind in ("ed", "ing", "verb"):
                if nouns or (j > i and self.kinds[j - 1] == "pron") or not self._modifies(j, i):
                    break
                if self.kinds[j + 1] not in ("noun", "name", "ed", "ing"):
                    # a building, the dead
                    nouns, head = True, j
            elif kind == "adv":
                if nouns or self.kinds[j + 1] not in ("noun", "ed", "ing", "name", "num") or j == i:
                    break
            elif kind == "time":
                if nouns or self.kinds[j + 1] not in ("noun", "poss"):
                    break
            elif kind == "conj":
                # a deep and sincere apology
                if j != i + 2 or self.lower[i] not in ("a", "an") or self.lower[j] not in ("and", "but"):
                    break
                if self.kinds[j + 1] != "noun" or self.kinds[j + 2] != "noun":
                    break
            elif kind == "comma":
                # a long, costly war
                if nouns or j == i or self.kinds[j - 1] not in ("ed",) or self.kinds[j + 1] != "noun":
                    break
            else:
                break
            j += 1
        while j > i and self.kinds[j - 1] in ("adv", "comma"):
            j -= 1
        return j, min(head, max(j - 1, i))

    def _ends_phrase(self, head: int) -> bool:
        """Whether a name after this noun begins a new phrase: titles are singular (minister Shin), plurals are not."""
        word = self.lower[head]
        return word in TIME_NOUNS or (word.endswith("s") and not word.endswith("ss"))

    def _modifies(self, j: int, i: int) -> bool:
        """Whether the participle ``j`` stands before a noun in the phrase that began at ``i``."""
        if j == i:
            return self.kinds[j + 1] in ("noun", "name", "ing")
        if self.kinds[j - 1] in ("det", "num", "poss", "adv"):
            return self.kinds[j] != "verb" or self.kinds[j + 1] in ("noun", "name") or self.kinds[j - 1] != "adv"
        return False

    def _is_time(self, i: int, end: int, head: int) -> bool:
        word = self.lower[head]
        if word in TIME_NOUNS:
            first = self.lower[i]
            return (
                first in ("last", "next", "this", "that", "every", "each", "past")
                or self.lower[i : i + 2] in (["the", "past"], ["the", "last"])
            ) or self.lower[end] == "ago"
        return word.isdigit() and len(word) == 4 and end - i == 1 and word[:2] in ("19", "20")


_BE = words(
    """
    be is are was were been being am 's 're 'm isn't aren't wasn't weren't get gets got getting
    """
)
_NOMINAL = frozenset(("noun", "name", "num", "ed", "ing", "adv", "pred"))
