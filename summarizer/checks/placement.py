"""Is a name of the source put where the source has another: the rival's defeat, the other town's dead?"""

from collections.abc import Iterator

from summarizer.checks.parts import doubt_of, parts_asked
from summarizer.checks.passages.parts import SAYS
from summarizer.checks.subject import Judged, Subject
from summarizer.fields import Finding, Verdict

_LIKELY = 0.78
"""Left out of the fitting, 2 of 1,400 true sentences and 79 of 700 false ones had a part so likely another's …"""
_DOUBTFUL = 0.6
"""… and 15 and 88 one so likely."""


def check_placement(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each part in what is told that the source most likely gives to another."""
    for field in subject.rephrased:
        passage = subject.read(field)
        for part in parts_asked(subject, passage):
            doubt = doubt_of(subject, passage, part)
            if doubt.likelihood < _DOUBTFUL:
                continue
            name, other = part.name, doubt.other
            verdict: Verdict = "contradicted" if other and doubt.likelihood >= _LIKELY else "unchecked"
            message = f"the source may not tell this of {name.text}"
            if other:
                words = "gives these words to {}, not to {}" if part.link == SAYS else "has {} here, not {}"
                message = f"the source {words.format(other.text, name.text)}"
            evidence = (subject.evidence(other.span),) if other else ()
            yield Judged("placement", verdict, "misplaced", message).on(field.path, name.span, *evidence)
