"""One request and its answer: the openai client, set up so that a call costs little and no answer fills the memory."""

import ssl
from collections.abc import AsyncIterator
from functools import cache
from typing import Any

import httpx2
import openai
from pydantic import BaseModel, ValidationError

from summarizer.engines.choice import ModelSettings
from summarizer.errors import AnswerError

MOST_BYTES = 16_000_000
"""The longest answer that is read: no brief is that long, and a service gone wrong must not fill the memory."""

_UNLIMITED = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
"""The transport alone says how many requests are under way; each keeps its connection."""


class BrokenOffError(Exception):
    """A body that was cut on its way: sending the request again may bring the whole."""


class SilentError(Exception):
    """No answer within the time for one: ``seconds`` for a request, ``tries`` times."""

    def __init__(self, seconds: float, tries: int) -> None:
        super().__init__(f"within {seconds:g} s ({tries} {'try' if tries == 1 else 'tries'})")


class EndlessError(Exception):
    """A body longer than any answer: not a fault of the line, sending the request again would bring the same."""


class Message(BaseModel):
    """What the model said."""

    content: str | None = None
    refusal: str | None = None


class Choice(BaseModel):
    """One of the answers that a service may give; we ask for one."""

    message: Message = Message()
    finish_reason: str | None = None


class Tokens(BaseModel):
    """What the service says that an answer cost."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class Reply(BaseModel):
    """What is read of a chat completion; whatever else a service puts into it does no harm."""

    choices: list[Choice]
    usage: Tokens | None = None


def connect(settings: ModelSettings) -> openai.AsyncOpenAI:
    """A client for the service that ``settings`` name; it sends each request once."""
    # A transport of our own would take the proxies of the environment away, a hook does not.
    http = openai.DefaultAsyncHttpxClient(verify=_tls(), limits=_UNLIMITED, event_hooks={"response": [_bound]})
    return openai.AsyncOpenAI(
        api_key=settings.api_key or "none",
        base_url=settings.base_url,
        timeout=settings.timeout,
        max_retries=0,
        http_client=http,
    )


async def whole(client: openai.AsyncOpenAI, body: dict[str, Any]) -> Reply:
    """Ask for the whole answer.

    ``chat.completions.create`` would walk the request and the answer field by field, at the cost of all the rest.
    """
    response = await client.post("/chat/completions", body=body, cast_to=httpx2.Response)
    try:
        return Reply.model_validate_json(response.content)
    except ValidationError as error:
        if "json" in response.headers.get("content-type", "") and error.errors()[0]["type"] == "json_invalid":
            raise BrokenOffError("its JSON breaks off") from error
        shown = " ".join(response.text.split())[:80]
        raise AnswerError(f"The service's answer is no chat completion: {shown!r}.") from error


async def in_pieces(client: openai.AsyncOpenAI, body: dict[str, Any]) -> AsyncIterator[Any]:
    """Ask for the answer in pieces as the model makes them."""
    asked: dict[str, Any] = {**body, "stream": True, "stream_options": {"include_usage": True}}
    chunks: AsyncIterator[Any] = await client.chat.completions.create(**asked)
    return chunks


@cache
def _tls() -> ssl.SSLContext:
    """Read the certificates once: that takes as long as reading ten articles."""
    return httpx2.create_ssl_context()


async def _bound(response: httpx2.Response) -> None:
    """Let no answer be read beyond ``MOST_BYTES``."""
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Bounded(response.stream)


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        seen = 0
        async for chunk in self._stream:
            seen += len(chunk)
            if seen > MOST_BYTES:
                raise EndlessError(f"the answer is longer than {MOST_BYTES:,} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()
