"""Two numerals as the ends of one interval: "5 to 7 percent", "between 60 and 70 million dollars", "$60–70m"."""

from decimal import Decimal

from summarizer.reading.numbers import money
from summarizer.reading.numbers.context import changes, looks_like_year
from summarizer.reading.numbers.mention import Mention
from summarizer.reading.numbers.numerals import Numeral, read_numeral
from summarizer.reading.numbers.place import Place

_DASHES = frozenset("-–~")
_WORDS = frozenset({"to", "through", "or"})


def read_range(place: Place, mention: Mention, first: Numeral, *, between: bool, spread: bool) -> bool:
    """Widen the mention to an interval if a second, larger numeral is joined to the first.

    ``between`` allows "and" as the joint; ``spread`` says that "from" stands before and means an interval.
    """
    tokens = place.tokens
    at = mention.next
    own_unit = _own_unit(place, at)
    joint = at + own_unit
    dash = tokens[joint].text in _DASHES
    if (
        tokens[joint].text == "-"
        and tokens[joint].glued
        and not tokens[joint + 1].glued
        and tokens[joint + 1].lower in ("to", "or")
    ):
        joint, dash = joint + 1, False
    if tokens[joint].text == "-" and tokens[joint + 1].lower == "to" and tokens[joint + 2].text == "-":
        joint, dash = joint + 2, False  # 18-to-34-year-olds
    word = "to" if tokens[joint - 1].lower == "to" else tokens[joint].lower
    if not (dash or word in _WORDS or (between and word == "and")):
        return False
    if dash and tokens[joint].glued != tokens[joint + 1].glued and own_unit == 0:
        return False
    second_at = joint + 1
    priced = False
    if tokens[second_at].lower in ("us", "c", "a", "hk") and tokens[second_at + 1].text == "$":
        second_at += 1
    if tokens[second_at].text in money.SYMBOLS:
        second_at += 1
        priced = True
    second = read_numeral(tokens, second_at, money=priced or place.currency is not None)
    if second is None or second.value is None or first.value is None or second.form == "ordinal":
        return False
    if priced and place.currency is None:
        return False
    if (own_unit or place.currency) and not between and not dash and changes(place.before, 3) and not spread:
        return False
    if dash and second.form != first.form:
        return False
    if own_unit and not _same_unit(place, at, own_unit, second.next):
        return False
    if looks_like_year(tokens[0].text) and looks_like_year(tokens[second_at].text) and second.next == second_at + 1:
        return False
    if first.form == "fraction" and second.form != "fraction":
        return False  # "fell by a third to 2 million": how far, and to what
    low, high = _shared_scale(first, second)
    if not (low < high):
        return False
    if word == "or" and not (first.form == second.form and high - low <= max(Decimal(1), low) and not own_unit):
        return False
    second.value, mention.value = high, low
    mention.widen(second, second.next)
    return True


def _own_unit(place: Place, at: int) -> int:
    """How many tokens the first numeral's own unit takes when a joint follows it."""
    tokens = place.tokens
    if tokens[at].text == "%" or tokens[at].kind == "word":
        size = 2 if tokens[at].lower == "per" and tokens[at + 1].lower == "cent" else 1
        if tokens[at].lower in _WORDS or tokens[at].lower == "and":
            return 0
        after = tokens[at + size]
        if after.lower in ("to", "and") or after.text in _DASHES:
            return size
    return 0


def _same_unit(place: Place, at: int, size: int, second_at: int) -> bool:
    tokens = place.tokens
    mine = tokens.words(at, size)
    theirs = tokens.words(second_at, size)
    return (
        mine == theirs
        or {mine[0].rstrip("s"), theirs[0].rstrip("s")} in ({"%", "percent"},)
        or mine[0].rstrip("s") == theirs[0].rstrip("s")
    )


def _shared_scale(first: Numeral, second: Numeral) -> tuple[Decimal, Decimal]:
    """Both ends, the second's scale given to a first that has none: "2 to 3 million"."""
    low, high = first.value or Decimal(0), second.value or Decimal(0)
    if second.power > 2 and first.power == 0 and abs(low) < 1000:
        first.scaled(second.power)
        if first.value is not None and first.value < high:
            return first.value, high
    return low, high
