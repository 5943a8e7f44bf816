"""Finding attributions: who says, thinks, wants or shows what, and in which words of the text.

An attribution is a source, a cue and a content (Pareti 2015; the annotation scheme of PolNeAR, Newell
et al. 2018). What stands inside the content of another attribution is not listed again.
"""

from dataclasses import dataclass, replace

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.items import Items, read_items
from summarizer.reading.attributions.lexicon import Kind
from summarizer.reading.attributions.reader import Range, Reading, UnitReader
from summarizer.reading.certainty import Certainty, certainty_of
from summarizer.spans import Span

__all__ = ["Attribution", "find_attributions"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something that the text gives to somebody else.

    ``source`` is the noun phrase as printed, roles included, or a pronoun; None where the text names
    nobody (“is expected to”). ``antecedent`` is the noun phrase that a relative pronoun as source stands
    for. ``cue`` is the head of the reporting expression. ``pieces`` are the parts of the content in
    order; ``content`` runs from the first to the last of them, and so covers the cue of “A,” said B,
    “C.”. ``via`` is the outlet it came through. ``quotes`` are the direct quotations in the content,
    with their marks.
    """

    source: Span | None
    cue: Span
    content: Span
    pieces: tuple[Span, ...]
    via: Span | None
    quotes: tuple[Span, ...]
    certainty: Certainty
    kind: Kind
    rule: str
    antecedent: Span | None = None


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of ``text`` in the order of their cues."""
    items = read_items(text)
    readings: list[Reading] = []
    last: Reading | None = None
    for low, high in items.units:
        found = UnitReader(items, low, high).read()
        if not found and last is not None and _is_continuation(items, low, high):
            readings[-1] = last = _extended(last, (low, high))
            continue
        readings.extend(found)
        last = found[-1] if found else None
    return tuple(_attribution(items, reading) for reading in readings if reading.pieces)


def _is_continuation(items: Items, low: int, high: int) -> bool:
    """Whether the unit is a quotation and nothing else, and so goes on with the one before."""
    words = [i for i in range(low, high) if items.low[i] not in w.TERMINALS]
    return bool(words) and all(items.low[i] == w.QUOTE for i in words)


def _extended(reading: Reading, piece: Range) -> Reading:
    return replace(reading, pieces=(*reading.pieces, piece))


def _attribution(items: Items, reading: Reading) -> Attribution:
    pieces = tuple(items.span(first, last) for first, last in reading.pieces)
    content = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
    quotes = tuple(
        items.quotes[i].span for first, last in reading.pieces for i in range(first, last) if i in items.quotes
    )
    certainty = reading.lexical.certainty
    if certainty == "stated":
        certainty = certainty_of(" ".join(piece.of(items.text) for piece in pieces))
    return Attribution(
        source=items.span(*reading.source) if reading.source else None,
        cue=items.span(*reading.cue),
        content=content,
        pieces=pieces,
        via=items.span(*reading.hearer) if reading.hearer else None,
        quotes=quotes,
        certainty=certainty,
        kind=reading.lexical.kind,
        rule=reading.rule,
        antecedent=items.span(*reading.antecedent) if reading.antecedent else None,
    )
