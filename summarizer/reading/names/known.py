"""What the gazetteers and the list of ordinary words know of a text's words."""

from summarizer.reading.names import geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words

_ENDINGS = ("ly", "ing", "ed", "ship", "ness", "less", "ers", "ors", "ism")


class Known:
    """Answers for the words of one text."""

    def __init__(self, words: Words, tables: Tables) -> None:
        self.words = words
        self.tables = tables

    def is_common(self, i: int) -> bool:
        """Whether word ``i`` is an ordinary word, or made of ordinary words."""
        low, common = self.words.lows[i], self.tables.common
        if "-" in low:
            return all(
                part in common or part in lex.FUNCTION or part.title() in lex.CALENDAR for part in low.split("-")
            )
        return low in common

    def is_ordinary(self, i: int) -> bool:
        """Whether word ``i`` is a common or a closed-class word that heads no name."""
        return self.words.lows[i] in lex.FUNCTION or (self.is_common(i) and self.words.cores[i] not in lex.ANY_HEADS)

    def is_inflected(self, low: str) -> bool:
        """Whether ``low`` is an ordinary word with an ending: what opens a sentence is then no name."""
        common = self.tables.common
        if low.endswith("ists") or (low.endswith("s") and low[:-1] in common and low.title() not in lex.ANY_HEADS):
            return True  # Neurologists say; Replays showed
        return any(
            low.endswith(ending) and (low[: -len(ending)] in common or low[: -len(ending)] + "e" in common)
            for ending in _ENDINGS
        )

    def is_known(self, tokens: list[str]) -> bool:
        """Whether a gazetteer holds the name that ``tokens`` make."""
        name = tokens[0] if len(tokens) == 1 else without_accents(" ".join(tokens))
        tables = self.tables
        return name in tables.phrases or name in tables.countries or name in geography.SEATS

    def known_prefix(self, tokens: list[str]) -> int:
        """How many first words are a country, a place or a demonym."""
        tables = self.tables
        for size in (3, 2):
            if len(tokens) > size and without_accents(" ".join(tokens[:size])) in tables.phrases:
                return size
        first = without_accents(tokens[0])
        return int(first in tables.countries or first in tables.demonyms or first in lex.ACRONYMS)

    def belongs_together(self, tokens: list[str], known: int) -> bool:
        """Whether a name goes on after the country it begins with: "British Airways", "Iraq War"."""
        rest = [token for token in tokens[known:] if token[0].isupper()] or tokens[known:]
        last = rest[-1]
        if last in lex.ANY_HEADS:
            return True
        if not lex.OF_HEADS.isdisjoint(rest):
            return True
        if tokens[0] in self.tables.given and len(tokens) == 2 and tokens[0] in self.tables.demonyms:
            return tokens[0] not in geography.FAITHS_AND_PEOPLES
        if rest[0] in self.tables.given or rest[0] in lex.TITLES or rest[0] in lex.GROUPS:
            return False
        if without_accents(tokens[0]) in self.tables.demonyms and known == 1:
            return rest[0].lower() not in self.tables.common and len(rest) == 1 and len(tokens[0]) < 3
        return not self.is_known(tokens[known:])
