"""The one gate: every call of a tool, by whatever kind of assistant, goes through here."""

import asyncio
import itertools
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from summarizer.errors import InputError, SummarizerError
from summarizer.tools.files import read_file
from summarizer.tools.limits import Limits
from summarizer.tools.sources import Given, Memory, parse_id
from summarizer.tools.tool import Result, Tool
from summarizer.tools.web import fetch

logger = logging.getLogger(__name__)

T = TypeVar("T")
Work = Callable[..., Awaitable[Any]]
"""Runs a function with its arguments, all of which can be sent to another process, out of the event loop's way."""
Progress = Callable[[float, float, str], Awaitable[None]]
"""Takes the seconds that a call has taken, those it may take, and a word on it."""

_NO_NETWORK = "The network is closed to you: send the text itself, or ask the user for summarize mcp --allow-network."


async def _unheard(done: float, total: float, what: str) -> None:
    """Progress that nobody asked for."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call under way: what a tool may use."""

    limits: Limits
    memory: Memory
    model: str | None
    store: str | None
    _work: Work

    async def work(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run ``function`` out of the event loop's way."""
        result: T = await self._work(function, *arguments)
        return result

    def text(self, text: str, given: Given | None = None) -> Given:
        """``text`` as a source; raises ``InputError`` where it is too long."""
        if len(text) > self.limits.characters:
            most = f"{self.limits.characters:,} are the most"
            raise InputError(f"The text has {len(text):,} characters, and {most}: give a part of it.")
        return (given or Given(""))._replace(content=text)

    async def file(self, path: str) -> Given:
        """The file or the page at ``path`` as a source; raises ``UserError`` where it may not or cannot be read."""
        if "://" in path:
            if not self.limits.allow_network:
                raise InputError(_NO_NETWORK)
            return await self.work(fetch, path, self.limits)
        opened = await asyncio.to_thread(read_file, path, self.limits)
        return Given(opened.data, opened.name)

    async def known(self, source: str) -> Given:
        """The source of this id, as remembered or from the store; raises ``InputError`` where there is none."""
        digits, _ = parse_id(source)
        given = self.memory.find(digits)
        if given is None and self.store:
            given = await asyncio.to_thread(_stored, self.store, digits)
        if given is None:
            raise InputError(
                f"No source {digits} is known here: bring it once more, by its text or its path, then ask again."
            )
        return given

    def keep(self, document_id: str, given: Given) -> None:
        """Remember a source, so that later calls can name it."""
        self.memory.keep(document_id, given)


def _stored(store: str, digits: str) -> Given | None:
    from summarizer.store.shelf import find_article, look

    article = look(store, find_article, digits)
    return Given.of(article.document) if article else None


class Toolbox:
    """The tools with what they may reach. ``call`` never raises: what goes wrong is a result that says so.

    ``model`` names who drafts briefs, reached as the environment says: the embedded rules where it is None. ``store``
    is the address of the store that finished work is kept in and searched: none where it is None. ``work`` runs what
    takes time; the server gives processes, which it can stop, and everybody else gets a thread.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        model: str | None = None,
        store: str | None = None,
        work: Work = asyncio.to_thread,
    ) -> None:
        self.limits = limits or Limits()
        self.memory = Memory()
        self._model = model
        self.store = store
        self._work = work
        self._under_way = 0

    async def call(self, name: str, arguments: Mapping[str, Any] | str, progress: Progress = _unheard) -> Result:
        """Run the tool called ``name``; ``arguments`` are a mapping or the JSON of one."""
        try:
            return await self._call(name, arguments, progress)
        except SummarizerError as error:
            return Result(str(error), failed=True)
        except TimeoutError:
            return Result(_too_slow(self.limits), failed=True)
        except Exception as error:  # whoever calls is a program that talks: it gets a sentence, the log the rest
            logger.exception("the tool %s failed", name)
            return Result(_broken(error), failed=True)

    async def _call(self, name: str, arguments: Mapping[str, Any] | str, progress: Progress) -> Result:
        tool = find_tool(name)
        given = _read_arguments(tool, arguments)
        if self._under_way >= self.limits.waiting:
            raise InputError(f"{self._under_way} calls are under way, which is the most: try again in a moment.")
        self._under_way += 1
        try:
            async with asyncio.timeout(self.limits.seconds), _heartbeat(progress, self.limits.seconds):
                call = Call(self.limits, self.memory, self._model, self.store, self._work)
                return await tool.run(given, call)
        finally:
            self._under_way -= 1


def find_tool(name: str) -> Tool:
    """The tool called ``name``; raises ``InputError`` where there is none."""
    from summarizer.tools import TOOLS

    tool = next((tool for tool in TOOLS if tool.name == name), None)
    if tool is None:
        raise InputError(f"There is no tool {name!r}: there are {', '.join(tool.name for tool in TOOLS)}.")
    return tool


def _read_arguments(tool: Tool, arguments: Mapping[str, Any] | str) -> Any:
    """The arguments as the tool takes them; raises ``InputError`` that names what is wrong with which of them."""
    if isinstance(arguments, str):
        try:
            arguments = json.loads(arguments or "{}")
        except (ValueError, RecursionError) as error:
            raise InputError(
                f"The arguments are no JSON ({error}): send an object, as the tool's schema says."
            ) from None
    if not isinstance(arguments, Mapping):
        raise InputError("The arguments are no JSON object: send one, as the tool's schema says.")
    try:
        return tool.takes.model_validate(dict(arguments))
    except ValidationError as error:
        wrong = "; ".join(map(_wrong, error.errors(include_url=False, include_input=False)[:5]))
        takes = ", ".join(tool.input_schema["properties"]) or "no arguments"
        raise InputError(f"{tool.name} cannot be called like that: {wrong}. It takes {takes}.") from None


_A_DAY = "give a day as 2024-06-17"
_PLAINLY = {
    **dict.fromkeys(("string_too_short", "too_short"), "it is empty"),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"), _A_DAY),
}
"""What pydantic says in a programmer's words, by its names for it."""


def _wrong(error: Mapping[str, Any]) -> str:
    place = ".".join(map(str, error["loc"]))
    message = _PLAINLY.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")
    return f"{place}: {message}" if place else message


@asynccontextmanager
async def _heartbeat(progress: Progress, seconds: float) -> AsyncIterator[None]:
    """Say every second that the call is still under way, of how many at most."""

    async def beat() -> None:
        for passed in itertools.count(1):
            await asyncio.sleep(1)
            await progress(passed, seconds, f"working: {passed} of at most {seconds:.0f} seconds")

    beating = asyncio.ensure_future(beat())
    try:
        yield
    finally:
        beating.cancel()


def _too_slow(limits: Limits) -> str:
    return (
        f"That took more than {limits.seconds:.0f} seconds and was stopped: give a shorter text or fewer files, "
        "or try again when less is going on."
    )


def _broken(error: Exception) -> str:
    return f"The summarizer failed on this call ({type(error).__name__}), and nothing came of it: try another text."
