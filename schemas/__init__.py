"""The schemas that come with the package, one file each, and finding one by its name.

A schema of your own is named ``FILE.py:Class``.
"""

import importlib.util
from pathlib import Path

from summarizer.errors import SchemaError
from summarizer.fields import Schema, slots_of
from summarizer.schemas.actors import Actors
from summarizer.schemas.brief import Brief
from summarizer.schemas.claims import Claims
from summarizer.schemas.exchanges import Exchanges
from summarizer.schemas.figures import Figures
from summarizer.schemas.story import StoryText

SCHEMAS: dict[str, type[Schema]] = {
    "brief": Brief,
    "actors": Actors,
    "claims": Claims,
    "figures": Figures,
    "exchanges": Exchanges,
}
PROMPTED: dict[str, type[Schema]] = {**SCHEMAS, "daily": StoryText}
"""Every schema with a prompt of its own: those to be chosen, and what the daily brief asks of a model."""


def load_schema(name: str | type[Schema]) -> type[Schema]:
    """Return the schema called ``name``: one of ``SCHEMAS``, ``FILE.py:Class``, or a class that is passed through.

    Raises ``SchemaError`` where there is none, the file is broken, or the class holds no items.
    """
    if isinstance(name, type):
        schema = name
    elif ":" in name:
        schema = _from_file(*name.rsplit(":", 1))
    elif name in SCHEMAS:
        schema = SCHEMAS[name]
    else:
        raise SchemaError(_no_such_schema(name))
    slots_of(schema)
    return schema


def schema_name(schema: type[Schema]) -> str:
    """The name under which a report and a prompt know ``schema``."""
    return next((name for name, known in PROMPTED.items() if known is schema), schema.__name__)


def _no_such_schema(name: str) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(name.lower(), list(SCHEMAS))
    hint = f" Did you mean {nearest[0]!r}?" if nearest and nearest[1] >= 60 else ""
    return f"There is no schema {name!r}.{hint} Known: {', '.join(SCHEMAS)}; or FILE.py:Class for one of your own."


def _from_file(file: str, class_name: str) -> type[Schema]:
    path = Path(file)
    if not path.is_file():
        raise SchemaError(f"There is no schema file {file}.")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SchemaError(f"{file} is not a Python file: a schema is named FILE.py:Class.")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        raise SchemaError(f"{file}, line {error.lineno}: {error.msg}.") from error
    except Exception as error:
        raise SchemaError(f"{file} cannot be loaded: {type(error).__name__}: {error}.") from error
    schema = getattr(module, class_name, None)
    if not (isinstance(schema, type) and issubclass(schema, Schema)):
        found = [key for key, value in vars(module).items() if _is_schema_of(value, module.__name__)]
        hint = f" It has {', '.join(found)}." if found else ""
        raise SchemaError(f"{file} has no Schema class {class_name!r}.{hint}")
    return schema


def _is_schema_of(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, Schema) and value.__module__ == module
