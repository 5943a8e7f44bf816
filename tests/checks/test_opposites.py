"""The contrary of what the source says: of a vote, a stay, a reported plan, or whoever is said to say it."""

import pytest

from summarizer import check

SOURCE = """Councillors voted by 23 to 19 on Tuesday night to build a new swimming pool at Mill Lane, despite warnings \
that the £14.6m scheme could leave Ashbury with the highest debt in the county. The same meeting agreed to close \
libraries in Thornley and Beck Green from April. A motion to cut the mayor's pay failed by 14 votes to 28.

Judge Helen Trask released both men on bail until sentencing in December. His barrister, Simon Locke, said he would \
appeal. A boy who had not been vaccinated died of measles in Red Butte on Thursday. The border with Qorosh reopened \
in May after 16 months.

Between 250,000 and 300,000 people took part in the march, the organisers said. Police put the number at 90,000. The \
company said it would close the plant in March. The union said talks would go on.

Analyst Sofie Lund called the price "better than feared". Omid Rastan is Qorosh's foreign minister. Dana Holt is the \
foreign minister of Tanvira.
"""


@pytest.mark.parametrize(
    ("finding", "summary"),
    [
        pytest.param(("negation", "answered"), "Councillors rejected the pool by 23 to 19.", id="vote_turned"),
        pytest.param(
            ("negation", "answered"),
            "Councillors voted by 23 to 19 to reject the new swimming pool.",
            id="voted_to_reject",
        ),
        pytest.param(("direction", "contrary"), "The motion to cut the mayor's pay passed by 28 votes.", id="passed"),
        pytest.param(
            ("direction", "contrary"), "The libraries in Thornley and Beck Green will stay open.", id="stay_open"
        ),
        pytest.param(
            ("direction", "contrary"),
            "Judge Helen Trask jailed both men until sentencing in December.",
            id="prison_for_bail",
        ),
        pytest.param(("negation", "turned"), "His barrister said he would not appeal.", id="a_short_reported_clause"),
        pytest.param(("direction", "contrary"), "Sofie Lund called the price worse than feared.", id="in_a_quotation"),
        pytest.param(
            ("speaker", "other speaker"), "Police said between 250,000 and 300,000 people took part.", id="police"
        ),
        pytest.param(("speaker", "other speaker"), "The union said it would close the plant in March.", id="union"),
        pytest.param(("placement", "misplaced"), "Omid Rastan is Tanvira's foreign minister.", id="whose_minister"),
    ],
)
def test_the_contrary_is_caught(finding: tuple[str, str], summary: str) -> None:
    assert finding in {(found.check, found.how) for found in check(summary, SOURCE).failures}


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("The council approved the new £14.6m pool by 23 votes to 19.", id="a_vote_for_it"),
        pytest.param("Thornley and Beck Green will lose their libraries in April.", id="lost_for_closed"),
        pytest.param("Both men are free on bail until they are sentenced.", id="free_on_bail"),
        pytest.param("Simon Locke said there would be an appeal.", id="the_same_as_a_noun"),
        pytest.param("A boy without a vaccination died of measles in Red Butte.", id="not_of_the_verb_before"),
        pytest.param("The border with Qorosh was closed for 16 months.", id="closed_before_it_reopens"),
        pytest.param("Police said 90,000 took part.", id="their_own_count"),
        pytest.param("According to the organisers, up to 300,000 people took part.", id="the_right_group"),
        pytest.param("The plant is to close in March, officials said.", id="officials_may_be_anybody_s"),
        pytest.param("Omid Rastan is Qorosh's foreign minister.", id="his_country"),
    ],
)
def test_the_same_in_other_words_is_left_alone(summary: str) -> None:
    assert check(summary, SOURCE).failures == ()


ARRESTED = (
    "Police arrested a man of 29 on Tuesday on suspicion of burglary at the home of Ada Lund. He was released on bail "
    "until January, detectives said."
)
CHARGED = "Police arrested a man of 29 on Tuesday. He was charged with burglary on Friday, detectives said."


@pytest.mark.parametrize(
    ("source", "summary", "wrong"),
    [
        pytest.param(ARRESTED, "A 29-year-old man has been charged with burglary.", True, id="charged_for_arrested"),
        pytest.param(
            "Ada Lunn, 41, is charged with fraud. If convicted, she faces up to four years in prison.",
            "Ada Lunn was convicted of fraud.",
            True,
            id="convicted_where_it_is_but_what_follows_if",
        ),
        pytest.param(
            "Max Orr was arrested on suspicion of theft. He has not been charged with anything, his agent said.",
            "Max Orr was charged with theft.",
            True,
            id="charged_where_that_is_denied",
        ),
        pytest.param(
            "Ada Lunn was charged with fraud. The jury convicted her on Monday, and she faces four years in prison.",
            "Ada Lunn was convicted of fraud.",
            False,
            id="convicted_where_she_was",
        ),
        pytest.param(CHARGED, "A man of 29 was jailed for burglary.", True, id="jailed_for_charged"),
        pytest.param(ARRESTED, "A 29-year-old man was arrested over a burglary.", False, id="arrested"),
        pytest.param(ARRESTED, "A man of 29 has not been charged.", False, id="not_charged"),
        pytest.param(ARRESTED, "A man of 29 may be charged in January.", False, id="may_be_charged"),
        pytest.param(CHARGED, "A man of 29 was charged with burglary.", False, id="charged_in_the_next_sentence"),
        pytest.param(
            "Police arrested a man of 29, who is accused of burglary.",
            "A man of 29 was charged with burglary.",
            False,
            id="accused",
        ),
    ],
)
def test_a_step_against_a_suspect_is_one_that_the_source_comes_to(source: str, summary: str, wrong: bool) -> None:
    assert any(finding.check == "negation" and finding.failed for finding in check(summary, source).findings) is wrong
