"""The one path: text → document → draft → brief → findings → report."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from summarizer.document import Document
from summarizer.engines import Engine
from summarizer.engines.choice import choose_engine
from summarizer.fields import Item, Schema
from summarizer.pipeline.examine import Examiner
from summarizer.pipeline.run import Run
from summarizer.report import Report
from summarizer.schemas import load_schema

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
    return _blocking(asummarize(source, schema, engine=engine, fallback=fallback))


async def asummarize(
    source: Document | str,
    schema: str | type[Schema] = "brief",
    *,
    engine: Engine | str | None = None,
    fallback: Engine | None = None,
) -> Report:
    """As ``summarize``, for an event loop."""
    run = _run(source, schema, engine, fallback)
    async for _ in run.items():
        pass
    return run.report


async def astream(
    source: Document | str, schema: str | type[Schema] = "brief", *, engine: Engine | str | None = None
) -> AsyncIterator[Item]:
    """Give each item of the brief as soon as it is whole, resolved and checked.

    What fails its checks is repaired, and given at the end, or left out: the report of ``asummarize`` says why.
    """
    async for item in _run(source, schema, engine, None).items(streaming=True):
        yield item


def _run(
    source: Document | str, schema: str | type[Schema], engine: Engine | str | None, fallback: Engine | None
) -> Run:
    document = source if isinstance(source, Document) else Document(source)
    chosen = engine if isinstance(engine, Engine) else choose_engine(engine)
    return Run(Examiner(document, load_schema(schema)), chosen, fallback)


def _blocking(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run ``coroutine`` to its end, inside a running event loop too (there in a thread of its own)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
