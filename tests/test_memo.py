"""What was found out is kept by whom it was found out about."""

from typing import Any

from summarizer.memo import memoized, once


class Owner:
    def __init__(self) -> None:
        self.memo: dict[Any, Any] = {}


def test_is_found_out_once_for_an_owner_and_details() -> None:
    asked = []

    @memoized
    def length(owner: Owner, text: str) -> int:
        asked.append(text)
        return len(text)

    owner = Owner()
    assert [length(owner, "a"), length(owner, "bb"), length(owner, "a"), length(Owner(), "a")] == [1, 2, 1, 1]
    assert asked == ["a", "bb", "a"]


def test_two_questions_about_the_same_details_are_kept_apart() -> None:
    @memoized
    def upper(_: Owner, text: str) -> str:
        return text.upper()

    @memoized
    def lower(_: Owner, text: str) -> str:
        return text.lower()

    owner = Owner()
    assert (upper(owner, "a"), lower(owner, "A")) == ("A", "a")
    assert (upper(owner, "A"), lower(owner, "a")) == ("A", "a")


def test_an_answer_of_none_is_kept_too() -> None:
    asked = []

    @memoized
    def nothing(_: Owner) -> None:
        asked.append(1)

    owner = Owner()
    assert nothing(owner) is nothing(owner) is None
    assert asked == [1]


def test_does_not_grow_without_end() -> None:
    @memoized
    def same(_: Owner, number: int) -> int:
        return number

    owner = Owner()
    assert [same(owner, number) for number in range(40_000)] == list(range(40_000))
    assert len(owner.memo) < 20_000


def test_a_property_is_found_out_once_for_its_holder_and_is_still_described() -> None:
    asked = []

    class Holder:
        @once
        def length(self) -> int:
            """How long it is."""
            asked.append(self)
            return 3

    one, other = Holder(), Holder()
    assert (one.length, one.length, other.length) == (3, 3, 3)
    assert asked == [one, other]
    assert Holder.length.__doc__ == "How long it is."
