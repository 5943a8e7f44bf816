"""Is a name of the source put where the source has another: the rival's defeat, the other town's dead?"""

from collections.abc import Collection, Iterator
from math import prod

from summarizer.checks.parts import doubt_of, parts_asked
from summarizer.checks.passages.parts import SAYS, Part
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.weighing import Doubt
from summarizer.fields import Finding, Verdict
from summarizer.reading.names import Name

_LIKELY = 0.78
"""Left out of the fitting, 2 of 1,400 true sentences and 79 of 700 false ones had a part so likely another's …"""
_DOUBTFUL = 0.6
"""… and 15 and 88 one so likely."""
_OWN, _COUNTED = frozenset({"by", SAYS, ""}), 0.4
"""What is so likely of two deeds or sayings of one name counts for either."""


def check_placement(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part in what is told that the source most likely gives to another."""
    for field in subject.rephrased:
        passage = subject.read(field)
        doubts = [(part, doubt_of(subject, passage, part)) for part in parts_asked(subject, passage)]
        for part, doubt in doubts:
            likelihood = _together(part, doubt, doubts)
            if likelihood < _DOUBTFUL:
                continue
            name, other = part.name, doubt.other
            verdict: Verdict = "contradicted" if other and likelihood >= _LIKELY else "unchecked"
            message = f"the source may not tell this of {name.text}"
            if other:
                words = "gives these words to {}, not to {}" if part.link == SAYS else "has {} here, not {}"
                message = f"the source {words.format(other.text, name.text)}"
            evidence = (subject.evidence(other.span),) if other else ()
            yield Judged("placement", verdict, "misplaced", message).on(field.path, name.span, *evidence)


def _together(part: Part, doubt: Doubt[Name], doubts: Collection[tuple[Part, Doubt[Name]]]) -> float:
    """How likely a part is another's, of whom the same may be likely of other parts of the same name as well."""
    if doubt.other is None or part.link not in _OWN:
        return doubt.likelihood
    who = part.name.text, doubt.other.text
    found: dict[int, float] = {}
    for one, its in doubts:
        if its.other and (one.name.text, its.other.text) == who and its.likelihood >= _COUNTED and one.link in _OWN:
            found[one.at] = max(found.get(one.at, 0), its.likelihood)
    return 1 - prod(1 - likelihood for likelihood in found.values()) if len(found) > 1 else doubt.likelihood
