"""Numbers of news sentences: value, bounds, relation and unit."""

from decimal import Decimal

import pytest

from summarizer.reading.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "mention", "value", "low", "high", "relation", "unit"),
    [
        pytest.param(
            "Seoul counted at least 10,000 shipping containers leaving the North.",
            "at least 10,000 shipping containers", "10000", "10000", None, "at_least", "shipping containers",
            id="at_least_keeps_low",
        ),
        pytest.param(
            "They could carry as many as 4.8 million artillery shells of the type.",
            "as many as 4.8 million artillery shells", "4800000", None, "4800000", "at_most", "artillery shells",
            id="as_many_as_is_at_most",
        ),
        pytest.param(
            "The EU put 9 more individuals and entities on its list.",
            "9 more individuals and entities", "9", "9", "9", "exactly", "individuals and entities",
            id="more_is_no_part_of_the_unit",
        ),
        pytest.param(
            "Just half of that amount was sent.",
            "half of that amount", "0.5", "0.5", "0.5", "exactly", "of that amount",
            id="half_of_an_amount",
        ),
    ],
)  # fmt: skip
def test_reads_one_mention(
    text: str, mention: str, value: str, low: str | None, high: str | None, relation: str, unit: str
) -> None:
    (number,) = find_numbers(text)
    assert number.text == mention == text[number.span.start : number.span.end]
    assert number.value == Decimal(value)
    assert number.low == (Decimal(low) if low else None)
    assert number.high == (Decimal(high) if high else None)
    assert (number.relation, number.unit) == (relation, unit)
