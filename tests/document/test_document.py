"""What a document is: sentences and offsets, identity, the masked reading, loading."""

import datetime
import io
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.document import Document
from summarizer.errors import InputError

TEXT = (
    "A title of four words\n\nBy Ann Lee\n\nHe came. She left at 3.5 p.m. Monday.\n\nShare this\n\nIt rained for days."
)


def test_sentences_are_numbered_with_the_furniture() -> None:
    document = Document(TEXT)
    assert [(s.number, s.text, s.furniture) for s in document.sentences] == [
        (1, "A title of four words", "title"),
        (2, "By Ann Lee", "byline"),
        (3, "He came.", None),
        (4, "She left at 3.5 p.m. Monday.", None),
        (5, "Share this", "share"),
        (6, "It rained for days.", None),
    ]
    assert [s.number for s in document.body] == [3, 4, 6]
    assert document.sentence(4) is document.sentences[3]
    assert [document.sentence(number) for number in (0, -1, 7)] == [None, None, None]


def test_sentence_at() -> None:
    document = Document(TEXT)
    assert document.sentence_at(TEXT.index("3.5")) is document.sentences[3]
    assert document.sentence_at(TEXT.index("\n")) is None
    assert document.sentence_at(-1) is None
    assert document.sentence_at(len(TEXT)) is None


def test_identity() -> None:
    document = Document(TEXT, "a.txt", published=datetime.date(2024, 1, 1))
    assert document.id == Document(TEXT, "b.txt").id
    assert document.id.startswith("sha256:")
    assert document == Document(TEXT, "a.txt")
    assert document != Document(TEXT, "b.txt")
    assert document != Document(TEXT + " ", "a.txt")
    assert len({document, Document(TEXT, "a.txt")}) == 1
    copy = pickle.loads(pickle.dumps(document))
    assert copy == document
    assert (copy.title, copy.published) == (document.title, document.published)


def test_lone_surrogates_have_an_id() -> None:
    assert Document("\ud800").id != Document("\udfff").id


def test_readers_see_the_news_alone_and_the_offsets_hold() -> None:
    wrapped = (
        "A title of four words\n\nThe harbour board voted on Tuesday to close the east quay to cars\n"
        "from 1 September. Seven members were in favour, two against. Mayor\n"
        "Ingrid Solheim spoke.\n\nShare this\n\nIt rained for days. (Reporting by Ann Lee; Editing by Per Aune)"
    )
    document = Document(wrapped)
    read = document.reading.text
    assert len(read) == len(wrapped)
    assert read.strip().startswith("The harbour board")
    assert "Mayor Ingrid Solheim" in read
    assert "September. Seven" in read
    assert "title" not in read
    assert "Reporting" not in read
    assert "Share" not in read
    for sentence in document.body:
        assert sentence.span.of(read) == " ".join(sentence.text.splitlines())
    assert document.reading is document.reading


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from([*TEXT.split("\n"), "\n", "\r\n", " ", "x"]), max_size=30).map("".join)
    )
)
def test_any_text_is_a_document(text: str) -> None:
    document = Document(text)
    assert "".join("".join(s.text.split()) for s in document.sentences) == "".join(text.split())
    assert all(s.span.of(text) == s.text for s in document.sentences)
    assert len(document.reading.text) == len(text)
    assert document.title is None or document.title in text


def write(tmp_path: Path, data: bytes, name: str = "a.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


STORY = "Präsident “Ünal” kam – spät.\r\n\r\nDie Kosten: 5 € für alle."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(STORY.encode("utf-8"), id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + STORY.encode("utf-8"), id="utf-8 with its mark"),
        pytest.param(STORY.encode("utf-16"), id="utf-16 with its mark"),
        pytest.param(b"\xfe\xff" + STORY.encode("utf-16-be"), id="utf-16, big end first"),
        pytest.param(STORY.encode("utf-16-le"), id="utf-16 without a mark"),
        pytest.param(STORY.encode("utf-16-be"), id="utf-16, big end first, without a mark"),
        pytest.param(STORY.encode("utf-32"), id="utf-32"),
        pytest.param(STORY.encode("cp1252"), id="windows-1252"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    path = write(tmp_path, data)
    document = Document.load(path)
    assert document.text == STORY
    assert document.name == str(path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Er kam spät.".encode())))
    document = Document.load("-")
    assert (document.text, document.name) == ("Er kam spät.", "-")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "{} is empty.", id="empty"),
        pytest.param(b"\xef\xbb\xbf", "{} has no sentences.", id="mark alone"),
        pytest.param(b" \n\n ", "{} has no sentences.", id="white space"),
        pytest.param(b"--- *** ...", "{} has no sentences.", id="no letter and no figure"),
        pytest.param(b"\x7fELF\x02\x01\x01\x00\x00\x00", "{} is not a text; it looks like a binary file.", id="elf"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "{} is not a text; it looks like a binary file.", id="png"
        ),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nstream\n\x00\x01", "{} is a PDF file", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00\x06\x00", "{} is not a text; it looks like a binary file.", id="docx"),
        pytest.param(
            "日本語です。".encode("shift_jis") * 20,
            "{} is neither UTF-8, UTF-16 nor Windows-1252",
            id="shift_jis",
        ),
        pytest.param(b'{"text": "Norway sold ships."}', "{} is JSON and no article", id="json"),
        pytest.param(b'[ {"text": "Norway sold ships."}]', "{} is JSON and no article", id="a list in json"),
        pytest.param(b"\xff\xfea", "{} begins like utf-16-le and is not", id="half a character"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, message: str) -> None:
    path = write(tmp_path, data)
    with pytest.raises(InputError) as caught:
        Document.load(path)
    assert str(caught.value).startswith(message.format(path))
    assert "\n" not in str(caught.value)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        Document.load(tmp_path / "none.txt")


def test_directory(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a directory"):
        Document.load(tmp_path)


def test_impossible_name() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        Document.load("a\x00b.txt")


@pytest.mark.parametrize(
    ("line", "rule"), [("From Ann Lee in Oslo", "byline"), ("From Ann Lee in Oslo we heard.", None)]
)
def test_byline_with_its_place(line: str, rule: str | None) -> None:
    document = Document(
        f"A title of four words\n\n{line}\n\nHe came on Monday and stayed for days. She left at 3.5 p.m."
    )
    assert document.sentences[1].furniture == rule
