"""One mention as it grows: the numeral, then what stands around it."""

from summarizer.reading.numbers.model import Kind, Number, Relation
from summarizer.reading.numbers.numerals import Numeral
from summarizer.reading.numbers.tokens import Tokens
from summarizer.spans import Span


class Mention:
    """A mention under way: every part found so far, with offsets into the text."""

    __slots__ = (
        "begin", "currency", "end", "form", "high", "kind", "low", "next", "numeral_end", "numeral_start", "relation",
        "rule", "tokens", "unit", "value",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, numeral: Numeral, begin: int, numeral_start: int) -> None:
        self.tokens = tokens
        self.begin = begin
        self.numeral_start = numeral_start
        self.form: str = numeral.form
        self.value = numeral.value
        self.low, self.high = numeral.low, numeral.high
        self.relation: Relation = "vague" if numeral.form == "vague" else "exactly"
        self.kind: Kind = "ordinal" if numeral.form == "ordinal" else "quantity"
        self.unit: str | None = None
        self.currency: str | None = None
        self.rule: str = numeral.form
        self.next = numeral.next
        self.numeral_end = self.end = tokens[numeral.next - 1].end

    @property
    def bare(self) -> bool:
        """Whether nothing but the numeral has been found."""
        return self.unit is None and self.currency is None and self.kind == "quantity"

    def take(self, kind: Kind, unit: str | None, after: int, rule: str) -> None:
        """Take the tokens up to ``after`` as the unit."""
        self.kind, self.unit, self.next, self.rule = kind, unit, after, rule
        self.end = self.tokens[after - 1].end

    def widen(self, other: Numeral, after: int) -> None:
        """Make it an interval from its value to the other's."""
        self.low, self.high, self.value, self.relation = self.value, other.value, None, "between"
        self.rule = "range"
        self.next = after
        self.numeral_end = self.end = self.tokens[after - 1].end

    def number(self) -> Number:
        """The finished number."""
        low, high, value, relation = self.low, self.high, self.value, self.relation
        if value is not None:
            low = value if relation in ("exactly", "at_least", "more_than") else None
            high = value if relation in ("exactly", "at_most", "less_than", "nearly") else None
        text = self.tokens.text
        return Number(
            self.kind,
            text[self.begin : self.end],
            Span(self.begin, self.end),
            Span(self.numeral_start, self.numeral_end),
            value,
            low,
            high,
            relation,
            self.unit,
            self.currency,
            self.rule,
        )


def designated(text: str, kind: Kind, start: int, end: int, rule: str) -> Number:
    """A number that is no quantity and has no value."""
    span = Span(start, end)
    return Number(kind, text[start:end], span, span, None, None, None, "exactly", None, None, rule)
