"""The command: parse, call, translate errors. One file a subcommand; ``summarize FILE…`` is ``brief``."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

from summarizer.cli.output import say
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MAIN_JOB = "brief"


_NAMES = (_MAIN_JOB, "check", "daily", "mcp", "schemas", "store")


class _Commands(click.Group):
    """Each command stands in the file of its name, which is imported when the command is asked for.

    ``summarize FILE…`` is the main job: what does not start with a subcommand's name belongs to it.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, the main job's among them."""
        return list(_NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in _NAMES:
            return None
        command: click.Command = getattr(import_module(f"summarizer.cli.{cmd_name}"), f"{cmd_name}_command")
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        completing_the_first_word = ctx.resilient_parsing and not args
        if not completing_the_first_word and (not args or args[0] not in _NAMES):
            args = [_MAIN_JOB, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """The subcommands, and what the main job may begin with: its options, or a file."""
        from click.shell_completion import CompletionItem

        main_job = self.get_command(ctx, _MAIN_JOB)
        assert main_job is not None
        offered = main_job.shell_complete(click.Context(main_job, ctx), incomplete)
        files = [] if incomplete.startswith("-") else [CompletionItem(incomplete, type="file")]
        return [*super().shell_complete(ctx, incomplete), *offered, *files]


@click.group(cls=_Commands)
def app() -> None:
    """Make checked briefs of news."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    0 done; 1 something was withheld and ``--strict`` was given; 2 the user's mistake; 3 the model's service failed;
    130 stopped by the user.
    """
    # Reading makes many values and hardly a cycle: to look for one after every 700, and among all of them at the
    # end, takes a sixth of a run.
    gc.set_threshold(1_000_000, 20, 20)
    atexit.register(gc.freeze)
    # The command has no use for plugins of pydantic, and looking for them in all that is installed takes a while.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 - closed by whoever started us
    for stream in (sys.stdout, sys.stderr):
        # A text may hold what the terminal's encoding cannot print; it must not cost the brief.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(list(sys.argv[1:] if arguments is None else arguments), standalone_mode=False, prog_name="summarize")
        sys.stdout.flush()
    except click.ClickException as error:
        command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "summarize"
        say(f"{error.format_message()} ({command.removesuffix(f' {_MAIN_JOB}')} --help shows how)")
        return 2
    except SummarizerError as error:
        say(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say("stopped")
        return 130
    except OSError as error:
        if error.filename is not None:
            say(f"{error.filename}: {error.strerror}")
            return 2
        # What is still in the stream would fail once more at the interpreter's exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        if isinstance(error, BrokenPipeError):
            return 0
        say(f"standard output cannot be written: {error.strerror or error}")
        return 2
    return code if isinstance(code, int) else 0
