"""The report: the brief, what was withheld and why, what the brief leaves out, what it cost."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Self

import simplejson
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, SerializeAsAny, ValidationInfo, field_validator

from summarizer.document import Document
from summarizer.errors import InputError
from summarizer.fields import Evidence, Finding, Item, Schema, Slot, items_of
from summarizer.schemas import SCHEMAS, load_schema


class Source(BaseModel):
    """The document that a report is about."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    title: str | None
    published: date | None
    characters: int
    sentences: int

    @classmethod
    def of(cls, document: Document) -> Self:
        """Describe ``document``."""
        return cls(
            id=document.id,
            name=document.name,
            title=document.title,
            published=document.published,
            characters=len(document.text),
            sentences=len(document.sentences),
        )


class TokenUsage(BaseModel):
    """Tokens of every attempt, failed ones included."""

    input_tokens: int = 0
    output_tokens: int = 0


class EngineUse(BaseModel):
    """Which engine made the draft, with which prompt, and what it cost."""

    name: str
    model: str | None = None
    prompt: str | None = None
    calls: int = 0
    usage: TokenUsage = TokenUsage()
    trouble: str | None = None
    """What went wrong on the way without an error: a repair that could not be had, a service whose place
    this engine took, a text in a language that the engine does not read."""


class Withheld(BaseModel):
    """An item, or one field of an item, that failed its checks: shown with its reason, never as fact.

    ``path`` is the slot it would have stood in (``claims``), or the field (``claims[2].role``).
    """

    path: str
    item: dict[str, Any]
    findings: tuple[Finding, ...]


class Missed(BaseModel):
    """Something in the source that the brief leaves out; offsets are code points into the document's text."""

    text: str
    start: int
    end: int


class Coverage(BaseModel):
    """How much of one kind of thing in the source the brief takes up."""

    in_source: int
    in_brief: int
    missed: tuple[Missed, ...] = ()


class Report(BaseModel):
    """A checked brief and everything needed to check it again.

    >>> from summarizer import summarize
    >>> report = summarize("Norway sold 12 ships to Chile on Monday, the ministry said.", "figures", engine="rules")
    >>> report.evidence_for("figures-1")[0].text
    'Norway sold 12 ships to Chile on Monday, the ministry said.'
    >>> report.sentence(1).end
    59
    >>> Report.from_json(report.to_json()) == report
    True
    >>> print(report.to_markdown().splitlines()[0])
    # Brief
    """

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True, serialize_by_alias=True)

    schema_name: str = Field(alias="schema")
    source: Source
    engine: EngineUse
    brief: SerializeAsAny[Schema]
    withheld: tuple[Withheld, ...] = ()
    coverage: dict[str, Coverage] = {}
    _document: Document | None = PrivateAttr(None)

    @field_validator("brief", mode="before")
    @classmethod
    def _of_its_schema(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, dict):
            return value
        # A name in a file from anywhere must not load code: a schema of the user's own comes from the caller alone.
        name = str(info.data.get("schema_name"))
        schema = SCHEMAS.get(name) or (info.context or {}).get("schema")
        if schema is None:
            raise ValueError(f"{name!r} is no schema of the package: give the schema to read it with")
        return schema.model_validate(value)

    def __repr__(self) -> str:
        kept = sum(1 for _ in self.items())
        return f"Report({self.schema_name} of {self.source.name!r}: {kept} items, {len(self.withheld)} withheld)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        # A report is what it says; whether it still holds the text it was made from makes no other report of it.
        return isinstance(other, Report) and self.__dict__ == other.__dict__

    @property
    def document(self) -> Document | None:
        """The document that the report was made from; None in a report read back from JSON without it."""
        return self._document

    def with_document(self, document: Document) -> Self:
        """This report, holding ``document``; raise ``InputError`` where that is not the text it was made from."""
        if document.id != self.source.id:
            raise InputError(f"The report was not made from this text, but from {self.source.name or self.source.id}.")
        self._document = document
        return self

    def items(self) -> Iterator[tuple[Slot, Item]]:
        """Walk the kept items in the schema's order, each with the slot that holds it."""
        return items_of(self.brief)

    def named_items(self) -> Iterator[tuple[str, Item]]:
        """Walk the kept items, each with its name: ``figures-3`` is the third figure, ``headline`` the only one."""
        return ((name, item) for _, name, item in self.entries())

    def entries(self) -> Iterator[tuple[Slot, str, Item]]:
        """Walk the kept items, each with the slot that holds it and its name."""
        counts: Counter[str] = Counter()
        for slot, item in self.items():
            counts[slot.name] += 1
            yield slot, f"{slot.name}-{counts[slot.name]}" if slot.many else slot.name, item

    def item(self, name: str) -> Item:
        """The item of this name, as in ``figures-3``; raise ``InputError`` where the brief has none."""
        items = dict(self.named_items())
        if name not in items:
            raise InputError(f"The brief has no item {name!r}: it has {', '.join(items) or 'none at all'}.")
        return items[name]

    def sentence(self, number: int) -> Evidence:
        """The source's sentence of this number, with its place in the source's text.

        Raises ``InputError`` where the source has no such sentence, and where the report, read back from JSON
        without its document, does not hold its words.
        """
        if self._document is not None:
            if found := self._document.sentence(number):
                return Evidence(sentence=number, start=found.span.start, end=found.span.end, text=found.text)
        else:
            cited = (evidence for _, item in self.items() for evidence in item.evidence)
            if quoted := next((evidence for evidence in cited if evidence.sentence == number), None):
                return quoted
        if not 0 < number <= self.source.sentences:
            raise InputError(f"The source has the sentences 1 to {self.source.sentences}: there is no {number}.")
        raise InputError(f"No item rests on sentence {number}: to see it, read the report with its document.")

    def evidence_for(self, item: Item | str) -> tuple[Evidence, ...]:
        """The sentences that ``item``, or the item of this name (``figures-3``), rests on."""
        return (self.item(item) if isinstance(item, str) else item).evidence

    def to_markdown(self) -> str:
        """The report as a Markdown page."""
        from summarizer.render.markdown import markdown

        return markdown(self)

    def _repr_html_(self) -> str:
        """How a notebook shows the report."""
        from summarizer.render.html import report_fragment

        return report_fragment(self)

    def to_json(self, indent: int | None = 2) -> str:
        """The report as JSON; values are JSON numbers, printed as the decimal they are."""
        plain = self.model_dump()
        return simplejson.dumps(plain, use_decimal=True, indent=indent, ensure_ascii=False, default=_plain)

    @classmethod
    def from_json(cls, text: str, schema: str | type[Schema] | None = None, document: Document | None = None) -> Self:
        """Read back what ``to_json`` wrote; ``schema`` is needed for a schema of the user's own.

        With its ``document`` the report knows every sentence of its source again. Raises ``ValueError`` (pydantic's)
        where the text is no report, or one of another version, and ``InputError`` where the document is not its own.
        """
        context = {"schema": load_schema(schema)} if schema else None
        report = cls.model_validate(json.loads(text, parse_float=Decimal), context=context)
        return report.with_document(document) if document else report


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a report")
