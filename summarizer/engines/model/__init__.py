"""The engine behind which a language model stands: any OpenAI-compatible endpoint."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence

from summarizer.document import Document, Sentence
from summarizer.engines import Answer, Draft, Failure, Rejected, Usage
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model.answer import AnswerReader, read_answer
from summarizer.engines.model.prompts import article, fence, numbered, prompt_for, template
from summarizer.engines.model.transport import Completion, Transport
from summarizer.engines.model.windows import halves, merged, windows
from summarizer.fields import CITES, Schema

_CUT = Rejected("answer", "…", "the answer broke off at the model's length limit")
_AROUND = 2
"""Sentences before and after a cite that a repair is shown."""


class ModelEngine:
    """Fills a schema by asking a language model, once, and once more for the items that failed."""

    name = "model"

    def __init__(self, settings: ModelSettings) -> None:
        """``settings`` must be filled (``ModelSettings.filled``)."""
        self.model = settings.model
        self._transport = Transport(settings)
        self._window_size = settings.window

    @property
    def spent(self) -> Usage:
        """What this engine's answers have cost so far, those included that could not be used."""
        return self._transport.budget.spent

    def prompt(self, schema: type[Schema]) -> str:
        """Version and hash of the prompt for ``schema``."""
        return prompt_for(schema).id

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        """Ask for the whole form, the article sent once; a long one in windows. Without news nobody is asked."""
        answers = await asyncio.gather(
            *(self._window(document, schema, window) for window in windows(document.body, self._window_size))
        )
        return _together(answers, schema)

    async def stream(self, document: Document, schema: type[Schema]) -> AsyncIterator[Draft | Rejected | Usage]:
        """As ``draft``, each item as soon as it is whole, window by window; what two windows share comes once."""
        before: tuple[Draft, ...] = ()
        for window in windows(document.body, self._window_size):
            drafts: list[Draft] = []
            async for piece in self._streamed(schema, article(document, window)):
                if isinstance(piece, Draft):
                    known = len(before)
                    if len(merged([before, [piece]], schema)) == known:
                        continue
                    drafts.append(piece)
                yield piece
            before = (*before, *drafts)

    async def _streamed(self, schema: type[Schema], message: str) -> AsyncIterator[Draft | Rejected | Usage]:
        reader = AnswerReader(schema)
        async for piece in self._transport.stream(schema, message):
            if isinstance(piece, Completion):
                yield piece.usage
                for entry in reader.finish():
                    yield entry
                if piece.cut:
                    yield _CUT
            else:
                for entry in reader.feed(piece):
                    yield entry

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        """Ask for the failed items alone, each with its reasons and the sentences around what it cites."""
        shown = [_shown(failure, document) for failure in failures]
        message = template("repair").render(fence=fence(document), failures=shown)
        return _read(await self._transport.complete(schema, message), schema)

    async def aclose(self) -> None:
        """Close the connections that belong to the running loop."""
        await self._transport.aclose()

    async def _window(self, document: Document, schema: type[Schema], window: Sequence[Sentence]) -> Answer:
        """Ask about one window; where the answer breaks off at the length limit, about its halves instead."""
        completion = await self._transport.complete(schema, article(document, window))
        if completion.cut and len(window) > 1:
            answers = [await self._window(document, schema, half) for half in halves(window)]
            return _together([Answer((), usage=completion.usage), *answers], schema)
        return _read(completion, schema)


def _read(completion: Completion, schema: type[Schema]) -> Answer:
    drafts, rejected = read_answer(completion.text, schema)
    if completion.cut:
        rejected += (_CUT,)
    return Answer(drafts, rejected, completion.usage)


def _together(answers: Sequence[Answer], schema: type[Schema]) -> Answer:
    """One answer out of the windows' answers."""
    return Answer(
        merged((answer.drafts for answer in answers), schema),
        tuple(rejected for answer in answers for rejected in answer.rejected),
        sum((answer.usage for answer in answers), Usage()),
    )


def _shown(failure: Failure, document: Document) -> dict[str, object]:
    item = {**failure.draft.values, CITES: list(failure.draft.cites)}
    return {
        "slot": failure.draft.slot,
        "item": json.dumps(item, ensure_ascii=False, default=str),
        "reasons": [f"{finding.path or 'item'}: {finding.message}" for finding in failure.findings],
        "sentences": numbered(_around(failure, document)),
    }


def _around(failure: Failure, document: Document) -> list[Sentence]:
    near = {number for cite in failure.draft.cites for number in range(cite - _AROUND, cite + _AROUND + 1)}
    near |= {evidence.sentence for finding in failure.findings for evidence in finding.evidence}
    return [sentence for sentence in document.body if sentence.number in near]
