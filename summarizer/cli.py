"""The command: parse, call, translate errors."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.errors import OptionError, SummarizerError

if TYPE_CHECKING:
    from summarizer.engines import Engine
    from summarizer.report import Report

_FORMATS = ("text", "json", "jsonl", "markdown")
_ENDINGS = {".md": "markdown", ".jsonl": "jsonl", ".txt": "text"}
_EPILOG = """\b
Examples:
  summarize article.txt --schema claims
  summarize *.html --format markdown -o briefs.md
  cat article.txt | summarize - --engine rules --format json

\b
Other commands (a file of such a name is ./NAME):
  summarize schemas [NAME]   list the schemas, or print the JSON schema of one
"""


class _MainJobFirst(click.Group):
    """``summarize FILE…`` is the main job: what does not start with a subcommand's name belongs to it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in self.commands:
            args = ["brief", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_MainJobFirst)
def app() -> None:
    """Make checked briefs of news."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one file."""

    file: str
    report: "Report | None" = None
    error: SummarizerError | None = None


@app.command("brief", epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--schema", "-s", default="brief", show_default=True, help="A schema's name, or FILE.py:Class.")
@click.option("--engine", "-e", type=click.Choice(["rules", "model"]), help="Which engine drafts the brief.")
@click.option("--model", "-m", metavar="NAME", help="The model's name; means --engine model.")
@click.option("--format", "-f", type=click.Choice(_FORMATS), help="Default: text on a terminal, else json.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Write to this file.")
@click.option("--strict", is_flag=True, help="Exit with 1 where something was withheld.")
@click.version_option(package_name="summarizer", message="%(version)s")
def brief_command(
    files: tuple[str, ...],
    schema: str,
    engine: str | None,
    model: str | None,
    format: str | None,
    output: Path | None,
    strict: bool,
) -> None:
    """Make a checked brief of each FILE (.txt, .md, .html; - is standard input).

    Every item points at the sentences it rests on, and code has checked it against them.
    What failed its checks is listed as withheld, with the reason.
    """
    from summarizer.engines.choice import ModelSettings, choose_engine
    from summarizer.schemas import load_schema

    chosen_format = format or _format_for(output)
    load_schema(schema)
    chosen = choose_engine(engine or ("model" if model else None), ModelSettings(model=model))
    _say_engine(chosen, given=bool(engine or model))
    outcomes = asyncio.run(_collect(files, schema, chosen))
    reports = [outcome.report for outcome in outcomes if outcome.report]
    _write(reports, chosen_format, output, many=len(files) > 1)
    failed = [outcome for outcome in outcomes if outcome.error]
    for outcome in failed:
        _say(str(outcome.error))
    if failed:
        raise click.exceptions.Exit(max(outcome.error.exit_code for outcome in failed if outcome.error))
    if strict and any(report.withheld for report in reports):
        raise click.exceptions.Exit(1)


@app.command("schemas")
@click.argument("name", required=False)
def schemas_command(name: str | None) -> None:
    """List the schemas, or print the JSON schema of NAME."""
    from summarizer.schemas import SCHEMAS, load_schema

    if name:
        print(json.dumps(load_schema(name).model_json_schema(mode="serialization"), indent=2))
        return
    width = max(map(len, SCHEMAS))
    for key, schema in SCHEMAS.items():
        print(f"{key:{width}}  {schema.__doc__}")


async def _collect(files: Sequence[str], schema: str, engine: "Engine") -> list[_Outcome]:
    """Brief every file, in order; one that fails stops no other."""
    outcomes = _briefs(files, schema, engine)
    if len(files) == 1 or not sys.stderr.isatty():
        return [outcome async for outcome in outcomes]
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading", total=len(files))
        collected = []
        async for outcome in outcomes:
            collected.append(outcome)
            progress.update(task, advance=1, description=outcome.file)
        return collected


async def _briefs(files: Sequence[str], schema: str, engine: "Engine") -> AsyncIterator[_Outcome]:
    from summarizer.document import Document
    from summarizer.pipeline import asummarize

    for file in files:
        try:
            yield _Outcome(file, report=await asummarize(Document.load(file), schema, engine=engine))
        except SummarizerError as error:
            yield _Outcome(file, error=error)


def _format_for(output: Path | None) -> str:
    """The format where none was asked for: by the output file's ending, else by where standard output goes."""
    if output:
        return _ENDINGS.get(output.suffix.lower(), "json")
    return "text" if sys.stdout.isatty() else "json"


def _write(reports: "Sequence[Report]", format: str, output: Path | None, many: bool) -> None:
    text = _as_text(reports, None if output else sys.stdout) if format == "text" else _as_string(reports, format, many)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OptionError(f"{output} cannot be written: {error.strerror}.") from error


def _as_string(reports: "Sequence[Report]", format: str, many: bool) -> str:
    from summarizer.render import FORMATS

    if format == "json" and many:
        return "[\n" + ",\n".join(report.to_json() for report in reports) + "\n]\n"
    return "\n".join(map(FORMATS[format], reports)) if format == "markdown" else "".join(map(FORMATS[format], reports))


def _as_text(reports: "Sequence[Report]", stream: Any) -> str:
    from io import StringIO

    from rich.console import Console

    from summarizer.render.text import show

    terminal = Console(file=stream) if stream else Console(file=StringIO(), width=100)
    with terminal.capture() as capture:
        for at, report in enumerate(reports):
            if at:
                terminal.print()
            show(report, terminal)
    return capture.get()


def _say_engine(engine: "Engine", given: bool) -> None:
    if engine.name == "rules":
        hint = "" if given else ": no model is set; --model NAME, OPENAI_API_KEY or OPENAI_BASE_URL changes that"
        _say(f"engine rules{hint}")
    else:
        hint = (
            "" if given else ", since the environment names a key, a base URL or a model; --engine rules does without"
        )
        _say(f"engine model ({engine.model}){hint}")


def _say(line: str) -> None:
    print(f"summarize: {line}", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    0 done; 1 something was withheld and ``--strict`` was given; 2 the user's mistake; 3 the model's service failed.
    """
    for stream in (sys.stdout, sys.stderr):
        # A text may hold what the terminal's encoding cannot print; it must not cost the brief.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(list(sys.argv[1:] if arguments is None else arguments), standalone_mode=False, prog_name="summarize")
    except click.ClickException as error:
        _say(error.format_message())
        return 2
    except SummarizerError as error:
        _say(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _say("stopped")
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return code if isinstance(code, int) else 0
