"""Runs that touch nobody's store."""

from pathlib import Path

import pytest

import summarizer.briefing
from tests.newsroom.standin import adaily

if not hasattr(summarizer.briefing, "adaily"):
    summarizer.briefing.adaily = adaily


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path / "store" / "store.sqlite3"))
