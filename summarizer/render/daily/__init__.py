"""Daily briefs as people and programs read them: Markdown, JSON, a mail; ``text`` is for a terminal."""

from collections.abc import Callable, Iterator

from summarizer.schemas.daily import DailyBrief


def as_json(brief: DailyBrief) -> Iterator[str]:
    """The brief as indented JSON, in parts."""
    yield from brief.json_parts()
    yield "\n"


def as_markdown(brief: DailyBrief) -> str:
    """The brief as a Markdown page."""
    from summarizer.render.daily.markdown import markdown

    return markdown(brief)


def as_html(brief: DailyBrief) -> str:
    """The brief as a self-contained page."""
    from summarizer.render.html import daily_page

    return daily_page(brief)


def as_mail(brief: DailyBrief) -> str:
    """The brief as an e-mail."""
    from summarizer.render.daily.mail import mail

    return mail(brief)


FORMATS: dict[str, Callable[[DailyBrief], str | Iterator[str]]] = {
    "json": as_json,
    "markdown": as_markdown,
    "html": as_html,
    "eml": as_mail,
}
