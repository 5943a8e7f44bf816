"""Whether two surfaces name the same actor, and how the one follows from the other."""

from typing import Literal

from summarizer.reading.names import geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.actors import folded, initials_of, sound
from summarizer.reading.names.tables import tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

How = Literal[
    "exact", "accents", "possessive", "article", "title", "respelled", "initials", "surname", "acronym", "country",
    "demonym", "capital", "short form",
]  # fmt: skip
"""How one surface names what another names, from the surest to the loosest.

``capital`` says that a capital or a seat of government may stand for the country's government.
"""


def same_name(a: str, b: str) -> How | None:
    """How ``a`` and ``b`` name the same actor, or None where they do not.

    The order of the two does not matter. Without a text the answer is what the surfaces allow: "Putin" and
    "Vladimir Putin" give ``surname`` though another Putin may exist.
    """
    a, b = " ".join(a.split()), " ".join(b.split())
    if a == b:
        return "exact" if a else None
    if without_accents(a) == without_accents(b):
        return "accents"
    left, right = _bare(a), _bare(b)
    if not left or not right:
        return None
    if left == right:
        return "possessive" if _article_less(a) == a and _article_less(b) == b else "article"
    countries = _same_country(" ".join(left), " ".join(right))
    if countries is not None:
        return countries
    if _is_respelled(left, right):
        return "respelled"
    untitled_left, untitled_right = _without_title(left), _without_title(right)
    if untitled_left and untitled_right:
        if untitled_left == untitled_right or _is_respelled(untitled_left, untitled_right):
            return "title"
        left, right = untitled_left, untitled_right
    short, long = sorted((left, right), key=len)
    return _shorter(short, long)


def _is_respelled(a: list[str], b: list[str]) -> bool:
    """Whether the two differ by hyphens, spaces, case or transliteration only."""
    left, right = folded("".join(a)), folded("".join(b))
    if len(left) < 4 or len(right) < 4:
        return left == right and not (a[0].islower() or b[0].islower())
    return sound(left) == sound(right)


def _shorter(short: list[str], long: list[str]) -> How | None:
    if len(short) == 1:
        token = short[0]
        expansion = lex.ACRONYMS.get(token)
        if expansion is not None and folded(expansion) == folded("".join(long)):
            return "acronym"
        if token.isupper() and len(token) > 1 and len(long) > 1 and token.replace(".", "") in initials_of(long):
            return "acronym"
    geographic = _is_geographic(" ".join(short))
    if len(short) < len(long) and not geographic and _looks_like_person(long):
        ends = (long[: len(short)] if len(short) == 1 else [], long[-len(short) :])
        if sound(folded("".join(short))) in {sound(folded("".join(end))) for end in ends if end}:
            return "surname"
    if len(short) > 1 and folded(short[0]) == folded(long[0]) and folded(short[-1]) == folded(long[-1]):
        middle = [token for token in (*short[1:-1], *long[1:-1]) if not is_initial(token)]
        if not middle:
            return "initials"
    begins = [folded(token) for token in long[: len(short)]] == [folded(token) for token in short]
    rest = long[len(short) :]
    if (
        begins
        and rest
        and not geographic
        and all(token in lex.ORG_HEADS | lex.OUTLET_HEADS | lex.JOINERS for token in rest)
    ):
        return "short form"
    return None


def _looks_like_person(tokens: list[str]) -> bool:
    organised = tokens[-1] in lex.ANY_HEADS or not lex.JOINERS.isdisjoint(tokens)
    return not organised and not _is_geographic(" ".join(tokens)) and len(tokens) < 6


def _is_geographic(name: str) -> bool:
    known, plain = tables(), without_accents(name)
    return plain in known.countries or plain in known.demonyms or plain in known.places or plain in known.capitals


def _same_country(a: str, b: str) -> How | None:
    known = tables()
    a, b = without_accents(a), without_accents(b)
    countries = known.countries.get(a), known.countries.get(b)
    if countries[0] is not None and countries[0] == countries[1]:
        return "country"
    peoples = known.demonyms.get(a), known.demonyms.get(b)
    people_or_country = [country or people for country, people in zip(countries, peoples, strict=True)]
    if people_or_country[0] is not None and people_or_country[0] == people_or_country[1]:
        return "demonym"
    seats = [known.capitals.get(name) or geography.SEATS.get(name) for name in (a, b)]
    whose = [country or seat for country, seat in zip(people_or_country, seats, strict=True)]
    if whose[0] is not None and whose[0] == whose[1] and a != b:
        return "capital"
    return None


def _article_less(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


def _bare(name: str) -> list[str]:
    """The words of ``name`` without article and possessive."""
    return Words(_article_less(name)).cores


def _without_title(tokens: list[str]) -> list[str]:
    """The tokens after the last title or role word."""
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i] in lex.TITLES or tokens[i].lower() in lex.ROLE_HEADS:
            return tokens[i + 1 :]
    return tokens
