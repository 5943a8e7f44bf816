"""The server as an assistant starts it: the installed command, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from mcp import StdioServerParameters

from tests.conftest import ROOT

TOKEN = "a-token-of-the-tests"
_COMMAND = ["-m", "summarizer", "mcp"]


def over_stdio(*options: str) -> StdioServerParameters:
    """How a client starts the server over standard input and output."""
    return StdioServerParameters(command=sys.executable, args=[*_COMMAND, *options], cwd=ROOT)


@contextmanager
def over_http(*options: str) -> Iterator[str]:
    """The address of a server over HTTP, at a port of its own choice."""
    command = [sys.executable, *_COMMAND, "--http", "0", *options]
    environment = {**os.environ, "SUMMARIZER_MCP_TOKEN": TOKEN}
    serving = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        assert serving.stderr is not None
        line = next(line for line in serving.stderr if "serving MCP at " in line)
        yield line.split()[-1]
    finally:
        serving.terminate()
        serving.communicate()
