"""Numbers that begin with a number word, and what of these words counts nothing."""

import re
from decimal import Decimal

from summarizer.reading.numbers import measures, nouns
from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.assembly import complete, finish_ordinal, read_counted
from summarizer.reading.numbers.following import read_unit
from summarizer.reading.numbers.mention import Mention, designated
from summarizer.reading.numbers.model import Number
from summarizer.reading.numbers.numerals import (
    Numeral,
    ordinal_after,
    read_half,
    read_numeral,
    read_ordinal,
    read_vague,
)
from summarizer.reading.numbers.place import Place
from summarizer.reading.numbers.tokens import Token
from summarizer.reading.vocabulary import words as word_set

_AFTER_QUARTER = word_set("of to point off more less fewer higher lower cheaper")
"""Before these a quarter is no three months."""
_AFTER_HALF = word_set("of the its their his her their my our your that this these those what all an a")
_NO_HALF = word_set(
    "first second other better latter last this each every either final opening top bottom upper lower western "
    "eastern northern southern former the"
)
_PRONOUN_CUES = word_set(
    "the this that another every each any which these those big new good old better latest last first next same "
    "right wrong bad great best worst other whichever no either neither single"
)
_DOUBLED = word_set("the that what its his their this those last her")
_BEFORE_DOUBLE = word_set("than nearly almost about roughly")
_BEFORE_HOUR = word_set("past to o o'clock o’clock")
_SPACE = r"[ \u00a0]"
_HYPHENED_IDIOMS = word_set("time way off sided on liner upmanship stop handed minded size person day")


_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CLOCK = re.compile(
    rf"(?:half{_SPACE}past|quarter{_SPACE}(?:past|to)|(?:five|ten|twenty){_SPACE}past){_SPACE}{_HOUR}\b|"
    rf"{_HOUR}{_SPACE}o['’]clock\b",
    re.IGNORECASE,
)


def read_word(place: Place) -> Number | None:
    """Read what begins with a number word."""
    tokens = place.tokens
    if place.left[-1:] in ("-", "–") and place.left[-2:-1].isalnum():
        return None
    if tokens[1].lower in _BEFORE_HOUR and (clock := _CLOCK.match(place.text, place.start)) is not None:
        return designated(place.text, "time", place.start, clock.end(), "clock_time")
    word = tokens[0].lower
    if word in words.VAGUE_FEW or word in words.VAGUE_PLURALS:
        return _read_vague(place, word)
    if word == "none":
        return Mention(tokens, Numeral("words", Decimal(0), 1), place.begin, place.numeral).number()
    if word in words.MULTIPLES:
        return _read_multiple(place, word)
    if word in ("half", "quarter"):
        return _read_half(place, word)
    if word in words.SCALES or word in words.DOZENS:
        return _read_scale(place)
    if word in words.UNITS or word in words.TENS:
        if word == "one":
            return _read_one(place)
        place.take_sign()
        number = read_counted(place)
        return None if number is not None and number.unit is None and _is_named(place) else number
    return _read_ordinal_word(place)


def _is_named(place: Place) -> bool:
    """Whether a capital number word ends a name: "Gang of Eight", "Big Ten", "Hawaii Five-0"."""
    surface = place.tokens[0].text
    words_before = place.left.removesuffix("of ").split()
    return surface.istitle() and bool(words_before) and words_before[-1].istitle() and words_before[-1].isalpha()


def _read_scale(place: Place) -> Number | None:
    if not place.take_article() and place.tokens[1].lower not in words.SCALES:
        return None
    place.take_sign()
    return read_counted(place)


def _read_vague(place: Place, word: str) -> Number | None:
    tokens = place.tokens
    if word in ("couple", "few"):
        previous = place.previous().lower()
        if not place.take_article() and previous not in ("past", "last", "next", "first", "another", "every", "coming"):
            return None
    if word in ("couple", "tens", "scores") and tokens[1].lower not in ("of", "hundred", "thousand", "dozen", "more"):
        return None
    mention = Mention(tokens, read_vague(tokens, 0), place.begin, place.numeral)
    read_unit(mention)
    return mention.number()


def _read_multiple(place: Place, word: str) -> Number | None:
    tokens = place.tokens
    after = tokens[1].lower
    previous = place.previous().lower()
    if word not in ("twice", "thrice") and after not in _DOUBLED and previous not in _BEFORE_DOUBLE:
        return None
    mention = Mention(tokens, Numeral("multiple", Decimal(words.MULTIPLES[word]), 1), place.begin, place.numeral)
    mention.unit = "times"
    hedge = place.hedge()
    if hedge is not None:
        mention.relation, mention.begin = hedge.relation, hedge.edge
    return mention.number()


def _read_half(place: Place, word: str) -> Number | None:
    tokens = place.tokens
    article = place.take_article()
    numeral = read_half(tokens, 0)
    previous = place.previous().lower()
    if article and previous == "and":
        return None  # "a decade and a half": no mention of its own
    if numeral.form == "fraction":
        after = tokens[1].lower
        if word == "quarter":
            if not article or (after not in _AFTER_QUARTER and previous != "by"):
                return None
        elif previous in _NO_HALF or (tokens[1].text == "-" and tokens[1].glued and after != "hour"):
            if not (tokens[1].text == "-" and tokens[2].lower in measures.TIME_UNITS):
                return None
            numeral.next = 1
        elif after not in _AFTER_HALF and after not in nouns.STOPS and tokens[1].kind == "word" and not article:
            if not nouns.is_plural(after):
                return None
        elif article and tokens[1].kind == "word" and after not in nouns.STOPS and after not in measures.MEASURES:
            return None
    return complete(place, numeral, place.hedge())


def _read_one(place: Place) -> Number | None:
    """Read "one" where it counts; as a pronoun and in set phrases it does not."""
    tokens = place.tokens
    previous = place.previous()
    cue = previous.lower()
    if cue == "no":
        begin = place.start - (len(place.left) - place.left.lower().rindex("no"))
        mention = Mention(tokens, Numeral("words", Decimal(0), 1), begin, begin)
        mention.rule = "no one"
        return mention.number()
    place.take_sign()
    hedge = place.hedge()
    numeral = read_numeral(tokens, 0, join=hedge is None or hedge.relation != "between")
    if numeral is None:
        return None
    ordinal = ordinal_after(tokens, numeral)
    if ordinal is not None:
        return finish_ordinal(place, ordinal)
    if numeral.next == 1:
        after = tokens[1].lower
        if cue in _PRONOUN_CUES and after not in ("in", "out"):
            return None
        if previous[:1].isupper() and tokens[0].text[0].isupper():
            return None
        if tokens[1].text == "-" and tokens[2].lower in _HYPHENED_IDIOMS:
            return None
        if after in nouns.ONE_IDIOMS and hedge is None and not (after == "in" or after == "to" or after == "or"):
            return None
    number = complete(place, numeral, hedge)
    if number is None or (number.text.lower() == "one" and cue not in ("only", "just")):
        return None
    return number


def _is_share(place: Place, after: Token) -> bool:
    """Whether "a third" is a part: of something, or by which something changes."""
    if after.lower in ("of", "less", "more", "off") or after.kind == "end":
        return True
    closed = after.kind != "word" or after.lower in nouns.STOPS
    return closed and place.left.endswith((" by a ", " than a ", " about a ", " nearly a ", " almost a "))


def _read_ordinal_word(place: Place) -> Number | None:
    tokens = place.tokens
    ordinal = read_ordinal(tokens, 0)
    if ordinal is None:
        return None
    word = tokens[0].lower
    previous = place.previous().lower()
    after = tokens[1]
    if previous in ("a", "an") and word in words.DENOMINATORS and _is_share(place, after):
        place.take_article()
        return complete(place, read_half(tokens, 0), place.hedge())
    if (word == "second" and previous in ("a", "per", "split", "every", "each")) or (previous, word) == ("at", "first"):
        return None
    return finish_ordinal(place, ordinal)
