"""Digits that are no quantity: dates, clock times, URLs, telephone numbers, versions, names with numbers."""

import itertools
import re
from typing import NamedTuple

from summarizer.reading.calendar import MONTHS, ZONES
from summarizer.reading.numbers.model import Kind
from summarizer.reading.numbers.place import Place
from summarizer.reading.vocabulary import words as word_set

_S = "[ \u00a0]"  # no line break: a date ends where its line does
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Jul\.|Jun\.|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ZONE = rf"(?:{'|'.join(sorted(ZONES)).upper()})\b"
_CLOCK = rf"(?:{_S}?(?:[ap]\.m\.|[apAP]\.?[mM]\b)|{_S}?{_ZONE}|{_S}?o['’]clock)"
_MARKED_HALF = rf"(?:{_S}?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.)|{_S}?o['’]clock)"

_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_PART_OF_DAY = (  # at 4.40 on Monday morning
    rf"{_S}\(?(?:(?:on|in|this|that|last|yesterday|tomorrow){_S})(?:the{_S})?(?:\w+day{_S})?"
    r"(?:morning|afternoon|evening|night)\b"
)

# In the order tried; the first that matches at a digit decides. A rule's name is its group's name.
_AT_DIGITS = re.compile(
    r"(?P<iso_date>\d{4}-[01]?\d-[0-3]?\d(?!\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)"
    rf"|(?P<clock_time>\d{{1,2}}(?::\d\d){{1,2}}(?!\d){_CLOCK}?(?:{_S}?{_ZONE})?"
    rf"|\d{{1,2}}(?:\.\d\d)?{_MARKED_HALF}(?:{_S}?{_ZONE})?|(?:[01]?\d|2[0-3])\.[0-5]\d(?={_PART_OF_DAY})"
    rf"|\d{{4}}{_S}(?:GMT|UTC|BST|CET|hrs|hours{_S}GMT)\b)"
    rf"|(?P<day_and_month>{_DAY}(?:{_S}?[-–/]{_S}?{_DAY})?"
    rf"{_S}(?:of{_S})?{_MONTH}(?![^\W\d_])"
    rf"(?:,?{_S}\d{{4}}(?!\d))?)"
    rf"|(?P<days_and_month>{_DAY}(?:,{_S}{_DAY}){{0,5}},?{_S}(?:and|or|&){_S}{_DAY}{_S}(?:of{_S})?{_MONTH}(?![^\W\d_]))"
    r"|(?P<numeric_date>[0-3]?\d(?P<between>[/.])[0-3]?\d(?P=between)(?:\d{4}|\d\d)(?![\d/.]*\d)|9/11(?![\d/])|24/7(?![\d/]))"
    r"|(?P<decade>\d{3}0['’]?s(?!\w)|\d0['’]?s(?!\w)|(?<=['’‘])\d\d(?!\w))"
    rf"|(?P<year_of_an_era>\d{{1,5}}{_S}(?:B\.C\.(?:E\.)?|A\.D\.|BCE?\b|AD\b|CE\b))"
    r"|(?P<paragraph>\d{3,4}\([a-z0-9]{1,2}\))"
    r"|(?P<telephone>(?<=\+)\d[\d ().-]{6,}\d|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)|\d{1,2}-\d{3}-\d{3,4}-\d{3,4}(?!\d)"
    r"|\d{3}-\d{4}(?![-\d]))"
    r"|(?P<version>(?!\d{1,3}(?:\.\d{3})+(?!\.?\d))\d+(?:\.\d+){2,})"
)
_AFTER_MONTH = re.compile(
    rf"{_DAY}(?!\d|,\d{{3}}|\.\d)(?:{_S}?[-–]{_S}?[0-3]?\d(?!\d))?(?:,?{_S}\d{{4}}(?!\d|,\d))?|\d{{4}}(?!\d|,\d)"
)
_DAYS_AFTER_MONTH = re.compile(  # Nov. 23, 24 and 25; not: On Nov. 3, 24 and 25 people
    rf"{_DAY}(?:,{_S}{_DAY}){{0,5}},?{_S}(?:and|or|&){_S}{_DAY}(?=[.;:)]|,\D|\s*\Z|{_S}(?:in|at|from|for|when|by|as|if|to|until|unless|and|but|or|over|because|while|with)\b)"
)
_MONTH_BEFORE = re.compile(rf"(?<![^\W\d_]){_MONTH}(?:{_S}|(?<=\.))$|(?<![^\W\d_]){_MONTH},{_S}(?=$)")
ADDRESS_MARKS = frozenset("/=-_.?&%#@~+:")
_URL = re.compile(r"://|^www\.|@\w+\.\w|\w\.(?:com|org|net|gov|edu|int|io|co|uk|de|fr|ru|eu|info|tv)(?:/|$)|^[#@]\w")

# What takes a number as its name. Lower-cased; the digits may be words after some ("Air Force One").
DESIGNATORS = word_set(
    "order boeing airbus route highway interstate motorway freeway exit flight apollo soyuz voyager windows iphone "
    "ipad galaxy playstation xbox android ios pixel chapter article section clause paragraph page pages line verse "
    "volume vol issue episode act scene figure fig table appendix annex amendment resolution proposition prop "
    "measure bill rule title part room suite gate platform track terminal channel radio bbc studio no nos number "
    "numbers nr nrs phase stage level tier type category class grade group pool division league formula mark model "
    "version series season round game match week day lap turn hole inning quarter q unit reactor block building "
    "floor lot district ward precinct zone sector area region squadron battalion brigade regiment corps army fleet "
    "platoon company code zip psalm nasdaq s&p ftse nikkei dax cac russell fortune stoxx msci topix csi ibex sdax "
    "mdax hang seng composite chromosome vitamin omega covid sars h zone gen generation bowl catch studio agenda "
    "vision wrestlemania rocky ufc expo euro rfc iso mi5 catch-22 seat row studio committee dow"
)

# Of these the ones that grade what follows: "phase 3 trials", "category 4 hurricanes".
GRADES = word_set("phase type category level tier stage grade group class no nos number")

_RUN = re.compile(r"\S*")


class Designation(NamedTuple):
    """Something with digits that is no quantity."""

    kind: Kind
    start: int
    end: int
    rule: str


_DIGITS = re.compile(r"\d+")
_LAST_DAY = 31
# The words that a date or time can go on with after digits and a space.
_AFTER_DIGITS = frozenset(MONTHS) | word_set(
    "b.c. a.d. bc ad ce bce b.c.e. a p am pm o o'clock o’clock of gmt utc bst cet hrs hours st nd rd th "
    "on in this that yesterday and or"
)
_KINDS: dict[str, Kind] = {"clock_time": "time", "year_of_an_era": "year"}
_KINDS |= dict.fromkeys(("iso_date", "day_and_month", "days_and_month", "numeric_date", "decade"), "date")
_KINDS |= dict.fromkeys(("paragraph", "telephone", "version"), "identifier")


def read_designation(place: Place) -> Designation | None:
    """Read the date, time, telephone number or version that begins at a digit."""
    text, start, left = place.text, place.start, place.left
    previous = place.previous()
    if previous in (".", ",") or previous.lower() in MONTHS:
        month = _MONTH_BEFORE.search(left, max(0, len(left) - 12))
        if month is not None:
            match = _DAYS_AFTER_MONTH.match(text, start) or _AFTER_MONTH.match(text, start)
            if match is not None:
                return Designation("date", start - len(left) + month.start(), match.end(), "month_and_day")
    following = place.tokens[1]
    if following.kind == "word" and not following.glued and following.lower not in _AFTER_DIGITS:
        return None
    match = _AT_DIGITS.match(text, start)
    if match is None or match.lastgroup is None:
        return None
    if match.lastgroup == "days_and_month" and not _are_days(match[0]):
        return None  # rose to 12, and 5 May is a holiday
    return Designation(_KINDS[match.lastgroup], start, match.end(), match.lastgroup)


def _are_days(printed: str) -> bool:
    """Whether the numbers of a list before a month can be its days: they rise, and none is above 31."""
    days = [int(day) for day in _DIGITS.findall(printed)]
    return days[-1] <= _LAST_DAY and all(one < other for one, other in itertools.pairwise(days))


def read_address(text: str, start: int, floor: int) -> Designation | None:
    """Read the URL, mail address or handle that a place stands in."""
    if text[start - 1 : start] not in ADDRESS_MARKS:
        return None
    begin = start
    while begin > floor and not text[begin - 1].isspace():
        begin -= 1
    if _URL.search(text[begin:start]) is None:
        return None
    end = _RUN.match(text, start)
    run = text[begin : end.end() if end else start]
    return Designation("identifier", begin, begin + len(run.rstrip(".,;:!?)\"'”’")), "address")
