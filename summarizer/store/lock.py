"""One run of an edition at a time. A run that dies lets go by dying: no lock outlives its process."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, text

from summarizer.errors import StoreError
from summarizer.store.database import plain_errors, shown


@contextmanager
def hold(engine: Engine, url: URL, edition: str) -> Iterator[None]:
    """Keep other runs of ``edition`` in this store out while the block runs."""
    if url.get_backend_name() == "postgresql":
        with _server_lock(engine, url, edition):
            yield
    elif url.database and not url.query:
        with _file_lock(Path(url.database), edition):
            yield
    else:
        yield  # in memory: nobody else sees it


@contextmanager
def _file_lock(database: Path, edition: str) -> Iterator[None]:
    """The operating system's lock on a file beside the database, which it lifts when the process ends."""
    from filelock import FileLock, Timeout

    name = re.sub(r"[^\w-]+", "_", edition) or "edition"
    lock = FileLock(database.with_name(f"{database.name}.{name}.lock"), blocking=False)
    try:
        lock.acquire()
    except Timeout:
        raise _busy(edition, str(database)) from None
    except OSError as error:
        raise StoreError(f"The store {database} cannot be locked: {error.strerror}.") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _server_lock(engine: Engine, url: URL, edition: str) -> Iterator[None]:
    """PostgreSQL's advisory lock, which it lifts when the connection ends."""
    number = {"number": zlib.crc32(f"summarizer {edition}".encode())}
    with plain_errors(shown(url)):
        connection = engine.connect()
        got = connection.execute(text("SELECT pg_try_advisory_lock(:number)"), number).scalar()
    try:
        if not got:
            raise _busy(edition, shown(url))
        yield
    finally:
        with plain_errors(shown(url)):
            connection.execute(text("SELECT pg_advisory_unlock(:number)"), number)
            connection.close()


def _busy(edition: str, place: str) -> StoreError:
    return StoreError(
        f"Another run of the brief {edition!r} is under way on the store {place}: this one leaves it alone."
    )
