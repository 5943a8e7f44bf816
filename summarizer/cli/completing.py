"""What the shell is offered where click cannot know it."""

import click
from click.shell_completion import CompletionItem


def complete_schema(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """The schemas by name, and files, for one of the user's own."""
    from summarizer.schemas import SCHEMAS

    files = [CompletionItem(begun, type="file")] if not begun or "." in begun or "/" in begun else []
    return [CompletionItem(name) for name in SCHEMAS if name.startswith(begun)] + files


def complete_item(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """The first item of each section: the shell does not know how many there are."""
    from summarizer.fields import slots_of
    from summarizer.schemas import SCHEMAS

    named = [f"{slot.name}-1" if slot.many else slot.name for slot in slots_of(SCHEMAS["brief"])]
    return [CompletionItem(name) for name in (*named, "withheld-1") if name.startswith(begun)]
