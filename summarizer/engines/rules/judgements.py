"""Deeds that somebody is judged for or kept from: convicted him of taking, prevented waves from flooding.

Whoever judges does nothing of the kind, and whether the other did it, the clause leaves open; so what such a number
measures is told with the judgement, in the clause's own words.
"""

import re

from summarizer.engines.rules.clause import STOPS, Clause
from summarizer.reading.vocabulary import forms, words

_JUDGING = forms(
    """accuse convict acquit suspect clear absolve exonerate charge indict blame fine jail imprison sentence
    arrest detain sue prosecute punish sack dismiss suspend criticise criticize condemn praise credit thank
    congratulate help task prevent stop bar ban block keep prohibit discourage deter dissuade"""
) | words("acquitted acquitting")
_LEADING_TO = words("of with from for on")
_OBJECTS_OF_VERBS = words("of with from for on into about against")
BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\b")


class Judgements(Clause):
    """A clause, read for who does what an -ing form behind a verb and its object says."""

    def is_judged(self, verb: int) -> bool:
        """Whether ``verb`` says what somebody is judged for; behind "and", and as an infinitive, with what leads it."""
        k = self.before(verb)
        if self.kind(k) == "verb" and self.is_infinitive(verb):
            return self.is_judged(k)  # of conspiring | to launder
        if not self.word(verb).endswith("ing"):
            return False
        if self.kind(k) == "conj":
            earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) == "verb"), None)
            return earlier is not None and self.is_judged(earlier)
        if self.kind(k) != "prep" or self.word(k) not in _LEADING_TO:
            return False
        judging = k - 1
        while self.kind(judging) in ("np", "number", "prep", "adv", "time"):
            judging -= 1
        guilty = self.word(judging) == "found" and self.words(judging + 1, k - 1).endswith("guilty")
        return self.kind(judging) == "verb" and (guilty or self.word(judging) in _JUDGING)

    def goes_on_passive(self, verb: int) -> bool:
        """Whether "and" joins the verb to a passive one: was given a year in prison and *fined* N."""
        k = verb - 1
        earlier = next((j for j in range(k - 1, -1, -1) if self.kind(j) in ("verb", *STOPS)), -1)
        led = self.kind(k) == "conj" and self.kind(earlier) == "verb" and self.words(verb, verb) == self.word(verb)
        return led and BEING.search(self.words(earlier, earlier)) is not None

    def _doer(self, verb: int, k: int) -> tuple[int, int] | None:
        """Who does what an -ing form says; of a deed that is judged and of a noun's preposition it is left open."""
        beside = self.kind(k) == "prep" and self.word(k) in _OBJECTS_OF_VERBS and self.kind(self.before(k)) != "verb"
        return None if self.is_judged(verb) or (beside and not self.is_infinitive(verb)) else super()._doer(verb, k)
