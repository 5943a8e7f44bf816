"""From what a person names to articles, in that order, each once."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from summarizer.articles import Article
from summarizer.document import Document, decode, load_page, recent_dateline_day
from summarizer.errors import FetchError, InputError
from summarizer.sources.feeds import Entry, entries_of, feeds_of, kind_of
from summarizer.sources.files import FEEDS, LINES, article_in, articles_in_lines, files_at
from summarizer.sources.items import LeftOut, Window
from summarizer.sources.outlets import outlet_of
from summarizer.sources.page import Page, Pages
from summarizer.sources.settings import WebSettings

if TYPE_CHECKING:
    from summarizer.sources.web import Web

Item = Article | LeftOut


async def gather(
    paths: Sequence[str], window: Window, *, settings: WebSettings | None = None, pages: Pages | None = None
) -> AsyncIterator[Item]:
    """Give the articles that ``paths`` mean, and what is left out, with the reason.

    A path is a file, a folder, a pattern, a file of JSON lines, a feed or an OPML list on disk, or the web address of
    a feed, a list or an article. What a feed dates outside ``window`` is not fetched; ``pages`` keeps what is.
    Raises ``InputError`` where a path means nothing at all.
    """
    seen: set[object] = set()
    async with _Reader(window, settings, pages) as reader:
        for path in paths:
            async for found in reader.items(path):
                item = _dated(found, window)
                key = _identity(item)
                if key not in seen:
                    seen.add(key)
                    yield item


async def fetch_article(web: "Web", url: str) -> Article:
    """The article at ``url``; raise ``FetchError`` or ``InputError`` where there is none to be had."""
    return _article(await web.get(url), Entry(url))


class _Reader:
    """Follows paths and addresses to their articles; the web is opened when the first address is met."""

    def __init__(self, window: Window, settings: WebSettings | None, pages: Pages | None) -> None:
        self._window, self._settings, self._pages = window, settings, pages
        self._open: Web | None = None
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._stack.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._stack.aclose()

    async def items(self, path: str) -> AsyncIterator[Item]:
        """What ``path`` means."""
        if "://" in path:
            for item in await self._address(path):
                yield item
            return
        for file in files_at(path):
            ending = file.suffix.lower()
            if ending in LINES:
                for item in articles_in_lines(file):
                    yield item
            elif ending in FEEDS:
                for item in await self._feed_file(file):
                    yield item
            else:
                yield article_in(file)

    async def _web(self) -> "Web":
        if self._open is None:
            from summarizer.sources.web import Web

            self._open = await self._stack.enter_async_context(Web(self._settings, self._pages))
        return self._open

    async def _feed_file(self, file: Path) -> list[Item]:
        try:
            page = Page(file.read_bytes(), place=str(file))
        except OSError as error:
            return [LeftOut(str(file), f"{file} cannot be read: {error.strerror}.")]
        return await self._listed(page, str(file))

    async def _address(self, url: str, *, in_list: bool = False) -> list[Item]:
        """What stands at ``url``: an article, a feed, or a list of feeds; in a list, a feed."""
        try:
            page = await (await self._web()).get(url)
            if in_list:
                return await self._entries(page)
            if kind_of(page.body) == "page":
                return [_article(page, Entry(url))]
        except (FetchError, InputError) as error:
            return [LeftOut(url, str(error), url=url)]
        return await self._listed(page, url)

    async def _listed(self, page: Page, name: str) -> list[Item]:
        """The articles of a feed, or of all feeds of a list."""
        try:
            if kind_of(page.body) != "opml":
                return await self._entries(page)
            feeds = feeds_of(page.body, name)
        except FetchError as error:
            return [LeftOut(name, str(error))]
        each = await asyncio.gather(*(self._address(feed, in_list=True) for feed in feeds))
        return [item for items in each for item in items]

    async def _entries(self, page: Page) -> list[Item]:
        return list(await asyncio.gather(*map(self._entry, entries_of(page.body, page.place))))

    async def _entry(self, entry: Entry) -> Item:
        about = (entry.title, entry.outlet, entry.url, entry.published)
        if reason := self._window.reason_against(entry.published):
            return LeftOut(entry.url, reason, *about, unread=False)
        try:
            return _article(await (await self._web()).get(entry.url), entry)
        except (FetchError, InputError) as error:
            return LeftOut(entry.url, str(error), *about)


def _article(page: Page, entry: Entry) -> Article:
    if kind_of(page.body) == "page" or "html" in page.kind:
        text, _, title, published, site = load_page(page.body, entry.url)
    else:
        text, title, published, site = decode(page.body, entry.url), None, None, None
    if not any(map(str.isalnum, text)):
        raise InputError(f"{entry.url} has no sentences.")
    document = Document(text, entry.url, entry.title or title, entry.published or published)
    return Article(document, site or entry.outlet or outlet_of(text, url=page.place), entry.url)


def _dated(item: Item, window: Window) -> Item:
    """An article with the day that its dateline says without a year, where that is one of the brief's own days."""
    if isinstance(item, LeftOut) or item.document.given[1]:
        return item
    document = item.document
    day = recent_dateline_day(document.text, window.last)
    if day is None or not window.first <= day <= window.last:
        return item
    return replace(item, document=Document(document.text, document.name, document.given[0], day))


def _identity(item: Item) -> object:
    """Two items with the same are one, named twice."""
    if isinstance(item, LeftOut):
        return item
    return item.url or Path(item.document.name).absolute(), item.document.id
