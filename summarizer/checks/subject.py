"""What a check looks at."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from summarizer.checks.passages.clauses import Clause
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.source import Source, evidence_of, source_of
from summarizer.document import Document, Sentence
from summarizer.fields import PROSE, Evidence, Filled, Finding, Role, Verdict
from summarizer.memo import memoized, once
from summarizer.spans import Span

_WORDED = PROSE | {Role.QUANTITY}
"""The roles of fields whose numbers, dates and names are read."""


class Judged(NamedTuple):
    """What a check has found: its own name, its verdict, how it came by it, and the reason in words."""

    check: str
    verdict: Verdict
    how: str
    message: str = ""

    def on(self, path: str, here: Span, *evidence: Evidence) -> Finding:
        """The finding for the words ``here`` of the field at ``path``."""
        check, verdict, how, message = self
        start, end = here
        return Finding(
            check=check, path=path, verdict=verdict, how=how, message=message, start=start, end=end, evidence=evidence
        )


@dataclass(frozen=True, eq=False)
class Subject:
    """One item of a brief, or one sentence of a summary, and the source sentences it rests on.

    A sentence of a summary has a single field of role ``STATEMENT``, and ``aligned`` says that its
    sentences were found by comparison and are not somebody's cites.
    """

    document: Document
    fields: tuple[Filled, ...]
    cited: tuple[Sentence, ...]
    aligned: bool = False
    memo: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    @once
    def source(self) -> Source:
        """The document, prepared for comparison."""
        return source_of(self.document)

    @once
    def passages(self) -> tuple[Passage, ...]:
        """The cited sentences."""
        return tuple(self.source.passage(sentence) for sentence in self.cited)

    @once
    def held(self) -> frozenset[str]:
        """The stems of all cited sentences together."""
        return frozenset[str]().union(*(place.stems for place in self.passages))

    @once
    def neighbours(self) -> tuple[Passage, ...]:
        """The news sentences right before and after the cited ones: what a pronoun there may stand for."""
        numbers = {sentence.number for sentence in self.cited}
        around = sorted({near for number in numbers for near in (number - 1, number + 1)} - numbers)
        found = (self.document.sentence(number) for number in around)
        return tuple(self.source.passage(sentence) for sentence in found if sentence and sentence.furniture is None)

    @once
    def near(self) -> tuple[Passage, ...]:
        """The cited sentences, then their neighbours."""
        return (*self.passages, *self.neighbours)

    @once
    def roles(self) -> frozenset[Role]:
        """The roles that its filled fields play."""
        return frozenset([field.role for field in self.fields])

    def having(self, roles: Collection[Role]) -> Iterator[Filled]:
        """The filled fields that play one of ``roles``."""
        if self.roles.isdisjoint(roles):
            return iter(())
        return iter([field for field in self.fields if field.role in roles])

    @once
    def retold(self) -> tuple[Filled, ...]:
        """The fields of prose that are more than a sentence of the source as it stands."""
        return tuple([field for field in self.having(PROSE) if not self.read(field).copied])

    @once
    def rephrased(self) -> tuple[Filled, ...]:
        """Those of them that no cited sentence has word for word.

        What it has may leave out a "not" or a "may" that stands before it, but keeps all else in its place.
        """
        return tuple([field for field in self.retold if self.read(field).shift is None])

    def read(self, field: Filled) -> Passage:
        """A field's text, read; offsets are into that text.

        What stands word for word in a cited sentence means what it means there.
        """
        passage: Passage | None = self.memo.get(field.text)
        if passage is None:
            passage = self.memo[field.text] = self._excerpt(field) or self.source.said(field.text)
        return passage

    def _excerpt(self, field: Filled) -> Passage | None:
        if field.role not in _WORDED:
            return None
        found = (self.source.excerpt(field.text, sentence) for sentence in self.cited)
        return next((passage for passage in found if passage), None)

    def reworded(self, field: Filled) -> tuple[Clause, ...]:
        """The clauses of a field that are to be compared with the source.

        What a cited sentence has word for word, and is read the same way in both, the source does say.
        """
        return reworded_in(self, self.read(field))

    def evidence(self, span: Span) -> Evidence:
        """The document's words under ``span``, as evidence."""
        return evidence_of(self.document, span)


@memoized
def reworded_in(subject: Subject, passage: Passage) -> tuple[Clause, ...]:
    """The clauses of a field, read, that are to be compared with the source."""
    if passage.copied:
        return ()
    said = {wording for place in subject.passages for wording in place.wordings}
    return tuple(
        [clause for clause, wording in zip(passage.clauses, passage.wordings, strict=True) if wording not in said]
    )
