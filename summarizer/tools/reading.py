"""From what a call brought to a document."""

from summarizer.document import Document
from summarizer.errors import InputError
from summarizer.tools.sources import Given


def read(given: Given, longest: int) -> Document:
    """The document in ``given``; raises ``InputError`` where there is no text in it, or too much."""
    document = given.document
    if len(document.text) > longest:
        raise InputError(f"{given.name} has {len(document.text):,} characters, and {longest:,} are the most.")
    return document
