"""What the embedded engine takes for a claim: something said, by somebody, that stands alone."""

import pytest

from tests.engines.test_rules import draft, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jerome was especially proud of his active role on the board of Friends of Science.",
            [],
            id="what_somebody_is_proud_of",
        ),
        pytest.param(
            "Mayor Anna Kern is proud that the bridge was safe.",
            [("Anna Kern", "The bridge was safe")],
            id="what_somebody_is_proud_is_so",
        ),
        pytest.param("The troops found a weapons cache near the village on Monday.", [], id="somebody_finds_a_thing"),
        pytest.param(
            "The release displayed what many analysts said was a sign of better ties.",
            [],
            id="what_they_said_was_a_sign_has_no_subject",
        ),
        pytest.param(
            "Letters came from people who oppose the new bridge over the Rhine.", [], id="which_people_are_meant"
        ),
        pytest.param(
            "Anna Kern, who opposes the new bridge, left.",
            [("Anna Kern", "Anna Kern opposes the new bridge")],
            id="what_a_person_of_whom_it_is_told_opposes",
        ),
        pytest.param(
            "Mayor Anna Kern condemned the strike in March and has accused the union of blackmail.",
            [
                ("Anna Kern", "Mayor Anna Kern condemned the strike in March"),
                ("Anna Kern", "Mayor Anna Kern has accused the union of blackmail"),
            ],
            id="joined_verbs_have_one_subject",
        ),
        pytest.param(
            "Mayor Anna Kern spoke. She accused the union of blackmail.",
            [("Anna Kern", "Anna Kern accused the union of blackmail")],
            id="who_she_is",
        ),
        pytest.param(
            "The unions have announced a one-day general strike for 2 December.",
            [("The unions", "The unions have announced a one-day general strike for 2 December")],
            id="a_noun_announced",
        ),
        pytest.param(
            "The unions announced that a strike would begin.",
            [("The unions", "A strike would begin")],
            id="a_clause_announced",
        ),
        pytest.param(
            "Anna Kern said the price was too high and that the firm had known.",
            [("Anna Kern", "The price was too high and the firm had known")],
            id="a_second_clause_that_alone_has_that",
        ),
        pytest.param(
            "Anna Kern said it was a plan that the board backed and that the staff hated.",
            [("Anna Kern", "It was a plan that the board backed and that the staff hated")],
            id="two_relative_clauses",
        ),
        pytest.param(
            "Anna Kern said the vote was lost and that was bad.",
            [("Anna Kern", "The vote was lost and that was bad")],
            id="that_as_a_subject",
        ),
        pytest.param("The firm must disclose any move to the board.", [], id="what_must_be_disclosed_is_not_yet"),
        pytest.param("Anna Kern left after watching the union oppose the bridge.", [], id="an_infinitive"),
        pytest.param(
            "The row drew a damning reaction from Mayor Anna Kern, who called the plan a lie.",
            [("Anna Kern", "Anna Kern called the plan a lie")],
            id="a_reaction_from_somebody_who",
        ),
        pytest.param(
            "He is a liar, racist and drunkard who has pledged to close the bridge.", [], id="the_end_of_a_list"
        ),
        pytest.param(
            "Rule changes were made. Leaders, including Anna Kern and her deputy Tom Marsh have denounced the bridge.",
            [],
            id="the_last_of_several_people",
        ),
        pytest.param(
            "Troops found a cache consisting of 12 rocket-propelled grenades, and left.", [], id="a_find_of_things"
        ),
        pytest.param(
            "The Republican said the bridge was safe. Republicans left.",
            [("The Republican", "The bridge was safe")],
            id="a_member_of_a_party_is_not_the_party",
        ),
        pytest.param(
            "Mexico City (AFP) – Anna Kern has taken a swipe at the union, saying that the bridge was safe.",
            [("Anna Kern", "The bridge was safe")],
            id="a_dateline_in_small_letters",
        ),
        pytest.param(
            "Nov 19 (Meridian) - Anna Kern has announced a plan to close the bridge.",
            [("Anna Kern", "Anna Kern has announced a plan to close the bridge")],
            id="a_dateline_without_a_town",
        ),
        pytest.param(
            "An anti-Kern group denounced the bridge. Mayor Anna Kern left.",
            [("An anti-Kern group", "An anti-Kern group denounced the bridge")],
            id="a_group_against_somebody",
        ),
        pytest.param(
            "Former mayor and lawyer Anna Kern said the bridge was safe.",
            [("Anna Kern", "The bridge was safe")],
            id="two_roles_before_the_name",
        ),
        pytest.param(
            "The mayor and lawyer Anna Kern have said the bridge was safe.", [], id="two_people_before_a_plural_verb"
        ),
        pytest.param(
            "Firms say they are not endorsing any candidate in the race.",
            [("Firms", "They are not endorsing any candidate in the race")],
            id="what_is_not_endorsed_is_not_told_as_endorsed",
        ),
        pytest.param("The board is not endorsing any candidate in the race.", [], id="a_refusal_is_no_stance"),
        pytest.param("The government called snap parliamentary elections for May.", [], id="called_snap_elections"),
        pytest.param(
            "Kern's barrister, Tom Lee, said the bridge was safe.",
            [("Tom Lee", "The bridge was safe")],
            id="a_role_of_somebody_else_before_the_name",
        ),
        pytest.param("A gaffe by Anna Kern suggested that it was over.", [], id="a_gaffe_by_somebody_says_nothing"),
        pytest.param("Anna Kern asked the students if they were tired of it.", [], id="a_question_is_no_claim"),
        pytest.param("Anna Kern hopes for a large turnout in May.", [], id="hopes_for_a_thing"),
        pytest.param(
            "Democrats, fearing the costs of it, repeatedly failed to unite.", [], id="an_aside_ends_at_its_comma"
        ),
        pytest.param(
            "Marsh Bank advised Acme Foods; Kern Bank acted for the buyer.", [], id="clause_behind_a_semicolon"
        ),
        pytest.param("Anna Kern, reported missing on Friday, left.", [], id="who_is_reported_missing"),
        pytest.param("He asked if they had met. Anna Kern said they had, in June.", [], id="half_an_answer"),
        pytest.param(
            "Anna Kern said they had a plan in June.", [("Anna Kern", "They had a plan in June")], id="whole_answer"
        ),
    ],
)
def test_what_is_a_claim(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "claims", "speaker", "statement") == expected


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        pytest.param("Anna Kern rejected calls for a vote.", "stated", id="what_is_called_for"),
        pytest.param("Anna Kern rejected a new proposal to raise taxes.", "stated", id="a_proposal"),
        pytest.param("Anna Kern rejected claims that she had taken bribes.", "denied", id="what_is_claimed"),
        pytest.param("Anna Kern denied the plan had failed.", "denied", id="a_clause_about_a_plan"),
    ],
)
def test_what_is_turned_down_is_not_denied(text: str, certainty: str) -> None:
    assert values(text, "claims", "certainty") == [(certainty,)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Camp hits back\n\nWASHINGTON, Dec. 8 (UPI) — Anna Kern rallied her friends on Monday, and Anna Kern won.",
            ["Anna Kern"],
            id="a_dateline_under_a_headline",
        ),
        pytest.param(
            "The troops detained a Taliban leader near the bridge on Monday.",
            ["Taliban"],
            id="a_group_that_leads_a_noun",
        ),
        pytest.param(
            "The bill drew Democratic voters to the bridge on Monday.", [], id="an_adjective_that_leads_a_noun"
        ),
    ],
)
def test_who_takes_part(text: str, names: list[str]) -> None:
    assert [name for (name,) in values(text, "actors", "name")] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "According to the interior ministry there were protests in 19 towns, including Porto and Faro.",
            [("the interior ministry", "There were protests in 19 towns, including Porto and Faro")],
            id="no_comma_leads_out_of_the_source",
        ),
        pytest.param(
            "The company would pay each worker a bonus, people familiar with the talks said.",
            [("people familiar with the talks", "The company would pay each worker a bonus")],
            id="talks_are_no_verb_in_a_source",
        ),
        pytest.param(
            "The utility said its lines had been switched off.",
            [("The utility", "Its lines had been switched off")],
            id="whoever_says_something_can_speak",
        ),
        pytest.param(
            "A passenger, Dana Meyer, told the paper that most people were asleep.",
            [("Dana Meyer", "Most people were asleep")],
            id="the_name_beside_a_common_noun",
        ),
        pytest.param(
            "Prosecutors suspect a group called Black Heron, which was also blamed for two fires.",
            [],
            id="what_something_is_called_is_no_clause",
        ),
        pytest.param(
            "Ann Lee expressed concern that donors, including the banks, would leave.",
            [],
            id="a_clause_an_aside_cuts_off",
        ),
        pytest.param(
            "Ann Lee expressed concern that donors would leave.",
            [("Ann Lee", "Ann Lee expressed concern that donors would leave")],
            id="a_concern_that_is_whole",
        ),
        pytest.param("The week before said little of it.", [], id="a_time_cannot"),
        pytest.param(
            "Joseph Takona called Ann Maro a liar.",
            [("Joseph Takona", "Joseph Takona called Ann Maro a liar")],
            id="a_call_that_names",
        ),
        pytest.param(
            "Revenue was 2.9 billion pounds, short of the 2.97 billion expected by analysts.",
            [],
            id="no_clause_is_expected",
        ),
        pytest.param(
            "Ann Lee said she was happy that Khan was voted in.",
            [("Ann Lee", "She was happy that Khan was voted in")],
            id="a_particle_at_the_end",
        ),
        pytest.param(
            'Rovers coach Alan Pike felt the booking was harsh.\n\n"It is no yellow. He slipped," he told the radio.',
            [("Alan Pike", "The booking was harsh"), ("Alan Pike", "“It is no yellow. He slipped”")],
            id="who_spoke_before_a_quotation_of_two_sentences",
        ),
        pytest.param(
            "Ann Lee is selling the boat that sank with Tom Rice. “I can do what I like,” she told the radio.",
            [("Ann Lee", "“I can do what I like”")],
            id="the_subject_of_the_sentence_before",
        ),
        pytest.param(
            "“Some people feel Tom Rice will win,” she said. “If he does, it is over,” she added.",
            [(None, "“Some people feel Tom Rice will win”"), (None, "“If he does, it is over”")],
            id="not_who_is_named_in_a_quotation",
        ),
        pytest.param(
            "One of them, Ann Lee, accused the mayor of lying.",
            [("Ann Lee", "Ann Lee accused the mayor of lying")],
            id="one_of_them_by_name",
        ),
        pytest.param(
            "According to the poll, Ann Lee's lead over Tom Rice narrowed.",
            [("the poll", "Ann Lee's lead over Tom Rice narrowed")],
            id="a_poll_is_nobody",
        ),
        pytest.param(
            "Ann Lee is selling her boat to Tom Rice. “I can do what I like,” he told the radio.",
            [("Tom Rice", "“I can do what I like”")],
            id="not_the_subject_whom_the_text_calls_she",
        ),
        pytest.param(
            "The army chief, General Paul Ferrand, issued a statement saying that the barracks were calm.",
            [("Paul Ferrand", "The barracks were calm")],
            id="who_issued_the_statement",
        ),
        pytest.param(
            "The fourth, businessman Tom Lee, said that the price was too high.",
            [("Tom Lee", "The price was too high")],
            id="who_is_more_than_the_fourth",
        ),
        pytest.param(
            "Mayor Anna Kern blamed the weather. Her brother Tom Lee said it was luck. "
            "She herself said only that the bridge was safe.",
            [
                ("Anna Kern", "Mayor Anna Kern blamed the weather"),
                ("Tom Lee", "It was luck"),
                (None, "The bridge was safe"),
            ],
            id="she_herself_is_not_who_spoke_before",
        ),
        pytest.param(
            "Among them was Tasha Ledd, now one of its leaders, who called the vote a sham.",
            [("Tasha Ledd", "Tasha Ledd called the vote a sham")],
            id="who_stands_before_the_aside",
        ),
        pytest.param(
            "The firm's chief executive and co-founder, Anna Kern, said that the price was too high.",
            [("Anna Kern", "The price was too high")],
            id="who_has_both_offices",
        ),
        pytest.param(
            "One of her fellow judges, the critic Tom Lee, said that the price was too high.",
            [("Tom Lee", "The price was too high")],
            id="one_of_them_by_office_and_name",
        ),
        pytest.param(
            "Norway's First Minister thanked Bern and asked people to stay in.",
            [("Norway's First Minister", "Norway's First Minister asked people to stay in")],
            id="the_whole_title",
        ),
        pytest.param(
            "Two other people admitted that the price was too high.",
            [("Two other people", "The price was too high")],
            id="how_many_they_are",
        ),
        pytest.param("It blamed the price of oil.", [], id="what_it_blamed_and_nobody_knows_who"),
        pytest.param(
            "In 2021 the unions asked people to stay in.",
            [("the unions", "The unions asked people to stay in")],
            id="a_year_is_no_number_of_them",
        ),
        pytest.param(
            "German bus maker Kern Foods will recall all its buses, it told the council on Monday.",
            [("Kern Foods", "German bus maker Kern Foods will recall all its buses")],
            id="it_stands_before_it",
        ),
        pytest.param(
            "Miriam Oake KC told the jury that the gate was shut.",
            [("Miriam Oake", "The gate was shut")],
            id="counsel_without_the_letters",
        ),
        pytest.param(
            "A person briefed on the plan said that the bridge was safe.",
            [("A person briefed on the plan", "The bridge was safe")],
            id="who_is_briefed_says_it_once",
        ),
        pytest.param(
            "Six ships had left, according to the harbour authority, and the railway said it had closed the line.",
            [("the harbour authority", "Six ships had left")],
            id="what_another_says_is_not_theirs",
        ),
        pytest.param(
            "Anna Kern said the coast was safe. Tom Lee is no liberal, he said.",
            [("Anna Kern", "The coast was safe"), ("Tom Lee", "Tom Lee is no liberal")],
            id="she_before_is_not_he",
        ),
        pytest.param(
            "Jim Kern said the coast was safe. Also, Tom Lee is no liberal, he said.",
            [("Jim Kern", "The coast was safe"), ("Jim Kern", "Also, Tom Lee is no liberal")],
            id="who_spoke_before_goes_on_about_another",
        ),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert values(text, "claims", "speaker", "statement") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norway pledged 120 million euros on Thursday for repairs to the grid, and Germany agreed.",
            [("Norway", "Norway pledged 120 million euros on Thursday for repairs to the grid")],
            id="time_and_what_it_is_for",
        ),
        pytest.param(
            "Anna Kern announced a minute of silence for Saturday, and Bern agreed.",
            [("Anna Kern", "Anna Kern announced a minute of silence for Saturday")],
            id="time_of_what_is_announced",
        ),
        pytest.param(
            "The union's envoy, former Kenyan foreign minister Grace Otieno, urged both sides to hold back.",
            [("Grace Otieno", "Grace Otieno urged both sides to hold back")],
            id="second_role_behind_the_first",
        ),
        pytest.param(
            "Mum-of-three Anna de Boer, 34, said: “It was like a bomb.”",
            [("Anna de Boer", "“It was like a bomb.”")],
            id="hyphens_are_no_preposition",
        ),
        pytest.param(
            "The union FNV said it had warned Lindo Coatings in June. The company disputes this.",
            [("FNV", "It had warned Lindo Coatings in June"), ("Lindo Coatings", "The company disputes this")],
            id="accused_company_and_not_the_accuser",
        ),
        pytest.param(
            "Anna Kern told investors that Marlow was on the list of a tenant, which analysts believe to be Ostara.",
            [("Anna Kern", "Marlow was on the list of a tenant")],
            id="what_others_believe_is_theirs",
        ),
        pytest.param(
            "Bonn dropped its claim for gas that it says Bern siphoned off.", [], id="clause_without_its_object"
        ),
        pytest.param("Two issues were open, Anna Kern said: whether Bern would sign.", [], id="open_question"),
        pytest.param(
            "Norda Police said two men were held. A spokesman said they were from Bern.",
            [("Norda Police", "Two men were held"), ("Norda Police", "They were from Bern")],
            id="spokesman_of_whom_the_sentence_before_names",
        ),
        pytest.param(
            "Anna Kern said 312 students were out but that schools would not close.",
            [("Anna Kern", "312 students were out but schools would not close")],
            id="second_that_before_a_plural",
        ),
        pytest.param(
            "The price rose. Anna Kern said that was a scandal, and that nobody had known.",
            [("Anna Kern", "That was a scandal, and nobody had known")],
            id="that_as_the_subject_of_what_is_said",
        ),
        pytest.param(
            "Anna Kern said she feared the state could step in.",
            [("Anna Kern", "She feared the state could step in")],
            id="a_particle_at_the_end",
        ),
        pytest.param("No union has said that it will strike.", [], id="nobody_says"),
        pytest.param("The firm is not advising that all boats be kept in port.", [], id="what_is_not_advised"),
        pytest.param("The night began with what Anna Kern calls the drones.", [], id="what_somebody_calls_so"),
        pytest.param(
            "The captain gave her a torch. “I held it for an hour,” she said.",
            [(None, "“I held it for an hour”")],
            id="she_is_not_who_gave_it_to_her",
        ),
        pytest.param(
            "The surgeon stayed. He said the price was high.",
            [("The surgeon", "The price was high")],
            id="he_is_the_unnamed_one_before",
        ),
        pytest.param(
            "A lawyer for Tom Lee, Anna Kern, called the plan a lie.",
            [("Anna Kern", "Anna Kern called the plan a lie")],
            id="whom_she_speaks_for_is_not_she",
        ),
        pytest.param(
            "The motion was put forward by Anna Kern (Green), who said the price was high.",
            [("Anna Kern", "The price was high")],
            id="who_is_the_one_by_whom",
        ),
        pytest.param(
            "Dunmore Foods would close the plant in May, it said.",
            [("Dunmore Foods", "Dunmore Foods would close the plant in May")],
            id="it_is_whom_the_words_begin_with",
        ),
        pytest.param(
            "Footage that Anna Kern said contradicted the report was shown.", [], id="words_without_their_subject"
        ),
        pytest.param("The investors think the deal likely to go through.", [], id="words_without_a_predicate"),
        pytest.param(
            "The firm has advised passengers not to travel.",
            [("The firm", "The firm has advised passengers not to travel")],
            id="what_somebody_is_advised_to_do",
        ),
        pytest.param(
            "The bear broke out at night when, Anna Kern believes, a fence fell.",
            [("Anna Kern", "The bear broke out at night when a fence fell")],
            id="words_taken_up_behind_a_link",
        ),
        pytest.param(
            "The firm had lied, Tom Lee said. Anna Kern rejected that, saying the tank was dry.",
            [("Tom Lee", "The firm had lied"), ("Anna Kern", "Anna Kern rejected that, saying the tank was dry")],
            id="a_refusal_with_its_grounds",
        ),
        pytest.param(
            "The firm had lied, Tom Lee said. Anna Kern denied that. “The tank was dry,” she said.",
            [("Tom Lee", "The firm had lied"), ("Anna Kern", "“The tank was dry”")],
            id="a_refusal_before_its_grounds",
        ),
        pytest.param(
            "Her agent, Anna Kern, welcomed the vote.",
            [("Anna Kern", "Anna Kern welcomed the vote")],
            id="by_the_name_behind_the_office",
        ),
        pytest.param(
            "The museum's director, the Tory senator Sir Tom Lee, left. He said the price was high.",
            [("Tom Lee", "The price was high")],
            id="he_is_the_subject_before_by_office_and_name",
        ),
        pytest.param(
            "The lawyers have left the court. They said the price was high.",
            [("The lawyers", "The price was high")],
            id="they_are_the_unnamed_subject_before",
        ),
        pytest.param(
            "The captain stayed. A spokeswoman said the ship was safe.",
            [("A spokeswoman", "The ship was safe")],
            id="a_spokeswoman_speaks_for_no_captain",
        ),
        pytest.param(
            "Anna Kern said every known fault had been mended.",
            [("Anna Kern", "Every known fault had been mended")],
            id="every_belongs_to_it",
        ),
        pytest.param(
            "Anna Kern proposed that each ward be allowed to vote.",
            [("Anna Kern", "Anna Kern proposed that each ward be allowed to vote")],
            id="what_is_wanted_is_no_statement",
        ),
        pytest.param(
            "The unions said they were ready to talk, but no meeting has been set.",
            [("The unions", "They were ready to talk")],
            id="what_the_writer_adds",
        ),
        pytest.param(
            "The unions said they were ready to talk, but that no meeting has been set.",
            [("The unions", "They were ready to talk, but no meeting has been set")],
            id="what_they_add_themselves",
        ),
        pytest.param(
            "The bridge will stay open, Anna Kern said, in a decision that drivers welcomed.",
            [("Anna Kern", "The bridge will stay open")],
            id="what_the_writer_says_of_it",
        ),
        pytest.param("Anna Kern called the police.", [], id="whom_somebody_calls"),
        pytest.param(
            "Anna Kern said the price would rise but declined to say how far.",
            [("Anna Kern", "The price would rise")],
            id="what_the_speaker_declines",
        ),
        pytest.param(
            "But prices may rise, according to the harbour authority.",
            [("the harbour authority", "Prices may rise")],
            id="what_joins_it_to_another_sentence",
        ),
        pytest.param("The soldiers posted nearby would be away that night.", [], id="who_is_posted_somewhere"),
        pytest.param(
            "The soldiers said nearby towns would be safe that night.",
            [("The soldiers", "Nearby towns would be safe that night")],
            id="what_is_nearby",
        ),
        pytest.param(
            "Anna Kern called the vote reckless.",
            [("Anna Kern", "Anna Kern called the vote reckless")],
            id="what_somebody_calls_it",
        ),
    ],
)
def test_whole_claims(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "claims", "speaker", "statement") == expected


def test_denial_of_what_was_said_rests_on_both_sentences() -> None:
    text = "The union said the tank had leaked. Anna Kern denied that."
    assert [one.cites for one in draft(text, "claims")] == [(1,), (1, 2)]
