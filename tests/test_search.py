"""Finding the sentences that bear on a question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.document import Document
from summarizer.search import find_passages

HARBOUR = """\
Harbour expansion approved after two-year dispute

Rotterdam's port authority won approval on Tuesday for a 1.2 billion euro expansion of its container terminal.

Chief executive Anna de Vries said the first quay would open in March 2027. "We have waited long enough," she
told reporters.

Local residents oppose the plan. Their lawyer, Piet Jansen, said he would appeal because of the noise.

The ministry of transport will pay 40 percent of the cost. Brussels has yet to rule on whether that is state aid.

The terminal handled 14.4 million containers last year, down 3 percent.

It lies on the Maas, west of the city.

Read also: The ten largest ports
"""
RIVAL = """\
Antwerp to build 40 wind turbines

Antwerp will build 40 wind turbines along its docks, the city said on Monday.

Mayor Bart Claes expects them to power 80,000 homes. He called the project overdue.
"""


@pytest.fixture(scope="module")
def harbour() -> Document:
    return Document(HARBOUR, "harbour.txt")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("How much will the expansion cost?", "Rotterdam's port authority won", id="money"),
        pytest.param("When will the first quay open?", "Chief executive Anna de Vries", id="day"),
        pytest.param("What did Anna de Vries tell reporters?", '"We have waited', id="words_after_a_pronoun"),
        pytest.param("Who opposes the plan?", "Local residents oppose", id="inflected_verb"),
        pytest.param("why will the lawyer appeal", "Their lawyer, Piet Jansen", id="no_question_mark"),
        pytest.param("How many containers were handled?", "The terminal handled", id="number"),
        pytest.param("Which day was it approved?", "Rotterdam's port authority won", id="day_of_the_week"),
        pytest.param("Does the EU have to rule on the aid?", "Brussels has yet to rule", id="another_name"),
        pytest.param("The ministry pays 40 percent.", "The ministry of transport", id="claim_instead_of_question"),
        pytest.param("noise", "Their lawyer", id="one_word"),
    ],
)
def test_the_best_sentence_comes_first(harbour: Document, question: str, begins: str) -> None:
    passages = find_passages(question, [harbour])
    assert passages[0].sentence.text.startswith(begins)


def test_offsets_are_the_documents(harbour: Document) -> None:
    for passage in find_passages("containers terminal port", [harbour]):
        assert passage.document is harbour
        assert passage.sentence.span.of(HARBOUR) == passage.sentence.text


def test_furniture_is_left_out(harbour: Document) -> None:
    assert "Read also" in HARBOUR
    assert not [passage for passage in find_passages("the ten largest ports", [harbour]) if passage.sentence.furniture]


def test_the_document_that_speaks_of_it_wins(harbour: Document) -> None:
    rival = Document(RIVAL, "rival.txt")
    assert find_passages("What does the mayor say about the turbines?", [harbour, rival])[0].document is rival
    assert find_passages("When will the quay open?", [rival, harbour])[0].document is harbour


def test_of_many_documents_the_fitting_ones_are_read(harbour: Document) -> None:
    others = [Document(f"Storm number {n} hit the coast.", f"{n}.txt") for n in range(200)]
    assert find_passages("Who opposes the harbour plan?", [*others, harbour])[0].document is harbour


def test_a_sentence_that_stands_in_several_texts_is_given_once() -> None:
    copies = [Document(f"{place}. Norway sold 12 ships to Chile. It rained.", place) for place in ("Oslo", "Lima")]
    assert [passage.sentence.text for passage in find_passages("Who sold ships?", copies)] == [
        "Norway sold 12 ships to Chile."
    ]


@pytest.mark.parametrize("question", ["", "   ", "?", "zebras", '"', "* OR NEAR(", "\ud800", "\x00"])
def test_what_nothing_bears_on_finds_nothing(harbour: Document, question: str) -> None:
    assert find_passages(question, [harbour]) == ()


def test_no_document_and_none_wanted(harbour: Document) -> None:
    assert find_passages("port", []) == ()
    assert find_passages("port", [harbour], 0) == ()
    assert len(find_passages("port terminal city ministry", [harbour], 2)) == 2


def test_another_language_is_searched_by_its_words() -> None:
    document = Document("Der Hafen wird erweitert. Die Kosten betragen eine Milliarde Euro. Die Bürger sind dagegen.")
    assert find_passages("Kosten Hafen Milliarde", [document])[0].sentence.number == 2


@given(st.text(max_size=200), st.text(max_size=400))
@settings(deadline=None, max_examples=50)
def test_any_strings_are_legal(question: str, text: str) -> None:
    for passage in find_passages(question, [Document(text)]):
        assert passage.sentence.span.of(text) == passage.sentence.text
