"""A database that cannot do its work: one plain line, and nothing lost."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from summarizer.errors import StoreError
from summarizer.store.packing import packed
from summarizer.store.store import Store
from summarizer.store.tables import VERSION


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "store.sqlite3"
    with Store(str(file)) as store:
        store.put_answer("request", "answer")
    return file


def line_of(address: str, **options) -> str:
    with pytest.raises(StoreError) as caught, Store(address, **options):
        pass
    line = str(caught.value)
    assert "\n" not in line
    assert "sqlalche.me" not in line
    return line


def test_a_newer_store_is_left_alone(address: str) -> None:
    with Store(address) as store, store.connected() as connection:
        connection.execute(text("UPDATE summarizer_store SET value = '99'"))
    line = line_of(address)
    assert "made by a newer summarizer (its version is 99, this one knows" in line
    assert "upgrade" in line


def test_a_store_of_this_version_says_so(address: str) -> None:
    with Store(address) as store, store.connected() as connection:
        assert connection.execute(text("SELECT value FROM summarizer_store")).scalar() == str(VERSION)


def test_a_locked_store(file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "is locked by another program" in line_of(str(file), patience=0)
    other.execute("ROLLBACK")
    with Store(str(file)) as store:
        assert store.answer("request") == "answer"


def test_a_read_only_store(file: Path) -> None:
    assert "may only be read" in line_of(f"sqlite:///file:{file}?mode=ro&uri=true")


def test_a_full_store_says_so_and_keeps_what_it_has(file: Path) -> None:
    with Store(str(file)) as store:
        with store.connected() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar()
            connection.execute(text(f"PRAGMA max_page_count = {pages}"))
        noise = "".join(chr(0x100 + 7919 * n % 40_000) for n in range(200_000))
        with pytest.raises(StoreError, match="is full; make room"):
            store.put_report("key", "brief", "rules", packed(noise))
        assert store.answer("request") == "answer"


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    file.write_text("Dear diary, " * 1000)
    assert "is no database" in line_of(str(file))


def test_a_folder_in_the_place_of_a_database(tmp_path: Path) -> None:
    assert "cannot be opened" in line_of(str(tmp_path))


def test_a_place_where_no_folder_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be opened" in line_of(str(tmp_path / "file" / "store.sqlite3"))


def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("psycopg")
    line = line_of("postgresql://somebody:secret@127.0.0.1:1/nowhere")
    assert "nothing answers there" in line
    assert "secret" not in line


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("mysql://host/name", "not on mysql", id="another_database"),
        pytest.param("http://host/name", "not on http", id="a_web_address"),
        pytest.param("://", "no address of a store", id="no_scheme"),
    ],
)
def test_an_address_of_no_store(address: str, said: str) -> None:
    assert said in line_of(address)
