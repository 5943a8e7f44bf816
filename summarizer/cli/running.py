"""Briefing files, one or many: which engine, over which line, with what a person sees meanwhile."""

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.cli.engine import EngineOptions
from summarizer.cli.output import say
from summarizer.cli.progress import Progress
from summarizer.errors import OptionError, SummarizerError

if TYPE_CHECKING:
    from summarizer.cassettes import Recording
    from summarizer.engines import Engine
    from summarizer.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(EngineOptions):
    """What was asked for on the command line; each field is the option of its name."""

    schema: str
    explain: str | None
    format: str | None
    output: Path | None
    strict: bool
    record: Path | None
    replay: Path | None


class Outcome(NamedTuple):
    """What became of one file."""

    report: "Report | None" = None
    error: SummarizerError | None = None


def run(files: Sequence[str], options: Options, live: bool) -> "tuple[list[Outcome], Engine, bool]":
    """Brief ``files`` in order: what became of each, by which engine, and whether that is printed already.

    ``live`` prints the brief of a single file item by item as a model gives them. One file that fails stops no
    other, and stopping keeps what is done.
    """
    from summarizer.engines.choice import is_waited_for
    from summarizer.pipeline.many import blocking

    with _line(options) as recording:
        engine = _engine(options)
        # A stream is another request: what is recorded is asked for as it is replayed, whole.
        streamed = bool(live and engine.model and len(files) == 1 and not (options.record or options.replay))
        work = _live(files[0], options, engine) if streamed else _collect(files, options, engine)
        outcomes = blocking(_closing(work, engine), waits=is_waited_for(engine))
        if recording and not all(outcome.report for outcome in outcomes):
            recording.discard()
            say(f"{options.record} is not written: the run did not come to its end")
        return outcomes, engine, streamed


async def _closing(work: Coroutine[Any, Any, list[Outcome]], engine: "Engine") -> list[Outcome]:
    try:
        return await work
    finally:
        await engine.aclose()


def _engine(options: Options) -> "Engine":
    if options.replay:
        from summarizer.cassettes import recorded_service
        from summarizer.engines.choice import choose_engine

        return choose_engine("model", recorded_service(options.replay, options.model_settings()))
    engine = options.chosen_engine()
    if options.record and not engine.model:
        raise OptionError("--record keeps a model's answers, and the rules ask none: give --model NAME as well.")
    _say_engine(engine, chosen=bool(options.engine or options.model))
    return engine


@contextmanager
def _line(options: Options) -> "Iterator[Recording | None]":
    """The network, with a recorder on it, or a cassette in its place."""
    if options.record:
        from summarizer.cassettes import recording

        with recording(options.record) as recorded:
            yield recorded
    elif options.replay:
        from summarizer.cassettes import replaying

        with replaying(options.replay):
            yield None
    else:
        yield None


async def _live(file: str, options: Options, engine: "Engine") -> list[Outcome]:
    """Brief ``file`` on the terminal, each item as it comes."""
    from rich.console import Console

    from summarizer.document import Document
    from summarizer.fields import slots_of
    from summarizer.pipeline.examine import Examiner
    from summarizer.pipeline.run import Run
    from summarizer.render.text import ReportPage, title_of
    from summarizer.report import Source
    from summarizer.schemas import load_schema, schema_name

    schema, document = load_schema(options.schema), Document.load(file)
    run = Run(Examiner(document, schema), engine, options.fallback_engine(), options.complete)
    page = ReportPage(Console())
    page.head(Source.of(document), schema_name(schema))
    title = None
    with Progress([file], engine) as progress:
        async for item in run.items(streaming=True):
            progress.stop()
            if title != (title := title_of(slots_of(schema), item)):
                page.section(title)
            page.item(item)
    page.rest(run.report)
    return [Outcome(run.report)]


async def _collect(files: Sequence[str], options: Options, engine: "Engine") -> list[Outcome]:
    """Brief every file; in order; one that fails stops no other, and stopping keeps what is done."""
    outcomes = [Outcome()] * len(files)
    with Progress(files, engine) as progress:
        try:
            async for place, outcome in _finished(files, options, engine):
                outcomes[place] = outcome
                progress.finished(files[place])
        except BaseException as stopped:
            if not (any(outcome.report for outcome in outcomes) and _is_interrupt(stopped)):
                raise
    return outcomes


def _is_interrupt(stopped: BaseException) -> bool:
    """Whether ``stopped`` is the user's interrupt, which an event loop passes on as cancelling; it goes no further."""
    if isinstance(stopped, KeyboardInterrupt):
        return True
    import asyncio

    task = asyncio.current_task() if isinstance(stopped, asyncio.CancelledError) else None
    if task:
        task.uncancel()
    return task is not None


def _finished(files: Sequence[str], options: Options, engine: "Engine") -> AsyncIterator[tuple[int, Outcome]]:
    from summarizer.document import Document
    from summarizer.pipeline import asummarize
    from summarizer.pipeline.many import as_finished

    fallback = options.fallback_engine()

    def call(file: str) -> Callable[[], Coroutine[Any, Any, Outcome]]:
        async def run() -> Outcome:
            try:
                document = Document.load(file)
                report = await asummarize(
                    document, options.schema, engine=engine, fallback=fallback, complete=options.complete
                )
                return Outcome(report)
            except SummarizerError as error:
                return Outcome(error=error)

        return run

    # Without requests to wait for, a second text under way would only hold more memory.
    return as_finished([call(file) for file in files], options.at_once if engine.model else 1)


def _say_engine(engine: "Engine", chosen: bool) -> None:
    if engine.name == "rules":
        hint = "" if chosen else ": no model is set; --model NAME, OPENAI_API_KEY or OPENAI_BASE_URL changes that"
        say(f"engine rules{hint}")
    else:
        hint = "" if chosen else ", as the environment names a key, a base URL or a model; --engine rules does without"
        say(f"engine model ({engine.model}){hint}")
