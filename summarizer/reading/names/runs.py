"""Runs of capitalised words, with the small words that belong inside a name."""

import re

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

MAX_WORDS = 14
_INNER_POSSESSIVES = lex.words("""
people women men children veterans workers farmers lawyers teachers writers king queen prince saint st player players
nurses consumers students girls boys peoples bishop all
""")
_TRADES = ("ers", "ors", "ists", "ants", "ians")
"""Ends of those who do something: the | Mariners' Union."""
_OPENING, _CLOSING = ('"', "“", "'", "‘"), ('"', "”", "'", "’")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_LEADING_PARTICLES = lex.words("von van der den de del di da dos bin ibn")
_COUNTRIES_WITH_AND = (
    "Bosnia and Herzegovina", "Trinidad and Tobago", "Antigua and Barbuda", "Nevis and", "Kitts and Nevis",
    "Tome and Principe",
    "Turks and Caicos", "Wallis and Futuna", "Jammu and Kashmir", "Newfoundland and Labrador", "Tyne and Wear",
    "Saba and",
)  # fmt: skip
_RANKS = lex.words("Prime Chief First Deputy Permanent Shadow Assistant")
"""What stands before a minister's title and is no field: Labour and | Prime Minister."""
_SEATS = lex.words("Congress Parliament Senate House Treasury Cabinet Government")
_SHARED = [["Police"], ["Constabulary"], ["Council"], ["Fire"], ["Ambulance"]]
"""Bodies that two counties have together."""


class Runs:
    """Finds how far a name may reach."""

    def __init__(self, words: Words, tables: Tables) -> None:
        self.words = words
        self.common = tables.common
        self.given = tables.given
        self.places = tables.places
        self._sure = tables.sure

    def is_address(self, i: int) -> bool:
        """Whether word ``i`` is part of a web or mail address or of a code."""
        gap, after = self.words.gaps[i][-1:], self.words.gaps[i + 1][:3]
        if gap in ("@", "_", "=", "#", "%", "\\") and gap:
            return True
        if after[:1] == "@" or after == "://":
            return True
        return gap == "/" and self._is_in_path(i)

    def _is_in_path(self, i: int) -> bool:
        """Whether what stands before the slash before word ``i`` is an address, not a name: "USA TODAY/Suffolk"."""
        start = self.words.starts[i]
        chunk = self.words.text[max(0, start - 200) : start].rsplit(None, 1)[-1]
        return "." in chunk or ":" in chunk or chunk.count("/") > 1

    def start_of(self, i: int, after: int) -> int:
        """Where the name begins whose first capital is word ``i``: "von der Leyen" begins two words before."""
        words, gaps = self.words.words, self.words.gaps
        start = i
        numbered = i > max(after, 0) and gaps[i] == " " and _ORDINAL.fullmatch(words[i - 1])
        if numbered and self.words.cores[i] in lex.UNIT_HEADS:
            return i - 1
        while start > max(after, i - 3, 0) and words[start - 1] in _LEADING_PARTICLES and gaps[start] == " ":
            start -= 1
        return start

    def run_from(self, i: int) -> int:
        """The last word of the run of capitalised words, and of what joins them, that begins at ``i``."""
        words, gaps = self.words.words, self.words.gaps
        last, limit = i, min(len(words), i + MAX_WORDS)
        while last + 1 < limit:
            after, gap = last + 1, gaps[last + 1]
            if self.words.cores[last] in lex.STATES_AS_INITIALS:
                break
            if self.words.is_possessive(last) and not self._is_inner_possessive(last):
                break
            if gap == " " or gap == "\xa0":
                if after in self.words.capital_set:
                    last = after
                    continue
                joined = self._join(i, last)
                if joined is None:
                    break
                last = joined
            elif self._is_nickname(after):
                last = after + 1
            elif (
                after in self.words.capital_set
                and (
                    gap == " & "
                    or (gap == ". " and self.words.is_abbreviation(last))
                    or (gap == ", " and words[last] == "Washington" and words[after] in ("D.C.", "DC", "D.C"))
                )
                and not (gap == ". " and self.words.lows[after] in lex.FUNCTION)  # Opelousas, La. | He
            ) or (gap in ("' ", "’ ") and after in self.words.capital_set and self._is_of_many(last, after)):
                last = after
            elif gap in ("' ", "’ ") and words[after] == "and" and self._is_of_many_too(last, after + 1):
                last = after + 1
            elif gap == ", " and (listed := self._end_of_fields(i, last)):
                last = listed
            else:
                break
        return last

    def _is_nickname(self, i: int) -> bool:
        """Whether word ``i`` stands in quotation marks between a given name and a family name: Darren "Dazza" Cole."""
        words = self.words
        if i + 1 >= len(words) or words.gaps[i][1:] not in _OPENING or words.gaps[i + 1][:-1] not in _CLOSING:
            return False
        alone = words.gaps[i][:1] == words.gaps[i + 1][-1:] == " "
        return alone and words.cores[i - 1] in self.given and {i, i + 1} <= words.capital_set

    def _is_of_many_too(self, i: int, other: int) -> bool:
        """Whether a body's name is of two plurals: Girls' and | Boys' School."""
        named = {i, other, other + 1} <= self.words.capital_set and self.words.gaps[other + 1][:1] in ("'", "’")
        return named and self._is_of_many(other, other + 1) and self._is_of_many(i, other + 1)

    def _follows_another(self, i: int) -> bool:
        """Whether another plural's possessive stands before word ``i``: Seafarers' and | Dockers' Union."""
        return self.words.lows[i - 1 : i] == ["and"] and self.words.gaps[i - 1][:1] in ("'", "’")

    def _end_of_fields(self, first: int, last: int) -> int | None:
        """The last of the fields that a body's name lists: Department for Culture, | Media and Sport."""
        words, gaps = self.words.words, self.words.gaps
        named = self.words.cores[first : last + 1]
        joiner = next((k for k, core in enumerate(named) if core in ("of", "for")), 0)
        if not joiner or named[joiner - 1] not in lex.OF_HEADS or not self._are_fields(*named[joiner + 1 :]):
            return None
        at = last + 1
        while at + 1 < len(words) and at - first < MAX_WORDS and at in self.words.capital_set:
            if not self._are_fields(words[at]):
                return None
            after = at + 1
            if words[after] == "and" and gaps[after] in (" ", ", ") and after + 1 in self.words.capital_set:
                return after + 1 if gaps[after + 1] == " " and self._are_fields(words[after + 1]) else None
            if gaps[after] not in (" ", ", "):
                return None
            at = after
        return None

    def _are_fields(self, *cores: str) -> bool:
        """Whether all are ordinary words, none of which names a seat of power, a people or a place by itself."""
        named = (self.places, self._sure, lex.ACRONYMS, lex.GROUPS, _SEATS)
        return self._are_common(*cores) and not any(core in known for core in cores for known in named)

    def _is_of_many(self, i: int, following: int) -> bool:
        """Whether a plural's possessive stands inside a name: "Workers' Party", not "Chelsea's Club"."""
        core = self.words.cores[i].lower()
        after = self.words.cores[following : following + 2]
        return (not lex.ORG_HEADS.isdisjoint(after[:1]) or after == ["Pension", "Plan"]) and (
            core in _INNER_POSSESSIVES
            or core.endswith(("men", "workers"))
            or (core.endswith(_TRADES) and (self._follows_the(i) or self._follows_another(i)))
            or (core.endswith("s") and core.removesuffix("s") in self.common)
        )

    def _follows_the(self, i: int) -> bool:
        """Whether "the" stands before word ``i``, or before its town: the | Tolland | Hauliers' Association."""
        lows = self.words.lows
        of_town = lows[max(i - 2, 0) : i - 1] == ["the"] and self.words.cores[i - 1] not in self.given
        return lows[i - 1 : i] == ["the"] or of_town

    def _is_inner_possessive(self, i: int) -> bool:
        """Whether the name runs on after a possessive: "People's Republic", "McDonald's said"."""
        words = self.words
        if i + 1 >= len(words):
            return False
        following = words.cores[i + 1]
        core = words.cores[i].lower()
        if following == "and" and self._is_of_many_too(i, i + 2):
            return True
        if self._is_of_many(i, i + 1) or (core in lex.ROLE_HEADS and following in lex.PUBLIC_HEADS):
            return True  # the Sheriff's Office
        if following in lex.ORG_SUFFIXES:
            return True
        saint = i > 0 and words.cores[i - 1] in ("St", "Saint") and following in lex.PLACE_OR_ORG_HEADS
        return (core in _INNER_POSSESSIVES and following[0].isupper()) or saint

    def _join(self, first: int, last: int) -> int | None:
        """The last word after small words that belong inside a name: "of", "for the", "bin", "and"."""
        words, gaps, cores = self.words.words, self.words.gaps, self.words.cores
        small = words[last + 1]
        position = last + 2
        if position >= len(words) or gaps[position] not in (" ", " '"):
            return None
        if small in lex.PARTICLES:
            while position < len(words) and words[position] in lex.PARTICLES:
                position += 1
            return position if position in self.words.capital_set else None
        if small in lex.JOINERS:
            head = cores[last]
            heads = lex.OF_HEADS if small == "of" else lex.ORG_HEADS
            named = last > first and (
                cores[last - 1] in self.given or (last > first + 1 and is_initial(cores[last - 1]))
            )
            if named and head in lex.SURNAMES_LIKE_HEADS:
                return None
            person = any(core in self.given for core in cores[first:last])  # Pim de Wit | of Lighthouse Maritime
            common = (
                small == "of"
                and not person
                and last not in self.words.opening_set
                and self._are_common(head, cores[position])
            )
            if head not in heads and (head not in lex.TITLES or small == "on") and not common:
                return None
            if words[position] in ("the", "a") and position + 1 < len(words) and gaps[position + 1] == " ":
                position += 1
            if position in self.words.capital_set and cores[position].lower() not in lex.FUNCTION:
                return position
            return None
        if small == "and" and position in self.words.capital_set:
            return position if self._is_inner_and(first, last, position) else None
        return None

    def _are_common(self, *cores: str) -> bool:
        """Whether all are ordinary words, so that their capitals mark them as a name: "Cessation of Hostilities"."""
        return all(core[0].isupper() and core.lower() in self.common and core not in lex.TITLES for core in cores)

    def _names_workers(self, i: int) -> bool:
        """Whether the capitals from word ``i`` on are a union's or a guild's: Terminal | Workers' Federation."""
        last = min(i + 2, len(self.words.cores))
        return any(self.words.is_possessive(k) and self._is_of_many(k, k + 1) for k in range(i, last))

    def _is_known(self, core: str) -> bool:
        """Whether a word names something by itself: a place, a body, a people."""
        return any(core in known for known in (self.places, self._sure, lex.ACRONYMS, lex.ANY_HEADS, lex.GROUPS))

    def _is_inner_and(self, first: int, last: int, position: int) -> bool:
        """Whether "and" joins words inside one organisation's name rather than two names."""
        cores, common = self.words.cores, self.common
        left, right = cores[first : last + 1], cores[position]
        phrase = f"{without_accents(cores[last])} and {without_accents(right)}"
        if any(name.startswith(phrase) for name in _COUNTRIES_WITH_AND):
            return True
        if cores[last] == right and first == last:
            return True
        if first == last and self.places.issuperset((cores[last], right)):
            return cores[position + 1 : position + 2] in _SHARED  # Devon and Cornwall Police
        following = cores[position + 1 : position + 3]
        led = self.words.lows[last - 1 : last] == ["the"] and not lex.ORG_HEADS.isdisjoint(following[:1])
        ordinary = right.lower().replace("-", "") in common or right in lex.TITLE_MODIFIERS
        field = ordinary or (led and not self._is_known(right))
        if not field or right in lex.TITLES:
            return False
        if self._names_workers(position) and self.words.lows[last - 1 : last] == ["the"]:
            return not self._is_known(cores[last])  # Longshore and | Terminal Workers' Federation
        if (
            first + 1 == last
            and cores[first] in self.places
            and left[-1].endswith("s")
            and not self._is_known(left[-1])
        ):
            # Ohio Parks and | Wildlife
            return left[-1].lower() in common and position + 1 not in self.words.capital_set
        if not lex.JOINERS.isdisjoint(left):
            return cores[last].lower() in common
        if len(left) <= 2 and left[-1].lower() in common and left[-1].lower() not in lex.FUNCTION:
            if following[:1] in (["Minister"], ["Secretary"]):  # Transport and | Fisheries Minister
                return right not in _RANKS and left[-1] not in lex.ANY_HEADS | lex.TITLES
            return any(word in lex.ORG_HEADS or word in lex.OTHER_HEADS for word in following)
        return left[-1] in lex.ORG_HEADS and cores[position + 1 : position + 2] == ["Commission"]
