"""What a session over standard input and output does not load, each in a process of its own."""

import subprocess
import sys

from tests.conftest import ROOT

LEFT_OUT = """
import sys
from summarizer.mcp_server.loading import leave_out_the_web, models_built_when_used

with models_built_when_used():
    leave_out_the_web()
    from summarizer.mcp_server.server import build_server
"""


def ran(code: str) -> str:
    process = subprocess.run(
        [sys.executable, "-c", LEFT_OUT + code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return process.stdout.strip()


def test_a_pipe_loads_nothing_of_the_web_and_no_client() -> None:
    names = "('uvicorn', 'sse_starlette', 'starlette.responses', 'httpx2', 'mcp.client', 'mcp.server.mcpserver')"
    assert ran(f"print([name for name in {names} if name in sys.modules])") == "[]"


def test_what_was_put_off_is_there_when_it_is_used() -> None:
    code = """
from starlette.routing import Route
import starlette.routing as before
print(Route("/here", print).path, type(before).__name__, type(sys.modules["starlette.routing"]).__name__)
"""
    assert ran(code) == "/here _Later module"


def test_messages_of_the_newest_protocol_are_read_with_its_own_models() -> None:
    code = """
from mcp_types.methods import CLIENT_REQUESTS, serialize_server_result
try:
    CLIENT_REQUESTS["tools/list", "2026-07-28"].model_validate({"method": "tools/list"})
except ValueError as error:
    print(sorted(".".join(wrong["loc"]) for wrong in error.errors()))
print(serialize_server_result("ping", "2025-06-18", {}))
"""
    assert ran(code).splitlines() == ["['id', 'jsonrpc', 'params']", "{}"]


def test_models_that_are_defined_later_are_built_at_once() -> None:
    code = """
from pydantic import BaseModel, TypeAdapter

class Model(BaseModel):
    number: int

print(Model.__pydantic_complete__, TypeAdapter(Model | None).pydantic_complete)
"""
    assert ran(code) == "True True"
