"""The one path: text → document → draft → brief → findings → report."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from summarizer.document import Document
from summarizer.engines import Engine
from summarizer.engines.choice import choose_engine, is_waited_for
from summarizer.fields import Item, Schema
from summarizer.pipeline.examine import Examiner
from summarizer.pipeline.many import blocking
from summarizer.pipeline.run import Run
from summarizer.report import Report
from summarizer.schemas import load_schema


def summarize(
    source: Document | str,
    schema: str | type[Schema] = "brief",
    *,
    engine: Engine | str | None = None,
    fallback: Engine | None = None,
    complete: bool = False,
) -> Report:
    """Make a checked brief of ``source``: a ``Document``, or a text.

    ``schema`` is one of the package's names, ``FILE.py:Class``, or a ``Schema`` class; ``engine`` is ``rules``,
    ``model`` or an engine of your own, and is chosen by the environment where it is not given (``choose_engine``).
    ``fallback`` steps in where the engine's service is not available, and the report says so. With ``complete``
    the rules add what they find and the engine left out, marked as theirs.
    Raises ``UserError`` for what cannot be used and ``ServiceError`` where a model's service fails.
    Works inside a running event loop too, where it blocks until done.

    >>> report = summarize("Norway sold 12 ships to Chile on Monday, the ministry said.", "figures", engine="rules")
    >>> report.brief.figures[0].quantity.value
    Decimal('12')
    """
    made = asummarize(source, schema, engine=engine, fallback=fallback, complete=complete)
    return blocking(made, waits=is_waited_for(engine))


async def asummarize(
    source: Document | str,
    schema: str | type[Schema] = "brief",
    *,
    engine: Engine | str | None = None,
    fallback: Engine | None = None,
    complete: bool = False,
) -> Report:
    """As ``summarize``, for an event loop.

    >>> import asyncio
    >>> asyncio.run(asummarize("Norway sold 12 ships to Chile.", "exchanges", engine="rules")).brief.exchanges[0].giver
    'Norway'
    """
    async with _engine(engine) as chosen:
        run = Run(_examiner(source, schema), chosen, fallback, complete)
        async for _ in run.items():
            pass
        return run.report


async def astream(
    source: Document | str, schema: str | type[Schema] = "brief", *, engine: Engine | str | None = None
) -> AsyncIterator[Item]:
    """Give each item of the brief as soon as it is whole, resolved and checked.

    What fails its checks is repaired, and given at the end, or left out: the report of ``asummarize`` says why.

    >>> import asyncio
    >>> async def names(text: str) -> list[str]:
    ...     return [actor.name async for actor in astream(text, "actors", engine="rules")]
    >>> asyncio.run(names("Norway sold 12 ships to Chile."))
    ['Norway', 'Chile']
    """
    async with _engine(engine) as chosen:
        async for item in Run(_examiner(source, schema), chosen).items(streaming=True):
            yield item


def _examiner(source: Document | str, schema: str | type[Schema]) -> Examiner:
    return Examiner(source if isinstance(source, Document) else Document(source), load_schema(schema))


@asynccontextmanager
async def _engine(given: Engine | str | None) -> AsyncIterator[Engine]:
    """The engine to run with; one that was not given is closed at the end."""
    if isinstance(given, Engine):
        yield given
        return
    engine = choose_engine(given)
    try:
        yield engine
    finally:
        await engine.aclose()
