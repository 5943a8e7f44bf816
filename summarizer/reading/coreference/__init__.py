"""Pronouns and descriptions that mean a named actor."""

from summarizer.reading.coreference.mentions import Mention, find_mentions

__all__ = ["Mention", "find_mentions"]
