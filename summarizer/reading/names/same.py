"""Whether two surfaces name the same actor, and how the one follows from the other."""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from summarizer.reading.names import geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.actors import folded, initials_of, sound
from summarizer.reading.names.tables import tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

How = Literal[
    "exact", "accents", "possessive", "article", "title", "respelled", "initials", "surname", "acronym", "country",
    "demonym", "capital", "short form", "middle names",
]  # fmt: skip
"""How one surface names what another names, from the surest to the loosest.

``capital`` says that a capital or a seat of government may stand for the country's government.
"""


_LONGEST = 200
"""Longer surfaces are no names, and not kept."""


def same_name(a: str, b: str) -> How | None:
    """How ``a`` and ``b`` name the same actor, or None where they do not.

    The order of the two does not matter. Without a text the answer is what the surfaces allow: "Putin" and
    "Vladimir Putin" give ``surname`` though another Putin may exist.
    """
    a, b = " ".join(a.split()), " ".join(b.split())
    if a == b:
        return "exact" if a else None
    one, other = _spelling_of(a), _spelling_of(b)
    if one.plain == other.plain:
        return "accents"
    if not one.bare.tokens or not other.bare.tokens:
        return None
    if one.bare.tokens == other.bare.tokens:
        return "article" if one.has_article or other.has_article else "possessive"
    countries = _same_country(one, other)
    if countries is not None:
        return countries
    if _is_respelled(one.bare, other.bare):
        return "respelled"
    if one.untitled.tokens and other.untitled.tokens:
        if one.untitled.tokens == other.untitled.tokens or _is_respelled(one.untitled, other.untitled):
            return "title"
        left, right = one.untitled, other.untitled
    else:
        left, right = one.bare, other.bare
    short, long = sorted((left, right), key=lambda words: len(words.tokens))
    return _shorter(short, long)


def keys_of(name: str) -> frozenset[str]:
    """What two names share where `same_name` knows them as the same: to find those of a name among many thousands."""
    spelling = _spelling_of(" ".join(name.split()))
    keys = {f"plain {spelling.plain}", f"seat {spelling.seat}"} if spelling.seat else {f"plain {spelling.plain}"}
    for words in {id(words): words for words in (spelling.bare, spelling.untitled)}.values():
        if not words.tokens:
            continue
        folds = words.folds[-_MOST_TOKENS:]
        keys.update((f"sound {words.sound}", f"sound {sound(words.folds[0])}", f"first {words.folds[0]}"))
        keys.update(f"sound {sound(''.join(folds[start:]))}" for start in range(1, len(folds)))
        keys.update(f"letters {letters}" for letters in initials_of(words.tokens) if len(words.tokens) > 1)
        if len(words.tokens) == 1:
            token = words.tokens[0]
            keys.update((f"letters {token.replace('.', '')}", f"whole {folded(lex.ACRONYMS.get(token, token))}"))
        keys.add(f"whole {words.key}")
    return frozenset(keys)


_MOST_TOKENS = 12


class _Tokens(NamedTuple):
    """The words of a name; ``folds`` are they without case, accents and marks, ``key`` these as one, and its sound."""

    tokens: list[str]
    folds: list[str]
    key: str
    sound: str


class _Spelling(NamedTuple):
    """All that a surface is compared by: itself, its words, those behind its titles, and what it is on the map."""

    plain: str
    has_article: bool
    bare: _Tokens
    untitled: _Tokens
    name: str
    country: str | None
    people: str | None
    seat: str | None


def _spelling_of(name: str) -> _Spelling:
    return _kept_spelling(name) if len(name) <= _LONGEST else _read_spelling(name)


@lru_cache(maxsize=1 << 12)
def _kept_spelling(name: str) -> _Spelling:
    return _read_spelling(name)


def _read_spelling(name: str) -> _Spelling:
    article_less = name[4:] if name[:4].lower() == "the " else name
    bare = Words(article_less).cores
    untitled = _without_title(bare)
    tokens = _tokens_of(bare)
    known, plain = tables(), without_accents(" ".join(bare))
    country = known.countries.get(plain)
    people = country or known.demonyms.get(plain) or (plain if plain in _peoples() else None)
    return _Spelling(
        plain=without_accents(name),
        has_article=article_less != name,
        bare=tokens,
        untitled=tokens if untitled == bare else _tokens_of(untitled),
        name=plain,
        country=country,
        people=people,
        seat=people or known.capitals.get(plain) or geography.SEATS.get(plain),
    )


@cache
def _peoples() -> frozenset[str]:
    """What the adjectives of peoples are made of: England, for English."""
    return frozenset(tables().demonyms.values())


def _tokens_of(tokens: list[str]) -> _Tokens:
    key = folded("".join(tokens))
    return _Tokens(tokens, list(map(folded, tokens)), key, sound(key))


def _is_respelled(a: _Tokens, b: _Tokens) -> bool:
    """Whether the two differ by hyphens, spaces, case or transliteration only."""
    if len(a.key) < 4 or len(b.key) < 4:
        return a.key == b.key and not (a.tokens[0].islower() or b.tokens[0].islower())
    return a.sound == b.sound


def _shorter(short: _Tokens, long: _Tokens) -> How | None:
    count = len(short.tokens)
    if count == 1:
        token = short.tokens[0]
        expansion = lex.ACRONYMS.get(token)
        if expansion is not None and folded(expansion) == long.key:
            return "acronym"
        spelt = token.isupper() and len(token) > 1 and len(long.tokens) > 1
        if spelt and token.replace(".", "") in initials_of(long.tokens):
            return "acronym"
    is_end = count < len(long.tokens) and _ends_alike(short, long)
    if is_end and not _is_geographic(short.tokens) and _looks_like_person(long.tokens):
        return "surname"
    if count > 1 and short.folds[0] == long.folds[0] and short.folds[-1] == long.folds[-1]:
        middle = [token for token in (*short.tokens[1:-1], *long.tokens[1:-1]) if not is_initial(token)]
        if not middle:
            return "initials"
        if count == 2 and _looks_like_person(long.tokens) and not _is_geographic(long.tokens):
            return "middle names"
    rest = long.tokens[count:]
    if rest and long.folds[:count] == short.folds and all(token in _ADDED for token in rest):
        return None if _is_geographic(short.tokens) else "short form"
    return None


_ADDED = lex.ORG_HEADS | lex.OUTLET_HEADS | lex.JOINERS
"""Words that the full name of an organisation has behind the short one."""


def _ends_alike(short: _Tokens, long: _Tokens) -> bool:
    """Whether the longer name ends with the shorter one, or begins with it where that is one word."""
    count = len(short.tokens)
    if count == 1 and short.sound == sound(long.folds[0]):
        return True
    return short.sound == sound("".join(long.folds[-count:]))


def _looks_like_person(tokens: list[str]) -> bool:
    organised = tokens[-1] in lex.ANY_HEADS or not lex.JOINERS.isdisjoint(tokens)
    return not organised and not _is_geographic(tokens) and len(tokens) < 6


def _is_geographic(tokens: list[str]) -> bool:
    known, plain = tables(), without_accents(" ".join(tokens))
    return plain in known.countries or plain in known.demonyms or plain in known.places or plain in known.capitals


def _same_country(one: _Spelling, other: _Spelling) -> How | None:
    if one.country is not None and one.country == other.country:
        return "country"
    if one.people is not None and one.people == other.people:
        return "demonym"
    if one.seat is not None and one.seat == other.seat and one.name != other.name:
        return "capital"
    return None


def _without_title(tokens: list[str]) -> list[str]:
    """The tokens after the last title or role word."""
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i] in lex.TITLES or tokens[i].lower() in lex.ROLE_HEADS:
            return tokens[i + 1 :]
    return tokens
