"""A unit's head noun, and one key for all spellings of a unit."""

import re

from summarizer.reading.numbers.measures import MEASURES, TIME_UNITS

_AFTER_HEAD = re.compile(r"\s+(?:per|a|an|of|in|and|or|old)\s|/")
_PAIRS = """
    people person; persons person; men man; women woman; children child; feet foot; teeth tooth; lives life; wives wife;
    knives knife; wolves wolf; thieves thief; halves half; criteria criterion; phenomena phenomenon;
    policemen policeman; fishermen fisherman; gunmen gunman; series series; species species; news news; movies movie;
    zombies zombie; calories calorie; cookies cookie
"""
_IRREGULAR = dict(map(str.split, _PAIRS.split(";")))


def head_noun(unit: str) -> str:
    """The noun a printed unit is about, as printed: "shells" of "artillery shells", "barrels" of "barrels a day"."""
    phrase = unit.removeprefix("of ").removeprefix("Of ")
    cut = _AFTER_HEAD.search(phrase)
    return (phrase[: cut.start()] if cut and cut.start() else phrase).rsplit(None, 1)[-1] if phrase.strip() else ""


def singular(noun: str) -> str:
    """A noun's singular in lower case, by rule and the common exceptions."""
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def unit_key(unit: str) -> str:
    """One key for all spellings of a unit: km, kms, kilometers and kilometres alike; otherwise the head's singular."""
    lower = unit.lower()
    known = MEASURES.get(lower) or TIME_UNITS.get(lower)
    if known is not None:
        return known
    head = head_noun(lower)
    return MEASURES.get(head) or TIME_UNITS.get(head) or singular(head)
