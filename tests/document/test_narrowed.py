"""A long document of which only some sentences are read."""

from summarizer import Document, check
from summarizer.checks.passages.source import source_of

SENTENCES = [f"Company {n} of Oslo sold {n + 100} ships to Chile on Monday, its chairman said." for n in range(40)]
DOCUMENT = Document("\n\n".join(SENTENCES))


def test_only_the_wanted_sentences_are_read_and_offsets_hold() -> None:
    narrowed = DOCUMENT.narrowed({3, 20})
    assert narrowed.sentences == DOCUMENT.sentences
    assert narrowed.whole is DOCUMENT
    wanted = [
        number for number in DOCUMENT.reading.numbers if DOCUMENT.sentence_at(number.span.start).number in (3, 20)
    ]
    assert list(narrowed.reading.numbers) == wanted


def test_the_words_of_all_sentences_are_known_to_both() -> None:
    whole, narrowed = source_of(DOCUMENT), source_of(DOCUMENT.narrowed({1}))
    assert narrowed.postings is whole.postings
    assert narrowed.locate("sold 139 ships") == whole.locate("sold 139 ships")
    assert narrowed.locate("sold 99 ships") is None


def test_a_claim_against_a_long_source_is_told_from_its_contrary() -> None:
    filler = "\n\n".join(
        f"The harbour of town {n + 1000} was quiet, and nobody there had anything to report." for n in range(4000)
    )
    source = Document(f"{filler}\n\nNorway sold 12 ships to Chile on Monday, the ministry said.\n\n{filler}")
    assert not check("Norway sold 12 ships to Chile.", source).failures
    assert check("Norway sold 77 ships to Chile.", source).failures
    assert check("Chile sold 12 ships to Norway.", source).failures
