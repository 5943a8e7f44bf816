"""What a number counts: its noun, what of that noun, and the fate that is told of those counted."""

import re
from collections.abc import Sequence

from summarizer.briefing.givers import words_before
from summarizer.briefing.scales import is_measured
from summarizer.briefing.vocabulary import FALLING, FATES, GROWING, MONEY, PEOPLE_BY, TAKING, TOLL, stems
from summarizer.checks.figures.setting import Setting
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, read_words, stem_of
from summarizer.checks.vocabulary.nouns import PEOPLE, STATES, THINGS, is_person
from summarizer.checks.vocabulary.units import unit_of
from summarizer.reading.numbers import Number

_PLACING = frozenset({"in", "at", "during", "by", "from"})
_DIE = stem_of("die")
_PERSON = stem_of("people")
_OTHERS = stems("other more rest remainder half")
_PEOPLES = ("ans", "ers", "ese", "is", "ish")
_TAKE = stem_of("take")
_LOST_LIVES = frozenset(map(stem_of, ("lost", "lives")))
_PUT_AT = re.compile(
    r"\b(?:estimat|put|reckon|calculat)\w* (?:the |its |their )?((?:(?!by |and )[a-z-]+ ){0,3}?[a-z-]+) at"
    r" (?:about |some )?$"
)
_NUMBER_OF = re.compile(
    r"\bnumber of "
    r"((?:(?!(?:in|of|for|from|at|on|about|over|against|after|since|under|who|that|which|with|among|by|to|has|have|had"
    r"|is|are|was|were)\b)[\w-]+ ?)+)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W*((?![^:]*\b(?:is|are|was|were|has|have|had)\b)[A-Za-z][a-z -]{2,60}): (?:about |some |around )?$"
)
"""What a list or a table tells a number of: "Illnesses linked to the product: six"."""
_PLACE_OF = re.compile(
    r"\b(?:town|city|village|hamlet|community|municipality|suburb|district|region|province|island|country|nation|state)"
    r" of (?:about |some |around )?$"
)
"""What stands before the number of those who live there: "a town of nearly 30,000"."""
_INHABITANT = stem_of("inhabitant")
_NOT_FOUND = re.compile(
    r" ?(?:\w+ )?(?:(?:is|are|was|were|has|have|had) )?(?:still )?(?:not|yet to|never) (?:yet )?(?:be(?:en)? )?"
    r"(?:found|reached|recovered|traced|located|accounted)\b"
)
"""What follows the number of those who are missing, though nobody says so: "men had not been reached"."""
_MISSING = stem_of("missing")


def head_of(passage: Passage, number: Number, setting: Setting, measures: str) -> str:
    """The stem of the noun counted; of a bare number what "the number of measles cases in Regina" says.

    Of a time it is the verb where that says that a task takes it.
    """
    if number.kind == "duration" and setting.verb and setting.verb.stem in TAKING:
        return _TAKE
    if number.kind != "quantity" or (is_measured(number) and unit_of(number)):
        return ""
    if number.unit is None:
        before = words_before(passage, number)
        if _PLACE_OF.search(before):
            return _INHABITANT
        labels = (pattern.search(text) for pattern, text in (
            (_NUMBER_OF, measures), (_NUMBER_OF, before), (_PUT_AT, before), (_LABELLED, before)
        ))  # fmt: skip
        counted = next(filter(None, labels), None)
        if counted:
            named = [word for word in read_words(counted[1].split(" and ")[0]) if word.kind == "content"]
            return _noun(_counted_noun(named)) if named else ""
    found = [word for word in read_words(setting.head or "") if word.lower != "own"]
    if not found and number.unit is None and setting.measure:
        found = [word for word in read_words(setting.measure) if word.stem in PEOPLE.keys() | THINGS.keys() | MONEY]
    return _noun(found[-1]) if found else ""


def label_of(passage: Passage, number: Number) -> str:
    """What leads from "the number of" to a bare number, or the label that it stands behind; empty without either."""
    if number.kind != "quantity" or number.unit is not None:
        return ""
    before = words_before(passage, number)
    found = _NUMBER_OF.search(before) or _LABELLED.match(before)
    return before[found.start(1) :] if found else ""


def _counted_noun(words: Sequence[Word]) -> Word:
    """The noun of "cancelled appointments" and of "homes hit": the last that the vocabulary knows, else the last."""
    end = next((at for at, word in enumerate(words) if at and word.stem in GROWING | FALLING), len(words))
    plain = [word for word in words[:end] if word.stem not in STATES] or words
    known = (word for word in reversed(plain) if is_person(word.stem) or word.stem in THINGS)
    return next(known, plain[-1])


def _noun(word: Word) -> str:
    """The stem of a counted noun; a people's name counts people, and so do bodies and lives; "others" are of any."""
    if word.stem in _OTHERS:
        return ""
    if word.stem in FATES or word.stem in STATES or word.stem in PEOPLE_BY:
        return _PERSON
    return _PERSON if word.lower == "those" or (word.capital and word.lower.endswith(_PEOPLES)) else word.stem


def sort_of(number: Number) -> frozenset[str]:
    """The words of the unit before its head: "ballistic" of "ballistic missiles"."""
    if number.kind != "quantity" or not number.unit:
        return frozenset()
    words = [word for word in read_words(number.unit) if word.kind == "content"]
    return frozenset(word.stem for word in words[:-1])


def _fate(passage: Passage, number: Number, setting: Setting, said: frozenset[str]) -> str:
    if setting.state == "savings":
        return ""
    if setting.state:
        return read_words(setting.state)[0].stem
    if _NOT_FOUND.match(passage.reading.text, number.span.end, passage.span.end):
        return _MISSING
    if said >= _LOST_LIVES:
        return _DIE
    told = sorted(FATES.get(stem, stem) for stem in said if stem in STATES or stem in FATES)
    if told:
        return told[0]
    if number.unit is None:
        return _DIE if TOLL in said or _ends_a_toll(passage, number) else ""
    return _suffered(passage, number) or PEOPLE_BY.get(_unit_noun(number), "")


def _ends_a_toll(passage: Passage, number: Number) -> bool:
    """Whether a bare number is what a toll told of before it came to, with no other number between them."""
    start = max((other.span.end for other in passage.numbers if other.span.end <= number.span.start), default=0)
    return any(word.stem == TOLL for word in passage.words_before(number.span.start) if word.start >= start)


def _suffered(passage: Passage, number: Number) -> str:
    """The fate that the verb right behind a number and its noun tells: "18 people drowned"."""
    clause = passage.clause_at(number.span)
    verbs = [predicate.word for predicate in clause.predicates] if clause else []
    behind = next((word for word in verbs if word.start >= number.span.end), None)
    if behind is None or passage.reading.text[number.span.end : behind.start].strip(" \n"):
        return ""
    return FATES.get(behind.stem, behind.stem if behind.stem in STATES else "")


def _unit_noun(number: Number) -> str:
    """The stem of the noun in a number's own unit."""
    words = [word for word in read_words(number.unit or "") if word.kind == "content"]
    return words[-1].stem if words else ""


def state_of(passage: Passage, number: Number, setting: Setting, said: frozenset[str], head: str) -> str:
    """The fate told of those counted, of whom ``head`` is the noun and ``said`` what else is said."""
    suffers = number.kind == "quantity" and _may_suffer(head, passage.words_before(number.span.start))
    return _fate(passage, number, setting, said) if suffers else ""


def _may_suffer(head: str, before: Sequence[Word]) -> bool:
    """Whether what is counted can be killed, hurt or held: people; not the crashes that they were hurt in."""
    if not head or is_person(head) or head in STATES:
        return True
    return head not in THINGS and not (before and before[-1].lower in _PLACING)
