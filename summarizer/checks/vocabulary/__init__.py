"""What the checks know of English words, as data: classes of words, pairs of opposites, families of nouns."""

from summarizer.reading.vocabulary import words

__all__ = ["words"]
