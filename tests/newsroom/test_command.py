"""``summarize daily`` and ``summarize store`` as people type them."""

import datetime
import email
import json
import socket
from pathlib import Path

import pytest

from summarizer import briefing, cli
from summarizer.schemas.daily import DailyBrief
from summarizer.store.store import Store, place_of_store
from tests.newsroom.standin import adaily
from tests.newsroom.test_run import STORY


@pytest.fixture(autouse=True)
def _without_grouping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefing, "adaily", adaily, raising=False)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(STORY.format(10 + number))
    return folder


def run(*arguments: object) -> int:
    return cli.main(["daily", *map(str, arguments), "--engine", "rules"])


def test_in_a_pipe_a_brief_is_json_and_every_stage_a_line(news: Path, capsys) -> None:
    assert run(news, "--date", "2024-06-17") == 0
    printed = capsys.readouterr()
    brief = DailyBrief.from_json(printed.out)
    assert (brief.date, len(brief.stories)) == (datetime.date(2024, 6, 17), 2)
    stages = [line.removeprefix("summarize: ").rsplit(" (", 1)[0] for line in printed.err.splitlines()]
    assert stages == [
        "2 articles",
        "2 reports to make with rules, 0 kept from before",
        "2 reports at hand",
        "2 stories",
    ]


def test_quiet_says_nothing(news: Path, capsys) -> None:
    assert run(news, "--date", "2024-06-17", "--quiet") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".md", "# Daily brief, Monday 17 June 2024"),
        (".json", '{\n  "schema": "daily"'),
        (".eml", "Subject: Daily brief, Monday 17 June 2024"),
        (".txt", "Daily brief, Monday 17 June 2024"),
    ],
)
def test_the_output_files_ending_chooses_the_format(ending: str, start: str, news: Path, tmp_path: Path) -> None:
    output = tmp_path / f"brief{ending}"
    assert run(news, "--date", "2024-06-17", "-o", output) == 0
    assert output.read_text().startswith(start)
    assert "12 ships" in output.read_text() or "11 ships" in output.read_text()


def test_a_mail_opens(news: Path, capsys) -> None:
    assert run(news, "--date", "2024-06-17", "--format", "eml") == 0
    message = email.message_from_string(capsys.readouterr().out)
    assert message["Subject"].startswith("Daily brief, Monday 17 June 2024")


def test_without_a_date_it_is_today(news: Path, capsys) -> None:
    assert run(news) == 0
    assert DailyBrief.from_json(capsys.readouterr().out).date == datetime.date.today()


def test_no_store_keeps_nothing(news: Path, capsys) -> None:
    assert run(news, "--date", "2024-06-17", "--no-store") == 0
    assert not Path(place_of_store()).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["{empty}"], "There is nothing to read in the folder", id="an_empty_folder"),
        pytest.param(["{news}/*.pdf"], "No file fits", id="a_pattern_that_fits_nothing"),
        pytest.param(["{news}/none.txt"], "There is no file", id="a_missing_file"),
        pytest.param(["{news}", "--date", "17 June"], "17 June is no day", id="no_date"),
        pytest.param(["{news}", "--store", "a", "--no-store"], "contradict each other", id="store_and_no_store"),
        pytest.param(["{news}", "--store", "mysql://x/y"], "not on mysql", id="another_database"),
        pytest.param(["{news}", "--store", "{news}"], "cannot be opened", id="a_folder_for_a_store"),
        pytest.param(["{news}", "--days", "0"], "0 is not in the range", id="no_days"),
        pytest.param(["http://127.0.0.1:1/feed"], "is a private address", id="a_private_address"),
        pytest.param(["ftp://example.org/feed"], "is no web address", id="another_scheme"),
        pytest.param([], "Missing argument", id="nothing_named"),
    ],
)
def test_a_users_mistake_is_a_plain_line_and_exit_code_2(arguments: list[str], said: str, news: Path, capsys) -> None:
    empty = news / "empty"
    empty.mkdir()
    assert run(*(argument.format(news=news, empty=empty) for argument in arguments)) == 2
    error = capsys.readouterr().err
    assert said in error.splitlines()[-1]
    assert "Traceback" not in error


def test_a_feed_is_a_brief_and_what_has_not_changed_is_not_sent_again(httpserver, monkeypatch, capsys) -> None:
    monkeypatch.setattr("summarizer.sources.web.pause", _at_once)
    story = f"<article><p>{STORY.format(12)}</p><p>{'The ministry told nobody else of it, it said. ' * 5}</p></article>"
    listed = f"<item><link>{httpserver.url_for('/ships')}</link><pubDate>Mon, 17 Jun 2024 08:00:00 GMT</pubDate></item>"
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/ships").respond_with_data(
        f"<html><body>{story}</body></html>", content_type="text/html"
    )
    feed = f'<rss version="2.0"><channel><title>The Post</title>{listed}</channel></rss>'
    httpserver.expect_request("/feed", headers={"If-None-Match": "one"}).respond_with_data("", status=304)
    httpserver.expect_request("/feed").respond_with_data(feed, headers={"ETag": "one"})
    for _ in range(2):
        assert run(httpserver.url_for("/feed"), "--date", "2024-06-17", "--allow-private-addresses") == 0
        brief = DailyBrief.from_json(capsys.readouterr().out)
        assert [entry.outlet for entry in brief.articles] == ["The Post"]
    statuses = [response.status_code for request, response in httpserver.log if request.path == "/feed"]
    assert statuses == [200, 304]


def test_a_page_is_left_as_it_was_where_a_run_fails(news: Path, tmp_path: Path) -> None:
    page = tmp_path / "brief.md"
    page.write_text("yesterday's")
    assert run(news / "none.txt", "-o", page) == 2
    assert page.read_text() == "yesterday's"


def test_two_runs_at_once_are_one_brief_and_a_plain_line(news: Path, capsys) -> None:
    with Store(place_of_store()) as store, store.hold("daily"):
        assert run(news, "--date", "2024-06-17") == 2
        assert "Another run of the brief 'daily' is under way" in capsys.readouterr().err
        assert run(news, "--date", "2024-06-17", "--edition", "evening") == 0


def test_a_service_that_is_away_is_exit_code_3(news: Path, monkeypatch, capsys) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        monkeypatch.setattr("summarizer.engines.model.transport.pause", _at_once)
        assert cli.main(["daily", str(news), "--date", "2024-06-17"]) == 3
    assert "cannot be reached" in capsys.readouterr().err.splitlines()[-1]


async def _at_once(_: float) -> None:
    return None


def test_what_is_withheld_is_exit_code_1_where_strictness_is_asked_for(news: Path, monkeypatch) -> None:
    from summarizer.schemas.daily import DailyWithheld

    async def withholding(articles, **options) -> DailyBrief:
        brief = await adaily(articles, **options)
        return brief.model_copy(update={"withheld": (DailyWithheld(text="99 ships", reasons=("no source",)),)})

    monkeypatch.setattr(briefing, "adaily", withholding, raising=False)
    assert run(news, "--date", "2024-06-17") == 0
    assert run(news, "--date", "2024-06-17", "--strict") == 1


def test_the_store_is_shown_exported_and_pruned(news: Path, tmp_path: Path, capsys) -> None:
    assert run(news, "--date", "2024-06-17") == 0
    capsys.readouterr()
    assert cli.main(["store"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(place_of_store())
    counts = [" ".join(line.split()[:3]) for line in shown.splitlines()[1:]]
    assert {"2 articles 0.0", "2 reports 0.0", "1 daily briefs"} <= set(counts)
    assert "1 of daily," in counts
    assert cli.main(["store", "export"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["kind"] for line in lines] == ["report", "report", "brief"]
    assert {line["article"]["text"] for line in lines[:2]} == {STORY.format(10), STORY.format(11)}
    assert lines[0]["report"]["schema"] == "brief"
    assert cli.main(["store", "export", "--schema", "claims", "-o", str(tmp_path / "out.jsonl")]) == 0
    assert (tmp_path / "out.jsonl").read_text() == ""
    assert cli.main(["store", "prune", "--older-than", "1"]) == 0
    assert "nothing to let go of" in capsys.readouterr().err
    assert cli.main(["store", "prune", "--schema", "brief"]) == 0
    assert "let go of 2 reports, 2 articles" in capsys.readouterr().err
    assert cli.main(["store", "export"]) == 0
    assert [json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()] == ["brief"]


def test_a_store_is_pruned_of_what_another_version_made(news: Path, monkeypatch, capsys) -> None:
    assert run(news, "--date", "2024-06-17") == 0
    assert cli.main(["store", "prune", "--stale"]) == 0
    assert "nothing to let go of" in capsys.readouterr().err
    monkeypatch.setattr("summarizer.store.upkeep.code_hash", lambda: "another")
    assert cli.main(["store"]) == 0
    assert "stale: by another version" in capsys.readouterr().out
    assert cli.main(["store", "prune", "--stale"]) == 0
    assert "let go of 2 reports, 2 articles" in capsys.readouterr().err


def test_pruning_wants_to_be_told_what(capsys) -> None:
    assert cli.main(["store", "prune"]) == 2
    assert "Say what to let go of" in capsys.readouterr().err


def test_a_mistyped_store_is_told_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mistyped = tmp_path / "stroe.sqlite3"
    assert cli.main(["store", "show", "--store", str(mistyped)]) == 2
    assert f"There is no store at {mistyped}" in capsys.readouterr().err
    assert not mistyped.exists()


def test_a_store_can_be_named_before_or_after_what_is_done(news: Path, tmp_path: Path, capsys) -> None:
    place = str(tmp_path / "other.sqlite3")
    assert run(news, "--date", "2024-06-17", "--store", place) == 0
    capsys.readouterr()
    for arguments in (["--store", place, "show"], ["show", "--store", place]):
        assert cli.main(["store", *arguments]) == 0
        assert capsys.readouterr().out.startswith(place)
