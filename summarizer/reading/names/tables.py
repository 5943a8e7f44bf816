"""The derived tables (data/, built by tools/build_name_tables.py), loaded at first use."""

import functools
import pkgutil
import unicodedata
from typing import NamedTuple

from summarizer.reading.names import geography, lexicon


class Tables(NamedTuple):
    """Gazetteers. Keys are written as names are, without accents; ``common`` is in small letters.

    ``phrases`` are all entries of several words, ``sure`` the countries, peoples, capitals and seats of power of one.
    """

    common: frozenset[str]
    given: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    places: frozenset[str]
    countries: dict[str, str]
    capitals: dict[str, str]
    demonyms: dict[str, str]
    phrases: frozenset[str]
    sure: frozenset[str]


def without_accents(text: str) -> str:
    """``text`` with its letters stripped of accents: "São Tomé" gives "Sao Tome"."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _lines(name: str) -> list[str]:
    return (pkgutil.get_data(__package__, f"data/{name}") or b"").decode("utf-8").splitlines()


@functools.cache
def tables() -> Tables:
    """All gazetteers."""
    countries, capitals = dict(geography.COUNTRY_NAMES), dict(geography.CAPITALS)
    demonyms: dict[str, str] = {}
    male, female = frozenset(_lines("given_male.txt")), frozenset(_lines("given_female.txt"))
    places = frozenset(_lines("places.txt")) | geography.PLACES
    for line in _lines("countries.txt"):
        country, capital, adjectives, spellings = line.split("\t")
        country = geography.COUNTRY_NAMES.get(country, country)
        for spelling in (country, *spellings.split(",")):
            countries.setdefault(without_accents(spelling), country)
        if capital and capital != country:
            capitals.setdefault(without_accents(capital), country)
        for adjective in adjectives.split(","):
            if adjective and adjective not in countries:
                demonyms.setdefault(adjective, country)
    demonyms.update(geography.DEMONYMS)
    for people in ("English", "French", "Dutch", "Irish", "Welsh", "Scots"):
        demonyms.update({people + sex: demonyms[people] for sex in ("man", "men", "woman", "women")})
    for language in _lines("languages.txt"):
        if language not in places and language not in countries:
            demonyms.setdefault(language, language)
    for adjective, country in list(demonyms.items()):
        if adjective.endswith(("an", "i", "ean", "o", "k", "e")):
            demonyms.setdefault(adjective + "s", country)
    for word in geography.NO_DEMONYMS:
        demonyms.pop(word, None)
    phrases = {key for table in (countries, capitals, demonyms, places, geography.SEATS) for key in table if " " in key}
    sure = {key for table in (countries, capitals, demonyms, geography.SEATS) for key in table if " " not in key}
    return Tables(
        common=(frozenset(_lines("common.txt")) | lexicon.COMMON) - lexicon.NOT_COMMON,
        given=male | female | lexicon.SHORT_GIVEN,
        male=male - female,
        female=female - male,
        places=places,
        countries=countries,
        capitals=capitals,
        demonyms=demonyms,
        phrases=frozenset(phrases),
        sure=frozenset(sure),
    )
