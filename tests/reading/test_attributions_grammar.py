"""Attributions: who can be a source, what a cue may look like, and where a content ends; near misses in the names."""

import pytest

from tests.reading.test_attributions import Row, rows

SOURCES = [
    pytest.param(
        "Thirty-one percent of those surveyed say they would be glad.",
        [("Thirty-one percent of those surveyed", "say", ("they would be glad",))],
        id="a_share",
    ),
    pytest.param(
        "About three in 10 said the plan works.",
        [("About three in 10", "said", ("the plan works",))],
        id="about_so_many",
    ),
    pytest.param(
        "The charity Doctors Together said the price was high.",
        [("The charity Doctors Together", "said", ("the price was high",))],
        id="a_name_that_ends_in_an_adverb",
    ),
    pytest.param(
        "The charity Nurses Without Frontiers Now said the price was high.",
        [("The charity Nurses Without Frontiers Now", "said", ("the price was high",))],
        id="a_name_with_a_preposition_in_it",
    ),
    pytest.param(
        "The letter, written by the clerk, Ann Kern, warned Tom Lee that the price was high.",
        [("The letter, written by the clerk, Ann Kern", "warned", ("that the price was high",))],
        id="who_is_warned_does_not_warn",
    ),
    pytest.param(
        "“It is high,” said lead author Ann Kern of Bonn.",
        [("lead author Ann Kern of Bonn", "said", ("“It is high,”",))],
        id="a_verb_as_an_adjective",
    ),
    pytest.param(
        "The branch of Unite which represents most drivers said the price was high.",
        [("The branch of Unite which represents most drivers", "said", ("the price was high",))],
        id="whom_a_branch_represents_does_not_say",
    ),
    pytest.param("The two men reported killed by the army were miners.", [], id="reported_killed"),
    pytest.param(
        "It was opposed by some members of his own party who say it failed.",
        [("who", "say", ("it failed",))],
        id="members_of_a_body_who",
    ),
    pytest.param(
        "Kern told “Good Evening” on Monday that she was ill.",
        [("Kern", "told", ("that she was ill",))],
        id="a_programme_is_told",
    ),
    pytest.param(
        "“It is dark in here,” grinned the miner.",
        [("the miner", "grinned", ("“It is dark in here,”",))],
        id="any_verb_behind_speech",
    ),
    pytest.param("“Red Moon,” painted in 1922, was sold.", [], id="a_title_and_its_participle"),
    pytest.param(
        "Kern snapped when that was put to him: “He is not for sale, and never was.”",
        [("Kern", ":", ("“He is not for sale, and never was.”",))],
        id="a_clause_of_time_before_the_colon",
    ),
    pytest.param("REFEREE: Ann Kern 6.", [], id="a_mark_before_a_colon"),
    pytest.param("KERN: Not here.", [("KERN", ":", ("Not here",))], id="a_turn_without_a_verb"),
    pytest.param(
        "The minister Ann Kern Tuesday said the price was high.",
        [("The minister Ann Kern", "said", ("the price was high",))],
        id="a_day_ends_no_name",
    ),
    pytest.param("Another said Rome has to wait.", [("Another", "said", ("Rome has to wait",))], id="another"),
    pytest.param("Another claim is false.", [], id="another_claim_is_a_noun"),
    pytest.param(
        "Officials in the bureau and at the Justice Department have said Rome has the file.",
        [("Officials in the bureau and at the Justice Department", "said", ("Rome has the file",))],
        id="joined_prepositions",
    ),
    pytest.param(
        "Kern, director of the campaign, said in a statement: “It is large.”",
        [("Kern, director of the campaign", "said", ("“It is large.”",))],
        id="a_noun_like_a_verb_in_the_apposition",
    ),
    pytest.param(
        "Kern said in a statement read out by her lawyer that it was a loan.",
        [("Kern", "said", ("that it was a loan",))],
        id="a_statement_read_out",
    ),
    pytest.param(
        "Kern, now a paid adviser, has denied that it failed.",
        [("Kern, now a paid adviser", "denied", ("that it failed",))],
        id="an_adverb_before_the_apposition",
    ),
    pytest.param(
        "It passed, with 47 percent of voters saying they agree.",
        [("47 percent of voters", "saying", ("they agree",))],
        id="with_some_saying",
    ),
    pytest.param(
        "After saying he was ill, the man left.",
        [("the man", "saying", ("he was ill",))],
        id="after_saying",
    ),
    pytest.param(
        "The result surprises the pollster Daron Shaw: “Voters move late in a race.”",
        [("the pollster Daron Shaw", ":", ("“Voters move late in a race.”",))],
        id="a_name_before_a_colon",
    ),
    pytest.param("The sign at the gate: “Keep out of this yard.”", [], id="no_name_before_a_colon"),
]

SOURCES_FURTHER_OFF = [
    pytest.param(
        "Phillips, who lost her son in Aurora, Colorado, in July, said that he was ill.",
        [("Phillips, who lost her son in Aurora, Colorado, in July", "said", ("that he was ill",))],
        id="a_place_inside_the_apposition",
    ),
    pytest.param(
        "Vian, the editor of a newspaper, L'Osservatore, said it was over.",
        [("Vian, the editor of a newspaper, L'Osservatore", "said", ("it was over",))],
        id="an_apposition_with_a_name_of_its_own",
    ),
    pytest.param(
        "Aid has gone to Queensland, its minister, Helen Tait, said.",
        [("its minister, Helen Tait", "said", ("Aid has gone to Queensland",))],
        id="a_possessive_opens_no_apposition",
    ),
    pytest.param(
        "Alarmed by unrest in Nevada, Senator Reid, the leader, said it was a test.",
        [("Senator Reid, the leader", "said", ("it was a test",))],
        id="a_participle_in_front_is_nobody",
    ),
    pytest.param(
        "Facing questions from Democrats, Mr. Kim issued a statement, insisting that it was legal.",
        [("Mr. Kim", "insisting", ("that it was legal",))],
        id="a_gerund_in_front_is_nobody",
    ),
    pytest.param(
        "He got a decision from the Board of Elections, which ruled that it was legal.",
        [("which", "ruled", ("that it was legal",))],
        id="which_stands_for_the_nearest_name",
    ),
    pytest.param(
        "Kim urged the senator to apologize for his views, reiterating that it was over.",
        [
            ("Kim", "urged", ("the senator to apologize for his views",)),
            ("Kim", "reiterating", ("that it was over",)),
        ],
        id="an_infinitive_is_no_part_of_the_source",
    ),
    pytest.param(
        "Groups say it is unfair, and the union sued the city, saying it was illegal.",
        [
            ("Groups", "say", ("it is unfair, and the union sued the city",)),
            ("the union", "saying", ("it was illegal",)),
        ],
        id="saying_belongs_to_the_nearer_clause",
    ),
    pytest.param(
        "Critics cited the cost, with Sen. Kim calling it a waste.",
        [("Critics", "cited", ("the cost",)), ("Sen. Kim", "calling", ("it a waste",))],
        id="with_somebody_calling",
    ),
    pytest.param(
        "Even as Kim claimed on Tuesday that “he got far less,” lawyers said it was true.",
        [("Kim", "claimed", ("that “he got far less,”",)), ("lawyers", "said", ("it was true",))],
        id="a_quotation_in_a_clause_of_time",
    ),
    pytest.param(
        "Voters who say it is bad are angry.", [("who", "say", ("it is bad",))], id="the_main_verb_ends_the_relative"
    ),
    pytest.param(
        "Cruz accuses Kim of lying and Lee says it is true.",
        [("Cruz", "accuses", ("Kim of lying",)), ("Lee", "says", ("it is true",))],
        id="somebody_else_goes_on",
    ),
    pytest.param(
        "Kern confirmed that Vale City could recall him in May, but said talks were going well.",
        [
            ("Kern", "confirmed", ("that Vale City could recall him in May",)),
            ("Kern", "said", ("talks were going well",)),
        ],
        id="the_first_speaker_goes_on",
    ),
    pytest.param(
        "WASHINGTON, Dec. 8 (UPI) — In response to the ban, Abedin rallied friends, saying: “We have to stop it.”",
        [("Abedin", "saying", ("“We have to stop it.”",))],
        id="a_dateline_says_nothing",
    ),
    pytest.param(
        "“It is good,” said Ann Lee, 24, from Manchester, who said it was time.",
        [
            ("Ann Lee, 24", "said", ("“It is good,”",)),
            ("who", "said", ("it was time",)),
        ],
        id="who_comes_from_somewhere",
    ),
    pytest.param(
        "When Lee announced his return, the city cheered.",
        [("Lee", "announced", ("his return",))],
        id="an_opening_clause_ends_at_its_comma",
    ),
    pytest.param("Lee determined degrees of heat in it.", [], id="determined_a_thing"),
    pytest.param("News Guide: Donors have flocked to the group", [], id="a_guide_is_no_speaker"),
]

CUES = [
    pytest.param(
        "The campaign points out that Kim signed it.",
        [("The campaign", "points", ("that Kim signed it",))],
        id="points_out",
    ),
    pytest.param(
        "Polls show voters trust Kim more than others.",
        [("Polls", "show", ("voters trust Kim more than others",))],
        id="polls_show",
    ),
    pytest.param("The gallery shows attract crowds.", [], id="shows_is_a_noun"),
    pytest.param(
        "Kim supports raising the minimum wage.",
        [("Kim", "supports", ("raising the minimum wage",))],
        id="supports_doing",
    ),
    pytest.param(
        "“No,” she said, when asked whether she had won.",
        [("she", "said", ("“No,”",)), (None, "asked", ("whether she had won",))],
        id="when_asked_at_the_end",
    ),
    pytest.param(
        "Asked on Monday by reporters whether it was over, Kim said no.",
        [("reporters", "Asked", ("whether it was over",)), ("Kim", "said", ("no",))],
        id="asked_by_somebody",
    ),
    pytest.param(
        "He was asked what happened to the money.",
        [(None, "asked", ("what happened to the money",))],
        id="was_asked_what",
    ),
    pytest.param(
        "In a Gallup poll released Sunday, Kim led by ten points.",
        [("a Gallup poll released Sunday", "In", ("Kim led by ten points",))],
        id="in_a_poll",
    ),
    pytest.param(
        "In a poll, half said it was over.",
        [("half", "said", ("it was over",))],
        id="those_asked_speak_for_themselves",
    ),
    pytest.param("In a house, the cat slept.", [], id="in_a_house"),
    pytest.param("She found a way out.", [], id="found_a_thing"),
    pytest.param("As her schedule reflects the calendar, she rests.", [], id="as_something_goes_on"),
    pytest.param(
        "“It is gone.”\n― Josh Bivens, economist",
        [("Josh Bivens, economist", "―", ("“It is gone.”",))],
        id="signed_with_a_bar",
    ),
]

ENDS = [
    pytest.param(
        "Anil Rao told the court that Kern had invented a list and charged 212 people for it.",
        [("Anil Rao", "told", ("that Kern had invented a list and charged 212 people for it",))],
        id="the_deed_of_the_one_spoken_of",
    ),
    pytest.param(
        "The union said that talks had started, and put them at three a week.",
        [("The union", "said", ("that talks had started",))],
        id="the_speakers_next_act_behind_a_comma",
    ),
    pytest.param(
        "The union said that talks had started, and that it put them at three a week.",
        [("The union", "said", ("that talks had started, and that it put them at three a week",))],
        id="a_second_content_behind_a_comma",
    ),
    pytest.param(
        "The bureau expects the storm to weaken on Monday.",
        [("The bureau", "expects", ("the storm to weaken on Monday",))],
        id="the_day_of_what_is_expected",
    ),
    pytest.param("Kim praised the plan on Monday.", [("Kim", "praised", ("the plan",))], id="the_day_of_the_praise"),
    pytest.param(
        "Kim vowed to be tougher by closing the ports.",
        [("Kim", "vowed", ("to be tougher by closing the ports",))],
        id="how_it_is_to_be_done",
    ),
    pytest.param(
        "Kim attacked the plan by calling it a lie.",
        [("Kim", "attacked", ("the plan",)), ("Kim", "calling", ("it a lie",))],
        id="how_it_was_attacked",
    ),
    pytest.param(
        "Kim criticized the mayor, instead restating her plan.",
        [("Kim", "criticized", ("the mayor",))],
        id="a_participle_after_an_adverb",
    ),
    pytest.param(
        "Kim urged the town to plan events and keep the park.",
        [("Kim", "urged", ("the town to plan events and keep the park",))],
        id="a_second_thing_to_do",
    ),
]

SET_APART = [
    pytest.param(
        "Kern added:\n\nIt is typical of them. They know nothing.\n\nThat was it.",
        [("Kern", "added", ("It is typical of them. They know nothing",))],
        id="the_paragraph_behind_a_colon",
    ),
    pytest.param(
        'Kern added:\n\n"It is large." He left.',
        [("Kern", "added", ('"It is large."',))],
        id="the_quotation_behind_a_colon_and_nothing_after_it",
    ),
    pytest.param("Read more:\n\nIt is typical of them.", [], id="a_heading_before_a_colon"),
    pytest.param(
        "“It will always be ours,” an angry Kern retaliated.",
        [("an angry Kern", "retaliated", ("“It will always be ours,”",))],
        id="any_verb_behind_a_quotation_and_a_name",
    ),
    pytest.param("“It will always be ours,” a song that Kern played.", [], id="a_name_behind_more"),
    pytest.param(
        "“It is mad,” Kern said, going on to say that it is over.",
        [("Kern", "said", ("“It is mad,”",)), ("Kern", "say", ("that it is over",))],
        id="going_on_to_say",
    ),
    pytest.param(
        "Kern called that report Friday a lie.",
        [("Kern", "called", ("that report Friday a lie",))],
        id="a_day_between_a_thing_and_its_name",
    ),
    pytest.param(
        "Said Anna Kern, who lives there, “It is large.”",
        [("Anna Kern, who lives there", "Said", ("“It is large.”",))],
        id="the_verb_opens",
    ),
    pytest.param(
        "Kern told the court that it “was mad,” adding, “He lost it all.”",
        [("Kern", "told", ("that it “was mad,”",)), ("Kern", "adding", ("“He lost it all.”",))],
        id="adding_behind_a_quotation",
    ),
    pytest.param(
        "On the programme “Sunday Talk,” Mayor Kern said it was over.",
        [("Mayor Kern", "said", ("it was over",))],
        id="a_title_with_a_comma_before_the_source",
    ),
    pytest.param(
        "Kern says at a stop in Toledo, Ohio, that it is over.",
        [("Kern", "says", ("that it is over",))],
        id="a_place_between_commas_before_that",
    ),
    pytest.param(
        "Kern promised on Tuesday to leave.", [("Kern", "promised", ("to leave",))], id="a_day_before_an_infinitive"
    ),
    pytest.param(
        "Kern said — on Sunday, as it happens — that it is over.",
        [("Kern", "said", ("that it is over",))],
        id="between_dashes_before_that",
    ),
    pytest.param(
        "Exports depend on them, one poster says.",
        [("one poster", "says", ("Exports depend on them",))],
        id="a_last_clause_behind_words_that_hold_no_known_verb",
    ),
    pytest.param("On Monday, the sign says.", [], id="only_a_day_before_it"),
    pytest.param(
        "Kern's answer was that it is over.", [("Kern", "answer", ("that it is over",))], id="an_answer_that_was"
    ),
    pytest.param(
        "Kern said about 40 percent of them left.",
        [("Kern", "said", ("about 40 percent of them left",))],
        id="said_about_so_many",
    ),
    pytest.param(
        "Kern denied that Tuesday's match had tired them.",
        [("Kern", "denied", ("that Tuesday's match had tired them",))],
        id="denied_that_a_days_match",
    ),
    pytest.param(
        "Her rival, Anna Kern, had another idea: “It is as high as the knee, and nobody saw it.”",
        [("Her rival, Anna Kern", ":", ("“It is as high as the knee, and nobody saw it.”",))],
        id="a_clause_and_a_colon_before_speech",
    ),
    pytest.param("The sign was clear: “No entry for anybody here without a ticket.”", [], id="a_sign_before_speech"),
    pytest.param(
        "The agency says it is sending tents, and the charity has warned of a flood.",
        [("The agency", "says", ("it is sending tents",)), ("the charity", "warned", ("a flood",))],
        id="a_second_clause_with_a_speaker",
    ),
    pytest.param(
        "He won, the court said on Tuesday, in a count that was delayed.",
        [("the court", "said", ("He won", "in a count that was delayed"))],
        id="a_relative_clause_behind_a_comma_is_not_said",
    ),
    pytest.param(
        "Kern lost it after, she says, waiting for an hour.",
        [("she", "says", ("Kern lost it after", "waiting for an hour"))],
        id="what_a_preposition_leads_on_to",
    ),
    pytest.param(
        "It cost too much; according to the report, 37 are left.",
        [("the report", "according to", ("37 are left",))],
        id="a_source_behind_a_semicolon",
    ),
    pytest.param(
        "Kern admitted theft at an earlier hearing.",
        [("Kern", "admitted", ("theft at an earlier hearing",))],
        id="a_time_inside_a_phrase",
    ),
    pytest.param("Kern's answer was wrong.", [], id="an_answer_of_a_kind"),
    pytest.param("Kern leads in the polls.", [], id="a_lead_in_the_polls_is_no_finding"),
    pytest.param(
        "Kern, who has accused them of being lazy, left.",
        [("who", "accused", ("them of being lazy",))],
        id="a_gerund_in_a_relative_clause",
    ),
    pytest.param(
        "Kern has criticized them for having ties.",
        [("Kern", "criticized", ("them for having ties",))],
        id="what_they_are_criticized_for",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SOURCES + SOURCES_FURTHER_OFF + CUES + ENDS + SET_APART)
def test_reads(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
