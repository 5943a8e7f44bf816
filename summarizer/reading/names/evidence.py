"""What a text tells of names whose kind no rule is sure of: Leyla Saparova, Castellan Robotics, Hansum.

Two unknown words with capitals are as often a person's name as a body's, and Prentice Homes begins like a man's. What
stands around all mentions of such a name is weighed: an age or "who" tells of a person, "shares in" or an analyst "at"
of a body, "in" of a place, "the ferry" of a thing; people are called by their last word afterwards, bodies by their
first.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.kinds import INFERRED
from summarizer.reading.names.name import Kind
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words

_KINDS: tuple[Kind, ...] = ("person", "organisation", "place", "other")
_Weights = tuple[int, int, int, int]
"""How much speaks for each of the kinds."""

_PRIORS: dict[str, _Weights] = {
    "given name": (4, 0, 0, 0),
    "two names": (1, 0, 0, 0),
    "preposition": (1, 0, 0, 0),
    "particle": (2, 0, 0, 0),
    "common words": (0, 2, 0, 0),
    "article": (0, 2, 0, 0),
    "unknown": (0, 1, 0, 0),
}
"""By the rule that has guessed the kind."""
_THING: _Weights = (0, 0, 0, 2)
_GIVEN: _Weights = (2, 0, 0, 0)

# Each sign with what it tells of a person, a body, a place and a thing, and the words that are it before a name (<) or
# behind one (>). The weights are rounded logarithms of how much likelier a sign is beside names of the kind than beside
# others, as counted for names that words alone tell the kind of; signs too few to count are set like others.
_SIGNS = """
in              -2 -2  3  0 < in near off across inside outside around throughout
stake in        -2  4 -2  0
at              -2  0  1  0 < at
from            -1 -1  1  0 < from to towards toward
of              -1  0  1  0
home            -1 -1  4  0
region          -2 -1  3  0 < northern southern eastern western central downtown north south east west
region          -2 -1  3  0 < neighbouring neighboring
the             -3  1  0  0 < the
in the          -2  0  1  0
one of many     -1  0  0  2
attribute       -1  0  1  2
possessed       -3  1  0  2 < its their
somebody's      -3  0  0  3 < his her our my your
theirs          -2  4 -1  0
body before     -1  3 -2  0
paper before    -1  4 -2  0 < daily newspaper magazine broadcaster
role before      4 -2 -3 -2
ship before      0  0  0  5 < ship ferry boat vessel tug yacht tanker trawler freighter cruiser frigate aboard
afloat           0  0  0  3 > capsized docked sank towed moored adrift aground
storm before     0  0  0  5 < storm hurricane typhoon cyclone
work before      0  0  0  4 < journal show series film movie play novel book album song painting drama opera memoir
event            0  0  0  3 < during since
title           -2 -1  0  4
relative         3 -1 -1 -1
leader          -2  2  0  0 > chief managing head coach captain chairman chairwoman director striker goalkeeper
leader          -2  2  0  0 > midfielder manager skipper boss spokesman spokeswoman spokesperson founder finance
state           -2  0  3  0 > president parliament constitution currency borders airspace army navy economy government
state           -2  0  3  0 > capital population citizens officials authorities
belongings      -1  3 -1  0 > headquarters workers staff warehouse mine refinery brand works site
says             1  1 -1 -2
who              2  0 -1 -1 > who
aside who        3  0 -2 -1
aside which     -2  1  0  0
aside owned     -2  2  0  0
aside built      0 -1  1  3
aside age        4 -3 -3 -1
aside role       2 -1 -3  0
aside body      -1  2 -1  0
aside town      -1 -1  4  0
plural          -1  1  0  0 > have are
person           2  0  0  0
organisation     0  2  0  0
place           -1  0  2  0
country         -1  0  2  0
"""
_LINE = re.compile(r"([a-z' ]+?) +(-?\d) +(-?\d) +(-?\d) +(-?\d)(?: ([<>]) (.*))?")
_ROWS = [row.groups() for row in _LINE.finditer(_SIGNS)]
_WEIGHTS: dict[str, _Weights] = {row[0]: (int(row[1]), int(row[2]), int(row[3]), int(row[4])) for row in _ROWS}
_BEFORE, _BEHIND = ({word: row[0] for row in _ROWS if row[5] == side for word in row[6].split()} for side in "<>")
_BEHIND |= dict.fromkeys(lex.SAYING, "says") | dict.fromkeys(lex.BODY_THINGS, "belongings")
_MOST = 20
"""So many mentions by one word are looked at."""
_LEAST = 2
"""So much beside the guess has to speak for a kind."""
_SURE = 3
_TWICE = 2
"""A sign counts so often at most for one name."""
_ASIDE = 6
"""So many words of what stands beside a name between commas are looked at."""

_STAKES = lex.words("share shares stake stakes stock interest holding invest invested investors")
_OF_SHIPS = lex.words("crew wreck hull deck bow stern helm engine")
"""What stands before "of the" and a ship's name: the engine room of the."""
_CARRIERS = lex.words("bulk aircraft car cargo gas oil container vehicle")
_DWELLING = lex.words("lives lived living farms farmed farming born buried grew")
_HOMES = lex.words("residents inhabitants resident native town city village suburb")
_OWNING = lex.words("based founded owned listed controlled headquartered")
_BUILT = lex.words("built launched loaded laden carrying")
_BELONGING = lex.words("of at with for from")
_OF_STATES = lex.words("government republic kingdom nation president parliament bank king queen ruler people")
_RELATIVES = lex.words("""
husband wife father mother son daughter brother sister widow widower uncle aunt cousin nephew niece grandson
grandfather grandmother girlfriend boyfriend lawyer solicitor barrister agent body funeral
""")
_VERBAL = lex.words("to will would can could must may might they we you who not")
"""What stands before "play" and "show" as verbs."""
_TOWNS = lex.words("capital city town village island province region suburb county district port")
_NOT_BODIES = lex.words("center centre house aid partners brothers sons associates police workers teachers people")
_CLUBS = lex.words("neighbours leaders rivals champions hosts visitors side")
_BODIES = lex.BODY_NOUNS | _CLUBS | {head.lower() for head in lex.ORG_HEADS} - _NOT_BODIES
_FAMILY_FIRST = lex.words("""
Zhang Zheng Huang Jiang Liang Zhong Chiang Chung Hwang Jeong Cheng Cheung Chong Sheng Leung Nguyen Tsang Hsieh Ouyang
""")
"""Longer family names that stand before the given name; short ones are taken for such."""
_SHORT = 4
_LONGEST_TITLE = 6
_OF_BODIES = {"stake in", "belongings", "body before", "leader", "aside owned", "aside which"}
"""The signs that count where a name is called by one of its words."""
_OPENING, _CLOSING = "\"“'‘", "\"”'’"


def weigh(candidates: Sequence[Candidate], words: Words, tables: Tables) -> None:
    """Settle the kind of names that no rule was sure of."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if not candidate.doubtful:
            groups[candidate.key].append(candidate)
    scale = _Scale(candidates, words, tables)
    for group in groups.values():
        if all(candidate.rule in _PRIORS for candidate in group):
            scale.settle(group)


class _Scale:
    def __init__(self, candidates: Sequence[Candidate], words: Words, tables: Tables) -> None:
        self.words = words
        self.tables = tables
        self.beginning = {candidate.first: candidate for candidate in candidates}
        self.ending = {candidate.last: candidate for candidate in candidates}
        self.alone: defaultdict[str, list[Candidate]] = defaultdict(list)
        self.parts: set[str] = set()
        for candidate in candidates:
            if len(candidate.tokens) > 1:
                self.parts.update(token.lower() for token in candidate.tokens)
            elif not candidate.doubtful:
                self.alone[candidate.tokens[0].lower()].append(candidate)

    def settle(self, group: list[Candidate]) -> None:
        """Give the mentions of one name the kind that the text around them tells of, if any does."""
        tokens = group[0].tokens
        told: Counter[str] = Counter()
        for candidate in group[:_MOST]:
            told.update(set(self._signs(candidate.first, candidate.last)))
        if _TWICE * told["title"] < len(group):
            del told["title"]
        is_part = len(tokens) == 1 and tokens[0].lower() in self.parts
        if is_part and told.keys().isdisjoint(("in", "region", "home", "aside town")):
            return
        scores = [0, 0, 0, 0]
        by_parts = self._told_by_parts(tokens) if len(tokens) > 1 else (0, 0, 0, 0)
        prior = max(map(self._prior, group))
        for weights in (prior, by_parts):
            _add(scores, weights)
        for sign, count in told.items():
            _add(scores, _WEIGHTS[sign], min(count, _TWICE))
        best = max(range(len(_KINDS)), key=scores.__getitem__)
        margin = scores[best] - max(score for i, score in enumerate(scores) if i != best)
        if margin <= 0 or (group[0].kind is None and scores[best] - prior[best] < _LEAST):
            return
        kind = "country" if _KINDS[best] == "place" and told["state"] else _KINDS[best]
        for candidate in group:
            if candidate.kind != kind or margin >= _SURE:
                candidate.kind, candidate.rule = kind, INFERRED if kind == "country" else "evidence"

    def _prior(self, candidate: Candidate) -> _Weights:
        if candidate.kind == "other":
            return _THING
        low = candidate.tokens[-1].lower()
        plural = low.endswith("s") and low[:-1] in self.tables.common
        if len(candidate.tokens) == 1:
            return _GIVEN if without_accents(candidate.tokens[0]) in self.tables.given else _PRIORS["unknown"]
        if candidate.rule == "given name" and low in self.tables.common:
            # Prentice Homes; Janet Moss
            return (1 if plural else 2, 0, 0, 0)
        return _PRIORS["common words" if plural and candidate.rule == "two names" else candidate.rule]

    def _signs(self, first: int, last: int) -> Iterator[str]:
        """What stands around one mention."""
        words = self.words
        if self._is_in_title(first, last) or (words.words[first - 1] == "The" and first - 1 not in words.opening_set):
            yield "title"
        yield from self._signs_before(first)
        follows = words.gaps[last + 1] == " " and words.words[last + 1 : last + 2]
        if words.lows[first - 1] in ("a", "an") and not (follows and not follows[0].islower()):
            yield "attribute" if follows and follows[0] not in lex.FUNCTION else "one of many"
        gap = words.gaps[last + 1]
        if last + 1 == len(words):
            return
        if gap in (", ", " ("):
            yield from self._signs_aside(last + 1)
        elif gap in (" ", "' ", "’ "):
            yield from self._signs_behind(last)

    def _signs_before(self, first: int) -> Iterator[str]:
        words, lows = self.words, self.words.lows
        gap = words.gaps[first] if first else ""
        before, lead = (lows[i] if i >= 0 else "" for i in (first - 1, first - 2))
        neighbour = self.ending.get(first - 1 if gap == ", " else first - 2)
        if gap == ", " or before in ("and", "or"):
            yield from self._sure_kind(neighbour)
        if gap not in (" ", ", ") or words.is_possessive(first - 1):
            return
        sign = _BEFORE.get(before, "") if gap == " " else ""
        if gap == " " and before in _BELONGING and self._is_theirs(first):
            sign = "theirs"
        elif sign == "in" and lead in _STAKES:
            sign = "stake in"
        elif gap == " " and before == "of":
            at_home = lead in _HOMES or words.gaps[first - 1] == ", "
            sign = "home" if at_home else "state" if lead in _OF_STATES else "of"
        elif self._is_of_ship(first - 1, sign, lead):
            sign = "ship before"
        elif before == "at" and lead in _DWELLING:
            sign = "home"
        elif sign == "the" and (_BEFORE.get(lead) == "in" or lead == "on"):
            sign = "in the"
        elif sign == "work before" and lead in _VERBAL:
            return
        if sign or (sign := self._noun_before(first)):
            yield sign

    def _is_of_ship(self, i: int, sign: str, lead: str) -> bool:
        """Whether what ends with word ``i`` tells of a ship: the ferry, the; the crew of the; the bulk carrier."""
        lows = self.words.lows
        if sign != "the":
            return lows[i] == "carrier" and lead in _CARRIERS
        part = lows[i - 2] if lows[i - 2] != "room" else lows[i - 3]
        return _BEFORE.get(lead) == "ship before" or (lead == "of" and part in _OF_SHIPS)

    def _noun_before(self, first: int) -> str:
        """What the noun before a name tells of it; nothing where a role has it: head of the club, | Ann Lee."""
        low = self.words.lows[first - 1]
        if low in lex.ROLE_HEADS - lex.ROLES_OF_BODIES:
            return "role before"
        if low in _TOWNS:
            return "aside town"
        phrase = self.words.lows[max(0, first - _ASIDE) : first - 1] if self.words.gaps[first] == ", " else []
        is_role = any(word in lex.ROLE_HEADS or word.endswith("ist") for word in phrase)
        return "body before" if low in _BODIES and not is_role else ""

    def _signs_behind(self, last: int) -> Iterator[str]:
        after, *further = self.words.lows[last + 1 : last + 3]
        if self.words.is_possessive(last) and after in _RELATIVES:
            yield "relative"
        elif signs := {"belongings", "afloat"}.intersection(map(_BEHIND.get, further)):
            yield signs.pop()
        elif after in _BEHIND:
            yield _BEHIND[after]
        if after in ("and", "or"):
            yield from self._sure_kind(self.beginning.get(last + 2))

    def _sure_kind(self, neighbour: Candidate | None) -> Iterator[str]:
        """The kind of a neighbour, which is likely that of a name joined with it, if a rule is sure of it."""
        if neighbour is not None and neighbour.rule not in _PRIORS and neighbour.kind in _WEIGHTS:
            yield neighbour.kind

    def _signs_aside(self, i: int) -> Iterator[str]:
        """What an aside that begins with word ``i`` tells of the name before it."""
        words = self.words
        low = words.lows[i]
        if low.isdigit() and len(low) < 4 and words.gaps[i + 1][:1] in (",", ")", "."):
            yield "aside age"
        elif low == "who":
            yield "plural" if words.lows[i + 1 : i + 2] in (["have"], ["are"]) else "aside who"
        elif low == "which":
            yield "aside which"
        elif low in _OWNING:
            yield "aside owned"
        elif low in _BUILT:
            yield "aside built"
        elif low in ("a", "an", "the"):
            aside: list[str] = []
            while i < len(words) and len(aside) < _ASIDE and (not aside or words.gaps[i] == " "):
                if aside and words.lows[i] in lex.FUNCTION:
                    break
                aside.append(words.lows[i])
                i += 1
            if aside[-1] in lex.ROLE_HEADS:
                yield "aside role"
            elif not lex.BODY_NOUNS.isdisjoint(aside):
                yield "aside body"
            elif aside[-1] in _TOWNS:
                yield "aside town"

    def _is_in_title(self, first: int, last: int) -> bool:
        """Whether the name stands in quotation marks with capitals alone: "Garden with Red Moon"."""
        words, begin, end = self.words, first, last
        while begin and first - begin < _LONGEST_TITLE and words.gaps[begin] == " " and self._fits_title(begin - 1):
            begin -= 1
        while end - last < _LONGEST_TITLE and words.gaps[end + 1] == " " and self._fits_title(end + 1):
            end += 1
        quoted = words.gaps[begin][-1:] in _OPENING and words.gaps[end + 1].lstrip(",.")[:1] in _CLOSING
        return bool(words.gaps[begin]) and quoted and end > begin and begin in words.capital_set

    def _fits_title(self, i: int) -> bool:
        return i < len(self.words) and (i in self.words.capital_set or self.words.lows[i] in lex.FUNCTION)

    def _is_theirs(self, first: int) -> bool:
        """Whether somebody is said to be of, or at, what word ``first`` begins: Philippa Stowe of Barton Reeve."""
        person = self.ending.get(first - 2)
        if self.words.gaps[first - 1] != " ":
            return False
        if person is not None:
            return person.kind == "person" and len(person.tokens) > 1
        return self.words.words[first - 1] == "at" and self.words.lows[first - 2].removesuffix("s") in lex.ROLE_HEADS

    def _told_by_parts(self, tokens: list[str]) -> _Weights:
        """By which of its words the name is called afterwards, and what the text has these own."""
        lasts, firsts = (self.alone[token.lower()][:_MOST] for token in (tokens[-1], tokens[0]))
        person = body = 0
        for candidate in (*lasts, *firsts):
            signs = set(self._signs(candidate.first, candidate.last))
            body += sum(max(0, _WEIGHTS[sign][1]) for sign in signs & _OF_BODIES)
        if lasts:
            person += 4 if any(candidate.title_from is not None for candidate in lasts) else 2
        given = without_accents(tokens[0]) in self.tables.given
        if firsts and not given and len(tokens[0]) > _SHORT and tokens[0] not in _FAMILY_FIRST:
            body += 2
        return person, body, 0, 0


def _add(scores: list[int], weights: _Weights, times: int = 1) -> None:
    for i, weight in enumerate(weights):
        scores[i] += times * weight
