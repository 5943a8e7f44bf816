"""What a date of the summary goes back to: one of the source that says the same, one that says something else, none.

The same weighing as that of numbers in ``figures.origins``, by what the source says of each of its dates; the weights
are fitted by ``python -m benchmarks.origins`` as well.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from summarizer.checks.figures.quantities import compare as compare_numbers
from summarizer.checks.figures.quantities import is_quantity
from summarizer.checks.occasions import apart, compare, occasion_of, parts_of, spelt
from summarizer.checks.passages.naming import meant_so_far
from summarizer.checks.passages.passage import Passage, within
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import read_words
from summarizer.checks.subject import Subject
from summarizer.checks.weighing import Doubt, Origin, weigh
from summarizer.memo import memoized
from summarizer.reading.dates import Date
from summarizer.reading.numbers import Number
from summarizer.spans import Span

WEIGHTS = {
    "occasion": 0.8,
    "occasion back": 1.55,
    "occasion in sentence": 1.55,
    "sentence": 0.1,
    "sentence back": 0.9,
    "names": 1.65,
    "same relation": 1.55,
    "same number": 1.2,
    "same date": 0.4,
    "same words": -0.55,
    "other": -2.0,
    "other date stated": -2.85,
    "other unit": -1.5,
    "open": -3.85,
    "open, other unit": -1.1,
    "always": 1.9,
    "parts nowhere": -1.35,
    "none the same": 1.45,
    "printed": 0.55,
    "day": -1.35,
    "span": 1.05,
}
"""Log-odds, against its being made up."""
_LIKELY = 0.28
"""So doubtful a date had 3 of 700 true sentences that the weights were not fitted to, and 8 of 22 with a wrong one."""
_UNNAMED = 0.5
"""What the names beside a date count for where there are none."""
_LOOSE = frozenset({"earlier", "in", "later", "on", "this"})
"""Words that two ways to put one time may differ by: "earlier this week", "earlier in the week"."""
_SURE = ("exact", "normalised")
_MOST_OTHERS = 30
_NOWHERE = Span(0, 0)


def is_doubted(doubt: Doubt[Date]) -> bool:
    """Whether a date is too likely wrong to be let pass."""
    return doubt.likelihood >= _LIKELY


def doubt_of(subject: Subject, passage: Passage, date: Date) -> Doubt[Date]:
    """How likely ``date`` is another than the source's, and which one it should be."""
    return weigh(origins_of(subject, passage, date), WEIGHTS)


def origins_of(subject: Subject, passage: Passage, date: Date) -> list[Origin[Date]]:
    """All that ``date``, which stands in ``passage``, may go back to, the last two of them no date of the source."""
    places = (*subject.near, *others_with(subject, date))
    found = [
        _origin(subject, passage, date, place, other)
        for place in places
        for other in place.dates
        if compare(date, other) or not _is_bracketed(place, other)
    ]
    reckoned = {
        "always": 1,
        "parts nowhere": bool(missing_parts(subject, date)),
        "none the same": not any("same date" in origin.evidence for origin in found),
        "printed": printed_in(subject, date) is not None,
        "day": date.precision == "day",
        "span": date.precision == "span",
    }
    return [*found, Origin(True, reckoned), Origin(False, {})]


def _origin(subject: Subject, passage: Passage, date: Date, place: Passage, other: Date) -> Origin[Date]:
    """What speaks for ``other`` being meant; where nobody can tell the two apart, it is not wrong."""
    fit, unlike = _fit(subject, passage, date, place, other), date.precision != other.precision
    how = compare(date, other)
    if how:
        return Origin(True, fit | {"same date": 1, "same words": how == "exact"}, other)
    if not apart(date, other) and not _may_differ(date, other):
        return Origin(True, fit | {"open": 1, "open, other unit": unlike}, other)
    stated = any(said != date and compare(said, other) for said in passage.dates)
    return Origin(False, fit | {"other": 1, "other date stated": stated, "other unit": unlike}, other)


def _is_bracketed(place: Passage, date: Date) -> bool:
    """Whether a year stands alone in brackets, as that of a picture or a book does: nothing happens on it there."""
    text, (start, end) = place.reading.text, date.span
    return date.precision == "year" and text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _may_differ(one: Date, other: Date) -> bool:
    """Whether two dates that count from another one are put in different words: last month, last week."""
    apart_in = set(spelt(one)) ^ set(spelt(other))
    return one.relative and other.relative and not (one.start and other.start) and not apart_in <= _LOOSE


def _fit(subject: Subject, passage: Passage, date: Date, place: Passage, other: Date) -> dict[str, float]:
    """How well what the source says of ``other`` fits what the summary says of ``date``."""
    likeness = subject.source.likeness
    occasion, other_occasion = occasion_of(passage, date), occasion_of(place, other)
    return {
        "occasion": likeness(occasion, other_occasion),
        "occasion back": likeness(other_occasion, occasion),
        **_fit_of_sentence(subject, passage, date, place),
        "same relation": date.relation == other.relation,
        "same number": _is_beside_the_same(passage, date, place, other),
    }


def _is_beside_the_same(passage: Passage, date: Date, place: Passage, other: Date) -> bool:
    """Whether the number right before each of the dates is the same: 1.1% in 2004, up from 0.3% in 2003."""
    here, there = _number_before(passage, date), _number_before(place, other)
    return here is not None and there is not None and compare_numbers(here, there) is not None


def _number_before(passage: Passage, date: Date) -> Number | None:
    """The last number before a date in its clause, where no other date parts them."""
    clause = passage.clause_at(date.span)
    start = max([other.span.end for other in passage.dates if other.span.end <= date.span.start], default=0)
    between = Span(max(start, clause.start if clause else 0), date.span.start)
    return next((number for number in reversed(within(passage.numbers, between)) if is_quantity(number)), None)


@memoized
def _fit_of_sentence(subject: Subject, passage: Passage, date: Date, place: Passage) -> dict[str, float]:
    likeness = subject.source.likeness
    held, told, said = _undated(place), _told_by(subject, place), _undated(passage)
    names = passage.capitals_beside(date.span) - {word.stem for word in passage.words_in(date.span)}
    return {
        "occasion in sentence": likeness(occasion_of(passage, date), held),
        "sentence": likeness(said, told),
        "sentence back": likeness(held, said),
        "names": likeness(names, told) if names else _UNNAMED,
    }


@memoized
def _undated(passage: Passage) -> frozenset[str]:
    """What a sentence tells, its dates left out."""
    dated = {word.start for date in passage.dates for word in passage.words_in(date.span)}
    return frozenset(
        word.stem for word in passage.words if word.kind in ("content", "digits") and word.start not in dated
    )


@memoized
def _told_by(subject: Subject, place: Passage) -> frozenset[str]:
    """What a sentence tells, those whom it and the one before mean by name included."""
    return _undated(place) | meant_so_far(subject.source, place)


def missing_parts(subject: Subject, date: Date) -> frozenset[str]:
    """The weekday, month, year or day of ``date`` that the source prints nowhere."""
    return parts_of(date) - _printed_parts(subject.source)


@memoized
def _printed_parts(source: Source) -> frozenset[str]:
    """The parts of all the source's dates, its headline's among them, and whatever it prints like a year."""
    title = source.said(source.document.title or "")
    years = frozenset(word for word in source.words if word.isdigit())
    return years.union(*map(parts_of, (*source.document.reading.dates, *title.dates)))


@memoized
def others_with(subject: Subject, date: Date) -> tuple[Passage, ...]:
    """The sentences beyond the cited ones and their neighbours that name the same time: the nearest of them."""
    tried = {place.number for place in subject.near}
    first = subject.cited[0].number if subject.cited else 1
    near = sorted(set(_holding(subject, date)) - tried, key=lambda number: (abs(number - first), number))
    return subject.source.passages(sorted(near[:_MOST_OTHERS]))


def _holding(subject: Subject, date: Date) -> Iterator[int]:
    for alike in _dates_of(subject.source).values():
        if compare(date, alike[0][1]) in _SURE:
            yield from (number for number, _ in alike)


@memoized
def _dates_of(source: Source) -> dict[Hashable, list[tuple[int, Date]]]:
    """The source's dates with the numbers of their sentences, those together that no comparison can tell apart."""
    found: dict[Hashable, list[tuple[int, Date]]] = defaultdict(list)
    for date in source.document.reading.dates:
        if sentence := source.document.sentence_at(date.span.start):
            found[date._replace(text=date.text.lower(), span=_NOWHERE)].append((sentence.number, date))
    return found


def printed_in(subject: Subject, date: Date) -> Date | None:
    """The date of a cited sentence that a date is printed in: 2021 in "between 2016 and 2021"."""
    wanted = [word.lower for word in read_words(date.text)]
    if len(wanted) == 1 and date.precision not in ("month", "year"):
        return None
    for place in subject.passages:
        for other in place.dates:
            printed = [word.lower for word in read_words(other.text)]
            if any(printed[start : start + len(wanted)] == wanted for start in range(len(printed))):
                return other  # type: ignore[no-any-return]
    return None
