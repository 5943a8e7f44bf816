"""Does each date stand in the source, or follow from the day of publication?"""

from collections.abc import Iterable, Iterator

from summarizer.checks.moments import doubt_of, is_doubted, missing_parts, others_with, printed_in
from summarizer.checks.occasions import ORDERS, compare, parts_of, spelt, years_of
from summarizer.checks.passages.passage import Passage
from summarizer.checks.subject import Judged, Subject
from summarizer.fields import PROSE, Filled, Finding, Verdict
from summarizer.reading.dates import Date

_VAGUE = frozenset({"now", "today", "currently", "recently", "soon", "later", "earlier"})
_RANK = {"exact": 0, "normalised": 1, "coarser": 2}
"""The surer that two dates are one, the lower."""


def check_dates(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each date in prose and in fields that say when."""
    for field in subject.having(PROSE):
        passage = subject.read(field)
        for date in passage.dates:
            if date.text.lower() not in _VAGUE:
                yield _check(subject, field, passage, date)
        yield from _impossible(subject, field, passage)


def _check(subject: Subject, field: Filled, passage: Passage, date: Date) -> Finding:
    where, found = _place_of(subject, date)
    if not found and (follows := _follows(subject, date)):
        return _finding(subject, field, date, "supported", follows, "", None)
    doubt = None if passage.copied else doubt_of(subject, passage, date)
    if doubt and is_doubted(doubt) and doubt.other and _are_of_one_sort(date, doubt.other):
        message = f"the source has {doubt.other.text}, not {date.text}"
        return _finding(subject, field, date, "contradicted", "rival" if found else "altered", message, doubt.other)
    if found and (where != "elsewhere" or subject.aligned):
        return _finding(subject, field, date, "supported", where or found[0], "", found[1])
    if found:
        message = f"{date.text} stands in another sentence, of something else"
        return _finding(subject, field, date, "unsupported", "elsewhere", message, found[1])
    if _is_printed_nowhere(subject, date, doubted=doubt is not None and is_doubted(doubt)):
        return _finding(subject, field, date, "unsupported", "absent", f"{date.text} is not in the source", None)
    if part := printed_in(subject, date):
        return _finding(subject, field, date, "supported", "printed", "", part)
    return _finding(subject, field, date, "unchecked", "open", f"{date.text} cannot be placed in time", None)


def _are_of_one_sort(date: Date, other: Date) -> bool:
    """Whether both name a day, a month and so on, or years that differ, or one last week and the other last month."""
    years = [set(years_of(one)) for one in (date, other)]
    return (
        other.precision == date.precision
        or (all(years) and years[0].isdisjoint(years[1]))
        or not ORDERS.isdisjoint(set(spelt(date)[:1]) & set(spelt(other)[:1]))
    )


def _is_printed_nowhere(subject: Subject, date: Date, *, doubted: bool) -> bool:
    """Whether the source has neither the very words of a date nor its year or day of the month.

    What counts from another date, or names a quarter, is told in too many ways to be missed; and a year that "next
    year" may mean nobody can miss who does not know the day of publication.
    """
    missing = missing_parts(subject, date)
    if not parts_of(date) or (missing == set(years_of(date)) and _may_mean_its_year(subject, date)):
        return False
    return doubted or (any(map(str.isdigit, "".join(missing))) and subject.source.locate(date.text) is None)


def _may_mean_its_year(subject: Subject, date: Date) -> bool:
    """Whether a sentence near names the same time by "this year" or the like, which nothing settles."""
    rest = set(spelt(date)) - set(years_of(date)) | {"year"}
    dates = (other for place in subject.near for other in place.dates)
    return any(
        other.relative and not other.start and other.precision == date.precision and rest == set(spelt(other)) - ORDERS
        for other in dates
    )


def is_asked(subject: Subject, date: Date) -> bool:
    """Whether a date is one that the source must have: not vague, and not one that follows."""
    return date.text.lower() not in _VAGUE and bool(_place_of(subject, date)[1] or not _follows(subject, date))


def _place_of(subject: Subject, date: Date) -> tuple[str, tuple[str, Date] | None]:
    """Where a date stands, the nearest first, with how and in which date; the whole source is looked through last."""
    for where, places in (("", subject.passages), ("near", subject.neighbours)):
        if found := _same(date, places):
            return where, found
    return "elsewhere", _same(date, others_with(subject, date))


def _same(date: Date, passages: Iterable[Passage]) -> tuple[str, Date] | None:
    """How and where one of ``passages`` names the same time."""
    found = [(how, other) for place in passages for other in place.dates if (how := compare(date, other))]
    return min(found, key=lambda entry: _RANK[entry[0]]) if found else None


def _follows(subject: Subject, date: Date) -> str:
    """What a date that stands nowhere as such follows from; empty where from nothing."""
    if date.start and date.start == date.end == subject.document.published:
        return "publication"
    return "derived" if _has_both_ends(subject, date) else ""


def _has_both_ends(subject: Subject, date: Date) -> bool:
    """Whether the sentences name the first and the last of a stretch apart: "began in April and ended in August"."""
    dates = [other for place in subject.near for other in place.dates if other.start]
    return (
        date.precision == "span"
        and date.start is not None
        and any(other.start == date.start for other in dates)
        and any(other.end == date.end for other in dates)
    )


def _impossible(subject: Subject, field: Filled, passage: Passage) -> Iterator[Finding]:
    """What is printed like a date and is none, such as 35 March or the year 2096, and stands nowhere in the source."""
    for number in passage.numbers:
        aged = passage.reading.text[: number.span.start].endswith("-")  # "the over-60s"
        if (
            aged
            or number.kind not in ("date", "year")
            or any(date.span.overlaps(number.span) for date in passage.dates)
        ):
            continue
        if subject.source.locate(number.text) is None:
            judged = Judged("dates", "unsupported", "absent", f"{number.text} is not in the source")
            yield judged.on(field.path, number.span)


def _finding(
    subject: Subject, field: Filled, date: Date, verdict: Verdict, how: str, message: str, found: Date | None
) -> Finding:
    evidence = (subject.evidence(found.span),) if found else ()
    return Judged("dates", verdict, how, message).on(field.path, date.span, *evidence)
