"""Getting one answer out of a service: the only module that imports openai, instructor or tenacity.

Each keeps one job: openai carries a request, instructor knows how each mode asks for a form, tenacity
repeats what a bad line lost. Repeating for the sake of content is the pipeline's, so instructor's own
is not used: it sends the whole answer again and loses the good items with the bad one.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
import openai
import tenacity
from instructor import Mode as InstructorMode
from instructor.processing import handle_response_model
from openai.types.chat import ChatCompletion

from summarizer.engines import Usage
from summarizer.engines.choice import Mode, ModelSettings
from summarizer.engines.model.pace import Budget, Pace
from summarizer.engines.model.prompts import prompt_for
from summarizer.errors import AnswerError, RefusedError, ServiceError, UnavailableError
from summarizer.fields import Schema, draft_model

MOST_BYTES = 16_000_000
"""The longest answer that is read: no brief is that long, and a service gone wrong must not fill the memory."""

_MODES: dict[Mode, InstructorMode] = {
    "json_schema": InstructorMode.JSON_SCHEMA,
    "json": InstructorMode.JSON,
    "text": InstructorMode.MD_JSON,
}


@dataclass(frozen=True, slots=True)
class Completion:
    """A service's answer: its text, whether it broke off at the length limit, and what it cost."""

    text: str
    cut: bool
    usage: Usage


class Transport:
    """Sends requests to one service, again where the line or the service failed, and counts what that cost."""

    def __init__(self, settings: ModelSettings) -> None:
        """``settings`` must be filled (``ModelSettings.filled``)."""
        self._settings = settings
        self._modes: list[Mode] = [settings.mode] if settings.mode else list(_MODES)
        self._lines: WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = WeakKeyDictionary()
        self.budget = Budget(settings.max_tokens)

    async def complete(self, schema: type[Schema], message: str) -> Completion:
        """Ask for ``schema``, ``message`` being the part of the prompt that is not fixed; raise ``ServiceError``."""
        return self._read(await self._answered(schema, message))

    async def stream(self, schema: type[Schema], message: str) -> AsyncIterator[str | Completion]:
        """As ``complete``, but give the text in pieces as they come, and the whole ``Completion`` at the end."""
        chunks = await self._answered(schema, message, stream=True, stream_options={"include_usage": True})
        text, finish, spent = "", None, Usage(1)
        try:
            async with asyncio.timeout(self._settings.timeout):
                async for chunk in chunks:
                    if chunk.usage:
                        spent = Usage(1, chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
                    for choice in chunk.choices[:1]:
                        finish = choice.finish_reason or finish
                        if piece := choice.delta.content:
                            text += piece
                            yield piece
        except (openai.OpenAIError, httpx2.TransportError, TimeoutError, json.JSONDecodeError) as error:
            raise _translated(error, self._settings) from error
        finally:
            self.budget.add(spent)
        if finish is None:
            raise UnavailableError(f"{self._settings.base_url or 'OpenAI'} broke off in the middle of its answer.")
        yield Completion(text, finish == "length", spent)

    async def aclose(self) -> None:
        """Close the running loop's connections."""
        if line := self._lines.pop(asyncio.get_running_loop(), None):
            await line.client.close()

    async def _answered(self, schema: type[Schema], message: str, **options: Any) -> Any:
        """What the service sends back, in the first mode that it knows."""
        while True:
            mode = self._modes[0]
            try:
                return await self._sent({**_request(schema, mode), **options}, message)
            except openai.BadRequestError as error:
                if not (_is_about_mode(error) and self._fall_back(mode)):
                    raise RefusedError(f"The service refused the request: {_said(error)}") from error
            except (openai.OpenAIError, TimeoutError, json.JSONDecodeError) as error:
                raise _translated(error, self._settings) from error

    def _fall_back(self, mode: Mode) -> bool:
        """Ask without ``mode`` from now on, as another request may do already; False where nothing else is left."""
        if mode in self._modes and len(self._modes) > 1:
            self._modes.remove(mode)
        return self._modes[0] != mode

    async def _sent(self, request: dict[str, Any], message: str) -> Any:
        settings = self._settings
        messages = [*request["messages"], {"role": "user", "content": message}]
        body = {**request, "messages": messages, "model": settings.model}

        line = self._line()

        async def send() -> Any:
            # openai's timeout is for each step of a transfer: a service that sends a byte now and then would hold us.
            async with line.pace.turn(), asyncio.timeout(settings.timeout):
                try:
                    answer = await line.client.chat.completions.create(**body)
                except openai.RateLimitError:
                    line.pace.slower()
                    raise
                line.pace.faster()
                return answer

        retrying = tenacity.AsyncRetrying(
            stop=tenacity.stop_after_attempt(settings.tries) | tenacity.stop_after_delay(settings.deadline),
            wait=_wait,
            retry=tenacity.retry_if_exception(_is_transient),
            sleep=lambda seconds: pause(seconds),
            reraise=True,
        )
        with self.budget.reserved(sum(len(part["content"]) for part in messages)) as longest:
            if longest is not None:
                body["max_completion_tokens"] = longest
            return await retrying(send)

    def _read(self, completion: Any) -> Completion:
        if not isinstance(completion, ChatCompletion):
            shown = " ".join(str(completion).split())[:80]
            raise AnswerError(f"The service's answer is no chat completion: {shown!r}.")
        usage = completion.usage
        spent = Usage(1, usage.prompt_tokens, usage.completion_tokens) if usage else Usage(1)
        self.budget.add(spent)
        if not completion.choices:
            raise AnswerError("The model's answer is empty.")
        choice = completion.choices[0]
        if refusal := getattr(choice.message, "refusal", None):
            raise AnswerError(f"The model refused: {refusal}")
        if choice.finish_reason == "content_filter":
            raise AnswerError("The service's content filter withheld the model's answer.")
        return Completion(choice.message.content or "", choice.finish_reason == "length", spent)

    def _line(self) -> "_Line":
        """What belongs to the running loop: connections cannot move from one loop to another."""
        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            client = openai.AsyncOpenAI(
                api_key=self._settings.api_key or "none",
                base_url=self._settings.base_url,
                timeout=self._settings.timeout,
                max_retries=0,
                http_client=openai.DefaultAsyncHttpxClient(transport=_Bounded()),
            )
            self._lines[loop] = _Line(client, Pace(self._settings.at_once))
        return self._lines[loop]


@dataclass(frozen=True, slots=True)
class _Line:
    client: openai.AsyncOpenAI
    pace: Pace


class _Bounded(httpx2.AsyncHTTPTransport):
    """Reads no answer beyond ``MOST_BYTES``."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await super().handle_async_request(request)
        if isinstance(response.stream, httpx2.AsyncByteStream):
            response.stream = _BoundedStream(response.stream)
        return response


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        seen = 0
        async for chunk in self._stream:
            seen += len(chunk)
            if seen > MOST_BYTES:
                raise _TooLongError(f"the answer is longer than {MOST_BYTES:,} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class _TooLongError(Exception):
    """Not a fault of the line: sending the request again would bring the same."""


@lru_cache(maxsize=64)
def _request(schema: type[Schema], mode: Mode) -> dict[str, Any]:
    """What is the same for every article: the fixed part of the prompt, and the form asked for as ``mode`` does it.

    Built once: instructor builds the JSON schema and a new class each time it is asked.
    """
    system = {"role": "system", "content": prompt_for(schema).text}
    _, request = handle_response_model(draft_model(schema), mode=_MODES[mode], messages=[system])
    return request


pause = asyncio.sleep
"""Waits between tries; a test puts something quicker here."""

_jitter = tenacity.wait_random_exponential(multiplier=0.5, max=20)


def _wait(state: tenacity.RetryCallState) -> float:
    """The seconds that the service asks for (Retry-After), else exponential with full jitter."""
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, openai.APIStatusError):
        asked = error.response.headers.get("retry-after", "")
        if asked.isdigit():
            return float(asked)
    return _jitter(state)


def _is_transient(error: BaseException) -> bool:
    """Whether the same request may go through a little later.

    openai calls everything a connection error that is raised while it sends: only what the transport raised is one.
    A body that is no JSON was cut on its way.
    """
    if isinstance(error, openai.APIConnectionError):
        return isinstance(error.__cause__, httpx2.TransportError)
    kinds = (openai.RateLimitError, openai.InternalServerError, TimeoutError, json.JSONDecodeError)
    return isinstance(error, kinds)


def _is_about_mode(error: openai.BadRequestError) -> bool:
    return any(word in str(error).lower() for word in ("response_format", "json_schema", "json_object", "grammar"))


def _said(error: openai.APIStatusError) -> str:
    body = error.body if isinstance(error.body, dict) else {}
    message = body.get("message") or error.message
    return " ".join(str(message).split())[:200]


def _translated(error: Exception, settings: ModelSettings) -> ServiceError:
    """One of our errors, in one plain line, for whatever was raised below."""
    where = settings.base_url or "OpenAI"
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        return RefusedError(f"{where} refused the key: check OPENAI_API_KEY.")
    if isinstance(error, openai.NotFoundError):
        return RefusedError(f"{where} has no model {settings.model!r}: {_said(error)}")
    if isinstance(error, TimeoutError | openai.APITimeoutError | httpx2.TimeoutException):
        return UnavailableError(f"{where} did not answer within {settings.timeout:g} s ({settings.tries} tries).")
    if isinstance(error, openai.RateLimitError):
        return UnavailableError(f"{where} is limiting requests: {_said(error)}")
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
        cause = error.__cause__ or error
        if isinstance(cause, _TooLongError):
            return AnswerError(f"{where} cannot be read: {cause}.")
        first_line = next(iter(str(cause).splitlines()), type(cause).__name__)
        return UnavailableError(f"{where} cannot be reached: {first_line}")
    if isinstance(error, openai.APIStatusError):
        return UnavailableError(f"{where} answered with status {error.status_code}: {_said(error)}")
    return AnswerError(f"{where} gave an answer that cannot be read: {' '.join(str(error).split())[:200]}")
