"""Cutting the words of a sentence into noun phrases, verb groups and the small words between."""

from typing import NamedTuple

from summarizer.reading.phrases.context import NOMINAL, OBJECT_PRONOUNS, Context
from summarizer.reading.vocabulary import (
    APPROXIMATORS,
    CLAUSAL,
    COLLECTIONS,
    GERUND_TAKERS,
    PASSIVE,
    TIME_NOUNS,
    irregular_forms,
    is_base,
    words,
)

_ALONE = frozenset(("comma", "conj", "sub", "stop", "time"))
_HAVE = words("have has had having 've")
_TOTALS = words("total combined record estimated reported")
_RATES = words(
    "share ton tonne barrel gallon litre liter head person kilo kilogram pound ounce unit piece vote household"
)
_MIDDLE = words(
    "now still also already often usually normally typically regularly generally never always currently only"
)
_AFTER_TIMES = words("before after ago later earlier")


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


class Chunker(Context):
    """One pass over a sentence's words, which may sharpen their kinds on the way."""

    def chunks(self) -> list[Chunk]:
        """All chunks, from left to right; every word is in exactly one."""
        found: list[Chunk] = []
        i = 0
        while i < self.count:
            before = found[-1] if found else None
            if before is not None and before.kind == "adv" and len(found) > 1 and found[-2].word == "who":
                before = found[-2]  # workers who now *start* at $17
            chunk = self._next(i, before)
            found.append(chunk)
            i = chunk.last + 1
        return found

    def _next(self, i: int, before: Chunk | None) -> Chunk:
        kind, word = self.kinds[i], self.lower[i]
        if word in APPROXIMATORS and (end := self._approximated(i)) > i:
            handed = before is not None and before.word[:4] in ("hand", "turn", "take", "took") and word == "over"
            if not handed:
                return self._noun_phrase(i, end) or Chunk("adv", i, i, i, word)
        if word == "between" and self._is_amount(i + 1):
            return self._noun_phrase(i, i + 1) or Chunk("prep", i, i, i, word)
        if kind in _ALONE:
            if word == "." and i + 1 < self.count and not self.words[i + 1].capital:
                # Calif., Inc.
                kind = "adv"
            return Chunk(kind, i, i, i, word)
        if kind == "pron" and word.endswith(("self", "selves")) and before is not None and before.kind == "np":
            return Chunk("adv", i, i, i, word)
        dated = (
            word == "that"
            and self.lower[i + 1] in TIME_NOUNS
            and self.kinds[i + 2] in ("verb", "aux", "modal", "comma")
        )
        if dated or (word == "that" and kind == "rel" and self._is_demonstrative(i, before)):
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
        if self.has_object and self.lower[i + 1] in OBJECT_PRONOUNS:
            return self.kinds[i] == "noun"
        if self.kinds[before.last] == "pron" and before.word in ("he", "she", "it", "they", "we", "i", "you"):
            return self.kinds[i] == "noun"
        if (
            before.kind == "adv"
            and before.word in _MIDDLE
            and word.endswith("s")
            and self.kinds[i - 2] in ("noun", "name")
        ):
            return self.kinds[i] == "noun" and following in ("noun", "num", "det", "prep", "to")
        if before.kind == "adv" and before.word in _MIDDLE and self.kinds[before.first - 1] == "conj":
            return self.kinds[i] == "noun" and following == "prep" and self.lower[i + 1] != "of"
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
            # A gerund takes a plural or a mass noun as its object; only after a verb with objects is it the modifier,
            # and after an amount: $225,000 in speaking fees.
            if before is not None and before.word == "in" and self.kinds[before.first - 1] == "num":
                return True
            lexical = before is not None and before.kind == "verb" and self.kinds[before.last] != "aux"
            return lexical and before is not None and before.word not in GERUND_TAKERS
        return before is None or before.kind in ("prep", "comma", "stop") or before.word in ("have", "has", "had")

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
                base, main, last_aux = word[:2] in ("do", "di"), j, word
            elif (
                kind in ("verb", "ed")
                or (kind == "pred" and last_aux)
                or (kind == "noun" and (base or self._is_perfect(j, last_aux)))
            ):
                main, last_aux = j, ""
                self.kinds[j] = "verb"
                break
            elif kind == "ing":
                if main < 0 or last_aux in PASSIVE:
                    main, last_aux = j, ""
                    self.kinds[j] = "verb"
                break
            elif kind == "prep" and last_aux and self.lower[j : j + 2] == ["on", "average"]:
                j += 1  # had on average forecast
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

    def _is_perfect(self, j: int, last_aux: str) -> bool:
        """Whether ``j``, a noun as well, is a participle between "have" and an object: had cost the firm."""
        follows = self.kinds[j + 1] == "pron" or self._takes_object(j)
        return follows and last_aux in _HAVE and self.lower[j] in irregular_forms()

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
                if nouns and kind == "noun" and self._is_predicate(j, opening):
                    self.kinds[j] = "verb"
                    break
                if nouns and self.lower[j] in TIME_NOUNS and self.lower[j + 1] in _AFTER_TIMES:
                    break  # gave it to the campaign | weeks before the vote
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
                if nouns:
                    break
                if j > i and self.kinds[j - 1] == "num" and self.lower[j] in ("the", "its", "his", "their"):
                    break  # In 2011 | the bank
                if j > i and self.kinds[j - 1] == "num" and self.lower[j] in ("a", "an", "each"):
                    # $20 billion a year
                    j += 2 if self.lower[j + 1] in TIME_NOUNS or self.lower[j + 1] in _RATES else 0
                    break
                if self.lower[j] in ("her", "this", "that") and self.kinds[j + 1] not in NOMINAL:
                    head, j = j, j + 1
                    break
                head = j
            elif kind == "num":
                # gave the party | $5 million, lent it | hundreds of dollars
                amount = self._is_amount(j) or self.lower[j].endswith(("dreds", "sands", "illions", "dozens"))
                if nouns and amount and self.kinds[j - 1] == "name":
                    break
                if amount and self.lower[j - 1] in _TOTALS and self.kinds[j - 2] == "det":
                    nouns = False  # a total $5 million is one amount
                if nouns and (self.kinds[j - 1] != "name" or self.kinds[j + 1] in (*NOMINAL, "det")):
                    break
                head = j
            elif kind == "poss":
                nouns = False
            elif kind == "pron":
                if j == i:
                    return j + 1, j
                break
            elif kind in ("ed", "ing", "verb"):
                if nouns or not self._modifies(j, i):
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
            else:
                break
            j += 1
        while j > i and self.kinds[j - 1] == "adv":
            j -= 1
        return j, min(head, max(j - 1, i))
