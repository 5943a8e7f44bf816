"""``summarize_text`` and ``summarize_file``: a checked brief of one text."""

import asyncio
import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, Field

from summarizer.tools.evidence import PLACE
from summarizer.tools.sources import ORDERS, Given, key_of, orders_in
from summarizer.tools.tool import Arguments, Result, Tool
from summarizer.tools.toolbox import Call

if TYPE_CHECKING:
    from summarizer.document import Document
    from summarizer.report import Report

SchemaName = Literal["brief", "actors", "claims", "figures", "exchanges"]
"""The package's own schemas alone: one from a file would let whoever calls run code."""

WhatToFill = Annotated[
    SchemaName,
    Field(alias="schema", description="What to look for; brief is all of it, with a headline and a summary."),
]


class SummarizeText(Arguments):
    """What ``summarize_text`` takes."""

    text: str = Field(min_length=1, description="The whole text of the news story, unaltered.")
    schema_name: WhatToFill = "brief"
    title: str | None = Field(None, max_length=500, description="The headline, where it is not in the text.")
    published: datetime.date | None = Field(
        None, description="The day of publication, so that 'Monday' and 'last week' become dates."
    )


class SummarizeFile(Arguments):
    """What ``summarize_file`` takes."""

    path: str = Field(min_length=1, max_length=4_096, description=PLACE)
    schema_name: WhatToFill = "brief"


async def _summarize_text(takes: SummarizeText, call: Call) -> Result:
    given = call.text(takes.text, Given("", "", takes.title, takes.published))
    return await _summarize(given, takes.schema_name, call)


async def _summarize_file(takes: SummarizeFile, call: Call) -> Result:
    return await _summarize(await call.file(takes.path), takes.schema_name, call)


async def _summarize(given: Given, schema: str, call: Call) -> Result:
    result, document_id, given = await call.work(brief, given, schema, call.limits.characters, call.model)
    call.keep(document_id, given)
    return result


def brief(given: Given, schema: str, longest: int, model: str | None = None) -> tuple[Result, str, Given]:
    """The brief by the rules or by ``model``, the source's id, and the source as it is to be remembered."""
    document = given.read(longest)
    report = asyncio.run(_drafted(document, schema, model))
    return told(report, document), report.source.id, Given.of(document)


async def _drafted(document: "Document", schema: str, model: str | None) -> "Report":
    from summarizer.engines.choice import ModelSettings, choose_engine
    from summarizer.pipeline import asummarize

    engine = choose_engine("model" if model else "rules", ModelSettings(model=model))
    try:
        return await asummarize(document, schema, engine=engine)
    finally:
        await engine.aclose()


def told(report: "Report", document: "Document") -> Result:
    """A finished report as a result: its JSON, and its text with what was withheld marked as that."""
    from summarizer.tools.texts import brief_text

    orders = orders_in(document)
    data = report.model_dump(mode="json", warnings=False)
    data |= {"source_id": key_of(report.source.id), "orders": orders}
    return Result(brief_text(report, orders), data)


@cache
def _gives() -> type[BaseModel]:
    from summarizer.report import Report
    from summarizer.schemas.actors import Actors
    from summarizer.schemas.brief import Brief
    from summarizer.schemas.claims import Claims
    from summarizer.schemas.exchanges import Exchanges
    from summarizer.schemas.figures import Figures

    class Briefed(Report):
        """The report; its ``brief`` is what was checked and kept, ``withheld`` is not to be told as fact."""

        brief: Brief | Actors | Claims | Figures | Exchanges
        source_id: str = Field(description="Names the source in later calls; with /N, its sentence N.")
        orders: list[str] = Field(description=ORDERS)

    return Briefed


_ABOUT = (
    "It returns a headline, a summary, and who says what, the numbers, who gives what to whom and who takes part; "
    "every item was compared with the source by code and carries the ids of the sentences that it rests on. "
    "Tell as fact only what is in the brief; what is withheld failed its checks."
)

SUMMARIZE_TEXT = Tool(
    "summarize_text",
    "Summarize a text",
    f"Make a checked brief of a news text that you have. {_ABOUT}",
    SummarizeText,
    _gives,
    _summarize_text,
)
SUMMARIZE_FILE = Tool(
    "summarize_file",
    "Summarize a file",
    f"Make a checked brief of a news text in a file (.txt, .md, .html). {_ABOUT}",
    SummarizeFile,
    _gives,
    _summarize_file,
)
