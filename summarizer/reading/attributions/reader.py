"""From units to readings: one sentence at a time, and what runs on from one into the next."""

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.constructions import is_signature, read_other
from summarizer.reading.attributions.items import Items
from summarizer.reading.attributions.lexicon import PLAIN, verb_forms
from summarizer.reading.attributions.outlets import find_via, through_outlets
from summarizer.reading.attributions.phrases import phrase_end, verb_group
from summarizer.reading.attributions.subjects import find_subject
from summarizer.reading.attributions.unit import Range, Reading, Unit, unit_of
from summarizer.reading.attributions.verbs import read_verb


def read_all(items: Items) -> list[Reading]:
    """Return the attributions of a text in the order of their cues.

    A unit that is a quotation and nothing else goes on with the speech before it, a transcript’s turn
    runs to the end of its paragraph, as does what “X said:” announces, and “- so X” on a line of its own
    signs the unit before it.
    """
    readings: list[Reading] = []
    running_on: dict[int, list[Range]] = {}  # pieces that later units add, by reading
    before: Unit | None = None
    open_reading: int | None = None  # the reading that a quotation by itself goes on with
    turn = False
    for low, high in items.units:
        unit = unit_of(items, low, high)
        turn = turn and before is not None and _same_paragraph(before, unit)
        if before is not None and (announced := _announced(before)):
            open_reading, turn = len(readings), not _is_quotation(unit)
            readings.append(announced._replace(pieces=((low, max(unit.close, low + 1)),)))
        elif open_reading is not None and turn and readings[open_reading].rule == "verb-quote":
            first = readings[open_reading].pieces[0][0]
            readings[open_reading] = readings[open_reading]._replace(pieces=((first, max(unit.close, low + 1)),))
        elif open_reading is not None and (turn or _is_quotation(unit)):
            running_on.setdefault(open_reading, []).append((low, max(unit.close, low + 1)))
        elif before is not None and (signed := _signature_line(unit, before)):
            readings.append(signed)
        elif unit.cues() or _is_spoken(unit):
            found = read_unit(unit) or _spoken(unit)
            if not found and before is not None and _is_quotation(before) and _same_paragraph(before, unit):
                found = _after_quotation(unit, before)
                if found and running_on.get(-1 if open_reading is None else open_reading):
                    running_on[open_reading or 0].pop()  # the quotation is this speaker's
            open_reading, turn = _open_reading(found, len(readings))
            readings += found
        else:
            open_reading = None
        before = unit
    return [
        reading._replace(pieces=(*reading.pieces, *running_on[at])) if at in running_on else reading
        for at, reading in enumerate(readings)
    ]


def _after_quotation(unit: Unit, quotation: Unit) -> list[Reading]:
    """Read a unit together with the quotation before it: “Is it over?” Miller, a retired worker, said."""
    both = read_unit(unit_of(unit.items, quotation.low, unit.high))
    return [reading for reading in both if reading.cue[0] >= unit.low]


def _announced(unit: Unit) -> Reading | None:
    """“X said:” with nothing behind the colon: the paragraph that follows is what X said; its pieces are to come."""
    if unit.word(unit.close - 1) != ":":
        return None
    verb = unit.close - 2
    cue = verb_forms().get(unit.word(verb))
    if cue is None or "quote" not in cue.frames or not cue.forms & {"past", "s"}:
        return None
    subject = find_subject(unit, verb_group(unit, verb, cue.forms).start, [])
    if subject is None or subject.antecedent is not None:
        return None
    return Reading((verb, verb + 1), subject.source, (), cue, "verb-quote", True)


def _is_spoken(unit: Unit) -> bool:
    """Whether the unit opens with a quotation that a comma leads out of."""
    quote = unit.items.quotes.get(unit.low)
    return quote is not None and quote.text.endswith((",", "!", "?"))


def _spoken(unit: Unit) -> list[Reading]:
    """“…,” an angry Hollande retaliated; “…,” grinned Kern: behind a quotation somebody and any past verb."""
    if not _is_spoken(unit):
        return []
    verb = unit.close - 1
    first = unit.low + 1
    if unit.word(first).endswith("ed") and first < verb and phrase_end(unit, first + 1) == unit.close:
        return [
            Reading((first, first + 1), (first + 1, unit.close), ((unit.low, first),), PLAIN, "verb-inverted", True)
        ]
    if verb <= first or not unit.word(verb).endswith("ed") or not unit.is_capital(verb - 1):
        return []
    if phrase_end(unit, first, verb) != verb:
        return []
    return [Reading((verb, verb + 1), (first, verb), ((unit.low, first),), PLAIN, "verb-after", True)]


def _open_reading(found: list[Reading], offset: int) -> tuple[int | None, bool]:
    """Which of the readings, counted from ``offset``, later units may go on with, and whether it is a turn."""
    speech = [at for at, reading in enumerate(found) if reading.lexical.kind in ("speech", "stance")]
    surrounding = [at for at in speech if found[at].surrounding]
    candidates = surrounding or speech
    turn = bool(found) and found[0].rule == "turn"
    return (offset + candidates[-1] if candidates else None), turn


def read_unit(unit: Unit) -> list[Reading]:
    """Return the attributions of a unit, in the order of their cues, without those inside another's content."""
    found: list[Reading] = []
    for index in unit.cues():
        reading = read_verb(unit, index, found) or read_other(unit, index)
        if reading is not None and any(a < b for a, b in reading.pieces):
            found.append(reading)
    if len(found) > 1:  # in a poll 75 percent said so: they say it
        found = [reading for reading in found if reading.rule != "in-report"]
    return _outermost(unit, through_outlets(unit, found)) if found else found


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
        via = reading.via or find_via(unit, reading)
        kept.append(reading if pieces == reading.pieces and via is None else reading._replace(pieces=pieces, via=via))
        for a, b in pieces:
            covered[a - unit.low : b - unit.low] = b"\1" * (b - a)
    return sorted(kept, key=lambda reading: reading.cue)


def _same_paragraph(first: Unit, second: Unit) -> bool:
    """Whether no line break stands between two neighbouring units."""
    items = first.items
    return "\n" not in items.text[items.end[first.high - 1] : items.start[second.low]]


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
