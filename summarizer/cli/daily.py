"""``summarize daily PATH…``: many articles, one page."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.engine import EngineOptions, engine_options, say_cost
from summarizer.cli.output import OutputFile, captured, format_for, refuse_unwritable, say, write
from summarizer.errors import OptionError

if TYPE_CHECKING:
    from summarizer.engines import Engine
    from summarizer.newsroom import Finished, Order
    from summarizer.schemas.daily import DailyBrief
    from summarizer.store.store import Store

FORMATS = ("text", "markdown", "json", "html", "eml")

_EPILOG = """\b
Examples:
  summarize daily news/ --date 2024-06-17
  summarize daily https://example.org/feed.xml feeds.opml -o brief.html
  summarize daily news/ --model gpt-5-mini --quiet -o brief.eml     (cron)

\b
PATH is a file (.txt, .md, .html), a folder, a pattern ("news/*.html"), JSON
lines (text, title, url, published, outlet), an RSS or Atom feed, an OPML list
of feeds, or a web address.

\b
Exit codes: 0 done; 1 something was withheld and --strict was given; 2 your
mistake or the store's trouble; 3 the model's service failed for an article or
more, and the page is written without these. A run that is stopped or killed
goes on where it was when it is started again.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(EngineOptions):
    """What was asked for on the command line; each field is the option of its name."""

    date: datetime.date
    days: int
    edition: str
    format: str | None
    output: Path | None
    store: str | None
    no_store: bool
    explain: bool
    strict: bool
    quiet: bool
    allow_private_addresses: bool


def _day(_: click.Context, __: click.Parameter, given: str | None) -> datetime.date:
    try:
        return datetime.date.fromisoformat(given) if given else datetime.date.today()
    except ValueError:
        raise click.BadParameter(f"{given} is no day: write it as 2024-06-17.") from None


@click.command("daily", epilog=_EPILOG)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("--date", "-d", metavar="DAY", callback=_day, help="The brief's day, as 2024-06-17. [default: today]")
@click.option(
    "--days", metavar="N", type=click.IntRange(1), default=7, show_default=True, help="Days up to it that count."
)
@click.option("--edition", metavar="NAME", default="daily", show_default=True, help="Compared with its last.")
@engine_options
@click.option("--format", "-f", type=click.Choice(FORMATS), help="Default: by the file's ending; text on a terminal.")
@click.option("--output", "-o", type=OutputFile(), metavar="FILE", help="Write to this file, whole or not at all.")
@click.option("--store", metavar="URL", help="A file, or postgresql://USER@HOST/NAME. [default: in your data folder]")
@click.option("--no-store", is_flag=True, help="Keep nothing, and take nothing from before.")
@click.option("--explain", is_flag=True, help="Say on standard error why articles stand together.")
@click.option("--strict", is_flag=True, help="Exit with 1 where something was withheld.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what went wrong.")
@click.option("--allow-private-addresses", is_flag=True, help="Fetch from this machine and its own network as well.")
def daily_command(paths: tuple[str, ...], **given: Any) -> None:
    """Make one checked brief of many articles: what sources agree on, where they differ, what is new.

    Articles without a date count as the day's. What is finished is kept in the store: nothing is made, or paid for,
    twice, and the next day's brief says what has changed.
    """
    import asyncio

    from summarizer.newsroom import KeptAnswers

    options = Options(**given)
    if options.store and options.no_store:
        raise OptionError("--store and --no-store contradict each other.")
    refuse_unwritable(options.output)
    kind = options.format or format_for(options.output, FORMATS)
    prices = options.price_table()
    with _store(options) as store:
        engine = options.chosen_engine(KeptAnswers(store))
        finished = asyncio.run(_run(_order(paths, options), store, engine, options.quiet))
    write(_shown(finished.brief, kind, options.output), options.output)
    if options.explain:
        _explain(finished.brief)
    say_cost(engine, prices)
    _exit(finished, options.strict)


async def _run(order: "Order", store: "Store", engine: "Engine", quiet: bool) -> "Finished":
    from summarizer.cli.watching import watching
    from summarizer.newsroom import make_brief

    try:
        with watching(quiet) as watch:
            return await make_brief(order, store, engine, watch)
    finally:
        await engine.aclose()


def _order(paths: Sequence[str], options: Options) -> "Order":
    from summarizer.newsroom import Order
    from summarizer.sources import WebSettings

    return Order(
        tuple(paths),
        options.date,
        days=options.days,
        edition=options.edition,
        fallback=options.fallback_engine(),
        complete=options.complete,
        at_once=options.at_once,
        web=WebSettings(allow_private=options.allow_private_addresses),
    )


def _store(options: Options) -> "Store":
    from summarizer.store.store import Store, place_of_store

    return Store("sqlite://" if options.no_store else options.store or place_of_store())


def _shown(brief: "DailyBrief", kind: str, output: Path | None) -> str | Iterator[str]:
    from summarizer.render.daily import FORMATS as RENDERERS
    from summarizer.render.daily.text import show

    return RENDERERS[kind](brief) if kind in RENDERERS else captured(partial(show, brief), output)


def _explain(brief: "DailyBrief") -> None:
    from summarizer.briefing import explain
    from summarizer.newsroom.words import counted

    for story in brief.stories:
        say(f"{story.headline.text}: {counted(len(story.articles), 'article')}")
        for link in story.grouping:
            for line in explain(brief, link):
                say(f"  {line}")


def _exit(finished: "Finished", strict: bool) -> None:
    for line in dict.fromkeys(map(str, finished.errors)):
        say(line)
    if finished.errors:
        raise click.exceptions.Exit(max(error.exit_code for error in finished.errors))
    if strict and finished.brief.withheld:
        raise click.exceptions.Exit(1)
