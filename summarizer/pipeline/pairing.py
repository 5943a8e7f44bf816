"""Which repaired draft answers which failed one."""

from collections.abc import Iterator, Sequence

from summarizer.engines import Draft, Failure


def paired(failures: Sequence[Failure], repaired: Sequence[Draft]) -> Iterator[tuple[int, Draft]]:
    """Give each repaired draft, as the index into ``failures`` and the draft, to the failure most like it.

    An engine may leave out what it cannot put right, so their order alone does not tell. The most
    alike pair goes first; each failure and each draft is used once, and only within the same slot.
    """
    alike = sorted(
        (-_likeness(failure.draft, draft), at, number)
        for at, failure in enumerate(failures)
        for number, draft in enumerate(repaired)
        if failure.draft.slot == draft.slot
    )
    taken: set[int] = set()
    given: set[int] = set()
    for _, at, number in alike:
        if at not in taken and number not in given:
            taken.add(at)
            given.add(number)
            yield at, repaired[number]


def _likeness(one: Draft, other: Draft) -> float:
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(_words(one), _words(other))


def _words(draft: Draft) -> str:
    return " ".join(str(value) for value in draft.values.values() if value)
