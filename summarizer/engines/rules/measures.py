"""What a number measures, in a few words taken from its clause."""

import re

from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import is_finite, squeezed
from summarizer.reading.numbers import Number
from summarizer.reading.phrases import Chunk
from summarizer.reading.vocabulary import IRREGULAR, inflect
from summarizer.spans import Span

_MOST_WORDS = 14
_STOPS = frozenset({"stop", "sub", "rel"})
_LIGHT = frozenset(
    """is are was were be been being has have had include includes included including hold holds held reach reached
    reaches total totals totalled totaled stand stands stood number numbered numbers amount amounted amounts remain
    remains remained remained become became see saw""".split()
)
_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|shall|should|must|to)\b", re.IGNORECASE)
_MEASURING = frozenset("cost taken lasted spanned weighed measured worth".split())
_FATES = frozenset("dead missing homeless hurt ill".split())
_COMPLEX = frozenset("front spite charge favour favor case terms need addition terms light view place".split())
_POINTING = frozenset("it he she they we i you this that these those who which there".split())
_ORDERING = frozenset("next last past first final previous other same coming following".split())
_BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\b")
_NEGATED = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
_LEADING = re.compile(
    r"\A(?:(?:that|the|a|an|only|another|just|even|also|and|or|some|each|every|almost|both|all)\b\s*)+", re.IGNORECASE
)
_COUNTING = frozenset({"quantity", "money", "percent", "score"})
_MEASURED = frozenset({"measure", "temperature", "multiple", "fraction"})
_SUPPLYING = frozenset(
    form for verb in ("provide", "supply", "furnish", "equip", "present") for form in (verb, *inflect(verb))
)
_DATING = frozenset("since until till after before".split())
_RATE = re.compile(r"(?:a|an|per|each|every)\s")
_PRONOUNS = frozenset(("of them", "of us", "of those", "of these", "of it"))
_LEVEL = frozenset("to from at".split())
_UNCHANGED = "set put cut hit let cost spread bet shut hurt split read quit rid shed burst cast".split()
_PARTICIPLES = {form: verb for verb in _UNCHANGED for form in (verb, verb + "s", verb + verb[-1] + "ing")} | {
    form: forms[2] for verb in IRREGULAR for forms in (inflect(verb),) for form in (verb, *forms)
}


def measures(number: Number, story: Story, clause: Span) -> str:
    """Say what ``number``, which stands in ``clause``, counts or measures; empty where the words do not tell."""
    reader = _Measure(number, story, clause)
    words = shortened(reader.counted() if reader.unit else reader.amount())
    if words and (words.lower() != reader.unit.lower() or " of " in words):
        return words
    return shortened(reader.held()) or shortened(reader.around()) or words


class _Measure:
    """The clause of one number, cut into phrases, with the number's own phrase found in it."""

    def __init__(self, number: Number, story: Story, clause: Span) -> None:
        self.text = story.text
        self.number = number
        self.others = [
            other.span for other in story.numbers_in(clause) if other is not number and other.kind in _COUNTING
        ]
        self.phrases = story.phrases(clause)
        self.chunks = self.phrases.chunks
        at = (k for k in range(len(self.chunks)) if self._end(k) > number.numeral.start)
        self.at = next(at, len(self.chunks) - 1)
        last = (k for k in range(self.at, len(self.chunks)) if self._end(k) >= number.span.end)
        self.last = next(last, self.at)
        self.unit = self._unit()

    # -- what is counted ---------------------------------------------------------------------------

    def counted(self) -> str:
        """A count: its noun, what becomes of it, and where it goes on."""
        after = self._after(self.last + 1)
        if self.unit.lower().endswith("ed") or self.unit.lower() in _FATES:
            return f"{self.unit} {after}"
        if self._has_participle(self.last + 1):
            return f"{self.unit} {after}"
        if self._is_supplied():
            return f"{self.unit} {self._fate(self.at - 3)} to {self._surface(self.chunks[self.at - 2])}"
        if self._holder():
            return self._with_holder(after)
        predicate = self._predicate(self._beyond(self.last + 1))
        if predicate:
            return f"{self.unit} {after} {predicate}"
        verb = self._governor()
        if verb is None:
            return self._with_holder(after)
        chunk = self.chunks[verb]
        printed = self._surface(chunk)
        if _NEGATED.search(printed):
            return ""
        if chunk.word in _LIGHT:
            subject = self._subject(verb)
            named = subject and subject.lower() not in _POINTING
            return f"{self.unit} {after}" + (f" ({subject})" if named else "")
        if self._is_behind_preposition(verb):
            return f"{self.unit} {after}"
        if participle(chunk.word) in _MEASURING:
            return f"{self._subject(verb)} {printed} {after}"
        if verb and self.chunks[verb - 1].kind == "verb" and printed.endswith("ing"):
            # considering sending: not sent
            return f"{self._subject(verb - 1)} {self._surface(self.chunks[verb - 1])} {printed} {after}"
        return f"{self.unit} {self._fate(verb)} {self._object_rest(verb)} {after}"

    def _fate(self, verb: int) -> str:
        """What happens to the object of the verb: "sent", or "that will be sent" where that is yet to come."""
        printed = self._surface(self.chunks[verb])
        modal = _MODAL.search(printed)
        lead = "" if modal is None else "that are to be " if modal[0].lower() == "to" else f"that {modal[0]} be "
        return lead + participle(self.chunks[verb].word)

    def _with_holder(self, after: str) -> str:
        """A noun before the preposition that leads to the number: "petition with … signatures"."""
        holder = self._holder()
        return f"{holder} {self.unit}" if holder else f"{self.unit} {after}"

    def _holder(self) -> str:
        if self.at >= 2 and self.chunks[self.at - 1].kind == "prep" and self.chunks[self.at - 2].kind == "np":
            before, preposition = self.chunks[self.at - 2], self.chunks[self.at - 1].word
            if before.word in _COMPLEX:
                return ""
            named = self.phrases.kinds[before.head] != "pron" and preposition not in _LEVEL
            if named and not self._holds_number(before):
                return f"{self._surface(before)} {self._surface(self.chunks[self.at - 1])}"
        return ""

    def _is_supplied(self) -> bool:
        """Whether it is provided somebody with: the noun before the preposition is who gets it."""
        return (
            self.at >= 3
            and self.chunks[self.at - 1].word == "with"
            and self.chunks[self.at - 2].kind == "np"
            and self.chunks[self.at - 3].word in _SUPPLYING
        )

    # -- amounts -----------------------------------------------------------------------------------

    def amount(self) -> str:
        """Money, a share or a bare number: whose it is, from the words before it and after it."""
        inside = self._inside_after()
        head = self._inside_before()
        after = " ".join(filter(None, (inside, self._after(self.last + 1))))
        if head:
            return f"{head} {self._after(self.last + 1)}".strip()
        if self.number.unit == "times":
            after = self._compared()
        elif self._opens_clause() and (predicate := self._predicate(self._beyond(self.last + 1))):
            return f"{after} {predicate}"
        bearer = self._bearer()
        if bearer:
            return f"{bearer} {after}"
        verb = self._governor()
        if verb is None:
            predicate = self._predicate(self._beyond(self.last + 1))
            holder = self._holder()
            return " ".join(filter(None, (holder.rsplit(" ", 1)[0] if holder else "", after, predicate)))
        chunk = self.chunks[verb]
        verb = self._finite(verb)
        subject = self._subject(verb)
        if chunk.word in _LIGHT or (self._leading_preposition() in _LEVEL and self._is_change(verb)):
            if subject.lower() in _POINTING:
                return f"{subject} {self._surface(chunk)} {after}"
            return f"{after} ({subject})" if inside and subject else " ".join(filter(None, (subject, after)))
        told = " ".join(filter(None, (subject, self._told(verb, self._governor() or verb))))
        return f"{told} … {after}" if after else told

    def _bearer(self) -> str:
        """Whose share it is where no verb says so: "the National Party with 29 percent", "and the Greens 4 percent"."""
        k = self.at - 1
        if k >= 1 and self.chunks[k].word == "with":
            k -= 1
        elif k >= 1 and self.chunks[k - 1].kind not in ("conj", "comma", "stop"):
            return ""
        if k < 0 or self.chunks[k].kind != "np" or self._holds_number(self.chunks[k]):
            return ""
        return self._surface(self.chunks[k]) if self.phrases.kinds[self.chunks[k].head] in ("noun", "name") else ""

    def _opens_clause(self) -> bool:
        """Whether the number is the subject of what follows it."""
        return self.at == 0 or self.chunks[self.at - 1].kind in ("conj", "comma", "stop", "sub", "rel")

    def _compared(self) -> str:
        """What a multiple is compared with: "as much airtime as its rivals"."""
        end = self.chunks[self.last]
        stop = re.compile(r"[,;.:]").search(self.text, self.number.span.end, self._end(len(self.chunks) - 1))
        until = stop.start() if stop else self._end(len(self.chunks) - 1)
        return squeezed(self.text[self.number.span.end : max(until, self.phrases.places[end.first][0])])

    def _is_change(self, verb: int) -> bool:
        """Whether nothing but numbers stands between the verb and this one: rose 14% to £1.27bn."""
        if self.number.kind == "duration":
            return False
        between = self.chunks[verb + 1 : self.at]
        return all(chunk.kind in ("prep", "comma", "adv", "conj") or self._holds_number(chunk) for chunk in between)

    def _leading_preposition(self) -> str:
        at = self.at
        if self.chunks[at].kind == "np" and at and self.chunks[at - 1].kind == "prep":
            return self.chunks[at - 1].word
        return ""

    def _told(self, finite: int, verb: int) -> str:
        """What the clause says up to the number: from its finite verb on, or that verb and the infinitive alone."""
        between = range(self._start(finite), self._start(verb))
        if finite != verb and any(other.start in between for other in self.others):
            return f"{self._surface(self.chunks[finite])} {self._without_numbers(verb)}"
        return self._without_numbers(finite)

    def _without_numbers(self, verb: int) -> str:
        """From the verb to the number, up to the first other number, without the preposition at its end."""
        end = self.number.span.start
        for other in self.others:
            if self._start(verb) < other.start < end:
                end = other.start
        start = self.phrases.places[self.chunks[verb].first][0]
        words = squeezed(self.text[start:end]).rstrip(" ,;:–—-")
        return re.sub(
            r"(?:\s+(?:to|at|by|for|from|of|with|on|in|about|around|over|up|a|an|the|between|and))+\Z", "", words
        )

    def held(self) -> str:
        """What is counted with who has it in brackets, where the verb between them adds nothing."""
        verb = self._governor()
        subject = self._subject(self._finite(verb)) if verb is not None and self.unit else ""
        return f"{self.unit} ({subject})" if subject and subject.lower() not in _POINTING else ""

    # -- the clause --------------------------------------------------------------------------------

    def around(self) -> str:
        """The clause around the number, the number left out."""
        first = last = self.at
        while first > 0 and self.chunks[first - 1].kind not in _STOPS | {"comma"} and self.at - first < 5:
            first -= 1
        while (
            last + 1 < len(self.chunks) and self.chunks[last + 1].kind not in _STOPS | {"comma"} and last - self.at < 5
        ):
            last += 1
        if not self.chunks:
            return ""
        start = max([self._start(first), *(other.end for other in self.others if other.end <= self.number.span.start)])
        before = self.text[start : self.number.span.start]
        after = self.text[self.number.span.end : self._end(last)]
        return squeezed(f"{before} {'…' if before.strip() and after.strip() else ''} {after}")

    def _start(self, k: int) -> int:
        return self.phrases.places[self.chunks[k].first][0]

    def _end(self, k: int) -> int:
        return self.phrases.places[self.chunks[k].last][1]

    def _surface(self, chunk: Chunk) -> str:
        return squeezed(self.phrases.span(chunk.first, chunk.last).of(self.text))

    def _holds_number(self, chunk: Chunk) -> bool:
        span = self.phrases.span(chunk.first, chunk.last)
        return any(span.overlaps(other) for other in self.others)

    def _unit(self) -> str:
        """The noun that is counted, with what belongs to its phrase; empty for money, shares and bare numbers."""
        number = self.number
        if number.kind != "quantity" or number.rule in _MEASURED or not number.unit or number.unit in ("times",):
            return ""
        if number.unit.startswith("of "):
            return ""
        end = max(self._end(self.last), self.number.span.end)
        for other in self.others:
            if self.number.span.end <= other.start < end:
                end = self.number.span.end
        return squeezed(self.text[self.number.numeral.end : end]).strip(" ,;:–—-'’").removeprefix("of ")

    def _inside_after(self) -> str:
        """What follows the number inside its own phrase: "of children", "programme"."""
        end = self._end(self.last)
        for other in self.others:
            if self.number.span.end <= other.start < end:
                return ""
        words = squeezed(self.text[self.number.span.end : end]).strip(" ,;:–—-'’")
        return "" if words in _PRONOUNS or _RATE.match(words) else words.removeprefix("of ")

    def _inside_before(self) -> str:
        """The noun of which the number is the measure: "damage" in "damage of about £19 million"."""
        start = self._start(self.at)
        if start < self.number.span.start:
            words = squeezed(self.text[start : self.number.span.start])
            found = re.match(r"(.+?)\s+(?:of|worth)(?:\s+(?:about|around|some|over|up to|between))*\Z", words)
            return found[1] if found else ""
        if self._leading_preposition() == "of" and self.at >= 2 and self.chunks[self.at - 2].kind == "np":
            return self._surface(self.chunks[self.at - 2])
        return ""

    def _after(self, k: int) -> str:
        """The phrases right behind the number that belong to it, up to the next verb, comma or date."""
        first = k
        while k < len(self.chunks):
            chunk = self.chunks[k]
            if chunk.kind == "prep" and k + 1 < len(self.chunks) and self.chunks[k + 1].kind == "np":
                if self._holds_number(self.chunks[k + 1]) or self.chunks[k + 1].word in _ORDERING:
                    break
                k += 2
            elif chunk.kind == "verb" and (not is_finite(self.phrases, chunk) or (k == first and self._is_reduced(k))):
                k += 1
                if k < len(self.chunks) and self.chunks[k].kind == "np" and not self._holds_number(self.chunks[k]):
                    k += 1
            elif chunk.kind == "rel" and chunk.word in ("that", "which", "who"):
                end = self._end_of_clause(k + 1)
                k = end if any(chunk.kind == "verb" for chunk in self.chunks[k:end]) else k
                break
            else:
                break
        if k == first:
            return ""
        return squeezed(self.text[self._start(first) : self._end(k - 1)])

    def _end_of_clause(self, k: int) -> int:
        """The first comma, conjunction or end of the sentence from chunk ``k`` on."""
        while k < len(self.chunks) and self.chunks[k].kind not in ("comma", "stop", "conj"):
            k += 1
        return k

    def _is_reduced(self, k: int) -> bool:
        """Whether the verb is a participle that belongs to the noun before: containers shipped from North Korea."""
        chunk = self.chunks[k]
        follows = self.chunks[k + 1].kind if k + 1 < len(self.chunks) else "stop"
        alone = chunk.first == chunk.last and chunk.word == participle(chunk.word)
        return alone and follows == "prep" and self._predicate(k + 2) != ""

    def _has_participle(self, k: int) -> bool:
        if k >= len(self.chunks) or self.chunks[k].kind != "verb":
            return False
        opening = self.phrases.words[self.chunks[k].first].lower
        return (not is_finite(self.phrases, self.chunks[k]) and opening != "to") or self._is_reduced(k)

    def _beyond(self, k: int) -> int:
        """The first chunk behind what ``_after`` takes."""
        while k + 1 < len(self.chunks) and self.chunks[k].kind == "prep" and self.chunks[k + 1].kind == "np":
            k += 2
        return k

    def _predicate(self, k: int) -> str:
        """What the clause whose subject ends before chunk ``k`` says of it, auxiliaries left out."""
        if k >= len(self.chunks) or self.chunks[k].kind != "verb" or not is_finite(self.phrases, self.chunks[k]):
            return ""
        chunk = self.chunks[k]
        printed = self._surface(chunk)
        plain = chunk.word not in _LIGHT and not _MODAL.search(printed) and not _NEGATED.search(printed)
        passive = chunk.word == participle(chunk.word) and _BEING.search(printed) is not None
        words = (
            self.phrases.surface(chunk.head) if plain and (passive or chunk.first == chunk.last) else f"that {printed}"
        )
        rest = []
        for following in self.chunks[k + 1 : k + 5]:
            if following.kind not in ("np", "prep", "adv") or self._holds_number(following):
                break
            rest.append(self._surface(following))
        behind = k + 1 + len(rest)
        if (
            rest
            and self.chunks[behind - 1].kind == "prep"
            and behind < len(self.chunks)
            and self.chunks[behind].kind != "stop"
        ):
            rest.pop()
        if not rest and chunk.word in ("is", "are", "was", "were") and k + 1 < len(self.chunks):
            rest = [self._surface(self.chunks[k + 1])] if self.chunks[k + 1].kind not in _STOPS | {"comma"} else []
            words = ""
        return " ".join([words, *rest]).strip()

    def _governor(self) -> int | None:
        """The verb that the number follows in its clause."""
        for k in range(self.at - 1, -1, -1):
            kind = self.chunks[k].kind
            if kind == "verb":
                return k
            dating = kind == "sub" and self.chunks[k].word in _DATING and self.chunks[k + 1].kind in ("np", "time")
            if kind in _STOPS and not dating:
                return None
        return None

    def _finite(self, verb: int) -> int:
        """The verb that an infinitive depends on ("has agreed to sell"), or the verb itself."""
        while self.phrases.words[self.chunks[verb].first].lower == "to":
            earlier = next((k for k in range(verb - 1, -1, -1) if self.chunks[k].kind in ("verb", *_STOPS)), None)
            if earlier is None or self.chunks[earlier].kind != "verb":
                break
            verb = earlier
        return verb

    def _is_behind_preposition(self, verb: int) -> bool:
        """Whether a preposition and not the verb itself leads to the number."""
        return any(chunk.kind == "prep" for chunk in self.chunks[verb + 1 : self.at])

    def _object_rest(self, verb: int) -> str:
        """What stands between the verb and the number, where that is neither a number nor a date."""
        rest = self.chunks[verb + 1 : self.at]
        if any(chunk.kind not in ("np", "prep", "adv") or self._holds_number(chunk) for chunk in rest):
            return ""
        words = " ".join(map(self._surface, rest))
        if rest and rest[-1].word in _ORDERING:
            return ""
        return f"to {words}" if len(rest) == 1 and rest[0].kind == "np" else words  # pledged Ukraine a million shells

    def _before_aside(self, k: int) -> int:
        """The chunk before the aside that ends at the comma ``k``: The strike, in 2021, lasted."""
        for opening in range(k - 1, max(k - 6, 0), -1):
            if self.chunks[opening].kind == "comma":
                return opening - 1
        return k

    def _subject(self, verb: int) -> str:
        """The noun phrase that the verb at chunk ``verb`` has as its subject, as printed; empty for a pronoun."""
        k = verb - 1
        if k >= 0 and self.chunks[k].kind == "verb" and self.chunks[k].word.endswith("ing"):
            before = self.chunks[k - 1].kind if k else "stop"
            if before in ("stop", "comma", "conj", "sub", "prep"):
                return self._surface(self.chunks[k])  # spending fell
        while k >= 0 and self.chunks[k].kind in ("adv", "time", "verb"):
            k -= 1
        if k >= 0 and self.chunks[k].kind == "conj":
            first = next((v for v in range(k - 1, -1, -1) if self.chunks[v].kind == "verb"), None)
            return self._subject(self._finite(first)) if first is not None else ""
        if k >= 0 and self.chunks[k].kind == "comma":
            k = self._before_aside(k)
        if k >= 0 and self.chunks[k].kind == "rel":
            k -= 1
        last = k
        while k >= 0 and self.chunks[k].kind in ("np", "prep"):
            k -= 1
        first = k + 1
        while first <= last and self.chunks[first].kind == "prep":
            first += 2  # "In August, …" leads the subject, it is no part of it
        if first > last or self.chunks[first].kind != "np":
            return ""
        words = squeezed(self.text[self._start(first) : self._end(last)])
        held = any(self._holds_number(chunk) for chunk in self.chunks[first : last + 1])
        return "" if held or words.endswith(("'s", "’s")) else words


def participle(form: str) -> str:
    """The past participle of a verb that is met as ``form``: leaving → left, employs → employed."""
    if form in _PARTICIPLES:
        return _PARTICIPLES[form]
    if form.endswith("ed"):
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
    return stem + "ed"


def shortened(words: str) -> str:
    """At most a dozen words, without articles at the front and loose ends behind."""
    words = _LEADING.sub("", squeezed(words).strip(" ,;:–—-…"), count=1)
    if len(words.split()) > _MOST_WORDS:
        words = " ".join(words.split()[:_MOST_WORDS])
        clause = re.search(r"\s(?:that|which|who)\s", words[20:])
        words = words[: 20 + clause.start()] if clause else words
        words = re.sub(
            r"(?:[\s,]+(?:of|in|to|for|with|and|or|the|a|an|from|at|by|that|on|which|who|its|their))+\Z", "", words
        )
    return words if words.count("(") == words.count(")") else words.replace("(", "").replace(")", "")
