"""When what happened, over all articles of a story."""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from summarizer.briefing.digest import Dated, Digest
from summarizer.briefing.statements import content_of
from summarizer.briefing.vocabulary import DENYING, TELLING, VOICING
from summarizer.briefing.wording import cite, printed, shared, stems_of, unique
from summarizer.checks.passages.words import read_words, stem_of
from summarizer.reading.alone import stands_alone
from summarizer.schemas.daily import TimelineEntry

_PRECISE = frozenset({"day", "week", "weekend", "month"})
_MOST = 12
_SAME = 0.5
_AHEAD = r"(?:will|(?:is|are|was|were) (?:to|due|set|expected|planned|scheduled)|(?:expects?|plans?) to)"
_WILL = re.compile(rf"\b{_AHEAD}\b", re.IGNORECASE)
_SAYING = (TELLING | VOICING | DENYING) - {stem_of("announce")}
_POSSESSIVE = re.compile("['’]s?\\b|['’](?= )")
_ASIDE = re.compile(
    r"(?:\b(?:than|instead of|(?:down|up) from)\b|, (?:(?:in|on|at|of|to|from) )?(?:which|who|whom|whose|where|when)\b"
    rf"|\b(?:and|but|or) {_AHEAD}\b)(?:[^,;:.]|(?<=\d)[.,](?=\d))*$",
    re.IGNORECASE,
)
"""What leads to a day that a comparison, a clause about somebody or a second verb is of, and not the sentence."""


def timeline_of(digests: Sequence[Digest]) -> tuple[TimelineEntry, ...]:
    """The days and months that the articles name, in order; one entry for what several tell of the same time."""
    by_time: dict[tuple[datetime.date, datetime.date], list[tuple[Digest, Dated]]] = defaultdict(list)
    for digest in digests:
        for dated in _dating(digest.dates, digest.published):
            if dated.date.start and dated.date.end:
                by_time[dated.date.start, dated.date.end].append((digest, dated))
    found = []
    for (start, end), told in by_time.items():
        groups: list[list[tuple[Digest, Dated]]] = []
        for one in told:
            same = next(
                (group for group in groups if _tell_the_same(one[1].sentence.text, group[0][1].sentence.text)), None
            )
            if same is None:
                groups.append([one])
            else:
                same.append(one)
        for group in groups:
            alone = [(digest, dated) for digest, dated in group if stands_alone(printed(dated.sentence.text))]
            if not alone:
                continue
            digest, dated = min(alone, key=lambda one: len(one[1].sentence.text))
            entry = TimelineEntry(
                start=start,
                end=end,
                when=dated.date.text,
                text=printed(dated.sentence.text),
                cites=unique(cite(d.number, one.sentence) for d, one in [(digest, dated), *group]),
            )
            found.append((len({d.number for d, _ in group}), entry))
    found.sort(key=lambda ranked: (-ranked[0], ranked[1].end - ranked[1].start))
    return tuple(sorted((entry for _, entry in found[:_MOST]), key=lambda entry: (entry.start, entry.end)))


def _tell_the_same(one: str, other: str) -> bool:
    """Whether two sentences on one day have most words in common, and both say that it was, or that it was not."""
    return shared(stems_of(one), stems_of(other)) >= _SAME and content_of(one).negated == content_of(other).negated


def _dating(dates: Sequence[Dated], published: datetime.date | None) -> Iterator[Dated]:
    """For each sentence the first day that what it tells happened on: one sentence stands on one day."""
    taken: set[int] = set()
    held = Counter(dated.sentence.number for dated in dates)
    for dated in dates:
        date, sentence = dated.date, dated.sentence
        at = date.span.start - sentence.span.start
        dateline = len(sentence.text) - len(printed(sentence.text))
        if at < dateline or sentence.number in taken or date.precision not in _PRECISE or date.relation != "in":
            continue
        before, after = sentence.text[:at], sentence.text[at + len(date.text) :]
        if _ASIDE.search(before) or (_POSSESSIVE.match(after) and (before.strip() or held[sentence.number] > 1)):
            continue
        over = published is not None and date.end is not None and date.end < published
        if _is_of_saying(before, after) or (over and _WILL.search(before)):
            continue  # what is to come is on none of the days that are over
        taken.add(sentence.number)
        yield dated


def _is_of_saying(before: str, after: str) -> bool:
    """Whether a day between these words is the one on which somebody said it: what is said may be of another."""
    words = [word for word in read_words(before) if word.kind == "content"][-1:]
    return any(word.stem in _SAYING for word in (*words, *read_words(after)[:1]))
