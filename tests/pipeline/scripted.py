"""An engine that says what a test tells it to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.document import Document
from summarizer.engines import Answer, Draft, Failure, Usage
from summarizer.errors import ServiceError
from summarizer.fields import Schema


@dataclass
class Scripted:
    """Answers with ``drafts``, then with ``repairs`` (or fails); keeps what it was asked to repair."""

    drafts: Sequence[Draft]
    repairs: Sequence[Draft] | ServiceError = ()
    asked: list[tuple[Failure, ...]] = field(default_factory=list)
    name: str = "scripted"
    spent: Usage = field(default_factory=Usage)
    model: str | None = None

    def prompt(self, schema: type[Schema]) -> str | None:
        return None

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        return Answer(tuple(self.drafts), usage=Usage(1, 100, 10))

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        self.asked.append(tuple(failures))
        if isinstance(self.repairs, ServiceError):
            raise self.repairs
        return Answer(tuple(self.repairs), usage=Usage(1, 20, 5))

    async def aclose(self) -> None:
        return None
