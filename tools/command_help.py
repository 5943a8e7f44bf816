"""The commands' help for the documents, from the commands themselves: python -m tools.command_help"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.cli import app

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
_MAIN_JOB = "brief"


def page() -> str:
    """The page, in Markdown."""
    lines = ["# Commands", "", "Written by `python -m tools.command_help`: change the commands, not this page.", ""]
    context = click.Context(app, info_name="summarize")
    for name in app.list_commands(context):
        if command := app.get_command(context, name):
            lines += _command(command, name, context, 2)
    return "\n".join(lines).rstrip() + "\n"


def _command(command: click.Command, name: str, parent: click.Context, level: int) -> Iterator[str]:
    title = "summarize FILE…" if name == _MAIN_JOB else f"{parent.command_path} {name}"
    called = "summarize" if name == _MAIN_JOB else name
    context = click.Context(command, info_name=called, parent=None if name == _MAIN_JOB else parent)
    yield from (f"{'#' * level} {title}", "", "```text")
    yield " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield from ("```", "", *(_paragraphs(command.help or "")))
    options = [param for param in command.params if isinstance(param, click.Option) and not param.hidden]
    if options:
        yield from ("| option | what it does |", "| --- | --- |", *(_row(option, context) for option in options), "")
    if isinstance(command, click.Group):
        for sub_name, sub_command in sorted(command.commands.items()):
            yield from _command(sub_command, sub_name, context, level + 1)


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.replace("\f", "\n\n").split("\n\n"):
        if not paragraph.strip():
            continue
        if paragraph.lstrip().startswith("\b"):
            yield from ("```text", *paragraph.replace("\b", "").strip("\n").splitlines(), "```", "")
        else:
            yield from (" ".join(paragraph.split()), "")


def _row(option: click.Option, context: click.Context) -> str:
    names, said = option.get_help_record(context) or ("", "")
    return f"| `{names.replace('|', chr(92) + '|')}` | {' '.join(said.split()).replace('|', chr(92) + '|')} |"


def main() -> int:
    """Write the page; with --check say whether it is current, by the exit code."""
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text() != page())
    PAGE.write_text(page())
    return 0


if __name__ == "__main__":
    sys.exit(main())
