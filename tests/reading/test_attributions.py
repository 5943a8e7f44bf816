"""Attributions: who, by which cue, said what. Near misses stand in the names of the cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.attributions import Attribution, find_attributions
from summarizer.reading.attributions.lexicon import adjective_forms, noun_forms, verb_forms

Row = tuple[str | None, str, tuple[str, ...]]


def rows(text: str) -> list[Row]:
    return [
        (
            one.source.of(text) if one.source else None,
            one.cue.of(text),
            tuple(piece.of(text) for piece in one.pieces),
        )
        for one in find_attributions(text)
    ]


def only(text: str) -> Attribution:
    (one,) = find_attributions(text)
    return one


ACTIVE = [
    pytest.param(
        "The bank's report, “Rising Tides”, warns that many could move.",
        [("The bank's report, “Rising Tides”", "warns", ("that many could move",))],
        id="a_title_as_apposition",
    ),
    pytest.param(
        "Kim promised strong cooperation with Oslo to open a new era.",
        [("Kim", "promised", ("strong cooperation with Oslo to open a new era",))],
        id="promised_a_thing_is_not_promised_to_somebody",
    ),
    pytest.param("Moscow said that it will wait.", [("Moscow", "said", ("that it will wait",))], id="that_clause"),
    pytest.param("Police said the road was shut.", [("Police", "said", ("the road was shut",))], id="bare_clause"),
    pytest.param(
        "Dmitri Orlov, the harbour master, told reporters that the quay is safe.",
        [("Dmitri Orlov, the harbour master", "told", ("that the quay is safe",))],
        id="apposition_and_hearer",
    ),
    pytest.param(
        "Lena Voss, Kiel's mayor, said on Monday that the quay is safe.",
        [("Lena Voss, Kiel's mayor", "said", ("that the quay is safe",))],
        id="apposition_with_a_possessive",
    ),
    pytest.param(
        "Chen Yi, who is a director at the institute, considers it possible that rates fall.",
        [("Chen Yi, who is a director at the institute", "considers", ("it possible that rates fall",))],
        id="relative_clause_belongs_to_the_source",
    ),
    pytest.param(
        "Officials familiar with the matter said the vessel was overloaded.",
        [("Officials familiar with the matter", "said", ("the vessel was overloaded",))],
        id="source_with_a_complement",
    ),
    pytest.param(
        "On Friday night the agency said the hull had cracked.",
        [("the agency", "said", ("the hull had cracked",))],
        id="fronted_time_is_no_part_of_the_source",
    ),
    pytest.param(
        "The council on Thursday condemned the attack and urged both sides to talk.",
        [("The council", "condemned", ("the attack",)), ("The council", "urged", ("both sides to talk",))],
        id="second_verb_shares_the_subject",
    ),
    pytest.param(
        "Zora has more than once dismissed reports that she would quit as “absurd”, yet the rumour lives.",
        [("Zora", "dismissed", ("reports that she would quit as “absurd”",))],
        id="object_ends_before_yet",
    ),
    pytest.param("The firm expects demand to fall.", [("The firm", "expects", ("demand to fall",))], id="expects_to"),
    pytest.param(
        "He went on to say that the bridge was sound.",
        [("He", "say", ("that the bridge was sound",))],
        id="went_on_to_say",
    ),
    pytest.param(
        "While the company says the plant is safe, campaigners argue it should shut.",
        [("the company", "says", ("the plant is safe",)), ("campaigners", "argue", ("it should shut",))],
        id="fronted_clause_ends_at_its_comma",
    ),
    pytest.param(
        "He said he would go, but that his wife would stay.",
        [("He", "said", ("he would go, but that his wife would stay",))],
        id="but_that_goes_on",
    ),
    pytest.param(
        "His lawyer, Sam Price, called the evidence “thin” and asked the judge to drop the case.",
        [
            ("His lawyer, Sam Price", "called", ("the evidence “thin”",)),
            ("His lawyer, Sam Price", "asked", ("the judge to drop the case",)),
        ],
        id="borrowed_word_is_no_speech_of_its_own",
    ),
    pytest.param(
        "Mara Lind said to Bloomberg News in an interview that the deal is off.",
        [("Mara Lind", "said", ("that the deal is off",))],
        id="said_to_an_outlet",
    ),
    pytest.param(
        "The prime minister insisted there would be no early vote.",
        [("The prime minister", "insisted", ("there would be no early vote",))],
        id="there_opens_the_clause",
    ),
]

QUOTED = [
    pytest.param("“We will wait,” said Anna Kern.", [("Anna Kern", "said", ("“We will wait,”",))], id="inverted"),
    pytest.param(
        "“We heard a bang,” said neighbour Tom Askew, 58. “I ran.”",
        [("neighbour Tom Askew, 58", "said", ("“We heard a bang,”", "“I ran.”"))],
        id="quotation_in_the_next_sentence",
    ),
    pytest.param(
        "“I held on,” he recalled, “and prayed.”",
        [("he", "recalled", ("“I held on,”", "“and prayed.”"))],
        id="interrupted_quotation",
    ),
    pytest.param("Rowe said: “I'll take it.”", [("Rowe", "said", ("“I'll take it.”",))], id="colon"),
    pytest.param(
        "“It's over. We lost,” she told Sky Sports after the match.",
        [("she", "told", ("“It's over. We lost,”",))],
        id="sentences_inside_the_quotation",
    ),
    pytest.param(
        "“Is it over?” Miller, a retired worker, said.",
        [("Miller, a retired worker", "said", ("“Is it over?”",))],
        id="question_mark_ends_no_sentence",
    ),
    pytest.param(
        "''It works,'' Ms. White said. ''We checked.''",
        [("Ms. White", "said", ("''It works,''", "''We checked.''"))],
        id="double_apostrophes",
    ),
    pytest.param(
        "'I don't know,' Karl Weiss, the train's driver, told Bild newspaper.",
        [("Karl Weiss, the train's driver", "told", ("'I don't know,'",))],
        id="single_quotation_marks_and_apostrophes",
    ),
    pytest.param(
        "“It fell,” she wrote in her memoir, “Tough Choices.”",
        [("she", "wrote", ("“It fell,”",))],
        id="a_title_is_not_said",
    ),
]

AFTER = [
    pytest.param(
        "- Growth: 0.4 percent, said the bank",
        [("the bank", "said", ("Growth: 0.4 percent",))],
        id="list_item_without_a_verb",
    ),
    pytest.param(
        "The minister is ill, the White House said on Monday.",
        [("the White House", "said", ("The minister is ill",))],
        id="cue_at_the_end",
    ),
    pytest.param("It is over, he said of the war.", [("he", "said", ("It is over",))], id="said_of_something"),
    pytest.param(
        "The island, he added, is sinking.", [("he", "added", ("The island", "is sinking"))], id="parenthesis"
    ),
    pytest.param(
        "North Sea oil is running out, says Oslo", [("Oslo", "says", ("North Sea oil is running out",))], id="headline"
    ),
    pytest.param(
        "The hull, an engineer said, was thin, and the crew knew it.",
        [("an engineer", "said", ("The hull", "was thin, and the crew knew it"))],
        id="goes_on_after_the_parenthesis",
    ),
    pytest.param(
        "The bridge will close, according to Ann Lee, the city engineer.",
        [("Ann Lee, the city engineer", "according to", ("The bridge will close",))],
        id="according_to",
    ),
    pytest.param(
        "According to a survivor, Adi Putra, 34, the crew had fled.",
        [("a survivor, Adi Putra, 34", "According to", ("the crew had fled",))],
        id="according_to_in_front",
    ),
    pytest.param(
        "According to the charge, the firm, Corwin Drugs, sold them.",
        [("the charge", "According to", ("the firm, Corwin Drugs, sold them",))],
        id="according_to_before_an_apposition",
    ),
    pytest.param(
        "By the estimate of the ministry, the tests cost £800 million.",
        [("the ministry", "estimate", ("the tests cost £800 million",))],
        id="by_the_estimate_of",
    ),
    pytest.param(
        "As the mayor put it, “nobody won.”", [("the mayor", "put", ("“nobody won.”",))], id="as_somebody_put_it"
    ),
    pytest.param(
        "The deal is off,\n\n- so Shin Wonsik.",
        [("Shin Wonsik", "- so", ("The deal is off",))],
        id="so_x_on_its_own_line",
    ),
    pytest.param(
        '"The price will fall" — Anna Petrova, analyst at Alfa.',
        [("Anna Petrova, analyst at Alfa", "—", ('"The price will fall"',))],
        id="signed_with_a_dash",
    ),
    pytest.param("Gingrich: Party must decide", [("Gingrich", ":", ("Party must decide",))], id="label_in_a_headline"),
    pytest.param(
        "MODERATOR: Welcome back. I think we can start.\nQ: Why?",
        [
            ("MODERATOR", ":", ("Welcome back", "I think we can start")),
            ("Q", ":", ("Why",)),
        ],
        id="transcript_turn_runs_to_its_line_end",
    ),
]

WITHOUT_SOURCE = [
    pytest.param(
        "Council members are expected to vote on Tuesday.",
        [(None, "expected", ("Council members", "to vote on Tuesday"))],
        id="is_expected_to",
    ),
    pytest.param(
        "Pyongyang stands accused of arming Moscow.",
        [(None, "accused", ("Pyongyang", "of arming Moscow"))],
        id="stands_accused_of",
    ),
    pytest.param(
        "It is believed that the painting was stolen.",
        [(None, "believed", ("that the painting was stolen",))],
        id="empty_it_is_no_content",
    ),
    pytest.param(
        "Ms Kane was told by doctors that she had a year to live.",
        [("doctors", "told", ("that she had a year to live",))],
        id="passive_with_by",
    ),
    pytest.param(
        "She was quoted by state media as saying that talks would resume.",
        [("She", "saying", ("that talks would resume",))],
        id="quoted_as_saying",
    ),
    pytest.param("The valley seems to have flooded.", [(None, "seems", ("The valley", "to have flooded"))], id="seems"),
]

NOUNS_AND_PARTICIPLES = [
    pytest.param(
        "There are fears that the dam could burst.", [(None, "fears", ("that the dam could burst",))], id="fears_that"
    ),
    pytest.param(
        "Her claim that he lied is before the court.",
        [("Her", "claim", ("that he lied",))],
        id="possessive_owns_the_claim",
    ),
    pytest.param(
        "“It's over,” she said, adding that she felt free.",
        [("she", "said", ("“It's over,”",)), ("she", "adding", ("that she felt free",))],
        id="adding_that",
    ),
    pytest.param(
        "The group issued a statement saying that it was ready.",
        [("a statement", "saying", ("that it was ready",))],
        id="a_statement_saying",
    ),
    pytest.param(
        "Asked whether she would resign, she said no deal was signed.",
        [(None, "Asked", ("whether she would resign",)), ("she", "said", ("no deal was signed",))],
        id="asked_whether",
    ),
]

NOTHING = [
    pytest.param("They built the bridge according to plan.", id="according_to_plan"),
    pytest.param("The states that voted no have lost.", id="states_is_a_noun"),
    pytest.param("The report is long.", id="report_is_a_noun"),
    pytest.param("Voters like Ann stayed home.", id="like_is_a_preposition"),
    pytest.param("The call that Kim paid last year was short.", id="relative_clause_after_call"),
    pytest.param("The team won by 13 points in March.", id="points_is_a_noun"),
    pytest.param("He left the promised land.", id="promised_is_an_adjective"),
    pytest.param("A group called Citizens First was there.", id="a_name_is_not_said"),
    pytest.param("He faces a charge that carries ten years.", id="relative_clause_after_charge"),
    pytest.param("Details: the road is shut.", id="heading_is_no_speaker"),
    pytest.param("Ukraine war: the shells have arrived", id="topic_is_no_speaker"),
    pytest.param("", id="empty"),
]


@pytest.mark.parametrize(("text", "expected"), ACTIVE + QUOTED + AFTER + WITHOUT_SOURCE + NOUNS_AND_PARTICIPLES)
def test_reads(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_reads_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("Shin told Bloomberg News that the count is 10,000.", "Bloomberg News", id="told_an_outlet"),
        pytest.param("In Rome, Shin said in an interview with Corriere that he knew.", "Corriere", id="interview_with"),
        pytest.param("Orban said Oslo would pay, Reuters reported.", "Reuters", id="reported_by_an_outlet"),
        pytest.param(
            "“We won't go,” she said, according to the Guardian.", "the Guardian", id="according_to_an_outlet"
        ),
        pytest.param("Shin told reporters that he knew.", None, id="reporters_are_no_outlet"),
        pytest.param("Shin told Harris that he knew.", None, id="a_person_is_no_outlet"),
        pytest.param("Bloomberg News said that he knew.", None, id="the_source_itself_is_no_outlet"),
    ],
)
def test_outlet(text: str, via: str | None) -> None:
    one = only(text)
    assert (one.via.of(text) if one.via else None) == via


@pytest.mark.parametrize(
    ("text", "kind", "certainty"),
    [
        pytest.param("Moscow said that the ship sank.", "speech", "stated", id="stated"),
        pytest.param("Moscow said that the ship could sink.", "speech", "possible", id="could_in_the_content"),
        pytest.param(
            "“The plan has failed this town,” Kim said. “It would cost more.”",
            "speech",
            "stated",
            id="first_sentence_said",
        ),
        pytest.param("Moscow is confident that the ship sank.", "belief", "possible", id="adjective"),
        pytest.param("Moscow made clear that the ship sank.", "speech", "stated", id="made_clear"),
        pytest.param("Moscow believes that the ship sank.", "belief", "possible", id="belief"),
        pytest.param("The analyst expects the ship to sink.", "belief", "expected", id="expects"),
        pytest.param("The firm promised that jobs were safe.", "speech", "promised", id="promised"),
        pytest.param("Seoul accused him of theft.", "speech", "alleged", id="accused"),
        pytest.param("The firm denied that the ship sank.", "speech", "denied", id="denied"),
        pytest.param("The union does not believe that the ship sank.", "belief", "denied", id="does_not_believe"),
        pytest.param("The study found that the drug works.", "finding", "stated", id="finding"),
        pytest.param("The senator criticized the plan.", "stance", "stated", id="stance"),
        pytest.param("The mayor wants to cut taxes.", "intent", "stated", id="intent"),
        pytest.param("The ministers discussed the plan.", "topic", "stated", id="topic_asserts_nothing"),
    ],
)
def test_kind_and_certainty(text: str, kind: str, certainty: str) -> None:
    one = only(text)
    assert (one.kind, one.certainty) == (kind, certainty)


def test_relative_pronoun_has_an_antecedent() -> None:
    text = "The defendant, who denies murder, sat down."
    one = only(text)
    assert one.source is not None
    assert one.antecedent is not None
    assert (one.source.of(text), one.antecedent.of(text)) == ("who", "The defendant")


def test_quotations_inside_the_content() -> None:
    text = "He said it was “odd” and “very late”."
    assert [span.of(text) for span in only(text).quotes] == ["“odd”", "“very late”"]


PROSE = """
said told that , . “ ” " ' he Anna Kern the minister, who according to : - so reports claim of accused and but adding
wants to is expected not was criticized by in an interview with Bloomberg as put it asked whether ( ) 1.5 Mr. U.S. —
’ don't fears
"""
CUES = sorted(verb_forms()) + sorted(noun_forms()) + sorted(adjective_forms())
WORDS = st.one_of(st.sampled_from([*PROSE.split(), "\n", "\n\n", "\ud800", "\x00"]), st.sampled_from(CUES))


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join)))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    found = find_attributions(text)
    assert [one.cue for one in found] == sorted(one.cue for one in found)
    for one in found:
        assert one.pieces
        assert one.content.start == min(piece.start for piece in one.pieces)
        assert one.content.end == max(piece.end for piece in one.pieces)
        spans = [one.cue, *one.pieces, *one.quotes]
        spans += [span for span in (one.source, one.via, one.antecedent, one.hearer) if span]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_pieces_do_not_overlap(text: str) -> None:
    for one in find_attributions(text):
        assert all(a.end <= b.start for a, b in zip(one.pieces, one.pieces[1:], strict=False))


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_paragraphs_before_change_nothing(text: str) -> None:
    before = "Nothing happens here.\n\n"
    alone = find_attributions(text)
    moved = find_attributions(before + text)
    assert [one.cue.moved(len(before)) for one in alone] == [one.cue for one in moved]
