"""A daily brief as an e-mail that is ready to be sent: a draft that mail programs open."""

import io
from email.message import EmailMessage
from email.policy import SMTP

from rich.console import Console

from summarizer.render.daily.content import blocks, title_of
from summarizer.render.daily.text import show
from summarizer.render.html.page import fragment
from summarizer.render.safe import safe
from summarizer.schemas.daily import DailyBrief

_WIDTH = 78
"""Characters to a line of plain text (RFC 5322 asks for no more)."""
_LONGEST_PAGE = 1_000_000
"""Code points of a page that a mail takes along: mail servers refuse letters of many megabytes."""


def mail(brief: DailyBrief) -> str:
    """The message: the brief as plain text and, where that is not too long, as a page without a script."""
    message = EmailMessage(policy=SMTP)
    headline = f": {safe(brief.stories[0].headline.text)}" if brief.stories else ""
    message["Subject"] = f"{title_of(brief)}{headline}"
    # Mail programs that know this header open the message for sending instead of as a letter that has come.
    message["X-Unsent"] = "1"
    message.set_content(_plain(brief))
    page = fragment("mail.html.j2", title=title_of(brief), blocks=blocks(brief))
    if len(page) <= _LONGEST_PAGE:
        message.add_alternative(page, subtype="html")
    return message.as_string()


def _plain(brief: DailyBrief) -> str:
    console = Console(file=io.StringIO(), width=_WIDTH)
    with console.capture() as capture:
        show(brief, console)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"
