"""Claims: what somebody says, from the attributions of the text."""

from collections.abc import Iterator
from typing import Any

from summarizer.document import Document
from summarizer.engines import Draft
from summarizer.fields import Slot

_KINDS = frozenset({"speech", "belief", "stance"})
_FEWEST_WORDS = 4


def claims(slot: Slot, document: Document) -> Iterator[Draft]:
    """Draft a claim of each attribution to somebody in the news of ``document``."""
    for attribution in document.reading.attributions:
        sentence = document.sentence_at(attribution.cue.start)
        if attribution.kind not in _KINDS or attribution.source is None or sentence is None:
            continue
        words = " ".join(piece.of(document.text) for piece in attribution.pieces).removeprefix("that ").rstrip(" ,")
        if len(words.split()) < _FEWEST_WORDS:
            continue
        values: dict[str, Any] = {
            "speaker": attribution.source.of(document.text).partition(",")[0],
            "statement": words[0].upper() + words[1:],
        }
        if attribution.quotes:
            values["quote"] = attribution.quotes[0].of(document.text)
        if attribution.certainty in ("possible", "expected", "denied"):
            values["certainty"] = attribution.certainty
        yield Draft(slot.name, values, (sentence.number,))
