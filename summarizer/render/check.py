"""What the checks say about a summary, as a person reads it."""

from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from summarizer.checking import CheckReport
from summarizer.document import Document
from summarizer.fields import Finding
from summarizer.render.lines import evidence_line

_SIGNS = {"supported": "✓", "unsupported": "✗", "contradicted": "✗", "unchecked": "?"}
_STYLES = {"supported": "green", "unsupported": "red", "contradicted": "bold red", "unchecked": "yellow"}


def as_text(report: CheckReport, source: Document, width: int | None = None) -> str:
    """The summary sentence by sentence, what is wrong between ⟦ ⟧, why, and the source's words."""
    console = Console(file=StringIO(), width=width) if width else Console()
    with console.capture() as capture:
        for start, end in report.checked:
            findings = [finding for finding in report.findings if start <= (finding.start or 0) < end]
            _show_sentence(console, report.summary, start, end, findings)
        if not report.checked:
            for finding in report.findings:
                _show_finding(console, finding)
        counts = ", ".join(f"{_count(report, verdict)} {verdict}" for verdict in _SIGNS)
        console.print(Text(f"\n{counts} — against {source.name or 'the source'}", style="dim"))
    return capture.get()


def _count(report: CheckReport, verdict: str) -> int:
    return sum(finding.verdict == verdict for finding in report.findings)


def _show_sentence(console: Console, summary: str, start: int, end: int, findings: list[Finding]) -> None:
    failed = [finding for finding in findings if finding.failed]
    worst = min((finding.verdict for finding in findings), key=list(_STYLES)[::-1].index, default="unchecked")
    worst = next((finding.verdict for finding in failed), worst)
    line = Text(f"{_SIGNS[worst]} ", style=_STYLES[worst])
    line.append_text(_marked(summary, start, end, failed))
    console.print(line)
    for finding in failed or [finding for finding in findings if finding.verdict == "unchecked" and finding.message]:
        _show_finding(console, finding)


def _marked(summary: str, start: int, end: int, failed: list[Finding]) -> Text:
    text, at = Text(), start
    for finding in sorted(failed, key=lambda finding: finding.start or 0):
        first, last = finding.start or start, finding.end or end
        if first < at:
            continue
        text.append(_flat(summary[at:first]))
        text.append(f"⟦{_flat(summary[first:last])}⟧", style=_STYLES[finding.verdict])
        at = last
    text.append(_flat(summary[at:end]))
    return text


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def _show_finding(console: Console, finding: Finding) -> None:
    where = f"{finding.path}: " if finding.path else ""
    line = f"{where}{finding.check}: {finding.message or finding.verdict}"
    console.print(Padding(Text(line, style=_STYLES[finding.verdict]), (0, 0, 0, 4), expand=False))
    for evidence in finding.evidence[:2]:
        console.print(Padding(Text(evidence_line(evidence), style="dim"), (0, 0, 0, 4), expand=False))
