"""Reading a model's answer: whatever it is, no bad item costs a good one."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import from_json
from rapidfuzz import fuzz, process

from summarizer.engines import Draft, Rejected
from summarizer.errors import AnswerError
from summarizer.fields import CITES, FieldRole, Item, Schema, Slot, fields_of, options_of, slots_of

_FENCED = re.compile(r"```(?:json)?\s*(.*?)(?:```|\Z)", re.DOTALL)
_SHOWN = 80
_SAME_WORD = 90
"""How alike in percent a word and a field's option must be to be the same: "Organization" is "organisation"."""


def read_answer(text: str, schema: type[Schema]) -> tuple[tuple[Draft, ...], tuple[Rejected, ...]]:
    """Read the items out of ``text``, item by item: drafts of those that can be one, and the rest with the reason.

    JSON that breaks off is read as far as it goes. Raises ``AnswerError`` where there is no JSON at all.
    """
    entries = [_entry(*entry) for entry in _entries(_parse(text, schema), schema)]
    drafts = tuple(entry for entry in entries if isinstance(entry, Draft))
    return drafts, tuple(entry for entry in entries if isinstance(entry, Rejected))


class AnswerReader:
    """Reads an answer while it comes, and gives each item as soon as its last brace has."""

    def __init__(self, schema: type[Schema]) -> None:
        self._schema = schema
        self._open: list[str] = []
        self._in_string = self._escaped = False
        self._whole = self._given = 0
        self.text = ""

    def feed(self, piece: str) -> tuple[Draft | Rejected, ...]:
        """Take the next piece of the answer; return the items that it makes whole."""
        self.text += piece
        before = self._whole
        for character in piece:
            self._step(character)
        return self._up_to(self._whole) if self._whole > before else ()

    def finish(self) -> tuple[Draft | Rejected, ...]:
        """Return what is left when the answer has ended; raise ``AnswerError`` where there was no JSON in it."""
        return self._up_to(None)

    def _up_to(self, whole: int | None) -> tuple[Draft | Rejected, ...]:
        entries = list(_entries(_parse(self.text, self._schema), self._schema))
        fresh = entries[self._given : whole]
        self._given += len(fresh)
        return tuple(_entry(*entry) for entry in fresh)

    def _step(self, character: str) -> None:
        if self._in_string:
            if self._escaped:
                self._escaped = False
            elif character == "\\":
                self._escaped = True
            elif character == '"':
                self._in_string = False
        elif character == '"':
            self._in_string = bool(self._open)
        elif character in "{[":
            self._open.append(character)
        elif character in "}]" and self._open:
            # An item stands in the form itself, or in a list of it.
            self._whole += self._open.pop() == "{" and self._open in (["{"], ["{", "["], ["["])


def _parse(text: str, schema: type[Schema]) -> Mapping[str, Any]:
    """The form in an answer, also where it is the only list of it that has come, or lies in something else."""
    parsed = parse_json(text)
    names = {slot.name for slot in slots_of(schema)}
    if isinstance(parsed, list):
        return {slots_of(schema)[0].name: parsed}
    inside = next(iter(parsed.values()), None) if len(parsed) == 1 else None
    return inside if isinstance(inside, dict) and not names & parsed.keys() and names & inside.keys() else parsed


def parse_json(text: str) -> dict[str, Any] | list[Any]:
    """Read the JSON in an answer, fenced, inside prose or broken off; raise ``AnswerError`` where there is none."""
    fenced = _FENCED.search(text)
    body = (fenced[1] if fenced else text).strip()
    start = min((at for at in (body.find("{"), body.find("[")) if at >= 0), default=-1)
    shown = " ".join(text.split())[:_SHOWN]
    if start < 0:
        raise AnswerError(
            f"The model's answer has no JSON in it: {shown!r}." if shown else "The model's answer is empty."
        )
    try:
        parsed = from_json(body[start:], allow_partial=True)
    except ValueError:
        parsed = _leading_value(body[start:])
    if not isinstance(parsed, (dict, list)):
        raise AnswerError(f"The model's answer is no readable JSON: {shown!r}.")
    return parsed


def _leading_value(body: str) -> Any:
    """The JSON value at the start of ``body``, where prose or a second value follows it; None where there is none."""
    try:
        return json.JSONDecoder().raw_decode(body)[0]
    except ValueError:
        return None


def _entries(parsed: Mapping[str, Any], schema: type[Schema]) -> Iterator[tuple[Slot | None, str, Any]]:
    slots = {slot.name: slot for slot in slots_of(schema)}
    for name, value in parsed.items():
        slot = slots.get(name)
        if value is None:
            continue
        for raw in value if isinstance(value, list) else [value]:
            yield slot, name, raw


def _entry(slot: Slot | None, name: str, raw: Any) -> Draft | Rejected:
    if slot is None:
        return Rejected(name, raw, f"the schema has no {name!r}")
    if not isinstance(raw, dict):
        return Rejected(name, raw, "an item must be an object")
    fields = {field.name: field for field in fields_of(slot.item)}
    values = {key: _fitted(value, slot.item, fields.get(key)) for key, value in raw.items() if key != CITES}
    return Draft(name, values, cites_in(raw))


def _fitted(value: Any, item: type[Item], field: FieldRole | None) -> Any:
    """``value`` as ``field`` has it, where a service that holds no answer to its shape lets it differ in form alone."""
    if field is None or not isinstance(value, (str, list)):
        return plain(value)
    if field.many:
        return [value] if isinstance(value, str) and value else value
    if isinstance(value, list) and len(value) == 1:
        return plain(value[0])
    options = options_of(item, field.name) if isinstance(value, str) else ()
    alike = process.extractOne(str(value).strip().lower(), options, scorer=fuzz.ratio, score_cutoff=_SAME_WORD)
    return alike[0] if alike else value


def cites_in(raw: Mapping[str, Any]) -> tuple[int, ...]:
    """The sentence numbers that an item in an answer cites, however they are written there."""
    given = raw.get(CITES)
    found = given if isinstance(given, list) else [given]
    return tuple(int(number) for entry in found for number in re.findall(r"\d{1,9}", str(entry)))


def plain(value: Any) -> Any:
    """A number where a surface was asked for is taken as the words it is."""
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
