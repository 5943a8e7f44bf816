"""Headline and lead worded by an engine, through the gate."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from summarizer import Document, Report, daily, summarize
from summarizer.articles import Article
from summarizer.briefing import Prepared
from summarizer.engines import Answer, Draft, Failure, Usage
from summarizer.engines.model.prompts import prompt_for
from summarizer.errors import ServiceError, UnavailableError
from summarizer.fields import Schema
from summarizer.schemas.daily import DailyBrief
from summarizer.schemas.story import StoryText

DAY = datetime.date(2025, 3, 12)
FIRST = """A fire at a warehouse in Porto has killed 12 people, the mayor Ana Lopes said.

Some 40 firefighters fought the fire in Porto through the night.

The warehouse belonged to the furniture maker Casa Nova."""
SECOND = """Twelve people died in the fire at a warehouse in Porto, mayor Ana Lopes said.

The furniture maker Casa Nova, which owned the warehouse in Porto, said it would help the families.

Firefighters in Porto were still looking for two missing workers."""


@dataclass
class Worded:
    """An engine that drafts a story's text with ``drafts``, or fails."""

    drafts: Sequence[Draft] | ServiceError
    asked: list[str] = field(default_factory=list)
    name: str = "scripted"
    model: str | None = "scripted-1"
    spent: Usage = field(default_factory=Usage)

    def prompt(self, schema: type[Schema]) -> str | None:
        return "daily@1"

    async def draft(self, document: Document, schema: type[Schema]) -> Answer:
        assert schema is StoryText
        self.asked.append(document.text)
        if isinstance(self.drafts, ServiceError):
            raise self.drafts
        return Answer(tuple(self.drafts), usage=Usage(1, 100, 10))

    async def repair(self, document: Document, schema: type[Schema], failures: Sequence[Failure]) -> Answer:
        return Answer((), usage=Usage(1, 20, 5))

    async def aclose(self) -> None:
        return None


def _articles(*days: datetime.date | None) -> list[Article]:
    texts = (FIRST, SECOND)
    return [
        Article(Document(text, f"{number}.txt", title=f"Fire in Porto {number}", published=day), f"Outlet {number}")
        for number, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]


def _written(engine: Worded, *days: datetime.date | None) -> DailyBrief:
    articles = _articles(*(days or (DAY, DAY)))
    reports: dict[str, Report | Prepared] = {
        article.document.id: summarize(article.document, "brief", engine="rules") for article in articles
    }
    return daily(articles, date=DAY, reports=reports, engine=engine)


def _line(text: str, *cites: int) -> Draft:
    return Draft("lead", {"text": text}, cites)


TRUE = _line("Twelve people died in a warehouse fire in Porto, according to mayor Ana Lopes.", 2, 6)
FALSE = _line("Ninety people died in a warehouse fire in Porto.", 2, 6)


def test_a_line_that_passes_is_the_model_s_and_cites_the_articles_own_sentences() -> None:
    story = _written(Worded([TRUE])).stories[0]
    assert (story.lead[0].text, story.lead[0].writer) == (TRUE.values["text"], "model")
    assert [(cite.article, cite.sentence) for cite in story.lead[0].cites] == [(1, 1), (2, 1)]
    texts = {1: FIRST, 2: SECOND}
    for cite in story.lead[0].cites:
        assert texts[cite.article][cite.start : cite.end] == cite.text


def test_a_line_that_fails_is_withheld_with_its_reason_and_replaced_by_a_source_sentence() -> None:
    brief = _written(Worded([FALSE, TRUE]))
    assert len(brief.stories[0].lead) >= 2
    assert all("Ninety" not in line.text for line in brief.stories[0].lead)
    assert {line.writer for line in brief.stories[0].lead} == {"model", "source"}
    withheld = next(one for one in brief.withheld if one.text == FALSE.values["text"])
    assert withheld.story == brief.stories[0].id
    assert withheld.reasons


def test_an_answer_without_a_good_line_leaves_the_rules_page() -> None:
    plain = _written(Worded(UnavailableError("the service is away")))
    assert _written(Worded([FALSE])).stories[0].lead == plain.stories[0].lead


def test_a_service_that_fails_costs_the_words_not_the_page() -> None:
    brief = _written(Worded(UnavailableError("the service is away")))
    assert brief.stories[0].lead
    assert brief.stories[0].lead[0].writer == "source"
    assert brief.engine.trouble == "the service is away"


def test_a_headline_that_passes_is_the_model_s() -> None:
    headline = Draft("headline", {"text": "Twelve die in Porto warehouse fire"}, (1, 4))
    story = _written(Worded([headline, TRUE])).stories[0]
    assert (story.headline.text, story.headline.writer) == ("Twelve die in Porto warehouse fire", "model")


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        pytest.param((DAY, DAY), True, id="articles_of_one_day"),
        pytest.param((DAY, datetime.date(2025, 3, 11)), False, id="articles_of_two_days"),
    ],
)
def test_on_monday_is_kept_only_where_all_articles_are_of_one_day(days: tuple[datetime.date, ...], kept: bool) -> None:
    floating = _line("Last night some 40 firefighters fought the fire in Porto.", 2)
    brief = _written(Worded([floating]), *days)
    said = [line.text for line in brief.stories[0].lead if line.writer == "model"]
    assert bool(said) <= kept
    if not kept:
        assert any("counts from the day" in reason for one in brief.withheld for reason in one.reasons)


def test_the_cost_is_told() -> None:
    use = _written(Worded([TRUE])).engine
    assert (use.name, use.model, use.calls, use.input_tokens, use.output_tokens) == (
        "scripted",
        "scripted-1",
        1,
        100,
        10,
    )


def test_the_prompt_is_the_template_of_its_own() -> None:
    assert prompt_for(StoryText).id.startswith("daily@3 ")
    assert "headline and lead of one news story" in prompt_for(StoryText).text
