"""All readers over one text, each run once."""

import datetime
from functools import cached_property
from importlib import import_module
from typing import Any


class Reading:
    """What the deterministic readers find in ``text``; each reader runs when it is first asked for, and once.

    A document hands over its news alone: what stands outside the news is line breaks here, one for each code
    point, and a line break that a hard wrap put inside a paragraph is a space. So offsets are those of the
    document, a line break always ends a paragraph, and no reader reads across furniture.
    """

    def __init__(self, text: str, published: datetime.date | None = None) -> None:
        self.text = text
        self.published = published

    @cached_property
    def numbers(self) -> tuple[Any, ...]:
        """Numbers, with value, unit and relation."""
        return _find("numbers", self.text)

    @cached_property
    def dates(self) -> tuple[Any, ...]:
        """Dates and periods, relative ones counted from the day of publication."""
        return _find("dates", self.text, self.published)

    @cached_property
    def names(self) -> tuple[Any, ...]:
        """Names, with one actor for all spellings of a name."""
        return _find("names", self.text)

    @cached_property
    def mentions(self) -> tuple[Any, ...]:
        """Names, and the pronouns and descriptions that stand for them."""
        return _find("mentions", self.text, module="coreference")

    @cached_property
    def quotes(self) -> tuple[Any, ...]:
        """Quotations between quotation marks."""
        return _find("quotes", self.text)

    @cached_property
    def attributions(self) -> tuple[Any, ...]:
        """Who says what: source, cue and content."""
        return _find("attributions", self.text)

    @cached_property
    def transfers(self) -> tuple[Any, ...]:
        """Who gives what to whom."""
        return _find("transfers", self.text)


def _find(what: str, *arguments: object, module: str | None = None) -> tuple[Any, ...]:
    """Run ``summarizer.reading.<module>.find_<what>``, which is imported now and not earlier."""
    reader = getattr(import_module(f"summarizer.reading.{module or what}"), f"find_{what}")
    return tuple(reader(*arguments))
