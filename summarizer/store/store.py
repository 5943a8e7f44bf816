"""The store: what is finished is kept, so that nothing is made or paid for twice."""

import datetime
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import ColumnElement, Connection, delete, select
from sqlalchemy.engine import Row

from summarizer.articles import Article
from summarizer.document import Document
from summarizer.sources.page import Page
from summarizer.store import tables
from summarizer.store.database import connect, database_url, insert_once, plain_errors, shown
from summarizer.store.lock import hold
from summarizer.store.packing import packed, unpacked
from summarizer.store.seen import Seen

_MOST_AT_ONCE = 500
"""Keys in one query: databases limit a statement's parameters."""


class Store:
    """Articles, their finished reports, a model's answers, fetched pages and finished daily briefs.

    Safe to use from several processes at once. Every method raises ``StoreError`` with one plain line where the
    database cannot do its work.
    """

    def __init__(self, address: str, *, patience: float = 10.0, now: Callable[[], datetime.datetime] | None = None):
        """Open the store at ``address``: a file for SQLite, "sqlite://" for one in memory, or PostgreSQL's URL.

        ``patience`` is how many seconds to wait for another program that is writing; ``now`` gives the moment.
        """
        self._url = database_url(address)
        self._now = now or _utc_now
        self._engine = connect(address, patience)

    @property
    def place(self) -> str:
        """Where it is, as a person may see it; a password is hidden."""
        return shown(self._url)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def hold(self, edition: str) -> AbstractContextManager[None]:
        """Keep other runs of ``edition`` out while the block runs; ``StoreError`` where one is under way."""
        return hold(self._engine, self._url, edition)

    # Articles and reports

    def seen(self, keys: Iterable[str]) -> dict[str, Seen]:
        """What was seen before on the articles among ``keys`` (``article_key``)."""
        table = tables.looks.c
        rows = self._among((table.article, table.title, table.published), table.article, keys)
        return {row.article: Seen(row.title, _day(row.published)) for row in rows}

    def put_seen(self, seen: Mapping[str, Seen]) -> None:
        """Keep what was seen on articles, by their keys: an old article in a folder is looked at once."""
        about = {key: {"title": _clean(one.title), "published": _iso(one.published)} for key, one in seen.items()}
        rows = [{"article": key, **told, "kept": self.moment()} for key, told in about.items()]
        with self.connected() as connection:
            for start in range(0, len(rows), _MOST_AT_ONCE):
                insert_once(connection, tables.looks, *rows[start : start + _MOST_AT_ONCE])

    def reported(self, keys: Iterable[str], schema: str, maker: str) -> set[str]:
        """The keys of the articles that have a report in ``schema`` by ``maker``."""
        column = tables.reports.c.article
        fits = (tables.reports.c.schema == schema, tables.reports.c.maker == maker)
        return {row.article for row in self._among((column,), column, keys, *fits)}

    def put_article(self, article: Article, key: str, seen: Seen) -> None:
        """Keep ``article`` under its key (``article_key``), with what was ``seen`` on it."""
        document = article.document
        row = {
            "key": key,
            "text_id": document.id,
            "name": _clean(document.name),
            "title": _clean(seen.title),
            "published": _iso(seen.published),
            "outlet": _clean(article.outlet),
            "url": _clean(article.url),
            "text": packed(document.text),
            "kept": self.moment(),
        }
        self._insert(tables.articles, row)

    def article(self, text_id: str) -> Article | None:
        """The article whose text has this id (``Document.id``); None where none is kept."""
        row = self._first(select(tables.articles).where(tables.articles.c.text_id == text_id))
        return article_of_row(row) if row else None

    def put_report(self, key: str, schema: str, maker: str, json: bytes) -> None:
        """Keep a finished report: ``json`` is ``Report.to_json`` as ``packed`` packs it."""
        row = {"article": key, "schema": schema, "maker": maker, "kept": self.moment(), "json": json}
        self._insert(tables.reports, row)

    def report(self, key: str, schema: str, maker: str) -> str | None:
        """The JSON of the report in ``schema`` that ``maker`` made of the article with this key, if there is one."""
        where = (tables.reports.c.article == key, tables.reports.c.schema == schema, tables.reports.c.maker == maker)
        row = self._first(select(tables.reports.c.json).where(*where))
        return unpacked(row.json) if row else None

    # A model's answers

    def answer(self, request: str) -> str | None:
        """The service's answer to the request of this hash, if it was kept."""
        row = self._first(select(tables.answers.c.json).where(tables.answers.c.request == request))
        return unpacked(row.json) if row else None

    def put_answer(self, request: str, answer: str) -> None:
        """Keep an answer as soon as it is there: it is paid for."""
        self._insert(tables.answers, {"request": request, "kept": self.moment(), "json": packed(answer)})

    def forget_answer(self, request: str) -> None:
        """Let go of an answer that cannot be used, so that the next run asks anew."""
        self._delete(tables.answers.c.request == request)

    # Pages

    def page(self, url: str) -> Page | None:
        """What was fetched from ``url`` last, if it was kept."""
        row = self._first(select(tables.pages).where(tables.pages.c.url == _clean(url)))
        if row is None:
            return None
        return Page(zlib.decompress(row.body), row.kind, row.place, row.etag, row.modified)

    def put_page(self, url: str, page: Page) -> None:
        """Keep what was fetched from ``url`` in the place of what was fetched before."""
        row = {
            "url": _clean(url),
            "etag": _clean(page.etag),
            "modified": _clean(page.modified),
            "kind": _clean(page.kind),
            "place": _clean(page.place),
            "kept": self.moment(),
            "body": zlib.compress(page.body),
        }
        with self.connected() as connection:
            insert_once(connection, tables.pages, row, replace=True)

    # Daily briefs

    def brief(self, edition: str, date: datetime.date, inputs: str) -> str | None:
        """The JSON of the finished daily brief of these ``inputs`` (their hash), if there is one."""
        fits = (tables.briefs.c.date == date.isoformat(), tables.briefs.c.inputs == inputs)
        row = self._first(select(tables.briefs.c.json).where(tables.briefs.c.edition == edition, *fits))
        return unpacked(row.json) if row else None

    def brief_before(self, edition: str, date: datetime.date) -> str | None:
        """The JSON of the last brief of a day before ``date``; of several of that day, the one made last."""
        before = (tables.briefs.c.edition == edition, tables.briefs.c.date < date.isoformat())
        newest = (tables.briefs.c.date.desc(), tables.briefs.c.number.desc())
        row = self._first(select(tables.briefs.c.json).where(*before).order_by(*newest))
        return unpacked(row.json) if row else None

    def put_brief(self, edition: str, date: datetime.date, inputs: str, json: str | Iterable[str]) -> None:
        """Keep a finished daily brief, whose JSON may come in parts."""
        row = {
            "edition": edition,
            "date": date.isoformat(),
            "inputs": inputs,
            "kept": self.moment(),
            "json": packed(json),
        }
        self._insert(tables.briefs, row)

    # What every method does

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection, every statement of it a transaction of its own; what goes wrong is a ``StoreError``."""
        with plain_errors(self.place), self._engine.connect() as connection:
            yield connection

    def moment(self, ago: datetime.timedelta = datetime.timedelta()) -> str:
        """Now, or so long ago, as the store writes it."""
        return (self._now() - ago).astimezone(datetime.UTC).isoformat(timespec="seconds")

    def _insert(self, table: Any, row: dict[str, Any]) -> None:
        with self.connected() as connection:
            insert_once(connection, table, row)

    def _delete(self, where: ColumnElement[bool]) -> None:
        with self.connected() as connection:
            connection.execute(delete(tables.answers).where(where))

    def _first(self, query: Any) -> Row[Any] | None:
        with self.connected() as connection:
            return connection.execute(query.limit(1)).first()

    def _among(
        self, columns: Sequence[Any], key: ColumnElement[str], keys: Iterable[str], *where: ColumnElement[bool]
    ) -> Iterator[Row[Any]]:
        wanted = list(dict.fromkeys(keys))
        with self.connected() as connection:
            for start in range(0, len(wanted), _MOST_AT_ONCE):
                some = wanted[start : start + _MOST_AT_ONCE]
                yield from connection.execute(select(*columns).where(key.in_(some), *where))


def place_of_store() -> str:
    """The store that is used where none is named: SUMMARIZER_STORE, else an SQLite file in the user's data folder."""
    if place := os.environ.get("SUMMARIZER_STORE"):
        return place
    import platformdirs

    return str(Path(platformdirs.user_data_dir("summarizer", appauthor=False)) / "store.sqlite3")


def article_of_row(row: Row[Any]) -> Article:
    """The article in a row of the table of articles."""
    document = Document(unpacked(row.text), row.name, row.title, _day(row.published))
    return Article(document, row.outlet, row.url)


def _clean(text: str | None) -> Any:
    """``text`` without what a database's text type refuses."""
    return None if text is None else text.replace("\0", "").encode("utf-8", "replace").decode()


def _iso(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None


def _utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
