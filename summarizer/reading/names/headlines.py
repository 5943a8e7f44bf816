"""Headlines: where every word may be capitalised."""

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tokens import Words


def find_headlines(words: Words, common: frozenset[str]) -> list[tuple[int, int]]:
    """Ranges of words that are set in headline case or in capitals, where a capital says nothing.

    The test is the common words of a sentence, its first aside: running text writes them small.
    """
    found, start = [], 0
    for i in range(1, len(words) + 1):
        if i < len(words) and not ("\n" in words.gaps[i] or (words.gaps[i] != " " and i in words.opening_set)):
            continue
        ordinary = capital = 0
        for k in range(start + 1, i):
            word = words.words[k]
            if len(word) > 3 and word not in lex.TITLES and word.lower() in common:
                ordinary += 1
                capital += k in words.capital_set
        if ordinary >= 2 and capital >= 0.7 * ordinary:
            found.append((start, i))
        start = i
    return found
