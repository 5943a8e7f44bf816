"""What the words around digits say about them: a year, a score, an age, a part of a name."""

import re

from summarizer.reading.numbers import designations, nouns
from summarizer.reading.numbers.bounds import Hedge
from summarizer.reading.numbers.mention import Mention
from summarizer.reading.numbers.place import Place
from summarizer.reading.numbers.tokens import Token, Tokens
from summarizer.reading.vocabulary import words as word_set

_CHANGES = word_set(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing gained gain gains "
    "gaining lost lose loses losing up down climbed climb climbs climbing dropped drop drops dropping declined "
    "decline declines declining slipped slip slips slid slide slides sank sink jumped jump jumps jumping surged "
    "surge surges soared soar plunged plunge plummeted tumbled tumble increased increase increases increasing "
    "decreased decrease decreases cut cuts cutting reduced reduce reduces reducing raised raise raises raising "
    "lowered lower lowers expanded expand widened narrowed shrank shrunk shrink edged eased ease added adding adds "
    "advanced advance advances shed went go goes going gone moved move changed change swelled doubled halved "
    "trimmed improved improve worsened boosted boost upgraded downgraded revised extended shortened rally rallied "
    "hike hiked slashed"
)
_YEAR_CUES = word_set(
    "in since until till by from of during before after circa early late mid spring summer autumn fall winter year "
    "years through the this last next between for and to their its his her born"
)
_OLD_YEAR_CUES = word_set("in since from by until before circa year c")
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
    token, following = place.tokens[0], place.tokens[1]
    surface = token.text
    if len(surface) != 4 or not surface.isdecimal() or not "1000" <= surface <= "2100":
        return False
    if following.text in ("%", "°") or following.lower in ("percent", "per", "million", "billion"):
        return False
    if following.glued and following.kind == "word":
        return False
    if following.text in ("'", "’") and following.glued and place.tokens[2].lower == "s":
        return True
    previous = place.previous().lower()
    rounded = surface.endswith("00")
    if hedge is not None and hedge.relation != "between":
        return not rounded and surface >= "1800" and previous in _PREPOSITIONS_OR_HEDGES
    if surface < "1800":
        return previous in _OLD_YEAR_CUES and not nouns.is_plural(following.lower)
    return previous in _YEAR_CUES or not rounded or nouns.read_counted(place.tokens, 1) is None


def is_age_between_commas(place: Place) -> bool:
    """Whether bare digits stand as an age behind a name or a person: "John Smith, 45," "a woman (45)"."""
    token, after = place.tokens[0], place.tokens[1]
    if len(token.text) > 2 or not token.text.isdecimal() or not after.glued:
        return False
    if after.text not in (",", ")"):
        return False
    match = _NAME_COMMA.search(place.left)
    if match is None:
        return False
    return (match[0].endswith("(")) == (after.text == ")") and match[0].rstrip(
        ", ("
    ).lower() not in designations.DESIGNATORS


def is_age_decade(left: str) -> bool:
    """Whether "20s" is somebody's age: "in his mid-20s"."""
    return _THEIR_DECADE.search(left, max(0, len(left) - 16)) is not None


def is_name_with_number(place: Place) -> int | None:
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
    if lower == "of" and left.endswith("Group of "):
        return begin - 6
    if lower in designations.DESIGNATORS and not _counts(after):
        grades = lower in designations.GRADES
        return begin if word[0].isupper() or grades or nouns.read_plural(place.tokens, 1) is None else None
    if lower.endswith(("'s", "’s")):
        return None
    if not word[0].isupper() or word.isdigit() or len(token.text) > 4:
        return None
    if after.text in ("-", "–") and after.glued and place.tokens[2].kind == "digits":
        return None
    before = left[: -len(word) - 1].rstrip()
    if not before or before[-1] in '.!?:;“"‘(—–' or lower in nouns.STOPS or lower in nouns.VERBS:
        return None
    if _counts(after) or nouns.read_plural(place.tokens, 1) is not None:
        return None
    return begin


_COUNTED = word_set("percent per million billion years days months weeks hours minutes miles km people")


def _counts(after: Token) -> bool:
    return after.text in ("%", "°") or after.lower in _COUNTED


def is_ratio(tokens: Tokens, mention: Mention) -> int | None:
    """The token of the whole in "one in five" or "six out of ten", or ``None``."""
    at = mention.next
    if tokens[at].lower == "out" and tokens[at + 1].lower == "of":
        return at + 2 + (tokens[at + 2].lower == "every")
    if tokens[at].lower in ("in", "over"):
        return at + 1 + (tokens[at + 1].lower == "every")
    return None
