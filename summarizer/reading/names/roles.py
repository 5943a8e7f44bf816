"""The title or role that a text attaches to a person: before the name, or after a comma."""

from typing import NamedTuple

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.tokens import Words
from summarizer.reading.vocabulary import LEXICON

MAX_BEFORE = 9
MAX_AFTER = 14
_PLAIN_TITLES = lex.words("Mr Mrs Ms Miss Mx Sir Dame Messrs Mister Madam Madame Monsieur Herr Frau Senor")
_SCHOLARLY = lex.HONORIFICS | {"Professor"}
"""Titles that tell less of somebody than what stands beside the name."""
_SMALL = lex.words("of for the and to a an &")
_ARTICLES = lex.words("the a an its his her their our")
_STOPS_ROLE = lex.words(
    "who whom whose which that said says told where when while because although as is was are were has had"
)
_BEHIND_NAMES = lex.words("KC QC SC MP MEP MSP MBE OBE CBE JP")
_RELATIVES = ("who", "whose", "which", "that")
_PREFIXES = ("then-", "ex-", "former-", "vice-", "co-")
_MODIFIERS_ONLY = lex.ROLE_MODIFIERS - lex.ROLE_HEADS
_JUDGED = lex.words("accused convicted jailed ousted exiled")
_OF_SUBJECTS = (None, "pron", "time", "adv")
"""Classes of the word before a verb: nouns are in none."""
_AFFILIATED = ("country", "nationality", "organisation", "outlet")


class Role(NamedTuple):
    """Words ``first`` to ``last`` as a person's role, with the name inside it that it depends on."""

    first: int
    last: int
    affiliation: Candidate | None


class RoleReader:
    """Reads the roles of one text's candidates."""

    def __init__(self, words: Words, candidates: list[Candidate]) -> None:
        self.words = words
        self.covering = {i: candidate for candidate in candidates for i in range(candidate.first, candidate.last + 1)}

    def role_of(self, candidate: Candidate) -> Role | None:
        """The role that stands beside ``candidate``, if any."""
        title = self._directly_before(candidate)
        told = title is not None and not _SCHOLARLY.issuperset(self.words.words[title[0] : title[1] + 1])
        found = title if told else self._after(candidate) or self._before_comma(candidate) or title
        if found is None:
            return None
        first, last = found
        inside = (self.covering[i] for i in range(first, last + 1) if i in self.covering)
        affiliation = next((c for c in inside if c.kind in _AFFILIATED), None)
        return Role(first, last, affiliation)

    def _directly_before(self, candidate: Candidate) -> tuple[int, int] | None:
        end = candidate.first
        first = self._walk_left(candidate.title_from if candidate.title_from is not None else end)
        if candidate.title_from is not None:
            return self._title(first, candidate.title_from, end - 1)
        *earlier, nearest = self.words.lows[max(0, end - 2) : end] or [""]
        if nearest in _MODIFIERS_ONLY and not lex.JOINERS.intersection(earlier):
            return None  # leader of the far-right | National Front
        if nearest in _SMALL:
            return None  # captain of the | Strathlorne
        return self._trimmed(first, end - 1)

    def _title(self, first: int, title: int, last: int) -> tuple[int, int] | None:
        """The capitalised title and what specifies it, without "Mr" and its like, which tell no role."""
        words = self.words.words
        while last >= title and words[last] in _PLAIN_TITLES:
            last -= 1
        if last < title:
            return self._trimmed(first, last) if words[last].islower() or words[last] in _BEHIND_NAMES else None
        while first < title and words[first].lower() in _SMALL:
            first += 1
        return first, last

    def _before_comma(self, candidate: Candidate) -> tuple[int, int] | None:
        end = candidate.first
        while end and self.words.words[end - 1] in _SCHOLARLY | _PLAIN_TITLES | lex.PARTY_TAGS:
            end -= 1
        last = candidate.last
        last += "".join(self.words.words[last + 1 : last + 2]) in _BEHIND_NAMES
        after = self.words.gaps[last + 1][:1]
        if not end or self.words.gaps[end] != ", " or after not in ",.:;)" or not after:
            return None
        first = self._walk_left(end, ", ")
        found = self._trimmed(first, end - 1)
        if found is None:
            return None
        before = self.words.words[found[0] - 1].lower() if found[0] else ""
        possessed = found[0] > 0 and self.words.is_possessive(found[0] - 1)
        determined = possessed or before in _ARTICLES or found[0] in self.covering or found[0] in self.words.opening_set
        return found if determined else None

    def _walk_left(self, end: int, gap: str = " ") -> int:
        """The first of the words before ``end`` that may belong to a role."""
        words, gaps = self.words, self.words.gaps
        i = end
        while i > 0 and end - i < MAX_BEFORE:
            before, between = i - 1, gaps[i]
            if between != gap and not (i < end and between == " ") and between not in ("' ", "’ "):
                break
            word = words.words[before]
            small = word.lower()
            if before in self.covering:
                covering = self.covering[before]
                if covering.kind == "person":
                    break
                i = covering.first
                continue
            if i < end and small in ("of", "for", "the", "and", "to", "&"):
                if not self._is_inside(before, end):
                    break
            elif i == end and self._names_field(before):
                i = before - 2
                continue
            elif i < end and _is_role(words.words[i]) and self._is_noun(before):
                pass  # the aid worker
            elif small.endswith("ed") and (self._follows_person(before) or self._is_judgement(before)):
                break  # Dunne accused referee Alan Price; a jury convicted former mayor Ann Lee
            elif not (
                _is_role(small) or small in lex.ROLE_MODIFIERS or word in lex.TITLES or word in lex.TITLE_MODIFIERS
            ):
                break
            i = before
        return i

    def _follows_person(self, i: int) -> bool:
        """Whether a person's name stands right before word ``i``, which is then their verb."""
        covering = self.covering.get(i - 1)
        return covering is not None and covering.kind == "person" and self.words.gaps[i] == " "

    def _is_judgement(self, i: int) -> bool:
        """Whether a word such as "convicted" is the verb of the noun before it, and no adjective."""
        words = self.words
        before = words.lows[i - 1] if i else ""
        return words.words[i] in _JUDGED and LEXICON.get(before) in _OF_SUBJECTS and not before.endswith(("ed", "ing"))

    def _is_noun(self, i: int) -> bool:
        """Whether word ``i`` is a noun that tells a role apart: it follows a small word, an adjective or nothing."""
        words = self.words
        word, lead = words.words[i], words.lows[i - 1] if i else ""
        begins = words.gaps[i] != " " or lead in LEXICON or lead in _MODIFIERS_ONLY or i - 1 in self.covering
        return begins and word.islower() and word not in LEXICON and not word.endswith(("ed", "ly", "'s", "’s"))

    def _tells_apart(self, i: int) -> bool:
        """Whether a noun follows, which is what somebody is: a volunteer hotline."""
        word = "".join(self.words.words[i + 1 : i + 2]) if self.words.gaps[i + 1] == " " else ""
        ordinary = word.islower() and word not in lex.FUNCTION and word not in LEXICON
        return ordinary and not _is_role(word) and not word.endswith(("ed", "ly"))

    def _names_field(self, i: int) -> bool:
        """Whether word ``i`` says what somebody is the head of: head of *mission* Karl Lindqvist."""
        words = self.words.words
        return i > 1 and words[i].islower() and words[i - 1] == "of" and _is_role(words[i - 2].lower())

    def _is_inside(self, i: int, end: int) -> bool:
        """Whether a small word joins a role to its department: "secretary of state", "minister for the Middle East"."""
        words = self.words.words
        if words[i] == "the":
            return i > 0 and words[i - 1] in ("of", "for", "to")
        if words[i] == "and":
            of_what = i > 1 and words[i - 2] in ("of", "for")  # secretary of state and | candidate
            return i > 0 and not of_what and words[i - 1].lower() in lex.ROLE_MODIFIERS | lex.ROLE_HEADS
        if any(_is_role(word.lower()) for word in words[i + 1 : end]):
            return False
        return i > 0 and (_is_role(words[i - 1].lower()) or words[i - 1] in lex.TITLES)

    def _trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """The words without articles at their edges, if there is the head of a role among them."""
        words = self.words.words
        while first <= last and words[first].lower() in _SMALL:
            first += 1
        if first > last or not any(_is_role(words[i].lower()) for i in range(first, last + 1)):
            return None
        return first, last

    def _after(self, candidate: Candidate) -> tuple[int, int] | None:
        words, gaps = self.words, self.words.gaps
        i = candidate.last + 1
        if i >= len(words) or gaps[i] not in (", ", " (", " – ", " — ", "—", ", “"):
            return None
        if gaps[i] == " (" and not lex.PARTY_TAGS.isdisjoint(words.words[i : i + 2]):
            i += 1 + (not gaps[i + 1].startswith(")"))  # (Con); (Lib Dem)
        if words.words[i].isdigit() and gaps[i + 1] == ", ":
            i += 1
        if words.words[i] == "who" and i + 1 < len(words) and words.words[i + 1] in ("is", "was", "serves", "served"):
            i += 3 if words.words[i + 2 : i + 3] == ["as"] else 2
        first = i
        while i < len(words) and words.words[i].lower() in _ARTICLES:
            i += 1
        first, has_head, cut = i, False, 0
        while i < len(words) and i - first < MAX_AFTER:
            small = words.words[i].lower()
            if i > first and gaps[i] != " " and gaps[i] not in ("' ", "’ ", ". "):
                break
            if i > first and gaps[i] == ". " and not words.is_abbreviation(i - 1):
                break
            if small in _STOPS_ROLE or (small in lex.SAYING_OR_DOING and not has_head):
                return (first, i - 1) if has_head and small in _RELATIVES else None
            if i in self.covering and self.covering[i].kind == "person":
                return (first, cut - 1) if cut else None
            if (
                not has_head
                and small in lex.FUNCTION
                and small not in ("of", "for", "and", "the")
                and i not in self.covering
            ):
                return None
            cut = cut or (has_head and small in lex.FUNCTION and i)
            has_head = has_head or (_is_role(small) and i - first < 9 and not self._tells_apart(i))
            i += 1
        while i > first and words.lows[i - 1] in lex.FUNCTION:
            i -= 1  # leader in the polls by a | wide margin
        return (first, i - 1) if has_head and i > first else None


def _is_role(small: str) -> bool:
    if small in lex.ROLE_HEADS:
        return True
    return small.startswith(_PREFIXES) and small.split("-", 1)[1] in lex.ROLE_HEADS
