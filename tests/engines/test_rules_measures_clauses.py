"""What figures measure where their clause is not simple: ages, relative clauses, joined verbs, other times."""

import pytest

from tests.engines.test_rules_measures import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Seoul knows of at least 10,000 shipping containers which it suspects of bringing shells to Russia.",
            [
                ("at least 10,000 shipping containers", "Seoul knows of at least 10,000 shipping containers", None),
            ],
            id="it_acts_in_a_clause_of_its_own",
        ),
        pytest.param(
            "In all, 12 children in the vaccine group had seizures, compared with nine in the control group.",
            [
                ("12 children", "children in the vaccine group who had seizures", None),
                (
                    "nine",
                    "12 children in the vaccine group had seizures, compared with nine in the control group",
                    None,
                ),
            ],
            id="a_companion_of_another_group",
        ),
        pytest.param(
            "About 4,000 homes were flooded in Kent, against 300 in Essex.",
            [
                ("About 4,000 homes", "homes flooded in Kent", None),
                ("300", "About 4,000 homes were flooded in Kent, against 300 in Essex", None),
            ],
            id="a_companion_of_another_place",
        ),
        pytest.param(
            "The drug worked in 62% of adults, compared with 48% of children.",
            [
                ("62%", "The drug worked in 62% of adults", None),
                ("48%", "The drug worked in 48% of children", None),
            ],
            id="a_companion_share_of_others",
        ),
        pytest.param(
            "Twelve people were killed in Kent in May, compared with nine in June.",
            [("Twelve people", "people killed in Kent", "in May"), ("nine", "people killed in Kent", "in June")],
            id="a_companion_of_another_month_is_of_the_same_place",
        ),
        pytest.param(
            "Turnout was 61% in cities, compared with 48% among farmers.",
            [
                ("61%", "Turnout in cities", None),
                ("48%", "Turnout was 61% in cities, compared with 48% among farmers", None),
            ],
            id="another_preposition_replaces_nothing",
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
            "Twelve people were detained and four police officers slightly injured.",
            [
                ("Twelve people", "people detained", None),
                ("four police officers", "four police officers slightly injured", None),
            ],
            id="a_passive_without_its_auxiliary",
        ),
        pytest.param(
            "Twelve officers quickly agreed.",
            [("Twelve officers", "officers who quickly agreed", None)],
            id="a_verb_that_needs_no_object",
        ),
        pytest.param(
            "A magnitude 7.1 earthquake struck southern Peru, killing 41 people.",
            [("7.1", "magnitude of the earthquake", None), ("41 people", "people killed", None)],
            id="a_number_on_a_scale",
        ),
        pytest.param(
            "About 11,000 people will have to spend the night outdoors.",
            [("About 11,000 people", "people who will have to spend the night outdoors", None)],
            id="what_people_have_to_do",
        ),
        pytest.param(
            "LINZ, Austria, Nov 19 (Meridian) - The firm cut 1,200 jobs.",
            [("1,200 jobs", "jobs cut by the firm", None)],
            id="the_day_of_a_dateline",
        ),
        pytest.param(
            "Nov 19 (Meridian) - The firm cut 1,200 jobs.",
            [("1,200 jobs", "jobs cut by the firm", None)],
            id="the_day_of_a_dateline_without_a_town",
        ),
        pytest.param(
            "On Nov 19 the firm cut 1,200 jobs.",
            [("1,200 jobs", "jobs cut by the firm", "On Nov 19")],
            id="a_day_that_opens_a_sentence",
        ),
        pytest.param(
            'He accused Ann S. Kern of trying to "debase" the dollar - except that it\'s up 22 percent.',
            [("22 percent", "it's up 22 percent", None)],
            id="an_auxiliary_cut_short_has_no_participle",
        ),
        pytest.param(
            "President Ann Takona, 71, who took 44.1 percent, conceded.",
            [
                ("44.1 percent", "President Ann Takona, who took 44.1 percent", None),
            ],
            id="an_age_is_no_subject",
        ),
        pytest.param(
            "Two victims, a woman, 24, and her brother, 31, drove to hospital.",
            [],
            id="the_age_of_a_person_without_a_name",
        ),
        pytest.param(
            "Forty percent of the patients are between 10 and 17 years old.",
            [("Forty percent", "patients who are between 10 and 17 years old", None)],
            id="an_age_that_is_told_of_somebody",
        ),
        pytest.param(
            "A fire at a warehouse in Leeds that killed five workers was started on purpose.",
            [("five workers", "A fire at a warehouse in Leeds that killed five workers", None)],
            id="that_does_not_speak_of_a_name",
        ),
        pytest.param(
            "Leeds, which spent $4 million on roads, is broke.",
            [("$4 million", "Leeds, which spent $4 million on roads", None)],
            id="which_does",
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
            "The deal would end a strike by 800 workers and raise the top wage to $39 by 2028.",
            [
                ("800 workers", "The deal would end a strike by 800 workers", None),
                ("$39", "The deal would raise the top wage to $39", "by 2028"),
            ],
            id="a_second_verb_behind_a_modal",
        ),
        pytest.param(
            "Pay would go up by 11 percent and by 3 percent in each of the following three years.",
            [
                ("11 percent", "Pay would go up", None),
                ("3 percent", "Pay would go up by 3 percent in each of the following three years", None),
            ],
            id="up_belongs_to_the_verb",
        ),
        pytest.param(
            "Its shares rose 5% to $22.17 in after-hours trading.",
            [("5%", "shares rose", None), ("$22.17", "shares in after-hours trading", None)],
            id="a_level_behind_a_change",
        ),
        pytest.param(
            "Guards, who now start at $17 an hour, would get more.",
            [("$17", "Guards, who now start at $17 an hour", None)],
            id="where_pay_starts",
        ),
        pytest.param(
            "The county has logged 148 cases since May 1, compared with 41 over the same stretch of 2023.",
            [
                ("148 cases", "cases logged by the county", "since May 1"),
                ("41", "cases logged by the county", "over the same stretch of 2023"),
            ],
            id="the_same_time_of_another_year",
        ),
        pytest.param(
            "About 84% of the children were vaccinated last year, down from 91% before the pandemic.",
            [
                ("About 84%", "children vaccinated", "last year"),
                ("91%", "About 84% of the children were vaccinated last year, down from 91% before the pandemic", None),
            ],
            id="what_was_before_is_of_another_time",
        ),
        pytest.param(
            "The office is aware of 12 schools with at least two cases.",
            [
                ("12 schools", "The office is aware of 12 schools", None),
                ("at least two cases", "The office is aware of 12 schools with at least two cases", None),
            ],
            id="what_somebody_is_aware_of",
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
        pytest.param(
            "Revenue rose to 2.9 billion pounds, short of the 2.97 billion expected by analysts.",
            [("2.9 billion pounds", "Revenue", None), ("2.97 billion", "Revenue (expected by analysts)", None)],
            id="what_was_expected_instead",
        ),
        pytest.param(
            "Alberta's rate rose to 7.8% and Ontario's to 7.6%.",
            [
                ("7.8%", "Alberta's rate rose to 7.8%", None),
                ("7.6%", "Alberta's rate rose to 7.8% and Ontario's to 7.6%", None),
            ],
            id="the_same_of_the_next_owner",
        ),
        pytest.param(
            "Online orders grew 9% and now account for 31% of revenue.",
            [("9%", "Online orders grew", None), ("31%", "Online orders account for 31% of revenue", None)],
            id="a_second_verb_behind_now",
        ),
        pytest.param(
            "The economy lost a net 38,200 jobs.",
            [("38,200 jobs", "jobs lost by the economy", None)],
            id="a_net_number",
        ),
        pytest.param(
            "It would help firms, at a cost she estimated at $310 million.",
            [("$310 million", "at a cost she estimated at $310 million", None)],
            id="a_relative_clause_without_its_pronoun",
        ),
        pytest.param(
            "Snow cover that spring was 31% above average.",
            [("31%", "Snow cover above average", "that spring")],
            id="that_before_a_time",
        ),
        pytest.param("The plan helps children under five.", [], id="how_old_children_are"),
        pytest.param(
            "Flour costs us 40 percent more.",
            [("40 percent", "Flour costs us 40 percent more", None)],
            id="us_is_no_verb",
        ),
        pytest.param("The fee was paid by none of the drivers.", [], id="none_is_no_figure"),
    ],
)
def test_measures(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected
