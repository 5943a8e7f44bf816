"""The embedded engine: fills a schema from the deterministic readers, without a model."""

from collections.abc import Sequence

from summarizer.document import Document
from summarizer.engines import Answer, Draft, Failure, Usage
from summarizer.fields import Schema, slots_of

__all__ = ["RulesEngine"]


class RulesEngine:
    """Fills a schema by reading alone: no network, no key, no weights. What it cannot know it leaves empty."""

    name = "rules"
    model: str | None = None
    spent = Usage()

    def prompt(self, schema: type[Schema]) -> str | None:
        """There is none."""
        return None

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        """Fill ``schema`` from what the readers find in the news of ``document``."""
        if not document.reading.is_english:
            return Answer((), note="the text is not in English, and the embedded engine reads nothing else")
        from summarizer.engines.rules.fill import (
            fill,
        )  # every reader comes with it: not before there is something to read
        from summarizer.engines.rules.story import story_of

        story = story_of(document)
        drafts: list[Draft] = [draft for slot in slots_of(schema) for draft in fill(slot, story)]
        return Answer(tuple(drafts))

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        """Give nothing: what reading got wrong, reading again gets wrong again."""
        return Answer(())

    async def aclose(self) -> None:
        """There is nothing to let go of."""
