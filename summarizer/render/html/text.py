"""Text from anywhere on a page: it may say what it likes, and may neither command nor hide."""

import re

from markupsafe import Markup, escape

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"  # control characters; tab, line feed, form feed and return are white space
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction, which reorder what stands near
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"  # what no page can hold, and tags
)
_WEB_ADDRESS = re.compile(r"https?://[!-~]+")


def visible(value: object) -> Markup:
    """``value`` as markup: escaped, and what would act unseen spelled out (``U+202E``); markup is passed through."""
    if isinstance(value, Markup):
        return value
    text = "" if value is None else str(value)
    if _UNSEEN.search(text) is None:  # nearly always; a page of many articles prints hundreds of thousands of values
        return escape(text)
    return Markup(_UNSEEN.sub(lambda found: f'<span class="unseen">{_code(found)}</span>', str(escape(text))))


def plain(text: str) -> str:
    """``text`` where no markup can stand, as in a page's title."""
    return " ".join(_UNSEEN.sub(_code, text).split())


def web_address(url: str | None) -> str | None:
    """``url`` where it is one that a link may lead to, and nothing otherwise: a link runs no script."""
    return url if url and _WEB_ADDRESS.fullmatch(url) else None


def _code(found: re.Match[str]) -> str:
    return f"U+{ord(found[0]):04X}"
