"""Engines fill a schema: they cite sentence numbers and copy short surfaces, and compute nothing."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, runtime_checkable

from summarizer.document import Document
from summarizer.fields import Finding, Schema


class Draft(NamedTuple):
    """One item as an engine wrote it: the schema's slot it belongs to, its fields as surfaces, its cites.

    ``cites`` are sentence numbers of the document, counted from 1.
    """

    slot: str
    values: Mapping[str, Any]
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """What an answer cost, failed attempts included."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.calls + other.calls,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
        )


class Rejected(NamedTuple):
    """Something in an answer that is no item of the schema, and why."""

    slot: str
    raw: Any
    reason: str


class Answer(NamedTuple):
    """What an engine makes of a document: drafts in order, what could not be read, and the cost."""

    drafts: tuple[Draft, ...]
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    note: str | None = None
    """What whoever reads the brief should know: why there is nothing in it, say."""


class Failure(NamedTuple):
    """A draft that failed its checks, and what they found."""

    draft: Draft
    findings: tuple[Finding, ...]


@runtime_checkable
class Engine(Protocol):
    """Fills a schema from a document."""

    name: str
    model: str | None

    @property
    def spent(self) -> Usage:
        """What the engine's answers have cost so far, those included that could not be used."""
        ...

    def prompt(self, schema: type[Schema]) -> str | None:
        """The version and hash of the prompt for ``schema``; None where the engine has none."""
        ...

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        """Fill ``schema`` from the news of ``document``."""
        ...

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        """Answer the failed drafts alone, in their order; an engine that cannot do better gives no drafts."""
        ...

    async def aclose(self) -> None:
        """Let go of what belongs to the running loop (connections); the engine can be used again."""
        ...


@runtime_checkable
class StreamingEngine(Engine, Protocol):
    """An engine that can give its drafts one by one while it makes them."""

    def stream(self, document: Document, schema: type[Schema]) -> AsyncIterator[Draft | Rejected | Usage]:
        """As ``draft``, piece by piece; the usage comes when it is known."""
        ...
