"""Stores to test on: an SQLite file, and PostgreSQL where it is installed.

PostgreSQL is started by the tests themselves where its ``initdb`` and ``pg_ctl`` are found (Debian: apt-get install
postgresql), or used where SUMMARIZER_TEST_POSTGRES names a server: postgresql://USER@HOST/NAME.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.store.store import Store


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own."""
    if given := os.environ.get("SUMMARIZER_TEST_POSTGRES"):
        yield given
        return
    pytest.importorskip(
        "psycopg", reason="psycopg is not installed: pip install '.[postgres]' in the summarizer's folder"
    )
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL here: install it (Debian: postgresql), or set SUMMARIZER_TEST_POSTGRES to a URL")
    user = _unprivileged_user()
    home = Path(tempfile.mkdtemp(prefix="summarizer-postgres-"))
    if user:
        shutil.chown(home, user)
    data, run = home / "data", {"user": user, "check": True, "capture_output": True, "cwd": home}
    subprocess.run([programs / "initdb", "-D", data, "-U", "tester", "-A", "trust", "--no-sync"], **run)
    options = f"-k {home} -c listen_addresses='' -c fsync=off"
    subprocess.run([programs / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start"], **run)
    try:
        yield f"postgresql://tester@/postgres?host={home}"
    finally:
        subprocess.run([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)
        shutil.rmtree(home)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new, empty store can be."""
    if request.param == "sqlite":
        return str(tmp_path / "store.sqlite3")
    return _emptied(request.getfixturevalue("server"))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store(address) as opened:
        yield opened


def _emptied(server: str) -> str:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return server


def _programs() -> Path | None:
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return next((place for place in reversed(places) if (place / "initdb").exists()), None)


def _unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
