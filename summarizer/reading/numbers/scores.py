"""Two numbers joined by a dash that are no interval: the score of a game, the count of a vote, a span of years."""

import re

from summarizer.reading.calendar import MONTHS, WEEKDAYS
from summarizer.reading.numbers import nouns
from summarizer.reading.numbers.mention import Mention, designated
from summarizer.reading.numbers.model import Number
from summarizer.reading.numbers.numerals import read_numeral
from summarizer.reading.numbers.place import Place
from summarizer.reading.vocabulary import FUNCTION_WORDS, forms
from summarizer.reading.vocabulary import words as word_set

_DASHES = frozenset("-–")
_CONTEST = forms("beat defeat draw lead lose thrash trail vote win") | word_set(
    "aggregate ahead behind defeats loss losses margin result score scoreline scores victories victory"
)
"""What tells of a game or of a vote."""
_BEHIND = FUNCTION_WORDS - word_set("a an each every per")
"""What may follow a score, and no unit."""
_SIGNS = frozenset("%$£€")
_REACH = 3
_MOST_FIGURES = 3
_WORD = re.compile(r"[^\W\d_]+")
_PAIR = r"\d{1,3}[-–]\d{1,3}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_SETS_BEFORE = re.compile(rf"(?:{_PAIR}(?:, | and |,? ))+\(?$|\d{{1,2}}[-–]\d{{1,2}} ?\($")
_SETS = re.compile(rf"{_PAIR}(?:(?:, | and |,? ){_PAIR})*")
_NAMED = MONTHS.keys() | WEEKDAYS


def is_result(place: Place) -> bool:
    """Whether digits joined by a dash are a score where they could be an interval: the lower figure comes first.

    A contest is told right before or behind it, with nothing that is counted ("lost 17-28"; not "lost 5-7 matches"),
    it stands between two names ("Italy 17-28 Ireland"), or it is one of several sets of which another is no interval.
    """
    tokens = place.tokens
    dash, second, after = tokens[1], tokens[2], tokens[3]
    if tokens[0].kind != "digits" or dash.text not in _DASHES or not (dash.glued and second.glued):
        return False
    if second.kind != "digits" or place.currency or max(len(tokens[0].text), len(second.text)) > _MOST_FIGURES:
        return False
    before = place.previous()
    names = before[:1].isupper() and after.text[:1].isupper() and after.text.isalpha()
    if names and before.lower() not in nouns.STOPS | _NAMED and after.lower not in _NAMED:
        return True
    earlier = _SETS_BEFORE.search(place.left)
    left = place.left[: earlier.start()] if earlier else place.left
    told = not _CONTEST.isdisjoint(word.lower() for word in _WORD.findall(left)[-_REACH:])
    alone = after.lower in _BEHIND or (after.kind != "word" and after.text not in _SIGNS)
    if after.lower in _CONTEST or (told and alone):
        return True
    sets = _SETS.match(place.text, place.start - (len(place.left) - len(left)))
    if sets is None:
        return False
    pairs = re.findall(r"(\d+)[-–](\d+)", sets[0])
    return len(pairs) > 1 and ("(" in sets[0] or any(int(one) > int(other) for one, other in pairs))


def read_score(place: Place, mention: Mention) -> Number | None:
    """Read "3-1", "52-48", "5-to-4", "13-of-22", "2016-17" where they are no interval."""
    tokens, at = place.tokens, mention.next
    dash, second = tokens[at], tokens[at + 1]
    if dash.text == "-" and second.lower in ("to", "of", "for") and tokens[at + 2].text == "-":
        other = read_numeral(tokens, at + 3)
        if other is not None:
            return designated(place.text, "score", place.start, tokens[other.next - 1].end, "score")
    if dash.text not in _DASHES or second.kind != "digits" or not (dash.glued and second.glued) or at != 1:
        return None
    end = at + 2
    while tokens[end].text in _DASHES and tokens[end].glued and tokens[end + 1].kind == "digits":
        end += 2
    first, last = tokens[0].text, second.text
    if len(first) == 4 and "1000" <= first <= "2100" and len(last) in (2, 4):
        return designated(place.text, "year", place.start, second.end, "span of years")
    if tokens[end].text == "(" and tokens[end + 2].text == ")":
        end += 3
    return designated(place.text, "score", place.start, tokens[end - 1].end, "score")
