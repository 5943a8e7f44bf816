"""How many things a sentence lists: what a summary may have counted for itself."""

from decimal import Decimal

from summarizer.checks.passages.passage import Passage
from summarizer.checks.subject import Subject
from summarizer.reading.numbers import Number

_PAIR = 2


def counts_a_list(subject: Subject, passage: Passage, claim: Number) -> bool:
    """Whether ``claim``, which stands in ``passage``, counts the names or things that a sentence lists."""
    passages = (passage, *subject.near)
    return counts_a_pair(subject, passage, claim) or any(claim.value in _list_lengths(place) for place in passages)


def counts_a_pair(subject: Subject, passage: Passage, claim: Number) -> bool:
    """Whether ``claim`` is a two, and a sentence names two."""
    return claim.value == _PAIR and any(_joins_names(place) for place in (passage, *subject.near))


def _joins_names(passage: Passage) -> bool:
    """Whether two names stand side by side: "Southmark and Tasman Mutual"."""
    words = passage.words
    return any(
        words[index].lower in ("and", "or") and words[index - 1].capital and words[index + 1].capital
        for index in range(1, len(words) - 1)
    )


def _list_lengths(passage: Passage) -> set[Decimal]:
    """How long the lists are that a sentence joins by commas and a last "and"."""
    lengths, commas = set(), 0
    for word in passage.words:
        if word.lower in ",;":
            commas += 1
        elif word.lower in ("and", "or"):
            lengths.add(Decimal(commas + 2))
        elif word.lower in ".:":
            commas = 0
    return lengths - {_PAIR}
