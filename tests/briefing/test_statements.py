"""When two statements are one, and when they differ in the time alone."""

import pytest

from summarizer.briefing.statements import are_opposed, differ_in_time, same_statement

WARNED = "It had warned the company in September about overfilled storage tanks"


@pytest.mark.parametrize(
    ("other", "same", "time"),
    [
        pytest.param("It warned the company about overfilled tanks in September", True, False, id="the same month"),
        pytest.param("It warned the company about overfilled storage tanks", True, False, id="no month"),
        pytest.param("It warned the company about overfilled tanks as early as June", False, True, id="another month"),
        pytest.param("It had not warned the company in September about overfilled tanks", False, False, id="a not"),
        pytest.param("It failed to warn the company in September about overfilled tanks", False, False, id="a failure"),
        pytest.param("It warned the company in September about 14 overfilled tanks", False, False, id="a number"),
        pytest.param("It warned the company in June about a broken fence", False, False, id="of another thing"),
    ],
)
def test_statements_of_one_speaker(other: str, same: bool, time: bool) -> None:
    assert same_statement(WARNED, other, one_speaker=True) is same
    assert differ_in_time(WARNED, other) is time


def test_two_names_that_share_a_word_are_no_one_name() -> None:
    one, other = (f"The mayor met the {name} Korean delegation about the harbour" for name in ("North", "South"))
    assert not same_statement(f"In Busan {one}", f"In Busan {other}")


@pytest.mark.parametrize(
    ("other", "opposed"),
    [
        pytest.param("The pump had failed to start before the flood", True, id="a failure to"),
        pytest.param("The pump had not started before the flood", True, id="a not"),
        pytest.param("The pump had started before the flood", False, id="the same"),
        pytest.param("The lights had not gone out before the flood", False, id="of another thing"),
        pytest.param("The pump had not started before the flood of 1990", False, id="of another time"),
    ],
)
def test_a_statement_and_its_contrary(other: str, opposed: bool) -> None:
    assert are_opposed("The pump had started before the flood of 2019", other) is opposed
