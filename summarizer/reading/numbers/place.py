"""A place in a text where a numeral may begin, and what stands to its left."""

import re

from summarizer.reading.numbers import bounds, money
from summarizer.reading.numbers.bounds import Hedge
from summarizer.reading.numbers.tokens import Tokens

_LEFT = 72  # code points looked at before a numeral
_MINUS = "-−–"
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s])\s?$")
_ARTICLE = re.compile(r"(?<![^\W\d_])[Aa]n? $")
_SIGN_WORD = re.compile(r"(?<![^\W\d_])(?:minus|negative) $", re.IGNORECASE)


class Place:
    """Where a numeral may begin: its tokens to the right, the rest of its line to the left as far as is free.

    Each ``take_…`` method moves ``begin`` over what it finds to the left of it.
    """

    __slots__ = (
        "at_digits",
        "begin",
        "currency",
        "currency_sign",
        "floor",
        "left",
        "negative",
        "start",
        "text",
        "tokens",
    )

    def __init__(self, text: str, start: int, floor: int) -> None:
        self.text = text
        self.floor = floor
        left = text[max(floor, start - _LEFT) : start]
        line = max(left.rfind("\n"), left.rfind("\r")) + 1
        self.left = left[line:] if line else left
        self.at_digits = text[start].isdigit()
        if self.at_digits and self.left[-1:] == "." and not self.left[-2:-1].isalnum() and self.left[-2:-1] not in "._":
            start -= 1
            self.left = self.left[:-1]
        self.start = self.begin = start
        self.tokens = Tokens(text, start)
        self.currency: str | None = None
        self.currency_sign: str | None = None
        self.negative = False

    @property
    def before(self) -> str:
        """What stands to the left of all that was taken so far."""
        return self.left[: len(self.left) - (self.start - self.begin)]

    def previous(self) -> str:
        """The last word or mark before ``begin`` as printed, or nothing."""
        match = _LAST_WORD.search(self.before, max(0, len(self.before) - 24))
        return match[1] if match else ""

    def take_currency(self) -> None:
        """Take a currency's sign or code."""
        found = money.currency_before(self.before)
        if found is not None:
            self.currency, size = found
            self.currency_sign = self.text[self.begin - size : self.begin].strip()
            self.begin -= size

    def take_sign(self) -> None:
        """Take a minus, as a sign or in words."""
        left = self.before
        if left[-1:] and left[-1] in _MINUS and not (left[-2:-1].isalnum() or left[-2:-1] in tuple(")-–%")):
            self.begin -= 1
            self.negative = True
        elif left[-1:] == " " and left[-2:-1] in tuple(_MINUS) and not left[:-2].strip():
            self.begin -= 2
            self.negative = True
        else:
            match = _SIGN_WORD.search(left, max(0, len(left) - 12))
            if match is not None:
                self.begin -= len(left) - match.start()
                self.negative = True

    def take_article(self) -> bool:
        """Take "a" before "million"."""
        match = _ARTICLE.search(self.before, max(0, len(self.before) - 5))
        if match is None:
            return False
        self.begin -= len(self.before) - match.start()
        return True

    def hedge(self) -> Hedge | None:
        """The hedge that ends where the mention begins so far; it is not taken yet."""
        left = self.before
        word = self.previous().lower()
        if not word or not bounds.ends_like_a_hedge(word):
            return None
        return bounds.hedge_before(left, self.begin - len(left))
