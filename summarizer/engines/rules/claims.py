"""Claims: what somebody says."""

from collections.abc import Iterator
from typing import Any

from summarizer.engines import Draft
from summarizer.engines.rules.story import Story
from summarizer.fields import Slot


def claims(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft a claim of each saying in the news."""
    for saying in story.sayings:
        values: dict[str, Any] = {"statement": saying.statement, "certainty": saying.certainty}
        cites = set(saying.numbers)
        if saying.party is not None:
            values["speaker"] = saying.party.name
            own = saying.party.actor.id if saying.party.actor else ""
            role = story.roles.get(own, (saying.party.role, None))[0]
            if role:
                values["role"] = role
        if saying.via:
            values["via"] = saying.via
        if saying.quote:
            values["quote"] = saying.quote
        yield Draft(slot.name, values, tuple(sorted(cites)))
