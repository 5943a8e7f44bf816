"""``summarize FILE --explain ITEM``: one item of a brief, and all that made it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.output import captured
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.report import Report


def stored_report(files: Sequence[str]) -> "Report | None":
    """The report that a single .json file holds, with its text where that still lies where it was; else None."""
    if len(files) != 1 or Path(files[0]).suffix != ".json":
        return None
    from summarizer.document import Document
    from summarizer.report import Report

    try:
        report = Report.from_json(Path(files[0]).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{files[0]} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        reason = str(error).splitlines()[0]
        raise InputError(f"{files[0]} holds no single brief of this version ({reason}).") from error
    try:
        return report.with_document(Document.load(report.source.name))
    except InputError:
        return report


def explanation(reports: "Sequence[Report]", name: str, output: Path | None) -> str:
    """What made the item ``name`` of each report; raises ``InputError`` where one has no such item."""
    from summarizer.render.explain import explain

    return "\n".join(captured(partial(explain, report, name), output) for report in reports)
