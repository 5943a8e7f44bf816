"""Which engine runs: never a guess."""

import os
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from summarizer.engines import Engine
from summarizer.errors import OptionError

DEFAULT_MODEL = "gpt-5-mini"

Mode = Literal["json_schema", "json", "text"]


class Answers(Protocol):
    """Keeps a service's answers from one run to the next, so that none is paid for twice.

    ``request`` is the hash of what was asked, ``answer`` a chat completion as JSON.
    """

    def answer(self, request: str) -> str | None:
        """The answer to a request, where it was kept."""
        ...

    def put_answer(self, request: str, answer: str) -> None:
        """Keep an answer."""
        ...

    def forget_answer(self, request: str) -> None:
        """Let go of an answer that cannot be used."""
        ...


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """How to reach a model; what is None is taken from the environment.

    ``timeout`` is in seconds, for one request; ``tries`` counts requests for one answer, which with the waits
    between them take no more than ``deadline`` seconds.
    ``at_once`` is the most requests under way; ``max_tokens`` the most that a run may cost, both ways together.
    ``window`` is how many characters of an article go into one request.
    ``mode`` is how the answer's form is asked for; None starts with ``json_schema`` and falls back.
    ``answers`` keeps what the service has answered: the same request is not sent, and not paid for, again.
    """

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = None
    timeout: float = 120.0
    tries: int = 3
    deadline: float = 600.0
    at_once: int = 8
    window: int = 48_000
    max_tokens: int | None = None
    mode: Mode | None = None
    answers: Answers | None = None

    def filled(self) -> "ModelSettings":
        """The same settings with the environment's values where they are None."""
        return replace(
            self,
            model=self.model or os.environ.get("SUMMARIZER_MODEL") or DEFAULT_MODEL,
            base_url=self.base_url or os.environ.get("OPENAI_BASE_URL") or None,
            api_key=self.api_key or os.environ.get("OPENAI_API_KEY") or None,
        )


def choose_engine(name: str | None = None, settings: ModelSettings | None = None) -> Engine:
    """Return the engine called ``name``: ``rules`` or ``model``.

    Where it is None: ``model`` if a model, a key or a base URL is set, in ``settings`` or in the environment
    (SUMMARIZER_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL), else ``rules``. Raises ``OptionError`` for any other name.
    """
    settings = settings or ModelSettings()
    name = name or _name_by_default(settings)
    if name == "rules":
        from summarizer.engines.rules import RulesEngine

        return RulesEngine()
    if name == "model":
        settings = settings.filled()
        if not (settings.api_key or settings.base_url):
            raise OptionError("The engine `model` needs OPENAI_API_KEY, or OPENAI_BASE_URL for a server without keys.")
        from summarizer.engines.model import ModelEngine

        return ModelEngine(settings)
    raise OptionError(f"There is no engine {name!r}: use rules or model.")


def is_waited_for(engine: Engine | str | None) -> bool:
    """Whether answers of ``engine``, given as to ``summarize``, may have to be waited for: not those of the rules."""
    if engine is None or isinstance(engine, str):
        return (engine or _name_by_default(ModelSettings())) != "rules"
    return engine.name != "rules"


def _name_by_default(settings: ModelSettings) -> str:
    given = (settings.model, settings.base_url, settings.api_key)
    known = any(os.environ.get(name) for name in ("SUMMARIZER_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL"))
    return "model" if any(given) or known else "rules"
