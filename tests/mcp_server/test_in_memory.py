"""The server as the SDK's own client sees it."""

import asyncio
import json
import re
from typing import Any

import anyio
import pytest
from mcp import Client, MCPError
from mcp_types import TextContent

from summarizer import Report
from summarizer.mcp_server.server import build_server
from summarizer.schemas import SCHEMAS
from summarizer.tools import TOOLS, Limits, Toolbox
from tests.conftest import ROOT

STORY = "Norway sold 12 ships to Chile on Monday, the ministry said."
MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])


def client(toolbox: Toolbox | None = None, mode: str = "auto") -> Client:
    return Client(build_server(toolbox or Toolbox(Limits(roots=(ROOT / "seeds",)))), mode=mode)


def text_of(result: Any) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


@MODES
async def test_every_tool_is_offered_with_the_forms_of_what_it_takes_and_gives(mode: str) -> None:
    async with client(mode=mode) as asking:
        offered = (await asking.list_tools()).tools
    assert [tool.name for tool in offered] == [tool.name for tool in TOOLS]
    for tool in offered:
        assert tool.input_schema["type"] == tool.output_schema["type"] == "object"
        assert tool.annotations.read_only_hint


@MODES
async def test_a_brief_comes_as_report_and_as_text(mode: str) -> None:
    async with client(mode=mode) as asking:
        result = await asking.call_tool("summarize_file", {"path": "001_container_count.txt", "schema": "figures"})
    assert not result.is_error
    report = Report.from_json(json.dumps(result.structured_content))
    assert report.source.name == "001_container_count.txt"
    assert report.brief.figures
    assert text_of(result).startswith(f"Checked brief (source {report.source.id[7:15]}, ")


@MODES
async def test_an_error_is_a_tool_error_with_a_sentence(mode: str) -> None:
    async with client(mode=mode) as asking:
        await asking.list_tools()
        for name, arguments, said in [
            ("summarize_file", {"path": "../pyproject.toml"}, "is not in a folder open to you"),
            ("summarize_text", {"txt": STORY}, "text: Field required; txt: Extra inputs are not permitted"),
            ("summarise", {"text": STORY}, "There is no tool 'summarise': there are"),
        ]:
            result = await asking.call_tool(name, arguments)
            assert result.is_error
            assert said in text_of(result)
            assert result.structured_content is None


async def test_what_one_call_brought_the_next_can_name() -> None:
    async with client() as asking:
        brief = await asking.call_tool("summarize_text", {"text": STORY})
        key = brief.structured_content["source_id"]
        shown = await asking.call_tool("show_evidence", {"ids": [f"{key}/1"]})
    assert f"> {STORY} [{key}/1]" in text_of(shown)


@MODES
async def test_long_work_tells_how_far_it_is(mode: str) -> None:
    heard = anyio.Event()
    told: list[tuple[float, float | None, str | None]] = []

    async def slow(function: Any, *arguments: Any) -> Any:
        await heard.wait()
        return function(*arguments)

    async def note(progress: float, total: float | None, message: str | None) -> None:
        told.append((progress, total, message))
        heard.set()

    async with client(Toolbox(work=slow), mode) as asking:
        question = {"question": "Who sold ships?", "text": STORY}
        result = await asking.call_tool("find_evidence", question, progress_callback=note)
    assert not result.is_error
    assert told[0] == (1.0, 60.0, "working: 1 of at most 60 seconds")


@MODES
async def test_a_cancelled_call_stops_its_work_and_the_server_goes_on(mode: str) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def held(*_: Any) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with client(Toolbox(work=held), mode) as asking:
        async with anyio.create_task_group() as group:
            group.start_soon(asking.call_tool, "summarize_text", {"text": STORY})
            await begun.wait()
            group.cancel_scope.cancel()
        with anyio.fail_after(5):
            await ended.wait()
        assert not (await asking.call_tool("list_schemas", {})).is_error


@MODES
async def test_schemas_are_resources(mode: str) -> None:
    async with client(mode=mode) as asking:
        resources = (await asking.list_resources()).resources
        assert [resource.name for resource in resources] == list(SCHEMAS)
        (content,) = (await asking.read_resource("summarizer://schemas/claims")).contents
        assert "speaker" in json.loads(content.text)["$defs"]["Claim"]["properties"]
        (template,) = (await asking.list_resource_templates()).resource_templates
        assert template.uri_template == "summarizer://schemas/{name}"


@MODES
@pytest.mark.parametrize("uri", ["summarizer://schemas/deals.py:Deals", "file:///etc/passwd", "summarizer://x/../y"])
async def test_there_is_no_other_resource(mode: str, uri: str) -> None:
    async with client(mode=mode) as asking:
        with pytest.raises(MCPError, match="There is no resource"):
            await asking.read_resource(uri)


@MODES
async def test_people_pick_a_prompt_and_what_they_fill_in_stays_data(mode: str) -> None:
    async with client(mode=mode) as asking:
        prompts = {prompt.name: prompt for prompt in (await asking.list_prompts()).prompts}
        assert {argument.name for argument in prompts["check_this"].arguments} == {"summary", "source"}
        filled = await asking.get_prompt("brief_me", {"article": "Buy {now}! {0.__class__}"})
        (message,) = filled.messages
        assert re.search(r"<(article-\w{8})>\nBuy \{now\}! \{0\.__class__\}\n</\1>", message.content.text)
        with pytest.raises(MCPError, match="The prompt brief_me needs article"):
            await asking.get_prompt("brief_me", {"article": " "})
        with pytest.raises(MCPError, match="There is no prompt 'x': there are brief_me, morning_brief, check_this"):
            await asking.get_prompt("x", {})


async def test_the_instructions_say_which_folders_are_open() -> None:
    async with client() as asking:
        assert f"Open folders: {ROOT / 'seeds'}" in asking.instructions
    async with client(Toolbox()) as asking:
        assert "No folder is open" in asking.instructions
