"""Ordinals, in digits and words."""

from decimal import Decimal

from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.numerals import Numeral
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.values import EXACT, decimal_of, power_of_ten


def read_ordinal(tokens: Tokens, index: int) -> Numeral | None:
    """Read "25th", "twenty-first", "third"."""
    token, after = tokens[index], tokens[index + 1]
    if token.kind == "digits":
        if after.glued and after.lower in ("st", "nd", "rd", "th") and token.text.replace(",", "").isdecimal():
            return Numeral("ordinal", decimal_of(token.text), index + 2)
        return None
    named = words.ORDINAL_UNITS.get(token.lower) or words.ORDINAL_TENS.get(token.lower)
    if named is not None:
        return Numeral("ordinal", Decimal(named), index + 1)
    if token.lower in words.ORDINAL_SCALES:
        return Numeral("ordinal", power_of_ten(words.ORDINAL_SCALES[token.lower]), index + 1)
    return None


def ordinal_after(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """Turn "twenty" before "-first", or "two hundred" before "fifth", into the ordinal of the whole."""
    index = numeral.next + (tokens[numeral.next].text == "-")
    word = tokens[index].lower
    value = numeral.value
    if value is None:
        return None
    if word in words.ORDINAL_SCALES:
        return Numeral("ordinal", EXACT.multiply(value, power_of_ten(words.ORDINAL_SCALES[word])), index + 1)
    small = words.ORDINAL_UNITS.get(word, 0)
    hundreds = EXACT.remainder(value, power_of_ten(2))
    if not small or hundreds % 10 or hundreds == 10:
        return None
    return Numeral("ordinal", EXACT.add(value, Decimal(small)), index + 1)
