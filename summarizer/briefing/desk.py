"""The articles of a brief on their way: digested one by one, then grouped, then written up story by story."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.briefing.changes import earlier_stories
from summarizer.briefing.copies import find_copies
from summarizer.briefing.digest import Digest, Prepared
from summarizer.briefing.grouping import Likeness, group
from summarizer.briefing.settings import DailySettings
from summarizer.briefing.stories import Material, write_story
from summarizer.briefing.traits import Traits, Vocabulary
from summarizer.briefing.writing import Written
from summarizer.schemas.daily import ArticleEntry, DailyBrief, DailyWithheld, SetAside, Story, Use


@dataclass(frozen=True, slots=True)
class Drafted:
    """A story as the rules write it, and what it is made of."""

    story: Story
    withheld: tuple[DailyWithheld, ...]
    material: Material


class Desk:
    """Takes articles in with ``add``; then ``stories``; then the ``brief`` of them."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._digests: list[Digest] = []
        self._traits: list[Traits] = []
        self._copy_of: list[int | None] = []
        self._copies: dict[int, tuple[Digest, ...]] = {}

    def add(self, prepared: Prepared) -> None:
        """Take the next article in."""
        self._digests.append(prepared.numbered(len(self._digests) + 1))
        self._traits.append(self._vocabulary.take(prepared.traits))

    def stories(self, previous: DailyBrief | None, settings: DailySettings) -> list[Drafted]:
        """The stories of the articles, the weightiest first."""
        self._find_copies()
        originals = [p for p, one in enumerate(self._digests) if self._copy_of[p] is None and one.body]
        traits = [self._traits[place] for place in originals]
        likeness = Likeness(self._vocabulary, traits, [self._digests[place].published for place in originals])
        groups = group(likeness, len(originals), settings.threshold)
        materials = [self._material(places, originals, likeness, settings.threshold) for places in groups]
        materials.sort(key=lambda material: -len(material.digests))
        profiles = [material.profile() for material in materials] if previous else []
        before = earlier_stories(profiles, previous) if previous else [None] * len(materials)
        drafts, alone = [], 0
        for material, past in zip(materials, before, strict=True):
            alone += len(material.digests) == 1
            full = len(material.digests) > 1 or alone <= settings.full
            drafts.append(Drafted(*write_story(material, past, full), material))
        return sorted(drafts, key=lambda draft: -draft.story.weight.total)

    def brief(self, written: Sequence[Written], date: datetime.date, previous: DailyBrief | None) -> DailyBrief:
        """The finished brief of ``written``. On a first day every story is new, which goes without saying."""
        stories = tuple(one.story for one in written)
        return DailyBrief(
            schema="daily",
            date=date,
            since=previous.date if previous else None,
            articles=tuple(self._entry(place) for place in range(len(self._digests))),
            stories=stories,
            changes=tuple(change for story in stories for change in story.changes) if previous else (),
            set_aside=tuple(
                SetAside(article=one.number, reason="it has no news in it") for one in self._digests if not one.body
            ),
            withheld=(*self._withheld(), *(one for each in written for one in each.withheld)),
            engine=_use(written),
        )

    def _withheld(self) -> list[DailyWithheld]:
        return [
            DailyWithheld(text=text, reasons=reasons, article=one.number, path=path)
            for one in self._digests
            for path, text, reasons in one.withheld
        ]

    def _find_copies(self) -> None:
        self._copy_of = find_copies([" ".join(sentence.text for sentence in one.body) for one in self._digests])
        copies: dict[int, list[Digest]] = defaultdict(list)
        for place, original in enumerate(self._copy_of):
            if original is not None:
                copies[original].append(self._digests[place])
        self._copies = {original: tuple(found) for original, found in copies.items()}

    def _material(
        self, places: tuple[int, ...], originals: Sequence[int], likeness: Likeness, threshold: float
    ) -> Material:
        members = [originals[place] for place in places]
        numbers = [self._digests[member].number for member in members]
        links = []
        for at in range(1, len(places)):
            near = likeness.nearest(places[at], places[:at])
            link = likeness.link(places[at], near, threshold)
            links.append(link.model_copy(update={"one": numbers[at], "other": numbers[places.index(near)]}))
        return Material(
            tuple(self._digests[member] for member in members),
            {self._digests[member].number: self._copies[member] for member in members if member in self._copies},
            tuple(links),
        )

    def _entry(self, place: int) -> ArticleEntry:
        one, original = self._digests[place], self._copy_of[place]
        return ArticleEntry(
            number=one.number,
            id=one.id,
            name=one.name,
            title=one.title,
            outlet=one.outlet,
            url=one.url,
            published=one.published,
            copy_of=None if original is None else self._digests[original].number,
            copies=tuple(copy.number for copy in self._copies.get(place, ())),
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
