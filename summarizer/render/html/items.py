"""An item as the page shows it: its fields cut where checks looked, its cites, its findings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.fields import Filled, Finding, Item, Quantity, Role, filled_fields
from summarizer.render.html.findings import FindingView, Summed, sum_up, view_finding
from summarizer.render.html.segments import Mark, cut
from summarizer.render.html.source import Back, Rests
from summarizer.render.lines import read_as
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

SHAPES: dict[type[Item], str] = {
    Line: "line",
    Actor: "actor",
    Claim: "claim",
    Figure: "figure",
    Exchange: "exchange",
}
"""The macro in ``items.html.j2`` that lays out an item of each class; ``any`` lays out those of other schemas."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of an item's text and the places of the source that it goes back to, as the page names them."""

    text: str
    places: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """A filled field: its words, its role, and for a quantity what it is read as."""

    name: str
    role: Role
    text: str
    words: tuple[Words, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that an item rests on."""

    anchor: str
    sentence: int | str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item; ``shape`` names the macro that lays it out, ``sharing`` holds further figures told in its words."""

    anchor: str
    label: str
    shape: str
    fields: dict[str, tuple[FieldView, ...]]
    cites: tuple[Cited, ...]
    findings: tuple[FindingView, ...]
    summed: tuple[Summed, ...]
    sharing: tuple["ItemView", ...] = ()

    def one(self, name: str) -> FieldView | None:
        """The field of this name, where it is filled."""
        return next(iter(self.all(name)), None)

    def all(self, name: str) -> tuple[FieldView, ...]:
        """The values of the field of this name."""
        return self.fields.get(name, ())


def view_item(anchor: str, name: str, item: Item, rests: Rests) -> ItemView:
    """``item``, which the report calls ``name`` (``figures-3``), its places noted in ``rests``."""
    label = _label(name, item)
    back = Back(anchor, label)
    for evidence in item.evidence:
        rests.cite(evidence, back)
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in item.findings:
        by_path[finding.path].append(finding)
    fields: dict[str, list[FieldView]] = defaultdict(list)
    texts: dict[str, str] = {}
    for filled in filled_fields(item):
        texts[filled.path] = filled.text
        fields[filled.path.partition("[")[0]].append(_field(filled, by_path[filled.path], rests))
    findings = tuple(view_finding(finding, texts.get(finding.path, ""), rests) for finding in item.findings)
    return ItemView(
        anchor,
        label,
        next((shape for kind, shape in SHAPES.items() if isinstance(item, kind)), "any"),
        {key: tuple(values) for key, values in fields.items()},
        tuple(Cited(rests.anchor(evidence.sentence), evidence.sentence) for evidence in item.evidence),
        findings,
        sum_up(findings),
    )


def view_row(views: Sequence[ItemView]) -> ItemView:
    """Figures that share their words as one, with the cites and the findings of all."""
    first, *others = views
    if not others:
        return first
    findings = tuple(dict.fromkeys(finding for view in views for finding in view.findings))
    cites = tuple(dict.fromkeys(cite for view in views for cite in view.cites))
    return replace(first, cites=cites, findings=findings, summed=sum_up(findings), sharing=tuple(others))


def _label(name: str, item: Item) -> str:
    slot, _, number = name.rpartition("-")
    kind = slot if isinstance(item, Line) else type(item).__name__.lower()
    return f"{kind} {number}" if slot else name


def _field(filled: Filled, findings: list[Finding], rests: Rests) -> FieldView:
    marks: list[Mark] = []
    for finding in findings:
        start, end = (0, len(filled.text)) if finding.end is None else (finding.start or 0, finding.end)
        marks += [(start, end, rests.words(evidence)) for evidence in finding.evidence]
    words = tuple(
        Words(filled.text[segment.start : segment.end], " ".join(segment.labels))
        for segment in cut(0, len(filled.text), marks)
    )
    return FieldView(filled.path, filled.role, filled.text, words, _meaning(filled))


def _meaning(filled: Filled) -> str:
    """What a quantity is read as, where its own words do not say it."""
    if not isinstance(filled.value, Quantity):
        return ""
    return read_as(filled.value)
