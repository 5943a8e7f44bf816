"""``summarize FILE --explain ITEM``: one item of a brief, and all that made it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.output import captured
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.report import Report


def read_report(text: str, name: str) -> "Report":
    """The report in ``text``, its JSON; raise ``InputError`` where it is none of this version."""
    from pydantic import ValidationError

    from summarizer.report import Report

    try:
        return Report.from_json(text)
    except ValueError as error:
        reason = str(error)
        if isinstance(error, ValidationError):
            first = error.errors()[0]
            reason = ": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"])))
        raise InputError(f"{name} is no brief of this version: make it anew ({reason}).") from error


def stored_report(files: Sequence[str]) -> "Report | None":
    """The report that a single .json file holds, with its text where that still lies where it was; else None."""
    if len(files) != 1 or Path(files[0]).suffix != ".json":
        return None
    from summarizer.document import Document, load

    report = read_report(load(files[0]).text, files[0])
    if report.source.name == "-":
        return report
    try:
        return report.with_document(Document.load(report.source.name))
    except InputError:
        return report


def explanation(reports: "Sequence[Report]", name: str, output: Path | None) -> str:
    """What made the item ``name`` of each report; raises ``InputError`` where one has no such item."""
    from summarizer.render.explain import explain

    return "\n".join(captured(partial(explain, report, name), output) for report in reports)
