"""What goes wrong with a service: what may pass, how long to wait for it, and what it is called in one plain line."""

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx2
import openai
import tenacity

from summarizer.engines.choice import ModelSettings
from summarizer.engines.model.wire import BrokenOffError, EndlessError, SilentError
from summarizer.errors import AnswerError, RefusedError, ServiceError, UnavailableError

FAULTS = (
    openai.OpenAIError,
    httpx2.TransportError,
    TimeoutError,
    json.JSONDecodeError,
    BrokenOffError,
    SilentError,
)
"""All that the libraries below raise."""

_PASSING = (openai.RateLimitError, openai.InternalServerError, TimeoutError, BrokenOffError)
_REQUEST_TIMEOUT = 408

_jitter = tenacity.wait_random_exponential(multiplier=0.5, max=20)


class TooLongError(RefusedError):
    """The request is longer than the model's context: a shorter one may go through."""


def is_transient(error: BaseException) -> bool:
    """Whether the same request may go through a little later.

    openai calls everything a connection error that is raised while it sends: only what the transport raised is one.
    """
    if isinstance(error, openai.APIConnectionError):
        return isinstance(error.__cause__, httpx2.TransportError)
    if isinstance(error, openai.APIStatusError) and error.status_code == _REQUEST_TIMEOUT:
        return True
    return isinstance(error, _PASSING) and not _is_out_of_credit(error)


def wait(state: tenacity.RetryCallState) -> float:
    """The seconds that the service asks for (Retry-After, RFC 9110, 10.2.3), else exponential with full jitter."""
    error = state.outcome.exception() if state.outcome else None
    asked = _asked(error.response.headers) if isinstance(error, openai.APIStatusError) else None
    return _jitter(state) if asked is None else max(asked, 0.0)


def _asked(headers: httpx2.Headers) -> float | None:
    """Seconds, from the header that OpenAI and Azure send in milliseconds or from the standard's seconds or date."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            return float(headers.get(name, "")) / unit
        except ValueError:
            continue
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", ""))
        return (moment - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):
        return None


def is_about_mode(error: BaseException) -> bool:
    """Whether the service does not know the way in which the answer's form was asked for."""
    if not isinstance(error, openai.BadRequestError | openai.UnprocessableEntityError):
        return False
    return any(word in str(error).lower() for word in ("response_format", "schema", "json_object", "grammar"))


def translated(error: Exception, settings: ModelSettings) -> ServiceError:
    """One of our errors, in one plain line, for whatever was raised below."""
    where = settings.base_url or "OpenAI"
    if isinstance(error, openai.APIStatusError):
        return _status(error, where, settings.model)
    if isinstance(error, SilentError):
        return UnavailableError(f"{where} did not answer {error}.")
    if isinstance(error, TimeoutError | openai.APITimeoutError | httpx2.TimeoutException):
        return UnavailableError(f"{where} did not come to the end of its answer within {settings.timeout:g} s.")
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
        cause = error.__cause__ or error
        if isinstance(cause, EndlessError):
            return AnswerError(f"{where} cannot be read: {cause}.")
        first_line = next(iter(str(cause).splitlines()), type(cause).__name__)
        return UnavailableError(f"{where} cannot be reached: {first_line}")
    return AnswerError(f"{where} gave an answer that cannot be read: {' '.join(str(error).split())[:200]}")


def _status(error: openai.APIStatusError, where: str, model: str | None) -> ServiceError:
    said = _said(error)
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        return RefusedError(f"{where} refused the key: check OPENAI_API_KEY.")
    if isinstance(error, openai.NotFoundError):
        if isinstance(error.body, dict):
            return RefusedError(f"{where} has no model {model!r}: {said}")
        return RefusedError(f"{where} is not the address of an OpenAI-compatible service: most end in /v1.")
    if _is_out_of_credit(error):
        return RefusedError(f"{where} has no credit left for this key: {said}")
    if isinstance(error, openai.RateLimitError):
        return UnavailableError(f"{where} is limiting requests: {said}")
    if error.status_code >= 500 or error.status_code == _REQUEST_TIMEOUT:
        return UnavailableError(f"{where} answered with status {error.status_code}: {said}")
    if any(words in f"{error.code} {said}".lower() for words in _TOO_LONG):
        return TooLongError(f"The article is too long for the model: {said}")
    return RefusedError(f"The service refused the request: {said}")


_TOO_LONG = ("context_length", "context length", "context size", "context window", "maximum context", "too many tokens")
"""How OpenAI, vLLM, llama.cpp and others say that a request is longer than the model's context."""


def _is_out_of_credit(error: BaseException) -> bool:
    """Whether a limit is one that waiting does not lift, although it is told like one that it does."""
    return isinstance(error, openai.RateLimitError) and error.code == "insufficient_quota"


def _said(error: openai.APIStatusError) -> str:
    body = error.body if isinstance(error.body, dict) else {}
    message = body.get("message") or error.message
    return " ".join(str(message).split())[:200]
