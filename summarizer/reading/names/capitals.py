"""Lines set in capitals, written as ordinary print would have them."""

import re

from summarizer.reading.names import lexicon as lex
from summarizer.reading.names.tables import Tables, without_accents

# Atomic, so that no way of parting words and marks is tried twice.
_WORD = r"(?>[^\W\d_a-z]+(?:['’-][^\W\d_a-z]+)*)"
_SHOUTED = re.compile(rf"(?<![\w'’-]){_WORD}(?:[^\w\n]{{1,3}}+(?:{_WORD}|(?>\d+(?:[.,]\d+)*))){{3,}}+(?!\w)")
_ONE = re.compile(_WORD)
_NAMED = re.compile(r"\b([A-Z]{3,}) [A-Z]{4,}\b(?=[ ,]+[a-z])")
"""A name in capitals within small print, as tabloids open: DANNY MARSH went."""
_OPENED = re.compile(r"^[A-Z]{5,}\b(?= [a-z])", re.MULTILINE)
"""A first word in capitals before small print, as local papers open: CAMPAIGNERS fighting to save."""
_CRIED = re.compile(r"^(?:[A-Z]{2,} ){0,2}[A-Z]{3,}(?=[!?])", re.MULTILINE)
"""What a headline cries out before it tells: GRAVY STRAIN!"""
_STRESSED = re.compile(r"(?<=[a-z,] )[A-Z]{3,}(?= [a-z])")
"""A word that is stressed by capitals within small print: had NOT opened, a HUGE bill."""
_SURELY_WORD = 5
"""A common word of fewer letters may be an acronym."""
_OPENS = re.compile(r"(?:[\n.!?:]|[\"“‘(]\s*)\W*\Z")
_ACRONYM = 4
"""Up to so many letters, a word that no table knows stays in capitals: it is an acronym rather than a name."""


def in_ordinary_print(text: str, known: Tables) -> str:
    """``text`` with its runs of capitals recased, code point for code point; other text as it is.

    Common words become small, names and unknown words keep a capital. A run in which few words are common is
    a list of acronyms and stays.
    """
    text = _SHOUTED.sub(lambda run: _recased(run, known), text)
    text = _CRIED.sub(lambda run: _recased(run, known), text)
    text = _STRESSED.sub(lambda word: word[0].lower() if _is_stressed(word[0].lower(), known) else word[0], text)
    text = _OPENED.sub(lambda word: _opened(word[0], known), text)
    return _NAMED.sub(lambda name: name[0].title() if name[1].capitalize() in known.given else name[0], text)


def _opened(word: str, known: Tables) -> str:
    """A first word in capitals, small but for the first letter; a short one that is no common word is an acronym."""
    acronym = word in lex.ACRONYMS or (len(word) == _ACRONYM + 1 and word.lower() not in known.common)
    return word if acronym else word.capitalize()


def _is_stressed(low: str, known: Tables) -> bool:
    if low.upper() in lex.ACRONYMS:
        return False
    return low in lex.FUNCTION or (len(low) >= _SURELY_WORD and _is_common(low, known))


def _recased(run: re.Match[str], known: Tables) -> str:
    shouted = run[0]
    found = list(_ONE.finditer(shouted))
    common = [_is_common(word[0].lower(), known) for word in found]
    if 2 * sum(common) < len(found):
        return shouted
    pieces, at = [], 0
    for word, is_common in zip(found, common, strict=True):
        start = run.start() + word.start()
        opens = start == 0 or _OPENS.search(run.string, max(0, start - 3), start) is not None
        pieces += [shouted[at : word.start()], _as_printed(word[0], is_common, opens, known)]
        at = word.end()
    recased = "".join([*pieces, shouted[at:]])
    # A few letters change their length with their case, and offsets must hold.
    return recased if len(recased) == len(shouted) else shouted


def _is_common(low: str, known: Tables) -> bool:
    if low in lex.FUNCTION:
        return True
    if low.upper() in lex.ACRONYMS or without_accents(low.capitalize()) in known.sure:
        return False
    return low in known.common


def _as_printed(word: str, is_common: bool, opens: bool, known: Tables) -> str:
    if is_common:
        return word.capitalize() if opens else word.lower()
    titled = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
    plain = without_accents(titled)
    if len(word) <= _ACRONYM and plain not in known.given and plain not in known.places and plain not in known.sure:
        return word
    return titled
