"""Numbers: many spellings of one value, what is no quantity, and whole sentences (cases/numbers.txt)."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarizer.reading.numbers import Number, find_numbers, head_noun, unit_key
from tests.reading.cases import cases, row

CASES = Path(__file__).parent / "numbers"
NO_QUANTITIES = {"date", "time", "year", "score", "identifier", "ordinal"}


def load(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((CASES / name).read_text(encoding="utf-8"))
    return cases


def decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("text", "case"),
    [pytest.param(text, case, id=text) for case in load("values.json") for text in case["texts"]],
)
def test_every_spelling_is_one_mention_of_the_whole(text: str, case: dict[str, Any]) -> None:
    (number,) = find_numbers(text)
    assert number.text == text
    assert (number.span.start, number.span.end) == (0, len(text))
    assert number.kind == case["kind"]
    assert number.value == decimal(case.get("value"))
    assert number.relation == case.get("relation", "exactly")
    if "low" in case:
        assert (number.low, number.high) == (decimal(case["low"]), decimal(case["high"]))
    if "unit" in case:
        assert number.unit == case["unit"]
    if "currency" in case:
        assert number.currency == case["currency"]
    assert number.span.covers(number.numeral)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in load("negatives.json")])
def test_no_quantity(case: dict[str, str]) -> None:
    assert [number.text for number in find_numbers(case["text"]) if number.kind not in NO_QUANTITIES] == [], case["why"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in load("unsupported.json")])
def test_not_supported(case: dict[str, str]) -> None:
    """When one of these is read after all, its case moves to the supported ones."""
    assert Decimal(case["wanted"]) not in [number.value for number in find_numbers(case["text"])], case["why"]


def described(number: Number) -> str:
    if number.kind in NO_QUANTITIES and number.value is None:
        return row(number.text, number.kind)
    value = f"{number.low}..{number.high}" if number.value is None else str(number.value)
    known = (number.text, number.kind, value, number.relation, number.unit)
    return row(*known, number.currency) if number.currency else row(*known)


@pytest.mark.parametrize(("text", "expected"), cases("numbers"))
def test_sentence(text: str, expected: list[str]) -> None:
    assert [described(number) for number in find_numbers(text)] == expected


@pytest.mark.parametrize(
    ("relation", "low", "high", "text"),
    [
        pytest.param("exactly", "5", "5", "5 people", id="exact_has_both_ends"),
        pytest.param("at_least", "5", None, "at least 5 people", id="at_least_is_open_above"),
        pytest.param("more_than", "5", None, "more than 5 people", id="more_than_is_open_above"),
        pytest.param("at_most", None, "5", "up to 5 people", id="up_to_is_open_below"),
        pytest.param("less_than", None, "5", "fewer than 5 people", id="fewer_than_is_open_below"),
        pytest.param("nearly", None, "5", "nearly 5 people", id="nearly_has_an_upper_end"),
        pytest.param("about", None, None, "about 5 people", id="about_has_no_ends"),
    ],
)
def test_bounds_follow_the_relation(relation: str, low: str | None, high: str | None, text: str) -> None:
    (number,) = find_numbers(text)
    assert (number.relation, number.value) == (relation, 5)
    assert (number.low, number.high) == (decimal(low), decimal(high))


@pytest.mark.parametrize(
    ("unit", "head"),
    [
        ("artillery shells", "shells"),
        ("individuals and entities", "individuals"),
        ("barrels a day", "barrels"),
        ("of that amount", "amount"),
        ("km/h", "km"),
        ("people", "people"),
    ],
)
def test_head_noun(unit: str, head: str) -> None:
    assert head_noun(unit) == head


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("km", "kilometres"),
        ("kilometers", "kilometre"),
        ("artillery shells", "shell"),
        ("years", "year"),
        ("companies", "company"),
        ("people", "persons"),
        ("percent", "%"),
        ("metric tons", "tons"),
    ],
)
def test_unit_key_is_the_same_for_spellings(one: str, other: str) -> None:
    assert unit_key(one) == unit_key(other)


@pytest.mark.parametrize(("one", "other"), [("shells", "containers"), ("miles", "kilometres"), ("tons", "tonnes")])
def test_unit_key_differs_for_units(one: str, other: str) -> None:
    assert unit_key(one) != unit_key(other)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("7" * 100_000, id="a_hundred_thousand_digits"),
        pytest.param("1," * 20_000, id="single_digits_and_commas"),
        pytest.param("million " * 10_000, id="million_million"),
        pytest.param("one-" * 10_000, id="hyphens"),
        pytest.param("a\ud800 5 \udfff people", id="lone_surrogates"),
        pytest.param("\x00 5\x00 people \x1b", id="control_characters"),
        pytest.param("½" * 1000, id="vulgar_fractions"),
        pytest.param("٣٤ people and １２ men", id="digits_of_other_scripts"),
        pytest.param("1e999 and 1e-999 and 9" + "9" * 400 + " trillion trillion", id="exponents_and_enormous_values"),
    ],
)
def test_any_string_is_legal(text: str) -> None:
    for number in find_numbers(text):
        assert number.span.of(text) == number.text


def test_an_enormous_value_keeps_its_digits() -> None:
    digits = "123456789" * 50
    (number,) = find_numbers(f"It printed {digits} million times.")
    assert number.value == Decimal(digits + "000000")
    assert str(number.value) == digits + "000000"
