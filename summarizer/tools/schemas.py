"""``list_schemas``: what a brief can be asked for."""

from pydantic import BaseModel

from summarizer.tools.tool import Arguments, Result, Tool
from summarizer.tools.toolbox import Call


class ListSchemas(Arguments):
    """What ``list_schemas`` takes: nothing."""


class SchemaEntry(BaseModel):
    """A schema: its name, what it is for, and the fields of each kind of item in it."""

    name: str
    description: str
    items: dict[str, tuple[str, ...]]


class Schemas(BaseModel):
    """The schemas that ``summarize_text`` and ``summarize_file`` take."""

    schemas: tuple[SchemaEntry, ...]


async def _list_schemas(_: ListSchemas, __: Call) -> Result:
    entries = schema_entries()
    text = "\n".join(
        f"{entry.name}: {entry.description} "
        + "; ".join(f"{slot} ({', '.join(fields)})" for slot, fields in entry.items.items())
        for entry in entries
    )
    return Result(text, Schemas(schemas=entries).model_dump(mode="json"))


def schema_entries() -> tuple[SchemaEntry, ...]:
    """The package's schemas, described."""
    from summarizer.fields import fields_of, slots_of
    from summarizer.schemas import SCHEMAS

    return tuple(
        SchemaEntry(
            name=name,
            description=" ".join((schema.__doc__ or "").split()),
            items={slot.name: tuple(field.name for field in fields_of(slot.item)) for slot in slots_of(schema)},
        )
        for name, schema in SCHEMAS.items()
    )


LIST_SCHEMAS = Tool(
    "list_schemas",
    "List schemas",
    "List what a brief can be asked for: the schemas that summarize_text and summarize_file take, with their fields.",
    ListSchemas,
    lambda: Schemas,
    _list_schemas,
)
