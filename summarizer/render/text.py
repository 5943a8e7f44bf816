"""A report on a terminal."""

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarizer.fields import Item, Slot
from summarizer.render import lines
from summarizer.report import Report


def show(report: Report, console: Console) -> None:
    """Print ``report`` to ``console`` as a person reads it."""
    console.print(_heading(report))
    name = None
    for number, (slot, item) in enumerate(report.items(), 1):
        if slot.name != name:
            name = slot.name
            console.print(Text(f"\n{_title(slot)}", style="bold underline"))
        show_item(number, item, console)
    if name is None:
        console.print(Text("\nNothing to report.", style="italic"))
    show_rest(report, console)


def show_item(number: int, item: Item, console: Console) -> None:
    """Print one item with its evidence and what the checks found."""
    console.print(_item(number, item))


def show_rest(report: Report, console: Console) -> None:
    """Print what stands below the items: what was withheld and why, and what the brief leaves out."""
    if report.engine.trouble:
        console.print(Text(f"\n{report.engine.trouble}", style="yellow"))
    if report.withheld:
        console.print(Text("\nWithheld", style="bold underline"))
        for withheld in report.withheld:
            console.print(Text(f"  ✗ {withheld.path}: {lines.values_line(withheld.item)}", style="red"))
            for reason in lines.reasons(withheld.findings):
                console.print(Padding(Text(reason), (0, 0, 0, 4)))
    for kind, coverage in report.coverage.items():
        if not coverage.in_source:
            continue
        console.print(Text(f"\n{lines.coverage_line(kind, coverage)}", style="dim"))


def _heading(report: Report) -> RenderableType:
    about = [report.source.name, str(report.source.published or ""), report.schema_name, f"engine {report.engine.name}"]
    title = [Text(report.source.title, style="bold")] if report.source.title else []
    return Group(*title, Text(" · ".join(filter(None, about)), style="dim"))


def _title(slot: Slot) -> str:
    return slot.name.replace("_", " ").capitalize()


def _item(number: int, item: Item) -> RenderableType:
    body: list[RenderableType] = [Text(lines.headline_of(item))]
    details = "  ".join(f"{label}: {value}" for label, value in lines.details_of(item))
    if details:
        body.append(Text(details, style="cyan"))
    body += [Text(lines.evidence_line(evidence), style="dim") for evidence in item.evidence]
    if marks := lines.verdict_marks(item.findings):
        body.append(Text(marks, style="green"))
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", width=4)
    grid.add_column()
    grid.add_row(Text(str(number), style="bold"), Group(*body))
    return grid
