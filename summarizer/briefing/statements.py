"""Whether two statements say the same: a topic in common is not enough, and no answer is better than a wrong one."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest

from summarizer.briefing.measuring import families
from summarizer.briefing.vocabulary import DENYING, EMPTY, stems
from summarizer.checks.passages.words import read_words
from summarizer.reading.calendar import MONTHS
from summarizer.reading.dates import find_dates
from summarizer.reading.numbers import Number, find_numbers

_BOTH_WAYS = 0.6
"""The share of the longer statement's words, names aside, that the shorter must have too."""
_ONE_SPEAKER = 0.5
"""The same where one speaker says both; with the same numbers, of the shorter statement's words."""
_FEWEST = 3
_AGAINST = 0.6
_COUNTED = frozenset({"quantity", "money", "percent", "duration"})
_NEGATIONS = frozenset({"not", "no", "never", "n't", "nobody", "none", "nothing", "without", "neither", "nor"})
_DATED = frozenset("0123456789X")
"""What a time that says when begins with: "last month" depends on the day on which it was said."""
_NOT_DOING = stems("fail refuse decline neglect omit")
"""Verbs that say that something was not done, where "to" follows."""

Value = tuple[Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Content:
    """What a statement says: its words, its names, its numbers and days, and whether it says no."""

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[Value]
    days: frozenset[str]
    negated: bool

    @property
    def denies(self) -> bool:
        """Whether it speaks against something ("dismissed reports that …")."""
        return bool(self.words & DENYING)


@lru_cache(maxsize=1 << 14)
def content_of(statement: str) -> Content:
    """Read a statement; a capitalised word behind the first is a name."""
    numbers = [number for number in find_numbers(statement) if number.kind in _COUNTED]
    dates = find_dates(statement)
    spans = [*(number.span for number in numbers), *(date.span for date in dates)]
    taken = {offset for span in spans for offset in range(*span)}
    read = read_words(statement)
    free = [(at, word) for at, word in enumerate(read) if word.kind == "content" and word.start not in taken]
    units = {word.stem for number in numbers for word in read_words(number.unit or "") if word.kind == "content"}
    months = {word.lower for at, word in free if at and word.capital and word.lower in MONTHS}
    noes = sum(
        word.lower in _NEGATIONS
        or word.lower.endswith(("n't", "n’t"))
        or (word.stem in _NOT_DOING and after is not None and after.lower == "to")
        for word, after in zip_longest(read, read[1:])
    )
    return Content(
        words=frozenset({word.stem for at, word in free if not (word.capital and at)} | units) - EMPTY,
        names=frozenset(word.stem for at, word in free if word.capital and at and word.lower not in months),
        numbers=frozenset(_value(number) for number in numbers),
        days=frozenset({date.timex or date.text.lower() for date in dates} | {f"XXXX-{MONTHS[m]:02}" for m in months}),
        negated=noes % 2 == 1,
    )


def _value(number: Number) -> Value:
    return (None, number.low, number.high) if number.value is None else (number.value, None, None)


def same_statement(one: str, other: str, one_speaker: bool = False) -> bool:
    """Whether two statements, by one speaker or by two, are the same proposition."""
    a, b = content_of(one), content_of(other)
    return _are_one(a, b, one_speaker) and not _on_other_days(a, b)


def differ_in_time(one: str, other: str) -> bool:
    """Whether two statements of one speaker are the same proposition but for the time that each gives."""
    a, b = content_of(one), content_of(other)
    known = all(day[:1] in _DATED for day in a.days ^ b.days)
    return known and _are_one(a, b, one_speaker=True) and _on_other_days(a, b)


def are_opposed(one: str, other: str) -> bool:
    """Whether two statements, of one speaker or of two, are the same proposition but that one of them says no."""
    a, b = content_of(one), content_of(other)
    return a.negated != b.negated and not _on_other_days(a, b) and _are_one(replace(a, negated=b.negated), b, False)


def _on_other_days(a: Content, b: Content) -> bool:
    return bool(a.days and b.days) and a.days != b.days


def _are_one(a: Content, b: Content, one_speaker: bool) -> bool:
    if a.numbers != b.numbers or a.negated != b.negated or a.denies != b.denies:
        return False
    if not (a.names <= b.names or b.names <= a.names):
        return False
    common, sizes = len(a.words & b.words), sorted((len(a.words), len(b.words)))
    if one_speaker and a.numbers:
        return common >= 2 and common >= _ONE_SPEAKER * sizes[0]
    if one_speaker:
        return common >= _FEWEST and common >= _ONE_SPEAKER * sizes[1]
    return common >= _FEWEST and common >= _BOTH_WAYS * sizes[1]


def speaks_against(denial: str, claim: str) -> bool:
    """Whether ``denial``, in which somebody denies something, denies what ``claim`` says: the claim has its words."""
    a, b = content_of(denial), content_of(claim)
    if b.denies or (a.numbers and b.numbers and a.numbers != b.numbers):
        return False
    return holds(b, a.words - DENYING)


def holds(content: Content, words: frozenset[str]) -> bool:
    """Whether a statement has all of ``words``, or most of them where they are many; one of a family for another."""
    known = frozenset().union(*map(families, content.words))
    held = sum(1 for word in words if word in content.words or families(word) & known)
    return held >= 2 and (held == len(words) or (held >= _FEWEST and held >= _AGAINST * len(words)))
