"""Clauses without a parser: cut at marks and joining words, each with its verbs, their polarity and certainty.

A clause here is what a finite verb and its complements fill. A cut too many costs a comparison; a cut
too few would carry a "not" to a verb that it does not belong to. So where in doubt there is a cut.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile, zip_longest

from summarizer.checks.passages.verb_forms import VerbForm, form_of
from summarizer.checks.passages.verbs import BEFORE_GERUND, NOUN_STARTS
from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.vocabulary import words as words_of
from summarizer.checks.vocabulary.modality import BELIEVING, CLAUSE_OPENERS
from summarizer.checks.vocabulary.verbs import IRREGULAR_VERB_FORMS
from summarizer.memo import once
from summarizer.reading.certainty import Certainty, Modality, modal_words
from summarizer.reading.vocabulary import AUXILIARIES, MODALS, PASSIVE, SUBJECT_PRONOUNS

_MARKS = frozenset(',;:()[]—–-"“”')
_QUOTED = frozenset('"“”')
_DENYING = frozenset({"no", "without", "neither", "nor"})
_SAYING_HOW = frozenset({"at", "in", "by", "to", "under", "for", "with"})
_NOTHING: frozenset[str] = frozenset()
_DENYING_OBJECTS = frozenset({"no", "none", "nobody", "nothing"})
"""After a verb these deny its object and no verb that follows: "showed no emotion as the judge read"."""
_JOINERS = frozenset({"and", "or"})
_VERB_LED = AUXILIARIES | _JOINERS | {"not", "also", "then"}
_UNFINISHED = AUXILIARIES | {"not"}
"""At a mark right after one of these no clause ends: "has, he said, …"."""
_TO_VERBS = (_VERB_LED - AUXILIARIES) | {"to", ",", "that"}
_LEADING = AUXILIARIES | _TO_VERBS | {"nor"}
"""What joins a verb to one before it, or leads to it from there: not filed or paid, not said to have left."""
_TIME_OPENERS = frozenset({"after", "before", "until", "since", "once", "as"})
_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
_SAID = frozenset({"said", "says", "added", "announced"})
_OUGHT = frozenset({"should", "ought"})
_SURE = words_of("sure certain clear convinced aware")
"""Who is not sure that it rains, or says it is not clear, leaves that open."""
_KEEPING = frozenset(
    map(stem_of, words_of("ban bar block deter discourage dissuade exclude forbid keep prevent prohibit refrain stop"))
)
"""Verbs that deny what follows them with "from"."""
_BY_NOUNS: dict[str, Certainty] = {
    **dict.fromkeys(
        words_of("belief explanation fear guess hypothesis idea possibility suspicion theory view"), "possible"
    ),
    **dict.fromkeys(words_of("accusation allegation argument case claim contention"), "alleged"),
}
"""What is said to be one of these is told no firmer: one idea is that they fall less."""
_EVIDENCE = words_of("evidence proof sign signs indication suggestion confirmation guarantee hint")
_NOUN_REACH = 10
_COMPARING = words_of("longer more less fewer later sooner")
_OUT = frozenset({"out"})
_NOT_BEFORE = frozenset({"before", "after"})
_TURNING = _OUGHT | _SURE | _EVIDENCE | _NOT_BEFORE | {"unlikely", "that", *(second for _, second in _INSTEAD)}
"""The words that turn what follows without being a verb or an expression of modality."""
_AGENT_REACH = 6
_OBJECT_REACH = 3
_SHORT_FORM = 4


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb where it stands: whether a negation reaches it, how firm it is, and its form."""

    index: int
    word: Word
    negated: bool
    certainty: Certainty
    form: VerbForm

    @property
    def stem(self) -> str:
        """The verb's stem."""
        return self.word.stem


@dataclass(frozen=True, eq=False)
class Clause:
    """A run of words between two cuts, and its verbs; auxiliaries are no verbs here."""

    words: tuple[Word, ...]
    predicates: tuple[Predicate, ...]
    denied: frozenset[str]
    """The stems of the nouns right after "no", "without" and the like."""
    firmness: tuple[tuple[int, Certainty], ...]
    """How firm the clause is from each of these offsets on."""

    @once
    def stems(self) -> frozenset[str]:
        """The stems of all its words and marks."""
        return frozenset({word.stem for word in self.words})

    @once
    def content(self) -> frozenset[str]:
        """The stems of its content words and numerals."""
        return frozenset({word.stem for word in self.words if word.kind in ("content", "digits")})

    @once
    def leans(self) -> bool:
        """Whether it begins with its verb or has no word, so that who acts stands before it: "(he) | and left"."""
        end = self.predicates[0].word.start if self.predicates else self.end
        return all(
            word.kind == "mark" or word.lower in _VERB_LED or word.lower.endswith("ly")
            for word in self.words
            if word.start < end
        )

    @once
    def wording(self) -> tuple[object, ...]:
        """Its words and how they were read; two clauses that are equal in this say the same, wherever they stand."""
        words = [word for word in self.words if word.kind != "mark"]
        start = words[0].start if words else 0
        verbs = [(verb.word.start - start, verb.negated, verb.certainty, verb.form) for verb in self.predicates]
        return tuple([word.lower for word in words]), tuple(verbs), tuple([firm for _, firm in self.firmness])

    def denies(self, predicate: Predicate) -> bool:
        """Whether a verb is negated, itself or by its object: "has not found", "found no link"."""
        if predicate.negated or not self._has_denying_object:
            return predicate.negated
        after = [word for word in self.words if word.start > predicate.word.start][:_OBJECT_REACH]
        verbs = {other.word.start for other in self.predicates}
        for at, word in enumerate(after):
            if word.start in verbs or word.kind == "mark" or word.lower == "that":
                return False
            # "No more than" and "no later than" are bounds, "at no cost" says how: they deny nothing.
            if word.lower in _DENYING_OBJECTS and "than" not in [near.lower for near in after[at + 1 : at + 3]]:
                return not at or after[at - 1].lower not in _SAYING_HOW
        return False

    @once
    def _has_denying_object(self) -> bool:
        return not _DENYING_OBJECTS.isdisjoint([word.lower for word in self.words])

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def find_clauses(words: Sequence[Word], verbs: Sequence[bool]) -> tuple[Clause, ...]:
    """Cut ``words``, one sentence or a few with its ``verbs``, into clauses that together hold every word."""
    cues = list(modal_words([word.lower for word in words]))
    cuts = [0, *_cuts(words, verbs), len(words)]
    clauses: list[Clause] = []
    for first, last in pairwise(cuts):
        if first < last:
            inherited = clauses[-1] if clauses and _goes_on(words, verbs, first) else None
            here = [cue for cue in cues if first <= cue[0] < last]
            clauses.append(_clause(words, verbs, here, (first, last), inherited))
    return tuple(clauses)


def _goes_on(words: Sequence[Word], verbs: Sequence[bool], first: int) -> bool:
    """Whether a clause is a second infinitive: "(is to cost more) and open later"."""
    at = first + 2 if words[first + 1 : first + 2] and words[first + 1].lower == "to" else first + 1
    if at >= len(words) or words[first].lower not in _JOINERS or not verbs[at]:
        return False
    verb = words[at].lower
    return verb not in IRREGULAR_VERB_FORMS and not verb.endswith(("ed", "s", "ing"))


def _clause(
    words: Sequence[Word],
    verbs: Sequence[bool],
    cues: list[tuple[int, int, Modality]],
    reach: tuple[int, int],
    inherited: Clause | None,
) -> Clause:
    first, last = reach
    predicates: list[Predicate] = []
    firmness: list[tuple[int, Certainty]] = []
    certainty: Certainty = "stated"
    negated = False
    if inherited and inherited.firmness:
        certainty = inherited.firmness[-1][1]
        firmness.append((words[first].start, certainty))
    if inherited and inherited.predicates:
        negated = inherited.predicates[-1].negated
    passing = of_object = by_modal = turned = False
    waiting = deque(cues)
    for index in range(first, last):
        word, softened = words[index], certainty
        if not (verbs[index] or word.lower in _TURNING or (waiting and waiting[0][1] - 1 <= index)):
            continue
        # A phrase reaches what comes after it: "failed to" denies no failing.
        while waiting and waiting[0][1] - 1 <= index:
            kind = waiting.popleft()[2]
            if kind != "negated":
                softened, by_modal = kind, word.lower in MODALS
            elif word.lower == "without":
                passing = any(near.lower.endswith("ing") for near in words[index + 1 : index + 4])
            elif word.lower == "nor" and negated:
                continue
            elif not (predicates and word.lower in _DENYING_OBJECTS and not _opens_content(words, first, index)):
                negated, turned = not negated, not turned
                after = words[index + 1].lower if index + 1 < len(words) else ""
                of_object = word.lower in _DENYING_OBJECTS and after not in _COMPARING
        if word.lower == "unlikely":
            negated = not negated
        elif word.lower == "that" and of_object:
            # "No proof that it had …" denies the proof.
            softened = "possible" if words[index - 1].lower in _EVIDENCE else softened
            negated = of_object = False
        elif of_object and word.lower in _EVIDENCE and _opens_bare(words, verbs, index + 1):
            negated, of_object, softened = False, False, "possible"
        elif negated and word.lower in _SURE:
            negated, softened = False, "possible"
        elif negated and word.lower in _NOT_BEFORE and words[index - 1].lower == "not":
            negated = False  # "not before it had shut" says that it had
        elif word.lower == "that" and index and words[index - 1].lower in PASSIVE:
            softened = _by_noun([near.lower for near in words[max(index - _NOUN_REACH, 0) : index]], softened)
        elif word.lower == "that" and index > first + 1 and verbs[index - 2 + (words[index - 1].lower not in _OUT)]:
            negated = negated and words[index - 1].stem in BELIEVING  # "could not promise that it would"
        elif word.lower == "that" and index > first and words[index - 1].kind == "content":
            negated = False  # "has yet to win a state that voted" denies no voting, …
            softened = "stated" if by_modal else softened  # … "could carry the shells that they fire" doubts no firing
        elif index > first and (words[index - 1].lower, word.lower) in _INSTEAD:
            passing = True
        if word.lower in _OUGHT and softened == "stated":
            softened = "expected"
        if softened != certainty:
            firmness.append((word.end, softened))
        if verbs[index]:
            before = predicates[-1] if predicates else None
            if before and (
                (_is_beyond(words, before.index, index) and not (of_object and before.negated))
                or (before.negated and not of_object and _has_subject(words, before.index, index))
            ):
                negated = turned  # "a boy who had not been vaccinated died"
            turned = False
            # A verb that softens what follows ("promised") is itself a plain fact.
            kept = before and before.stem in _KEEPING and words[index - 1].lower == "from"
            passing ^= bool(kept) or tuple(near.lower for near in words[index - 2 : index]) == ("short", "of")
            predicates.append(Predicate(index, word, negated != passing, certainty, form_of(words, index)))
            passing = False
        certainty = softened
    return Clause(tuple(words[first:last]), tuple(predicates), _denied(words[first:last]), tuple(firmness))


def _is_beyond(words: Sequence[Word], before: int, index: int) -> bool:
    """Whether the verb at ``index`` is past, with nothing that joins it to the verb ``before`` or leads to it."""
    between = [word.lower for word in words[before + 1 : index]]
    verb = words[index].lower
    past = verb.endswith("ed") or IRREGULAR_VERB_FORMS.get(verb, verb) != verb
    return past and not verb.endswith(("s", "ing")) and _LEADING.isdisjoint(between)


def _opens_bare(words: Sequence[Word], verbs: Sequence[bool], index: int) -> bool:
    """Whether a clause begins at ``index`` that a "that" might lead: no proof | anybody had opened it."""
    if index + 1 >= len(words) or verbs[index] or words[index].lower in AUXILIARIES:
        return False
    return words[index].kind == "content" or words[index].lower in NOUN_STARTS | SUBJECT_PRONOUNS


def _by_noun(before: Sequence[str], certainty: Certainty) -> Certainty:
    """How firm a clause with "that" is by what it is said to be; ``certainty`` where no noun says."""
    return next((_BY_NOUNS[word] for word in reversed(before) if word in _BY_NOUNS), certainty)


def _has_subject(words: Sequence[Word], before: int, index: int) -> bool:
    """Whether the verb at ``index`` has a subject of its own: "refusing to cut would help", "the aid it wants"."""
    between = [word.lower for word in words[before + 1 : index]]
    own = _TO_VERBS.isdisjoint(word for word in between if word != "not") and not AUXILIARIES.isdisjoint(between[1:])
    return words[before].stem not in BELIEVING and (own or (between[-1:] != [] and between[-1] in SUBJECT_PRONOUNS))


def _opens_content(words: Sequence[Word], first: int, index: int) -> bool:
    """Whether a verb and "that" come right before ``index``, or one that needs none: "argued that no nominee had"."""
    if words[index - 1].stem in BELIEVING:
        return index > first
    return index - first >= 2 and words[index - 1].lower == "that" and words[index - 2].kind == "content"


def _denied(words: Sequence[Word]) -> frozenset[str]:
    found = _NOTHING
    for index, word in enumerate(words):
        if word.lower in _DENYING:
            after = words[index + 1 : index + 4]
            if after and after[0].lower in _COMPARING:
                continue  # "no longer", "no more than"
            opened = bool(after) and after[0].lower in ("a", "an", "any", "the")
            phrase = list(takewhile(lambda word: word.kind == "content", after[1:] if opened else after))
            found |= {word.stem for word, behind in zip_longest(phrase, phrase[1:]) if not behind or _is_verbal(behind)}
    return found


def _is_verbal(word: Word) -> bool:
    return word.lower.endswith(("ed", "ing")) or word.lower in IRREGULAR_VERB_FORMS


def _cuts(words: Sequence[Word], verbs: Sequence[bool]) -> Iterator[int]:
    seen_verb = False
    for index, word in enumerate(words):
        if word.kind == "mark" and (word.lower in _MARKS or word.lower in ".!?"):
            if index and words[index - 1].lower in _UNFINISHED:
                continue
            if word.lower == "-" and index and words[index - 1].end == word.start:
                continue
            if word.lower in _QUOTED and index and words[index - 1].kind != "mark":
                continue  # called the price "better than feared"
            if word.lower == "." and _is_abbreviated(words, index):
                continue
            seen_verb = False
            yield index + 1
        elif word.lower in CLAUSE_OPENERS or (
            seen_verb
            and (
                (word.lower in _JOINERS and _opens_clause(words, verbs, index + 1))
                or (word.lower in _TIME_OPENERS and _verb_ahead(words, verbs, index + 1))
            )
        ):
            seen_verb = False
            yield index
        elif word.lower in _SAID and index + 2 < len(words):
            seen_verb = False
            yield index + (2 if words[index + 1].lower == "that" else 1)
        elif verbs[index] or word.lower in AUXILIARIES:
            seen_verb = True


def _is_abbreviated(words: Sequence[Word], index: int) -> bool:
    """Whether the full stop at ``index`` ends a short capitalised word within a sentence: Mr., Gen., Jan."""
    if not index or index + 1 >= len(words):
        return False
    before = words[index - 1]
    return before.capital and before.end == words[index].start and before.end - before.start <= _SHORT_FORM


def _opens_clause(words: Sequence[Word], verbs: Sequence[bool], index: int) -> bool:
    """Whether a clause begins at ``index``, after a joining word: with "that", or a verb soon after."""
    return (index < len(words) and words[index].lower == "that") or _verb_ahead(words, verbs, index)


def _verb_ahead(words: Sequence[Word], verbs: Sequence[bool], index: int) -> bool:
    """Whether a verb comes before the next mark, joining word or preposition of place and time."""
    for ahead in range(index, min(index + _AGENT_REACH, len(words))):
        if words[ahead].kind == "mark" or words[ahead].lower in _JOINERS:
            return False
        if words[ahead].lower.endswith("ing") and verbs[ahead] and words[ahead - 1].lower in BEFORE_GERUND:
            return False  # "(accused the chairman) and his allies of working"
        if verbs[ahead] or words[ahead].lower in AUXILIARIES:
            return True
    return False
