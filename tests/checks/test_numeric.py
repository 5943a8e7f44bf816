"""What numbers count, by how much and in what place: each rule with its near miss."""

import pytest

from summarizer.checking import check

FERRIES = (
    "Tern Ferries said that summer bookings rose 12.5 percent to 48,200. The price of a ticket fell by 3 euros to 19 "
    "euros. It lifted its growth forecast to 4 percent. Support for Governor Paul Reyes fell to 41 percent."
)
TURNOUT = (
    "Ohio's turnout was the second highest in a primary, officials said. The state is home to one of the largest "
    "ports in America. Turnout was up 19 percentage points from 2012 and about 3 percentage points from 2008. The "
    "party with the higher turnout won the White House only four out of 11 times. Mayor Ann Rowe, 69, stayed away."
)
PLAN = (
    "Our strategy has three main elements, the senator said in Boston. Defeat the militia in the north, dry up its "
    "funds, and harden the borders. Agents wrote to the bank, and later they wrote again. Five suspects were seized "
    "on Friday. Karl Ott and Jan Beck were charged. “Very good, very good,” she said of the arrests."
)
POLLS = (
    "Clara Moen learned that she was out while she was on her 44th day of the campaign in Utah. In Ohio, her rival Ned "
    "Varga is up 9 points at 49.2 percent. Support for Varga fell by that margin to 48 percent in Utah. Nationally, "
    "turnout was 37.5 percent. Profit at his brewery was 31 million dollars. A year earlier, it was 44 million dollars."
)


def failed(summary: str, source: str) -> list[tuple[str, str]]:
    return [(finding.check, finding.how) for finding in check(summary, source).failures]


@pytest.mark.parametrize(
    ("source", "summary", "found"),
    [
        pytest.param(FERRIES, "Summer bookings rose to 12.5 percent.", ("binding", "step"), id="change_for_level"),
        pytest.param(FERRIES, "Summer bookings rose by 48,200.", ("binding", "step"), id="level_for_change"),
        pytest.param(FERRIES, "A ticket's price fell to 3 euros.", ("binding", "step"), id="by_for_to"),
        pytest.param(TURNOUT, "Ohio's turnout was the highest in a primary.", ("bounds", "rank"), id="second_highest"),
        pytest.param(TURNOUT, "Ohio has the largest port in America.", ("bounds", "rank"), id="one_of_the_largest"),
        pytest.param(POLLS, "Varga was on his 44th day of the campaign.", ("binding", "holder"), id="another_person_s"),
        pytest.param(POLLS, "Nationally, Varga is at 49.2 percent.", ("binding", "scope"), id="a_place_for_the_land"),
        pytest.param(POLLS, "In Ohio, turnout was 37.5 percent.", ("binding", "scope"), id="the_land_for_a_place"),
        pytest.param(
            PLAN, "The senator said the strategy has four main elements.", ("numbers", "absent"), id="count_of_its_own"
        ),
        pytest.param(PLAN, "Six suspects were seized on Friday.", ("numbers", "absent"), id="count_of_the_same"),
    ],
)
def test_a_falsehood_is_caught(source: str, summary: str, found: tuple[str, str]) -> None:
    assert found in failed(summary, source)


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        pytest.param(FERRIES, "Summer bookings increased by 12.5% to 48,200.", id="change_and_level"),
        pytest.param(FERRIES, "There was a 12.5 percent rise in summer bookings.", id="change_as_a_noun"),
        pytest.param(FERRIES, "Tern expects to grow 4 percent.", id="level_of_a_growth_forecast"),
        pytest.param(TURNOUT, "Ohio's turnout was the second-highest in a primary.", id="the_same_place_hyphened"),
        pytest.param(TURNOUT, "Turnout rose 19 points from 2012 and about 3 from 2008.", id="unit_left_out"),
        pytest.param(
            TURNOUT, "The party with the higher turnout won in only four of 11 elections.", id="ratio_in_parts"
        ),
        pytest.param(TURNOUT, "The 69-year-old mayor of the city, Ann Rowe, stayed away.", id="age_of_a_name"),
        pytest.param(POLLS, "Moen was on her 44th day of the campaign.", id="a_pronoun_s"),
        pytest.param(POLLS, "Ned Varga is up 9 points in Ohio.", id="its_own_place"),
        pytest.param(POLLS, "Profit fell by 13 million dollars.", id="difference_to_a_year_before"),
        pytest.param(PLAN, "The senator twice called the arrests very good.", id="twice_for_said_again"),
        pytest.param(PLAN, "Two suspects were charged.", id="part_of_those_counted"),
        pytest.param(PLAN, "She spoke of two aims: dry up the militia's funds and harden the borders.", id="own_count"),
    ],
)
def test_a_truth_is_left_alone(source: str, summary: str) -> None:
    assert failed(summary, source) == []
