"""One actor under all its spellings: linking the candidates of a text."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from summarizer.reading.names import geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.evidence import weigh
from summarizer.reading.names.kinds import INFERRED
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

UNSURE = ("unknown", "two names", "common words", "article", "preposition")
"""Rules that only guess the kind."""
GUESSED = (*UNSURE, "same words")
_OF_A_PEOPLE = ("n", "an", "ian", "i", "ese", "ish")
_OF_TOWNS = lex.words("Police Constabulary Council Airport Lido Library Pier Harbour Harbor")
"""Heads of what is named after its town and never called by it alone."""
_OF_WATERS = lex.words("River Lake Loch Mount")
_SPELLINGS = (
    ("defence", "defense"),
    ("isation", "ization"),
    ("labour", "labor"),
    ("centre", "center"),
    ("programme", "program"),
)
"""British spellings in names of organisations, and their American ones."""


@lru_cache(maxsize=8192)
def sound(key: str) -> str:
    """A folded key without what spellings differ in: "zelenskyy" and "zelensky", "defence" and "defense" are one."""
    for one, other in _SPELLINGS:
        key = key.replace(one, other)
    plain = key.replace("y", "i").replace("j", "i").replace("kh", "h").replace("q", "k")
    return "".join([char for before, char in zip(f" {plain}", plain, strict=False) if char != before])


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """``text`` in small letters without accents, hyphens, apostrophes, dots and spaces."""
    return "".join(filter(str.isalnum, without_accents(text).casefold()))


def link(candidates: list[Candidate], words: Words, tables: Tables) -> list[Candidate]:
    """Give every candidate its kind, where it had none, and its actor; leave out the doubtful ones of no actor."""
    for candidate in candidates:
        candidate.key = folded("".join(candidate.tokens))
        candidate.surface = words.surface(candidate.first, candidate.last)
    weigh(candidates, words, tables)
    _infer_countries(candidates)
    _agree(candidates)
    _agree_in_lists(candidates, words, tables)
    _link_countries(candidates, words, tables)
    people = [c for c in candidates if c.kind == "person" and len(c.tokens) > 1]
    full = _people(people)
    _link_single_words(candidates, full, words, tables)
    _link_organisations(candidates, tables.common)
    _settle(candidates, tables)
    return [candidate for candidate in candidates if candidate.rule != "doubtful"]


def _settle(candidates: list[Candidate], tables: Tables) -> None:
    """Guess the kinds and name the actors that no rule has given."""
    for candidate in candidates:
        if candidate.kind is None:
            given = tables.given.issuperset(candidate.surface.split("-"))
            alone = len(candidate.tokens) == 1 and given and not candidate.doubtful
            candidate.kind, candidate.rule = ("person", "given name") if alone else ("organisation", candidate.rule)
    printed: dict[str, str] = {}
    for candidate in candidates:
        if printed.setdefault(candidate.key, candidate.surface).isupper():
            printed[candidate.key] = candidate.surface
    for candidate in candidates:
        candidate.actor = candidate.actor or printed[candidate.key]


def _infer_countries(candidates: Iterable[Candidate]) -> None:
    """An unknown name is a country's where the text has its adjective too: Ombira, the Ombiran army."""
    single = {c.surface: c for c in candidates if len(c.tokens) == 1}
    borne = {c.tokens[-1] for c in candidates if c.kind == "person"}  # Trumpian
    open_kind = {
        name for name, c in single.items() if c.kind is None or c.rule in (*UNSURE, "area", "evidence", INFERRED)
    } - borne
    places = {name for name, c in single.items() if c.kind == "place"}
    peoples: dict[str, str] = {}
    for name in open_kind:
        plain = name.removesuffix("s")
        stems = (plain.removesuffix(ending) for ending in _OF_A_PEOPLE if plain.endswith(ending))
        country = next((stem for stem in stems if stem in open_kind | places), None)
        if country is not None:
            peoples[name] = country
    countries = open_kind.intersection(peoples.values())
    for candidate in candidates:
        if candidate.surface in countries:
            candidate.kind, candidate.rule = "country", INFERRED
        elif candidate.surface in peoples:
            candidate.kind, candidate.rule = "nationality", INFERRED
            candidate.actor = peoples[candidate.surface]


def _agree(candidates: Iterable[Candidate]) -> None:
    """One surface, one kind: what is unsure of its kind takes that of a sure mention with the same words."""
    sure = {c.key: c for c in reversed(list(candidates)) if c.kind is not None and c.rule not in UNSURE}
    waters = {folded(c.tokens[1]): c for c in candidates if len(c.tokens) == 2 and c.tokens[0] in _OF_WATERS}
    for candidate in candidates:
        if candidate.rule in UNSURE and candidate.key in sure:
            candidate.kind, candidate.rule = sure[candidate.key].kind, "same words"
        elif candidate.rule == "article" and candidate.key in waters:
            water = waters[candidate.key]  # the River Lorne, the Lorne
            candidate.kind, candidate.rule, candidate.actor = "place", "same words", water.surface


def _agree_in_lists(candidates: list[Candidate], words: Words, tables: Tables) -> None:
    """What is joined by "and" or a comma is of one kind: "Aleppo and Daraya"."""
    for pairs in (pairwise(candidates), pairwise(reversed(candidates))):
        for one, other in pairs:
            open_kind = other.kind is None or (other.rule in UNSURE and one.rule not in UNSURE)
            if not open_kind or one.kind not in ("person", "place", "country", "organisation"):
                continue
            left, right = sorted((one, other), key=lambda candidate: candidate.first)
            between = words.text[words.end(left.last) : words.starts[right.first]]
            joined = between in (" and ", ", and ", " or ") or (between == ", " and one.kind in ("place", "country"))
            if len(other.tokens) == 1 and (one.kind == "person" or other.tokens[0] in tables.given):
                continue
            if joined and not (one.kind == "organisation" and other.kind):
                inferred = one.rule == INFERRED and len(other.tokens) == 1
                other.kind = "place" if one.kind == "country" and not inferred else one.kind
                other.rule = "list"


def _link_countries(candidates: Iterable[Candidate], words: Words, tables: Tables) -> None:
    for candidate in candidates:
        name = candidate.plain
        signs = geography.STATES_LIKE_COUNTRIES.get(name)
        if candidate.kind == "country" and signs and not signs.isdisjoint(words.cores):
            candidate.kind, candidate.rule = "place", "state"
        if candidate.kind == "country":
            candidate.actor = tables.countries.get(name) or tables.countries.get(name.title()) or candidate.surface
        elif candidate.kind == "nationality" and not candidate.actor:
            candidate.actor = tables.demonyms.get(name) or tables.demonyms[name.title()]
        elif candidate.rule == "seat":
            candidate.stands_for = geography.SEATS.get(name) or geography.SEATS[name.title()]
        elif candidate.kind == "place":
            candidate.stands_for = tables.capitals.get(name)


def _people(people: list[Candidate]) -> dict[str, list[str]]:
    """Link full names that are one person's, and return whom each single word may mean, the first named first."""
    by_key: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for person in people:
        by_key[_person_key(person.tokens)].append(person)
    words: dict[str, Counter[str]] = defaultdict(Counter)
    first_names: dict[str, Counter[str]] = defaultdict(Counter)
    # Full names before those that may be a part of them: "López Obrador".
    for spellings in sorted(by_key.values(), key=lambda spellings: -len(spellings[0].tokens)):
        actor = max((person.surface for person in spellings), key=lambda name: (len(folded(name)), -len(name)))
        parts = [token for token in spellings[0].tokens if token not in lex.NAME_SUFFIXES]
        whole = words.get(sound(folded("".join(parts))))
        if whole is not None and len(whole) == 1:
            actor = next(iter(whole))
        for person in spellings:
            person.actor = actor
        if len(parts) > 1:
            first_names[sound(folded(parts[0]))][actor] += len(spellings)
        for start in range(1, len(parts)):
            words[sound(folded("".join(parts[start:])))][actor] += len(spellings)
    return {word: _likely(owners) for word, owners in (first_names | words).items()}


def _likely(owners: Counter[str]) -> list[str]:
    """Who of several is meant by a name they share: the first, if the text names them in full twice as often."""
    (first, count), *others = owners.items()
    return [first] if all(count >= 2 * other for _, other in others) else list(owners)


def _person_key(tokens: list[str]) -> tuple[str, str]:
    """What all spellings of a full name share: "Kim Jong-un", "Kim Jong Un"; "Donald J. Trump", "Donald Trump"."""
    plain = [token for token in tokens if not is_initial(token) and token not in lex.NAME_SUFFIXES] or tokens
    if len(plain) == 3 and "-" not in plain[1] and len(plain[1]) < 6 and len(plain[0]) < 6 and len(plain[2]) < 6:
        return folded(plain[0]), folded(plain[1] + plain[2])
    return folded(plain[0]), folded("".join(plain[1:]))


def _link_single_words(candidates: list[Candidate], owners: dict[str, list[str]], words: Words, tables: Tables) -> None:
    """Surnames and first names alone, where the text leaves one person; two stay apart."""
    countries = {c.actor for c in candidates if c.kind in ("country", "nationality")}
    titled = {c.key for c in candidates if c.kind == "person" and len(c.tokens) == 1}
    first_named = {c.actor: c.first for c in reversed(candidates) if c.kind == "person" and len(c.tokens) > 1}
    alone = {c.key: c.first for c in reversed(candidates) if len(c.tokens) == 1 and c.title_from is None}
    bodies = {folded(c.tokens[0]): c.first for c in reversed(candidates) if _may_be_shortened(c)}
    for candidate in candidates:
        single = len(candidate.tokens) == 1 or candidate.tokens[0].lower() in lex.PARTICLES
        if not single or candidate.kind in ("country", "nationality", "outlet", "group"):
            continue
        if candidate.rule in ("seat", "acronym", "capitals", "area", "state") or _is_where(candidate, words):
            continue
        persons = [
            owner
            for owner in owners.get(sound(candidate.key), ())
            if not _is_other_sex(candidate, owner, words, tables)
        ]
        before = alone.get(candidate.key, candidate.first)
        family = owners.get(sound(candidate.key.removesuffix("s"))) if not persons else None
        if family and words.lows[candidate.first - 1] == "the":
            candidate.kind, candidate.rule = "group", "family"  # the Pruitts
        if persons and bodies.get(candidate.key, before) < before < first_named[persons[0]]:
            continue  # the firm Castellan Carta, then Castellan, at last its founder Ludovico Castellan
        if len(persons) > 1 and candidate.title_from is None:
            # Who bears the name alone before anybody else of that name comes in goes on bearing it.
            early = [owner for owner in persons if first_named[owner] < alone[candidate.key]]
            persons = early if len(early) == 1 else persons
        if persons:
            candidate.kind, candidate.rule = "person", "surname" if len(persons) == 1 else "shared surname"
            candidate.actor = persons[0] if len(persons) == 1 else candidate.surface
        elif candidate.key in titled and candidate.kind in (None, "place"):
            candidate.kind, candidate.rule = "person", "title elsewhere"
        elif candidate.doubtful and candidate.surface in ("North", "South"):
            _link_half_of_korea(candidate, countries)


def _may_be_shortened(candidate: Candidate) -> bool:
    return candidate.kind == "organisation" and len(candidate.tokens) > 1 and candidate.rule != "head"


def _is_other_sex(candidate: Candidate, owner: str, words: Words, tables: Tables) -> bool:
    """Whether the title forbids the person: "Mr. Obama" is not Michelle Obama."""
    if candidate.title_from is None:
        return False
    first, title = owner.split(" ", 1)[0], words.words[candidate.first - 1]
    return (title in ("Mr", "Sir") and first in tables.female) or (
        title in ("Mrs", "Ms", "Miss") and first in tables.male
    )


def _link_half_of_korea(candidate: Candidate, countries: set[str]) -> None:
    """ "The North", "the South" in a text that names the country."""
    halves = {country for country in countries if country.startswith(candidate.surface + " ")}
    if len(halves) == 1:
        candidate.kind, candidate.rule, candidate.actor = "country", "half", halves.pop()


def _is_where(candidate: Candidate, words: Words) -> bool:
    """Whether a place's name stands where one is: "in Washington"."""
    before = words.words[candidate.first - 1] if candidate.first else ""
    return candidate.rule == "place" and before in ("in", "near", "outside", "across")


def _link_organisations(candidates: list[Candidate], common: frozenset[str]) -> None:
    """Acronyms with their expansions, and short forms with the full name."""
    organisations = [c for c in candidates if c.kind in ("organisation", "outlet", "other") and len(c.tokens) > 1]
    by_initials: dict[str, list[Candidate]] = defaultdict(list)
    for organisation in organisations:
        for initials in initials_of(organisation.tokens):
            by_initials[initials].append(organisation)
    by_first: dict[str, list[Candidate]] = defaultdict(list)
    for organisation in organisations:
        by_first[folded(organisation.tokens[0])].append(organisation)
    by_last: dict[str, list[Candidate]] = defaultdict(list)
    for organisation in organisations:
        last = organisation.tokens[-1]
        if organisation.rule in ("club", "evidence") or (last.endswith("s") and last not in lex.ANY_HEADS):
            by_last[folded(organisation.tokens[-1])].append(organisation)
    by_head: dict[str, list[Candidate]] = defaultdict(list)
    for organisation in organisations:
        by_head[folded(organisation.tokens[-1])].append(organisation)
    events = {folded(c.tokens[-1]): c for c in candidates if c.rule == "event" and len(c.tokens) > 1}
    fullest = {c.key: c.surface for c in organisations}
    towns = {folded(c.tokens[0]) for c in candidates if len(c.tokens) == 2 and c.tokens[1] in _OF_TOWNS}
    by_rest = {folded("".join(c.tokens[:-1])): c for c in organisations if c.tokens[-1] in lex.ORG_HEADS}
    for candidate in candidates:
        if len(candidate.tokens) != 1:
            if candidate.kind == "organisation" and candidate.key in by_rest:
                candidate.actor = by_rest[candidate.key].surface  # Straits Union, of Straits Union Bank
            continue
        if candidate.key in towns and candidate.rule in UNSURE:
            candidate.kind, candidate.rule = "place", "area"  # Wexley, where Wexley Police are
            continue
        clubs = by_last.get(candidate.key, [])
        if len({c.key for c in clubs}) == 1 and candidate.kind in ("organisation", None):
            candidate.kind, candidate.rule, candidate.actor = "organisation", "club", clubs[0].surface
            continue
        if candidate.rule == "head":
            whole = by_head.get(candidate.key, [])
            if len({c.key for c in whole}) == 1 and whole[0].first < candidate.first:
                candidate.actor, candidate.rule = whole[0].surface, "short form"  # the Front
            continue
        own = candidate.rule == "unknown" and candidate.tokens[0].lower() not in common
        longer = [c for c in by_first.get(candidate.key, ()) if _is_short_form(c, own and c.first < candidate.first)]
        weighed = candidate.kind == "place" and candidate.rule in GUESSED and longer and longer[0].rule == "evidence"
        if not (candidate.kind in ("organisation", "outlet", None) or weighed):
            continue
        token = candidate.tokens[0]
        if (candidate.kind is None or candidate.rule in UNSURE) and candidate.key in events:
            candidate.kind, candidate.rule, candidate.actor = "other", "event", events[candidate.key].surface
            continue
        candidate.actor = fullest.get(folded(lex.ACRONYMS.get(token, "")), "")
        if token.isupper() or token.endswith("."):
            expansions = by_initials.get(token.replace(".", ""), [])
            if len({c.key for c in expansions}) == 1 and not candidate.actor:
                candidate.actor = expansions[0].surface
        if not candidate.actor and len({c.key for c in longer}) == 1:
            candidate.actor = longer[0].surface
            candidate.kind, candidate.rule = longer[0].kind, "short form"


def initials_of(tokens: list[str]) -> set[str]:
    """The acronyms a name may have: with and without its small words."""
    capital = "".join(token[0] for token in tokens if token[0].isupper())
    every = "".join(token[0] for token in tokens).upper()
    parts = "".join(part[0] for token in tokens if token[0].isupper() for part in token.split("-") if part).upper()
    return {capital, every, parts}


def _is_short_form(candidate: Candidate, own: bool) -> bool:
    """Whether the first word alone names the same: it is the body's ``own``, or the rest are legal forms or heads."""
    named_after_it = candidate.tokens[-1] in lex.NAMED_AFTER_PLACES
    if candidate.rule == "evidence" or (own and candidate.kind == "organisation" and not named_after_it):
        return True
    heads = lex.ORG_HEADS | lex.OUTLET_HEADS | (lex.CLUB_HEADS if candidate.rule == "club" else frozenset())
    return heads.issuperset(candidate.tokens[1:])
