"""Finding the sentences of news that bear on a question.

The ranking is BM25 as SQLite's full-text index computes it, over the stems of words. Three things are
added to it: the other names of whoever the question names (Moscow for Russia, "he" for the minister), the headline
that a sentence stands under, and what kind of thing is asked for (a number, a day, a person, somebody's words).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from summarizer.document import Document, Sentence
from summarizer.reading.names import Name, find_names, same_name
from summarizer.reading.vocabulary import LEXICON
from summarizer.spans import Span

_CLOSED_CLASSES = frozenset("det pron rel sub conj prep to aux modal neg poss".split())
_WEIGHTS = (1.0, 0.5, 0.2)
"""Of a sentence's own words, of the names that its words stand for, and of its headline's words."""
_ASKED_FOR = 1.4
"""What it counts that a sentence holds the kind of thing that is asked for."""
_LEAST = 0.25
"""A passage is given when it scores this share of the best one."""
_MOST_TERMS = 64
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
    if len(documents) > _MOST_READ:
        texts = ((document.text, "", "") for document in documents)
        documents = [documents[at] for at, _ in _ranked(_terms(question, ()), texts)[:_MOST_READ]]
    places = [(document, sentence) for document in documents for sentence in document.body]
    names = {id(document): _names_by_sentence(document) for document in documents}
    rows = (
        (sentence.text, names[id(document)].get(sentence.number, ""), document.title or "")
        for document, sentence in places
    )
    asked = _asked_for(question)
    ranked = _ranked(_terms(question, documents), rows)[:_CANDIDATES]
    found = [_passage(*places[at], score, asked) for at, score in ranked]
    found.sort(key=lambda passage: -passage.score)
    return tuple(passage for passage in found[: max(most, 0)] if passage.score >= _LEAST * found[0].score)


def _ranked(terms: Sequence[str], rows: Iterable[tuple[str, str, str]]) -> list[tuple[int, float]]:
    """The places of the ``rows`` that any of the ``terms`` stands in, with their scores, the best first."""
    if not terms:
        return []
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE s USING fts5(words, names, title, tokenize='porter unicode61')")
        numbered = ((at, *map(_plain, row)) for at, row in enumerate(rows))
        database.executemany("INSERT INTO s(rowid, words, names, title) VALUES (?, ?, ?, ?)", numbered)
        query = "SELECT rowid, -bm25(s, ?, ?, ?) AS score FROM s WHERE s MATCH ? ORDER BY score DESC, rowid"
        return database.execute(query, (*_WEIGHTS, " OR ".join(terms))).fetchall()


def _plain(text: str) -> str:
    """``text`` as the index takes it, which takes no lone surrogate."""
    return text.encode("utf-8", "replace").decode()


def _names_by_sentence(document: Document) -> dict[int, str]:
    """For each sentence the names that it means without printing them: pronouns, short and other names."""
    meant: dict[int, list[str]] = {}
    reading = document.reading
    if not reading.is_english:
        return {}
    for name in reading.names:
        others = {name.actor, name.stands_for} - {None, name.text}
        _add(meant, document, name.span, (other for other in others if other))
    for mention in reading.mentions:
        _add(meant, document, mention.span, (mention.actor,))
    return {number: " ".join(dict.fromkeys(found)) for number, found in meant.items()}


def _add(meant: dict[int, list[str]], document: Document, span: Span, others: Iterable[str]) -> None:
    sentence = document.sentence_at(span.start)
    if sentence is not None:
        meant.setdefault(sentence.number, []).extend(others)


def _terms(question: str, documents: Sequence[Document]) -> list[str]:
    """The question as terms of the index: its words, its names whole, and what else those are called."""
    every = list(_words(question))
    content = [word for word in every if LEXICON.get(word) not in _CLOSED_CLASSES]
    words = [word for word in content if word not in _SAYING] or content or every
    named = find_names(question)
    phrases = [name.text for name in named]
    phrases += [other for name in named for other in (name.actor, name.stands_for) if other]
    phrases += _other_names(named, documents)
    terms = dict.fromkeys(f'"{" ".join(_words(phrase))}"' for phrase in (*words, *phrases))
    return [term for term in terms if term != '""'][:_MOST_TERMS]


def _words(text: str) -> Iterator[str]:
    """The words of ``text`` as the index cuts them: letters and digits, in lower case."""
    yield from "".join(char if char.isalnum() else " " for char in _plain(text).lower()).split()


def _other_names(named: Sequence[Name], documents: Sequence[Document]) -> Iterator[str]:
    """What the documents call those whom the question names."""
    if not named:
        return
    seen: set[str] = set()
    for document in documents:
        for name in document.reading.names if document.reading.is_english else ():
            if name.text in seen:
                continue
            seen.add(name.text)
            if any(same_name(asked.text, name.text) for asked in named):
                yield name.text


def _asked_for(question: str) -> str | None:
    """The kind of thing that the question asks for, by its first words."""
    words = list(_words(question))
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == "how" and following in _HOW_MUCH:
            return "number"
        if word in ("what", "which") and following in _OF_A_KIND:
            return _OF_A_KIND[following]
        if word in _QUESTION_WORDS:
            return "words" if word != "when" and not _SAYING.isdisjoint(words) else _QUESTION_WORDS[word]
    return None


_HOW_MUCH = frozenset("many much large big far long old tall high low fast often deep wide heavy".split())
_QUESTION_WORDS: dict[str, str | None] = {
    "who": "actor", "whom": "actor", "whose": "actor", "when": "day", "where": "place",
    "what": None, "which": None, "how": None, "why": None,
}  # fmt: skip
_OF_A_KIND = {
    **dict.fromkeys("number percentage percent share amount price cost sum toll rate total".split(), "number"),
    **dict.fromkeys("day date year month time week".split(), "day"),
    **dict.fromkeys("place city country town region".split(), "place"),
    **dict.fromkeys("person company organisation organization official".split(), "actor"),
}
_SAYING = frozenset(
    "say said says tell told tells claim claims claimed deny denied comment think respond react".split()
)
_ACTORS = frozenset(("person", "organisation", "outlet", "country", "group"))
_PLACES = frozenset(("place", "country"))


def _passage(document: Document, sentence: Sentence, score: float, asked: str | None) -> Passage:
    return Passage(document, sentence, score * (_ASKED_FOR if asked and _holds(document, sentence, asked) else 1.0))


def _holds(document: Document, sentence: Sentence, asked: str) -> bool:
    reading = document.reading
    if not reading.is_english:
        return False
    spans: Iterable[Span]
    match asked:
        case "number":
            spans = (number.span for number in reading.numbers)
        case "day":
            spans = (date.span for date in reading.dates)
        case "words":
            spans = (attribution.cue for attribution in reading.attributions if attribution.cue)
        case _:
            kinds = _ACTORS if asked == "actor" else _PLACES
            spans = (name.span for name in reading.names if name.kind in kinds)
    return any(sentence.span.covers(span) for span in spans)
