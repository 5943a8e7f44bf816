"""A schema of the user's own: the roles of its fields say which of the known items it is like."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from summarizer.engines import Draft
from summarizer.engines.rules.actors import actors
from summarizer.engines.rules.claims import claims
from summarizer.engines.rules.exchanges import exchanges
from summarizer.engines.rules.figures import figures
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.summary import dated, summary
from summarizer.fields import FieldRole, Item, Role, Slot, fields_of
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

_CHOSEN = frozenset({Role.CERTAINTY, Role.LABEL})
"""Roles whose values are a few words of the schema's own."""


def own(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the items of a slot that no schema of the package declares, as the roles of its fields allow.

    A field gets the value of the known field with its name, else of the first with its role. An item
    that lacks a required value is left out.
    """
    fields = fields_of(slot.item)
    known, drafts = _like({field.role for field in fields}, slot, story)
    for draft in drafts:
        values = _filled(fields, slot.item, fields_of(known), draft.values)
        if values is not None:
            yield Draft(slot.name, values, draft.cites)


def _like(roles: set[Role], slot: Slot, story: Story) -> tuple[type[Item], Iterable[Draft]]:
    """The known item that a slot with ``roles`` is like, and its drafts."""
    if roles & {Role.GIVER, Role.RECEIVER}:
        return Exchange, exchanges(slot, story)
    if roles & {Role.SPEAKER, Role.QUOTE}:
        return Claim, claims(slot, story)
    if Role.QUANTITY in roles:
        return Figure, figures(slot, story)
    if Role.NAME in roles:
        return Actor, actors(slot, story)
    if Role.WHEN in roles:
        return Figure, dated(slot, story)
    return Line, summary(slot, story)


def _filled(
    fields: Iterable[FieldRole], item: type[Item], known: tuple[FieldRole, ...], given: Mapping[str, Any]
) -> dict[str, Any] | None:
    left = {field.name: field.role for field in known if given.get(field.name)}
    values: dict[str, Any] = {}
    for field in fields:
        source = field.name if left.get(field.name) == field.role else _first(field.role, known, left)
        value = given[source] if source else None
        if (
            value is not None
            and field.role in _CHOSEN
            and value not in _choices(item.model_fields[field.name].annotation)
        ):
            value = None
        if value is None:
            if field.required:
                return None
            continue
        left.pop(source or "", None)
        values[field.name] = value if isinstance(value, list) == field.many else [value] if field.many else value[0]
    return values


def _first(role: Role, known: tuple[FieldRole, ...], left: Mapping[str, Role]) -> str | None:
    """The first known field with ``role``; of statements only the main one, since the others say something else."""
    same = [field for field in known if field.role == role]
    if role is Role.STATEMENT:
        same = [field for field in same if field.required]
    return next((field.name for field in same if field.name in left), None)


def _choices(annotation: Any) -> set[Any]:
    """The words that a field with a ``Literal`` somewhere in its type allows."""
    if get_origin(annotation) is Literal:
        return set(get_args(annotation))
    return {choice for inner in get_args(annotation) for choice in _choices(inner)}
