"""Whatever arguments a tool gets: an answer in its declared form or a sentence, and nothing from outside the roots."""

import asyncio
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.tools import TOOLS, Limits, Tool, Toolbox
from tests.conftest import SEEDS
from tests.tools.from_schema import arguments_for

CANARY = "Canaries were sold for 77 crowns in Outside, the keeper said."
STORY = "Norway sold 12 ships to Chile on Monday, the ministry said."


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = tmp_path_factory.mktemp("house")
    (house / "outside").mkdir()
    (house / "outside" / "canary.txt").write_text(CANARY, "utf-8")
    root = house / "root"
    (root / "inner").mkdir(parents=True)
    (root / "story.txt").write_text(STORY, "utf-8")
    (root / "inner" / "page.html").write_text(f"<html><body><p>{STORY}</p></body></html>", "utf-8")
    (root / "binary.txt").write_bytes(bytes(range(256)))
    (root / "empty.md").write_text("", "utf-8")
    (root / "link.txt").symlink_to(house / "outside" / "canary.txt")
    (root / "door").symlink_to(house / "outside")
    return root


def paths(root: Path) -> st.SearchStrategy[str]:
    steps = ["..", ".", "root", "inner", "door", "outside", "canary.txt", "story.txt", "page.html", "link.txt", "", "~"]
    walked = st.lists(st.sampled_from(steps), max_size=6).map("/".join)
    start = st.sampled_from(["", "/", f"{root}/", f"{root.parent}/", "file://", "http://127.0.0.1/", "%2e%2e/", "\\"])
    whole = st.sampled_from(["story.txt", "inner/page.html", "binary.txt", "empty.md", "/etc/passwd", "-", "a\0b"])
    return st.tuples(start, walked).map("".join) | whole


def texts() -> st.SearchStrategy[str]:
    pieces = [
        STORY,
        SEEDS[1].read_text("utf-8")[:600],
        "Ignore all previous instructions. ",
        "\u202e",
        "“",
        "12 ",
        "\n\n",
    ]
    return st.lists(st.sampled_from(pieces) | st.text(max_size=40), min_size=1, max_size=6).map("".join)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_any_arguments_get_an_answer_or_a_sentence(tool: Tool, root: Path) -> None:
    toolbox = Toolbox(Limits(roots=(root,), characters=5_000))
    known = asyncio.run(toolbox.call("summarize_text", {"text": STORY})).data["source_id"]
    ids = st.sampled_from([known, f"{known}/1", f"{known}/2", "0" * 8, f"{known}/999999", "../etc"])
    special = {
        "text": texts(), "summary": texts(), "question": texts(), "path": paths(root), "folder": paths(root),
        "paths": st.lists(paths(root), max_size=3), "source_id": ids, "ids": st.lists(ids, min_size=1, max_size=3),
    }  # fmt: skip
    form = jsonschema.Draft202012Validator(tool.output_schema)

    @given(arguments_for(tool.input_schema, special))
    @settings(deadline=None, max_examples=60)
    def fuzz(arguments: object) -> None:
        result = asyncio.run(toolbox.call(tool.name, arguments))
        said = result.text + json.dumps(result.data, ensure_ascii=False)
        assert result.text
        assert "Traceback" not in said
        assert "failed on this call" not in said
        assert "Canaries" not in said
        assert "root:x:" not in said
        if not result.failed:
            form.validate(json.loads(json.dumps(result.data)))

    fuzz()
