import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer import cli
from tests.cli.conftest import STORY
from tests.conftest import ROOT, SEEDS


def bad_inputs() -> dict[str, tuple[bytes | None, str]]:
    return {
        "empty": (b"", "empty"),
        "blank": (b" \n\n", "no sentences"),
        "binary": (bytes(range(256)) * 40, "not a text"),
        "no_words": (b"--- *** ---\n", "no sentences"),
        "json": (b'{"text": "Norway sold 12 ships."}', "is json and no article"),
        "missing": (None, "there is no file"),
    }


@pytest.mark.parametrize("name", bad_inputs())
def test_a_bad_file_is_one_plain_line_and_exit_code_2(name: str, tmp_path: Path, capsys) -> None:
    content, message = bad_inputs()[name]
    file = tmp_path / f"{name}.txt"
    if content is not None:
        file.write_bytes(content)
    assert cli.main([str(file), "--engine", "rules"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2, lines
    assert lines[0] == "summarize: engine rules"
    assert message in lines[1].lower()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "missing argument", id="no_file"),
        pytest.param(["{story}", "--schema", "claim"], "did you mean 'claims'", id="near_schema"),
        pytest.param(["{story}", "--schema", "none.py:Deals"], "no schema file", id="no_schema_file"),
        pytest.param(["{story}", "--engine", "magic"], "'magic' is not one of", id="no_such_engine"),
        pytest.param(["{story}", "--engine", "model"], "needs openai_api_key", id="model_without_a_key"),
        pytest.param(["{story}", "--fromat", "json"], "--fromat", id="no_such_option"),
        pytest.param(["{story}", "-o", "brief.docx"], "brief.docx has an ending that says no form", id="no_form"),
        pytest.param(["{story}", "-o", "brief.eml"], "one of .md, .json", id="a_form_of_the_daily_brief_alone"),
        pytest.param(["{story}", "-m", "m", "--engine", "rules"], "leave out --model m", id="a_model_for_the_rules"),
        pytest.param(["{story}", "-o", "/nowhere/at/all.json"], "cannot be written", id="output_into_nowhere"),
        pytest.param(["daily", "{story}", "-o", "/nowhere/b.md"], "no folder /nowhere", id="page_into_nowhere"),
        pytest.param(["daily", "{story}", "-o", "{folder}"], "it is a directory", id="page_onto_a_folder"),
        pytest.param(["{story}", "--record", "c.yaml", "-e", "rules"], "the rules ask none", id="no_answers_to_record"),
        pytest.param(["check", "{story}", "-S", "{story}", "-o", "{folder}"], "directory", id="findings_onto_a_folder"),
        pytest.param(["check", "{story}"], "(summarize check --help shows how)", id="the_commands_own_help"),
        pytest.param(["{folder}"], "directory", id="a_folder"),
        pytest.param(["schemas", "claim"], "did you mean 'claims'", id="schemas_near_name"),
    ],
)
def test_a_users_mistake_is_a_plain_line_and_exit_code_2(arguments, message, story: Path, capsys) -> None:
    filled = [argument.format(story=story, folder=story.parent) for argument in arguments]
    assert cli.main(filled) == 2
    error = capsys.readouterr().err.strip().splitlines()
    assert message in error[-1].lower()
    assert "Traceback" not in "".join(error)


def test_in_a_pipe_a_brief_is_json(story: Path, capsys) -> None:
    assert cli.main([str(story), "--schema", "figures"]) == 0
    printed = capsys.readouterr()
    report = json.loads(printed.out)
    assert report["schema"] == "figures"
    assert report["engine"]["name"] == "rules"
    assert "engine rules: no model is set" in printed.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["{story}"], ["check", "{story}", "-S", "{story}"], ["--help"]])
def test_output_that_cannot_be_written_is_one_plain_line(arguments: list[str], story: Path) -> None:
    command = [sys.executable, "-m", "summarizer", *(argument.format(story=story) for argument in arguments)]
    with open("/dev/full", "w") as full:
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (
        2,
        "summarize: standard output cannot be written: No space left on device",
    )


def test_many_files_are_a_list_in_order_and_one_failure_stops_no_other(story: Path, tmp_path: Path, capsys) -> None:
    second = tmp_path / "second.txt"
    second.write_text(STORY.replace("Norway", "Iceland"))
    assert cli.main([str(story), str(tmp_path / "none.txt"), str(second), "-s", "figures", "-e", "rules"]) == 2
    printed = capsys.readouterr()
    assert [Path(report["source"]["name"]).name for report in json.loads(printed.out)] == ["story.txt", "second.txt"]
    assert "none.txt" in printed.err.splitlines()[-1]


def test_json_lines_are_one_report_a_line(story: Path, capsys) -> None:
    assert cli.main([str(story), str(story), "-s", "figures", "-f", "jsonl"]) == 0
    assert [json.loads(line)["schema"] for line in capsys.readouterr().out.splitlines()] == ["figures", "figures"]


@pytest.mark.parametrize(
    ("ending", "start"),
    [(".json", "{"), (".md", "# "), (".jsonl", '{"schema"'), (".txt", "")],
)
def test_the_output_files_ending_chooses_the_format(ending: str, start: str, story: Path, tmp_path: Path) -> None:
    output = tmp_path / f"out{ending}"
    assert cli.main([str(story), "-o", str(output)]) == 0
    assert output.read_text().startswith(start)
    assert "12 ships" in output.read_text()


def test_standard_output_is_a_dash(story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main([str(story), "-s", "figures", "-o", "-"]) == 0
    assert "12 ships" in capsys.readouterr().out
    assert not Path("-").exists()


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert cli.main(["-", "-s", "figures"]) == 0
    assert "12 ships" in capsys.readouterr().out


def test_a_file_named_like_a_subcommand_still_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    (tmp_path / "schemas").write_text(STORY)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["./schemas", "-s", "figures"]) == 0
    assert "12 ships" in capsys.readouterr().out


def test_schemas_lists_them_and_prints_one(capsys) -> None:
    assert cli.main(["schemas"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "brief",
        "actors",
        "claims",
        "figures",
        "exchanges",
    ]
    assert cli.main(["schemas", "claims"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Claims"


def test_a_schema_of_the_users_own_is_filled(story: Path, capsys) -> None:
    assert cli.main([str(story), "-s", f"{ROOT / 'tests/data/deals.py'}:Deals"]) == 0
    deal = json.loads(capsys.readouterr().out)["brief"]["deals"][0]
    assert (deal["seller"], deal["buyer"], deal["amount"]["value"]) == ("Norway", "Chile", 12)


def test_starting_imports_no_client_before_a_model_is_called(story: Path) -> None:
    heavy = "{'openai', 'instructor', 'tenacity', 'httpx2', 'trafilatura', 'vcr'}"
    code = f"import sys; from summarizer.cli import main; main([{str(story)!r}]); print({heavy} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("schema", ["brief", "actors", "claims", "figures", "exchanges"])
def test_every_seed_in_every_schema_prints_on_a_terminal(seed: Path, schema: str, tmp_path: Path) -> None:
    output = tmp_path / "brief.txt"
    assert cli.main([str(seed), "-s", schema, "-o", str(output)]) == 0
    assert "Nothing to report" not in output.read_text()


def test_the_version_is_printed_without_a_file(capsys) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.strip()
