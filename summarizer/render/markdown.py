"""A report as a Markdown page."""

import re

from summarizer.render import lines
from summarizer.render.marks import marks
from summarizer.render.safe import safe
from summarizer.report import Report

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def markdown(report: Report) -> str:
    """The whole report: items with evidence and findings, what was withheld, what was left out."""
    source = report.source
    page = [f"# {escaped(source.title or source.name or 'Brief')}", ""]
    about = [source.name, str(source.published or ""), f"schema {report.schema_name}", f"engine {report.engine.name}"]
    page += [escaped(" · ".join(filter(None, about)))]
    section = None
    for slot, name, item in report.entries():
        if slot.name != section:
            section = slot.name
            page += ["", f"## {escaped(section.replace('_', ' ').capitalize())}", ""]
        page.append(f"- **{escaped(name)}** {escaped(lines.headline_of(item))}")
        page += [f"  - {label}: {escaped(value)}" for label, value in lines.details_of(item)]
        page += [f"  - {escaped(lines.evidence_line(evidence))}" for evidence in item.evidence]
        page += [f"  - {escaped(mark)}" for mark, _ in marks(item.findings)]
    if report.withheld:
        page += ["", "## Withheld", ""]
        for withheld in report.withheld:
            page.append(f"- {escaped(withheld.path)}: {escaped(lines.values_line(withheld.item))}")
            page += [f"  - {escaped(reason)}" for reason in lines.reasons(withheld.findings)]
    for kind, coverage in report.coverage.items():
        if not coverage.in_source:
            continue
        page += ["", escaped(lines.coverage_line(kind, coverage))]
    return "\n".join(page) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, with Markdown's own marks made harmless."""
    return _MARKUP.sub(r"\\\1", safe(text))
