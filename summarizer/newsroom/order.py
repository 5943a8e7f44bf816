"""What is asked of the newsroom, and what comes back."""

import datetime
from dataclasses import dataclass, field

from summarizer.engines import Engine
from summarizer.errors import SummarizerError
from summarizer.schemas.daily import DailyBrief
from summarizer.sources import Item, WebSettings, Window

DAYS = 7


@dataclass(frozen=True, slots=True)
class Order:
    """A brief of ``date`` out of what ``paths`` name: files, folders, patterns, JSON lines, feeds, addresses.

    Articles of the ``days`` up to that day go in, and those without a day; the others are named as left out.
    Briefs of one ``edition`` are compared from day to day. ``at_once`` is the most articles under way with a model;
    ``fallback`` steps in where its service is not available; with ``complete`` the rules add what it left out.
    ``items`` are articles, and what is left out, that the caller has gathered already.
    """

    paths: tuple[str, ...]
    date: datetime.date
    days: int = DAYS
    edition: str = "daily"
    fallback: Engine | None = None
    complete: bool = False
    at_once: int = 8
    web: WebSettings = field(default_factory=WebSettings)
    items: tuple[Item, ...] = ()

    @property
    def window(self) -> Window:
        """The days whose articles go in."""
        return Window(self.date - datetime.timedelta(days=self.days - 1), self.date)


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished brief; ``errors`` are those of articles that are left out of it on account of them."""

    brief: DailyBrief
    errors: tuple[SummarizerError, ...] = ()
    new: bool = True
    """False where nothing had changed since it was made, and the store had it."""


class Watch:
    """Is told how far a run is; this one looks away."""

    def stage(self, line: str) -> None:
        """A stage is done, or begins."""

    def begin(self, what: str, total: int) -> None:
        """Work on ``total`` pieces begins; ``what`` says in a word what becomes of them."""

    def advance(self, tokens: int = 0) -> None:
        """A piece is finished, and kept; it cost so many tokens."""
