"""What a tool is: declared once, for every kind of assistant."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from summarizer.tools.toolbox import Call


class Arguments(BaseModel):
    """What a tool takes; nothing else is taken."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Result:
    """What a call gives back: ``data`` are JSON's own values, ``text`` says the same shortly, for a context window.

    Where the call ``failed``, the text is a sentence that says what to do about it, and there is no data.
    """

    text: str
    data: dict[str, Any] = field(default_factory=dict)
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool: what an assistant reads about it, what it takes, what it gives, and what it does."""

    name: str
    title: str
    description: str
    takes: type[Arguments]
    gives: Callable[[], type[BaseModel]]
    """Loads what the result's data are; a whole report's form is not needed before somebody asks."""
    run: "Callable[[Any, Call], Awaitable[Result]]"

    @property
    def input_schema(self) -> dict[str, Any]:
        """The JSON schema of the arguments."""
        schema: dict[str, Any] = _without(self.takes.model_json_schema(), "title")
        del schema["description"]
        return {**schema, "properties": {name: _plain(part) for name, part in schema["properties"].items()}}

    @property
    def output_schema(self) -> dict[str, Any]:
        """The JSON schema of the result's data; of its parts the form alone, since a client lists it in every chat."""
        return _form_of(self.gives())


@cache
def _form_of(data: type[BaseModel]) -> dict[str, Any]:
    schema: dict[str, Any] = _without(data.model_json_schema(mode="serialization"), "title")
    parts = {name: _without(part, "description", "default") for name, part in schema.pop("$defs", {}).items()}
    return {**schema, "$defs": parts} if parts else schema


def _plain(argument: dict[str, Any]) -> dict[str, Any]:
    """An argument's schema without the null that stands for leaving it out."""
    if argument.get("default", 0) is not None:
        return argument
    kind: dict[str, Any]
    (kind,) = [kind for kind in argument["anyOf"] if kind != {"type": "null"}]
    return kind | {keyword: value for keyword, value in argument.items() if keyword not in ("anyOf", "default")}


def _without(schema: Any, *unwanted: str) -> Any:
    """A JSON schema without these keywords (pydantic makes titles of names): an assistant pays for every word of it."""
    if isinstance(schema, dict):
        return {
            keyword: {name: _without(value, *unwanted) for name, value in part.items()}
            if keyword in ("properties", "$defs")
            else _without(part, *unwanted)
            for keyword, part in schema.items()
            if keyword not in unwanted
        }
    return [_without(part, *unwanted) for part in schema] if isinstance(schema, list) else schema
