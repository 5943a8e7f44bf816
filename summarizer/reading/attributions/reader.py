"""From units to readings: one sentence at a time, and what runs on from one into the next."""

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.constructions import is_signature, read_other
from summarizer.reading.attributions.items import Items
from summarizer.reading.attributions.lexicon import PLAIN
from summarizer.reading.attributions.outlets import find_via
from summarizer.reading.attributions.unit import Reading, Unit, unit_of
from summarizer.reading.attributions.verbs import read_verb


def read_all(items: Items) -> list[Reading]:
    """Return the attributions of a text in the order of their cues.

    A unit that is a quotation and nothing else goes on with the speech before it, a transcript’s turn
    runs to the end of its paragraph, and “- so X” on a line of its own signs the unit before it.
    """
    readings: list[Reading] = []
    before: Unit | None = None
    continues: int | None = None  # the reading that a quotation by itself goes on with
    turn = False
    for low, high in items.units:
        unit = unit_of(items, low, high)
        turn = turn and before is not None and "\n" not in items.text[items.end[before.high - 1] : items.start[low]]
        if continues is not None and (turn or _is_quotation(unit)):
            reading = readings[continues]
            readings[continues] = reading._replace(pieces=(*reading.pieces, (low, max(unit.close, low + 1))))
        elif before is not None and (signed := _signature_line(unit, before)):
            readings.append(signed)
        elif any(kind & w.CUE for kind in items.kind[low:high]):
            found = read_unit(unit)
            speech = [at for at, reading in enumerate(found) if reading.lexical.kind in ("speech", "stance")]
            surrounding = [at for at in speech if found[at].surrounding]
            continues = len(readings) + (surrounding or speech)[-1] if speech else None
            turn = bool(found) and found[0].rule == "turn"
            readings += found
        else:
            continues = None
        before = unit
    return readings


def read_unit(unit: Unit) -> list[Reading]:
    """Return the attributions of a unit, in the order of their cues, without those inside another's content."""
    found: list[Reading] = []
    for index in range(unit.low, unit.close):
        if not unit.items.kind[index] & w.CUE:
            continue
        reading = read_verb(unit, index, found) or read_other(unit, index)
        if reading is not None and any(a < b for a, b in reading.pieces):
            found.append(reading)
    return _outermost(unit, found) if found else found


def _outermost(unit: Unit, found: list[Reading]) -> list[Reading]:
    """Drop the readings whose cue lies in another's content; one that surrounds its cue wins over one that does not."""
    covered = bytearray(unit.high - unit.low)
    kept: list[Reading] = []
    starts: set[int] = set()
    for reading in sorted(found, key=lambda reading: not reading.surrounding):
        start = reading.pieces[-1][0]
        if covered[reading.cue[0] - unit.low] or (reading.rule == "noun" and start in starts):
            continue
        starts.add(start)
        pieces = tuple((a, b) for a, b in reading.pieces if a < b)
        via = find_via(unit, reading)
        kept.append(reading if pieces == reading.pieces and via is None else reading._replace(pieces=pieces, via=via))
        for a, b in pieces:
            covered[a - unit.low : b - unit.low] = b"\1" * (b - a)
    return sorted(kept, key=lambda reading: reading.cue)


def _is_quotation(unit: Unit) -> bool:
    """Whether the unit is quotations and nothing else, and so goes on with what was said before."""
    return unit.close > unit.low and all(
        unit.items.low[index] == w.QUOTE or unit.items.low[index] in w.TERMINALS
        for index in range(unit.low, unit.close)
    )


def _signature_line(unit: Unit, before: Unit) -> Reading | None:
    """“- so X” or “— X, analyst” on a line of its own, which signs the words before it."""
    if unit.word(unit.low) not in w.DASHES or not is_signature(unit, unit.low):
        return None
    says_so = unit.word(unit.low + 1) == "so"
    open_ended = before.high > before.low and before.items.low[before.high - 1] in (",", w.QUOTE)
    if not open_ended or before.close <= before.low:
        return None
    first = unit.low + 1 + says_so
    close = before.close - (before.items.low[before.close - 1] == ",")
    return Reading((unit.low, first), (first, unit.close), ((before.low, close),), PLAIN, "dash", True)
