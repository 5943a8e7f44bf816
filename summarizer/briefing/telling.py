"""How a number is told: as of when, as whose word, as a rate, a rise or a part."""

import datetime
import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from summarizer.briefing.givers import is_voiced, words_before
from summarizer.briefing.vocabulary import (
    ACTS,
    INCREMENT_NOUNS,
    INCREMENTS,
    QUOTED,
    RATES,
    REGULAR,
    TALLIES,
    TELLING,
    Act,
    stems,
)
from summarizer.checks.figures.setting import Setting, setting_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, read_words, stem_of
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.spans import Span

_GONE = re.compile(
    r"(?:in |during |by )?(?:"
    r"(?:last|previous) (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)"
    r"|(?:a|an|one|two|three|several|some) (?:day|week|month|year)s? (?:ago|earlier|before|later)"
    r"|at (?:the|that) time|back then|earlier this (?:week|month|year))\b",
    re.IGNORECASE,
)
"""What a sentence, or a part of it, opens with that tells of a time that is over: "last October", "a month later"."""
OWN = re.compile(
    r"(?:\b(?:its|their|his|her)|['’]s?) own (?:\w+ ){1,4}(?:of|at|for|is|was|stands at|stood at) (?:about |some )?$"
)
"""Somebody's "own forecast of growth of" is set against another's."""
_OVERTAKEN = re.compile(
    r"\W*(?:(?:the|a) (?:day|night|week) (?:before|earlier|ago)"
    r"|as (?:first |previously )?(?:planned|forecast|expected|announced|budgeted|thought|assumed|promised))\b",
    re.IGNORECASE,
)
"""What follows a number that another has overtaken since."""
_OTHER_PERIOD = re.compile(
    r"\W*(?:(?:in|for|during) (?:the )?(?:same|previous|prior|preceding|year-earlier|corresponding) "
    r"|(?:a|one|the) (?:year|month|quarter|decade) (?:earlier|before|ago)|(?:the )?previous(?:ly)? "
    r"|last (?:year|month|quarter|season|spring|summer|autumn|fall|winter)|year-on-year)",
    re.IGNORECASE,
)
"""What follows a number of another period: "up from $160 million a year earlier"."""
_YEAR_BEFORE = re.compile(r"(?:last year|a year (?:ago|earlier|before)|the year before)\b", re.IGNORECASE)
_WERE = frozenset({"was", "were", "had"})
_BEFORE = frozenset({"earlier", "previously", "originally", "initially", "first", "formerly", "once"})
_ESTIMATING = ACTS["expected"] | stems("put estimate speak reckon say give")
OF_THEM = re.compile(r"\s+of (?:them|whom|those|these|which|the (?:dead|injured|wounded|missing|victims))\b")
AMONG = re.compile(
    r"(?:\b(?:among them|among whom|of whom|of which|of them|including)"
    r"|\bof (?:(?:those|these|them|the [\d,.]+)(?: [\w-]+)?|the \w+),)"
    r"(?: (?:about|some|at least))? $",
    re.IGNORECASE,
)
"""What stands before a part of the number that was told just now."""
_THERE = re.compile(
    r"\bthere (?:is|are|was|were|(?:will|would) be|(?:have|had) been)(?: (?:about|some))? $", re.IGNORECASE
)
"""What stands before all of those told of: "there were 29 of them"."""
_AMONG = frozenset({"of", "among"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "all", "those", "these", "some", "about"})
_WITH_PARTICLE = {
    stem_of("call"): ("for", "on"), stem_of("press"): ("for",), stem_of("insist"): ("on",), stem_of("urge"): ("for",),
}  # fmt: skip
"""Verbs that ask for something with a particle alone."""
_ASKING = frozenset({"whether", "if", "about", "how", "why", "what", "when"})
"""What follows a verb of asking that puts a question."""
_NEAR = 6
_REACH = 12
"""How many words before a number a verb may stand that makes it somebody's word."""


def act_of(before: Sequence[Word], said: frozenset[str]) -> Act:
    """The nearest verb before the number that makes it somebody's word, else one in what it is said to measure."""
    for word, after in zip(reversed(before[-_REACH:]), (None, *reversed(before)), strict=False):
        if word.stem in _WITH_PARTICLE and (after is None or after.lower not in _WITH_PARTICLE[word.stem]):
            continue
        if after is not None and after.lower in _ASKING:
            continue
        if word.stem in TELLING:
            break
        for act, verbs in ACTS.items():
            if word.stem in verbs or (act == "expected" and word.lower == "sees"):
                return act
    for act, verbs in ACTS.items():
        if (said - _WITH_PARTICLE.keys()) & verbs:
            return act
    if any(word.stem in TELLING for word in before):
        return ""  # "said that 700 jobs would go" is said of what will be
    return "expected" if any(word.lower == "would" for word in before[-_NEAR:]) else ""


def is_earlier(passage: Passage, number: Number) -> bool:
    """Whether the words before say that the figure was given before: "had forecast", "spoke at first of"."""
    verb = setting_of(passage, number).verb
    words = passage.words_before(number.span.start)
    told = passage.words_in(Span(verb.word.start, number.span.start)) if verb and is_voiced(passage, number) else ()
    before = max(words[-4:], told, key=len)
    if any(map(_is_before, before, (None, *before), (*before[1:], None))) or _OVERTAKEN.match(
        passage.reading.text, number.span.end
    ):
        return True
    had = (
        after
        for at, word in enumerate(words[:-1])
        if word.lower == "had" and words[at + 1].lower not in _DETERMINERS
        for after in words[at + 1 : at + 3]
    )
    if any(word.stem in _ESTIMATING for word in had) or any(
        word.lower in _WERE and after.lower == "still" for word, after in pairwise(words)
    ):
        return True
    return any(word.lower in ("last", "old") and after.stem in TALLIES | QUOTED for word, after in pairwise(words))


def _is_before(word: Word, prior: Word | None, after: Word | None) -> bool:
    """Whether a word says that a figure was given before: not "a first helicopter", but "its first estimate"."""
    if prior is None or after is None or prior.lower not in _DETERMINERS:
        return word.lower in _BEFORE
    return word.lower in _BEFORE and after.stem in TALLIES | QUOTED | _ESTIMATING


def is_of_another_period(passage: Passage, number: Number) -> bool:
    """Whether the number is that of the year before or the like, given to compare with."""
    after = _OTHER_PERIOD.match(passage.reading.text, number.span.end)
    return bool(after or _YEAR_BEFORE.match(passage.text.lstrip('“"')))


def is_gone(passage: Passage, number: Number) -> bool:
    """Whether the sentence, or its part since a semicolon, opens with a time that is over: "a month ago …"."""
    part = passage.reading.text[passage.span.start : number.span.start].rpartition(";")[2]
    return any(_GONE.match(opening.lstrip(' “"')) for opening in (passage.text, part))


def rate_of(setting: Setting, local: Collection[str]) -> str:
    """The rate: "a year", "yearly"."""
    if setting.per in RATES:
        return str(setting.per)
    return next((rate for stem, rate in REGULAR.items() if stem in local), "")


def is_whole(passage: Passage, number: Number) -> bool:
    """Whether a number is what another is a part of: "900 of the 14,500 jobs", "of the 204 men, 163"."""
    before = passage.words_before(number.span.start)
    at = len(before) - 1
    while at >= 0 and before[at].lower in _DETERMINERS:
        at -= 1
    if at < 0 or before[at].lower not in _AMONG:
        return False
    if at == 0:
        return bool(passage.numbers[-1] != number)
    return any(other.span.end <= before[at].start <= other.span.end + 2 for other in passage.numbers)


def is_part(passage: Passage, number: Number) -> bool:
    """Whether a number is a part of one told just now: "nine of them", "of the bodies, nine", "of the 204 men, 163"."""
    before = words_before(passage, number)
    them = OF_THEM.match(passage.reading.text, number.numeral.end)
    if AMONG.search(before) or (them and not _THERE.search(before)):
        return True
    first = passage.numbers[0]
    if _adds_up(passage, number):
        return True
    return bool(first != number and passage.words[0].lower in _AMONG and is_whole(passage, first))


def _adds_up(passage: Passage, number: Number) -> bool:
    """Whether a number and another of its sentence make up a third: "312 people, 271 passengers and 41 crew"."""
    if number.kind != "quantity" or not number.value:
        return False
    values = [one.value for one in passage.numbers if one is not number and one.kind == "quantity" and one.value]
    return any(number.value + value in values for value in values)


def is_added(passage: Passage, number: Number, setting: Setting) -> bool:
    """ "another 300", "an increase of 300", "9 more": what came on top, not what there is."""
    before = passage.words_before(number.span.start)[-3:]
    inside = {word.lower for word in read_words(number.text)}
    if inside & INCREMENTS and number.relation not in ("more_than", "less_than", "at_most", "at_least"):
        return True
    if any(word.lower in INCREMENTS for word in before[-1:]):
        return True
    of = bool(before) and before[-1].lower in ("of", "by")
    return of and len(before) > 1 and (before[-2].stem in INCREMENT_NOUNS)


def period_of(dates: Iterable[Date], period: str | None) -> tuple[datetime.date, datetime.date] | None:
    """The stretch of days that the figure is of, where its own period is longer than a day and known."""
    for date in dates:
        if period and date.text in period and date.start and date.end and date.relation == "in":
            return (date.start, date.end) if date.precision in ("quarter", "year", "month", "half") else None
    return None
