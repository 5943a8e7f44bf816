"""All readers over one text, each run once."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from summarizer.memo import once

if TYPE_CHECKING:
    from summarizer.reading.attributions import Attribution
    from summarizer.reading.coreference import Mention
    from summarizer.reading.dates import Date
    from summarizer.reading.names import Name
    from summarizer.reading.numbers import Number
    from summarizer.reading.quotes import Quote
    from summarizer.reading.stretches import Stretches
    from summarizer.reading.transfers import Transfer
    from summarizer.spans import Span


class Reading:
    """What the deterministic readers find in ``text``; each is imported and run when it is first asked for, once.

    A document hands over its news alone: what stands outside the news is blank lines here, code point for code
    point, and a line break that a hard wrap put inside a paragraph is a space. So offsets are those of the
    document, a line break always ends a paragraph, and no reader reads across furniture.
    """

    def __init__(self, text: str, published: datetime.date | None = None) -> None:
        self.text = text
        self.published = published

    @once
    def is_english(self) -> bool:
        """Whether the text is in the one language that the readers read."""
        from summarizer.reading.language import is_english

        return is_english(self.text)

    @once
    def numbers(self) -> "tuple[Number, ...]":
        """Numbers, with value, unit and relation."""
        from summarizer.reading.numbers import find_numbers

        return find_numbers(self.text)

    @once
    def dates(self) -> "tuple[Date, ...]":
        """Dates and periods, relative ones counted from the day of publication."""
        from summarizer.reading.dates import find_dates

        return find_dates(self.text, self.published)

    @once
    def names(self) -> "tuple[Name, ...]":
        """Names, with one actor for all spellings of a name."""
        from summarizer.reading.names import find_names

        return find_names(self.text)

    @once
    def actors(self) -> "dict[str, Name]":
        """Each actor's name, where it stands in full if it does anywhere, else where it stands first."""
        first = {name.actor: name for name in reversed(self.names)}
        return first | {name.actor: name for name in reversed(self.names) if name.text == name.actor}

    @once
    def mentions(self) -> "tuple[Mention, ...]":
        """Names, and the pronouns and descriptions that stand for them."""
        from summarizer.reading.coreference import find_mentions

        return find_mentions(self.text, self.names)

    @once
    def quotes(self) -> "tuple[Quote, ...]":
        """Quotations between quotation marks."""
        from summarizer.reading.quotes import find_quotes

        return find_quotes(self.text)

    @once
    def attributions(self) -> "tuple[Attribution, ...]":
        """Who says what: source, cue and content."""
        from summarizer.reading.attributions import find_attributions

        return find_attributions(self.text)

    @once
    def quoted(self) -> "Stretches[Quote]":
        """The quotations by where they stand."""
        from summarizer.reading.stretches import Stretches

        return Stretches(self.quotes, lambda quote: quote.span)

    @once
    def attributed(self) -> "Stretches[Attribution]":
        """The attributions by where their words stand."""
        from summarizer.reading.stretches import Stretches

        return Stretches(self.attributions, lambda said: said.reach)

    @once
    def transfers(self) -> "tuple[Transfer, ...]":
        """Who gives what to whom."""
        from summarizer.reading.transfers import find_transfers

        return find_transfers(self.text)

    def transfers_near(self, sentences: "Iterable[Span]") -> "tuple[Transfer, ...]":
        """The transfers of some sentences; only where all are known already, all."""
        from summarizer.reading.transfers import find_transfers

        known: tuple[Transfer, ...] | None = vars(self).get("transfers")
        return find_transfers(self.text, sentences) if known is None else known
