"""The daily brief: many articles and their reports to one, story by story, by code.

The room is called briefing because the function is called ``daily``: ``summarizer.daily`` is the function.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import partial

from summarizer.articles import Article
from summarizer.briefing.desk import Desk, Drafted
from summarizer.briefing.digest import Prepared, prepare
from summarizer.briefing.explaining import explain
from summarizer.briefing.settings import THRESHOLD, DailySettings
from summarizer.briefing.writing import Written, write_words
from summarizer.document import Document
from summarizer.engines import Engine
from summarizer.engines.choice import choose_engine
from summarizer.pipeline import asummarize
from summarizer.pipeline.many import as_finished, blocking
from summarizer.report import Report
from summarizer.schemas.daily import DailyBrief

__all__ = ["THRESHOLD", "DailySettings", "Prepared", "adaily", "daily", "explain", "prepare"]

Source = Article | Document | str


def daily(
    articles: Iterable[Source],
    *,
    date: datetime.date,
    reports: Mapping[str, Report | Prepared] | None = None,
    engine: Engine | str | None = None,
    previous: DailyBrief | None = None,
    settings: DailySettings | None = None,
) -> DailyBrief:
    """Make the brief of ``date`` out of ``articles``: stories, figures side by side, what changed since ``previous``.

    ``articles`` are read once, in order, and let go of, so a generator of many will do. ``reports`` are asked by
    ``Document.id`` for an article's finished report, of the schema ``brief``, or for what ``prepare`` made of it;
    what they lack is made here with ``engine`` (as for ``summarize``). Raises what ``summarize`` raises. Works inside
    a running event loop too.

    >>> brief = daily(["Norway sold 12 ships to Chile on Monday."], date=datetime.date(2024, 6, 17), engine="rules")
    >>> brief.stories[0].figures[0].leading.quantity.value
    Decimal('12')
    """
    made = adaily(articles, date=date, reports=reports, engine=engine, previous=previous, settings=settings)
    return blocking(made)


async def adaily(
    articles: Iterable[Source],
    *,
    date: datetime.date,
    reports: Mapping[str, Report | Prepared] | None = None,
    engine: Engine | str | None = None,
    previous: DailyBrief | None = None,
    settings: DailySettings | None = None,
) -> DailyBrief:
    """As ``daily``, for an event loop."""
    settings = settings or DailySettings()
    chosen = engine if isinstance(engine, Engine) else choose_engine(engine)
    try:
        desk = Desk()
        for source in articles:
            article = _article(source)
            # What is read of a document is kept with it: read a copy, and ten thousand fit into memory.
            document = copy(article.document)
            known = reports.get(document.id) if reports else None
            if not isinstance(known, Prepared):
                known = prepare(replace(article, document=document), known or await asummarize(document, engine=chosen))
            desk.add(known)
        drafts = desk.stories(previous, settings)
        written = (
            await _worded(desk, drafts, chosen, settings)
            if chosen.name != "rules"
            else [Written(draft.story, draft.withheld) for draft in drafts]
        )
        return desk.brief(written, date, previous)
    finally:
        if chosen is not engine:
            await chosen.aclose()


async def _worded(desk: Desk, drafts: Sequence[Drafted], engine: Engine, settings: DailySettings) -> list[Written]:
    """The stories that several articles tell, worded by ``engine``; the others have their article's own words."""
    written = [Written(draft.story, draft.withheld) for draft in drafts]
    places = [place for place, draft in enumerate(drafts) if len(draft.group.places) > 1]
    calls = [partial(write_words, drafts[place].story, desk.material(drafts[place].group), engine) for place in places]
    async for at, result in as_finished(calls, settings.at_once):
        place = places[at]
        written[place] = replace(result, withheld=(*written[place].withheld, *result.withheld))
    return written


def _article(source: Source) -> Article:
    if isinstance(source, Article):
        return source
    return Article(source if isinstance(source, Document) else Document(source))
