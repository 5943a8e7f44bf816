"""What a number measures where the clause denies, excepts or wishes it, or where its words alone say too little."""

import pytest

from tests.engines.test_rules_measures import told

TURNED = [
    pytest.param(
        "Some 310 houses are damaged and 22 cannot be lived in.",
        [
            ("Some 310 houses", "houses damaged", None),
            ("22", "Some 310 houses are damaged and 22 cannot be lived in", None),
        ],
        id="cannot_is_kept_and_is_the_second_verbs_alone",
    ),
    pytest.param(
        "All but five of the 87 patients were unvaccinated.",
        [
            ("five", "All but five of the 87 patients were unvaccinated", None),
            ("87 patients", "All but five of the 87 patients were unvaccinated", None),
        ],
        id="all_but_so_many",
    ),
    pytest.param(
        "Everyone except two passengers survived.",
        [("two passengers", "Everyone except two passengers survived", None)],
        id="except_so_many",
    ),
    pytest.param(
        "Not one of the 12 judges objected.",
        [("12 judges", "Not one of the 12 judges objected", None)],
        id="not_one_of_so_many",
    ),
    pytest.param(
        "Nine of the 12 judges objected.",
        [("Nine", "judges who objected", None), ("12 judges", "Nine of the 12 judges objected", None)],
        id="nine_of_so_many_did",
    ),
    pytest.param(
        "She sold 300 tickets rather than 500.",
        [
            ("300 tickets", "She sold 300 tickets rather than 500", None),
            ("500", "She sold 300 tickets rather than 500", None),
        ],
        id="rather_than_so_many",
    ),
    pytest.param(
        "Police counted 58 people, not 61 as they had first said.",
        [("58 people", "people counted by police", None), ("61", "Police counted 58 people, not 61", None)],
        id="corrected",
    ),
    pytest.param(
        "The drivers want a 9% rise.", [("9%", "The drivers want a 9% rise", None)], id="a_rise_that_is_wanted"
    ),
    pytest.param(
        "The board approved a 9% rise.", [("9%", "The board approved a 9% rise", None)], id="a_rise_that_is_there"
    ),
    pytest.param(
        "It wants 2 million people to be using it within five years.",
        [("2 million people", "It wants 2 million people to be using it within five years", None)],
        id="people_who_are_to_do_something",
    ),
]

CLAUSES = [
    pytest.param(
        "Kern employs 5,300 people in 14 countries, about a third of them in Aarhus.",
        [
            ("5,300 people", "people employed by Kern", None),
            ("14 countries", "Kern employs people in 14 countries", None),
            ("about a third", "Kern employs 5,300 people in 14 countries, about a third of them in Aarhus", None),
        ],
        id="people_in_countries_are_no_countries",
    ),
    pytest.param(
        "The council will build 118 flats, of which 24 are to be let cheaply.",
        [
            ("118 flats", "flats that will be built by the council", None),
            ("24", "The council will build 118 flats, of which 24 are to be let cheaply", None),
        ],
        id="so_many_of_which",
    ),
    pytest.param(
        "It needs $95m for food, of which less than a fifth has been pledged.",
        [
            ("$95m", "It needs $95m for food", None),
            ("less than a fifth", "food, of which less than a fifth has been pledged", None),
        ],
        id="a_share_of_which",
    ),
    pytest.param(
        "4.1% of those given the drug, zolatide, had a stroke, compared with 7.9% of those given a placebo.",
        [
            ("4.1%", "4.1% of those given the drug, zolatide, had a stroke", None),
            ("7.9%", "4.1% of those given the drug had a stroke, compared with 7.9% of those given a placebo", None),
        ],
        id="those_given_something_behind_an_aside",
    ),
    pytest.param(
        "She put the number of soldiers who are still held at more than 1,200.",
        [("more than 1,200", "She put the number of soldiers who are still held at more than 1,200", None)],
        id="held_is_not_the_verb_of_the_level",
    ),
    pytest.param(
        "The last strike cost firms £85m.",
        [
            ("£85m", "The last strike cost firms", None),
        ],
        id="cost_is_the_verb",
    ),
    pytest.param(
        "The families, who own 62% of Kern, will sell.",
        [("62%", "The families, who own 62% of Kern", None)],
        id="own_is_the_verb",
    ),
    pytest.param(
        "She was given a suspended sentence and fined €50,000.",
        [
            ("€50,000", "She was fined €50,000", None),
        ],
        id="who_is_fined_fines_nobody",
    ),
    pytest.param(
        "The footprints are about 16,400 years old. Ann Lee is 61 years old.",
        [("about 16,400 years old", "The footprints are about 16,400 years old", None)],
        id="the_age_of_a_find_and_of_a_person",
    ),
    pytest.param(
        "Skagen 2 is large. Skagen 2 can power 90,000 homes.",
        [("90,000 homes", "Skagen 2 can power 90,000 homes", None)],
        id="a_number_in_a_name",
    ),
    pytest.param(
        "In Leeds, spending fell from $14 million to $9 million.",
        [
            ("$14 million", "spending fell from $14 million to $9 million", None),
            ("$9 million", "spending fell to $9 million", None),
        ],
        id="a_noun_that_looks_like_a_verb",
    ),
    pytest.param(
        "About 71 residents signed up to speak.",
        [("About 71 residents", "About 71 residents signed up to speak", None)],
        id="what_they_signed_up_for",
    ),
    pytest.param(
        "Nineteen were taken to hospital, four of them with serious injuries.",
        [
            ("Nineteen", "Nineteen were taken to hospital", None),
            ("four", "Nineteen were taken to hospital, four of them with serious injuries", None),
        ],
        id="what_belongs_to_four_of_them_alone",
    ),
    pytest.param(
        "Biomira will pay the university 3% of any sales.",
        [("3%", "Biomira will pay the university 3% of any sales", None)],
        id="a_share_of_sales_that_is_paid_sells_nothing",
    ),
    pytest.param(
        "One of the 19 people in hospital was in danger.",
        [("19 people", "One of the 19 people in hospital was in danger", None)],
        id="one_of_so_many",
    ),
    pytest.param(
        "The developer plans three buildings.",
        [("three buildings", "buildings planned by the developer", None)],
        id="a_doubled_consonant",
    ),
    pytest.param(
        "The school was built at a cost of $27 million.",
        [("$27 million", "The school was built at a cost of $27 million", None)],
        id="cost_is_a_noun_too",
    ),
    pytest.param(
        "The system would draw 400 gallons an hour at peak, less than half as much as others.",
        [
            ("400 gallons an hour", "The system would draw 400 gallons an hour at peak", None),
            (
                "less than half",
                "The system would draw 400 gallons an hour at peak, less than half as much as others",
                None,
            ),
        ],
        id="half_of_what_is_not_told",
    ),
    pytest.param(
        "It is the first death in an outbreak that has infected 93 people.",
        [("93 people", "the first death in an outbreak that has infected 93 people", None)],
        id="a_death_or_an_outbreak",
    ),
    pytest.param(
        "Castellan on Thursday reported a 23 percent rise in profit.",
        [("23 percent", "rise in profit", None)],
        id="the_day_of_the_report_is_not_the_figures",
    ),
    pytest.param("A boy of 16 was found.", [], id="a_boy_of_an_age"),
    pytest.param("Trains will stop on 25, 26 and 27 November.", [], id="days_are_no_count"),
]


SHORT = [
    pytest.param(
        "The bridge cost 12 million euros and is 340 metres long.",
        [
            ("12 million euros", "The bridge cost", None),
            ("340 metres", "The bridge is 340 metres long", None),
        ],
        id="a_subject_of_two_verbs",
    ),
    pytest.param(
        "The ferry carried 212 passengers and 34 crew from Holm to Vik.",
        [
            ("212 passengers", "passengers carried by the ferry", None),
            ("34 crew", "The ferry carried 34 crew from Holm to Vik", None),
        ],
        id="two_in_a_list_each_with_its_noun",
    ),
    pytest.param(
        "The board voted by 31 votes to 12.",
        [
            ("31 votes", "The board voted by 31 votes to 12", None),
            ("12", "The board voted by 31 votes to 12", None),
        ],
        id="two_sides_of_a_vote_are_no_level_and_change",
    ),
    pytest.param(
        "The vote was 23 to 20.",
        [("23", "The vote was 23 to 20", None), ("20", "The vote was 23 to 20", None)],
        id="two_sides_of_a_vote_are_no_level",
    ),
    pytest.param(
        "Holm had 52 percent of the vote against 47 percent for Vik.",
        [
            ("52 percent", "Holm had 52 percent of the vote", None),
            ("47 percent", "Holm had 52 percent of the vote against 47 percent for Vik", None),
        ],
        id="who_had_the_share_and_who_had_the_other",
    ),
    pytest.param(
        "Prices are seen rising 3% to 5% in coastal towns.",
        [
            ("3%", "Prices are seen rising 3% to 5% in coastal towns", None),
            ("5%", "Prices are seen rising 3% to 5% in coastal towns", None),
        ],
        id="a_range_of_shares_is_no_change_to_a_level",
    ),
    pytest.param(
        "The firm did not pay £5 million to 40 growers.",
        [
            ("£5 million", "The firm did not pay £5 million to 40 growers", None),
            ("40 growers", "The firm did not pay £5 million to 40 growers", None),
        ],
        id="what_is_denied_stands_whole",
    ),
    pytest.param(
        "Kern is one of only three women to have run a bank in the north of the country for more than a decade.",
        [
            (
                "three women",
                "Kern is one of only three women to have run a bank in the north of the country for more than a decade",
                None,
            ),
        ],
        id="only_three_in_the_north_stand_whole",
    ),
    pytest.param(
        "He said 210 of the 340 posts cut in March had been filled again.",
        [
            ("210", "posts cut in March that had been filled again", None),
            ("340 posts", "the 340 posts cut in March", "in March"),
        ],
        id="a_part_and_its_whole",
    ),
    pytest.param(
        "The poll put Anna Holm at 41 percent, Lars Vik at 33 percent and Pia Dahl at 12 percent.",
        [
            ("41 percent", "The poll put Anna Holm at 41 percent", None),
            ("33 percent", "The poll put Lars Vik at 33 percent", None),
            ("12 percent", "The poll put Pia Dahl at 12 percent", None),
        ],
        id="one_verb_of_three_shares",
    ),
    pytest.param(
        "Rashes were reported by 24 percent of those on the drug, compared with 5 percent of those on a placebo.",
        [
            ("24 percent", "Rashes were reported by 24 percent of those on the drug", None),
            ("5 percent", "Rashes were reported by 5 percent of those on a placebo", None),
        ],
        id="shares_of_two_groups",
    ),
    pytest.param(
        "The park lost 300 trees, 12 of them oaks, and two bridges.",
        [
            ("300 trees", "trees lost by the park", None),
            ("12", "trees lost by the park, 12 of them oaks", None),
            ("two bridges", "The park lost two bridges", None),
        ],
        id="some_of_them_are_no_member_of_the_list",
    ),
    pytest.param(
        "The lender, a savings bank bought by its staff, reported a loss of 9 million euros on income of 140 million.",
        [
            ("9 million euros", "The lender reported a loss of 9 million euros", None),
            ("140 million", "The lender reported a loss of 9 million euros on income of 140 million", None),
        ],
        id="a_long_aside_and_two_sums",
    ),
    pytest.param(
        "The owner was convicted and fined 9,000 crowns.",
        [
            ("9,000 crowns", "The owner was fined 9,000 crowns", None),
        ],
        id="was_is_shared",
    ),
    pytest.param(
        "The owner had been waiting and paid 9,000 crowns.",
        [
            ("9,000 crowns", "The owner had been waiting and paid 9,000 crowns", None),
        ],
        id="had_been_waiting_is_not_shared",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNED + CLAUSES + SHORT)
def test_what_a_clause_says_of_its_number(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected
