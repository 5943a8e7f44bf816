"""From capitalised words to candidates: which runs of words are names, and where each begins and ends."""

from collections import Counter
from collections.abc import Iterator

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.known import Known
from summarizer.reading.names.runs import Runs
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

_DETERMINERS = lex.words("a an the this these those our their its his her my your every each any no some")
_CLOSES_TITLE = lex.words("Executive Officer Staff Inspector Elect Con")
_OPENING = tuple("\"“'‘")
_FORMER = lex.words("Former Late Acting Retired Incoming Outgoing Then Senior Junior Special")
# What a sentence opens with before a hyphen and a small letter is an ordinary word: Pre-tax profit.
_PREFIXES = lex.words("pre post non anti pro multi ex inter semi self mid un re sub super ultra cross all half well")
_TIMES = lex.words("night morning evening afternoon")
_TRADES = ("er", "ist", "monger", "witness")
_LOOSER_TRADES = (*_TRADES, "an", "ain", "ant", "ent", "eer", "yst")
# Ends of what somebody does, before a full name with which a sentence opens: Fishmonger | Ted Brannigan.
_NUMERALS = lex.words("twenty thirty forty fifty sixty seventy eighty ninety")


def is_title(word: str) -> bool:
    """Whether ``word`` is a title, be it printed in capitals."""
    return word in lex.TITLES or (word.isupper() and word.capitalize() in lex.TITLES)


class Scanner:
    """Finds the candidates of one text."""

    def __init__(self, words: Words, tables: Tables, headlines: list[tuple[int, int]]) -> None:
        self.words = words
        self.tables = tables
        self.known = Known(words, tables)
        self.runs = Runs(words, tables)
        self.capitals = words.capital_set
        self.opens = words.opening_set
        self.in_headline = {i for a, b in headlines for i in range(a, b)}
        self.seen = {
            words.cores[i]
            for i in words.capitals
            if i not in self.opens and i not in self.in_headline and not (i - 1 in self.opens and words.gaps[i] == " ")
        }
        self.small = {word for word in words.words if word.islower()}
        self.openings = Counter((words.cores[i], *words.cores[i + 1 : i + 2]) for i in words.openings)

    def scan(self) -> Iterator[Candidate]:
        """All candidates in order, not overlapping."""
        after = -1
        for i in self.words.capitals:
            if i < after or self.runs.is_address(i):
                continue
            last = self.runs.run_from(i)
            first = self.runs.start_of(i, after)
            after = last + 1
            if first == last and self.words.cores[i] in self.tables.sure:
                yield self._candidate(i, i)
            elif i in self.in_headline:
                yield from self._split_headline(i, last)
            else:
                yield from self._split(first, last)

    def _split(self, first: int, last: int) -> Iterator[Candidate]:
        """The candidates within one run outside headlines."""
        start = None
        for i in range(first, last + 1):
            if self._is_no_name(i, start, last):
                if start is not None:
                    yield from self._piece(start, i - 1)
                start = None
            elif start is None:
                start = i
        if start is not None:
            yield from self._piece(start, last)

    def _is_no_name(self, i: int, start: int | None, last: int) -> bool:
        """Whether word ``i`` can be no part of a name where it stands."""
        core = self.words.cores[i]
        if i not in self.capitals:
            return start is None and not ((core in lex.PARTICLES or core[:1].isdigit()) and i < last)
        if len(core) > 1 and core.isupper():
            if core in lex.ROMAN_NUMERALS:
                return start is None
            return core in lex.CAPITALS_THAT_NAME_NOTHING
        if len(core) > 2 and core[-1] == "s" and core[:-1].isupper() and core[:-1].isalpha():
            return True  # RPGs, NGOs
        follows = i < last and self.words.cores[i + 1][0].isupper()
        before = self.words.cores[i - 1] if i and start is not None else ""
        if self.words.lows[i] in lex.FUNCTION:
            if i in self.opens:
                return True
            if start is not None and core != "I" and i - 1 in self.capitals:
                return False  # Medics Without Borders
            inner = follows and not self.known.is_ordinary(i + 1)
            return not (inner and (core in lex.ORDINALS or (core in self.tables.given and len(core) > 2)))
        if core in lex.CALENDAR:
            if core in lex.CALENDAR_THAT_NAMES_PEOPLE:
                if before in lex.TITLES or before in self.tables.given:
                    return False
                if follows and core in self.tables.given:
                    return self.words.cores[i + 1] in lex.TITLES or self.words.cores[i + 1] in self.tables.countries
            return not (follows and (self.words.cores[i + 1] in lex.OUTLET_HEADS or self.words.lows[i + 1] in _TIMES))
        prefix, _, stem = self.words.words[i].partition("-")
        if prefix in lex.CALENDAR and stem in lex.CALENDAR:
            return True  # July-September
        if i in self.opens and stem[:1].islower() and prefix.lower() in _PREFIXES:
            return True
        return self.words.lows[i].partition("-")[0] in _NUMERALS

    def _piece(self, first: int, last: int) -> Iterator[Candidate]:
        """The candidates within one run that holds no forbidden word."""
        cores = self.words.cores
        while last > first and last not in self.capitals:
            last -= 1
        tokens = cores[first : last + 1]
        whole = self._candidate(first, last)
        if whole.plain in self.tables.phrases or whole.plain in self.tables.sure:
            yield whole
            return
        if len(tokens) == 1:
            alone = self._stands_alone(first)
            if alone or self._may_be_known(first):
                whole.doubtful = not alone
                yield whole
            return
        if first in self.opens and self._opens_with_other_word(first, last):
            yield from self._piece(first + 1, last)
            return
        title = self._last_title(first, last)
        if title is not None and tokens[0] not in lex.OTHER_OPENERS:  # MV Lady Ann
            yield from self._titled(first, title, last)
            return
        if tokens[-1] in lex.GROUPS and not (len(tokens) == 2 and tokens[0] in lex.PARTY_ADJECTIVES):
            yield from self._piece(first, last - 1)
            yield self._candidate(last, last)
            return
        if tokens[0] in lex.GROUPS and tokens[-1] not in lex.OF_HEADS:
            yield self._candidate(first, first)
            yield from self._piece(first + 1, last)
            return
        if tokens[0] in lex.TITLE_MODIFIERS and (self.known.is_known(tokens[1:]) or tokens[1:] == [tokens[-1].upper()]):
            yield self._candidate(first + 1, last)
            return
        if self._is_adjunct(first, last):
            yield from self._piece(first + 1, last)
            return
        known = self.known.known_prefix(tokens)
        placed = first > 0 and self.words.lows[first - 1] in lex.PLACE_PREPOSITIONS and not tokens[-1].endswith("s")
        longer = known == len(tokens) - 1 > 1 and placed and not self.known.is_common(last)  # in San Pedro Sula
        if known and known < len(tokens) and not longer and not self.known.belongs_together(tokens, known):
            yield self._candidate(first, first + known - 1)
            yield from self._piece(first + known, last)
            return
        yield whole

    def _is_adjunct(self, first: int, last: int) -> bool:
        """Whether an ordinary word with a capital only stands before a full name: "Year | Barack Obama"."""
        cores, tables = self.words.cores, self.tables
        if last - first < 2 or self.words.lows[first] not in tables.common or cores[first] in tables.given:
            return False
        if cores[first] in lex.DIRECTION_ADJECTIVES:
            return False  # Eastern Tennessee Tech
        return (
            cores[first + 1] in tables.given
            and cores[last] not in lex.OF_HEADS
            and (not self.known.is_common(last) or cores[last] in self.seen)
        )

    def _may_be_known(self, i: int) -> bool:
        """Whether an ordinary word may still be a name given in full elsewhere: "Xi said", "the North"."""
        core = self.words.cores[i]
        if core in ("North", "South"):
            return self.words.words[i - 1] in ("the", "The")
        return i in self.opens and core not in lex.ORG_HEADS and core not in lex.TITLES and len(core) > 1

    def _stands_alone(self, i: int) -> bool:
        """Whether a single capitalised word is a name."""
        core, words = self.words.cores[i], self.words
        if len(core) == 1:
            return False
        plain, tables = without_accents(core), self.tables
        low = words.lows[i]
        if core.isupper():
            if plain.capitalize() in tables.places or plain.capitalize() in tables.countries:
                return True
            return low not in tables.common or len(core) <= 4
        if core in lex.GROUPS:
            return i not in self.opens or core in self.seen or low not in tables.common
        if core in lex.DIRECTION_ADJECTIVES:
            return False
        if core in lex.TITLES or (core in lex.TITLE_MODIFIERS and core not in lex.ORG_HEADS):
            return False
        ordinary = low in self.small and not self.known.is_common(i) and core not in tables.given
        if i in self.opens and (ordinary or self.known.is_inflected(low)):
            return core in self.seen
        if self.known.is_common(i):
            if i in self.opens:
                member = words.lows[i + 1 : i + 2] and words.lows[i + 1] in lex.ROLE_HEADS | {"member", "members"}
                return core in self.seen and core in lex.ORG_HEADS and not member
            before = words.words[i - 1].lower() if i and words.gaps[i] == " " else ""
            if core in lex.ORG_HEADS:
                return before not in ("a", "an", "our", "their", "its", "his", "her", "this", "that", "every", "each")
            if before == "the" and core in lex.OUTLETS_ONLY_WITH_ARTICLE:
                return True
            if before in _DETERMINERS or low in lex.ROLE_HEADS:
                return False
            return core not in lex.PLACE_HEADS and core not in lex.OTHER_HEADS
        return True

    def _opens_with_other_word(self, first: int, last: int) -> bool:
        """Whether the first word of a sentence only happens to stand before a name."""
        cores, tables = self.words.cores, self.tables
        core = cores[first]
        low = self.words.lows[first]
        if (core.isupper() and len(core) > 1) or self.words.gaps[first + 1] == " & ":
            return False
        if self.known.known_prefix([*cores[first : last + 1], ""]) > 1:
            return False
        if len(cores) > first + 1 and low.endswith("ing") and self.known.is_inflected(low) and core not in tables.given:
            return core not in self.seen and cores[last] not in lex.ORG_HEADS
        unknown = all(cores[i].lower() not in tables.common for i in range(first + 1, last + 1))
        trade = "-of-" in low or (
            last > first + 1
            and (
                low.endswith(_LOOSER_TRADES) if cores[first + 1] in tables.given else unknown and low.endswith(_TRADES)
            )
        )
        trade = trade or low in lex.COMPANY_NOUNS
        if core in tables.given and low not in lex.ROLE_HEADS and core not in _FORMER:
            return False
        if not (trade or self.known.is_common(first)):
            return False
        if core in lex.TITLES:
            return False
        if core in lex.TITLE_MODIFIERS:
            return core in _FORMER and not self.known.is_common(first + 1)
        if low in lex.ROLE_HEADS or low.removesuffix("s") in lex.ROLE_HEADS:
            return cores[last] not in lex.ORG_HEADS or not self.known.is_common(first + 1)
        if core in self.seen:
            return False
        rest = cores[first + 1 : last + 1]
        if cores[last] in lex.OF_HEADS or cores[last] in lex.OTHER_HEADS or cores[first + 1] not in self._upper(rest):
            return rest[0] in self.seen and len(rest) > 1 and rest[-1] in lex.ORG_HEADS and low.endswith("ly")
        if low.endswith(("ing", "ed", "ly")):
            return True
        if self.openings[core, rest[0]] > 1 and not low.endswith("s"):
            return False  # Natural England, told of twice
        if (
            (rest[0] in tables.given and len(rest) > 1)
            or self.known.is_known(rest)
            or self.known.known_prefix([*rest, ""])
        ):
            return True
        acronym = rest[0].isupper() and len(rest[0]) > 1 and rest[0] not in lex.ORG_SUFFIXES  # Brave | RNLI
        return trade or (len(rest) == 1 and (rest[0] in self.seen or acronym))

    @staticmethod
    def _upper(tokens: list[str]) -> list[str]:
        return [token for token in tokens if token[0].isupper()]

    def _last_title(self, first: int, last: int) -> int | None:
        """The last title that has a name after it, or that closes the piece."""
        cores = self.words.cores
        closing = cores[last]
        if cores[first] in lex.ABBREVIATED_TITLES and cores[first] not in ("St", "Mt", "Ft") and last - first < 4:
            return first + (last > first + 1 and is_title(cores[first + 1]))
        named = last - first > 1 and is_title(cores[last - 2]) and cores[last - 1] in self.tables.given
        if named and closing in lex.OUTLET_HEADS:
            return last - 2
        if closing in lex.ORG_HEADS and closing not in lex.SURNAMES_LIKE_HEADS and closing not in lex.TITLES:
            return None
        if closing in lex.PLACE_OR_OTHER_HEADS and closing not in lex.SURNAMES_LIKE_HEADS:
            return None
        for i in range(last, first - 1, -1):
            named = i < last and self.words.lows[i] in lex.ROLE_HEADS and cores[i + 1] in self.tables.given
            if (
                (is_title(cores[i]) and not (i < last and self._names_a_body(i)))
                or named
                or (cores[i] in lex.TITLE_MODIFIERS and i == last and i > first and cores[i - 1] in lex.TITLES)
            ):
                if i > first and self.words.gaps[i][-1:] in _OPENING:
                    continue  # Lester "Duke" Fontenot
                if i > first and self._is_surname(first, i) and (i == last or is_initial(cores[i - 1])):
                    continue
                if i == first and last == i + 1 and cores[i] in self.tables.given and self._is_first_name(i):
                    continue  # the captain, Dean Pascoe; her colleague Dean Pascoe
                if i == last == first + 1 and cores[first] in self.tables.given and not is_title(cores[first]):
                    continue  # Omar Sheikh
                return i
        return None

    def _is_first_name(self, i: int) -> bool:
        """Whether word ``i`` is a name and no title: behind a comma, a noun or a small word: through Dean Pascoe."""
        before = self.words.words[i - 1] if i else ""
        return self.words.gaps[i] == ", " or (before.islower() and before not in ("the", "a", "an", "and"))

    def _names_a_body(self, i: int) -> bool:
        """Whether a title is part of a body's name with what follows: Queen's University, Premier League."""
        return self.words.is_possessive(i) or self.words.cores[i + 1] in ("League", "Club")

    def _is_surname(self, first: int, i: int) -> bool:
        """Whether a title's word closes a name: "Peter T. King", "Department of Justice"."""
        before = self.words.cores[i - 1]
        if before in lex.JOINERS:
            return any(core in lex.ORG_HEADS for core in self.words.cores[first:i])
        is_person = before in self.tables.given or (is_initial(before) and i - 1 > first)
        return is_person and self.words.cores[i] in lex.SURNAMES_LIKE_HEADS

    def _titled(self, first: int, title: int, last: int) -> Iterator[Candidate]:
        """A run with a title in it: what stands before the title, and the person after it."""
        cores, words = self.words.cores, self.words
        begin = title
        while begin > first and (
            is_title(cores[begin - 1])
            or (cores[begin - 1] in lex.TITLE_MODIFIERS and not self._heads_a_name(first, begin - 1))
            or words.words[begin - 1] in ("of", "for", "and")
        ):
            begin -= 1
        while begin < title and begin not in self.capitals:
            begin += 1
        if begin > first:
            former = cores[first] in _FORMER and first + 1 < begin  # Former Florida Gov. Jeb Bush
            yield from self._piece(first + former, begin - 1)
        person = title + 1
        while person <= last and cores[person] in _CLOSES_TITLE:
            person += 1
        if person <= last and words.words[person] in ("of", "for", "on"):
            person = self._after_department(person, last)
            inner = title + 2 + (words.words[title + 2] == "the")
            if inner < person:
                end = min(person - 1, last)
                if self.known.known_prefix([*cores[inner : end + 1], ""]) or cores[end] in lex.ORG_HEADS:
                    yield from self._piece(inner, end)
        if person <= last:
            candidate = self._candidate(person, last)
            candidate.title_from = begin
            yield candidate

    def _heads_a_name(self, first: int, i: int) -> bool:
        """Whether a word that may modify a title closes a name instead: "Lee County | Sheriff"."""
        core, before = self.words.cores[i], self.words.cores[i - 1]
        if i == first or core not in lex.PLACE_OR_ORG_HEADS:
            return False
        return before not in lex.TITLE_MODIFIERS and before not in lex.TITLES and not self.known.known_prefix([before])

    def _after_department(self, joiner: int, last: int) -> int:
        """Where the person begins after a title with its department: "Secretary of State | John Kerry"."""
        cores, given = self.words.cores, self.tables.given
        begin = joiner + 1 + (self.words.words[joiner + 1] == "the")
        for i in range(begin + 1, last):
            if (
                cores[i] in given
                and cores[i].lower() not in lex.FUNCTION
                and self.words.words[i - 1] not in lex.JOINERS
            ):
                return i
        if self.known.is_known(cores[begin : last + 1]) or last == begin:
            return last + 1
        if last - begin >= 1 and cores[last].lower() not in self.tables.common:
            return last if last - begin == 1 else last - 1
        return last + 1

    def _candidate(self, first: int, last: int) -> Candidate:
        tokens = self.words.cores[first : last + 1]
        plain = tokens[0] if first == last else self.words.surface(first, last).replace("’", "'")
        return Candidate(first, last, tokens, without_accents(plain))

    # -- headlines ---------------------------------------------------------------------------------

    def _split_headline(self, first: int, last: int) -> Iterator[Candidate]:
        """Within a headline every word may be capitalised, so that only uncommon words and known names count."""
        start = None
        for i in range(first, last + 1):
            if self._is_headline_word(i):
                if start is not None:
                    yield from self._headline_piece(start, i - 1)
                start = None
            elif start is None:
                start = i
        if start is not None:
            yield from self._headline_piece(start, last)

    def _is_headline_word(self, i: int) -> bool:
        core, low = self.words.cores[i], self.words.lows[i]
        if core in lex.CALENDAR:
            return True
        if core in self.seen and low not in lex.FUNCTION:
            return False
        if core in lex.TITLES and i + 1 in self.capitals and self.words.gaps[i + 1] in (" ", ". "):
            return self._is_headline_word(i + 1)
        return (low in lex.FUNCTION and not (core.isupper() and len(core) == 2)) or low in self.tables.common

    def _headline_piece(self, first: int, last: int) -> Iterator[Candidate]:
        for candidate in self._piece(first, last):
            candidate.headline = True
            yield candidate
