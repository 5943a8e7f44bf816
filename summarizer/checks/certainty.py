"""Has "could", "is expected to" or "is accused of" hardened into fact?"""

from collections.abc import Iterator

from summarizer.checks.counterparts import REPORTING, counterparts
from summarizer.checks.matching import match_numbers
from summarizer.checks.setting import setting_of
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.modality import FIRMNESS
from summarizer.fields import Filled, Finding, Role
from summarizer.reading.certainty import Certainty, certainty_of
from summarizer.spans import Span

_WORDS = {
    "possible": "possible",
    "expected": "expected",
    "promised": "promised",
    "alleged": "alleged",
    "denied": "denied",
    "stated": "a fact",
}
_LABELS: dict[str, Certainty] = {"done": "stated", "stated": "stated"}


def check_certainty(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each verb, number and certainty label that is firmer than the source."""
    seen: set[tuple[str, int]] = set()
    for pair in counterparts(subject):
        if pair.claim.stem in REPORTING:
            continue
        there = max((other.certainty for _, _, other in (*pair.source, *pair.others)), key=FIRMNESS.__getitem__)
        if _is_harder(pair.claim.certainty, there):
            _, clause, _ = pair.source[0]
            seen.add((pair.field.path, pair.clause.start))
            span = Span(pair.claim.word.start, pair.claim.word.end)
            yield _finding(subject, pair.field, span, there, pair.claim.certainty, Span(clause.start, clause.end))
    yield from _numbers(subject, seen)
    for field in subject.having({Role.CERTAINTY}):
        yield from _label(subject, field)


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


def _label(subject: Subject, field: Filled) -> Iterator[Finding]:
    said = _LABELS.get(field.text, field.text)
    if said not in FIRMNESS or not subject.passages:
        return
    found = [certainty_of(passage.text) for passage in subject.passages]
    there = max(found, key=FIRMNESS.__getitem__)
    if _is_harder(said, there):  # type: ignore[arg-type]
        span = Span(0, len(field.text))
        yield _finding(subject, field, span, there, said, subject.passages[0].span)  # type: ignore[arg-type]


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
        start=span.start,
        end=span.end,
        evidence=(subject.evidence(evidence),),
    )
