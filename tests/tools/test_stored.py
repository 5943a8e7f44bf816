"""The tools over a store: what was kept before can be searched, shown and handed over."""

import json
from pathlib import Path

import pytest
from mcp import Client, MCPError

from summarizer import Report
from summarizer.mcp_server.server import build_server
from summarizer.tools import Limits, Toolbox

STORY = "Ships sold\n\nNorway sold 12 ships to Chile on Monday, the ministry said."


@pytest.fixture
async def later(tmp_path: Path) -> Toolbox:
    """A toolbox that has seen nothing itself; another has filled its store."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "ships.txt").write_text(STORY, "utf-8")
    limits, store = Limits(roots=(tmp_path / "news",)), str(tmp_path / "store.db")
    made = await Toolbox(limits, store=store).call("daily_brief", {"folder": ".", "date": "2024-06-17"})
    assert not made.failed, made.text
    return Toolbox(store=store)


async def test_evidence_is_found_in_the_store(later: Toolbox) -> None:
    found = await later.call("find_evidence", {"question": "Who sold ships?"})
    (passage,) = [passage for passage in found.data["passages"] if "Norway" in passage["text"]]
    assert STORY[passage["start"] : passage["end"]] == passage["text"]
    assert passage["name"] == "ships.txt"
    shown = await later.call("show_evidence", {"ids": [passage["id"]], "around": 0})
    assert shown.data["passages"][0]["text"] == passage["text"]


async def test_a_draft_is_checked_against_a_source_in_the_store(later: Toolbox) -> None:
    found = await later.call("find_evidence", {"question": "ships"})
    source = found.data["passages"][0]["source"]
    checked = await later.call("check_summary", {"summary": "Norway sold 13 ships.", "source_id": source})
    assert checked.data["verdict"] == "unsupported"


async def test_stored_reports_are_resources(later: Toolbox) -> None:
    async with Client(build_server(later)) as asking:
        listed = [entry for entry in (await asking.list_resources()).resources if "reports" in entry.uri]
        assert [entry.title for entry in listed] == ["Ships sold"]
        (content,) = (await asking.read_resource(listed[0].uri)).contents
        assert Report.from_json(content.text).source.name == "ships.txt"
        assert len((await asking.list_resource_templates()).resource_templates) == 2
        with pytest.raises(MCPError, match="There is no resource"):
            await asking.read_resource("summarizer://reports/00000000/brief")


async def test_a_store_that_cannot_be_used_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_text("no database, but long enough to be taken for one" * 50, "utf-8")
    toolbox = Toolbox(store=str(tmp_path / "store.db"))
    result = await toolbox.call("find_evidence", {"question": "ships"})
    assert result.failed
    assert "store.db" in result.text
    assert "Traceback" not in json.dumps(result.text)
