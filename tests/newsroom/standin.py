"""A grouping that groups nothing: every article is a story, so that what is tested here is the newsroom alone."""

import datetime
from collections.abc import Iterable, Mapping

from summarizer.articles import Article
from summarizer.briefing import Prepared
from summarizer.engines import Engine
from summarizer.report import Report
from summarizer.schemas.daily import ArticleEntry, Cite, DailyBrief, Line, Story, Weight


async def adaily(
    articles: Iterable[Article],
    *,
    date: datetime.date,
    reports: Mapping[str, Report | Prepared],
    engine: Engine,
    previous: DailyBrief | None = None,
) -> DailyBrief:
    entries, stories = [], []
    for number, article in enumerate(articles, 1):
        document, report = article.document, reports[article.document.id]
        entries.append(
            ArticleEntry(
                number=number,
                id=document.id,
                name=document.name,
                title=document.title,
                outlet=article.outlet,
                url=article.url,
                published=document.published,
            )
        )
        headline = report.digest(number).headline if isinstance(report, Prepared) else report.brief.headline
        cites = tuple(Cite(article=number, **evidence.model_dump()) for evidence in headline.evidence)
        line = Line(text=headline.text, cites=cites)
        weight = Weight(total=1, voices=1, actors=0)
        stories.append(Story(id=document.id, headline=line, lead=(line,), articles=(number,), weight=weight))
    since = previous.date if previous else None
    return DailyBrief(date=date, since=since, articles=tuple(entries), stories=tuple(stories))
