"""Asking for corrections: as little as a model needs to put right what failed, and its answer read."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.checks.passages.source import source_of
from summarizer.checks.passages.words import read_words
from summarizer.document import Document
from summarizer.engines import Draft, Failure
from summarizer.engines.model.answer import cites_in, parse_json, plain
from summarizer.engines.model.prompts import Form, numbered, template
from summarizer.fields import CITES, Finding, Item, Role, Schema, changes_model, fields_of, slots_of

_MOST_POINTED_AT = 2
"""Sentences that a single finding may bring along."""

_MOST_NEAREST = 2
"""Sentences with most of an item's words, where its own cites do not say which it is about."""

_LONG_CITED = 3
"""An item that cites this many sentences or more is shown with those alone that bear on what is wrong."""

_WITH: dict[Role, frozenset[Role]] = {
    Role.GIVER: frozenset({Role.RECEIVER}),
    Role.RECEIVER: frozenset({Role.GIVER}),
    Role.QUANTITY: frozenset({Role.STATEMENT}),
}
"""Where a field of a role is wrong, the fault may as well lie in the item's fields of these."""


def repairable(failures: Sequence[Failure], schema: type[Schema]) -> list[Failure]:
    """The failures that a model can be asked about: what fills no slot of the schema has no form to be asked in."""
    slots = {slot.name for slot in slots_of(schema)}
    return [failure for failure in failures if failure.draft.slot in slots]


def repair_form(failures: Sequence[Failure], schema: type[Schema], document: Document) -> Form:
    """What is asked for: under each failure's number, counted from 1, the fields that may put it right."""
    items = {slot.name: slot.item for slot in slots_of(schema)}
    concerned = tuple(
        (items[failure.draft.slot], _concerned(failure, items[failure.draft.slot], document)) for failure in failures
    )
    return Form(template("repair").render(cites=CITES), changes_model(concerned))


def repair_message(failures: Sequence[Failure], document: Document) -> str:
    """The failed items as they were drafted, what is wrong, and once each the sentences that bear on it."""
    shown = {number for failure in failures for number in _bearing_on(failure, document)}
    return template("failures").render(
        failures=[_shown(failure) for failure in failures],
        sentences=numbered(sentence for sentence in document.body if sentence.number in shown),
    )


def corrected(text: str, failures: Sequence[Failure]) -> tuple[Draft, ...]:
    """The failed drafts with the changes that the answer ``text`` makes; what it leaves out is left out.

    Raises ``AnswerError`` where there is no JSON in it.
    """
    answer = parse_json(text)
    changes = answer if isinstance(answer, dict) else {str(place): change for place, change in enumerate(answer, 1)}
    return tuple(
        _changed(failure.draft, change)
        for place, failure in enumerate(failures, 1)
        if isinstance(change := changes.get(str(place)), dict)
    )


def _changed(draft: Draft, change: Mapping[str, Any]) -> Draft:
    values = {name: plain(value) for name, value in change.items() if name != CITES}
    return draft._replace(values={**draft.values, **values}, cites=cites_in(change) or draft.cites)


def _concerned(failure: Failure, item: type[Item], document: Document) -> frozenset[str]:
    """The fields that may put ``failure`` right, any of them where its findings are about none.

    Its cites are among them where it is shown a sentence that it does not cite.
    """
    fields = fields_of(item)
    wrong = {_field(finding) for finding in failure.findings}
    roles = frozenset().union(*(_WITH.get(field.role, frozenset()) for field in fields if field.name in wrong))
    names = {field.name for field in fields if "" in wrong or field.name in wrong or field.role in roles}
    return frozenset(names if _bearing_on(failure, document) <= set(failure.draft.cites) else names | {CITES})


def _field(finding: Finding) -> str:
    return finding.path.partition("[")[0]


def _shown(failure: Failure) -> dict[str, object]:
    item = {**{name: value for name, value in failure.draft.values.items() if value}, CITES: list(failure.draft.cites)}
    reasons = (
        f"{finding.path}: {finding.message}" if finding.path else finding.message for finding in failure.findings
    )
    return {
        "slot": failure.draft.slot,
        "item": json.dumps(item, ensure_ascii=False, separators=(",", ":"), default=str),
        "reasons": list(dict.fromkeys(reasons)),
    }


def _bearing_on(failure: Failure, document: Document) -> set[int]:
    """The numbers of the sentences that the findings point at and that the item cites.

    Where nothing is pointed at, or more is cited than a correction needs, those that have most of its words.
    """
    pointed = {evidence.sentence for finding in failure.findings for evidence in finding.evidence[:_MOST_POINTED_AT]}
    cited = set(failure.draft.cites) if len(failure.draft.cites) < _LONG_CITED else set()
    if pointed and cited:
        return pointed | cited
    stems = {word.stem for text in _texts(failure) for word in read_words(text) if word.kind in ("content", "digits")}
    nearest = source_of(document).align(stems)[:_MOST_NEAREST]
    return pointed | cited | {sentence.number for sentence in nearest}


def _texts(failure: Failure) -> list[str]:
    """What an item says in the fields that failed, and in the first, which says what it is about."""
    values = failure.draft.values
    names = {_field(finding) for finding in failure.findings} | {next(iter(values), "")}
    return [str(value) for name, value in values.items() if name in names or "" in names]
