"""The cast of a story: its actors under all their spellings."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from summarizer.document import Document, OfDocument
from summarizer.engines.rules import animacy
from summarizer.engines.rules.wording import DATELINE, squeezed
from summarizer.reading.coreference import Mention
from summarizer.reading.coreference.companies import Companies, head_of
from summarizer.reading.names import Name
from summarizer.reading.names.lexicon import ABBREVIATED_TITLES, HONORIFICS, NAMED_AFTER_PLACES, SAYING
from summarizer.spans import Span

KINDS = {
    "person": "person",
    "organisation": "organisation",
    "outlet": "organisation",
    "country": "country",
    "place": "place",
    "group": "group",
}
"""The kinds of name that are actors, and what an actor of that kind is called."""

_PLACED = re.compile(r"\b(?:in|at|near|to|from|into|across|around|outside|inside|through|toward|towards|of)\s+\Z")
_LOCATED = re.compile(r"(?:\b(?:in|near|from|across|around|outside|inside)|,)\s+\Z")
_OF_BODY = re.compile(r",? (?:\(\w+\),? )?(?:of|at|from) (?:the )?(?:[a-z-]+ ){0,3}")
_OWNER = re.compile(r"\b(?:[Ii]ts|[Tt]he (\w+)['’]s) (?:[\w-]+ )?\Z")
_OWNER_BEHIND = re.compile(r", (?:its|the (\w+)['’]s) ")
_OWNED_ROLE = re.compile(r"\b([Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?\Z")
_OPENS_OWNED = re.compile(r"(?:His|Her) ")
_BOTH = re.compile(r"\bs?he and \Z")
_NAMED_OWNER = re.compile(r"['’]s (?:[\w-]+ )?\Z")
_RELATIONAL = frozenset("rival counterpart successor predecessor colleague opponent challenger deputy".split())
"""Roles that tell nothing of somebody where it is not told whose they are."""
_OF_COMPANY = re.compile(
    r"(?i:chief (?:executive|\w+ officer)|managing director)|Finance (?:[Dd]irector|[Cc]hief)|C[EF]O"
)
"""Offices of companies: who has one without a house is of the company told of."""
_LONGEST_ROLE = 80
_CAMEL = re.compile(r"[a-z][A-Z]")
_AUXILIARIES = frozenset("will would has had have is was are were can could may might must".split())
_LONGEST_INITIALS = 4
"""Places in longer capitals are printed so for show: KABUL, not N.Y."""
_BEFORE_DATELINE = 3
"""A headline and what stands under it may come before the dateline."""
_DOUBTFUL = frozenset({"unknown", "capitals", "same words", "preposition", "company"})
_OF_SEVERAL = frozenset(
    "Sens Reps Govs Presidents Senators Ministers Judges Justices Governors Representatives".split()
)
_UNSURE = frozenset({"unknown", "capitals"})


class Actor(NamedTuple):
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


class Cast(OfDocument):
    """Everybody whom the news of a document names."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.text = document.text
        self.names: tuple[Name, ...] = document.reading.names
        self.mentions: tuple[Mention, ...] = document.reading.mentions
        self.name_starts = [name.span.start for name in self.names]
        self._mention_starts = [mention.span.start for mention in self.mentions]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order in which the text brings them in."""
        return tuple({actor.id: actor for actor in self._by_id.values()}.values())

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        groups: dict[str, list[Name]] = defaultdict(list)
        for name in self.names:
            if name.kind in KINDS and not self._is_dateline(name):
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
        for mention in self.mentions:
            spans[folded.get(mention.actor, mention.actor)].append(mention.span)
        for name in self.names:
            if name.kind == "nationality" and name.actor in groups:
                spans[name.actor].append(name.span)
        actors = {id: self._actor(id, group, others[id], spans[id]) for id, group in groups.items() if id not in folded}
        return actors | {id: actors[meant] for id, meant in folded.items()}

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(name.actor for name in self.names)

    def _fuller(
        self, group: Sequence[Name], groups: dict[str, list[Name]], by_first: dict[str, list[str]]
    ) -> str | None:
        """The one organisation of whose name a doubtful name is the beginning: Brackwell, of Brackwell Group."""
        name = group[0]
        if name.kind not in ("organisation", "place") or any(other.rule not in _DOUBTFUL for other in group):
            placed = (_LOCATED.search(self.text[max(0, other.span.start - 12) : other.span.start]) for other in group)
            if name.rule != "place" or any(placed):
                return None  # Lyon fell silent, Lyon Foods did not
        longer = [
            id
            for id in by_first[name.text.split()[0]]
            if groups[id][0].kind == "organisation" and groups[id][0].text.startswith(f"{name.text} ")
        ]
        after_place = bool(longer) and groups[longer[0]][0].text.split()[-1] in NAMED_AFTER_PLACES
        return longer[0] if len(longer) == 1 and not after_place else None

    def _is_dateline(self, name: Name) -> bool:
        """Whether ``name`` stands in the place and agency that open a report: LIMA (Regional Press) -."""
        for sentence in self.document.body[:_BEFORE_DATELINE]:
            if sentence.span.start <= name.span.start < sentence.span.end:
                dateline = DATELINE.match(self.text, sentence.span.start)
                return dateline is not None and name.span.end <= dateline.end()
        return False

    def _is_doubtful(self, group: Sequence[Name]) -> bool:
        """Whether nothing but one capital letter makes it a name: the only mention, of an unknown single word.

        What a noun for a body leads ("the controls firm Nordvarme") or what speaks is none of these.
        """
        name = group[0]
        if len(group) > 1 or name.rule not in _UNSURE or " " in name.text:
            return False
        before = self.text[max(0, name.span.start - 30) : name.span.start].split()
        if before and (animacy.is_animate(before[-1].lower()) or (before[-1].lower() == "the" and name.text.isupper())):
            return False
        following = (self.text[name.span.end : name.span.end + 30].split() or [""])[0].lower()
        acts = (
            following in SAYING
            or following.endswith("ed")
            or _CAMEL.search(name.text) is not None
            or (following in _AUXILIARIES and not name.text.endswith("s"))
        )
        return not (acts or (before and before[-1] == "as"))

    def _country_meant(self, group: Sequence[Name], groups: dict[str, list[Name]]) -> str | None:
        """The country that a capital stands for throughout: it acts, and is not only a place where things happen."""
        country = group[0].stands_for
        if group[0].kind != "place" or country is None or country not in groups:
            return None
        before = (self.text[max(0, name.span.start - 12) : name.span.start] for name in group)
        acts = any(not (_PLACED.search(lead) or _LOCATED.search(lead)) for lead in before)
        # Suva bids for the games, and Fiji is named once.
        return country if acts and self._counts[country] >= len(group) else None

    def _actor(self, id: str, group: list[Name], others: list[Name], further: list[Span]) -> Actor:
        kinds = Counter(KINDS[name.kind] for name in group)
        kind = "person" if kinds["person"] else kinds.most_common(1)[0][0]
        surfaces = Counter(surface_of(name) for name in group)
        full = _fullest(surfaces, id, kind)
        if kind in ("place", "person") and full.isupper() and len(full) > _LONGEST_INITIALS:
            full = full.title()
        affiliation = next((self._affiliation(name.affiliation) for name in group if name.affiliation), None)
        if kind == "person" and not affiliation:
            belonging = (self._house(name) or self._owner(name) for name in group)
            affiliation = next(filter(None, belonging), None)
        roled = next((name for name in group if name.role and name.role.rstrip(".") not in HONORIFICS), None)
        if roled and roled.role and not affiliation and roled.role.split()[-1] in _RELATIONAL:
            roled = roled if "’s " in roled.role or "'s " in roled.role else None
        at = self.document.sentence_at(roled.span.start) if roled else None
        firsts: dict[str, Span] = {}
        for name in (*group, *others):
            firsts.setdefault(surface_of(name).lower(), name.span)
        return Actor(
            id=id,
            name=full,
            kind=kind,
            role=office(roled.role) if roled and roled.role else None,
            role_at=at.number if at else None,
            affiliation=affiliation,
            aliases=tuple(dict.fromkeys(s for s in (*surfaces, *map(surface_of, others)) if s.lower() != full.lower())),
            spans=tuple(sorted([*(name.span for name in (*group, *others)), *further])),
            firsts=tuple(firsts.values()),
            is_outlet=any(name.kind == "outlet" for name in group),
        )

    def _house(self, name: Name) -> str | None:
        """The body that somebody is said to be of: Ann Lee of Acme; its director, Ann Lee; the museum's director."""
        of = _OF_BODY.match(self.text, name.span.end)
        named = self.names[bisect_left(self.name_starts, of.end()) :][:1] if of else ()
        if of and named and named[0].span.start == of.end() and _is_body(named[0]):
            return named[0].actor
        start = self.text.rfind(name.role or "", max(0, name.span.start - _LONGEST_ROLE), name.span.start)
        sentence = self.document.sentence_at(name.span.start)
        if not name.role or sentence is None:
            return None
        behind, start = start < 0, start if start >= 0 else name.span.start
        before = self.document.sentences[max(0, sentence.number - 2)].span.start
        if _OF_COMPANY.fullmatch(name.role):
            companies = Companies(self.text, self.names)
            recent = (name.actor for name in companies.named if before <= name.span.start < start)
            meant = next(recent, None) or companies.meant(start, before)
            if meant is not None:
                return meant
        leading = None if behind else _OWNER.search(self.text, max(0, start - _LONGEST_ROLE), start)
        owner = _OWNER_BEHIND.match(self.text, name.span.end) if behind else leading
        if owner is None:
            return None
        if owner[1]:
            alike = [other for other in self.names if _is_body(other) and head_of(other).lower() == owner[1]]
            nearest = min(alike, key=lambda other: (other.span.start > start, -other.span.start), default=None)
            return nearest.actor if nearest else None
        near = (self.names_in(Span(sentence.span.start, start)), self.names_in(Span(before, sentence.span.start)))
        bodies = [other for names in near for other in names if _is_body(other)]
        return next((body.actor for body in bodies if self.text[body.span.end] not in "'’"), None)

    def _owner(self, name: Name) -> str | None:
        """Whose lawyer, wife or deputy somebody is said to be: Tom Lee's lawyer, Ann Kern; Ann Kern, his lawyer."""
        if not name.role or not name.role[0].islower():
            return None  # her opponent Sen. Tom Lee
        start = self.text.rfind(name.role, max(0, name.span.start - _LONGEST_ROLE), name.span.start)
        if start < 0:
            start = self.text.find(name.role, name.span.end, name.span.end + _LONGEST_ROLE)
        before = max(0, start - _LONGEST_ROLE)
        pronoun, named = (form.search(self.text, before, max(0, start)) for form in (_OWNED_ROLE, _NAMED_OWNER))
        if pronoun:
            owner = self._possessor(pronoun.start(), pronoun[1].lower())
        else:
            owner = next((other.actor for other in self.names if named and other.span.end == named.start()), None)
        return owner if owner != name.actor else None

    def _possessor(self, start: int, pronoun: str) -> str | None:
        """Whom the possessive at ``start`` means; of "his aide, Tom Lee, and his driver" the second is not Lee's."""
        here = self.document.sentence_at(start)
        if here is None:
            return None
        joined = self.names_in(Span(max(here.span.start, start - _LONGEST_ROLE), max(start - len(" and "), 0)))
        if joined and joined[-1].kind == "person" and self.text[joined[-1].span.end : start] == " and ":
            return joined[-1].actor  # Tom Lee and his wife
        earlier = self.document.sentence(here.number - 1)
        opens = start == here.span.start
        if opens and earlier and _OPENS_OWNED.match(earlier.text):
            return None  # His manager left. His sister
        subject = _BOTH.search(self.text, here.span.start, start)
        if mention := (subject and self.mention_at(subject.start())) or self.mention_at(start):
            before = self.text[here.span.start : start].lower().find(f"{pronoun} ")
            beside = self.names_in(Span(here.span.start + max(before, 0), start)) if before >= 0 else ()
            return None if mention.actor in {name.actor for name in beside} else mention.actor
        if earlier is None or earlier.furniture is not None or not opens or pronoun == "their":
            return None
        return self.only_person(earlier.span)

    def only_person(self, span: Span) -> str | None:
        """The one person whom ``span`` names or means outside quotations, if it is one."""
        quotes = [quote.span for quote in self.document.reading.quotes if quote.span.overlaps(span)]
        people = [name for name in self.names_in(span) if name.kind == "person"]
        first, last = (bisect_left(self._mention_starts, end) for end in (span.start, span.end))
        told = [(name.actor, name.span) for name in people]
        told += [(mention.actor, mention.span) for mention in self.mentions[first:last] if mention.kind == "pronoun"]
        found = {actor for actor, span in told if not any(quote.covers(span) for quote in quotes)}
        return found.pop() if len(found) == 1 else None

    def _affiliation(self, printed: str) -> str:
        """The country that an adjective names ("Russian": Russia); any other name as printed."""
        return self._countries.get(printed, printed)

    @cached_property
    def _countries(self) -> dict[str, str]:
        return {name.text: name.actor for name in reversed(self.names) if name.kind == "nationality"}

    def actor(self, id: str) -> Actor | None:
        """The actor whom the readers call ``id``."""
        return self._by_id.get(id)

    @cached_property
    def surfaces(self) -> dict[str, Actor]:
        """Every spelling that one actor alone has, lower case: for the places where the reader saw no name."""
        found: dict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            for surface in {actor.name.lower(), *map(str.lower, actor.aliases)}:
                found[surface].append(actor)
        return {surface: actors[0] for surface, actors in found.items() if len(actors) == 1}

    def names_in(self, span: Span) -> Sequence[Name]:
        """The names that stand inside ``span``."""
        first = bisect_left(self.name_starts, span.start)
        last = bisect_left(self.name_starts, span.end)
        return [name for name in self.names[first:last] if name.span.end <= span.end]

    def mention_at(self, start: int) -> Mention | None:
        """The pronoun or description that begins at ``start`` and whose actor is known."""
        index = bisect_left(self._mention_starts, start)
        if index < len(self.mentions) and self.mentions[index].span.start == start:
            return self.mentions[index]
        return None


def _is_body(name: Name) -> bool:
    return name.kind in ("organisation", "outlet")


def office(role: str) -> str:
    """A role as one person's, on one line: Sens → Sen., Gov → Gov."""
    words = squeezed(role).split(" ")
    if len(words) > 1 and words[0].islower() and words[0].endswith(("'s", "’s")):
        del words[0]  # the county's health officer
    if len(words) > 1 and words[-1].rstrip(".") in ("Dr", "Prof"):
        words.pop()  # lead author Dr.
    if words[-1] in _OF_SEVERAL:
        words[-1] = words[-1].removesuffix("s")
    if words[-1] in ABBREVIATED_TITLES:
        words[-1] += "."
    return " ".join(words)


def surface_of(name: Name) -> str:
    """The name on one line."""
    return squeezed(name.text)


def _fullest(surfaces: Counter[str], id: str, kind: str) -> str:
    if kind == "country":
        return id if id in surfaces else surfaces.most_common(1)[0][0]
    if id in surfaces:
        return id
    return max(surfaces, key=lambda surface: (len(surface.split()), len(surface)))
