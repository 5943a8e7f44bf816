"""Looking through what a store keeps."""

import datetime
from itertools import count

import pytest

from summarizer.articles import Article
from summarizer.document import Document
from summarizer.store.keys import article_key
from summarizer.store.packing import packed
from summarizer.store.seen import Seen
from summarizer.store.shelf import find_article, latest_articles, latest_report, latest_reports
from summarizer.store.store import Store

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def store() -> Store:
    """A store whose clock goes on by an hour each time it is looked at."""
    hours = count()
    begin = datetime.datetime(2024, 6, 17, tzinfo=datetime.UTC)
    return Store("sqlite://", now=lambda: begin + next(hours) * HOUR)


def keep(store: Store, text: str, *schemas: str, maker: str = "rules") -> str:
    document = Document(text, f"{text[:4]}.txt")
    key = article_key(document)
    store.put_article(Article(document, "The Outlet"), key, Seen(f"About {text[:4]}", None))
    for schema in schemas:
        store.put_report(key, schema, maker, packed(f'{{"{schema}": "{maker}"}}'))
    return document.id.removeprefix("sha256:")


def test_articles_come_newest_first(store: Store) -> None:
    for text in ("Oslo sells.", "Lima buys.", "Rome waits."):
        keep(store, text)
    assert [article.document.text for article in latest_articles(store, 2)] == ["Rome waits.", "Lima buys."]


def test_an_article_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    digits = keep(store, "Oslo sells.")
    for some in (digits[:8], digits):
        assert find_article(store, some).document.text == "Oslo sells."
    for other in ("0" * 8, "%", "_" * 8):
        assert find_article(store, other) is None


def test_digits_that_fit_two_texts_find_neither(store: Store) -> None:
    for text in ("Oslo sells.", "Lima buys."):
        keep(store, text)
    assert find_article(store, "") is None


def test_reports_come_newest_first_and_say_what_they_are_of(store: Store) -> None:
    oslo = keep(store, "Oslo sells.", "brief", "claims")
    lima = keep(store, "Lima buys.", "brief")
    found = [(report.text_id.removeprefix("sha256:"), report.schema) for report in latest_reports(store, 5)]
    assert found == [(lima, "brief"), (oslo, "claims"), (oslo, "brief")]
    assert [report.title for report in latest_reports(store, 1)] == ["About Lima"]


def test_the_newest_report_in_a_schema_is_given(store: Store) -> None:
    digits = keep(store, "Oslo sells.", "brief")
    keep(store, "Oslo sells.", "brief", maker="model")
    assert latest_report(store, digits[:8], "brief") == '{"brief": "model"}'
    assert latest_report(store, digits[:8], "claims") is None
    assert latest_report(store, "0" * 8, "brief") is None
