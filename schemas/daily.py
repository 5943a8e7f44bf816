"""The daily brief: many articles' reports as one page, story by story.

No engine drafts this. It is what code makes of checked reports (``summarizer.briefing.daily``), and every entry
says where it stands: a ``Cite`` is a sentence of one of the brief's articles, copied from it.
"""

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, Self

from pydantic import ConfigDict, Field

from summarizer.fields import Evidence, Finding, Frozen, Quantity

Comparison = Literal["agree", "compatible", "earlier count", "different thing", "conflict", "single"]
"""What a comparison of figures says.

``agree``: the same number. ``compatible``: worded differently, and both can be true at once ("nearly five
million", "up to 4.8 million"). ``earlier count``: the same thing counted before. ``different thing``: easily
taken for the same, and is not. ``conflict``: the same thing at the same time, and not both can be true.
``single``: nothing to compare with.
"""
Standing = Literal["new", "moved", "unchanged"]
"""How a story stands to the brief before; every story is new where there was none."""
Writer = Literal["source", "rules", "model"]
"""Who worded a line: a sentence of a source, code, or a model whose words the checks passed."""
Status = Literal["done", "alleged", "promised", "expected", "denied"]
Certainty = Literal["stated", "possible", "expected", "denied"]
ActorKind = Literal["person", "organisation", "country", "place", "group"]


class Part(Frozen):
    """A piece of the brief."""

    model_config = ConfigDict(extra="forbid")


class Cite(Evidence):
    """A sentence of one of the brief's articles; offsets are code points into that article's text."""

    model_config = ConfigDict(extra="forbid")

    article: int
    """The article's number in the brief."""


class ArticleEntry(Part):
    """An article that went in. Every one has its number, copies too, so that nothing goes in unseen."""

    number: int
    id: str
    """The SHA-256 of its text, as ``Document.id``."""
    name: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    copy_of: int | None = None
    """The number of the article whose text it repeats: agency copy, or the same page twice."""
    copies: tuple[int, ...] = ()
    """The numbers of the articles that repeat it."""


class Line(Part):
    """A sentence of the brief's own, or one taken over from a source."""

    text: str
    cites: tuple[Cite, ...]
    writer: Writer = "source"
    findings: tuple[Finding, ...] = ()
    """What the checks said of it; none failed."""


class SharedTrait(Part):
    """Something that two articles have in common, and how much it says: the rarer in all articles, the more."""

    kind: Literal["name", "figure", "day", "words", "text"]
    text: str
    weight: float


class Link(Part):
    """Why two articles stand together. ``score`` is between 0 and 1; they are linked from ``threshold`` on."""

    one: int
    other: int
    score: float
    threshold: float
    shared: tuple[SharedTrait, ...] = ()
    """The weightiest first."""


class Weight(Part):
    """What a story's place in the order rests on."""

    total: float
    voices: int
    """Articles that are no copies of another."""
    actors: int
    """Actors that more than one article names."""
    standing: Standing = "new"


class FigureValue(Part):
    """One article's number in a row of figures, and how it stands to the row's leading value."""

    article: int
    outlet: str | None = None
    quantity: Quantity
    start: int
    end: int
    """Where the number itself stands, as code points into the article's text."""
    cite: Cite
    """The sentence that it stands in."""
    measures: str
    """What this article says that it counts."""
    period: str | None = None
    """As of when or over what time, in the article's words."""
    as_of: datetime.date | None = None
    """The day for which it is told, as far as the article and its date say."""
    attributed_to: str | None = None
    """Whose figure it is, in this article's words."""
    via: str | None = None
    """The outlet through which it came ("told Bloomberg")."""
    voice: str | None = None
    """Who stands behind it in the end, under one name for all articles; None where the article names nobody."""
    leading: bool = False
    standing: Comparison = "single"
    reason: str = ""
    """Why it stands so, in words."""
    doubts: tuple[str, ...] = ()
    """What the checks found against it as its article's brief told it: it is compared, but is no fact as told."""
    repeated_in: tuple[int, ...] = ()
    """Copies of the article that print it too; they are no voices of their own."""


class FigureRow(Part):
    """Figures of one thing, side by side."""

    measures: str
    unit: str | None = None
    verdict: Comparison
    reasons: tuple[str, ...] = ()
    values: tuple[FigureValue, ...]
    """The leading value first; what is a different thing last."""
    voices: tuple[str, ...] = ()
    """The independent voices behind the values that measure this; outlets that repeat one voice add none."""
    unnamed: int = 0
    """How many articles give such a value and name nobody for it: they may repeat a voice, or be one."""

    @property
    def leading(self) -> FigureValue:
        """The value that the others are compared with."""
        return self.values[0]


class Denial(Part):
    """Somebody's words against a claim."""

    speaker: str
    statement: str
    cites: tuple[Cite, ...]


class StoryClaim(Part):
    """What somebody says, once, however many articles report it."""

    statement: str
    quote: str | None = None
    certainty: Certainty = "stated"
    via: tuple[str, ...] = ()
    articles: tuple[int, ...]
    cites: tuple[Cite, ...]
    also_said_by: tuple[str, ...] = ()
    denied_by: tuple[Denial, ...] = ()


class SpeakerClaims(Part):
    """A speaker's claims, under one name for all articles; None where no article says who speaks."""

    speaker: str | None
    role: str | None = None
    claims: tuple[StoryClaim, ...]


class Goods(Part):
    """Something that changes hands, as one or more articles tell it."""

    text: str
    quantity: Quantity | None = None
    status: Status
    """The firmest that an article gives; ``cites`` are of all of them."""
    statuses: dict[int, Status] = {}
    """What each article says, by its number."""
    when: str | None = None
    cites: tuple[Cite, ...]


class StoryExchange(Part):
    """What passes between two parties, both ways."""

    giver: str | None
    receiver: str | None
    given: tuple[Goods, ...]
    in_return: tuple[Goods, ...] = ()
    articles: tuple[int, ...]


class StoryActor(Part):
    """Somebody who takes part, under one name for all articles."""

    name: str
    kind: ActorKind
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    articles: tuple[int, ...]
    cites: tuple[Cite, ...] = ()


class TimelineEntry(Part):
    """What happened or is to happen, and when; both days are inclusive."""

    start: datetime.date
    end: datetime.date
    when: str
    """In the article's words."""
    text: str
    cites: tuple[Cite, ...]


class Point(Part):
    """One thing on which the sources agree or differ."""

    text: str
    cites: tuple[Cite, ...]
    figure: int | None = None
    """The place of the row in the story's figures that it is about."""


class Change(Part):
    """What is new against the brief before."""

    kind: Literal["new story", "moved", "revised", "withdrawn", "denied"]
    text: str
    """In words, whole."""
    measures: str | None = None
    old: str | None = None
    new: str | None = None
    who: str | None = None
    when: datetime.date | None = None
    cites: tuple[Cite, ...] = ()
    """Sentences of this brief's articles."""
    old_source: str | None = None
    """Where the old one stood: the article in the brief before."""
    old_text: str | None = None
    """The sentence it stood in."""


class Story(Part):
    """One event of the day, from all articles on it."""

    id: str
    """Stays from day to day where the brief before is at hand."""
    headline: Line
    lead: tuple[Line, ...] = ()
    """Up to three sentences that together carry the story."""
    articles: tuple[int, ...]
    """The nearest to the story's centre first, copies last."""
    weight: Weight
    grouping: tuple[Link, ...] = ()
    """Why the articles stand together: a link for each article but the first, copies left out."""
    figures: tuple[FigureRow, ...] = ()
    claims: tuple[SpeakerClaims, ...] = ()
    exchanges: tuple[StoryExchange, ...] = ()
    actors: tuple[StoryActor, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    agreements: tuple[Point, ...] = ()
    differences: tuple[Point, ...] = ()
    changes: tuple[Change, ...] = ()


class DailyWithheld(Part):
    """Something that is not shown as fact, and why."""

    text: str
    reasons: tuple[str, ...]
    article: int | None = None
    story: str | None = None
    path: str = ""
    """What it would have been: claims, figures, lead, …"""


class SetAside(Part):
    """An article that is in no story: of another day, or without news."""

    article: int
    reason: str


class Use(Part):
    """Which engine worded the headlines and leads, and what that cost; the articles' reports are not counted."""

    name: str = "rules"
    model: str | None = None
    prompt: str | None = None
    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    trouble: str | None = None


class DailyBrief(Part):
    """The stories of a day, the weightiest first."""

    model_config = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True)

    schema_name: Literal["daily"] = Field("daily", alias="schema")
    date: datetime.date
    since: datetime.date | None = None
    """The day of the brief that ``changes`` count from."""
    articles: tuple[ArticleEntry, ...] = ()
    stories: tuple[Story, ...] = ()
    changes: tuple[Change, ...] = ()
    """Those of all stories, and of stories that are gone."""
    set_aside: tuple[SetAside, ...] = ()
    withheld: tuple[DailyWithheld, ...] = ()
    engine: Use = Use()

    def __repr__(self) -> str:
        # Python 3.11 spells out what a task has come to when it puts an interrupt's handler back.
        return f"DailyBrief({self.date}: {len(self.stories)} stories of {len(self.articles)} articles)"

    def article(self, number: int) -> ArticleEntry:
        """The article with this number; numbers run from 1. Raises ``IndexError`` where there is none."""
        if number < 1:
            raise IndexError(f"articles are numbered from 1: {number}")
        return self.articles[number - 1]

    def to_json(self, indent: int | None = 2) -> str:
        """The brief as JSON; values are JSON numbers, printed as the decimal they are."""
        return "".join(self.json_parts(indent))

    def json_parts(self, indent: int | None = 2) -> Iterator[str]:
        """What ``to_json`` returns, story by story: one of thousands of articles need not be in memory twice over."""
        import simplejson

        def dumped(value: object) -> str:
            return str(simplejson.dumps(value, use_decimal=True, indent=indent, ensure_ascii=False, default=_plain))

        line = "" if indent is None else "\n" + " " * indent
        deeper = line + " " * (indent or 0)
        before, _, after = dumped({**self.model_dump(exclude={"stories"}), "stories": []}).rpartition("[]")
        yield before + "["
        for place, story in enumerate(self.stories):
            yield ("," if place else "") + deeper + dumped(story.model_dump()).replace("\n", deeper)
        yield (line if self.stories else "") + "]" + after

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read back what ``to_json`` wrote; raises ``ValueError`` (pydantic's) where the text is no brief."""
        return cls.model_validate(json.loads(text, parse_float=Decimal))


def _plain(value: Any) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a brief")
