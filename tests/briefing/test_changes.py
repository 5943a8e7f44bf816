"""What changed against the brief before."""

import datetime

import pytest

from summarizer import Document, daily
from summarizer.articles import Article
from summarizer.briefing import DailySettings
from summarizer.schemas.daily import Change, DailyBrief

DAY = datetime.date(2025, 3, 12)
NEXT = datetime.date(2025, 3, 13)

TOLL = """A ferry sank in the strait off Zamboanga in the Philippines on Tuesday night, and at least 18 people drowned,
the coast guard said.

The ferry Santa Rosa was carrying 210 passengers from Zamboanga to Jolo when it hit a reef.

The ferry's owner, Sulu Lines, said that the ship had been overloaded by its captain, Ramon Tan."""
HIGHER = """The death toll of the ferry that sank off Zamboanga in the Philippines rose to 31 on Thursday, the coast
guard said.

Divers found 13 more bodies in the cabins of the Santa Rosa, which hit a reef on Tuesday night on its way from
Zamboanga to Jolo with 210 passengers.

Sulu Lines, the owner of the ferry, withdrew its statement that the ship had been overloaded by its captain, Ramon Tan.
"""
DENIED = """Relatives of the passengers of the ferry Santa Rosa, which sank off Zamboanga in the Philippines, waited
for news in Jolo on Thursday.

Captain Ramon Tan, who survived, denied that the ferry had been overloaded. The ship's owner, Sulu Lines, had blamed
him for it.

The coast guard said that 31 people had died."""
CHESS = """The Indian grandmaster Arjun Rao won the chess tournament in Wijk aan Zee in the Netherlands on Wednesday.

Rao, 19, beat the Dutch champion Pieter Smit in the last round and earned 50,000 euros."""


def _article(text: str, name: str, day: datetime.date, outlet: str) -> Article:
    return Article(Document(text, name, title=text.split(",")[0], published=day), outlet)


FIRST = _article(TOLL, "toll.txt", DAY, "Wire")
SECOND = _article(HIGHER, "higher.txt", NEXT, "Herald")
THIRD = _article(DENIED, "denied.txt", NEXT, "Star")
OTHER = _article(CHESS, "chess.txt", DAY, "Sport")


@pytest.fixture(scope="module")
def before() -> DailyBrief:
    return daily([FIRST, OTHER], date=DAY, engine="rules")


@pytest.fixture(scope="module")
def after(before: DailyBrief) -> DailyBrief:
    return daily([FIRST, SECOND, THIRD], date=NEXT, engine="rules", previous=DailyBrief.from_json(before.to_json()))


def _changes(brief: DailyBrief, kind: str) -> list[Change]:
    return [change for change in brief.changes if change.kind == kind]


def test_a_first_brief_has_no_changes(before: DailyBrief) -> None:
    assert before.since is None
    assert before.changes == ()


def test_a_story_that_goes_on_keeps_its_id_and_has_moved(before: DailyBrief, after: DailyBrief) -> None:
    ferry = next(story for story in before.stories if 1 in story.articles)
    assert [story.id for story in after.stories] == [ferry.id]
    assert after.stories[0].weight.standing == "moved"
    assert after.since == DAY


def test_a_figure_that_rose_is_revised_from_the_old_to_the_new(after: DailyBrief) -> None:
    revised = _changes(after, "revised")
    assert [(change.old, change.new) for change in revised] == [("at least 18 people", "31")]
    assert (revised[0].who, revised[0].when, revised[0].old_source) == ("coast guard", NEXT, "Wire")
    assert revised[0].cites[0].article in (2, 3)


def test_a_statement_that_its_speaker_takes_back_is_withdrawn(after: DailyBrief) -> None:
    assert [change.who for change in _changes(after, "withdrawn")] == ["Sulu Lines"]


def test_a_claim_that_another_speaks_against_is_denied(after: DailyBrief) -> None:
    assert "Ramon Tan" in [change.who for change in _changes(after, "denied")]


def test_the_same_articles_again_are_no_change(before: DailyBrief) -> None:
    again = daily([FIRST, OTHER], date=NEXT, engine="rules", previous=before)
    assert again.changes == ()
    assert {story.weight.standing for story in again.stories} == {"unchanged"}


def test_a_story_of_another_event_is_new(before: DailyBrief) -> None:
    text = "A wind farm off Esbjerg in Denmark will have 80 turbines, the energy company Nordvind said on Thursday."
    brief = daily([FIRST, _article(text, "wind.txt", NEXT, "Wire")], date=NEXT, engine="rules", previous=before)
    assert [change.kind for change in brief.changes] == ["new story"]
    assert {story.weight.standing for story in brief.stories} == {"new", "unchanged"}


CUTS = """Chipmaker Ostbo Semiconductor cut its forecast for the year to $17.2 billion from $18.2 billion on Wednesday,
sending its shares down 11.4% in late trading.

The company in Aarhus will cut 2,100 jobs, its chief executive, Karen Friis, said."""
BRIDGE = """The Tamar bridge near Saltash will be closed to lorries for six weeks from Monday, the council said.

Engineers found 318 cracked welds in its deck. Repairs will cost £4.7 million, councillor Joan Pascoe said."""


@pytest.mark.parametrize(
    ("old", "new", "standing"),
    [
        pytest.param(
            CUTS,
            "European shares fell on Thursday after Ostbo lowered its outlook to $17.2 billion from $18.2 billion."
            " The chipmaker had lost 11.4 percent in late trading. Analysts at Brandt Bank in Frankfurt called it bad.",
            "moved",
            id="a company under its short name in a report on markets",
        ),
        pytest.param(
            CUTS,
            "Ostbo opened a nursery for 140 children of its staff in Odense on Thursday. Mayor Peter Lund cut a ribbon"
            " and the children sang. Parents in the town had asked for it for years.",
            "new",
            id="the company in other news, no number shared",
        ),
        pytest.param(
            BRIDGE,
            "Hauliers in Cornwall will lose £1.2 million a week by the closing of the Tamar bridge, their association"
            " said on Thursday. Councillor Joan Pascoe said the 318 cracked welds left no choice.",
            "moved",
            id="those whom it hurts",
        ),
        pytest.param(
            BRIDGE,
            "The village of Yelverton has 318 empty houses, a survey found on Thursday. Repairs of £4.7 million are"
            " planned by Devon Homes.",
            "new",
            id="the same numbers, nobody named by both",
        ),
    ],
)
def test_a_story_goes_on_where_names_and_numbers_are_the_same(old: str, new: str, standing: str) -> None:
    first = daily([_article(old, "old.txt", DAY, "Wire")], date=DAY, engine="rules")
    brief = daily([_article(new, "new.txt", NEXT, "Herald")], date=NEXT, engine="rules", previous=first)
    assert brief.stories[0].weight.standing == standing


def test_people_who_work_somewhere_are_no_number_of_jobs_revised() -> None:
    later = """Ostbo will cut 2,100 jobs, among them 350 at its plant in Odense, where 1,900 people work, the union
    said on Thursday. The chipmaker had lowered its forecast to $17.2 billion from $18.2 billion."""
    first = daily([_article(CUTS, "old.txt", DAY, "Wire")], date=DAY, engine="rules")
    brief = daily([_article(later, "new.txt", NEXT, "Herald")], date=NEXT, engine="rules", previous=first)
    assert "moved" in [change.kind for change in brief.changes]
    assert [change.text for change in _changes(brief, "revised")] == []


BLAST = """An explosion in a paint warehouse in the port of Terneuzen killed nine people and injured 43, the mayor, Wim
Baart, said on Wednesday. Fourteen people were still missing at noon.

Lindqvist Coatings, the owner of the warehouse, said that it employs 2,290 people. Its shares fell 11.4 percent.

In 2009 a blast in the port of Terneuzen killed 21 people."""
SEARCH = """The search in the paint warehouse of Lindqvist Coatings in Terneuzen went on, mayor Wim Baart said.

{}"""


@pytest.mark.parametrize(
    ("told", "revised"),
    [
        pytest.param("The explosion killed 13 people.", [("nine people", "13 people")], id="a toll"),
        pytest.param("Six people are still missing.", [("Fourteen people", "Six people")], id="the missing"),
        pytest.param("The ministry has 34 similar warehouses inspected.", [], id="the injured no warehouses"),
        pytest.param("Some 310 houses are damaged and 22 cannot be lived in.", [], id="the missing no houses"),
        pytest.param("Of the 43 injured, 17 are in hospital.", [], id="a part of them"),
        pytest.param("Of those injured, 12 are children.", [], id="some of those"),
        pytest.param("Its shares had fallen by 11 percent the day before.", [], id="the same rounded"),
        pytest.param("Lindqvist employs about 2,300 people.", [], id="the same worded otherwise"),
        pytest.param("It was the worst blast in the port since 2009, when 21 people died.", [], id="told before"),
    ],
)
def test_only_a_count_of_one_noun_and_fate_is_revised(told: str, revised: list[tuple[str, str]]) -> None:
    first = daily([_article(BLAST, "old.txt", DAY, "Wire")], date=DAY, engine="rules")
    later = _article(SEARCH.format(told), "new.txt", NEXT, "Herald")
    brief = daily([later], date=NEXT, engine="rules", previous=first)
    assert [change.kind for change in brief.changes][:1] == ["moved"]
    assert [(change.old, change.new) for change in _changes(brief, "revised")] == revised


YARD = """The shipyard Calloway in Port Ennis has told its workers of its plans for the winter, director Ada Reith said.

{}

The yard was founded in 1921 by two brothers from Leith, and its cranes can be seen from the motorway."""


@pytest.mark.parametrize(
    ("told", "later", "revised"),
    [
        pytest.param(
            "Calloway will cut 640 jobs by spring.", "Calloway reduced the number of jobs it will cut from 640 to 410.",
            [("640 jobs", "410")], id="the article tells the number before",
        ),
        pytest.param(
            "Calloway expects that 214 workers will sign the contract.", "221 workers signed the contract.",
            [("214 workers", "221 workers")], id="what was expected has come",
        ),
        pytest.param(
            "Calloway will cut 640 jobs by spring.", "Calloway lowered the price of a ferry from 64 to 41 million.",
            [], id="another thing lowered",
        ),
        pytest.param(
            "Calloway expects that 214 workers will sign the contract.", "The contract has 221 pages.", [],
            id="another noun",
        ),
    ],
)  # fmt: skip
def test_a_number_that_an_article_has_overtaken_is_revised(
    told: str, later: str, revised: list[tuple[str, str]]
) -> None:
    first = daily([_article(YARD.format(told), "old.txt", DAY, "Wire")], date=DAY, engine="rules")
    brief = daily([_article(YARD.format(later), "new.txt", NEXT, "Herald")], date=NEXT, engine="rules", previous=first)
    assert [(change.old, change.new) for change in _changes(brief, "revised")] == revised


def test_a_story_that_moved_opens_with_what_is_new() -> None:
    death = """A boy of six has died of measles in Tolliver County, health officer Lena Whitfield said on Thursday.

    The county has counted 93 cases since October."""
    cases = """Measles cases in Tolliver County rose to 87, health officer Lena Whitfield said on Wednesday.

    Two schools in Tolliver County sent 40 pupils home. A clinic in Gilroy gives 300 shots a day."""
    old = _article(cases, "old.txt", DAY, "Ledger")
    brief = daily([old, _article(death, "new.txt", NEXT, "Wire")], date=NEXT, engine="rules",
                  previous=daily([old], date=DAY, engine="rules"))  # fmt: skip
    assert "died of measles" in brief.stories[0].headline.text
    assert "died of measles" in brief.stories[0].lead[0].text
    assert brief.changes[0].cites


def test_what_yesterday_had_is_not_new_where_its_story_falls_in_two(before: DailyBrief, after: DailyBrief) -> None:
    apart = DailySettings(threshold=1.0)
    brief = daily([FIRST, SECOND, THIRD], date=NEXT, engine="rules", previous=after, settings=apart)
    assert len(after.stories) == 1
    assert [story.weight.standing for story in brief.stories] == ["unchanged"] * 3
    assert len({story.id for story in brief.stories}) == 3
