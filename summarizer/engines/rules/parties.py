"""Whom a phrase of the text means: an actor, or whoever the phrase describes."""

import re
from bisect import bisect_left
from typing import NamedTuple

from summarizer.engines.rules import animacy
from summarizer.engines.rules.cast import KINDS, Actor, Cast, office, surface_of
from summarizer.engines.rules.wording import has_verb, phrases_of, squeezed
from summarizer.reading.names import Name
from summarizer.reading.names.lexicon import BODY_NOUNS, HONORIFICS
from summarizer.spans import Span

_PREPOSITION = re.compile(
    r"(?<![\w-])(?:of|in|from|at|for|with|on|by|to|near|behind|across|inside|outside|over|about)(?![\w-])"
)
_CLOSED = re.compile(r"(?:\s(?:of|from|in)\s[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)?[,)]")
_SOUGHT = re.compile(r"\s(?:for|against)\s")
_ONE_OF = re.compile(r"one of\s", re.IGNORECASE)
_ONE = re.compile(r"(?:(?:an?|another|the|his|her|its|their|\S+['’]s)\s(?!.*s\Z)|one of\s)", re.IGNORECASE | re.DOTALL)
_DETERMINER = re.compile(r"\A(?:the|a|an|another|this|that|these|those|some)\s+", re.IGNORECASE)
LEADING_PRONOUN = re.compile(r"\A(?:his|her|its|their|our|my|your|whose)\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:i|you|he|she|it|we|they|who|which|that|this|these|those|one|him|her|them)", re.IGNORECASE)
_MALE, _FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_AFTER_NAME = re.compile(
    r"(?:\s+(?:himself|herself|itself|[KQ]C|MP|MEP|MSP|MD))?\s*(?:,|\(|$|who\b|which\b)|\s+(?:of|from|at|in)\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:if|whether|that|when|while|because|although|though|unless|asked|told)\b", re.IGNORECASE
)
_WORDS = re.compile(r"[\w\s-]+")
_QUOTED = ("“", '"', "‘")
_OWNED = re.compile(r"['’]s\s")
_ANOTHER = re.compile(r"\s*\([^)]*\)\s+(?:and|or)\b")
_FRONTED = re.compile(
    r"(?:in|on|at|for|with|after|before|by|from|under|during|since|among|as|like|for)\s", re.IGNORECASE
)
_PROPER = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)+")
_WHO_IS = re.compile(r"\A(?:who|which)\s+(?:is|was)\s+")
_RELATIVE = re.compile(r"(?:\A|\s+)(?:who|whom|whose|which|that)\s.*", re.DOTALL)
_NEXT_ASIDE = re.compile(r",\s+([^,;:]{3,80}?)\s*(?:,|\Z)")
_LONGEST_TITLES = 60
_MOST_IN_ROLE = 3
"""So many names on, a role's own included, the one is looked for that it belongs to."""
_ASIDE = re.compile(r"\s*(?:[(–—]|,(?!\d)|\bwho\b|\bwhich\b|\bwhose\b)")


class Party(NamedTuple):
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


class Parties(Cast):
    """The cast of a document, and whom its phrases mean."""

    def party(self, span: Span) -> Party | None:
        """Whom the noun phrase ``span`` means; None for a pronoun that may mean more than one."""
        core = self._core(span)
        person = self._person(span, core)
        if person:
            return person
        printed = core.of(self.text)
        mention = self.mention_at(core.start)
        if mention and mention.span.end >= core.end - 2 and (actor := self.actor(mention.actor)):
            return party_of(actor)
        if _PRONOUN.fullmatch(printed):
            return None
        named = self._named_head(core)
        if named:
            return named
        actor = self.surfaces.get(printed.lower())
        if actor and actor.kind != "group":
            return party_of(actor)
        return Party(squeezed(printed))

    def _core(self, span: Span) -> Span:
        """``span`` up to its first aside, without a possessive ending."""
        aside = _ASIDE.search(self.text, span.start, span.end)
        end = aside.start() if aside and aside.start() > span.start else span.end
        core = self.text[span.start : end].rstrip(" ,;:.–—-")
        return Span(span.start, span.start + len(core.removesuffix("'s").removesuffix("’s")))

    def _person(self, span: Span, core: Span) -> Party | None:
        """The one person whom the phrase names: as its head, or set beside a role ("her lawyer, Ann Lee")."""
        inside = self.names_in(span)
        people = [name for name in inside if name.kind == "person"]
        within = [name for name in people if name.span.end <= core.end]
        if len({name.actor for name in within}) == 1:
            name = within[-1]
            before = self.text[core.start : name.span.start]
            after = self.text[name.span.end : core.end]
            heads = not after or _AFTER_NAME.match(after)
            if heads and _is_second_role(before, name.role):
                return self._party_of(name)
            listed = _is_joined(before + after) or _ANOTHER.match(self.text, core.end, span.end)
            if heads and not _PREPOSITION.search(before) and not listed:
                return self._with_role(self._party_of(name), before, self.text[name.span.end : span.end], name)
        beside = self._set_beside(core)
        free = [name for name in within if not _OWNED.match(self.text, name.span.end)]  # Hallam's barrister, Tom Lee
        within = [name for name in free if not _PREPOSITION.search(self.text, core.start, name.span.start)]
        printed = core.of(self.text)
        both = _ONE.match(printed) and animacy.is_role(printed.split()[-1].lower())  # its chief and founder, Ann Lee
        return beside if not within and (both or not _is_joined(printed)) else None

    def _with_role(self, party: Party | None, before: str, after: str, name: Name) -> Party | None:
        """``party`` with the role that the phrase itself prints before or after the name, where that says more."""
        if party is None:
            return None
        aside = _NEXT_ASIDE.match(after)
        for printed in (before, aside[1] if aside else ""):
            bare = _DETERMINER.sub("", _WHO_IS.sub("", printed))
            role = office(LEADING_PRONOUN.sub("", _RELATIVE.sub("", bare)))
            if len(role) > len(party.role or "") and animacy.is_role(animacy.head_of(role)):
                at = self.document.sentence_at(name.span.start)
                return Party(party.name, role, at.number if at else None, party.actor)
        return party

    def _set_beside(self, core: Span) -> Party | None:
        """The name behind a role and a comma ("her lawyer, Ann Lee"), whatever kind the reader took it for."""
        index = bisect_left(self.name_starts, core.end + 2)
        near = self.names[index : index + _MOST_IN_ROLE]
        named = next((name for name in near if name.kind in ("person", "organisation")), None)
        if named is None:
            return None
        comma, _, titles = self.text[core.end : named.span.start][:_LONGEST_TITLES].partition(" ")
        kept = [title for title in titles.split() if title.rstrip(".") not in HONORIFICS]
        second = _DETERMINER.sub("", " ".join(kept))
        # the envoy, former minister Grace Otieno; its chair, the senator Ann Lee
        own = second.rstrip(".") in (named.role or "")
        plain = not _PREPOSITION.search(second) and "," not in second
        if comma != "," or not (own or (plain and animacy.is_role(animacy.head_of(second)))):
            return None
        role = squeezed(core.of(self.text)).removesuffix(" there")
        given = (named.role or "").lower() if named.kind == "person" else ""
        if given and role.lower().endswith(given):
            return self._party_of(named)
        head = animacy.head_of(role)
        if given and own and _ONE.match(role) and not (animacy.is_role(head) or _PREPOSITION.search(role)):
            return self._party_of(named)  # the fourth, businessman Tom Lee
        closed = named.kind == "person" and _CLOSED.match(self.text, named.span.end)
        one = closed and _ONE.match(role) and not _SOUGHT.search(role)  # the search for a foreman, Tom Lee
        if not (animacy.is_role(head) or (one and head not in BODY_NOUNS and not animacy.is_report(head))):
            return None
        said = LEADING_PRONOUN.sub("", _DETERMINER.sub("", role))
        return Party(surface_of(named), None if _ONE_OF.match(said) else said, actor=self.actor(named.actor))

    def opening(self, sentence: Span) -> Party | None:
        """The party that ``sentence`` begins with, by name, by role and name or as "the company"."""
        core = self._core(Span(sentence.start, min(sentence.end, sentence.start + _LONGEST_TITLES)))
        printed = core.of(self.text)
        if (beside := self._set_beside(core)) and not _FRONTED.match(printed) and not has_verb(phrases_of(printed)):
            return beside
        mention = self.mention_at(sentence.start)
        if mention and mention.kind == "description" and (actor := self.actor(mention.actor)):
            return party_of(actor)
        end = min(sentence.end, sentence.start + 120)
        named = [name for name in self.names_in(Span(sentence.start, end)) if name.kind in KINDS]
        first = next(iter(named), None)
        if first and first.kind == "country" and named[1:]:  # U.S. bus maker Kern
            between = self.text[first.span.end : named[1].span.start]
            led = between.islower() and _WORDS.fullmatch(between) and not has_verb(phrases_of(between))
            first = named[1] if led else first
        if first is None:
            return self._described(sentence)
        before = self.text[sentence.start : first.span.start]
        if _PREPOSITION.search(before) or "," in before or self.text[first.span.end : first.span.end + 1] in "'’":
            return None
        if before[:1] in _QUOTED or _SUBORDINATE.search(before) or has_verb(phrases_of(before)):
            return None  # “Some people feel Ann Lee will win,” he said; asked if Ann Lee would win, he
        return self.party(Span(sentence.start, first.span.end))

    def _described(self, sentence: Span) -> Party | None:
        """The people or the body that ``sentence`` begins with, unnamed: the buyers have promised."""
        phrases = phrases_of(self.text[sentence.start : sentence.end])
        kinds = [chunk.kind for chunk in phrases.chunks[:2]]
        at = phrases.chunks[1].last if len(phrases.chunks) > 1 and phrases.chunks[1].word == "there" else -1
        if (kinds not in (["np", "verb"], ["np", "comma"]) and at < 0) or phrases.chunks[0].first or not phrases.places:
            return None
        noun = phrases.chunks[0]
        printed = self.text[sentence.start : sentence.start + phrases.places[noun.last][1]]
        return Party(squeezed(printed)) if animacy.is_animate(noun.word) and not _PRONOUN.fullmatch(printed) else None

    def may_be(self, party: Party, pronoun: str) -> bool:
        """Whether nothing in the text calls ``party`` by the other pronoun."""
        other = _FEMALE if pronoun == "he" else _MALE
        return not any(
            party.actor and mention.actor == party.actor.id and mention.text.lower() in other
            for mention in self.mentions
        )

    def _party_of(self, name: Name) -> Party | None:
        actor = self.actor(name.actor)
        if actor is None:
            return None
        here = office(name.role) if name.role and name.role.rstrip(".") not in HONORIFICS else None
        if here and len(here) >= len(actor.role or ""):
            at = self.document.sentence_at(name.span.start)
            return Party(actor.name, here, at.number if at else None, actor)
        return party_of(actor)

    def _named_head(self, core: Span) -> Party | None:
        """The organisation, country or place that is the phrase's head, in the words of the text."""
        inside = self.names_in(core)
        if len(inside) == 1 and inside[0].kind == "nationality" and inside[0].span == core:
            # whose campaign it is: the Russian
            actor = self.actor(inside[0].actor)
            return party_of(actor) if actor else None
        names = [name for name in inside if name.kind in KINDS and not _is_member(name)]
        if not names:
            return None
        for name in (names[-1], names[0]):
            before = self.text[core.start : name.span.start]
            after = self.text[name.span.end : core.end]
            lead = _DETERMINER.sub("", before, count=1)
            if _PREPOSITION.search(before) or _OWNED.search(before) or _is_joined(before + after):
                continue
            if not after.strip() or (not lead and re.match(r"\s+(?:of|in|at|from)\b", after)):
                actor = self.actor(name.actor)
                return Party(self._as_printed(name, actor), actor=actor)
        return None

    def _as_printed(self, name: Name, actor: Actor | None) -> str:
        """The fuller spelling of an organisation, a country as this sentence calls it."""
        if actor is not None and actor.kind in ("organisation", "group"):
            return actor.name
        return surface_of(name)

    def is_animate(self, span: Span) -> bool:
        """Whether the phrase can speak: it names an actor or its head noun is one for people or bodies of people."""
        core = self._core(span)
        mention = self.mention_at(core.start)
        if (mention and mention.span.end >= core.end - 2) or self._person(span, core):
            return True
        head = animacy.head_of(core.of(self.text))
        names = [name for name in self.names_in(core) if name.kind in KINDS]
        if animacy.is_animate(head) or any(
            name.span.end >= core.end and not _BEFORE_NAME.search(self.text, core.start, name.span.start)
            for name in names
        ):
            return True
        printed = core.of(self.text)
        return printed.lower() in self.surfaces or _PROPER.fullmatch(printed) is not None


# The footage of Kim does not speak, nor does a gaffe by Kim.
_BEFORE_NAME = re.compile(r"\b(?:of|by|for|from|to|about|against|on)\b")


def _is_member(name: Name) -> bool:
    """Whether a group's name is in the singular, and so means one of its members: the Republican said."""
    return name.kind == "group" and name.text.endswith(("can", "crat", "ist", "ian"))


def party_of(actor: Actor) -> Party:
    """``actor`` as a party, in its own role."""
    return Party(actor.name, actor.role, actor.role_at, actor)


def _is_second_role(before: str, role: str | None) -> bool:
    """Whether all that stands ``before`` a name is its ``role`` and another one: former minister and lawyer Ann Lee."""
    first, joint, second = _DETERMINER.sub("", before).strip().rpartition(" and ")
    named = role is not None and role.endswith(second)
    return bool(joint) and named and animacy.is_role(animacy.head_of(first))


def _is_joined(text: str) -> bool:
    return re.search(r"\b(?:and|or)\b|&", text) is not None
