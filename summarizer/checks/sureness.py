"""How sure a conflict of wordings is: two sentences can only disagree where they tell of the same thing."""

from summarizer.checks.passages.naming import meant_in
from summarizer.checks.subject import Subject
from summarizer.fields import PROSE, Finding
from summarizer.spans import Span

_CLAUSE_IS_ENOUGH = {
    ("certainty", "hardened"): False,
    ("negation", "turned"): True,
    ("placement", "misplaced"): True,
}
"""The conflicts that may take two things for one, and whether a clause that both sides have makes them sure."""
_FEW = 4
"""So few words are no measure."""
_LEAST = 0.55
"""Of what the words of a sentence weigh, those in dispute left out, the evidence's sentences must hold this share; …

Of 600 true and 300 false sentences as language models write them, below it nearly every conflict was a false alarm.
"""
_NEARLY_ALL = 0.8
"""… or this share of a clause of several words: a summary makes one sentence of two."""


def weighed(subject: Subject, finding: Finding) -> Finding:
    """``finding``, as ``unchecked`` where it is a conflict with sentences that share too little with its own."""
    if not finding.failed or (finding.check, finding.how) not in _CLAUSE_IS_ENOUGH or _is_sure(subject, finding):
        return finding
    return finding.model_copy(update={"verdict": "unchecked"})


def _is_sure(subject: Subject, finding: Finding) -> bool:
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
    if len(rest) < _FEW or source.likeness(rest, held) >= _LEAST:
        return True
    clause = passage.clause_at(span)
    inside = clause.content - (disputed - held) if clause else frozenset()
    enough = _CLAUSE_IS_ENOUGH[finding.check, finding.how] and len(inside) > 1
    return enough and source.likeness(inside, held) >= _NEARLY_ALL
