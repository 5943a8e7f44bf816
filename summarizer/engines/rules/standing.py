"""A number's clause as it stands in the text: its subject, its verb and what follows, to the end of a phrase."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.clause import STOPS, Clause
from summarizer.engines.rules.parts import PARTICLES
from summarizer.engines.rules.wording import balanced, content_words, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import CLAUSAL, forms, is_base, words

_MOST, _FEWEST = 24, 3
"""So many words a clause may have that tells by itself what its number measures."""

NOMINAL = frozenset({"np", "number"})
_PHRASAL = NOMINAL | {"prep", "adv", "time"}
CONDITIONS = words("if unless until provided")
"""Words whose clause belongs to what is said: without it, what is asked for or possible would be told as a fact."""

COMPARING = words("than as")
_MARKS = frozenset({"stop", "comma", "conj"})
PERSONAL = words("he she they it we i you")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_EDGES = ' ,;:.–—-"“”'
_TURNED = re.compile(
    r"\b(?:all but|one of|except(?: for)?|apart from|excluding|other than|rather than|instead of|none of|neither of|not"
    r"|without)\s+(?:(?:the|its|their|his|her|these|those|a|an|about|some)\s+)?\Z",
    re.IGNORECASE,
)
_LETTING = forms("let make help see hear watch have")
_INVERTED = words("do does did")
_REACH = 30
_ARTICLE = re.compile(r"(?:an?|the|its|his|her|their|who)\s")
_LOOSE = re.compile(r"(?:\s(?:in|on|at|of|for|with|to|by|from))?\s(?:a|an|the)\Z|\swhose \S+\Z")
_JOINING = re.compile(
    r"\A(?:(?:that|and|but|or|so|while|as|because|since|when|where|whether|saying|adding)\s+)+", re.IGNORECASE
)


class Standing(Clause):
    """A clause, asked for the words in it that hold a number and can be read by themselves."""

    def part_of(self, number: Number) -> int | None:
        """The part that is ``number``, or of one inside brackets the part before them."""
        found = self.places.get(number.span.start)
        before = (k for k in range(len(self.parts) - 1, -1, -1) if self.parts[k].start < number.span.start)
        return next(before, None) if found is None else found

    def as_printed(self, at: int, number: Number) -> str:
        """The words around ``number`` at part ``at``, as printed: a clause or a noun phrase, never a piece of one."""
        ends = list(self._ends(at))
        verb = self.governor(at)
        bare = [("", at if verb is None else self.main(verb)), ("", self._past_prepositions(self._boundary(at)))]
        openings = [("", self._boundary(at, across=True))] if self.is_turned(number) else self._openings(at)
        for subject, start in (*self._with_noun(at), *openings, *bare):
            start -= not subject and (self.word(start - 1) in CONDITIONS or self._is_gerund(start - 1))
            for end in reversed(ends):
                said = self._said(subject, start, end, number)
                if _FEWEST <= len(said.split()) <= _MOST and self._tells(said, number):
                    return said
        return ""

    def _tells(self, said: str, number: Number) -> bool:
        """Whether the words say something besides ``number``, which stands in them."""
        held = squeezed(number.text) in said or self.is_bracketed(number)
        told = content_words(said) - content_words(number.text)
        return held and bool(told) and said.split()[0] not in _INVERTED

    def _with_noun(self, at: int) -> Iterator[tuple[str, int]]:
        """For a number without a noun of its own, the clause before "and" that has it: 12 people died and 3 fled."""
        number, prior = self.parts[at].number, self.number_before(at)
        noun = self.parts[prior].number if prior is not None else None
        bare = number is not None and number.kind == "quantity" and not number.unit
        if bare and prior is not None and noun and noun.kind == "quantity" and noun.unit:
            yield from self._openings(prior)

    def is_bracketed(self, number: Number) -> bool:
        """Whether the number opens a pair of brackets."""
        return self.text[number.span.start - 1] == "("

    def is_turned(self, number: Number) -> bool:
        """Whether words before the number say that it is left out, or that what follows is not so: all but five."""
        return _TURNED.search(self.text, max(0, number.span.start - _REACH), number.span.start) is not None

    def _said(self, subject: str, start: int, end: int, number: Number) -> str:
        last = self.parts[end].end
        text = self.text[self.parts[start].start : last if last > number.span.start else self._bracket_end(number)]
        text = _BRACKETS.sub(lambda found: found[0] if number.text in found[0] else "", text)
        said = balanced(squeezed(f"{subject} {text}")).strip(_EDGES)
        own = said.startswith(squeezed(number.text)) or self.kind(start) == "time"
        return _LOOSE.sub("", said if own else _JOINING.sub("", said))  # as many as 4.8m shells; since July

    def _bracket_end(self, number: Number) -> int:
        """Where the brackets end that ``number`` stands in."""
        return self.text.find(")", number.span.end, self.span.end) + 1 or number.span.end

    def _openings(self, at: int) -> Iterator[tuple[str, int]]:
        """Where the words may begin that hold the part at ``at``, best first; with a subject that stands apart."""
        verb = self._ruler(at)
        yield from self._ungoverned(at) if verb is None else self._from_verb(verb)

    def _ruler(self, at: int) -> int | None:
        """The verb that the part at ``at`` follows, unless it is the subject of the next: says 15 *are* needed."""
        verb = self.governor(at)
        if verb is None or self._opens_clause(at, verb):
            return None
        told = self.word(verb) in CLAUSAL and self.before(at) == verb and self._leads_verb(at)
        return None if told else verb

    def _opens_clause(self, at: int, verb: int) -> bool:
        """Whether "and" parts the phrase at ``at`` from ``verb``: ten died and *36* are missing; , and *sales* of 5."""
        for k in range(at - 1, verb, -1):
            if self.kind(k) == "conj":
                return self.kind(k - 1) == "comma" or self._leads_verb(at)
        return False

    def _from_verb(self, verb: int) -> Iterator[tuple[str, int]]:
        """The words that begin with the subject of ``verb``, or with what it hangs on."""
        k = self.before(verb)
        if self.parts[verb].finite:
            yield from self._from_subject(verb, k)
        elif self.kind(k) == "verb":
            yield from self._from_verb(k)
        elif self.kind(k) in NOMINAL:
            first = self._phrase(k)
            above = self.governor(first)
            if above is not None and (self.is_infinitive(verb) or self.parts[above].finite):
                yield from self._from_verb(above)
            yield "", first
        else:
            above = next((v for v in range(k, -1, -1) if self.kind(v) == "verb" and self.parts[v].finite), None)
            if self.kind(k) in ("prep", "sub") and above is not None:
                yield from self._from_verb(above)  # rose before closing
            elif k > 0 and self.kind(self._boundary(k) - 1) != "sub" and not self._is_told(k):
                yield from self._openings(k)
            yield "", verb

    def _from_subject(self, verb: int, k: int) -> Iterator[tuple[str, int]]:
        """The words that begin with the subject of a predicate; asides stand as they are, earlier predicates fall."""
        if self.kind(k) == "rel" and (noun := self._antecedent_of(k)) is not None:
            above = self.governor(noun)
            if self.kind(k - 1) != "comma" and above is not None and self.kind(verb + 1) in ("prep", "stop"):
                yield from self._from_verb(above)  # put those who are held at N
            yield "", noun
        elif self.kind(k) == "comma":
            yield from self._over_aside(verb, k)
        elif (subject := self.subject(verb)) is None:
            yield "", self._boundary(verb)
        else:
            first, last = subject
            whole = self._whole(first)
            above = self.governor(first - 2)
            lacks = self.kind(first - 1) == "rel" and self.kind(first - 2) == "np" and self.kind(verb + 1) != "np"
            if self.word(first - 1) == "whose" and self.kind(first - 2) == "np":
                yield "", self._phrase(first - 2)
            if lacks and (above is None or self.word(above) not in CLAUSAL):
                noun = self._phrase(first - 2)
                if _ARTICLE.match(self.text, self.parts[noun].start):
                    yield "", noun  # an office block that it bought for N
            apart = self.kind(k) == "conj" and not self._shares_auxiliary(verb, k)
            if last == k or not apart:
                yield self._named(first, last, whole)
            elif self.kind(k - 1) != "comma" or self.kind(whole - 1) == "stop":
                name, start = self._named(first, last, whole)
                yield name or self.text[self.parts[start].start : self.parts[last].end], verb

    def _has_verb(self, k: int) -> bool:
        """Whether a finite verb stands at or before the part at ``k`` in its clause."""
        while self.kind(k) not in STOPS:
            if self.kind(k) == "verb" and self.parts[k].finite:
                return True
            k -= 1
        return False

    def _over_aside(self, verb: int, comma: int) -> Iterator[tuple[str, int]]:
        """The words that begin with a subject from which an aside parts its verb; a relative clause is left out."""
        start = self._boundary(verb, across=True)
        aside = self._to_mark(start) + 1
        listed = any(self.kind(j) == "comma" and self.kind(j + 1) == "conj" for j in range(aside, comma))
        named = self.kind(aside + 1) == "np" and not _ARTICLE.match(self.text, self.parts[aside + 1].start)
        apart = self.kind(start) == "np" and aside < comma and not listed and not named
        words = self.text[self.parts[start].start : self.parts[min(aside, comma) - 1].end], verb
        if apart:
            yield words
        yield "", start

    def _shares_auxiliary(self, verb: int, k: int) -> bool:
        """Whether the verb may lean on the auxiliary of the one before "and": was jailed and *fined*."""
        earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) == "verb"), k)
        printed = self.words(verb, verb)
        return " " not in printed and not printed.endswith("s") and " " in self.words(earlier, earlier)

    def _named(self, first: int, last: int, start: int) -> tuple[str, int]:
        """The words from ``start`` on; a pronoun that opens them gives way to the name of whom it means."""
        if start == first == last and self.words(first, last).lower() in PERSONAL:
            cast = self.story.cast
            mention = cast.mention_at(self.parts[first].start)
            actor = cast.actor(mention.actor) if mention else None
            if actor is not None:
                return actor.name, first + 1
        return "", start

    def _ungoverned(self, at: int) -> Iterator[tuple[str, int]]:
        """The words of a number that is a subject begin with it; of one behind a comma, with what stands before."""
        start = self._boundary(at)
        k = start - 1
        if self.kind(k) == "rel" and self.word(k) != "that" and (noun := self._antecedent_of(k)) is not None:
            yield "", noun
        subject, number = self._leads_verb(at), self.parts[at].number
        share = number is not None and number.kind == "percent" and start == at and self.kind(at + 1) == "verb"
        if subject and self.kind(k) == "comma" and share:
            yield "", self._boundary(at, across=True)
        if self.kind(k) == "conj" and self.kind(k - 1) == "comma":
            yield "", start
        if self.kind(k) == "sub" and not subject and k > 0:
            yield from self._openings(k)  # more than the N; rose 5%, after N in July
        if self.kind(k) in ("comma", "conj") and k > 0 and not subject and not self._is_told(k):
            yield from self._openings(self._out_of_relative(k))
        if subject or start < at:
            yield "", self._whole(start) if self.kind(k) == "conj" and not self._has_verb(k) else start

    def _out_of_relative(self, k: int) -> int:
        """The part before the relative clause that ends before ``k``, or ``k``: N of those who *came*, against N."""
        verb = self.governor(k)
        rel = -1 if verb is None else self.before(verb)
        return rel - 1 if self.kind(rel) == "rel" and self.kind(rel - 1) in NOMINAL else k

    def _is_told(self, k: int) -> bool:
        """Whether the words before the part at ``k`` only say who says it: he said, | leaving 90 dead."""
        verb = self.governor(k)
        between = {self.kind(j) for j in range(-1 if verb is None else verb + 1, k)}
        return verb is not None and self.word(verb) in CLAUSAL and between <= {"time"} and self.kind(k) == "comma"

    def _antecedent_of(self, rel: int) -> int | None:
        """Where the noun phrase begins that a relative pronoun takes up; None where "that" leads to what is said."""
        noun = self.before(rel)
        while self.kind(noun) in ("prep", "comma"):
            noun = self.before(noun)  # flats, of which
        return self._phrase(noun) if self.kind(noun) in NOMINAL else None

    def _phrase(self, noun: int) -> int:
        """Where the noun phrase begins that ends with the part at ``noun``, the nouns before prepositions included."""
        first = self.phrase_to(noun)
        if first is not None and self.holds_number(first, noun - 1):
            return noun  # five of them for NASA, which
        return self._past_prepositions(noun if first is None or self.kind(first) == "verb" else self._whole(first))

    def _leads_verb(self, at: int) -> bool:
        """Whether a finite verb follows the phrase at ``at`` before a mark."""
        while self.kind(at) in _PHRASAL or (self.kind(at) == "verb" and not self.parts[at].finite):
            at += 1
        return self.kind(at) == "verb" or (self.kind(at) == "comma" and self._closing(at) is not None)

    def _boundary(self, at: int, *, across: bool = False) -> int:
        """The first part of the clause of ``at``, back to a mark, a conjunction or a verb; ``across`` asides too."""
        passed = _PHRASAL | ({"comma", "verb", "conj", "rel", "sub"} if across else set())
        while not self.text.startswith("that ", self.parts[at].start) or (across and self.kind(at - 1) == "np"):
            reduced = self.kind(at - 1) == "verb" and self.kind(at - 2) in NOMINAL and self.is_participle(at - 1)
            if self.kind(at - 1) not in passed and not (reduced and not self.parts[at - 1].finite):
                break
            at -= 1
        return at

    def _past_prepositions(self, start: int) -> int:
        """The noun phrase without a preposition that leads to it."""
        return start + 1 if self.kind(start) == "prep" and self.kind(start + 1) in NOMINAL else start

    def _is_gerund(self, k: int) -> bool:
        """Whether an -ing form opens a clause: *operating* profit; *voting* started; *including* debt."""
        word = self.word(k)
        opens = self.kind(k) == "verb" and word.endswith("ing") and word not in CLAUSAL and not self.parts[k].finite
        return opens and self.kind(self.before(k)) in (*STOPS, "comma", "conj")

    def _is_attached(self, k: int) -> bool:
        """Whether the part at ``k`` is a verb that belongs to the noun before it: flights *organised* by."""
        return self.kind(k) == "verb" and (not self.parts[k].finite or self.word(k + 1) == "by")

    def _whole(self, first: int) -> int:
        """Where the noun phrase begins that the part at ``first`` belongs to, with its list or its "whose"."""
        k = first - 1
        if self.kind(k) == "conj":
            while self.kind(k) in (*_PHRASAL, "conj", "comma") or self._is_attached(k):
                k -= 1
            return k + 1 if self.kind(k) in STOPS else first
        if self.text.startswith("whose ", self.parts[first].start):
            k -= self.kind(k) == "comma"
            return self._phrase(k) if self.kind(k) in NOMINAL else first
        if self._is_gerund(k):
            return k
        return self._boundary(first) if self.kind(k) in ("np", "number", "prep") else first

    def _ends(self, at: int) -> Iterator[int]:
        """The parts with which the words may end, the nearest first."""
        verb = self._ruler(at)
        led = verb is not None
        k, safe = at, at
        while True:
            kind, after, step = self.kind(k + 1), self.kind(k + 2), 1
            finite = kind == "verb" and self.parts[k + 1].finite
            finite = finite and not (self.is_participle(k + 1) if led else self.is_reduced(k + 1))
            finite = finite and not (led and (self.kind(k) == "verb" or self._is_bare(k + 1, verb)))
            if kind == "prep" and after in (*NOMINAL, "verb", "time", "adv"):
                step = 2
            elif kind == "prep" and after in ("sub", "rel"):
                step = self._to_mark(k + 2) - k
            elif kind == "prep" and self._is_loose(k + 1):
                break
            elif kind == "conj" and (
                (after in NOMINAL and not (led and self._leads_verb(k + 2)))
                or after == "prep"
                or (after == "verb" and not self.parts[k + 2].finite)
            ):
                step = 2
            elif kind == "rel" and self.kind(k) != "comma":
                step = (self._to_mark(k + 1) if led else self.end_of_relative(k + 1) - 1) - k
            elif kind == "sub" and (self.word(k + 1) in CONDITIONS | COMPARING):
                step = self._to_mark(k + 1) - k
            elif kind == "comma" and not led and (closing := self._closing(k + 1)):
                step = closing - k
            elif finite and not led:
                led = True
                step = self._to_mark(k + 1) - k if self.word(k + 1) in CLAUSAL else 1
            elif (closing := self._list_end(k)) is not None:
                step = closing - k
            elif kind not in ("np", "number", "time", "adv", "prep") and not (kind == "verb" and not finite):
                if finite and at < safe < k and verb is not None and self.parts[verb].finite:
                    return  # for his stint | on the ITV4 show
                break
            hangs = self.word(k + 1) == "of" or self.word(k) == "those"
            if led and kind in ("prep", "conj", "rel", "sub") and not hangs:
                yield k
                safe = k
            k += max(step, 1)
        following = self.kind(k + 1)
        if k > at and following in ("verb", "np", "adv") and self.words(k, k).lower() in PERSONAL:
            k -= 1 + (self.kind(k - 1) == "verb")  # of the stations | it had watched; laws | making it harder
        while k > at and following in ("sub", "rel") and self.kind(k) == "prep":
            k -= 1  # home to | what
        yield min(k, len(self.parts) - 1)

    def _is_bare(self, at: int, verb: int | None) -> bool:
        """Whether the part at ``at`` is an infinitive without "to": let sixty people *eat*."""
        return verb is not None and self.word(verb) in _LETTING and is_base(self.words(at, at))

    def _is_loose(self, at: int) -> bool:
        """Whether the preposition at ``at`` ends nothing: what it leads to is cut off."""
        following = self.kind(at + 1)
        particle = following == "conj" and self.word(at) in PARTICLES
        return not particle and (following not in ("prep", "stop", "comma") or self._breaks_off(at))

    def _breaks_off(self, at: int) -> bool:
        """Whether the part at ``at`` is the last of the clause, and the sentence goes on with what it leads to."""
        return at == len(self.parts) - 1 and self.text[self.parts[at].end :][:2].lstrip()[:1].isalnum()

    def _list_end(self, k: int) -> int | None:
        """The last part of the list that the noun at ``k`` begins: Bush, Rubio or Kasich."""
        end = k
        while self.kind(end) == "np" and self.kind(end + 1) == "comma" and self.kind(end + 2) == "np":
            end += 2
        closed = end > k and self.kind(end + 1) == "conj" and self.kind(end + 2) == "np"
        return end + 2 if closed and not self._leads_verb(end + 2) else None

    def _to_mark(self, k: int) -> int:
        """The last part before the next mark, conjunction or clause."""
        while self.kind(k + 1) not in (*_MARKS, "sub") or (self.kind(k + 1) == "conj" and self.kind(k + 2) in NOMINAL):
            k += 1
        return k

    def _closing(self, comma: int) -> int | None:
        """The comma that ends the aside which one opens, where a predicate follows it."""
        closing = next((k for k in range(comma + 1, comma + 9) if self.kind(k) in ("comma", "stop")), comma)
        found = self.kind(closing) == "comma" and closing > comma and self.kind(closing + 1) == "verb"
        return closing if found else None
