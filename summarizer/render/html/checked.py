"""A checked summary as the page shows it: its sentences with what is wrong marked, beside the source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.checking import WORST_FIRST, CheckReport, standing_of
from summarizer.document import Document
from summarizer.fields import Finding
from summarizer.render.html.findings import SIGNS, FindingView, Summed, sum_up, view_finding
from summarizer.render.html.items import Cited, Words
from summarizer.render.html.segments import Mark, cut
from summarizer.render.html.source import Back, Rests, SourceView

_WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Stretch(Words):
    """Words of the summary; ``wrong`` where a check failed on them."""

    wrong: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A sentence of the summary, or a field of a brief, and what was found."""

    anchor: str
    label: str
    words: tuple[Stretch, ...]
    sign: str
    word: str
    kind: str
    failed: tuple[FindingView, ...]
    findings: tuple[FindingView, ...]
    summed: tuple[Summed, ...]
    cites: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """All that a check's page shows; a plain string is text of the summary that was not compared."""

    title: str
    counts: tuple[tuple[str, str, str, int], ...]
    parts: tuple[Compared | str, ...]
    source: SourceView

    @property
    def size(self) -> int:
        """How many sentences and fields the page shows."""
        return len(self.parts) + sum(map(len, self.source.paragraphs))


def view_check(report: CheckReport, source: Document) -> CheckView:
    """``report`` beside ``source``."""
    rests = Rests()
    parts = tuple(_sentences(report, rests) if report.checked else _fields(report.findings, rests))
    compared = [part for part in parts if isinstance(part, Compared)]
    counts = tuple((kind, *SIGNS[kind], sum(part.kind == kind for part in compared)) for kind in WORST_FIRST)
    name = source.title or source.name or "the source"
    return CheckView(name, tuple(count for count in counts if count[-1]), parts, rests.view(source))


def _sentences(report: CheckReport, rests: Rests) -> Iterator[Compared | str]:
    position = 0
    for number, ((start, end), findings) in enumerate(report.by_sentence(), 1):
        yield from _left_out(report.summary[position:start])
        yield _compared(f"sentence-{number}", f"sentence {number}", report.summary, (start, end), findings, rests)
        position = end
    yield from _left_out(report.summary[position:])


def _left_out(text: str) -> Iterator[str]:
    """What stands between the sentences, unless it is a list's number or a mark."""
    if any(map(str.isalpha, text)):
        yield text.strip()


def _fields(findings: Iterable[Finding], rests: Rests) -> Iterator[Compared]:
    """The findings of a brief, which has no text of its own, by the field they are about."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    for number, (path, alike) in enumerate(by_path.items(), 1):
        yield _compared(f"field-{number}", path or "brief", "", (0, 0), alike, rests)


def _compared(
    anchor: str, label: str, summary: str, place: tuple[int, int], findings: Sequence[Finding], rests: Rests
) -> Compared:
    back = Back(anchor, label)
    marks: list[Mark] = []
    for finding in findings:
        start, end = finding.start or place[0], finding.end or place[1]
        marks += [(start, end, rests.words(evidence)) for evidence in finding.evidence]
        if finding.failed:
            marks.append((start, end, _WRONG))
        for evidence in finding.evidence:
            rests.cite(evidence, back)
    words = tuple(
        Stretch(
            summary[segment.start : segment.end],
            " ".join(label for label in segment.labels if label != _WRONG),
            _WRONG in segment.labels,
        )
        for segment in cut(*place, marks)
    )
    views = tuple(view_finding(finding, summary, rests) for finding in findings)
    kind = standing_of(findings)
    cites = sorted({evidence.sentence for finding in findings for evidence in finding.evidence})
    return Compared(
        anchor,
        label,
        words,
        *SIGNS[kind],
        kind,
        tuple(view for view, finding in zip(views, findings, strict=True) if finding.failed),
        views,
        sum_up(views),
        tuple(Cited(rests.anchor(sentence), sentence) for sentence in cites),
    )
