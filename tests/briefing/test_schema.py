"""The daily brief's JSON."""

import datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from summarizer.fields import Quantity
from summarizer.schemas.daily import (
    ArticleEntry,
    Cite,
    DailyBrief,
    FigureRow,
    FigureValue,
    Goods,
    Line,
    Story,
    StoryExchange,
    Weight,
)


def _brief() -> DailyBrief:
    cite = Cite(article=1, sentence=2, start=10, end=40, text="About 4.85 million shells went.")
    quantity = Quantity(text="About 4.85 million shells", value=Decimal("4850000.5"), relation="about", unit="shells")
    value = FigureValue(
        article=1, quantity=quantity, start=10, end=35, cite=cite, measures="shells sent", voice="Seoul", leading=True
    )
    goods = Goods(text="shells", quantity=quantity, status="alleged", statuses={1: "alleged"}, cites=(cite,))
    story = Story(
        id="shells-1a2b3c",
        headline=Line(text="Shells went", cites=(cite,)),
        articles=(1,),
        weight=Weight(total=1.5, voices=1, actors=2),
        figures=(FigureRow(measures="shells sent", verdict="single", values=(value,), voices=("Seoul",)),),
        exchanges=(StoryExchange(giver="A", receiver="B", given=(goods,), articles=(1,)),),
    )
    article = ArticleEntry(number=1, id="sha256:00", name="a.txt", published=datetime.date(2024, 6, 16))
    return DailyBrief(date=datetime.date(2024, 6, 17), articles=(article,), stories=(story,))


def test_what_is_written_is_read_back_the_same() -> None:
    brief = _brief()
    assert DailyBrief.from_json(brief.to_json()) == brief


def test_numbers_are_printed_as_the_decimals_they_are() -> None:
    assert '"value": 4850000.5' in _brief().to_json()
    read = DailyBrief.from_json(_brief().to_json())
    assert read.stories[0].figures[0].leading.quantity.value == Decimal("4850000.5")


def test_the_brief_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        _brief().stories[0].id = "other"  # type: ignore[misc]


@pytest.mark.parametrize("number", [pytest.param(0, id="zero"), pytest.param(2, id="beyond_the_last")])
def test_an_article_that_does_not_exist_is_an_index_error(number: int) -> None:
    with pytest.raises(IndexError):
        _brief().article(number)
