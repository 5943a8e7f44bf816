"""A sentence under the reader's eye, and what is read from it."""

from dataclasses import dataclass
from typing import NamedTuple

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.items import Items
from summarizer.reading.attributions.lexicon import Cue, verb_forms

Range = tuple[int, int]
"""Items, half-open."""

REACH = 60
"""How far a comma, a bracket or a conjunction is looked for: a cap that keeps reading linear."""

LONGEST = 400
"""No content is longer within one unit, so that a text without sentence ends cannot blow up."""


class Reading(NamedTuple):
    """An attribution in items. A ``surrounding`` content has its cue inside or after it: “…, he said, …”."""

    cue: Range
    source: Range | None
    pieces: tuple[Range, ...]
    lexical: Cue
    rule: str
    surrounding: bool = False
    antecedent: Range | None = None
    hearer: Range | None = None
    negated: bool = False
    via: Range | None = None


@dataclass(slots=True)
class Unit:
    """Items ``low`` up to ``high``; ``close`` is where the words end before the final marks."""

    items: Items
    low: int
    high: int
    close: int

    def word(self, index: int) -> str:
        """The lower-case item at ``index``; empty outside the unit's words."""
        return self.items.low[index] if self.low <= index < self.close else ""

    def cues(self) -> list[int]:
        """The items that may be an attribution's cue."""
        kind = self.items.kind
        return [index for index in range(self.low, self.close) if kind[index] & w.CUE]

    def is_nominal(self, index: int) -> bool:
        """Whether the item can be part of a noun phrase without its prepositions."""
        if not self.low <= index < self.close:
            return False
        return bool(self.items.kind[index] & w.NOMINAL) or self._is_in_name(index)

    def is_adverb(self, index: int) -> bool:
        """Whether the item can be an adverb."""
        if not self.low <= index < self.close or not self.items.kind[index] & w.ADVERB:
            return False
        return not self._is_in_name(index)

    def _is_in_name(self, index: int) -> bool:
        """Whether an adverb or a preposition belongs to a name: Doctors Together, Nurses Without Borders said."""
        kind, capital = self.items.kind[index], self.items.capital
        if not capital[index] or kind & w.TIME or index == self.low or not capital[index - 1]:
            return False
        if self.items.low[index] in w.PREPOSITIONS:
            return index + 1 < self.close and capital[index + 1]
        return bool(kind & w.ADVERB)

    def is_verbal(self, index: int) -> bool:
        """Whether the item is an auxiliary or most probably a verb, judged by its form."""
        if not self.low <= index < self.close or not self.items.kind[index] & w.VERBAL:
            return False
        return self.items.low[index] != "'s" or self.word(index - 1) in w.PRONOUNS

    def is_time(self, index: int) -> bool:
        """Whether the item can be part of an adverbial of time."""
        return self.low <= index < self.close and bool(self.items.kind[index] & w.TIME)

    def is_capital(self, index: int) -> bool:
        """Whether the item begins with a capital."""
        return self.low <= index < self.close and self.items.capital[index]

    def is_speech(self, index: int) -> bool:
        """Whether the item is a quotation that stands by itself rather than a borrowed expression in a phrase."""
        quote = self.items.quotes.get(index)
        if quote is None:
            return False
        quoted = quote.text.split()
        if 1 < len(quoted) < 8 and all(word[0].isupper() or len(word) < 4 for word in quoted):
            return quote.text[-1] in "!?" and self.word(index - 1) in ("", ",", ":")  # a title
        return quote.text[-1] in ",.!?…—-" or len(quoted) > 5

    def find(self, mark: str, first: int, last: int) -> int | None:
        """The first item between ``first`` and ``last`` that is ``mark``, looked for within reach."""
        last = min(last, first + REACH)
        for index in range(first, last):
            if self.items.low[index] == mark:
                return index
        return None

    def has_verb(self, first: int, last: int) -> bool:
        """Whether there is a verb, or a word that may be one, between ``first`` and ``last``."""
        return any(
            self.is_verbal(index) or self.items.low[index] in verb_forms() or self.items.low[index] == w.QUOTE
            for index in range(max(first, last - REACH), last)
        )


def unit_of(items: Items, low: int, high: int) -> Unit:
    """The unit of the items ``low`` up to ``high``."""
    close = high
    while close > low and items.low[close - 1] in w.TERMINALS:
        close -= 1
    return Unit(items, low, high, close)
