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


class Tokens(dict[int, Token]):
    """The tokens from ``start`` on, numbered from 0; after the line's last one come only ``end`` tokens.

    A dictionary, because what was read once is then found without a call into Python.
    """

    __slots__ = ("_position", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._position = start

    def __missing__(self, index: int) -> Token:
        text, position = self.text, self._position
        for number in range(len(self), index + 1):
            match = _TOKEN.match(text, position)
            if match is None:
                self[number] = Token("end", "", "", position, position, False)
                continue
            group = match.lastindex or 0
            surface = match[group]
            begin, end = match.span(group)
            self[number] = Token(_KINDS[group], surface, surface.lower(), begin, end, begin == position)
            position = end
        self._position = position
        return self[index]

    def words(self, index: int, count: int) -> tuple[str, ...]:
        """The lower-cased surfaces of ``count`` tokens."""
        return tuple(self[index + ahead].lower for ahead in range(count))
