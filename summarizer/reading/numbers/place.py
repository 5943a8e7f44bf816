"""A place in a text where a numeral may begin, and what stands to its left."""

from summarizer.reading.numbers import bounds, money
from summarizer.reading.numbers.bounds import Hedge
from summarizer.reading.numbers.tokens import Tokens

_LEFT = 72  # code points looked at before a numeral
_MINUS = "-−–"
_SIGN_WORDS = ("minus ", "Minus ", "negative ", "Negative ")
_EITHER_WAY = ("plus or minus ", "Plus or minus ", "plus/minus ")
_LOWER_CURRENCIES = frozenset({"kr", "zł", "dollar", "dollars"})
_ARTICLES = frozenset({"a", "A", "an", "An"})


class Place:
    """Where a numeral may begin: its tokens to the right, the rest of its line to the left.

    Each ``take_…`` method moves ``begin`` over what it finds to the left of it, but not before ``floor``, where the
    last mention ended.
    """

    __slots__ = (
        "_previous",
        "at_digits",
        "begin",
        "currency",
        "currency_sign",
        "floor",
        "left",
        "negative",
        "numeral",
        "start",
        "text",
        "tokens",
    )

    def __init__(self, text: str, start: int, floor: int) -> None:
        self.text = text
        self.floor = floor
        left = text[max(0, start - _LEFT) : start]
        self.left = left[max(left.rfind("\n"), left.rfind("\r")) + 1 :]
        self.at_digits = not text[start].isalpha()
        if self.left[-1:] == "." and (len(self.left) == 1 or self.left[-2] in " ([$£€-"):
            start -= 1
            self.left = self.left[:-1]
        self.start = self.begin = self.numeral = start
        self.tokens = Tokens(text, start)
        self._previous: tuple[int, str] | None = None
        self.currency: str | None = None
        self.currency_sign: str | None = None
        self.negative = False

    @property
    def before(self) -> str:
        """What stands to the left of all that was taken so far."""
        taken = self.start - self.begin
        return self.left[:-taken] if taken else self.left

    def previous(self) -> str:
        """The last word or mark before ``begin`` as printed, or nothing."""
        begin = self.begin
        if self._previous is None or self._previous[0] != begin:
            self._previous = begin, _last_word(self.before[-24:].rstrip())
        return self._previous[1]

    def take_currency(self) -> None:
        """Take a currency's sign or code."""
        word = self.previous()
        if word.islower() and word not in _LOWER_CURRENCIES:
            return  # most places, first for speed
        found = money.currency_before(self.before)
        if found is not None and self.begin - found[1] >= self.floor:
            self.currency, size = found
            self.currency_sign = self.text[self.begin - size : self.begin].strip()
            self.begin -= size

    def take_sign(self) -> None:
        """Take a minus, as a sign or in words; it belongs to the numeral if no currency stands between them."""
        left, begin = self.before, self.begin
        before = self.text[max(0, begin - 2) : max(0, begin - 1)]
        if self.begin <= self.floor:
            return
        if left[-1:] and left[-1] in _MINUS and not (before.isalnum() or before in tuple(")-–%")):
            self.begin -= 1
            self.negative = True
        elif left[-2:-1] in tuple(_MINUS) and not left[:-2].strip():
            self.begin -= 2
            self.negative = True
        elif left.endswith(_SIGN_WORDS) and not left.endswith(_EITHER_WAY):
            self.begin -= 6 if left.endswith("inus ") else 9
            self.negative = True
        if self.numeral == begin:
            self.numeral = self.begin

    def take_article(self) -> bool:
        """Take "a" before "million"."""
        word = self.previous()
        if word not in _ARTICLES:
            return False
        self.begin -= len(word) + 1
        self.numeral = self.begin
        return True

    def hedge(self) -> Hedge | None:
        """The hedge that ends where the mention begins so far; it is not taken yet."""
        left = self.before
        hedge = bounds.hedge_before(left, self.previous().lower(), self.begin - len(left))
        return hedge if hedge is not None and hedge.edge >= self.floor else None


def _last_word(left: str) -> str:
    if not left:
        return ""
    if not left[-1].isalpha():
        return left[-1]
    return left.rsplit(None, 1)[-1].lstrip("\"'“”‘’([{—–-…/")
