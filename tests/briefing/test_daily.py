"""What goes in: nothing, one article, the same one fifty times, articles of other days, reports made elsewhere."""

import asyncio
import datetime
import pickle

import pytest

from summarizer import Document, daily, summarize
from summarizer.articles import Article
from summarizer.briefing import DailySettings, adaily, explain, prepare
from summarizer.briefing.digest import Prepared
from summarizer.fields import Finding
from summarizer.report import Withheld
from summarizer.schemas.brief import Brief
from summarizer.schemas.daily import DailyBrief

DAY = datetime.date(2024, 6, 17)
TEXT = """Norway sold 12 ships to Chile on Monday, defence minister Kari Holm said in Oslo.

The ships cost 400 million dollars, and the first of them is to reach Valparaiso in 2026, the minister said.

Chile had asked Norway for the ships two years ago, after a fire destroyed part of its fleet in Valparaiso."""


def _brief(*texts: str, settings: DailySettings | None = None) -> DailyBrief:
    return daily(texts, date=DAY, engine="rules", settings=settings)


def test_no_articles_are_an_empty_brief() -> None:
    brief = _brief()
    assert (brief.articles, brief.stories, brief.withheld) == ((), (), ())
    assert DailyBrief.from_json(brief.to_json()) == brief


def test_one_article_is_one_story_with_nothing_to_compare() -> None:
    story = _brief(TEXT).stories[0]
    assert story.articles == (1,)
    assert story.grouping == ()
    assert {row.verdict for row in story.figures} == {"single"}
    assert story.agreements == ()


def test_the_same_article_fifty_times_is_one_voice_and_forty_nine_copies() -> None:
    brief = _brief(*[TEXT] * 50)
    assert len(brief.stories) == 1
    story = brief.stories[0]
    assert (len(story.articles), story.weight.voices) == (50, 1)
    assert brief.articles[0].copies == tuple(range(2, 51))
    assert all(entry.copy_of == 1 for entry in brief.articles[1:])
    ships = next(row for row in story.figures if "12 ships" in row.leading.quantity.text)
    assert (ships.verdict, len(ships.values)) == ("single", 1)
    assert ships.leading.repeated_in == tuple(range(2, 51))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("   \n\n \t", id="blank"),
        pytest.param("1 2 3", id="no_sentence"),
        pytest.param("\udcff\ud800 \x00\x07", id="no_text_at_all"),
        pytest.param("Le ministre a annoncé mardi à Paris que douze navires seraient vendus au Chili.", id="french"),
    ],
)
def test_any_string_is_an_article(text: str) -> None:
    brief = _brief(text, TEXT)
    assert len(brief.articles) == 2
    assert {number for story in brief.stories for number in story.articles} | {
        one.article for one in brief.set_aside
    } == {1, 2}


def test_an_article_without_news_is_set_aside() -> None:
    brief = _brief("", TEXT)
    assert [(one.article, one.reason) for one in brief.set_aside] == [(1, "it has no news in it")]


def test_articles_of_other_days_on_other_things_are_stories_of_their_own() -> None:
    old = Document(
        "The Peruvian volcano Sabancaya erupted on Tuesday. Nobody was hurt.", published=datetime.date(2019, 1, 2)
    )
    brief = daily([old, Document(TEXT, published=DAY)], date=DAY, engine="rules")
    assert sorted(story.articles for story in brief.stories) == [(1,), (2,)]


def test_reports_and_prepared_articles_make_the_same_brief_as_texts() -> None:
    article = Article(Document(TEXT, "a.txt"), "Wire", "https://wire.example/a")
    report = summarize(article.document, "brief", engine="rules")
    prepared = pickle.loads(pickle.dumps(prepare(article, report)))
    made = daily([article], date=DAY, engine="rules")
    for known in (report, prepared):
        assert daily([article], date=DAY, engine="rules", reports={article.document.id: known}) == made
    assert (made.articles[0].outlet, made.articles[0].url) == ("Wire", "https://wire.example/a")


def test_it_works_in_a_running_loop_and_by_awaiting() -> None:
    async def run() -> tuple[DailyBrief, DailyBrief]:
        return daily([TEXT], date=DAY, engine="rules"), await adaily([TEXT], date=DAY, engine="rules")

    inside, awaited = asyncio.run(run())
    assert inside == awaited == _brief(TEXT)


def test_beyond_the_limit_a_story_has_headline_and_lead_alone() -> None:
    other = "The Peruvian volcano Sabancaya erupted on Tuesday, the geological institute in Lima said. Nobody was hurt."
    brief = _brief(TEXT, other, settings=DailySettings(full=1))
    full, short = (next(story for story in brief.stories if story.articles == (number,)) for number in (1, 2))
    assert full.figures
    assert full.actors
    assert short.headline.text
    assert short.lead
    assert (short.figures, short.claims, short.actors) == ((), (), ())


SECOND = """Chile will get a dozen ships from Norway for 400 million dollars, the navy in Valparaiso said on Monday.

The opposition called the price too high. Chile had lost part of its fleet in a fire in Valparaiso two years ago.

Defence minister Kari Holm of Norway is to travel to Valparaiso in August, her ministry in Oslo said."""


def test_why_two_articles_stand_together_is_told_in_words() -> None:
    brief = _brief(TEXT, SECOND)
    assert brief.articles[1].copy_of is None
    lines = explain(brief, brief.stories[0].grouping[0])
    assert "alike, from 0.17" in lines[0]
    assert any(line.startswith("names: ") and "Chile" in line for line in lines)
    assert any(line.startswith("figures: ") for line in lines)


CROWD = """People marched through Warsaw on Monday against the pension reform of Adam Wrona. Police estimated the crowd
at 90,000. An analysis of pictures by researchers at Warsaw University suggested that about 140,000 people took part.

The police number was a joke, said Jan Wilk, head of the unions' federation OPZZ."""
MARCH = """Around 90,000 people marched through Warsaw on Monday against the pension reform of Adam Wrona, police said.
City Hall said that 200,000 people took part.

Jan Wilk, head of the federation OPZZ, called the number of the police a joke."""


def _with_a_figure_withheld(text: str, quantity: str) -> tuple[Article, Prepared]:
    """An article, and its report with a figure taken out of the brief for a doubt."""
    article = Article(Document(text))
    report = summarize(article.document, "brief", engine="rules")
    assert isinstance(report.brief, Brief)
    kept = tuple(figure for figure in report.brief.figures if figure.quantity.text != quantity)
    doubt = Finding(check="certainty", verdict="contradicted", message="in the source this is possible, not a fact")
    withheld = Withheld(path="figures", item={"quantity": quantity}, findings=(doubt,))
    brief = report.brief.model_copy(update={"figures": kept})
    return article, prepare(article, report.model_copy(update={"brief": brief, "withheld": (withheld,)}))


def test_a_withheld_figure_that_stands_beside_others_has_its_doubt_there_and_nowhere_else() -> None:
    quantity = "about 140,000 people"
    for text, others, stands in ((CROWD, (MARCH,), True), (CROWD[CROWD.index("An analysis") :], (), False)):
        article, prepared = _with_a_figure_withheld(text, quantity)
        reports = {article.document.id: prepared}
        brief = daily([article, *others], date=DAY, engine="rules", reports=reports)
        values = [value for story in brief.stories for row in story.figures for value in row.values]
        assert [(one.quantity.text, "possible" in one.doubts[0]) for one in values if one.doubts] == [
            (quantity, True)
        ] * stands
        assert any("140,000" in one.text for one in brief.withheld) != stands


@pytest.mark.parametrize(
    ("sentence", "withheld"),
    [
        pytest.param("The union of the workers said the cuts could reach 3,000 by next summer.", False, id="said"),
        pytest.param("The cuts could reach 3,000 by next summer.", True, id="said by nobody"),
    ],
)
def test_a_number_that_nobody_understands_alone_is_withheld_unless_a_claim_tells_it(
    sentence: str, withheld: bool
) -> None:
    brief = _brief(f"Brenta, a maker of chips in Austin, closed a plant in Odense on Monday. {sentence}")
    assert any("3,000" in one.text for one in brief.withheld) == withheld
