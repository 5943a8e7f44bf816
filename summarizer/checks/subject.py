"""What a check looks at."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from summarizer.document import Document, Sentence
from summarizer.fields import Evidence, Filled, Role
from summarizer.spans import Span


@dataclass(frozen=True, slots=True)
class Subject:
    """One item of a brief, or one sentence of a summary, and the source sentences it rests on.

    A sentence of a summary has a single field of role ``STATEMENT``.
    """

    document: Document
    fields: tuple[Filled, ...]
    cited: tuple[Sentence, ...]

    def having(self, roles: Collection[Role]) -> Iterator[Filled]:
        """The filled fields that play one of ``roles``."""
        return (field for field in self.fields if field.role in roles)

    def evidence(self, span: Span) -> Evidence:
        """The document's words under ``span``, as evidence."""
        sentence = self.document.sentence_at(span.start)
        return Evidence(
            sentence=sentence.number if sentence else 0,
            start=span.start,
            end=span.end,
            text=span.of(self.document.text),
        )
