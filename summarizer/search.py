"""Finding the sentences of news that bear on a question.

The ranking is BM25 as SQLite's full-text index computes it, over the stems of words. Three things are
added to it: whoever the question names counts under every name (Moscow for Russia, "he" for the minister), the
headline that a sentence stands under counts a little, and so does what kind of thing is asked for (a number, a day,
a person, somebody's words).
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
_WEIGHTS = (1.0, 1.0, 0.2)
"""Of a sentence's own words, of whom it means among those that the question names, and of its headline's words."""
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
    if len(documents) > _MOST_READ:
        texts = ((document.text, "", "") for document in documents)
        documents = [documents[at] for at, _ in _ranked(asked.every_term, texts)[:_MOST_READ]]
    places = [(document, sentence) for document in documents for sentence in document.body]
    meant = {id(document): _meant_by_sentence(document, asked.names) for document in documents}
    rows = (
        (sentence.text, " ".join(meant[id(document)].get(sentence.number, ())), document.title or "")
        for document, sentence in places
    )
    ranked = _ranked([*asked.terms, *map(_mark, range(len(asked.names)))], rows)[:_CANDIDATES]
    found = [_passage(*places[at], score, asked.kind) for at, score in ranked]
    found.sort(key=lambda passage: -passage.score)
    return tuple(passage for passage in found[: max(most, 0)] if passage.score >= _LEAST * found[0].score)


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
    """Where ``document`` means the one called ``asked``; where the readers know nobody like that, where it says so."""
    reading = document.reading
    if reading.is_english:
        surfaces = {name.text for name in reading.names}
        same = {surface for surface in surfaces if same_name(asked, surface)}
        actors = {name.actor for name in reading.names if name.text in same}
        if same:
            for name in reading.names:
                if name.text in same or name.actor in actors:
                    yield from (name.span.start, name.span.start)  # a name says twice as clearly who is meant
            yield from (mention.span.start for mention in reading.mentions if mention.actor in actors)
            return
    phrase = _spaced(asked)
    yield from (sentence.span.start for sentence in document.body if phrase in _spaced(sentence.text))


def _spaced(text: str) -> str:
    return f" {' '.join(_words(text))} "


def _mark(at: int) -> str:
    """The word in the index that stands for the name at this place of the question."""
    return f"asked{at}"


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


def _kind_asked_for(question: str) -> str | None:
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
