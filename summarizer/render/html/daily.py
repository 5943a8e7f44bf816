"""A daily brief as the page shows it: its stories block by block, each beside the sentences it rests on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.fields import Evidence
from summarizer.render.daily.blocks import Block, Comparisons, Entries, Entry, Exact, Heading, Paragraph
from summarizer.render.daily.content import SOURCES, all_cites, blocks, compared_rows, title_of
from summarizer.render.daily.words import named
from summarizer.render.html.items import Cited, Words
from summarizer.render.html.plot import WIDTH, Mark, marks_of
from summarizer.render.html.source import Back, Rests, SourceView
from summarizer.render.html.text import web_address
from summarizer.render.html.timeline import Timeline, timeline_of
from summarizer.schemas.daily import ArticleEntry, Cite, DailyBrief, FigureValue, Story

Values = Sequence[FigureValue]
"""Those of one row that are shown."""

_CITE = re.compile(r"\[(\d+):(\d+)\]")


@dataclass(frozen=True, slots=True)
class Said:
    """Words, cut where some stand in a source just so, and the sentences that they rest on."""

    words: tuple[Words, ...]
    cites: tuple[Cited, ...] = ()

    @property
    def text(self) -> str:
        """The words uncut."""
        return "".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of a list, with what belongs under it; ``anchor`` is empty for what nobody would point at."""

    anchor: str
    label: str
    said: Said
    under: tuple["EntryView", ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """One source's figure in a row; ``mark`` is where it lies on the row's scale."""

    figure: Said
    whose: str
    source: Said
    standing: str
    why: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class RowView:
    """Figures of one thing: what is counted, the verdict, and a line for each source."""

    anchor: str
    label: str
    counted: str
    verdict: str
    why: str
    lines: tuple[LineView, ...]

    @property
    def scale(self) -> int:
        """How wide the scale is, in pixels."""
        return WIDTH

    @property
    def is_drawn(self) -> bool:
        """Whether the figures stand on one scale."""
        return any(line.mark for line in self.lines)


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the page under its heading: ``kind`` is ``paragraph``, ``entries`` or ``rows``."""

    anchor: str
    heading: str
    kind: str
    sentences: tuple[Said, ...] = ()
    entries: tuple[EntryView, ...] = ()
    rows: tuple[RowView, ...] = ()
    timeline: Timeline | None = None


@dataclass(frozen=True, slots=True)
class SourceOfStory:
    """An article of a story: how it is named, where it leads, and its sentences that are cited."""

    heading: str
    url: str | None
    view: SourceView


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story, its parts, and its sources."""

    anchor: str
    headline: str
    parts: tuple[PartView, ...]
    sources: tuple[SourceOfStory, ...]


@dataclass(frozen=True, slots=True)
class DailyView:
    """All that the page of a daily brief shows."""

    title: str
    about: str
    before: tuple[PartView, ...]
    stories: tuple[StoryView, ...]
    after: tuple[PartView, ...]
    size: int


def view_daily(brief: DailyBrief) -> DailyView:
    """``brief`` as a page."""
    groups = _groups(list(blocks(brief)), 2)
    first = 1 + (brief.since is not None)
    last = first + len(brief.stories)
    page = _Page(brief)
    stories = tuple(
        page.story(number, story, group)
        for number, (story, group) in enumerate(zip(brief.stories, groups[first:last], strict=True), 1)
    )
    return DailyView(
        title_of(brief),
        " ".join(each.text for block in groups[0] if isinstance(block, Paragraph) for each in block.sentences),
        tuple(part for group in groups[1:first] for part in page.titled("changes", group)),
        stories,
        tuple(part for at, group in enumerate(groups[last:]) for part in page.titled(f"end-{at + 1}", group)),
        sum(len(story.sources) for story in stories) + page.entries,
    )


def _groups(found: Sequence[Block], level: int) -> list[list[Block]]:
    """The blocks, cut before each heading of ``level``."""
    groups: list[list[Block]] = [[]]
    for block in found:
        if isinstance(block, Heading) and block.level == level:
            groups.append([])
        groups[-1].append(block)
    return groups


class _Page:
    """What the parts of one page share: which sentences are cited, and what rests on each."""

    def __init__(self, brief: DailyBrief) -> None:
        self.brief = brief
        self.entries = 0
        cites = [cite for story in brief.stories for cite in all_cites(story)]
        self._cites: dict[tuple[int, int], Cite] = {(cite.article, cite.sentence): cite for cite in cites}
        self._rests: dict[int, Rests] = defaultdict(Rests)
        for cite in cites:
            self._rests.setdefault(cite.article, Rests(f"a{cite.article}-"))

    def story(self, number: int, story: Story, group: Sequence[Block]) -> StoryView:
        anchor = f"story-{number}"
        heading = next(block.text for block in group if isinstance(block, Heading))
        compared = [values for _, values in compared_rows(story)]
        parts = tuple(
            replace(part, timeline=timeline_of(story.timeline, part.anchor, self.brief.date))
            if part.heading == "Timeline" else part
            for part in self.parts(anchor, group[1:], compared)
        )  # fmt: skip
        sources = tuple(
            self._source(self.brief.article(article)) for article in sorted(story.articles) if article in self._rests
        )
        return StoryView(anchor, heading, parts, sources)

    def titled(self, anchor: str, group: Sequence[Block]) -> Iterator[PartView]:
        """A group under the heading that it begins with."""
        heading = next(block.text for block in group if isinstance(block, Heading))
        for at, block in enumerate(group[1:]):
            yield self._part(f"{anchor}-{at}" if at else anchor, "" if at else heading, block, ())

    def parts(self, anchor: str, group: Sequence[Block], compared: Sequence[Values]) -> tuple[PartView, ...]:
        found, heading = [], ""
        for block in group:
            if isinstance(block, Heading):
                heading = block.text
            elif heading != SOURCES:
                name = heading.lower().replace(" ", "-") or "lead"
                found.append(self._part(f"{anchor}-{name}", heading, block, compared))
        return tuple(found)

    def _part(self, anchor: str, heading: str, block: Block, compared: Sequence[Values]) -> PartView:
        match block:
            case Paragraph(sentences):
                back = Back(anchor, heading.lower() or "lead")
                return PartView(
                    anchor, heading, "paragraph", tuple(self._said(each.text, each.cites, back) for each in sentences)
                )
            case Entries(entries):
                views = tuple(self._entry(f"{anchor}-{at}", heading, at, each) for at, each in enumerate(entries, 1))
                return PartView(anchor, heading, "entries", entries=views)
            case Comparisons():
                rows = tuple(self._rows(anchor, block, compared))
                return PartView(anchor, heading, "rows", rows=rows)
        return PartView(anchor, heading, "paragraph", (Said((Words(block.text, ""),)),))

    def _entry(self, anchor: str, heading: str, number: int, entry: Entry) -> EntryView:
        self.entries += 1
        label = f"{heading.lower()} {number}"
        under = tuple(self._entry(f"{anchor}-{at}", heading, at, each) for at, each in enumerate(entry.under, 1))
        said = self._said(entry.text, entry.cites, Back(anchor, label), entry.exact)
        return EntryView(anchor, label, said, under)

    def _rows(self, anchor: str, table: Comparisons, compared: Sequence[Values]) -> Iterator[RowView]:
        for at, (row, values) in enumerate(zip(table.comparisons, compared, strict=True), 1):
            self.entries += len(row.lines)
            back = Back(f"{anchor}-{at}", f"figures {at}")
            # What is a different thing would only stretch the scale.
            same = [None if value.standing == "different thing" else value.quantity for value in values]
            lines = tuple(
                LineView(
                    Said(self._cut(line.figure, line.exact)),
                    line.whose,
                    self._said(line.source.text, line.source.cites, back),
                    line.standing,
                    line.why,
                    mark,
                )
                for line, mark in zip(row.lines, marks_of(same), strict=True)
            )
            yield RowView(back.anchor, back.label, row.counted, row.verdict, row.why, lines)

    def _said(self, text: str, cites: str, back: Back, exact: Exact | None = None) -> Said:
        found = []
        for article, sentence in ((int(one), int(other)) for one, other in _CITE.findall(cites)):
            if cite := self._cites.get((article, sentence)):
                self._rests[article].cite(cite, back)
                found.append(Cited(self._rests[article].anchor(sentence), f"{article}:{sentence}"))
        left = "" if found else cites
        return Said(self._cut(f"{text} {left}".strip(), exact), tuple(found))

    def _cut(self, text: str, exact: Exact | None) -> tuple[Words, ...]:
        """``text`` around its words that a source has just so, which are noted there."""
        before, found, after = text.partition(exact.text) if exact else (text, "", "")
        if not exact or not found or (exact.article, exact.sentence) not in self._cites:
            return (Words(text, ""),)
        place = Evidence(sentence=exact.sentence, start=exact.start, end=exact.end, text=exact.text)
        cut = (Words(before, ""), Words(found, self._rests[exact.article].words(place)), Words(after, ""))
        return tuple(word for word in cut if word.text)

    def _source(self, article: ArticleEntry) -> SourceOfStory:
        about = f"{article.number}. {named(article)}"
        return SourceOfStory(about, web_address(article.url), self._rests[article.number].view_of_cited(about))
