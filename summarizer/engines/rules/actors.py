"""Actors: who takes part, those who carry most of the story first."""

import re
from collections.abc import Iterator
from typing import Any

from summarizer.engines import Draft
from summarizer.engines.rules.cast import Actor
from summarizer.engines.rules.story import LEAD, Story
from summarizer.fields import Slot
from summarizer.reading.names.lexicon import STATES_SPELT_SHORT
from summarizer.reading.phrases import is_adjective, read_phrases
from summarizer.spans import Span

_MANY = 20
_AREA = re.compile(r" (?:province|district|governorate|prefecture|oblast)\b")
"""What says of a name that it is where something happened."""
_MARKED = re.compile(r" \d\d?[;,.]")
"""How a list gives the marks of a side's players: Dudek 4; Hale 6."""
_OF_PLACE = 0.6
_ORGAN = re.compile(r"(?:['’]s)? (?:\w+ )?(?:army|navy|force|forces|government|ministry|parliament|military|troops)\b")
"""Behind a country's name, that by which it acts: Ukraine's air force."""
_PASSING = 2
_HEAVY = 2.0
"""Of more than so many actors, those who are named once, have no role and say nothing are left out."""


def actors(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the actors of the news, most important first; places that are only passed through are left out."""
    shared = {actor.name.rpartition(" ")[2] for actor in story.cast.actors if " " in actor.name}
    people = (actor for actor in story.cast.actors if actor.kind != "person" or actor.name not in shared)
    chosen = [actor for actor in people if _takes_part(actor, story)]
    if len(chosen) > _MANY:
        speakers = {saying.party.key for saying in story.sayings if saying.party is not None}
        chosen = [a for a in chosen if a.role or a.id in speakers or story.weights[a.id] >= _HEAVY]
    for actor in sorted(chosen, key=lambda actor: -_rank(actor, story)):
        values: dict[str, Any] = {"name": actor.name, "kind": actor.kind, "aliases": list(actor.aliases)}
        role, role_at = story.roles.get(actor.id, (actor.role, actor.role_at))
        if role:
            values["role"] = role
        if actor.affiliation:
            values["affiliation"] = actor.affiliation
        yield Draft(slot.name, values, _cites(actor, role_at, story))


def _rank(actor: Actor, story: Story) -> float:
    """How much of the story an actor carries, less the later it comes in, and less for a place, where things happen."""
    lateness = story.numbers_of(*actor.spans)[0] / story.sentences[-1].number
    return story.weights[actor.id] * (1 - lateness / 2) * (_OF_PLACE if actor.kind == "place" else 1)


def _takes_part(actor: Actor, story: Story) -> bool:
    """Whether ``actor`` is more than the place of an event or the hearer of an interview."""
    numbers = story.numbers_of(*actor.spans)
    if not numbers or all(_MARKED.match(story.text, span.end) for span in actor.spans):
        return False
    if actor.is_outlet:
        return any(saying.party is not None and saying.party.key == actor.id for saying in story.sayings)
    if len(actor.spans) <= _PASSING and _is_attribute(actor, story):
        return False
    adjective = is_adjective(actor.name.lower()) or actor.name.endswith(("ist", "ican", "Nazi", "Democrat", "Dem"))
    if actor.kind == "group" and adjective and not actor.aliases:
        return False  # "Democratic voters", "a Democrat"
    if actor.kind == "place" and actor.name in STATES_SPELT_SHORT:
        return False  # Anna Kern (Ky.)
    if actor.kind == "place":
        opening = {sentence.number for sentence in story.sentences[:LEAD]}
        named = any(_AREA.match(story.text, span.end) for span in actor.spans)
        return len(numbers) > 1 or named or bool(opening.intersection(numbers))
    return True


def _is_attribute(actor: Actor, story: Story) -> bool:
    """Whether a country or an acronym is named in passing, for something else: "UN sanctions"."""
    short = actor.kind == "country" or actor.name.isupper()
    return short and all(_leads_noun(span, story) and not _ORGAN.match(story.text, span.end) for span in actor.spans)


def _leads_noun(span: Span, story: Story) -> bool:
    """Whether the name at ``span`` only modifies the noun behind it."""
    phrases = read_phrases(story.text, span.start, min(span.end + 40, len(story.text)))
    first = phrases.chunks[0] if phrases.chunks else None
    return first is not None and first.kind == "np" and phrases.places[first.head][0] >= span.end


def _cites(actor: Actor, role_at: int | None, story: Story) -> tuple[int, ...]:
    """The first sentence that has each of its spellings and the one that gives its role."""
    return tuple(sorted({*story.numbers_of(*actor.firsts), *([role_at] if role_at else [])}))
