"""Where articles come from: files, folders, JSON lines, feeds, lists of feeds, web pages.

Everything that is fetched goes through ``Web``, which reaches no private address and asks politely.
"""

from typing import TYPE_CHECKING, Any

from summarizer.sources.files import article_of
from summarizer.sources.gather import Item, fetch_article, gather
from summarizer.sources.items import LeftOut, Window
from summarizer.sources.page import Page, Pages
from summarizer.sources.settings import WebSettings

if TYPE_CHECKING:
    from summarizer.sources.web import Web

__all__ = ["Item", "LeftOut", "Page", "Pages", "Web", "WebSettings", "Window", "article_of", "fetch_article", "gather"]


def __getattr__(name: str) -> Any:
    """Load ``Web``, and with it an HTTP client, when it is asked for."""
    if name == "Web":
        from summarizer.sources.web import Web

        return Web
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
