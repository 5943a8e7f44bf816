"""What figures measure, whose they are and of when, over domains; beside each construction what only looks like it."""

from typing import Any

import pytest

from summarizer import Document
from summarizer.engines.rules.figures import find_figures
from summarizer.engines.rules.story import story_of


def told(text: str) -> list[tuple[str, str, str | None]]:
    document = Document(text)
    figures = find_figures(story_of(document))
    periods = (" ".join(figure.period.split()) if figure.period else None for figure in figures)
    return [(figure.number.text, figure.measures, period) for figure, period in zip(figures, periods, strict=True)]


EARNINGS = [
    pytest.param(
        "Operating profit for July to September dropped to 1.8 billion crowns ($175 million) from 2.3 billion a year "
        "earlier.",
        [
            ("1.8 billion crowns", "Operating profit", "for July to September"),
            ("$175 million", "Operating profit", None),
            ("2.3 billion", "Operating profit", "a year earlier"),
        ],
        id="a_level_its_conversion_and_the_earlier_one",
    ),
    pytest.param(
        "Net sales slipped 4% to 14 billion crowns, in line with expectations of 14.7 billion.",
        [
            ("4%", "Net sales slipped", None),
            ("14 billion crowns", "Net sales", None),
            (
                "14.7 billion",
                "Net sales slipped 4% to 14 billion crowns, in line with expectations of 14.7 billion",
                None,
            ),
        ],
        id="a_change_a_level_and_what_was_expected",
    ),
    pytest.param(
        "The firm expects sales to fall by 5% in 2024.",
        [("5%", "sales expected to fall", "in 2024")],
        id="an_expected_change_is_no_change",
    ),
    pytest.param(
        "The firm, founded in 2009, operates 38 jets and carried 7 million people last year.",
        [
            ("38 jets", "The firm operates 38 jets", None),
            ("7 million people", "The firm carried 7 million people", "last year"),
        ],
        id="a_date_in_an_aside_is_not_the_figures",
    ),
    pytest.param(
        "Stripping out the purchase in March of a rival, sales were down 7%.",
        [("7%", "sales were down 7%", None)],
        id="a_date_of_another_noun",
    ),
    pytest.param(
        "Shares in the company fell 11%. They had gained 9% since the start of the year.",
        [
            ("11%", "Shares in the company fell", None),
            ("9%", "Shares in the company had gained", "since the start of the year"),
        ],
        id="they_are_what_was_told_of_last",
    ),
]
DISASTER = [
    pytest.param(
        "Winds of up to 195 kilometres per hour tore roofs off houses.",
        [("up to 195 kilometres per hour", "Winds of up to 195 kilometres per hour tore roofs off houses", None)],
        id="a_noun_with_its_measure",
    ),
    pytest.param(
        "The blaze, which started on Monday, has blackened 61,400 acres, or about 96 square miles.",
        [
            ("61,400 acres", "The blaze has blackened 61,400 acres", None),
            ("about 96 square miles", "The blaze has blackened 61,400 acres, or about 96 square miles", None),
        ],
        id="the_same_in_another_unit",
    ),
    pytest.param(
        "Two people are dead and 15 people are missing.",
        [("Two people", "people who are dead", None), ("15 people", "15 people are missing", None)],
        id="people_are_who",
    ),
    pytest.param(
        "Firefighters had the fire 55 percent contained by Thursday, up from 18 percent on Tuesday.",
        [
            ("55 percent", "Firefighters had the fire 55 percent contained by Thursday", None),
            ("18 percent", "the fire 55 percent contained by Thursday, up from 18 percent", "on Tuesday"),
        ],
        id="up_from_another_day",
    ),
]
COURTS = [
    pytest.param(
        "The mayor took bribes worth $1.3 million.",
        [("$1.3 million", "The mayor took bribes worth $1.3 million", None)],
        id="a_noun_worth_so_much",
    ),
    pytest.param("Kern paid a fine of $9,000.", [("$9,000", "fine paid by Kern", None)], id="a_noun_of_so_much"),
    pytest.param(
        "The landlord owns 17 buildings in Marlow and had been billed $412,000.",
        [
            ("17 buildings", "buildings owned by the landlord in Marlow", None),
            ("$412,000", "The landlord had been billed $412,000", None),
        ],
        id="who_is_billed_is_the_subject",
    ),
]
ELECTION = [
    pytest.param(
        "As many as 340 barrels could be aboard, according to Holm.",
        [("As many as 340 barrels", "As many as 340 barrels could be aboard", None)],
        id="a_bound_that_opens_like_a_conjunction",
    ),
    pytest.param(
        "Since July about 700 crates of fish have been sent from Skarvik to Lund for the market, the board said.",
        [
            ("about 700 crates", "about 700 crates of fish have been sent from Skarvik to Lund", "Since July"),
        ],
        id="a_day_that_opens_the_clause_with_since",
    ),
    pytest.param(
        "About 40 percent of its own was sold, the firm said.",
        [("About 40 percent", "About 40 percent of its own was sold", None)],
        id="a_share_of_nothing_that_has_a_name",
    ),
    pytest.param(
        "With 97% of ballots counted, the Alliance had 36% of the vote.",
        [("97%", "With 97% of ballots counted", None), ("36%", "the Alliance had 36% of the vote", None)],
        id="a_share_of_what_and_whose",
    ),
    pytest.param(
        "The National Union took 31.9% and 73 seats.",
        [
            ("31.9%", "The National Union took 31.9%", None),
            ("73 seats", "seats taken by the National Union", None),
        ],
        id="a_share_and_a_count_side_by_side",
    ),
    pytest.param(
        "The commission had received 41 complaints, compared with 118 at the previous election.",
        [
            ("41 complaints", "complaints received by the commission", None),
            ("118", "The commission had received 41 complaints, compared with 118 at the previous election", None),
        ],
        id="compared_with_another_occasion",
    ),
    pytest.param(
        "The Alliance won 84 of the 200 seats in the assembly.",
        [
            ("84", "The Alliance won 84 of the 200 seats in the assembly", None),
            ("200 seats", "The Alliance won 84 of the 200 seats in the assembly", None),
        ],
        id="so_many_of_so_many",
    ),
]
HEALTH = [
    pytest.param(
        "Serious events occurred in 1.1% of the vaccinated.",
        [("1.1%", "Serious events occurred in 1.1% of the vaccinated", None)],
        id="a_share_behind_a_preposition",
    ),
    pytest.param(
        "The vaccine prevented deaths in a trial of 19,600 people across Brazil.",
        [("19,600 people", "The vaccine prevented deaths in a trial of 19,600 people across Brazil", None)],
        id="a_noun_of_so_many",
    ),
    pytest.param(
        "There were nine deaths during the trial.",
        [("nine deaths", "There were nine deaths during the trial", None)],
        id="there_were",
    ),
]
SPORT = [
    pytest.param(
        "Rovers have 61 points from 29 matches, two more than Ashby.",
        [
            ("61 points", "Rovers have 61 points", None),
            ("29 matches", "Rovers have points from 29 matches", None),
            ("two", "Rovers have 61 points from 29 matches, two more than Ashby", None),
        ],
        id="more_than_another",
    ),
    pytest.param(
        "He spoke in front of a crowd of 27,418, the largest since 2008.",
        [("27,418", "He spoke in front of a crowd of 27,418", None)],
        id="a_records_date",
    ),
]
WAR = [
    pytest.param(
        "Seoul's navy seized three rifles, four grenades and 10 pounds (4.5 kilograms) of explosives.",
        [
            ("three rifles", "rifles seized by Seoul's navy", None),
            ("four grenades", "grenades seized by Seoul's navy", None),
            ("10 pounds", "Seoul's navy seized 10 pounds of explosives", None),
            ("4.5 kilograms", "Seoul's navy seized 10 pounds (4.5 kilograms) of explosives", None),
        ],
        id="a_list_with_a_conversion",
    ),
    pytest.param(
        "The army could send 200 tanks to Korvinia.",
        [("200 tanks", "tanks that could be sent by the army to Korvinia", None)],
        id="what_could_be_sent_is_not_sent",
    ),
    pytest.param(
        "The army did not send 200 tanks.", [("200 tanks", "tanks not sent by the army", None)], id="what_was_not_sent"
    ),
]
SUBJECTS = [
    pytest.param(
        "Farook and his wife, Tashfeen Malik, killed 14 people in a mass shooting in March.",
        [
            ("14 people", "Farook and his wife, Tashfeen Malik, killed 14 people", "in March"),
        ],
        id="two_subjects_and_an_aside",
    ),
    pytest.param(
        "She won after a labour which lasted 30 hours.",
        [("30 hours", "a labour which lasted 30 hours", None)],
        id="what_which_means",
    ),
    pytest.param(
        "Ms Kern, whose ratings have risen above 50 percent, did not speak.",
        [("above 50 percent", "Ms Kern, whose ratings have risen above 50 percent", None)],
        id="whose_it_is_before_a_comma",
    ),
    pytest.param(
        "Three of them died in the blast.", [("Three", "Three of them died in the blast", None)], id="no_noun_counted"
    ),
    pytest.param("Ms Kern was already 18 at the time.", [], id="how_old_somebody_was"),
    pytest.param(
        "Ms Kern, who is 19, will skip her next two matches.",
        [("two matches", "Ms Kern will skip her next two matches", None)],
        id="an_age_and_the_next_two",
    ),
    pytest.param(
        "She has a word for his plan to deport 11 million people from the country.",
        [
            ("11 million people", "She has a word for his plan to deport 11 million people", None),
        ],
        id="who_has_a_plan_is_not_told",
    ),
    pytest.param(
        "The agency fell about 2,000 pages short of the target.",
        [("about 2,000 pages", "The agency fell about 2,000 pages short of the target", None)],
        id="nobody_is_fallen",
    ),
    pytest.param("The Dow was about 18.", [("about 18", "Dow", None)], id="a_level_and_no_age"),
    pytest.param("Kern, a six-time champion, spoke.", [], id="how_often_one_was_it"),
    pytest.param(
        "The coach was on its way to the port with 46 passengers.",
        [("46 passengers", "The coach was on its way to the port with 46 passengers", None)],
        id="with_them_and_not_of_the_nearest_noun",
    ),
    pytest.param(
        "Kern raised $12 million from the securities and investment industry and $2 million from banks.",
        [
            ("$12 million", "Kern raised $12 million from the securities and investment industry", None),
            ("$2 million", "Kern raised $2 million from banks", None),
        ],
        id="a_pair_of_places",
    ),
    pytest.param(
        "She beat a rival who raised $3 million.", [("$3 million", "a rival who raised $3 million", None)], id="by_whom"
    ),
]
OTHERS = [
    pytest.param(
        "Gracie carries nine experiments, five of them for NASA, which paid $94 million for the delivery.",
        [
            ("nine experiments", "experiments carried by Gracie", None),
            ("five", "experiments carried by Gracie, five of them for NASA", None),
            ("$94 million", "NASA, which paid $94 million for the delivery", None),
        ],
        id="which_means_the_name_beside_it",
    ),
    pytest.param(
        "Tenney took 41 percent of the vote to Wells' 33 percent.",
        [
            ("41 percent", "Tenney took 41 percent of the vote to Wells' 33 percent", None),
            ("33 percent", "Tenney took 41 percent of the vote to Wells' 33 percent", None),
        ],
        id="another_candidates_share",
    ),
    pytest.param(
        "The group has spent $2 million targeting the mogul in Wisconsin.",
        [("$2 million", "The group has spent $2 million targeting the mogul in Wisconsin", None)],
        id="what_the_money_does",
    ),
    pytest.param(
        "Parliament has passed at least 30 laws making it harder to vote.",
        [("at least 30 laws", "Parliament has passed at least 30 laws", None)],
        id="a_participle_whose_object_says_nothing",
    ),
    pytest.param(
        "It showed the 13-foot lander leaning to one side.",
        [("13-foot", "It showed the 13-foot lander leaning to one side", None)],
        id="a_measure_before_a_noun",
    ),
    pytest.param(
        "McCain was crushed by Obama (69 million votes).",
        [("69 million votes", "Obama (69 million votes)", None)],
        id="in_brackets",
    ),
    pytest.param(
        "Insurers put the damage at 350 million euros. Storm Kirstin, in January, cost them 500 million dollars.",
        [
            ("350 million euros", "Insurers put the damage at 350 million euros", None),
            ("500 million dollars", "Storm Kirstin cost them 500 million dollars", None),
        ],
        id="a_verb_before_them",
    ),
    pytest.param(
        "The firm has cash and equivalents of $903 million.",
        [("$903 million", "The firm has cash and equivalents of $903 million", None)],
        id="a_pair",
    ),
    pytest.param(
        "It found that only 38% of that sum had been paid out.",
        [("38%", "only 38% of that sum had been paid out", None)],
        id="that_sum",
    ),
    pytest.param("Labour left, as did three Conservatives.", [], id="did"),
    pytest.param("Atlanta dropped to 4-6 on Sunday.", [], id="games_won_and_lost"),
    pytest.param("Twice the chairman, Joan Whitlock, threatened to clear it.", [], id="how_often_it_was_done"),
    pytest.param(
        "He told the court that Hallam had taken a list and charged 212 people $900 to move up it.",
        [
            ("212 people", "Hallam had taken a list and charged 212 people $900 to move up it", None),
            ("$900", "Hallam had taken a list and charged people $900 to move up it", None),
        ],
        id="told_that_is_no_relative",
    ),
    pytest.param("He has won 10.", [("10", "He has won 10", None)], id="of_what_is_not_said"),
    pytest.param("It was over in a quarter of an hour.", [], id="a_part_of_an_hour"),
]
SCIENCE = [
    pytest.param(
        "The probe descended from 36,000 feet to 10,000 feet.",
        [
            ("36,000 feet", "The probe descended from 36,000 feet to 10,000 feet", None),
            ("10,000 feet", "The probe descended from 36,000 feet to 10,000 feet", None),
        ],
        id="a_distance_is_no_level",
    ),
    pytest.param(
        "The water temperature rose to 31 degrees Celsius in July.",
        [("31 degrees Celsius", "water temperature", "in July")],
        id="a_temperature_is_a_level",
    ),
]
LOCAL = [
    pytest.param(
        "The council has 2,150 households on its waiting list, up from 1,780 a year ago.",
        [
            ("2,150 households", "The council has 2,150 households on its waiting list", None),
            ("1,780", "The council has 2,150 households on its waiting list, up from 1,780", "a year ago"),
        ],
        id="up_from_a_year_ago",
    ),
    pytest.param(
        "Parents complained about question 14 on Monday.", [], id="a_number_that_names_one_thing_counts_nothing"
    ),
    pytest.param("Ms Kern, 54, was driving home.", [], id="an_age_between_commas"),
    pytest.param(
        "The average across England and Wales of £291,800 is a record.",
        [("£291,800", "The average across England and Wales of £291,800 is a record", None)],
        id="a_noun_with_two_places",
    ),
]
BUSINESS = [
    pytest.param(
        "The firm bought a £68m upgrade that cut delays.",
        [("£68m", "The firm bought a £68m upgrade that cut delays", None)],
        id="before_its_noun",
    ),
    pytest.param(
        "Kern promised 45 million dollars for new schools.",
        [("45 million dollars", "Kern promised 45 million dollars for new schools", None)],
        id="money_for_something",
    ),
    pytest.param(
        "Kern cut his sales estimate to 900 million francs from 1.2 billion.",
        [
            ("900 million francs", "Kern cut his sales estimate to 900 million francs", None),
            ("1.2 billion", "Kern cut his sales estimate from 1.2 billion", None),
        ],
        id="the_level_of_an_object",
    ),
    pytest.param(
        "Fighting the fire has cost $44 million.",
        [("$44 million", "Fighting the fire has cost", None)],
        id="what_is_done_costs",
    ),
    pytest.param(
        "The tax raised $1.9 million in its first full year and $700,000 last year.",
        [
            ("$1.9 million", "The tax raised $1.9 million in its first full year", None),
            ("$700,000", "The tax raised $700,000 last year", "last year"),
        ],
        id="the_next_numbers_date",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*EARNINGS, *DISASTER, *COURTS, *ELECTION, *HEALTH, *SPORT, *WAR, *SUBJECTS, *OTHERS, *SCIENCE, *LOCAL, *BUSINESS],
)
def test_what_it_measures_and_of_when(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert told(text) == expected


def test_no_measure_is_spliced_together() -> None:
    text = "Shares rose 5%, or 3 dollars, on Monday to 80 dollars, and it was 7 a year ago, against 3."
    assert all("…" not in measures for _, measures, _ in told(text))
