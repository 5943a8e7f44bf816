"""How firmly a text asserts something: possible, expected, promised, alleged, denied, negated.

One room for the vocabulary of modality. Readers ask how firm a statement is; checks ask whether a
summary has hardened it. The classes follow the factuality scale of Saurí and Pustejovsky (2009), cut
along what a news desk tells apart: what may be, what is foreseen, what somebody has undertaken to do,
what somebody is accused of, and what is disputed.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from summarizer.reading.vocabulary import words
from summarizer.spans import Span

Modality = Literal["possible", "expected", "promised", "alleged", "denied", "negated"]
Certainty = Literal["stated", "possible", "expected", "promised", "alleged", "denied"]

# Words separated by spaces, phrases by semicolons.
_VOCABULARY: dict[Modality, str] = {
    "possible": """
        may; might; could; possibly; perhaps; maybe; potentially; possible; possibility; conceivably; presumably;
        suspect; suspects; suspected; suspicion; suspicions; apparently; seemingly; seem; seems; seemed; appears to;
        appear to; appeared to; believed to; thought to; feared to; understood to; considered likely; suggest;
        suggests; suggested; if; whether; unless; unclear; uncertain; doubt; doubts; doubtful; risk; risks; fear;
        fears; feared; speculation; speculated; rumored; rumoured; rumors; rumours; unconfirmed; considering
    """,
    "expected": """
        will; 'll; shall; would; 'd; should; expect; expects; expected; expecting; expectation;
        expectations; likely; unlikely; probably; anticipate; anticipates; anticipated; forecast; forecasts;
        forecasted; predict; predicts; predicted; prediction; predictions; projected; projection; projections; plan;
        plans; planned; planning; intend; intends; intended; aim; aims; aimed; hope; hopes; hoped; hoping; wants to;
        want to; wanted to; seek to; seeks to; sought to; set to; due to begin; due to start; due to open;
        due to arrive; due to be; due in; scheduled; poised to; about to; going to; is to; are to; was to; were to;
        ready to; preparing to; prepares to; upcoming; tentatively; prospective
    """,
    "promised": """
        promise; promises; promised; promising to; pledge; pledges; pledged; pledging; vow; vows; vowed; vowing;
        commit to; commits to; committed to; commitment; commitments; offer; offers; offered; undertook to;
        undertakes to; guarantees; guaranteed; agree to; agrees to; agreed to; swore to; earmarked
    """,
    "alleged": """
        allege; alleges; alleged; alleging; allegedly; allegation; allegations; accuse; accuses; accused; accusing;
        accusation; accusations; reportedly; purported; purportedly; purports; supposed; supposedly; so-called;
        charged with; suspected of; said to be; said to have; claims; claimed; claiming; claim; implicated; indicted
    """,
    "denied": """
        deny; denies; denied; denying; denial; denials; refute; refutes; refuted; refuting; rebut; rebuts; rebutted;
        debunked; disavowed; dismiss; dismisses; dismissed; dismissing; reject; rejects; rejected; rejecting; dispute;
        disputes; disputed
    """,
    "negated": """
        not; n't; don't; doesn't; didn't; isn't; aren't; wasn't; weren't; hasn't; haven't; hadn't; can't; shouldn't;
        mustn't; needn't; ain't; won't; wouldn't; couldn't; mightn't; never; no; none; nobody; nothing; nowhere;
        neither; nor; without; cannot; hardly; scarcely; fail to; fails to; failed to; failing to; refuse to; refuses
        to; refused to; refusing to; decline to; declines to; declined to; declining to; lack of; absence of; far from;
        yet to
    """,
}
_WEAKEST_FIRST: tuple[Certainty, ...] = ("denied", "alleged", "promised", "possible", "expected")

# These deny only together with what is said: “dismissed reports that”, but “dismissed the coach”.
_DISMISSING = words(
    "dismiss dismisses dismissed dismissing reject rejects rejected rejecting dispute disputes disputed"
)
_SAYINGS = words(
    "claim claims report reports allegation allegations accusation accusations suggestion suggestions rumor rumors"
    " rumour rumours speculation charge charges criticism assertion assertions notion idea"
)
# Modal and negation in one word.
_CONTRACTED: dict[str, Modality] = {
    "won't": "expected",
    "wouldn't": "expected",
    "mightn't": "possible",
}
_WORD = re.compile(r"\w+(?:-\w+)*(?:['’](?!(?:ll|d)\b)\w+)?|['’](?:ll|d)\b|[,;:.!?()—–]")
_RELATIVE = words("who which whose whom where")
_BE = words("is are was were be been being 's 're")
_DETERMINERS = words("a an the this its their his her our 's on")
_REFUSED = words("bail entry access permission parole asylum visas visa him her them")
_VOTING = words("voter voters electorate")
_CLAUSE_OPENERS = words("that the a an he she it they his her its their this there foul")
_TAKEN = words("lives life victory win title crown seat seats credit responsibility asylum refund damages")
_PLANNED = words(
    "permission committee officer officers inspector authority application applications department minister rules law"
    " laws system consent inquiry policy board commission stage"
)
_THINGS = words("plan plans offer offers forecast forecasts risk risks")


class ModalCue(NamedTuple):
    """A word or phrase that says how firmly something holds, with where it stands."""

    span: Span
    kind: Modality


def find_modality(text: str) -> tuple[ModalCue, ...]:
    """Return the modal and negating expressions of ``text``, in order; any string is legal."""
    matches = list(_WORD.finditer(text))
    found = modal_words([_folded(match[0]) for match in matches])
    return tuple(ModalCue(Span(matches[first].start(), matches[last - 1].end()), kind) for first, last, kind in found)


def certainty_of(text: str) -> Certainty:
    """Say how firmly ``text`` asserts what it asserts: the weakest expression outside relative clauses counts.

    From the weakest: denied, alleged, promised, possible, expected, stated. A plain “not” is a statement
    like any other.
    """
    return certainty_of_words(fold_words(text))


def certainty_of_words(folded: Sequence[str]) -> Certainty:
    """Do what ``certainty_of`` does for a text that ``fold_words`` or another reader has cut into words."""
    kinds = {kind for _, _, kind in modal_words(_main_clause(folded))}
    return next((strength for strength in _WEAKEST_FIRST if strength in kinds), "stated")


def fold_words(text: str) -> list[str]:
    """Cut ``text`` into lower-case words, with straight apostrophes, and punctuation."""
    return [_folded(match[0]) for match in _WORD.finditer(text)]


def modal_words(folded: Sequence[str]) -> Iterator[tuple[int, int, Modality]]:
    """Yield ``(first, last, kind)`` for the modal expressions among folded words, the longest at each place."""
    phrases = _phrases()
    taken = 0
    for index in [at for at, word in enumerate(folded) if word in phrases]:
        word = folded[index]
        for phrase, kind in phrases[word] if index >= taken else ():
            last = index + len(phrase)
            if (last == index + 1 or tuple(folded[index:last]) == phrase) and not _is_other_use(folded, index, last):
                if word in _CONTRACTED:
                    yield index, last, _CONTRACTED[word]
                yield index, last, kind
                taken = last
                break


def _folded(word: str) -> str:
    return word.lower().replace("’", "'")


def _main_clause(folded: Sequence[str]) -> Sequence[str]:
    """The words outside “, who …,” and “, which …,”."""
    if _RELATIVE.isdisjoint(folded):
        return folded
    kept: list[str] = []
    skipping = False
    for index, word in enumerate(folded):
        if word in _RELATIVE and index and folded[index - 1] == ",":
            skipping = True
        elif word in ",;." and skipping:
            skipping = False
        elif not skipping:
            kept.append(word)
    return kept


_BEHIND_MODALS = frozenset({"be", "have", "not", "also", "still", "never", "soon", "well"})


def _is_other_use(folded: Sequence[str], first: int, last: int) -> bool:
    """Whether the word at ``first`` only looks modal: the month of May, denied bail, a will, more likely."""
    word = folded[first]
    before = folded[first - 1] if first else ""
    after = folded[last] if last < len(folded) else ""
    if word == "may":
        if after[:1].isdigit() or (before[:1].isdigit() and after not in _BEHIND_MODALS):
            return True
        return before in ("in", "of", "since", "until", "by", "last", "next", "early", "late")
    if after == "blame" and folded[last - 1] == "to":
        return True  # is to blame
    if word == "planning":
        return after in _PLANNED
    if word.startswith("aim") and after == "at":
        return not "".join(folded[last + 1 : last + 2]).endswith("ing")  # aimed at a store
    if before in ("than", "as") and word.endswith(("ed", "forecast")):
        return True  # longer than anticipated, as expected
    if word == "could":
        return after == "not"  # was unable to
    if word in ("will", "might"):
        return before in ("the", "a", "his", "her", "their", "its", "political", "free", "military")
    if word == "should":
        following = (folded[last + 1 : last + 2] or [""])[0]
        return after in ("not", "be") and not (after == "be" and following.endswith("ing"))
    if word == "likely":
        return before in ("more", "less") or not _VOTING.isdisjoint(folded[last : last + 2])
    if word == "denied":
        return before in _BE or after in _REFUSED
    if word in _DISMISSING:
        return _SAYINGS.isdisjoint(folded[last : last + 5])
    if word == "doubt":
        return before in ("no", "without", "beyond")
    if word.startswith("claim"):
        if before in _DETERMINERS and after in ("of", "against", "for"):
            return True  # a claim for damages
        return after[:1].isdigit() or not _TAKEN.isdisjoint(folded[last : last + 4])
    if word in _THINGS:
        return before in _DETERMINERS or before in ("no", "'") or before.endswith("'s")
    if word == "no":
        return not after or after in "." or after[:1].isdigit()
    if word in ("suspect", "suspects"):
        return after not in _CLAUSE_OPENERS  # detained several suspects
    if word.startswith("declin"):
        return not after.isalpha()  # sales declined to 31 million
    return False


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Modality], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    for kind, entries in _VOCABULARY.items():
        for entry in entries.split(";"):
            phrase = tuple(entry.split())
            table.setdefault(phrase[0], []).append((phrase, kind))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in table.items()}
