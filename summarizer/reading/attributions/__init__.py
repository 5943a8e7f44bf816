"""Finding attributions: who says, thinks, wants or shows what, and in which words of the text.

An attribution is a source, a cue and a content (Pareti 2015; the annotation scheme of PolNeAR, Newell
et al. 2018). What stands inside the content of another attribution is not listed again.
"""

from typing import NamedTuple

from summarizer.reading.attributions.items import Items, read_items
from summarizer.reading.attributions.lexicon import Kind
from summarizer.reading.attributions.reader import read_all
from summarizer.reading.attributions.unit import Reading
from summarizer.reading.certainty import Certainty, certainty_of_words, fold_words
from summarizer.spans import Span

__all__ = ["Attribution", "find_attributions"]


class Attribution(NamedTuple):
    """Something that the text gives to somebody else.

    ``source`` is the noun phrase as printed, roles included, or a pronoun; None where the text names
    nobody (“is expected to”). ``antecedent`` is the noun phrase that a relative pronoun as source stands
    for. ``cue`` is the head of the reporting expression. ``pieces`` are the parts of the content in
    order; ``content`` runs from the first to the last of them, and so covers the cue of “A,” said B,
    “C.”. ``hearer`` is whom it was told, ``via`` the outlet it came through. ``quotes`` are the direct
    quotations in the content, with their marks. ``kind`` says what is attributed: speech, belief, a
    finding (of a study, a poll, a court), an intent, a stance towards something, or only a topic that is
    spoken of. ``certainty`` is that of the content, weakened by the cue; a stance or a topic asserts nothing
    and is stated. ``rule`` names the construction that was read.
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
    hearer: Span | None = None

    @property
    def reach(self) -> Span:
        """From the first of all its words to the last."""
        others = (self.source, self.via, self.antecedent, self.hearer)
        spans = [self.cue, self.content, *self.quotes, *(span for span in others if span)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def moved(self, offset: int) -> "Attribution":
        """The same attribution ``offset`` code points further on."""
        source, via, antecedent, hearer = (
            span and span.moved(offset) for span in (self.source, self.via, self.antecedent, self.hearer)
        )
        return self._replace(
            source=source,
            cue=self.cue.moved(offset),
            content=self.content.moved(offset),
            pieces=tuple([piece.moved(offset) for piece in self.pieces]),
            via=via,
            quotes=tuple([quote.moved(offset) for quote in self.quotes]),
            antecedent=antecedent,
            hearer=hearer,
        )


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of ``text`` in the order of their cues; any string is legal."""
    items = read_items(text)
    return tuple(_attribution(items, reading) for reading in read_all(items))


_FEWEST_SPOKEN = 4


def _folded(items: Items, reading: Reading) -> list[str]:
    """The words of the content, those inside its quotations too, up to the end of the first sentence spoken."""
    folded: list[str] = []
    for first, last in reading.pieces:
        position = first
        for index in range(first, last) if items.quotes else ():
            quote = items.quotes.get(index)
            if quote:
                folded += items.low[position:index]
                spoken = fold_words(quote.text)
                end = next((at for at, word in enumerate(spoken) if word in ".!?" and at > _FEWEST_SPOKEN), None)
                folded += spoken[:end]
                said_first = first == reading.pieces[0][0] and len(reading.pieces) > 1 and len(spoken) > _FEWEST_SPOKEN
                if said_first or (end is not None and end + 1 < len(spoken)):
                    return folded
                position = index + 1
        folded += items.low[position:last]
    return folded


def _attribution(items: Items, reading: Reading) -> Attribution:
    pieces = tuple(items.span(first, last) for first, last in reading.pieces)
    quotes = tuple(
        items.quotes[i].span for first, last in reading.pieces for i in range(first, last) if i in items.quotes
    )
    certainty = reading.lexical.certainty
    if reading.negated and reading.lexical.kind in ("belief", "finding"):
        certainty = "denied"
    elif certainty == "stated" and reading.lexical.kind not in ("stance", "topic"):
        certainty = certainty_of_words(_folded(items, reading))
    return Attribution(
        source=items.span(*reading.source) if reading.source else None,
        cue=items.span(*reading.cue),
        content=Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces)),
        pieces=pieces,
        via=items.span(*reading.via) if reading.via else None,
        quotes=quotes,
        certainty=certainty,
        kind=reading.lexical.kind,
        rule=reading.rule,
        antecedent=items.span(*reading.antecedent) if reading.antecedent else None,
        hearer=items.span(*reading.hearer) if reading.hearer else None,
    )
