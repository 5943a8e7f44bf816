"""The model engine against an OpenAI-compatible server that nobody here wrote, behind which a model says nothing.

``make test-server`` builds llama.cpp's server and a model of random weights and runs this against it: the answers
have the form that was asked for and no sense, so every run must come to its end and nothing may be shown as fact.
"""

import asyncio
import os
from pathlib import Path

import pytest

from summarizer import Report, astream, asummarize, cli, summarize
from summarizer.document import Document
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.errors import RefusedError, ServiceError
from summarizer.fields import items_of
from summarizer.pipeline.many import as_finished
from summarizer.schemas import SCHEMAS

URL = os.environ.get("SUMMARIZER_TEST_SERVER")
pytestmark = pytest.mark.skipif(not URL, reason="SUMMARIZER_TEST_SERVER names no server: see `make test-server`")

STORY = (
    "Norway sold 12 old ferries to Chile on Monday, the transport ministry in Oslo said.\n\n"
    "The minister, Anna Berg, called the deal “a good start” for both countries and put it at £40 million.\n\n"
    "Pedro Soto, who speaks for the ferrymen of Puerto Montt, said the boats were “older than our grandmothers”.\n"
)
LONGEST = 600.0
"""Seconds for a request: the server may share its machine with much else."""


def engine(**settings: object) -> ModelEngine:
    given = {"model": "random", "base_url": URL, "timeout": LONGEST, "deadline": LONGEST, **settings}
    return ModelEngine(ModelSettings(**given))


def assert_nothing_is_shown_as_fact(report: Report) -> None:
    assert [item for _, item in items_of(report.brief)] == []
    for withheld in report.withheld:
        assert any(finding.failed and finding.message for finding in withheld.findings)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_run_ends_and_everything_is_withheld_with_its_reason(schema: str) -> None:
    report = summarize(STORY, schema, engine=engine())
    assert_nothing_is_shown_as_fact(report)
    assert report.engine.calls in (1, 2)
    assert report.engine.usage.input_tokens > 0
    assert report.engine.usage.output_tokens > 0


def test_many_at_once_all_end_and_something_was_there_to_withhold() -> None:
    async def run() -> list[Report]:
        shared = engine(at_once=8)
        texts = [STORY.replace("12", str(number)) for number in range(100, 116)]
        calls = [lambda text=text: asummarize(text, "brief", engine=shared) for text in texts]
        reports = [report async for _, report in as_finished(calls, 8)]
        await shared.aclose()
        return reports

    reports = asyncio.run(run())
    assert len(reports) == 16
    for report in reports:
        assert_nothing_is_shown_as_fact(report)
    assert sum(len(report.withheld) for report in reports) > 16


def test_a_stream_gives_nothing_that_does_not_hold() -> None:
    async def walk() -> list[object]:
        return [item async for item in astream(STORY, "brief", engine=engine())]

    assert asyncio.run(walk()) == []


def test_a_text_beyond_the_model_s_context_is_split_and_ends() -> None:
    paragraphs = [STORY.replace("12", str(number)).replace("Monday", f"May {number}") for number in range(1, 31)] * 3
    shared = engine(at_once=4)
    report = summarize(Document("\n\n".join(paragraphs)), "claims", engine=shared)
    assert_nothing_is_shown_as_fact(report)
    assert report.engine.calls >= 2


def test_a_single_sentence_beyond_the_model_s_context_is_one_plain_line() -> None:
    endless = " and ".join(f"the ministry in Oslo sold {number} ferries to Chile" for number in range(2_000))
    with pytest.raises(RefusedError, match="too long for the model") as raised:
        summarize(f"On Monday {endless}.", "claims", engine=engine())
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("mode", ["json", "text"])
def test_without_a_schema_for_the_answer_the_run_ends_in_one_plain_line_or_with_nothing(mode: str) -> None:
    try:
        report = summarize(STORY, "claims", engine=engine(mode=mode, max_tokens=4_000))
    except ServiceError as error:
        report, said = None, str(error)
    if report is None:
        assert len(said.splitlines()) == 1
    else:
        assert_nothing_is_shown_as_fact(report)


def test_a_limit_on_tokens_is_kept() -> None:
    shared = engine(max_tokens=6_000)
    report = summarize(STORY, "brief", engine=shared)
    assert_nothing_is_shown_as_fact(report)
    assert shared.spent.input_tokens + shared.spent.output_tokens <= 6_000


def test_a_recorded_run_replays_byte_for_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    story, cassette = tmp_path / "story.txt", tmp_path / "run.yaml"
    story.write_text(STORY)
    monkeypatch.setenv("OPENAI_BASE_URL", str(URL))
    monkeypatch.setenv("SUMMARIZER_MODEL", "random")
    assert cli.main([str(story), "--format", "json", "--record", str(cassette)]) == 0
    recorded = capsys.readouterr().out
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert cli.main([str(story), "--format", "json", "--replay", str(cassette)]) == 0
    assert capsys.readouterr().out == recorded
