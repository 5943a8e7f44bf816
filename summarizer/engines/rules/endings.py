"""Where the words of a number's clause may end: behind a whole phrase, and never before what belongs to it."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.clause import SET_AGAINST, STOPS
from summarizer.engines.rules.paring import CHANGING, PHRASAL, Paring
from summarizer.engines.rules.parts import PARTICLES
from summarizer.reading.vocabulary import CLAUSAL, forms, is_base, words

NOMINAL = frozenset({"np", "number"})
CONDITIONS = words("if unless until provided")
"""Words whose clause belongs to what is said: without it, what is asked for or possible would be told as a fact."""
COMPARING = words("than as")
_BINDING = words("of or than within compared without except excluding unlike despite but")
PERSONAL = words("he she they it we i you")
_MARKS = frozenset({"stop", "comma", "conj"})
_PERIODS = words("year month quarter half week months weeks days")
_SORTS = words("type kind sort one ones")
_RESULTING = forms("leave keep put have own")
_LETTING = forms("let make help see hear watch have")
ARTICLE = re.compile(r"(?:an?|the|its|his|her|their|who)\s")


class Endings(Paring):
    """A clause, asked where the words may end that hold a number."""

    def _ruler(self, at: int) -> int | None:
        """The verb that the part at ``at`` follows, unless it is the subject of the next: says 15 *are* needed."""
        verb = self.governor(at)
        if verb is None or self._opens_clause(at, verb):
            return None
        told = self.word(verb) in CLAUSAL and self.before(at) == verb and self._leads_verb(at)
        return None if told else verb

    def _opens_clause(self, at: int, verb: int) -> bool:
        """Whether "and" parts the phrase at ``at`` from ``verb``: ten died and *36* are missing; , and *sales* of 5."""
        for k in range(at - 1, verb, -1):
            if self.kind(k) == "conj":
                return self.kind(k - 1) == "comma" or self._leads_verb(at)
        return False

    def _leads_verb(self, at: int) -> bool:
        """Whether a finite verb follows the phrase at ``at`` before a mark."""
        while self.kind(at) in PHRASAL or (self.kind(at) == "verb" and not self.parts[at].finite):
            at += 1
        return self.kind(at) == "verb" or (self.kind(at) == "comma" and self._closing(at) is not None)

    def ends(self, at: int) -> list[int]:
        """The parts with which the words may end, the nearest first; not before what the number is compared with."""
        found = list(self._ends(at))
        standard = self.standard(at, found[-1])
        return [end for end in found if end > standard or standard == at] or found[-1:]

    def _ends(self, at: int) -> Iterator[int]:
        """The parts with which the words may end, the nearest first."""
        verb = self._ruler(at)
        led = verb is not None
        k, safe = at, at
        while True:
            kind, after, step = self.kind(k + 1), self.kind(k + 2), 1
            finite = kind == "verb" and self.parts[k + 1].finite
            finite = finite and not (self.is_participle(k + 1) if led else self.is_reduced(k + 1))
            finite = finite and not (led and (self.kind(k) == "verb" or self._is_bare(k + 1, verb)))
            if kind == "prep" and after in (*NOMINAL, "verb", "time", "adv"):
                step = 2
            elif kind == "prep" and after in ("sub", "rel"):
                step = self._to_mark(k + 2) - k
            elif kind == "prep" and self._is_loose(k + 1):
                break
            elif kind == "conj" and (
                (after in NOMINAL and not (led and self._leads_verb(k + 2)) and not self._is_gapped(k + 2, at))
                or after == "prep"
                or (after == "verb" and not self.parts[k + 2].finite)
            ):
                step = 2
            elif kind == "rel" and self.kind(k) != "comma":
                step = (self._to_mark(k + 1) if led else self.end_of_relative(k + 1) - 1) - k
            elif kind == "sub" and (self.word(k + 1) in CONDITIONS | COMPARING):
                step = self._to_mark(k + 1) - k
            elif kind == "comma" and not led and (closing := self._closing(k + 1)):
                step = closing - k
            elif finite and not led:
                led = True
                step = self._to_mark(k + 1) - k if self.word(k + 1) in CLAUSAL else 1
            elif (closing := self._list_end(k)) is not None:
                step = closing - k
            elif kind not in ("np", "number", "time", "adv", "prep") and not (kind == "verb" and not finite):
                if finite and at < safe < k and verb is not None and self.parts[verb].finite:
                    return  # for his stint | on the ITV4 show
                break
            hangs = self._hangs(k, at)
            lasting = kind == "number" and self._lasts(k + 1)
            if led and (lasting or kind in ("prep", "conj", "rel", "sub")) and not hangs:
                yield k
                safe = k
            k += max(step, 1)
        following = self.kind(k + 1)
        if k > at and following in ("verb", "np", "adv") and self.words(k, k).lower() in PERSONAL:
            k -= 1 + (self.kind(k - 1) == "verb")  # of the stations | it had watched; laws | making it harder
        while k > at and following in ("sub", "rel") and self.kind(k) == "prep":
            k -= 1  # home to | what
        yield min(k, len(self.parts) - 1)

    def _is_gapped(self, k: int, at: int) -> bool:
        """Whether the noun at ``k`` is another subject, its verb left out: 1.2bn would come from a bond and *the rest*
        from cash."""
        said = {self.word(j) for j in range(at, k) if self.kind(j) == "prep"} - {"of"}
        return self.governor(k) is not None and self.kind(k + 1) == "prep" and self.word(k + 1) in said

    def _hangs(self, k: int, at: int) -> bool:
        """Whether what follows the part at ``k`` belongs to it: of those | with less; put | at N; 5 votes | to 4."""
        number, after = self.parts[at].number, self.word(k + 1)
        if (
            self.kind(k) in ("verb", "prep")
            or (self.kind(k) == "adv" and self.kind(k - 1) == "verb")
            or after in _BINDING
            or self.text.endswith("those", 0, self.parts[k].end)
        ):
            return True
        if after in CONDITIONS and self.kind(k + 1) == "sub":
            return True
        if self.kind(k + 1) == "conj" and self.kind(k + 2) in NOMINAL:
            return self._is_inner(k, at)
        if (
            k == at
            and (verb := self.governor(at)) is not None
            and self.word(verb) in _RESULTING
            and self.kind(k + 2) != "number"
        ):
            return True
        if after == "to" and (self.word(k) in _PERIODS or (k > at and self.word(k - 1) == "from")):
            return True  # in the year | to March; from Leeds | to York
        if self.kind(k + 1) == "rel" and self.text[self.parts[k].start : self.parts[k].end].split()[-1] in _SORTS:
            return True  # of the type | that
        if k == at and after == "to" and self.kind(k + 2) == "number":
            other = self.parts[k + 2].number
            if number and other and number.kind == other.kind == "percent":
                return True  # falling 2% | to 4%
            return self.word(self.before(at)) == "from" or (verb is not None and self.word(verb) not in CHANGING)
        if self.kind(k + 1) == "prep" and self.kind(k + 2) == "number" and self.kind(k - 1) == "conj" and k > at:
            return True  # rose to 4% and Ontario's | to 5%
        gapped = k == at and self.kind(at - 1) == "conj" and self.number_before(at) is not None
        if gapped and self.kind(k + 1) == "prep":
            return True  # 84% were opposed to charges and 71% | to fines
        share = self.is_part(at)
        if k == at and number and number.kind == "money" and after == "in":
            return self._opens_small(k + 2)
        parted = self.is_share(at) if k == at else self.word(k - 1) == "of"
        return share and self.kind(k + 1) == "prep" and parted and after not in SET_AGAINST

    def _opens_small(self, k: int) -> bool:
        """Whether the part at ``k`` opens with a small letter and no article: 9 million in | school fees."""
        start = self.parts[k].start if k < len(self.parts) else len(self.text)
        return self.text[start : start + 1].islower() and not ARTICLE.match(self.text, start)

    def _is_inner(self, k: int, at: int) -> bool:
        """Whether what "and" adds behind the part at ``k`` belongs to a phrase inside: taken to Leeds *and York*."""
        number, other = self.parts[at].number, self.parts[k + 2].number
        if k == at and self._lasts(at) and self._lasts(k + 2):
            return True  # four years | and three months
        if number and other and number.kind == other.kind != "quantity":
            return self.word(at - 1) == "of"
        inside = {self.word(j) if self.kind(j) == "prep" else "" for j in range(at, k + 1)}
        return self.word(at - 1) == "of" or (not inside <= {"", "of"} and self.kind(k + 3) != "verb")

    def _lasts(self, at: int) -> bool:
        number = self.parts[at].number
        return number is not None and number.kind == "duration"

    def _is_bare(self, at: int, verb: int | None) -> bool:
        """Whether the part at ``at`` is an infinitive without "to": let sixty people *eat*."""
        return verb is not None and self.word(verb) in _LETTING and is_base(self.words(at, at))

    def _is_loose(self, at: int) -> bool:
        """Whether the preposition at ``at`` ends nothing: what it leads to is cut off."""
        following = self.kind(at + 1)
        particle = following == "conj" and self.word(at) in PARTICLES
        return not particle and (following not in ("prep", "stop", "comma") or self._breaks_off(at))

    def _breaks_off(self, at: int) -> bool:
        """Whether the part at ``at`` is the last of the clause, and the sentence goes on with what it leads to."""
        return at == len(self.parts) - 1 and self.text[self.parts[at].end :][:2].lstrip()[:1].isalnum()

    def _list_end(self, k: int) -> int | None:
        """The last part of the list that the noun at ``k`` begins: Bush, Rubio or Kasich."""
        end = k
        while self.kind(end) == "np" and self.kind(end + 1) == "comma" and self.kind(end + 2) == "np":
            end += 2
        closed = end > k and self.kind(end + 1) == "conj" and self.kind(end + 2) == "np"
        return end + 2 if closed and not self._leads_verb(end + 2) else None

    def end_of_noun(self, at: int) -> int:
        """The last part of the noun phrase at ``at`` with the participle or the relative clause that belongs to it."""
        if self.kind(at + 1) == "rel":
            return max(at, self.end_of_relative(at + 1) - 1)
        end = at + 1 if self.kind(at + 1) == "verb" and self.is_reduced(at + 1) else at
        while end > at and self.kind(end + 1) in ("prep", "np", "time"):
            end += 1
        return end if self.kind(end + 1) == "verb" and self.parts[end + 1].finite else at

    def _to_mark(self, k: int) -> int:
        """The last part before the next mark, conjunction or clause."""
        while self.kind(k + 1) not in (*_MARKS, "sub") or (self.kind(k + 1) == "conj" and self.kind(k + 2) in NOMINAL):
            k += 1
        return k

    def _closing(self, comma: int) -> int | None:
        """The comma that ends the aside which one opens, where a predicate follows it."""
        closing = next((k for k in range(comma + 1, comma + 9) if self.kind(k) in ("comma", "stop")), comma)
        found = self.kind(closing) == "comma" and closing > comma and self.kind(closing + 1) == "verb"
        found = found and self.parts[closing + 1].finite
        return closing if found else None

    def _is_gerund(self, k: int) -> bool:
        """Whether an -ing form opens a clause: *operating* profit; *voting* started; *including* debt."""
        word = self.word(k)
        opens = self.kind(k) == "verb" and word.endswith("ing") and word not in CLAUSAL and not self.parts[k].finite
        return opens and self.kind(self.before(k)) in (*STOPS, "comma", "conj")

    def _is_attached(self, k: int) -> bool:
        """Whether the part at ``k`` is a verb that belongs to the noun before it: flights *organised* by."""
        alone = " " not in self.words(k, k)
        return self.kind(k) == "verb" and (not self.parts[k].finite or (alone and self.word(k + 1) == "by"))
