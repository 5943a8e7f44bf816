"""The brief of the day before, read as far as it is asked for."""

import datetime

import pytest

from summarizer import daily
from summarizer.newsroom.earlier import opened
from summarizer.schemas.daily import DailyBrief

DAY = datetime.date(2025, 3, 12)
TEXTS = (
    "Norway sold 12 ships to Chile on Monday, defence minister Kari Holm said in Oslo.",
    'A fire in Porto has killed 19 people, mayor Ana Lopes said. She read out a list: "stories": [ { ] } and wept.',
    "Thieves took 38 gold coins from a museum in Trier, the police said.",
)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_opened_brief_has_all_that_was_written(count: int) -> None:
    brief = daily(TEXTS[:count], date=DAY, engine="rules")
    again = opened(brief.to_json(indent=None))

    assert tuple(again.stories) == brief.stories
    assert again.stories[-1:] and again.stories[-1] == brief.stories[-1] if count else not again.stories
    assert again.model_copy(update={"stories": ()}) == brief.model_copy(update={"stories": ()})


def test_a_day_is_compared_with_an_opened_brief_as_with_a_whole_one() -> None:
    before = daily(TEXTS, date=DAY, engine="rules")
    json = before.to_json(indent=None)
    new = (*TEXTS[1:], "The fire in Porto has killed 24 people, mayor Ana Lopes said on Thursday in Porto.")
    made = [
        daily(new, date=DAY + datetime.timedelta(days=1), engine="rules", previous=previous)
        for previous in (opened(json), DailyBrief.from_json(json))
    ]

    assert made[0].changes
    assert made[0] == made[1]
