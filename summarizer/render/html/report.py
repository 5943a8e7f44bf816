"""A report as the page shows it: the brief beside its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from summarizer.document import Document
from summarizer.fields import Finding
from summarizer.render.html.findings import FindingView, view_finding
from summarizer.render.html.items import Cited, ItemView, view_item, view_row
from summarizer.render.html.source import Rests, SourceView
from summarizer.render.lines import rows_of
from summarizer.report import Coverage, Report, Withheld


@dataclass(frozen=True, slots=True)
class Section:
    """The items of one slot under one heading."""

    anchor: str
    heading: str
    shape: str
    items: tuple[ItemView, ...]

    @property
    def count(self) -> int:
        """How many items there are, those that share a row counted each."""
        return sum(1 + len(item.sharing) for item in self.items)


@dataclass(frozen=True, slots=True)
class WithheldView:
    """Something that failed its checks: what it would have been, what it said, and why it is not shown as fact."""

    anchor: str
    what: str
    values: tuple[tuple[str, str], ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that the brief leaves out, their sentence, and how the page names them."""

    text: str
    cited: Cited | None
    words: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """How much of one kind of thing in the source the brief takes up."""

    kind: str
    in_source: int
    in_brief: int
    missed: tuple[Missed, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that a report's page shows."""

    prefix: str
    title: str
    headline: ItemView | None
    standfirst: str
    facts: tuple[str, ...]
    trouble: str
    sections: tuple[Section, ...]
    withheld: tuple[WithheldView, ...]
    coverage: tuple[CoverageView, ...]
    source: SourceView

    @property
    def size(self) -> int:
        """How many items and sentences the page shows."""
        items = sum(section.count for section in self.sections)
        return items + sum(map(len, self.source.paragraphs))


def view_report(report: Report, prefix: str = "") -> ReportView:
    """``report`` with its source; ``prefix`` stands before every anchor, for a page of several."""
    rests, document = Rests(prefix), report.document
    entries = list(report.entries())
    slots = {name: slot.name for slot, name, _ in entries}
    views = {name: view_item(prefix + name, name, item, rests) for _, name, item in entries}
    rows = rows_of((name, item) for _, name, item in entries)
    named = [(slots[row[0][0]], view_row([views[name] for name, _ in row])) for row in rows]
    headline = next((view for slot, view in named if slot == "headline" and view.shape == "line"), None)
    sections = tuple(
        _section(prefix, slot, tuple(view for _, view in group if view is not headline))
        for slot, group in groupby(named, key=lambda pair: pair[0])
    )
    source = report.source
    title = source.title or source.name or "Brief"
    withheld = tuple(_withheld(prefix, at, entry, rests) for at, entry in enumerate(report.withheld, 1))
    coverage = tuple(
        _coverage(kind, found, rests, document) for kind, found in report.coverage.items() if found.in_source
    )
    return ReportView(
        prefix,
        title,
        headline,
        _standfirst(headline, source.title),
        tuple(_facts(report)),
        report.engine.trouble or "",
        tuple(section for section in sections if section.items),
        withheld,
        coverage,
        rests.view(document) if document else rests.view_of_cited(source.name),
    )


def _standfirst(headline: ItemView | None, title: str | None) -> str:
    """The source's own title, where the headline does not say it already."""
    said = headline.one("text") if headline else None
    return "" if not said or not title or said.text.lower() in title.lower() else title


def _section(prefix: str, slot: str, items: tuple[ItemView, ...]) -> Section:
    shapes = {item.shape for item in items}
    return Section(
        prefix + slot, slot.replace("_", " ").capitalize(), shapes.pop() if len(shapes) == 1 else "any", items
    )


def _facts(report: Report) -> Iterator[str]:
    if report.source.name:
        yield report.source.name
    if published := report.source.published:
        yield f"{published.day} {published:%B %Y}"
    engine = report.engine
    yield f"drafted by {engine.model}" if engine.model else f"drafted by the {engine.name}"
    yield "checked against the source by code"


def _withheld(prefix: str, at: int, withheld: Withheld, rests: Rests) -> WithheldView:
    values = tuple((name, _shown(value)) for name, value in withheld.item.items() if value not in (None, "", []))
    return WithheldView(
        f"{prefix}withheld-{at}",
        withheld.path.replace("_", " "),
        values,
        tuple(
            view_finding(finding, _text(withheld, finding), rests) for finding in withheld.findings if finding.failed
        ),
    )


def _text(withheld: Withheld, finding: Finding) -> str:
    value = withheld.item.get(finding.path)
    return value if isinstance(value, str) else ""


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _coverage(kind: str, coverage: Coverage, rests: Rests, document: Document | None) -> CoverageView:
    missed = []
    for found in coverage.missed:
        sentence = document.sentence_at(found.start) if document else None
        if sentence is None:
            missed.append(Missed(found.text, None, ""))
        else:
            words = rests.miss(sentence.number, found.start, found.end)
            missed.append(Missed(found.text, Cited(rests.anchor(sentence.number), sentence.number), words))
    return CoverageView(kind, coverage.in_source, coverage.in_brief, tuple(missed))
