"""Runs that touch nobody's store."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store" / "store.sqlite3"))
