"""What the words around digits say about them: a year, a score, an age, a part of a name."""

import re

from summarizer.reading.numbers import designations, nouns
from summarizer.reading.numbers.bounds import Hedge
from summarizer.reading.numbers.mention import Mention
from summarizer.reading.numbers.place import Place
from summarizer.reading.numbers.tokens import Token, Tokens
from summarizer.reading.vocabulary import forms
from summarizer.reading.vocabulary import words as word_set

_CHANGES = forms(
    "rise fall grow gain lose climb drop decline slip slide sink jump surge soar plunge plummet tumble increase "
    "decrease cut reduce raise lower expand widen narrow shrink edge ease add advance shed go move change swell "
    "double halve trim improve worsen boost upgrade downgrade revise extend shorten rally hike slash"
) | word_set("up down")
_BEFORE_YEAR = word_set("in since from by until before circa year c")
_PREPOSITIONS_OR_HEDGES = word_set("about around circa over under above below near beyond")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
CLOSED_PREFIXES = word_set("mid pre post under over sub top pro non circa early late max min")
_THEIR_DECADE = re.compile(r"\b(?:his|her|their|my|our|your)\s(?:(?:early|mid|late)[ -])?$")
_NAME_COMMA = re.compile(
    r"(?<![^\W\d_])(?:[A-Z][^\W\d_]*[a-z](?:['’-][^\W\d_]+)*(?: (?:Jr|Sr)\.?)?|(?:\w*man|\w*woman|boy|girl|brother|"
    r"sister|son|daughter|mother|father|husband|wife|widow|nephew|niece|cousin|uncle|aunt|teenager|student|pupil|driver|"
    r"passenger|resident|farmer|teacher|victim))(?:, | \()$"
)


def changes(left: str, last: int) -> bool:
    """Whether one of the last few words before a number says that something rose or fell."""
    return any(word in _CHANGES for word in _WORD.findall(left.lower())[-last:])


def looks_like_year(surface: str) -> bool:
    """Whether bare digits could be a year of modern times."""
    return len(surface) == 4 and surface.isdecimal() and "1800" <= surface <= "2100"


def is_year(place: Place, hedge: Hedge | None) -> bool:
    """Whether four bare digits are a year rather than a count."""
    surface, following = place.tokens[0].text, place.tokens[1]
    if len(surface) != 4 or not surface.isdecimal() or not "1000" <= surface <= "2100":
        return False
    if following.glued and following.kind == "word":
        return False
    previous = place.previous().lower()
    if hedge is not None and hedge.relation != "between":
        return surface >= "1800" and previous in _PREPOSITIONS_OR_HEDGES
    if surface < "1800":
        return previous in _BEFORE_YEAR
    return previous in _BEFORE_YEAR or not surface.endswith("00") or nouns.read_counted(place.tokens, 1) is None


def is_age_between_commas(place: Place) -> bool:
    """Whether bare digits stand as an age behind a name or a person: "John Smith, 45," "a woman (45)"."""
    token, after = place.tokens[0], place.tokens[1]
    if after.text not in (",", ")") or len(token.text) > 2 or not token.text.isdecimal() or not after.glued:
        return False
    match = _NAME_COMMA.search(place.left)
    return match is not None and after.text == (")" if match[0].endswith("(") else ",")


def is_age_decade(left: str) -> bool:
    """Whether "20s" is somebody's age: "in his mid-20s"."""
    return _THEIR_DECADE.search(left, max(0, len(left) - 16)) is not None


def numbered_name_start(place: Place) -> int | None:
    """Where the word begins that takes bare digits as part of its name ("Boeing 737"), or ``None``."""
    token, after = place.tokens[0], place.tokens[1]
    left = place.left
    if left[-1:] != " " or left[-2:].isspace() or "," in token.text:
        return None
    word = left[-32:-1].rsplit(None, 1)[-1].lstrip("\"'“”‘’([{")
    if not ((word and word[-1].isalnum()) or word[-1:] == "."):
        return None
    begin = place.start - len(word) - 1
    lower = word.lower().rstrip(".")
    if lower in designations.DESIGNATORS and not _counts(after):
        grades = lower in designations.GRADES
        return begin if word[0].isupper() or grades or nouns.read_plural(place.tokens, 1) is None else None
    if lower.endswith(("'s", "’s")) or not word[0].isupper() or len(token.text) > 4:
        return None
    if after.text in ("-", "–") and place.tokens[2].kind == "digits":
        return None
    before = left[: -len(word) - 1].rstrip()
    if not before or before[-1] in '.!?:;“"‘(—–' or lower in nouns.STOPS:
        return None
    if _counts(after) or nouns.read_plural(place.tokens, 1) is not None:
        return None
    return begin


_COUNTED = word_set("percent per million billion years days months weeks hours minutes miles km people")


def _counts(after: Token) -> bool:
    return after.text == "%" or after.lower in _COUNTED


def whole_of_ratio(tokens: Tokens, mention: Mention) -> int | None:
    """The token of the whole in "one in five" or "six out of ten", or ``None``."""
    at = mention.next
    if tokens[at].lower == "out":
        return at + 2 + (tokens[at + 2].lower == "every")
    if tokens[at].lower in ("in", "over"):
        return at + 1 + (tokens[at + 1].lower == "every")
    return None
