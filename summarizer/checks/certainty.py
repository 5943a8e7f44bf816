"""Has "could", "is expected to" or "is accused of" hardened into fact?"""

from collections.abc import Iterator
from typing import get_args

from summarizer.checks.happened import Conflict, conflicts
from summarizer.checks.parts import same_party
from summarizer.checks.speaker import likest_attribution
from summarizer.checks.subject import Subject
from summarizer.checks.transfer import transfers_in
from summarizer.checks.vocabulary.modality import FIRMNESS
from summarizer.fields import Filled, Finding, Role, Verdict
from summarizer.reading.attributions import Attribution
from summarizer.reading.certainty import Certainty, certainty_of
from summarizer.spans import Span

_LABELS: dict[str, Certainty] = {"done": "stated", **{certainty: certainty for certainty in get_args(Certainty)}}
_NAMES = {"stated": "a fact", "infinitive": "an intention", "wanted": "a wish", "condition": "a condition"}


def check_certainty(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each event that is told more firmly than the source tells it.

    An item's certainty label qualifies all its prose: what it softens is not hardened. Where the label itself is
    too firm, the finding is the label's, and the only one.
    """
    label = next(subject.having({Role.CERTAINTY}), None)
    said = _LABELS.get(label.text, "stated") if label else "stated"
    said_by = _attribution(subject)
    found = [
        _hardened(subject, label, one)
        for one in conflicts(subject, said)
        if not one.is_turned and not _is_the_sayings(one, said_by)
    ]
    if label is None:
        yield from found
        return
    first = next(iter(found), None) or _label(subject, label)
    if first:
        yield first


def _hardened(subject: Subject, label: Filled | None, one: Conflict) -> Finding:
    there, here = one.there.certainty, one.event.certainty
    if one.how == "future" and there not in ("possible", "alleged", "wanted"):
        there = "condition"
    elif one.how != "future":
        there = one.how
    span, evidence = Span(one.event.verb.word.start, one.event.verb.word.end), one.there.clause
    return _finding(subject, label or one.field, span, (there, here), Span(evidence.start, evidence.end), one.verdict)


def _attribution(subject: Subject) -> Attribution | None:
    """The attribution that an item with a speaker goes back to; its statement leaves the reporting verb out."""
    if not any(subject.having({Role.SPEAKER})):
        return None
    stems = frozenset[str]().union(*(subject.read(field).stems for field in subject.having({Role.STATEMENT})))
    return likest_attribution(subject, stems)


def _is_the_sayings(one: Conflict, said_by: Attribution | None) -> bool:
    """Whether the source is soft only by the verb of the saying, which is the speaker's affair: he suggests that."""
    cues = [start for start, _ in one.there.clause.firmness if start <= one.there.verb.word.start]
    return said_by is not None and bool(cues) and cues[-1] <= said_by.content.start + 1


def _label(subject: Subject, label: Filled) -> Finding | None:
    """A label against the attribution or the transfer that the item goes back to.

    Where the item's own prose keeps the "could" or the "plans to", the label answers for nothing.
    """
    said = _LABELS.get(label.text)
    if said is None:
        return None
    found = _transferred(subject) if any(subject.having({Role.GIVER, Role.RECEIVER})) else _attributed(subject)
    if not found:
        return None
    there, evidence = max(found, key=lambda entry: FIRMNESS[entry[0]])
    if not _is_harder(said, there) or _keeps_open(subject):
        return None
    verdict: Verdict = "contradicted" if there == "denied" else "unsupported"
    return _finding(subject, label, Span(0, 0), (there, said), evidence, verdict)


def _keeps_open(subject: Subject) -> bool:
    """Whether the item's own prose is not put as a fact."""
    return certainty_of(" ".join(field.text for field in subject.having({Role.STATEMENT}))) != "stated"


def _transferred(subject: Subject) -> list[tuple[Certainty, Span]]:
    """How firm the source is about the transfers of the item's giver, each with its clause."""
    text = subject.document.text
    givers = [field.text for field in subject.having({Role.GIVER})]
    found = [(transfer, passage) for passage in subject.passages for transfer in transfers_in(subject, passage)]
    own = [
        (transfer, passage)
        for transfer, passage in found
        if transfer.giver and any(same_party(subject, transfer.giver.of(text), giver) for giver in givers)
    ]
    if not found:
        return [(certainty_of(passage.text), passage.span) for passage in subject.passages]
    return [
        (_LABELS[transfer.status], Span(clause.start, clause.end))
        for transfer, passage in own or found
        if (clause := passage.clause_at(transfer.cue))
    ]


def _attributed(subject: Subject) -> list[tuple[Certainty, Span]]:
    attribution = _attribution(subject)
    return [(certainty_of(attribution.cue.of(subject.document.text)), attribution.cue)] if attribution else []


def _is_harder(said: Certainty, there: Certainty) -> bool:
    if said == "denied" or there == "stated":
        return False
    return FIRMNESS[said] > FIRMNESS[there] and (said == "stated" or there in ("possible", "denied"))


def _finding(
    subject: Subject, field: Filled, span: Span, firmness: tuple[str, str], evidence: Span, verdict: Verdict
) -> Finding:
    there, said = (_NAMES.get(certainty, certainty) for certainty in firmness)
    return Finding(
        check="certainty",
        path=field.path,
        verdict=verdict,
        how="hardened",
        message=f"in the source this is {there}, not {said}",
        start=None if field.role is Role.CERTAINTY else span.start,
        end=None if field.role is Role.CERTAINTY else span.end,
        evidence=(subject.evidence(evidence),),
    )
