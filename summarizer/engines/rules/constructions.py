"""What a number measures, as a noun phrase, in the few constructions where that is sure.

A number is a count with its noun (840 people) or an amount: money, a share, a measure. What it measures is told where
it is the subject of a predicate (people who died), the object of a verb whose subject stands beside it (people employed
by the firm), the level or the change of a subject (profit; profit fell), the amount of a noun (operating profit of N;
its N annual subsidy), or another such number's companion (a year earlier; in another currency). Elsewhere its clause
speaks for itself.
"""

import re

from summarizer.engines.rules.animacy import are_people
from summarizer.engines.rules.clause import SET_AGAINST, STOPS
from summarizer.engines.rules.endings import COMPARING, CONDITIONS, PERSONAL
from summarizer.engines.rules.numbered import BE, MEASURED, NumberClause
from summarizer.engines.rules.paring import CHANGING
from summarizer.engines.rules.parts import PARTICLES, participle
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import LEADING, balanced, content_words, squeezed
from summarizer.reading.vocabulary import AUXILIARIES, CLAUSAL, forms, words
from summarizer.spans import Span

_HAVE = words("have has had having") | forms("hold see")
_LEVEL = BE | forms(
    "reach total stand number amount average exceed equal stay hit top surpass pass cross approach near"
)
_MEASURING = forms("cost weigh measure")
_INTRANSITIVE = forms("rise fall climb soar slip slide sink plunge go come start lie stay")
_PUTTING = forms("put estimate")
_FORESEEING = forms("expect forecast predict project estimate")
_NO_OBJECT = (
    _LEVEL
    | _MEASURING
    | _HAVE
    | _INTRANSITIVE
    | forms("leave find think believe keep get put set make let")
    | words("do does did 's ’s")
)
"""Verbs of which what follows tells more than that it is their object: left three dead."""

_TO_LEVEL = words("to at from")
_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|shall|should|must)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|cannot|never|no|hardly|barely)\b|n[’']t\b", re.IGNORECASE)
_BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\b")
_ARTICLES = words("a an the each every both all")
_POINTING = PERSONAL | words(
    """figure number them us him her me this that these those who which there one some any all many most several few
    none both"""
)
_OWNED = re.compile(r"['’]s?\s|\b(?:its|his|her|their|our|my)\s", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_RATE = re.compile(r"(?:a|an|per|each|every)\s")
_BARE_SIDES = words("so more fewer less higher lower up down each apiece again than")
_MOST_OF_DOER, _MOST_BEHIND = 7, 9
EARLIER, _COMPARED = " (earlier)", " (compared)"


class Reader(NumberClause):
    """One clause, read for what its numbers measure."""

    def __init__(self, story: Story, span: Span) -> None:
        super().__init__(story, span)
        self._told: dict[int, str] = {}

    def told(self, at: int) -> str:
        """What the number at part ``at`` measures; empty where its clause says it better."""
        if at not in self._told:
            self._told[at] = ""  # of two numbers that lean on each other neither is told
            self._told[at] = balanced(squeezed(self._companion(at) or self._by_itself(at)))
        return self._told[at]

    def _by_itself(self, at: int) -> str:
        noun = self.noun(at)
        if self.is_scaled(at):
            return f"{self.word(at - 1)} of the {noun or self.tail(at)}"  # a magnitude 7.1 | earthquake
        if noun:
            return self._possessed(at, noun) or self._subject(at, noun) or self._object(at, noun)
        share = self.tail(at)
        if share.startswith("of "):
            thing = LEADING.sub("", share.removeprefix("of "))
            return self._subject(at, thing) if thing and thing.lower() not in _POINTING else ""
        return self._possessed(at, share) or self._head(at) or self._put_at(at) or self._level(at)

    def _subject(self, at: int, thing: str) -> str:
        """A subject and what its predicate says: people who died in the blast; houses damaged."""
        k = self.before(at)
        opens = self.kind(k) in ("stop", "comma") or self._is_content(k)
        if not opens and not (self.kind(k) == "conj" and self._has_verb(k) and self.kind(k - 1) != "np"):
            return ""
        begin = at + 3 if self.word(at + 1) == "of" and self.kind(at + 2) == "number" else at + 1
        verb = self.phrase_from(begin)
        if reduced := self.kind(verb) == "verb" and self.is_reduced(verb):
            verb = self.phrase_from(verb + 1)  # the wheels concerned | had been sold
            verb += self.kind(verb) == "time"
        pre = squeezed(self.text[self.parts[begin].start : self.parts[verb - 1].end]) if verb > begin else ""
        while self.kind(verb) in ("adv", "time"):
            verb += 1
        if self.kind(verb) != "verb" or not self.parts[verb].finite or self.word(verb) in CLAUSAL:
            return ""
        if self.kind(k) == "conj" and self._is_passive(k - 1) and self.words(verb, verb).split()[0] not in AUXILIARIES:
            return ""  # twelve were detained and two | injured
        rest = self._behind(verb, predicate=True)
        if rest is None or (not rest and self.word(verb) in BE | _HAVE):
            return ""
        printed = self.words(verb, verb)
        passive = self._is_passive(verb) and not reduced and not _MODAL.search(printed) and not _NEGATED.search(printed)
        who = "who" if are_people(thing.split(" of ")[0].split()[-1].lower()) else "that"
        return f"{thing} {pre} {printed.split()[-1] if passive else f'{who} {printed}'} {rest}"

    def _object(self, at: int, noun: str) -> str:
        """What a verb does to what is counted, and who does it: people employed by the firm."""
        number, verb = self.number_at(at), self.governor(at)
        whole = (number.unit or "").split()[-1:] == noun.split()[-1:] or self.word(at + 1) == "of"
        if self.word(at + 1) in SET_AGAINST:
            return ""  # who play two divisions below them
        if verb is None or not whole or not self._is_listed(verb, at) or self.word(verb) in _NO_OBJECT:
            return ""
        behind = self._behind(at)
        if behind is None or self._is_passive(verb):
            return ""
        if not self.parts[verb].finite:
            aside = self.kind(verb - 1) == "comma" and self.word(verb).endswith("ing") and self._has_verb(verb - 1)
            return f"{noun} {participle(self.word(verb))} {behind}" if aside else ""  # , killing six soldiers
        return self._turned(verb, noun, behind)

    def _head(self, at: int) -> str:
        """The object of a verb whose amount the number is, and who does it: savings expected by the banks."""
        noun, verb, behind = at - 2, self.governor(at - 2), self._behind(at)
        of = self.word(at - 1) == "of" and self.kind(noun) == "np"
        own = self.text[self.parts[at].start : self.number_at(at).span.start].strip()
        if not of or own or verb is None or behind is None or not self.parts[verb].finite:
            return ""
        if not self._is_listed(verb, noun) or self.word(verb) in _NO_OBJECT or self._is_passive(verb):
            return ""
        thing = LEADING.sub("", self.words(noun, noun))
        return "" if thing.lower() in _POINTING else self._turned(verb, thing, behind)

    def _put_at(self, at: int) -> str:
        """What somebody puts at the number: puts the death toll at N."""
        k, verb = self.before(at), self.governor(at)
        if self.word(k) != "at" or verb is None or not self.parts[verb].finite or self.word(verb) not in _PUTTING:
            return ""
        said = LEADING.sub("", self.words(verb + 1, k - 1))
        whole = all(self.kind(j) in ("np", "prep", "time") for j in range(verb + 1, k)) and self._is_plain(verb)
        named = self.story.cast.names_in(self.span_of(verb + 1, k - 1))
        return said if whole and not named and len(content_words(said)) > 1 else ""

    def _turned(self, verb: int, thing: str, behind: str) -> str:
        """The object of ``verb`` with what is done to it and by whom, where that is sure."""
        subject = self._sure_subject(verb)
        doer = None if subject is None else self._doer_named(*subject)
        return "" if doer is None else f"{thing} {self._fate(verb)} {f'by {doer}' if doer else ''} {behind}"

    def _possessed(self, at: int, thing: str) -> str:
        """The noun phrase that the number stands in, without it: its annual subsidy; the company's staff."""
        number = self.number_at(at)
        before = squeezed(self.text[self.parts[at].start : number.span.start])
        thing = squeezed(_BRACKETS.sub("", thing))
        if not thing or thing.split()[0].lower() in _BARE_SIDES or _RATE.match(f"{thing} ") or number.unit == "times":
            return ""
        if self.kind(at + 1) == "adv" or not before or participle(thing.split()[-1]) == thing.split()[-1]:
            return ""  # the N | expected by analysts
        if self.noun(at) and not _OWNED.search(f"{before} ") and number.rule != "compound":
            return ""
        behind = self._behind(at)
        said = LEADING.sub("", f"{before} {thing} {behind or ''}".strip())
        return said if behind is not None and len(content_words(said)) > 1 else ""

    def _level(self, at: int) -> str:
        """The subject whose level the number is (profit was N), or whose change (profit fell N)."""
        number, verb, k = self.number_at(at), self.governor(at), self.before(at)
        expected = "" if verb is None else self._expecting(verb)
        if verb is None or not (self.parts[verb].finite or expected):
            return ""
        subject = (self._phrase(verb - 1), verb - 1) if expected else self._sure_subject(verb)
        if subject is None:
            return ""
        between, word = {self.kind(j) for j in range(verb + 1, at)}, self.word(verb)
        lead = self.word(k) if self.kind(k) == "prep" else ""
        sides = ("number" in between and lead == "to") or (self.word(at + 1) == "to" and self.kind(at + 2) == "number")
        if sides and word in BE:
            return ""  # the vote was 23 to 20
        aside = self.kind(self.before(verb)) == "rel" and self.kind(verb - 2) == "comma"
        if (
            aside
            or not between <= {"number", "prep", "adv", "time", "np" if word in _MEASURING else "adv"}
            or self.word(at - 1) in ("up", "down")
        ):
            return ""
        said, behind = f"{self._subject_words(*subject)} {expected}".strip(), self._behind(at)
        tail = self.tail(at)
        if not said or behind is None or (tail and not _RATE.match(tail)):
            return ""
        changed = k == verb or "np" in between or (lead == "by" and "number" not in between)
        if word in CHANGING | _MEASURING and changed:
            article = self.text[self.parts[subject[0]].start : self.parts[subject[0]].end].partition(" ")[0]
            led = f"{article} " if article.lower() in _ARTICLES and not expected else ""
            return f"{led}{said} {self.words(verb, at - 1).removesuffix(' by')} {behind}"
        length = number.rule in MEASURED and number.rule != "temperature"
        reached = lead in _TO_LEVEL and word in CHANGING | _LEVEL
        if (
            length
            or number.kind == "duration"
            or not self._is_plain(verb)
            or not (reached or (k == verb and word in _LEVEL))
        ):
            return ""
        return f"{said} {behind}{EARLIER if lead == 'from' and self.kind(at + 1) != 'time' else ''}"

    def _expecting(self, verb: int) -> str:
        """The participle of the verb of expecting that an infinitive hangs on: expects sales *to fall*."""
        above = self.governor(verb - 1) if self.is_infinitive(verb) and self.kind(verb - 1) == "np" else None
        return participle(self.word(above)) if above is not None and self.word(above) in _FORESEEING else ""

    def _expected_by(self, at: int) -> str:
        """Who expected the number, of one that another is set against: the N expected by analysts."""
        tail = self.tail(at).rpartition(" ")[2]
        verb = tail if tail in _FORESEEING and self.word(at + 1) == "by" else ""
        if self.kind(at + 1) == "rel" and self.kind(at + 2) == "np":
            verb = next((self.word(k) for k in (at + 3, at + 4) if self.word(k) in _FORESEEING), "")
        return f" ({participle(verb)} by {self.words(at + 2, at + 2)})" if verb else ""

    def _companion(self, at: int) -> str:
        """What a number measures that states the same as the one before it: converted, earlier, compared."""
        alike = (j for j in range(at - 1, -1, -1) if self.parts[j].number and self.is_same_sort(at, j))
        prior, k = next(alike, None), self.before(at)
        if prior is None:
            return ""
        if self.is_of_them(at) and prior == self.number_before(at) and (told := self.told(prior)):
            return f"{told}, {self.words(at, self.ends(at)[-1])}"
        if self.noun(at):
            return ""
        if self.is_bracketed(self.number_at(at)):
            return self.told(prior)
        if (expected := self._expected_by(at)) and (told := self.told(prior)):
            return f"{told}{expected}"
        if {self.kind(j) for j in range(prior + 1, at)} & STOPS or self._behind(at) != "":
            return ""
        if self.word(k) == "or" and self.kind(k) == "conj":
            return self.told(prior)
        compared = self.is_compared(at)
        if not compared and not (self.word(k) == "from" and self.word(k - 1) in ("up", "down")):
            return ""
        told = self.told(prior)
        return told and f"{told}{'' if self.kind(at + 1) == 'time' else _COMPARED if compared else EARLIER}"

    def _sure_subject(self, verb: int) -> tuple[int, int] | None:
        """The subject of a predicate where it stands beside it and nothing else can be meant."""
        k = self.before(verb)
        if self.kind(k) == "conj":
            earlier = next((v for v in range(k - 1, -1, -1) if self.kind(v) == "verb"), None)
            if earlier is None or not self.parts[earlier].finite or self._shares_auxiliary(verb, k):
                return None
            found = self._sure_subject(earlier)
            return found if found and (self.kind(k - 1) != "comma" or self.kind(found[0] - 1) == "stop") else None
        if self.kind(k) == "rel":
            return self._sure_antecedent(self.before(k))
        found = self.subject(verb) if self.kind(k) == "np" else None
        if found is None or not (found[1] == k or self.kind(found[1] + 1) == "rel") or self.holds_number(*found):
            return None
        first, k = found
        first = self._whole(first)
        if self.holds_number(first, k):
            return None
        opening = self.kind(first - 1)
        clear = opening in ("stop", "comma", "sub") or self._is_content(first - 1)
        joined = opening == "conj" and self._has_verb(first - 2) and self.kind(first - 2) != "np"
        clear = clear or joined or opening == "time"
        leading = self._boundary(first)
        clear = clear or (self.kind(leading) == "prep" and self.kind(leading - 1) == "stop")  # by then | the toll
        conditional = opening == "sub" and self.words(first - 1, first - 1).lower() in CONDITIONS
        return (first, k) if clear and not conditional else None

    def _is_content(self, k: int) -> bool:
        """Whether what is said begins behind the part at ``k``: she said | it fell; she said *that* it fell."""
        if self.kind(k) == "rel":
            return self.kind(k - 1) in ("verb", "stop")
        return self.kind(k) == "verb" and self.word(k) in CLAUSAL

    def _sure_antecedent(self, k: int) -> tuple[int, int] | None:
        """The noun phrase that a relative pronoun behind it takes up, if it is one: not its plant in Tilburg, which."""
        k -= self.kind(k) == "comma"
        first = self.phrase_to(k) if self.kind(k) == "np" else None
        sure = first is not None and all(self.kind(j) == "np" or self.word(j) == "of" for j in range(first, k))
        return (first, k) if first is not None and sure else None

    def _subject_words(self, first: int, last: int) -> str:
        """A subject that can have a level: no person, and no pronoun."""
        said = LEADING.sub("", self.words(first, last))
        if said.lower() in ("it", "they"):
            return self._topic_before(first, plural=said.lower() == "they")
        return (
            ""
            if said.lower() in _POINTING or said.lower().startswith("whose ") or self.has_person(first, last)
            else said
        )

    def _topic_before(self, at: int, *, plural: bool) -> str:
        """The thing that the clause before the one of part ``at`` tells of, which "it" or "they" takes up."""
        reader: Reader = self
        verbs = [k for k in range(at) if self.parts[k].finite]
        sentence = self.story.document.sentence_at(self.parts[at].start)
        if not verbs and sentence is not None and sentence.number > 1:
            before = self.story.document.sentence(sentence.number - 1)
            reader = Reader(self.story, before.span) if before else self
            verbs = [k for k, part in enumerate(reader.parts) if part.finite]
        subject = reader.subject(verbs[0]) if verbs else None
        if subject is None or self.story.cast.names_in(reader.span_of(subject[0], subject[0])):
            return ""
        head = reader.word(subject[0])
        said = LEADING.sub("", reader.words(*subject))
        many = head.endswith("s") and not head.endswith("ss")
        return said if many == plural and said.lower() not in _POINTING else ""

    def _doer_named(self, first: int, last: int) -> str | None:
        """Who does it, for "by"; empty where a pronoun leaves it open, None where it takes too many words."""
        said = self.words(first, last).removeprefix("that ")
        if said.lower() in _POINTING:
            return self._named(first, last, first)[0]
        if self.kind(first) == "prep":
            return None  # on some nights | a single guard
        start = self.parts[first].start
        sentence = self.story.document.sentence_at(start)
        named = any(name.span.start == start for name in self.story.cast.names_in(self.span_of(first, last)))
        noun = said.partition(" ")[0].lower()
        common = noun in _ARTICLES or ((noun.endswith("s") or are_people(noun)) and not named)
        if common and sentence is not None and start in (sentence.span.start, self.span.start):
            said = said[:1].lower() + said[1:]
        return said if len(said.split()) <= _MOST_OF_DOER and not said.startswith("whose ") else None

    def _behind(self, at: int, *, predicate: bool = False) -> str | None:
        """What follows the part at ``at`` up to a mark or a further predicate; None where that is no whole phrase."""
        k = at
        while True:
            kind, after = self.kind(k + 1), self.kind(k + 2)
            joined = kind == "conj" and after == "np" and not self._leads_verb(k + 2)
            if joined and self.kind(k + 3) == "prep" and self.kind(k + 4) == "number":
                return None  # rose to N and Ontario's to N
            if (kind == "prep" and after == "np") or joined:
                k += 2
            elif (closing := self._list_end(k)) is not None:
                k = closing
            elif (
                kind in ("adv", "time")
                or (kind == "prep" and self.word(k + 1) in PARTICLES and after == "stop")
                or (predicate and (kind == "np" or (kind == "verb" and not self.parts[k + 1].finite)))
            ):
                k += 1
            else:
                break
        following, after = self.kind(k + 1), self.kind(k + 2)
        led = following == "prep" and after == "number" and self.word(k + 1) != "of"
        joined = following == "conj"
        conditional = following == "sub" and self.word(k + 1) in CONDITIONS | COMPARING
        said = self.words(at + 1, k)
        if said.startswith(("from ", "than ")):
            return None  # in the second quarter from the first
        whole = (following in ("stop", "comma", "sub") or joined or led) and not conditional
        return said if whole and len(said.split()) <= _MOST_BEHIND else None

    def _fate(self, verb: int) -> str:
        """What happens to the object of the verb: "sent", or "that will be sent" where that is yet to come."""
        printed, done = self.words(verb, verb), participle(self.word(verb))
        if self.kind(verb + 1) == "adv" and self.word(verb + 1) in PARTICLES:
            done = f"{done} {self.word(verb + 1)}"  # racked up
        done = f"not {done}" if _NEGATED.search(printed) else done
        modal = _MODAL.search(printed)
        return f"that {modal[0]} be {done}" if modal else done

    def _is_plain(self, verb: int) -> bool:
        """Whether a predicate states something as a fact."""
        printed = self.words(verb, verb)
        return not _MODAL.search(printed) and not _NEGATED.search(printed)

    def _is_passive(self, verb: int) -> bool:
        word, printed = self.word(verb), self.words(verb, verb)
        return word == participle(word) and word not in BE and _BEING.search(printed) is not None

    def _is_listed(self, verb: int, at: int) -> bool:
        """Whether the number is the object of ``verb``, alone or in a list: seized three rifles and *four* grenades."""
        between = [self.kind(j) for j in range(verb + 1, at) if self.kind(j) not in ("adv", "time")]
        return not between or (set(between) <= {"np", "number", "conj", "comma"} and between[-1] in ("conj", "comma"))
