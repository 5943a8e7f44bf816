"""Modality: how firmly something is said, with near misses in the names of the cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.certainty import certainty_of, find_modality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The ship sank.", "stated", id="plain"),
        pytest.param("The ship did not sink.", "stated", id="negation_is_a_statement"),
        pytest.param("The ship could sink.", "possible", id="could"),
        pytest.param("They might have left.", "possible", id="might"),
        pytest.param("It ended in May 2019.", "stated", id="may_is_a_month"),
        pytest.param("It opened on 12 May in Rome.", "stated", id="may_behind_a_day_is_a_month"),
        pytest.param("A man of 29 may be charged.", "possible", id="may_be_behind_a_number"),
        pytest.param("It may 3 times fail.", "stated", id="may_before_a_number_is_a_month"),
        pytest.param("The military might of Rome grew.", "stated", id="might_is_a_noun"),
        pytest.param("Rome is believed to own it.", "possible", id="is_believed_to"),
        pytest.param("The vote will be held.", "expected", id="will"),
        pytest.param("The work took longer than anticipated.", "stated", id="than_anticipated_compares"),
        pytest.param("As expected, sales rose.", "stated", id="as_expected_compares"),
        pytest.param("They had no plans to inspect it.", "stated", id="no_plans"),
        pytest.param("They had plans to inspect it.", "expected", id="plans"),
        pytest.param("He left it in his will.", "stated", id="will_is_a_noun"),
        pytest.param("She is expected to win.", "expected", id="is_expected_to"),
        pytest.param("Women were more likely to survive.", "stated", id="more_likely_is_a_rate"),
        pytest.param("They detained several suspects.", "stated", id="suspects_is_a_noun"),
        pytest.param("Police suspect that he left.", "possible", id="suspect_that"),
        pytest.param("Rain is likely.", "expected", id="likely"),
        pytest.param("The rent should be lowered.", "stated", id="should_be_done_is_a_demand"),
        pytest.param("The train should arrive at noon.", "expected", id="should_arrive"),
        pytest.param("He should be in prison.", "stated", id="should_be_somewhere_is_a_demand"),
        pytest.param("They should be leaving by now.", "expected", id="should_be_leaving"),
        pytest.param("Rome pledged two ships.", "promised", id="pledged"),
        pytest.param("Rome agreed to send ships.", "promised", id="agreed_to"),
        pytest.param("He allegedly stole a car.", "alleged", id="allegedly"),
        pytest.param("He was charged with theft.", "alleged", id="charged_with"),
        pytest.param("She claimed that he stole it.", "alleged", id="claimed_that"),
        pytest.param("She led, claiming 41 percent of the vote.", "stated", id="claimed_a_share_is_won"),
        pytest.param("Rome is considering a sale.", "possible", id="considering"),
        pytest.param("It shows without doubt that he won.", "stated", id="without_doubt"),
        pytest.param("The flood claimed 13 lives.", "stated", id="claimed_lives_is_killed"),
        pytest.param("The battery charged fast.", "stated", id="charged_without_with"),
        pytest.param("Rome denies the report.", "denied", id="denies"),
        pytest.param("He was denied bail.", "stated", id="denied_bail_is_a_refusal"),
        pytest.param("Rome dismissed reports of losses.", "denied", id="dismissed_reports"),
        pytest.param("The club dismissed its coach.", "stated", id="dismissed_a_coach"),
        pytest.param("The ship, which could sink, is red.", "stated", id="relative_clause_does_not_count"),
        pytest.param("He denies it, and they may sue.", "denied", id="the_weakest_counts"),
        pytest.param("She mightn't come.", "possible", id="contraction"),
        pytest.param("She could not come.", "stated", id="could_not_is_inability"),
        pytest.param("It’ll rain.", "expected", id="curly_contraction"),
        pytest.param("", "stated", id="empty"),
    ],
)
def test_certainty(text: str, expected: str) -> None:
    assert certainty_of(text) == expected


def test_spans() -> None:
    text = "Rome won’t go, but Oslo is expected to."
    assert [(cue.span.of(text), cue.kind) for cue in find_modality(text)] == [
        ("won’t", "expected"),
        ("won’t", "negated"),
        ("expected", "expected"),
    ]


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    for cue in find_modality(text):
        assert cue.span.of(text).strip()
    certainty_of(text)
