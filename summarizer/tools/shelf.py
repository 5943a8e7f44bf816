"""What is kept in the store, as the tools see it: articles to look through, reports to hand over."""

from typing import TYPE_CHECKING

from summarizer.tools.sources import Given

if TYPE_CHECKING:
    from summarizer.store.shelf import Kept

MOST_SEARCHED = 2_000
MOST_LISTED = 100


def stored_source(store: str, digits: str) -> Given | None:
    """The article whose id begins with ``digits``; None where the store has none, or more than one."""
    from summarizer.store.shelf import find_article
    from summarizer.store.store import Store

    with Store(store) as opened:
        article = find_article(opened, digits)
    return Given.of(article.document) if article else None


def stored_sources(store: str) -> list[Given]:
    """The articles that were kept last."""
    from summarizer.store.shelf import latest_articles
    from summarizer.store.store import Store

    with Store(store) as opened:
        return [Given.of(article.document) for article in latest_articles(opened, MOST_SEARCHED)]


def stored_reports(store: str) -> "tuple[Kept, ...]":
    """The reports that were kept last."""
    from summarizer.store.shelf import latest_reports
    from summarizer.store.store import Store

    with Store(store) as opened:
        return latest_reports(opened, MOST_LISTED)


def stored_report(store: str, digits: str, schema: str) -> str | None:
    """The JSON of the newest report in ``schema`` of the article whose id begins with ``digits``."""
    from summarizer.store.shelf import latest_report
    from summarizer.store.store import Store

    with Store(store) as opened:
        return latest_report(opened, digits, schema)
