"""Who does a verb: subjects, complements and certainty of a verb group among its sentence's chunks."""

from typing import Literal, NamedTuple

from summarizer.reading.phrases import Phrases
from summarizer.reading.transfers.frames import (
    ALLEGEDLY,
    ALLEGING,
    CLAUSAL,
    DENYING,
    EXPECT_MODALS,
    EXPECTING,
    HELPING,
    HOSTILE,
    NEGATIONS,
    PROMISE_MODALS,
    PROMISING,
    REPORTING_PASSIVE,
    STEERING,
)
from summarizer.reading.transfers.goods import is_abstract
from summarizer.reading.vocabulary import words
from summarizer.spans import Span

Status = Literal["done", "alleged", "promised", "expected", "denied"]

# No subject and no complement is looked for further away than this many chunks, which keeps reading linear.
_REACH = 24
_BEFORE_SUBJECT = CLAUSAL | HELPING
_BLAMING = ALLEGING | DENYING
_GOVERNING = PROMISING | EXPECTING | ALLEGING | DENYING
_OBJECT_CASE = words("him me us them whom himself herself itself themselves there")
_BE = words(
    """
    be is are was were been being 's 're 'm isn't aren't wasn't weren't am get gets got getting
    """
)


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
    """The chunks of one sentence, asked for subjects, complements and certainty."""

    def __init__(self, phrases: Phrases):
        self.phrases = phrases
        self.chunks = phrases.chunks
        self.count = len(phrases.chunks)

    def kind(self, i: int) -> str:
        """The kind of chunk ``i``, ``edge`` beyond either end."""
        return self.chunks[i].kind if 0 <= i < self.count else "edge"

    def word(self, i: int) -> str:
        """The head word of chunk ``i``, empty beyond either end."""
        return self.chunks[i].word if 0 <= i < self.count else ""

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
        verbal = [word for word in self.auxiliaries(k) if word in _BE or word[:2] in ("ha", "'v")]
        return bool(verbal) and verbal[-1] in _BE

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

    # Subjects

    def subject(self, k: int, depth: int = 4) -> Noun | None:
        """Who does (or, in the passive, undergoes) verb group ``k``; nothing where more than one reading is open."""
        noun = self._subject(k, depth) if depth else None
        if noun is not None and self.word(noun.first) in _OBJECT_CASE:
            return None
        return noun

    def _subject(self, k: int, depth: int) -> Noun | None:
        if self.is_infinitive(k):
            return self._controller(k, depth)
        if self.is_gerund(k):
            return self._gerund_subject(k, depth)
        i = self._skip_adverbs(k - 1)
        if self.kind(i) == "comma":
            opening = self._opening_comma(i)
            if opening is None:
                return None
            i = opening - 1
        kind = self.kind(i)
        if kind == "rel":
            return self._antecedent(i, k)
        if kind == "conj":
            return self._shared_subject(i, depth)
        if kind == "np":
            return self._noun_ending(i)
        if kind == "verb" and (self.is_bare(k) or self.word(i).startswith("help")):
            # stands accused, helped send
            return self.subject(i, depth - 1)
        return None

    def _skip_adverbs(self, i: int) -> int:
        """The nearest chunk at or before ``i`` that is no adverb and no time (on Thursday)."""
        while self.kind(i) in ("adv", "time") or (self.kind(i) == "prep" and self.kind(i + 1) == "time"):
            i -= 1
        return i

    def _opening_comma(self, closing: int) -> int | None:
        """The comma that opens the insertion which the comma ``closing`` ends."""
        for i in range(closing - 1, max(closing - _REACH, 0), -1):
            if self.kind(i) == "stop":
                return None
            if self.kind(i) == "comma":
                return i if self.kind(i - 1) == "np" and self.kind(i + 1) != "conj" else None
        return None

    def _noun_ending(self, i: int) -> Noun | None:
        """The participant whose last noun phrase is chunk ``i``, prepositional phrases and coordination included."""
        last = i
        while self.kind(i - 1) == "prep" and self.kind(i - 2) == "np" and last - i < _REACH:
            i -= 2
        if self.kind(i - 1) == "prep":
            # Under the deal Cuba supplied …: a name right after a common noun begins the clause.
            if self.kind(i - 2) == "verb" and self.is_bare(i - 2) and self.kind(i - 3) == "np":
                # a company controlled by the founder
                return self._noun_ending(i - 3)
            return self._name_at_end(i) if last == i and self.kind(i - 2) in ("edge", "stop", "conj") else None
        if self.kind(i - 1) == "conj" and self.word(i - 1) in ("and", "or") and self.kind(i - 2) == "np":
            first = i - 2
            while self.kind(first - 1) in ("prep", "comma") and self.kind(first - 2) == "np" and last - first < _REACH:
                first -= 2
            if self.kind(first - 1) in ("edge", "sub", "rel", "stop", "conj"):
                return Noun(first, last)
            if self.is_name(i) and self.is_name(i - 2):
                # wars in Iraq and Afghanistan will: no subject of its own
                return None
        if self.kind(i - 1) == "verb" and self.word(i - 1) not in _BEFORE_SUBJECT:
            return None
        return Noun(i, last)

    def is_name(self, i: int) -> bool:
        """Whether noun phrase ``i`` begins with a name."""
        return self.phrases.words[self.chunks[i].first].kind == "name"

    def _name_at_end(self, i: int) -> Noun | None:
        chunk = self.chunks[i]
        start = chunk.last
        while start > chunk.first and self.phrases.words[start].kind == "name":
            start -= 1
        if start in (chunk.first, chunk.last) or self.phrases.words[start].kind == "det":
            return None
        return Noun(i, i, (start + 1, chunk.last))

    def _antecedent(self, i: int, k: int) -> Noun | None:
        """The noun phrase that the relative pronoun at ``i`` stands for, given the verb group ``k`` after it.

        Of several (motives of *companies* that are; a *firm* in Texas that) it is the nearest, unless that is a
        bare name, which rather says where, or differs in number from the verb.
        """
        if self.word(i) not in ("who", "which", "that"):
            return None
        i -= 1
        if self.kind(i) == "comma":
            i -= 1
        i = self._skip_adverbs(i)
        if self.kind(i) != "np":
            return None
        last = i
        number = self._number(k)
        while self.kind(i - 1) == "prep" and self.kind(i - 2) == "np" and last - i < _REACH:
            chunk = self.chunks[i]
            plural = chunk.word.endswith("s")
            if not self.is_name(i) and (number is None or plural == (number == "plural")):
                break
            i -= 2
        return Noun(i, last)

    def _number(self, k: int) -> str | None:
        first = self.phrases.words[self.chunks[k].first].lower
        if first in ("is", "was", "has", "does"):
            return "singular"
        return "plural" if first in ("are", "were", "have", "do") else None

    def _shared_subject(self, i: int, depth: int) -> Noun | None:
        """The subject of the verb that the conjunction at ``i`` joins to a further verb."""
        for j in range(i - 1, max(i - _REACH, -1), -1):
            if self.kind(j) in ("stop", "sub"):
                return None
            if self.kind(j) == "verb":
                return self.subject(j, depth - 1)
        return None

    def _controller(self, k: int, depth: int) -> Noun | None:
        """Who is to do the infinitive ``k``: subject of "agreed to", object of "ordered … to", owner of "a plan to"."""
        i = self._skip_adverbs(k - 1)
        if self.kind(i) == "prep" and self.kind(i - 1) == "verb":
            # set out to
            i -= 1
        if self.kind(i) == "conj":
            return self._shared_subject(i, depth)
        if self.kind(i) == "verb":
            return self.subject(i, depth - 1)
        if self.kind(i) != "np":
            return None
        if self.word(i) in EXPECTING and self.kind(i - 1) == "verb":
            return self.subject(i - 1, depth - 1)
        before = self._skip_adverbs(i - 1)
        if self.kind(before) == "verb" and self.word(before) in STEERING and not self.is_passive(before):
            return Noun(i, i)
        if self.kind(before) == "prep" and self.word(before) == "for":
            return Noun(i, i)
        if self.kind(before) == "prep" and self.word(before - 1) in ("call", "calls", "called", "calling"):
            return Noun(i, i)
        owner = self._owner(i)
        if owner is not None:
            return owner
        for j in range(i, max(i - _REACH, -1), -1):
            if self.kind(j) in ("stop", "sub", "rel", "comma"):
                return None
            if self.kind(j) == "verb":
                return self.subject(j, depth - 1)
        return None

    def _owner(self, i: int) -> Noun | None:
        """Who is to act by a noun phrase before an infinitive: Germany's plan to, the ability of Americans to."""
        chunk, words = self.chunks[i], self.phrases.words
        for j in range(chunk.first + 1, chunk.last + 1):
            if words[j].kind == "poss":
                return Noun(i, i, (chunk.first, j - 1))
            if words[j].lower == "of" and j < chunk.last:
                return Noun(i, i, (j + 1, chunk.last))
        return None

    def _gerund_subject(self, k: int, depth: int) -> Noun | None:
        """Who does the gerund or participle ``k``."""
        i = self._skip_adverbs(k - 1)
        kind = self.kind(i)
        if kind == "conj":
            return self._shared_subject(i, depth)
        if kind == "verb":
            return self.subject(i, depth - 1)
        if kind == "np":
            return self._participle_head(i)
        if kind in ("prep", "sub"):
            if self.kind(i - 1) == "np" and self.word(i) in ("of", "from", "for", "against"):
                verb = self._skip_adverbs(i - 2)
                if self.kind(verb) == "prep" and self.word(verb) == "by" and self.kind(verb - 1) == "verb":
                    # accused by Washington of sending
                    return self.subject(verb - 1, depth - 1)
                if self.kind(verb) != "verb" or self.is_passive(verb):
                    return None
                if self.word(i) == "for" and is_abstract(self.phrases, self.chunks[i - 1]):
                    return self.subject(verb, depth - 1)
                if self.word(i) == "for" or self.word(verb) in _BLAMING:
                    return Noun(i - 1, i - 1)
                return None
            if self.kind(i - 1) == "verb":
                return self.subject(i - 1, depth - 1) if self._may_share(i - 1) else None
            i -= 1
        if kind == "edge" or self.kind(i) in ("edge", "conj"):
            return self._main_subject(k)
        if self.word(i + 1) in ("after", "before", "by", "while", "without", "when", "in") or kind == "comma":
            for j in range(i, max(i - _REACH, -1), -1):
                if self.kind(j) == "stop":
                    return None
                if self.kind(j) == "verb":
                    return self.subject(j, depth - 1)
        return None

    def _participle_head(self, i: int) -> Noun:
        """What a participle after noun phrase ``i`` modifies: *containers* leaving, *ships* from Turkey carrying."""
        last = i
        while self.kind(i - 1) == "prep" and self.kind(i - 2) == "np" and last - i < _REACH:
            i -= 2
        return Noun(i, last)

    def _may_share(self, verb: int) -> bool:
        """An active "suspects of" has somebody else as the doer; a passive "is accused of" has its subject."""
        return self.word(verb) not in ALLEGING or self.is_passive(verb) or self.is_bare(verb)

    def _main_subject(self, k: int) -> Noun | None:
        """The subject after an opening participle: After giving the charity £5m, *the duke* was invited."""
        for j in range(k + 1, min(k + _REACH, self.count)):
            if self.kind(j) == "comma" and self.kind(j + 1) == "np":
                last = j + 1
                while self.kind(last + 1) == "prep" and self.kind(last + 2) == "np":
                    last += 2
                return Noun(j + 1, last) if self.kind(last + 1) == "verb" else None
        return None

    # Complements

    def complements(self, k: int, first: int | None = None) -> Complements:
        """What follows chunk ``k`` (or begins at chunk ``first``) up to the next clause."""
        objects: list[Noun] = []
        prepositions: dict[str, Noun] = {}
        particle = ""
        i = k + 1 if first is None else first
        end = min(i + _REACH, self.count)
        while i < end:
            kind, word = self.kind(i), self.word(i)
            if kind == "np":
                if prepositions or len(objects) == 2:
                    break
                noun = self.extended(i)
                objects.append(noun)
                i = noun.last + 1
            elif word == "in return for" and self.kind(i + 1) == "verb":
                # in exchange for helping Egypt
                last = i + 2 if self.kind(i + 2) == "np" else i + 1
                prepositions.setdefault(word, Noun(i + 1, last))
                i = last + 1
            elif kind == "prep" and self.kind(i + 1) == "np":
                if word in ("over", "off", "out", "up", "back") and not objects and i == k + 1:
                    particle = word
                    i += 1
                    continue
                noun = self.extended(i + 1, word)
                prepositions.setdefault(word, noun)
                i = noun.last + 1
            elif kind in ("prep", "adv") and not objects and i == k + 1:
                particle = word
                i += 1
            elif kind == "prep" and self.kind(i + 1) == "prep":
                particle = particle or word
                i += 1
            elif kind in ("adv", "time"):
                i += 1
            elif kind == "prep" and word in ("over", "off", "out", "up", "back", "down"):
                particle = word
                i += 1
            elif kind == "comma" and self.kind(i + 1) == "prep" and self.word(i + 1) in ("for", "in return for"):
                i += 1
            else:
                break
        return Complements(tuple(objects), prepositions, particle, i)

    def extended(self, i: int, preposition: str = "") -> Noun:
        """The noun phrase ``i`` with what is coordinated to it: Japan and Korea; tanks, drones and shells."""
        last, j = i, i
        while self.kind(j + 1) == "comma" and self.kind(j + 2) == "np" and j - i < _REACH:
            j += 2
        if self.kind(j + 1) == "comma" and self.kind(j + 2) == "conj":
            j += 1
        if self.kind(j + 1) == "conj" and self.word(j + 1) in ("and", "or") and self.kind(j + 2) == "np":
            following = j + 3
            while self.kind(following) in ("adv", "time"):
                following += 1
            clause = self.kind(following) == "verb" and not self._is_participle(following)
            named = self.is_name(i)
            other = self.phrases.words[self.chunks[j + 2].first].kind in ("noun", "ed", "ing") and preposition
            if named and other:
                return Noun(i, i)
            repeated = preposition and self.kind(following) == "prep" and self.word(following) == preposition
            if not clause and not repeated and (self.kind(j) == "np" or j > i):
                last = j + 2
        return Noun(i, last)

    def _is_participle(self, k: int) -> bool:
        return self.is_bare(k) and self.word(k).endswith("ing")

    # Certainty

    def status(self, k: int) -> Status:
        """How certain the sentence makes verb group ``k``, from its own words and the verbs that govern it."""
        found: set[Status] = set()
        verb: int | None = k
        for _ in range(4):
            if verb is None:
                break
            self._weigh(verb, found, governs=verb != k)
            verb = self._governor(verb)
        if self._alleged_in_passing(k):
            found.add("alleged")
        for status in ("denied", "alleged", "expected", "promised"):
            if status in found:
                return status
        return "done"

    def _weigh(self, k: int, found: set[Status], governs: bool) -> None:
        around = set(self.auxiliaries(k)) | {self.phrases.words[i].lower for i in self._after_main(k)}
        if around & NEGATIONS and "only" not in around:
            found.add("denied")
        if around & EXPECT_MODALS:
            found.add("expected")
        elif around & PROMISE_MODALS:
            found.add("promised")
        if around & ALLEGEDLY:
            found.add("alleged")
        if not governs:
            return
        word = self.word(k)
        if word in DENYING:
            found.add("denied")
        elif word in ALLEGING and (word not in REPORTING_PASSIVE or self.is_passive(k) or self._is_hostile(k)):
            found.add("alleged")
        elif word in PROMISING:
            found.add("promised")
        elif word in EXPECTING:
            found.add("expected")

    def _after_main(self, k: int) -> range:
        chunk = self.chunks[k]
        return range(chunk.head + 1, chunk.last + 1)

    def _is_hostile(self, k: int) -> bool:
        """Whether a verb of saying has prosecutors, critics or rivals for a subject."""
        noun = self.subject(k, 1)
        return noun is not None and self.word(noun.first) in HOSTILE

    def _governor(self, k: int) -> int | None:
        """The verb group that ``k`` depends on: agreed (to sell), denied (that it had sold), accused of (selling)."""
        if self.is_infinitive(k) or self.is_gerund(k):
            i = k - 1
            while k - i < 8 and self.kind(i) in ("np", "prep", "adv", "time"):
                if self.kind(i) == "np" and self.word(i) in _GOVERNING:
                    return i
                i -= 1
            return i if self.kind(i) == "verb" else None
        noun = self.subject(k, 2)
        if noun is None or noun.first > k:
            return None
        i = self._skip_adverbs(noun.first - 1)
        if self.kind(i) == "rel":
            i -= 1
        return i if self.kind(i) == "verb" else None

    def _alleged_in_passing(self, k: int) -> bool:
        """An adverb near by (allegedly) or a tag at the end: …, prosecutors allege."""
        tokens, chunk = self.phrases.words, self.chunks[k]
        for i in range(max(chunk.first - 3, 0), min(chunk.last + 3, len(tokens))):
            if tokens[i].lower in ALLEGEDLY:
                return True
        for j in range(k + 1, min(k + _REACH, self.count)):
            if self.kind(j) == "comma" and self.kind(j + 1) == "np" and self.kind(j + 2) == "verb":
                word = self.word(j + 2)
                return word in ("allege", "alleges", "alleged", "claim", "claims") or (
                    self.word(j + 1) in HOSTILE and word in ALLEGING
                )
        return False
