"""A run that is killed at any moment goes on where it was, and comes to the same end as one that was not."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.newsroom.test_run import STORY


def run(where: str, folder: Path, store: Path, page: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.newsroom.killed", where, "daily", str(folder), "--date", "2024-06-17"]
    options = ["--engine", "rules", "--store", str(store), "-o", str(page)]
    return subprocess.run([*command, *options], capture_output=True, text=True, cwd=ROOT)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(STORY.format(10 + number))
    return folder


def test_a_killed_run_goes_on_where_it_was(news: Path, tmp_path: Path) -> None:
    undisturbed, page, store = tmp_path / "undisturbed.md", tmp_path / "page.md", tmp_path / "store.sqlite3"
    assert run("never", news, tmp_path / "other.sqlite3", undisturbed).returncode == 0
    # Each article is two things to keep, itself and its report; the brief is the last.
    to_make = []
    for where in ("before 2", "after 4", "page"):
        killed = run(where, news, store, page)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        assert not page.exists()
        to_make.append(re.search(r"(\d) reports? to make", killed.stderr)[1])
    assert to_make == ["3", "3", "1"]
    last = run("never", news, store, page)
    assert last.returncode == 0
    assert "0 reports to make with rules, 3 kept from before" in last.stderr
    assert "nothing has changed since this brief was made" in last.stderr
    assert page.read_bytes() == undisturbed.read_bytes()
