"""What the checks found, each as a sign and a word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.fields import Finding
from summarizer.render import marks
from summarizer.render.html.source import Rests

SIGNS = {verdict: (marks.SIGNS[verdict], word) for verdict, word in marks.WORDS.items()} | {
    "mended": ("✎", "mended"),
    "added": ("+", "added by the rules"),
}
"""A sign and a word for everything that a check, a repair or a completion can say."""

_NOT_CHECKS = {"repair": "mended", "complete": "added"}


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the source: the anchor and the number of their sentence, and how the page names them."""

    anchor: str
    sentence: int
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding: what was found, by which check, how, about which words, and the source's words."""

    kind: str
    check: str
    how: str
    message: str
    about: str
    places: tuple[Place, ...]

    @property
    def sign(self) -> str:
        """The sign of what was found."""
        return SIGNS[self.kind][0]

    @property
    def word(self) -> str:
        """The word for what was found."""
        return SIGNS[self.kind][1]


@dataclass(frozen=True, slots=True)
class Summed:
    """What was found, and the checks that found it."""

    kind: str
    sign: str
    word: str
    checks: tuple[str, ...]


def view_finding(finding: Finding, text: str, rests: Rests) -> FindingView:
    """``finding`` about ``text``, its places noted in ``rests``."""
    kind = _NOT_CHECKS.get(finding.check, finding.verdict)
    about = text[finding.start : finding.end] if finding.start is not None else ""
    places = tuple(
        Place(rests.anchor(evidence.sentence), evidence.sentence, evidence.text, rests.words(evidence))
        for evidence in finding.evidence
    )
    return FindingView(kind, finding.check, finding.how, finding.message, about, places)


def sum_up(findings: Sequence[FindingView]) -> tuple[Summed, ...]:
    """What all ``findings`` say together, each kind once, the worst first."""
    order = ("contradicted", "unsupported", "supported", "unchecked", "mended", "added")
    return tuple(
        Summed(kind, *SIGNS[kind], _named(finding for finding in findings if finding.kind == kind))
        for kind in order
        if any(finding.kind == kind for finding in findings)
    )


def _named(findings: Iterable[FindingView]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.how if finding.kind == "mended" else finding.check for finding in findings))
