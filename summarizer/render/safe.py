"""Text from anywhere, made fit to print: it may say what it likes, and may command nothing."""

import re
import unicodedata

_SILENT = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff"))
"""Marks without ink and without meaning for a reader: soft hyphens, joins of no width, marks of direction."""

_COMMANDING = re.compile(
    r"[\x00-\x1f\x7f-\x9f"  # control characters, the escape among them
    r"\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction
    r"\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"  # halves of characters, annotations, tags
)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ISOLATE, _END = "\u2066", "\u2069"
"""Left to right, as the lines are laid out that the words stand in."""

_PLAIN = str.maketrans(
    {"✓": "ok", "✗": "x", "⟲": "~", "→": "->", "←": "<-", "·": "-", "—": "--", "–": "-", "…": "...", "•": "*"}
    | {"“": '"', "”": '"', "‘": "'", "’": "'", "⟦": "[[", "⟧": "]]", "\u00a0": " "}
)


def safe(text: str) -> str:
    """``text`` on one line: white space as single spaces, what could command a terminal spelled out (``\\x1b``)."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return _COMMANDING.sub(_spelled, " ".join(text.translate(_SILENT).split()))


def isolated(text: str) -> str:
    """``text`` so that right-to-left words in it cannot reorder what stands beside it (Unicode's annex 9, isolates)."""
    return f"{_ISOLATE}{text}{_END}" if _RIGHT_TO_LEFT.search(text) else text


def plain(text: str) -> str:
    """``text`` for a terminal without characters beyond ASCII: signs and quotation marks as one types them there."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


def _spelled(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
