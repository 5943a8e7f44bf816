"""What a finished report is known by, and when it is stale.

A report follows from the article's text, with the title and the day it was given; from the schema; and from its
maker: the engine, with a model its name and prompt, and this package's own code that reads and checks. A report by
other code is made anew. That costs no model call where the prompt is the same, since answers are kept by themselves.
"""

import hashlib
import json
from functools import cache
from pathlib import Path

from summarizer.document import Document
from summarizer.engines import Engine
from summarizer.schemas import load_schema

_HOME = Path(__file__).parent.parent
_ROOMS = ("document", "reading", "schemas", "checks", "engines", "pipeline", "fields.py", "report.py", "spans.py")
"""The code that a report follows from. Prompts are known by their own hash."""


def article_key(document: Document) -> str:
    """The hash of the document's text, with the title and the day that it was given; nothing is read for it."""
    title, published = document.given
    return digest([document.id, title, published.isoformat() if published else None])


def maker_of(engine: Engine, schema: str, complete: bool = False) -> str:
    """Who makes reports in ``schema`` with ``engine``: the same name means the same report for the same article."""
    prompt = engine.prompt(load_schema(schema))
    asked = [engine.name, engine.model, prompt, "complete" if complete else None, f"code:{code_hash()}"]
    return " ".join(filter(None, asked))


def digest(value: object) -> str:
    """The SHA-256 of ``value`` as JSON."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


@cache
def code_hash(rooms: tuple[str, ...] = _ROOMS) -> str:
    """A hash of the package's own files in ``rooms``, so that a report by other code is known as such."""
    found = hashlib.sha256()
    for room in rooms:
        path = _HOME / room
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(f"{room}/{file.name}\0".encode())
                found.update(file.read_bytes())
    return found.hexdigest()[:16]
