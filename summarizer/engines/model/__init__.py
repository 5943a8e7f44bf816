"""The engine behind which a language model stands: any OpenAI-compatible endpoint."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager

from summarizer.document import Document, Sentence
from summarizer.engines import Answer, Draft, Failure, Rejected, Usage
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model.answer import AnswerReader, read_answer
from summarizer.engines.model.prompts import article, form_for, prompt_for
from summarizer.engines.model.repair import corrected, repair_form, repair_message, repairable
from summarizer.engines.model.transport import Completion, Transport
from summarizer.engines.model.trouble import TooLongError
from summarizer.engines.model.windows import Merger, halves, merged, windows
from summarizer.errors import AnswerError, ServiceError
from summarizer.fields import Schema

_CUT = Rejected("answer", "…", "the answer broke off at the model's length limit")


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
        return await self._all(document, schema, list(windows(document.body, self._window_size)))

    async def stream(self, document: Document, schema: type[Schema]) -> AsyncIterator[Draft | Rejected | Usage]:
        """As ``draft``, each item as soon as it is whole, window by window; what two windows share comes once."""
        merger = Merger(schema)
        for window in windows(document.body, self._window_size):
            async for piece in self._streamed(document, schema, window, merger):
                yield piece

    async def _streamed(
        self, document: Document, schema: type[Schema], window: Sequence[Sentence], merger: Merger
    ) -> AsyncIterator[Draft | Rejected | Usage]:
        """Stream one window, and its halves after it where it is too long or its answer broke off."""
        reader = AnswerReader(schema)
        cut = False
        try:
            async for piece in self._transport.stream(form_for(schema), article(document, window)):
                if isinstance(piece, Completion):
                    yield piece.usage
                    cut = piece.cut
                    # The item that broke off comes whole out of one of the halves.
                    entries = () if cut and len(window) > 1 else reader.finish()
                else:
                    entries = reader.feed(piece)
                for entry in entries:
                    if isinstance(entry, Rejected) or merger.take(entry):
                        yield entry
        except TooLongError:
            if not self._can_split(window):
                raise
            cut = True
        merger.end_answer()
        if cut and len(window) == 1:
            yield _CUT
        for half in halves(window) if cut and len(window) > 1 else ():
            async for further in self._streamed(document, schema, half, merger):
                yield further

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        """Ask for the failed items alone, each with its reasons and the few sentences that bear on it."""
        asked = repairable(failures, schema)
        if not asked:
            return Answer(())
        form = repair_form(asked, schema, document)
        completion = await self._transport.complete(form, repair_message(asked, document))
        with self._forgetting(completion):
            return Answer(corrected(completion.text, asked), usage=completion.usage)

    async def aclose(self) -> None:
        """Close the connections that belong to the running loop."""
        await self._transport.aclose()

    async def _all(self, document: Document, schema: type[Schema], parts: Sequence[Sequence[Sentence]]) -> Answer:
        """Ask about every window; one that cannot be had costs no other, unless none can."""
        found = await asyncio.gather(*(self._window(document, schema, part) for part in parts), return_exceptions=True)
        answers: list[Answer] = []
        for part, answer in zip(parts, found, strict=True):
            if isinstance(answer, ServiceError) and any(isinstance(other, Answer) for other in found):
                answers.append(Answer((), (_unread(part, answer),), note=str(answer)))
            elif isinstance(answer, BaseException):
                raise answer
            else:
                answers.append(answer)
        return _together(answers, schema)

    async def _window(self, document: Document, schema: type[Schema], window: Sequence[Sentence]) -> Answer:
        """Ask about one window, and about its halves where it is too long or its answer broke off."""
        try:
            completion = await self._transport.complete(form_for(schema), article(document, window))
        except TooLongError:
            if not self._can_split(window):
                raise
            return await self._all(document, schema, halves(window))
        if completion.cut and len(window) > 1:
            try:
                answer = await self._all(document, schema, halves(window))
            except ServiceError:
                return self._read(completion, schema)
            return answer._replace(usage=completion.usage + answer.usage)
        return self._read(completion, schema)

    def _read(self, completion: Completion, schema: type[Schema]) -> Answer:
        with self._forgetting(completion):
            drafts, rejected = read_answer(completion.text, schema)
        return Answer(drafts, (*rejected, _CUT) if completion.cut else rejected, completion.usage)

    @contextmanager
    def _forgetting(self, completion: Completion) -> Iterator[None]:
        """Keep no answer that cannot be used."""
        try:
            yield
        except AnswerError:
            self._transport.forget(completion.request)
            raise

    def _can_split(self, window: Sequence[Sentence]) -> bool:
        """Whether a window that was too long has halves; from now on no window is as long as it."""
        size = sum(len(sentence.text) for sentence in window)
        self._window_size = min(self._window_size, max(size // 2, 1))
        return len(window) > 1


def _unread(window: Sequence[Sentence], error: ServiceError) -> Rejected:
    return Rejected("answer", f"sentences {window[0].number} to {window[-1].number}", f"they were not read: {error}")


def _together(answers: Sequence[Answer], schema: type[Schema]) -> Answer:
    """One answer out of the windows' answers."""
    return Answer(
        merged((answer.drafts for answer in answers), schema),
        tuple(rejected for answer in answers for rejected in answer.rejected),
        sum((answer.usage for answer in answers), Usage()),
        next((answer.note for answer in answers if answer.note), None),
    )
