"""Who does a verb: the subject of a verb group among its sentence's chunks."""

from summarizer.reading.transfers.clauses import REACH, Clauses, Noun
from summarizer.reading.transfers.frames import ALLEGING, CLEARING, DENYING, HELPING, STEERING
from summarizer.reading.vocabulary import CLAUSAL, SUBJECT_PRONOUNS, forms, words

_DASHES = words("- – —")
_BEFORE_SUBJECT = CLAUSAL | HELPING
_BLAMING = ALLEGING | DENYING | CLEARING | forms("convict")
# Who uses something to do a thing does it.
_USING = forms("use spend employ deploy")
_SUBJECT_CASE = SUBJECT_PRONOUNS - {"who", "you"}
_OBJECT_CASE = words("him me us them whom himself herself itself themselves there")


def find_subject(clauses: Clauses, k: int, depth: int = 4) -> Noun | None:
    """Who does (or, in the passive, undergoes) verb group ``k``; nothing where more than one reading is open."""
    noun = _subject(clauses, k, depth) if depth else None
    if noun is None or not clauses.is_pronoun(noun.first) or clauses.word(noun.first) not in _OBJECT_CASE:
        return noun
    # accused him of taking, found her guilty of taking; ordered them to repay
    steered = clauses.is_infinitive(k) and clauses.word(noun.first - 1) in STEERING
    blamed = clauses.is_gerund(k) and noun.last < k and clauses.kind(noun.first - 1) == "verb"
    return noun if (blamed or steered) and clauses.word(noun.first) in ("him", "her", "them") else None


def _subject(clauses: Clauses, k: int, depth: int) -> Noun | None:
    if clauses.is_infinitive(k):
        return _controller(clauses, k, depth)
    if clauses.is_gerund(k):
        return _gerund_subject(clauses, k, depth)
    i = clauses.skip_adverbs(k - 1)
    if clauses.kind(i) == "comma":
        opening = _opening_comma(clauses, i)
        if opening is None:
            return None
        i = opening - 1
    kind = clauses.kind(i)
    if kind == "rel":
        return _antecedent(clauses, i)
    if kind == "conj":
        return _shared_subject(clauses, i, depth)
    if kind == "np":
        return _noun_ending(clauses, i)
    if kind == "verb" and clauses.is_bare(k):
        # stands accused, helped send
        return find_subject(clauses, i, depth - 1)
    return _across_relative(clauses, i) if kind == "verb" else None


def _opening_comma(clauses: Clauses, closing: int) -> int | None:
    """The comma that opens the insertion which the comma ``closing`` ends."""
    for i in range(closing - 1, max(closing - REACH, 0), -1):
        if clauses.kind(i) == "stop":
            return None
        if clauses.kind(i) == "comma":
            return i if clauses.kind(i - 1) == "np" and clauses.kind(i + 1) != "conj" else None
    return None


def _noun_ending(clauses: Clauses, i: int) -> Noun | None:
    """The participant whose last noun phrase is chunk ``i``, prepositional phrases and coordination included."""
    last = i
    while clauses.kind(i - 1) == "prep" and clauses.kind(i - 2) == "np" and last - i < REACH:
        i -= 2
    if clauses.kind(i - 1) == "prep":
        # Under the deal Cuba supplied …: a name right after a common noun begins the clause.
        verb = i - 3 if clauses.kind(i - 2) == "prep" else i - 2
        if clauses.kind(verb) == "verb" and clauses.is_bare(verb) and clauses.kind(verb - 1) == "np":
            # a company controlled by the founder, a fund set up by
            return _noun_ending(clauses, verb - 1)
        return _name_at_end(clauses, i) if last == i and clauses.kind(i - 2) in ("edge", "stop", "conj") else None
    if clauses.kind(i - 1) == "conj" and clauses.word(i - 1) in ("and", "or", "nor") and clauses.kind(i - 2) == "np":
        first = i - 2
        while clauses.kind(first - 1) in ("prep", "comma") and clauses.kind(first - 2) == "np" and last - first < REACH:
            if clauses.word(first - 1) in _DASHES:
                return Noun(first, last)  # Nov 19 - Kasmir and Oland
            first -= 2
        if clauses.kind(first - 1) in ("edge", "sub", "rel", "stop", "conj"):
            return Noun(first, last)
        if clauses.is_name(i) and clauses.is_name(i - 2):
            # wars in Iraq and Afghanistan will: no subject of its own
            return None
    if clauses.kind(i - 1) == "verb" and clauses.kind(i - 2) == "rel":
        return _antecedent(clauses, i - 2)
    if (
        clauses.kind(i - 1) == "verb"
        and clauses.word(i - 1) not in _BEFORE_SUBJECT
        and clauses.word(i) not in _SUBJECT_CASE
    ):
        return _across_relative(clauses, i - 1)
    return Noun(i, last)


def _across_relative(clauses: Clauses, i: int) -> Noun | None:
    """The noun before a relative clause that chunk ``i`` belongs to: *families* whose homes were destroyed will get."""
    for j in range(i - 1, max(i - REACH, 0), -1):
        kind = clauses.kind(j)
        if kind in ("stop", "sub", "comma", "conj"):
            return None
        if kind == "rel":
            return _antecedent(clauses, j) if clauses.kind(j - 1) == "np" else None
        if kind == "np" and clauses.phrases.words[clauses.chunks[j].first].lower == "whose":
            return Noun(j - 1, j - 1) if clauses.kind(j - 1) == "np" else None
    return None


def _name_at_end(clauses: Clauses, i: int) -> Noun | None:
    chunk = clauses.chunks[i]
    start = chunk.last
    while start > chunk.first and clauses.phrases.words[start].kind == "name":
        start -= 1
    if start in (chunk.first, chunk.last) or clauses.phrases.words[start].kind == "det":
        return None
    return Noun(i, i, (start + 1, chunk.last))


def _antecedent(clauses: Clauses, i: int) -> Noun | None:
    """The noun phrase that the relative pronoun at ``i`` stands for.

    Of several (motives of *companies* that are; a *firm* in Texas that) it is the nearest, unless that is a
    bare name, which rather says where.
    """
    i -= 1
    if clauses.kind(i) == "comma":
        i -= 1
    i = clauses.skip_adverbs(i)
    if clauses.word(i - 2) == "enough" and clauses.word(i - 1) == "for" and clauses.kind(i - 3) == "comma":
        # 10,000 containers, enough for 4.8 million shells, that have left
        i -= 4
    if clauses.kind(i) != "np":
        return None
    last = i
    while clauses.is_name(i) and clauses.kind(i - 1) == "prep" and clauses.kind(i - 2) == "np" and last - i < REACH:
        i -= 2
    return Noun(i, last)


def _shared_subject(clauses: Clauses, i: int, depth: int) -> Noun | None:
    """The subject of the verb that the conjunction at ``i`` joins to a further verb."""
    for j in range(i - 1, max(i - REACH, -1), -1):
        if clauses.kind(j) in ("stop", "sub"):
            return None
        if clauses.kind(j) == "verb":
            return find_subject(clauses, j, depth - 1)
    return None


def _controller(clauses: Clauses, k: int, depth: int) -> Noun | None:
    """Who is to do the infinitive ``k``: subject of "agreed to", object of "ordered … to", owner of "a plan to"."""
    i = clauses.skip_adverbs(k - 1)
    if clauses.kind(i) == "prep" and clauses.kind(i - 1) == "verb":
        # set out to
        i -= 1
    if clauses.kind(i) == "conj":
        return _shared_subject(clauses, i, depth)
    if clauses.kind(i) == "verb":
        return find_subject(clauses, i, depth - 1)
    if clauses.kind(i) != "np":
        return None
    before = clauses.skip_adverbs(i - 1)
    if clauses.kind(before) == "verb" and clauses.word(before) in STEERING and not clauses.is_passive(before):
        return Noun(i, i)
    if clauses.kind(before) == "prep" and clauses.word(before) == "for":
        return Noun(i, i)
    if clauses.kind(before) == "verb" and clauses.word(before) in _USING:
        return find_subject(clauses, before, depth - 1)
    owner = _owner(clauses, i)
    if owner is not None:
        return owner
    for j in range(i, max(i - REACH, -1), -1):
        if clauses.kind(j) in ("stop", "sub", "rel", "comma"):
            return None
        if clauses.kind(j) == "verb":
            return find_subject(clauses, j, depth - 1)
    return None


def _owner(clauses: Clauses, i: int) -> Noun | None:
    """Who is to act by a noun phrase before an infinitive: Germany's plan to, the ability of Americans to."""
    chunk, words = clauses.chunks[i], clauses.phrases.words
    for j in range(chunk.first + 1, chunk.last + 1):
        if words[j].kind == "poss":
            return Noun(i, i, (chunk.first, j - 1))
        if words[j].lower == "of" and j < chunk.last:
            return Noun(i, i, (j + 1, chunk.last))
    return None


def _gerund_subject(clauses: Clauses, k: int, depth: int) -> Noun | None:
    """Who does the gerund or participle ``k``."""
    i = clauses.skip_adverbs(k - 1)
    kind = clauses.kind(i)
    if kind == "conj":
        return _shared_subject(clauses, i, depth)
    if kind == "verb":
        return find_subject(clauses, i, depth - 1)
    if kind == "np":
        return _participle_head(clauses, i)
    if kind in ("prep", "sub"):
        if clauses.kind(i - 1) == "time" and clauses.word(clauses.skip_adverbs(i - 1)) == "guilty":
            return _found_guilty(clauses, clauses.skip_adverbs(clauses.skip_adverbs(i - 1) - 1), depth)
        if clauses.kind(i - 1) == "np" and clauses.word(i) in ("of", "from", "for", "against", "with"):
            verb = clauses.skip_adverbs(i - 2)
            if clauses.word(i - 1) == "guilty":
                return _found_guilty(clauses, verb, depth)
            if clauses.kind(verb) != "verb" or clauses.is_passive(verb):
                return None
            return Noun(i - 1, i - 1) if clauses.word(verb) in _BLAMING else None
        if clauses.kind(i - 1) == "verb":
            return find_subject(clauses, i - 1, depth - 1)
        if (punished := _punished(clauses, i)) is not None:
            return find_subject(clauses, punished, depth - 1)
        i -= 1
    if clauses.kind(i) in ("edge", "conj"):
        return _main_subject(clauses, k)
    if clauses.word(i + 1) in ("after", "before", "by", "while", "without", "when", "in") or kind == "comma":
        for j in range(i, max(i - REACH, -1), -1):
            if clauses.kind(j) == "stop":
                return None
            if clauses.kind(j) == "verb":
                return find_subject(clauses, j, depth - 1)
    return None


def _punished(clauses: Clauses, preposition: int) -> int | None:
    """The passive verb that tells what its subject gets for a deed: *was jailed* for six years on Monday for taking."""
    if clauses.word(preposition) != "for":
        return None
    verb = preposition - 1
    while clauses.kind(verb) in ("np", "prep", "time", "adv") and preposition - verb < REACH:
        verb -= 1
    return verb if clauses.kind(verb) == "verb" and clauses.is_passive(verb) else None


def _found_guilty(clauses: Clauses, before: int, depth: int) -> Noun | None:
    """Who is guilty, given the chunk before that word: found *him* guilty of, *she* was found guilty of."""
    if clauses.kind(before) == "np":
        return Noun(before, before)
    return find_subject(clauses, before, depth - 1) if clauses.kind(before) == "verb" else None


def _participle_head(clauses: Clauses, i: int) -> Noun:
    """What a participle after noun phrase ``i`` modifies: *containers* leaving, *ships* from Turkey carrying."""
    last = i
    while clauses.kind(i - 1) == "prep" and clauses.kind(i - 2) == "np" and last - i < REACH:
        i -= 2
    return Noun(i, last)


def _main_subject(clauses: Clauses, k: int) -> Noun | None:
    """The subject after an opening participle: After giving the charity £5m, *the duke* was invited."""
    for j in range(k + 1, min(k + REACH, clauses.count)):
        if clauses.kind(j) == "comma" and clauses.kind(j + 1) == "np":
            last = j + 1
            while clauses.kind(last + 1) == "prep" and clauses.kind(last + 2) == "np":
                last += 2
            return Noun(j + 1, last) if clauses.kind(last + 1) == "verb" else None
    return None
