"""From what to what: the level of today and the earlier one, however the two are told."""

import pytest

from summarizer import check

SOURCE = """Net immigration came to 171,000 in the year to June, against 189,000 a year before. The agency cut its \
forecast for demand next year to 730,000 barrels from just over 1 million.

Harbour Foods said net debt rose from £58m to £71m, and that it kept 120 shops, up from 96. The krone weakened to \
12 per euro from 11. Wages were 3.4 percent higher than a year earlier, compared with 3.6 percent in July.

Next year's race is limited to 17,000 places, up from 16,500. Orton bought 30 boats, and Marsh sold 45 boats.
"""


def _found(summary: str) -> bool:
    findings = check(summary, SOURCE).failures
    return any((finding.check, finding.how) == ("direction", "order") for finding in findings)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Immigration increased to 189,000 from 171,000.", id="the_two_exchanged"),
        pytest.param("Net debt at Harbour Foods fell to £58m from £71m.", id="from_to_told_as_to_from"),
        pytest.param("Harbour Foods keeps 96 shops, compared with 120 before.", id="compared_with"),
        pytest.param(
            "The agency raised its forecast for demand to 730,000 barrels.", id="one_level_and_the_wrong_verb"
        ),
        pytest.param("Wage growth quickened to 3.4 percent.", id="two_levels_without_a_word_of_change"),
        pytest.param("Organisers will reduce next year's race to 17,000 places.", id="up_from"),
    ],
)
def test_a_turned_level_is_caught(summary: str) -> None:
    assert _found(summary)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Immigration decreased to 171,000 from 189,000.", id="a_fall_that_only_the_numbers_show"),
        pytest.param("Net debt at Harbour Foods increased to £71m from £58m.", id="to_from_for_from_to"),
        pytest.param("The agency lowered its forecast for demand to 730,000 barrels.", id="another_verb"),
        pytest.param("Wage growth slowed to 3.4 percent.", id="a_slower_rise"),
        pytest.param("The krone fell to 12 per euro.", id="not_so_a_currency_whose_units_rise"),
        pytest.param("Organisers did not reduce next year's race to 17,000 places.", id="a_change_denied"),
        pytest.param("Marsh sold 45 boats and Orton bought 30.", id="not_two_numbers_side_by_side"),
    ],
)
def test_a_level_told_otherwise_is_left_alone(summary: str) -> None:
    assert not _found(summary)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Net debt at Harbour Foods fell from £71m to £58m.", id="from_to"),
        pytest.param("Net debt at Harbour Foods fell to £58m from £71m.", id="to_from"),
    ],
)
def test_what_is_turned_round_is_said_once(summary: str) -> None:
    assert len(check(summary, SOURCE).failures) == 1
