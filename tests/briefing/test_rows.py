"""Numbers of a whole story: what the articles around two of them make of the two."""

import datetime

import pytest

from summarizer import Document, daily
from summarizer.articles import Article
from tests.briefing.gold import standing_in

DAY = datetime.date(2026, 5, 4)
OPENING = "The tram depot of Orvelle burned on Sunday evening, and its roof fell in on the cars of line four. "


def standing(texts: list[str], one: tuple[int, str], other: tuple[int, str], one_day: bool = False) -> str:
    """How the second number stands to the first, by article and surface, in the brief of a story's articles.

    Each article is of the next day, unless all are of ``one_day``.
    """
    articles = [
        Article(
            Document(OPENING + text, published=DAY + datetime.timedelta(days=0 if one_day else at)),
            f"Paper {at}",
        )
        for at, text in enumerate(texts)
    ]
    brief = daily(articles, date=DAY, engine="rules")
    assert len(brief.stories) == 1
    return standing_in(brief, *one, *other)


@pytest.mark.parametrize(
    ("texts", "one", "other", "wanted"),
    [
        pytest.param(
            [
                "The sprinklers had been out of service for nine days, the operator said.",
                "The operator maintains that the sprinklers were out of service for nine days. The inspectorate says"
                " that the sprinklers were out of service for 41 days.",
            ],
            (1, "nine days"), (2, "41 days"), "conflict", id="a later article gives both as two voices' words",
        ),
        pytest.param(
            [
                "Firefighters had rescued nine passengers by evening, the brigade said.",
                "Firefighters have rescued 14 passengers, the brigade said on Tuesday. It had spoken of nine passengers"
                " at first.",
            ],
            (2, "14"), (1, "nine"), "earlier count", id="a later article gives both as one voice's at two times",
        ),
        pytest.param(
            [
                "Smoke drifted across two stations. “We saw it from the roof,” says Ida Holm, who is sixteen.",
                "The city has closed the street.",
            ],
            (1, "two stations"), (1, "sixteen"), "apart", id="somebody's age is no count",
        ),
        pytest.param(
            ["The line stays closed for 60 days, the city said.", "The line will stay closed for two months."],
            (1, "60 days"), (2, "two months"), "agree", id="days and months",
        ),
        pytest.param(
            [
                "The city paid A$46 million for the depot in 2019.",
                "The city paid almost $50 million for the depot in 2019.",
            ],
            (1, "A$46 million"), (2, "almost $50 million"), "compatible", id="a dollar of which nobody says whose",
        ),
    ],
)  # fmt: skip
def test_two_numbers_of_a_story(texts: list[str], one: tuple[int, str], other: tuple[int, str], wanted: str) -> None:
    assert standing(texts, one, other) == wanted


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        pytest.param(
            [
                "As of 6.30 am 12 passengers had died, the city said.",
                "By Monday noon nineteen passengers had died, the city said.",
            ],
            "earlier count", id="as of two hours that the sentences tell",
        ),
        pytest.param(
            ["The tram carried 12 passengers, police said.", "The tram carried nineteen passengers, the mayor said."],
            "conflict", id="of one day without an hour",
        ),
    ],
)  # fmt: skip
def test_two_numbers_of_one_day(texts: list[str], wanted: str) -> None:
    assert standing(texts, (1, "12 passengers"), (2, "nineteen passengers"), one_day=True) == wanted


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        pytest.param(
            ["Four were injured and nine persons remain unaccounted for, the city said.", "Nine people are missing."],
            "missing", id="what became of those counted",
        ),
        pytest.param(
            ["The street was closed, and shed two held 34 trams.", "Shed two held 34 trams."], "trams", id="the noun",
        ),
    ],
)  # fmt: skip
def test_a_row_is_titled_by_what_is_counted(texts: list[str], title: str) -> None:
    articles = [Article(Document(OPENING + text, published=DAY), f"Paper {at}") for at, text in enumerate(texts)]
    story = daily(articles, date=DAY, engine="rules").stories[0]
    assert any(title in row.measures and "…" not in row.measures for row in story.figures if len(row.values) > 1)
