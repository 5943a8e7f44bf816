"""Participles that attribute: “…, adding that”, “a statement saying”, “asked whether …, she”."""

from summarizer.reading.attributions import complements, contents, subjects
from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.lexicon import Cue, verb_forms
from summarizer.reading.attributions.phrases import VerbGroup, nominal_range, phrase_end, skip_time
from summarizer.reading.attributions.unit import REACH, Range, Reading, Unit
from summarizer.reading.vocabulary import words

_PARTICIPLE_LINKS = words("before after while by in when without despite for and through but")
_ASKED_ABOUT = words("whether if about by what how why when who where")


def read_asked(unit: Unit, index: int, cue: Cue) -> Reading | None:
    """“Asked on Monday by reporters whether …, she said …”; “no,” she said when asked whether …"""
    here = index + 1
    source: Range | None = None
    for _ in range(3):
        after = skip_time(unit, here + (unit.word(here) == "on"))
        here = after if after > here + 1 else here
        if unit.word(here) == "by" and unit.is_nominal(here + 1):
            source = (here + 1, phrase_end(unit, here + 1))
            here = source[1]
    if unit.word(here) not in _ASKED_ABOUT:
        return None
    start = here + (unit.word(here) == "about")
    comma = _main_clause_comma(unit, start, unit.close)
    if comma is None and (unit.word(index - 1) != "when" or index - 1 == unit.low):
        return None
    end = comma or contents.right_end(unit, start, index, "wh")
    return Reading((index, index + 1), source, ((start, end),), cue, "asked")


def read_participle(unit: Unit, index: int, cue: Cue, group: VerbGroup, found: list[Reading]) -> Reading | None:
    """“…, adding that …”, “before insisting that …”, “a statement saying that …”."""
    before = group.start - 1
    left = unit.word(before)
    right = complements.right_of(unit, index, cue)
    if right is None or right.start is None:
        return None
    source: Range | None
    quote = unit.items.quotes.get(before)
    aside = left == "," or left in w.DASHES or (quote is not None and quote.text.endswith(","))
    end = contents.right_end(unit, right.start, index, right.frame, relative=aside)
    if not left or (before == unit.low and left in _PARTICIPLE_LINKS):
        comma = _main_clause_comma(unit, right.start, unit.close)
        if comma is None:
            return None
        stop = phrase_end(unit, comma + 1)
        source, end = (comma + 1, stop), comma
    elif aside or left in _PARTICIPLE_LINKS:
        if left in _PARTICIPLE_LINKS and cue.kind not in ("speech", "stance"):
            return None
        source = subjects.participle_subject(unit, before, found)
    elif unit.is_nominal(before):
        source = nominal_range(unit, before)
        attended = source is not None and unit.word(source[0] - 1) == "with"  # with two of them calling it a lie
        if not attended and (cue.kind != "speech" or right.frame not in ("clause", "quote")):
            return None
    else:
        return None
    if source is None:
        return None
    return Reading(
        (index, index + 1), source, ((right.start, end),), cue, f"participle-{right.frame}", hearer=right.hearer
    )


def _main_clause_comma(unit: Unit, first: int, last: int) -> int | None:
    """The comma after a fronted participle: a subject and its verb follow it."""
    for index in range(first, min(last, first + REACH)):
        if unit.word(index) == ",":
            end = phrase_end(unit, index + 1)
            if end > index + 1 and (unit.is_verbal(end) or unit.word(end) in verb_forms() or unit.is_adverb(end)):
                return index
    return None
