"""How firmly a text asserts something: possible, expected, promised, alleged, denied, negated.

One room for the vocabulary of modality. Readers ask how firm a statement is, checks ask whether a
summary has hardened it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from summarizer.spans import Span

Modality = Literal["possible", "expected", "promised", "alleged", "denied", "negated"]
Certainty = Literal["stated", "possible", "expected", "promised", "alleged", "denied"]

# Entries are words separated by spaces, phrases by semicolons; “*” stands for up to two adverbs.
_VOCABULARY: dict[Modality, str] = {
    "possible": (
        "may; might; could; possibly; perhaps; maybe; potentially; possible; possibility; conceivably; presumably;"
        "suspect; suspects; suspected; suspicion; suspicions; apparently; seemingly; seem; seems; seemed;"
        "appears to; appear to; appeared to; believed to; thought to; feared to; understood to; considered likely;"
        "suggest; suggests; suggested; if; whether; unless; unclear; uncertain; doubt; doubts; doubtful; risk; risks;"
        "fear; fears; feared; speculation; speculated; rumored; rumoured; rumors; rumours; unconfirmed"
    ),
    "expected": (
        "will; 'll; shall; won't; would; wouldn't; 'd; should; expect; expects; expected; expecting; expectation;"
        "expectations; likely; unlikely; probably; anticipate; anticipates; anticipated; forecast; forecasts;"
        "forecasted; predict; predicts; predicted; prediction; predictions; projected; projection; projections;"
        "plan; plans; planned; planning; intend; intends; intended; aim; aims; aimed; hope; hopes; hoped; hoping;"
        "wants to; want to; wanted to; seek; seeks; set to; due to begin; due to start; due to open; due to arrive;"
        "due to be; due in; scheduled; poised to; about to; going to; is to; are to; was to; were to; ready to;"
        "preparing to; prepares to; considering; upcoming; tentatively; prospective"
    ),
    "promised": (
        "promise; promises; promised; promising to; pledge; pledges; pledged; pledging; vow; vows; vowed; vowing;"
        "commit to; commits to; committed to; commitment; commitments; offer; offers; offered; undertook to;"
        "undertakes to; guarantees; guaranteed; agree to; agrees to; agreed to; swore to; earmarked"
    ),
    "alleged": (
        "allege; alleges; alleged; alleging; allegedly; allegation; allegations; accuse; accuses; accused; accusing;"
        "accusation; accusations; reportedly; purported; purportedly; purports; supposed; supposedly; so-called;"
        "charged with; suspected of; said to be; said to have; is said to; are said to; was said to; were said to;"
        "claims; claimed; claiming; claim; implicated; indicted"
    ),
    "denied": (
        "deny; denies; denied; denying; denial; denials; refute; refutes; refuted; refuting; rebut; rebuts; rebutted;"
        "dispute; disputes; disputed; disputing; dismiss; dismisses; dismissed; dismissing; debunked; disavowed;"
        "reject * claims; rejects * claims; rejected * claims; rejected * reports; rejected * allegations;"
        "rejects * allegations; rejected * accusations; rejects * accusations; rejected * suggestions"
    ),
    "negated": (
        "not; n't; never; no; none; nobody; nothing; nowhere; neither; nor; without; cannot; hardly; scarcely;"
        "fail to; fails to; failed to; failing to; refuse to; refuses to; refused to; refusing to; decline to;"
        "declines to; declined to; declining to; lack of; absence of; far from"
    ),
}
_STRENGTH: tuple[Certainty, ...] = ("denied", "alleged", "promised", "possible", "expected")
_WORD = re.compile(r"\w+(?:-\w+)*(?:['’]\w+)?|['’](?:ll|d)\b|[,;:.!?()—–]")
_RELATIVE = frozenset({"who", "which", "whose", "whom", "where"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})
# “Denied bail” refuses a thing, it does not deny a statement; “May” before a number is a month.
_REFUSED_THINGS = frozenset(
    {"bail", "entry", "access", "permission", "parole", "asylum", "visas", "visa", "him", "her"}
)
_NOMINAL_RISKS = frozenset({"risk", "risks", "plan", "plans", "claim", "claims", "offer", "offers"})


@dataclass(frozen=True, slots=True)
class ModalCue:
    """A word or phrase that says how firmly something holds, with where it stands."""

    span: Span
    kind: Modality


def find_modality(text: str) -> tuple[ModalCue, ...]:
    """Return the modal and negating expressions of ``text``, in order and not overlapping."""
    matches = list(_WORD.finditer(text))
    words = [match[0].lower().replace("’", "'") for match in matches]
    return tuple(
        ModalCue(Span(matches[first].start(), matches[last - 1].end()), kind)
        for first, last, kind in modal_words(words)
    )


def certainty_of(text: str) -> Certainty:
    """Say how firmly ``text`` asserts what it asserts; the weakest expression outside relative clauses counts.

    The order, weakest first, is denied, alleged, promised, possible, expected, stated. A plain “not” is
    a statement like any other: see ``is_negated``.
    """
    words = [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]
    return certainty_of_words(words)


def certainty_of_words(words: Sequence[str]) -> Certainty:
    """Do what ``certainty_of`` does for a text that is already cut into lower-case words and punctuation."""
    kinds = {kind for _, _, kind in modal_words(_main_clause(words))}
    return next((strength for strength in _STRENGTH if strength in kinds), "stated")


def is_negated(text: str) -> bool:
    """Whether ``text`` contains a negation outside relative clauses; two of them cancel each other."""
    words = [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]
    return sum(kind == "negated" for _, _, kind in modal_words(_main_clause(words))) % 2 == 1


def modal_words(words: Sequence[str]) -> Iterator[tuple[int, int, Modality]]:
    """Yield ``(first, last, kind)`` for the modal expressions among lower-case ``words``, longest first."""
    phrases = _phrases()
    index = 0
    while index < len(words):
        word = words[index]
        if word.endswith("n't"):
            if word in ("won't", "wouldn't", "couldn't", "mightn't"):
                yield index, index + 1, "possible" if word[0] in "cm" else "expected"
            yield index, index + 1, "negated"
        for phrase, kind in phrases.get(word, ()):
            last = _match(words, index, phrase)
            if last and not _is_other_use(words, index, last):
                yield index, last, kind
                index = last - 1
                break
        index += 1


def _main_clause(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    skipping = False
    for index, word in enumerate(words):
        if word in _RELATIVE and index and words[index - 1] == ",":
            skipping = True
        elif word in ",;." and skipping:
            skipping = False
        elif not skipping:
            kept.append(word)
    return kept


def _match(words: Sequence[str], index: int, phrase: tuple[str, ...]) -> int:
    for want in phrase:
        if want == "*":
            for _ in range(3):
                if index < len(words) and words[index] not in phrase:
                    index += 1
            continue
        if index >= len(words) or words[index] != want:
            return 0
        index += 1
    return index


def _is_other_use(words: Sequence[str], first: int, last: int) -> bool:
    word = words[first]
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    if word == "may":
        return after.isdigit() or before in (
            "in",
            "of",
            "since",
            "until",
            "by",
            "last",
            "next",
            "early",
            "late",
            "this",
        )
    if word == "might":
        return before in ("the", "military", "its", "their", "his")
    if word == "will":
        return before in ("the", "a", "his", "her", "their", "political", "good", "free", "goodwill", "own")
    if word in ("denied", "dismissed"):
        return before in _BE or (word == "denied" and after in _REFUSED_THINGS)
    if word in _NOMINAL_RISKS:
        return before in ("insurance", "pension", "health", "credit")
    if word in ("no", "nor"):
        return after == "." or after.isdigit()
    return False


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Modality], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    for kind, entries in _VOCABULARY.items():
        for entry in entries.split(";"):
            phrase = tuple(entry.split())
            table.setdefault(phrase[0], []).append((phrase, kind))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in table.items()}
