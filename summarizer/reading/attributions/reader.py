"""From cue verbs to attributions: whose words or thoughts, and how far they run."""

from dataclasses import dataclass, replace

from summarizer.reading.attributions import words as w
from summarizer.reading.attributions.items import Items
from summarizer.reading.attributions.lexicon import Cue, noun_forms, verb_forms
from summarizer.reading.attributions.phrases import (
    VerbGroup,
    base_end,
    base_start,
    is_adverb,
    is_nominal,
    is_word,
    looks_verbal,
    phrase_end,
    phrase_start,
    skip_time,
    starts_time,
    verb_group,
)

Range = tuple[int, int]
_REACH = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """An attribution in items: ranges are half-open, ``pieces`` in the order of the text."""

    cue: Range
    source: Range | None
    pieces: tuple[Range, ...]
    lexical: Cue
    rule: str
    outer: bool = False  # its content surrounds it, as with “…, he said, …”
    antecedent: Range | None = None
    hearer: Range | None = None
    negated: bool = False


@dataclass(slots=True)
class UnitReader:
    """Reads one unit (sentence) of the text."""

    items: Items
    low: int
    high: int
    close: int = 0  # where the unit's words end, before its final marks

    def read(self) -> list[Reading]:
        """Return the unit's attributions, those inside another's content left out."""
        found: list[Reading] = []
        verbs, nouns = verb_forms(), noun_forms()
        self.close = self.high
        while self.close > self.low and self.items.low[self.close - 1] in w.TERMINALS:
            self.close -= 1
        for index in range(self.low, self.high):
            word = self.items.low[index]
            reading = None
            if word in verbs:
                reading = self.verb(index, found)
            if reading is None and word in nouns:
                reading = self.noun(index)
            if word == "according" and index + 1 < self.high and self.items.low[index + 1] == "to":
                reading = self.according(index)
            if reading is not None:
                found.append(reading)
        if not found:
            label = self.label()
            if label:
                found.append(label)
        return self.outermost(found)

    # Verbs -----------------------------------------------------------------------------------------

    def verb(self, index: int, found: list[Reading]) -> Reading | None:
        """Read the verb at item ``index``; None where it reports nothing there."""
        items = self.items
        cue, forms = verb_forms()[items.low[index]]
        if items.capital[index] and index > self.low and not self.titled():
            return None
        group = verb_group(items, index, self.low, forms)
        if group is None:
            return None
        before = group.start - 1
        left = items.low[before] if before >= self.low else ""
        if group.infinitive:
            return None
        if group.passive:
            return self.passive(index, cue, group)
        if "ing" in forms and not group.progressive:
            return self.participle(index, cue, group, found)
        if (left in w.DETERMINERS and left not in w.PRONOUNS) or left in w.PREPOSITIONS or left in ("'s", "'"):
            return None
        if forms == {"participle"}:
            return None
        inverted = self.inverted(index, cue, forms, group)
        if inverted:
            return inverted
        return self.active(index, cue, forms, group, found)

    def active(
        self, index: int, cue: Cue, forms: frozenset[str], group: VerbGroup, found: list[Reading]
    ) -> Reading | None:
        """Read an active verb: its subject is the source."""
        items = self.items
        subject = self.subject(group.start, found)
        if subject is None:
            return None
        source, clause, antecedent = subject
        if not group.modal and not self.agrees(index, forms, group, source):
            return None
        right = self.right(index, cue, group)
        cue_range = (index, index + 1)
        if right is not None:
            start, hearer, rule = right
            end = self.right_end(start, index, antecedent is not None, clause)
            fronted = self.fronted(clause, group)
            if start < end:
                quoted = items.low[start] == w.QUOTE or rule == "quote"
                pieces: tuple[Range, ...] = ((start, end),)
                if fronted and rule in ("clause", "adverbial", "quote"):
                    pieces = (fronted, (start, end))
                return Reading(
                    cue_range,
                    source,
                    pieces,
                    cue,
                    f"verb-{rule}",
                    quoted and bool(fronted),
                    antecedent,
                    hearer,
                    group.negated,
                )
        fronted = self.fronted(clause, group)
        if fronted and cue.frames & {"clause", "quote"}:
            return Reading(
                cue_range, source, self.around(fronted, index), cue, "verb-after", True, antecedent, None, group.negated
            )
        if "bare" in cue.frames:
            return Reading(cue_range, source, (), cue, "verb-bare", False, antecedent)
        return None

    def agrees(self, index: int, forms: frozenset[str], group: VerbGroup, source: Range) -> bool:
        """Whether the verb's form goes with its subject; base forms need a plural one."""
        if group.start < index and any(self.items.low[i] in w.AUXILIARIES for i in range(group.start, index)):
            return True
        if forms & {"past"}:
            return True
        last = self.items.low[source[1] - 1]
        if "s" in forms:
            return last not in ("i", "you", "we", "they")
        if "base" in forms:
            return (
                last
                in (
                    "i",
                    "you",
                    "we",
                    "they",
                    "who",
                    "people",
                    "many",
                    "some",
                    "most",
                    "others",
                    "police",
                    "both",
                    "few",
                    "men",
                    "women",
                    "media",
                )
                or last.endswith("s")
                or "and" in self.items.low[source[0] : source[1]]
            )
        return True

    def subject(self, verb: int, found: list[Reading]) -> tuple[Range, int, Range | None] | None:
        """Return the subject before item ``verb``, where its clause starts, and a relative pronoun's antecedent."""
        items = self.items
        last = verb - 1
        if last < self.low:
            return None
        left = items.low[last]
        if left in ("and", "but", "or", "then") or (
            left == "," and last - 1 >= self.low and items.low[last - 1] in ("and", "but")
        ):
            return self.shared_subject(last, found)
        if left in ("who", "which") or (left == "that" and last - 1 >= self.low and is_nominal(items, last - 1)):
            antecedent = self.before_relative(last)
            return ((last, last + 1), last, antecedent) if antecedent else None
        if left == ",":
            return self.with_apposition(last)
        if left in w.DASHES:
            return self.with_apposition(last)
        if left == ")":
            opening = next((i for i in range(last, max(self.low, last - 30), -1) if items.low[i] == "("), None)
            if opening is None:
                return None
            start = phrase_start(items, opening - 1, self.low)
            return ((start, last + 1), start, None) if start < opening else None
        start = phrase_start(items, last, self.low)
        if start > last:
            return None
        if start - 1 >= self.low and items.low[start - 1] in w.PREPOSITIONS - {
            "after",
            "before",
            "since",
            "as",
            "than",
            "until",
            "like",
        }:
            return None
        return (start, last + 1), start, None

    def before_relative(self, pronoun: int) -> Range | None:
        """Return the noun phrase that the relative pronoun stands for."""
        items = self.items
        last = pronoun - 1
        if last >= self.low and items.low[last] == ",":
            last -= 1
        if last < self.low:
            return None
        start = phrase_start(items, last, self.low)
        return (start, last + 1) if start <= last else None

    def with_apposition(self, comma: int) -> tuple[Range, int, Range | None] | None:
        """The subject “X, the minister,” that ends with the mark at item ``comma``."""
        items = self.items
        mark = items.low[comma]
        floor = max(self.low, comma - _REACH)
        for opening in range(comma - 1, floor, -1):
            if items.low[opening] != mark:
                continue
            if opening - 1 >= self.low and (is_nominal(items, opening - 1) or items.low[opening - 1] == ")"):
                start = phrase_start(items, opening - 1, self.low)
                if start < opening and self.is_apposition(opening + 1, comma):
                    return (start, comma), start, None
        return None

    def is_apposition(self, first: int, last: int) -> bool:
        """Whether the items between two commas describe the noun phrase before them."""
        items = self.items
        low = items.low[first]
        return (
            low in w.DETERMINERS
            or low
            in ("who", "which", "whose", "himself", "herself", "for", "in", "though", "however", "too", "meanwhile")
            or low[0].isdigit()
            or items.capital[first]
            or not any(looks_verbal(items, i) for i in range(first, last))
        )

    def shared_subject(self, coordinator: int, found: list[Reading]) -> tuple[Range, int, Range | None] | None:
        """The subject of the verb before “and”: that of the last reading, or the one the unit opens with."""
        if found and found[-1].source and found[-1].rule.startswith("verb"):
            return found[-1].source, found[-1].cue[0], found[-1].antecedent
        return self.main_subject(coordinator)

    def main_subject(self, before: int) -> tuple[Range, int, Range | None] | None:
        """Return the first noun phrase of the unit, past a fronted adverbial."""
        items = self.items
        start = self.low
        while start < before and items.low[start] in w.SENTENCE_CONNECTORS:
            start += 1
        if start < before and (
            items.low[start] in w.PREPOSITIONS or starts_time(items, start, before) or is_adverb(items, start)
        ):
            comma = next((i for i in range(start, min(before, start + 30)) if items.low[i] == ","), None)
            if comma is None:
                return None
            start = comma + 1
        end = phrase_end(items, start, before)
        if end <= start or items.low[start] == w.QUOTE:
            return None
        if items.low[end] == "," and end < before:
            closing = next((i for i in range(end + 1, min(before, end + 30)) if items.low[i] == ","), None)
            if closing and self.is_apposition(end + 1, closing):
                end = closing
        return (start, end), start, None

    # What stands to the right of a cue -------------------------------------------------------------

    def right(self, index: int, cue: Cue, group: VerbGroup) -> tuple[int, Range | None, str] | None:
        """Return where the content to the right of the cue starts, who heard it, and the frame."""
        items, frames = self.items, cue.frames
        here = index + 1
        while here < self.close and is_adverb(items, here) and items.low[here] not in ("not",):
            here += 1
        here = skip_time(items, here, self.close)
        if here >= self.close:
            return None
        low = items.low[here]
        hearer = None
        if "hearer" in frames and is_nominal(items, here) and low != w.QUOTE:
            end = phrase_end(items, here, self.close)
            after = skip_time(items, end, self.close)
            if low in w.OBJECT_PRONOUNS:
                after = skip_time(items, here + 1, self.close)
                end = here + 1
            if after < self.close:
                hearer = (here, end)
                if items.low[after] == "to" and "request" in frames:
                    return here, hearer, "request"
                start = self.past_adverbial(after, cue)
                if start is not None:
                    return start, hearer, "hearer"
                if items.low[after] in frames:
                    return after, hearer, "prep"
                if end < after or low in w.OBJECT_PRONOUNS:
                    return after, hearer, "hearer"
            if "object" not in frames and "clause" not in frames:
                return None
            if not frames & {"object", "request"}:
                return None
        return self.complement(here, cue, hearer)

    def complement(self, here: int, cue: Cue, hearer: Range | None) -> tuple[int, Range | None, str] | None:
        """Return the start of the content where no hearer intervenes."""
        items, frames = self.items, cue.frames
        low = items.low[here]
        if low in (":", ",") and here + 1 < self.high and items.low[here + 1] == w.QUOTE:
            return here + 1, hearer, "quote"
        if low == ":" and "quote" in frames:
            return here + 1, hearer, "quote"
        if low == w.QUOTE:
            return here, hearer, "quote" if "quote" in frames else "object"
        if low == "that" and frames & {"clause", "that", "hearer", "object"}:
            return here, hearer, "clause"
        if low == "to" and here + 1 < self.close:
            if "infinitive" in frames and items.low[here + 1] not in w.DETERMINERS:
                return here, hearer, "infinitive"
            if "to" in frames:
                return here, hearer, "prep"
        if "charge" in frames:
            if is_nominal(items, here):
                end = phrase_end(items, here, min(self.close, here + _REACH))
                return (here, hearer, "charge") if end < self.close else None
            return None
        if low in frames and low in w.PREPOSITIONS:
            return here, hearer, "prep"
        if low in w.PREPOSITIONS or low in (",",):
            start = self.past_adverbial(here, cue)
            return (start, hearer, "clause") if start is not None else None
        if low in w.QUESTION_WORDS:
            return (here, hearer, "wh") if frames & {"wh", "clause"} else None
        if is_nominal(items, here) or low in w.SUBJECT_PRONOUNS or low in w.ADVERBS:
            if "clause" in frames:
                return here, hearer, "clause"
            if frames & {"object", "label", "request"}:
                return here, hearer, "object"
            return None
        if "clause" in frames and (low in w.SUBORDINATORS or is_word(items, here)):
            return here, hearer, "clause"
        return None

    def past_adverbial(self, here: int, cue: Cue) -> int | None:
        """Return where a clause or quotation starts after “in a statement”, “, however,” and the like."""
        items = self.items
        limit = min(self.close, here + 25)
        for index in range(here, limit):
            low = items.low[index]
            if low == "that" and index > here - 1:
                return index
            if low == w.QUOTE and index > self.low and (index == here or items.low[index - 1] in (",", ":")):
                return index
            if low == ":":
                return index + 1 if index + 1 < self.close else None
            if low == ",":
                continue
            if index > here and looks_verbal(items, index):
                start = base_start(items, index - 1, here)
                if items.low[index - 1] == "to" or start > index - 1 or start <= here:
                    return None
                return start
            if index == here and (low in w.SUBJECT_PRONOUNS):
                return here
            if low in w.SUBJECT_PRONOUNS and low not in ("it", "you", "who"):
                return index
        return None

    def right_end(self, start: int, cue: int, relative: bool, clause: int) -> int:
        """Return where the content that starts at ``start`` ends: mostly with the sentence."""
        items = self.items
        limit = min(self.close, start + 250)
        opener = items.low[clause - 1] if clause - 1 >= self.low else ""
        fronted = opener in w.SUBORDINATORS and clause - 1 <= self.low + 1
        for index in range(start + 1, limit):
            low = items.low[index]
            if low == ",":
                if fronted:
                    return index
                if (
                    relative
                    and index + 1 < self.close
                    and (looks_verbal(items, index + 1) or is_adverb(items, index + 1))
                ):
                    return index
                after = items.low[index + 1] if index + 1 < self.close else ""
                if after == "according":
                    return index
                if after.endswith("ing") and after in verb_forms():
                    return index
                if after in ("but", "while", "although", "though", "and") and self.is_new_attribution(index + 2):
                    return index
                if after and self.is_parenthetical(index + 1):
                    return index
            elif low in ("and", "but") and index + 1 < self.close and self.is_coordinate_cue(index + 1, cue):
                return index - 1 if items.low[index - 1] == "," else index
            elif low == ";":
                return index
        return self.close

    def is_new_attribution(self, index: int) -> bool:
        """Whether a clause with a reporting verb of its own starts at ``index``."""
        items = self.items
        for verb in range(index, min(self.close, index + 8)):
            if (
                items.low[verb] in verb_forms()
                and "past" in verb_forms()[items.low[verb]][1] | verb_forms()[items.low[verb]][1]
            ):
                return "base" not in verb_forms()[items.low[verb]][1] and verb > index
            if items.low[verb] in (",", w.QUOTE):
                return False
        return False

    def is_parenthetical(self, index: int) -> bool:
        """Whether “he said.” or “said Shin.” stands at ``index`` up to the unit's end or a comma."""
        items = self.items
        for verb in range(index, min(self.close, index + 8)):
            known = verb_forms().get(items.low[verb])
            if known and "quote" in known[0].frames and known[1] & {"past", "s"}:
                after = skip_time(items, verb + 1, self.close)
                if verb > index and (after >= self.close or items.low[after] == ","):
                    return True
                inverts = verb == index and "invert" in known[0].frames
                return inverts and after < self.close and is_nominal(items, after)
            if items.low[verb] in (",", w.QUOTE):
                return False
        return False

    def is_coordinate_cue(self, index: int, cue: int) -> bool:
        """Whether a second reporting verb with the first one's subject stands after “and”."""
        items = self.items
        while index < self.close and is_adverb(items, index):
            index += 1
        if index >= self.close:
            return False
        first, second = verb_forms().get(items.low[cue]), verb_forms().get(items.low[index])
        if not first or not second or items.capital[index]:
            return False
        return bool(first[1] & second[1] & {"past", "s", "ing"}) and ("base" not in second[1])

    # What stands to the left -----------------------------------------------------------------------

    def fronted(self, clause: int, group: VerbGroup) -> Range | None:
        """Return the content before the clause “X said” that starts at item ``clause``, if it follows its words."""
        items = self.items
        before = clause - 1
        if before < self.low:
            return None
        if items.low[before] == w.QUOTE:
            return self.left_start(before), before + 1
        if items.low[before] in (",", *w.DASHES) and before - 1 >= self.low:
            if items.low[before - 1] == w.QUOTE:
                return self.left_start(before - 1), before
            if any(looks_verbal(items, i) for i in range(max(self.low, before - _REACH), before)):
                return self.left_start(before - 1), before
        return None

    def left_start(self, last: int) -> int:
        """Return where the content that ends at item ``last`` starts."""
        return self.low

    def around(self, fronted: Range, index: int) -> tuple[Range, ...]:
        """The pieces of a content that was interrupted by its attribution."""
        items = self.items
        after = skip_time(items, index + 1, self.close)
        comma = next((i for i in range(after, min(self.close, after + 12)) if items.low[i] == ","), None)
        if comma is not None and comma + 1 < self.close and not items.low[comma + 1].endswith("ing"):
            return fronted, (comma + 1, self.close)
        return (fronted,)

    def inverted(self, index: int, cue: Cue, forms: frozenset[str], group: VerbGroup) -> Reading | None:
        """“…,” said X: the words stand before, the source after the cue."""
        items = self.items
        if group.start < index - 1 or "invert" not in cue.frames or not forms & {"past", "s"}:
            return None
        before = group.start - 1
        if before < self.low or index + 1 >= self.close:
            return None
        left = items.low[before]
        if left == w.QUOTE:
            content_end = before + 1
        elif left in (",", *w.DASHES) and before - 1 >= self.low:
            content_end = before
        else:
            return None
        after = index + 1
        if not (is_nominal(items, after) or items.low[after] in w.SUBJECT_PRONOUNS) or items.low[after] in (
            w.QUOTE,
            "that",
        ):
            return None
        end = phrase_end(items, after, self.close)
        if end <= after:
            return None
        tail = items.low[end] if end < self.close else "."
        if end < self.close and looks_verbal(items, end):
            return None
        if left != w.QUOTE and not any(looks_verbal(items, i) for i in range(max(self.low, before - _REACH), before)):
            return None
        source_end = end
        if tail == ",":
            source_end = self.apposition_end(end)
        pieces: tuple[Range, ...] = ((self.left_start(content_end - 1), content_end),)
        rest = source_end
        while rest < self.close and items.low[rest] != ",":
            if items.low[rest] == w.QUOTE:
                break
            rest += 1
        if rest < self.close and items.low[rest] == ",":
            rest += 1
        if rest < self.close and (
            items.low[rest] == w.QUOTE
            or (left != w.QUOTE and not items.low[rest].endswith("ing") and items.low[rest] not in ("who", "which"))
        ):
            pieces += ((rest, self.close),)
        return Reading((index, index + 1), (after, source_end), pieces, cue, "verb-inverted", True)

    def apposition_end(self, comma: int) -> int:
        """Return the end of an apposition or relative clause that begins after item ``comma``; ``comma`` if none."""
        items = self.items
        first = comma + 1
        if first >= self.close:
            return comma
        low = items.low[first]
        if (
            low in ("a", "an", "the", "who", "whose")
            or low in w.POSSESSIVES
            or low[0].isdigit()
            or (is_nominal(items, first) and not items.low[first].endswith("ing") and low != w.QUOTE)
        ):
            for index in range(first, min(self.close, first + 30)):
                if items.low[index] in (",", w.QUOTE, ";", ":"):
                    return index
            return self.close
        return comma

    # Other constructions ---------------------------------------------------------------------------

    def passive(self, index: int, cue: Cue, group: VerbGroup) -> Reading | None:
        """“is expected to”, “was accused of”, “it was said by X that”: the subject belongs to the content."""
        items = self.items
        here = index + 1
        while here < self.close and is_adverb(items, here):
            here += 1
        if here >= self.close:
            return None
        source: Range | None = None
        if items.low[here] == "by" and here + 1 < self.close and is_nominal(items, here + 1):
            end = phrase_end(items, here + 1, self.close)
            source, here = (here + 1, end), end
        subject = self.subject(group.start, [])
        low = items.low[here] if here < self.close else ""
        content = (here, self.right_end(here, index, False, self.low)) if here < self.close else None
        about_hearer = "hearer" in cue.frames
        if low not in ("to", "that", "as", "of", "for", "about", w.QUOTE) and source is None:
            return None
        pieces: list[Range] = []
        if subject and items.low[subject[0][0]] not in ("it", "there") and not about_hearer:
            pieces.append(subject[0])
        if content and content[0] < content[1] and low in ("to", "that", "as", "of", "for", "about", w.QUOTE):
            pieces.append(content)
        if not pieces:
            return None
        return Reading((index, index + 1), source, tuple(pieces), cue, "passive", negated=group.negated)

    def participle(self, index: int, cue: Cue, group: VerbGroup, found: list[Reading]) -> Reading | None:
        """“…, adding that …”: the source is the subject of the main clause."""
        items = self.items
        before = group.start - 1
        if before >= self.low and items.low[before] != ",":
            return None
        right = self.right(index, cue, group)
        if right is None or right[0] >= self.close:
            return None
        end = self.right_end(right[0], index, False, self.low)
        if before < self.low:
            comma = next((i for i in range(right[0], end) if items.low[i] == ","), None)
            if comma is None:
                return None
            stop = phrase_end(items, comma + 1, self.close)
            source: Range | None = (comma + 1, stop) if stop > comma + 1 else None
            end = comma
        elif found and found[-1].source:
            source = found[-1].source
        else:
            subject = self.main_subject(before)
            source = subject[0] if subject else None
        if source is None:
            return None
        return Reading((index, index + 1), source, ((right[0], end),), cue, f"participle-{right[2]}", hearer=right[1])

    def noun(self, index: int) -> Reading | None:
        """“his claim that …”, “calls for …”."""
        items = self.items
        cue = noun_forms()[items.low[index]]
        link = index + 1
        if link + 1 >= self.close or items.low[link] not in cue.frames or items.capital[index]:
            return None
        start = base_start(items, index, self.low)
        source: Range | None = None
        for owner in range(index, start, -1):
            if items.low[owner - 1] == "'s":
                source = (start, owner)
                break
        if source is None and items.low[start] in w.POSSESSIVES:
            source = (start, start + 1)
        return Reading((index, index + 1), source, ((link, self.right_end(link, index, False, self.low)),), cue, "noun")

    def according(self, index: int) -> Reading | None:
        """“according to X, …” and “…, according to X”."""
        items = self.items
        first = index + 2
        if first >= self.close or items.low[first] in w.NO_SOURCES:
            return None
        end = phrase_end(items, first, self.close)
        if end <= first:
            return None
        if end < self.close and items.low[end] == ",":
            end = self.apposition_end(end) if index > self.low else end
        pieces: list[Range] = []
        if index == self.low:
            comma = next((i for i in range(end, min(self.close, end + _REACH)) if items.low[i] == ","), None)
            if comma is None:
                return None
            end = comma
            pieces.append((comma + 1, self.close))
        else:
            last = index - 1 if items.low[index - 1] == "," else index
            pieces.append((self.low, last))
            if end + 1 < self.close and items.low[end] == ",":
                pieces.append((end + 1, self.close))
        cue = Cue("according", "speech", "stated", frozenset())
        return Reading((index, index + 2), (first, end), tuple(pieces), cue, "according", True)

    def label(self) -> Reading | None:
        """“Gingrich: Trump must decide” and “Q: …”."""
        items = self.items
        end = base_end(items, self.low, min(self.close, self.low + 8))
        if end <= self.low or end + 1 >= self.close or items.low[end] != ":" or not items.capital[self.low]:
            return None
        cue = Cue(":", "speech", "stated", frozenset())
        return Reading((end, end + 1), (self.low, end), ((end + 1, self.close),), cue, "label")

    def titled(self) -> bool:
        """Whether the unit is printed as a headline, most words capitalised."""
        words = [i for i in range(self.low, self.high) if is_word(self.items, i)]
        return sum(self.items.capital[i] for i in words) * 10 > len(words) * 6

    def outermost(self, found: list[Reading]) -> list[Reading]:
        """Drop the readings whose cue lies in another's content; one that surrounds its cue wins."""
        kept: list[Reading] = []
        for reading in sorted(found, key=lambda reading: (not reading.outer, reading.cue[0])):
            inside = any(a <= reading.cue[0] < b for other in kept for a, b in other.pieces)
            if not inside:
                kept.append(reading)
        kept.sort(key=lambda reading: reading.cue)
        trimmed: list[Reading] = []
        for reading in kept:
            pieces = tuple(piece for piece in reading.pieces if piece[0] < piece[1])
            trimmed.append(replace(reading, pieces=pieces))
        return trimmed
