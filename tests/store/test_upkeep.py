"""Looking a store over, taking everything out of it, letting go of what is old: on every database."""

import datetime
import json

import pytest

from summarizer.articles import Article
from summarizer.document import Document
from summarizer.sources import Page
from summarizer.store.keys import code_hash
from summarizer.store.packing import packed
from summarizer.store.seen import Seen
from summarizer.store.store import Store
from summarizer.store.upkeep import Prune, exported, overview, pruned

NOW = datetime.datetime(2024, 6, 17, 8, tzinfo=datetime.UTC)
OLD = NOW - datetime.timedelta(days=40)


@pytest.fixture
def filled(address: str) -> Store:
    """A store with an old and a new article, and a report each, the old one's by other code."""
    for when, name, code in ((OLD, "old", "other"), (NOW, "new", code_hash())):
        with Store(address, now=lambda when=when: when) as store:
            seen = Seen("A title", when.date())
            store.put_seen({name: seen})
            store.put_article(Article(Document(f"The {name} text \0."), "The Post"), name, seen)
            store.put_report(name, "brief", f"rules code:{code}", packed('{"brief": {}}'))
            store.put_answer(name, "answer")
            store.put_page(name, Page(b"page"))
            store.put_brief("daily", when.date(), "inputs", '{"stories": []}')
    return Store(address, now=lambda: NOW)


def test_an_overview_counts_everything(filled: Store) -> None:
    lines = [" ".join(line.split()) for line in overview(filled)]
    assert lines[0].startswith(filled.place)
    counted = {"2 articles", "2 reports", "2 answers of models", "2 fetched pages", "2 daily briefs"}
    assert {line.rsplit(" ", 2)[0] for line in lines} >= counted
    assert sum("stale: by another version" in line for line in lines) == 1
    assert lines[-1] == "2 of daily, 2024-05-08 to 2024-06-17"


def test_everything_is_exported_in_the_order_it_was_kept(filled: Store) -> None:
    lines = [json.loads(line) for line in exported(filled)]
    assert [line["kind"] for line in lines] == ["report", "report", "brief", "brief"]
    assert [line["article"]["text"] for line in lines[:2]] == ["The old text \0.", "The new text \0."]
    assert lines[0]["article"]["outlet"] == "The Post"
    assert lines[0]["report"] == {"brief": {}}
    assert [json.loads(line)["kind"] for line in exported(filled, "brief")] == ["report", "report"]
    assert list(exported(filled, "claims")) == []


@pytest.mark.parametrize(
    ("what", "gone"),
    [
        pytest.param(Prune(older_than=30), {"reports", "answers of models", "fetched pages", "daily briefs"}, id="old"),
        pytest.param(Prune(older_than=50), set(), id="older_than_anything"),
        pytest.param(Prune(stale=True), {"reports"}, id="by_other_code"),
        pytest.param(Prune(schema="claims"), set(), id="of_another_schema"),
        pytest.param(Prune(older_than=30, schema="brief"), {"reports"}, id="old_of_a_schema"),
    ],
)
def test_what_is_let_go_of(what: Prune, gone: set[str], filled: Store) -> None:
    counts = pruned(filled, what)
    assert {name for name, number in counts.items() if number == 1} == (gone | {"articles"} if gone else set())
    assert set(counts.values()) <= {0, 1}
    assert filled.report("new", "brief", f"rules code:{code_hash()}") is not None
    assert (filled.report("old", "brief", "rules code:other") is None) == bool(gone)
