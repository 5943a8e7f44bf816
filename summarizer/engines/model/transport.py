"""Getting one answer out of a service: the only module that imports openai, instructor or tenacity.

Each keeps one job: openai carries a request, instructor knows how each mode asks for a form, tenacity
repeats what a bad line lost. Repeating for the sake of content is the pipeline's, so instructor's own
is not used: it sends the whole answer again and loses the good items with the bad one.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import openai
import tenacity
from instructor import Mode as InstructorMode
from instructor.processing import handle_response_model

from summarizer.engines import Usage
from summarizer.engines.choice import Mode, ModelSettings
from summarizer.engines.model.budget import Budget
from summarizer.engines.model.prompts import Form
from summarizer.engines.model.trouble import FAULTS, is_about_mode, is_transient, translated, wait
from summarizer.engines.model.wire import Reply, SilentError, connect, in_pieces, whole
from summarizer.errors import AnswerError, UnavailableError

T = TypeVar("T")
Ask = Callable[[openai.AsyncOpenAI, dict[str, Any]], Awaitable[T]]

_MODES: dict[Mode, InstructorMode] = {
    "json_schema": InstructorMode.JSON_SCHEMA,
    "json": InstructorMode.JSON,
    "text": InstructorMode.MD_JSON,
}


@dataclass(frozen=True, slots=True)
class Completion:
    """A service's answer: its text, whether it broke off at the length limit, and what it cost.

    ``request`` is the hash of what was asked, where answers are kept.
    """

    text: str
    cut: bool
    usage: Usage
    request: str | None = None


class Transport:
    """Sends requests to one service, again where the line or the service failed, and counts what that cost."""

    def __init__(self, settings: ModelSettings) -> None:
        """``settings`` must be filled (``ModelSettings.filled``)."""
        self._settings = settings
        self._modes: list[Mode] = [settings.mode] if settings.mode else list(_MODES)
        self._lines: WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = WeakKeyDictionary()
        self.budget = Budget(settings.max_tokens)

    async def complete(self, form: Form, message: str) -> Completion:
        """Ask for ``form``, ``message`` being the part of the prompt that is not fixed; raise ``ServiceError``.

        An answer that was kept costs nothing now; what it cost once still stands in it.
        """
        kept = self._settings.answers
        for mode in self._modes if kept is not None else ():
            asked = self._hash(form, mode, message)
            if kept is not None and (answer := kept.answer(asked)) is not None:
                return _read(Reply.model_validate_json(answer), asked)
        mode, reply = await self._answered(form, message, whole)
        request = None
        if kept is not None:
            request = self._hash(form, mode, message)
            kept.put_answer(request, reply.model_dump_json())
        self.budget.add(_spent(reply))
        try:
            return _read(reply, request)
        except AnswerError:
            self.forget(request)
            raise

    def forget(self, request: str | None) -> None:
        """Ask for this answer anew the next time: it cannot be used."""
        if self._settings.answers is not None and request is not None:
            self._settings.answers.forget_answer(request)

    async def stream(self, form: Form, message: str) -> AsyncIterator[str | Completion]:
        """As ``complete``, but give the text in pieces as they come, and the whole ``Completion`` at the end."""
        _, chunks = await self._answered(form, message, in_pieces)
        text, refusal, finish, spent = "", "", None, Usage(1)
        try:
            async with asyncio.timeout(self._settings.timeout):
                async for chunk in chunks:
                    if chunk.usage:
                        spent = Usage(1, chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
                    for choice in chunk.choices[:1]:
                        finish = choice.finish_reason or finish
                        refusal += choice.delta.refusal or ""
                        if piece := choice.delta.content:
                            text += piece
                            yield piece
        except FAULTS as error:
            raise translated(error, self._settings) from error
        finally:
            self.budget.add(spent)
        if finish is None:
            raise UnavailableError(f"{self._settings.base_url or 'OpenAI'} broke off in the middle of its answer.")
        _insist(refusal, finish)
        yield Completion(text, finish == "length", spent)

    async def aclose(self) -> None:
        """Close the running loop's connections."""
        if line := self._lines.pop(asyncio.get_running_loop(), None):
            await line.client.close()

    async def _answered(self, form: Form, message: str, ask: Ask[T]) -> tuple[Mode, T]:
        """The first mode that the service knows, and what it sends back to ``ask``."""
        while True:
            mode = self._modes[0]
            try:
                return mode, await self._sent(self._body(form, mode, message), ask)
            except FAULTS as error:
                if not (is_about_mode(error) and self._fall_back(mode)):
                    raise translated(error, self._settings) from error

    def _fall_back(self, mode: Mode) -> bool:
        """Ask without ``mode`` from now on, as another request may do already; False where nothing else is left."""
        if mode in self._modes and len(self._modes) > 1:
            self._modes.remove(mode)
        return self._modes[0] != mode

    def _body(self, form: Form, mode: Mode, message: str) -> dict[str, Any]:
        request = request_for(form, mode)
        # A text may hold half of a surrogate pair, which no line carries.
        content = message.encode("utf-8", "replace").decode()
        messages = [*request["messages"], {"role": "user", "content": content}]
        return {**request, "messages": messages, "model": self._settings.model}

    def _hash(self, form: Form, mode: Mode, message: str) -> str:
        body = json.dumps(self._body(form, mode, message), sort_keys=True)
        return hashlib.sha256(body.encode()).hexdigest()

    async def _sent(self, body: dict[str, Any], ask: Ask[T]) -> T:
        settings, line = self._settings, self._line()

        async def send() -> T:
            # openai's timeout is for each step of a transfer: a service that sends a byte now and then would hold us.
            async with asyncio.timeout(settings.timeout):
                return await ask(line.client, body)

        retrying = tenacity.AsyncRetrying(
            stop=tenacity.stop_after_attempt(settings.tries) | tenacity.stop_before_delay(settings.deadline),
            wait=wait,
            retry=tenacity.retry_if_exception(is_transient),
            sleep=lambda seconds: pause(seconds),
            reraise=True,
        )
        with self.budget.reserved(sum(len(part["content"]) for part in body["messages"])) as longest:
            if longest is not None:
                body["max_completion_tokens"] = longest
            try:
                # Who is told to wait keeps its turn: a service that has too much to do is asked less.
                async with line.turn, asyncio.timeout(settings.deadline):
                    return await retrying(send)
            except (TimeoutError, openai.APITimeoutError) as error:
                tries = retrying.statistics["attempt_number"]
                raise SilentError(min(settings.timeout, settings.deadline), tries) from error

    def _line(self) -> "_Line":
        """What belongs to the running loop: connections cannot move from one loop to another."""
        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            self._lines[loop] = _Line(connect(self._settings), asyncio.Semaphore(self._settings.at_once))
        return self._lines[loop]


@dataclass(frozen=True, slots=True)
class _Line:
    client: openai.AsyncOpenAI
    turn: asyncio.Semaphore


def _spent(reply: Reply) -> Usage:
    usage = reply.usage
    return Usage(1, usage.prompt_tokens or 0, usage.completion_tokens or 0) if usage else Usage(1)


def _read(reply: Reply, request: str | None) -> Completion:
    if not reply.choices:
        raise AnswerError("The model's answer is empty.")
    choice = reply.choices[0]
    _insist(choice.message.refusal, choice.finish_reason)
    return Completion(choice.message.content or "", choice.finish_reason == "length", _spent(reply), request)


def _insist(refusal: str | None, finish: str | None) -> None:
    """Raise ``AnswerError`` where the model or the service would not give an answer."""
    if refusal:
        raise AnswerError(f"The model refused: {' '.join(refusal.split())[:200]}")
    if finish == "content_filter":
        raise AnswerError("The service's content filter withheld the model's answer.")


@lru_cache(maxsize=64)
def request_for(form: Form, mode: Mode) -> dict[str, Any]:
    """What is the same for every article: the instructions, and the answer's shape asked for as ``mode`` does it.

    Built once: instructor builds the JSON schema and a new class each time it is asked.
    """
    system = {"role": "system", "content": form.instructions}
    _, request = handle_response_model(form.shape, mode=_MODES[mode], messages=[system])
    return request


pause = asyncio.sleep
"""Waits between tries; a test puts something quicker here."""
