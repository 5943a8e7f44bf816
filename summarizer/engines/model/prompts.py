"""Prompt templates: loading, rendering, and the version and hash that a report carries.

A template is Jinja2 behind a front matter in TOML between lines of ``+++``: its ``version``, the
``schema`` it fills where it fills one, what it ``needs``, and whether its text ``tells_fields``, so that the
answer's shape need not name them again. A template whose front matter has other keys, that uses a variable
it does not name, or that is rendered with too many or too few, is refused.
"""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

import jinja2
from jinja2 import meta
from pydantic import BaseModel

from summarizer.document import Document, Sentence
from summarizer.engines.model.shapes import open_shape
from summarizer.errors import OptionError
from summarizer.fields import CITES, Schema, draft_model, slots_of
from summarizer.schemas import PROMPTED, schema_name

_MARK = "+++\n"
_KEYS = {"version", "schema", "needs", "tells_fields"}


def _load(name: str) -> str | None:
    file = resources.files("summarizer.prompts").joinpath(name)
    return _split(file.read_text("utf-8"))[1] if file.is_file() else None


def _split(source: str) -> tuple[str, str]:
    if not source.startswith(_MARK):
        return "", source
    front, _, body = source[len(_MARK) :].partition(_MARK)
    return front, body


@cache
def _environment() -> jinja2.Environment:
    # Prompts are text for a model, not markup: escaping would falsify what must be copied letter for letter.
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(_load),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
    )


@dataclass(frozen=True, slots=True)
class Template:
    """A prompt template and its front matter."""

    name: str
    version: int
    needs: frozenset[str]
    body: str
    tells_fields: bool = False

    @classmethod
    def parse(cls, name: str, source: str) -> "Template":
        """Read a template's source; raise ``OptionError`` that says what is wrong with its front matter."""
        front, body = _split(source)
        try:
            head = tomllib.loads(front)
        except tomllib.TOMLDecodeError as error:
            raise OptionError(f"Prompt {name}: its front matter is not TOML: {error}.") from error
        if unknown := head.keys() - _KEYS:
            raise OptionError(f"Prompt {name}: unknown key {', '.join(sorted(unknown))} in the front matter.")
        if missing := {"version", "needs"} - head.keys():
            raise OptionError(f"Prompt {name}: the front matter has no {', '.join(sorted(missing))}.")
        used = _variables(body)
        if unnamed := used - set(head["needs"]):
            raise OptionError(f"Prompt {name}: it uses {', '.join(sorted(unnamed))}, which `needs` does not name.")
        return cls(name, head["version"], frozenset(head["needs"]), body, head.get("tells_fields", False))

    def render(self, **variables: object) -> str:
        """Fill in the template; raise ``OptionError`` where a variable is missing or not asked for."""
        if missing := self.needs - variables.keys():
            raise OptionError(f"Prompt {self.name}: no value for {', '.join(sorted(missing))}.")
        if extra := variables.keys() - self.needs:
            raise OptionError(f"Prompt {self.name}: it has no use for {', '.join(sorted(extra))}.")
        return _compiled(self.body).render(**variables).strip()


@cache
def _compiled(body: str) -> jinja2.Template:
    """Compiled once: that takes longer than everything else that a request costs here."""
    return _environment().from_string(body)


def _variables(body: str) -> set[str]:
    """All variables that a template's body uses, those of the shared parts it includes among them."""
    tree = _environment().parse(body)
    used = set(meta.find_undeclared_variables(tree))
    for part in meta.find_referenced_templates(tree):
        used |= _variables(_load(part) or "") if part else set()
    return used


@cache
def template(name: str) -> Template:
    """The package's template called ``name``."""
    return Template.parse(name, resources.files("summarizer.prompts").joinpath(f"{name}.j2").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Prompt:
    """The fixed part of a schema's prompt, the same for every article."""

    name: str
    version: int
    text: str
    tells_fields: bool = False

    @property
    def id(self) -> str:
        """Name, version and hash, as a report carries them."""
        return f"{self.name}@{self.version} sha256:{hashlib.sha256(self.text.encode()).hexdigest()[:16]}"


@cache
def prompt_for(schema: type[Schema]) -> Prompt:
    """The prompt that asks for ``schema``; a schema of the user's own gets the general one."""
    name = schema_name(schema)
    if name in PROMPTED:
        chosen = template(name)
        return Prompt(name, chosen.version, chosen.render(cites=CITES), chosen.tells_fields)
    chosen = template("schema")
    slots = [
        {"name": slot.name, "description": (slot.item.__doc__ or slot.item.__name__).strip()}
        for slot in slots_of(schema)
    ]
    text = chosen.render(cites=CITES, name=name, description=(schema.__doc__ or "").strip(), slots=slots)
    return Prompt(name, chosen.version, text)


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked for: the instructions, which stay the same from article to article, and the answer's shape."""

    instructions: str
    shape: type[BaseModel]


@cache
def form_for(schema: type[Schema]) -> Form:
    """The form that asks for the whole of ``schema``."""
    prompt = prompt_for(schema)
    return Form(prompt.text, open_shape(schema) if prompt.tells_fields else draft_model(schema))


def fence(document: Document) -> str:
    """The mark around an article's sentences: from its hash, so that no article can close it."""
    return f"article-{document.id.removeprefix('sha256:')[:8]}"


def article(document: Document, sentences: Iterable[Sentence]) -> str:
    """``sentences`` of the article, numbered, between its marks."""
    return template("article").render(fence=fence(document), sentences=numbered(sentences))


def numbered(sentences: Iterable[Sentence]) -> list[dict[str, object]]:
    """Sentences as a template takes them: number and text, each on one line."""
    return [{"number": sentence.number, "text": " ".join(sentence.text.split())} for sentence in sentences]
