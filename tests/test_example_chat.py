"""The example assistant, against a server here that streams as OpenAI's does."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openai import OpenAI
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.conftest import ROOT
from tests.conversation import example

STORY = "Norway sold 12 ships to Chile on Monday, the ministry said."


def streamed(*deltas: dict[str, Any]) -> Response:
    def events() -> Iterator[str]:
        for delta in deltas:
            choice = {"index": 0, "delta": delta, "finish_reason": None}
            chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
            yield f"data: {json.dumps(chunk)}\n\n"
        yield "data: [DONE]\n\n"

    return Response("".join(events()), content_type="text/event-stream")


def calls(*asked: tuple[str, dict[str, Any]]) -> Response:
    """Tool calls in pieces: the name first, the arguments in two halves."""
    deltas = []
    for index, (name, arguments) in enumerate(asked):
        text = json.dumps(arguments)
        function = {"name": name, "arguments": text[:5]}
        deltas.append(
            {"tool_calls": [{"index": index, "id": f"call-{index}", "type": "function", "function": function}]}
        )
        deltas.append({"tool_calls": [{"index": index, "function": {"arguments": text[5:]}}]})
    return streamed(*deltas)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ships.txt").write_text(STORY, "utf-8")
    return tmp_path


def conversation(httpserver: HTTPServer, folder: Path, answers: list[Response]) -> tuple[list[dict[str, Any]], str]:
    """The whole conversation over one question, and what the user saw of it."""
    waiting = iter(answers)
    httpserver.expect_request("/v1/chat/completions").respond_with_handler(lambda _: next(waiting))
    client = OpenAI(base_url=httpserver.url_for("/v1"), api_key="test", max_retries=0)
    seen: list[str] = []
    messages = example().converse(client, ["Who sold ships?"], str(folder), seen.append)
    return messages, "".join(seen)


def test_it_calls_tools_until_it_answers(httpserver: HTTPServer, folder: Path) -> None:
    question = {"path": "ships.txt", "question": "Who sold ships?"}
    draft = {"path": "ships.txt", "summary": "Norway sold 12 ships."}
    answers = [
        calls(("find_evidence", question), ("list_schemas", {})),
        calls(("check_summary", draft)),
        streamed({"content": "Norway "}, {"content": "did."}),
    ]
    messages, seen = conversation(httpserver, folder, answers)
    roles = [message["role"] for message in messages]
    assert roles == ["system", "user", "assistant", "tool", "tool", "assistant", "tool", "assistant"]
    assert [message["tool_call_id"] for message in messages if message["role"] == "tool"] == [
        "call-0",
        "call-1",
        "call-0",
    ]
    assert f"> {STORY} [" in messages[3]["content"]
    assert messages[6]["content"].startswith("Verdict: supported.")
    assert messages[7] == {"role": "assistant", "content": "Norway did."}
    assert seen.endswith("Norway did.\n")
    assert '[find_evidence {"path": "ships.txt", "question": "Who sold ships?"}]' in seen
    assert "ships.txt" in messages[0]["content"]


def test_a_call_that_fails_goes_back_as_a_sentence(httpserver: HTTPServer, folder: Path) -> None:
    answers = [calls(("summarize_file", {"path": "../x.txt"})), streamed({"content": "I cannot read it."})]
    messages, _ = conversation(httpserver, folder, answers)
    assert messages[3]["content"].startswith("Error: ../x.txt is not in a folder open to you.")


def test_it_does_not_call_without_end(httpserver: HTTPServer, folder: Path) -> None:
    _, seen = conversation(httpserver, folder, [calls(("list_schemas", {}))] * example().MOST_ROUNDS)
    assert seen.endswith("(Stopped: too many calls without an answer.)\n")


def test_it_is_short() -> None:
    assert len((ROOT / "examples" / "chat.py").read_text("utf-8").splitlines()) < 100
