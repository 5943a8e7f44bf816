"""The clause of a number, cut into phrases: its verb, the subject of that, and what goes on behind the number."""

import re
from functools import cache

from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import is_finite, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.phrases import Chunk
from summarizer.reading.vocabulary import CLAUSAL, inflect, irregular_forms
from summarizer.spans import Span

MODAL = re.compile(r"\b(?:will|would|can|could|may|might|shall|should|must|to)\b", re.IGNORECASE)
NEGATED = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
LIGHT = frozenset(
    """is are was were be been being has have had include includes included including hold holds held reach reached
    reaches total totals totalled totaled stand stands stood number numbered numbers amount amounted amounts remain
    remains remained remained become became see saw 's ’s 're ’re 've ’ve 'm ’m""".split()
)
"""Verbs that say of a number no more than that it is so."""

STOPS = frozenset({"stop", "sub", "rel"})
"""Chunks at which a clause ends."""

_BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\b")
_ORDERING = frozenset("next last past first final previous other same coming following".split())
_COUNTING = frozenset({"quantity", "money", "percent", "score"})
_DATING = frozenset("since until till after before".split())
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs of one short syllable: ban, banned."""
_BASES_IN_ED = frozenset("need exceed proceed succeed heed seed weed embed".split())
_UNCHANGED = "set put cut hit let cost spread bet shut hurt split read quit rid shed burst cast".split()


class Clause:
    """The clause of one number, with the number's own phrase found in it (chunks ``at`` to ``last``)."""

    def __init__(self, number: Number, story: Story, clause: Span) -> None:
        self.story = story
        self.text = story.text
        self.number = number
        beside = [other for other in story.numbers_in(clause) if other is not number and other.kind in _COUNTING]
        self.others = [other.span for other in beside]
        self.before = [other for other in beside if other.span.end <= number.span.start]
        self.phrases = story.phrases(clause)
        self.chunks = self.phrases.chunks
        at = (k for k in range(len(self.chunks)) if self.end(k) > number.numeral.start)
        self.at = next(at, len(self.chunks) - 1)
        last = (k for k in range(self.at, len(self.chunks)) if self.end(k) >= number.span.end)
        self.last = next(last, self.at)

    def start(self, k: int) -> int:
        """Where chunk ``k`` begins in the text."""
        return self.phrases.places[self.chunks[k].first][0]

    def end(self, k: int) -> int:
        """Where chunk ``k`` ends in the text."""
        return self.phrases.places[self.chunks[k].last][1]

    def surface(self, chunk: Chunk) -> str:
        """The chunk as printed, on one line."""
        return squeezed(self.phrases.span(chunk.first, chunk.last).of(self.text))

    def holds_number(self, chunk: Chunk) -> bool:
        """Whether another number stands in the chunk."""
        span = self.phrases.span(chunk.first, chunk.last)
        return any(span.overlaps(other) for other in self.others)

    def after(self, k: int) -> str:
        """The phrases right behind the number that belong to it, up to the next verb, comma or date."""
        first = k
        while k < len(self.chunks):
            chunk = self.chunks[k]
            if chunk.kind == "prep" and k + 1 < len(self.chunks) and self.chunks[k + 1].kind == "np":
                if self.holds_number(self.chunks[k + 1]) or self.chunks[k + 1].word in _ORDERING:
                    break
                k += 2
            elif chunk.kind == "verb" and (not is_finite(self.phrases, chunk) or (k == first and self.is_reduced(k))):
                k += 1
                if k < len(self.chunks) and self.chunks[k].kind == "np" and not self.holds_number(self.chunks[k]):
                    k += 1
            elif chunk.kind == "rel" and chunk.word in ("that", "which", "who"):
                end = self.end_of_clause(k + 1)
                k = end if any(chunk.kind == "verb" for chunk in self.chunks[k:end]) else k
                break
            else:
                break
        if k == first:
            return ""
        return squeezed(self.text[self.start(first) : self.end(k - 1)])

    def end_of_clause(self, k: int) -> int:
        """The first comma, conjunction or end of the sentence from chunk ``k`` on."""
        while k < len(self.chunks) and self.chunks[k].kind not in ("comma", "stop", "conj"):
            k += 1
        return k

    def end_of_predicate(self, k: int) -> int:
        """Where what a clause says from chunk ``k`` on ends: lists go on behind a comma, further clauses do not."""
        while k < len(self.chunks) and (self.chunks[k].kind not in STOPS or self.chunks[k].word in ("that", "who")):
            if self.chunks[k].kind in ("comma", "conj"):
                kinds = [chunk.kind for chunk in self.chunks[k + 1 : k + 3]]
                if kinds[:1] == ["conj"]:
                    kinds = [chunk.kind for chunk in self.chunks[k + 2 : k + 4]]
                if kinds[:1] != ["np"] or kinds[1:] not in (["comma"], ["conj"], ["stop"]):
                    break
            k += 1
        return k

    def is_reduced(self, k: int) -> bool:
        """Whether the verb is a participle that belongs to the noun before: containers shipped from North Korea."""
        chunk = self.chunks[k]
        follows = self.chunks[k + 1].kind if k + 1 < len(self.chunks) else "stop"
        alone = chunk.first == chunk.last and chunk.word == participle(chunk.word)
        return alone and follows == "prep" and self.predicate(k + 2) != ""

    def has_participle(self, k: int) -> bool:
        """Whether chunk ``k`` is a participle that belongs to the noun before it."""
        if k >= len(self.chunks) or self.chunks[k].kind != "verb":
            return False
        opening = self.phrases.words[self.chunks[k].first].lower
        return (not is_finite(self.phrases, self.chunks[k]) and opening != "to") or self.is_reduced(k)

    def beyond(self, k: int) -> int:
        """The first chunk behind what ``_after`` takes."""
        while k + 1 < len(self.chunks) and self.chunks[k].kind == "prep" and self.chunks[k + 1].kind == "np":
            k += 2
        return k

    def predicate(self, k: int) -> str:
        """What the clause whose subject ends before chunk ``k`` says of it, auxiliaries left out."""
        if k >= len(self.chunks) or self.chunks[k].kind != "verb" or not is_finite(self.phrases, self.chunks[k]):
            return ""
        chunk = self.chunks[k]
        printed = self.surface(chunk)
        plain = chunk.word not in LIGHT and not MODAL.search(printed) and not NEGATED.search(printed)
        passive = chunk.word == participle(chunk.word) and _BEING.search(printed) is not None
        words = (
            self.phrases.surface(chunk.head) if plain and (passive or chunk.first == chunk.last) else f"that {printed}"
        )
        rest = []
        kinds = {"np", "prep", "adv"}
        if chunk.word in CLAUSAL and [following.kind for following in self.chunks[k + 1 : k + 2]] == ["np"]:
            kinds.add("verb")  # said | they support Sanders; not: found | in Ukraine
        for following in self.chunks[k + 1 : k + 5]:
            if following.kind not in kinds or self.holds_number(following):
                break
            rest.append(self.surface(following))
        behind = k + 1 + len(rest)
        if (
            rest
            and self.chunks[behind - 1].kind == "prep"
            and behind < len(self.chunks)
            and self.chunks[behind].kind != "stop"
        ):
            rest.pop()
        if not rest and chunk.word in ("is", "are", "was", "were") and k + 1 < len(self.chunks):
            rest = [self.surface(self.chunks[k + 1])] if self.chunks[k + 1].kind not in STOPS | {"comma"} else []
            words = ""
        return " ".join([words, *rest]).strip()

    def governor(self) -> int | None:
        """The verb that the number follows in its clause."""
        for k in range(self.at - 1, -1, -1):
            kind = self.chunks[k].kind
            if kind == "verb":
                return k
            dating = kind == "sub" and self.chunks[k].word in _DATING and self.chunks[k + 1].kind in ("np", "time")
            if kind in STOPS and not dating:
                return None
        return None

    def finite(self, verb: int) -> int:
        """The verb that an infinitive depends on ("has agreed to sell"), or the verb itself."""
        while self.phrases.words[self.chunks[verb].first].lower == "to":
            earlier = next((k for k in range(verb - 1, -1, -1) if self.chunks[k].kind in ("verb", *STOPS)), None)
            if earlier is None or self.chunks[earlier].kind != "verb":
                break
            verb = earlier
        return verb

    def doer(self, verb: int) -> str:
        """Who does what an infinitive says, where that is the object of the verb before: *caused the firm* to pay."""
        before = self.chunks[verb - 2 : verb]
        told = self.phrases.words[self.chunks[verb].first].lower == "to"
        return self.surface(before[1]) if told and [chunk.kind for chunk in before] == ["verb", "np"] else ""

    def is_behind_preposition(self, verb: int) -> bool:
        """Whether a preposition and not the verb itself leads to the number."""
        return any(chunk.kind == "prep" for chunk in self.chunks[verb + 1 : self.at])

    def object_rest(self, verb: int) -> str:
        """What stands between the verb and the number, where that is neither a number nor a date."""
        rest = self.chunks[verb + 1 : self.at]
        if any(chunk.kind not in ("np", "prep", "adv") or self.holds_number(chunk) for chunk in rest):
            return ""
        words = " ".join(map(self.surface, rest))
        if rest and rest[-1].word in _ORDERING:
            return ""
        return f"to {words}" if len(rest) == 1 and rest[0].kind == "np" else words  # pledged Ukraine a million shells

    def before_aside(self, k: int) -> int:
        """The chunk before the aside that ends at the comma ``k``: The strike, in 2021, lasted."""
        for opening in range(k - 1, max(k - 6, 0), -1):
            if self.chunks[opening].kind == "comma":
                return opening - 1
        return k

    def subject(self, verb: int) -> str:
        """The noun phrase that the verb at chunk ``verb`` has as its subject, as printed; empty for a pronoun."""
        k = verb - 1
        if k >= 0 and self.chunks[k].kind == "verb" and self.chunks[k].word.endswith("ing"):
            before = self.chunks[k - 1].kind if k else "stop"
            if before in ("stop", "comma", "conj", "sub", "prep"):
                return self.surface(self.chunks[k])  # spending fell
        while k >= 0 and self.chunks[k].kind in ("adv", "time", "verb") and self.chunks[k - 1].kind != "prep":
            k -= 1
        if k >= 0 and self.chunks[k].kind == "conj":
            first = next((v for v in range(k - 1, -1, -1) if self.chunks[v].kind == "verb"), None)
            return self.subject(self.finite(first)) if first is not None else ""
        if k >= 0 and self.chunks[k].kind == "prep":
            return ""  # accused them of | giving
        if k >= 0 and self.chunks[k].kind == "comma":
            k = self.before_aside(k)
        if k >= 0 and self.chunks[k].kind == "rel":
            k -= 1
        last = k
        if k >= 0 and (known := self.meant(k)):
            return known
        while k >= 0 and self.chunks[k].kind in ("np", "prep", "time"):
            k -= 1
        first = k + 1
        while first <= last and self.chunks[first].kind in ("prep", "time"):
            first += 1 + (self.chunks[first].kind == "prep")  # "In August, …" leads the subject, it is no part of it
        if first > last or self.chunks[first].kind != "np":
            return ""
        words = squeezed(self.text[self.start(first) : self.end(last)])
        held = any(self.holds_number(chunk) for chunk in self.chunks[first : last + 1])
        return "" if held or words.endswith(("'s", "’s")) else words

    def meant(self, k: int) -> str:
        """Whom the pronoun that chunk ``k`` is stands for, where the text tells; empty for any other phrase."""
        word = self.chunks[k].word
        if word not in ("he", "she", "it", "they"):
            return ""
        mention = self.story.cast.mention_at(self.start(k))
        actor = self.story.cast.actor(mention.actor) if mention else None
        return actor.name if actor else ""

    def opens_clause(self) -> bool:
        """Whether the number is the subject of what follows it."""
        first = next((k for k in range(self.at) if self.end(k) > self.number.span.start), self.at)
        return first == 0 or self.chunks[first - 1].kind in ("conj", "comma", "stop", "sub", "rel")

    def is_change(self, verb: int) -> bool:
        """Whether nothing but numbers stands between the verb and this one: rose 14% to £1.27bn."""
        if self.number.kind == "duration":
            return False
        between = self.chunks[verb + 1 : self.at]
        return all(chunk.kind in ("prep", "comma", "adv", "conj") or self.holds_number(chunk) for chunk in between)

    def leading_preposition(self) -> str:
        """The preposition that leads to the number, or nothing."""
        at = self.at
        if self.chunks[at].kind == "np" and at and self.chunks[at - 1].kind == "prep":
            return self.chunks[at - 1].word
        return ""


@cache
def _irregular_participles() -> dict[str, str]:
    """The past participle for each form of the irregular verbs; of forms that two share, of the commoner verb."""
    found = {form: verb for verb in _UNCHANGED for form in (verb, verb + "s", verb + verb[-1] + "ing")}
    for verb in dict.fromkeys(("be", *irregular_forms().values())):
        forms = inflect(verb)
        found |= {form: forms[2] for form in (verb, *forms) if form not in found}
    return found


def participle(form: str) -> str:
    """The past participle of a verb that is met as ``form``: leaving → left, employs → employed."""
    known = _irregular_participles().get(form)
    if known is not None:
        return known
    if form.endswith("ed") and form not in _BASES_IN_ED:
        return form
    stem = form.removesuffix("ing")
    if stem == form and form.endswith("s") and not form.endswith("ss"):
        stem = form.removesuffix("s")
        if stem.endswith("ie"):
            return stem.removesuffix("ie") + "ied"
        if stem.endswith(("she", "che", "xe", "sse")):
            stem = stem.removesuffix("e")
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return stem[:-1] + "ied"
    return stem + (stem[-1] if _DOUBLED.fullmatch(stem) else "") + "ed"
