"""What was found out about the last documents is kept, and let go with time."""

import gc
import pickle
from weakref import ref

from summarizer import Document, check, summarize
from summarizer.checks.passages.source import source_of

TEXT = "Norway sold 12 ships to Chile on Monday, the ministry said. "


def test_a_document_is_read_once() -> None:
    document = Document(TEXT)
    assert document.reading is document.reading
    assert source_of(document) is source_of(document)


def test_equal_texts_of_two_days_are_two_sources() -> None:
    assert source_of(Document(TEXT)) is not source_of(Document(TEXT))


def test_many_documents_that_are_kept_do_not_keep_what_was_found_out_about_each() -> None:
    documents = [Document(f"{TEXT}{number}") for number in range(200)]
    numbers = [document.reading.numbers for document in documents]
    assert sum(bool(document._workings._memo) for document in documents) < 100
    assert [document.reading.numbers for document in documents] == numbers


def test_what_was_found_out_goes_with_its_document_and_waits_for_no_search_for_garbage() -> None:
    gc.disable()
    try:
        document = Document(TEXT)
        summarize(document, "brief", engine="rules")
        check("Norway sold 13 ships to Chile.", document)
        known = ref(document.reading)
        assert known() is not None
        del document
        assert known() is None
    finally:
        gc.enable()


def test_the_newest_is_kept_however_long_it_is() -> None:
    document = Document(TEXT * 10_000)
    assert document.reading is document.reading
    assert source_of(document) is source_of(document)


def test_a_document_takes_no_workings_along_to_another_process() -> None:
    document = Document(TEXT * 20, "a.txt")
    before = len(pickle.dumps(document))
    assert document.reading.names
    assert len(pickle.dumps(document)) == before
    assert pickle.loads(pickle.dumps(document)) == document
