"""What is done while a service makes its answer."""

import asyncio
from dataclasses import dataclass, field

import pytest

from summarizer.checks.passages.source import Source
from summarizer.document import Document
from summarizer.engines import Answer
from summarizer.fields import Schema
from summarizer.pipeline import asummarize, many
from summarizer.pipeline.many import meanwhile
from tests.pipeline.scripted import Scripted

TEXT = "Norway sold 12 ships to Chile on Monday, the ministry said."


def test_work_is_done_while_an_answer_is_waited_for() -> None:
    async def run() -> str:
        done = asyncio.Event()

        async def slow() -> str:
            await done.wait()
            return "answer"

        return await meanwhile(slow(), done.set)

    assert asyncio.run(run()) == "answer"


def test_no_work_is_done_where_the_answer_is_there_at_once() -> None:
    async def quick() -> str:
        return "answer"

    work: list[str] = []
    assert asyncio.run(meanwhile(quick(), lambda: work.append("done"))) == "answer"
    assert not work


def test_what_goes_wrong_meanwhile_goes_wrong_for_who_waits() -> None:
    async def failing() -> None:
        raise ValueError("no answer")

    with pytest.raises(ValueError, match="no answer"):
        asyncio.run(meanwhile(failing(), lambda: None))


def test_who_stops_waiting_stops_what_was_waited_for() -> None:
    ended: list[str] = []

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("stopped")

    async def run() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(meanwhile(endless(), lambda: None), 2 * many._A_WHILE)
        await asyncio.sleep(0)

    asyncio.run(run())
    assert ended == ["stopped"]


@dataclass
class Slow(Scripted):
    """Answers after a while; knows what was read of the document by then."""

    read: list[bool] = field(default_factory=list)

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        await asyncio.sleep(3 * many._A_WHILE)
        self.read.append(any(isinstance(found, Source) for found in document.memo.values()))
        return await super().draft(document, schema)


def test_the_text_is_read_while_the_model_answers() -> None:
    engine = Slow(())
    asyncio.run(asummarize(Document(TEXT), "figures", engine=engine))
    assert engine.read == [True]
