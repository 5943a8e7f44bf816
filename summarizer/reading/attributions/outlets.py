"""The outlet through which words came: “told Bloomberg News”, “in an interview with the BBC”."""

from functools import cache

from summarizer.reading.attributions.phrases import base_end, base_start
from summarizer.reading.attributions.unit import REACH, Range, Reading, Unit


@cache
def _outlets() -> frozenset[str]:
    from summarizer.reading.names import lexicon

    heads = {head for head in lexicon.OUTLET_HEADS if head not in _HEADS_OF_OTHERS}
    return frozenset(word.lower() for word in (lexicon.OUTLETS - lexicon.OUTLETS_ONLY_WITH_ARTICLE) | heads)


# As the last word of a name these are as often a firm's, a sports club's or an office's.
_HEADS_OF_OTHERS = frozenset({"Agency", "Star", "Sun", "Standard", "Review", "Independent", "Wire", "Mail", "Mirror"})

_PROSE = 20  # a sentence with more attributions than this is a list, and not worth the pairs


def find_via(unit: Unit, reading: Reading) -> Range | None:
    """Return the outlet that the words were given to, outside the source and the content; None if none is named."""
    if reading.lexical.kind not in ("speech", "belief"):
        return None
    if reading.hearer:
        end = base_end(unit, reading.hearer[0])
        if _names_outlet(unit, (reading.hearer[0], end)):
            return reading.hearer[0], end
    first, last = reading.cue[1], min(unit.close, reading.cue[1] + REACH // 3)
    for index in range(first, last):
        if any(a <= index < b for a, b in reading.pieces):
            break
        if unit.word(index) in ("interview", "interviews") and unit.word(index + 1) in ("with", "to", "on"):
            end = base_end(unit, index + 2)
            if end > index + 2 and unit.is_capital(end - 1):
                return index + 2, end
        if unit.is_capital(index) and unit.word(index) in _outlets() and not unit.is_capital(index + 1):
            start = base_start(unit, index, first)
            return (start, index + 1) if not _within(reading.source, index) else None
    return None


def through_outlets(unit: Unit, found: list[Reading]) -> list[Reading]:
    """Where an outlet reports what somebody says, leave the one who says it and note the outlet."""
    if not 1 < len(found) < _PROSE:
        return found
    kept: list[Reading | None] = list(found)
    for at, report in enumerate(found):
        if report.source is None or report.lexical.kind != "speech" or not _names_outlet(unit, report.source):
            continue
        for other, inner in enumerate(kept):
            if inner is None or other == at or inner.lexical.kind != "speech" or not inner.source or inner.antecedent:
                continue
            if any(a <= inner.cue[0] < b for a, b in report.pieces):
                kept[other] = inner._replace(via=report.source, surrounding=report.surrounding)
                kept[at] = None
                break
    return [reading for reading in kept if reading is not None]


def _names_outlet(unit: Unit, phrase: Range) -> bool:
    return any(unit.is_capital(index) and unit.word(index) in _outlets() for index in range(*phrase))


def _within(phrase: Range | None, index: int) -> bool:
    return phrase is not None and phrase[0] <= index < phrase[1]
