"""Has "could", "is expected to" or "is accused of" hardened into fact?"""

from collections.abc import Iterator
from typing import get_args

from summarizer.checks.counterparts import REPORTING, counterparts
from summarizer.checks.matching import match_numbers
from summarizer.checks.setting import setting_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.modality import FIRMNESS
from summarizer.fields import Filled, Finding, Role
from summarizer.reading.certainty import Certainty
from summarizer.spans import Span

_WORDS = {
    "possible": "possible",
    "expected": "expected",
    "promised": "promised",
    "alleged": "alleged",
    "denied": "denied",
    "stated": "a fact",
}
_LABELS: dict[str, Certainty] = {"done": "stated", **{certainty: certainty for certainty in get_args(Certainty)}}


def check_certainty(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each verb and number that is firmer than the source.

    An item's certainty label qualifies all its prose: what it softens is not hardened. Where the label itself is
    too firm, the finding is the label's.
    """
    label = next(subject.having({Role.CERTAINTY}), None)
    seen: set[tuple[str, int]] = set()
    for pair in counterparts(subject):
        if pair.claim.stem in REPORTING:
            continue
        there = max((other.certainty for _, _, other in (*pair.source, *pair.others)), key=FIRMNESS.__getitem__)
        said = _softer(pair.claim.certainty, label)
        if _is_harder(said, there):
            _, clause, _ = pair.source[0]
            seen.add((pair.field.path, pair.clause.start))
            span = Span(pair.claim.word.start, pair.claim.word.end)
            yield _finding(subject, label or pair.field, span, there, said, Span(clause.start, clause.end))
            if label:
                return
    if label is None:
        yield from _numbers(subject, seen)


def _softer(said: Certainty, label: Filled | None) -> Certainty:
    """What is said, or the item's label where that is softer."""
    labelled = _LABELS.get(label.text) if label else None
    return labelled if labelled and FIRMNESS[labelled] < FIRMNESS[said] else said


def _numbers(subject: Subject, seen: set[tuple[str, int]]) -> Iterator[Finding]:
    """A number that is only promised or possible in the source must not be reported as a fact."""
    for match in match_numbers(subject):
        here = match.passage.clause_at(match.claim.span)
        there = match.found_in.clause_at(match.span) if match.found_in else None
        if here is None or there is None or (match.field.path, here.start) in seen:
            continue
        if here.firmness or not here.predicates or setting_of(match.passage, match.claim).earlier:
            continue
        said, printed_there = here.certainty_at(match.claim.span.start), there.certainty_at(match.span.start)
        if said == "stated" and _is_harder(said, printed_there):
            seen.add((match.field.path, here.start))
            yield _finding(subject, match.field, match.claim.span, printed_there, said, Span(there.start, there.end))


def _is_harder(said: Certainty, there: Certainty) -> bool:
    if said == "denied" or there == "stated":
        return False
    return FIRMNESS[said] > FIRMNESS[there] and (said == "stated" or there in ("possible", "denied"))


def _finding(subject: Subject, field: Filled, span: Span, there: Certainty, said: Certainty, evidence: Span) -> Finding:
    return Finding(
        check="certainty",
        path=field.path,
        verdict="contradicted" if there == "denied" else "unsupported",
        how="hardened",
        message=f"in the source this is {_WORDS[there]}, not {_WORDS[said]}",
        start=None if field.role is Role.CERTAINTY else span.start,
        end=None if field.role is Role.CERTAINTY else span.end,
        evidence=(subject.evidence(evidence),),
    )
