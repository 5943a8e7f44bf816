"""What changed against the brief before: new and moved stories, figures revised, claims withdrawn or denied."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.briefing.comparing import compare, same_number
from summarizer.briefing.digest import Told
from summarizer.briefing.measuring import measure_of
from summarizer.briefing.vocabulary import WITHDRAWING
from summarizer.briefing.wording import shared, stems_of
from summarizer.checks.passage import Passage
from summarizer.document import Sentence
from summarizer.reading.read import Reading
from summarizer.schemas.daily import Change, DailyBrief, FigureRow, FigureValue, SpeakerClaims, Standing, Story
from summarizer.spans import Span

SAME_STORY = 0.35
"""The share of the smaller story's names and words from which on two days' stories are one."""
_SAME_CLAIM = 0.6


@dataclass(frozen=True, slots=True)
class Before:
    """The story of the brief before that a story goes on with."""

    story: Story
    brief: DailyBrief

    @property
    def ids(self) -> frozenset[str]:
        """The texts it rested on."""
        return frozenset(self.brief.article(number).id for number in self.story.articles)


def earlier_stories(profiles: Sequence["Profile"], previous: DailyBrief | None) -> list[Before | None]:
    """For each story the one of ``previous`` that it goes on with, each used once, the likest pair first."""
    found: list[Before | None] = [None] * len(profiles)
    if previous is None:
        return found
    old = [Profile.of(story, previous) for story in previous.stories]
    holders: dict[str, list[int]] = {}
    for at, profile in enumerate(old):
        for key in profile.ids | profile.names:
            holders.setdefault(key, []).append(at)
    pairs = []
    for at, profile in enumerate(profiles):
        near = {place for key in profile.ids | profile.names for place in holders.get(key, ())}
        pairs += [(profile.likeness(old[place]), at, place) for place in near]
    taken: set[int] = set()
    for likeness, at, place in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= SAME_STORY and found[at] is None and place not in taken:
            taken.add(place)
            found[at] = Before(previous.stories[place], previous)
    return found


@dataclass(frozen=True, slots=True)
class Profile:
    """What a story is recognised by from one day to the next."""

    ids: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, story: Story, brief: DailyBrief) -> "Profile":
        """The profile of a finished story."""
        return cls(
            frozenset(brief.article(number).id for number in story.articles),
            frozenset(actor.name for actor in story.actors[:12]),
            stems_of(" ".join(line.text for line in (story.headline, *story.lead))),
        )

    def likeness(self, other: "Profile") -> float:
        """1 where they rest on a common text, else the share of names and words in common."""
        if self.ids & other.ids:
            return 1.0
        return (shared(self.names, other.names) + shared(self.stems, other.stems)) / 2


def standing_of(before: Before | None, ids: frozenset[str]) -> Standing:
    """New, moved where there are texts that the day before had not, else unchanged."""
    if before is None:
        return "new"
    return "moved" if ids - before.ids else "unchanged"


def changes_of(story: Story, before: Before | None, brief_ids: dict[int, str]) -> tuple[Change, ...]:
    """What is new in ``story``; ``brief_ids`` are the texts behind its article numbers."""
    if before is None:
        return (Change(kind="new story", text=f"New: {story.headline.text}", cites=story.headline.cites),)
    fresh = {number for number in story.articles if brief_ids[number] not in before.ids}
    if not fresh:
        return ()
    revised = tuple(_revised(story.figures, before, fresh))
    gone = tuple(_taken_back(story.claims, before, fresh))
    moved = Change(
        kind="moved",
        text=f"Moved: {story.headline.text} ({len(fresh)} more)",
        cites=tuple(one for one in story.headline.cites if one.article in fresh),
    )
    return (moved, *revised, *gone)


def _revised(rows: Sequence[FigureRow], before: Before, fresh: set[int]) -> Iterator[Change]:
    old_rows = [(row.leading, _told(row.leading, before)) for row in before.story.figures]
    for row in rows:
        new = next(
            (v for v in row.values if v.article in fresh and v.standing not in ("earlier count", "different thing")),
            None,
        )
        if new is None:
            continue
        told = _told(new, None)
        likely = [
            (verdict.likeness, old, verdict)
            for old, other in old_rows
            if told and other and not same_number(new.quantity, old.quantity)
            and (verdict := compare(told, other)) is not None and verdict.comparison not in ("different thing", "agree")
        ]  # fmt: skip
        if any(
            same_number(new.quantity, old.quantity) and told and other and compare(told, other)
            for old, other in old_rows
        ):
            continue
        if likely:
            _, old, _ = max(likely, key=lambda entry: entry[0])
            yield Change(
                kind="revised",
                text=f"{row.measures}: {old.quantity.text} → {new.quantity.text}",
                measures=row.measures,
                old=old.quantity.text,
                new=new.quantity.text,
                who=new.voice or new.outlet,
                when=new.as_of,
                cites=(new.cite,),
                old_source=_source(old.article, before.brief),
                old_text=old.cite.text,
            )


def _taken_back(claims: Sequence[SpeakerClaims], before: Before, fresh: set[int]) -> Iterator[Change]:
    for past in before.story.claims:
        for old in past.claims:
            for now in claims:
                for new in now.claims:
                    if fresh.isdisjoint(new.articles):
                        continue
                    kind = _against(past.speaker, old.statement, now.speaker, new.statement, new.certainty)
                    if kind:
                        yield Change(
                            kind="withdrawn" if kind == "withdrawn" else "denied",
                            text=f"{now.speaker or 'Unnamed'}: {new.statement}",
                            old=old.statement,
                            new=new.statement,
                            who=now.speaker,
                            cites=new.cites,
                            old_source=_source(old.cites[0].article, before.brief) if old.cites else None,
                            old_text=old.cites[0].text if old.cites else None,
                        )


def _against(before: str | None, old: str, speaker: str | None, new: str, certainty: str) -> str | None:
    """Whether ``new`` takes ``old`` back or denies it; None where it does neither."""
    stems, past = stems_of(new), stems_of(old)
    same = shared(stems - WITHDRAWING, past) >= _SAME_CLAIM and len(stems & past) > 2
    if not same:
        return None
    if speaker == before and stems & WITHDRAWING and not past & WITHDRAWING:
        return "withdrawn"
    return "denied" if certainty == "denied" and speaker != before else None


def _source(article: int, brief: DailyBrief) -> str:
    entry = brief.article(article)
    return entry.outlet or entry.title or entry.name


def _told(value: FigureValue, before: Before | None) -> Told | None:
    """A value of a finished brief, read again where it stands."""
    cite = value.cite
    reading = Reading(cite.text, value.as_of)
    place = value.start - cite.start
    number = next((number for number in reading.numbers if number.span.start <= place < number.span.end), None)
    if number is None:
        return None
    span = Span(0, len(cite.text))
    published = before.brief.article(value.article).published or before.brief.date if before else None
    return Told(
        article=value.article,
        quantity=value.quantity,
        start=value.start,
        end=value.end,
        sentence=Sentence(cite.sentence, span, cite.text),
        measures=value.measures,
        measure=measure_of(Passage(reading, span), number, value.measures, value.period),
        period=value.period,
        as_of=value.as_of or published or datetime.date.min,
        attributed_to=value.attributed_to,
        via=value.via,
        asked=True,
    )
