"""A report as a Markdown page."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from summarizer.fields import Item
from summarizer.render import lines
from summarizer.render.marks import marks
from summarizer.render.safe import safe
from summarizer.report import Report
from summarizer.schemas.figures import Figure

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def markdown(report: Report) -> str:
    """The whole report: items with evidence and findings, what was withheld, what was left out."""
    source = report.source
    page = [f"# {escaped(source.title or source.name or 'Brief')}", ""]
    about = [source.name, str(source.published or ""), f"schema {report.schema_name}", f"engine {report.engine.name}"]
    page += [escaped(" · ".join(filter(None, about)))]
    for slot, entries in groupby(report.entries(), key=lambda entry: entry[0].name):
        page += ["", f"## {escaped(slot.replace('_', ' ').capitalize())}", ""]
        for row in lines.rows_of((name, item) for _, name, item in entries):
            page += _row(row)
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


def _row(row: Sequence[tuple[str, Item]]) -> Iterator[str]:
    """An item, or figures that share their words, with evidence and findings."""
    *others, (name, item) = row
    before = "".join(f"**{escaped(one)}** {escaped(_quantity(figure))}; " for one, figure in others)
    yield f"- {before}**{escaped(name)}** {escaped(lines.headline_of(item))}"
    for label in dict.fromkeys(label for _, one in row for label, _ in lines.details_of(one)):
        said = [(one, value) for _, one in row for found, value in lines.details_of(one) if found == label]
        if len(row) > 1 and label == "read as":
            said = [(one, f"{value} ({_quantity(one)})") for one, value in said]
        yield f"  - {label}: {escaped('; '.join(dict.fromkeys(value for _, value in said)))}"
    yield from (f"  - {escaped(lines.evidence_line(evidence))}" for evidence in lines.evidence_of(row))
    found = [[mark for mark, _ in marks(one.findings)] for _, one in row]
    alike = all(of_one == found[0] for of_one in found)
    for (one, _), of_one in zip(row[:1] if alike else row, found, strict=False):
        yield from (f"  - {escaped(mark if alike else f'{one}: {mark}')}" for mark in of_one)


def _quantity(item: Item) -> str:
    return item.quantity.text if isinstance(item, Figure) else ""


def escaped(text: str) -> str:
    """``text`` on one line, with Markdown's own marks made harmless."""
    return _MARKUP.sub(r"\\\1", safe(text))
