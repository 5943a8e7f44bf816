"""The closed word classes of English that the grammar of attribution leans on, and the class of every word."""

from collections.abc import Container
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.reading import calendar
from summarizer.reading.attributions.lexicon import NOUN_TOO, OTHER_CUES, adjective_forms, noun_forms, verb_forms
from summarizer.reading.vocabulary import AUXILIARIES as AUXILIARIES
from summarizer.reading.vocabulary import BE as BE
from summarizer.reading.vocabulary import IRREGULAR_NOUNS, LEXICON, closed, words
from summarizer.reading.vocabulary import MODALS as MODALS
from summarizer.reading.vocabulary import SUBJECT_PRONOUNS as SUBJECT_PRONOUNS

ARTICLES = words("the a an")
POSSESSIVES = words("my your his her its our their whose")
FIRM_DETERMINERS = ARTICLES | POSSESSIVES | words("this these those")
QUANTIFIERS = words(
    "some any no every each all both half many most several few other another such more one nearly almost neither"
    " either"
)
DETERMINERS = FIRM_DETERMINERS | QUANTIFIERS | {"that"}
OBJECT_PRONOUNS = words("me him her us them you it whom himself herself themselves itself myself ourselves yourself")
INDEFINITES = words(
    "everyone everybody someone somebody anyone anybody nobody everything something anything nothing others none"
)
PRONOUNS = SUBJECT_PRONOUNS | (OBJECT_PRONOUNS - {"her"}) | INDEFINITES
PLURAL_SUBJECTS = words(
    "i you we they who people many some most others police both few men women media children voters those these"
)
QUESTION_WORDS = words("what why how whether when where who whom which whose if")
COORDINATORS = words("and or but & yet nor")
SUBORDINATORS = closed("sub", "rel") | words("so whoever whose")
PREPOSITIONS = (closed("prep", "to") - words("above along worth")) | words(
    "aboard after alongside as before beneath following given including since than underneath until vs"
)
POSTMODIFIERS = words(
    "of from in for with at on to by about behind against among near between inside within under over across around"
)
ADVERBS = (closed("adv") - words("abroad ago ahead apart away formerly hence home longer nearly so very")) | words(
    "alike aloud apparently far furthermore indeed likewise never nevertheless nonetheless not online similarly simply"
    " there therefore though"
)
NEGATIONS = words("not never nor cannot")
WEEKDAYS = frozenset(calendar.WEEKDAYS)
MONTHS = frozenset(calendar.MONTHS) | {f"{month}." for month in calendar.MONTH_ABBREVIATIONS}
TIME_WORDS = WEEKDAYS | words("today yesterday tomorrow tonight earlier later recently afterward afterwards")
TIME_UNITS = words(
    "day week month year morning afternoon evening night weekend hour minute summer winter spring fall autumn decade"
    " days weeks months years hours minutes decades quarter century season"
)
TIME_MODIFIERS = words("last this next that late early earlier later mid past same previous following every")
_TIMES = TIME_WORDS | TIME_UNITS | TIME_MODIFIERS | MONTHS
TERMINALS = words(". ! ? … ; ... ....")
DASHES = words("- -- --- – — ―")
CONNECTORS = words("and but so yet or still then thus meanwhile however also instead indeed moreover")
# An adverb that is the first word of a clause rather than part of the verb group before it.
CLAUSE_ADVERBS = words("there here not only even just almost far long once first quite rather too")
# “According to plan” names nobody.
NO_SOURCES = words("plan plans schedule custom tradition protocol taste need merit size height weight age rank whether")
QUOTE = "“”"

COUNTS = frozenset(word for word, kind in LEXICON.items() if kind == "num") | words("percent half third quarter")
# What states things in writing or in pictures.
REPORTS = words(
    "poll polls survey surveys study studies data figures report reports document documents records record research"
    " analysis results footage video statistics tests census documents emails"
)
SURVEYS = words("poll polls survey surveys study census")

# What a word may be.
NOMINAL, VERBAL, ADVERB, CUE, WORD, TIME = 1, 2, 4, 8, 16, 32
_NAMES_TOO = words("us may will mark bill")
_NEVER_NOMINAL = (
    PREPOSITIONS | SUBORDINATORS | COORDINATORS | AUXILIARIES | ADVERBS | SUBJECT_PRONOUNS | NEGATIONS
) - {"one", "that"}
_ACRONYMS = {"US": "u.s.", "WHO": "w.h.o.", "IT": "i.t."}  # pronouns in lower case
_SYMBOLS = words("% $ € £ # @ ' / & .")


class Word(NamedTuple):
    """A surface as the grammar sees it: lower case, with straight apostrophes, and what it may be."""

    low: str
    capital: bool
    kind: int


@lru_cache(maxsize=1 << 16)
def classify(surface: str) -> Word:
    """Return the word that ``surface`` is, out of context."""
    low = _ACRONYMS.get(surface) or surface.lower().replace("’", "'")
    capital = surface[0].isupper()
    kind = 0
    if low[0].isalnum() or (low[0] == "'" and len(low) > 1):
        kind |= WORD
    if (low in ADVERBS and not (surface.isupper() and len(low) > 1)) or (
        low.endswith("ly") and len(low) > 4 and low not in IRREGULAR_NOUNS | {"likely"} and not capital
    ):
        kind |= ADVERB
    if low in _TIMES or low[0].isdigit():
        kind |= TIME
    if _is_verbal(low, capital):
        kind |= VERBAL
    if _is_nominal(low, capital, kind):
        kind |= NOMINAL
    lexicons: tuple[Container[str], ...] = (verb_forms(), noun_forms(), adjective_forms(), OTHER_CUES, DASHES, ":")
    if any(low in lexicon for lexicon in lexicons):
        kind |= CUE
    return Word(low, capital, kind)


def _is_verbal(low: str, capital: bool) -> bool:
    if low in AUXILIARIES:
        return not (capital and low in _NAMES_TOO)
    if capital:
        return False
    known = verb_forms().get(low)
    if known:
        return "past" in known.forms or ("s" in known.forms and known.word not in NOUN_TOO)
    listed = LEXICON.get(low)
    return listed in ("verb", "ed") or (
        listed is None
        and low.endswith("ed")
        and "-" not in low
        and len(low) > 3
        and not low.endswith("eed")
        and low not in IRREGULAR_NOUNS
    )


def _is_nominal(low: str, capital: bool, kind: int) -> bool:
    if low in DETERMINERS or low in PRONOUNS:
        return low not in _NEVER_NOMINAL or low in PRONOUNS
    if not kind & WORD:
        return low in _SYMBOLS
    if low in _NEVER_NOMINAL:
        return (capital and low in _NAMES_TOO) or low == "'s"
    return not kind & VERBAL


@cache
def quotation() -> Word:
    """The word that stands for a whole quotation."""
    return Word(QUOTE, False, NOMINAL | WORD)
