"""Arguments for a tool, made from its own schema: such as it asks for, near misses, and nonsense."""

import datetime
from typing import Any

from hypothesis import strategies as st

_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def arguments_for(schema: dict[str, Any], special: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """Arguments as ``schema`` declares them; those named in ``special`` come from there half of the time."""
    required, optional = {}, {}
    for name, part in schema["properties"].items():
        fitting = value_of(part) | special[name] if name in special else value_of(part)
        (required if name in schema.get("required", ()) else optional)[name] = fitting
    good = st.fixed_dictionaries(required, optional=optional)
    names = st.sampled_from(sorted(schema["properties"])) if schema["properties"] else st.just("x")
    spoiled = st.tuples(good, names | st.text(max_size=5), _ANY).map(lambda made: {**made[0], made[1]: made[2]})
    return good | good | spoiled | st.dictionaries(st.text(max_size=8), _ANY, max_size=3)


def value_of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """A value that ``schema`` allows."""
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema.get("format") == "date":
        return st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)).map(str)
    match schema["type"]:
        case "string":
            return st.text(min_size=schema.get("minLength", 0), max_size=min(schema.get("maxLength", 300), 300))
        case "integer":
            return st.integers(schema.get("minimum"), schema.get("maximum"))
        case "array":
            return st.lists(value_of(schema["items"]), min_size=schema.get("minItems", 0), max_size=5)
        case "boolean":
            return st.booleans()
    raise ValueError(f"no values for {schema}")
