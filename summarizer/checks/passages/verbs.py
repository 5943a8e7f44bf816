"""Which words of a sentence are its verbs: by their form, and by what stands before and behind them."""

from collections.abc import Sequence

from summarizer.checks.passages.words import Word, stem_of
from summarizer.checks.vocabulary import words as words_of
from summarizer.checks.vocabulary.modality import BASE_FOLLOWS, FINITE_VERBS, NOT_VERBS, NOUNS_TOO
from summarizer.checks.vocabulary.verbs import IRREGULAR_VERB_FORMS
from summarizer.reading.vocabulary import AUXILIARIES, PASSIVE, SUBJECT_PRONOUNS

_JOINERS = frozenset({"and", "or"})
_VERB_STEMS = frozenset(map(stem_of, FINITE_VERBS))
_IRREGULAR_STEMS = frozenset(map(stem_of, IRREGULAR_VERB_FORMS.values()))
_NOUNS_TOO = frozenset(map(stem_of, NOUNS_TOO))
_SUBJECTS = SUBJECT_PRONOUNS | {"which", "that"}
BEFORE_GERUND = words_of("of for by without after before while from than when in")
_TAKING_GERUND = frozenset(
    map(stem_of, words_of("consider start begin stop avoid deny keep continue risk suggest admit finish"))
)
_TAKING_NOUN = words_of("due thanks owing according prior")
_PLURALS = words_of("people police men women children staff others many most few some both all cattle sheep media")
_VERBS_IN_LY = words_of("apply supply rely imply comply reply fly multiply ally rally tally bully")
_GERUND_REACH = 6
_PARTICIPLES_OF = ("re-", "co-", "pre-", "over-", "out-", "under-", "cross-")
"""A participle with another word before its hyphen is an adjective (state-owned), but not with one of these."""


def find_verbs(words: Sequence[Word]) -> list[bool]:
    """For each of ``words`` whether it is a verb; auxiliaries are none."""
    verbs, led = [], False
    for index, word in enumerate(words):
        verbs.append(word.kind == "content" and (led or _VERBAL[word.lower]) and _is_verb(words, index))
        led = word.lower in BASE_FOLLOWS or (led and word.lower in _BEFORE_BASES)
    return verbs


class _Verbal(dict[str, bool]):
    """Whether a word, in lower case, is a verb somewhere by its form alone; kept, for this is asked of every word."""

    def __missing__(self, lower: str) -> bool:
        if len(self) >= _MOST_FORMS:
            self.clear()
        stem = stem_of(lower)
        found = self[lower] = (
            stem in _VERB_STEMS
            or stem in _NOUNS_TOO
            or lower in IRREGULAR_VERB_FORMS
            or lower in _VERBS_IN_LY
            or lower.endswith(("ed", "ing"))
        )
        return found


_MOST_FORMS = 1 << 15
_VERBAL = _Verbal()


def _is_verb(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.kind != "content" or word.lower in _NO_VERBS or word.lower.endswith(("ings", "ly")):
        return word.lower in _VERBS_IN_LY
    if "-" in word.lower and not word.lower.startswith(_PARTICIPLES_OF):
        return False
    if word.capital and index and words[index - 1].lower not in '.!?:"“':
        return False
    if word.lower in _BEFORE_BASES:
        return False
    at = index - 1
    while at > 0 and words[at].lower in _BEFORE_BASES:
        at -= 1  # would more than double
    before = words[at].lower if index else ""
    after = words[index + 1].lower if index + 1 < len(words) else ""
    if before == "not":
        participle = word.lower.endswith("ed") or IRREGULAR_VERB_FORMS.get(word.lower, word.lower) != word.lower
        return index > 1 and (participle or words[index - 2].lower in AUXILIARIES or words[index - 2].lower == "to")
    if before == "to" and index > 1 and words[index - 2].lower in _TAKING_NOUN:
        return False
    if before in BASE_FOLLOWS and word.stem == stem_of(word.lower) and not _plural(word):
        return before != "to" or word.stem in _VERB_STEMS | _IRREGULAR_STEMS or after in _OBJECT_STARTS
    if index and _plural(word) and _is_object(words, index):
        return False  # does not include raises
    if before in NOUN_STARTS or (after in AUXILIARIES and before not in SUBJECT_PRONOUNS and _plural(word)):
        return False
    if word.stem in _NOUNS_TOO and _is_base(word):
        return _tells(words, index, before, after)
    if index and _is_base(word) and not _plural(word) and _is_singular(words[index - 1]):
        return False
    if word.lower in IRREGULAR_VERB_FORMS:
        return word.stem in _VERB_STEMS or IRREGULAR_VERB_FORMS[word.lower] != word.lower
    if word.lower.endswith("ed") and len(word.lower) > 3:
        return True
    if word.lower.endswith("ing"):
        if before.endswith("ly") and index > 1:
            before = words[index - 2].lower
        if before in _JOINERS:
            earlier = (at for at in range(max(index - _GERUND_REACH, 0), index) if words[at].lower.endswith("ing"))
            return any(_is_verb(words, at) for at in earlier)
        return before in PASSIVE or before in BEFORE_GERUND or (index > 0 and words[index - 1].stem in _TAKING_GERUND)
    return word.stem in _VERB_STEMS


def _is_object(words: Sequence[Word], index: int) -> bool:
    """Whether a word stands right behind a verb that is no participle."""
    verb = words[index - 1]
    return verb.kind == "content" and not verb.capital and _is_base(verb) and _is_verb(words, index - 1)


NOUN_STARTS = words_of(
    """
    a an the this that these those its his her their our your my no any some
    """
) - {"that"}
_OBJECT_STARTS = words_of(
    """
    a an the its his her their it them him to on in for with up out off down
    """
)


def _is_base(word: Word) -> bool:
    """Whether a verb's form is its base or the one in -s: those that may be nouns."""
    if word.lower.endswith(("ed", "ing")):
        return False
    return _plural(word) or IRREGULAR_VERB_FORMS.get(word.lower, word.lower) == word.lower


def _is_singular(word: Word) -> bool:
    """Whether a word is a noun that a base form does not follow as its verb: the tonne harvest."""
    return (
        word.kind == "content"
        and not word.capital
        and not word.lower.endswith(("s", "ly", "longer"))
        and word.lower not in _PLURALS
    )


def _tells(words: Sequence[Word], index: int, before: str, after: str) -> bool:
    """Whether a form that is as often a noun stands where a verb does: after its subject, before its object."""
    if before in _SUBJECTS or before in AUXILIARIES or before == "longer":
        return True
    if index and words[index - 1].kind == "content" and before not in _NUMERALS:
        following = words[index + 1].kind if index + 1 < len(words) else "mark"
        return after in _DETERMINERS or following == "digits" or (words[index - 1].capital and _plural(words[index]))
    return False


_BEFORE_BASES = words_of("more than soon also still now almost nearly again even only rather yet")
_NUMERALS = words_of("two three four five six seven eight nine ten eleven twelve twenty dozens hundreds thousands")
_NO_VERBS = NOT_VERBS | _NUMERALS
_DETERMINERS = words_of("a an the its his her their no this that these those more at up down")


def _plural(word: Word) -> bool:
    return word.lower.endswith("s") and not word.lower.endswith("ss")
