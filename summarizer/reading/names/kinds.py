"""Deciding what a candidate names, by its words and by what stands around it."""

import re

from summarizer.reading.names import geography
from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.name import Kind
from summarizer.reading.names.tables import Tables, without_accents
from summarizer.reading.names.tokens import Words, is_initial

# An aircraft's, a gun's or a missile's: F-16s, MQ-9, AK-47.
_DESIGNATION = re.compile(r"[A-Z]{1,4}-\d+[A-Z]?s?")
_MODEL = re.compile(r"[A-Z]{1,3}-?\d{2,4}[A-Za-z]?")
"""The last word of an aircraft's or an engine's name: Airbus A320."""

_CAMEL = re.compile(r"(?!Mc|Mac|D[eiu]|L[aeo]|Van|Von|Fitz|Al|El|Ja|Jo)[A-Z][a-z]+[A-Z]\w+")
"""A company's name rather than a surname: ScotRail."""

_SYLLABLES = re.compile(r"^[A-Z][a-z]+-[a-z]+$")

DIRECTIONS = (
    lex.words("""
North South East West Northeast Northwest Southeast Southwest Upper Lower Greater Inner Outer Mid
""")
    | lex.DIRECTION_ADJECTIVES
)
_AREAS = lex.words("""
city town village port province region district suburb suburbs county island islands state peninsula area neighbourhood
neighborhood municipality hamlet capital settlement airport river valley mountains desert coast outskirts streets camp
border centre center north south east west borough township governorate territory enclave
crossing checkpoint bridge junction heights oilfield oilfields dam reservoir lake tunnel canal glacier volcano crater
strait estuary gorge delta quarry forest beach bay harbour harbor airfield airbase route
""")
_BEFORE_PLACES = _AREAS | {f"{area}s" for area in _AREAS} | lex.words("mayor residents inhabitants villagers church")
_DISTRICTS = lex.words("Health School Schools Hospital Fire Water Utility Transit Park")
"""A district of one of these is a body."""

_LETTERED = lex.words("Band Group Class Block Terminal Level Platform Pool Plan Grade Category Type")
_LONGEST_TOWN = 3
_MANY = lex.words("have are were")
_JOINS = lex.words("and or nor &")
_HEADS_OF_OTHERS = lex.words("Agency Independent Review Star Standard Wire Post")
_OPENING_PLACES = lex.words(
    "Mount Mt Lake Cape Fort Port Camp Gulf Saint San Santa Monte Cabo Puerto Playa Punta Mont Isla Bayou"
)
_ENDS_OF_PLACES = lex.words("North South East West Central")
_REGIONS = lex.words("Midwest Northeast Northwest Southeast Southwest Side End")
"""Ends of the names of parts of a country or a town: the US Midwest, the South Side."""
_OF_A_COUNTRY = lex.words("parliament constitution currency borders airspace army navy")
_OF_ITS_STATE = lex.words("foreign defence defense interior air prime central armed")
"""What begins the name of a country's ministry, its force, its minister or its bank: Ordania's air force."""
INFERRED = "what a country has"
"""The rule that takes an unknown name for a country's."""
_STATELY = lex.words("minister ministry force forces bank command")
_OF_A_RULER = lex.words("regime dictatorship presidency administration loyalists dynasty")


def decide(candidate: Candidate, words: Words, tables: Tables) -> tuple[Kind | None, str]:
    """The kind of ``candidate`` and the rule that gave it; no kind where only other mentions can tell."""
    if candidate.doubtful:
        return None, "doubtful"
    if candidate.tokens[0].islower() and candidate.tokens[-1].islower():
        return "organisation", "small letters"
    if candidate.title_from is not None:
        return "person", "title"
    if (tag := _in_party_tag(candidate, words)) is not None:
        return tag, "of a party"
    if " & " in words.surface(candidate.first, candidate.last):
        return "organisation", "&"
    if _rules(candidate, words, tables):
        return "person", "ruler"
    return (
        _by_gazetteer(candidate, words, tables)
        or _by_dateline(candidate, words, tables)
        or _by_words(candidate, words, tables)
        or _by_context(candidate, words, tables)
    )


def _rules(candidate: Candidate, words: Words, tables: Tables) -> bool:
    """Whether a single name stands before its regime: "the Assad regime"."""
    i = candidate.last + 1
    if len(candidate.tokens) > 1 or i >= len(words) or words.gaps[i] != " " or words.words[i] not in _OF_A_RULER:
        return False
    name = candidate.plain
    return name not in tables.countries and name not in tables.demonyms and name not in lex.GROUPS


def _in_party_tag(candidate: Candidate, words: Words) -> Kind | None:
    """The kind of a seat or a party behind a politician's name: R-Gilroy; (Lib Dem)."""
    i = candidate.first
    if i == 0:
        return None
    before, gap = words.words[i - 1], words.gaps[i]
    if gap in ("-", "–") and before in lex.PARTY_TAGS and len(before) == 1:
        return "place"
    if gap.endswith("(") and (candidate.plain == "Lib Dem" or candidate.plain in lex.PARTY_TAGS):
        return "other"
    return None


def _by_gazetteer(candidate: Candidate, words: Words, tables: Tables) -> tuple[Kind, str] | None:
    tokens = candidate.tokens
    name = candidate.plain
    if len(name) > 3 and name.isupper() and name not in lex.ACRONYMS and name not in lex.OUTLETS:
        name = name.title()
    if name in tables.countries:
        return "country", "country"
    if name in geography.SEATS:
        return "organisation", "seat"
    if name in tables.demonyms:
        return "nationality", "demonym"
    if len(tokens) > 1 and tokens[-1].endswith("s") and tokens[-1] in geography.FAITHS_AND_PEOPLES:
        return "group", "people"
    if tokens[-1] in lex.GROUPS:
        return "group", "group"
    before = words.lows[candidate.first - 1] if candidate.first else ""
    if name in lex.OUTLETS and (before == "the" or name not in lex.OUTLETS_ONLY_WITH_ARTICLE):
        return "outlet", "outlet"
    if name in lex.ACRONYMS:
        return "organisation", "acronym"
    if tokens[-1] in _REGIONS and len(tokens) == 2 and (tokens[0] in DIRECTIONS or tokens[0] in tables.countries):
        return "place", "direction"
    after = words.words[candidate.last + 1] if candidate.last + 1 < len(words) else ""
    if after == "I" and len(tokens) == 1 and words.gaps[candidate.last + 1] == " " and _is_lettered(tokens[0]):
        return "other", "numbered"  # Division I
    if len(after) < 4 and after.isdigit() and words.gaps[candidate.last + 1] == " ":
        thing = "".join(words.words[candidate.last + 2 : candidate.last + 3]).islower()
        common = tokens[0].lower() in tables.common
        short = len(after) < 3
        if (short and name in tables.places) or (len(tokens) == 1 and (common or (short and thing))):
            return "other", "numbered"
    if _is_place(name, tables) or name.partition(", ")[0] in tables.capitals:
        return "place", "place"
    if tokens[0] in DIRECTIONS and len(tokens) > 1 and tokens[-1] not in lex.ANY_HEADS:
        if tokens[-1] in tables.demonyms:
            return "other", "direction"  # two East African states
        placed = before == "the" or before in lex.PLACE_PREPOSITIONS
        if tokens[0] == "Greater" or (placed and len(tokens) == 2 and tokens[1].lower() not in tables.common):
            return "place", "direction"
        rest = without_accents(" ".join(tokens[1:]))
        if rest in tables.places or rest in tables.countries:
            return "place", "direction"
    return None


def _is_lettered(token: str) -> bool:
    return token in lex.UNIT_HEADS or token in _LETTERED


def _is_team(candidate: Candidate, before: str, tables: Tables) -> bool:
    """Whether a plural is named with its town: the Denver Broncos."""
    tokens = candidate.tokens
    plural = tokens[-1].endswith("s") and not tokens[-1].endswith("ss") and len(tokens) < 4
    return before == "the" and plural and _is_place(" ".join(tokens[:-1]), tables)


def _is_place(name: str, tables: Tables) -> bool:
    return name in tables.places or name in tables.capitals


def _by_words(candidate: Candidate, words: Words, tables: Tables) -> tuple[Kind, str] | None:
    """By the head of the name: "… Ministry", "… River", "Bank of …", "… Times"."""
    tokens = candidate.tokens
    label = candidate.first in words.opening_set and words.gaps[candidate.last + 1][:2] in (": ", ":\n")
    if len(tokens) == 1:
        token = tokens[0]
        if token in lex.STATES_SPELT_SHORT or token in lex.STATES_AS_INITIALS:
            return "place", "state"
        if token in lex.FAITHS_AND_GODS:
            return "other", "faith"
        if token in lex.ORG_HEADS:
            return "organisation", "head"
        if _DESIGNATION.fullmatch(token):
            return "other", "code"
        if _CAMEL.fullmatch(token) and token not in tables.given:
            return "organisation", "two capitals"
        label = label and not words.tells_of_a_game
        if len(token) > 3 and token.isupper() and label and not words.gaps[candidate.first].endswith("("):
            return "person", "label"
        if len(token) > 1 and token.isupper() and not candidate.headline:
            return ("other", "code") if any(char.isdigit() for char in token) else ("organisation", "capitals")
        return None
    if _MODEL.fullmatch(tokens[-1]):
        return "other", "code"
    if tokens[0] in lex.ARABIC_BODIES or tokens[0] in lex.FOREIGN_BODIES:
        return "organisation", "head"
    if tokens[0] in lex.ARABIC_PLACES and tokens[0] not in tables.given:
        return "place", "head"
    head = tokens[-1]
    joiner = next((i for i, token in enumerate(tokens) if i and token in lex.JOINERS), None)
    if joiner is not None:
        head = tokens[joiner - 1]
    if (
        len(tokens) == 2
        and tokens[0] in tables.given
        and head in lex.SURNAMES_LIKE_HEADS
        and not _is_place(tokens[0], tables)
    ):
        return "person", "given name"
    if tokens[0] in lex.OTHER_OPENERS:
        return "other", "event"
    if head.rpartition("-")[2] in lex.OUTLET_HEADS and head not in _HEADS_OF_OTHERS:
        return "outlet", "head"
    if (head == "Post" and "Washington" in tokens) or (
        head in ("Post", "Star", "Standard") and tokens[0] in tables.places
    ):
        return "outlet", "head"
    if head == "Plan" and tokens[-2] == "Pension":
        return "organisation", "head"
    if head in lex.OTHER_HEADS or ((len(head) == 1 or head in lex.ROMAN_NUMERALS) and tokens[-2] in _LETTERED):
        return "other", "head"
    if head in lex.ORG_HEADS:
        return "organisation", "head"
    if head in lex.CLUB_HEADS and len(tokens) < 4 and words.tells_of_a_game:
        return "organisation", "club"
    if head in ("City", "Town") and " ".join(tokens[:-1]) in tables.places and " ".join(tokens) not in tables.places:
        return "organisation", "club"
    if head == "District" and tokens[-2] in _DISTRICTS:
        return "organisation", "head"
    if head in lex.PLACE_HEADS or tokens[0] in _OPENING_PLACES:
        return "place", "head"
    if joiner is not None:
        return ("organisation", "head") if head in lex.OF_HEADS else ("other", "common words")
    return None


def _by_context(candidate: Candidate, words: Words, tables: Tables) -> tuple[Kind | None, str]:
    tokens = candidate.tokens
    first, last = candidate.first, candidate.last
    before = words.words[first - 1].lower() if first and words.gaps[first] == " " else ""
    follows = last + 1 < len(words) and words.gaps[last + 1] in (" ", "' ", "’ ")
    after = words.words[last + 1] if follows else ""
    if (after in _AREAS and not words.is_possessive(last)) or (
        before == "of" and first > 1 and words.lows[first - 2] in _BEFORE_PLACES
    ):
        return "place", "area"
    if words.tells_of_a_game and before not in lex.PLACE_PREPOSITIONS and _takes_plural(candidate, words):
        return "organisation", "club"
    possessive, behind = words.is_possessive(last), "".join(words.lows[last + 2 : last + 3])
    stately = after in _OF_ITS_STATE and (behind in _STATELY if possessive else behind == "ministry")
    if len(tokens) == 1 and (stately or (possessive and after in _OF_A_COUNTRY)):
        return "country", INFERRED
    if len(tokens) == 1:
        left = before == "to" and first - 2 in words.capital_set and "from" in words.lows[max(0, first - 4) : first - 2]
        if left and tokens[0].lower() not in tables.common:
            return "place", "from one to the other"
        return ("organisation", "article") if before == "the" else (None, "unknown")
    return _several_by_context(candidate, before, tables)


def _by_dateline(candidate: Candidate, words: Words, tables: Tables) -> tuple[Kind, str] | None:
    """The kind of a town that opens a report in capitals, and of what stands behind it: KARSK, Ordania, Nov 19 (…)."""
    i, gap = candidate.first, words.gaps[candidate.last + 1]
    after = "".join(words.words[candidate.last + 1 : candidate.last + 2])
    if i in words.opening_set:
        town = words.surface(i, candidate.last)
        dashed = gap[:1] == " " and gap.strip() in ("-", "–", "—")
        known = after in lex.CALENDAR or after in tables.places or after in tables.countries
        short = len(candidate.tokens) <= _LONGEST_TOWN and candidate.tokens[-1].lower() not in tables.common
        is_town = town.isupper() and len(town) > 3 and short and (dashed or (gap == ", " and known))
        return ("place", "dateline") if is_town else None
    before = words.words[i - 1]
    state = len(candidate.tokens) > 1 or candidate.tokens[0].isupper() or "." in candidate.tokens[0]
    if state or words.gaps[i] != ", " or not before.isupper():
        return None
    return ("country", INFERRED) if gap == ", " and after in lex.CALENDAR else None


def _takes_plural(candidate: Candidate, words: Words) -> bool:
    """Whether a name alone has a verb in the plural, as a club's has: third-placed Ashby have a game in hand."""
    first, i = candidate.first, candidate.last + 1
    if candidate.tokens[-1].endswith("s") or (first and (words.gaps[first] == ", " or words.lows[first - 1] in _JOINS)):
        return False
    return i < len(words) and words.gaps[i] == " " and words.words[i] in _MANY


def _several_by_context(candidate: Candidate, before: str, tables: Tables) -> tuple[Kind | None, str]:
    tokens = candidate.tokens
    if any(is_initial(token) and token not in tables.countries for token in tokens[:-1]):
        return "person", "initial"
    if any(token in lex.PARTICLES for token in tokens) and before not in lex.PLACE_PREPOSITIONS:
        return "person", "particle"
    uncommon = all(token.lower() not in tables.common for token in tokens)
    surname_uncommon = tokens[-1].lower() not in tables.common
    named = surname_uncommon or before != "the"
    if _is_team(candidate, before, tables):
        return "organisation", "club"
    if tokens[0] in ("St", "Ste") and len(tokens) == 2:
        return "place", "saint"
    if tokens[0] in tables.given and len(tokens) < 5 and named:
        return "person", "given name"
    if len(tokens) == 2 and tokens[1] in lex.ROMAN_NUMERALS:
        return "other", "numbered"
    kings = len(tokens) > 2 and tokens[-1] in lex.ROMAN_NUMERALS
    if any(token.isupper() and len(token) > 1 for token in tokens[: len(tokens) - kings]):
        return "organisation", "capitals"
    if _SYLLABLES.search(tokens[-1]):
        return "person", "two names"
    if tokens[-1] in _ENDS_OF_PLACES or (tokens[0] == "River" and before == "the"):
        return "place", "direction"
    if uncommon and len(tokens) <= 4:
        return ("organisation", "preposition") if before == "at" else ("person", "two names")
    return "organisation", "common words"
