"""What a date is said of: the words of the clause that it dates."""

import re
from decimal import Decimal
from functools import lru_cache

from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.words import Word, read_words
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.units import SCALES
from summarizer.memo import memoized
from summarizer.reading.calendar import MONTH_NAMES, WEEKDAY_NAMES
from summarizer.reading.dates import Date
from summarizer.reading.numbers import find_numbers, unit_key
from summarizer.spans import Span

_SPELT = re.compile(r"[^\W_]+")
_LINKING = frozenset({"the", "of", "s"})
_SAME = {
    "current": "this", "present": "this", "coming": "next", "following": "next", "subsequent": "next",
    "previous": "last", "past": "last", "preceding": "last", "prior": "last", "ago": "earlier", "before": "earlier",
    "after": "later",
}  # fmt: skip
WEEKDAYS = frozenset(WEEKDAY_NAMES)
_MONTHS = frozenset(MONTH_NAMES)
_ABBREVIATED = {form for name in WEEKDAYS | _MONTHS for form in (name, name[:3], name[:4])} - {"sun", "sat"}
_SHORT = 3
_YEAR_DIGITS = 4
_DATED = re.compile(r"-\d\d-\d\d$")
_DAY = len("06-17")
ORDERS = frozenset({"this", "last", "next"})
_STEPS = {"earlier": "last", "later": "next"}
_ONES = dict.fromkeys(("a", "one"), Decimal(1))
_AGO = 3
_ORDERED = 2
_RELATIVE = words("who which whom whose that where when")
_ANTECEDENT = 3
_OPENERS = words("after before since until when while")


def spelt(date: Date) -> tuple[str, ...]:
    """The words of a date, one for all ways to put the same: current and this, a year ago and last year."""
    return _spelt(date.text)


@lru_cache(maxsize=1 << 12)
def _spelt(text: str) -> tuple[str, ...]:
    said = [_SAME.get(word, word) for word in _SPELT.findall(text.lower()) if word not in _LINKING]
    if len(said) == _AGO and said[0] in ("a", "one"):
        del said[0]
    if len(said) == _ORDERED and said[1] in _STEPS:
        said = [_STEPS[said[1]], said[0]]
    return tuple(said)


@lru_cache(maxsize=1 << 12)
def _offset(text: str) -> tuple[str, str, Decimal] | None:
    """How far on or back a date counts from another one: "a quarter later" and "three months later" alike."""
    *length, way = _SPELT.findall(text) or [""]
    way = _SAME.get(way, way)
    if way not in _STEPS or len(length) < _ORDERED:
        return None
    unit = unit_key(length[-1])
    count = next((number.value for number in find_numbers(text)), None) or (_ONES.get(length[-_ORDERED]))
    measures = ((name, SCALES[name][unit]) for name in ("days", "months") if unit in SCALES[name])
    return next(((way, name, count * factor) for name, factor in measures if count), None)


def parts_of(date: Date) -> frozenset[str]:
    """What a date is printed with that another must have as well: weekday, month, year, and the day with its month."""
    said = (word[:_SHORT] for word in spelt(date) if word in _ABBREVIATED)
    dated = date.precision in ("day", "span") and not date.relative
    days = (end[-_DAY:] for end in date.timex.split("/") if dated and _DATED.search(end))
    return frozenset((*said, *years_of(date), *days))


def compare(claim: Date, source: Date) -> str | None:
    """How ``claim`` names the time that ``source`` names: exact, normalised or coarser; None where it does not."""
    one, other = claim.text.lower(), source.text.lower()
    if one == other:
        return "exact"
    left, right = frozenset(spelt(claim)), frozenset(spelt(source))
    here, there = left & WEEKDAYS, right & WEEKDAYS
    if here and there and here != there:
        return None
    plain = claim.precision == source.precision and not any(char.isdigit() for char in one + other)
    if plain and (left <= right or right <= left):
        return "normalised"
    if (offset := _offset(one)) and offset == _offset(other):
        return "normalised"
    if claim.start is None or claim.end is None or source.start is None or source.end is None:
        return "normalised" if claim.timex and claim.timex == source.timex else None
    if (claim.start, claim.end) == (source.start, source.end) or _is_one_day_of_a_year(claim, source):
        return "normalised"
    if claim.precision != "span" and claim.start <= source.start and source.end <= claim.end:
        return "coarser"
    return None


def _is_one_day_of_a_year(one: Date, other: Date) -> bool:
    """Whether both print the same day and month and no year, which each sentence's tense may have settled otherwise."""
    days = one.precision == other.precision == "day"
    return days and not years_of(one) and not years_of(other) and parts_of(one) == parts_of(other)


def years_of(date: Date) -> list[str]:
    """The years that a date prints."""
    return [word for word in spelt(date) if word.isdigit() and len(word) == _YEAR_DIGITS]


def _rest_of(timex: str) -> str:
    return timex[_YEAR_DIGITS:]


def apart(one: Date, other: Date) -> bool:
    """Whether two dates are surely not the same: of a weekday and a day of the month nobody knows."""
    if one.start and one.end and other.start and other.end:
        if one.precision == other.precision == "span":
            return (one.start, one.end) != (other.start, other.end)
        return one.end < other.start or other.end < one.start
    left, right = spelt(one), spelt(other)
    for names in (WEEKDAYS, _MONTHS):
        here, there = names.intersection(left), names.intersection(right)
        if here and there and not one.timex and not other.timex:
            return here.isdisjoint(there)
    if len(left) == len(right) == _ORDERED and left[1] == right[1] and {left[0], right[0]} <= ORDERS:
        return left[0] != right[0]
    if _rest_of(one.timex) == _rest_of(other.timex) and "XXXX" in one.timex + other.timex:
        return False  # one leaves its year to the reader
    forms = [(date.timex, "-WXX-" in date.timex) for date in (one, other)]
    return all(timex for timex, _ in forms) and forms[0][1] == forms[1][1] and forms[0][0] != forms[1][0]


@memoized
def occasion_of(passage: Passage, date: Date) -> frozenset[str]:
    """The stems of what is said to happen on ``date``, dates left out.

    A date that stands apart by a comma ("On Thursday, …", "…, on Monday") goes with the clause beside it. A clause
    that begins with "who" or "which" tells of what stands before it, and a pronoun of whom it means.
    """
    found = _from_opener([word for clause in _clauses_of(passage, date) for word in clause.words], date)
    if not found:
        return frozenset()
    span = Span(found[0].start, found[-1].end)
    meant = [word for mention in within(passage.mentions, span) for word in read_words(mention.actor)]
    dated = {word.start for other in passage.dates for word in passage.words_in(other.span)}
    plain = [word for word in (*_antecedent(passage, found[0]), *found) if word.start not in dated]
    return frozenset(word.stem for word in (*plain, *meant) if word.kind in ("content", "digits"))


def _from_opener(found: list[Word], date: Date) -> list[Word]:
    """The words from the last "after" or "when" before a date on, where what happened then stands between."""
    before = [at for at, word in enumerate(found) if word.end <= date.span.start]
    for at in reversed(before):
        if found[at].lower in _OPENERS:
            told = sum(word.kind == "content" for word in found[at : before[-1] + 1])
            return found[at:] if told >= _ORDERED else found
    return found


def _clauses_of(passage: Passage, date: Date) -> tuple[Clause, ...]:
    """The clause of ``date``, with those beside it as far as the next that has a verb where it has none itself."""
    clauses, at = passage.clauses, passage.place_of(date.span)
    if at is None:
        return ()
    if clauses[at].predicates:
        return (clauses[at],)
    fronted = not any(word.kind == "content" for clause in clauses[:at] for word in clause.words)
    beside = range(at + 1, len(clauses)) if fronted else range(at - 1, -1, -1)
    taken = [clauses[at]]
    for index in beside:
        taken.append(clauses[index])
        if clauses[index].predicates:
            break
    return tuple(sorted(taken, key=lambda clause: clause.start))


def _antecedent(passage: Passage, first: Word) -> tuple[Word, ...]:
    """The last words before a clause that begins with "who" or "which"."""
    if first.lower not in _RELATIVE:
        return ()
    before = [word for word in passage.words_before(first.start) if word.kind == "content"]
    return tuple(before[-_ANTECEDENT:])
