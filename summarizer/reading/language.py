"""Whether a text is English: the other readers read nothing else."""

import re

from summarizer.reading.vocabulary import words

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 20
_LOOKED_AT = 20_000
_LEAST_SHARE = 0.2
"""In English prose about two words in five are of the closed classes; in other languages few look like them."""

_CLOSED = words(
    "the a an this that these those and or but nor if as than because while when where who which what how of in on at"
    " by for from with to into about against among after before between during over under through without is are was"
    " were be been being has have had do does did will would can could may might should must not no he she it they we"
    " you i him her them us his its their our my your there some any each every all both more most other only also"
)


def is_english(text: str) -> bool:
    """Whether the words of ``text`` are those of English prose; True where there are too few to tell."""
    found = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    return len(found) < _ENOUGH_WORDS or sum(word in _CLOSED for word in found) >= _LEAST_SHARE * len(found)
