"""The command with a model's service on loopback behind it."""

import json
import socket
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from summarizer import cli
from tests.cli.conftest import STORY
from tests.engines.test_model import claims, completion, failed

ITEM = {"speaker": "the ministry", "statement": "Norway sold 12 ships to Chile on Monday", "s": [1]}


@pytest.fixture
def service(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> HTTPServer:
    monkeypatch.setenv("OPENAI_BASE_URL", httpserver.url_for("/v1"))
    monkeypatch.setenv("SUMMARIZER_MODEL", "m")
    monkeypatch.setenv("OPENAI_API_KEY", "secret-key")
    return httpserver


def answers(service: HTTPServer, *items: dict) -> list[dict]:
    asked: list[dict] = []

    def answer(request: Request) -> Response:
        asked.append(request.get_json())
        return Response(json.dumps(completion(json.dumps(claims(*items)))), content_type="application/json")

    service.expect_request("/v1/chat/completions").respond_with_handler(answer)
    return asked


def fails(service: HTTPServer) -> None:
    service.expect_request("/v1/chat/completions").respond_with_handler(lambda _: failed(400, "no"))


def test_the_environment_chooses_the_model_and_a_line_says_so(service: HTTPServer, story: Path, capsys) -> None:
    asked = answers(service, ITEM)
    assert cli.main([str(story), "-s", "claims"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["engine"]["name"] == "model"
    assert "engine model (m), as the environment" in printed.err
    assert len(asked) == 1


def test_engine_rules_does_without_whatever_the_environment_says(service: HTTPServer, story: Path, capsys) -> None:
    asked = answers(service, ITEM)
    assert cli.main([str(story), "-s", "claims", "-e", "rules"]) == 0
    assert json.loads(capsys.readouterr().out)["engine"]["name"] == "rules"
    assert not asked


def test_a_service_that_fails_is_exit_code_3_and_one_line(service: HTTPServer, story: Path, capsys) -> None:
    fails(service)
    assert cli.main([str(story), "-s", "claims"]) == 3
    assert "refused the request: no" in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.usefixtures("waits")
def test_the_fallback_steps_in_only_when_asked_for_and_is_named(monkeypatch, story: Path, capsys) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert cli.main([str(story), "-s", "claims"]) == 3
    capsys.readouterr()
    assert cli.main([str(story), "-s", "claims", "--fallback", "rules"]) == 0
    engine = json.loads(capsys.readouterr().out)["engine"]
    assert engine["name"] == "rules"
    assert "cannot be reached" in engine["trouble"]


def test_strict_is_exit_code_1_where_something_was_withheld(service: HTTPServer, story: Path, capsys) -> None:
    answers(service, ITEM, {"statement": "Norway sold 13 ships to Chile", "s": [1]})
    assert cli.main([str(story), "-s", "claims"]) == 0
    assert cli.main([str(story), "-s", "claims", "--strict"]) == 1
    assert len(json.loads(capsys.readouterr().out.split("\n}\n{")[0] + "\n}")["withheld"]) == 1


def test_a_run_stops_before_it_costs_too_much_and_reports_what_is_done(service, story: Path, tmp_path, capsys) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"The town of Lund counted {number} ships on Monday." for number in range(2, 2000)))
    asked = answers(service, ITEM)
    assert cli.main([str(story), str(long), "-s", "claims", "--max-tokens", "3000", "--at-once", "1"]) == 3
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)) == len(asked) == 1
    assert "beyond the 3,000 tokens" in printed.err.splitlines()[-1]
    assert asked[0]["max_completion_tokens"] > 0


def test_prices_say_what_a_run_cost(service: HTTPServer, story: Path, tmp_path: Path, capsys) -> None:
    answers(service, ITEM)
    table = tmp_path / "prices.toml"
    table.write_text("[m]\ninput = 1000\noutput = 2000.5\ncurrency = 'EUR'\n")
    assert cli.main([str(story), "-s", "claims", "--prices", str(table)]) == 0
    assert "1 calls, 100 tokens in, 10 out: 0.1200 EUR" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("table", "message"),
    [
        pytest.param("[m]\ninput = 1\n", "holds input and output", id="no_output_price"),
        pytest.param("[m]\ninput = 'much'\noutput = 1\n", "holds input and output", id="words_for_a_price"),
        pytest.param("[m\n", "is not TOML", id="not_toml"),
        pytest.param(None, "cannot be read", id="missing"),
    ],
)
def test_a_broken_table_of_prices_is_one_plain_line(table, message, service, story, tmp_path, capsys) -> None:
    file = tmp_path / "prices.toml"
    if table is not None:
        file.write_text(table)
    assert cli.main([str(story), "--prices", str(file)]) == 2
    assert message in capsys.readouterr().err.splitlines()[-1]


def test_a_recorded_run_replays_byte_for_byte_without_the_service(
    service, story, tmp_path, monkeypatch, capsys
) -> None:
    asked = answers(service, ITEM)
    cassette = tmp_path / "run.yaml"
    assert cli.main([str(story), "-s", "claims", "--record", str(cassette)]) == 0
    recorded = capsys.readouterr().out
    assert "secret-key" not in cassette.read_text()
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name)
    assert cli.main([str(story), "-s", "claims", "--replay", str(cassette)]) == 0
    assert capsys.readouterr().out == recorded
    assert len(asked) == 1


def test_a_run_that_fails_leaves_the_older_recording_as_it_was(service, story, tmp_path, capsys) -> None:
    answers(service, ITEM)
    cassette = tmp_path / "run.yaml"
    assert cli.main([str(story), "-s", "claims", "--record", str(cassette)]) == 0
    older = cassette.read_bytes()
    service.clear()
    fails(service)
    assert cli.main([str(story), "-s", "claims", "--record", str(cassette)]) == 3
    assert f"{cassette} is not written" in capsys.readouterr().err
    assert cassette.read_bytes() == older
    assert sorted(file.name for file in tmp_path.iterdir()) == ["run.yaml", "story.txt"]


def test_a_replay_says_when_the_text_has_changed(service: HTTPServer, story: Path, tmp_path: Path, capsys) -> None:
    answers(service, ITEM)
    cassette = tmp_path / "run.yaml"
    assert cli.main([str(story), "-s", "claims", "--record", str(cassette)]) == 0
    story.write_text(STORY.replace("12", "13"))
    capsys.readouterr()
    assert cli.main([str(story), "-s", "claims", "--replay", str(cassette)]) == 2
    assert "the prompt, the text or the model's name has changed" in capsys.readouterr().err


def test_a_replay_says_when_a_repair_has_no_answer(service: HTTPServer, story: Path, tmp_path: Path, capsys) -> None:
    answers(service, ITEM)
    cassette = tmp_path / "run.yaml"
    assert cli.main([str(story), "-s", "claims", "--record", str(cassette)]) == 0
    asked, mark, answered = cassette.read_text().partition("  response:")
    cassette.write_text(asked + mark + answered.replace("12 ships", "13 ships"))
    capsys.readouterr()
    assert cli.main([str(story), "-s", "claims", "--replay", str(cassette)]) == 2
    assert "has no answer for a request" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--replay", "none.yaml"], "There is no cassette", id="no_cassette"),
        pytest.param(["--replay", "{story}"], "is no cassette", id="no_cassette_but_a_text"),
        pytest.param(["--replay", "a", "--record", "b"], "leave out --record", id="both"),
        pytest.param(
            ["--replay", "{story}", "-e", "rules"],
            "leave out --record and --engine rules",
            id="rules_have_nothing_to_replay",
        ),
    ],
)
def test_a_replay_that_cannot_be_is_one_plain_line(arguments, message, story: Path, capsys) -> None:
    assert cli.main([str(story), *(argument.format(story=story) for argument in arguments)]) == 2
    assert message in capsys.readouterr().err.splitlines()[-1]


def test_many_files_come_back_in_their_order(service: HTTPServer, tmp_path: Path, capsys) -> None:
    answers(service, ITEM)
    files = [tmp_path / f"{number}.txt" for number in range(12)]
    for file in files:
        file.write_text(STORY)
    assert cli.main([*map(str, files), "-s", "claims", "-f", "jsonl"]) == 0
    names = [json.loads(line)["source"]["name"] for line in capsys.readouterr().out.splitlines()]
    assert [Path(name).name for name in names] == [file.name for file in files]


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        pytest.param(["--timeout", "0.2", "--deadline", "0.2"], "within 0.2 s (1 try)", id="both"),
        pytest.param(["--deadline", "0.2"], "within 0.2 s (1 try)", id="all_tries_together"),
    ],
)
def test_a_service_that_says_nothing_is_waited_for_as_long_as_was_said(
    limit: list[str], said: str, story: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        monkeypatch.setenv("OPENAI_BASE_URL", address)
        assert cli.main([str(story), "-s", "claims", *limit]) == 3
    assert capsys.readouterr().err.splitlines()[-1] == f"summarize: {address} did not answer {said}."
