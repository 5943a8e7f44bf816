"""The headline and lead of the seeds' story as a model worded them, replayed offline."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer.briefing.writing import LEAD, Written
from summarizer.cassettes import recorded_service, replaying
from summarizer.document import Document
from summarizer.engines import Answer, Failure
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.fields import Schema
from summarizer.schemas.daily import Line
from tests.conftest import SEEDS
from tests.runs import STORY, worded

FALSE = "Norway has sold 12 ships to Chile."


class Unrepentant(ModelEngine):
    """Puts right nothing that failed."""

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        return Answer(())


def replayed(cassette: Path, engine: type[ModelEngine] = ModelEngine) -> Written:
    with replaying(cassette):
        return worded(engine(recorded_service(STORY, ModelSettings(tries=1))))


def answered(cassette: dict[str, Any]) -> dict[str, Any]:
    """What stands in the answer to the first request: the message with the form in it."""
    return cassette["interactions"][0]["response"]["body"]["json"]["choices"][0]["message"]


@pytest.fixture(scope="module")
def written() -> Written:
    return replayed(STORY)


@pytest.fixture
def with_a_falsehood(tmp_path: Path) -> Path:
    """The recording with its lead's first sentence made a false one, and without a repair."""
    cassette = yaml.safe_load(STORY.read_text("utf-8"))
    del cassette["interactions"][1:]
    message = answered(cassette)
    form = json.loads(message["content"])
    form["lead"][0]["text"] = FALSE
    message["content"] = json.dumps(form)
    file = tmp_path / "false.yaml"
    file.write_text(yaml.safe_dump(cassette, allow_unicode=True), "utf-8")
    return file


def model_lines(written: Written) -> list[Line]:
    return [line for line in (written.story.headline, *written.story.lead) if line.writer == "model"]


def test_the_model_words_the_headline_and_the_lead(written: Written) -> None:
    assert written.trouble is None
    assert written.story.headline.writer == "model"
    assert "model" in [line.writer for line in written.story.lead]
    assert len(written.story.lead) <= LEAD
    assert written.use is not None
    assert written.use.prompt.startswith("daily@")
    assert written.use.calls <= 2


def test_each_line_rests_on_sentences_of_the_articles_and_passed_its_checks(written: Written) -> None:
    documents = [Document.load(seed) for seed in SEEDS]
    for line in model_lines(written):
        assert line.cites
        assert line.findings
        assert not [finding for finding in line.findings if finding.failed]
        for cite in line.cites:
            assert documents[cite.article - 1].text[cite.start : cite.end] == cite.text


def test_what_several_articles_say_is_cited_to_more_than_one(written: Written) -> None:
    assert any(len({cite.article for cite in line.cites}) > 1 for line in model_lines(written))


def test_a_false_sentence_is_withheld_and_a_source_sentence_stands_in_its_place(
    written: Written, with_a_falsehood: Path
) -> None:
    story = replayed(with_a_falsehood, Unrepentant)
    assert FALSE in [withheld.text for withheld in story.withheld]
    assert all(withheld.reasons for withheld in story.withheld)
    assert FALSE not in [line.text for line in story.story.lead]
    assert len(story.story.lead) == LEAD
    own = [line for line in story.story.lead if line.writer == "source"]
    assert len(own) > sum(line.writer == "source" for line in written.story.lead)
    assert all(line.text in line.cites[0].text for line in own)
