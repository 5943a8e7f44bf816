"""Numerals: the part of a mention that states the value alone, in digits, words or both, ordinals among them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.values import EXACT, decimal_of, divided, plain, power_of_ten
from summarizer.reading.vocabulary import words as word_set

Form = Literal["digits", "words", "fraction", "ratio", "multiple", "ordinal", "vague"]
_LONGEST = 40  # tokens of one spelled numeral


@dataclass(slots=True)
class Numeral:
    """A numeral read from a token on: ``next`` is the first token after it, ``power`` the scale it ends in."""

    form: Form
    value: Decimal | None
    next: int
    power: int = 0
    low: Decimal | None = None
    high: Decimal | None = None

    def scaled(self, power: int) -> None:
        """Multiply by a power of ten, as a scale word after the numeral does."""
        self.power += power
        self.value, self.low, self.high = (
            None if value is None else plain(EXACT.multiply(value, power_of_ten(power)))
            for value in (self.value, self.low, self.high)
        )

    def times(self, factor: int) -> None:
        """Multiply by a small number, as "dozen" does."""
        self.value, self.low, self.high = (
            None if value is None else plain(EXACT.multiply(value, Decimal(factor)))
            for value in (self.value, self.low, self.high)
        )


def read_numeral(tokens: Tokens, index: int, *, join: bool = True, money: bool = False) -> Numeral | None:
    """Read the numeral that begins at a token, or ``None``.

    ``join`` allows "and" inside ("one hundred and six"), which "between" takes away; ``money`` says that a currency
    stands before, so that a lone "m" is a million.
    """
    token = tokens[index]
    if token.kind == "digits":
        numeral = _digits(tokens, index)
        if tokens[numeral.next].lower not in _CONTINUING:
            return numeral
        _letters(tokens, numeral, money)
    elif token.lower in words.UNITS or token.lower in words.TENS or token.lower in words.SCALES:
        numeral = _spelled(tokens, index, join)
        _point(tokens, numeral)
    elif token.lower in words.DOZENS and token.lower[-1] != "s":
        numeral = Numeral("words", Decimal(12), index + 1)
    elif token.text in words.VULGAR_FRACTIONS:
        numeral = Numeral("fraction", divided(*words.VULGAR_FRACTIONS[token.text]), index + 1)
    else:
        return None
    if join:
        _fraction(tokens, numeral)
    _scales(tokens, numeral, join)
    if join:
        _and_a_half(tokens, numeral)
    return numeral


def read_half(tokens: Tokens, index: int) -> Numeral:
    """Read "half a million", "half a dozen", "half million", "a quarter of a million" or the fraction alone."""
    divisor = words.DENOMINATORS[tokens[index].lower]
    numeral = Numeral("fraction", divided(1, divisor), index + 1)
    after = index + 1
    after += tokens[after].lower in ("a", "-")
    if tokens[after].lower in words.SCALES or tokens[after].lower in words.DOZENS:
        numeral.next, numeral.form = after, "words"
    _scales(tokens, numeral, join=False)
    return numeral


def read_vague(tokens: Tokens, index: int) -> Numeral:
    """Read "dozens", "tens of thousands", "several hundred", "a couple": no value, but a low and a high."""
    word = tokens[index].lower
    if word in words.VAGUE_FEW:
        low, high = words.VAGUE_FEW[word]
        numeral = Numeral("vague", None, index + 1, low=Decimal(low), high=Decimal(high))
        _scales(tokens, numeral, join=False)
        return numeral
    low = words.VAGUE_PLURALS[word]
    after = index + 1
    while tokens[after].lower == "of" and tokens[after + 1].lower in words.VAGUE_PLURALS:
        low *= words.VAGUE_PLURALS[tokens[after + 1].lower]
        after += 2
    return Numeral("vague", None, after, low=Decimal(low), high=Decimal(low * 10))


def _digits(tokens: Tokens, index: int) -> Numeral:
    value = decimal_of(tokens[index].text)
    after = tokens[index + 1]
    if after.text in words.VULGAR_FRACTIONS:
        part = divided(*words.VULGAR_FRACTIONS[after.text])
        return Numeral("digits", EXACT.add(value, part), index + 2)
    slash = _slash(tokens, index)
    if slash is not None:
        return Numeral("fraction", slash, index + 3)
    if after.kind == "digits":
        slash = _slash(tokens, index + 1)
        if slash is not None:
            return Numeral("digits", EXACT.add(value, slash), index + 4)
    power = None
    if after.lower == "e":
        power = _exponent(tokens, index + 2)
    elif after.lower == "x" and tokens.words(index + 2, 2) == ("10", "^"):
        power = _exponent(tokens, index + 4)
    if power is not None:
        return Numeral("digits", plain(value.scaleb(power[0], EXACT)), power[1])
    return Numeral("digits", value, index + 1)


def _slash(tokens: Tokens, index: int) -> Decimal | None:
    """The value of "1/2" at a token."""
    if tokens[index + 1].text not in ("/", "⁄") or not tokens[index + 1].glued:
        return None
    top, bottom, after = tokens[index], tokens[index + 2], tokens[index + 3]
    if after.text == "/" and after.glued:
        return None
    if not (top.text.isdecimal() and bottom.text.isdecimal() and len(top.text) < 4 and len(bottom.text) < 4):
        return None
    return divided(int(top.text), int(bottom.text)) if int(bottom.text) > 1 else None


def _exponent(tokens: Tokens, index: int) -> tuple[int, int] | None:
    sign = -1 if tokens[index].text == "-" else 1
    if tokens[index].text in ("-", "+"):
        index += 1
    token = tokens[index]
    if token.kind == "digits" and token.glued and token.text.isdecimal() and len(token.text) < 4:
        return sign * int(token.text), index + 1
    return None


# What a numeral in digits can go on with; nearly always it does not.
_CONTINUING = frozenset({*words.SCALES, *words.SCALE_LETTERS, *words.DOZENS, "and", "-"})
_METRES = word_set(
    "tall high long wide deep sprint race butterfly freestyle backstroke breaststroke medley hurdles relay dash "
    "final finals runner champion above below from away track steeplechase heats heat pool drop"
)


def _letters(tokens: Tokens, numeral: Numeral, money: bool) -> None:
    """Take a scale's letters after digits: 4.8m, 1.5bn, 10k."""
    token = tokens[numeral.next]
    power = words.SCALE_LETTERS.get(token.lower)
    after = tokens[numeral.next + 1]
    closes = token.text in ("k", "M") and after.kind != "word"
    if power is None or not (token.glued or len(token.text) > 1 or money or closes):
        return
    metres = token.text == "m" and (after.lower in _METRES or after.text in ("/", "²", "³", "^"))
    if not money and (metres or token.lower == "mm" or token.text == "t"):
        return
    if after.glued and after.kind == "digits":
        return
    numeral.next += 1
    numeral.scaled(power)


def _spelled(tokens: Tokens, index: int, join: bool) -> Numeral:
    """Read number words; the loop knows what each may follow."""
    total = current = 0
    power = last_scale = 0
    previous = "start"
    first, at = index, index
    while at - first < _LONGEST:
        word = tokens[at].lower
        if word in words.UNITS:
            value = words.UNITS[word]
            if previous == "unit" or (previous == "tens" and not 0 < value < 10):
                break
            current, previous, power = current + value, "unit", 0
        elif word in words.TENS:
            if previous in ("unit", "tens"):
                break
            current, previous, power = current + words.TENS[word], "tens", 0
        elif word == "hundred":
            if current >= 100 or (previous != "start" and current == 0):
                break
            current, previous, power = (current or 1) * 100, "hundred", 2
        elif word in words.SCALES:
            scale = words.SCALES[word]
            if previous == "scale":
                total *= 10**scale
            elif last_scale and scale >= last_scale:
                total = (total + current) * 10**scale
            else:
                total += (current or 1) * 10**scale
            current, previous, power, last_scale = 0, "scale", scale, scale
        else:
            break
        at += 1
        at = _bridge(tokens, at, previous, last_scale, join)
    return Numeral("words", Decimal(total + current), _unbridged(tokens, at), power)


def _bridge(tokens: Tokens, at: int, previous: str, last_scale: int, join: bool) -> int:
    """Step over a hyphen or an "and" if the numeral goes on behind it."""
    token, after = tokens[at], tokens[at + 1]
    if token.text == "-" and (token.glued == after.glued):
        joins = previous == "tens" and 0 < words.UNITS.get(after.lower, 0) < 10
        return at + 1 if joins or after.lower in words.SCALES else at
    if not join or token.lower not in ("and", "&") or previous not in ("hundred", "scale"):
        return at
    if after.lower not in words.UNITS and after.lower not in words.TENS:
        return at
    ahead = at + 2 + (tokens[at + 2].text == "-")
    if after.lower in words.TENS and tokens[ahead].lower in words.UNITS:
        ahead += 1
    scale = words.SCALES.get(tokens[ahead].lower, 0)
    fits = scale != 2 if previous == "hundred" else scale < last_scale
    if tokens[ahead].text == "-":
        ahead += 1
    share = tokens[ahead].lower in (words.DENOMINATORS if after.lower == "one" else words.DENOMINATOR_PLURALS)
    return at + 1 if fits and not share else at


def _unbridged(tokens: Tokens, at: int) -> int:
    return at - 1 if at and (tokens[at - 1].text in ("-", "&") or tokens[at - 1].lower == "and") else at


def _point(tokens: Tokens, numeral: Numeral) -> None:
    """Take spelled decimals: "five point five", "two hundred point zero three"."""
    if tokens[numeral.next].lower != "point" or numeral.value is None:
        return
    at, decimals = numeral.next + 1, ""
    while tokens[at].lower in words.UNITS and at - numeral.next < 12:
        decimals += str(words.UNITS[tokens[at].lower])
        at += 1
    if not decimals and tokens[at].lower in words.TENS:
        spelled = _spelled(tokens, at, join=False)
        decimals, at = str(spelled.value), spelled.next
    if decimals:
        numeral.value = EXACT.add(numeral.value, Decimal("." + decimals))
        numeral.next = at


def _fraction(tokens: Tokens, numeral: Numeral) -> None:
    """Take "thirds" after "two", or "and a half" after a whole number."""
    value = numeral.value
    if value is None:
        return
    at = numeral.next + (tokens[numeral.next].text == "-")
    found = _denominator(tokens, at, plural=value > 1)
    if found is not None and numeral.form == "words" and value:
        divisor, numeral.next = found
        numeral.form, numeral.value = "fraction", divided(value, divisor)
        return
    _and_a_half(tokens, numeral)


def _and_a_half(tokens: Tokens, numeral: Numeral) -> None:
    """Take "and a half" after a whole number: half of the scale it ends in, or of the one that follows."""
    if tokens[numeral.next].lower != "and" or numeral.value is None:
        return
    part = _part(tokens, numeral.next + 1)
    if part is None:
        return
    share, after = part
    power = words.SCALES.get(tokens[after].lower, 0)
    if numeral.power > 2:
        own = 0 < power < numeral.power
        share = EXACT.multiply(share, power_of_ten(power if own else numeral.power))
        after += own
    numeral.value, numeral.next = plain(EXACT.add(numeral.value, share)), after


def _denominator(tokens: Tokens, at: int, *, plural: bool) -> tuple[int, int] | None:
    """Read "third", "fifths", "twenty-firsts" below a numerator, and say what comes after."""
    names = words.DENOMINATOR_PLURALS if plural else words.DENOMINATORS
    divisor = names.get(tokens[at].lower, 0)
    if divisor > 1:
        return divisor, at + 1
    tens = words.TENS.get(tokens[at].lower, 0)
    if not tens:
        return None
    ahead = at + 1 + (tokens[at + 1].text == "-")
    word = tokens[ahead].lower
    unit = words.ORDINAL_UNITS.get(word.removesuffix("s") if plural else word, 0)
    return (tens + unit, ahead + 1) if 0 < unit < 10 and word.endswith("s") == plural else None


def _part(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """Read "a half", "one quarter", "three fifths", "fifty-four hundredths" and say what comes after."""
    word = tokens[at].lower
    if word == "a":
        numerator, ahead = 1, at + 1
    elif word in words.UNITS or word in words.TENS:
        numeral = _spelled(tokens, at, join=False)
        numerator, ahead = int(numeral.value or 0), numeral.next
    else:
        return None
    found = _denominator(tokens, ahead + (tokens[ahead].text == "-"), plural=numerator > 1)
    return (divided(numerator, found[0]), found[1]) if found is not None and numerator else None


def _scales(tokens: Tokens, numeral: Numeral, join: bool) -> None:
    """Take the scale words, the dozens and the smaller rest after a numeral: "4 thousand 3 hundred and 21"."""
    while numeral.next < _LONGEST:
        token = tokens[numeral.next]
        at = numeral.next + 1
        if token.text == "-":
            token = tokens[at]
            at += 1
        if token.lower in words.SCALES:
            numeral.next = at
            numeral.scaled(words.SCALES[token.lower])
        elif token.lower in words.DOZENS:
            numeral.next = at
            numeral.times(12)
        else:
            break
    if numeral.form == "digits" and numeral.power and numeral.value is not None:
        _rest(tokens, numeral, join)
    elif numeral.form == "fraction":
        scaled = tokens.words(numeral.next, 2) == ("of", "a") and tokens[numeral.next + 2].lower in words.SCALES
        if scaled and tokens[numeral.next + 3].text != "-":  # not: of a million-dollar prize
            numeral.scaled(words.SCALES[tokens[numeral.next + 2].lower])
            numeral.next += 3
        if numeral.power:
            numeral.form = "words"


def _rest(tokens: Tokens, numeral: Numeral, join: bool) -> None:
    at = numeral.next
    bridged = tokens[at].lower == "and"
    token = tokens[at + bridged]
    if bridged and join and token.lower in words.UNITS | words.TENS:
        small = _spelled(tokens, at + 1, join)
        if small.value is not None and numeral.value is not None and small.value < power_of_ten(numeral.power):
            numeral.value, numeral.next = EXACT.add(numeral.value, small.value), small.next
        return
    if token.kind != "digits" or (bridged and not join) or not token.text.isdecimal() or len(token.text) > 3:
        return
    rest, after = Decimal(token.text), tokens[at + bridged + 1].lower
    if numeral.power == 3 and after == "hundred" and rest < 10 and numeral.value is not None:
        numeral.value = EXACT.add(numeral.value, 100 * rest)
        numeral.next, numeral.power = at + bridged + 2, 2
        _rest(tokens, numeral, join)
    elif (
        bridged
        and numeral.power < 4
        and 0 < rest < 10**numeral.power
        and after not in words.SCALES
        and numeral.value is not None
    ):
        numeral.value = EXACT.add(numeral.value, rest)
        numeral.next = at + 2


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
