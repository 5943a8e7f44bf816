"""The evidence page: what is said on one side, the source on the other, in one file that needs nothing else.

The page works without its script, in print and with a screen reader. Whatever a text holds stays text.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarizer.document import Document
from summarizer.render.html.daily import view_daily
from summarizer.render.html.page import fragment, page
from summarizer.render.html.report import view_report
from summarizer.render.lines import evidence_line, headline_of, reasons, values_line
from summarizer.render.marks import short_mark
from summarizer.report import Report
from summarizer.schemas.daily import DailyBrief

if TYPE_CHECKING:
    from summarizer.checking import CheckReport

__all__ = ["check_page", "daily_page", "report_fragment", "report_page"]


def report_page(reports: Report | Sequence[Report]) -> str:
    """One page of a report, or of several one after another.

    An item's anchor is its name in the report (``figures-3``); with several reports on the page ``2-figures-3``
    is of the second. Where a report does not hold its document, the page shows the sentences that it cites.
    """
    several = [reports] if isinstance(reports, Report) else list(reports)
    single = len(several) == 1
    views = [view_report(report, "" if single else f"{at}-") for at, report in enumerate(several, 1)]
    return page(
        "report.html.j2",
        sum(view.size for view in views),
        title=views[0].title if single else f"{len(views)} briefs",
        reports=views,
    )


def report_fragment(report: Report) -> str:
    """A report as a table for a notebook: each item, the sentences it rests on, folded, and what the checks found."""
    items = [
        (name, headline_of(item), [evidence_line(evidence) for evidence in item.evidence], short_mark(item.findings)[0])
        for name, item in report.named_items()
    ]
    withheld = [(entry.path, values_line(entry.item), reasons(entry.findings)) for entry in report.withheld]
    return fragment("fragment.html.j2", source=report.source, items=items, withheld=withheld)


def check_page(report: "CheckReport", source: Document) -> str:
    """One page of a summary's check: its sentences with what is wrong marked, beside ``source``.

    A sentence's anchor is ``sentence-3``; of a brief, which has no text of its own, ``field-3``.
    """
    from summarizer.render.html.checked import view_check  # brings all checks, which no other page needs

    check = view_check(report, source)
    return page("check.html.j2", check.size, title=f"Checked against {check.title}", check=check)


def daily_page(brief: DailyBrief) -> str:
    """One page of a daily brief: its stories, each beside the sentences of its sources that it rests on.

    ``story-2`` is the anchor of the second story, ``a3-s12`` that of sentence 12 of article 3.
    """
    daily = view_daily(brief)
    return page("daily.html.j2", daily.size, title=daily.title, daily=daily)
