"""Which of several possible days a bare weekday, month or day of the year means.

The rule is that of news agencies (the AP Stylebook's entries on days, months and years): a bare
weekday lies within seven days of publication, on the side that the tense says; a day without a
year belongs to the year around the publication. The past is the default, since reports tell what
has happened; words for plans and a verb in the future turn it round.
"""

import datetime
import re

from summarizer.reading.dates.intervals import OPEN, Interval, around, is_day, nearest
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.scan import Tokens
from summarizer.reading.vocabulary import IRREGULAR

_DAY = datetime.timedelta(days=1)
_REACH = 160  # characters before and after a mention that may hold the verb it belongs to
_YEARS = 9  # February 29 is at most eight years away
_CONTRARY = 60  # days that a tense must gain to outweigh the nearer year
_DONE = frozenset({"on", "since"})  # what was done on a day, or has been so since, was not done after the publication
_ARRANGING = re.compile(
    r"\b(?:announc|call|plann|schedul|arrang|book|threaten|promis|pledg|propos|agreed|set|due|fix|declar|invit|urg)\w*\b"
)
"""Verbs in the past that arrange for a day to come: called a strike on 3 December."""


_FUTURE = frozenset(
    {
        *("will", "'ll", "shall", "would", "should", "won't", "wouldn't", "could", "may", "might"),
        *("upcoming", "deadline", "due", "scheduled", "slated", "expects", "expect", "expected", "plans"),
        *("plan", "planned", "planning", "poised", "begin", "begins", "starts", "opens", "closes", "ends"),
        *("expires", "resumes", "returns", "arrives", "faces", "meets", "hosts"),
    }
)
_FUTURE_BEFORE = {
    "set": frozenset({"is", "are", "was", "were", "be", "been"}),
    "likely": frozenset({"is", "are", "was", "were"}),
    "to": frozenset(
        {
            *("is", "are", "was", "were", "going", "postponed", "agreed", "vowed", "promised", "pledged", "decided"),
            *("wants", "want", "hopes", "hope", "aims", "intends", "ready", "prepares", "preparing"),
        }
    ),
    "until": frozenset({"postponed", "delayed"}),
    "be": frozenset({"to"}),
}
"""Words that speak of the future behind certain others: is set, going to, to be."""

_PAST = frozenset({past for past, _ in IRREGULAR.values()}) | {
    *("were", "had", "did", "says", "hit", "put", "shot", "cut", "beat", "quit", "swept", "died", "used"),
}
_HEADLINE = re.compile(r"^(?:[A-Z][\w'’.-]*,? )+to [a-z]")  # Obama, Biden to campaign
_CUES = dict.fromkeys(_FUTURE, 1) | dict.fromkeys(_PAST, -1)
_WORD = re.compile(r"'ll|[a-z]+(?:'t)?")
# A full stop after an initial or a short title (M., Gov.) ends no sentence.
_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=\n)[^\S\n]*\n|(?<!\n)(?<![A-Z]\.)(?<![A-Z][a-z]\.)(?<![A-Z][a-z]{2}\.)['”\")]*\s+(?=[\"'“‘(]?[A-Z]))"
)
_SOON = 1  # days: tomorrow's weekday is named more often than the one six days back
_CLOSE = 24  # characters between a verb and the weekday that it surely goes with
_AHEAD = frozenset({"until", "till", "by", "before", "next"})


def tense(at: Tokens, first: int, stop: int) -> int:
    """1 where the words around tokens ``first`` to ``stop`` speak of the future, -1 of the past, 0 if neither.

    The nearest verb before the mention in its sentence decides; where none stands before it, the
    first one after it.
    """
    start, end = at.starts[first], at.ends[stop - 1]
    before = _sentence_before(at.text, max(0, start - _REACH), start)
    found = _last_cue(before) or (1 if _HEADLINE.search(before) else _next_cue(at.text, end, _REACH))
    return found or (1 if first and at.words[first - 1] in _AHEAD else 0)


def _close_past(at: Tokens, first: int, stop: int) -> bool:
    """Whether a verb in the past stands right before the mention or right after it ("said on Monday")."""
    start, end = at.starts[first], at.ends[stop - 1]
    before = _last_cue(_sentence_before(at.text, max(0, start - _CLOSE), start))
    return (before or _next_cue(at.text, end, _CLOSE)) < 0


def _last_cue(text: str) -> int:
    words = _words(text)
    return _first_cue(words, range(len(words) - 1, -1, -1))


def _next_cue(text: str, start: int, reach: int) -> int:
    ending = _SENTENCE_END.search(text, start, start + reach)
    words = _words(text[start : ending.start() if ending else start + reach])
    return _first_cue(words, range(len(words)))


def _first_cue(words: list[str], order: range) -> int:
    """1 if, in that order, a word that speaks of the future comes first, -1 if a verb in the past, 0 if neither."""
    for i in order:
        word = words[i]
        if word in _CUES:
            return -1 if "have" in words[i + 1 : i + 3] else _CUES[word]  # could have, might not have
        if word in _FUTURE_BEFORE and i and words[i - 1] in _FUTURE_BEFORE[word]:
            return 1
        if word[-2:] == "ed" and len(word) > 4 and not (i and words[i - 1] == "be"):
            return -1
    return 0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _sentence_before(text: str, first: int, last: int) -> str:
    breaks = list(_SENTENCE_END.finditer(text, first, last))
    return text[breaks[-1].end() : last] if breaks else text[first:last]


def occurrence(meaning: Meaning, day: datetime.date, side: int) -> Interval | None:
    """The last occurrence that has begun by ``day`` (side -1), or the first that has not ended (side 1)."""
    if meaning.index is None and meaning.weekday is not None and meaning.day is None:
        distance = (day.weekday() - meaning.weekday) % 7 if side < 0 else (meaning.weekday - day.weekday()) % 7
        found = day + side * distance * _DAY
        return Interval(found, found)
    for step in range(-1, _YEARS):
        year = day.year + side * step
        interval = meaning.in_year(year) if 1 <= year < 9999 else None
        first, last = interval or OPEN
        if first and last and (first <= day if side < 0 else last >= day):
            return interval
    return None


def settled(meaning: Meaning, at: Tokens, first: int, now: Now) -> Interval | None:
    """The days a meaning stands for, None where the text does not say and nothing was published."""
    if meaning.begin:
        return _settled_range(meaning.begin, meaning.to(meaning.stop, begin=None), at, first, now)
    if meaning.known:
        return meaning.known
    if not now.published:
        return None
    if meaning.day is not None:
        return _settled_day(meaning, at, first, now)
    side = tense(at, first, meaning.stop)
    if (
        meaning.weekday is not None
        and side <= 0
        and (meaning.weekday - now.published.weekday()) % 7 == _SOON
        and at.words[first - 1] != "on"
    ):
        side = -1 if _close_past(at, first, meaning.stop) else 1
    if meaning.precision == "weekend":
        ahead = around("weekend", now.published).first
        assert ahead is not None
        return around("weekend", ahead - 7 * _DAY if ahead > now.published and side <= 0 else ahead)
    return occurrence(meaning, now.published, 1 if side > 0 else -1)


def _settled_range(begin: Meaning, end: Meaning, at: Tokens, first: int, now: Now) -> Interval | None:
    one, other = begin.known, end.known
    if one and not other and one.first:
        other = occurrence(end, one.first, 1)
    if not other:
        other = settled(end, at, first, now)
    if not one and other and other.first:
        one = occurrence(begin, other.first, -1)
    if not one or not other or (one.first and other.last and one.first > other.last):
        return None
    return Interval(one.first, other.last)


def _settled_day(meaning: Meaning, at: Tokens, first: int, now: Now) -> Interval | None:
    published = now.published
    assert published is not None
    days = _days(meaning, published)
    if not days:
        return None
    day = nearest(days, published)
    if meaning.weekday is None:
        named = meaning.in_year(now.years.get(meaning.index or 0, published.year))
        if named and named.first and named.first.year < published.year and abs(day - published).days > _CONTRARY:
            return named  # a death in February 2024; on 8 February
        side = -1 if at.words[first - 1] == "since" else tense(at, first, meaning.stop)
        bound = 0 if side < 0 and _is_done(at, first) else _CONTRARY
        if side and (day - published).days * side < -bound:
            contrary = [other for other in days if (other - published).days * side >= 0]
            day = nearest(contrary, published) if contrary else day
    return Interval(day, day)


def _is_done(at: Tokens, first: int) -> bool:
    """Whether the day before token ``first`` is one on which something was done, rather than arranged for."""
    if at.words[first - 1] not in _DONE:
        return False
    start = at.starts[first]
    return not _ARRANGING.search(_sentence_before(at.text, max(0, start - _REACH), start))


def _days(meaning: Meaning, published: datetime.date) -> list[datetime.date]:
    """The days around the publication that fit what is printed."""
    reach = 1 if meaning.weekday is None and (meaning.index, meaning.day) != (2, 29) else _YEARS
    found = []
    for year in range(max(1, published.year - reach), min(9999, published.year + reach) + 1):
        for month in range(1, 13) if meaning.index is None else (meaning.index,):
            if is_day(year, month, meaning.day or 1):
                day = datetime.date(year, month, meaning.day or 1)
                if meaning.weekday is None or day.weekday() == meaning.weekday:
                    found.append(day)
    return found
