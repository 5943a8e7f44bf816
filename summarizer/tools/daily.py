"""``daily_brief``: one checked brief of many articles."""

import asyncio
import datetime
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field, model_validator

from summarizer.errors import InputError
from summarizer.tools.files import Opened, list_files, read_file
from summarizer.tools.limits import Limits
from summarizer.tools.sources import ORDERS, Given, orders_in
from summarizer.tools.tool import Arguments, Result, Tool
from summarizer.tools.toolbox import Call

if TYPE_CHECKING:
    from summarizer.document import Document
    from summarizer.newsroom import Order
    from summarizer.schemas.daily import DailyBrief

_EDITION = "assistant"
"""What an assistant asks for is compared with what it asked for before, and never with an editor's own briefs."""


class MakeDaily(Arguments):
    """What ``daily_brief`` takes."""

    folder: str | None = Field(
        None, min_length=1, max_length=4_096, description="A folder that is open to you: all texts in it and below."
    )
    paths: tuple[str, ...] | None = Field(None, min_length=1, max_length=200, description="Or some files.")
    date: datetime.date | None = Field(None, description="The brief's day; today where it is left out.")
    days: int = Field(7, ge=1, le=3_660, description="How many days up to it count; articles without a day always do.")

    @model_validator(mode="after")
    def _folder_or_paths(self) -> "MakeDaily":
        if (self.folder is None) == (self.paths is None):
            raise ValueError("give a folder or paths, one of the two")
        return self


async def _daily_brief(takes: MakeDaily, call: Call) -> Result:
    files = await asyncio.to_thread(_read_all, takes, call.limits)
    date = takes.date or datetime.date.today()
    result, sources = await call.work(make, files, (date, takes.days), call.store, call.model)
    for document_id, given in sources:
        call.keep(document_id, given)
    return result


def _read_all(takes: MakeDaily, limits: Limits) -> list[Opened]:
    """The files of the brief, each read as safely as one; raises ``InputError`` where together they are too large."""
    paths = takes.paths or list_files(takes.folder or "", limits)
    files, size = [], 0
    for path in paths:
        files.append(read_file(path, limits))
        size += len(files[-1].data)
        if size > limits.total_bytes:
            raise InputError(f"The files are larger than {limits.total_bytes:,} bytes together: give fewer of them.")
    return files


def make(
    files: list[Opened], days: tuple[datetime.date, int], store: str | None, model: str | None
) -> tuple[Result, list[tuple[str, Given]]]:
    """The brief of ``files``, and their texts by id, as they are to be remembered."""
    from summarizer.articles import Article
    from summarizer.newsroom import Order
    from summarizer.sources import article_of

    items = tuple(article_of(file.data, file.name) for file in files)
    date, count = days
    brief = asyncio.run(_made(Order((), date, days=count, edition=_EDITION, items=items), store, model))
    documents = [item.document for item in items if isinstance(item, Article)]
    return _told(brief, documents), [(document.id, Given.of(document)) for document in documents]


async def _made(order: "Order", store: str | None, model: str | None) -> "DailyBrief":
    from summarizer.engines.choice import ModelSettings, choose_engine
    from summarizer.newsroom import make_brief
    from summarizer.store.store import Store

    engine = choose_engine("model" if model else "rules", ModelSettings(model=model))
    try:
        with Store(store or "sqlite://") as kept:
            return (await make_brief(order, kept, engine)).brief
    finally:
        await engine.aclose()


def _told(brief: "DailyBrief", documents: "list[Document]") -> Result:
    from summarizer.tools.daily_text import daily_text

    orders = [order for document in documents for order in orders_in(document)]
    return Result(daily_text(brief, orders), brief.model_dump(mode="json") | {"orders": orders})


def _gives() -> type[BaseModel]:
    from summarizer.schemas.daily import DailyBrief

    class DailyBriefed(DailyBrief):
        """The brief; ``withheld`` is not to be told as fact. A cite's article is a place in ``articles``, from 1."""

        orders: tuple[str, ...] = Field(description=ORDERS)

    return DailyBriefed


DAILY_BRIEF = Tool(
    "daily_brief",
    "Make a daily brief",
    "Make one checked brief of many articles: what happened, story by story, the sources' figures side by side, where "
    "they agree and where they differ, who says what. Every line carries the ids of the sentences that it rests on. "
    "Tell as fact only what is in it, and tell of differences as differences; what is withheld failed its checks.",
    MakeDaily,
    _gives,
    _daily_brief,
)
