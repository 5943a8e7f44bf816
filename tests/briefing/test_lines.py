"""What an editor reads first: the headline and the lead by the rules."""

import datetime

import pytest

from summarizer import Document, daily
from summarizer.articles import Article
from summarizer.briefing.givers import bare_giver
from summarizer.briefing.settings import DailySettings
from summarizer.briefing.wording import lacks_subject, printed
from summarizer.reading.alone import stands_alone
from summarizer.schemas.daily import Story

DAY = datetime.date(2025, 3, 12)
REPORT = """A fire at a furniture warehouse in Porto has killed 12 people, mayor Ana Lopes said on Tuesday.

Some 40 firefighters fought the fire in Porto through the night. The warehouse belonged to Casa Nova, a furniture maker.

In 2009 a fire in Porto killed three people in a furniture warehouse."""
FEATURE = """The pigeons of Rua Nova came back first, one by one, to a roof that was no longer there.

They had lived above the furniture warehouse of Casa Nova for as long as anybody in Porto can remember.

Twelve people died in the fire, and mayor Ana Lopes went from door to door.

We shall not forget the smell of the fire in Porto."""


def story_of(*texts: tuple[str, str]) -> Story:
    articles = [Article(Document(text, title=title, published=DAY), f"Outlet {title}") for title, text in texts]
    return daily(articles, date=DAY, engine="rules", settings=DailySettings(threshold=0.0)).stories[0]


@pytest.fixture(scope="module", params=[False, True], ids=["report_first", "feature_first"])
def story(request: pytest.FixtureRequest) -> Story:
    told = [("Warehouse fire in Porto kills 12 people", REPORT), ("A roof that is no longer there", FEATURE)]
    return story_of(*reversed(told)) if request.param else story_of(*told)


def test_the_headline_is_that_of_the_report_not_of_the_feature(story: Story) -> None:
    assert story.headline.text == "Warehouse fire in Porto kills 12 people"


def test_the_lead_opens_with_what_happened(story: Story) -> None:
    assert story.lead[0].text.startswith("A fire at a furniture warehouse in Porto has killed 12 people")


def test_nobody_says_we_in_the_lead_and_the_past_is_background(story: Story) -> None:
    assert not any("We shall" in line.text for line in story.lead)
    assert not any("2009" in line.text for line in story.lead[:2])


def test_a_headline_that_points_back_gives_way_to_a_sentence_which_the_lead_does_not_repeat() -> None:
    text = f"And they will be back, a man in Porto said.\n\n{REPORT}"
    story = story_of(("", text))

    assert story.headline.text.startswith("A fire at a furniture warehouse in Porto has killed 12 people")
    assert not any(line.text.rstrip(".") == story.headline.text for line in story.lead)


@pytest.mark.parametrize(
    ("giver", "bare"),
    [
        pytest.param("the U.S. Geological Survey", "the U.S. Geological Survey", id="a_name_that_could_be_a_verb"),
        pytest.param("the company estimates", "the company", id="a_verb_behind_the_giver"),
        pytest.param("Orla Life, which sold 40 homes", "Orla Life", id="a_relative_clause"),
        pytest.param("Nobody", None, id="nobody"),
    ],
)
def test_a_giver_stands_without_what_is_said_of_it(giver: str, bare: str | None) -> None:
    assert bare_giver(giver) == bare


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("LISBON - The march began.", "The march began.", id="a_place"),
        pytest.param("LISBON, 25 September 2027, 10.30 p.m. - The march began.", "The march began.", id="day_and_hour"),
        pytest.param("NAMUR, Belgium (Meuse Press) – The march began.", "The march began.", id="country_and_agency"),
        pytest.param("Nov 19 (Meridian) - The march began.", "The march began.", id="day_and_agency"),
        pytest.param("LISBON, June 3, 2024 — The march began.", "The march began.", id="day_and_year"),
        pytest.param("June 3, 2024 — The march began.", "The march began.", id="a_day_with_its_year_alone"),
        pytest.param(
            "June 2024 — a dry month — ended.", "June 2024 — a dry month — ended.", id="a_month_is_no_dateline"
        ),
        pytest.param("Mrs 19 (Meridian) left.", "Mrs 19 (Meridian) left.", id="no_dash_behind_the_bracket"),
        pytest.param("17:40 The march began.", "The march began.", id="the_hour_of_a_live_page"),
        pytest.param(
            "NATO - the alliance - met.", "NATO - the alliance - met.", id="a_dash_in_a_sentence_not_a_dateline"
        ),
        pytest.param("17:40 was the score.", "17:40 was the score.", id="a_score_not_an_hour"),
    ],
)
def test_a_sentence_is_printed_without_its_dateline(text: str, told: str) -> None:
    assert printed(text) == told


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        pytest.param("We counted 110,000 people between the two squares.", False, id="we"),
        pytest.param("The march brought joy to me and to my family.", False, id="me_and_my"),
        pytest.param(
            "The head of the platform said “we counted 110,000 people” on the square.", True, id="we_in_a_quotation"
        ),
        pytest.param("The US counted 110,000 people on the square.", True, id="us_in_capitals_a_country"),
    ],
)
def test_who_says_we_must_be_known(text: str, alone: bool) -> None:
    assert stands_alone(text) is alone


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Has infected 93 people since late October", True, id="a relative clause"),
        pytest.param("was founded in 1904 by two brothers", True, id="a passive"),
        pytest.param("Has the council lost its way?", False, id="a question"),
        pytest.param("Did Brandt know?", False, id="a question of somebody"),
        pytest.param("Hasan infected 93 people", False, id="a name"),
    ],
)
def test_a_clause_without_its_subject_is_known(text: str, cut: bool) -> None:
    assert lacks_subject(text) is cut


@pytest.mark.parametrize(
    "teaser",
    ["Live: fire at the mill", "Who set the mill of Harlow on fire?", "What we know about the fire at the Harlow mill"],
)
def test_a_headline_that_asks_gives_way_to_one_that_tells(teaser: str) -> None:
    text = "The mill of Harlow burned down on Monday, and two guards died in the fire, the fire brigade said. "
    told = ("Two guards die in fire at Harlow mill", teaser)
    articles = [
        Article(Document(text + f"Smoke hung over the {place}.", title=title, published=datetime.date(2026, 5, 4)))
        for title, place in zip(told, ("river", "town"), strict=True)
    ]
    assert daily(articles, date=datetime.date(2026, 5, 4), engine="rules").stories[0].headline.text != teaser
