"""Reports as people and programs read them: text, JSON, JSON lines, Markdown."""

from collections.abc import Callable

from summarizer.report import Report


def as_json(report: Report) -> str:
    """One report as indented JSON."""
    return report.to_json() + "\n"


def as_jsonl(report: Report) -> str:
    """One report as one line of JSON."""
    return report.to_json(indent=None) + "\n"


def as_markdown(report: Report) -> str:
    """One report as a Markdown page."""
    from summarizer.render.markdown import markdown

    return markdown(report)


def as_html(*reports: Report) -> str:
    """One self-contained page of all ``reports``, each beside its source."""
    from summarizer.render.html import report_page

    return report_page(reports)


FORMATS: dict[str, Callable[[Report], str]] = {"json": as_json, "jsonl": as_jsonl, "markdown": as_markdown}
"""Every format of one report that is a plain string; ``as_html`` takes several, ``render.text`` is for a terminal."""
