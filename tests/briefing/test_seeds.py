"""Five articles on one event: what the brief of them must say."""

import datetime
from collections.abc import Iterator

import pytest

from summarizer import Document, daily
from summarizer.schemas.daily import DailyBrief, FigureRow, Story
from tests.conftest import ROOT

SEEDS = sorted((ROOT / "seeds").glob("0*.txt"))


@pytest.fixture(scope="module")
def brief() -> DailyBrief:
    return daily(map(Document.load, SEEDS), date=datetime.date(2024, 6, 17), engine="rules")


@pytest.fixture(scope="module")
def story(brief: DailyBrief) -> Story:
    assert len(brief.stories) == 1
    return brief.stories[0]


def _row(story: Story, surface: str) -> FigureRow:
    return next(
        row
        for row in story.figures
        if any(surface in value.quantity.text for value in row.values if value.standing in ("agree", "single"))
    )


def _articles(row: FigureRow, *standings: str) -> list[int]:
    return sorted({value.article for value in row.values if value.standing in standings})


def test_the_five_articles_are_one_story(story: Story) -> None:
    assert sorted(story.articles) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("surface", "count"),
    [
        pytest.param("10,000", 4, id="containers_in_four"),
        pytest.param("4.8", 4, id="shells_in_four"),
        pytest.param("ozens of ballistic missiles", 3, id="dozens_of_missiles_in_three"),
    ],
)
def test_articles_that_give_the_same_number_agree(story: Story, surface: str, count: int) -> None:
    row = _row(story, surface)
    assert row.verdict == "agree"
    assert len(_articles(row, "agree")) == count


def test_seven_thousand_containers_are_an_earlier_count_of_the_ten_thousand(story: Story) -> None:
    earlier = [value for value in _row(story, "10,000").values if value.standing == "earlier count"]
    assert "about seven thousand containers" in [value.quantity.text for value in earlier]


def test_nearly_and_about_five_million_are_compatible_with_4_8_million(story: Story) -> None:
    compatible = [value.quantity.text for value in _row(story, "4.8").values if value.standing == "compatible"]
    assert sorted(compatible) == ["about 5 million artillery shells", "nearly five million artillery shells"]


def test_the_union_s_million_is_a_different_thing(story: Story) -> None:
    different = [value for value in _row(story, "4.8").values if value.standing == "different thing"]
    assert different[0].quantity.value == 1_000_000
    assert "promised" in different[0].reason
    assert sorted({value.article for value in _row(story, "1m artillery").values if value.standing == "agree"}) == [
        1,
        4,
    ]


def test_four_articles_that_rest_on_one_minister_are_one_voice(story: Story) -> None:
    reasons = _row(story, "10,000").reasons
    assert "all repeat one voice: Shin Won-sik (South Korea), by way of Bloomberg News" in reasons


def test_shells_go_against_satellite_technology_with_both_legs_and_their_sources(story: Story) -> None:
    exchange = story.exchanges[0]
    assert (exchange.giver, exchange.receiver) == ("North Korea", "Russia")
    assert any("shells" in goods.text for goods in exchange.given)
    assert any("satellite" in goods.text for goods in exchange.in_return)
    returned = {cite.article for goods in exchange.in_return for cite in goods.cites}
    assert returned >= {2, 3, 5}


def test_actors_stand_under_one_name(story: Story) -> None:
    names = [actor.name for actor in story.actors]
    shin = next(actor for actor in story.actors if actor.name == "Shin Won-sik")
    assert "Shin Wonsik" in shin.aliases
    assert sum("Kim Jong" in name for name in names) == 1


def test_nothing_comes_from_furniture(brief: DailyBrief, story: Story) -> None:
    news = {
        (number, sentence.number): sentence.text
        for number, seed in enumerate(SEEDS, 1)
        for sentence in Document.load(seed).body
    }
    cites = list(_cites(story))
    assert cites
    for article, sentence, text in cites:
        assert news[article, sentence] == text


def _cites(story: Story) -> Iterator[tuple[int, int, str]]:
    found = [cite for line in (story.headline, *story.lead) for cite in line.cites]
    found += [value.cite for row in story.figures for value in row.values]
    found += [cite for said in story.claims for claim in said.claims for cite in claim.cites]
    found += [cite for e in story.exchanges for goods in (*e.given, *e.in_return) for cite in goods.cites]
    found += [cite for part in (*story.actors, *story.timeline) for cite in part.cites]
    yield from ((cite.article, cite.sentence, cite.text) for cite in found)


def test_the_order_of_the_articles_changes_no_verdict(story: Story) -> None:
    turned = daily(map(Document.load, reversed(SEEDS)), date=datetime.date(2024, 6, 17), engine="rules").stories[0]
    assert turned.id == story.id
    assert sorted((row.verdict, len(row.values)) for row in turned.figures) == sorted(
        (row.verdict, len(row.values)) for row in story.figures
    )
