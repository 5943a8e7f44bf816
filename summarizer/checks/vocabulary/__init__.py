"""What the checks know of English words, as data: classes of words, pairs of opposites, families of nouns."""


def words(text: str) -> frozenset[str]:
    """The words of ``text``, which white space separates."""
    return frozenset(text.split())
