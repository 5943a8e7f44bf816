"""Whether a text is English: the other readers read nothing else."""

import re

from summarizer.reading.vocabulary import FUNCTION_WORDS, words

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 20
_LOOKED_AT = 20_000
_LEAST_SHARE = 0.2
_LEAST_SHARE_OF_TERSE = 0.05
"""In English prose about two words in five are of the closed classes; in other languages few look like them."""

_SHARED = words("a an as at by do had he her i in is me no of on over per so under was we will also to most for")
"""Words of the closed classes that other languages spell alike."""
_FOREIGN = words(
    "heeft naar voor bij dat wordt"
    " das und nicht mit von für ist hat dem ein eine sich auch nach dass wird le les une est et dans pour que qui du"
    " aux sur avec sont el los las por con una su il che per non sono della het een niet met zijn och som är"
    " att det inte og ikke av til os um uma não em com yang dan untuk dengan ini bir ve için na nie się jest że"
)
"""In small letters, and no particles of names."""
_LATIN = "\u0250"
"""Letters from here on are not those of any English word."""


def _is_terse(printed: list[str]) -> bool:
    """Whether a text of few small words, such as headlines or a list of names, is English by those that it has."""
    own = sum(word in FUNCTION_WORDS and word not in _SHARED for word in printed)
    foreign = sum(word in _FOREIGN for word in printed)
    small = sum(word.islower() for word in printed)
    return own > foreign and own >= _LEAST_SHARE_OF_TERSE * small


def is_english(text: str) -> bool:
    """Whether the words of ``text`` are those of English prose; True where there are too few to tell.

    A few words tell when they are in another script, or more of them are the closed classes of other languages.
    """
    printed = _WORD.findall(text[:_LOOKED_AT])
    found = [word.lower() for word in printed]
    own = sum([word in FUNCTION_WORDS for word in found])
    if len(found) >= _ENOUGH_WORDS:
        return own >= _LEAST_SHARE * len(found) or _is_terse(printed)
    foreign = {word for word in printed if word in _FOREIGN}
    if len(foreign) > max(own, 1):
        return False
    return not found or 2 * sum(word[0] >= _LATIN for word in found) <= len(found)
