"""One actor under all its spellings: linking the candidates of a text."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from summarizer.reading.names import geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidates import Candidate
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

UNSURE = ("unknown", "two names", "common words", "common word", "article", "preposition")
"""Rules that only guess the kind."""


def folded(text: str) -> str:
    """``text`` in small letters without accents, hyphens, apostrophes, dots and spaces."""
    return "".join(char for char in without_accents(text).casefold() if char.isalnum())


def link(candidates: list[Candidate], words: Words, tables: Tables) -> None:
    """Give every candidate its kind, where it had none, and its actor."""
    for candidate in candidates:
        candidate.key = folded("".join(candidate.tokens))
        candidate.surface = words.surface(candidate.first, candidate.last)
    _agree(candidates)
    _agree_in_lists(candidates, words)
    _link_countries(candidates, tables)
    people = [c for c in candidates if c.kind == "person" and len(c.tokens) > 1]
    full = _people(people)
    _link_single_words(candidates, full, words)
    _link_organisations(candidates)
    for candidate in candidates:
        if candidate.kind is None:
            candidate.kind, candidate.rule = "organisation", "unknown"
        if not candidate.actor:
            candidate.actor = candidate.surface


def _agree(candidates: Iterable[Candidate]) -> None:
    """One surface, one kind: what is unsure of its kind takes that of a sure mention with the same words."""
    sure = {c.key: c for c in reversed(list(candidates)) if c.kind is not None and c.rule not in UNSURE}
    for candidate in candidates:
        if candidate.rule in UNSURE and candidate.key in sure:
            candidate.kind, candidate.rule = sure[candidate.key].kind, "same words"


def _agree_in_lists(candidates: list[Candidate], words: Words) -> None:
    """What is joined by "and" or a comma is of one kind: "Aleppo and Daraya"."""
    for pairs in (pairwise(candidates), pairwise(reversed(candidates))):
        for one, other in pairs:
            if other.kind is not None or one.kind not in ("person", "place", "country", "organisation"):
                continue
            left, right = sorted((one, other), key=lambda candidate: candidate.first)
            between = words.text[words.end(left.last) : words.starts[right.first]]
            if between in (" and ", ", ", ", and ", " or "):
                other.kind = "place" if one.kind == "country" else one.kind
                other.rule = "list"


def _link_countries(candidates: Iterable[Candidate], tables: Tables) -> None:
    for candidate in candidates:
        name = without_accents(" ".join(candidate.tokens))
        if candidate.kind == "country":
            candidate.actor = tables.countries.get(name) or tables.countries[name.title()]
        elif candidate.kind == "nationality":
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
    surnames: dict[str, Counter[str]] = defaultdict(Counter)
    first_names: dict[str, Counter[str]] = defaultdict(Counter)
    for spellings in by_key.values():
        actor = max((person.surface for person in spellings), key=lambda name: (len(folded(name)), -len(name)))
        for person in spellings:
            person.actor = actor
            surnames[folded(person.tokens[-1])][actor] += 1
            if len(person.tokens) > 2:
                surnames[folded("".join(person.tokens[1:]))][actor] += 1
            first_names[folded(person.tokens[0])][actor] += 1
    return {word: _likely(owners) for word, owners in (first_names | surnames).items()}


def _likely(owners: Counter[str]) -> list[str]:
    """Who of several is meant by a name they share: the first, if the text names them in full twice as often."""
    (first, count), *others = owners.items()
    return [first] if all(count >= 2 * other for _, other in others) else list(owners)


def _person_key(tokens: list[str]) -> tuple[str, str]:
    """What all spellings of a full name share: "Kim Jong-un", "Kim Jong Un"; "Donald J. Trump", "Donald Trump"."""
    plain = [token for token in tokens if not is_initial(token)] or tokens
    if len(plain) == 3 and "-" not in plain[1] and len(plain[1]) < 6 and len(plain[0]) < 6 and len(plain[2]) < 6:
        return folded(plain[0]), folded(plain[1] + plain[2])
    return folded(plain[0]), folded("".join(plain[1:]))


def _link_single_words(candidates: list[Candidate], owners: dict[str, list[str]], words: Words) -> None:
    """Surnames and first names alone, where the text leaves one person; two stay apart."""
    titled = {c.key for c in candidates if c.kind == "person" and len(c.tokens) == 1}
    for candidate in candidates:
        if len(candidate.tokens) > 1 or candidate.kind in ("country", "nationality", "outlet", "group"):
            continue
        if candidate.rule in ("seat", "acronym", "capitals", "area", "state") or _is_where(candidate, words):
            continue
        persons = owners.get(candidate.key)
        if persons:
            candidate.kind, candidate.rule = "person", "surname" if len(persons) == 1 else "shared surname"
            candidate.actor = persons[0] if len(persons) == 1 else candidate.surface
        elif candidate.key in titled and candidate.kind in (None, "place"):
            candidate.kind, candidate.rule = "person", "title elsewhere"


def _is_where(candidate: Candidate, words: Words) -> bool:
    """Whether a place's name stands where one is: "in Washington"."""
    before = words.words[candidate.first - 1] if candidate.first else ""
    return candidate.rule == "place" and before in ("in", "near", "outside", "across")


def _link_organisations(candidates: list[Candidate]) -> None:
    """Acronyms with their expansions, and short forms with the full name."""
    organisations = [c for c in candidates if c.kind in ("organisation", "outlet", "other") and len(c.tokens) > 1]
    by_initials: dict[str, list[Candidate]] = defaultdict(list)
    for organisation in organisations:
        for initials in initials_of(organisation.tokens):
            by_initials[initials].append(organisation)
    by_first: dict[str, list[Candidate]] = defaultdict(list)
    for organisation in organisations:
        by_first[folded(organisation.tokens[0])].append(organisation)
    fullest = {c.key: c.surface for c in organisations}
    for candidate in candidates:
        if len(candidate.tokens) != 1 or candidate.kind not in ("organisation", "outlet", None):
            continue
        token = candidate.tokens[0]
        candidate.actor = fullest.get(folded(lex.ACRONYMS.get(token, "")), "")
        if token.isupper() or token.endswith("."):
            expansions = by_initials.get(token.replace(".", ""), [])
            if len({c.key for c in expansions}) == 1 and not candidate.actor:
                candidate.actor = expansions[0].surface
        if not candidate.actor and candidate.rule != "head":
            longer = [c for c in by_first.get(candidate.key, ()) if _is_short_form(c)]
            if len({c.key for c in longer}) == 1:
                candidate.actor = longer[0].surface
                candidate.kind, candidate.rule = longer[0].kind, "short form"


def initials_of(tokens: list[str]) -> set[str]:
    """The acronyms a name may have: with and without its small words."""
    capital = "".join(token[0] for token in tokens if token[0].isupper())
    every = "".join(token[0] for token in tokens).upper()
    parts = "".join(part[0] for token in tokens if token[0].isupper() for part in token.split("-") if part).upper()
    return {capital, every, parts}


def _is_short_form(candidate: Candidate) -> bool:
    """Whether the first word alone names the same: the rest are legal forms or heads."""
    return all(token in lex.ORG_HEADS or token in lex.OUTLET_HEADS for token in candidate.tokens[1:])
