"""``summarize FILE…``: the main job."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from summarizer.cli.completing import complete_item, complete_schema
from summarizer.cli.engine import engine_options, say_cost
from summarizer.cli.explaining import explanation, stored_report
from summarizer.cli.help import OneScreen
from summarizer.cli.output import FORMATS, OutputFile, format_for, refuse_unwritable, say, write, write_reports
from summarizer.cli.running import Options, Outcome, run
from summarizer.errors import OptionError


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib import metadata

        try:
            click.echo(metadata.version("summarizer"))
        except metadata.PackageNotFoundError:
            click.echo("a checkout, not installed")
        ctx.exit()


_path = click.Path(path_type=Path)


@click.command("brief", cls=OneScreen, hidden=True)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--schema",
    "-s",
    metavar="NAME",
    default="brief",
    shell_complete=complete_schema,
    help="What to fill (`summarize schemas`) or FILE.py:Class.",
)
@click.option(
    "--explain", metavar="ITEM", shell_complete=complete_item, help="Show what made one item: figures-3, headline."
)
@engine_options
@click.option("--strict", is_flag=True, help="Exit with 1 where something was withheld.")
@click.option("--format", "-f", metavar="NAME", type=click.Choice(FORMATS), help=f"{', '.join(FORMATS)}.")
@click.option(
    "--output", "-o", type=OutputFile(), metavar="FILE", help="Write to this file; its ending says the format."
)
@click.option("--record", type=_path, metavar="FILE", help="Keep the HTTP exchanges in a cassette, without keys.")
@click.option("--replay", type=_path, metavar="FILE", help="Take the model's answers from a cassette, offline.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Print it.")
def brief_command(files: tuple[str, ...], **given: Any) -> None:
    """Make a checked brief of each FILE: its actors, claims, figures and exchanges.

    Every item points at the sentences it rests on, and code has checked it against them. What failed its checks
    is listed as withheld, with the reason. On a terminal the brief is text, in a pipe JSON; the ending of an
    output file says the format too. Which engine drafts is never a guess: --engine; else the model where --model,
    SUMMARIZER_MODEL, OPENAI_API_KEY or OPENAI_BASE_URL is set; else the rules, which need no network.
    """
    from summarizer.schemas import load_schema

    options = Options(**given)
    _refuse_contradictions(options)
    refuse_unwritable(options.output)
    load_schema(options.schema)
    prices = options.price_table()
    if options.explain and (report := stored_report(files)):
        write(explanation([report], options.explain, options.output), options.output)
        return
    format = options.format or format_for(options.output)
    live = format == "text" and not options.output and not options.explain and sys.stdout.isatty()
    outcomes, engine, printed = run(files, options, live)
    reports = [outcome.report for outcome in outcomes if outcome.report]
    if options.explain:
        write(explanation(reports, options.explain, options.output), options.output)
    elif not printed:
        write_reports(reports, format, options.output, many=len(files) > 1)
    say_cost(engine, prices)
    _exit(outcomes, options.strict)


def _refuse_contradictions(options: Options) -> None:
    if options.replay and (options.record or options.engine == "rules"):
        raise OptionError("--replay takes the model's answers from a cassette: leave out --record and --engine rules.")
    if options.explain and options.format not in (None, "text"):
        raise OptionError("--explain is for reading: leave out --format, or take what you need from the JSON.")


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
