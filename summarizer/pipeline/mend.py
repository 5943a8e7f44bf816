"""Repair by code: what can be put right from the document alone, at no cost and without a guess."""

import re
from collections.abc import Callable
from dataclasses import replace

from summarizer.engines import Draft
from summarizer.fields import Finding, Role, fields_of, options_of
from summarizer.pipeline.examine import Candidate, Examiner
from summarizer.reading.certainty import certainty_of
from summarizer.report import Withheld

NEAR = 2
"""How many sentences away a number or name may stand and still be taken for what the cite meant."""

_PASSES = 3
_INDEXED = re.compile(r"(?P<field>\w+)\[(?P<index>\d+)\]")


def mend(candidate: Candidate, examiner: Examiner) -> Candidate:
    """Repair what code can in ``candidate`` and examine it again; what cannot be mended keeps its failures."""
    for _ in range(_PASSES):
        repaired = next((done for finding in candidate.failures if (done := _repair(candidate, finding))), None)
        if repaired is None:
            break
        draft, mark = repaired
        candidate = examiner.examine(draft, (*candidate.mended, mark))
    return candidate


def drop_fields(candidate: Candidate, examiner: Examiner) -> tuple[Candidate, tuple[Withheld, ...]]:
    """Take fields that an item can do without out of ``candidate`` where the source does not support them.

    Only what is unsupported goes this way: what the source contradicts keeps the whole item out.
    """
    withheld: list[Withheld] = []
    while candidate.item is not None and candidate.failures:
        finding = next((found for found in candidate.failures if _is_optional(candidate, found)), None)
        if finding is None:
            break
        values, taken = _without(dict(candidate.draft.values), finding.path)
        if taken is None:
            break
        reasons = tuple(found for found in candidate.failures if found.path == finding.path)
        path = f"{candidate.draft.slot}.{finding.path}"
        withheld.append(Withheld(path=path, item={finding.path: taken}, findings=reasons))
        candidate = examiner.examine(replace(candidate.draft, values=values), candidate.mended)
    return candidate, tuple(withheld)


def _repair(candidate: Candidate, finding: Finding) -> tuple[Draft, Finding] | None:
    repair = _REPAIRS.get(finding.how)
    return repair(candidate, finding) if repair and finding.evidence else None


def _move_cite(candidate: Candidate, finding: Finding) -> tuple[Draft, Finding] | None:
    """Cite the sentence that the check found. A number or a name that stands further off may be another one's."""
    draft = candidate.draft
    sentence = min((evidence.sentence for evidence in finding.evidence), key=lambda number: _distance(draft, number))
    if sentence in draft.cites or (finding.check != "cites" and _distance(draft, sentence) > NEAR):
        return None
    cites = tuple(sorted({*draft.cites, sentence}))
    return replace(draft, cites=cites), _mark(finding, "cite moved", f"sentence {sentence} added to the cites")


def _recopy(candidate: Candidate, finding: Finding) -> tuple[Draft, Finding] | None:
    draft, field = candidate.draft, finding.path
    if draft.values.get(field) == finding.evidence[0].text:
        return None
    values = {**draft.values, field: finding.evidence[0].text}
    return replace(draft, values=values), _mark(finding, "recopied", f"the draft had “{draft.values.get(field)}”")


def _soften(candidate: Candidate, finding: Finding) -> tuple[Draft, Finding] | None:
    """Give a label that is firmer than the source the source's own certainty, in the words that the field has."""
    if candidate.item is None:
        return None
    field = next((known for known in fields_of(type(candidate.item)) if known.name == finding.path), None)
    if field is None or field.role is not Role.CERTAINTY:
        return None
    there = certainty_of(finding.evidence[0].text)
    choices = options_of(type(candidate.item), field.name)
    softer = next((word for word in _LABELS.get(there, ()) if word in choices), None)
    draft = candidate.draft
    if softer is None or draft.values.get(field.name) == softer:
        return None
    values = {**draft.values, field.name: softer}
    return replace(draft, values=values), _mark(finding, "softened", f"{softer}, as in the source")


_LABELS = {
    "possible": ("possible", "alleged", "expected"),
    "alleged": ("alleged", "possible"),
    "expected": ("expected",),
    "promised": ("promised", "expected"),
    "denied": ("denied",),
}
"""For the certainty of a sentence, the labels that say it, the best first."""

_REPAIRS: dict[str, Callable[[Candidate, Finding], tuple[Draft, Finding] | None]] = {
    "elsewhere": _move_cite,
    "altered": _recopy,
    "hardened": _soften,
}


def _mark(finding: Finding, how: str, message: str) -> Finding:
    return Finding(
        check="repair", path=finding.path, verdict="supported", how=how, message=message, evidence=finding.evidence[:1]
    )


def _distance(draft: Draft, sentence: int) -> int:
    return min((abs(sentence - cited) for cited in draft.cites), default=0)


def _is_optional(candidate: Candidate, finding: Finding) -> bool:
    """Whether the field that ``finding`` is about was given and can be left out; a default cannot be taken away."""
    name = finding.path.partition("[")[0]
    if finding.verdict != "unsupported" or candidate.item is None or not candidate.draft.values.get(name):
        return False
    return any(field.name == name and not field.required for field in fields_of(type(candidate.item)))


def _without(values: dict[str, object], path: str) -> tuple[dict[str, object], object]:
    indexed = _INDEXED.fullmatch(path)
    if not indexed:
        return values, values.pop(path, None)
    kept = list(values[indexed["field"]])  # type: ignore[call-overload]
    taken = kept.pop(int(indexed["index"]))
    return {**values, indexed["field"]: kept}, taken
