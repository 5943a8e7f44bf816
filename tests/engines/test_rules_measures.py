"""What figures measure and of when: the clause of a number as printed, without what is no part of it."""

import pytest

from summarizer import Document
from summarizer.engines.rules.figures import find_figures
from summarizer.engines.rules.story import story_of


def told(text: str) -> list[tuple[str, str, str | None]]:
    document = Document(text)
    figures = find_figures(story_of(document))
    periods = (" ".join(figure.period.split()) if figure.period else None for figure in figures)
    return [(figure.number.text, figure.measures, period) for figure, period in zip(figures, periods, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Winds of up to 195 kilometres per hour tore roofs off houses.",
            [("up to 195 kilometres per hour", "Winds of up to 195 kilometres per hour tore roofs off houses", None)],
            id="a_noun_with_its_measure",
        ),
        pytest.param(
            "The mayor took bribes worth $1.3 million.",
            [("$1.3 million", "The mayor took bribes worth $1.3 million", None)],
            id="a_noun_worth_so_much",
        ),
        pytest.param(
            "As many as 340 barrels could be aboard, according to Holm.",
            [("As many as 340 barrels", "As many as 340 barrels could be aboard", None)],
            id="a_bound_that_opens_like_a_conjunction",
        ),
        pytest.param(
            "About 40 percent of its own was sold, the firm said.",
            [("About 40 percent", "About 40 percent of its own was sold", None)],
            id="a_share_of_nothing_that_has_a_name",
        ),
        pytest.param(
            "The Alliance won 84 of the 200 seats in the assembly.",
            [
                ("84", "The Alliance won 84 of the 200 seats in the assembly", None),
                ("200 seats", "The Alliance won 84 of the 200 seats in the assembly", None),
            ],
            id="so_many_of_so_many",
        ),
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
        pytest.param(
            "Three of them died in the blast.",
            [("Three", "Three of them died in the blast", None)],
            id="no_noun_counted",
        ),
        pytest.param("Ms Kern was already 18 at the time.", [], id="how_old_somebody_was"),
        pytest.param(
            "Ms Kern, who is 19, will skip her next two matches.",
            [("two matches", "Ms Kern will skip her next two matches", None)],
            id="an_age_and_the_next_two",
        ),
        pytest.param(
            "The agency fell about 2,000 pages short of the target.",
            [("about 2,000 pages", "The agency fell about 2,000 pages short of the target", None)],
            id="nobody_is_fallen",
        ),
        pytest.param("Kern, a six-time champion, spoke.", [], id="how_often_one_was_it"),
        pytest.param(
            "The coach was on its way to the port with 46 passengers.",
            [("46 passengers", "The coach was on its way to the port with 46 passengers", None)],
            id="with_them_and_not_of_the_nearest_noun",
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
            "It showed the 13-foot lander leaning to one side.",
            [("13-foot", "It showed the 13-foot lander leaning to one side", None)],
            id="a_measure_before_a_noun",
        ),
        pytest.param(
            "The firm has cash and equivalents of $903 million.",
            [("$903 million", "The firm has cash and equivalents of $903 million", None)],
            id="a_pair",
        ),
        pytest.param("Atlanta dropped to 4-6 on Sunday.", [], id="games_won_and_lost"),
        pytest.param("Twice the chairman, Joan Whitlock, threatened to clear it.", [], id="how_often_it_was_done"),
        pytest.param("He has won 10.", [("10", "He has won 10", None)], id="of_what_is_not_said"),
        pytest.param("It was over in a quarter of an hour.", [], id="a_part_of_an_hour"),
        pytest.param(
            "The probe descended from 36,000 feet to 10,000 feet.",
            [
                ("36,000 feet", "The probe descended from 36,000 feet to 10,000 feet", None),
                ("10,000 feet", "The probe descended from 36,000 feet to 10,000 feet", None),
            ],
            id="a_distance_is_no_level",
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
            "The match was played in front of 41,230 spectators.",
            [("41,230 spectators", "The match was played in front of 41,230 spectators", None)],
            id="a_preposition_of_three_words",
        ),
        pytest.param(
            "He met the front of 300 workers.",
            [("300 workers", "He met the front of 300 workers", None)],
            id="a_front_that_is_a_noun",
        ),
        pytest.param(
            "The manager who stole the money has been fined $900.",
            [("$900", "The manager who stole the money has been fined $900", None)],
            id="the_object_of_a_relative_clause_is_no_subject",
        ),
        pytest.param(
            "The firm bought 12 aircraft that analysts believe will never fly.",
            [("12 aircraft", "The firm bought 12 aircraft that analysts believe will never fly", None)],
            id="a_relative_clause_that_somebody_says",
        ),
        pytest.param(
            "A letter written by three senators arrived in Rome.",
            [("three senators", "A letter written by three senators arrived in Rome", None)],
            id="the_predicate_behind_a_doer",
        ),
        pytest.param(
            "The coach left the road, hit a barrier and slid some 15 metres down a bank.",
            [("some 15 metres", "The coach slid some 15 metres down a bank", None)],
            id="the_subject_of_a_list_of_verbs",
        ),
        pytest.param(
            "A typical home in Pennerby now changes hands for £204,300.",
            [("£204,300", "A typical home in Pennerby now changes hands for £204,300", None)],
            id="a_verb_behind_an_adverb",
        ),
        pytest.param(
            "Analysts had on average forecast 2.05 billion.",
            [("2.05 billion", "Analysts had on average forecast 2.05 billion", None)],
            id="a_participle_apart_from_its_auxiliary",
        ),
        pytest.param("The plan helps children under five.", [], id="how_old_children_are"),
        pytest.param(
            "Flour costs us 40 percent more.",
            [("40 percent", "Flour costs us 40 percent more", None)],
            id="us_is_no_verb",
        ),
        pytest.param("The fee was paid by none of the drivers.", [], id="none_is_no_figure"),
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
            "She sold 300 tickets rather than 500.",
            [
                ("300 tickets", "She sold 300 tickets rather than 500", None),
                ("500", "She sold 300 tickets rather than 500", None),
            ],
            id="rather_than_so_many",
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
        pytest.param(
            "She put the number of soldiers who are still held at more than 1,200.",
            [("more than 1,200", "She put the number of soldiers who are still held at more than 1,200", None)],
            id="held_is_not_the_verb_of_the_level",
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
            "About 71 residents signed up to speak.",
            [("About 71 residents", "About 71 residents signed up to speak", None)],
            id="what_they_signed_up_for",
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
            "The school was built at a cost of $27 million.",
            [("$27 million", "The school was built at a cost of $27 million", None)],
            id="cost_is_a_noun_too",
        ),
        pytest.param("A boy of 16 was found.", [], id="a_boy_of_an_age"),
        pytest.param("Trains will stop on 25, 26 and 27 November.", [], id="days_are_no_count"),
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
            "The owner had been waiting and paid 9,000 crowns.",
            [("9,000 crowns", "The owner had been waiting and paid 9,000 crowns", None)],
            id="had_been_waiting_is_not_shared",
        ),
        pytest.param(
            "The firm expects sales to fall by 5% in 2024.",
            [("5%", "The firm expects sales to fall by 5% in 2024", "in 2024")],
            id="an_expected_change_is_no_change",
        ),
        pytest.param(
            "The blaze, which started on Monday, has blackened 61,400 acres, or about 96 square miles.",
            [
                ("61,400 acres", "The blaze has blackened 61,400 acres, or about 96 square miles", None),
                ("about 96 square miles", "The blaze has blackened 61,400 acres, or about 96 square miles", None),
            ],
            id="the_same_in_another_unit",
        ),
        pytest.param(
            "Firefighters had the fire 55 percent contained by Thursday, up from 18 percent on Tuesday.",
            [
                (
                    "55 percent",
                    "Firefighters had the fire 55 percent contained by Thursday, up from 18 percent on Tuesday",
                    None,
                ),
                (
                    "18 percent",
                    "Firefighters had the fire 55 percent contained by Thursday, up from 18 percent on Tuesday",
                    "on Tuesday",
                ),
            ],
            id="up_from_another_day",
        ),
        pytest.param(
            "The landlord owns 17 buildings in Marlow and had been billed $412,000.",
            [
                ("17 buildings", "The landlord owns 17 buildings in Marlow", None),
                ("$412,000", "The landlord had been billed $412,000", None),
            ],
            id="who_is_billed_is_the_subject",
        ),
        pytest.param(
            "Since July about 700 crates of fish have been sent from Skarvik to Lund for the market, the board said.",
            [
                (
                    "about 700 crates",
                    "Since July about 700 crates of fish have been sent from Skarvik to Lund for the market",
                    "Since July",
                )
            ],
            id="a_day_that_opens_the_clause_with_since",
        ),
        pytest.param(
            "With 97% of ballots counted, the Alliance had 36% of the vote.",
            [
                ("97%", "With 97% of ballots counted, the Alliance had 36% of the vote", None),
                ("36%", "With 97% of ballots counted, the Alliance had 36% of the vote", None),
            ],
            id="a_share_of_what_and_whose",
        ),
        pytest.param(
            "The commission had received 41 complaints, compared with 118 at the previous election.",
            [
                (
                    "41 complaints",
                    "The commission had received 41 complaints, compared with 118 at the previous election",
                    None,
                ),
                ("118", "The commission had received 41 complaints, compared with 118 at the previous election", None),
            ],
            id="compared_with_another_occasion",
        ),
        pytest.param(
            "Rovers have 61 points from 29 matches, two more than Ashby.",
            [
                ("61 points", "Rovers have 61 points from 29 matches, two more than Ashby", None),
                ("29 matches", "Rovers have 61 points from 29 matches, two more than Ashby", None),
                ("two", "Rovers have 61 points from 29 matches, two more than Ashby", None),
            ],
            id="more_than_another",
        ),
        pytest.param(
            "The army did not send 200 tanks.",
            [("200 tanks", "The army did not send 200 tanks", None)],
            id="what_was_not_sent",
        ),
        pytest.param(
            "Farook and his wife, Tashfeen Malik, killed 14 people in a mass shooting in March.",
            [("14 people", "Farook and his wife killed 14 people in a mass shooting in March", "in March")],
            id="two_subjects_and_an_aside",
        ),
        pytest.param(
            "Ms Kern, whose ratings have risen above 50 percent, did not speak.",
            [("above 50 percent", "Ms Kern, whose ratings have risen above 50 percent, did not speak", None)],
            id="whose_it_is_before_a_comma",
        ),
        pytest.param(
            "Kern raised $12 million from the securities and investment industry and $2 million from banks.",
            [
                (
                    "$12 million",
                    "Kern raised $12 million from the securities and investment industry and $2 million from banks",
                    None,
                ),
                (
                    "$2 million",
                    "Kern raised $12 million from the securities and investment industry and $2 million from banks",
                    None,
                ),
            ],
            id="a_pair_of_places",
        ),
        pytest.param(
            "Gracie carries nine experiments, five of them for NASA, which paid $94 million for the delivery.",
            [
                ("nine experiments", "Gracie carries nine experiments, five of them for NASA", None),
                ("five", "Gracie carries nine experiments, five of them for NASA", None),
                (
                    "$94 million",
                    "Gracie carries nine experiments, five of them for NASA, which paid $94 million for the delivery",
                    None,
                ),
            ],
            id="which_means_the_name_beside_it",
        ),
        pytest.param(
            "He told the court that Hallam had taken a list and charged 212 people $900 to move up it.",
            [
                ("212 people", "Hallam had taken a list and charged 212 people $900 to move up it", None),
                ("$900", "Hallam had taken a list and charged 212 people $900 to move up it", None),
            ],
            id="told_that_is_no_relative",
        ),
        pytest.param(
            "The council has 2,150 households on its waiting list, up from 1,780 a year ago.",
            [
                (
                    "2,150 households",
                    "The council has 2,150 households on its waiting list, up from 1,780 a year ago",
                    None,
                ),
                (
                    "1,780",
                    "The council has 2,150 households on its waiting list, up from 1,780 a year ago",
                    "a year ago",
                ),
            ],
            id="up_from_a_year_ago",
        ),
        pytest.param(
            "Kern cut his sales estimate to 900 million francs from 1.2 billion.",
            [
                ("900 million francs", "Kern cut his sales estimate to 900 million francs from 1.2 billion", None),
                ("1.2 billion", "Kern cut his sales estimate to 900 million francs from 1.2 billion", None),
            ],
            id="the_level_of_an_object",
        ),
        pytest.param(
            "The tax raised $1.9 million in its first full year and $700,000 last year.",
            [
                ("$1.9 million", "The tax raised $1.9 million in its first full year and $700,000 last year", None),
                ("$700,000", "The tax raised $1.9 million in its first full year and $700,000 last year", "last year"),
            ],
            id="the_next_numbers_date",
        ),
        pytest.param(
            "In all, 12 children in the vaccine group had seizures, compared with nine in the control group.",
            [
                (
                    "12 children",
                    "In all, 12 children in the vaccine group had seizures, compared with nine in the control group",
                    None,
                ),
                (
                    "nine",
                    "In all, 12 children in the vaccine group had seizures, compared with nine in the control group",
                    None,
                ),
            ],
            id="a_companion_of_another_group",
        ),
        pytest.param(
            "Twelve people were detained and four police officers slightly injured.",
            [
                ("Twelve people", "Twelve people were detained and four police officers slightly injured", None),
                ("four police officers", "Twelve people were detained and four police officers slightly injured", None),
            ],
            id="a_passive_without_its_auxiliary",
        ),
        pytest.param(
            "A magnitude 7.1 earthquake struck southern Peru, killing 41 people.",
            [
                ("7.1", "A magnitude 7.1 earthquake struck southern Peru", None),
                ("41 people", "A magnitude 7.1 earthquake struck southern Peru, killing 41 people", None),
            ],
            id="a_number_on_a_scale",
        ),
        pytest.param(
            "LINZ, Austria, Nov 19 (Meridian) - The firm cut 1,200 jobs.",
            [("1,200 jobs", "The firm cut 1,200 jobs", None)],
            id="the_day_of_a_dateline",
        ),
        pytest.param(
            "On Nov 19 the firm cut 1,200 jobs.",
            [("1,200 jobs", "On Nov 19 the firm cut 1,200 jobs", "On Nov 19")],
            id="a_day_that_opens_a_sentence",
        ),
        pytest.param(
            "President Ann Takona, 71, who took 44.1 percent, conceded.",
            [("44.1 percent", "President Ann Takona, 71, who took 44.1 percent, conceded", None)],
            id="an_age_is_no_subject",
        ),
        pytest.param(
            "The office is aware of 12 schools with at least two cases.",
            [
                ("12 schools", "The office is aware of 12 schools with at least two cases", None),
                ("at least two cases", "The office is aware of 12 schools with at least two cases", None),
            ],
            id="what_somebody_is_aware_of",
        ),
        pytest.param(
            "Online orders grew 9% and now account for 31% of revenue.",
            [("9%", "Online orders grew 9%", None), ("31%", "Online orders now account for 31% of revenue", None)],
            id="a_second_verb_behind_now",
        ),
        pytest.param(
            "Some 310 houses are damaged and 22 cannot be lived in.",
            [
                ("Some 310 houses", "Some 310 houses are damaged", None),
                ("22", "Some 310 houses are damaged and 22 cannot be lived in", None),
            ],
            id="cannot_is_kept_and_is_the_second_verbs_alone",
        ),
        pytest.param(
            "The council will build 118 flats, of which 24 are to be let cheaply.",
            [
                ("118 flats", "The council will build 118 flats", None),
                ("24", "The council will build 118 flats, of which 24 are to be let cheaply", None),
            ],
            id="so_many_of_which",
        ),
        pytest.param(
            "4.1% of those given the drug, zolatide, had a stroke, compared with 7.9% of those given a placebo.",
            [
                (
                    "4.1%",
                    "4.1% of those given the drug had a stroke, compared with 7.9% of those given a placebo",
                    None,
                ),
                (
                    "7.9%",
                    "4.1% of those given the drug had a stroke, compared with 7.9% of those given a placebo",
                    None,
                ),
            ],
            id="those_given_something_behind_an_aside",
        ),
        pytest.param(
            "The bridge cost 12 million euros and is 340 metres long.",
            [
                ("12 million euros", "The bridge cost 12 million euros and is 340 metres long", None),
                ("340 metres", "The bridge cost 12 million euros and is 340 metres long", None),
            ],
            id="a_subject_of_two_verbs",
        ),
        pytest.param(
            "He said 210 of the 340 posts cut in March had been filled again.",
            [
                ("210", "210 of the 340 posts cut in March had been filled again", None),
                ("340 posts", "210 of the 340 posts cut in March had been filled again", "in March"),
            ],
            id="a_part_and_its_whole",
        ),
        pytest.param(
            "The owner was convicted and fined 9,000 crowns.",
            [("9,000 crowns", "The owner was convicted and fined 9,000 crowns", None)],
            id="was_is_shared",
        ),
        pytest.param(
            "Visitors pay 40 crowns for each detour.",
            [("40 crowns", "Visitors pay 40 crowns for each detour", None)],
            id="a_rate",
        ),
        pytest.param(
            "If the ballot fails, the council will cut 300 posts.",
            [("300 posts", "If the ballot fails, the council will cut 300 posts", None)],
            id="a_condition",
        ),
        pytest.param(
            "The council will cut 300 posts because its income fell by a tenth.",
            [("300 posts", "The council will cut 300 posts", None), ("a tenth", "its income fell by a tenth", None)],
            id="a_clause_told_apart",
        ),
        pytest.param(
            "The ferry had 60 people aboard when it sank.",
            [("60 people", "The ferry had 60 people aboard when it sank", None)],
            id="a_moment_is_not_told_apart",
        ),
        pytest.param(
            "Holm Ferries sank in debt. It owed 3 million crowns.",
            [("3 million crowns", "It owed 3 million crowns", None)],
            id="whom_a_pronoun_means",
        ),
        pytest.param(
            "The bridge, which is closed, carried 900 cars a day.",
            [("900 cars", "The bridge carried 900 cars a day", None)],
            id="a_relative_clause_goes",
        ),
        pytest.param(
            "Anna and Lars Vik, whose family has farmed since 1931, were fined 900 crowns.",
            [("900 crowns", "Anna and Lars Vik were fined 900 crowns", None)],
            id="whose_clause_goes",
        ),
        pytest.param(
            "In all 900 voters, or 57 percent, opposed the plan and 600, or 38 percent, backed it.",
            [
                (
                    "57 percent",
                    "In all 900 voters, or 57 percent, opposed the plan and 600, or 38 percent, backed it",
                    None,
                ),
                (
                    "38 percent",
                    "In all 900 voters, or 57 percent, opposed the plan and 600, or 38 percent, backed it",
                    None,
                ),
            ],
            id="a_verb_behind_a_list_is_no_second_predicate",
        ),
        pytest.param(
            "The board said the plant was old and that it would cost 4 million crowns to mend.",
            [("4 million crowns", "it would cost 4 million crowns to mend", None)],
            id="that_opens_a_second_clause",
        ),
        pytest.param(
            "The jail holds twice as many men as it was built for, 900.",
            [
                ("twice", "The jail holds twice as many men as it was built for, 900", None),
                ("900", "The jail holds twice as many men as it was built for, 900", None),
            ],
            id="as_many_as_is_no_second_clause",
        ),
        pytest.param(
            "The resort did best in Holm, where it won 61 percent.",
            [("61 percent", "The resort did best in Holm, where it won 61 percent", None)],
            id="where_something_is_stays_with_its_place",
        ),
        pytest.param(
            '"It shook like a tent," said Mira Lund, a warden who sat 90 metres away.',
            [("90 metres", "Mira Lund, a warden who sat 90 metres away", None)],
            id="who_speaks_behind_a_quotation_is_no_predicate_of_it",
        ),
    ],
)
def test_what_it_measures_and_of_when(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected
