"""The tools for the openai SDK: definitions as it takes them, calls as it makes them, against a server here."""

import asyncio
import json
from typing import Any

import jsonschema
import pytest
from openai import OpenAI
from pytest_httpserver import HTTPServer

from summarizer import chat
from summarizer.tools import TOOLS

STORY = "Norway sold 12 ships to Chile on Monday, the ministry said."


def answered(message: dict[str, Any]) -> dict[str, Any]:
    choice = {"index": 0, "message": {"role": "assistant", "content": None, **message}, "finish_reason": "stop"}
    return {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}


@pytest.fixture
def client(httpserver: HTTPServer) -> OpenAI:
    return OpenAI(base_url=httpserver.url_for("/v1"), api_key="test", max_retries=0)


def test_a_round_of_chat_completions(httpserver: HTTPServer, client: OpenAI) -> None:
    call = {"id": "a", "type": "function", "function": {"name": "find_evidence", "arguments": json.dumps(
        {"question": "How many ships?", "text": STORY}
    )}}  # fmt: skip
    httpserver.expect_ordered_request("/v1/chat/completions").respond_with_json(answered({"tool_calls": [call]}))
    httpserver.expect_ordered_request("/v1/chat/completions").respond_with_json(answered({"content": "Twelve."}))
    messages: list[Any] = [{"role": "user", "content": "How many ships?"}]
    first = client.chat.completions.create(model="m", messages=messages, tools=chat.tools()).choices[0].message
    (asked,) = first.tool_calls
    result = chat.call(asked.function.name, asked.function.arguments)
    messages += [first, {"role": "tool", "tool_call_id": asked.id, "content": result}]
    second = client.chat.completions.create(model="m", messages=messages, tools=chat.tools())
    assert second.choices[0].message.content == "Twelve."
    sent = [request.get_json() for request, _ in httpserver.log]
    assert [tool["function"]["name"] for tool in sent[0]["tools"]] == [tool.name for tool in TOOLS]
    assert STORY in sent[1]["messages"][-1]["content"]


def test_a_round_of_responses(httpserver: HTTPServer, client: OpenAI) -> None:
    call = {"type": "function_call", "id": "f", "call_id": "c", "name": "list_schemas", "arguments": "{}"}
    response = {"id": "r", "object": "response", "created_at": 0, "model": "m", "output": [call], "tools": [],
                "parallel_tool_calls": True, "tool_choice": "auto"}  # fmt: skip
    httpserver.expect_request("/v1/responses").respond_with_json(response)
    answer = client.responses.create(model="m", input="What can you list?", tools=chat.tools("responses"))
    (asked,) = answer.output
    result = chat.call(asked.name, asked.arguments)
    assert result.startswith("brief: ")
    client.responses.create(
        model="m", input=[{"type": "function_call_output", "call_id": asked.call_id, "output": result}],
        tools=chat.tools("responses"),
    )  # fmt: skip
    sent = [request.get_json() for request, _ in httpserver.log]
    assert [tool["name"] for tool in sent[0]["tools"]] == [tool.name for tool in TOOLS]
    assert sent[1]["input"][0]["output"] == result


@pytest.mark.parametrize("api", ["chat", "responses"])
def test_definitions_are_json_schemas_that_say_what_they_take(api: str) -> None:
    for definition in chat.tools(api):
        function = definition["function"] if api == "chat" else definition
        assert function["description"]
        jsonschema.Draft202012Validator.check_schema(function["parameters"])


def test_a_call_works_inside_a_running_loop() -> None:
    async def inside() -> str:
        return chat.call("find_evidence", {"question": "ships", "text": STORY})

    assert STORY in asyncio.run(inside())


async def test_a_call_for_a_loop() -> None:
    assert STORY in await chat.acall("find_evidence", {"question": "ships", "text": STORY})


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("summarize_file", {"path": "/etc/passwd"}, "Error: No folder is open to you: send the text itself"),
        ("summarize_file", '{"path": ', "Error: The arguments are no JSON"),
        ("nope", "", "Error: There is no tool 'nope'"),
    ],
)
def test_a_call_never_raises(name: str, arguments: Any, said: str) -> None:
    assert chat.call(name, arguments).startswith(said)


def test_a_toolbox_remembers_and_another_does_not() -> None:
    mine, other = chat.Toolbox(), chat.Toolbox()
    brief = chat.call("summarize_text", {"text": STORY}, mine)
    key = brief.partition("source ")[2][:8]
    assert STORY in chat.call("show_evidence", {"ids": [f"{key}/1"]}, mine)
    assert chat.call("show_evidence", {"ids": [f"{key}/1"]}, other).startswith(f"Error: No source {key} is known")
