"""The command over HTTP: who is heard, and who is not."""

import asyncio
from collections.abc import Iterator

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from tests.conftest import SEEDS
from tests.mcp_server.serving import TOKEN, over_http

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
ACCEPT = {"Accept": "application/json, text/event-stream"}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with over_http("--root", "seeds", "--origin", "https://desk.example") as address:
        yield address


def with_token() -> httpx2.AsyncClient:
    return httpx2.AsyncClient(headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60)


async def test_a_whole_session(address: str) -> None:
    async with with_token() as line, Client(streamable_http_client(address, http_client=line)) as asking:
        brief = await asking.call_tool("summarize_file", {"path": SEEDS[1].name, "schema": "figures"})
        assert brief.structured_content["brief"]["figures"]
        refused = await asking.call_tool("summarize_file", {"path": "../README.md"})
        assert refused.is_error


async def test_several_clients_at_once_get_their_own_answers(address: str) -> None:
    async def ask(number: int) -> list[int]:
        text = f"Norway sold {number} ships to Chile, the ministry said."
        async with with_token() as line, Client(streamable_http_client(address, http_client=line)) as asking:
            brief = await asking.call_tool("summarize_text", {"text": text, "schema": "figures"})
            return [figure["quantity"]["value"] for figure in brief.structured_content["brief"]["figures"]]

    assert await asyncio.gather(*map(ask, range(20, 26))) == [[number] for number in range(20, 26)]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"Authorization": f"Bearer {TOKEN}"}, 200, id="token"),
        pytest.param({}, 401, id="no_token"),
        pytest.param({"Authorization": "Bearer wrong"}, 401, id="another_token"),
        pytest.param({"Authorization": f"Basic {TOKEN}"}, 401, id="another_scheme"),
        pytest.param({"Authorization": f"Bearer {TOKEN}x"}, 401, id="token_and_more"),
        pytest.param({"Authorization": f"Bearer {TOKEN}", "Origin": "https://evil.example"}, 403, id="foreign_page"),
        pytest.param({"Authorization": f"Bearer {TOKEN}", "Origin": "null"}, 403, id="page_of_no_origin"),
        pytest.param({"Authorization": f"Bearer {TOKEN}", "Origin": "https://desk.example"}, 200, id="named_page"),
        pytest.param({"Authorization": f"Bearer {TOKEN}", "Host": "evil.example"}, 421, id="rebound_name"),
    ],
)
def test_who_is_heard(address: str, headers: dict[str, str], status: int) -> None:
    answer = httpx2.post(address, json=HELLO, headers=ACCEPT | headers, timeout=60)
    assert answer.status_code == status
    if status == 401:
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "Authorization: Bearer TOKEN" in answer.text


def test_no_other_path_answers_without_the_token(address: str) -> None:
    assert httpx2.get(address.removesuffix("/mcp"), timeout=60).status_code == 401


def test_a_body_that_is_too_large_is_refused(address: str) -> None:
    headers = ACCEPT | {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    answer = httpx2.post(address, content=b" " * 5_000_000, headers=headers, timeout=60)
    assert answer.status_code == 413


def test_it_listens_on_this_machine_alone(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")
