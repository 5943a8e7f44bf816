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
_MOST = 100_000
"""Characters of a letter: some mail programs cut off what is longer. What is left of a longer one is told in short."""
_MOST_IN_FULL = 32


def mail(brief: DailyBrief) -> str:
    """The message: the brief as plain text and as a page without a script; as plain text alone where that is long."""
    full = min(len(brief.stories), _MOST_IN_FULL)
    while len(letter := _letter(brief, full).as_string()) > _MOST and full:
        full //= 2
    return letter


def _letter(brief: DailyBrief, full: int) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    headline = f": {safe(brief.stories[0].headline.text)}" if brief.stories else ""
    message["Subject"] = f"{title_of(brief)}{headline}"
    # Mail programs that know this header open the message for sending instead of as a letter that has come.
    message["X-Unsent"] = "1"
    message.set_content(_plain(brief, full))
    page = fragment("mail.html.j2", title=title_of(brief), blocks=blocks(brief, full))
    if full or len(page) <= _MOST:
        message.add_alternative(page, subtype="html")
    return message


def _plain(brief: DailyBrief, full: int) -> str:
    console = Console(file=io.StringIO(), width=_WIDTH)
    with console.capture() as capture:
        show(brief, console, full)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"
