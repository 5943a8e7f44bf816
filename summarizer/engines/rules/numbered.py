"""A number's own phrase: the noun it counts, what follows it inside the phrase, and what it is no count of."""

import re

from summarizer.engines.rules.endings import PERSONAL
from summarizer.engines.rules.standing import Standing
from summarizer.engines.rules.wording import squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import forms, words
from summarizer.spans import Span

BE = forms("remain become") | words("am is are was were be been being")
_TURNING = BE | forms("turn")
_SCALES = words("magnitude category grade")
MEASURED = frozenset({"measure", "temperature", "multiple", "fraction"})
_OWNER = re.compile(r"\S+(?:['’]s|s['’])\s+\Z")
_ADULTS, _LABELS = 120, 1000
"""No age in years reaches the one; below the other, a bare number right behind a noun is the name of one thing."""


class NumberClause(Standing):
    """A clause, asked for what stands in the phrase of a number."""

    def number_at(self, at: int) -> Number:
        """The number at part ``at``, which is one."""
        number = self.parts[at].number
        assert number is not None
        return number

    def noun(self, at: int) -> str:
        """The noun that is counted, with what belongs to its phrase; empty for money, shares and bare numbers."""
        number = self.number_at(at)
        if self.word(at + 1) == "of" and self.kind(at + 2) == "number":
            whole = self.parts[at + 2]
            owner = _OWNER.search(self.text, whole.start, self.number_at(at + 2).span.start)
            return (
                f"{owner[0] if owner else ''}{self.noun(at + 2)}"  # 84 of the 200 seats; 9 of | the firm's | 20 ships
            )
        if number.kind != "quantity" or number.rule in MEASURED or number.unit in (None, "", "times"):
            return ""
        end = max(self.parts[at].end, number.span.end)
        counted = squeezed(self.text[number.numeral.end : end]).strip(" ,;:–—-'’")
        if self.text.startswith("-", number.numeral.end):
            counted = counted.partition(" ")[2]  # a three-goal | lead
        return "" if (number.unit or "").startswith("of ") else counted.removeprefix("of ")

    def tail(self, at: int) -> str:
        """What follows an amount inside its own phrase: "of children", "programme"."""
        number = self.number_at(at)
        start = number.numeral.end if (number.unit or "").startswith("of ") else number.span.end
        tail = squeezed(self.text[start : max(start, self.parts[at].end)]).strip(" ,;:–—'’-")
        return "" if number.rule in MEASURED and "-" not in number.text and not tail.startswith("of ") else tail

    def is_same_sort(self, one: int, other: int) -> bool:
        """Whether two numbers can measure the same: both money, both shares, both of one unit or bare."""
        a, b = self.number_at(one), self.number_at(other)
        kinds = {"percent" if n.rule in ("share", "ratio", "fraction") else n.kind for n in (a, b)}
        bare = a.kind == "quantity" and not a.unit and b.kind != "duration"
        return bare or (len(kinds) == 1 and (a.kind != "quantity" or a.unit == b.unit or self.is_bracketed(a)))

    def is_scaled(self, at: int) -> bool:
        """Whether the number says how strong the noun behind it is: a magnitude 7.1 earthquake."""
        return self.word(at - 1) in _SCALES and bool(self.noun(at) or self.tail(at))

    def is_label(self, at: int) -> bool:
        """Whether the number names one thing of the noun before it: question 14."""
        number = self.number_at(at)
        bare = number.kind == "quantity" and not number.unit and self.parts[at].end == number.span.end
        return bare and self.kind(at - 1) == "np" and not self.parts[at - 1].name and (number.value or 0) < _LABELS

    def is_age(self, at: int) -> bool:
        """Whether a bare number is how old somebody is: she was 18 at the time."""
        number, verb, k = self.number_at(at), self.governor(at), self.before(at)
        bare = number.kind == "quantity" and not number.unit and (number.value or 0) < _ADULTS
        turned = verb == k and self.word(k) in _TURNING
        if not bare or verb is None or not (turned or (self.word(k) == "at" and self.kind(at + 1) != "prep")):
            return False
        subject = self.subject(verb)
        if self.word(self.before(verb)) == "who":
            return True
        return subject is not None and (self.words(*subject).lower() in PERSONAL - {"it"} or self.has_person(*subject))

    def up_to_bracket(self, number: Number) -> str:
        """What stands in the brackets that ``number`` opens."""
        return squeezed(self.text[number.span.start : self.span.end].partition(")")[0])

    def has_person(self, first: int, last: int) -> bool:
        """Whether a person is named between two parts (both included)."""
        cast = self.story.cast
        names = cast.names_in(self.span_of(first, last))
        return any((cast.actor(name.actor) or name).kind == "person" for name in names)

    def span_of(self, first: int, last: int) -> Span:
        """Where the parts from ``first`` to ``last`` (both included) stand."""
        return Span(self.parts[first].start, self.parts[last].end)
