"""How firmly a claim is put: by the verb of its main clause, not by any word that stands in it.

Who reports a rise and lifts a forecast has reported; who accuses somebody has accused, whatever came of it; an offer
that is rejected is no fact that is denied.
"""

import re

from summarizer.engines.rules.wording import is_finite, phrases_of
from summarizer.reading.attributions.lexicon import verb_forms
from summarizer.reading.certainty import certainty_of, find_modality
from summarizer.reading.phrases import Phrases

_CLAIMED: dict[str, str] = {"promised": "expected", "alleged": "possible"}
"""The four certainties of a claim, out of the six that a text can have."""
_WEAKEST_FIRST = ("alleged", "possible", "promised", "expected")
_DENYING = frozenset("dispute refute rebut".split())
_OPENERS = frozenset(
    """if unless whether perhaps maybe possibly probably likely apparently seemingly presumably allegedly reportedly
    potentially supposedly conceivably""".split()
)
"""Words before the main verb that say how firm the whole is."""
_SUPPOSED = frozenset(("would", "'d", "wouldn't"))
"""In the speaker's own words a wish or a supposition: I would not bet on it."""
_POINTING = frozenset("that this it them these those".split())
_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s")
_FEW = 3
_BESIDE = 2
"""So many characters behind the main verb its complement begins: is | likely to."""


def of_act(cue: str, verb: str, content: str) -> str:
    """How firm it is that somebody does what the reporting verb ``cue`` says, with ``content`` as its object."""
    known = verb_forms().get(cue.lower())
    certainty: str = known.certainty if known else "stated"
    if certainty == "alleged":
        return "stated"  # the accusing is certain
    if certainty != "denied":
        return _CLAIMED.get(certainty, certainty)
    denied = any(found.kind == "denied" for found in find_modality(f"{cue} {content}"))
    return "denied" if denied or points(content) or verb in _DENYING else "stated"


def points(content: str) -> bool:
    """Whether ``content`` is no more than a word for what was said before: rejected that."""
    words = content.lower().rstrip(".").split()
    return len(words) < _FEW and not _POINTING.isdisjoint(words)


def of_statement(cue: str, statement: str, *, direct: bool) -> str:
    """How firmly ``statement`` is put by whoever ``cue`` lets say it, in his own words where ``direct``."""
    known = verb_forms().get(cue.lower())
    own: str = known.certainty if known else "stated"
    if own != "stated" or (own := certainty_of(cue)) != "stated":
        return _CLAIMED.get(own, own)
    if direct:
        statement = _FIRST_SENTENCE.split(statement, 1)[0]
    phrases = phrases_of(statement)
    first, last = _main_verb(phrases)
    kinds: set[str] = set()
    for found in find_modality(statement):
        word = found.span.of(statement).lower().replace("’", "'")
        beside = first <= found.span.start <= last + _BESIDE and "negated" not in kinds  # did not | expect
        opens = found.span.start < first and word in _OPENERS
        offered = word.startswith("offer") and statement[found.span.end :][:4] != " to "  # had offered slots
        if (beside or opens) and not offered and not (direct and word in _SUPPOSED):
            kinds.add(found.kind)
    weakest = next((kind for kind in _WEAKEST_FIRST if kind in kinds), "stated")
    return _CLAIMED.get(weakest, weakest)


def _is_reduced(phrases: Phrases, at: int) -> bool:
    """Whether a verb only tells of the subject of the next one: a germ | found in the gut | may help."""
    chunk, after = phrases.chunks[at], phrases.chunks[at + 1 :]
    if chunk.first != chunk.last or not after or after[0].kind != "prep":
        return False
    following = next((other for other in after if other.kind in ("verb", "comma", "conj", "rel")), None)
    return following is not None and following.kind == "verb" and is_finite(phrases, following)


def _main_verb(phrases: Phrases) -> tuple[int, int]:
    """Where the first finite verb group outside relative clauses begins and ends; the whole where there is none."""
    relative = False
    for at, chunk in enumerate(phrases.chunks):
        if chunk.kind == "rel":
            relative = True
        elif chunk.kind == "verb" and (relative or _is_reduced(phrases, at)):
            relative = False
        elif chunk.kind == "verb" and is_finite(phrases, chunk):
            return phrases.places[chunk.first][0], phrases.places[chunk.last][1]
    return 0, phrases.places[-1][1] if phrases.places else 0
