"""What a number in a clause is besides an amount: the name of one thing, or how old somebody is."""

from summarizer.engines.rules.clause import Clause
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import forms, words
from summarizer.spans import Span

_TURNING = forms("remain become turn") | words("am is are was were be been being")
_PERSONS = words("he she they we i you")
_ADULTS, _LABELS = 120, 1000
"""No age in years reaches the one; below the other, a bare number right behind a noun is the name of one thing."""


class NumberClause(Clause):
    """A clause, asked whether a number in it states how much or how many."""

    def part_of(self, number: Number) -> int | None:
        """The part that is ``number``, unless it stands in brackets."""
        return self.places.get(number.span.start)

    def number_at(self, at: int) -> Number:
        """The number at part ``at``, which is one."""
        number = self.parts[at].number
        assert number is not None
        return number

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
        return subject is not None and (self.words(*subject).lower() in _PERSONS or self.has_person(*subject))

    def has_person(self, first: int, last: int) -> bool:
        """Whether a person is named between two parts (both included)."""
        cast = self.story.cast
        names = cast.names_in(self.span_of(first, last))
        return any((cast.actor(name.actor) or name).kind == "person" for name in names)

    def span_of(self, first: int, last: int) -> Span:
        """Where the parts from ``first`` to ``last`` (both included) stand."""
        return Span(self.parts[first].start, self.parts[last].end)
