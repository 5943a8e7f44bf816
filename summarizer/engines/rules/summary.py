"""The headline, and the source sentences that carry the story."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from summarizer.checks import run_checks
from summarizer.checks.subject import Subject
from summarizer.document import Sentence
from summarizer.engines import Draft
from summarizer.engines.rules.parts import STATED
from summarizer.engines.rules.sayings import Saying
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.wording import (
    balanced,
    capitalised,
    content_words,
    has_verb,
    is_clause,
    is_headless,
    overlap,
    phrases_of,
    squeezed,
    without_dateline,
)
from summarizer.fields import Filled, Role, Slot
from summarizer.reading.alone import leans, stands_alone, tells_news
from summarizer.reading.certainty import find_modality
from summarizer.reading.numbers import find_numbers
from summarizer.spans import Span

_FEWEST, _MOST = 3, 6
_MOST_PASSAGES = 5
_HEADLINE_WORDS, _LONGEST_HEADLINE, _STUB_WORDS = 20, 30, 10
_FEWEST_WORDS, _MOST_WORDS = 8, 60
_SECTION = re.compile(r"\s+[|•·»]\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_SMALL = frozenset("of the and for in on".split())
_HANGS_ON = re.compile(r",\s+(?:\w+ing|\w+ed|in|which|who|where|while|after|as|when|but|and|according|with)\b")
_RESULT = re.compile(r",\s+\w+ing\s[^,;:–—]*?(?=\s+and\s+\w+ing\b|[,;:–—]|\Z)")
"""What came of it: fell onto the road*, killing five workers*."""
_UNITS = r"(?:minutes|hours|days|weeks|months|years)"
_LINK = re.compile(
    rf",?\s+(?:and|(?:shortly|soon|just|(?:\w+\s)?{_UNITS})(?=\s+(?:after|before)\b)|after|before|"
    r"(?:even\s)?as|while|because|since|when|amid|despite|following)\b|,\s"
)
_OPEN_END = re.compile(
    r"\b(?:for|in|at|of|by|with|to|on|from|such|same|least|most|cast|seen|known|"
    r"(?:describ|regard|view|hail|denounc|dismiss|portray)ed|(?:that|which|who),[^,]*)\Z"
)
_BOUND = re.compile(r"\s+(?:after|before)\b")
_TIMED = re.compile(rf"\b(?:shortly|soon|just|{_UNITS})\Z")
_LASTING = re.compile(rf"\b(?:for|by|least|most|about|within|over|in) (?!the\b)(?:[\w.,-]+ )?{_UNITS}\Z")
"""A time that is no part of the link behind it: shut for eleven weeks | before; but not: shut two days | before."""
_HEARD = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,2}(?:court|jury|inquest|tribunal|hearing|inquiry) (?:heard|(?:was|has been) told)\b"
)
_JOINT = re.compile(r",?\s+and\s")
_SUBORDINATE = re.compile(r"\s(?:after|as|while|because|since|when|before)\s")
_RELATIVE = re.compile(r",? (?:that|which|who)\Z")
_ASIDE = re.compile(r"(?:an?|the|who|which|one|\d+)\b")
_OF_SPEAKER = re.compile(r"\b(?:its|it|he|she|his|her|their|they)\b")
"""Words that may mean who says it."""
_LEGAL = re.compile(r"\b(?:court|jury|inquest|tribunal|hearing|prosecutors?|prosecution|lawyers?)\b")
"""Those whose word is no fact yet."""
_OPENING = re.compile(r"(?:In|On|At|After|Before|During|With|For|By|Since|As|While|When|Amid|Under)\b[^,]*,")
_EDGES = " ,;:–—-."
_OPENING_SENTENCES, _LEAD_AMONG = 3, 5
_COMING_BACK, _FEWEST_IN_LEAD = 5, 12
"""The lead has so many words that other sentences have as well; what sets the scene has fewer, or is short."""
_REPEATED = 0.5
_OF_PEOPLE = frozenset("he him his she her hers himself herself".split())
_LISTED = re.compile("[:;]")
_ACCUSED = re.compile(r"\b(?:on suspicion of|arrested|sued)\b")
_INNOCENT = re.compile(r"\b(?:innocen(?:t|ce)|not guilty|(?:no|any) wrongdoing)\b", re.IGNORECASE)


def headline(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the page's own headline where it passes the checks on the sentences that bear it out, else the lead."""
    title = _title(story)
    cites = next((cites for cites in _bearing(title, story) if _passes(title, cites, story)), ()) if title else ()
    if title and cites:
        yield Draft(slot.name, {"text": title}, cites)
        return
    if lead := _lead(story):
        yield Draft(slot.name, {"text": _main_clause(lead, story)}, (lead.number,))


def _lead(story: Story) -> Sentence | None:
    """The first sentence that tells the news: of those that open the report, one whose words come back in it."""
    whole = [sentence for sentence in story.sentences if _FEWEST_WORDS <= _words(sentence) <= _MOST_WORDS]
    opening = [one for one in whole[:_LEAD_AMONG] if _stands_alone(one, story)]
    counts = Counter(word for words in story.words.values() for word in words)
    told = (one for one in opening if sum(counts[word] > 1 for word in story.words[one.number]) >= _COMING_BACK)
    return next((one for one in told if _words(one) >= _FEWEST_IN_LEAD), None) or next(iter(opening or whole), None)


def _passes(text: str, cites: tuple[int, ...], story: Story) -> bool:
    cited = tuple(sentence for sentence in story.sentences if sentence.number in cites)
    subject = Subject(story.document, (Filled("text", Role.STATEMENT, text),), cited)
    return not any(finding.failed for finding in run_checks(subject))


def _main_clause(sentence: Sentence, story: Story) -> str:
    """What ``sentence`` says first, without what hangs on it and without who says it, unless that is needed."""
    saying = next((saying for saying in story.sayings if saying.numbers == (sentence.number,)), None)
    doubtful = saying is not None and _LEGAL.search(saying.source.of(story.text)) is not None
    plain = saying and (not saying.quote or (doubtful and saying.statement[0].isalnum()))
    known = saying and plain and is_clause(saying.statement) and not leans(saying.statement)
    whole = saying and known and len(saying.statement) > 0.5 * len(sentence.text)
    behind = f", {Span(saying.source.start, saying.cue.end).of(story.text)}" if saying and _is_behind(saying) else ""
    needed = not behind and (doubtful or (saying is not None and _OF_SPEAKER.search(saying.statement) is not None))
    bare = saying.statement if saying and whole and not needed else None
    printed = _printed(sentence).rstrip(".")
    if not bare and (heard := _HEARD.search(printed)):
        bare, behind, doubtful = printed[: heard.start()], heard[0], True
    told = without_dateline(bare or _plain(printed))
    clause = _cut(told, _HANGS_ON)
    if len(clause.split()) > _HEADLINE_WORDS:
        clause = _cut(clause, _LINK)
    clause = _RELATIVE.sub("", capitalised(balanced(clause)).strip(_EDGES))
    return clause + behind if bare and doubtful else clause


def _is_behind(saying: Saying) -> bool:
    """Whether who says it stands behind all that is said, as it may in a headline: was lost, a court heard."""
    return saying.pieces[-1].end <= saying.source.start < saying.cue.start


def _plain(told: str) -> str:
    """``told`` without what stands between commas beside its subject: Ann Lee, who sang for years, | has died."""
    subject, _, rest = told.partition(", ")
    if len(told.split()) <= _HEADLINE_WORDS or has_verb(phrases_of(subject)) or not _ASIDE.match(rest):
        return told
    ends = (found.end() for found in re.finditer(", ", rest))
    verbs = [rest[end:] for end in ends if is_headless(rest[end:])]
    return f"{subject} {verbs[-1]}" if verbs else told


def _cut(told: str, links: re.Pattern[str]) -> str:
    """The longest beginning of ``told`` that is a clause, ends at a link and is no longer than a headline.

    The shortest where all are longer, or the others are stubs; ``told`` where none is a clause.
    """
    opened = _OPENING.match(told)
    first = opened.end() if opened and not has_verb(phrases_of(opened.group())) else 0
    ends = (found.start() for found in links.finditer(told, max(40, first)))
    clauses = [told[:end] for end in ends if is_clause(told[:end]) and _ends_well(told, end)]
    short = [clause for clause in clauses if len(clause.split()) <= _HEADLINE_WORDS]
    longer = [clause for clause in clauses[len(short) :] if len(clause.split()) <= _LONGEST_HEADLINE]
    if short and longer and len(short[-1].split()) < _STUB_WORDS:
        return longer[0]
    return _with_result(short[-1] if short else clauses[0] if clauses else told, told)


def _with_result(clause: str, told: str) -> str:
    """``clause`` with what came of it behind its comma, where that tells a number: killing five workers."""
    result = _RESULT.match(told, len(clause)) if told.startswith(clause) else None
    long = result is None or len(told[: result.end()].split()) > _LONGEST_HEADLINE
    counts = result is not None and any(number.kind in STATED for number in find_numbers(result[0]))
    return told[: result.end()] if result and counts and not long else clause


def _ends_well(told: str, end: int) -> bool:
    """Whether no quotation goes on at ``end``, and no list with a further noun: helicopters | and a champion."""
    if told.count('"', 0, end) % 2 or told.count("“", 0, end) != told.count("”", 0, end):
        return False
    if _BOUND.match(told, end) and _TIMED.search(told[:end]) and not _LASTING.search(told[:end]):
        return False
    joint = _JOINT.match(told, end)
    if joint is None:
        return not _OPEN_END.search(told[:end])
    rest = told[joint.end() :]
    phrases = phrases_of(rest)
    goes_on = bool(phrases.chunks) and phrases.chunks[0].kind == "verb" and _SUBORDINATE.search(told[:end]) is None
    return goes_on or (told[end] == "," and is_clause(rest))


def _title(story: Story) -> str | None:
    """The title without the name of the paper or of the section behind it."""
    if not story.document.title:
        return None
    told = max(_SECTION.split(squeezed(story.document.title)), key=len)
    parts = _DASH.split(told)
    news = [part for part in parts if not _is_named(part)] or [max(parts, key=len)]
    told = told[told.index(news[0]) : told.rindex(news[-1]) + len(news[-1])]
    return told.rstrip(_EDGES.replace(".", ""))


def _is_named(part: str) -> bool:
    """Whether ``part`` of a title is the name of a paper or a section: no word is a common one, or all an address."""
    return all(word in _SMALL or "." in word or not word[0].islower() for word in part.split())


def _bearing(title: str, story: Story) -> Iterator[tuple[int, ...]]:
    """The sentences that may bear ``title`` out: the fewest that hold half of its words, then more, at most three.

    One word in common makes no sentence speak of it, unless the report opens with that sentence.
    """
    words = content_words(title)
    missing = set(words)
    opening = {sentence.number for sentence in story.sentences[:_OPENING_SENTENCES]}
    found = dict(story.words)
    cites: list[int] = []
    while missing and found and len(cites) < 3:
        number = max(found, key=lambda number: (len(found[number] & missing), -number))
        if len(found[number] & missing) <= (number not in opening):
            break
        cites.append(number)
        missing -= found.pop(number)
        if len(missing) <= 0.5 * len(words) or len(cites) == 3:
            yield tuple(sorted(cites))
    yield tuple(sorted(cites))


def summary(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft three to six sentences of the source, in its order, that together carry the story.

    One that leans on the sentence before it ("It was handed back") stands behind that, in one passage; where there
    would be too many passages, so do the first two that follow each other.
    """
    passages: list[list[Sentence]] = []
    for sentence in _chosen(story):
        if not _stands_alone(sentence, story) and passages and _is_next(sentence, passages[-1][-1]):
            passages[-1].append(sentence)
        else:
            passages.append([sentence])
    joint = next((at for at, (one, two) in enumerate(pairwise(passages), 1) if _is_next(two[0], one[-1])), 0)
    if len(passages) > _MOST_PASSAGES and joint:
        passages[joint - 1 : joint + 1] = [passages[joint - 1] + passages[joint]]
    for passage in passages[:_MOST_PASSAGES]:
        told = " ".join(_printed(sentence) for sentence in passage)
        yield Draft(slot.name, {"text": told}, tuple(sentence.number for sentence in passage))


def _chosen(story: Story) -> list[Sentence]:
    """The sentences of the summary: the first that stands alone, the weightiest, an accusation with its answer."""
    scores = _scores(story)
    ranked = sorted(filter(lambda one: _may_follow(one, story), story.sentences), key=lambda one: -scores[one.number])
    alone = {sentence.number for sentence in ranked if _stands_alone(sentence, story)}
    wanted = min(_MOST, max(_FEWEST, len(story.sentences) // 4))
    chosen: list[Sentence] = []

    def fresh(one: Sentence) -> bool:
        numbers = {other.number for other in chosen}  # what leans is read behind one that stands alone
        if one.number in numbers or (one.number not in alone and one.number - 1 not in numbers & alone):
            return False
        return not any(overlap(story.words[one.number], story.words[other.number]) > _REPEATED for other in chosen)

    def answers(one: Sentence) -> bool:
        if len(chosen) != wanted - 1:
            return False
        accused, denied = (any(tells(other.text) for other in chosen) for tells in (_accuses, _denies))
        return _denies(one.text) if accused and not denied else denied and not accused and _accuses(one.text)

    lead = _lead(story)
    found = lead if lead in ranked else min(ranked, key=lambda one: (one.number not in alone, one.number), default=None)
    while found is not None:
        chosen.append(found)
        full = len(chosen) >= wanted
        if full and sum(one.number in alone for one in chosen) >= _FEWEST:
            break
        options = [one for one in ranked if fresh(one) and (not full or one.number in alone)]
        found = next(filter(answers, options), None) or next(iter(options), None)
    return sorted(chosen, key=lambda one: one.number)


def _accuses(text: str) -> bool:
    kinds = {found.kind for found in find_modality(text)}
    return ("alleged" in kinds and "negated" not in kinds) or _ACCUSED.search(text) is not None


def _denies(text: str) -> bool:
    kinds = {found.kind for found in find_modality(text)}
    return "denied" in kinds or {"alleged", "negated"} <= kinds or _INNOCENT.search(text) is not None


def dated(slot: Slot, story: Story) -> Iterator[Draft]:
    """Draft the sentences of the source that say when something was or will be: what, and when, as figures put it."""
    for sentence in story.sentences:
        date = next((date for date in story.dates if sentence.span.covers(date.span)), None)
        if date is not None and _stands_alone(sentence, story):
            yield Draft(slot.name, {"measures": _printed(sentence), "period": squeezed(date.text)}, (sentence.number,))


def _scores(story: Story) -> dict[int, float]:
    """How much of the story each sentence carries: its frequent words, its actors, its figures, its place."""
    words = story.words
    counts = Counter(word for found in words.values() for word in found)
    title = content_words(story.document.title or "")
    actors: Counter[int] = Counter()
    for actor in story.cast.actors:
        heft = story.weights[actor.id] / max(1, len(story.sentences))
        for number in story.numbers_of(*actor.spans):
            actors[number] += heft  # type: ignore[assignment]
    figures = Counter(story.number_at(figure.span.start) for figure in story.numbers)
    last = max(1, len(story.sentences) - 1)
    scores = {}
    place = 0
    for at, sentence in enumerate(story.sentences):
        place = place if leans(_printed(sentence)) else at  # what leans on a sentence tells the same
        found = words[sentence.number]
        theme = sum(counts[word] > 1 for word in found) / (len(found) + 4)
        scores[sentence.number] = (
            theme * 0.6
            + len(found & title) / max(1, len(title)) * 0.6
            + min(actors[sentence.number], 1.0) * 0.3
            + min(figures[sentence.number], 3) * 0.08
            + 0.4 / (1 + place)
            + 0.7 * (1 - place / last)
            + 0.6 * min(_words(sentence) / 50, 1)
        )
    return scores


def _stands_alone(sentence: Sentence, story: Story) -> bool:
    """Whether a reader knows whom and what it speaks of: nobody who is named in another sentence alone."""
    if not _may_follow(sentence, story):
        return False
    if sentence == story.sentences[0]:
        return not leans(_printed(sentence))
    named = {name.actor for name in story.cast.names_in(sentence.span)}
    known = named | {name.actor for name in story.cast.names_in(story.sentences[0].span)}
    mentions = story.mentions_in(sentence.span)
    meant = (one for one in mentions if one.text.lower() in _OF_PEOPLE)
    opening = (one for one in mentions if one.span.start == sentence.span.start)  # "The group has reported …"
    return (
        stands_alone(_printed(sentence))
        and all(mention.actor in named for mention in meant)
        and all(mention.actor in known for mention in opening)
    )


def _may_follow(sentence: Sentence, story: Story) -> bool:
    """Whether it is a sentence of the report, no list of names and no part of a longer speech."""
    told = tells_news(_printed(sentence)) and not _is_inside_quotation(sentence, story)
    return told and (not _LISTED.search(sentence.text) or has_verb(story.phrases(sentence.span)))


def _is_next(sentence: Sentence, before: Sentence) -> bool:
    return sentence.number == before.number + 1


def _is_inside_quotation(sentence: Sentence, story: Story) -> bool:
    """Whether ``sentence`` begins in the middle of what somebody says."""
    quotes = story.document.reading.quotes
    last = bisect_left(quotes, sentence.span.start, key=lambda quote: quote.span.start)
    return any(quote.span.end > sentence.span.start for quote in quotes[max(0, last - 2) : last])


def _printed(sentence: Sentence) -> str:
    return without_dateline(squeezed(sentence.text))


def _words(sentence: Sentence) -> int:
    return len(sentence.text.split())
