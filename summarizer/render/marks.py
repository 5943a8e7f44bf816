"""What the checks found, as a sign and a word: never colour alone."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.fields import Finding

if TYPE_CHECKING:
    from summarizer.render.sheet import Sheet

SIGNS = {"supported": "✓", "unchecked": "?", "unsupported": "✗", "contradicted": "✗"}
STYLES = {"supported": "green", "unsupported": "red", "contradicted": "bold red", "unchecked": "yellow"}
WORDS = {
    "supported": "supported",
    "unsupported": "not supported",
    "contradicted": "contradicted",
    "unchecked": "not checked",
}
_NO_CHECKS = ("repair", "complete")
"""Findings that tell how an item came to be, and compare nothing."""


def marks(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """Lines that say what held, what could not be checked, and what was repaired, each with its style."""
    for verdict, found in _by_verdict(findings).items():
        checks = ", ".join(dict.fromkeys(finding.check for finding in found))
        reasons = "; ".join(dict.fromkeys(finding.message for finding in found if finding.message and finding.failed))
        yield f"{SIGNS[verdict]} {WORDS[verdict]}: {checks}{f' ({reasons})' if reasons else ''}", STYLES[verdict]
    for finding in findings:
        if finding.check == "repair":
            yield f"⟲ {finding.how}: {finding.message}", "magenta"
        elif finding.check == "complete":
            yield "+ added by the rules", "magenta"


def short_mark(findings: Sequence[Finding]) -> tuple[str, str]:
    """What the findings come to, in a word."""
    verdict = next(iter(reversed(_by_verdict(findings))), "unchecked")
    repaired = any(finding.check == "repair" for finding in findings)
    return (f"{SIGNS[verdict]} {WORDS[verdict]}{' ⟲ repaired' if repaired else ''}", STYLES[verdict])


def _by_verdict(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    compared = [finding for finding in findings if finding.check not in _NO_CHECKS]
    found = {verdict: [finding for finding in compared if finding.verdict == verdict] for verdict in SIGNS}
    return {verdict: alike for verdict, alike in found.items() if alike}


def finding_lines(sheet: "Sheet", finding: Finding, indent: int) -> None:
    """One finding with its reason, and the source's words beneath it."""
    where = f" of {finding.path}" if finding.path else ""
    verdict = (f"{SIGNS[finding.verdict]} {WORDS[finding.verdict]}", STYLES[finding.verdict])
    message = f": {finding.message}" if finding.message else ""
    sheet.line(verdict, f" ({finding.check}{where}){message}", indent=indent)
    for evidence in finding.evidence[:2]:
        sheet.line((f"[{evidence.sentence}] {evidence.text}", "dim"), indent=indent + 2)
