"""``summarize FILE…``: the main job."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.output import FORMATS, format_for, say, write_reports
from summarizer.errors import OptionError, SummarizerError

if TYPE_CHECKING:
    from summarizer.engines import Engine
    from summarizer.report import Report

_EPILOG = """\b
Examples:
  summarize article.txt --schema claims
  summarize *.html --format markdown -o briefs.md
  cat article.txt | summarize - --engine rules --format json

\b
Other commands (a file of such a name is ./NAME):
  summarize check SUMMARY --source FILE   check any summary against its source
  summarize schemas [NAME]                list the schemas, or print the JSON schema of one
"""


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line; each field is the option of its name."""

    schema: str
    engine: str | None
    model: str | None
    format: str | None
    output: Path | None
    strict: bool
    fallback: str | None
    complete: bool
    at_once: int
    max_tokens: int | None
    prices: Path | None
    record: Path | None
    replay: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    report: "Report | None" = None
    error: SummarizerError | None = None


class _MainCommand(click.Command):
    """Its usage line shows the command as people type it, without the name of the subcommand that it is."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage("summarize", " ".join(self.collect_usage_pieces(ctx)))


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib import metadata

        try:
            click.echo(metadata.version("summarizer"))
        except metadata.PackageNotFoundError:
            click.echo("a checkout, not installed")
        ctx.exit()


_path = click.Path(path_type=Path)


@click.command("brief", cls=_MainCommand, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--schema", "-s", default="brief", show_default=True, help="A schema's name, or FILE.py:Class.")
@click.option("--engine", "-e", type=click.Choice(["rules", "model"]), help="Which engine drafts the brief.")
@click.option("--model", "-m", metavar="NAME", help="The model's name; means --engine model.")
@click.option("--format", "-f", type=click.Choice(FORMATS), help="Default: text on a terminal, else json.")
@click.option("--output", "-o", type=_path, metavar="FILE", help="Write to this file.")
@click.option("--strict", is_flag=True, help="Exit with 1 where something was withheld.")
@click.option("--fallback", type=click.Choice(["rules"]), help="What steps in where the model is not available.")
@click.option("--complete", is_flag=True, help="Add what the rules find and the model left out, marked as theirs.")
@click.option("--at-once", type=click.IntRange(1, 256), default=8, show_default=True, help="Most requests under way.")
@click.option("--max-tokens", type=click.IntRange(1), metavar="N", help="Ask no more once N tokens could be exceeded.")
@click.option("--prices", type=_path, metavar="FILE", help="A table of prices (TOML), to say what the run cost.")
@click.option("--record", type=_path, metavar="FILE", help="Write the run's HTTP exchanges to a cassette; no keys.")
@click.option("--replay", type=_path, metavar="FILE", help="Take the model's answers from a cassette; no network.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show it.")
def brief_command(files: tuple[str, ...], **given: Any) -> None:
    """Make a checked brief of each FILE (.txt, .md, .html; - is standard input).

    Every item points at the sentences it rests on, and code has checked it against them.
    What failed its checks is listed as withheld, with the reason.
    """
    from summarizer.prices import load_prices
    from summarizer.schemas import load_schema

    options = Options(**given)
    if options.replay and (options.record or options.engine == "rules"):
        raise OptionError("--replay takes the model's answers from a cassette: leave out --record and --engine rules.")
    load_schema(options.schema)
    prices = load_prices(options.prices) if options.prices else None
    format = options.format or format_for(options.output)
    with _line(options):
        engine = _engine(options)
        # A stream is another request: what is recorded is asked for as it is replayed, whole.
        shown = format == "text" and not options.output and sys.stdout.isatty()
        live = engine.model and len(files) == 1 and shown and not (options.record or options.replay)
        work = _live(files[0], options, engine) if live else _collect(files, options, engine)
        outcomes = asyncio.run(_closing(work, engine))
    if not live:
        reports = [outcome.report for outcome in outcomes if outcome.report]
        write_reports(reports, format, options.output, many=len(files) > 1)
    if prices is not None and engine.model:
        _say_cost(engine, prices)
    _exit(outcomes, options.strict)


async def _closing(work: Coroutine[Any, Any, list[Outcome]], engine: "Engine") -> list[Outcome]:
    try:
        return await work
    finally:
        await engine.aclose()


def _exit(outcomes: Sequence[Outcome], strict: bool) -> None:
    """Say what failed and what went wrong, and leave with the exit code that belongs to it."""
    for outcome in outcomes:
        if outcome.report and outcome.report.engine.trouble:
            say(f"{outcome.report.source.name}: {outcome.report.engine.trouble}")
    errors = [outcome.error for outcome in outcomes if outcome.error]
    for line in dict.fromkeys(map(str, errors)):
        say(line)
    if any(outcome == Outcome() for outcome in outcomes):
        raise KeyboardInterrupt
    if errors:
        raise click.exceptions.Exit(max(error.exit_code for error in errors))
    if strict and any(outcome.report and outcome.report.withheld for outcome in outcomes):
        raise click.exceptions.Exit(1)


def _engine(options: Options) -> "Engine":
    from summarizer.cassettes import recorded_service
    from summarizer.engines.choice import ModelSettings, choose_engine

    settings = ModelSettings(model=options.model, at_once=options.at_once, max_tokens=options.max_tokens)
    if options.replay:
        return choose_engine("model", recorded_service(options.replay, settings))
    engine = choose_engine(options.engine or ("model" if options.model else None), settings)
    _say_engine(engine, chosen=bool(options.engine or options.model))
    return engine


@contextmanager
def _line(options: Options) -> Iterator[None]:
    """The network, with a recorder on it, or a cassette in its place."""
    from summarizer.cassettes import recording, replaying

    if options.record:
        with recording(options.record):
            yield
    elif options.replay:
        with replaying(options.replay):
            yield
    else:
        yield


async def _live(file: str, options: Options, engine: "Engine") -> list[Outcome]:
    """Brief ``file`` on the terminal, each item as it comes."""
    from rich.console import Console

    from summarizer.document import Document
    from summarizer.engines.choice import choose_engine
    from summarizer.pipeline.examine import Examiner
    from summarizer.pipeline.run import Run
    from summarizer.render.text import show_item, show_rest
    from summarizer.schemas import load_schema

    console = Console()
    fallback = choose_engine(options.fallback) if options.fallback else None
    run = Run(Examiner(Document.load(file), load_schema(options.schema)), engine, fallback, options.complete)
    number = 0
    async for item in run.items(streaming=True):
        number += 1
        show_item(number, item, console)
    show_rest(run.report, console)
    return [Outcome(run.report)]


async def _collect(files: Sequence[str], options: Options, engine: "Engine") -> list[Outcome]:
    """Brief every file; in order; one that fails stops no other, and stopping keeps what is done."""
    outcomes = [Outcome()] * len(files)
    with _progress(len(files)) as advance:
        try:
            async for place, outcome in _finished(files, options, engine):
                outcomes[place] = outcome
                advance(files[place])
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if not (task and any(outcome.report for outcome in outcomes)):
                raise
            task.uncancel()
    return outcomes


def _finished(files: Sequence[str], options: Options, engine: "Engine") -> AsyncIterator[tuple[int, Outcome]]:
    from summarizer.document import Document
    from summarizer.engines.choice import choose_engine
    from summarizer.pipeline import asummarize
    from summarizer.pipeline.many import as_finished

    fallback = choose_engine(options.fallback) if options.fallback else None

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


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """A bar on standard error for many files, where a person looks at it."""
    if total == 1 or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda file: progress.update(task, advance=1, description=file)


def _say_engine(engine: "Engine", chosen: bool) -> None:
    if engine.name == "rules":
        hint = "" if chosen else ": no model is set; --model NAME, OPENAI_API_KEY or OPENAI_BASE_URL changes that"
        say(f"engine rules{hint}")
    else:
        hint = "" if chosen else ", as the environment names a key, a base URL or a model; --engine rules does without"
        say(f"engine model ({engine.model}){hint}")


def _say_cost(engine: "Engine", prices: dict[str, Any]) -> None:
    spent = engine.spent
    said = f"{spent.calls} calls, {spent.input_tokens:,} tokens in, {spent.output_tokens:,} out"
    price = prices.get(engine.model or "")
    if price is None:
        say(f"{said}; the table has no price for {engine.model}")
    else:
        say(f"{said}: {price.of(spent):.4f} {price.currency}")
