"""Ids of sources and sentences, and what is remembered."""

import pickle

import pytest

from summarizer.document import Document
from summarizer.errors import InputError
from summarizer.tools.sources import Given, Memory, evidence_id, key_of, parse_id


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("3f9a1c2b", ("3f9a1c2b", None)),
        ("3f9a1c2b/12", ("3f9a1c2b", 12)),
        ("[3f9a1c2b/12]", ("3f9a1c2b", 12)),
        (" 3F9A1C2B/12 ", ("3f9a1c2b", 12)),
        ("sha256:" + "3f9a1c2b" * 8, ("3f9a1c2b" * 8, None)),
    ],
)
def test_an_id_is_read_as_assistants_write_it(text: str, parsed: tuple[str, int | None]) -> None:
    assert parse_id(text) == parsed


@pytest.mark.parametrize("text", ["", "3f9a", "3f9a1c2x", "3f9a1c2b/", "3f9a1c2b/x", "../3f9a1c2b", "3f9a1c2b/1/2"])
def test_what_is_no_id_says_what_one_looks_like(text: str) -> None:
    with pytest.raises(InputError, match="is no id: a source's looks like 3f9a1c2b"):
        parse_id(text)


def test_an_id_names_its_sentence() -> None:
    document = Document("Norway sold 12 ships.")
    assert parse_id(evidence_id(document.id, 1)) == (key_of(document.id), 1)
    assert document.id.removeprefix("sha256:").startswith(key_of(document.id))


def test_a_source_can_be_sent_to_another_process() -> None:
    given = Given(b"<html><body><p>Norway sold 12 ships to Chile.</p></body></html>", "story.html")
    assert pickle.loads(pickle.dumps(given)) == given
    assert "Norway sold 12 ships" in given.document.text


@pytest.mark.parametrize("content", ["", " \n", "…", b"", b"\x00\x01\x02"])
def test_a_source_without_text_says_so(content: str | bytes) -> None:
    with pytest.raises(InputError):
        assert Given(content, "story.txt").document


def test_the_oldest_is_forgotten_and_what_is_asked_for_stays() -> None:
    memory = Memory(most=2)
    for digit in "abc":
        memory.keep(digit * 64, Given(digit))
        memory.find("a" * 8)
    assert [given.content for given in memory] == ["c", "a"] or [given.content for given in memory] == ["a", "c"]
    assert memory.find("b" * 8) is None


def test_long_texts_do_not_fill_the_memory() -> None:
    memory = Memory(characters=10)
    for digit in "abc":
        memory.keep(digit * 64, Given(digit * 6))
    assert [given.content for given in memory] == ["cccccc"]
    memory.keep("d" * 64, Given("d" * 100))
    assert [len(given.content) for given in memory] == [100]


def test_an_id_that_fits_two_sources_names_none() -> None:
    memory = Memory()
    memory.keep("a" * 8 + "0" * 56, Given("one"))
    memory.keep("a" * 8 + "1" * 56, Given("two"))
    assert memory.find("a" * 8) is None
    assert memory.find("a" * 8 + "1").content == "two"
