"""The shape of an answer whose fields the prompt tells: said once, so that neither request nor grammar repeats them."""

from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel

from summarizer.fields import CITES, Schema, fields_of, slots_of


class _Open(BaseModel):
    """Base of the open shapes: whatever has the names that the prompt gives, and cites."""

    _lists: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        lists = {name: {"type": "array", "items": {"type": "string"}} for name in cls._lists}
        item = {
            "type": "object",
            "properties": {**lists, CITES: {"type": "array", "items": {"type": "integer"}}},
            "required": [CITES],
            "additionalProperties": {"type": "string"},
        }
        return {"type": "object", "additionalProperties": {"type": "array", "items": item}}


@cache
def open_shape(schema: type[Schema]) -> type[BaseModel]:
    """Lists of items that cite, their fields strings but for those that hold several values."""
    several = (field.name for slot in slots_of(schema) for field in fields_of(slot.item) if field.many)
    return type(schema.__name__, (_Open,), {"_lists": tuple(dict.fromkeys(several)), "__module__": __name__})
