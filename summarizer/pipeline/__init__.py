"""The one path: text → document → draft → brief → findings → report."""

import asyncio
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from summarizer.document import Document
from summarizer.engines import Answer, Engine, Failure, Usage
from summarizer.engines.choice import choose_engine
from summarizer.errors import ServiceError, UnavailableError
from summarizer.fields import Schema, slots_of
from summarizer.pipeline.coverage import coverage_of
from summarizer.pipeline.examine import Candidate, Examiner
from summarizer.pipeline.mend import drop_fields, mend
from summarizer.pipeline.pairing import paired
from summarizer.report import EngineUse, Report, Source, TokenUsage, Withheld
from summarizer.schemas import load_schema, schema_name

T = TypeVar("T")


def summarize(
    source: Document | str,
    schema: str | type[Schema] = "brief",
    *,
    engine: Engine | str | None = None,
    fallback: Engine | None = None,
) -> Report:
    """Make a checked brief of ``source``: a ``Document``, or a text.

    ``schema`` is one of the package's names, ``FILE.py:Class``, or a ``Schema`` class; ``engine`` is ``rules``,
    ``model`` or an engine of your own, and is chosen by the environment where it is not given (``choose_engine``).
    ``fallback`` steps in where the engine's service is not available, and the report says so.
    Raises ``UserError`` for what cannot be used and ``ServiceError`` where a model's service fails.
    Works inside a running event loop too, where it blocks until done.

    >>> report = summarize("Norway sold 12 ships to Chile on Monday, the ministry said.", "figures", engine="rules")
    >>> report.brief.figures[0].quantity.value
    Decimal('12')
    """
    return run(asummarize(source, schema, engine=engine, fallback=fallback))


async def asummarize(
    source: Document | str,
    schema: str | type[Schema] = "brief",
    *,
    engine: Engine | str | None = None,
    fallback: Engine | None = None,
) -> Report:
    """As ``summarize``, for an event loop."""
    document = source if isinstance(source, Document) else Document(source)
    examiner = Examiner(document, load_schema(schema))
    if not isinstance(engine, Engine):
        engine = choose_engine(engine)
    trouble = None
    try:
        first = await engine.draft(document, examiner.schema)
    except UnavailableError as error:
        if fallback is None:
            raise
        engine, trouble = fallback, str(error)
        first = await engine.draft(document, examiner.schema)
    candidates = [mend(examiner.examine(draft), examiner) for draft in first.drafts]
    candidates, second, failed = await _asked_again(candidates, examiner, engine)
    candidates += [examiner.reject(raw) for raw in (*first.rejected, *second.rejected)]
    use = _use(engine, examiner.schema, first.usage + second.usage, trouble or failed)
    return _report(examiner, candidates, use)


async def _asked_again(
    candidates: Sequence[Candidate], examiner: Examiner, engine: Engine
) -> tuple[list[Candidate], Answer, str | None]:
    """Send what failed back to the engine once, alone; what comes back no better, or not at all, stays as it was.

    The first answer is paid for: its good items stand, whatever becomes of the repair, whose trouble is
    the third value.
    """
    failed = [at for at, candidate in enumerate(candidates) if candidate.failures]
    if not failed:
        return list(candidates), Answer(()), None
    failures = [Failure(candidates[at].draft, candidates[at].failures) for at in failed]
    try:
        answer = await engine.repair(examiner.document, examiner.schema, failures)
    except ServiceError as error:
        return list(candidates), Answer(()), f"the repair could not be had: {error}"
    repaired = list(candidates)
    for at, draft in paired(failures, answer.drafts):
        candidate = mend(examiner.examine(draft), examiner)
        if not candidate.failures:
            repaired[failed[at]] = candidate
    return repaired, answer, None


def _use(engine: Engine, schema: type[Schema], usage: Usage, trouble: str | None) -> EngineUse:
    return EngineUse(
        name=engine.name,
        model=engine.model,
        prompt=engine.prompt(schema),
        calls=usage.calls,
        usage=TokenUsage(input_tokens=usage.input_tokens, output_tokens=usage.output_tokens),
        trouble=trouble,
    )


def _report(examiner: Examiner, candidates: Sequence[Candidate], use: EngineUse) -> Report:
    kept: dict[str, list[Any]] = {slot.name: [] for slot in slots_of(examiner.schema)}
    withheld: list[Withheld] = []
    for candidate in candidates:
        whole, fields = drop_fields(candidate, examiner)
        if whole.failures or whole.item is None:
            withheld.append(
                Withheld(path=candidate.draft.slot, item=dict(candidate.draft.values), findings=candidate.failures)
            )
        else:
            findings = (*whole.findings, *whole.mended)
            kept[candidate.draft.slot].append(whole.item.model_copy(update={"findings": findings}))
            withheld += fields
    single = {slot.name for slot in slots_of(examiner.schema) if not slot.many}
    content = {name: next(iter(items), None) if name in single else items for name, items in kept.items()}
    brief = examiner.schema(**content)
    return Report(
        schema=schema_name(examiner.schema),
        source=Source.of(examiner.document),
        engine=use,
        brief=brief,
        withheld=tuple(withheld),
        coverage=coverage_of(brief, examiner.document),
    )


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run ``coroutine`` to its end, inside a running event loop too (there in a thread of its own)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
