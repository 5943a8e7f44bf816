"""``summarize store``: what is kept, and letting go of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.output import OutputFile, say, write
from summarizer.errors import OptionError

if TYPE_CHECKING:
    from summarizer.store.store import Store

_store_option = click.option(
    "--store", metavar="URL", help="A file, or a PostgreSQL URL. [default: in your data folder]"
)


@click.group("store", invoke_without_command=True)
@_store_option
@click.pass_context
def store_command(ctx: click.Context, store: str | None) -> None:
    """Show what finished work is kept, so that nothing is made or paid for twice.

    Without a command: where the store is, how many reports and briefs it has, and how large it is.
    """
    ctx.obj = store
    if ctx.invoked_subcommand is None:
        _show(store)


@store_command.command("show")
@_store_option
@click.pass_obj
def show_command(outer: str | None, store: str | None) -> None:
    """Say where the store is, what it has, and how large it is."""
    _show(store or outer)


@store_command.command("export")
@_store_option
@click.option("--schema", "-s", metavar="NAME", help="Only reports in this schema, and no briefs.")
@click.option("--output", "-o", type=OutputFile(), metavar="FILE", help="Write to this file.")
@click.pass_obj
def export_command(outer: str | None, store: str | None, schema: str | None, output: Path | None) -> None:
    """Print everything as JSON lines.

    A line is a report with its article, or a daily brief.
    """
    from summarizer.store.upkeep import exported

    with _open(store or outer) as opened:
        write((f"{line}\n" for line in exported(opened, schema)), output)


@store_command.command("prune")
@_store_option
@click.option("--older-than", type=click.IntRange(0), metavar="DAYS", help="What was kept before so many days.")
@click.option("--schema", "-s", metavar="NAME", help="Only reports in this schema.")
@click.option("--stale", is_flag=True, help="Only reports by another version of this program.")
@click.pass_obj
def prune_command(outer: str | None, /, store: str | None, **what: Any) -> None:
    """Let go of what is old, stale or of one schema. Briefs of old days go too, unless --schema or --stale is given."""
    from summarizer.store.upkeep import Prune, pruned

    if Prune(**what) == Prune():
        raise OptionError("Say what to let go of: --older-than DAYS, --schema NAME or --stale.")
    with _open(store or outer) as opened:
        gone = pruned(opened, Prune(**what))
    said = ", ".join(f"{number:,} {what}" for what, number in gone.items() if number)
    say(f"let go of {said}" if said else "nothing to let go of")


def _show(place: str | None) -> None:
    from summarizer.store.upkeep import overview

    with _open(place) as opened:
        for line in overview(opened):
            click.echo(line)


def _open(place: str | None) -> "Store":
    """The store at ``place``, which must be there where somebody names it: a mistyped path makes no new one."""
    from summarizer.store.store import Store, place_of_store

    if place and "://" not in place and not Path(place).expanduser().exists():
        raise OptionError(f"There is no store at {place}: summarize daily --store {place} would make one.")
    return Store(place or place_of_store())
