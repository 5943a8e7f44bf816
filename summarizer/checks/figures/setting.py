"""What a number is bound to where it stands: what it counts, per what, whose it is, and of which time."""

from collections.abc import Iterator
from itertools import dropwhile, pairwise, takewhile
from typing import Literal
from weakref import ref

from summarizer.checks.figures.governing import PREPOSITIONS, governor_of, is_noun_like, is_pointing
from summarizer.checks.passages.clauses import Predicate
from summarizer.checks.passages.passage import Passage
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.vocabulary import words
from summarizer.checks.vocabulary.nouns import STATES
from summarizer.checks.vocabulary.poles import CHANGE, POLES
from summarizer.memo import memoized, once
from summarizer.reading.numbers import Number, head_noun

PER = frozenset({"a", "an", "per", "each", "every"})
_ARTICLES = words("own the a an its their his her our this that these those all")
_AGAINST = words("against versus vs than")
_THEN = words("last previous earlier ago before prior preceding same")
EARLIER = words("instead originally previously formerly initially earlier previous prior former original initial")
_COMPARED = frozenset({("compared", "with"), ("compared", "to"), ("rather", "than")})
_BETWEEN = words("a an the about some nearly almost only just around over under roughly its their")
_JOINING = words("and or but while")
_REACH = 6
_RAISED = frozenset({"square", "cubic"})
_OF_ONE = 2
_CASE, _INSTANCE = stem_of("case"), "instance"
_ELSEWHERE = PREPOSITIONS - words("between among with to than as") | words("near outside during following")
"""What leads from those counted to something else: three men over the fatal stabbing."""
_WON = frozenset(map(stem_of, words("win beat defeat outpoll outscore")))
_BEGINNING = frozenset(map(stem_of, words("begin began start open")))
_BY = words("by at")
_COMPARATIVES = words("dearer cheaper costlier higher lower")
_APART = words("ahead behind above below short clear apart")
"""So far from another, or from what it was before: a margin or a change."""
_FURTHER = _APART | words("more fewer less higher lower")
_RESULTS = frozenset(map(stem_of, words("lose loss")))
"""These tell of a change as well as of a contest."""


Step = Literal["change", "level", "margin", ""]


class Setting:
    """The surroundings of a number, each read when it is first asked for; words as printed, in lower case.

    The passage keeps its settings, and is held by them weakly: it goes with its document at once.
    """

    def __init__(self, passage: Passage, number: Number) -> None:
        self._reference, self._number = ref(passage), number

    @property
    def _passage(self) -> Passage:
        passage = self._reference()
        assert passage is not None, "the passage of a setting has gone"
        return passage

    @once
    def _before(self) -> tuple[Word, ...]:
        return self._passage.words_before(self._number.span.start)

    @once
    def _after(self) -> tuple[Word, ...]:
        return self._passage.words_after(self._number.span.end)

    @once
    def _governor(self) -> tuple[Predicate | None, tuple[Word, ...]]:
        return governor_of(self._passage, self._number)

    @once
    def head(self) -> str | None:
        """The noun it counts."""
        head = _head(self._number) or _bare_head(self._number, self._before, self._after)
        if head is not None and stem_of(head) == _CASE and self._before and self._before[-1].lower == "in":
            return _INSTANCE  # "in 38 cases", whatever the cases are
        if head is None and self.of and self._number.kind == "quantity" and self._number.unit is None:
            return _head_left_out(self._passage, self._number, self._before, self._after) or self.of[-1].lower
        return head

    @once
    def of(self) -> tuple[Word, ...]:
        """What that noun is of: tonnes of salmon."""
        return _of(self._number, self._after)

    @once
    def purpose(self) -> tuple[Word, ...]:
        """What it is for."""
        return _complement("for", self._after)

    @once
    def measure(self) -> str | None:
        """What it is the size of: a dividend of 2.40 kroner."""
        before = self._before
        return before[-2].lower if len(before) > 1 and before[-1].lower == "of" else None

    @once
    def state(self) -> str | None:
        """The fate it tells: killed."""
        return _state(self._passage, self.head, self._before, self._after)

    @once
    def per(self) -> str | None:
        """What it is per: a share."""
        return _per(self._number, self._after)

    @once
    def subject(self) -> tuple[Word, ...]:
        """The content words of its verb's subject."""
        return tuple([word for word in self._governor[1] if is_noun_like(self._passage, word)])

    @once
    def pointing(self) -> bool:
        """Whether that subject only points back: "the company", "it"."""
        return is_pointing(self._governor[1])

    @property
    def verb(self) -> Predicate | None:
        """The verb that governs it."""
        return self._governor[0]

    @once
    def earlier(self) -> bool:
        """Whether the words mark it as the figure of an earlier time."""
        return _is_earlier(self._passage, self._number, self._before, self._after)

    @once
    def past(self) -> bool:
        """Whether the words right behind it say that it is of a time before: "a year ago"."""
        return any(word.lower in _THEN for word in _up_to_mark(self._after))

    @once
    def step(self) -> Step:
        """Whether it is by how much something changed, what it came to, or by how much one surpasses another."""
        return _step(self._passage, self._number, self._before, self._after)


@memoized
def setting_of(passage: Passage, number: Number) -> Setting:
    """The setting of ``number``, which stands in ``passage``."""
    return Setting(passage, number)


def _head(number: Number) -> str | None:
    if number.kind in ("money", "percent") or not number.unit or number.unit.lower().startswith("of "):
        return None
    return head_noun(number.unit).lower() or None


def _bare_head(number: Number, before: tuple[Word, ...], after: tuple[Word, ...]) -> str | None:
    """What is counted where no noun follows: "the number of companies rose to 45"; a noun after an ordinal."""
    if number.kind == "ordinal" and after and after[0].kind == "content":
        return after[0].lower
    if number.kind != "quantity" or number.unit:
        return None
    for index in range(len(before) - 2):
        if before[index].lower == "number" and before[index + 1].lower == "of":
            return before[index + 2].lower
    return None


def _head_left_out(passage: Passage, number: Number, before: tuple[Word, ...], after: tuple[Word, ...]) -> str | None:
    """What the number before counts, where this one goes on without it: nine counts of theft and four of fraud."""
    if len(after) < _OF_ONE or after[1].lower in _ARTICLES or not before or before[-1].lower not in ("and", "or", ","):
        return None
    earlier = [other for other in passage.numbers if other.span.end <= number.span.start]
    first = setting_of(passage, earlier[-1]) if earlier else None
    return first.head if first is not None and first.of else None


def _of(number: Number, after: tuple[Word, ...]) -> tuple[Word, ...]:
    """The content words of an "of" phrase after the number; a fraction's unit begins with "of" itself."""
    if number.unit and number.unit.lower().startswith("of "):
        parts = [part.lower() for part in number.unit.split()[1:]]
        return tuple(Word(0, 0, part, stem_of(part), "content", False) for part in parts if part not in _ARTICLES)
    return _complement("of", after)


def _complement(preposition: str, after: tuple[Word, ...]) -> tuple[Word, ...]:
    """The content words of the phrase with ``preposition`` that directly follows."""
    if not after or after[0].lower != preposition:
        return ()
    found = []
    for word in after[1:_REACH]:
        if word.kind == "mark" or (word.kind == "function" and word.lower not in _ARTICLES):
            break
        if word.kind == "content":
            found.append(word)
    return tuple(found[:3])


def _state(passage: Passage, head: str | None, before: tuple[Word, ...], after: tuple[Word, ...]) -> str | None:
    """The fate of those counted: the counted word itself ("112 wounded"), or what is said of them next to it."""
    if head and stem_of(head) in STATES:
        return head
    verbs = {verb.word.start for clause in passage.clauses for verb in clause.predicates}
    away = beside = False
    for word in after[:_REACH]:
        if word.kind in ("mark", "digits") or word.lower in _JOINING:
            break
        if word.stem in STATES and (beside or not away or word.start in verbs):
            return word.lower
        beside = word.lower in _ELSEWHERE
        away = away or beside
    for word in reversed(before[-_REACH:]):
        if word.kind == "digits" or word.lower in ".;" or word.lower in _JOINING:
            break
        if word.stem in STATES:
            return word.lower
    return None


def _per(number: Number, after: tuple[Word, ...]) -> str | None:
    unit = (number.unit or "").lower().split()
    for index in range(1, len(unit) - 1):
        if unit[index] in PER:
            return unit[-1]
    skipped = 0
    for index, word in enumerate(after[:_REACH]):
        if word.lower in PER and index + 1 < len(after) and after[index + 1].kind == "content":
            if skipped > 1 or _starts_phrase(after, index):
                return None
            named = after[index + 1 : index + 1 + (2 if after[index + 1].lower in _RAISED else 1)]
            return " ".join(word.lower for word in named)
        if word.lower != "of" and word.kind != "content":
            break
        skipped += word.kind == "content"
    return None


def _starts_phrase(after: tuple[Word, ...], index: int) -> bool:
    """ "a new plant", "a year earlier": an article of its own, not a rate."""
    following = after[index + 2] if index + 2 < len(after) else None
    if after[index].lower not in ("a", "an") or following is None or following.kind != "content":
        return False
    return following.lower not in ("instead", "compared", "rather")


def _step(passage: Passage, number: Number, before: tuple[Word, ...], after: tuple[Word, ...]) -> Step:
    """Whether a number is a change (rose by 5, rose 5 percent), a level (rose to 5) or a margin (won by 5)."""
    clause = passage.clause_at(number.span)
    inside = [word for word in before if clause is not None and clause.start <= word.start]
    while inside and inside[-1].lower in _BETWEEN:
        inside.pop()
    if clause is None or not inside:
        return ""
    if _sets_apart(after):
        return "margin"
    if _is_compared(after):
        return "change"
    last = inside[-1]
    verb = next((verb.word for verb in reversed(clause.predicates) if verb.word.end <= number.span.start), None)
    changing = [word for word in clause.words if _is_change(word.stem)]
    if last.lower == "by":
        # "Lost by 5" is a margin, "lost 5" a change: nobody can tell which "by" it is.
        changed = verb in changing or inside[-2:-1] in ([word] for word in changing)
        return "change" if changed else "margin" if verb is not None and verb.stem in _WON else ""
    if last.lower == "to" and _has_come_from(passage, number):
        return "level"
    if last.lower in ("to", "from"):
        # "Raised its growth forecast to 5 percent": what came to 5 percent is a change.
        return "level" if len(changing) == 1 and changing[0].end <= last.start else ""
    if last is verb and verb in changing:
        return "" if number.relation == "less_than" else "change"  # to fall below 2.5 is a level
    return "change" if number.kind == "percent" and after and _is_change(after[0].stem) else ""


def _has_come_from(passage: Passage, number: Number) -> bool:
    """Whether the number right before is what something came from: from 95 *to 130*."""
    before = [other for other in passage.numbers if other.span.end <= number.span.start]
    return bool(before) and before[-1].kind == number.kind and _follows_from(passage, before[-1])


def _sets_apart(after: tuple[Word, ...]) -> bool:
    """Whether a number is how far something is from another: 5 points ahead, 5 more than Denby."""
    found = list(takewhile(lambda word: word.kind == "content" or word.lower in _FURTHER, after[:_REACH]))
    at = next((index for index, word in enumerate(found) if word.lower in _FURTHER), None)
    if at is None:
        return False
    return found[at].lower in _APART or any(word.lower == "than" for word in after[at : at + 2])


def _is_compared(after: tuple[Word, ...]) -> bool:
    """Whether a comparative without "than" follows, a rate between: "1.80 pounds (an hour) more expensive"."""
    rest = after[2:] if len(after) > 2 and after[0].lower in PER else after
    if not rest or any(word.lower == "than" for word in rest[:_REACH]):
        return False
    if rest[0].lower in _COMPARATIVES:
        return True
    return len(rest) > 1 and rest[0].lower in ("more", "less") and rest[1].kind == "content"


def _is_change(stem: str) -> bool:
    return stem not in _RESULTS and any(pair == CHANGE for pair, _ in POLES.get(stem, ()))


def _is_earlier(passage: Passage, number: Number, before: tuple[Word, ...], after: tuple[Word, ...]) -> bool:
    """Whether "from", "an earlier … of" or the like leads up to the number, or it is compared with and of a past time.

    "Compared with 2.4 percent on placebo" compares groups, "compared with 31 in 2014" times.
    """
    index = len(before) - 1
    while index >= 0 and before[index].lower in _BETWEEN:
        index -= 1
    if index < 0:
        return False
    word = before[index].lower
    if any(one.stem in _BEGINNING and other.lower in _BY for one, other in pairwise(before[max(index - _REACH, 0) :])):
        return True  # "began by asking for 24 percent"
    if word in EARLIER or (word == "from" and _comes_from(passage, number)):
        return True
    if word in _AGAINST or (index and (before[index - 1].lower, word) in _COMPARED):
        return _is_past(passage, after)
    return word == "of" and any(other.lower in EARLIER for other in before[max(index - 2, 0) : index])


def _comes_from(passage: Passage, number: Number) -> bool:
    """Whether something went from the number to another: 15 percent, *from 12*; not 61 points *from 29 matches*.

    Where each of several has its "from", these are the least of each: seats from 59 euros, cabins from 109.
    """
    clause = passage.clause_at(number.span)
    sort = (number.kind, number.unit)
    others = [other for other in passage.numbers if other is not number and (other.kind, other.unit) == sort]
    if any(not _follows_from(passage, other) for other in others):
        return True
    return clause is not None and any(_is_change(word.stem) for word in clause.words)


def _follows_from(passage: Passage, number: Number) -> bool:
    return any(word.lower == "from" for word in passage.words_before(number.span.start)[-1:])


def _is_past(passage: Passage, after: tuple[Word, ...]) -> bool:
    """Whether a time that is over follows before the next mark: "in 2014", "a year earlier"."""
    dates = {date.span.start for date in passage.dates}
    return any(word.lower in _THEN or word.start in dates for word in _up_to_mark(after))


def _up_to_mark(after: tuple[Word, ...]) -> Iterator[Word]:
    """The words before the next mark, an aside in brackets passed over: "$688M ($1.57 a share) a year ago"."""
    if after and after[0].lower == "(":
        after = tuple(dropwhile(lambda word: word.lower != ")", after))[1:]
    return takewhile(lambda word: word.kind != "mark", after[:_REACH])
