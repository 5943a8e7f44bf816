"""A sentence's chunks, asked for verb groups' form and complements."""

from typing import NamedTuple

from summarizer.reading.phrases import Phrases
from summarizer.reading.vocabulary import CURRENCY_SIGNS, PASSIVE
from summarizer.spans import Span

# No subject and no complement is looked for further away than this many chunks, which keeps reading linear.
REACH = 24
_MARGIN = 2 * REACH


class Noun(NamedTuple):
    """Chunks ``first`` to ``last`` that make one participant; ``first`` is the noun phrase that holds its head.

    ``words`` narrows it to a run of words, where the participant is only part of a chunk.
    """

    first: int
    last: int
    words: tuple[int, int] | None = None


class Complements(NamedTuple):
    """What follows a verb or a noun: noun phrases without preposition, then the first phrase of each preposition."""

    objects: tuple[Noun, ...]
    prepositions: dict[str, Noun]
    particle: str
    end: int


class Clauses:
    """The chunks of one sentence, asked for form and complements."""

    def __init__(self, phrases: Phrases):
        self.phrases = phrases
        self.chunks = phrases.chunks
        self.count = len(phrases.chunks)
        # Beyond either end there are edges: an index a little below zero falls on the last of these.
        self._kinds = [chunk.kind for chunk in phrases.chunks] + ["edge"] * _MARGIN
        self._words = [chunk.word for chunk in phrases.chunks] + [""] * _MARGIN

    def kind(self, i: int) -> str:
        """The kind of chunk ``i``, ``edge`` a little beyond either end."""
        return self._kinds[i]

    def word(self, i: int) -> str:
        """The head word of chunk ``i``, empty a little beyond either end."""
        return self._words[i]

    def auxiliaries(self, k: int) -> list[str]:
        """The words of verb group ``k`` before its main verb."""
        chunk = self.chunks[k]
        return [token.lower for token in self.phrases.words[chunk.first : chunk.head]]

    def is_pronoun(self, i: int) -> bool:
        """Whether chunk ``i`` is a pronoun."""
        return self.phrases.kinds[self.chunks[i].head] == "pron"

    def is_infinitive(self, k: int) -> bool:
        """Whether the verb group begins with ``to``."""
        return self.phrases.words[self.chunks[k].first].lower == "to"

    def is_passive(self, k: int) -> bool:
        """Whether an auxiliary of ``be`` or ``get`` stands right before the main verb; an ``-ing`` form is active."""
        if self.chunks[k].word.endswith("ing"):
            return False
        return not PASSIVE.isdisjoint(self.auxiliaries(k))

    def is_bare(self, k: int) -> bool:
        """Whether the verb group has neither auxiliary nor ``to``: a plain form, a participle or a gerund."""
        chunk = self.chunks[k]
        return all(self.phrases.kinds[i] in ("adv", "neg") for i in range(chunk.first, chunk.head))

    def span(self, noun: Noun) -> Span:
        """Where a participant stands in the text."""
        first, last = noun.words or (self.chunks[noun.first].first, self.chunks[noun.last].last)
        return self.phrases.span(first, last)

    def is_gerund(self, k: int) -> bool:
        """Whether the verb group is an ``-ing`` form without auxiliary, or opens with one: selling, having sold."""
        chunk = self.chunks[k]
        if self.phrases.words[chunk.first].lower in ("having", "being"):
            return True
        return chunk.word.endswith("ing") and self.is_bare(k)

    def skip_adverbs(self, i: int) -> int:
        """The nearest chunk at or before ``i`` that is no adverb and no time (on Thursday)."""
        while self.kind(i) in ("adv", "time") or (self.kind(i) == "prep" and self.kind(i + 1) == "time"):
            i -= 1
        return i

    def is_named(self, i: int) -> bool:
        """Whether the head of noun phrase ``i`` is a name."""
        return self.phrases.words[self.chunks[i].head].kind == "name"

    def is_name(self, i: int) -> bool:
        """Whether noun phrase ``i`` begins with a name."""
        return self.phrases.words[self.chunks[i].first].kind == "name"

    def complements(self, k: int) -> Complements:
        """What follows chunk ``k`` up to the next clause."""
        objects: list[Noun] = []
        prepositions: dict[str, Noun] = {}
        particle = ""
        i = k + 1
        end = min(i + REACH, self.count)
        while i < end:
            kind, word = self.kind(i), self.word(i)
            if kind == "np":
                if objects and self._is_rate(i):
                    objects[-1] = objects[-1]._replace(last=i) if objects[-1].last == i - 1 else objects[-1]
                    i += 1
                    continue
                if prepositions or len(objects) == 2:
                    break
                if objects and self.is_finite(i + 1):
                    break
                noun = self.extended(i)
                objects.append(noun)
                i = noun.last + 1
            elif word == "in return for" and self.kind(i + 1) == "verb":
                # in exchange for helping Egypt
                last = i + 2 if self.kind(i + 2) == "np" else i + 1
                prepositions.setdefault(word, Noun(i + 1, last))
                i = last + 1
            elif kind == "prep" and self.kind(i + 1 + (self.kind(i + 1) == "adv")) == "np":
                if word in ("over", "off", "out", "up", "back") and i == k + 1:
                    particle = word
                    i += 1
                    continue
                noun = self.extended(i + 1 + (self.kind(i + 1) == "adv"), word)
                number = word in ("to", "from") and self.phrases.kinds[self.chunks[noun.first].head] == "num"
                purpose = (
                    word == "to" and self.word(i - 2) == "for" and not self.is_counted(i - 1)
                )  # for repairs to the grid
                if not number and not purpose and not (word == "from" and self._belongs_to_noun(i - 1)):
                    # $1 million to $5 million is no goal
                    prepositions.setdefault(word, noun)
                i = noun.last + 1
            elif kind == "prep" and self.kind(i + 1) == "time":
                i += 2
            elif word == "as" and kind == "sub" and self.kind(i + 1) == "np" and not self.is_finite(i + 2):
                # as a gift to the school
                i += 2
            elif (kind in ("prep", "adv") and i == k + 1) or (kind == "prep" and self.kind(i + 1) == "prep"):
                particle = particle or word
                i += 1
            elif kind in ("adv", "time"):
                if word in ("back", "away"):
                    particle = word
                i += 1
            elif kind == "comma" and self.word(i + 1) in ("for", "in return for"):
                i += 1
            elif kind == "comma" and self.word(i + 1) == "to" and self.kind(i + 2) == "np" and self.is_named(i + 2):
                i += 1  # sold it in May, to the dealer Ann Lee
            elif kind == "comma" and (objects or prepositions) and (resumed := self._after_insertion(i)) is not None:
                i = resumed
            else:
                break
        return Complements(tuple(objects), prepositions, particle, i)

    def opening_return(self, k: int) -> tuple[Noun, Noun | None] | None:
        """What the sentence of verb group ``k`` opens with as its price, and from whom: in return for oil from Iran,"""
        at = next((i for i in range(min(2, k)) if self.word(i) == "in return for"), None)
        if at is None or self.kind(at + 1) != "np":
            return None
        price = self.extended(at + 1)
        after = price.last + 1
        source = self.extended(after + 1) if self.word(after) == "from" and self.kind(after + 1) == "np" else None
        ends = any(self.kind(i) == "comma" for i in range(after, k))
        first = next((i for i in range(after, k) if self.is_finite(i)), k)
        other_clause = any(self.kind(i) in ("conj", "sub") for i in range(first, k))
        return (price, source) if ends and not other_clause else None

    def _is_amount(self, i: int) -> bool:
        """Whether noun phrase ``i`` is an amount of money, which does nothing itself."""
        chunk = self.chunks[i]
        return any(word.lower[0] in CURRENCY_SIGNS for word in self.phrases.words[chunk.first : chunk.last + 1])

    def is_counted(self, i: int) -> bool:
        """Whether chunk ``i`` is a noun phrase that holds a number: 40 tonnes of blankets, £2m."""
        if self.kind(i) != "np":
            return False
        chunk = self.chunks[i]
        return any(self.phrases.kinds[j] == "num" for j in range(chunk.first, chunk.last + 1))

    def _is_rate(self, i: int) -> bool:
        """Whether noun phrase ``i`` says what the amount before it is for: 85 kroner *a share*, 3 tonnes *a year*."""
        chunk = self.chunks[i]
        if self.word(i) == "each" and chunk.first == chunk.last:
            return True
        opens = self.phrases.words[chunk.first].lower in ("a", "an", "per", "every", "each")
        return opens and chunk.last == chunk.first + 1 and self.is_counted(i - 1)

    def _after_insertion(self, i: int) -> int | None:
        """The preposition after what the comma ``i`` inserts: sold the unit, *which makes jam,* to Hormel."""
        for j in range(i + 2, min(i + 10, self.count)):
            if self.kind(j) == "comma":
                return j + 1 if self.word(j + 1) in ("to", "from", "for", "in return for") else None
        return None

    def is_finite(self, i: int) -> bool:
        """Whether chunk ``i`` is a verb group that makes a clause."""
        return self.kind(i) == "verb" and not self.is_infinitive(i) and not self.is_gerund(i)

    def _belongs_to_noun(self, i: int) -> bool:
        """Whether "from" after noun phrase ``i`` tells where that noun is from: to a buyer from."""
        return self.word(i - 1) == "to" and not self.is_name(i)

    def extended(self, i: int, preposition: str = "") -> Noun:
        """The noun phrase ``i`` with what is coordinated to it: Japan and Korea; tanks, drones and shells.

        Somebody behind a number begins a clause whose verb is left out: gave £2m *and Canada* £3m.
        """
        if self.is_counted(i + 1):
            adorned = self.phrases.words[self.chunks[i].first].lower in ("a", "an")
            if preposition and self.is_named(i):
                return Noun(i, i + 1)  # its stake in Skagen | 2 wind farm
            if adorned and self._is_amount(i + 1):
                return Noun(i + 1, i + 1)  # for a club-record | £32m
        last, j = i, i
        while self.kind(j + 1) == "comma" and self.kind(j + 2) == "np" and j - i < REACH:
            j += 2
        j += self.kind(j + 1) == "comma"
        if self.word(j + 1) in ("and", "or", "nor") and self.kind(j + 2) == "np":
            following = j + 3
            while self.kind(following) in ("adv", "time"):
                following += 1
            clause = self.kind(following) == "verb" and not self._is_participle(following)
            named = self.is_name(i)
            other = self.phrases.words[self.chunks[j + 2].first].kind in ("noun", "ed", "ing") and preposition
            verbal = self.kind(j + 3) == "np"  # and let | him go
            apart = self.is_counted(i) and (self.is_counted(j + 3) or self.is_name(j + 2) or verbal)
            gapped = apart or (preposition and self.is_counted(j + 3))
            if (named and other) or (gapped and not self.is_counted(j + 2)):
                return Noun(i, i)
            repeated = preposition and self.word(following) == preposition
            if not clause and not repeated:
                last = j + 2
        return Noun(i, last)

    def _is_participle(self, k: int) -> bool:
        return self.is_bare(k) and self.word(k).endswith("ing")
