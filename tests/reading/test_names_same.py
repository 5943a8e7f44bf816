"""Whether two surfaces name one actor, and how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.names import How, keys_of, same_name

SAME: list[tuple[str, str, How]] = [
    ("Vladimir Putin", "Vladimir Putin", "exact"),
    ("São Paulo", "Sao Paulo", "accents"),
    ("Vladimir Putin's", "Vladimir Putin", "possessive"),
    ("the Kremlin", "Kremlin", "article"),
    ("President Vladimir Putin", "Vladimir Putin", "title"),
    ("Defense Minister Shin Won-sik", "Shin Wonsik", "title"),
    ("Shin Wonsik", "Shin Won-sik", "respelled"),
    ("Kim Jong Un", "Kim Jong-un", "respelled"),
    ("Assad", "Asad", "respelled"),
    ("Defence Ministry", "Defense Ministry", "respelled"),
    ("Donald J. Trump", "Donald Trump", "initials"),
    ("Omar Mateen", "Omar Mir Seddique Mateen", "middle names"),
    ("Maria Holm", "Maria Holm Berg", None),
    ("Health Ministry", "Health and Labour Ministry", None),
    ("Putin", "President Vladimir Putin", "surname"),
    ("Kim", "Kim Jong Un", "surname"),
    ("Zelensky", "Volodymyr Zelenskyy", "surname"),
    ("López Obrador", "Andrés Manuel López Obrador", "surname"),
    ("EU", "European Union", "acronym"),
    ("OPCW", "Organization for the Prohibition of Chemical Weapons", "acronym"),
    ("US", "United States", "country"),
    ("Britain", "UK", "country"),
    ("North Korean", "North Korea", "demonym"),
    ("Russians", "Russia", "demonym"),
    ("England", "English", "demonym"),
    ("Seoul", "South Korea", "capital"),
    ("Kremlin", "Moscow", "capital"),
    ("Bloomberg", "Bloomberg News", "short form"),
    ("Apple", "Apple Inc", "short form"),
]
NOT_SAME = [
    ("North Korea", "South Korea"),
    ("Korea", "North Korea"),
    ("Shin Won-sik", "Shin Won-hee"),
    ("Bill Clinton", "Hillary Clinton"),
    ("George Bush", "George Washington"),
    ("New York", "New York Times"),
    ("America", "Bank of America"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Ministry of Defence", "Ministry of Health"),
    ("US", "us"),
    ("Seoul", "Pyongyang"),
    ("", ""),
    ("", "Putin"),
]


@pytest.mark.parametrize(("a", "b", "how"), [pytest.param(*case, id=f"{case[0]} | {case[1]}") for case in SAME])
def test_one_actor(a: str, b: str, how: How) -> None:
    assert (same_name(a, b), same_name(b, a)) == (how, how)


@pytest.mark.parametrize(("a", "b", "how"), [pytest.param(*case, id=f"{case[0]} | {case[1]}") for case in SAME])
def test_one_actor_is_found_by_a_key_that_both_names_have(a: str, b: str, how: How) -> None:
    assert keys_of(a) & keys_of(b), how


@given(st.text(), st.text())
def test_what_is_the_same_shares_a_key(a: str, b: str) -> None:
    assert same_name(a, b) is None or keys_of(a) & keys_of(b)


@pytest.mark.parametrize(("a", "b"), [pytest.param(*case, id=f"{case[0]} | {case[1]}") for case in NOT_SAME])
def test_two_actors(a: str, b: str) -> None:
    assert same_name(a, b) is None
    assert same_name(b, a) is None


@given(st.text(), st.text())
def test_the_order_does_not_matter(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
