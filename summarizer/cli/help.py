"""The main command's help, on one screen: three examples, the options in groups, the other commands in a line."""

from collections.abc import Iterable, Mapping

import click

EXAMPLES = (
    "summarize article.txt --schema claims",
    "summarize *.html --format markdown -o briefs.md",
    "cat article.txt | summarize - --explain figures-1",
)

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Brief": ("schema", "explain", "complete", "strict"),
    "Engine": ("engine", "model", "fallback", "at_once", "timeout", "deadline"),
    "Output": ("format", "output"),
    "Cost": ("max_tokens", "prices"),
    "Replay": ("record", "replay"),
}
"""The options by what they are about; one that is in no group stands under the last heading, "Other"."""

_HEADING = 8
_OPTION = 20


class OneScreen(click.Command):
    """A command whose help is one screen of 24 lines and 80 columns."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help; ``formatter`` takes the lines as they are."""
        options = {option.name: option for option in self.get_params(ctx) if isinstance(option, click.Option)}
        known = {name for names in GROUPS.values() for name in names}
        rest = [option for name, option in options.items() if name not in known]
        lines = ["Usage: summarize [OPTIONS] FILE...       (.txt, .md, .html; - is standard input)"]
        lines += [self.get_short_help_str(80), *(f"  {example}" for example in EXAMPLES), ""]
        for heading, names in GROUPS.items():
            lines += _group(heading, [options[name] for name in names if name in options], ctx)
        lines += _group("Other", [option for option in rest if not option.is_eager], ctx)
        flags = "  ".join(_written(option, ctx) for option in rest if option.is_eager)
        lines += [f"{'':{_HEADING}}{flags}", _commands(ctx)]
        for line in lines:
            formatter.write(f"{line}\n")


def _group(heading: str, options: Iterable[click.Option], ctx: click.Context) -> list[str]:
    return [
        f"{heading if first else '':{_HEADING}}{_written(option, ctx):{_OPTION}} {_told(option)}".rstrip()
        for first, option in zip([True, *[False] * 99], options, strict=False)
    ]


def _told(option: click.Option) -> str:
    """What it does, without the capital and the full stop of a sentence: there is no room for more than a note."""
    said = (option.help or "").rstrip(".")
    default = f" [{option.default}]" if option.show_default else ""
    return f"{said[:1].lower()}{said[1:]}{default}"


def _written(option: click.Option, ctx: click.Context) -> str:
    names = ", ".join(option.opts[::-1] if len(option.opts[0]) > 2 else option.opts)
    return names if option.is_flag or option.count else f"{names} {option.metavar or option.make_metavar(ctx)}"


def _commands(ctx: click.Context) -> str:
    group = ctx.parent.command if ctx.parent else None
    names = group.list_commands(ctx) if isinstance(group, click.Group) else []
    named = sorted(name for name in names if name != ctx.info_name)
    return f"More:   summarize {' | '.join(named)}    (each with --help)"
