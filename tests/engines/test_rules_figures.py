"""What the embedded engine takes for a figure: a number, what it measures, of when, and whose it is."""

from typing import Any

import pytest

from tests.engines.test_rules import draft, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Seoul has counted at least 10,000 shipping containers leaving North Korea.",
            [
                (
                    "at least 10,000 shipping containers",
                    "Seoul has counted at least 10,000 shipping containers leaving North Korea",
                )
            ],
            id="the_noun_goes_on",
        ),
        pytest.param("The union asked for assurances covering at least 2026.", [], id="a_year_with_a_bound"),
        pytest.param(
            "Two firefighters were killed.", [("Two firefighters", "Two firefighters were killed")], id="a_subject"
        ),
        pytest.param(
            "The ministry sent 250 soldiers to the area.",
            [("250 soldiers", "The ministry sent 250 soldiers to the area")],
            id="an_object",
        ),
        pytest.param(
            "The ministry will send 250 soldiers to the area.",
            [("250 soldiers", "The ministry will send 250 soldiers to the area")],
            id="yet_to_come_is_not_done",
        ),
        pytest.param(
            "Turnout stood at 71.4 percent.", [("71.4 percent", "Turnout stood at 71.4 percent")], id="a_share"
        ),
        pytest.param(
            "Third-quarter revenue rose 14% to £1.27bn.",
            [
                ("14%", "Third-quarter revenue rose 14% to £1.27bn"),
                ("£1.27bn", "Third-quarter revenue rose 14% to £1.27bn"),
            ],
            id="a_change_and_where_it_led",
        ),
        pytest.param(
            "The fire caused damage of about £19 million.",
            [("about £19 million", "The fire caused damage of about £19 million")],
            id="noun_before_of",
        ),
        pytest.param(
            "Ann Kern has $3 million in the bank.",
            [("$3 million", "Ann Kern has $3 million in the bank")],
            id="who_has_it",
        ),
        pytest.param(
            "They met in Corona (about 45 miles east of Kern).",
            [("about 45 miles", "They met in Corona (about 45 miles east of Kern)")],
            id="in_brackets",
        ),
        pytest.param(
            "The ruling caused the firm to pay $835 million.",
            [("$835 million", "The ruling caused the firm to pay $835 million")],
            id="who_is_to_pay",
        ),
        pytest.param(
            "He praised a $1.6 billion assembly plant in Mexico.",
            [("$1.6 billion", "He praised a $1.6 billion assembly plant in Mexico")],
            id="before_its_noun",
        ),
        pytest.param(
            "It is run by an 80-member council of voters.",
            [("80-member", "It is run by an 80-member council of voters")],
            id="hyphened_before_its_noun",
        ),
        pytest.param(
            "The agency oversees 250 inspectors in Chile.",
            [("250 inspectors", "The agency oversees 250 inspectors in Chile")],
            id="an_irregular_participle",
        ),
        pytest.param(
            "Already, 520 delegates have said they support Ann Kern.",
            [("520 delegates", "Already, 520 delegates have said they support Ann Kern")],
            id="what_they_said",
        ),
        pytest.param(
            "The wreckage of dozens of missiles found in Chile says otherwise.",
            [("dozens of missiles", "The wreckage of dozens of missiles found in Chile says otherwise")],
            id="found_is_no_saying",
        ),
        pytest.param(
            "Margin of 43 percent, compared with 44 percent.",
            [
                ("43 percent", "Margin of 43 percent, compared with 44 percent"),
                ("44 percent", "Margin of 43 percent, compared with 44 percent"),
            ],
            id="compared_with",
        ),
        pytest.param(
            "Income of €38 million, or €0.61 per share, versus €41 million.",
            [
                ("€38 million", "Income of €38 million, or €0.61 per share, versus €41 million"),
                ("€0.61", "Income of €38 million, or €0.61 per share, versus €41 million"),
                ("€41 million", "Income of €38 million, or €0.61 per share, versus €41 million"),
            ],
            id="per_share_and_versus",
        ),
        pytest.param(
            "Revenue of €412 million, up 18% year on year.",
            [
                ("€412 million", "Revenue of €412 million, up 18% year on year"),
                ("18%", "Revenue of €412 million, up 18% year on year"),
            ],
            id="up",
        ),
        pytest.param(
            "Nisko shipped 2,140 robots, 310 more than in May.",
            [
                ("2,140 robots", "Nisko shipped 2,140 robots, 310 more than in May"),
                ("310", "Nisko shipped 2,140 robots, 310 more than in May"),
            ],
            id="more_than",
        ),
        pytest.param(
            "He spoke in front of a crowd of 27,418, the largest since 2008.",
            [("27,418", "He spoke in front of a crowd of 27,418, the largest since 2008")],
            id="in_front_of",
        ),
        pytest.param(
            "Tariffs had cost the firm €9 million.",
            [("€9 million", "Tariffs had cost the firm €9 million")],
            id="had_cost",
        ),
        pytest.param("After Sept.11 came the war.", [], id="a_day_without_its_space"),
        pytest.param("The two countries signed the accord.", [], id="the_two_takes_up_and_counts_nothing"),
        pytest.param("It was the first visit since 2019.", [], id="ordinals_and_years_are_none"),
        pytest.param("Anna Kern, 54, lost her house.", [], id="an_age_in_passing"),
        pytest.param("They had waited for 24 hours.", [], id="a_duration_that_says_when"),
        pytest.param(
            "He was sentenced to six years in prison.",
            [("six years", "He was sentenced to six years in prison")],
            id="a_term",
        ),
        pytest.param("One of them fell.", [], id="one_is_mostly_no_count"),
    ],
)
def test_figures(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert values(text, "figures", "quantity", "measures") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rounds of old make, millions of them, have come from Chile.",
            ("millions", "Rounds of old make, millions of them, have come from Chile"),
            id="of_them",
        ),
        pytest.param(
            "She put the total at about 7,000 containers so far, an increase of 300.",
            ("300", "She put the total at about 7,000 containers so far, an increase of 300"),
            id="increase_of_what_stands_beside",
        ),
        pytest.param(
            "Chile's tally stands at 10,000 containers, enough for 4.8 million shells.",
            ("10,000 containers", "Chile's tally stands at 10,000 containers, enough for 4.8 million shells"),
            id="a_tally_is_no_adverb",
        ),
        pytest.param(
            "Chile's tally stands at 10,000 containers, enough for 4.8 million shells.",
            ("4.8 million shells", "Chile's tally stands at 10,000 containers, enough for 4.8 million shells"),
            id="enough_for",
        ),
        pytest.param(
            "At least 43 people died and 17 are missing.",
            ("17", "At least 43 people died and 17 are missing"),
            id="of_the_noun_before",
        ),
        pytest.param(
            "It killed 12 people and injured 30.",
            ("30", "It killed 12 people and injured 30"),
            id="an_object_of_the_noun_before",
        ),
        pytest.param(
            "Sales rose 4 percent and 20 shops closed.",
            ("20 shops", "Sales rose 4 percent and 20 shops closed"),
            id="a_share_lends_no_noun",
        ),
        pytest.param(
            "Around 150 houses and 12 bridges were damaged.",
            ("Around 150 houses", "Around 150 houses and 12 bridges were damaged"),
            id="a_shared_verb",
        ),
        pytest.param(
            "The fire destroyed 12 houses and two barns were damaged.",
            ("12 houses", "The fire destroyed 12 houses"),
            id="a_verb_of_the_next_clause",
        ),
        pytest.param(
            "Clinton has 503 delegates and Sanders has 70.",
            ("70", "Clinton has 503 delegates and Sanders has 70"),
            id="has_as_many_of_the_same",
        ),
        pytest.param(
            "Clinton has 739 delegates to Cruz's 465.",
            ("465", "Clinton has 739 delegates to Cruz's 465"),
            id="whose_it_is_beside_another",
        ),
        pytest.param(
            "Trump beat Rubio by 18 points (58 percent to 40 percent).",
            ("40 percent", "Trump beat Rubio by 18 points (58 percent to 40 percent)"),
            id="spelled_out_in_brackets",
        ),
        pytest.param(
            "About three-quarters support a ban on plastic bags in shops, and the rest are against it.",
            (
                "About three-quarters",
                "About three-quarters support a ban on plastic bags in shops, and the rest are against it",
            ),
            id="what_a_share_of_people_do",
        ),
        pytest.param(
            "Less than 10 percent of voters selected Bush, Rubio or Kasich, and others left.",
            ("Less than 10 percent", "Less than 10 percent of voters selected Bush, Rubio or Kasich, and others left"),
            id="a_list_goes_on_behind_commas",
        ),
        pytest.param(
            "France was named by a paltry 3 percent.",
            ("3 percent", "France was named by a paltry 3 percent"),
            id="an_adjective_of_the_number",
        ),
        pytest.param(
            "Bernie Sanders spoke. He raised $21 million in January.",
            ("$21 million", "Bernie Sanders raised $21 million in January"),
            id="what_it_is",
        ),
    ],
)
def test_what_a_number_beside_another_measures(text: str, expected: tuple[str, str]) -> None:
    assert expected in values(text, "figures", "quantity", "measures")


def test_a_figure_has_its_period_and_its_source_and_not_the_day_it_was_told() -> None:
    text = "Since July about 7,000 containers have left the port, Mayor Anna Kern said on Monday."
    assert values(text, "figures", "period", "attributed_to") == [("Since July", "Anna Kern")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param("Ann Kern married in 1940 and had two daughters.", None, id="another_verb_of_hers"),
        pytest.param("She has spent $500,000 on ads and debated Bob Ray on Saturday.", None, id="a_later_verb"),
        pytest.param("In 1940 Ann Kern married and had two daughters.", "In 1940", id="before_both_verbs"),
        pytest.param("It drew a crowd of 27,418, the largest since 2008.", None, id="of_the_record"),
        pytest.param("She spent $500,000 on ads and posters in 2016.", "in 2016", id="no_verb_between"),
    ],
)
def test_the_period_of_a_figure(text: str, period: str | None) -> None:
    assert values(text, "figures", "period") == [(period,)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge came in the top three in May.", id="a_rank"),
        pytest.param("The bridge is No. 1 in May.", id="a_number_of_a_list"),
        pytest.param("The bridge opened and closed on AM 970 radio.", id="a_station"),
        pytest.param("The bridge closed again before phase two of the work.", id="one_of_a_series"),
    ],
)
def test_what_only_numbers_is_no_figure(text: str) -> None:
    assert not values(text, "figures", "quantity")


def test_a_figure_that_is_told_twice_rests_on_both_sentences() -> None:
    text = "About 7,000 containers have left the port.\n\nHer ministry put the total at about 7,000 containers."
    assert [one.cites for one in draft(text, "figures")] == [(1, 2)]
