"""The command as a person at a terminal meets it: help, completion, explanations, what they see meanwhile."""

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete
from pytest_httpserver import HTTPServer

from summarizer import cli
from summarizer.cli.brief import brief_command
from summarizer.cli.help import EXAMPLES, GROUPS
from tests.conftest import ROOT
from tests.engines.test_model import claims
from tests.engines.test_streaming import events


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What the command prints where standard output and standard error are a terminal."""
    ours, theirs = pty.openpty()
    code = "import sys; from summarizer.cli import main; sys.exit(main())"
    settings = {"COLUMNS": "80", "LINES": "24", "TERM": "xterm-256color", **environment}
    ran = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        cwd=ROOT,
        env={**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, **settings},
    )
    os.close(theirs)
    said = bytearray()
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # how Linux says that the other side has closed
        pass
    os.close(ours)
    assert ran.wait() == 0
    return said.decode()


# Help

SUBCOMMANDS = cli.app.list_commands(click.Context(cli.app))[1:]


def printed_help(capsys: pytest.CaptureFixture[str], *command: str) -> list[str]:
    assert cli.main([*command, "--help"]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_help_is_one_screen_with_three_examples(capsys) -> None:
    lines = printed_help(capsys)
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith("Usage: summarize [OPTIONS] FILE...")
    assert [line.strip() for line in lines if line.strip() in EXAMPLES] == list(EXAMPLES)
    assert len(EXAMPLES) == 3


def test_the_help_names_every_option_and_every_command(capsys) -> None:
    said = "\n".join(printed_help(capsys))
    options = [param for param in brief_command.params if isinstance(param, click.Option)]
    assert not [option.name for option in options if option.opts[0] not in said]
    assert not [name for name in SUBCOMMANDS if name not in said]
    assert {name for names in GROUPS.values() for name in names} <= {option.name for option in options}


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_help_is_understood(example: str) -> None:
    arguments = example.rpartition("summarize ")[2].split()
    brief_command.make_context("brief", arguments, resilient_parsing=False)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_commands_help_says_what_it_does(name: str, capsys) -> None:
    lines = printed_help(capsys, name)
    assert lines[0].startswith(f"Usage: summarize {name}")
    assert max(map(len, lines)) <= 80


# Completion


@pytest.mark.parametrize(
    ("typed", "begun", "offered"),
    [
        pytest.param([], "", {"check", "schemas"}, id="the_commands_at_first"),
        pytest.param([], "ch", {"check"}, id="a_command_begun"),
        pytest.param([], "--sch", {"--schema"}, id="an_option_of_the_main_job"),
        pytest.param(["a.txt"], "--ex", {"--explain"}, id="an_option_after_a_file"),
        pytest.param(["--schema"], "", {"claims", "figures", "brief"}, id="the_schemas"),
        pytest.param(["-s"], "fi", {"figures"}, id="a_schema_begun"),
        pytest.param(["a.txt", "--explain"], "cl", {"claims-1"}, id="an_item"),
        pytest.param(["--engine"], "", {"rules", "model"}, id="the_engines"),
        pytest.param(["schemas"], "ac", {"actors"}, id="a_schema_to_print"),
        pytest.param(["check", "a.txt"], "--so", {"--source"}, id="an_option_of_a_command"),
    ],
)
def test_the_shell_is_offered(typed: list[str], begun: str, offered: set[str]) -> None:
    found = BashComplete(cli.app, {}, "summarize", "_SUMMARIZE_COMPLETE").get_completions(typed, begun)
    assert offered <= {item.value for item in found}
    assert all(item.value.startswith(begun) for item in found)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param([], id="first"),
        pytest.param(["-s", "claims"], id="after_an_option"),
        pytest.param(["a.txt"], id="after_another"),
        pytest.param(["check"], id="a_summary"),
        pytest.param(["daily"], id="an_article"),
        pytest.param(["check", "a.txt", "--source"], id="a_source"),
        pytest.param(["-o"], id="an_output"),
        pytest.param(["-s"], id="a_schema_of_ones_own"),
    ],
)
def test_the_shell_is_told_where_a_file_may_stand(typed: list[str]) -> None:
    found = BashComplete(cli.app, {}, "summarize", "_SUMMARIZE_COMPLETE").get_completions(typed, "")
    assert "file" in {item.type for item in found}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(shell: str) -> None:
    code = "import sys; from summarizer.cli import main; sys.argv = ['summarize']; main()"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "_SUMMARIZE_COMPLETE": f"{shell}_source"},
    )
    assert f"_SUMMARIZE_COMPLETE={shell}_complete" in ran.stdout


# Explanations


def test_explain_takes_the_number_that_the_brief_shows(story: Path, capsys) -> None:
    assert cli.main([str(story), "-s", "figures", "-e", "rules", "-f", "text"]) == 0
    (row,) = [line for line in capsys.readouterr().out.splitlines() if line.split()[1:3] == ["$40", "million"]]
    number = row.split()[0]
    assert cli.main([str(story), "-s", "figures", "-e", "rules", "--explain", f"figures-{number}"]) == 0
    assert "quantity       $40 million" in capsys.readouterr().out


def test_explain_reads_a_brief_that_is_kept_and_asks_no_engine(story: Path, tmp_path: Path, capsys) -> None:
    kept = tmp_path / "kept.json"
    assert cli.main([str(story), "-e", "rules", "-o", str(kept)]) == 0
    capsys.readouterr()
    assert cli.main([str(kept), "--explain", "figures-1"]) == 0
    printed = capsys.readouterr()
    assert "Read in them" in printed.out
    assert not printed.err
    story.write_text("Another text altogether.")
    assert cli.main([str(kept), "--explain", "figures-1"]) == 0
    assert "Read in them" not in capsys.readouterr().out


def test_explain_of_a_brief_of_standard_input_reads_no_more_of_it(story: Path, monkeypatch, capsys) -> None:
    kept = story.with_name("kept.json")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(story.read_bytes())))
    assert cli.main(["-", "-e", "rules", "-o", str(kept)]) == 0
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main([str(kept), "--explain", "figures-1"]) == 0
    assert "figures-1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["{story}", "--explain", "figures-99"], "the brief has no item", id="no_such_item"),
        pytest.param(["{story}", "--explain", "figures-1", "-f", "json"], "leave out --format", id="not_as_json"),
        pytest.param(["{bad}", "--explain", "figures-1"], "is no brief of this version", id="some_other_json"),
        pytest.param(["none.json", "--explain", "figures-1"], "there is no file", id="no_such_file"),
    ],
)
def test_an_explanation_that_cannot_be_is_one_plain_line(arguments, message, story: Path, capsys) -> None:
    bad = story.with_name("bad.json")
    bad.write_text("[1, 2]")
    filled = [argument.format(story=story, bad=bad) for argument in arguments]
    assert cli.main([*filled, "-e", "rules"]) == 2
    assert message in capsys.readouterr().err.splitlines()[-1].lower()


# What stands on the terminal


def test_on_a_terminal_a_brief_is_coloured_and_points_at_explain(story: Path) -> None:
    said = on_a_terminal(str(story), "-e", "rules", "-s", "figures")
    assert "\x1b[32m✓ supported" in said
    assert "--explain figures-1" in said


def test_no_color_is_heeded(story: Path) -> None:
    said = on_a_terminal(str(story), "-e", "rules", "-s", "figures", NO_COLOR="1")
    assert "\x1b[32m" not in said
    assert "✓ supported" in said


def test_a_models_items_come_one_by_one_under_their_titles(httpserver: HTTPServer, story: Path) -> None:
    said_by_the_ministry = {"speaker": "the ministry", "statement": "The price was $40 million", "s": [2]}
    answer = json.dumps(claims(said_by_the_ministry))
    httpserver.expect_request("/v1/chat/completions").respond_with_response(events(answer[:40], answer[40:]))
    service = {"OPENAI_BASE_URL": httpserver.url_for("/v1"), "SUMMARIZER_MODEL": "m", "NO_COLOR": "1"}
    said = on_a_terminal(str(story), "-s", "claims", **service)
    lines = [line.strip() for line in said.splitlines()]
    title = next(place for place, line in enumerate(lines) if line.endswith("Claims\x1b[0m") or line == "Claims")
    assert [line for line in lines[title:] if "$40 million" in line]
    assert said.index("story.txt") < said.index("Claims") < said.index("The price was")


def test_output_into_a_device_or_a_pipe_leaves_it_there(story: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert cli.main([str(story), "-s", "figures", "-e", "rules", "-o", str(pipe)]) == 0
    assert b'"figures"' in os.read(reader, 65536)
    os.close(reader)
    assert pipe.is_fifo()


def test_output_into_a_link_is_written_where_it_points(story: Path, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    assert cli.main([str(story), "-s", "figures", "-e", "rules", "-o", str(tmp_path / "link.json")]) == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["schema"] == "figures"


# What is said meanwhile


def test_on_a_terminal_it_says_how_many_texts_are_done_and_leaves_nothing_behind(story: Path) -> None:
    said = on_a_terminal(str(story), str(story), "-e", "rules", "-s", "figures")
    assert "reading: 0 of 2 texts" in said
    assert "texts" not in said.rpartition("\x1b[2K")[2]


def test_nothing_is_said_where_nobody_looks(story: Path, capsys) -> None:
    assert cli.main([str(story), str(story), "-e", "rules"]) == 0
    assert capsys.readouterr().err == "summarize: engine rules\n"
