"""The roles that a schema's fields play, and walking a filled schema.

A schema is declared once, as pydantic classes: a ``Schema`` holds items, an ``Item`` holds
fields, and each field's type says how it is checked. Both shapes follow from that one
declaration: the *draft* that an engine fills (surfaces and cites; ``draft_model``) and the
*brief* that people read (values, evidence, findings: the class itself).
"""

import types
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    SerializerFunctionWrapHandler,
    create_model,
    model_serializer,
)
from pydantic.json_schema import GenerateJsonSchema

from summarizer.errors import SchemaError


class Role(StrEnum):
    """How a field is checked."""

    NAME = "name"
    SPEAKER = "speaker"
    GIVER = "giver"
    RECEIVER = "receiver"
    STATEMENT = "statement"
    QUOTE = "quote"
    QUANTITY = "quantity"
    WHEN = "when"
    CERTAINTY = "certainty"
    LABEL = "label"
    """One of a few words of the schema's own (a kind): pydantic checks it, nothing in the source can."""


NAMES = frozenset({Role.NAME, Role.SPEAKER, Role.GIVER, Role.RECEIVER})
PROSE = frozenset({Role.STATEMENT, Role.WHEN})

Name = Annotated[str, Role.NAME]
"""A name: stands in the source, under this or another spelling."""
Speaker = Annotated[str, Role.SPEAKER]
"""The name of whoever says the item's statement in the source."""
Giver = Annotated[str, Role.GIVER]
"""The name of whoever gives."""
Receiver = Annotated[str, Role.RECEIVER]
"""The name of whoever receives."""
Statement = Annotated[str, Role.STATEMENT]
"""Prose: every number, date and name in it is checked."""
Quote = Annotated[str, Role.QUOTE]
"""Words that stand in the source verbatim."""
When = Annotated[str, Role.WHEN]
"""A date or a period, as the source words it."""
Certainty = Annotated[Literal["stated", "possible", "expected", "denied"], Role.CERTAINTY]
"""How firmly the source puts it."""
Status = Annotated[Literal["done", "alleged", "promised", "expected", "denied"], Role.CERTAINTY]
"""Whether it has happened, by the source's account."""


def _json_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Value = Annotated[Decimal, PlainSerializer(_json_number, when_used="json")]


class Frozen(BaseModel):
    """A value that cannot be changed.

    It does without pydantic's note of which fields were given, a set for each value that weighs more than the value
    itself, and that nobody asks for: all count as given.
    """

    model_config = ConfigDict(frozen=True)

    @property  # type: ignore[misc]
    def __pydantic_fields_set__(self) -> set[str]:
        return set(type(self).__pydantic_fields__)

    @__pydantic_fields_set__.setter
    def __pydantic_fields_set__(self, _: set[str]) -> None:
        """Keep nothing."""


class Quantity(Frozen):
    """A number as the source prints it, and what code reads in it."""

    text: str
    value: Value | None = None
    low: Value | None = None
    high: Value | None = None
    relation: str = "exactly"
    unit: str | None = None
    currency: str | None = None


class Evidence(Frozen):
    """A sentence of the source that an item rests on; offsets are code points into the document's text."""

    sentence: int
    start: int
    end: int
    text: str

    def stands_in(self, text: str) -> bool:
        """Whether ``text`` has these words at these offsets."""
        return text[self.start : self.end] == self.text


Verdict = Literal["supported", "unsupported", "contradicted", "unchecked"]


class Finding(Frozen):
    """What one check says about one field: never a bare yes or no.

    ``unsupported``: the source does not say it. ``contradicted``: the source says otherwise.
    ``unchecked``: there was nothing to compare with, which is not the same as wrong.
    ``start`` and ``end`` say which words of the checked text it is about, as code points into
    the field's text (or, for ``check``, into the summary); ``evidence`` is the source's words.
    """

    check: str
    path: str = ""
    verdict: Verdict
    how: str = ""
    message: str = ""
    start: int | None = None
    end: int | None = None
    evidence: tuple[Evidence, ...] = ()

    @model_serializer(mode="wrap")
    def _without_what_is_empty(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in handler(self).items() if value not in ("", None, (), [])}

    @property
    def failed(self) -> bool:
        """Whether the item must not be shown as fact."""
        return self.verdict in ("unsupported", "contradicted")


class Item(BaseModel):
    """One entry of a brief; subclasses add the fields, whose types say how they are checked."""

    model_config = ConfigDict(extra="forbid")

    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


class Schema(BaseModel):
    """What a brief holds: each field is an item or a list of items."""

    model_config = ConfigDict(extra="forbid")


OWN_FIELDS = frozenset(Item.model_fields)
CITES = "s"
"""The draft's name for an item's cited sentence numbers: one letter, since every item repeats it."""


class Slot(NamedTuple):
    """A field of a schema that holds items."""

    name: str
    item: type[Item]
    many: bool


class FieldRole(NamedTuple):
    """A field of an item: its role, whether an item can do without it, and whether it holds several values."""

    name: str
    role: Role
    required: bool
    many: bool = False


class Filled(NamedTuple):
    """One value in a filled item. ``path`` is the field's name, with an index where the field holds several."""

    path: str
    role: Role
    text: str
    value: Any = None


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Strip ``| None`` and ``Annotated``: the bare type, and what it was annotated with."""
    notes: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            notes += tuple(found)
        elif get_origin(annotation) in (Union, types.UnionType):
            rest = [argument for argument in get_args(annotation) if argument is not type(None)]
            if len(rest) != 1:
                return annotation, notes
            annotation = rest[0]
        else:
            return annotation, notes


@cache
def slots_of(schema: type[Schema]) -> tuple[Slot, ...]:
    """Return the fields of ``schema`` that hold items; raise ``SchemaError`` where one holds anything else."""
    slots = []
    for name, field in schema.model_fields.items():
        bare, _ = _unwrapped(field.annotation)
        many = get_origin(bare) in (list, tuple)
        item = _unwrapped(get_args(bare)[0])[0] if many else bare
        if not (isinstance(item, type) and issubclass(item, Item)):
            raise SchemaError(f"{schema.__name__}.{name} must be a list of items: let its class inherit from Item.")
        fields_of(item)
        slots.append(Slot(name, item, many))
    if not slots:
        raise SchemaError(f"{schema.__name__} holds no items: give it a field such as `deals: list[Deal]`.")
    return tuple(slots)


@cache
def fields_of(item: type[Item]) -> tuple[FieldRole, ...]:
    """Return the fields of ``item`` with their roles, its evidence and findings left out.

    A plain ``str`` counts as a statement, so that nothing goes unchecked by oversight.
    """
    found = []
    for name, field in item.model_fields.items():
        if name in OWN_FIELDS:
            continue
        bare, notes = _unwrapped(field.annotation)
        many = get_origin(bare) in (list, tuple)
        if many:
            bare, inner = _unwrapped(get_args(bare)[0])
            notes += inner
        role = next((note for note in (*notes, *field.metadata) if isinstance(note, Role)), None)
        if role is None:
            if bare is Quantity:
                role = Role.QUANTITY
            elif bare is str:
                role = Role.STATEMENT
            elif get_origin(bare) is Literal:
                role = Role.LABEL
            else:
                raise SchemaError(
                    f"{item.__name__}.{name} has a type that cannot be checked ({bare}): "
                    "use Name, Statement, Quote, Quantity, When, Certainty or a Literal."
                )
        found.append(FieldRole(name, role, field.is_required(), many))
    return tuple(found)


def options_of(item: type[Item], name: str) -> tuple[str, ...]:
    """The words that the field ``name`` of ``item`` may hold; empty where it may hold any."""
    bare, _ = _unwrapped(item.model_fields[name].annotation)
    return get_args(bare) if get_origin(bare) is Literal else ()


def filled_fields(item: Item) -> Iterator[Filled]:
    """Walk what is filled in ``item``, field by field, values of a many-valued field one by one."""
    for field in fields_of(type(item)):
        value = getattr(item, field.name)
        values = value if field.many else (value,)
        for index, single in enumerate(values or ()):
            if single is None or single == "":
                continue
            path = f"{field.name}[{index}]" if field.many else field.name
            text = single.text if isinstance(single, Quantity) else str(single)
            yield Filled(path, field.role, text, single)


def items_of(brief: Schema) -> Iterator[tuple[Slot, Item]]:
    """Walk the items of a filled schema in order, each with the slot that holds it."""
    for slot in slots_of(type(brief)):
        value = getattr(brief, slot.name)
        for item in (value or ()) if slot.many else () if value is None else (value,):
            yield slot, item


class _CompactSchema(GenerateJsonSchema):
    """JSON schema without what a model does not need to be told: every token of it is paid with every article."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


class _Draft(BaseModel):
    """Base of the draft shapes."""

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        return super().model_json_schema(schema_generator=_CompactSchema)


@cache
def draft_model(schema: type[Schema]) -> type[BaseModel]:
    """Derive the shape that a model fills: surfaces as strings, and ``s``, the numbers of the cited sentences."""
    shape: dict[str, Any] = {}
    for slot in slots_of(schema):
        item = _draft_item(slot.item)
        shape[slot.name] = (list[item], ...) if slot.many else (item, None)  # type: ignore[valid-type]
    return create_model(schema.__name__, __base__=_Draft, **shape)


def _draft_item(item: type[Item]) -> type[BaseModel]:
    shape: dict[str, Any] = {}
    for field in fields_of(item):
        description = item.model_fields[field.name].description
        told = Field(default=... if field.required else None, description=description)
        shape[field.name] = (_draft_type(item, field), told)
    shape[CITES] = (list[int], ...)
    return create_model(item.__name__, __base__=_Draft, **shape)


def _draft_type(item: type[Item], field: FieldRole) -> Any:
    """What a model writes into ``field``: a quantity is the surface that code reads."""
    return str if field.role is Role.QUANTITY else _unwrapped(item.model_fields[field.name].annotation)[0]


class _Changes(_Draft):
    """Base of the shapes of corrections, whose JSON schema is short: nothing named, nothing described."""

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        whole = super().model_json_schema()
        return _bare(whole, whole.get("$defs", {}))


def _bare(schema: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """``schema`` without titles, and with what it refers to in its place."""
    if "$ref" in schema:
        schema = shared[schema["$ref"].rpartition("/")[2]]
    kept = {key: value for key, value in schema.items() if key not in ("title", "$defs")}
    if "properties" in kept:
        kept["properties"] = {name: _bare(inner, shared) for name, inner in kept["properties"].items()}
    return kept


@lru_cache(maxsize=256)
def changes_model(concerned: tuple[tuple[type[Item], frozenset[str]], ...]) -> type[BaseModel]:
    """Derive the shape of corrections to some items, each given with the names of the fields that may change.

    It holds for each item, under its place counted from 1, those fields, all of them optional; ``s`` is one of them.
    """
    shape: dict[str, Any] = {}
    for place, (item, names) in enumerate(concerned, 1):
        kinds = {field.name: _draft_type(item, field) for field in fields_of(item)} | {CITES: list[int]}
        fields: dict[str, Any] = {name: (kind, None) for name, kind in kinds.items() if name in names}
        shape[str(place)] = (create_model(item.__name__, __base__=_Draft, **fields), None)
    return create_model("Changes", __base__=_Changes, **shape)
