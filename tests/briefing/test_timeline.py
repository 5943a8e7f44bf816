"""One sentence stands on one day of the timeline: the day that what it tells happened on."""

import datetime

import pytest

from summarizer import Document, daily

FRIDAY = datetime.date(2026, 11, 20)
THURSDAY = datetime.date(2026, 11, 19)
TUESDAY = datetime.date(2026, 11, 17)
OTHER = "\n\nThe council will talk about it at length in Warsaw, the mayor of the town told the newspaper."


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        pytest.param(
            "Warsaw police on Friday corrected their estimate of Thursday's pension march in the capital.",
            [FRIDAY],
            id="another day's march",
        ),
        pytest.param(
            "Orbis Inc. filed an appeal Friday against the fine imposed by the European Commission on Thursday.",
            [FRIDAY],
            id="what was done before",
        ),
        pytest.param(
            "The police spokesman said that 14 people had been detained, two more than reported on Thursday.",
            [],
            id="compared with another day",
        ),
        pytest.param(
            "The drivers of the trams, who walked out on Tuesday, went back to work on Thursday in Lyon.",
            [THURSDAY],
            id="a clause about who they are",
        ),
        pytest.param(
            "Six people are still missing in the port of Terneuzen, down from 14 on Tuesday.",
            [],
            id="down from another day",
        ),
        pytest.param(
            "Bus drivers across Greater Northam will be on strike for three days from Friday after talks failed.",
            [FRIDAY],
            id="the first of the days that it lasts",
        ),
        pytest.param(
            "Thursday's vote in the lower house of parliament ended with 231 votes against 218.",
            [THURSDAY],
            id="the day's own vote",
        ),
        pytest.param(
            "The Lions won the second match against the Rovers in Leeds on Tuesday by two goals.",
            [TUESDAY],
            id="one day",
        ),
        pytest.param(
            "After Thursday’s earthquake the president visited Chivay on Friday with three of her ministers.",
            [FRIDAY],
            id="after another day's event",
        ),
        pytest.param(
            "A former minister has been arrested in the capital of Peru, prosecutors said on Thursday.",
            [],
            id="the day on which it was said",
        ),
        pytest.param(
            "The owners last night denied that there had been any problem with the engines of the ferry.",
            [],
            id="the night on which it was denied",
        ),
        pytest.param(
            "The airline announced on Thursday that it would no longer fly from Gdansk to Malmo.",
            [THURSDAY],
            id="announcing is news",
        ),
        pytest.param(
            "The search in the bay was called off at dusk on Thursday and was due to resume on Friday.",
            [THURSDAY],
            id="a second verb's day is not the first one's",
        ),
        pytest.param(
            "The search in the bay was called off because of the wind and is due to resume on Friday.",
            [],
            id="a second verb's day alone",
        ),
        pytest.param(
            "Thursday's football match in Leeds has been moved to Friday because of the storm warning.",
            [FRIDAY],
            id="moved to another day",
        ),
    ],
)
def test_a_sentence_stands_on_the_day_that_it_tells_of(sentence: str, days: list[datetime.date]) -> None:
    brief = daily([Document(sentence + OTHER, published=FRIDAY)], date=FRIDAY, engine="rules")
    found = [entry for story in brief.stories for entry in story.timeline if entry.text == sentence]
    assert [entry.start for entry in found] == days
