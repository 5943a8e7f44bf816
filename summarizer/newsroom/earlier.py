"""The brief before, opened: its stories are read one at a time, and those in full that a story goes on with.

A brief of ten thousand articles is a hundred megabytes of JSON, and many times that as values.
"""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import overload

from summarizer.schemas.daily import DailyBrief, Story

_STORIES = '"stories": ['


class _Stories(Sequence[Story]):
    """The stories that stand in a text at ``places``, each read anew when it is asked for."""

    def __init__(self, text: str, places: Sequence[tuple[int, int]]) -> None:
        self._text, self._places = text, places

    @overload
    def __getitem__(self, place: int) -> Story: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Story]: ...
    def __getitem__(self, place: int | slice) -> Story | Sequence[Story]:
        if isinstance(place, slice):
            return _Stories(self._text, self._places[place])
        begin, end = self._places[place]
        return Story.model_validate(json.loads(self._text[begin:end], parse_float=Decimal))

    def __len__(self) -> int:
        return len(self._places)


def opened(text: str) -> DailyBrief:
    """The brief that ``DailyBrief.json_parts`` wrote as ``text``, its stories left in it until they are asked for."""
    begin = text.index(_STORIES) + len(_STORIES)
    places = tuple(_places(text, begin))
    end = places[-1][1] if places else begin
    brief = DailyBrief.from_json(text[:begin] + text[end:])
    return brief.model_copy(update={"stories": _Stories(text, places)})


def read(text: str) -> DailyBrief:
    """The same brief with all of its stories, read one after the other: the JSON of all takes more than they do."""
    brief = opened(text)
    return brief.model_copy(update={"stories": tuple(brief.stories)})


def _places(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Where each story of the list that begins ``at`` stands."""
    decoder = json.JSONDecoder()
    while text[at] != "]":
        if text[at] in ", ":
            at += 1
            continue
        _, end = decoder.raw_decode(text, at)
        yield at, end
        at = end
