"""Which counted nouns may name the same, by the dictionary and by the families that it lacks."""

import pytest

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.nouns import is_person, may_be_same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("lorries", "vehicles", True),  # the wider noun
        ("parcels", "packages", True),  # a synonym
        ("pigeons", "birds", True),
        ("beekeepers", "people", True),  # a person is one of the people, whatever he does
        ("villas", "houses", True),
        ("laptops", "computers", True),
        ("welders", "cranes", False),  # persons and things
        ("welders", "cattle", False),
        ("kittens", "bridges", False),
        ("buses", "trousers", False),  # things of two sorts
        ("welders", "sailors", None),  # two callings: perhaps the same people
        ("companies", "bidders", None),  # a body may be what persons are
        ("auctions", "welders", None),  # what is done, and to whom
        ("zorbs", "cranes", None),  # no word of the dictionary
    ],
)
def test_nouns(one: str, other: str, same: bool | None) -> None:
    assert may_be_same(stem_of(one), stem_of(other)) is same
    assert may_be_same(stem_of(other), stem_of(one)) is same


def test_a_noun_for_persons_is_one_in_its_most_frequent_sense() -> None:
    assert is_person(stem_of("welders"))
    assert not is_person(stem_of("cranes"))
    assert not is_person(stem_of("companies"))
