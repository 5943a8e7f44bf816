"""One run on its way: draft, resolve, check, mend, ask again, report."""

from collections.abc import AsyncIterator
from typing import Any

from summarizer.engines import Answer, Draft, Engine, Failure, Rejected, StreamingEngine, Usage
from summarizer.engines.choice import is_waited_for
from summarizer.errors import ServiceError, UnavailableError
from summarizer.fields import Item, Schema, slots_of
from summarizer.pipeline.complete import completed
from summarizer.pipeline.coverage import coverage_of
from summarizer.pipeline.examine import Candidate, Examiner, schema_finding
from summarizer.pipeline.many import meanwhile
from summarizer.pipeline.mend import drop_fields, mend
from summarizer.pipeline.pairing import paired
from summarizer.report import EngineUse, Report, Source, TokenUsage, Withheld
from summarizer.schemas import schema_name


class Run:
    """A document on its way to its report: walk ``items`` to the end, then ask for the ``report``."""

    def __init__(
        self, examiner: Examiner, engine: Engine, fallback: Engine | None = None, complete: bool = False
    ) -> None:
        """``fallback`` drafts where the service is not available; ``complete`` adds what the rules find more."""
        self._examiner = examiner
        self._complete = complete
        self._engine = engine
        self._fallback = fallback
        self._usage = Usage()
        self._trouble: str | None = None
        self._candidates: list[Candidate] = []
        self._withheld: list[Withheld] = []

    async def items(self, streaming: bool = False) -> AsyncIterator[Item]:
        """Give each item that may be shown: at once where it passes its checks, the repaired ones at the end."""
        rejected: list[Rejected] = []
        async for piece in self._drafts(streaming):
            if isinstance(piece, Usage):
                self._usage += piece
            elif isinstance(piece, Rejected):
                rejected.append(piece)
            else:
                candidate = mend(self._examiner.examine(piece), self._examiner)
                self._candidates.append(candidate)
                if item := candidate.shown:
                    yield item
        failed = [at for at, candidate in enumerate(self._candidates) if candidate.shown is None]
        await self._ask_again(failed)
        self._candidates += map(self._examiner.reject, rejected)
        for at in failed:
            self._candidates[at], withheld = drop_fields(self._candidates[at], self._examiner)
            if item := self._candidates[at].shown:
                self._withheld += withheld
                yield item
        if self._complete:
            for candidate in completed(self._sorted()[0], self._examiner.document):
                self._candidates.append(candidate)
                if item := candidate.shown:
                    yield item

    @property
    def report(self) -> Report:
        """The report of a run that has come to its end."""
        schema, document = self._examiner.schema, self._examiner.document
        brief, withheld = self._sorted()
        report = Report(
            schema=schema_name(schema),
            source=Source.of(document),
            engine=self._use(),
            brief=brief,
            withheld=(*withheld, *self._withheld),
            coverage=coverage_of(brief, document),
        )
        return report.with_document(document)

    def _sorted(self) -> tuple[Schema, list[Withheld]]:
        """The candidates as the brief, and those that may not be shown."""
        schema = self._examiner.schema
        content: dict[str, Any] = {slot.name: [] if slot.many else None for slot in slots_of(schema)}
        withheld = []
        for candidate in self._candidates:
            item, slot = candidate.shown, candidate.draft.slot
            if item is None:
                values = dict(candidate.draft.values)
                withheld.append(Withheld(path=slot, item=values, findings=candidate.failures))
            elif isinstance(content[slot], list):
                content[slot].append(item)
            elif content[slot] is None:
                content[slot] = item
            else:
                second = schema_finding(f"the form takes one {slot}, and this is the second")
                withheld.append(Withheld(path=slot, item=dict(candidate.draft.values), findings=(second,)))
        return schema(**content), withheld

    async def _drafts(self, streaming: bool) -> AsyncIterator[Draft | Rejected | Usage]:
        try:
            async for piece in self._asked(streaming):
                yield piece
        except UnavailableError as error:
            if self._fallback is None or self._candidates:
                raise
            self._engine, self._trouble = self._fallback, str(error)
            async for piece in self._asked(streaming):
                yield piece

    async def _asked(self, streaming: bool) -> AsyncIterator[Draft | Rejected | Usage]:
        document, schema = self._examiner.document, self._examiner.schema
        if streaming and isinstance(self._engine, StreamingEngine):
            async for piece in self._engine.stream(document, schema):
                yield piece
            return
        drafting = self._engine.draft(document, schema)
        answer = await (meanwhile(drafting, self._examiner.prepare) if is_waited_for(self._engine) else drafting)
        self._trouble = self._trouble or answer.note
        yield answer.usage
        for draft in answer.drafts:
            yield draft
        for rejected in answer.rejected:
            yield rejected

    async def _ask_again(self, failed: list[int]) -> None:
        """Send what failed back to the engine once, alone; what comes back no better stays as it was."""
        if not failed:
            return
        failures = [Failure(self._candidates[at].draft, self._candidates[at].failures) for at in failed]
        try:
            answer = await self._engine.repair(self._examiner.document, self._examiner.schema, failures)
        except ServiceError as error:
            # The first answer is paid for: its good items stand, whatever becomes of the repair.
            self._trouble = f"the repair could not be had: {error}"
            answer = Answer(())
        self._usage += answer.usage
        for at, draft in paired(failures, answer.drafts):
            candidate = mend(self._examiner.examine(draft), self._examiner)
            if not candidate.failures:
                self._candidates[failed[at]] = candidate

    def _use(self) -> EngineUse:
        usage = self._usage
        return EngineUse(
            name=self._engine.name,
            model=self._engine.model,
            prompt=self._engine.prompt(self._examiner.schema),
            calls=usage.calls,
            usage=TokenUsage(input_tokens=usage.input_tokens, output_tokens=usage.output_tokens),
            trouble=self._trouble,
        )
