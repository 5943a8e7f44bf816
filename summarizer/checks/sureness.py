"""How sure findings are: what is no conflict, since two sentences may tell of two things, and what is no support."""

from collections.abc import Iterable
from typing import NamedTuple

from summarizer.checks.passages.naming import meant_in
from summarizer.checks.subject import Subject
from summarizer.checks.vocabulary.synonyms import alike
from summarizer.fields import PROSE, Finding
from summarizer.spans import Span


class _Demand(NamedTuple):
    """Of what a sentence's words weigh, those in dispute left out, the evidence's sentences must hold ``share``."""

    share: float
    clause_is_enough: bool = False
    """Whether nearly all of a clause of several words makes it sure as well: a summary makes one sentence of two."""


_DEMANDS = {
    ("placement", "misplaced"): _Demand(0.45, clause_is_enough=True),
    ("bounds", "dropped"): _Demand(0.65, clause_is_enough=True),
}
"""The conflicts that may take two things for one.

Of 1,560 true and 904 false sentences as language models write them, below these shares more of such conflicts were
false alarms than errors. Bounds are told in ways without number, so theirs must stand in nearly the same sentence.
"""
_DOUBTS = frozenset(
    {*_DEMANDS, ("certainty", "hardened"), ("negation", "turned"), ("transfer", "swapped"), ("names", "absent")}
)
"""What leaves a sentence unchecked as a whole, sure or not: what else of it agrees does not make up for it."""
_FEW = 4
"""So few words are no measure."""
_NEARLY_ALL = 0.8


def weighed(subject: Subject, finding: Finding) -> Finding:
    """``finding``, as ``unchecked`` where it is a conflict with sentences that share too little with its own."""
    demand = _DEMANDS.get((finding.check, finding.how))
    if not finding.failed or demand is None or _is_sure(subject, finding, demand):
        return finding
    return finding.model_copy(update={"verdict": "unchecked"})


def _is_sure(subject: Subject, finding: Finding, demand: _Demand) -> bool:
    """Whether the sentences of a finding's evidence hold most of its sentence, or nearly all of its clause."""
    field = next((field for field in subject.having(PROSE) if field.path == finding.path), None)
    if field is None:
        return True
    source, passage = subject.source, subject.read(field)
    span = Span(finding.start or 0, finding.end or len(field.text))
    disputed = {word.stem for word in passage.words_in(span)}
    rest = passage.stems - disputed
    sentences = (subject.document.sentence(evidence.sentence) for evidence in finding.evidence)
    held = frozenset[str]().union(*(meant_in(source, source.passage(sentence)) for sentence in sentences if sentence))
    if len(rest) < _FEW or source.likeness(rest, held) >= demand.share:
        return True
    clause = passage.clause_at(span)
    inside = clause.content - (disputed - held) if clause else frozenset()
    return demand.clause_is_enough and len(inside) > 1 and source.likeness(inside, held) >= _NEARLY_ALL


def is_doubt(finding: Finding) -> bool:
    """Whether a finding keeps a whole sentence from being supported: little was compared, or it may be wrong."""
    if finding.verdict != "unchecked":
        return False
    return finding.check in ("cites", "summary") or (finding.check, finding.how) in _DOUBTS


def is_bare(subject: Subject, findings: Iterable[Finding]) -> bool:
    """Whether of a sentence in other words than the source's nothing was compared but whom it names, …

    … or when, and none of its verbs is in or next to the sentences that it was compared with. That the names and days
    are the source's does not show that it says this of them.
    """
    found = [(finding.check, finding.verdict) for finding in findings]
    held = {check for check, verdict in found if verdict == "supported"}
    failed = any(verdict in ("contradicted", "unsupported") for _, verdict in found)
    if failed or not subject.rephrased or not held or not held <= {"names", "dates"}:
        return False
    if held == {"names"}:
        return True
    said = [clause for field in subject.rephrased for clause in subject.read(field).clauses]
    verbs = frozenset([verb.stem for clause in said for verb in clause.predicates])
    return not alike(verbs, frozenset[str]().union(*(place.stems for place in subject.near)))
