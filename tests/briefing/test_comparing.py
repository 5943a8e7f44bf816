"""Two figures of two articles: what the words around them make of them. No name or number is a benchmark's."""

import datetime
from dataclasses import replace

import pytest

from summarizer import Document, summarize
from summarizer.articles import Article
from summarizer.briefing.choosing import weighed
from summarizer.briefing.comparing import Verdict, compare
from summarizer.briefing.digest import Told, prepare
from summarizer.briefing.weighing import WEIGHTS, evidence, likelihood

MONDAY, TUESDAY = datetime.date(2026, 5, 4), datetime.date(2026, 5, 5)


def told(text: str, surface: str, number: int = 1, day: datetime.date = MONDAY) -> Told:
    """The figure ``surface`` of an article of the day."""
    document = Document(text, published=day)
    prepared = prepare(Article(document), summarize(document, "brief", engine="rules"))
    found = [one for one in prepared.digest(number).figures if surface in one.quantity.text]
    assert found, [one.quantity.text for one in prepared.digest(number).figures]
    return replace(found[0], voice=found[0].attributed_to)


def verdict_of(one: Told, other: Told) -> Verdict | None:
    """How the second figure stands to the first, of a story that has no others."""
    return compare(*weighed([one, other]))


@pytest.mark.parametrize(
    ("one", "first", "other", "second", "wanted"),
    [
        pytest.param(
            "The province has 640 vacant flats, the housing office said.", "640",
            "Some 640 vacant flats stand in the province.", "640", "agree", id="one number, two wordings",
        ),
        pytest.param(
            "The bridge will cost 45 million Swiss francs.", "45 million",
            "The price of the bridge is 45 million francs.", "45 million", "agree", id="a currency without its country",
        ),
        pytest.param(
            "The repair takes 90 minutes.", "90 minutes",
            "The repair takes 1.5 hours, the mechanic said.", "1.5 hours", "agree", id="one time in two units",
        ),
        pytest.param(
            "Pupils who passed the exam were 64.8 percent.", "64.8",
            "Of the pupils 65 percent passed the exam.", "65", "compatible", id="a share rounded to a whole one",
        ),
        pytest.param(
            "In the poll 18 percent of voters backed Hale.", "18",
            "In a survey 25 percent of voters backed Hale.", "25", "different thing", id="two surveys are no conflict",
        ),
        pytest.param(
            "More than 100 town halls were held in Iowa.", "100",
            "Fewer than 100 voters live in the village in Iowa.", "100", None, id="one round number of two nouns",
        ),
        pytest.param(
            "The company recalled 540,000 cars in Japan.", "540,000",
            "The company recalled 190,000 cars in France.", "190,000", "different thing", id="two countries",
        ),
        pytest.param(
            "Each family gets 60,000 euros from the fund.", "60,000",
            "Each family gets $69,000 from the fund.", "69,000", "agree", id="another currency",
        ),
        pytest.param(
            "Each family gets 60,000 euros from the fund.", "60,000",
            "Each family gets $91,000 from the fund.", "91,000", None, id="too much in another currency",
        ),
        pytest.param(
            "A gust of 187 kilometres per hour was measured at Skagen.", "187",
            "At Skagen the gust came to 52 metres a second.", "52", "agree", id="a speed in another unit",
        ),
        pytest.param(
            "The firm sold 22,500 batteries in Germany.", "22,500",
            "Batteries sold in Germany: 25,200.", "25,200", "conflict", id="two digits in another order",
        ),
        pytest.param(
            "The quake of magnitude 7.1 struck at noon.", "7.1",
            "The quake struck nine districts at noon.", "nine", None, id="a decimal counts no districts",
        ),
        pytest.param(
            "The firm created 1,150 jobs in Austin.", "1,150",
            "The firm cut 2,100 jobs in Austin.", "2,100", "different thing", id="jobs that came and jobs that went",
        ),
        pytest.param(
            "Analysts expected revenue of 4.52 billion euros in the three months to June.", "4.52",
            "The company expects revenue of 9.1 billion euros for the year.", "9.1", "different thing",
            id="a quarter and a year",
        ),
        pytest.param(
            "Sales at Brenta were 4.5 billion euros in the three months to June.", "4.5",
            "Brenta had sales of 5.4 billion euros in the second quarter.", "5.4", "conflict", id="one quarter",
        ),
        pytest.param(
            "Brenta will cut 2,100 jobs, the company said.", "2,100",
            "The union said the job cuts at Brenta could reach 3,000 by next summer.", "3,000", "different thing",
            id="what may come",
        ),
        pytest.param(
            "Brenta will cut 2,100 jobs, the company said.", "2,100",
            "The union said that Brenta will cut 3,000 jobs.", "3,000", "conflict", id="another voice's count",
        ),
        pytest.param(
            "Marta Ruiz scored 14 goals.", "14",
            "Tammy Lund scored 21 goals.", "21", "apart", id="goals of two players",
        ),
        pytest.param(
            "The navy sent five ferries to the island.", "five",
            "Eight tents stood on the island on Monday.", "Eight", "apart", id="plain counts of two nouns",
        ),
        pytest.param(
            "Nineteen people were taken to hospital.", "Nineteen",
            "In all 23 people were taken to hospital.", "23", "apart", id="counts that nobody stands behind",
        ),
        pytest.param(
            "About twenty people were injured in the fire.", "twenty",
            "In the fire 22 people were injured.", "22", "compatible", id="so few, hedged",
        ),
        pytest.param(
            "Twenty people were injured in the fire.", "Twenty",
            "In the fire 22 people were injured.", "22", "conflict", id="so few are not rounded",
        ),
        pytest.param(
            "The final drew 38,412 spectators.", "38,412",
            "There were 36,412 spectators at the final.", "36,412", "conflict", id="a slip of one digit",
        ),
    ],
)  # fmt: skip
def test_two_figures_of_one_day(one: str, first: str, other: str, second: str, wanted: str | None) -> None:
    verdict = verdict_of(told(one, first), told(other, second, 2))
    found = verdict.comparison if verdict else None
    assert found in (None, "different thing") if wanted == "apart" else found == wanted


@pytest.mark.parametrize(
    ("one", "first", "other", "second", "wanted"),
    [
        pytest.param(
            "The ferry disaster killed 17 people.", "17", "The ferry disaster has killed 57 people.", "57",
            "earlier count", id="a toll",
        ),
        pytest.param(
            "Twenty-five men are missing.", "Twenty-five", "Six men had not been reached.", "Six", "earlier count",
            id="those not found",
        ),
        pytest.param(
            "There were 214 passengers on the ferry.", "214", "There were 262 passengers on the ferry.", "262",
            "conflict", id="who was aboard",
        ),
        pytest.param(
            "Unemployment was 4.3 percent in September.", "4.3", "Unemployment stood at 3.4 percent in September.",
            "3.4", "conflict", id="one month's rate",
        ),
        pytest.param(
            "There were 214 passengers on the ferry.", "214", "There are now 262 passengers on the ferry.", "262",
            "conflict", id="now alone makes no list grow",
        ),
    ],
)  # fmt: skip
def test_two_figures_of_two_days(one: str, first: str, other: str, second: str, wanted: str) -> None:
    verdict = verdict_of(told(one, first), told(other, second, 2, TUESDAY))
    assert verdict is not None
    assert verdict.comparison == wanted


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        pytest.param(
            "The mill employs 800 people, the owner says. The union says 950.", "800", "950", id="a bare number",
        ),
        pytest.param(
            "The firm puts the damage at 2.3 million euros. The insurers say 4.1 million.", "2.3", "4.1",
            id="money without its currency",
        ),
        pytest.param(
            "The board knows of 23 crashes and the maker of 14.", "23", "14", id="a verb left out",
        ),
        pytest.param(
            "The rule applies in 212 towns, by her count. The ministry says it is fewer than 150.", "212", "150",
            id="says it is",
        ),
        pytest.param(
            "The city said 800 people were hurt. The union, which speaks for the staff, says 1,500.", "800", "1,500",
            id="a giver described",
        ),
        pytest.param(
            "The city said 800 people were hurt. Lawyers for the families insist that it was 1,500.", "800", "1,500",
            id="insists that",
        ),
        pytest.param(
            "The firm puts the damage at 2.3 million euros. The audit board went through the books and comes to 4.1"
            " million.", "2.3", "4.1", id="comes to",
        ),
        pytest.param(
            "The police said 800 people had come. The organisers estimated the crowd at 1,500.", "800", "1,500",
            id="a crowd is of people",
        ),
        pytest.param(
            "The city said 800 people were hurt. By the union's count it was 1,500.", "800", "1,500", id="by a count",
        ),
    ],
)  # fmt: skip
def test_a_number_set_against_the_one_before_is_a_conflict(text: str, first: str, second: str) -> None:
    verdict = verdict_of(told(text, first), told(text, second))
    assert verdict is not None
    assert verdict.comparison == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        pytest.param(
            "The crash left 46 people injured.", "More than 50 people were injured in the crash.", "46", "50",
            id="a bound excludes what it would be rounded from",
        ),
        pytest.param(
            "The firm employs about 2,300 people.", "Around 2,500 people are employed by the firm.", "2,300", "2,500",
            id="two hedged numbers that hardly meet",
        ),
    ],
)  # fmt: skip
def test_numbers_that_exclude_each_other_are_not_compatible(one: str, other: str, first: str, second: str) -> None:
    verdict = verdict_of(told(one, first), told(other, second, 2))
    assert verdict is None or verdict.comparison != "compatible"


def test_a_number_beside_the_equal_of_another_may_be_set_against_it() -> None:
    one = told("The company said it would cut 900 jobs.", "900")
    text = "It will cut 900 jobs, the company says. The union, which has seen the list, says that 1,400 will go."
    equal, rival = told(text, "900", 2), told(text, "1,400", 2)
    chosen, _, beside = weighed([one, equal, rival])
    assert likelihood(chosen, beside) > likelihood(one, rival)
    verdict = compare(chosen, beside)
    assert verdict is not None
    assert verdict.comparison == "conflict"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        pytest.param(
            "The city said 800 people were hurt. The union has 1,500 members.", "800", "1,500", id="its own members",
        ),
        pytest.param(
            "The city said 800 people were hurt. The mayor said that 300 of them were students.", "800", "300",
            id="some of them",
        ),
        pytest.param(
            "The court sentenced him to seven years. The prosecution had asked for ten years.", "seven", "ten",
            id="asked for",
        ),
        pytest.param(
            "Inflation fell to 4.4 percent in January. The bank expects it to average 3.8 percent this year.", "4.4",
            "3.8", id="another average",
        ),
        pytest.param(
            "The firm puts the damage of this week alone at 2.3 million euros. The insurers reckon with 4.1 million.",
            "2.3", "4.1", id="a part alone",
        ),
    ],
)  # fmt: skip
def test_a_number_of_something_else_is_no_conflict(text: str, first: str, second: str) -> None:
    verdict = verdict_of(told(text, first), told(text, second))
    assert verdict is None or verdict.comparison != "conflict"


def test_every_piece_of_evidence_has_its_weight_in_order() -> None:
    text = "The mill employs 800 people, the owner says. The union says 950."
    assert list(evidence(told(text, "800"), told(text, "950"))) == list(WEIGHTS)


def test_a_count_of_the_day_before_is_earlier() -> None:
    before = told("Some 22,000 customers were without electricity, the power company said.", "22,000")
    after = told("About 6,000 customers are still without electricity.", "6,000", 2, TUESDAY)
    verdict = verdict_of(after, before)
    assert verdict is not None
    assert verdict.comparison == "earlier count"


def test_a_count_of_a_year_ago_behind_a_semicolon_is_no_rival() -> None:
    told_then = told("The zoo counted 9,400 visitors; a year ago it had counted 5,200 visitors.", "5,200")
    told_now = told("The zoo counted 9,400 visitors at the weekend.", "9,400", number=2)
    found = verdict_of(told_then, told_now)
    assert found is None or found.comparison != "conflict"


def test_a_forecast_revised_is_earlier_and_another_s_is_not() -> None:
    text = (
        "The bank lowered its forecast for growth to 1.4 percent from 1.8 percent. The ministry still says 2.1 percent."
    )
    now, before, other = told(text, "1.4"), told(text, "1.8"), told(text, "2.1")
    earlier, rival = verdict_of(now, before), verdict_of(now, other)
    assert earlier is not None
    assert earlier.comparison == "earlier count"
    assert rival is None or rival.comparison != "earlier count"


@pytest.mark.parametrize(
    ("text", "surface", "wanted"),
    [
        pytest.param("The defence ministry puts the number of prisoners at 330.", "330", "defence ministry", id="puts"),
        pytest.param("The board knows of 23 crashes and the maker of 14.", "14", "the maker", id="a verb left out"),
        pytest.param("Rust killed 23 trees in the park.", "23", None, id="a doer is no giver"),
    ],
)
def test_who_gives_a_number(text: str, surface: str, wanted: str | None) -> None:
    given = told(text, surface).attributed_to
    assert given is None if wanted is None else wanted in (given or "")


@pytest.mark.parametrize(
    ("text", "surface", "head", "state", "part"),
    [
        pytest.param("The county had 27 confirmed cases of cholera.", "27", "person", "ill", False, id="cases"),
        pytest.param("The roster has 94 names on it.", "94", "person", "", False, id="names are people"),
        pytest.param("By then the toll stood at 68.", "68", "", "die", False, id="a toll is of the dead"),
        pytest.param("The toll on the bridge is 12 dollars.", "12", "", "", False, id="a toll that is paid"),
        pytest.param(
            "Nineteen miners were hurt and two of them died.",
            "two",
            "",
            "die",
            False,
            id="a part with its own fate",
        ),
        pytest.param("Of the bodies, 52 have been identified.", "52", "", "", True, id="of the bodies"),
        pytest.param(
            "Nine drivers are fighting for their lives.", "Nine", "driver", "", False, id="who lives is not dead"
        ),
        pytest.param("The fire claimed six lives.", "six", "person", "die", False, id="a life claimed"),
        pytest.param("Smoke hung over the town of 28,500.", "28,500", "inhabitant", "", False, id="a town of so many"),
        pytest.param("Then it was official: 1,341 had voted no.", "1,341", "", "", False, id="a clause is no label"),
    ],
)
def test_what_is_counted(text: str, surface: str, head: str, state: str, part: bool) -> None:
    measure = told(text, surface).measure
    assert (measure.head, measure.state, measure.part) == (head, state, part)


def test_a_likelier_counterpart_takes_from_the_likelihood_of_another() -> None:
    one = told("The fire burned 800 hectares of forest.", "800")
    near = told("The fire burned 950 hectares of forest. A reserve of 700 hectares lies next to it.", "950", 2, TUESDAY)
    far = told("The fire burned 950 hectares of forest. A reserve of 700 hectares lies next to it.", "700", 2, TUESDAY)
    chosen, *rest = weighed([one, near, far])
    assert likelihood(chosen, rest[0]) > likelihood(chosen, rest[1])
    assert likelihood(chosen, rest[1]) < likelihood(one, far)
