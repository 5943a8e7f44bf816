"""Cutting the words of a sentence into noun phrases, verb groups and the small words between."""

import re
from typing import NamedTuple

from summarizer.reading.phrases.words import Word
from summarizer.reading.vocabulary import (
    APPROXIMATORS,
    BASE_NOT_NOUN,
    CLAUSAL,
    COLLECTIONS,
    GERUND_TAKERS,
    NOUN_OR_VERB,
    TIME_NOUNS,
    is_base,
    words,
)

_ALONE = frozenset(("comma", "conj", "sub", "stop", "time"))
_NOMINAL = frozenset(("noun", "name", "num", "ed", "ing", "adv", "pred"))
_BE = words(
    """
    be is are was were been being am 's 're 'm isn't aren't wasn't weren't get gets got getting
    """
)
_ADJECTIVE = re.compile(r".{2,}(?:al|ic|ous|ive|ary|less|ful|ble|ese|ian|ean|ern|cent|ndent|ient)$")


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


class Chunker:
    """One pass over a sentence's words; ``kinds`` may be sharpened on the way by neighbours."""

    def __init__(self, words: list[Word]):
        self.words = words
        self.kinds = [word.kind for word in words] + ["stop", "stop", "stop"]
        self.lower = [word.lower for word in words] + ["", "", ""]
        self.count = len(words)
        if "no" in self.lower or "neither" in self.lower:
            self._settle_negations()
        self._settle_nouns()

    def _settle_negations(self) -> None:
        """``no longer`` and ``neither`` before a verb negate it; elsewhere ``no`` and ``neither`` determine a noun."""
        for i, word in enumerate(self.lower):
            if (word == "no" and self.lower[i + 1] == "longer") or (word == "neither" and self.kinds[i + 1] == "verb"):
                self.kinds[i] = "neg"

    def _settle_nouns(self) -> None:
        """A verb's plain form is a noun where no verb can stand: rifles *of Soviet make* came, *a wide lead* over."""
        for i in range(2, self.count):
            if self.kinds[i] != "verb" or not is_base(self.lower[i]):
                continue
            ends = self.kinds[i + 1] in ("comma", "stop", "aux", "modal")
            made = ends and self.lower[i - 2] == "of" and self.kinds[i - 1] == "name"
            if made or (self.lower[i - 2] in ("a", "an") and self.kinds[i - 1] == "noun"):
                self.kinds[i] = "noun"

    def chunks(self) -> list[Chunk]:
        """All chunks, from left to right; every word is in exactly one."""
        found: list[Chunk] = []
        i = 0
        while i < self.count:
            chunk = self._next(i, found[-1] if found else None)
            found.append(chunk)
            i = chunk.last + 1
        return found

    def _next(self, i: int, before: Chunk | None) -> Chunk:
        kind, word = self.kinds[i], self.lower[i]
        if word in APPROXIMATORS and (end := self._approximated(i)) > i:
            handed = before is not None and before.word[:4] in ("hand", "turn", "take", "took") and word == "over"
            if not handed:
                return self._noun_phrase(i, end) or Chunk("adv", i, i, i, word)
        if kind in _ALONE:
            if word == "." and i + 1 < self.count and not self.words[i + 1].capital:
                # Calif., Inc.
                kind = "adv"
            return Chunk(kind, i, i, i, word)
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
            if self.lower[i:end] != list(phrase):
                continue
            # over a million people, but under a $640 million programme
            a_number = self.lower[end] == "a" and self.lower[end + 1][:1].isalpha()
            if a_number or self.kinds[end] == "num" or self.lower[end] in ("half", "dozens", "all", "every"):
                return end
        return i

    def _is_demonstrative(self, i: int, before: Chunk | None) -> bool:
        """``that`` in "half of that amount" and "had bought that plane", not in "said that oil had"."""
        if before is None or before.kind == "prep":
            return True
        if before.kind != "verb" or before.word in CLAUSAL or self.kinds[i + 1] != "noun":
            return False
        end, head = self._core(i + 1)
        return not self.lower[head].endswith("s") and self.kinds[end] in ("prep", "to", "stop", "comma", "time")

    def _is_verb(self, i: int, before: Chunk | None) -> bool:
        """Whether a word that looks like a noun is the verb of the pronoun or the name before it."""
        if before is None or self.words[i].capital:
            return False
        word, following = self.lower[i], self.kinds[i + 1]
        if self.kinds[before.last] == "pron" and before.word in ("he", "she", "it", "they", "we", "i", "you"):
            return self.kinds[i] == "noun"
        if before.kind == "conj" and is_base(word) and self._takes_object(i) and self._joins_infinitive(i):
            return True
        if before.kind == "rel" and before.word == "who":
            return self.kinds[i] == "noun"
        if before.kind == "rel" and before.word in ("which", "that"):
            return (
                self.kinds[i] == "noun"
                and word.endswith("s")
                and (following in ("det", "num", "pron") or self._is_capital(i + 1))
            )
        return False

    def _takes_object(self, i: int) -> bool:
        approximated = self.lower[i + 1] in APPROXIMATORS and self._approximated(i + 1) > i + 1
        return approximated or self.kinds[i + 1] in ("det", "num")

    def _joins_infinitive(self, i: int) -> bool:
        """Whether an infinitive stands a few words before: to repay debt and *return* $500 million."""
        for j in range(i - 2, max(i - 10, 0), -1):
            if self.kinds[j] in ("stop", "rel", "sub"):
                return False
            if self.kinds[j] == "to" and self.kinds[j + 1] == "verb":
                return True
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
            # to give paid speeches
            return (
                before is not None and before.kind == "verb" and self.kinds[before.last] not in ("aux", "modal", "adv")
            )
        if kind == "ing":
            # A gerund takes a plural or a mass noun as its object; only after a verb with objects is it the modifier.
            lexical = before is not None and before.kind == "verb" and self.kinds[before.last] != "aux"
            return lexical and before is not None and before.word not in GERUND_TAKERS
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
        if not is_base(word) and self.kinds[j + 1] == "noun" and self.lower[j + 1].endswith("s"):
            # to earthquake victims
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
            if start == end + 1 and self.kinds[start] == "ing" and self.lower[head] not in COLLECTIONS:
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
                # no head: a two-year suspended sentence, the largest banking groups
                adjective = "-" in self.lower[j] or (
                    self.lower[j].endswith("est") and self.kinds[j - 1] == "det" and j > i
                )
                nouns = nouns or not adjective or self.kinds[j + 1] not in ("noun", "ed", "ing")
            elif kind == "det":
                if nouns or (j > i and self.lower[j] in ("last", "next") and self.lower[j + 1] in TIME_NOUNS):
                    break
                if j > i and self.kinds[j - 1] == "num" and self.lower[j] in ("a", "an", "each"):
                    # $20 billion a year
                    j += 2 if self.lower[j + 1] in TIME_NOUNS else 0
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
