"""When what happened, over all articles of a story."""

import datetime
from collections import defaultdict
from collections.abc import Sequence

from summarizer.briefing.digest import Dated, Digest
from summarizer.briefing.wording import cite, printed, shared, stands_alone, stems_of, unique
from summarizer.schemas.daily import TimelineEntry

_PRECISE = frozenset({"day", "week", "weekend", "month"})
_MOST = 12
_SAME = 0.5


def timeline_of(digests: Sequence[Digest]) -> tuple[TimelineEntry, ...]:
    """The days and months that the articles name, in order; one entry for what several tell of the same time."""
    by_time: dict[tuple[datetime.date, datetime.date], list[tuple[Digest, Dated]]] = defaultdict(list)
    for digest in digests:
        for dated in digest.dates:
            date = dated.date
            if date.start and date.end and date.precision in _PRECISE and date.relation == "in":
                by_time[date.start, date.end].append((digest, dated))
    found = []
    for (start, end), told in by_time.items():
        groups: list[list[tuple[Digest, Dated]]] = []
        for one in told:
            stems = stems_of(one[1].sentence.text)
            same = next((g for g in groups if shared(stems, stems_of(g[0][1].sentence.text)) >= _SAME), None)
            if same is None:
                groups.append([one])
            else:
                same.append(one)
        for group in groups:
            alone = [(digest, dated) for digest, dated in group if stands_alone(dated.sentence.text)]
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
