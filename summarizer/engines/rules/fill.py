"""Which room fills which slot of a schema."""

from collections.abc import Callable, Iterable

from summarizer.document import Document
from summarizer.engines import Draft
from summarizer.engines.rules.claims import claims
from summarizer.fields import Item, Slot
from summarizer.schemas.claims import Claim

_FILLERS: tuple[tuple[type[Item], Callable[[Slot, Document], Iterable[Draft]]], ...] = ((Claim, claims),)


def fill(slot: Slot, document: Document) -> Iterable[Draft]:
    """Draft the items of ``slot``; none where no rule knows how."""
    return next((filler(slot, document) for item, filler in _FILLERS if issubclass(slot.item, item)), ())
