"""One story out of its articles' digests."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.briefing.cast import Cast
from summarizer.briefing.changes import Before, Profile, changes_of, standing_of
from summarizer.briefing.claims import claims_of
from summarizer.briefing.digest import Digest, Told
from summarizer.briefing.exchanges import exchanges_of
from summarizer.briefing.lines import Lines
from summarizer.briefing.points import agreements_of, differences_of
from summarizer.briefing.rows import rows_of
from summarizer.briefing.timeline import timeline_of
from summarizer.briefing.traits import name_key
from summarizer.schemas.daily import DailyWithheld, FigureRow, FigureValue, Link, Standing, Story, Weight

_NOVELTY: dict[Standing, float] = {"new": 1.0, "moved": 0.5, "unchanged": 0.0}
_SHARED_ACTOR = 0.1
_MOST_SHARED = 10


@dataclass(frozen=True, slots=True)
class Material:
    """A story's articles: the originals, the most central first, and by original its copies."""

    digests: tuple[Digest, ...]
    copies: dict[int, tuple[Digest, ...]]
    links: tuple[Link, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The articles' numbers, copies last."""
        originals = tuple(digest.number for digest in self.digests)
        return originals + tuple(copy.number for number in originals for copy in self.copies.get(number, ()))

    @property
    def ids(self) -> dict[int, str]:
        """The text behind each number."""
        copies = (copy for found in self.copies.values() for copy in found)
        return {digest.number: digest.id for digest in (*self.digests, *copies)}

    def profile(self) -> Profile:
        """What the story is recognised by before it is written."""
        lines = [digest.headline.text for digest in self.digests if digest.headline]
        lines += [line.text for digest in self.digests for line in digest.summary[:3]]
        figures = (told.quantity for digest in self.digests for told in digest.figures)
        return Profile.made(self.ids.values(), Cast(self.digests).actors(), lines, figures)


def write_story(material: Material, before: Before | None, full: bool) -> tuple[Story, tuple[DailyWithheld, ...]]:
    """The story in full, or with headline, lead and articles alone; and what is left out of it, with the reason."""
    digests = material.digests
    cast = Cast(digests)
    actors = cast.actors()
    found, unclear = rows_of(digests, cast) if full else ((), ())
    rows = tuple(_with_copies(row, material) for row in found)
    fresh = before.fresh(material.ids) if before else frozenset()
    news = [digest for digest in digests if digest.number in fresh] or digests
    lines = Lines(news, rows, known=[digest for digest in digests if digest not in news])
    headline = lines.headline()
    standing = standing_of(before, fresh)
    several = sum(1 for actor in actors if len(actor.articles) > 1)
    weight = len(digests) + _SHARED_ACTOR * min(several, _MOST_SHARED) + _NOVELTY[standing]
    claims = claims_of(digests, cast) if full else ()
    story = Story(
        id=before.story.id if before and not before.branch else story_id(material, [actor.name for actor in actors]),
        headline=headline,
        lead=lines.lead(),
        articles=material.numbers,
        weight=Weight(total=round(weight, 2), voices=len(digests), actors=several, standing=standing),
        grouping=material.links,
        figures=rows,
        claims=claims,
        exchanges=exchanges_of(digests, cast) if full else (),
        actors=actors if full else (),
        timeline=timeline_of(digests) if full else (),
        agreements=agreements_of(rows, claims),
        differences=differences_of(rows, claims),
    )
    said = {(one.article, one.sentence) for each in claims for claim in each.claims for one in claim.cites}
    withheld = tuple(_withheld(t, story.id) for t in unclear if (t.article, t.sentence.number) not in said)
    return story.model_copy(update={"changes": changes_of(story, before, fresh, digests)}), withheld


def _withheld(told: Told, story: str) -> DailyWithheld:
    reason = "what it counts is not said where it stands"
    return DailyWithheld(
        text=f"{told.quantity.text}: {told.measures}",
        reasons=(reason,),
        article=told.article,
        story=story,
        path="figures",
    )


def story_id(material: Material, actors: Sequence[str]) -> str:
    """Two names of the story, and a hash of its earliest article: the same however the articles are ordered."""
    first = min(material.digests, key=lambda digest: (str(digest.published or "9"), digest.id))
    slug = "-".join(name_key(name) for name in actors[:2]) or "story"
    return f"{slug[:40]}-{hashlib.sha256(first.id.encode()).hexdigest()[:6]}"


def _with_copies(row: FigureRow, material: Material) -> FigureRow:
    """The row with the copies that print each value too."""
    values = tuple(
        value.model_copy(update={"repeated_in": repeated}) if (repeated := _repeated(value, material)) else value
        for value in row.values
    )
    return row.model_copy(update={"values": values})


def _repeated(value: FigureValue, material: Material) -> tuple[int, ...]:
    words = " ".join(value.quantity.text.split())
    return tuple(
        copy.number
        for copy in material.copies.get(value.article, ())
        if any(words in " ".join(sentence.text.split()) for sentence in copy.body)
    )
