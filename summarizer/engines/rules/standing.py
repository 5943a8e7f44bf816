"""A number's clause as it stands in the text: its subject, its verb and what follows, to the end of a phrase."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.clause import STOPS
from summarizer.engines.rules.endings import ARTICLE, CONDITIONS, NOMINAL, PERSONAL, Endings
from summarizer.engines.rules.paring import PHRASAL
from summarizer.engines.rules.parts import participle
from summarizer.engines.rules.wording import balanced, content_words, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import CLAUSAL, forms, is_base, words
from summarizer.spans import Span

_MOST, _SHORT, _FEWEST = 24, 12, 3
"""So many words a clause may have that tells by itself what its number measures."""

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SPACED = re.compile(r" (?=[,;:])")
_EDGES = ' ,;:.–—-"“”'
_TURNED = re.compile(
    r"\b(?:all but|one of|except(?: for)?|apart from|excluding|other than|rather than|instead of|none of|neither of|not"
    r"|without)\s+(?:(?:the|its|their|his|her|these|those|a|an|about|some)\s+)?\Z",
    re.IGNORECASE,
)
_TO_DO = words("to will would can could may might shall should must")
_HAVING = forms("have be") | words("am is are was were been being")
_NEGATED = re.compile(r"\b(?:not|cannot|never)\b|n[’']t\b")
_LENGTHS = (14, 20)
"""Up to so many words the longer of two tells more; those beyond are a burden."""
_INVERTED = words("do does did")
_REACH = 30
_LOOSE = re.compile(r"(?:\s(?:in|on|at|of|for|with|to|by|from))?\s(?:a|an|the)\Z|\swhose \S+\Z|\scompared\Z")
_JOINING = re.compile(
    r"\A(?:(?:(?-i:that)|and|but|or|so|while|as|because|since|when|where|whether|saying|adding)\s+)+", re.IGNORECASE
)


class Standing(Endings):
    """A clause, asked for the words in it that hold a number and can be read by themselves."""

    def part_of(self, number: Number) -> int | None:
        """The part that is ``number``, or of one inside brackets the part before them."""
        found = self.places.get(number.span.start)
        before = (k for k in range(len(self.parts) - 1, -1, -1) if self.parts[k].start < number.span.start)
        return next(before, None) if found is None else found

    def as_printed(self, at: int, number: Number, dated: Span | None = None) -> str:
        """The words around ``number`` at part ``at``, as printed: a clause or a noun phrase, never a piece of one.

        They are pared down to what is told of this number; the date ``dated`` stands beside them.
        """
        if whole := self._as_whole(at, number):
            return whole
        ends = self.ends(at)
        for subject, start in self._candidates(at, number):
            start += not subject and start > 0 and self.word(start) == "of"
            start -= not subject and (self.word(start - 1) in CONDITIONS or self._is_gerund(start - 1))
            best = ""
            for lean in ((), self.asides(start, at)):
                if not best or len(best.split()) > _SHORT:
                    told = [(self._said(subject, start, end, number, dated, lean), end) for end in ends]
                    told = [(said, end) for said, end in told if self._tells(said, number)]
                    best = self._shortest(told, start, at, dated) if told else best
            if best:
                return best
        return ""

    def _shortest(self, told: list[tuple[str, int]], start: int, at: int, dated: Span | None) -> str:
        """Of the words that begin at ``start`` those with fewest other numbers, then the longest of short ones.

        What holds of a share of something holds of it nowhere else and no longer: its words stay, long or not.
        """
        if self.is_compared(at):
            return told[-1][0]
        free = [(said, end) for said, end in told[:-1] if not self.stands_whole(start, end, at)] + told[-1:]
        if self.is_part(at):
            joint = next((end for _, end in free if self.kind(end + 1) == "conj"), free[-1][1])
            free = [(said, end) for said, end in free if end <= joint]
        cuts = self.cuts(start, told[-1][1], at, dated)
        rivals = [k for k in self.rivals(at, told[-1][1], at) if not any(cut.covers(self._place(k)) for cut in cuts)]

        def burden(one: tuple[str, int]) -> tuple[int, int, int]:
            length = len(one[0].split())
            excess = 0 if self.is_part(at) else bisect_left(_LENGTHS, length)
            return sum(k <= one[1] for k in rivals), excess, -length

        return min(free, key=burden)[0]

    def _place(self, at: int) -> Span:
        return Span(self.parts[at].start, self.parts[at].start)

    def _as_whole(self, at: int, number: Number) -> str:
        """Of the whole that another number is a part of, its own noun phrase: 350 of *the 500 cuts made in May*."""
        if self.word(at - 1) != "of" or self.kind(at - 2) != "number" or self.part_of(number) != at:
            return ""
        whole = self._said("", at, self.end_of_noun(at), number, None)
        owned = "’s " in whole or "'s " in whole
        return whole if len(content_words(whole) - content_words(number.text)) > (not owned) else ""

    def _candidates(self, at: int, number: Number) -> Iterator[tuple[str, int]]:
        """Where the words of ``number`` may begin, best first; with a subject that stands apart."""
        yield from self._with_noun(at)
        if self.is_turned(number):
            yield "", self._boundary(at, across=True)
        else:
            yield from self._openings(at)
        verb = self.governor(at)
        yield "", at if verb is None else self.main(verb)
        yield "", self._past_prepositions(self._boundary(at))

    def _tells(self, said: str, number: Number) -> bool:
        """Whether the words say something besides ``number``, which stands in them, and are neither few nor many."""
        held = squeezed(number.text) in said or self.is_bracketed(number)
        told = content_words(said) - content_words(number.text)
        fit = _FEWEST <= len(said.split()) <= _MOST
        return fit and held and bool(told) and said.split()[0] not in _INVERTED

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

    def _said(
        self, subject: str, start: int, end: int, number: Number, dated: Span | None, lean: Sequence[Span] = ()
    ) -> str:
        last, at, text = self.parts[end].end, self.parts[start].start, ""
        for cut in sorted((*self.cuts(start, end, self.part_of(number) or 0, dated), *lean)):
            text, at = text + self.text[at : max(at, cut.start)], max(at, cut.end)
        text += self.text[at : last if last > number.span.start else self._bracket_end(number)]
        text = _BRACKETS.sub(lambda found: found[0] if number.text in found[0] else "", text)
        joint = "" if text.startswith(("'", "’")) else " "
        said = _SPACED.sub("", balanced(squeezed(f"{subject}{joint}{text}"))).strip(_EDGES)
        own = said.startswith(squeezed(number.text)) or self.kind(start) == "time"
        return _LOOSE.sub("", said if own else _JOINING.sub("", said))  # as many as 4.8m shells; since July

    def _bracket_end(self, number: Number) -> int:
        """Where the brackets end that ``number`` stands in."""
        return self.text.find(")", number.span.end, self.span.end) + 1 or number.span.end

    def _openings(self, at: int) -> Iterator[tuple[str, int]]:
        """Where the words may begin that hold the part at ``at``, best first; with a subject that stands apart."""
        verb = self._ruler(at)
        yield from self._ungoverned(at) if verb is None else self._from_verb(verb)

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
            listed = self.subject(verb)
            opens = listed is not None and self.kind(listed[0] - 1) == "stop" and not self.is_participle(verb)
            if listed and opens and self.parts[listed[1] + 1].finite and listed[1] + 1 < k:
                name, start = self._named(*listed, listed[0])
                yield name or self.text[self.parts[start].start : self.parts[listed[1]].end], verb
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
                if ARTICLE.match(self.text, self.parts[noun].start):
                    yield "", noun  # an office block that it bought for N
            apart = self.kind(k) == "conj" and not self._shares_auxiliary(verb, k)
            if self.kind(k) == "conj" and (shared := self._with_shared(first, verb, k)):
                yield shared, verb
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
        named = self.kind(aside + 1) == "np" and not ARTICLE.match(self.text, self.parts[aside + 1].start)
        apart = self.kind(start) == "np" and aside < comma and not listed and not named
        words = self.text[self.parts[start].start : self.parts[min(aside, comma) - 1].end], verb
        if apart:
            yield words
        yield "", start

    def _with_shared(self, first: int, verb: int, k: int) -> str:
        """The subject from ``first`` on with the auxiliary that ``verb`` shares with the verb before "and".

        It is empty where more stands between the two: has killed 40 and *driven* away 6.
        """
        earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) == "verb"), None)
        printed = "" if earlier is None else self.words(earlier, earlier)
        lead, own = printed.rpartition(" ")[0], self.words(verb, verb)
        if earlier is None or not lead or " " in own or first >= earlier or _NEGATED.search(printed):
            return ""
        to_do = lead.split()[-1].lower() in _TO_DO
        if self.kind(k - 1) == "comma" or (verb + 1 < len(self.parts) and self.is_infinitive(verb + 1)):
            return ""  # was accused, and | planned to sell
        done = printed.rpartition(" ")[2]
        fits = is_base(own) if to_do else lead.split()[-1] in _HAVING and own == participle(own)
        fits = fits and (to_do or done == participle(done))
        if not fits or self.holds_number(first, earlier):
            return ""
        name, start = self._named(first, self.before(earlier), first)
        text = self.text[self.parts[start].start : self.parts[earlier].end]
        return squeezed(f"{name} {text}").rpartition(" ")[0]

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

    def _boundary(self, at: int, *, across: bool = False) -> int:
        """The first part of the clause of ``at``, back to a mark, a conjunction or a verb; ``across`` asides too."""
        passed = PHRASAL | ({"comma", "verb", "conj", "rel", "sub"} if across else set())
        while not self.text.startswith("that ", self.parts[at].start) or (across and self.kind(at - 1) == "np"):
            reduced = self.kind(at - 1) == "verb" and self.kind(at - 2) in NOMINAL and self.is_participle(at - 1)
            if self.kind(at - 1) not in passed and not (reduced and not self.parts[at - 1].finite):
                break
            at -= 1
        return at

    def _past_prepositions(self, start: int) -> int:
        """The noun phrase without a preposition that leads to it."""
        return start + 1 if self.kind(start) == "prep" and self.kind(start + 1) in NOMINAL else start

    def _whole(self, first: int) -> int:
        """Where the noun phrase begins that the part at ``first`` belongs to, with its list or its "whose"."""
        k = first - 1
        if self.kind(k) == "conj" and not (self.word(k) == "but" and self.kind(k - 1) == "comma"):
            while self.kind(k) in (*PHRASAL, "conj", "comma") or self._is_attached(k):
                k -= 1
            return k + 1 if self.kind(k) in STOPS else first
        if self.text.startswith("whose ", self.parts[first].start):
            k -= self.kind(k) == "comma"
            return self._phrase(k) if self.kind(k) in NOMINAL else first
        if self._is_gerund(k):
            return k
        return self._boundary(first) if self.kind(k) in ("np", "number", "prep") else first
