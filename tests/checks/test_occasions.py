"""Dates put where another belongs, and the near misses."""

import pytest

from summarizer.checking import check
from summarizer.fields import Finding

TALKS = (
    "The minister flew to Rome on Tuesday night with the trade commissioner, whom the cabinet had named on Monday as "
    "its chief negotiator. On Wednesday, the Senate rejected the fishing treaty with Norway. Talks on steel last "
    "through the end of the year, he told Radio Uno on Thursday."
)
"""Undated, so that a weekday is no day of the calendar."""


def failed(summary: str, source: str) -> list[Finding]:
    return [finding for finding in check(summary, source).findings if finding.failed and finding.check == "dates"]


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        pytest.param(
            "The Senate rejected the fishing treaty with Norway on Thursday.", "Wednesday", id="other_sentence"
        ),
        pytest.param("On Thursday, the Senate rejected the fishing treaty.", "Wednesday", id="set_apart_by_a_comma"),
        pytest.param(
            "The cabinet named the trade commissioner as chief negotiator on Tuesday.", "Monday", id="same_sentence"
        ),
    ],
)
def test_a_date_of_something_else_is_caught(summary: str, found: str) -> None:
    assert [(finding.how, finding.evidence[0].text) for finding in failed(summary, TALKS)] == [("rival", found)]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("The Senate rejected the fishing treaty with Norway on Wednesday.", id="its_own"),
        pytest.param("On Monday the cabinet named the commissioner as its chief negotiator.", id="its_own_clause"),
        pytest.param("Named on Monday, the commissioner flew to Rome on Tuesday.", id="both_of_one_sentence"),
        pytest.param("On Thursday the minister spoke of steel and of the treaty.", id="not_told_by_one_word"),
        pytest.param("Talks on steel last until year-end.", id="year_end_for_the_end_of_the_year"),
    ],
)
def test_a_date_is_left_alone(summary: str) -> None:
    assert [finding.message for finding in failed(summary, TALKS)] == []


LAST = "For last year, the firm paid a dividend of 1.10 euros; this year it sold 8 percent more tickets than last year."


def test_a_year_ago_is_last_year_but_this_year_is_not() -> None:
    assert failed("It sold 8 percent more tickets than a year ago.", LAST) == []
    assert [found.how for found in failed("The firm paid a dividend of 1.10 euros for this year.", LAST)] == ["rival"]


PARADE = (
    "The parade paused to remember the victims. A suspect was questioned on Friday about another attack. The law, for "
    "which the senator voted in 2001, was passed by a wide margin. The video was released in late November. He ran "
    "the bank between 2012 and 2019."
)


@pytest.mark.parametrize(
    ("summary", "verdicts"),
    [
        pytest.param("The video was released in late December.", ["contradicted"], id="another_month_of_no_known_year"),
        pytest.param("He ran the bank between 2012 and 2020.", ["contradicted"], id="another_end"),
        pytest.param("The parade paused on Sunday for the victims.", ["unsupported"], id="day_of_nothing_there"),
        pytest.param("The law was passed more than a decade ago.", ["unchecked"], id="told_from_an_unknown_day"),
    ],
)
def test_only_a_date_of_the_same_thing_contradicts(summary: str, verdicts: list[str]) -> None:
    findings = check(summary, PARADE).findings
    assert [finding.verdict for finding in findings if finding.check == "dates"] == verdicts


INCOME = (
    "Net income fell to $512 million from $688 million a year earlier. A minute's silence will be held in the square "
    "on Saturday at noon, the mayor said. Schools stay shut on Friday. The bridge was opened in 1998. The museum had "
    "“Red Moon” (1922) until the autumn of 1938, when Ida Lund sold it."
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Net income fell to $512 million from $688 million a year before.", False, id="a_year_before"),
        pytest.param("Net income fell to $512 million from $688 million in the previous quarter.", True, id="quarter"),
        pytest.param("A minute's silence will be held at noon on Saturday.", False, id="the_time_before_the_day"),
        pytest.param("A minute's silence will be held at noon on Friday.", True, id="the_day_of_something_else"),
        pytest.param("The bridge was opened in 2003.", True, id="a_year_printed_nowhere"),
        pytest.param("The bridge, opened in 1998, is closed.", False, id="its_own_year"),
        pytest.param("Ida Lund sold the picture in 1938.", False, id="the_year_of_the_sale_not_of_the_picture"),
    ],
)
def test_what_is_told_with_a_date_weighs(summary: str, wrong: bool) -> None:
    assert bool(failed(summary, INCOME)) is wrong


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("The 280 drivers were asked on October 4.", False, id="a_tense_that_looks_back"),
        pytest.param("The 280 drivers will vote on 4 October.", False, id="day_before_month"),
        pytest.param("The 280 drivers will vote on October 14.", True, id="another_day"),
        pytest.param("The 280 drivers voted on October 4, 2023.", True, id="another_year"),
    ],
)
def test_a_day_without_its_year_is_the_same_however_the_tense_settles_it(summary: str, wrong: bool) -> None:
    source = "LEEDS, Sept 18, 2024 - In Sheffield 280 drivers will vote on Oct. 4 on an offer, the union said."
    assert bool(failed(summary, source)) is wrong


ROUND = (
    "The brewer earned 61 million euros in the three months to June 30. Sales rose 8 percent in the previous year. "
    "Turnout was 58 percent, down from 71 percent four years ago. The pact fell apart only nine days earlier. "
    "It means to be back in profit in the second half of next year, a quarter later than it had planned. "
    "The clinic shut that Easter after a fire in the spring of 2019. Shares fell after its August warning."
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("The brewer earned 61 million euros in the second quarter.", False, id="quarter_for_three_months"),
        pytest.param("Sales had risen 8 percent in the preceding year.", False, id="preceding_for_previous"),
        pytest.param("Turnout fell to 58 percent from 71 percent four years earlier.", False, id="earlier_for_ago"),
        pytest.param("Turnout fell to 58 percent from 71 percent three years earlier.", True, id="another_count"),
        pytest.param("The pact fell apart just nine days before.", False, id="before_for_earlier"),
        pytest.param("It means to be back in profit in the second half of 2026.", False, id="year_left_to_the_reader"),
        pytest.param("It means to be in profit in the first half of 2026.", True, id="another_half"),
        pytest.param("It will be back three months later than it had planned.", False, id="three_months_for_a_quarter"),
        pytest.param("The clinic shut at Easter 2019 after a fire.", False, id="year_that_stands_beside"),
        pytest.param("Shares fell after a warning it gave in August.", False, id="month_before_its_noun"),
        pytest.param("Shares fell after its April warning.", True, id="another_month"),
    ],
)
def test_a_time_that_counts_from_another_may_be_put_in_other_words(summary: str, wrong: bool) -> None:
    assert bool(failed(summary, ROUND)) is wrong
