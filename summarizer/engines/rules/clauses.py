"""The clause that a number stands in, as printed, without what is surely no part of it.

A sentence is cut at its marks and conjunctions into units, and the units make clauses. What can be told apart goes:
other clauses, further predicates of the same subject, asides. A condition, a rate, a time and a comparison stay. What
a unit is that the phrases do not show stays as well: words too many mislead nobody.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import balanced, is_finite, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import AUXILIARIES, CLAUSAL, forms, inflect, irregular_forms, words
from summarizer.spans import Span

_PARTING = words("after as while whereas although though because since where before")
"""Words whose clause can be told apart from the one it hangs on; a condition or a moment (if, when) cannot."""

_COMPARING = words("compared up down versus against from including excluding except")
_PHRASAL = frozenset({"np", "prep", "adv", "time"})
_GOING_ON = frozenset({"further", "clause", "predicate", "aside"})
_MOVING = forms("rise fall climb drop jump soar plunge grow shrink increase decrease die drown remain go come stand")
_SAME = re.compile(r"\b(?:as|same|such|so)\b")
_BOUND = words("if unless until when once provided than within without") | _COMPARING
_LONG, _LONGEST = 20, 120
_SPACED = re.compile(r"\s+(?=[,;:])")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_JOINING = re.compile(r"\A(?:(?:that|and|but|or|so|yet)\s+)+(?!far\b|many\b|much\b)", re.I)
_CLOSING = ('"', "”", "’", "'")
_EDGES = ' ,;:.–—-"“”'


class Unit(NamedTuple):
    """The chunks from ``first`` to ``last`` behind the mark or word at ``lead``.

    ``kind`` is clause, predicate (another of the same subject), further (the clause goes on behind an aside), aside, or
    part for all that stays where it is.
    """

    kind: str
    lead: int
    first: int
    last: int


class Clauses:
    """The clauses of one sentence, or of what somebody says in it."""

    def __init__(self, story: Story, span: Span) -> None:
        self.text, self.phrases = story.text, story.phrases(span)
        self.chunks = self.phrases.chunks
        self.units = list(self._units())

    def around(self, number: Number) -> str:
        """The words that tell of ``number``: its clause without what can be told apart from it."""
        bare = number.kind == "quantity" and not number.unit and number.rule != "fraction"
        said = self._told(number.span, bare=bare, lean=False)
        return said if len(said.split()) <= _LONG else self._told(number.span, bare=bare, lean=True)

    def _told(self, number: Span, *, bare: bool, lean: bool) -> str:
        own = next((at for at, unit in enumerate(self.units) if self._end(unit.last) > number.start), None)
        if own is None:
            own = len(self.units) - 1
        if own < 0:
            return ""
        clauses = [at for at, unit in enumerate(self.units) if unit.kind == "clause"]
        opening = max((at for at in clauses if at <= own), default=0)
        if bare and self.kind(self.units[opening].lead + (self.kind(self.units[opening].lead) == "comma")) == "conj":
            opening = max((at for at in clauses if at < opening), default=0)  # 12 people died and | three are missing
        closing = min((at for at in clauses if at > own), default=len(self.units))
        further = [at for at in range(opening + 1, closing) if self.units[at].kind == "predicate"]
        begin = max((at for at in further if at <= own and not bare), default=opening)
        end = min((at for at in further if at > own), default=closing)
        bound = {own, own - 1} if self.units[own].kind == "aside" else {own}
        loose = {at for at in range(opening, end) if at not in bound and self._may_go(at, end, lean)}
        last = self._subject(opening, begin) if begin > opening else None
        if last is None:
            return self._words([at for at in range(opening, end) if at not in loose], number)
        head = [at for at in range(opening, begin) if self.units[at].first <= last and at not in loose]
        return self._words([*head, *(at for at in range(begin, end) if at not in loose)], number, last, begin)

    def _words(self, kept: list[int], number: Span, last: int | None = None, begin: int = 0) -> str:
        """The units as printed, those side by side with the marks between them; before ``begin`` up to ``last``."""
        found: list[tuple[int, int]] = []
        before = None
        for at in kept:
            unit = self.units[at]
            cut = last is not None and at < begin and last < unit.last
            end = self._end(last if cut and last is not None else unit.last)
            if before == at - 1:
                found[-1] = (found[-1][0], end)
            else:
                found.append((self._start(unit.first if unit.kind in _GOING_ON or not found else unit.lead), end))
            before = None if cut else at
        if found and number.end > found[-1][1]:
            found[-1] = (found[-1][0], self.text.find(")", number.end, number.end + _LONGEST) + 1 or number.end)
        own = number.of(self.text)
        said = " ".join(self.text[start:end] for start, end in found)
        said = _BRACKETS.sub(lambda bracket: bracket[0] if own in bracket[0] else "", said)
        return _JOINING.sub("", _SPACED.sub("", balanced(squeezed(said))).strip(_EDGES))

    def _may_go(self, at: int, end: int, lean: bool) -> bool:
        """Whether the unit is an aside that can be left out: what follows it is surely no part of it."""
        unit = self.units[at]
        aside = unit.kind == "aside"
        if (
            lean
            and unit.kind == "part"
            and self.kind(unit.lead) == "comma"
            and self.kind(unit.first) in ("prep", "sub")
        ):
            digits = any(
                self.phrases.kinds[k] == "num"
                for k in range(self.chunks[unit.first].first, self.chunks[unit.last].last)
            )
            aside = at > 0 and not digits and self.word(unit.first) not in _BOUND
        return aside and (at + 1 >= end or self.units[at + 1].kind in _GOING_ON)

    def _subject(self, opening: int, end: int) -> int | None:
        """The last chunk before the first predicate of a clause, where another predicate can do without that one."""
        inside = False
        last = self.units[end - 1].last
        for at in range(self.units[opening].first, last + 1):
            unit = next(one for one in self.units if at <= one.last)
            if unit.kind == "aside" or self.kind(at) == "rel":
                inside = True
            elif unit.kind != "aside" and self.is_finite(at) and not inside:
                later = next((k for k in range(at + 1, last + 1) if self.is_sure(k)), None)
                if not self.is_sure(at) and later is not None:
                    continue
                return at - 1 if at > self.units[opening].first and self._stands(at, self.units[end].first) else None
            elif self.kind(at) == "verb":
                inside = False
            inside = inside and unit.kind != "aside"
        return None

    def _stands(self, verb: int, other: int) -> bool:
        """Whether a second predicate needs no auxiliary of the first: was founded and *employs*; rose and *sold*."""
        other += self.kind(other) == "adv"
        alone = self.chunks[other].first == self.chunks[other].head
        helped = self.chunks[verb].first != self.chunks[verb].head
        word = self.word(other)
        return not alone or not helped or word in AUXILIARIES or not (_is_participle(word) or _is_bare(word))

    def kind(self, at: int) -> str:
        """The kind of the chunk at ``at``; beyond the ends is a stop."""
        return self.chunks[at].kind if 0 <= at < len(self.chunks) else "stop"

    def word(self, at: int) -> str:
        """The head word of the chunk at ``at``."""
        return self.chunks[at].word if 0 <= at < len(self.chunks) else ""

    def _start(self, at: int) -> int:
        return self.phrases.places[self.chunks[at].first][0]

    def _end(self, at: int) -> int:
        return self.phrases.places[self.chunks[at].last][1]

    def is_finite(self, at: int) -> bool:
        """Whether the chunk can be a predicate."""
        return self.kind(at) == "verb" and is_finite(self.phrases, self.chunks[at])

    def is_sure(self, at: int) -> bool:
        """Whether the chunk is a predicate, and no participle that only looks like one."""
        if not self.is_finite(at):
            return False
        opening = self.phrases.words[self.chunks[at].first].lower
        plain = opening in AUXILIARIES or not _is_participle(self.word(at))
        return plain or self.kind(at + 1) in ("np", "rel") or self.word(at) in _MOVING

    def predicate(self, at: int) -> int | None:
        """The sure predicate of the clause whose subject begins at ``at``."""
        first = at
        while self.kind(at) in _PHRASAL:
            at += 1
        named = any(self.kind(k) == "np" for k in range(first, at))
        return at if named and self.is_sure(at) else None

    def _units(self) -> Iterator[Unit]:
        kind, lead, first, at = "clause", 0, 0, 0
        told = inside = False  # whether the clause has its predicate; whether a relative pronoun takes the next verb
        if self._parts(0):
            first = 1
        while at < len(self.chunks):
            if self.kind(at) == "rel":
                inside = True
            elif self.kind(at) == "verb":
                hung = kind == "aside" or self.kind(first) == "sub"
                told, inside = told or (not hung and not inside and self.is_sure(at)), False
            found = self._boundary(at, told, kind) if at > first else None
            if found is None:
                at += 1
                continue
            yield Unit(kind, lead, first, at - 1)
            (kind, first), lead = found, at
            told, inside = told and kind not in ("clause", "further"), False
            at = first
        if first < len(self.chunks):
            yield Unit(kind, lead, first, len(self.chunks) - 1)

    def _parts(self, at: int) -> bool:
        """Whether the word at ``at`` leads to a clause that can be told apart."""
        apart = self.kind(at) == "sub" and self.word(at) in _PARTING and self.kind(at + 1) != "time"
        return apart and self.predicate(at + 1) is not None

    def _boundary(self, at: int, told: bool, before: str) -> tuple[str, int] | None:
        """The kind of the unit that opens with the mark or word at ``at``, and its first chunk."""
        kind = self.kind(at)
        if kind == "stop":
            apart = self.word(at) in (";", ":") and told and self.predicate(at + 1) is not None
            return ("clause", at + 1) if apart else None
        if kind == "comma":
            return self._behind_comma(at + 1, told, before)
        if before not in ("clause", "predicate", "further") or not told:
            return None
        if kind == "conj":
            if self._opens(at + 1):
                return "clause", at + 1
            return ("predicate", at + 1) if self.is_finite(at + 1 + (self.kind(at + 1) == "adv")) else None
        return ("clause", at + 1) if self._parts(at) and not self._is_measure(at) else None

    def _is_measure(self, at: int) -> bool:
        """Whether the word at ``at`` says as much as what: as many as it was built for."""
        start = max(0, at - 6)
        return self.word(at) == "as" and _SAME.search(self.text, self._start(start), self._start(at)) is not None

    def _behind_comma(self, at: int, told: bool, before: str) -> tuple[str, int]:
        joined = self.kind(at) == "conj"
        at += joined
        kind, word = self.kind(at), self.word(at)
        if self._parts(at) and word != "where":
            return "clause", at + 1
        if kind == "np" and self.phrases.words[self.chunks[at].first].lower == "whose":
            return "aside", at
        if joined and told and (self._opens(at) or (kind == "sub" and self.predicate(at + 1) is not None)):
            return "clause", at
        verb = self.predicate(at)
        if verb is not None and not joined and self.word(verb) in CLAUSAL and self.kind(verb + 1) in ("comma", "stop"):
            return "aside", at  # , the firm said,
        if verb is not None and kind != "prep":
            return "clause" if told else "further", at
        if word in _COMPARING:
            return "part", at
        if kind == "verb" and word in CLAUSAL and self._follows_quotation(at):
            return "clause", at + 1  # “…,” said the driver, who
        if self.is_finite(at + (kind == "adv")):
            if not told:
                return ("aside" if self._is_apposition(at) else "further"), at
            if before == "part" and not joined:
                return "part", at  # the verb of what stands before it: and 31 percent, a third, | opposed it
            return ("predicate" if joined or self.is_sure(at + (kind == "adv")) else "aside"), at
        if joined:
            return "part", at
        hung = kind == "rel" or (kind == "prep" and self.kind(at + 1) == "rel") or (kind == "sub" and word in _PARTING)
        if hung or (kind == "verb") or (kind == "np" and not told and self._is_apposition(at)):
            return "aside", at
        return "part", at

    def _follows_quotation(self, at: int) -> bool:
        return at > 1 and self.text[self._end(at - 2) : self._start(at)].rstrip().endswith(_CLOSING)

    def _opens(self, at: int) -> bool:
        """Whether a clause with a subject of its own begins at ``at``, or at the "that" which stands there."""
        return self.predicate(at + (self.word(at) == "that" and self.kind(at) == "rel")) is not None

    def _is_apposition(self, at: int) -> bool:
        """Whether words between commas stand before the predicate: the jail, *a Victorian one*, was."""
        at += self.kind(at) == "verb" and not self.is_sure(at)
        while self.kind(at) in ("np", "prep", "time"):
            at += 1
        return self.kind(at) == "comma" and (self.is_finite(at + 1) or self.kind(at + 1) == "rel")


def _is_participle(form: str) -> bool:
    base = irregular_forms().get(form)
    return form.endswith("ed") if base is None else inflect(base)[2] == form


def _is_bare(form: str) -> bool:
    return not form.endswith("s") and form not in irregular_forms() and not form.endswith("ed")
