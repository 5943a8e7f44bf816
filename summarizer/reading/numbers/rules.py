"""The grammar: from a place where a numeral may begin to the number that stands there."""

import re
from decimal import Decimal

from summarizer.reading.numbers import bounds, measures, nouns
from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.context import (
    CLOSED_PREFIXES,
    changes,
    is_age_between_commas,
    is_age_decade,
    is_name_with_number,
    is_ratio,
    is_year,
    looks_like_year,
)
from summarizer.reading.numbers.designations import read_address, read_designation
from summarizer.reading.numbers.mention import Mention, designated, read_hedge_after, read_unit
from summarizer.reading.numbers.model import Number
from summarizer.reading.numbers.numerals import (
    Numeral,
    ordinal_after,
    plain,
    read_half,
    read_numeral,
    read_ordinal,
    read_vague,
)
from summarizer.reading.numbers.place import Place
from summarizer.reading.numbers.ranges import read_range
from summarizer.reading.numbers.tokens import Token, Tokens
from summarizer.reading.numbers.wordlists import word_set
from summarizer.spans import Span

_AFTER_HALF = word_set("of the its their his her their my our your that this these those what all an a")
_NO_HALF = word_set(
    "first second other better latter last this each every either final opening top bottom upper lower western "
    "eastern northern southern former the"
)
_PRONOUN_CUES = word_set(
    "the this that another every each any which these those big new good old better latest last first next same "
    "right wrong bad great best worst other whichever no either neither single"
)
_HYPHENED_IDIOMS = word_set("time way off sided on liner upmanship stop handed minded size person day")
_STREETS = word_set("street st avenue ave road rd boulevard blvd lane drive square concourse place parkway terrace way")
_YEAR_JOINTS = frozenset("-–/¼½¾")
_JOINTS = word_set("to and or through in out over - – ~")
_ADJECTIVE_BEFORE = re.compile(r"\b(?:an?|the|this|that|another) (?!one\b|than\b)[a-z-]+ $")
_AGE_WORD = re.compile(r"\b(?:aged?|ages|age of) $", re.IGNORECASE)
_AFTER_LONGER = word_set("ago old of earlier later")
_BEFORE_LONGER = word_set(
    "for after in lasted spanning last spent took takes take well just within of with than is was been are were"
)
_RATIO_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000})


def read_digits(place: Place) -> Number | None:
    """Read what begins with digits."""
    text, tokens = place.text, place.tokens
    address = read_address(text, place.start, place.floor)
    if address is not None:
        return designated(text, address.kind, address.start, address.end, address.rule)
    if place.left[-1:] == "#" or place.left.endswith(("=", '="', "='")):
        return designated(text, "identifier", place.start, _run_end(text, tokens[0].end), "key")
    if _is_list_marker(place):
        return designated(text, "identifier", place.start, tokens[0].end, "list marker")
    designation = read_designation(place)
    if designation is not None and designation.rule == "decade" and is_age_decade(place.left):
        return _read_age_decade(place, designation.end)
    if designation is not None:
        return designated(text, designation.kind, designation.start, designation.end, designation.rule)
    if looks_like_year(tokens[0].text) and tokens[1].text not in _YEAR_JOINTS and is_year(place, place.hedge()):
        return designated(text, "year", place.start, tokens[0].end, "year")
    place.take_sign()
    place.take_currency()
    if place.currency is not None and not place.negative:
        place.take_sign()
    ordinal = read_ordinal(tokens, 0)
    if ordinal is not None:
        return _finish_ordinal(place, ordinal)
    name = _hyphened_name(place)
    if name is not None:
        return name
    if place.currency is None:
        begin = is_name_with_number(place)
        if begin is not None:
            return designated(text, "identifier", begin, _run_end(text, tokens[0].end), "name with a number")
        if is_age_between_commas(place):
            mention = Mention(tokens, Numeral("digits", Decimal(tokens[0].text), 1), place.begin, place.numeral)
            mention.kind, mention.unit, mention.rule = "age", "years", "age behind a name"
            return mention.number()
    return _read_counted(place)


def _read_age_decade(place: Place, end: int) -> Number:
    """Read "20s" as the ages from 20 to 29."""
    first = Decimal(place.text[place.start : place.start + 2])
    span = Span(place.start, end)
    text = span.of(place.text)
    return Number("age", text, span, span, None, first, first + 9, "between", "years", None, "decade of ages")


def _is_list_marker(place: Place) -> bool:
    """Whether digits number a line: "9. Rand Paul", "2) Details"."""
    mark = place.tokens[1]
    if mark.text not in (".", ")") or not mark.glued or len(place.tokens[0].text) > 2 or place.left.strip():
        return False
    at_line_start = place.start == len(place.left) or place.text[place.start - len(place.left) - 1] in "\n\r"
    return at_line_start and place.tokens[2].kind == "word" and not place.tokens[2].glued


def _hyphened_name(place: Place) -> Number | None:
    """Digits that a hyphen ties to a word before them: F-16, COVID-19, but not mid-2024 or sub-2%."""
    left = place.left
    if left[-1:] not in ("-", "–") or not left[-2:-1].isalnum() or (left[-2:-1].isdigit() and left[-1:] == "–"):
        return None
    begin = len(left) - 1
    while begin and (left[begin - 1].isalnum() or left[begin - 1] == "-"):
        begin -= 1
    word = left[begin:-1]
    if word.lower() in CLOSED_PREFIXES or word.isdigit():
        return None
    end = _run_end(place.text, place.tokens[0].end)
    return designated(place.text, "identifier", place.start - len(left) + begin, end, "hyphened name")


def _run_end(text: str, end: int) -> int:
    """Where letters, digits and the hyphens between them end."""
    while end < len(text) and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalnum())):
        end += 1
    return end


def _read_counted(place: Place) -> Number | None:
    """Read a numeral with all that stands around it."""
    tokens = place.tokens
    hedge = place.hedge()
    between = hedge is not None and hedge.relation == "between"
    numeral = read_numeral(tokens, 0, join=not between, money=place.currency is not None)
    if numeral is None:
        return None
    glued = tokens[numeral.next]
    if place.at_digits and glued.kind == "word" and glued.glued:
        behind = tokens[numeral.next + 1]
        powered = glued.lower in ("m", "km", "cm") and behind.text in ("2", "3")
        if not _is_suffix(glued.lower, glued.text) or (behind.kind == "digits" and behind.glued and not powered):
            return _glued_name(place)
    if glued.text == "-" and glued.glued and _is_letter(tokens[numeral.next + 1]):
        return _glued_name(place)
    if numeral.form == "words":
        ordinal = ordinal_after(tokens, numeral)
        if ordinal is not None:
            return _finish_ordinal(place, ordinal)
    return _complete(place, numeral, hedge)


def _is_letter(token: Token) -> bool:
    """Whether a single capital follows a hyphen: "10-K"."""
    return token.kind == "word" and token.glued and len(token.text) == 1 and token.text.isupper()


def _is_suffix(lower: str, surface: str) -> bool:
    return (
        lower in measures.MEASURES
        or lower in measures.TIME_UNITS
        or lower in ("p", "pc", "bps", "percent", "odd", "plus", "euros", "dollars", "x", "h", "s", "min")
        or bool(_money_code(surface))
    )


def _money_code(surface: str) -> str | None:
    from summarizer.reading.numbers.money import currency_code

    return currency_code(surface)


def _glued_name(place: Place) -> Number:
    end = _run_end(place.text, place.tokens[0].end)
    return designated(place.text, "identifier", place.start, end, "digits and letters")


def _complete(place: Place, numeral: Numeral, hedge: bounds.Hedge | None) -> Number | None:
    tokens = place.tokens
    if place.negative and numeral.value is not None:
        numeral.value = numeral.value.copy_negate()
    mention = Mention(tokens, numeral, place.begin, place.numeral)
    between = hedge is not None and hedge.relation == "between"
    source = place.previous().lower() == "from"
    spread = between or (source and not changes(place.before, 9))
    ranged = False
    joined = _may_be_joined(tokens, mention.next)
    if joined and mention.value is not None and not (source and not spread):
        ranged = read_range(place, mention, numeral, between=between, spread=spread)
    if joined and not ranged:
        ratio = is_ratio(tokens, mention)
        if ratio is not None:
            _read_ratio(mention, ratio)
        score = _score(place, mention)
        if score is not None:
            return score
    if ranged and hedge is None and source and spread:
        mention.begin = place.begin - 5
    if hedge is not None:
        if hedge.relation == "between":
            if ranged:
                mention.begin = hedge.edge
        elif mention.relation == "exactly":
            mention.relation, mention.begin = hedge.relation, hedge.edge
        elif mention.relation == "between" and hedge.relation in ("about", "nearly"):
            mention.begin = hedge.edge
    if place.at_digits and not ranged and place.currency is None and is_year(place, hedge):
        return designated(place.text, "year", place.start, tokens[0].end, "year")
    read_hedge_after(mention)
    if place.currency is not None:
        mention.kind, mention.unit, mention.currency, mention.rule = (
            "money",
            place.currency_sign,
            place.currency,
            "currency before",
        )
    else:
        read_unit(mention)
        read_hedge_after(mention)
        _read_age_before(place, mention)
    if hedge is not None and mention.begin == hedge.edge and _is_preposition(place, mention, numeral):
        mention.relation, mention.begin = "exactly", place.begin
    if mention.bare and _is_address(tokens, mention.next):
        return designated(place.text, "identifier", place.start, tokens[0].end, "house number")
    return mention.number()


def _is_address(tokens: Tokens, at: int) -> bool:
    """Whether a street's name follows a bare numeral: "86 Gansevoort St."."""
    ahead = at
    while ahead - at < 4 and tokens[ahead].text[:1].isupper():
        if ahead > at and tokens[ahead].lower in _STREETS:
            return True
        ahead += 1
    return False


def _may_be_joined(tokens: Tokens, at: int) -> bool:
    """Whether what could join a second numeral stands here or behind one unit: a cheap first question."""
    token = tokens[at]
    if token.lower in _JOINTS:
        return True
    if token.kind != "word" and token.text != "%":
        return False
    return tokens[at + 1].lower in _JOINTS or (token.lower == "per" and tokens[at + 2].lower in _JOINTS)


def _is_preposition(place: Place, mention: Mention, numeral: Numeral) -> bool:
    """Whether a lone "over", "under", "near" is about a place, a time or a cause, and bounds nothing."""
    words_before = place.text[mention.begin : place.begin].lower().split()
    if len(words_before) != 1 or mention.relation == "between":
        return False
    word = words_before[0]
    if word == "over" and mention.kind == "duration":
        return _is_over_time(place, mention)
    small = numeral.form == "words" and mention.value is not None and mention.value < 10
    if word in ("over", "under", "above", "below", "beyond", "near", "around"):
        return small and mention.rule == "count"
    return mention.value == 1 and word in ("about", "some") and mention.rule == "count"


def _is_over_time(place: Place, mention: Mention) -> bool:
    """Whether "over" before a duration means "during"."""
    after = place.tokens[mention.next].lower
    before = place.text[max(0, mention.begin - 16) : mention.begin].split()
    return after not in _AFTER_LONGER and (not before or before[-1].lower() not in _BEFORE_LONGER)


def _read_age_before(place: Place, mention: Mention) -> None:
    """Read "aged 45", "age 5 to 7", "ages 18 to 24"."""
    if mention.unit is None and mention.kind == "quantity":
        before = _AGE_WORD.search(place.text, max(place.floor, mention.begin - 8), mention.begin)
        if before is not None:
            mention.kind, mention.unit, mention.rule = "age", "years", "age after a word"
            mention.begin = before.start()


def _read_ratio(mention: Mention, at: int) -> None:
    tokens = mention.tokens
    whole = read_numeral(tokens, at)
    part = mention.value
    if whole is None or whole.value is None or part is None or whole.form not in ("words", "digits"):
        return
    if (
        (not 0 < part < whole.value and tokens[mention.next].lower != "over")
        or whole.value != whole.value.to_integral_value()
        or not whole.value
    ):
        return
    joint = tokens[mention.next].lower
    if joint == "over":
        if not mention.bare or tokens[whole.next].kind == "word" or tokens[whole.next].kind == "digits":
            return
    elif joint == "in":
        following = tokens[whole.next].lower
        if part > 9 or int(whole.value) not in _RATIO_WHOLES or following in measures.TIME_UNITS or following == "%":
            return
        if part != 1 and whole.value > 10:
            return
    mention.value = plain(Decimal(part) / Decimal(whole.value))
    mention.form = mention.rule = "ratio"
    mention.next = whole.next
    mention.numeral_end = mention.end = tokens[whole.next - 1].end


def _score(place: Place, mention: Mention) -> Number | None:
    """Read "3-1", "52-48", "5-to-4", "13-of-22", "2016-17" where they are no interval."""
    tokens, at = place.tokens, mention.next
    dash, second = tokens[at], tokens[at + 1]
    if dash.text == "-" and second.lower in ("to", "of", "for") and tokens[at + 2].text == "-":
        other = read_numeral(tokens, at + 3)
        if other is not None and tokens[other.next].text != "-":
            return designated(place.text, "score", place.start, tokens[other.next - 1].end, "score")
    if dash.text not in ("-", "–") or second.kind != "digits" or not (dash.glued and second.glued):
        return None
    if not place.at_digits or at != 1:
        return None
    end = at + 2
    while tokens[end].text in ("-", "–") and tokens[end].glued and tokens[end + 1].kind == "digits" and end < 12:
        end += 2
    first, last = tokens[0].text, second.text
    if len(first) == 4 and first.isdecimal() and 1000 <= int(first) <= 2100 and len(last) in (2, 4):
        return designated(place.text, "year", place.start, second.end, "span of years")
    if tokens[end].text == "(" and tokens[end + 1].kind == "digits" and tokens[end + 2].text == ")":
        end += 3
    return designated(place.text, "score", place.start, tokens[end - 1].end, "score")


def _finish_ordinal(place: Place, ordinal: Numeral) -> Number:
    mention = Mention(place.tokens, ordinal, place.start, place.start)
    return mention.number()


def read_word(place: Place) -> Number | None:
    """Read what begins with a number word."""
    tokens = place.tokens
    if place.left[-1:] in ("-", "–") and place.left[-2:-1].isalnum():
        return None
    address = read_address(place.text, place.start, place.floor)
    if address is not None:
        return designated(place.text, address.kind, address.start, address.end, address.rule)
    word = tokens[0].lower
    if word in words.VAGUE_FEW or word in words.VAGUE_PLURALS:
        return _read_vague(place, word)
    if word == "zero" and place.previous().lower() == "ground":
        return None
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
        number = _read_counted(place)
        return None if number is not None and number.unit is None and _is_named(place) else number
    return _read_ordinal_word(place)


def _is_named(place: Place) -> bool:
    """Whether a capital number word ends a name: "Gang of Eight", "Big Ten", "Hawaii Five-0"."""
    surface = place.tokens[0].text
    if not surface[0].isupper() or surface.isupper():
        return False
    words_before = place.left.split()[-2:]
    if words_before and words_before[-1] == "of":
        words_before.pop()
    return bool(words_before) and words_before[-1][:1].isupper() and words_before[-1].isalpha()


def _read_scale(place: Place) -> Number | None:
    if not place.take_article() and place.tokens[1].lower not in words.SCALES:
        return None
    place.take_sign()
    return _read_counted(place)


def _read_vague(place: Place, word: str) -> Number | None:
    tokens = place.tokens
    if word in ("couple", "few"):
        previous = place.previous().lower()
        if not place.take_article() and previous not in ("past", "last", "next", "first", "another", "every", "coming"):
            return None
        if (
            word == "couple"
            and tokens[1].lower != "of"
            and tokens[1].lower not in ("hundred", "thousand", "dozen", "more")
        ):
            return None
    if word in ("tens", "scores") and tokens[1].lower != "of":
        return None
    if word == "scores" and place.previous().lower() in ("the", "his", "her", "their", "test", "its"):
        return None
    numeral = read_vague(tokens, 0)
    if numeral is None:
        return None
    mention = Mention(tokens, numeral, place.begin, place.numeral)
    if tokens[mention.next].lower == "of" or word not in ("several", "few"):
        read_unit(mention)
    else:
        mention.form = "vague"
        read_unit(mention)
    return mention.number()


def _read_multiple(place: Place, word: str) -> Number | None:
    tokens = place.tokens
    after = tokens[1].lower
    previous = place.previous().lower()
    if (
        word in ("twice", "thrice")
        or after in ("the", "that", "what", "its", "his", "their", "this", "those", "last", "her")
        or previous in ("than", "nearly", "almost", "about", "roughly")
    ):
        hedge = place.hedge()
    else:
        return None
    mention = Mention(tokens, Numeral("multiple", Decimal(words.MULTIPLES[word]), 1), place.begin, place.numeral)
    mention.unit = "times"
    if hedge is not None and hedge.relation != "between":
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
            if not article or after not in ("of", "to", "point"):
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
    return _complete(place, numeral, place.hedge())


def _read_one(place: Place) -> Number | None:
    """Read "one" where it counts; as a pronoun and in set phrases it does not."""
    tokens = place.tokens
    previous = place.previous()
    cue = previous.lower()
    if cue == "no":
        if tokens[1].text == "-":
            return None
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
        return _finish_ordinal(place, ordinal)
    if numeral.next == 1:
        after = tokens[1].lower
        if cue in _PRONOUN_CUES and hedge is None and after not in ("in", "out"):
            return None
        if previous[:1].isupper() and tokens[0].text[0].isupper():
            return None
        if tokens[1].text == "-" and tokens[2].lower in _HYPHENED_IDIOMS:
            return None
        if after in nouns.ONE_IDIOMS and hedge is None and not (after == "in" or after == "to" or after == "or"):
            return None
    number = _complete(place, numeral, hedge)
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
        numeral = Numeral("fraction", plain(Decimal(1) / Decimal(words.DENOMINATORS[word])), 1)
        return _complete(place, numeral, place.hedge())
    if word == "second" and previous in ("a", "per", "split", "every", "each") and after.lower not in ("time",):
        return None
    if previous == "at" and word == "first":
        return None
    return _finish_ordinal(place, ordinal)
