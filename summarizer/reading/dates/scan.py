"""From a text to the few stretches of it that may hold a date, cut into tokens.

One compiled expression runs over the whole text and stops at anchors (months, weekdays, units of
time, years); the tokens are cut only around them. That keeps the reader linear and fast: most of
a text is never looked at twice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.reading.calendar import MONTH_ABBREVIATIONS, MONTH_NAMES, WEEKDAYS

_BEFORE, _AFTER = 44, 40  # characters of context that a date around an anchor may need
_NO_TOKENS = [""] * 12  # no rule looks further ahead
_WRAPPED = 40  # a line at least this long may go on in the next one, as in hard-wrapped prose

_WORDS = (
    *MONTH_NAMES,
    *(f"{month}(?=[0-9]|\\b)" for month in MONTH_ABBREVIATIONS),
    *WEEKDAYS,
    *("days?", "weeks?", "weekends?", "fortnights?", "months?", "quarters?", "years?", "decades?"),
    *("century", "centuries"),
    *("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
    *("hours?", "minutes?", "today", "tonight", "yesterday", "tomorrow", "morning", "afternoon", "evening", "night"),
    *("spring", "summer", "autumn", "fall", "winter", "christmas", "halloween", "juneteenth"),
    *("fy[0-9]{2,4}", "q[1-4]", "h[12]"),
)
_NUMBERS = (*("[12][0-9]{3}(?![0-9])", "[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}", "[1-9]0s", "9/11", "[0-9]{4}[年년]"),)


def _by_first_letter(words: tuple[str, ...]) -> str:
    """An alternation that tries, at each place, only the words with the right first letter."""
    letters: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in letters.items())


# It begins with a character no word begins with, so that the search runs from gap to gap and not letter by letter.
_FIRST = "".join(sorted({word[0] for word in _WORDS}))
_ANCHOR = re.compile(
    rf"[^a-z0-9](?=[{_FIRST}0-9])(?:(?:{_by_first_letter(_WORDS)})(?![a-z])|(?=[0-9])(?:{'|'.join(_NUMBERS)}))"
)

_TOKEN = re.compile(
    r"""
    (?=[\S\n])(?:
    (?P<word>[^\W\d_]++(?![0-9]))
    |(?P<mark>[^\s\w'’])
    |(?P<coded>[^\W\d_]+[0-9]+)
    |(?P<iso>[0-9]{4}(?P<iso_mark>[-/.])[0-9]{1,2}(?P=iso_mark)[0-9]{1,2}(?![0-9])
        (?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:\ ?(?:z|utc|gmt)\b|[+-][0-9]{2}:?[0-9]{2})?)?
        |[0-9]{4}[年년]\s?[0-9]{1,2}[月월]\s?[0-9]{1,2}[日일])
    |(?P<numeric>[0-9]{1,2}(?P<mark_between>[-/.])[0-9]{1,2}(?P=mark_between)(?:[0-9]{4}|[0-9]{2})(?![0-9]))
    |(?P<clock>[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\s?[ap]\.?m\b\.?)?|[0-9]{1,2}(?:\.[0-9]{2})?\s?[ap]\.?m\b\.?
        |[0-9]{1,2}\.[0-9]{2}(?=\ (?:utc|gmt|bst|ce?s?t|e[sd]?t|p[sd]t|ist)\b))
    |(?P<decade>(?:['’][1-9]0|\b(?:[0-9]{2})?[0-9]0)['’]?s\b)
    |(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)\b)
    |(?P<short>['’][0-9]{2}\b)
    |(?P<number>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?)
    |(?P<own>['’]s\b)
    |(?P<line>\n\s*)
    |(?P<quote>['’]))
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Tokens:
    """A stretch of text as parallel lists, with empty tokens after the last so that no look-ahead fails."""

    text: str
    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter in the text."""
        return 0 <= index < len(self) and self.text[self.starts[index]].isupper()

    def close(self, index: int) -> bool:
        """Whether no white space parts the token from the next one."""
        near = 0 <= index < len(self) - 1 and self.ends[index] == self.starts[index + 1]
        return near and self.kinds[index] != "line" != self.kinds[index + 1]


def lowered(text: str) -> str:
    """``text`` in lower case, every character at its own offset."""
    return text.replace("\u0130", "i").lower()  # İ alone grows in lower case


def words_of(name: str) -> tuple[str, ...]:
    """The words that tokens of this name hold."""
    return tuple(match.group() for match in _TOKEN.finditer(name))


def stretches(text: str) -> Iterator[Tokens]:
    """Yield the tokens around every anchor of ``text``, in order; near anchors share a stretch."""
    low = lowered(text)
    first, last = 0, -1
    for anchor in _ANCHOR.finditer("\n" + low):
        start, end = anchor.span()  # of the gap before the anchor, one further on than in the text
        if start - _BEFORE > last:
            if last >= 0:
                yield _tokens(text, low, first, last)
            first = max(start - _BEFORE, 0)
        last = end - 1 + _AFTER
    if last >= 0:
        yield _tokens(text, low, first, last)


def _tokens(text: str, low: str, first: int, last: int) -> Tokens:
    last = min(last, len(low))
    matches = list(_TOKEN.finditer(low, first, last))
    if low.find("\n", first, last) >= 0:
        matches = [match for match in matches if match.lastgroup != "line" or not _wraps(low, *match.span())]
    if matches and matches[-1].end() == last < len(low):
        matches.pop()  # it may be cut in two
    words = [*map(re.Match.group, matches), *_NO_TOKENS]
    kinds = [*[match.lastgroup or "" for match in matches], *_NO_TOKENS]
    return Tokens(text, words, kinds, list(map(re.Match.start, matches)), list(map(re.Match.end, matches)))


def _wraps(low: str, start: int, end: int) -> bool:
    """Whether a line break only wraps prose: a single one, after a line long enough."""
    return low.count("\n", start, end) == 1 and start >= _WRAPPED and low.rfind("\n", start - _WRAPPED, start) < 0
