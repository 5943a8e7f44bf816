"""Whose words: the subject of a reporting verb, found to its left."""

from typing import NamedTuple

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.lexicon import NOUN_TOO, verb_forms
from summarizer.reading.attributions.phrases import (
    base_start,
    before_time,
    is_count,
    nominal_range,
    opens_clause,
    phrase_end,
    phrase_start,
    starts_time,
)
from summarizer.reading.attributions.unit import REACH, Range, Reading, Unit
from summarizer.reading.vocabulary import words

_CLAUSE_LINKS = words("after before since as until like than")
_LONGEST_DATELINE = 14
_ABOUT = words("about around over under roughly nearly almost only just")
_ADVERBIAL_OPENERS = w.PREPOSITIONS | words(
    "however though meanwhile too also instead moreover then therefore indeed nonetheless nevertheless when"
)


class Subject(NamedTuple):
    """The source, the item its clause starts at, and what a relative pronoun as source stands for."""

    source: Range
    clause: int
    antecedent: Range | None = None


def find_subject(unit: Unit, verb: int, found: list[Reading]) -> Subject | None:
    """Return the subject of the verb group that starts at item ``verb``; ``found`` are the readings before it."""
    last = before_time(unit, verb - 1)
    left = unit.word(last)
    if not left:
        return None
    if left in ("and", "but", "or", "then") or unit.is_speech(last):
        return _shared(unit, last, found)
    if left in ("who", "which") or (left == "that" and unit.is_nominal(last - 1)):
        antecedent = _antecedent(unit, last)
        return Subject((last, last + 1), last, antecedent) if antecedent else None
    if left == "," or left in w.DASHES:
        return _before_apposition(unit, last)
    surveyed = left.endswith("ed") and not unit.is_nominal(last) and unit.is_nominal(last - 1)
    start = phrase_start(unit, last - surveyed)  # those surveyed
    if start > last - surveyed:
        return None
    if unit.word(start) == "the" and unit.is_capital(start - 1) and not unit.is_time(start - 1):
        named = base_start(unit, start - 1, unit.low)  # the Unite | the Drivers union
        start = named if unit.word(named) == "the" or opens_clause(unit, named) else start
    while is_count(unit.word(start)) and unit.word(start - 1) in _ABOUT:
        start -= 1  # about three in ten
    if unit.word(start) in ("least", "most") and unit.word(start - 1) == "at":
        start -= 1
    before = unit.word(start - 1)
    if before == "," and unit.word(start).endswith("ing") and unit.word(start) in verb_forms():
        return None
    if before in w.PREPOSITIONS and before not in _CLAUSE_LINKS and before not in w.SUBORDINATORS:
        return None
    return Subject((start, last + 1), start)


def _antecedent(unit: Unit, pronoun: int) -> Range | None:
    """What the relative pronoun stands for: “which” for the nearest name, “who” right behind a noun for that noun."""
    comma = unit.word(pronoun - 1) == ","
    last = pronoun - 2 if comma else pronoun - 1
    if comma and unit.word(pronoun) == "who":
        last = _past_seat(unit, last)
    whole = nominal_range(unit, last)
    if whole is None or (comma and unit.word(pronoun) != "which"):
        return whole
    start = base_start(unit, last, whole[0])
    while unit.word(start - 1) in ("of", "for") and unit.is_capital(start) and unit.is_capital(start - 2):
        start = base_start(unit, start - 2, whole[0])  # the Board of Elections
    if unit.word(start - 1) == "of" and unit.word(pronoun) == "who" and not _is_plural(unit, last):
        return base_start(unit, start - 2, whole[0]), last + 1  # members of his own party who
    nearest = unit.word(pronoun) == "who" or unit.is_capital(last)
    return (start, last + 1) if nearest and start > whole[0] else whole


def _is_plural(unit: Unit, noun: int) -> bool:
    """Whether a noun has the shape of a plural, or is a name."""
    return unit.is_capital(noun) or unit.word(noun).endswith("s") or unit.word(noun) in w.PLURAL_SUBJECTS


def _past_seat(unit: Unit, last: int) -> int:
    """The lawmaker's name before the party and seat that end at item ``last``: Ray Dufresne, | R-Gilroy, who."""
    start = base_start(unit, last, unit.low)
    tagged = unit.word(start)[:2] in ("r-", "d-", "i-") and unit.word(start - 1) == ","
    return start - 2 if tagged and unit.is_capital(start - 2) else last


def _before_apposition(unit: Unit, mark: int) -> Subject | None:
    """The subject in “X, the minister, said”, whose last mark is item ``mark``."""
    kind = unit.word(mark)
    fallback: Subject | None = None
    listed: Subject | None = None
    for opening in range(mark - 1, max(unit.low, mark - REACH), -1):
        if unit.word(opening) != kind:
            if unit.is_speech(opening):
                break
            continue
        last = before_time(unit, opening - 1 - (unit.word(opening - 1) in ("here", "there")))
        if not unit.is_nominal(last) and unit.word(last) != ")":
            continue
        start = phrase_start(unit, last)
        if start > last or not is_apposition(unit, opening + 1, mark):
            continue
        if (unit.word(start).endswith("ing") and not unit.is_capital(start)) or unit.word(start + 1) == "by":
            continue  # after serving in Iran, Turkey and France, | praised; written by the surveyor, Ann Lee, | warned
        adverbial = unit.word(opening + 1) in _ADVERBIAL_OPENERS
        subject = Subject((start, opening if adverbial else mark), start)
        if opens_clause(unit, start) and not _is_part_of_place(unit, start):
            if listed is None and (unit.word(start - 1) != "," or unit.word(start) in w.POSSESSIVES):
                return subject
            fronted = unit.word(start).endswith(
                ("ed", "ing")
            )  # alarmed by unrest in Nevada, | the senator, a friend, said
            if listed is not None and unit.word(start - 1) != "," and unit.is_capital(last) and not fronted:
                return subject  # Vian, the editor of a newspaper, L'Osservatore, | said
            listed = listed or subject
        fallback = fallback or subject
    return listed or fallback


def _is_part_of_place(unit: Unit, start: int) -> bool:
    """Whether the name at ``start`` only says where the one before its comma lies: in Aurora, | Colorado,"""
    if unit.word(start - 1) != "," or not (unit.is_capital(start) and unit.is_capital(start - 2)):
        return False
    return unit.word(base_start(unit, start - 2, unit.low) - 1) in ("in", "at", "of", "from", "near")


def is_apposition(unit: Unit, first: int, last: int) -> bool:
    """Whether the items between two marks describe the noun phrase before them, or are an adverbial."""
    while unit.is_adverb(first) and first + 1 < last and unit.word(first) not in _ADVERBIAL_OPENERS:
        first += 1  # now a paid commentator
    word = unit.word(first)
    if word in ("who", "which", "whose", "whom", "where"):
        return True
    if word == w.QUOTE:
        return not unit.is_speech(first)  # the report, “Rising Tides”, warns
    finite = any(unit.word(i) in w.AUXILIARIES and unit.is_verbal(i) for i in range(first, last))
    if (
        word in w.FIRM_DETERMINERS
        or word in w.QUANTIFIERS
        or word in _ADVERBIAL_OPENERS
        or word[:1].isdigit()
        or word.endswith(("ing", "ed"))
        or unit.word(first + 1) == "by"  # the memo, written by
    ):
        return True
    if finite and not any(unit.word(i) in ("who", "which", "that", "whose") for i in range(first, last)):
        return False
    return unit.is_capital(first) or not any(_is_surely_verb(unit, i) for i in range(max(first, last - REACH), last))


def _is_surely_verb(unit: Unit, index: int) -> bool:
    """Whether the item is a verb, or a quotation, and no noun that looks like one: director of the campaign."""
    cue = verb_forms().get(unit.word(index))
    known = cue is not None and (cue.word not in NOUN_TOO or "past" in cue.forms)
    return known or unit.is_verbal(index) or unit.word(index) == w.QUOTE


def _shared(unit: Unit, coordinator: int, found: list[Reading]) -> Subject | None:
    """The subject of the verb after “and”: that of the reading before, or the one the unit opens with."""
    # Kim said that Lee could recall him, but added …: after a comma the first speaker goes on.
    apart = unit.word(coordinator - 1) == "," or unit.word(coordinator) == "but"
    spoken = _outer(found[-4:]) if apart else found
    if spoken and spoken[-1].source and spoken[-1].rule.startswith("verb"):
        last = spoken[-1]
        assert last.source is not None
        return Subject(last.source, last.cue[0], last.antecedent)
    source = main_subject(unit, coordinator)
    return Subject(source, source[0]) if source else None


def main_subject(unit: Unit, before: int) -> Range | None:
    """Return the noun phrase that the unit opens with, past connectors and a fronted adverbial."""
    start = _past_dateline(unit)
    while unit.word(start) in w.CONNECTORS or unit.word(start) == ",":
        start += 1
    opener = unit.word(start)
    fronted = opener in w.PREPOSITIONS or starts_time(unit, start) or unit.is_adverb(start)
    if start < before and (fronted or (opener.endswith("ing") and len(opener) > 5)):
        comma = unit.find(",", start, before)
        if comma is None:
            return None
        start = comma + 1
    end = phrase_end(unit, start, before)
    if end <= start:
        return None
    if unit.word(end) == ",":
        closing = unit.find(",", end + 1, before)
        if closing and is_apposition(unit, end + 1, closing) and unit.word(end + 1) not in _ADVERBIAL_OPENERS:
            end = closing
    return start, end


def _past_dateline(unit: Unit) -> int:
    """The first item behind “WASHINGTON, Dec. 8 (UPI) —”; the unit's first where no dateline opens it."""
    items = unit.items
    first = items.text[items.start[unit.low] : items.end[unit.low]]
    agency = unit.find("(", unit.low, min(unit.close - 1, unit.low + 4))  # Mexico City (AFP) –
    named = agency is not None and items.text[items.start[agency + 1] : items.end[agency + 1]].isupper()
    if not named and (not first.isupper() or len(first) < 3):
        return unit.low
    for index in range(unit.low + 1, min(unit.close, unit.low + _LONGEST_DATELINE)):
        if unit.word(index) in w.DASHES:
            return index + 1
    return unit.low


def participle_subject(unit: Unit, before: int, found: list[Reading]) -> Range | None:
    """Return who “…, adding that” belongs to: the source of the speech before it, or the unit's subject."""
    speech = [reading for reading in _outer(found[-4:])[-2:] if reading.source and reading.lexical.kind == "speech"]
    clause = _clause_subject(unit, before)
    if speech and speech[-1].rule.startswith(("verb", "participle")):
        later = clause is not None and clause[0] > speech[-1].cue[0] and unit.word(clause[0] - 2) == ","
        return clause if later else speech[-1].source
    return clause or main_subject(unit, before) or (found[-1].source if found else None)


def _outer(found: list[Reading]) -> list[Reading]:
    """The readings whose cue does not stand in the content of one before them."""
    kept: list[Reading] = []
    for reading in found:
        if not any(a <= reading.cue[0] < b for other in kept for a, b in other.pieces):
            kept.append(reading)
    return kept


def _clause_subject(unit: Unit, before: int) -> Range | None:
    """The subject of a coordinated main clause not far before item ``before``: “, but he talked more …, saying”."""
    for link in range(before - 2, max(unit.low, before - REACH), -1):
        if unit.word(link) in ("and", "but", "while", ";"):
            end = phrase_end(unit, link + 1, before)
            if end > link + 1 and (unit.is_verbal(end) or unit.is_adverb(end)):
                return link + 1, end
    return None


def owner(unit: Unit, noun: int) -> Range | None:
    """Return the possessor of the noun at ``noun``: his claim, the minister's claim."""
    start = base_start(unit, noun, unit.low)
    for mark in range(noun - 1, start, -1):
        if unit.word(mark) == "'s" or unit.word(mark) == "'":
            return start, mark
    if unit.word(start) in w.POSSESSIVES:
        return start, start + 1
    return None
