"""Headlines: where every word may be capitalised."""

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tokens import Words

_IN_NAMES = lex.TITLES | lex.TITLE_MODIFIERS | lex.ORG_HEADS | lex.PLACE_HEADS | lex.OUTLET_HEADS


def find_headlines(words: Words, common: frozenset[str]) -> list[tuple[int, int]]:
    """Ranges of words that are set in headline case or in capitals, where a capital says nothing.

    The test is the ordinary words of a sentence, its first and those of titles and organisations aside: running text
    writes them small.
    """
    found, start = [], 0
    for i in range(1, len(words) + 1):
        if i < len(words) and i not in words.opening_set and "\n" not in words.gaps[i]:
            continue
        ordinary = capital = 0
        for k in range(start + 1, i):
            low = words.lows[k]
            if len(low) > 3 and low in common and low not in lex.FUNCTION and words.cores[k] not in _IN_NAMES:
                ordinary += 1
                capital += k in words.capital_set
        if capital >= 2 and (capital == ordinary or (capital > 5 and capital == ordinary - 1)):
            found.append((start, i))
        start = i
    return found
