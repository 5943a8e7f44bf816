"""The recorded conversation: the example asks as it asked then, and the tools answer as they answered then."""

import re
from typing import Any

import pytest
import yaml
from openai import OpenAI
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.conftest import ROOT
from tests.conversation import CASSETTE, QUESTIONS, example


@pytest.fixture(scope="module")
def exchanges() -> list[dict[str, Any]]:
    return yaml.safe_load(CASSETTE.read_text("utf-8"))["interactions"]


def replayed(httpserver: HTTPServer, exchanges: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], str]:
    """The whole conversation, each request held to what was said in it when it was recorded."""
    waiting = iter(exchanges)

    def answer(request: Request) -> Response:
        exchange = next(waiting)
        # What the tools are called and take may change; what was said may not.
        assert request.get_json()["messages"] == exchange["request"]["body"]["json"]["messages"]
        return Response(exchange["response"]["body"], content_type="text/event-stream")

    httpserver.expect_request("/v1/chat/completions").respond_with_handler(answer)
    client = OpenAI(base_url=httpserver.url_for("/v1"), api_key="replayed", max_retries=0)
    seen: list[str] = []
    messages = example().converse(client, QUESTIONS, str(ROOT / "seeds"), seen.append)
    httpserver.check()
    assert next(waiting, None) is None
    return messages, "".join(seen)


def test_the_conversation_goes_as_it_went(httpserver: HTTPServer, exchanges: list[dict[str, Any]]) -> None:
    messages, seen = replayed(httpserver, exchanges)
    assert [message["content"] for message in messages if message["role"] == "user"] == list(QUESTIONS)
    assert messages[-1]["role"] == "assistant"
    assert messages[-1]["content"] in seen


def test_every_answer_rests_on_sentences_that_its_tools_gave(
    httpserver: HTTPServer, exchanges: list[dict[str, Any]]
) -> None:
    messages, _ = replayed(httpserver, exchanges)
    given: set[str] = set()
    for message in messages:
        ids = set(re.findall(r"\b[0-9a-f]{8}/\d+\b", message["content"] or ""))
        if message["role"] == "tool":
            given |= ids
        elif message["role"] == "assistant" and message["content"]:
            assert ids
            assert ids <= given


def test_no_key_and_no_address_is_in_it(exchanges: list[dict[str, Any]]) -> None:
    headers = {name.lower() for exchange in exchanges for name in exchange["request"]["headers"]}
    assert headers <= {"content-type"}
    assert "authorization" not in CASSETTE.read_text("utf-8").lower()
