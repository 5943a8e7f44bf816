"""What a number measures, in a few words taken from its clause."""

import re

from summarizer.engines.rules.clause import LIGHT, MODAL, NEGATED, STOPS, Clause, participle
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import content_words, is_finite, shortened, squeezed, with_gap
from summarizer.reading.numbers import Number
from summarizer.reading.vocabulary import inflect
from summarizer.spans import Span

_MEASURING = frozenset("cost taken lasted spanned weighed measured worth".split())
_FATES = frozenset("dead missing homeless hurt ill".split())
_COMPLEX = frozenset("front spite charge favour favor case terms need addition terms light view place".split())
_POINTING = frozenset("it he she they we i you this that these those who which there".split())
_MEASURED = frozenset({"measure", "temperature", "multiple", "fraction"})
_SUPPLYING = frozenset(
    form for verb in ("provide", "supply", "furnish", "equip", "present") for form in (verb, *inflect(verb))
)
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the)\s\Z", re.IGNORECASE)
_HAVING = frozenset("has have had".split())
_SUMMING = frozenset("total totals combined average mean means left".split())
_UP_AND_DOWN = frozenset({"up", "down"})
_MORE = re.compile(r"\s(?:more|fewer|less|higher|lower)\sthan\b")
_COMPARED = "(compared)"
_LEADING_IN = re.compile(
    rf"\A(?:(?:over|about|around|up to|some)\s|(?:{'|'.join(sorted(_COMPLEX))})\sof\s(?:an?|the)?\s*)"
)
_RATE = re.compile(r"(?:a|an|per|each|every)\s")
_PRONOUNS = frozenset(("of them", "of us", "of those", "of these", "of it"))
_LEVEL = frozenset("to from at".split())
_ADORNED = re.compile(r"an?\s\w+")
_OF_THOSE = re.compile(r"\Aof\s+(?:(?:the|those|these|all)\s+)?")


def measures(number: Number, story: Story, clause: Span) -> str:
    """Say what ``number``, which stands in ``clause``, counts or measures; empty where the words do not tell."""
    reader = _Measure(number, story, clause)
    if (told := reader.told_in_brackets()) is not None:
        return measures(told, story, clause)
    if known := reader.antecedent() or reader.bracketed():
        return shortened(known)
    if (earlier := reader.leans_on()) is not None:
        return reader.leaning(measures(earlier, story, clause))
    words = shortened(reader.counted() if reader.unit else reader.amount())
    if _tells(words) and (words.lower() != reader.unit.lower() or " of " in words):
        return words
    named = reader.unit if " " in reader.unit else ""
    others = (named, shortened(reader.around()), words, shortened(reader.whole()))
    return next(filter(_tells, others), words)


class _Measure(Clause):
    """The clause of a number, put into the words for what it measures."""

    def __init__(self, number: Number, story: Story, clause: Span) -> None:
        super().__init__(number, story, clause)
        self.clause = clause
        self.unit = self._unit()

    def antecedent(self) -> str:
        """What "millions of them" are that stand beside it: artillery rounds, millions of them."""
        chunk = self.chunks[self.at] if self.chunks else None
        if chunk is None or not self.surface(chunk).lower().endswith(tuple(_PRONOUNS)) or self.at < 2:
            return ""
        beside = self.chunks[self.at - 1].kind == "comma" and self.chunks[self.at - 2].kind == "np"
        return self.surface(self.chunks[self.at - 2]) if beside else ""

    def told_in_brackets(self) -> Number | None:
        """The number that this one spells out in brackets behind it: by 18 points (58 percent to 40 percent)."""
        before = self.before[-1] if self.before else None
        if before is None:
            return None
        between = self.text[before.span.end : self.number.span.start]
        opened = self.text.rfind("(", self.clause.start, before.span.start)
        inside = opened >= 0 and ")" not in self.text[opened : self.number.span.start]
        return before if between.strip() == "(" or (inside and between.strip() == "to") else None

    def bracketed(self) -> str:
        """What brackets around the number stand behind, with what they hold besides: Ted Cruz ($311,000)."""
        opening = self.number.span.start - 1
        if opening < 0 or self.text[opening] != "(":
            return ""
        closing = self.text.find(")", self.number.span.end)
        if closing < 0:
            return ""
        before = [k for k in range(len(self.chunks)) if self.end(k) <= opening][-1:]
        if not before or self.chunks[before[0]].kind != "np" or self.text[self.end(before[0]) : opening].strip():
            return ""
        return f"{self.surface(self.chunks[before[0]])} … {self.text[self.number.span.end : closing]}"

    def leans_on(self) -> Number | None:
        """The number before it whose measure is its own too: "43 percent, compared with 44 percent"."""
        lead = self._lead()
        if not self.before or lead is None:
            return None
        if lead == "or" or lead in _UP_AND_DOWN:
            return self.before[-1]
        beside = (_Measure(one, self.story, self.clause) for one in reversed(self.before))
        if lead == "more":
            told = (one.number for one in beside if not one.leading_preposition())
        else:
            sort = (self.number.kind, self.number.unit)
            told = (one.number for one in beside if (one.number.kind, one.number.unit) == sort and one._lead() != "or")
        return next(told, None)

    def leaning(self, base: str) -> str:
        """What it measures by the measure of the number that it leans on."""
        lead, after = self._lead(), self.after(self.last + 1)
        if lead == "more":
            more = squeezed(self.text[self.number.span.end : self.end(self.end_of_clause(self.last) - 1)])
            return shortened(f"{base}, {more}")
        if lead in _UP_AND_DOWN:
            return shortened(f"{base} {lead} {self._inside_after()} {after}")
        if lead == "or":
            return shortened(
                base.replace(f" {_COMPARED}", "") + f" {after}" + (f" {_COMPARED}" if _COMPARED in base else "")
            )
        return shortened(f"{base} {_COMPARED}")

    def _lead(self) -> str | None:
        """The word by which the number leans on the one before; None where it stands by itself."""
        before = [chunk.word for chunk in self.chunks[max(self.at - 2, 0) : self.at]]
        kinds = [chunk.kind for chunk in self.chunks[max(self.at - 2, 0) : self.at]]
        if len(before) < 2 or self.unit:
            return None
        if before[0] == "compared" or (kinds[0] == "comma" and before[1] in ("versus", "against")):
            return "compared"
        if kinds[0] != "comma" and kinds[1] != "comma":
            return None
        if before[1] == "or" and self.after(self.last + 1).startswith("per "):
            return "or"
        if before[1] in _UP_AND_DOWN and self.number.kind == "percent":
            return before[1]
        return "more" if kinds[1] == "comma" and _MORE.match(self.text, self.number.span.end) else None

    def counted(self) -> str:
        """A count: its noun, what becomes of it, and where it goes on."""
        after = self.after(self.last + 1)
        if self.unit.lower().endswith("ed") or self.unit.lower() in _FATES:
            return f"{self._noun_before()} {self.unit} {after}"
        if self.has_participle(self.last + 1):
            return f"{self.unit} {after}"
        if self._is_supplied():
            return f"{self.unit} {self._fate(self.at - 3)} to {self.surface(self.chunks[self.at - 2])}"
        if self._holder():
            return self._with_holder(after)
        predicate = self.predicate(self.beyond(self.last + 1)) or self._shared_predicate()
        if predicate:
            return f"{self.unit} {after} {predicate}"
        verb = self.governor()
        if verb is None:
            return self._with_holder(after)
        chunk = self.chunks[verb]
        printed = self.surface(chunk)
        if NEGATED.search(printed):
            return ""
        if chunk.word in LIGHT:
            beside = all(between.kind in ("adv", "prep") for between in self.chunks[verb + 1 : self.at])
            subject = self.subject(verb) if beside else ""
            named = subject and subject.lower() not in _POINTING
            return f"{self.unit} {after}" + (f" ({subject})" if named else "")
        if self.is_behind_preposition(verb):
            return f"{self.unit} {after}"
        if participle(chunk.word) in _MEASURING:
            return f"{self.subject(verb)} {printed} {after}"
        if verb and self.chunks[verb - 1].kind == "verb" and printed.endswith("ing"):
            # considering sending: not sent
            return f"{self.subject(verb - 1)} {self.surface(self.chunks[verb - 1])} {printed} {after}"
        return f"{self.unit} {self._fate(verb)} {self.object_rest(verb)} {after}"

    def _shared_predicate(self) -> str:
        """What is said of this number's noun and of the next one together: 150 houses *and 12 bridges* were damaged."""
        k = self.beyond(self.last + 1)
        kinds = [chunk.kind for chunk in self.chunks[k : k + 2]]
        return self.predicate(self.beyond(k + 2)) if kinds == ["conj", "np"] and self.opens_clause() else ""

    def _fate(self, verb: int) -> str:
        """What happens to the object of the verb: "sent", or "that will be sent" where that is yet to come."""
        printed = self.surface(self.chunks[verb])
        modal = MODAL.search(printed)
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
            if before.word == "enough" and self.chunks[self.at - 3].kind == "comma" and self.at >= 4:
                # 10,000 containers, enough for … shells
                return f"{self.chunks[self.at - 4].word} enough {self.surface(self.chunks[self.at - 1])}"
            head = self.phrases.kinds[before.head]
            named = head != "pron" and preposition not in _LEVEL and (head != "name" or preposition == "of")
            if named and not self.holds_number(before):
                return f"{self.surface(before)} {self.surface(self.chunks[self.at - 1])}"
        return ""

    def _is_supplied(self) -> bool:
        """Whether it is provided somebody with: the noun before the preposition is who gets it."""
        return (
            self.at >= 3
            and self.chunks[self.at - 1].word == "with"
            and self.chunks[self.at - 2].kind == "np"
            and self.chunks[self.at - 3].word in _SUPPLYING
        )

    def amount(self) -> str:
        """Money, a share or a bare number: whose it is, from the words before it and after it."""
        if told := self._of_noun_before():
            return told
        if told := self._as_subject():
            return told
        inside = self._inside_after()
        head = self._inside_before()
        after = " ".join(filter(None, (inside, self.after(self.last + 1))))
        before = self.text[max(0, self.number.span.start - 5) : self.number.span.start]
        if _ARTICLE_BEFORE.search(before) and inside and " " in after:
            return after  # a $1.6 billion | assembly plant in Mexico
        if head:
            return f"{head} {self.after(self.last + 1)}{self._of_what()}".strip()
        if self.number.unit == "times":
            after = self._compared()
        elif self.opens_clause() and (predicate := self.predicate(self.beyond(self.last + 1))):
            return f"{after} {predicate}"
        bearer = self._bearer()
        if bearer:
            noun = self._noun_before() if self.number.kind == "quantity" else ""
            return f"{noun} ({bearer})" if noun and not after else f"{bearer} {after}"
        verb = self.governor()
        if verb is None:
            predicate = self.predicate(self.beyond(self.last + 1))
            holder = self._holder()
            return " ".join(filter(None, (holder.rsplit(" ", 1)[0] if holder else "", after, predicate)))
        chunk = self.chunks[verb]
        if doer := self.doer(verb):
            return f"{doer} {self._without_numbers(verb)}" + (f" … {after}" if after else "")
        verb = self.finite(verb)
        subject = self.subject(verb)
        if chunk.word in LIGHT or (self.leading_preposition() in _LEVEL and self.is_change(verb)):
            noun = self._noun_before() if self.number.kind == "quantity" and not self.number.unit else ""
            if noun and chunk.word in _HAVING and subject:
                return f"{noun} ({subject})"  # has 503 delegates and Sanders has 70
            if subject.lower() in _POINTING or (chunk.word in _HAVING and not after):
                return f"{subject} {self.surface(chunk)} {after}"
            held = subject and after and (inside or chunk.word in _HAVING)
            return f"{after} ({subject})" if held else " ".join(filter(None, (subject, after)))
        told = " ".join(filter(None, (subject, self._told(verb, self.governor() or verb))))
        return f"{told} … {after}" if after else told

    def _as_subject(self) -> str:
        """What is said of a bare number or a share that does something: 59 percent *of voters said it was not*."""
        k = self.beyond(self.last + 1)
        kinds = [chunk.kind for chunk in self.chunks[self.last + 1 : self.last + 2]]
        acts = k < len(self.chunks) and self.chunks[k].kind == "verb" and is_finite(self.phrases, self.chunks[k])
        inside = self.text[self.number.span.end : self.end(self.last)].split()
        acts = acts or (kinds == ["np"] and len(inside) == 1)  # 43 said | the same
        if self.number.kind == "money" or not acts or not self.opens_clause():
            return ""
        told = Span(self.number.span.end, self.end(self.end_of_predicate(k) - 1))
        held = any(other.overlaps(told) for other in self.others)
        return "" if held else _OF_THOSE.sub("", squeezed(told.of(self.text)))

    def _of_noun_before(self) -> str:
        """What a bare number counts by the noun of the count before it: 43 people died and *17 are missing*."""
        noun = self._noun_before() if self.number.kind == "quantity" and not self.number.unit else ""
        if noun and self.opens_clause() and (predicate := self.predicate(self.last + 1)):
            return f"{noun} {predicate}"
        verb = self.governor() if noun else None
        if (
            verb
            and verb == self.at - 1
            and self.chunks[verb - 1].kind == "conj"
            and self.chunks[verb].word not in LIGHT
        ):
            return f"{noun} {self._fate(verb)} {self.after(self.last + 1)}"
        return ""

    def _noun_before(self) -> str:
        """The noun that the count before it in its clause counts."""
        counts = (
            _Measure(one, self.story, self.clause).unit for one in reversed(self.before) if one.kind == "quantity"
        )
        return next(filter(None, counts), "")

    def _of_what(self) -> str:
        """What has grown or shrunk, where the change stands beside the number it is a change of."""
        for k in range(self.at - 1, max(self.at - 5, -1), -1):
            if self.chunks[k].kind == "comma" and k + 1 == self.at:
                continue
            if self.chunks[k].kind == "np" and self.holds_number(self.chunks[k]):
                return f" in {self.chunks[k].word}" if self.chunks[k].word.isalpha() else ""
            if self.chunks[k].kind not in ("adv", "np", "time"):
                break
        return ""

    def _bearer(self) -> str:
        """Whose share it is where no verb says so: "the National Party with 29 percent", "and the Greens 4 percent"."""
        k = self.at - 1
        if k >= 1 and self.chunks[k].word == "with":
            k -= 1
        elif k >= 1 and self.chunks[k - 1].kind not in ("conj", "comma", "stop"):
            return ""
        if k < 0 or self.chunks[k].kind != "np" or self.holds_number(self.chunks[k]):
            return ""
        return self.surface(self.chunks[k]) if self.phrases.kinds[self.chunks[k].head] in ("noun", "name") else ""

    def _compared(self) -> str:
        """What a multiple is compared with: "as much airtime as its rivals"."""
        end = self.chunks[self.last]
        stop = re.compile(r"[,;.:]").search(self.text, self.number.span.end, self.end(len(self.chunks) - 1))
        until = stop.start() if stop else self.end(len(self.chunks) - 1)
        return squeezed(self.text[self.number.span.end : max(until, self.phrases.places[end.first][0])])

    def _told(self, finite: int, verb: int) -> str:
        """What the clause says up to the number: from its finite verb on, or that verb and the infinitive alone."""
        between = range(self.start(finite), self.start(verb))
        if finite != verb and any(other.start in between for other in self.others):
            return f"{self.surface(self.chunks[finite])} {self._without_numbers(verb)}"
        return self._without_numbers(finite)

    def _without_numbers(self, verb: int) -> str:
        """From the verb to the number, up to the first other number, without the preposition at its end."""
        end = self.number.span.start
        adorned = self.chunks[max(self.at - 2, 0) : self.at]
        if [chunk.kind for chunk in adorned] == ["prep", "np"] and _ADORNED.fullmatch(self.surface(adorned[1])):
            end = self.start(self.at - 1)  # by | a paltry three percent
        for other in self.others:
            if self.start(verb) < other.start < end:
                end = other.start
        start = self.phrases.places[self.chunks[verb].first][0]
        words = squeezed(self.text[start:end]).rstrip(" ,;:–—-")
        return re.sub(
            r"(?:\s+(?:to|at|by|for|from|of|with|on|in|about|around|over|up|a|an|the|between|and))+\Z", "", words
        )

    def around(self) -> str:
        """The clause around the number, the number left out."""
        first = last = self.at
        while first > 0 and self.chunks[first - 1].kind not in STOPS | {"comma"} and self.at - first < 5:
            first -= 1
        while (
            last + 1 < len(self.chunks) and self.chunks[last + 1].kind not in STOPS | {"comma"} and last - self.at < 5
        ):
            last += 1
        if not self.chunks:
            return ""
        start = max([self.start(first), *(other.end for other in self.others if other.end <= self.number.span.start)])
        before = self.text[start : self.number.span.start]
        after = self.text[self._numeral_end() : self.end(last)]
        return with_gap(before, after) if before.strip() and after.strip() else squeezed(before + after)

    def whole(self) -> str:
        """The clause, the number left out."""
        if not self.chunks:
            return ""
        before = self.text[self.start(0) : self.number.span.start]
        return with_gap(before, self.text[self._numeral_end() : self.end(len(self.chunks) - 1)])

    def _numeral_end(self) -> int:
        """Where the number ends without the noun that it counts."""
        return self.number.numeral.end if self.unit else self.number.span.end

    def _unit(self) -> str:
        """The noun that is counted, with what belongs to its phrase; empty for money, shares and bare numbers."""
        number = self.number
        if number.kind != "quantity" or number.rule in _MEASURED or not number.unit or number.unit in ("times",):
            return ""
        if number.unit.startswith("of "):
            return ""
        end = max(self.end(self.last), self.number.span.end)
        for other in self.others:
            if self.number.span.end <= other.start < end:
                end = self.number.span.end
        words = squeezed(self.text[self.number.numeral.end : end]).strip(" ,;:–—-'’").removeprefix("of ")
        if self.text[self.number.numeral.end : self.number.numeral.end + 1] == "-":
            words = words.partition(" ")[2] or words  # an 80-member | council
        return words

    def _inside_after(self) -> str:
        """What follows the number inside its own phrase: "of children", "programme"."""
        end = self.end(self.last)
        for other in self.others:
            if self.number.span.end <= other.start < end:
                return ""
        words = squeezed(self.text[self.number.span.end : end]).strip(" ,;:–—-'’")
        return "" if words in _PRONOUNS or _RATE.match(words) else words.removeprefix("of ")

    def _inside_before(self) -> str:
        """The noun of which the number is the measure: "damage" in "damage of about £19 million"."""
        start = self.start(self.at)
        if start < self.number.span.start:
            words = squeezed(self.text[start : self.number.span.start])
            found = re.match(r"(.+?)\s+(?:of|worth)(?:\s+(?:about|around|some|over|up to|between))*\Z", words)
            if words.endswith(("'s", "’s")) and self.before:
                return words[:-2]  # 739 to Cruz's 465
            named = found is not None and found[1].split()[-1] not in _SUMMING
            return _LEADING_IN.sub("", found[1]) if found and named else ""
        if self.leading_preposition() == "of" and self.at >= 2 and self.chunks[self.at - 2].kind == "np":
            first = self.at - 2  # the average | across England and Wales
            while (
                first >= 2 and self.chunks[first - 1].kind in ("prep", "conj") and self.chunks[first - 2].kind == "np"
            ):
                first -= 2
            return squeezed(self.text[self.start(first) : self.end(self.at - 2)])
        return ""


def _tells(words: str) -> bool:
    """Whether there is more in ``words`` than a pronoun and what says no more than that something is so."""
    return bool(content_words(words) - LIGHT - _SUMMING)
