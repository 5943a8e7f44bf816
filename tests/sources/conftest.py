import datetime

import pytest
from pytest_httpserver import HTTPServer

from summarizer.sources import Item, Page, WebSettings, Window, gather, web

DAY = datetime.date(2024, 6, 17)
WEEK = Window(DAY - datetime.timedelta(days=6), DAY)
HERE = WebSettings(allow_private=True, timeout=10)
"""Settings that let a server on this machine be asked."""


class Kept:
    """Pages kept from one run to the next."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}

    def page(self, url: str) -> Page | None:
        return self.pages.get(url)

    def put_page(self, url: str, page: Page) -> None:
        self.pages[url] = page


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between two requests to one host, which are noted instead of waited for."""
    noted: list[float] = []

    async def note(seconds: float) -> None:
        noted.append(seconds)

    monkeypatch.setattr(web, "pause", note)
    return noted


@pytest.fixture
def site(httpserver: HTTPServer) -> HTTPServer:
    """A site without a robots.txt."""
    httpserver.expect_request("/robots.txt").respond_with_data("no such page", status=404)
    return httpserver


async def gathered(*paths: str, settings: WebSettings = HERE, pages: Kept | None = None) -> list[Item]:
    return [item async for item in gather(paths, WEEK, settings=settings, pages=pages)]


def page(story: str, head: str = "") -> str:
    """A web page with a story on it."""
    story = "".join(f"<p>{line}</p>" for line in story.splitlines())
    return f"<!doctype html><html><head>{head}</head><body><article>{story}</article></body></html>"
