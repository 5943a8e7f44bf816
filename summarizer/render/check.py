"""What the checks say about a summary, as a person reads it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console

from summarizer.checking import CheckReport, standing_of
from summarizer.document import Document
from summarizer.fields import Finding, Verdict
from summarizer.render.marks import SIGNS, STYLES, WORDS, finding_lines
from summarizer.render.sheet import Piece, Sheet

_INDENT = 4
_TELLING = 25
"""Shorter evidence is shown in its sentence, with up to …"""
_AROUND = 60
"""… so many characters on each side."""
_MEANS = "✓ vouches for what is named beneath it, as the source's sentences in brackets have it, not for every word."


def show(report: CheckReport, source: Document, console: Console) -> None:
    """Print the summary sentence by sentence, what is wrong between ⟦ ⟧, why, and the source's words."""
    sheet = Sheet(console)
    for place, findings in report.by_sentence():
        _show_sentence(sheet, report.summary, place, [_in_context(finding, source) for finding in findings])
    if not report.checked:
        _show_fields(sheet, [_in_context(finding, source) for finding in report.findings])
    sheet.gap()
    verdicts: Counter[str] = Counter(_verdicts(report))
    counts = [f"{verdicts[verdict]} {WORDS[verdict]}" for verdict in SIGNS if verdicts[verdict]]
    sheet.line((f"{', '.join(counts) or 'nothing to check'} · against {source.name or 'the source'}", "dim"))
    if report.checked and verdicts["supported"]:
        sheet.line((_MEANS, "dim"))


def _verdicts(report: CheckReport) -> Iterator[Verdict]:
    """How each sentence of a summary stands, or each finding on a brief."""
    for _, findings in report.by_sentence():
        yield standing_of(findings)
    if not report.checked:
        yield from (finding.verdict for finding in report.findings)


def _show_sentence(sheet: Sheet, summary: str, place: tuple[int, int], findings: list[Finding]) -> None:
    failed = [finding for finding in findings if finding.failed]
    worst = standing_of(findings)
    sheet.line(*_marked(summary, place, failed), indent=2, mark=(SIGNS[worst], STYLES[worst]))
    if worst == "supported":
        sheet.line((_compared(findings), "dim"), indent=_INDENT)
    for finding in failed or [finding for finding in findings if finding.verdict == "unchecked"]:
        finding_lines(sheet, finding, _INDENT)


def _compared(findings: Iterable[Finding]) -> str:
    """What of a sentence was compared, and with which of the source's sentences: the sign vouches for no more."""
    held = [finding for finding in findings if finding.verdict == "supported"]
    checks = list(dict.fromkeys(finding.check for finding in held))
    compared = ", ".join(checks) if len(checks) > 1 else f"{checks[0]} alone"
    cited = sorted({evidence.sentence for finding in held for evidence in finding.evidence})
    return f"{compared} {' '.join(f'[{number}]' for number in cited)}".rstrip()


def _show_fields(sheet: Sheet, findings: Sequence[Finding]) -> None:
    """The findings of a brief: what failed field by field with its reason, an item that held by its name alone."""
    for finding in findings:
        if finding.failed or not finding.path:
            finding_lines(sheet, finding, 0)
    for item, alike in _by_item(finding for finding in findings if finding.path).items():
        if any(finding.failed for finding in alike):
            continue
        worst = max((finding.verdict for finding in alike), key=list(SIGNS).index)
        checks = ", ".join(dict.fromkeys(finding.check for finding in alike))
        sheet.line((f"{SIGNS[worst]} {item}: ", STYLES[worst]), checks)


def _by_item(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.path.partition(".")[0], []).append(finding)
    return found


def _in_context(finding: Finding, source: Document) -> Finding:
    """A finding with its evidence's surroundings, where that is but a word or two: "behind" tells a reader little."""
    wider = []
    for evidence in finding.evidence:
        sentence = source.sentence(evidence.sentence)
        if sentence is None or len(evidence.text) >= _TELLING:
            wider.append(evidence)
            continue
        start = max(sentence.span.start, evidence.start - _AROUND)
        end = min(sentence.span.end, evidence.end + _AROUND)
        cut = source.text[start:end]
        before, after = start > sentence.span.start, end < sentence.span.end
        cut = cut.partition(" ")[2] if before else cut
        cut = cut.rpartition(" ")[0] if after else cut
        wider.append(evidence.model_copy(update={"text": f"{'… ' * before}{cut}{' …' * after}"}))
    return finding.model_copy(update={"evidence": tuple(wider)})


def _marked(summary: str, place: tuple[int, int], failed: Iterable[Finding]) -> list[Piece]:
    """The sentence at ``place``, with what failed between brackets; of two that overlap the first is marked.

    Marks that would make it bold are left out.
    """
    pieces: list[Piece] = []
    at, end = place
    for finding in sorted(failed, key=lambda finding: finding.start or 0):
        first, last = at if finding.start is None else finding.start, finding.end or end
        if first < at:
            continue
        pieces += [_plain(summary[at:first]), (f"⟦{_plain(summary[first:last])}⟧", STYLES[finding.verdict])]
        at = last
    return [*pieces, _plain(summary[at:end])]


def _plain(text: str) -> str:
    return text.replace("**", "")
