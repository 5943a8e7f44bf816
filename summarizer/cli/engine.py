"""The options about the engine, the same for every command that drafts, and the engine that they ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.output import say
from summarizer.errors import OptionError

if TYPE_CHECKING:
    from summarizer.engines import Engine
    from summarizer.engines.choice import Answers, ModelSettings
    from summarizer.prices import Price

_path = click.Path(path_type=Path)
_seconds = click.FloatRange(min=0, min_open=True)
_OPTIONS = (
    click.option("--engine", "-e", metavar="NAME", type=click.Choice(["rules", "model"]), help="Rules or model."),
    click.option("--model", "-m", metavar="NAME", help="The model's name; means --engine model."),
    click.option(
        "--fallback", metavar="rules", type=click.Choice(["rules"]), help="Drafts where the model is not available."
    ),
    click.option("--complete", is_flag=True, help="Add what the rules find and the model left out."),
    click.option(
        "--at-once",
        metavar="N",
        type=click.IntRange(1, 256),
        default=8,
        show_default=True,
        help="Most requests under way.",
    ),
    click.option(
        "--timeout", metavar="SECONDS", type=_seconds, default=120, show_default=True, help="For one request."
    ),
    click.option(
        "--deadline",
        metavar="SECONDS",
        type=_seconds,
        default=600,
        show_default=True,
        help="For an answer, tries and waits.",
    ),
    click.option(
        "--max-tokens", metavar="N", type=click.IntRange(1), help="Ask no more once N tokens could be exceeded."
    ),
    click.option("--prices", metavar="FILE", type=_path, help="A table of prices (TOML), to say what the run cost."),
)


def engine_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give ``command`` the options that are fields of ``EngineOptions``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOptions:
    """What was asked for about the engine; each field is the option of its name."""

    engine: str | None
    model: str | None
    fallback: str | None
    complete: bool
    at_once: int
    timeout: float
    deadline: float
    max_tokens: int | None
    prices: Path | None

    def model_settings(self, answers: "Answers | None" = None) -> "ModelSettings":
        """How to reach the model; ``answers`` keeps what it answers."""
        from summarizer.engines.choice import ModelSettings

        return ModelSettings(
            model=self.model,
            timeout=self.timeout,
            deadline=self.deadline,
            at_once=self.at_once,
            max_tokens=self.max_tokens,
            answers=answers,
        )

    def chosen_engine(self, answers: "Answers | None" = None) -> "Engine":
        """The engine that drafts; raises ``OptionError`` where it lacks something."""
        from summarizer.engines.choice import choose_engine

        if self.engine == "rules" and self.model:
            raise OptionError(f"--engine rules asks no model: leave out --model {self.model}, or --engine rules.")
        return choose_engine(self.engine or ("model" if self.model else None), self.model_settings(answers))

    def fallback_engine(self) -> "Engine | None":
        """The engine that steps in where the model is not available."""
        from summarizer.engines.choice import choose_engine

        return choose_engine(self.fallback) if self.fallback else None

    def price_table(self) -> "dict[str, Price] | None":
        """The table of prices; None where none was named."""
        if self.prices is None:
            return None
        from summarizer.prices import load_prices

        return load_prices(self.prices)


def say_cost(engine: "Engine", prices: "dict[str, Price] | None") -> None:
    """Say what the model has cost, where there is one and a table of prices."""
    if prices is None or not engine.model:
        return
    spent = engine.spent
    said = f"{spent.calls} calls, {spent.input_tokens:,} tokens in, {spent.output_tokens:,} out"
    price = prices.get(engine.model)
    if price is None:
        say(f"{said}; the table has no price for {engine.model}")
    else:
        say(f"{said}: {price.of(spent):.4f} {price.currency}")
