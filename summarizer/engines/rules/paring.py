"""A number's clause pared down to what that number needs: the clause's other numbers leave it, and a date told beside.

What stays is still a clause, and still true: a member of a list goes, an adjunct that is led by a preposition, the
count of a noun, how much something changed before the level that it reached. A whole that the number is a part of
stays, and so does what it is compared with.
"""

import itertools
import re

from summarizer.engines.rules.clause import SPENDING, Clause
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import forms, words
from summarizer.spans import Span

CHANGING = forms(
    """rise fall gain climb drop jump surge soar slump slip slide sink dip decline plunge plummet tumble grow shrink
    increase decrease expand contract ease edge advance rally rebound recover swell strengthen weaken go come move
    add lose trade close open end finish narrow widen slow quicken accelerate cool"""
)
_ADJUNCTS = words("to from by at with for in on after over into across through among")
_SPANNING = words("from to by at")
_FOLLOWING = words("from to than compared")
_PLACES = words("in at on")
_LEVELS = words("to at")
_BEING = words("be is are was were been being")
_SUMS = words("total average sum amount maximum minimum record number rest")
PHRASAL = frozenset({"np", "number", "prep", "adv", "time"})
_JOINTS = frozenset({"comma", "conj"})
_PLURAL = re.compile(r"(?:\w*[^s\W]s|people|children|men|women|staff|crew|police|feet)\Z")
_BOUND = re.compile(r"\b(?:only|just|all|every|another|the other|no|not|out of|one of|[a-z]+n['’]t)\s+(?:the\s+)?\Z")
_BOUNDS = frozenset({"at_most", "less_than", "nearly"})
_WHOLE = re.compile(
    r"\b(?:only(?! \w+ly\b)|not|cannot|never|no(?! (?:more|fewer|less|later)\b)|none|neither|nor|nobody|all|every|"
    r"each|the most|the (?:\w+ )?\w{2,}est|the first \w+ (?:to|since))\b|n[’']t\b",
    re.IGNORECASE,
)
"""Words that say something of all that stands with them: without a part of it they would say more than is true."""

_RATED = re.compile(r"\b(?:each|every)\b")
_OPENING = re.compile(r"(?:an?|the|his|her|their|its)\b|[A-Z]")
_OF_THEM = re.compile(r"\s*(?:\w+\s+)?of (?:them|which|whom|it|these)\b")
_SIZED = re.compile(r"\bas\s+(?:\w+\s+)+as\b|\bthan\b")


class Paring(Clause):
    """A clause, asked for what may go from it where it is said of one of its numbers."""

    def rivals(self, first: int, last: int, at: int) -> list[int]:
        """The other numbers between two parts; how long something took is none."""
        numbers = [(k, self._number(k)) for k in range(first, last + 1) if k != at]
        return [k for k, number in numbers if number and number.kind != "duration"]

    def stands_whole(self, first: int, last: int, at: int) -> bool:
        """Whether nothing may go from the parts from ``first`` to ``last``: only two had."""
        if self.kind(first) == "prep":  # with all the ballots counted, | she had
            first = next((k + 1 for k in range(first, at) if self.kind(k) == "comma"), first)
        return _WHOLE.search(self.text, self.parts[first].start, self.parts[last].end) is not None

    def standard(self, at: int, last: int) -> int:
        """The part that opens what a number is compared with by its noun: 5% fewer errors *than* the rest."""
        end = next((k for k in range(at + 1, last + 1) if self.kind(k) == "comma"), last)
        found = [k for k in range(at, end + 1) if self.word(k) in ("than", "as")]
        sized = _SIZED.search(self.text, self.parts[at].start, self.parts[end].end)
        return found[-1] if sized and found else at

    def cuts(self, first: int, last: int, at: int, dated: Span | None) -> list[Span]:
        """What goes from the parts ``first`` to ``last`` where they tell of the number at ``at``, in order."""
        if self.stands_whole(first, at, at):
            return []
        found: list[Span] = []
        for k in self.rivals(first, last, at):
            covered = any(cut.start <= self.parts[k].start < cut.end for cut in found)
            cut = None if covered else self._cut_before(k, first, at) if k < at else self._cut_behind(k, last, at)
            found += [cut] if cut else []
        found += self._ages(first, last)
        found += [self._gap(k, k) for k in range(first, last + 1) if self._is_told_beside(k, first, dated)]
        return sorted(found)

    def asides(self, first: int, at: int) -> list[Span]:
        """What may go besides where words are long: an aside behind the subject, a place that they open with."""
        number, found = self._number(at), []
        if self.stands_whole(first, at, at):
            return []
        opening = self._opening_place(first, at)
        if opening > first and number and number.kind != "percent" and number.rule != "fraction":
            found.append(Span(self.parts[first].start, self.parts[opening].start))
        commas = [k for k in range(opening, at) if self.kind(k) == "comma"]
        for one, other in itertools.pairwise(commas):
            if self._is_aside(one, other):
                found.append(Span(self.parts[one].start, self.parts[other].end))
                break
        return found

    def _opening_place(self, first: int, at: int) -> int:
        """The part behind the time and the place that the words open with, up to the subject or a comma."""
        k = first
        while k < at and (self.kind(k) == "time" or self.word(k) in _PLACES):
            k += 1 if self.kind(k) == "time" else 2
            while self.word(k) == "of":
                k += 2
            if self.kind(k) == "comma":
                return k + 1
        return k if (k < at and self.kind(k) in ("np", "number")) or k == at else first

    def _is_aside(self, comma: int, closing: int) -> bool:
        """Whether two commas part a subject from its verb and hold nothing that the verb's truth hangs on."""
        inside = self.parts[comma + 1 : closing]
        held = any(part.number or (part.finite and self.kind(comma + 1) != "rel") for part in inside)
        bound = self.kind(comma + 1) in ("sub", "adv") or self.word(comma + 1) in ("according", "if", "unless")
        return not held and not bound and self.kind(comma - 1) == "np" and self.parts[closing + 1].finite

    def _ages(self, first: int, last: int) -> list[Span]:
        """How old those are who are named: Ann Lee*, 71,* won."""
        within = Span(self.parts[first].start, self.parts[last].end)
        ages = [one.span for one in self.story.numbers_in(within) if one.rule == "age behind a name"]
        commas = [Span(self.text.rfind(",", within.start, age.start), age.end) for age in ages]
        return [Span(one.start, one.end + self._opens_predicate(one.end)) for one in commas if one.start >= 0]

    def _opens_predicate(self, comma: int) -> bool:
        """Whether neither a relative clause nor a noun phrase of its own stands behind the comma at ``comma``."""
        following = next((part for part in self.parts if part.start > comma), None)
        if not self.text.startswith(",", comma) or following is None or following.kind not in ("verb", "np", "adv"):
            return False
        return following.kind == "verb" or not _OPENING.match(self.text, following.start)

    def _number(self, at: int) -> Number | None:
        return self.parts[at].number if 0 <= at < len(self.parts) else None

    def _gap(self, first: int, last: int) -> Span:
        """The parts from ``first`` to ``last`` with the space behind them."""
        behind = self.parts[last + 1].start if last + 1 < len(self.parts) else self.parts[last].end
        return Span(self.parts[first].start, behind)

    def _is_told_beside(self, k: int, first: int, dated: Span | None) -> bool:
        """Whether the part at ``k`` is the number's date, which stands beside the words; it is no subject."""
        if dated is None or self.kind(k) != "time" or self.parts[k].start != dated.start:
            return False
        hung = self.kind(k - 1) == "prep" or (self.kind(k - 1) == "verb" and self.is_reduced(k - 1))
        hung = hung or (self.kind(k - 1) == "number" and self.kind(k - 2) == "conj")  # 3% this year and 4% | the next
        hung = hung or self.word(k - 1) in SPENDING or self._is_of_a_day(k)
        leading = (
            self.word(k + 1) in _FOLLOWING
            or (self.kind(k + 1) == "conj" and self.kind(k + 2) == "number")
            or "rel" in (self.kind(k + 1), self.kind(k + 2))
        )
        leading = leading or (self.kind(k + 1) == "np" if k > first else self.kind(k + 1) == "verb")
        rated = _RATED.search(self.text, self.parts[k].start, self.parts[k].end)
        return not hung and not leading and rated is None

    def _is_of_a_day(self, k: int) -> bool:
        """Whether the date at ``k`` ends a phrase that says what day it was: on a wet | Thursday evening."""
        led = self.kind(k - 1) == "np" and self.word(k - 2) in _PLACES
        return led and self.text.startswith(("a ", "an "), self.parts[k - 1].start)

    def _cut_before(self, k: int, first: int, at: int) -> Span | None:
        """What goes with the number at ``k``, which stands before the one at ``at``."""
        if (aside := self._aside(k, first, at)) is not None:
            return aside
        member = self._own_member(at)
        if member is not None and (opening := self._member_before(member, at, first)) is not None and opening <= k:
            return self._gap(opening, member - 1)
        if self.is_compared(at) and self._is_parallel(k, at):
            return Span(self.parts[k].start, self.parts[at].start)
        if not self._is_free(k, at):
            return None
        verb, end, lead = self.governor(at), k + (self.kind(k + 1) == "time"), self.before(at)
        if self.word(k - 1) == "from" and self.word(lead) == "to" and self._is_plain_run(end + 1, lead):
            end = lead - 1
        shares = all(number is not None and number.kind == "percent" for number in (self._number(k), self._number(at)))
        changed = verb is not None and not shares and self.word(lead) in _LEVELS and self.kind(end + 1) == "prep"
        if changed and self.kind(k - 1) == "adv" and self.word(k - 1) in ("up", "down"):
            return self._gap(k - 1, end)  # was | up 3% | at 742 million
        if changed and self.before(k) == verb and verb is not None and self.word(verb) in CHANGING:
            return self._gap(k, end)
        if self.kind(k - 1) == "prep" and verb is not None and verb < k:
            if self.word(k - 1) == "of":
                named = self.kind(k - 2) == "np" and self.word(k - 2) not in _SUMS and not self._counted(k)
                return self._gap(k - 1, end) if named and self.word(lead) == "from" else None
            apart = self.kind(k - 2) == "comma" and self.word(k - 1) == "to"
            needed = apart or (self.kind(k - 2) == "verb" and self.word(k - 2) not in CHANGING)
            ended = self._is_ended(end, lead, self.word(k - 1))
            beside = self.word(lead) == "of" and self.kind(lead - 2) == "prep"  # rose to 74m on sales of | 688m
            whole = not beside and self.word(k - 1) in _ADJUNCTS and ended
            return self._gap(k - 1, end) if whole and not needed else None
        own = self._number(at)
        bare = own is not None and own.kind == "quantity" and not own.unit  # 739 delegates to Cruz's 465
        return self._counted(k) if not bare and (self.kind(lead) == "prep" or lead == k) else None

    def _is_ended(self, end: int, lead: int, opening: str) -> bool:
        """Whether the phrase that ends at ``end`` can go, though ``lead`` opens one behind it: from 9% | to 5%."""
        after = self.kind(end + 1)
        if end + 1 == lead:
            pair = {opening, self.word(lead)}
            if self.word(lead) == "to" and opening != "from" and self._counts(end) == self._counts(lead + 1):
                return False  # by 44 votes | to 41
            return pair <= _SPANNING or pair <= _PLACES
        if after == "prep":
            return self.word(end + 1) != "of"
        joined = after in _JOINTS and self.kind(end + 2) == "verb"
        return joined or after in ("verb", "adv") or self._is_plain_run(end + 1, lead)

    def _counts(self, at: int) -> bool:
        number = self._number(at)
        return number is not None and number.kind == "quantity"

    def _is_parallel(self, k: int, at: int) -> bool:
        """Whether two compared shares are each of what stands behind it: 31% *of* those who had it, against 6% *of*."""
        one, other = self._number(k), self._number(at)
        verb = self.governor(at)
        alike = one is not None and other is not None and one.kind == other.kind == "percent"
        alike = alike and (verb is None or verb < k)
        return alike and self.is_share(k) and self.is_share(at)

    def is_of_them(self, at: int) -> bool:
        """Whether the number at ``at`` counts some of what was told before: two *of them* women."""
        number = self._number(at)
        return number is not None and _OF_THEM.match(self.text, number.numeral.end) is not None

    def is_part(self, at: int) -> bool:
        """Whether the number at ``at`` says how much of something: a share, a fraction."""
        number = self._number(at)
        return number is not None and (number.kind == "percent" or number.rule == "fraction")

    def is_share(self, at: int) -> bool:
        """Whether the number at ``at`` has with it what it is a part of: 31% of those who had it."""
        number = self._number(at)
        inside = number is not None and " of " in self.text[number.numeral.end : self.parts[at].end]
        return inside or self.word(at + 1) == "of"

    def _is_plain_run(self, first: int, end: int) -> bool:
        """Whether nothing but nouns with prepositions stands from ``first`` up to ``end``."""
        return all(self.kind(k) in ("np", "prep", "time") for k in range(first, end))

    def _aside(self, k: int, first: int, at: int) -> Span | None:
        """The aside that the number at ``k`` stands in, with its commas: a profit of 8m, *down from 11m,* on sales."""
        verbs = [j for j in range(first, k) if self.parts[j].finite]
        opening = next((j for j in range(max(verbs, default=first) + 1, k) if self.kind(j) == "comma"), None)
        closing = next((j for j in range(k + 1, at) if self.kind(j) == "comma"), None)
        if opening is None or closing is None or self.kind(closing + 1) == "conj":
            return None
        told = self.kind(opening + 1) in ("prep", "adv", "rel", "verb") and self.kind(closing + 1) in ("prep", "verb")
        goes_on = self.kind(closing + 1) == "prep" or self.parts[closing + 1].finite
        last = self.parts[closing]
        return Span(self.parts[opening].start, last.end if goes_on else last.start) if told else None

    def _is_free(self, k: int, at: int) -> bool:
        """Whether the number at ``k`` is no whole or part of something else, nor what the one at ``at`` hangs on."""
        partitive = self.word(k + 1) == "of" or (self.word(k - 1) == "of" and self.kind(k - 2) == "number")
        leaning = {self.kind(j) for j in range(k + 1, at)} & {"comma", "rel", "sub"}
        return not partitive and (not leaning or self.word(k - 1) == "of") and not self.is_compared(at)

    def _counted(self, k: int) -> Span | None:
        """The count before a noun that says enough without it: 6,800 | people had been moved."""
        number = self._number(k)
        if number is None or number.kind != "quantity" or not number.unit or number.relation in _BOUNDS:
            return None
        bound = _BOUND.search(self.text, max(0, number.span.start - 20), number.span.start)
        noun = self.text[number.numeral.end : self.parts[k].end]
        whole = noun.startswith(" ") and noun.strip().split()[0] != "of" and _PLURAL.search(noun.strip())
        if bound or not whole or number.rule == "measure":
            return None
        return Span(number.span.start, number.numeral.end + 1)

    def _own_member(self, at: int) -> int | None:
        """Where the member of a list begins that the number at ``at`` stands in."""
        k = at
        if self.is_of_them(at):
            return None  # 3,900 people, 2,200 | of them | at its main plant
        while self.kind(k - 1) in ("np", "prep", "adv"):
            k -= 1
        after = at + 1
        while self.kind(after) in ("np", "prep", "adv", "time"):
            after += 1
        goes_on = self.kind(k - 1) == "comma" and self.word(after) != "or" and self._closes_list(after)
        return k if goes_on or (self.kind(k - 1) == "conj" and self.word(k - 1) != "or") else None

    def _closes_list(self, k: int) -> bool:
        """Whether a list that goes on at ``k`` comes to its last member: , 31 and 14."""
        while self.kind(k) in PHRASAL | {"comma"}:
            k += 1
        return self.kind(k) == "conj" and self.kind(k + 1) in PHRASAL and self.word(k) != "or"

    def _member_before(self, own: int, at: int, first: int) -> int | None:
        """Where the first member begins of the list that ends with the one from ``own`` to ``at``."""
        lead, opening, k, told = self._shape(own, at), None, own - 1, self._number(at)
        if told is None or (told.kind == "quantity" and not told.unit and not lead):
            return None  # 450 passengers and 72 cars: 450 and | 72
        while k >= first and self.kind(k) in PHRASAL | _JOINTS:
            number, start = self._number(k), k - (at - own)
            if number and number.kind == told.kind and self._shape(start, k) == lead:
                opening = start
                if self.kind(start - 1) not in _JOINTS:
                    break
            k -= 1
        if opening is not None and self.kind(opening - 1) == "comma" and self.governor(at) is None:
            return None  # the participants, | 1,052 women and 794 men
        if opening is not None and lead and self.word(opening - 1) in _BEING:
            return None  # suppliers are | owed 5 million and the town 3 million
        between = opening is not None and self.word(opening - 1) in ("between", "of")
        return None if between or opening is None or opening < first else opening

    def _shape(self, first: int, last: int) -> list[str]:
        """The kinds of the parts from ``first`` on, with the prepositions themselves."""
        return [self.word(k) if self.kind(k) == "prep" else self.kind(k) for k in range(first, last)]

    def _cut_behind(self, k: int, last: int, at: int) -> Span | None:
        """The other member of a list whose verb is still to come: 12 men | and 9 women | were held."""
        joint = at + 1
        while self.kind(joint) in ("np", "prep", "time", "adv"):
            joint += 1
        own, other = self._number(at), self._number(k)
        alike = own is not None and other is not None and own.kind == other.kind
        if (
            not alike
            or self.kind(joint) != "conj"
            or self.word(joint) == "or"
            or k != joint + 1
            or self.word(at - 1) == "between"
        ):
            return None
        verb = k + 1
        while self.kind(verb) in ("np", "prep", "time", "adv"):
            verb += 1
        if verb > last or self.kind(verb) != "verb":
            return None
        return self._gap(joint, k if joint == at + 1 else verb - 1)
