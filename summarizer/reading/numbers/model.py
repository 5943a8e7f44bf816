"""What a reading of a number is."""

from decimal import Decimal
from typing import Literal, NamedTuple

from summarizer.spans import Span

Kind = Literal[
    "quantity", "money", "percent", "ordinal", "duration", "age", "date", "time", "year", "score", "identifier"
]
Relation = Literal["exactly", "about", "nearly", "at_least", "at_most", "more_than", "less_than", "between", "vague"]


class Number(NamedTuple):
    """A number as a text prints it.

    Counts, measures, fractions ("two-thirds"), ratios ("one in five") and multiples ("twice") are all of the
    kind ``quantity``. A fraction's unit says what it is a part of ("half of that amount": 0.5, "of that amount").
    A percentage keeps its printed value (4 percent is 4), money the value in the printed unit ("50 cents" is 50
    cents, and has no ``currency``, because 50 is not its amount in any). What is no quantity (date, time,
    identifier, score) has no ``value``.

    ``text`` is the whole mention with its hedge and its unit; ``numeral`` the part that states the value alone,
    currency symbol excluded, scale included. ``value`` is the printed one, also where a bound is stated; ``low``
    and ``high`` are what the relation makes of it, ``None`` where it leaves a side open:

    ========== =============== =====================
    relation   low             high
    ========== =============== =====================
    exactly    value           value
    about      none            none
    nearly     none            value
    at_least   value           none (more_than too)
    at_most    none            value (less_than too)
    between    lower end       upper end, no value
    vague      decade's start  decade's end, no value
    ========== =============== =====================
    """

    kind: Kind
    text: str
    span: Span
    numeral: Span
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    relation: Relation
    unit: str | None
    currency: str | None
    rule: str
