"""A numeral and all that stands around it, put together to one number."""

import re

from summarizer.reading.numbers import bounds, measures, money
from summarizer.reading.numbers.context import changes, is_year, whole_of_ratio
from summarizer.reading.numbers.following import read_hedge_after, read_unit
from summarizer.reading.numbers.mention import Mention, designated
from summarizer.reading.numbers.model import Number
from summarizer.reading.numbers.numerals import Numeral, ordinal_after, read_numeral
from summarizer.reading.numbers.place import Place
from summarizer.reading.numbers.ranges import read_range
from summarizer.reading.numbers.scores import is_result, read_score
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.values import divided
from summarizer.reading.vocabulary import words as word_set

_STREETS = word_set("street st avenue ave road rd boulevard blvd lane drive square concourse place parkway terrace way")
_JOINTS = word_set("to and or through in out over - – ~")
_AGE_WORD = re.compile(r"\b(?:aged?|ages|age of) $", re.IGNORECASE)
_AFTER_LONGER = word_set("ago old of earlier later")
_BEFORE_LONGER = word_set(
    "for after in lasted spanning last spent took takes take well just within of with than is was been are were"
)
_RATIO_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000})


def read_counted(place: Place) -> Number | None:
    """Read a numeral with all that stands around it."""
    tokens = place.tokens
    hedge = place.hedge()
    between = hedge is not None and hedge.relation == "between"
    numeral = read_numeral(tokens, 0, join=not between, money=place.currency is not None)
    if numeral is None:
        return None
    glued = tokens[numeral.next]
    if glued.kind == "word" and glued.glued:
        behind = tokens[numeral.next + 1]
        powered = glued.lower in ("m", "km", "cm") and behind.text in ("2", "3")
        if not _is_suffix(glued.lower, glued.text) or (behind.kind == "digits" and behind.glued and not powered):
            return _glued_name(place)
    if glued.text == "-" and len(letter := tokens[numeral.next + 1].text) == 1 and letter.isupper():
        return _glued_name(place)  # 10-K
    if numeral.form == "words":
        ordinal = ordinal_after(tokens, numeral)
        if ordinal is not None:
            return finish_ordinal(place, ordinal)
    return complete(place, numeral, hedge)


def _is_suffix(lower: str, surface: str) -> bool:
    if surface in ("G", "D", "L"):
        return False  # 5G, 3D
    return (
        lower in measures.MEASURES
        or lower in measures.TIME_UNITS
        or lower in ("p", "pc", "bps", "percent", "odd", "plus", "euros", "dollars", "x", "h", "s", "min")
        or bool(money.currency_code(surface))
    )


def _glued_name(place: Place) -> Number:
    end = run_end(place.text, place.tokens[0].end)
    return designated(place.text, "identifier", place.start, end, "digits and letters")


def run_end(text: str, end: int) -> int:
    """Where letters, digits and the hyphens between them end."""
    while end < len(text) and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalnum())):
        end += 1
    return end


def complete(place: Place, numeral: Numeral, hedge: bounds.Hedge | None) -> Number | None:
    """Read what stands around a numeral: second numeral, unit, hedges."""
    tokens = place.tokens
    if place.negative and numeral.value is not None:
        numeral.value = numeral.value.copy_negate()
    mention = Mention(tokens, numeral, place.begin, place.numeral)
    between = hedge is not None and hedge.relation == "between"
    source = place.previous().lower() == "from"
    spread = source and not changes(place.before, 9)
    ranged = False
    if _may_be_joined(tokens, mention.next):
        if (not source or spread) and not is_result(place):
            ranged = read_range(place, mention, numeral, between=between, spread=between or spread)
        if not ranged:
            ratio = whole_of_ratio(tokens, mention)
            if ratio is not None:
                _read_ratio(mention, ratio)
            score = read_score(place, mention)
            if score is not None:
                return score
    if ranged and spread:
        mention.begin = place.begin - 5
    if hedge is not None:
        if between:
            if ranged:
                mention.begin = hedge.edge
        elif ranged:
            mention.begin = hedge.edge
        elif mention.relation == "exactly":
            mention.relation, mention.begin = hedge.relation, hedge.edge
    if is_year(place, hedge):
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
    if hedge is not None and _is_preposition(place, mention, numeral):
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
    word = place.text[mention.begin : place.begin].strip().lower()
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
    joint = tokens[mention.next].lower
    if whole is None or not whole.value or part is None or (part >= whole.value and joint != "over"):
        return
    if joint == "over" and tokens[whole.next].kind in ("word", "digits"):
        return
    if joint == "in" and (
        part > 9 or whole.value not in _RATIO_WHOLES or tokens[whole.next].lower in measures.TIME_UNITS
    ):
        return
    mention.value = divided(part, whole.value)
    mention.form = mention.rule = "ratio"
    mention.next = whole.next
    mention.numeral_end = mention.end = tokens[whole.next - 1].end


def finish_ordinal(place: Place, ordinal: Numeral) -> Number:
    """The number that an ordinal alone is."""
    begin = place.start if place.negative else place.numeral
    mention = Mention(place.tokens, ordinal, begin, begin)
    return mention.number()
