"""Actors under one name across articles: aliases, titles, respellings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from summarizer.briefing.digest import Digest
from summarizer.briefing.traits import name_key
from summarizer.briefing.vocabulary import SIDES
from summarizer.briefing.wording import cite_of
from summarizer.checks.passages.words import read_words
from summarizer.reading.names import How, Name, find_names, keys_of, same_name
from summarizer.schemas.actors import Actor
from summarizer.schemas.daily import StoryActor

_SAME: frozenset[How] = frozenset(
    ("exact", "accents", "possessive", "article", "title", "respelled", "initials", "surname", "acronym", "country",
     "demonym", "short form", "middle names")
)  # fmt: skip
"""The ways in which one surface names what another names that make them one actor. A capital is none of them: it may
be the place."""
_ROLE_WORDS = 2
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})


class Cast:
    """The actors of some articles, each under one name, and what else names them."""

    def __init__(self, digests: Sequence[Digest]) -> None:
        self._digests = digests
        told = [(digest, actor) for digest in digests for actor in digest.actors]
        self._groups = _grouped([(actor.name, *actor.aliases) for _, actor in told], [actor.kind for _, actor in told])
        self._members: dict[int, list[tuple[Digest, Actor]]] = defaultdict(list)
        for group, entry in zip(self._groups, told, strict=True):
            self._members[group].append(entry)
        self._names = {group: _fullest(members) for group, members in self._members.items()}
        self._by_key: dict[str, str] = {}
        self._found: dict[str, str] = {}
        self._parties: dict[str, str] = {}
        for group, members in self._members.items():
            for _, actor in members:
                for name in (actor.name, *actor.aliases):
                    self._by_key.setdefault(name_key(name), self._names[group])

    def actors(self) -> tuple[StoryActor, ...]:
        """All actors: those that most articles name first, within them those named earliest."""
        entries = sorted(self._members.items(), key=lambda entry: (-len({d.number for d, _ in entry[1]}), entry[0]))
        return tuple(self._entry(group, members) for group, members in entries)

    def name(self, surface: str) -> str:
        """The one name of whom ``surface`` names; as it is where no article has an actor of that name."""
        if surface not in self._found:
            plain = _article_less(surface)
            unknown = plain if plain[:1].islower() else " ".join(surface.split())
            self._found[surface] = self._resolved(surface) or unknown
        return self._found[surface]

    def _resolved(self, surface: str) -> str | None:
        known = self._by_key.get(name_key(_article_less(surface)))
        if known:
            return known
        for name in dict.fromkeys(self._by_key.values()):
            if _how(surface, name) in _SAME:
                return name
        return self._by_role(surface) or self._by_noun(_article_less(surface))

    def party(self, surface: str) -> str:
        """As ``name``, a capital or a seat of government being its country: for who gives, receives or counts."""
        if surface not in self._parties:
            self._parties[surface] = self._party(surface)
        return self._parties[surface]

    def _party(self, surface: str) -> str:
        names = find_names(surface)
        whole = next((name for name in names if len(name.text) >= len(_article_less(surface)) - 2), None)
        if whole and (whole.stands_for or whole.kind in ("country", "nationality")):
            return whole.stands_for or whole.actor
        found = self.name(self._side(surface, names) or surface)
        names = find_names(found)
        if len(names) == 1 and names[0].text == found:
            return names[0].stands_for or found
        return found

    def _side(self, surface: str, names: Sequence[Name]) -> str | None:
        """Whose side the words are about: "Moscow's troops" are Russia's, "the EU countries" the EU."""
        if len(names) != 1:
            return None
        rest = surface.replace(names[0].text, " ").replace("'s", " ").replace("’s", " ").lower().split()
        return names[0].stands_for or names[0].actor if set(rest) <= SIDES else None

    def house(self, name: str) -> str:
        """For whom somebody speaks by office: a minister's country, a director's company; else the name itself."""
        for _, actor in self._members_of(name):
            if actor.kind == "person" and (whose := actor.affiliation or _spoken_for(actor.role or "")):
                return self.party(whose)
        return self.party(name)

    def role(self, name: str) -> str | None:
        """The office that most articles give."""
        roles = Counter(actor.role for _, actor in self._members_of(name) if actor.role)
        return roles.most_common(1)[0][0] if roles else None

    def kind(self, name: str) -> str | None:
        """What sort of actor it is, where an article has it."""
        return next((actor.kind for _, actor in self._members_of(name)), None)

    def _members_of(self, name: str) -> list[tuple[Digest, Actor]]:
        return next((self._members[group] for group, known in self._names.items() if known == name), [])

    def _by_role(self, surface: str) -> str | None:
        """Whom a description means: "South Korea's defence minister", where one actor alone holds that office."""
        wanted = _role_key(surface)
        if len(wanted) < _ROLE_WORDS:
            return None
        found = {
            self._names[group]
            for group, members in self._members.items()
            for _, actor in members
            if actor.role and wanted <= _role_key(f"{actor.affiliation or ''} {actor.role}")
        }
        return found.pop() if len(found) == 1 else None

    def _by_noun(self, noun: str) -> str | None:
        """Whom "the union" means: the Union of Dockers, where one body alone has the noun in its name."""
        if not noun.isalpha() or not noun.islower():
            return None
        bodies = {name for name in self._names.values() if noun in name.lower().split() and self.kind(name) != "person"}
        given_by = (told.attributed_to or "" for digest in self._digests for told in digest.figures)
        bodies |= {" ".join(giver.split()) for giver in given_by if _article_less(giver).lower().endswith(f" {noun}")}
        return bodies.pop() if len(bodies) == 1 else None

    def _entry(self, group: int, members: list[tuple[Digest, Actor]]) -> StoryActor:
        name = self._names[group]
        aliases = dict.fromkeys(
            alias for _, actor in members for alias in (actor.name, *actor.aliases) if alias != name
        )
        kinds = Counter(actor.kind for _, actor in members)
        role, affiliation = _office([actor for _, actor in members])
        return StoryActor(
            name=name,
            kind=kinds.most_common(1)[0][0],
            role=role,
            affiliation=affiliation,
            aliases=tuple(aliases),
            articles=tuple(dict.fromkeys(digest.number for digest, _ in members)),
            cites=tuple(cite_of(digest.number, actor.evidence[0]) for digest, actor in members if actor.evidence),
        )


def _spoken_for(role: str) -> str:
    """For whom a "coastguard spokeswoman" speaks."""
    whose, _, office = role.rpartition(" ")
    return whose if office.startswith("spokes") else ""


def _office(actors: Iterable[Actor]) -> tuple[str | None, str | None]:
    """The office that most articles give, and whose it is."""
    offices = Counter((actor.role, actor.affiliation) for actor in actors if actor.role)
    return offices.most_common(1)[0][0] if offices else (None, None)


def _fullest(members: list[tuple[Digest, Actor]]) -> str:
    """The spelling that most articles use among those with the most words."""
    counts = Counter(actor.name for _, actor in members)
    return max(counts, key=lambda name: (len(name.replace("-", " ").split()), counts[name], name))


def _grouped(actors: Sequence[tuple[str, ...]], kinds: Sequence[str]) -> list[int]:
    """For each actor, given by all its names, the place of the first that is the same."""
    parent = list(range(len(actors)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    holders: dict[str, list[tuple[int, str]]] = defaultdict(list)
    seen: dict[tuple[str, bool], int] = {}
    for at, names in enumerate(actors):
        person = kinds[at] == "person"
        for name in names:
            first = seen.setdefault((name_key(name), person), at)
            if first != at:
                parent[root(at)] = root(first)
                continue
            for key in _keys(name):
                for other, known in holders[key]:
                    alike = kinds[other] == kinds[at] or (not person and kinds[other] != "person")
                    if alike and root(other) != root(at) and _how(name, known) in _SAME:
                        parent[root(at)] = root(other)
                holders[key].append((at, name))
    return [root(at) for at in range(len(actors))]


def _keys(name: str) -> Iterator[str]:
    """What two names of one actor share at least one of."""
    tokens = [token for token in name.lower().replace("-", " ").split() if len(token) > 2]
    yield from {token[:4] for token in tokens}
    yield "".join(word[0] for word in name.split() if word[0].isupper()).lower()
    yield name_key(name)[:12]


@lru_cache(maxsize=1 << 15)
def _how(one: str, other: str) -> How | None:
    return None if _shared_by(one).isdisjoint(_shared_by(other)) else same_name(one, other)


@lru_cache(maxsize=1 << 12)
def _shared_by(name: str) -> frozenset[str]:
    return keys_of(name)


def _article_less(text: str) -> str:
    text = " ".join(text.split())
    first, _, rest = text.partition(" ")
    return rest if first.lower() in _DETERMINERS and rest else text


@lru_cache(maxsize=1 << 14)
def _role_key(text: str) -> frozenset[str]:
    """The stems of an office, a country's adjective as its name: "South Korea's defence minister"."""
    countries = {name.text: name.actor for name in find_names(text) if name.kind in ("nationality", "country")}
    for surface, country in countries.items():
        text = text.replace(surface, country)
    return frozenset(word.stem.replace("defens", "defenc") for word in read_words(text) if word.kind == "content")
