"""Deeds that somebody is judged for or kept from: convicted him of taking, prevented waves from flooding.

Whoever judges does nothing of the kind, and whether the other did it, the clause leaves open; so what such a number
measures is told with the judgement: bribes that Reyes was convicted of taking.
"""

import re
from typing import NamedTuple

from summarizer.engines.rules.clause import STOPS, Clause
from summarizer.engines.rules.parts import participle
from summarizer.reading.vocabulary import forms, words

_JUDGING = forms(
    """accuse convict acquit suspect clear absolve exonerate charge indict blame fine jail imprison sentence
    arrest detain sue prosecute punish sack dismiss suspend criticise criticize condemn praise credit thank
    congratulate help task prevent stop bar ban block keep prohibit discourage deter dissuade"""
) | words("acquitted acquitting")
_LEADING_TO = words("of with from for on")
_OBJECTS_OF_VERBS = words("of with from for on into about against")
_SUBJECT_CASE = {"him": "he", "her": "she", "them": "they", "me": "I", "us": "we"}
_LOWERED = words("a an the he she they we it his her their its our two three")
_MANY = words("they we")
_UNSURE = re.compile(r"\b(?:will|would|can|could|may|might|shall|should|must|to|not|never)\b|n[’']t\b", re.IGNORECASE)
BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\b")
_LONG, _LONGEST = 5, 8
"""So many words the one who is judged may have."""


class _Judgement(NamedTuple):
    """Who is judged, by which verb, with which preposition before the deed, and the first verb of that."""

    doer: tuple[int, int]
    verb: int
    preposition: int
    deed: int
    is_object: bool


class Judgements(Clause):
    """A clause, read for who does what an -ing form behind a verb and its object says."""

    def is_judged(self, verb: int) -> bool:
        """Whether ``verb`` says what somebody is judged for."""
        return self._judgement(verb) is not None

    def judged(self, verb: int) -> str:
        """The judgement on what the -ing form ``verb`` says ("Reyes was convicted of taking"); else empty."""
        found = self._judgement(verb)
        if found is None or (found.is_object and _UNSURE.search(self.words(found.verb, found.verb))):
            return ""
        who = self.words(*found.doer).removesuffix(" guilty")
        opening = who.partition(" ")[0].lower()
        who = _SUBJECT_CASE.get(who, f"{opening}{who[len(opening) :]}" if opening in _LOWERED else who)
        who = who.partition(" of ")[0] if len(who.split()) > _LONG else who
        if len(who.split()) > _LONGEST:
            return ""
        state, word = self.words(found.verb, found.verb), self.word(found.verb)
        if found.is_object or not BEING.search(state):
            now = participle(word) != word
            many = who in _MANY or self._are_several(*found.doer)
            state = f"{('are' if many else 'is') if now else 'were' if many else 'was'} {participle(word)}"
        guilty = " guilty" if self._is_guilty(found.preposition) else ""
        return f"{who} {state}{guilty} {self.word(found.preposition)} {self.words(found.deed, verb)}"

    def goes_on_passive(self, verb: int) -> bool:
        """Whether "and" joins the verb to a passive one: was given a year in prison and *fined* N."""
        k = verb - 1
        earlier = next((j for j in range(k - 1, -1, -1) if self.kind(j) in ("verb", *STOPS)), -1)
        led = self.kind(k) == "conj" and self.kind(earlier) == "verb" and self.words(verb, verb) == self.word(verb)
        return led and BEING.search(self.words(earlier, earlier)) is not None

    def _doer(self, verb: int, k: int) -> tuple[int, int] | None:
        """Who does what an -ing form says: of a verb's preposition, the one who is judged, never the judge."""
        if (found := self._judgement(verb)) is not None:
            return found.doer
        beside = self.kind(k) == "prep" and self.word(k) in _OBJECTS_OF_VERBS and self.kind(self.before(k)) != "verb"
        return None if beside and not self.is_infinitive(verb) else super()._doer(verb, k)

    def _judgement(self, verb: int) -> _Judgement | None:
        """The judgement that an -ing form depends on, a second one behind "and" and the infinitive of one included."""
        k = self.before(verb)
        if self.kind(k) == "verb" and self.is_infinitive(verb):
            return self._judgement(k)  # of conspiring | to launder
        if not self.word(verb).endswith("ing"):
            return None
        if self.kind(k) == "conj":
            earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) == "verb"), None)
            shared = self._judgement(earlier) if earlier is not None else None
            return shared._replace(deed=verb) if shared else None
        if self.kind(k) != "prep" or self.word(k) not in _LEADING_TO:
            return None
        judging = k - 1
        while self.kind(judging) in ("np", "number", "prep", "adv", "time"):
            judging -= 1
        found_guilty = self.word(judging) == "found" and self._is_guilty(k)
        if self.kind(judging) != "verb" or not (found_guilty or self.word(judging) in _JUDGING):
            return None
        first = judging + 1
        while self.kind(first) in ("adv", "time"):
            first += 1
        if self.kind(first) not in ("np", "number") or BEING.search(self.words(judging, judging)):
            doer = self.subject(judging)
            return _Judgement(doer, judging, k, verb, is_object=False) if doer else None
        return _Judgement((first, min(self.phrase_from(first + 1), k) - 1), judging, k, verb, is_object=True)

    def _is_guilty(self, preposition: int) -> bool:
        """Whether the word before ``preposition`` is "guilty"."""
        return self.text[: self.parts[preposition].start][-8:].split()[-1:] == ["guilty"]

    def _are_several(self, first: int, last: int) -> bool:
        """Whether the phrase names more than one."""
        part = self.parts[first]
        if part.number:
            return part.number.value != 1
        return not part.name and part.word.endswith("s") and not part.word.endswith("ss")
