"""The tools for programs that talk to a model through the openai SDK, or through anything that speaks like it.

>>> [tool["function"]["name"] for tool in tools()][:3]
['summarize_text', 'summarize_file', 'check_summary']
>>> print(call("find_evidence", {"question": "Who sold ships?", "text": "Norway sold 12 ships to Chile."}))
... # doctest: +ELLIPSIS
Lines that begin with ">" say what the source says. ...
Source ...
> Norway sold 12 ships to Chile. [.../1]

``tools`` goes into the request; each call that the model asks for goes through ``call``, whose text is the answer to
it. A call never raises: what goes wrong comes back as a sentence that the model can act on. The module's toolbox
opens no file; with ``Toolbox(Limits(roots=("news",)))`` the tools read the files in that folder.
"""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, Literal

from summarizer.tools import TOOLS, Limits, Toolbox

__all__ = ["Limits", "Toolbox", "acall", "call", "tools"]


def tools(api: Literal["chat", "responses"] = "chat") -> list[dict[str, Any]]:
    """The tools as function definitions for chat completions or for responses."""
    functions = [
        {"name": tool.name, "description": tool.description, "parameters": tool.input_schema} for tool in TOOLS
    ]
    if api == "chat":
        return [{"type": "function", "function": function} for function in functions]
    return [{"type": "function", **function, "strict": False} for function in functions]


def call(name: str, arguments: Mapping[str, Any] | str, toolbox: Toolbox | None = None) -> str:
    """Run the tool called ``name`` and return its text; ``arguments`` are a mapping, or JSON as a model writes it.

    Texts that one call brings can be named by the next with the same ``toolbox``. Works inside a running event loop
    too, where it blocks until done.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, acall(name, arguments, toolbox)).result()


async def acall(name: str, arguments: Mapping[str, Any] | str, toolbox: Toolbox | None = None) -> str:
    """As ``call``, for an event loop."""
    result = await (toolbox or _own_toolbox()).call(name, arguments)
    return f"Error: {result.text}" if result.failed else result.text


@cache
def _own_toolbox() -> Toolbox:
    return Toolbox()
