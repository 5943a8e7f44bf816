"""What changed against the brief before: new and moved stories, figures revised, claims withdrawn or denied."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from summarizer.briefing.amounts import is_telling, same_number
from summarizer.briefing.comparing import SURE, compare, is_one_noun
from summarizer.briefing.digest import LONG_AGO, Digest, Told
from summarizer.briefing.measuring import measure_of
from summarizer.briefing.moving import moved
from summarizer.briefing.statements import content_of, holds, speaks_against
from summarizer.briefing.vocabulary import WITHDRAWING
from summarizer.briefing.weighing import common, core
from summarizer.briefing.wording import cite, counted, printed, shared, stems_of, unique
from summarizer.checks.passages.passage import Passage
from summarizer.checks.vocabulary.nouns import same_state
from summarizer.document import Sentence
from summarizer.fields import Quantity
from summarizer.reading.read import Reading
from summarizer.schemas.daily import (
    Change,
    Cite,
    DailyBrief,
    FigureRow,
    FigureValue,
    SpeakerClaims,
    Standing,
    Story,
    StoryActor,
    StoryClaim,
)
from summarizer.spans import Span

SAME_STORY = 0.3
"""The share of the smaller story's names and words from which on two days' stories are one."""
_FIGURE = 0.1
"""How much it adds that two stories that name the same have a number of several digits in common."""
_FIGURES = 3
"""How many such numbers count."""
_COMMON = 100
"""A name's word that more stories have does not by itself make one of them the story that goes on."""
_ACTORS = 12
_PAST = frozenset({"earlier count", "different thing"})
_NAMED = 0.8
"""How much two counts without a fate must have in common in what they measure for the one to have become the other."""
_SURELY_MOVED = 0.75
"""How likely such a count must be to move from one day to the next."""


@dataclass(frozen=True, slots=True)
class Before:
    """The story of the brief before that a story goes on with."""

    story: Story
    brief: DailyBrief
    branch: bool = False
    """Whether another story of today is likelier to be the one that goes on."""

    @property
    def ids(self) -> frozenset[str]:
        """The texts it rested on."""
        return frozenset(self.brief.article(number).id for number in self.story.articles)

    def fresh(self, brief_ids: Mapping[int, str]) -> frozenset[int]:
        """Of today's articles, by the text behind each number, those that the whole brief before had not."""
        known = {article.id for article in self.brief.articles}
        return frozenset(number for number, text in brief_ids.items() if text not in known)

    def claims(self) -> Iterator[tuple[str | None, StoryClaim]]:
        """Its claims, each with its speaker."""
        for said in self.story.claims:
            for claim in said.claims:
                yield said.speaker, claim


def earlier_stories(profiles: Sequence["Profile"], previous: DailyBrief | None) -> list[Before | None]:
    """For each story the one of ``previous`` that it goes on with; where several do, the likest keeps its name."""
    found: list[Before | None] = [None] * len(profiles)
    if previous is None:
        return found
    old = [Profile.of(story, previous) for story in previous.stories]
    holders: dict[object, list[int]] = {}
    for at, profile in enumerate(old):
        for key in profile.signs():
            holders.setdefault(key, []).append(at)
    pairs = []
    for at, profile in enumerate(profiles):
        near = {place for key in profile.signs() if len(held := holders.get(key, ())) <= _COMMON for place in held}
        pairs += [(profile.likeness(old[place]), at, place) for place in near]
    taken: set[int] = set()
    for likeness, at, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= SAME_STORY and found[at] is None:
            found[at] = Before(previous.stories[place], previous, branch=place in taken)
            taken.add(place)
    return found


@dataclass(frozen=True, slots=True)
class Profile:
    """What a story is recognised by from one day to the next."""

    ids: frozenset[str]
    names: frozenset[frozenset[str]]
    """The words of each name, so that "Northvale" is found in "Northvale Semiconductor Corp"."""
    stems: frozenset[str]
    figures: frozenset[Decimal]

    @classmethod
    def of(cls, story: Story, brief: DailyBrief) -> "Profile":
        """The profile of a finished story."""
        return cls.made(
            (brief.article(number).id for number in story.articles),
            story.actors,
            (line.text for line in (story.headline, *story.lead)),
            (value.quantity for row in story.figures for value in row.values),
        )

    @classmethod
    def made(
        cls, ids: Iterable[str], actors: Sequence[StoryActor], lines: Iterable[str], figures: Iterable[Quantity]
    ) -> "Profile":
        """The profile of what a story rests on, names (the first actors'), says in short and counts."""
        return cls(
            frozenset(ids),
            frozenset(frozenset(actor.name.split()) for actor in actors[:_ACTORS]),
            stems_of(" ".join(lines)),
            frozenset(one.value.normalize() for one in figures if one.value is not None and is_telling(one.value)),
        )

    def signs(self) -> Iterator[object]:
        """What another story must share with it to be compared with it at all."""
        yield from self.ids
        yield from frozenset().union(*self.names)

    def likeness(self, other: "Profile") -> float:
        """1 where they rest on a common text, else the share of names and words in common, and numbers besides."""
        if self.ids & other.ids:
            return 1.0
        names = self._named_by(other)
        figures = min(len(self.figures & other.figures), _FIGURES) if names else 0
        return (names + shared(self.stems, other.stems)) / 2 + _FIGURE * figures

    def _named_by(self, other: "Profile") -> float:
        """Of the smaller set of names the share that the other has, in full or in part."""
        few, many = sorted((self.names, other.names), key=len)
        return sum(any(one <= name or name <= one for name in many) for one in few) / len(few) if few else 0.0


def standing_of(before: Before | None, fresh: AbstractSet[int]) -> Standing:
    """New, moved where there are texts that the day before had not, else unchanged."""
    if before is None:
        return "new"
    return "moved" if fresh else "unchanged"


def changes_of(
    story: Story, before: Before | None, fresh: AbstractSet[int], digests: Sequence[Digest]
) -> tuple[Change, ...]:
    """What is new in ``story``: ``fresh`` are the articles that the day before had not, ``digests`` its originals."""
    if before is None:
        return (Change(kind="new story", text=f"New: {story.headline.text}", cites=story.headline.cites),)
    if not fresh:
        return ()
    revised = tuple(_revised(story.figures, before, fresh))
    gone = (*_withdrawn(digests, before, fresh), *_denied(story.claims, before, fresh))
    moved = Change(
        kind="moved",
        text=f"Goes on: {story.headline.text} ({counted(len(fresh), 'more article', 'more articles')})",
        cites=tuple(one for one in story.headline.cites if one.article in fresh),
    )
    return (moved, *revised, *gone)


def _revised(rows: Sequence[FigureRow], before: Before, fresh: AbstractSet[int]) -> Iterator[Change]:
    """The figures that moved on since the day before: of the pairs that are surely of one thing the likeliest first."""
    old = [(row, value, told) for row in before.story.figures for value in row.values if (told := _told(value, before))]
    likely = []
    for at, row in enumerate(rows):
        new = next((v for v in row.values if v.article in fresh and v.standing not in _PAST), None)
        told = _told(new, None) if new else None
        if not new or not told or any(same_number(new.quantity, v.quantity) and compare(told, t) for _, v, t in old):
            continue
        overtaken = list(_overtaken_by(new, rows))
        moved_on = ((_overtaken(o, overtaken) or _moved_on(o, told), of) for of, v, o in old if v is of.leading)
        likely += [(likeness, at, new, of) for likeness, of in moved_on if likeness]
    found: dict[int, Change] = {}
    taken: set[int] = set()
    for _, at, new, of in sorted(likely, key=lambda pair: (-pair[0], pair[1])):
        if at not in found and id(of) not in taken:
            taken.add(id(of))
            found[at] = _revision(of, rows[at], new, before)
    yield from (found[at] for at in sorted(found))


def _revision(of: FigureRow, row: FigureRow, new: FigureValue, before: Before) -> Change:
    """The change of one row into another: where a day's sources differed, all that they had."""
    measures = min(row.measures, of.measures, key=lambda words: words.startswith("“")).partition(" (")[0]
    old = of.leading
    had, has = (_all_told(one, leading) for one, leading in ((of, old), (row, new)))
    return Change(
        kind="revised",
        text=f"{measures}: {had} → {has}",
        measures=measures,
        old=had,
        new=has,
        who=new.voice or new.outlet,
        when=new.as_of,
        cites=unique(value.cite for value in row.values if value is new or value.standing == "conflict"),
        old_source=_source(old.article, before.brief),
        old_text=old.cite.text,
    )


def _all_told(row: FigureRow, leading: FigureValue) -> str:
    """A row's number, and the others that sources give for it."""
    others = (value.quantity.text for value in row.values if value.standing == "conflict")
    return " or ".join(dict.fromkeys((leading.quantity.text, *others)))


def _overtaken_by(new: FigureValue, rows: Sequence[FigureRow]) -> Iterator[Told]:
    """The number that a sentence gives as the one before ``new``, which stands next to it: "from 640 to 410"."""
    place = (new.article, new.cite.sentence)
    beside = [v for row in rows for v in row.values if (v.article, v.cite.sentence) == place and v is not new]
    for value in beside:
        told = None if any(value.start < v.start < new.start for v in beside) else _told(value, None)
        if told and value.start < new.start and (told.measure.earlier or told.measure.compared):
            yield replace(told, measure=replace(told.measure, earlier=False, compared=False))


def _overtaken(old: Told, past: Iterable[Told]) -> float:
    """How likely a number of the day before is one that an article now tells as the one before."""
    verdicts = (compare(old, one) for one in past if same_number(old.quantity, one.quantity))
    return max((verdict.likeness for verdict in verdicts if verdict and verdict.comparison == "agree"), default=0.0)


def _moved_on(old: Told, new: Told) -> float:
    """How likely two numbers are of one count that moved on; 0 where that is not sure: better untold than wrong.

    They must be of one noun, and of one fate or none; where no fate names the count, its words must, and it must be
    of a kind that moves. What was expected the day before has come to what is counted now.
    """
    came = old.measure.act == "expected" and not new.measure.act
    if came:
        old = replace(old, measure=replace(old.measure, act=""))
    verdict, a, b = compare(new, old), new.measure, old.measure
    later = verdict is not None and verdict.comparison == "earlier count" and not verdict.older
    if verdict is None or not (later or (came and verdict.comparison == "conflict")) or verdict.likeness < SURE:
        return 0.0
    if b.gone or b.compared or b.earlier or not is_one_noun(a, b):
        return 0.0
    if a.state and b.state:
        return verdict.likeness if same_state(a.state, b.state) else 0.0
    named = not (a.state or b.state) and common(core(a), core(b)) >= _NAMED
    return verdict.likeness if named and (came or moved(old, new) >= _SURELY_MOVED) else 0.0


def _denied(claims: Sequence[SpeakerClaims], before: Before, fresh: AbstractSet[int]) -> Iterator[Change]:
    """The claims of the day before that somebody else denies in an article that is new."""
    for speaker, old in before.claims():
        for now in claims:
            for new in now.claims:
                known = fresh.isdisjoint(new.articles) or new.certainty != "denied" or now.speaker == speaker
                if not known and speaks_against(new.statement, old.statement):
                    text = f"{now.speaker or 'Unnamed'}: {new.statement}"
                    yield _against("denied", text, old, now.speaker, new.cites, before)


def _withdrawn(digests: Iterable[Digest], before: Before, fresh: AbstractSet[int]) -> Iterator[Change]:
    """The claims of the day before that a sentence of a new article says their speaker took back."""
    for digest in digests:
        for sentence in digest.body if digest.number in fresh else ():
            content = content_of(sentence.text)
            if not content.words & WITHDRAWING:
                continue
            low = sentence.text.lower()
            for speaker, old in before.claims():
                words = content_of(old.statement).words
                if speaker and speaker.lower().split()[-1] in low and holds(content, words):
                    cites = (cite(digest.number, sentence),)
                    yield _against("withdrawn", printed(sentence.text), old, speaker, cites, before)


def _against(
    kind: Literal["withdrawn", "denied"],
    text: str,
    old: StoryClaim,
    who: str | None,
    cites: tuple[Cite, ...],
    before: Before,
) -> Change:
    return Change(
        kind=kind,
        text=text,
        old=old.statement,
        who=who,
        cites=cites,
        old_source=_source(old.cites[0].article, before.brief) if old.cites else None,
        old_text=old.cites[0].text if old.cites else None,
    )


def _source(article: int, brief: DailyBrief) -> str:
    entry = brief.article(article)
    return entry.outlet or (f"“{entry.title}”" if entry.title else entry.name)


def _told(value: FigureValue, before: Before | None) -> Told | None:
    """A value of a finished brief, read again where it stands."""
    stood = value.cite
    reading = Reading(stood.text, value.as_of)
    place = value.start - stood.start
    number = next((number for number in reading.numbers if number.span.start <= place < number.span.end), None)
    if number is None:
        return None
    span = Span(0, len(stood.text))
    # What has no day of its own is of its brief's, and what is told today is newer.
    day = before.brief.article(value.article).published or before.brief.date if before else datetime.date.max
    as_of = value.as_of or day
    measure = measure_of(Passage(reading, span), number, value.measures, value.period)
    return Told(
        # The two briefs number their articles each from 1: what one has as its first is not the other's.
        article=-value.article if before else value.article,
        quantity=value.quantity,
        start=value.start,
        end=value.end,
        sentence=Sentence(stood.sentence, span, stood.text),
        measures=value.measures,
        measure=replace(measure, gone=measure.gone or (before is not None and as_of < day - LONG_AGO)),
        period=value.period,
        as_of=as_of,
        attributed_to=value.attributed_to,
        via=value.via,
        asked=True,
    )
