"""Opening the database behind a store, and saying in one line what is wrong with it."""

import contextlib
import sqlite3
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateIndex, CreateTable

from summarizer.errors import StoreError
from summarizer.store.tables import VERSION, about, metadata

_REASONS = (
    ("locked", "is locked by another program; try again when that is done"),
    ("readonly", "may only be read; it must be writable"),
    ("read-only", "may only be read; it must be writable"),
    ("disk is full", "is full; make room on its disk"),
    ("no space left", "is full; make room on its disk"),
    ("not a database", "is no database"),
    ("malformed", "is damaged"),
    ("unable to open", "cannot be opened: it must be a file in a folder that is there and may be written to"),
    ("disk i/o error", "cannot be read or written: its disk fails"),
    ("connection refused", "cannot be reached: nothing answers there"),
    ("password", "cannot be reached: the name or the password is wrong"),
    ("does not exist", "cannot be reached: there is no such database or user"),
    ("could not translate host", "cannot be reached: there is no such host"),
    ("failed to resolve host", "cannot be reached: there is no such host"),
    ("permission denied", "does not let this user write"),
)

_CREATING = 7_300_917
"""The number of the lock, of those that PostgreSQL leaves to programs, under which the tables are made."""


def connect(address: str, patience: float) -> Engine:
    """Open the database at ``address`` (a URL, or the path of an SQLite file) and make it ready for the store.

    ``patience`` is how many seconds to wait for another program that writes to it.
    """
    url = database_url(address)
    with plain_errors(shown(url)):
        engine = _engine(url, patience)
        with engine.connect() as connection:
            _prepare(connection, shown(url))
    return engine


def database_url(address: str) -> URL:
    """``address`` as SQLAlchemy's URL; raise ``StoreError`` where it is none."""
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser()))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"{address} is no address of a store: give a file, or postgresql://USER@HOST/NAME.") from error
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError(f"The store can be an SQLite file or on PostgreSQL, not on {url.get_backend_name()}.")
    return url


def shown(url: URL) -> str:
    """``url`` as a person may see it: an SQLite file as its path, no driver, a password hidden."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


@contextlib.contextmanager
def plain_errors(place: str) -> Iterator[None]:
    """Raise ``StoreError`` with one plain line for whatever goes wrong in the database."""
    try:
        yield
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise StoreError(
            "A store on PostgreSQL needs psycopg: pip install '.[postgres]' in the summarizer's folder."
        ) from error
    except SQLAlchemyError as error:
        raise StoreError(f"The store {place} {_reason(error)}.") from error
    except OSError as error:
        raise StoreError(f"The store {place} cannot be opened: {error.strerror or error}.") from error


def insert_once(connection: Connection, table: Table, *rows: dict[str, Any], replace: bool = False) -> None:
    """Insert ``rows``; where one's key is there already, leave that one, or take the new one in its place."""
    dialect = import_module(f"sqlalchemy.dialects.{connection.dialect.name}")  # one of them is enough to load
    statement = dialect.insert(table).values(list(rows))
    key = [column.name for column in table.primary_key]
    if replace:
        rest = {column.name: statement.excluded[column.name] for column in table.c if column.name not in key}
        connection.execute(statement.on_conflict_do_update(index_elements=key, set_=rest))
    else:
        connection.execute(statement.on_conflict_do_nothing())


def _engine(url: URL, patience: float) -> Engine:
    # Every statement is a transaction of its own: what is finished is kept at once, whatever happens next.
    options: dict[str, Any] = {"isolation_level": "AUTOCOMMIT"}
    if url.get_backend_name() == "postgresql":
        return create_engine(
            url, connect_args={"connect_timeout": max(2, int(patience))}, pool_pre_ping=True, **options
        )
    options["connect_args"] = {"timeout": patience, "check_same_thread": False}
    if url.database and not url.query:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    elif not url.database:
        options["poolclass"] = StaticPool
    engine = create_engine(url, **options)

    @event.listens_for(engine, "connect")
    def _(connection: sqlite3.Connection, _: object) -> None:
        with contextlib.suppress(sqlite3.OperationalError):  # read-only, or a disk that knows no shared memory
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")

    return engine


def _prepare(connection: Connection, place: str) -> None:
    """Make the tables where there are none, and see that they are of this version and may be written."""
    if not connection.dialect.has_table(connection, about.name):
        _create(connection)
    found = connection.execute(select(about.c.value).where(about.c.name == "version")).scalar()
    if found is None:
        insert_once(connection, about, {"name": "version", "value": str(VERSION)})
    elif int(found) > VERSION:
        raise StoreError(
            f"The store {place} was made by a newer summarizer (its version is {found}, this one knows {VERSION}): "
            "upgrade summarizer, or give another --store."
        )
    # A store that cannot be written must say so before a model is paid for what could not be kept.
    insert_once(connection, about, {"name": "version", "value": str(VERSION)}, replace=True)


def _create(connection: Connection) -> None:
    with _alone(connection):
        for table in metadata.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))


@contextlib.contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Keep other processes out meanwhile: PostgreSQL lets two try to create one table, and fails the second."""
    if connection.dialect.name != "postgresql":
        yield
        return
    connection.execute(select(func.pg_advisory_lock(_CREATING)))
    try:
        yield
    finally:
        connection.execute(select(func.pg_advisory_unlock(_CREATING)))


def _reason(error: SQLAlchemyError) -> str:
    said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    line = next(iter(said.splitlines()), type(error).__name__)
    return next((reason for sign, reason in _REASONS if sign in said.lower()), f"failed: {line.rstrip('.')}")
