"""Repair by code: what can be put right from the document alone, at no cost and without a guess."""

import re

from summarizer.fields import Finding, fields_of
from summarizer.pipeline.examine import Candidate, Examiner
from summarizer.pipeline.repairs import REPAIRS, Slip
from summarizer.report import Withheld

_PASSES = 3
_INDEXED = re.compile(r"(?P<field>\w+)\[(?P<index>\d+)\]")


def mend(candidate: Candidate, examiner: Examiner) -> Candidate:
    """Repair what code can in ``candidate`` and examine it again; what cannot be mended keeps its failures."""
    for _ in range(_PASSES):
        better = _repaired(candidate, examiner) if candidate.failures else None
        if better is None:
            break
        candidate = better
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
        candidate = examiner.examine(candidate.draft._replace(values=values), candidate.mended)
    return candidate, tuple(withheld)


def _repaired(candidate: Candidate, examiner: Examiner) -> Candidate | None:
    """``candidate`` with one of its failures put right; None where code can put none right."""
    for finding in candidate.failures:
        repair = REPAIRS.get((finding.check, finding.how))
        if repair is None or candidate.item is None:
            continue
        done = repair(Slip(finding, candidate.draft, candidate.item, examiner.document))
        if done is None:
            continue
        draft, mark = done
        better = examiner.examine(draft, (*candidate.mended, mark))
        if len(better.failures) < len(candidate.failures):
            return better
    return None


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
