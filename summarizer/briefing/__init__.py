"""The daily brief: many articles and their reports to one, story by story, by code.

The room is called briefing because the function is called ``daily``: ``summarizer.daily`` is the function.
"""

import asyncio
import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

from summarizer.articles import Article
from summarizer.briefing.changes import earlier_stories
from summarizer.briefing.copies import find_copies
from summarizer.briefing.digest import Digest, digest, unread
from summarizer.briefing.explaining import explain
from summarizer.briefing.grouping import Likeness, group
from summarizer.briefing.settings import THRESHOLD, DailySettings
from summarizer.briefing.stories import Material, write_story
from summarizer.briefing.traits import Traits, Vocabulary
from summarizer.document import Document
from summarizer.engines import Engine
from summarizer.pipeline import asummarize
from summarizer.report import Report
from summarizer.schemas.daily import ArticleEntry, Change, DailyBrief, DailyWithheld, SetAside, Story

__all__ = ["THRESHOLD", "DailySettings", "adaily", "daily", "explain"]

Source = Article | Document | str


def daily(
    articles: Iterable[Source],
    *,
    date: datetime.date,
    reports: Mapping[str, Report] | None = None,
    engine: Engine | str | None = None,
    previous: DailyBrief | None = None,
    settings: DailySettings | None = None,
) -> DailyBrief:
    """Make the brief of ``date`` out of ``articles``: stories, figures side by side, what changed since ``previous``.

    ``articles`` are read once, in order, and let go of, so a generator of many will do. ``reports`` are asked by
    ``Document.id`` for an article's finished report, of the schema ``brief``; what they lack is made here with
    ``engine`` (as for ``summarize``). Raises what ``summarize`` raises. Works inside a running event loop too.

    >>> brief = daily(["Norway sold 12 ships to Chile on Monday."], date=datetime.date(2024, 6, 17), engine="rules")
    >>> brief.stories[0].figures[0].leading.quantity.value
    Decimal('12')
    """
    coroutine = adaily(articles, date=date, reports=reports, engine=engine, previous=previous, settings=settings)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


async def adaily(
    articles: Iterable[Source],
    *,
    date: datetime.date,
    reports: Mapping[str, Report] | None = None,
    engine: Engine | str | None = None,
    previous: DailyBrief | None = None,
    settings: DailySettings | None = None,
) -> DailyBrief:
    """As ``daily``, for an event loop."""
    settings = settings or DailySettings()
    vocabulary = Vocabulary()
    digests: list[Digest] = []
    traits: list[Traits] = []
    for number, source in enumerate(articles, 1):
        article = _article(source)
        document = unread(article.document)
        report = reports.get(document.id) if reports else None
        report = report or await asummarize(document, "brief", engine=engine)
        digests.append(digest(article, document, number, report))
        traits.append(vocabulary.read(document))
    return _brief(digests, traits, vocabulary, date, previous, settings)


def _article(source: Source) -> Article:
    if isinstance(source, Article):
        return source
    return Article(source if isinstance(source, Document) else Document(source))


def _brief(
    digests: list[Digest],
    traits: list[Traits],
    vocabulary: Vocabulary,
    date: datetime.date,
    previous: DailyBrief | None,
    settings: DailySettings,
) -> DailyBrief:
    copy_of = find_copies([" ".join(sentence.text for sentence in one.body) for one in digests])
    originals = [place for place, original in enumerate(copy_of) if original is None and digests[place].body]
    copies: dict[int, list[Digest]] = defaultdict(list)
    for place, original in enumerate(copy_of):
        if original is not None:
            copies[original].append(digests[place])
    likeness = Likeness(vocabulary, [traits[p] for p in originals], [digests[p].published for p in originals])
    grouped = group(likeness, len(originals), settings.threshold)
    materials = [_material(places, originals, digests, copies, likeness, settings.threshold) for places in grouped]
    before = (
        earlier_stories([material.profile() for material in materials], previous)
        if previous
        else [None] * len(materials)
    )
    stories = []
    alone = 0
    for material, past in sorted(zip(materials, before, strict=True), key=lambda entry: -len(entry[0].digests)):
        alone += len(material.digests) == 1
        stories.append(write_story(material, past, full=len(material.digests) > 1 or alone <= settings.full))
    stories.sort(key=lambda story: -story.weight.total)
    return DailyBrief(
        schema="daily",
        date=date,
        since=previous.date if previous else None,
        articles=tuple(_entry(one, copy_of[place], digests, copies) for place, one in enumerate(digests)),
        stories=tuple(stories),
        changes=tuple(change for story in stories for change in _telling(story, previous)),
        set_aside=tuple(SetAside(article=one.number, reason="it has no news in it") for one in digests if not one.body),
        withheld=tuple(
            DailyWithheld(text=text, reasons=reasons, article=one.number, path=path)
            for one in digests
            for path, text, reasons in one.withheld
        ),
    )


def _telling(story: Story, previous: DailyBrief | None) -> tuple[Change, ...]:
    """On the first day every story is new, which goes without saying."""
    return story.changes if previous else ()


def _material(
    places: tuple[int, ...],
    originals: list[int],
    digests: list[Digest],
    copies: dict[int, list[Digest]],
    likeness: Likeness,
    threshold: float,
) -> Material:
    members = tuple(digests[originals[place]] for place in places)
    links = []
    for at in range(1, len(places)):
        link = max((likeness.link(places[at], other, threshold) for other in places[:at]), key=lambda one: one.score)
        one, other = originals[link.one], originals[link.other]
        links.append(link.model_copy(update={"one": digests[one].number, "other": digests[other].number}))
    return Material(
        members,
        {digests[originals[p]].number: tuple(copies[originals[p]]) for p in places if originals[p] in copies},
        tuple(links),
    )


def _entry(one: Digest, original: int | None, digests: list[Digest], copies: dict[int, list[Digest]]) -> ArticleEntry:
    return ArticleEntry(
        number=one.number,
        id=one.id,
        name=one.name,
        title=one.title,
        outlet=one.outlet,
        url=one.url,
        published=one.published,
        copy_of=digests[original].number if original is not None else None,
        copies=tuple(copy.number for copy in copies.get(one.number - 1, ())),
    )
