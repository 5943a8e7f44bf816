"""The command over standard input and output, as assistants start it."""

import os
import subprocess
import sys

import anyio
import pytest
from mcp import Client

from tests.conftest import ROOT, SEEDS
from tests.mcp_server.serving import over_stdio


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_whole_session(mode: str) -> None:
    async with Client(over_stdio("--root", "seeds", "--workers", "1"), mode=mode) as asking:
        assert len((await asking.list_tools()).tools) >= 6
        brief = await asking.call_tool("summarize_file", {"path": SEEDS[3].name})
        key = brief.structured_content["source_id"]
        assert brief.structured_content["brief"]["claims"]
        checked = await asking.call_tool("check_summary", {"summary": "It cost 91 crowns.", "source_id": key})
        assert checked.structured_content["verdict"] == "unsupported"
        refused = await asking.call_tool("summarize_file", {"path": str(ROOT / "README.md")})
        assert refused.is_error
        assert (await asking.list_resources()).resources
        assert (await asking.list_prompts()).prompts


async def test_a_cancelled_call_has_its_process_stopped_and_the_next_gets_another() -> None:
    long = {"text": SEEDS[0].read_text("utf-8") * 90}
    async with Client(over_stdio("--workers", "1")) as asking:
        await asking.call_tool("list_schemas", {})
        with anyio.move_on_after(1.0) as scope:
            await asking.call_tool("summarize_text", long)
        assert scope.cancelled_caught
        with anyio.fail_after(60):
            assert not (await asking.call_tool("summarize_text", {"text": "Norway sold 12 ships to Chile."})).is_error


async def test_a_call_that_takes_too_long_says_so() -> None:
    async with Client(over_stdio("--workers", "1", "--seconds", "1")) as asking:
        result = await asking.call_tool("summarize_text", {"text": SEEDS[0].read_text("utf-8") * 90})
        assert result.is_error
        assert "took more than 1 seconds and was stopped" in result.content[0].text


def run(*options: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "summarizer", "mcp", *options]
    environment = {**os.environ, **(env or {})}
    return subprocess.run(command, cwd=ROOT, env=environment, input="", capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(("--root", "no_such_folder"), "does not exist", id="no_folder"),
        pytest.param(("--root", "README.md"), "is a file", id="file_as_root"),
        pytest.param(("--http", "80x"), "80x is no address: give a port, or HOST:PORT.", id="no_port"),
        pytest.param(("--http", "127.0.0.1:99999"), "is no address", id="port_out_of_range"),
        pytest.param(("--http", "203.0.113.9:80"), "203.0.113.9:80 cannot be served", id="address_of_another"),
        pytest.param(("--model", "gpt-5-mini"), "give --allow-network as well", id="model_without_network"),
    ],
)
def test_a_mistake_on_the_command_line_is_one_line(options: tuple[str, ...], said: str) -> None:
    ran = run(*options)
    assert ran.returncode == 2
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_end_of_input_ends_the_server() -> None:
    ran = run("--workers", "1")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_without_the_package_one_line_names_the_extra(tmp_path) -> None:
    (tmp_path / "mcp").mkdir()
    (tmp_path / "mcp" / "__init__.py").write_text("raise ModuleNotFoundError('No module named mcp', name='mcp')")
    ran = run("--workers", "1", env={"PYTHONPATH": str(tmp_path)})
    assert ran.returncode == 2
    assert (
        ran.stderr == "summarize: The server needs the package mcp: pip install '.[mcp]' in the summarizer's folder.\n"
    )


def test_nothing_else_loads_the_package() -> None:
    code = "import sys, summarizer.cli, summarizer.chat, summarizer.mcp_server; print('mcp' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
