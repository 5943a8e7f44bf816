"""Fetching from the web, guarded: the one place that reaches addresses which people, texts and feeds name.

Addresses are checked where the connection is made (``addresses``), after each redirect too. Size, time and redirects
are limited, one host is asked for one thing at a time with a pause between, robots.txt is obeyed (RFC 9309), and
what was fetched before is asked for conditionally (RFC 9110, 13).
"""

import asyncio
from collections import defaultdict
from typing import Self

import httpx2
from protego import Protego

from summarizer.errors import FetchError
from summarizer.sources.addresses import GuardedTransport
from summarizer.sources.page import Page, Pages
from summarizer.sources.settings import WebSettings

AGENT = "summarizer"
"""The name by which robots.txt knows us."""

_ROBOTS_BYTES = 512_000  # RFC 9309 asks for 500 KiB at least
_LONGEST_PAUSE = 30.0
"""A robots.txt that asks for more seconds between requests than this gets these."""


class Web:
    """Fetches pages: ``async with Web() as web: page = await web.get("https://…")``."""

    def __init__(self, settings: WebSettings | None = None, pages: Pages | None = None) -> None:
        """``pages`` keeps what was fetched, for conditional requests; None asks for everything anew."""
        self._settings = settings or WebSettings()
        self._pages = pages
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._at_once = asyncio.Semaphore(self._settings.hosts)

    async def __aenter__(self) -> Self:
        self._client = httpx2.AsyncClient(
            transport=GuardedTransport(self._settings.allow_private),
            headers={"User-Agent": f"{AGENT} (news briefs; obeys robots.txt)", "Accept-Encoding": "gzip"},
            timeout=self._settings.timeout,
            trust_env=False,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()

    async def get(self, url: str) -> Page:
        """Fetch ``url``; raise ``FetchError`` with one plain line where it cannot or may not be had."""
        kept = self._pages.page(url) if self._pages else None
        try:
            page = await self._followed(_parsed(url), kept)
        except TimeoutError:
            raise FetchError(f"{url} did not answer within {self._settings.timeout:g} s.") from None
        except (httpx2.TransportError, httpx2.DecodingError) as error:
            raise FetchError(f"{url} cannot be fetched: {_said(error)}.") from error
        if self._pages and page is not kept:
            self._pages.put_page(url, page)
        return page

    async def _followed(self, url: httpx2.URL, kept: Page | None) -> Page:
        """The page at ``url`` or where that leads."""
        asked = url
        for _ in range(self._settings.redirects + 1):
            page = await self._asked(url, kept, self._settings.most_bytes)
            if isinstance(page, Page):
                return page
            url = page
        raise FetchError(f"{asked} redirects more than {self._settings.redirects} times.")

    async def _asked(self, url: httpx2.URL, kept: Page | None, most: int) -> Page | httpx2.URL:
        host = self._hosts[f"{url.scheme}://{url.netloc.decode('ascii')}"]
        async with host.line, self._at_once:
            if host.rules is None:
                host.rules = await self._rules(url, host)
            if not host.rules.can_fetch(str(url), AGENT):
                raise FetchError(f"{url} is not fetched: robots.txt on {url.host} does not allow it.")
            return await self._sent(url, host, kept, most)

    async def _rules(self, url: httpx2.URL, host: "_Host") -> Protego:
        """What robots.txt on the host of ``url`` allows: everything where there is none, nothing while it fails."""
        place = url.copy_with(path="/robots.txt", query=None, fragment=None)
        for _ in range(self._settings.redirects + 1):
            try:
                page = await self._sent(place, host, None, _ROBOTS_BYTES)
            except _StatusError as error:
                return Protego.parse("" if error.status < 500 else "User-agent: *\nDisallow: /")
            if isinstance(page, Page):
                rules = Protego.parse(page.body.decode("utf-8", "replace"))
                host.pause = min(float(rules.crawl_delay(AGENT) or 0), _LONGEST_PAUSE)
                return rules
            place = page
        return Protego.parse("")

    async def _sent(self, url: httpx2.URL, host: "_Host", kept: Page | None, most: int) -> Page | httpx2.URL:
        """The page at ``url``, or the address that it redirects to."""
        if host.asked:
            await pause(max(self._settings.pause, host.pause))
        host.asked = True
        request = self._client.build_request("GET", url, headers=_conditions(url, kept))
        async with asyncio.timeout(self._settings.timeout):
            return await self._answer(request, kept, most)

    async def _answer(self, request: httpx2.Request, kept: Page | None, most: int) -> Page | httpx2.URL:
        url, response = request.url, await self._client.send(request, stream=True)
        try:
            if response.has_redirect_location:
                return _joined(url, response.headers["location"])
            if response.status_code == 304 and kept:
                return kept
            if response.status_code != 200:
                raise _StatusError(url, response.status_code)
            body = await _read(response, url, most)
        finally:
            await response.aclose()
        headers = response.headers
        kind = headers.get("content-type", "")
        return Page(body, kind, str(url), headers.get("etag"), headers.get("last-modified"))


pause = asyncio.sleep
"""Waits between two requests to one host."""


class _Host:
    """One host's turn: who asks it waits in line."""

    def __init__(self) -> None:
        self.line = asyncio.Lock()
        self.asked = False
        self.pause = 0.0
        self.rules: Protego | None = None


class _StatusError(FetchError):
    def __init__(self, url: httpx2.URL, status: int) -> None:
        super().__init__(f"{url} answered with status {status}.")
        self.status = status


def _parsed(url: str) -> httpx2.URL:
    try:
        parsed = httpx2.URL(url)
    except (httpx2.InvalidURL, UnicodeError):
        raise FetchError(f"{url} is no address.") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise FetchError(f"{url} is no web address: http and https are fetched.")
    return parsed.copy_with(fragment=None)


def _joined(url: httpx2.URL, place: str) -> httpx2.URL:
    """Where ``url`` redirects to."""
    try:
        return _parsed(str(url.join(place)))
    except (httpx2.InvalidURL, UnicodeError):
        raise FetchError(f"{url} redirects to what is no address.") from None


def _conditions(url: httpx2.URL, kept: Page | None) -> dict[str, str]:
    if kept is None or kept.place != str(url):
        return {}
    said = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
    return {name: value for name, value in said.items() if value}


async def _read(response: httpx2.Response, url: httpx2.URL, most: int) -> bytes:
    """The body, unpacked, unless it is longer than ``most`` bytes."""
    if response.headers.get("content-encoding", "identity").lower() not in ("identity", "gzip", "x-gzip"):
        raise FetchError(f"{url} is packed in a way that was not asked for.")
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > most:
            raise FetchError(f"{url} is longer than {most:,} bytes, and was left.")
    return bytes(body)


def _said(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__
