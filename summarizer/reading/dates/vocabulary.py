"""The words that dates are made of, as data. All keys are lower case."""

from summarizer.reading.calendar import WEEKDAY_NAMES, WEEKDAYS
from summarizer.reading.dates.mention import Precision, Relation
from summarizer.reading.vocabulary import CARDINALS, words
from summarizer.reading.vocabulary import ORDINALS as ORDINALS_BELOW_TWENTY

_SINGULARS: tuple[Precision, ...] = ("day", "week", "weekend", "month", "quarter", "year", "decade")
UNITS: dict[str, Precision] = {word: unit for unit in _SINGULARS for word in (unit, unit + "s")}
UNITS |= {"century": "century", "centuries": "century"}

FORTNIGHTS = frozenset({"fortnight", "fortnights"})

HOURS = {"hour": 1, "hours": 1, "minute": 60, "minutes": 60}
"""Units below the day → how many make an hour."""

COUNTS = {"a": 1, "an": 1} | CARDINALS

VAGUE_COUNTS = frozenset({"few", "several", "many", "some", "couple", "recent", "dozen"})

ORDINALS = ORDINALS_BELOW_TWENTY | {"twentieth": 20, "thirtieth": 30}

TENS = {"twenty": 20, "thirty": 30}
"""What an ordinal's unit follows in "twenty-first"."""

DECADES = {word.removesuffix("y") + "ies": value for word, value in CARDINALS.items() if value >= 20}

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
SEASON_CODES = ("SP", "SU", "FA", "WI")

POINTERS = dict.fromkeys(("last", "past", "previous", "preceding", "prior"), -1) | {"this": 0, "current": 0}
POINTERS |= dict.fromkeys(("next", "coming", "following", "upcoming"), 1)
"""Which unit is meant, counted from the one that holds the publication date."""

ROLLING = frozenset({"past", "coming", "upcoming"})
"""Pointers that, like a count, mean the days up to or from now rather than a calendar unit."""

ANAPHORIC = frozenset({"previous", "preceding", "prior", "following", "next", "same", "that"})
"""Pointers that after "the" count from the date told last ("the following day")."""

PARTS = {"early": 0, "mid": 1, "middle": 1, "late": 2, "beginning": 0, "start": 0, "end": 2, "close": 2}
"""Words for a third of a period → which third."""

DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

DAY_PARTS = words("morning afternoon evening night noon midday midnight lunchtime dawn dusk nightfall")

RELATIONS: dict[str, Relation] = {"by": "by", "before": "before", "ahead": "before", "after": "after"}
RELATIONS |= {"since": "since", "starting": "since", "beginning": "since"}
RELATIONS |= {"until": "until", "till": "until", "til": "until", "through": "until"}

PREPOSITIONS = words(
    "in on of since until till by before after from through throughout during for between around about circa as "
    "beginning starting ending to"
)

HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "international women's day": (3, 8),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "earth day": (4, 22), "juneteenth": (6, 19),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "armistice day": (11, 11),
    "veterans day": (11, 11),
}  # fmt: skip
"""Holidays that fall on the same day each year wherever they are kept → month and day."""

MISTAKEN_BEFORE = {
    "friday": frozenset({"black", "good", "man", "freaky", "casual"}),
    "sunday": frozenset({"bloody", "palm", "easter", "super", "black"}),
    "monday": frozenset({"cyber", "blue", "black", "easter"}),
    "tuesday": frozenset({"super", "ruby", "shrove", "giving", "fat"}),
    "wednesday": frozenset({"ash", "black", "sheffield"}),
    "thursday": frozenset({"maundy", "black"}),
}
"""Weekdays that, after these words, are part of a name."""

MISTAKEN_AFTER = words("times telegraph mirror express herald mail post people independent world tribune")
"""Capitalised nouns that make a weekday before them the name of a paper."""

GIVEN_NAMES = frozenset({"may", "march", "april", "june", "august", "jan", "mar", "dec"})
"""Months that are also words or names: alone they need a preposition before them."""

EVERYDAY_MONTHS = frozenset({"may", "march", "august", "mar", "dec", "jan"})
"""Of these the ones that, without a capital, are no months."""

SHORT_WEEKDAYS = frozenset(WEEKDAYS) - {*WEEKDAY_NAMES, "tues", "thurs"}
"""Abbreviations that count as weekdays only next to a date."""

MONEY = frozenset({"$", "£", "€", "¥"})

COUNTED_NOUNS = frozenset({"people", "percent", "points", "miles", "feet", "tons", "tonnes"})

TEMPERATURES = words("highs lows temperature temperatures degrees upper lower f fahrenheit °")
"""Words that make "the 90s" degrees."""

FUNCTION_WORDS = words("and or in at on but with when as for to is was by of after before")
"""Words that a name before them does not qualify."""

APPROXIMATORS = words("some about around nearly almost over under least most only of for")

YEAR_NOUNS = words(
    "elections olympics games results earnings figures sales profits revenues levels protests talks riots attacks "
    "bombings floods fires wildfires finals playoffs midterms primaries championships awards accords hearings "
    "negotiations sanctions"
)
"""Plurals that a year qualifies ("2016 elections"); before others a bare number is taken for a count."""
