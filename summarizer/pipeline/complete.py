"""What the rules find and a brief leaves out."""

from summarizer.document import Document
from summarizer.engines.rules.fill import fill
from summarizer.engines.rules.story import story_of
from summarizer.engines.rules.wording import content_words, overlap
from summarizer.fields import Filled, Finding, Item, Quantity, Role, Schema, Slot, filled_fields, items_of, slots_of
from summarizer.pipeline.examine import Candidate, Examiner
from summarizer.reading.names import same_name
from summarizer.schemas.brief import Line

ADDED = Finding(check="complete", path="", verdict="supported", how="rules", message="found by the rules")
"""The mark of an item that the engine left out and the rules found."""

_SAME = 0.5


def completed(brief: Schema, document: Document) -> tuple[Candidate, ...]:
    """The items of the same schema that the rules find and ``brief`` does not hold, resolved, checked and marked.

    What fails a check is left out. Headlines and summaries are the engine's own and stay as they are.
    """
    examiner = Examiner(document, type(brief))
    held = list(items_of(brief))
    found = []
    for slot in slots_of(type(brief)):
        if slot.many and not issubclass(slot.item, Line):
            for draft in fill(slot, story_of(document)):
                candidate = examiner.examine(draft, (ADDED,))
                if candidate.item is not None and not candidate.failures and not _is_held(candidate.item, slot, held):
                    found.append(candidate)
    return tuple(found)


def _is_held(item: Item, slot: Slot, held: list[tuple[Slot, Item]]) -> bool:
    return any(_is_same(item, other) for where, other in held if where.name == slot.name)


def _is_same(one: Item, other: Item) -> bool:
    """Whether two items of one slot tell the same thing.

    That is where they rest on a sentence in common and state the same quantity, or mostly the same words; of items
    that only name somebody, where they name the same.
    """
    ones, others = list(filled_fields(one)), list(filled_fields(other))
    if not any(field.role in (Role.STATEMENT, Role.QUANTITY) and _is_required(field, one) for field in ones):
        return any(same_name(a.text, b.text) for a in ones for b in others if a.role is b.role is Role.NAME)
    shared = {evidence.sentence for evidence in one.evidence} & {evidence.sentence for evidence in other.evidence}
    if not shared:
        return False
    quantities = {_value(field) for field in ones if field.role is Role.QUANTITY}
    if quantities:
        return bool(quantities & {_value(field) for field in others if field.role is Role.QUANTITY})
    return overlap(_words(ones), _words(others)) >= _SAME


def _is_required(field: Filled, item: Item) -> bool:
    return type(item).model_fields[field.path.partition("[")[0]].is_required()


def _value(field: Filled) -> tuple[object, ...]:
    quantity = field.value
    return (quantity.value, quantity.low, quantity.high) if isinstance(quantity, Quantity) else (field.text,)


def _words(fields: list[Filled]) -> frozenset[str]:
    return frozenset().union(*(content_words(field.text) for field in fields if field.role is Role.STATEMENT))
