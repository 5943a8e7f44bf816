"""Which rules fill which slot of a schema."""

from collections.abc import Callable, Iterable

from summarizer.engines import Draft
from summarizer.engines.rules.actors import actors
from summarizer.engines.rules.claims import claims
from summarizer.engines.rules.exchanges import exchanges
from summarizer.engines.rules.figures import figures
from summarizer.engines.rules.own import own
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.summary import headline, summary
from summarizer.fields import Item, Slot
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

Filler = Callable[[Slot, Story], Iterable[Draft]]

_FILLERS: tuple[tuple[type[Item], Filler], ...] = (
    (Actor, actors),
    (Claim, claims),
    (Figure, figures),
    (Exchange, exchanges),
)


def fill(slot: Slot, story: Story) -> Iterable[Draft]:
    """Draft the items of ``slot``."""
    if issubclass(slot.item, Line):
        return summary(slot, story) if slot.many else headline(slot, story)
    return next((filler(slot, story) for item, filler in _FILLERS if issubclass(slot.item, item)), own(slot, story))
