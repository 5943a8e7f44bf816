"""Are "at least", "up to" and "nearly" kept?"""

from collections.abc import Iterator

from summarizer.checks.matching import Match, is_one, match_numbers, printed
from summarizer.checks.subject import Subject
from summarizer.fields import Finding, Verdict

_LOWER = frozenset({"at_least", "more_than"})
_UPPER = frozenset({"at_most", "less_than", "nearly"})
_WORDS = {
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "nearly": "nearly",
    "about": "about",
    "exactly": "plainly",
}
_SAME_VALUE = frozenset({"exact", "normalised", "converted"})


def check_bounds(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number whose bound is not the source's; roundings answer for their own bounds."""
    for match in match_numbers(subject):
        if match.source is None or match.how not in _SAME_VALUE or match.claim.kind != match.source.kind:
            continue
        if is_one(match.claim):
            continue
        said, printed_there = match.claim.relation, match.source.relation
        found = _compare(said, printed_there)
        if found:
            verdict, how = found
            yield Finding(
                check="bounds",
                path=match.field.path,
                verdict=verdict,
                how=how,
                message=_message(match, said, printed_there),
                start=match.claim.span.start,
                end=match.claim.span.end,
                evidence=(subject.evidence(match.source.span),),
            )


def _compare(said: str, printed_there: str) -> tuple[Verdict, str] | None:
    if (said in _LOWER and printed_there in _UPPER) or (said in _UPPER and printed_there in _LOWER):
        return "contradicted", "turned"
    if said == "exactly" and printed_there in _LOWER | _UPPER | {"between"}:
        return "unsupported", "dropped"
    if said in _LOWER | _UPPER and printed_there in ("exactly", "about"):
        return "unsupported", "added"
    return None


def _message(match: Match, said: str, printed_there: str) -> str:
    assert match.source is not None
    there = _WORDS.get(printed_there, printed_there)
    here = "" if said == "exactly" else f", not {_WORDS.get(said, said)} that"
    return f"the source has {there} {printed(match.source)}{here}"
