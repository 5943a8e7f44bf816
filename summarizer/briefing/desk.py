"""The articles of a brief on their way: digested one by one, then grouped, then written up story by story."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.briefing.changes import earlier_stories
from summarizer.briefing.copies import find_copies
from summarizer.briefing.digest import Digest, Prepared
from summarizer.briefing.grouping import Likeness, group
from summarizer.briefing.settings import DailySettings
from summarizer.briefing.stories import Material, write_story
from summarizer.briefing.traits import Traits, Vocabulary
from summarizer.briefing.writing import Written
from summarizer.schemas.daily import ArticleEntry, DailyBrief, DailyWithheld, Link, SetAside, Story, Use


@dataclass(frozen=True, slots=True)
class Drafted:
    """A story as the rules write it, and the places of its articles."""

    story: Story
    withheld: tuple[DailyWithheld, ...]
    group: "Group"


@dataclass(frozen=True, slots=True)
class Group:
    """The places of a story's original articles, the most central first, and why they stand together."""

    places: tuple[int, ...]
    links: tuple[Link, ...]


class Desk:
    """Takes articles in with ``add``; then ``stories``; then the ``brief`` of them."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._articles: list[Prepared] = []
        self._traits: list[Traits] = []
        self._copy_of: list[int | None] = []
        self._copies: dict[int, list[int]] = {}

    def add(self, prepared: Prepared) -> None:
        """Take the next article in."""
        self._articles.append(replace(prepared, traits=()))
        self._traits.append(self._vocabulary.take(prepared.traits))

    def stories(self, previous: DailyBrief | None, settings: DailySettings) -> list[Drafted]:
        """The stories of the articles, the weightiest first."""
        groups = self._grouped(settings.threshold)
        profiles = [self.material(one).profile() for one in groups] if previous else []
        before = earlier_stories(profiles, previous) if previous else [None] * len(groups)
        drafts = [
            Drafted(*write_story(self.material(one), past, full=at < settings.full), one)
            for at, (one, past) in enumerate(zip(groups, before, strict=True))
        ]
        return sorted(drafts, key=lambda draft: -draft.story.weight.total)

    def material(self, group: Group) -> Material:
        """The articles of ``group``, unpacked."""
        digests = tuple(self._digest(place) for place in group.places)
        copies = {place: self._copies[place] for place in group.places if place in self._copies}
        return Material(
            digests,
            {place + 1: tuple(map(self._digest, found)) for place, found in copies.items()},
            group.links,
        )

    def brief(self, written: Sequence[Written], date: datetime.date, previous: DailyBrief | None) -> DailyBrief:
        """The finished brief of ``written``. On a first day every story is new, which goes without saying."""
        stories = tuple(one.story for one in written)
        return DailyBrief(
            schema="daily",
            date=date,
            since=previous.date if previous else None,
            articles=tuple(self._entry(place) for place in range(len(self._articles))),
            stories=stories,
            changes=tuple(change for story in stories for change in story.changes) if previous else (),
            set_aside=tuple(
                SetAside(article=number, reason=one.set_aside)
                for number, one in enumerate(self._articles, 1)
                if one.set_aside
            ),
            withheld=(*self._withheld(stories), *(one for each in written for one in each.withheld)),
            engine=_use(written),
        )

    def _withheld(self, stories: Sequence[Story]) -> list[DailyWithheld]:
        """What the reports withhold, but for the figures that stand beside others, with the doubt, all the same."""
        doubted = defaultdict(list)
        for value in (value for story in stories for row in story.figures for value in row.values):
            if value.doubts:
                doubted[value.article, value.doubts].append(value.quantity.text)
        return [
            DailyWithheld(text=text, reasons=reasons, article=number, path=path)
            for number, one in enumerate(self._articles, 1)
            for path, text, reasons in one.withheld
            if not any(quantity in text for quantity in doubted[number, reasons])
        ]

    def _digest(self, place: int) -> Digest:
        return self._articles[place].digest(place + 1)

    def _grouped(self, threshold: float) -> list[Group]:
        """The groups of original articles, the largest first."""
        self._copy_of = find_copies([one.runs for one in self._articles])
        self._copies = defaultdict(list)
        for place, original in enumerate(self._copy_of):
            if original is not None:
                self._copies[original].append(place)
        originals = [p for p, one in enumerate(self._articles) if self._copy_of[p] is None and not one.set_aside]
        if len(originals) < 2:  # one article needs no comparing, nor the libraries that do it
            return [Group((place,), ()) for place in originals]
        days = [self._articles[place].entry.published for place in originals]
        likeness = Likeness(self._vocabulary, [self._traits[place] for place in originals], days)
        found = []
        for places in sorted(group(likeness, len(originals), threshold), key=len, reverse=True):
            links = (
                link.model_copy(update={"one": originals[link.one] + 1, "other": originals[link.other] + 1})
                for link in likeness.links(places, threshold)
            )
            found.append(Group(tuple(originals[place] for place in places), tuple(links)))
        return found

    def _entry(self, place: int) -> ArticleEntry:
        original, copies = self._copy_of[place], self._copies.get(place, ())
        return self._articles[place].entry.model_copy(
            update={
                "number": place + 1,
                "copy_of": None if original is None else original + 1,
                "copies": tuple(copy + 1 for copy in copies),
            }
        )


def _use(written: Sequence[Written]) -> Use:
    """What the words of all stories cost together."""
    uses = [one.use for one in written if one.use]
    troubles = dict.fromkeys(one.trouble for one in written if one.trouble)
    if not uses:
        return Use(trouble="; ".join(troubles) or None)
    return Use(
        name=uses[0].name,
        model=uses[0].model,
        prompt=uses[0].prompt,
        calls=sum(use.calls for use in uses),
        input_tokens=sum(use.usage.input_tokens for use in uses),
        output_tokens=sum(use.usage.output_tokens for use in uses),
        trouble="; ".join(troubles) or None,
    )
