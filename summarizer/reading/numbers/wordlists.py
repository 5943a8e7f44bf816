"""Vocabulary is written as running text: many words to a line, and a changed word is a changed line."""


def word_list(text: str) -> list[str]:
    """The words of a text in order."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())
