"""Who published an article, where nobody says so."""

import re
from urllib.parse import urlsplit

_DATELINE = re.compile(
    r"^[A-Z][A-Z.,' -]{2,40}(?:, [A-Z][A-Za-z .]{2,30})?(?:, [A-Z]?[a-z]{2,8}\.? \d{1,2})?(?:, \d{4})?"
    r" \(([A-Z][\w. -]{1,30})\) [-–—]",
    re.MULTILINE,
)
"""An agency's dateline: "KYIV, June 3 (Reuters) -", "DELFT, Netherlands, June 3 (Reuters) -"."""
_TITLE_END = re.compile(r"\s[-–—|]\s([^-–—|]{3,40})$")
_OUTLET_WORDS = frozenset(
    """agency bulletin chronicle courier daily dispatch echo examiner express gazette globe guardian herald independent
    inquirer journal ledger mail magazine mirror monitor news newspaper observer post press radio record register
    reporter review standard star sun telegraph times today tribune tv weekly wire""".split()
)
_HEAD = 2_000
"""How far into a text a dateline or a title may stand, in code points."""


def outlet_of(text: str, *, site: str | None = None, url: str | None = None) -> str | None:
    """Guess the outlet: what the page calls its site, an agency's dateline, the title's last part where it is named
    like an outlet, the address's host, in this order. None where nothing says.
    """
    return site or _in_text(text[:_HEAD]) or _host(url)


def _in_text(head: str) -> str | None:
    if agency := _DATELINE.search(head):
        return agency[1]
    title = next((line.strip() for line in head.splitlines() if line.strip()), "")
    end = _TITLE_END.search(title)
    words = end[1].split() if end else []
    named_so = 2 <= len(words) <= 4 and all(word[0].isupper() or word in ("of", "the") for word in words)
    return end[1] if end and named_so and {words[0].lower(), words[-1].lower()} & _OUTLET_WORDS else None


def _host(url: str | None) -> str | None:
    if not url or "://" not in url:
        return None
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
