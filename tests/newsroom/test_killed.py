"""A run that is killed at any moment goes on where it was, and comes to the same end as one that was not."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.conftest import ROOT
from tests.engines.test_model import completion
from tests.newsroom.test_run import STORY


def run(where: str, folder: Path, page: Path, *options: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.newsroom.killed", where, "daily", str(folder), "--date", "2024-06-17"]
    asked = [*command, "-o", str(page), *map(str, options)]
    return subprocess.run(asked, capture_output=True, text=True, cwd=ROOT, env={**os.environ, **environment})


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(STORY.format(10 + number))
    return folder


def test_a_killed_run_goes_on_where_it_was(news: Path, tmp_path: Path) -> None:
    undisturbed, page = tmp_path / "undisturbed.md", tmp_path / "page.md"
    by_rules = ("--engine", "rules", "--store")
    assert run("never", news, undisturbed, *by_rules, tmp_path / "other.sqlite3").returncode == 0
    to_make = []
    # Each article is two things to keep, itself and its report.
    for where in ("before 2", "after 4", "page"):
        killed = run(where, news, page, *by_rules, tmp_path / "store.sqlite3")
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        assert not page.exists()
        to_make.append(re.search(r"(\d) reports? to make", killed.stderr)[1])
    assert to_make == ["3", "3", "1"]
    last = run("never", news, page, *by_rules, tmp_path / "store.sqlite3")
    assert last.returncode == 0
    assert "0 reports to make with rules, 3 kept from before" in last.stderr
    assert "nothing has changed since this brief was made" in last.stderr
    assert page.read_bytes() == undisturbed.read_bytes()


def test_no_answer_of_a_model_is_paid_for_twice(news: Path, tmp_path: Path, httpserver: HTTPServer) -> None:
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(json.dumps(request.get_json(), sort_keys=True))
        items = {name: [] for name in ("actors", "claims", "figures", "exchanges")}
        # The price is not what the article says, so that it has to be asked for again.
        lines = [{"text": "The price was $41 million", "s": [2]}]
        brief = {"headline": {"text": "Norway sold ships to Chile", "s": [1]}, "summary": lines, **items}
        return Response(json.dumps(completion(json.dumps(brief))), content_type="application/json")

    httpserver.expect_request("/v1/chat/completions").respond_with_handler(answer)
    service = {"OPENAI_BASE_URL": httpserver.url_for("/v1"), "OPENAI_API_KEY": "key"}
    options = ("--model", "m", "--at-once", "1", "--store")
    undisturbed, page = tmp_path / "undisturbed.md", tmp_path / "page.md"
    assert run("never", news, undisturbed, *options, tmp_path / "other.sqlite3", **service).returncode == 0
    once, asked[:] = list(asked), []
    # A call an article, and one repair: it shows nothing but the sentence that the three articles share.
    assert len(once) == 4
    # The first answer to the first article; then the second to the first, and its article.
    for where in ("after 1", "after 2"):
        assert run(where, news, page, *options, tmp_path / "store.sqlite3", **service).returncode == -signal.SIGKILL
    last = run("never", news, page, *options, tmp_path / "store.sqlite3", **service)
    assert last.returncode == 0, last.stderr
    assert sorted(asked) == sorted(once)
    assert page.read_bytes() == undisturbed.read_bytes()
