"""Does each date stand in the source, or follow from the day of publication?"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

from summarizer.checks.occasions import WEEKDAYS, apart, occasion_of, parts_of, spelt, stands_apart
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import read_words
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.fields import PROSE, Filled, Finding, Verdict
from summarizer.memo import memoized
from summarizer.reading.calendar import MONTH_NAMES
from summarizer.reading.dates import Date

_ANAPHORIC = frozenset({"same", "that", "those", "previous", "following", "then"})
_FROM_ANOTHER = frozenset({"earlier", "later", "before", "after", "previously"})
_LEAD = 0.4
"""Of what is said of a date, the clause of another must hold so much more than the sentence of its own."""
_LEAD_AFAR = 0.2
"""So much where the date stands in none of the sentences that the summary goes back to."""
_ORDERING = frozenset({"next", "last", "previous"})
_LEAST_LIKE = 0.3
"""Of what is said of a date, the source must say so much of another for the two to be of one thing."""
_MOST = 0.5
"""Of two dates of one sentence the other's clause must hold most of what is said."""
_TELLING = 2
"""So many words, or a name, tell of one and the same thing."""
_MONTHS = tuple(name[:3] for name in MONTH_NAMES)
_VAGUE = frozenset({"now", "today", "currently", "recently", "soon", "later", "earlier"})


def check_dates(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each date in prose and in fields that say when."""
    for field in subject.having(PROSE):
        passage = subject.read(field)
        for date in passage.dates:
            if date.text.lower() not in _VAGUE:
                yield _check(subject, field, passage, date)
        yield from _impossible(subject, field, passage)


def _check(subject: Subject, field: Filled, passage: Passage, date: Date) -> Finding:
    for where, places in _around(subject, date):
        found = _same(date, places)
        if found is None:
            continue
        rival = None if passage.copied else _rival(subject, passage, date, places if where == "elsewhere" else ())
        if rival:
            message = f"the source has {rival.text}, not {date.text}"
            return _finding(subject, field, date, "contradicted", "rival", message, rival)
        if where != "elsewhere" or subject.aligned:
            return _finding(subject, field, date, "supported", where or found[0], "", found[1])
        message = f"{date.text} stands in another sentence, of something else"
        return _finding(subject, field, date, "unsupported", "elsewhere", message, found[1])
    if date.start and date.start == date.end == subject.document.published:
        return _finding(subject, field, date, "supported", "publication", "", None)
    if _has_both_ends(subject, date):
        return _finding(subject, field, date, "supported", "derived", "", None)
    if not _points(date) and not _is_elliptic(subject, date):
        part = _printed_in(subject, date)
        if part:
            return _finding(subject, field, date, "supported", "printed", "", part)
        places = subject.passages
        like = [(place, other) for place in places for other in place.dates if other.precision == date.precision]
        other = _told_alike(subject, passage, date, like)
        if other is not None and apart(date, other):
            message = f"the source has {other.text}, not {date.text}"
            return _finding(subject, field, date, "contradicted", "altered", message, other)
        placed = date.start is not None and other is None and not (like and date.relative)
        if not _is_mere_month(date) and (placed or parts_of(date) - _printed_parts(subject.source)):
            return _finding(subject, field, date, "unsupported", "absent", f"{date.text} is not in the source", None)
    return _finding(subject, field, date, "unchecked", "open", f"{date.text} cannot be placed in time", None)


def _is_mere_month(date: Date) -> bool:
    """Whether a date is the name of a month alone: "in November" may be how a summary puts the election."""
    said = spelt(date)
    return len(said) == 1 and said[0].startswith(_MONTHS)


def _around(subject: Subject, date: Date) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """Where a date may stand, the nearest first; the whole source is looked through for one that is not near."""
    yield "", subject.passages
    yield "near", subject.neighbours
    yield "elsewhere", _others(subject, date)


@memoized
def _printed_parts(source: Source) -> frozenset[str]:
    """The parts of all the source's dates, its headline's among them, and whatever it prints like a year."""
    title = source.said(source.document.title or "")
    years = frozenset(word for word in source.words if word.isdigit())
    return years.union(*map(parts_of, (*source.document.reading.dates, *title.dates)))


def _others(subject: Subject, date: Date) -> tuple[Passage, ...]:
    """The sentences beyond the cited ones and their neighbours that name the same time."""
    tried = {place.number for place in subject.near}
    document = subject.document
    held = (
        document.sentence_at(other.span.start) for other in document.reading.dates if _compare(date, other) in _SURE
    )
    return subject.source.passages(sorted({sentence.number for sentence in held if sentence} - tried))


def _rival(subject: Subject, passage: Passage, date: Date, further: tuple[Passage, ...]) -> Date | None:
    """The date that the source gives to what the summary says of ``date``, where ``date`` stands with something else.

    A sentence that only holds the date speaks for it with all its words, and another date only with those of its own
    clause: what is left must tell, and not the summary's wording. A date that the summary names as well is no rival.
    """
    said = alike(occasion_of(passage, date), subject.source.words)
    if not said or _points(date):
        return None
    places = (*subject.near, *further)
    held = {
        place.number: _share(subject, said, date, place)
        if place in further
        else subject.source.likeness(said, place.stems)
        for place in places
        if _same(date, (place,))
    }
    lead = _LEAD_AFAR if further else _LEAD
    best: tuple[float, Date, Passage] | None = None
    for place in places:
        for other in place.dates:
            if other.precision != date.precision or not apart(date, other) or _same(other, (passage,)):
                continue
            inside = place.number in held
            alone = len(place.dates) == 1 and not inside
            shared = alike(said, place.stems if alone else occasion_of(place, other))
            if len(shared) < _TELLING and not _is_named(place, shared):
                continue
            share = subject.source.share(said, shared)
            own = max((_share(subject, said, date, place),) if inside else held.values(), default=0.0)
            if inside and share < _MOST:
                continue
            if share - own >= lead and (best is None or share > best[0]):
                best = share, other, place
    if best is None or _is_named_there(passage, date, [source for source in places if source.number in held], best[2]):
        return None
    return best[1]


def _is_named_there(passage: Passage, date: Date, own: Iterable[Passage], rival: Passage) -> bool:
    """Whether the clause of ``date`` has a name that one of ``own`` has as well, and ``rival`` not."""
    named = passage.capitals_beside(date.span) - {word.stem for word in passage.words_in(date.span)}
    return any((named & place.stems) - rival.stems for place in own if place is not rival)


def _is_named(place: Passage, stems: frozenset[str]) -> bool:
    """Whether ``place`` has one of ``stems`` with a capital that is not its first."""
    return any(word.capital and word.stem in stems for word in place.words[1:])


def _share(subject: Subject, said: frozenset[str], date: Date, place: Passage) -> float:
    """Of what ``said`` weighs, the share in the clauses of ``place`` that ``date`` stands in.

    Where it stands apart by a comma, nobody knows which of the clauses it dates: it speaks for the sentence.
    """
    return max(
        subject.source.likeness(said, place.stems if stands_apart(place, other) else occasion_of(place, other))
        for other in place.dates
        if _compare(date, other)
    )


def _printed_in(subject: Subject, date: Date) -> Date | None:
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


def _has_both_ends(subject: Subject, date: Date) -> bool:
    """Whether the sentences name the first and the last of a stretch apart: "began in April and ended in August"."""
    dates = [other for place in subject.near for other in place.dates if other.start]
    return (
        date.precision == "span"
        and date.start is not None
        and any(other.start == date.start for other in dates)
        and any(other.end == date.end for other in dates)
    )


def _told_alike(subject: Subject, passage: Passage, date: Date, like: Iterable[tuple[Passage, Date]]) -> Date | None:
    """The one of ``like`` of which the source says most like what the summary says of ``date``, where it is enough."""
    said = alike(occasion_of(passage, date), subject.source.words)
    shares = [
        (subject.source.likeness(said, occasion_of(place, other)) if said else 1.0, -other.span.start, other)
        for place, other in like
    ]
    share, _, other = max(shares, key=itemgetter(0, 1), default=(0.0, 0, None))
    return other if share >= _LEAST_LIKE else None


def _points(date: Date) -> bool:
    """Whether a date is told from another one: "three months earlier", "the same day"."""
    said = date.text.lower().split()
    return not _ANAPHORIC.isdisjoint(said) or said[-1] in _FROM_ANOTHER


def _is_elliptic(subject: Subject, date: Date) -> bool:
    """Whether the source leaves out the noun that the summary adds: "5 percent this year and 3 percent next"."""
    first, *rest = date.text.lower().split()
    if first not in _ORDERING or len(rest) != 1:
        return False
    for place in subject.passages:
        words = [word.lower for word in place.words]
        if rest[0] in words and any(one == first and not two.isalpha() for one, two in pairwise(words)):
            return True
    return False


def _same(date: Date, passages: Iterable[Passage]) -> tuple[str, Date] | None:
    """How and where one of ``passages`` names the same time."""
    found = [(how, other) for place in passages for other in place.dates if (how := _compare(date, other))]
    return min(found, key=lambda entry: _RANK[entry[0]]) if found else None


_SURE = ("exact", "normalised")
_RANK = {"exact": 0, "normalised": 1, "coarser": 2}


def _compare(claim: Date, source: Date) -> str | None:
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
    if claim.start is None or claim.end is None or source.start is None or source.end is None:
        return "normalised" if claim.timex and claim.timex == source.timex else None
    if (claim.start, claim.end) == (source.start, source.end):
        return "normalised"
    if claim.precision != "span" and claim.start <= source.start and source.end <= claim.end:
        return "coarser"
    return None


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
