"""Pronouns and descriptions ("the minister") that mean a named actor, where the text leaves only one."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Literal, NamedTuple

from summarizer.reading.coreference.companies import Companies, head_of
from summarizer.reading.names import Name, find_names, geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tables import tables, without_accents
from summarizer.reading.quotes import find_quotes
from summarizer.reading.sentences import find_sentences
from summarizer.spans import Span

_PRONOUN = re.compile(
    r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|im|is|ers?|imself|erself)|(?<=[Ss])he)\b(?!-| or h)(?<!\bor h.s)(?<!\bor h..)"
)
_DESCRIPTION = re.compile(r"[Tt](?<!\w.)(?:he|his|hat) ([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,4})")
_FRONTED = lex.words(
    "In At During After Before Since With When While As For Despite Although If On From By Through Until Once"
)
_FEMALE_PRONOUNS = ("she", "her", "hers", "herself")

_FEMALE_WORDS = lex.words("""
Mrs Ms Miss Dame Lady Madam Madame Queen Princess Duchess Empress Baroness Countess Sister congresswoman chairwoman
spokeswoman councilwoman businesswoman actress heiress wife mother daughter sister widow aunt niece girlfriend
grandmother granddaughter queen princess duchess waitress nun
""")
_MALE_WORDS = lex.words("""
Mr Sir Lord King Prince Duke Emperor Baron Earl Count Pope Father Brother congressman chairman spokesman councilman
businessman actor husband father son brother widower uncle nephew boyfriend grandfather grandson king prince duke pope
""")
_LEADERS = lex.words("leader ruler dictator strongman president autocrat")
_OUTLET_WORDS = lex.words("newspaper paper daily outlet broadcaster magazine tabloid weekly")
_GENERAL_WORDS = _LEADERS | _OUTLET_WORDS | lex.COMPANY_NOUNS
_UNNAMED = re.compile(r"(?:(?:One|Another|A|An)((?: [a-z][a-z-]*){1,4})|The \d\d?-year-old(?= [a-z]))")
"""How somebody whom the text does not name comes in: "One victim lost …"; she is meant by what follows."""

PEOPLE = lex.ROLE_HEADS | lex.words("""
victim witness neighbour neighbor resident passenger customer shopper man woman boy girl child mother father parent
grandmother grandfather patient survivor juror source employee worker fan tourist villager visitor bystander protester
voter local homeowner motorist cyclist pedestrian viewer user traveller traveler refugee migrant inmate shopkeeper
""")
SENTENCES_BACK = 3
_BESIDE = 3
"""A name no farther behind the noun is that person's: A victim, Ann Lee, lost it."""
REACH = 1000
"""How many characters away a pronoun's person may be named."""
_SAYS = "|".join(sorted(lex.SAYING))
_GOES_ON = re.compile(rf"(?:He|She) (?:also |then |later )?(?:{_SAYS})\b")
_SPEAKS = re.compile(rf",? (?:also |then |later )?(?:{_SAYS})\b")


class Mention(NamedTuple):
    """Words that mean a named actor without naming it. ``actor`` is the id that the names reader gave."""

    span: Span
    text: str
    actor: str
    kind: Literal["pronoun", "description"]
    rule: str


def find_mentions(text: str, names: tuple[Name, ...] | None = None) -> tuple[Mention, ...]:
    """The pronouns and definite descriptions in ``text`` whose actor is beyond doubt, in order, not overlapping.

    ``names`` are the names of the same text, where the caller has them already. What may mean more than one
    actor is left out. Spans are code points of ``text``; any string is legal.
    """
    names = find_names(text) if names is None else names
    if not names:
        return ()
    resolver = _Resolver(text, names)
    mentions = sorted([*resolver.descriptions(), *resolver.pronouns()], key=lambda mention: mention.span)
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or kept[-1].span.end <= mention.span.start:
            kept.append(mention)
    return tuple(kept)


class _Resolver:
    def __init__(self, text: str, names: tuple[Name, ...]) -> None:
        self.text = text
        self.names = names
        self.starts = [name.span.start for name in names]
        self.first = {name.actor: name.span.start for name in reversed(names)}
        self.outlets = list(dict.fromkeys(name.actor for name in names if name.kind == "outlet"))
        self.companies = Companies(text, names)
        self.sentences = find_sentences(text)
        self.sentence_starts = [sentence.start for sentence in self.sentences]
        self.quoted = _quoted(text)
        self.people = [name for name in names if name.kind == "person"]
        # Who is named in a quotation speaks seldom of himself: he is not meant by what stands outside it.
        self.told = [name for name in self.people if not _within(self.quoted, name.span.start)]
        self.told_starts = [name.span.start for name in self.told]
        self.sex = self._sexes()
        self.resolved_starts: list[int] = []
        self.resolved: list[str] = []
        self.open_subjects: set[tuple[int, str]] = set()
        """The sentences that a pronoun of this sex opens whose person is not known."""

    # -- descriptions --------------------------------------------------------------------------

    def descriptions(self) -> list[Mention]:
        """ "The Russian president", "the newspaper", "the ministry"."""
        roles = self._roles()
        heads = self._heads()
        telling = _GENERAL_WORDS.union(roles, heads)
        found = []
        for match in _DESCRIPTION.finditer(self.text):
            words = match[1].split(" ")
            last = next((i for i, word in enumerate(words) if word in telling), None)
            if last is None:
                continue
            while last + 1 < len(words) and words[last + 1] in telling:
                last += 1
            head, modifiers = words[last], words[:last]
            named = " ".join(word for word in modifiers if word[0].isupper() and not word.endswith("-based"))
            if named and _country(named) is None:
                continue
            span = Span(match.start(), match.start(1) + len(" ".join(words[: last + 1])))
            if self._inside_role(span) or self._names_follow(span):
                continue
            person = self._person(head, modifiers, roles)
            known = all(word[0].isupper() or word in telling for word in modifiers)  # the city-owned company
            actor = person or (self._organisation(head, span.start, heads) if known or head in heads else None)
            if actor is not None:
                rule = "role" if person else "head"
                found.append(Mention(span, span.of(self.text), actor, "description", rule))
        return found

    def _roles(self) -> dict[str, dict[str, set[str]]]:
        """For each role's head, the persons who bear it, each with the countries and words of the role."""
        roles: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for name in self.people:
            if name.role is None:
                continue
            words = re.findall(r"[\w-]+", name.role)
            country = _country(name.affiliation)
            for word in words:
                small = word.lower()
                if small in lex.ROLE_HEADS:
                    roles[small][name.actor].update(other.lower() for other in words)
                    if country is not None:
                        roles[small][name.actor].add(country)
        return roles

    def _person(self, head: str, modifiers: list[str], roles: dict[str, dict[str, set[str]]]) -> str | None:
        country = _country(" ".join(word for word in modifiers if word[0].isupper()))
        bearers: dict[str, set[str]] = {}
        for role in _LEADERS if head in _LEADERS else (head,):
            for actor, words in roles.get(role, {}).items():
                if role == head or country is not None:
                    bearers.setdefault(actor, set()).update(words)
        told = {word for word in modifiers if word[0].islower()} | ({country} if country is not None else set())
        fitting = [actor for actor, words in bearers.items() if told <= words]
        return fitting[0] if len(fitting) == 1 else None

    def _heads(self) -> dict[str, set[str]]:
        """For each head of an organisation's name in small letters, the organisations that bear it."""
        heads: dict[str, set[str]] = defaultdict(set)
        for name in self.names:
            if name.kind in ("organisation", "outlet"):
                head = head_of(name)
                if head in lex.ORG_HEADS:
                    heads[head.lower()].add(name.actor)
        return heads

    def _organisation(self, head: str, position: int, heads: dict[str, set[str]]) -> str | None:
        if head in heads:
            actors = heads[head]
            only = next(iter(actors))
            return only if len(actors) == 1 and self.first[only] < position else None
        if head in _OUTLET_WORDS:
            return self._only(self.outlets, position)
        if head in lex.COMPANY_NOUNS:
            i = bisect_right(self.sentence_starts, position) - 1
            return self.companies.meant(position, self.sentences[max(0, i - 1)].start)
        return None

    def _only(self, actors: list[str], position: int) -> str | None:
        """The one of ``actors``, in the order they are first named, that is named before ``position``."""
        named = [actor for actor in actors[:2] if self.first[actor] < position]
        return named[0] if len(named) == 1 else None

    def _names_follow(self, span: Span) -> bool:
        """Whether the words lead up to a name: "the newspaper DongA Ilbo", "the minister, Shin Won-sik"."""
        i = bisect_left(self.starts, span.end)
        if i == len(self.names):
            return False
        gap = self.text[span.end : self.names[i].span.start]
        return gap in (" ", ", ")

    def _inside_role(self, span: Span) -> bool:
        """Whether the words are the role beside a name: they attach to it, and mean no one anew."""
        i = bisect_left(self.starts, span.start)
        for name in self.names[max(0, i - 1) : i + 3]:
            if name.role is None:
                continue
            gap = self.text[min(span.end, name.span.end) : max(span.start, name.span.start)]
            if span.of(self.text).split(" ", 1)[1] in name.role and len(gap) < len(name.role) + 8:
                return True
        return False

    # -- pronouns ------------------------------------------------------------------------------

    def pronouns(self) -> list[Mention]:
        """Third-person pronouns of the singular."""
        found: list[Mention] = []
        for match in _PRONOUN.finditer(self.text):
            position = match.start()
            sex = _sex_of(match[0])
            if _within(self.quoted, position):
                continue
            resolved = self._antecedent(position, sex)
            if resolved is None:
                self.open_subjects.add((position, sex))
                continue
            actor, rule = resolved
            self.resolved_starts.append(position)
            self.resolved.append(actor)
            found.append(Mention(Span(*match.span()), match[0], actor, "pronoun", rule))
        return found

    def _antecedent(self, position: int, sex: str) -> tuple[str, str] | None:
        """The one person of fitting sex in this sentence before the pronoun, or in the nearest that has any.

        Who is named later in the sentence is not meant, but for a phrase before the subject: "In his statement,
        Sanders …".
        """
        i = bisect_right(self.sentence_starts, position) - 1
        sentence = self.sentences[i]
        later = self._people_between(position, min(sentence.end, position + REACH))
        if self._is_fronted(sentence, position, later):
            return (later[0].actor, "subject after it") if self._fits(later[0].actor, sex) else None
        excluded = {name.actor for name in later if self.text[name.span.end : name.span.end + 2] not in ("'s", "’s")}
        end = position
        for start in self._starts_back(i):
            if (start, sex) in self.open_subjects:
                return None
            actors = {name.actor for name in self._people_between(start, end) if name.span.end <= position}
            first, last = bisect_left(self.resolved_starts, start), bisect_left(self.resolved_starts, end)
            actors = {actor for actor in actors.union(self.resolved[first:last]) if self._fits(actor, sex)} - excluded
            if start < sentence.start and self._opens_unnamed(start, end):
                return None
            if len(actors) == 1:
                return actors.pop(), "only candidate"
            if actors:
                return self._speaker(start, end, position, actors) if position == sentence.start else None
            end = start
        return None

    def _opens_unnamed(self, start: int, end: int) -> bool:
        """Whether the subject of the sentence is somebody whom it does not name."""
        unnamed = _UNNAMED.match(self.text, start, end)
        if unnamed is None or (unnamed[1] and PEOPLE.isdisjoint(unnamed[1].split())):
            return False
        named = self._people_between(start, end)
        return not named or len(self.text[unnamed.end() : named[0].span.start]) > _BESIDE

    def _starts_back(self, i: int) -> Iterator[int]:
        """Where sentence ``i`` and those before it begin that are not wholly quoted, the nearest first."""
        yield self.sentences[i].start
        nearest = bisect_left(self.sentence_starts, self.sentences[i].start - REACH)
        before = (self.sentences[at] for at in range(i - 1, nearest - 1, -1))
        yield from islice((s.start for s in before if not self._is_quoted(s)), SENTENCES_BACK)

    def _is_quoted(self, sentence: Span) -> bool:
        at = bisect_right(self.quoted, (sentence.start, len(self.text))) - 1
        return at >= 0 and sentence.end <= self.quoted[at].end

    def _people_between(self, start: int, end: int) -> list[Name]:
        return self.told[bisect_left(self.told_starts, start) : bisect_left(self.told_starts, end)]

    def _fits(self, actor: str, sex: str) -> bool:
        return self.sex.get(actor, sex) == sex

    def _speaker(self, start: int, end: int, position: int, actors: set[str]) -> tuple[str, str] | None:
        """Of several, the one who spoke in the sentence before, where the pronoun goes on speaking: "He added …"."""
        if _GOES_ON.match(self.text, position) is None:
            return None
        speakers = {
            name.actor
            for name in self._people_between(start, end)
            if name.actor in actors and _SPEAKS.match(self.text, name.span.end) is not None
        }
        return (speakers.pop(), "speaker goes on") if len(speakers) == 1 else None

    def _is_fronted(self, sentence: Span, position: int, later: list[Name]) -> bool:
        """Whether the pronoun stands in a phrase before the subject."""
        opening = self.text[max(sentence.start, position - REACH) : position]
        possessive = self.text[position : position + 4].lower() in ("his ", "her ")
        if not later or "," in opening or not (possessive or opening.split(" ", 1)[0] in _FRONTED):
            return False
        return self.text[position : later[0].span.start].rstrip().endswith(",")

    def _sexes(self) -> dict[str, str]:
        """What titles, roles and given names tell of each person's sex."""
        known, sexes = tables(), {}
        for name in self.people:
            words = re.findall(
                r"\w+", self.text[max(0, name.span.start - 5) : name.span.start] + " " + (name.role or "")
            )
            if any(word in _FEMALE_WORDS for word in words):
                sexes[name.actor] = "f"
            elif any(word in _MALE_WORDS for word in words):
                sexes[name.actor] = "m"
            elif name.actor not in sexes:
                first = without_accents(name.actor.split(" ", 1)[0])
                if first in known.male:
                    sexes[name.actor] = "m"
                elif first in known.female:
                    sexes[name.actor] = "f"
        return self._sexes_by_pronouns(sexes) | sexes

    def _sexes_by_pronouns(self, known: Collection[str]) -> dict[str, str]:
        """What pronouns tell of those not ``known``: those after the first person that a sentence names."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for sentence in self.sentences:
            people = self._people_between(*sentence)
            if not people or people[0].actor in known:
                continue
            end = next((name.span.start for name in people if name.actor != people[0].actor), sentence.end)
            for match in _PRONOUN.finditer(self.text, people[0].span.end, end):
                if not _within(self.quoted, match.start()):
                    told[people[0].actor][_sex_of(match[0])] += 1
        return {
            actor: sex for actor, sexes in told.items() for sex, count in sexes.items() if 2 * count > sexes.total()
        }


def _sex_of(pronoun: str) -> str:
    return "f" if pronoun.lower() in _FEMALE_PRONOUNS else "m"


def _country(name: str | None) -> str | None:
    """The country that a country's, a people's, a capital's or a seat's name stands for."""
    if not name:
        return None
    known, plain = tables(), without_accents(name)
    return (
        known.countries.get(plain)
        or known.demonyms.get(plain)
        or geography.SEATS.get(plain)
        or known.capitals.get(plain)
    )


def _quoted(text: str) -> list[Span]:
    """Quotations with their marks, those inside others aside, in order."""
    return [quote.span for quote in find_quotes(text) if quote.depth == 0]


def _within(spans: list[Span], position: int) -> bool:
    i = bisect_right(spans, (position, len(spans) and spans[-1].end + 1)) - 1
    return i >= 0 and spans[i].start <= position < spans[i].end
