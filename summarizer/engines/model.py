"""The engine behind which a language model stands: any OpenAI-compatible endpoint.

The only module that imports openai, instructor or tenacity. Each keeps one job: openai carries
a request, instructor knows how each mode asks for a schema, tenacity repeats what a bad line
lost. Repeating for the sake of content is the pipeline's, so instructor's own is not used: it
sends the whole answer again and loses the good items with the bad one.
"""

import asyncio
import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
import openai
import tenacity
from instructor import Mode as InstructorMode
from instructor.processing import handle_response_model
from openai.types.chat import ChatCompletion

from summarizer.document import Document
from summarizer.engines import Answer, Failure, Rejected, Usage
from summarizer.engines.answer import read_answer
from summarizer.engines.choice import Mode, ModelSettings
from summarizer.engines.prompts import article, fence, prompt_for, template
from summarizer.errors import AnswerError, RefusedError, ServiceError, UnavailableError
from summarizer.fields import CITES, Schema, draft_model

_MODES: dict[Mode, InstructorMode] = {
    "json_schema": InstructorMode.JSON_SCHEMA,
    "json": InstructorMode.JSON,
    "text": InstructorMode.MD_JSON,
}
_AROUND = 2
"""Sentences before and after a cite that a repair is shown."""


class ModelEngine:
    """Fills a schema by asking a language model, once, and once more for the items that failed."""

    name = "model"

    def __init__(self, settings: ModelSettings) -> None:
        """``settings`` must be filled (``ModelSettings.filled``)."""
        self.model = settings.model
        self._settings = settings
        self._modes: list[Mode] = [settings.mode] if settings.mode else list(_MODES)
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = WeakKeyDictionary()

    def prompt(self, schema: type[Schema]) -> str:
        """Version and hash of the prompt for ``schema``."""
        return prompt_for(schema).id

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        """Ask for the whole form, the article sent once."""
        return await self._ask(schema, article(document))

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        """Ask for the failed items alone, each with its reasons and the sentences around what it cites."""
        shown = [_shown(failure, document) for failure in failures]
        return await self._ask(schema, template("repair").render(fence=fence(document), failures=shown))

    async def _ask(self, schema: type[Schema], message: str) -> Answer:
        completion = await self._complete(schema, message)
        if not isinstance(completion, ChatCompletion):
            raise AnswerError(f"The service's answer is no chat completion: {' '.join(str(completion).split())[:80]!r}.")
        usage = Usage(1)
        if completion.usage:
            usage = Usage(1, completion.usage.prompt_tokens, completion.usage.completion_tokens)
        if not completion.choices:
            raise AnswerError("The model's answer is empty.")
        choice = completion.choices[0]
        if refusal := getattr(choice.message, "refusal", None):
            raise AnswerError(f"The model refused: {refusal}")
        if choice.finish_reason == "content_filter":
            raise AnswerError("The service's content filter withheld the model's answer.")
        drafts, rejected = read_answer(choice.message.content or "", schema)
        if choice.finish_reason == "length":
            rejected += (Rejected("answer", "…", "the answer broke off at the model's length limit"),)
        return Answer(drafts, rejected, usage)

    async def _complete(self, schema: type[Schema], message: str) -> Any:
        while True:
            mode = self._modes[0]
            try:
                return await self._send(_request(schema, mode), message)
            except openai.BadRequestError as error:
                if len(self._modes) > 1 and _is_about_mode(error):
                    self._modes.remove(mode)
                    continue
                raise RefusedError(f"The service refused the request: {_said(error)}") from error
            except openai.OpenAIError as error:
                raise _translated(error, self._settings) from error

    async def _send(self, request: dict[str, Any], message: str) -> Any:
        retrying = tenacity.AsyncRetrying(
            stop=tenacity.stop_after_attempt(self._settings.tries),
            wait=tenacity.wait_random_exponential(multiplier=0.5, max=20),
            retry=tenacity.retry_if_exception(_is_transient),
            reraise=True,
        )
        messages = [*request["messages"], {"role": "user", "content": message}]

        async def send() -> Any:
            return await self._client().chat.completions.create(**{**request, "messages": messages, "model": self.model})

        return await retrying(send)

    def _client(self) -> openai.AsyncOpenAI:
        """The client of the running loop: connections cannot move from one loop to another."""
        loop = asyncio.get_running_loop()
        if loop not in self._clients:
            self._clients[loop] = openai.AsyncOpenAI(
                api_key=self._settings.api_key or "none",
                base_url=self._settings.base_url,
                timeout=self._settings.timeout,
                max_retries=0,
            )
        return self._clients[loop]


@lru_cache(maxsize=64)
def _request(schema: type[Schema], mode: Mode) -> dict[str, Any]:
    """What is the same for every article: the fixed part of the prompt and the form, asked for as ``mode`` does it.

    Built once: instructor builds the JSON schema and a new class each time it is asked.
    """
    system = {"role": "system", "content": prompt_for(schema).text}
    _, request = handle_response_model(draft_model(schema), mode=_MODES[mode], messages=[system])
    return request


def _shown(failure: Failure, document: Document) -> dict[str, object]:
    near = {number for cite in failure.draft.cites for number in range(cite - _AROUND, cite + _AROUND + 1)}
    near |= {evidence.sentence for finding in failure.findings for evidence in finding.evidence}
    sentences = [sentence for sentence in document.body if sentence.number in near]
    item = {**failure.draft.values, CITES: list(failure.draft.cites)}
    return {
        "slot": failure.draft.slot,
        "item": json.dumps(item, ensure_ascii=False, default=str),
        "reasons": [f"{finding.path or 'item'}: {finding.message}" for finding in failure.findings],
        "sentences": [{"number": sentence.number, "text": " ".join(sentence.text.split())} for sentence in sentences],
    }


def _is_transient(error: BaseException) -> bool:
    """Whether the same request may go through a little later.

    openai calls everything a connection error that is raised while it sends: only what the transport raised is one.
    """
    if isinstance(error, openai.APIConnectionError):
        return isinstance(error.__cause__, httpx2.TransportError)
    return isinstance(error, openai.RateLimitError | openai.InternalServerError)


def _is_about_mode(error: openai.BadRequestError) -> bool:
    return any(word in str(error).lower() for word in ("response_format", "json_schema", "json_object", "grammar"))


def _said(error: openai.APIStatusError) -> str:
    body = error.body if isinstance(error.body, dict) else {}
    message = body.get("message") or error.message
    return " ".join(str(message).split())[:200]


def _translated(error: openai.OpenAIError, settings: ModelSettings) -> ServiceError:
    """One of our errors, in one plain line, for any of openai's."""
    where = settings.base_url or "OpenAI"
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        return RefusedError(f"{where} refused the key: check OPENAI_API_KEY.")
    if isinstance(error, openai.NotFoundError):
        return RefusedError(f"{where} has no model {settings.model!r}: {_said(error)}")
    if isinstance(error, openai.APITimeoutError):
        return UnavailableError(f"{where} did not answer within {settings.timeout:g} s, {settings.tries} times.")
    if isinstance(error, openai.RateLimitError):
        return UnavailableError(f"{where} is limiting requests: {_said(error)}")
    if isinstance(error, openai.APIConnectionError):
        return UnavailableError(f"{where} cannot be reached: {error.__cause__ or error}")
    if isinstance(error, openai.APIStatusError):
        return UnavailableError(f"{where} answered with status {error.status_code}: {_said(error)}")
    return AnswerError(f"{where} gave an answer that cannot be read: {error}")
