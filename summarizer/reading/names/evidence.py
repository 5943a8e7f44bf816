"""What a text tells of names that may be a person's or a body's: Leyla Saparova, Castellan Robotics.

Two unknown words with capitals are as often the one as the other, and Prentice Homes begins like a man's name.
What stands around all mentions of such a name is weighed: an age or "who" tells of a person, "the firm", a plant or
an analyst "at" tells of a body; people are called by their last word afterwards, bodies by their first.
"""

from collections import defaultdict
from collections.abc import Sequence

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words

_PRIOR = {"given name": 3, "two names": 1, "particle": 2, "common words": -2, "article": -2}
"""How much speaks for a person, by the rule that has guessed the kind."""
_SURE = 3
_LONGEST = 3
_MOST = 20
"""So many mentions by one word are looked at."""
_ASIDE = 6
"""So many words of what stands beside a name between commas are looked at."""

_POSSESSIVES = lex.words("its their")
_TAKEN_OVER = lex.words("acquire acquires acquired acquiring buy buys bought buying")
_OWNING = lex.words("based founded owned listed controlled headquartered")
_BELONGING = lex.words("of at with for from")
_LEADS = lex.words("chief managing head coach captain chairman chairwoman director striker goalkeeper midfielder")
"""What a body has whose name stands right before: Crossline managing director."""
_SITES = lex.BODY_THINGS | lex.words("headquarters workers staff warehouse mine refinery brand works site")
_FAMILY_FIRST = lex.words("""
Zhang Zheng Huang Jiang Liang Zhong Chiang Chung Hwang Jeong Cheng Cheung Chong Sheng Leung Nguyen Tsang Hsieh Ouyang
""")
"""Longer family names that stand before the given name; short ones are taken for such."""
_SHORT = 4


def weigh(candidates: Sequence[Candidate], words: Words, tables: Tables) -> None:
    """Settle the kind of names of several words that no rule was sure of."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    alone: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if len(candidate.tokens) > 1:
            groups[candidate.key].append(candidate)
        elif not candidate.doubtful:
            alone[candidate.tokens[0].lower()].append(candidate)
    scale = _Scale(candidates, words, tables, alone)
    for group in groups.values():
        tokens = group[0].tokens
        open_kind = all(candidate.rule in _PRIOR for candidate in group)
        if open_kind and len(tokens) <= _LONGEST and (group[0].kind == "person" or _are_uncommon(tokens, tables)):
            scale.settle(group)


def _are_uncommon(tokens: list[str], tables: Tables) -> bool:
    """Whether the first word is none that text or map knows, and no word is small: "Dylann Roof"."""
    first = without_accents(tokens[0])
    known = first.lower() in tables.common or first in tables.sure or first in tables.places
    return not known and all(token[0].isupper() for token in tokens)


class _Scale:
    def __init__(
        self, candidates: Sequence[Candidate], words: Words, tables: Tables, alone: defaultdict[str, list[Candidate]]
    ) -> None:
        self.words = words
        self.tables = tables
        self.alone = alone
        self.ending = {candidate.last: candidate for candidate in candidates}

    def settle(self, group: list[Candidate]) -> None:
        """Make persons or bodies of the mentions of one name where the text around them says so."""
        prior = max(self._prior(candidate) for candidate in group)
        told = prior + sum(map(self._told, group)) + self._told_by_parts(group[0].tokens)
        unsure = group[0].rule == "two names" and told >= _SURE
        if told == 0 or ((told > 0) == (group[0].kind == "person") and not unsure):
            return
        for candidate in group:
            candidate.kind, candidate.rule = "person" if told > 0 else "organisation", "evidence"

    def _prior(self, candidate: Candidate) -> int:
        low = candidate.tokens[-1].lower()
        if candidate.rule == "given name" and low in self.tables.common:
            return 1 if low.endswith("s") and low[:-1] in self.tables.common else 2  # Prentice Homes; Janet Moss
        return _PRIOR[candidate.rule]

    def _told(self, candidate: Candidate) -> int:
        """What stands around one mention: above zero for a person, below for a body."""
        words, first, last = self.words, candidate.first, candidate.last
        before = words.lows[first - 1] if first and words.gaps[first] == " " else ""
        noun = before in lex.BODY_NOUNS and not words.is_possessive(first - 1)
        if before in _BELONGING and self._is_theirs(first):
            return -4
        if before in _POSSESSIVES or noun:
            return -3
        gap = words.gaps[last + 1]
        if last + 1 == len(words):
            return 0
        after = words.lows[last + 1]
        if gap == " ":
            if after == "who":
                return 2
            behind = words.lows[last + 1 : last + 3]
            if after in _LEADS or not _SITES.isdisjoint(behind):
                return -3
        elif gap in (", ", " ("):
            return self._told_beside(last + 1)
        return -1 if before in _TAKEN_OVER else 0

    def _told_beside(self, i: int) -> int:
        """What an aside that begins with word ``i`` tells of the name before it."""
        words = self.words
        low = words.lows[i]
        if low.isdigit() and len(low) < 4 and words.gaps[i + 1][:1] in (",", ")", "."):
            return 3
        if low == "who":
            return 2
        if low == "which" or low in _OWNING:
            return -2
        if low not in ("a", "an", "the"):
            return 0
        aside: list[str] = []
        while i < len(words) and len(aside) < _ASIDE and (not aside or words.gaps[i] == " "):
            aside.append(words.lows[i])
            i += 1
        return 0 if lex.BODY_NOUNS.isdisjoint(aside) or not lex.ROLE_HEADS.isdisjoint(aside) else -2

    def _is_theirs(self, first: int) -> bool:
        """Whether somebody is said to be of, or at, what word ``first`` begins: Philippa Stowe of Barton Reeve."""
        person = self.ending.get(first - 2)
        if self.words.gaps[first - 1] != " ":
            return False
        if person is not None:
            return person.kind == "person" and len(person.tokens) > 1
        return self.words.words[first - 1] == "at" and self.words.lows[first - 2].removesuffix("s") in lex.ROLE_HEADS

    def _told_by_parts(self, tokens: list[str]) -> int:
        """By which of its words the name is called afterwards."""
        lasts, firsts = (self.alone[token.lower()][:_MOST] for token in (tokens[-1], tokens[0]))
        told = min(0, sum(map(self._told, (*lasts, *firsts))))
        if lasts:
            told += 4 if any(candidate.title_from is not None for candidate in lasts) else 2
        given = without_accents(tokens[0]) in self.tables.given
        if firsts and not given and len(tokens[0]) > _SHORT and tokens[0] not in _FAMILY_FIRST:
            told -= 2
        return told
