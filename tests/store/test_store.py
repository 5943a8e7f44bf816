import datetime
import multiprocessing
from pathlib import Path

import pytest

from summarizer.articles import Article
from summarizer.document import Document
from summarizer.engines.choice import ModelSettings, choose_engine
from summarizer.errors import StoreError
from summarizer.sources import Page
from summarizer.store.keys import article_key, code_hash, maker_of
from summarizer.store.packing import packed
from summarizer.store.seen import Seen
from summarizer.store.store import Store
from tests.conftest import ROOT

DAY = datetime.date(2024, 6, 17)
TEXT = "Norway sold 12 ships.\0 A lone surrogate: \ud800. “Curly.”"


def article(text: str = TEXT) -> Article:
    return Article(Document(text, "a.txt", "A title\0", DAY), "The Outlet", "https://example.org/a")


def test_a_report_is_kept_with_its_article(store: Store) -> None:
    kept = article()
    key = article_key(kept.document)
    assert store.reported([key], "brief", "rules") == set()
    store.put_article(kept, key, Seen("A title", DAY))
    store.put_report(key, "brief", "rules", packed('{"a": "\ud800"}'))
    assert store.reported([key, "other"], "brief", "rules") == {key}
    assert store.report(key, "brief", "rules") == '{"a": "\ud800"}'
    assert store.report(key, "claims", "rules") is None
    assert store.report(key, "brief", "another maker") is None
    back = store.article(kept.document.id)
    assert back is not None
    assert back.document.text == TEXT
    assert (back.outlet, back.url, back.document.published) == ("The Outlet", "https://example.org/a", DAY)


def test_what_is_kept_is_there_when_the_store_is_opened_again(address: str) -> None:
    with Store(address) as first:
        first.put_answer("request", "answer")
    with Store(address) as second:
        assert second.answer("request") == "answer"


def test_what_was_seen_on_an_article_is_kept(store: Store) -> None:
    seen = {f"key {n}": Seen(f"A title {n}", DAY if n % 2 else None) for n in range(1_200)}
    store.put_seen(seen)
    store.put_seen({"key 0": Seen("Another title", DAY)})
    assert store.seen([*seen, "other"]) == seen
    store.put_seen({})


def test_the_first_report_stays_where_two_runs_finish_the_same(store: Store) -> None:
    for json in ("first", "second"):
        store.put_report("key", "brief", "rules", packed(json))
    assert store.report("key", "brief", "rules") == "first"


def test_an_answer_is_kept_until_it_is_forgotten(store: Store) -> None:
    store.put_answer("request", "answer")
    store.forget_answer("request")
    assert store.answer("request") is None


def test_a_page_takes_the_place_of_the_one_before(store: Store) -> None:
    for body in (b"\x00old", b"\x00new"):
        store.put_page("https://example.org/", Page(body, "text/html", "https://example.org/", '"tag"', None))
    assert store.page("https://example.org/") == Page(b"\x00new", "text/html", "https://example.org/", '"tag"', None)
    assert store.page("https://example.org/other") is None


def test_the_brief_before_is_the_last_one_of_an_earlier_day_of_the_same_edition(store: Store) -> None:
    for edition, day, json in (
        ("daily", 15, "older"),
        ("daily", 16, "morning"),
        ("daily", 16, "evening"),
        ("daily", 17, "today's own"),
        ("sport", 16, "another edition"),
    ):
        store.put_brief(edition, DAY.replace(day=day), json, json)
    assert store.brief_before("daily", DAY) == "evening"
    assert store.brief_before("daily", DAY.replace(day=15)) is None
    assert store.brief("daily", DAY, "today's own") == "today's own"
    assert store.brief("daily", DAY, "other inputs") is None


def test_ten_thousand_keys_are_asked_for_at_once(store: Store) -> None:
    store.put_report("key", "brief", "rules", b"")
    assert store.reported([f"key {n}" for n in range(10_000)] + ["key"], "brief", "rules") == {"key"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda: Document(TEXT + " ", "a.txt", "A title", DAY), id="the_text"),
        pytest.param(lambda: Document(TEXT, "a.txt", "Another title", DAY), id="the_title_it_was_given"),
        pytest.param(lambda: Document(TEXT, "a.txt", "A title", DAY.replace(day=1)), id="the_day_it_was_given"),
        pytest.param(lambda: Document(TEXT, "a.txt", "A title"), id="no_day_given"),
    ],
)
def test_another_article_has_another_key(change) -> None:
    assert article_key(change()) != article_key(Document(TEXT, "a.txt", "A title", DAY))


def test_the_same_article_under_another_name_has_the_same_key() -> None:
    assert article_key(Document(TEXT, "b.txt")) == article_key(Document(TEXT, "a.txt"))


def test_a_report_by_another_engine_model_or_schema_is_another() -> None:
    def model(name: str):
        return choose_engine("model", ModelSettings(model=name, api_key="k"))

    makers = [
        maker_of(choose_engine("rules"), "brief"),
        maker_of(choose_engine("rules"), "brief", complete=True),
        maker_of(model("one"), "brief"),
        maker_of(model("other"), "brief"),
        maker_of(model("one"), "claims"),
    ]
    assert len(set(makers)) == len(makers)
    assert all(f"code:{code_hash()}" in maker for maker in makers)


def _write(address: str, process: int) -> None:
    with Store(address) as store:
        for number in range(50):
            store.put_report(f"{process}-{number}", "brief", "rules", packed("x" * 1000))
            store.put_report(f"all-{number}", "brief", "rules", packed("x" * 1000))


def test_several_processes_write_at_once(address: str) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(address, number)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0, 0]
    with Store(address) as store:
        keys = [f"{who}-{number}" for who in (0, 1, 2, 3, "all") for number in range(50)]
        assert store.reported(keys, "brief", "rules") == set(keys)


def test_nothing_is_imported_for_a_plain_brief(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "story.txt").write_text("Norway sold 12 ships to Chile on Monday.")
    code = "import sys; from summarizer.cli import main; main([sys.argv[1]]); print('sqlalchemy' in sys.modules)"
    story = str(tmp_path / "story.txt")
    ran = subprocess.run([sys.executable, "-c", code, story], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.splitlines()[-1] == "False"


def test_an_edition_is_held_by_one_run_at_a_time(address: str) -> None:
    with Store(address) as one, Store(address) as other:
        with one.hold("daily"):
            with pytest.raises(StoreError, match="Another run of the brief 'daily' is under way"), other.hold("daily"):
                pass
            with other.hold("sport"):
                pass
        with other.hold("daily"):
            pass


def _hold_for_ever(address: str, told) -> None:
    with Store(address) as store, store.hold("daily"):
        told.send("held")
        told.recv()


def test_the_lock_of_a_run_that_was_killed_holds_nobody(address: str) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    run = context.Process(target=_hold_for_ever, args=(address, theirs))
    run.start()
    assert ours.recv() == "held"
    with Store(address) as store:
        with pytest.raises(StoreError), store.hold("daily"):
            pass
        run.kill()
        run.join()
        if address.startswith("postgresql"):
            _until_gone(address)
        with store.hold("daily"):
            pass


def _until_gone(address: str) -> None:
    """The server notices in its own time that the connection is gone."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        while connection.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'").fetchone() != (0,):
            pass
