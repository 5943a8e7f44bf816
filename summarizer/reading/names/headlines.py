"""Headlines: where every word may be capitalised."""

from bisect import bisect_left
from itertools import pairwise

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tokens import Words

_SMALL_IN_HEADLINES = lex.words(
    "a an the and or but nor for of in on at to by from with as per via vs v over into after amid than off up out"
)
_IN_NAMES = lex.TITLES | lex.TITLE_MODIFIERS | lex.ORG_HEADS | lex.PLACE_HEADS | lex.OUTLET_HEADS


def find_headlines(words: Words, common: frozenset[str]) -> list[tuple[int, int]]:
    """Ranges of words that are set in headline case or in capitals, where a capital says nothing.

    Such a line writes ordinary words large, those of titles and organisations aside, and only the smallest words small.
    """
    found = []
    for start, end in pairwise([0, *words.openings, len(words)]):
        capitals = bisect_left(words.capitals, end) - bisect_left(words.capitals, start)
        if capitals > 2 and 3 * capitals > end - start and _is_headline(words, common, start, end):
            found.append((start, end))
    return found


def _is_headline(words: Words, common: frozenset[str], start: int, end: int) -> bool:
    large = small = 0
    for k in range(start + 1, end):
        low = words.lows[k]
        if k not in words.capital_set:
            small += low.isalpha() and low not in _SMALL_IN_HEADLINES
        elif len(low) > 3 and low in common and low not in lex.FUNCTION and words.cores[k] not in _IN_NAMES:
            large += 1
    return large >= 2 and (small == 0 or (large > 5 and small == 1))
