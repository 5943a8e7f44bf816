"""Finding the sentences of news that bear on a question.

The ranking is BM25 as SQLite's full-text index computes it, over the stems of words. Three things are
added to it: whoever the question names counts under every name (Moscow for Russia, "he" for the minister); so do,
a little, the fit of the whole text and what kind of thing is asked for (a number, a day, a person, somebody's words).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from summarizer.document import Document, Sentence
from summarizer.reading.names import find_names, same_name
from summarizer.reading.vocabulary import LEXICON
from summarizer.spans import Span

_CLOSED_CLASSES = frozenset("det pron rel sub conj prep to aux modal neg poss".split())
_WHOLE_TEXT = 0.5
"""What a text that fits the question best of all adds to the scores of its sentences, as a share of them."""
_ASKED_FOR = 1.4
"""What it counts that a sentence holds the kind of thing that is asked for."""
_LEAST = 0.25
"""A passage is given when it scores this share of the best one."""
_MOST_TERMS = 64
_MOST_NAMES = 16
_MOST_READ = 40
"""Of more documents than these, those whose texts bear on the question most are read, and no others."""
_CANDIDATES = 100
"""How many of the best sentences by their words are looked at for what is asked for."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that bears on a question: which document it is of, and how much it bears on it."""

    document: Document
    sentence: Sentence
    score: float


def find_passages(question: str, documents: Sequence[Document], most: int = 8) -> tuple[Passage, ...]:
    """The news sentences of ``documents`` that bear on ``question``, the best first; page furniture is left out.

    Scores are BM25's and compare within one call alone. None where no word of the question, and no other name of
    anybody it names, stands anywhere. Any strings are legal.
    """
    asked = _read(question)
    fitting = _fitting(asked, documents)
    places = [(document, sentence) for document in fitting for sentence in document.body]
    meant = {document: _meant_by_sentence(document, asked.names) for document in fitting}
    rows = ((sentence.text, " ".join(meant[document].get(sentence.number, ()))) for document, sentence in places)
    known = {mark for marks in meant.values() for sentence in marks.values() for mark in sentence}
    unknown = [name for at, name in enumerate(asked.names) if _mark(at) not in known]
    terms = [*asked.terms, *known, *_terms(word for name in unknown for word in _words(name))]
    found = []
    for at, score in _ranked(terms, rows)[:_CANDIDATES]:
        document, sentence = places[at]
        score *= 1.0 + fitting[document]
        score *= _ASKED_FOR if asked.kind and _holds(document, sentence, asked.kind) else 1.0
        found.append(Passage(document, sentence, score))
    found.sort(key=lambda passage: -passage.score)
    # The same sentence stands in agency copies of one story; once is enough.
    found = list({passage.sentence.text: passage for passage in reversed(found)}.values())[::-1]
    return tuple(passage for passage in found[: max(most, 0)] if passage.score >= _LEAST * found[0].score)


def _fitting(asked: "_Question", documents: Sequence[Document]) -> dict[Document, float]:
    """The documents to read, and what it adds to a sentence's score how well the whole text fits the question."""
    if len(documents) < 2:
        return dict.fromkeys(documents, 0.0)
    ranked = _ranked(asked.every_term, ((f"{document.given[0] or ''}\n{document.text}", "") for document in documents))
    best = ranked[0][1] if ranked else 1.0
    return {documents[at]: _WHOLE_TEXT * score / best for at, score in ranked[:_MOST_READ]}


@dataclass(frozen=True, slots=True)
class _Question:
    """A question as it is looked for: terms of the index, whom it names, and the kind of thing it asks for."""

    terms: tuple[str, ...]
    names: tuple[str, ...]
    every_term: tuple[str, ...]
    """The terms with the words of the names, for texts whose own names are not read."""
    kind: str | None


def _read(question: str) -> _Question:
    named = find_names(question)
    rest = list(question)
    for name in named:
        rest[name.span.start : name.span.end] = " " * (name.span.end - name.span.start)
    every = list(_words("".join(rest)))
    content = [word for word in every if LEXICON.get(word) not in _CLOSED_CLASSES]
    asking = [word for word in content if word not in _SAYING]
    words = asking or ([] if named else content or every)
    names = tuple(dict.fromkeys(name.text for name in named))
    others = (other for name in named for other in (name.text, name.actor, name.stands_for) if other)
    return _Question(_terms(words), names[:_MOST_NAMES], _terms((*words, *others)), _kind_asked_for(question))


def _terms(phrases: Iterable[str]) -> tuple[str, ...]:
    """``phrases`` as terms of the index, each once."""
    terms = dict.fromkeys(f'"{" ".join(_words(phrase))}"' for phrase in phrases)
    return tuple(term for term in terms if term != '""')[:_MOST_TERMS]


def _words(text: str) -> Iterator[str]:
    """The words of ``text`` as the index cuts them: letters and digits, in lower case."""
    yield from "".join(char if char.isalnum() else " " for char in _plain(text).lower()).split()


def _meant_by_sentence(document: Document, names: Sequence[str]) -> dict[int, list[str]]:
    """For each sentence the marks of those among ``names`` whom it means, by whatever name or pronoun."""
    if not names:
        return {}
    found: dict[int, list[str]] = {}
    for at, asked in enumerate(names):
        for start in _mentions(document, asked):
            if sentence := document.sentence_at(start):
                found.setdefault(sentence.number, []).append(_mark(at))
    return found


def _mentions(document: Document, asked: str) -> Iterator[int]:
    """Where ``document`` means the one called ``asked``."""
    reading = document.reading
    if not reading.is_english:
        return
    same = {surface for surface in {name.text for name in reading.names} if same_name(asked, surface)}
    actors = {name.actor for name in reading.names if name.text in same}
    for name in reading.names:
        if name.text in same or name.actor in actors:
            yield from (name.span.start, name.span.start)  # a name says twice as clearly as a pronoun who is meant
    yield from (mention.span.start for mention in reading.mentions if mention.actor in actors)


def _mark(at: int) -> str:
    """The word in the index that stands for the name at this place of the question."""
    return f"asked{at}"


def _ranked(terms: Sequence[str], rows: Iterable[tuple[str, str]]) -> list[tuple[int, float]]:
    """The places of the ``rows`` that any of the ``terms`` stands in, with their scores, the best first."""
    if not terms:
        return []
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE s USING fts5(words, names, tokenize='porter unicode61')")
        numbered = ((at, _plain(words), names) for at, (words, names) in enumerate(rows))
        database.executemany("INSERT INTO s(rowid, words, names) VALUES (?, ?, ?)", numbered)
        query = "SELECT rowid, -bm25(s) AS score FROM s WHERE s MATCH ? ORDER BY score DESC, rowid"
        return database.execute(query, (" OR ".join(terms),)).fetchall()


def _plain(text: str) -> str:
    """``text`` as the index takes it, which takes no lone surrogate."""
    return text.encode("utf-8", "replace").decode()


def _kind_asked_for(question: str) -> str | None:
    """The kind of thing that the question asks for, by its first words."""
    words = list(_words(question))
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == "how" and following in _HOW_MUCH:
            return "number" if _PRICED.isdisjoint(words) else "money"
        if word in ("what", "which") and following in _OF_A_KIND:
            return _OF_A_KIND[following]
        if word in _QUESTION_WORDS:
            return "words" if word != "when" and not _SAYING.isdisjoint(words) else _QUESTION_WORDS[word]
    return None


_HOW_MUCH = frozenset("many much large big far long old tall high low fast often deep wide heavy".split())
_PRICED = frozenset("cost costs price worth pay pays paid spend spends spent earn earned raise raised money".split())
_QUESTION_WORDS: dict[str, str | None] = {
    "who": "actor", "whom": "actor", "whose": "actor", "when": "day", "where": "place",
    "what": None, "which": None, "how": None, "why": None,
}  # fmt: skip
_OF_A_KIND = {
    **dict.fromkeys("price cost sum".split(), "money"),
    **dict.fromkeys("number percentage percent share amount toll rate total".split(), "number"),
    **dict.fromkeys("day date year month time week".split(), "day"),
    **dict.fromkeys("place city country town region".split(), "place"),
    **dict.fromkeys("person company organisation organization official".split(), "actor"),
}
_SAYING = frozenset(
    "say said says tell told tells claim claims claimed deny denied comment think respond react".split()
)
_ACTORS = frozenset(("person", "organisation", "outlet", "country", "group"))
_PLACES = frozenset(("place", "country"))


def _holds(document: Document, sentence: Sentence, asked: str) -> bool:
    reading = document.reading
    if not reading.is_english:
        return False
    spans: Iterable[Span]
    match asked:
        case "number":
            spans = (number.span for number in reading.numbers)
        case "money":
            spans = (number.span for number in reading.numbers if number.kind == "money")
        case "day":
            spans = (date.span for date in reading.dates)
        case "words":
            spans = (attribution.cue for attribution in reading.attributions if attribution.cue)
        case _:
            kinds = _ACTORS if asked == "actor" else _PLACES
            spans = (name.span for name in reading.names if name.kind in kinds)
    return any(sentence.span.covers(span) for span in spans)
