"""An article: a document, and where it was published."""

from dataclasses import dataclass

from summarizer.document import Document


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its outlet ("Agence France-Presse", "example.com") and its address, as far as they are known.

    Day, title and name are the document's own.
    """

    document: Document
    outlet: str | None = None
    url: str | None = None
