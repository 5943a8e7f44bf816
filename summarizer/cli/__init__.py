"""The command: parse, call, translate errors. One file a subcommand; ``summarize FILE…`` is ``brief``."""

import os
import sys
from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from summarizer.cli.brief import brief_command
from summarizer.cli.check import check_command
from summarizer.cli.daily import daily_command
from summarizer.cli.mcp import mcp_command
from summarizer.cli.output import say
from summarizer.cli.schemas import schemas_command
from summarizer.cli.store import store_command
from summarizer.errors import SummarizerError


class _MainJobFirst(click.Group):
    """``summarize FILE…`` is the main job: what does not start with a subcommand's name belongs to it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        completing_the_first_word = ctx.resilient_parsing and not args
        if not completing_the_first_word and (not args or args[0] not in self.commands):
            args = [brief_command.name or "", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The subcommands, and what the main job may begin with: its options, or a file."""
        main_job = brief_command.shell_complete(click.Context(brief_command, ctx), incomplete)
        files = [] if incomplete.startswith("-") else [CompletionItem(incomplete, type="file")]
        return [*super().shell_complete(ctx, incomplete), *main_job, *files]


@click.group(cls=_MainJobFirst)
def app() -> None:
    """Make checked briefs of news."""


app.add_command(brief_command)
app.add_command(check_command)
app.add_command(daily_command)
app.add_command(mcp_command)
app.add_command(schemas_command)
app.add_command(store_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    0 done; 1 something was withheld and ``--strict`` was given; 2 the user's mistake; 3 the model's service failed;
    130 stopped by the user.
    """
    # The command has no use for plugins of pydantic, and looking for them in all that is installed takes a while.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        # A text may hold what the terminal's encoding cannot print; it must not cost the brief.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(list(sys.argv[1:] if arguments is None else arguments), standalone_mode=False, prog_name="summarize")
    except click.ClickException as error:
        say(f"{error.format_message()} (summarize --help shows how)")
        return 2
    except SummarizerError as error:
        say(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say("stopped")
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; closing the stream keeps the interpreter from saying so at its exit.
        sys.stderr.close()
        return 0
    return code if isinstance(code, int) else 0
