"""What a word is beside its neighbours: a plain form after a plural, a participle before a noun."""

import re

from summarizer.reading.phrases.words import Word
from summarizer.reading.vocabulary import (
    APPROXIMATORS,
    BASE_NOT_NOUN,
    BASES_TOO,
    CURRENCY_SIGNS,
    GERUND_NOUNS,
    NOUN_OR_VERB,
    TIME_NOUNS,
    irregular_forms,
    is_base,
    words,
)

NOMINAL = frozenset(("noun", "name", "num", "ed", "ing", "adv", "pred"))
# Verbs whose third person is a plural noun as well: tax breaks, arms deals.
_PLURALS_TOO = words("breaks deals drives fights leads runs shows stands strikes wins draws rises falls")
_OPENING_TIMES = words("each every this last all both")
_BEHIND_VERB = words("down up off out back over away dead")
_HOMES = words("care nursing family funeral foster mobile retirement second new old average bedroom")
_ENDS_PHRASE = frozenset(("prep", "to", "comma", "stop", "aux", "modal", "verb", "conj", "time", "sub", "rel"))
OBJECT_PRONOUNS = frozenset(("them", "him", "us", "me"))
"""Pronouns that are never subjects: a noun right before one is its verb."""

ADJECTIVE = re.compile(r".{2,}(?:al|ic|ous|ive|ary|less|ful|ble|ese|ian|ean|ern|cent|ndent|ient)$")


class Context:
    """A sentence's words; ``kinds`` may be sharpened by neighbours."""

    def __init__(self, words: list[Word]):
        self.words = words
        self.kinds = [word.kind for word in words] + ["stop", "stop", "stop"]
        self.lower = [word.lower for word in words] + ["", "", ""]
        self.count = len(words)
        if "no" in self.lower or "neither" in self.lower:
            self._settle_negations()
        self.has_object = not OBJECT_PRONOUNS.isdisjoint(self.lower)
        if not GERUND_NOUNS.isdisjoint(self.lower):
            self._settle_gerunds()
        if "home" in self.lower:
            self._settle_homes()
        self._settle_nouns()

    def _settle_negations(self) -> None:
        """``no longer`` and ``neither`` before a verb negate it; elsewhere ``no`` and ``neither`` determine a noun."""
        for i, word in enumerate(self.lower):
            if (word == "no" and self.lower[i + 1] == "longer") or (word == "neither" and self.kinds[i + 1] == "verb"):
                self.kinds[i] = "neg"

    def _settle_gerunds(self) -> None:
        for i in range(1, self.count):
            if self.kinds[i] == "ing" and self.lower[i] in GERUND_NOUNS and self._names_event(i):
                self.kinds[i] = "noun"

    def _settle_homes(self) -> None:
        """``home`` is a noun in a noun phrase (a *care home* manager, their home), else where somebody goes."""
        for i in range(1, self.count):
            if self.lower[i] == "home" and (self.kinds[i - 1] in ("det", "poss") or self.lower[i - 1] in _HOMES):
                self.kinds[i] = "noun"

    def _settle_nouns(self) -> None:
        """A verb's plain form is a noun where no verb can stand: rifles *of Soviet make* came, *a wide lead* over."""
        for i in range(2, self.count):
            if self.kinds[i] != "verb" or not is_base(self.lower[i]):
                continue
            ends = self.kinds[i + 1] in ("comma", "stop", "aux", "modal")
            made = ends and self.lower[i - 2] == "of" and self.kinds[i - 1] == "name"
            if made or (self.lower[i - 2] in ("a", "an") and self.kinds[i - 1] == "noun"):
                self.kinds[i] = "noun"
        for i in range(1, self.count):
            # A bare noun is no subject: billions in *tax breaks* from the state.
            bare = self.kinds[i - 1] == "noun" and (
                i == 1 or self.kinds[i - 2] in ("prep", "verb", "conj", "num", "ed")
            )
            if bare and self.lower[i] in _PLURALS_TOO and self.kinds[i + 1] not in (*NOMINAL, "det", "pron"):
                self.kinds[i] = "noun"

    def _names_event(self, i: int) -> bool:
        """Whether a word in -ing ends a noun phrase: a mass *shooting* in, early *trading*; not: shares trading at."""
        before, j = self.kinds[i - 1], i - 1
        led = before == "det" or (before in ("noun", "ed", "num") and self.kinds[i - 2] in ("det", "prep", "ed", "num"))
        while before == "name" and j > 0 and self.kinds[j] == "name":
            j -= 1
        led = led or (before == "name" and self.kinds[j] == "det")  # at the Old Bridge *crossing* on
        plural = self.lower[i - 1].endswith("s") and not self.lower[i - 1].endswith("ss")
        plural = plural and "-" not in self.lower[i - 1]
        return led and not plural and self.kinds[i + 1] in _ENDS_PHRASE

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

    def _is_amount(self, i: int) -> bool:
        """Whether an amount of money begins at ``i``: between *$1 million* and $5 million."""
        return self.lower[i][:1] in CURRENCY_SIGNS

    def _takes_object(self, i: int) -> bool:
        approximated = self.lower[i + 1] in APPROXIMATORS and self._approximated(i + 1) > i + 1
        return approximated or self.kinds[i + 1] in ("det", "num")

    def _joins_infinitive(self, i: int) -> bool:
        """Whether a plain form stands a few words before: to repay debt, would cut it and *return* $500 million."""
        for j in range(i - 2, max(i - 10, -1), -1):
            if self.kinds[j] in ("stop", "rel", "sub"):
                return False
            if self.kinds[j] in ("to", "modal") and self.kinds[j + 1] == "verb":
                return True
        return False

    def _is_capital(self, i: int) -> bool:
        return i < self.count and self.words[i].capital

    def _is_predicate(self, i: int, opening: bool) -> bool:
        """Whether a word of noun form inside a noun phrase is the verb that follows it."""
        if opening and (self._is_finite_s(i) or self._is_headline_verb(i)):
            return True
        if self.has_object and self.lower[i + 1] in OBJECT_PRONOUNS:
            return True
        return self._is_finite_base(i, opening)

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

    def _is_finite_base(self, i: int, opening: bool) -> bool:
        """``want`` in ``rights groups want London``: after a plural, before an object that nothing else can govern.

        A past form needs less: ``air defences shot down 17``.
        """
        word, previous = self.lower[i], self.lower[i - 1]
        if (
            not (self.kinds[i - 1] == "noun" or i == 1)
            or self.words[i].capital
            or not previous.endswith("s")
            or previous[-2:] == "ss"
        ):
            return False
        following = self.kinds[i + 1]
        if word in irregular_forms() and (following in ("det", "num") or self.lower[i + 1] in _BEHIND_VERB):
            return True
        if not (word in BASES_TOO or (opening and following != "name" and not word.endswith("s"))):
            return False
        if following == "name":
            return not self._is_capital(i)
        return following in ("det", "pron") and self.lower[i + 1] not in _OPENING_TIMES

    def _is_headline_verb(self, i: int) -> bool:
        """``ships`` in "Pyongyang ships artillery rounds": after an opening name, with no other verb near."""
        return (
            self.lower[i] in NOUN_OR_VERB
            and self.kinds[i + 1] == "noun"
            and i < 4
            and all(kind == "name" for kind in self.kinds[:i])
            and not any(kind in ("verb", "aux", "modal", "ed") for kind in self.kinds[i + 1 : i + 5])
        )

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
        return not (plural or word in BASE_NOT_NOUN or ADJECTIVE.match(word))

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
