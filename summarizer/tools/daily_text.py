"""The short text form of a daily brief."""

from collections.abc import Iterable, Sequence

from summarizer.newsroom.words import counted
from summarizer.schemas.daily import ArticleEntry, Cite, DailyBrief, FigureRow, Story
from summarizer.tools.quoting import marked, notices, quoted
from summarizer.tools.sources import evidence_id
from summarizer.tools.texts import orders_line

_MOST_STORIES = 10
_MOST_ROWS = 6
_MOST_POINTS = 4
_MOST_ASIDE = 10


def daily_text(brief: DailyBrief, orders: Sequence[str]) -> str:
    """The stories, the weightiest first; then what changed, what was withheld and what was set aside."""
    body: list[str] = []
    for number, story in enumerate(brief.stories[:_MOST_STORIES], 1):
        body += ["", *marked(_story(number, story, brief), orders)]
    if len(brief.stories) > _MOST_STORIES:
        body += ["", f"({len(brief.stories) - _MOST_STORIES} more stories stand in the structured result.)"]
    body += _section("What has changed", [_cited(change.text, change.cites, brief) for change in brief.changes])
    body += _section(
        "Withheld: these FAILED their checks; do not tell them as fact",
        [
            quoted(f"NOT FACT: {entry.text} — why: {'; '.join(dict.fromkeys(entry.reasons))}")
            for entry in brief.withheld
        ],
    )
    aside = [quoted(_set_aside(brief.article(entry.article), entry.reason)) for entry in brief.set_aside]
    body += _section("Set aside", aside)
    since = f", compared with {brief.since}" if brief.since else ""
    told = f"{counted(len(brief.stories), 'story', 'stories')} from {counted(len(brief.articles), 'article')}"
    head = f"Daily brief of {brief.date}{since}: {told}."
    return "\n".join([head, *notices(body), *orders_line(orders), *body])


def _set_aside(article: ArticleEntry, reason: str) -> str:
    name = article.title or article.name
    return reason if reason.startswith(name) else f"{name}: {reason}"


def _section(title: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    more = [f"({len(lines) - _MOST_ASIDE} more.)"] if len(lines) > _MOST_ASIDE else []
    return ["", title, *lines[:_MOST_ASIDE], *more]


def _story(number: int, story: Story, brief: DailyBrief) -> list[str]:
    outlets = [brief.article(article).outlet or brief.article(article).name for article in story.articles]
    said = [f"Story {number} ({counted(len(story.articles), 'article')})"]
    said += [_cited(story.headline.text, story.headline.cites, brief)]
    said += [quoted(f"Told by: {', '.join(dict.fromkeys(outlets))}")]
    said += [_cited(line.text, line.cites, brief) for line in story.lead]
    rows = [row for row in story.figures if len(row.values) > 1] or list(story.figures)
    if rows:
        said += ["Figures", *(_row(row, brief) for row in rows[:_MOST_ROWS])]
    for title, points in (("The sources agree", story.agreements), ("The sources differ", story.differences)):
        if points:
            said += [title, *(_cited(point.text, point.cites, brief) for point in points[:_MOST_POINTS])]
    return said


def _row(row: FigureRow, brief: DailyBrief) -> str:
    values = (
        f"{value.quantity.text}{f' ({voice})' if (voice := value.attributed_to or value.voice) else ''} "
        f"[{_ids((value.cite,), brief)}]"
        for value in row.values[:_MOST_POINTS]
    )
    verdict = "" if row.verdict == "single" else f" — {row.verdict}"
    return quoted(f"{row.measures}: {'; '.join(values)}{verdict}")


def _cited(text: str, cites: Sequence[Cite], brief: DailyBrief) -> str:
    return quoted(text, _ids(cites, brief))


def _ids(cites: Iterable[Cite], brief: DailyBrief) -> str:
    return ", ".join(dict.fromkeys(evidence_id(brief.article(cite.article).id, cite.sentence) for cite in cites))
