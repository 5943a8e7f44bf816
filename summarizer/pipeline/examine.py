"""Resolving a draft and running every check on what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from summarizer.checks import run_checks
from summarizer.checks.passages.source import source_of
from summarizer.checks.subject import Subject
from summarizer.document import Document
from summarizer.engines import Draft, Rejected
from summarizer.fields import Finding, Item, Schema, Slot, filled_fields, slots_of
from summarizer.pipeline.resolve import cited_sentences, resolve

_READ_FIRST = attrgetter("attributions", "document.reading.transfers", "document.reading.mentions")
"""What of a source the checks of any brief ask for: to find these, all readers read the text."""


@dataclass(frozen=True)
class Candidate:
    """A draft on its way into the brief: the item it resolves to (None where it fits no schema) and all findings.

    ``mended`` says what code has repaired on the way.
    """

    draft: Draft
    item: Item | None
    findings: tuple[Finding, ...]
    mended: tuple[Finding, ...] = ()

    @cached_property
    def failures(self) -> tuple[Finding, ...]:
        """The findings that keep it out of the brief."""
        return tuple([finding for finding in self.findings if finding.failed])

    @cached_property
    def shown(self) -> Item | None:
        """The item with all its findings, where it may be shown as fact; else None."""
        if self.item is None or self.failures:
            return None
        return self.item.model_copy(update={"findings": (*self.findings, *self.mended)})


class Examiner(NamedTuple):
    """Resolves and checks the drafts of one document in one schema."""

    document: Document
    schema: type[Schema]

    def slot(self, name: str) -> Slot | None:
        """The schema's slot called ``name``."""
        for slot in slots_of(self.schema):
            if slot.name == name:
                return slot
        return None

    def prepare(self) -> None:
        """Read what every check compares with: work that can be done before there is a draft."""
        _READ_FIRST(source_of(self.document))

    def examine(self, draft: Draft, mended: Sequence[Finding] = ()) -> Candidate:
        """Resolve ``draft`` and run every check on the result."""
        slot, cited = self.slot(draft.slot), cited_sentences(draft, self.document)
        try:
            if slot is None:
                raise ValueError(f"the schema has no {draft.slot!r}")
            item = resolve(draft, slot.item, cited, self.document)
        except ValueError as error:
            return Candidate(draft, None, (schema_finding(str(error)),), tuple(mended))
        subject = Subject(self.document, tuple(filled_fields(item)), cited)
        return Candidate(draft, item, run_checks(subject), tuple(mended))

    def reject(self, rejected: Rejected) -> Candidate:
        """A candidate for something that is no item at all, so that it is withheld with its reason."""
        values = rejected.raw if isinstance(rejected.raw, dict) else {"answer": rejected.raw}
        return Candidate(Draft(rejected.slot, values), None, (schema_finding(rejected.reason),))


def schema_finding(reason: str) -> Finding:
    """The finding for something that does not fit its schema."""
    return Finding(check="schema", path="", verdict="unsupported", how="malformed", message=f"is no item: {reason}")
