"""``summarize mcp``: the tools for chat assistants."""

import os
import secrets
from pathlib import Path

import click

from summarizer.cli.output import say
from summarizer.errors import OptionError

_TOKEN = "SUMMARIZER_MCP_TOKEN"
_folder = click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True)


@click.command("mcp")
@click.option("--root", "roots", multiple=True, type=_folder, metavar="FOLDER", help="Open this folder's files to it.")
@click.option(
    "--http", "address", metavar="[HOST:]PORT", help="Serve over HTTP; HOST is this machine alone if left out."
)
@click.option("--origin", "origins", multiple=True, metavar="URL", help="Let scripts of this page call.")
@click.option("--name", "names", multiple=True, metavar="HOST:PORT", help="A name that clients call the server by.")
@click.option("--allow-network", is_flag=True, help="Let it fetch public web pages, and ask a model.")
@click.option("--model", "-m", metavar="NAME", help="Let this model draft briefs; needs --allow-network.")
@click.option("--store", metavar="URL", help="Keep and search finished work here; 'default' is the daily command's.")
@click.option(
    "--seconds", metavar="N", type=click.FloatRange(1), default=60, show_default=True, help="Longest time for a call."
)
@click.option(
    "--workers", metavar="N", type=click.IntRange(1, 64), help="Most processes at work. [default: one a core]"
)
def mcp_command(
    roots: tuple[Path, ...],
    address: str | None,
    origins: tuple[str, ...],
    names: tuple[str, ...],
    allow_network: bool,
    model: str | None,
    store: str | None,
    seconds: float,
    workers: int | None,
) -> None:
    """Serve the tools to a chat assistant, over MCP.

    Without --http it speaks over standard input and output, as an assistant starts it. It reads no file outside
    the folders opened with --root, and reaches no network without --allow-network. Over HTTP every request needs
    the token in SUMMARIZER_MCP_TOKEN; where that is not set, one is made and shown.
    """
    from summarizer.mcp_server import Settings, serve
    from summarizer.tools import Limits

    if model and not allow_network:
        raise OptionError("--model asks a service on the network: give --allow-network as well.")
    host, port = _host_and_port(address) if address else (None, 0)
    settings = Settings(
        limits=Limits(roots=roots, allow_network=allow_network, seconds=seconds),
        model=model,
        store=_store(store) if store else None,
        workers=workers,
        host=host,
        port=port,
        token=_token() if address else "",
        origins=origins,
        names=names,
    )
    if settings.is_open_to_others:
        say(f"other machines can reach {host}: the token is all that keeps them out, and it travels unencrypted")
    serve(settings, say)


def _store(address: str) -> str:
    """The store's address; raises ``StoreError`` at once where it cannot be used."""
    from summarizer.store.store import Store, place_of_store

    address = place_of_store() if address == "default" else address
    Store(address).close()
    return address


def _token() -> str:
    if given := os.environ.get(_TOKEN, "").strip():
        return given
    made = secrets.token_urlsafe(32)
    say(f"the token for this run is {made} (set {_TOKEN} to choose it)")
    return made


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) < 65_536):
        raise OptionError(f"{address} is no address: give a port, or HOST:PORT.")
    return host.strip("[]") or "127.0.0.1", int(port)
