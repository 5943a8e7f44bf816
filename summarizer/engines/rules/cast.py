"""The cast of a story: its actors under all their spellings, and who a phrase of the text means."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.document import Document
from summarizer.engines.rules import animacy
from summarizer.engines.rules.wording import DATELINE, squeezed
from summarizer.reading.coreference import Mention
from summarizer.reading.names import Name
from summarizer.reading.names.lexicon import HONORIFICS, SAYING
from summarizer.spans import Span

_KINDS = {
    "person": "person",
    "organisation": "organisation",
    "outlet": "organisation",
    "country": "country",
    "place": "place",
    "group": "group",
}
_PLACED = re.compile(r"\b(?:in|at|near|to|from|into|across|around|outside|inside|through|toward|towards|of)\s+\Z")
_PREPOSITION = re.compile(r"\b(?:of|in|from|at|for|with|on|by|to|near|behind|across|inside|outside|over|about)\b")
_DETERMINER = re.compile(r"\A(?:the|a|an|this|that|these|those|some)\s+", re.IGNORECASE)
LEADING_PRONOUN = re.compile(r"\A(?:his|her|its|their|our|my|your|whose)\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:i|you|he|she|it|we|they|who|which|that|this|these|those|one|him|her|them)", re.IGNORECASE)
_AUXILIARIES = frozenset("will would has had have is was are were can could may might must".split())
_DOUBTFUL = frozenset({"unknown", "capitals", "same words", "preposition"})
_UNSURE = frozenset({"unknown", "capitals"})
_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_AFTER_NAME = re.compile(r"(?:\s+(?:himself|herself|itself))?\s*(?:,|\(|$|who\b|which\b)|\s+(?:of|from|at|in)\b")
_PROPER = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)+")
_NEXT_ASIDE = re.compile(r",\s+([^,;:]{3,80}?)\s*(?:,|\Z)")
_ASIDE = re.compile(r"\s*(?:[,(–—]|\bwho\b|\bwhich\b|\bwhose\b)")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who takes part, under all spellings.

    ``role_at`` is the sentence that gives the role; ``spans`` are all mentions, ``firsts`` the first of each spelling.
    """

    id: str
    name: str
    kind: str
    role: str | None
    role_at: int | None
    affiliation: str | None
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    firsts: tuple[Span, ...]
    is_outlet: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a phrase means: an actor's fullest name, or the phrase as printed.

    ``actor`` is None for a phrase that names nobody ("officials in Washington").
    """

    name: str
    role: str | None = None
    role_at: int | None = None
    actor: Actor | None = None

    @property
    def key(self) -> str:
        """What two mentions of the same party share."""
        return self.actor.id if self.actor else _DETERMINER.sub("", self.name.lower(), count=1)

    @property
    def is_person(self) -> bool:
        """Whether it is one named person, by the name or by the role."""
        named = self.actor is not None
        return named and (self.actor.kind == "person" or self.role is not None)  # type: ignore[union-attr]


class Cast:
    """Everybody whom the news of a document names."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._names: tuple[Name, ...] = document.reading.names
        self._mentions: tuple[Mention, ...] = document.reading.mentions
        self._name_starts = [name.span.start for name in self._names]
        self._mention_starts = [mention.span.start for mention in self._mentions]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order in which the text brings them in."""
        return tuple({actor.id: actor for actor in self._by_id.values()}.values())

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        groups: dict[str, list[Name]] = defaultdict(list)
        for name in self._names:
            if name.kind in _KINDS and not self._is_dateline(name):
                groups[name.actor].append(name)
        for id in [id for id, group in groups.items() if self._is_doubtful(group)]:
            del groups[id]
        by_first: dict[str, list[str]] = defaultdict(list)
        for id, group in groups.items():
            by_first[group[0].text.split()[0]].append(id)
        folded: dict[str, str] = {}
        for id, group in groups.items():
            meant = self._country_meant(group, groups) or self._fuller(group, groups, by_first)
            if meant is not None:
                folded[id] = meant
        # One step only: what another name is folded into stays itself.
        folded = {id: meant for id, meant in folded.items() if meant not in folded}
        others: dict[str, list[Name]] = defaultdict(list)
        for id, meant in folded.items():
            others[meant] += groups[id]
        spans: dict[str, list[Span]] = defaultdict(list)
        for mention in self._mentions:
            spans[folded.get(mention.actor, mention.actor)].append(mention.span)
        for name in self._names:
            if name.kind == "nationality" and name.actor in groups:
                spans[name.actor].append(name.span)
        actors = {id: self._actor(id, group, others[id], spans[id]) for id, group in groups.items() if id not in folded}
        return actors | {id: actors[meant] for id, meant in folded.items()}

    def _fuller(
        self, group: Sequence[Name], groups: dict[str, list[Name]], by_first: dict[str, list[str]]
    ) -> str | None:
        """The one organisation of whose name a doubtful name is the beginning: Brackwell, of Brackwell Group."""
        name = group[0]
        if name.kind not in ("organisation", "place") or any(other.rule not in _DOUBTFUL for other in group):
            return None
        longer = [
            id
            for id in by_first[name.text.split()[0]]
            if groups[id][0].kind == "organisation" and groups[id][0].text.startswith(f"{name.text} ")
        ]
        return longer[0] if len(longer) == 1 else None

    def _is_dateline(self, name: Name) -> bool:
        """Whether ``name`` stands in the place and agency that open a report: LIMA (Regional Press) -."""
        first = self._document.body[0].span if self._document.body else None
        if first is None or name.span.start > first.start + 80:
            return False
        dateline = DATELINE.match(self._text, first.start)
        return dateline is not None and name.span.end <= dateline.end()

    def _is_doubtful(self, group: Sequence[Name]) -> bool:
        """Whether nothing but one capital letter makes it a name: the only mention, of an unknown single word.

        What a noun for a body leads ("the controls firm Nordvarme") or what speaks is none of these.
        """
        name = group[0]
        if len(group) > 1 or name.rule not in _UNSURE or " " in name.text:
            return False
        before = self._text[max(0, name.span.start - 30) : name.span.start].split()
        if before and (animacy.is_animate(before[-1].lower()) or (before[-1].lower() == "the" and name.text.isupper())):
            return False
        following = (self._text[name.span.end : name.span.end + 30].split() or [""])[0].lower()
        acts = following in SAYING or (following in _AUXILIARIES and not name.text.endswith("s"))
        return not (acts or (before and before[-1] == "as"))

    def _country_meant(self, group: Sequence[Name], groups: dict[str, list[Name]]) -> str | None:
        """The country that a capital stands for throughout: it acts, and is not only a place where things happen."""
        country = group[0].stands_for
        if group[0].kind != "place" or country is None or country not in groups:
            return None
        acts = any(not _PLACED.search(self._text[max(0, name.span.start - 12) : name.span.start]) for name in group)
        return country if acts else None

    def _actor(self, id: str, group: list[Name], others: list[Name], further: list[Span]) -> Actor:
        kinds = Counter(_KINDS[name.kind] for name in group)
        kind = "person" if kinds["person"] else kinds.most_common(1)[0][0]
        if kind in ("person", "place") and any(self._is_called_body(name) for name in group):
            kind = "organisation"
        surfaces = Counter(_surface(name) for name in group)
        full = _fullest(surfaces, id, kind)
        roled = next((name for name in group if name.role and name.role.rstrip(".") not in HONORIFICS), None)
        at = self._document.sentence_at(roled.span.start) if roled else None
        firsts: dict[str, Span] = {}
        for name in (*group, *others):
            firsts.setdefault(_surface(name).lower(), name.span)
        return Actor(
            id=id,
            name=full,
            kind=kind,
            role=squeezed(roled.role) if roled and roled.role else None,
            role_at=at.number if at else None,
            affiliation=next((self._affiliation(name.affiliation) for name in group if name.affiliation), None),
            aliases=tuple(dict.fromkeys(s for s in (*surfaces, *map(_surface, others)) if s.lower() != full.lower())),
            spans=tuple(sorted([*(name.span for name in (*group, *others)), *further])),
            firsts=tuple(firsts.values()),
            is_outlet=any(name.kind == "outlet" for name in group),
        )

    def _is_called_body(self, name: Name) -> bool:
        """Whether the noun right before ``name`` says that it is a company or the like: "the company Van Rijn"."""
        before = self._text[max(0, name.span.start - 30) : name.span.start].split()
        return bool(before) and before[-1] in animacy.BODIES

    def _affiliation(self, printed: str) -> str:
        """The country that an adjective names ("Russian": Russia); any other name as printed."""
        nationality = (name for name in self._names if name.kind == "nationality" and name.text == printed)
        return next((name.actor for name in nationality), printed)

    def actor(self, id: str) -> Actor | None:
        """The actor whom the readers call ``id``."""
        return self._by_id.get(id)

    @cached_property
    def _surfaces(self) -> dict[str, Actor]:
        """Every spelling that one actor alone has, lower case: for the places where the reader saw no name."""
        found: dict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            for surface in {actor.name.lower(), *map(str.lower, actor.aliases)}:
                found[surface].append(actor)
        return {surface: actors[0] for surface, actors in found.items() if len(actors) == 1}

    def names_in(self, span: Span) -> Sequence[Name]:
        """The names that stand inside ``span``."""
        first = bisect_left(self._name_starts, span.start)
        last = bisect_left(self._name_starts, span.end)
        return [name for name in self._names[first:last] if name.span.end <= span.end]

    def mention_at(self, start: int) -> Mention | None:
        """The pronoun or description that begins at ``start`` and whose actor is known."""
        index = bisect_left(self._mention_starts, start)
        if index < len(self._mentions) and self._mentions[index].span.start == start:
            return self._mentions[index]
        return None

    def party(self, span: Span) -> Party | None:
        """Whom the noun phrase ``span`` means; None for a pronoun that may mean more than one."""
        dateline = DATELINE.match(self._text, span.start, span.end)
        if dateline:
            span = Span(dateline.end(), span.end)
        core = self._core(span)
        person = self._person(span, core)
        if person:
            return person
        printed = core.of(self._text)
        mention = self.mention_at(core.start)
        if mention and mention.span.end >= core.end - 2 and (actor := self.actor(mention.actor)):
            return _party(actor)
        if _PRONOUN.fullmatch(printed):
            return None
        named = self._named_head(core)
        if named:
            return named
        actor = self._surfaces.get(printed.lower())
        if actor:
            return _party(actor)
        return Party(squeezed(printed))

    def _core(self, span: Span) -> Span:
        """``span`` up to its first aside, without a possessive ending."""
        aside = _ASIDE.search(self._text, span.start, span.end)
        end = aside.start() if aside and aside.start() > span.start else span.end
        core = self._text[span.start : end].rstrip(" ,;:.–—-")
        return Span(span.start, span.start + len(core.removesuffix("'s").removesuffix("’s")))

    def _person(self, span: Span, core: Span) -> Party | None:
        """The one person whom the phrase names: as its head, or set beside a role ("her lawyer, Ann Lee")."""
        inside = self.names_in(span)
        people = [name for name in inside if name.kind == "person"]
        within = [name for name in people if name.span.end <= core.end]
        if len({name.actor for name in within}) == 1:
            name = within[-1]
            before = self._text[core.start : name.span.start]
            after = self._text[name.span.end : core.end]
            heads = not after or _AFTER_NAME.match(after)
            if heads and not _PREPOSITION.search(before) and not _is_joined(before + after):
                return self._with_role(self._party_of(name), before, self._text[name.span.end : span.end], name)
        beside = self._set_beside(core)
        return beside if not within and not _is_joined(core.of(self._text)) else None

    def _with_role(self, party: Party | None, before: str, after: str, name: Name) -> Party | None:
        """``party`` with the role that the phrase itself prints before or after the name, where that says more."""
        if party is None:
            return None
        aside = _NEXT_ASIDE.match(after)
        for printed in (before, aside[1] if aside else ""):
            role = squeezed(LEADING_PRONOUN.sub("", _DETERMINER.sub("", printed)))
            if len(role) > len(party.role or "") and animacy.is_role(animacy.head_of(role)):
                at = self._document.sentence_at(name.span.start)
                return Party(party.name, role, at.number if at else None, party.actor)
        return party

    def _set_beside(self, core: Span) -> Party | None:
        """The name behind a role and a comma ("her lawyer, Ann Lee"), whatever kind the reader took it for."""
        index = bisect_left(self._name_starts, core.end + 2)
        named = self._names[index] if index < len(self._names) else None
        if (
            named is None
            or named.span.start != core.end + 2
            or self._text[core.end : core.end + 2] != ", "
            or named.kind not in ("person", "organisation")
        ):
            return None
        role = squeezed(core.of(self._text))
        if named.kind == "person":
            given = (named.role or "").lower()
            if given and _ends_alike(role.lower(), given):
                return self._party_of(named)
        if not animacy.is_role(animacy.head_of(role)):
            return None
        return Party(_surface(named), LEADING_PRONOUN.sub("", _DETERMINER.sub("", role)), actor=self.actor(named.actor))

    def opening(self, sentence: Span) -> Party | None:
        """The party that ``sentence`` begins with, by name or as "the company"."""
        mention = self.mention_at(sentence.start)
        if mention and mention.kind == "description" and (actor := self.actor(mention.actor)):
            return _party(actor)
        end = min(sentence.end, sentence.start + 120)
        first = next((name for name in self.names_in(Span(sentence.start, end)) if name.kind in _KINDS), None)
        if first is None:
            return None
        before = self._text[sentence.start : first.span.start]
        if _PREPOSITION.search(before) or "," in before or self._text[first.span.end : first.span.end + 1] in "'’":
            return None
        return self.party(Span(sentence.start, first.span.end))

    def may_be(self, party: Party, pronoun: str) -> bool:
        """Whether nothing in the text calls ``party`` by the other pronoun."""
        other = _FEMALE if pronoun == "he" else _MALE
        return not any(
            party.actor and mention.actor == party.actor.id and mention.text.lower() in other
            for mention in self._mentions
        )

    def _party_of(self, name: Name) -> Party | None:
        actor = self.actor(name.actor)
        if actor is None:
            return None
        here = squeezed(name.role) if name.role and name.role.rstrip(".") not in HONORIFICS else None
        if here and len(here) >= len(actor.role or ""):
            at = self._document.sentence_at(name.span.start)
            return Party(actor.name, here, at.number if at else None, actor)
        return _party(actor)

    def _named_head(self, core: Span) -> Party | None:
        """The organisation, country or place that is the phrase's head, in the words of the text."""
        names = [name for name in self.names_in(core) if name.kind in _KINDS]
        if not names:
            return None
        for name in (names[-1], names[0]):
            before = self._text[core.start : name.span.start]
            after = self._text[name.span.end : core.end]
            lead = _DETERMINER.sub("", before, count=1)
            if _PREPOSITION.search(before) or "'s " in before or "’s " in before or _is_joined(before + after):
                continue
            if not after.strip() or (not lead and re.match(r"\s+(?:of|in|at|from)\b", after)):
                actor = self.actor(name.actor)
                return Party(self._as_printed(name, actor), actor=actor)
        return None

    def _as_printed(self, name: Name, actor: Actor | None) -> str:
        """The fuller spelling of an organisation, a country as this sentence calls it."""
        if actor is not None and actor.kind in ("organisation", "group"):
            return actor.name
        short = actor is not None and actor.kind == "country" and name.text.islower() is False
        if short and actor and name.kind == "country" and name.text in actor.name and name.text != actor.name:
            return actor.name
        return _surface(name)

    def is_animate(self, span: Span) -> bool:
        """Whether the phrase can speak: it names an actor or its head noun is one for people or bodies of people."""
        core = self._core(span)
        mention = self.mention_at(core.start)
        if (mention and mention.span.end >= core.end - 2) or self._person(span, core):
            return True
        head = animacy.head_of(core.of(self._text))
        names = [name for name in self.names_in(core) if name.kind in _KINDS]
        if animacy.is_animate(head) or any(name.span.end >= core.end for name in names):
            return True
        printed = core.of(self._text)
        return printed.lower() in self._surfaces or _PROPER.fullmatch(printed) is not None


def _party(actor: Actor) -> Party:
    return Party(actor.name, actor.role, actor.role_at, actor)


def _surface(name: Name) -> str:
    return squeezed(name.text)


def _is_joined(text: str) -> bool:
    return re.search(r"\b(?:and|or)\b|&", text) is not None


def _ends_alike(one: str, other: str) -> bool:
    """Whether the longer of two roles ends with the shorter."""
    return one.endswith(other) or other.endswith(one)


def _fullest(surfaces: Counter[str], id: str, kind: str) -> str:
    if kind == "country":
        return id if id in surfaces else surfaces.most_common(1)[0][0]
    if id in surfaces:
        return id
    return max(surfaces, key=lambda surface: (len(surface.split()), len(surface)))
