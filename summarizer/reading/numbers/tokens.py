"""Tokens around a place in a text, read only as far as somebody asks."""

import re
from typing import Literal, NamedTuple

SPACE = "[ \\t\u00a0\u2007\u2009\u202f]"

# Each alternative eats what it matches, so that no later attempt starts within it again.
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,234,567.89
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)"  # 1.234,56
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.\d])"  # 1.234.567
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?![,\d])(?:\.\d+)?"  # 12,34,567
    "|[1-9]\\d{0,2}(?:[ \u00a0\u2009\u202f]\\d{3})+(?![\\d,]|[-/:]\\d|[ \u00a0\u2009\u202f]\\d)(?:\\.\\d+)?"  # 10 000
    r"|(?<!\d,)\d+,\d{1,2}(?![\d,]|\.\d)"  # 1,3
    r"|\d+(?:\.\d+)?"
    r"|\.\d+"
)
WORD = r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*"

_TOKEN = re.compile(rf"{SPACE}{{0,3}}(?:({WORD})|({DIGITS})|(\S))")

TokenKind = Literal["word", "digits", "mark", "end"]
_KINDS: tuple[TokenKind, ...] = ("end", "word", "digits", "mark")


class Token(NamedTuple):
    """A word, a run of digits with its separators, or one mark; ``glued`` when no space stands before it."""

    kind: TokenKind
    text: str
    lower: str
    start: int
    end: int
    glued: bool


class Tokens:
    """The tokens from ``start`` on, numbered from 0; after the line's last one come only ``end`` tokens."""

    __slots__ = ("_items", "_position", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._items: list[Token] = []
        self._position = start

    def __getitem__(self, index: int) -> Token:
        try:
            return self._items[index]
        except IndexError:
            return self._read_on(index)

    def _read_on(self, index: int) -> Token:
        items, text, position = self._items, self.text, self._position
        while len(items) <= index:
            match = _TOKEN.match(text, position)
            if match is None:
                items.append(Token("end", "", "", position, position, False))
                continue
            group = match.lastindex or 0
            surface = match[group]
            begin, end = match.span(group)
            items.append(Token(_KINDS[group], surface, surface.lower(), begin, end, begin == position))
            position = end
        self._position = position
        return items[index]

    def words(self, index: int, count: int) -> tuple[str, ...]:
        """The lower-cased surfaces of ``count`` tokens."""
        return tuple(self[index + ahead].lower for ahead in range(count))
