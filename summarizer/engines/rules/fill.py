"""Which rules fill which slot of a schema."""

from collections.abc import Callable, Iterable

from summarizer.engines import Draft
from summarizer.engines.rules.claims import claims
from summarizer.engines.rules.story import Story
from summarizer.fields import Item, Slot
from summarizer.schemas.claims import Claim

Filler = Callable[[Slot, Story], Iterable[Draft]]

_FILLERS: tuple[tuple[type[Item], Filler], ...] = ((Claim, claims),)


def fill(slot: Slot, story: Story) -> Iterable[Draft]:
    """Draft the items of ``slot``; none where no rule knows how."""
    return next((filler(slot, story) for item, filler in _FILLERS if issubclass(slot.item, item)), ())
