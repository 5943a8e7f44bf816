import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.names import find_names
from summarizer.reading.names.capitals import in_ordinary_print
from summarizer.reading.names.tables import tables


@pytest.mark.parametrize(
    ("printed", "ordinary"),
    [
        pytest.param(
            "THE MAYOR OF LISBON, CARL DONNELLY, SAID ON THURSDAY THAT HE WOULD GO.",
            "The mayor of Lisbon, Carl Donnelly, said on Thursday that he would go.",
            id="a_shouted_sentence",
        ),
        pytest.param("“WE WILL NOT GO,” SHE SAID.", "“We will not go,” she said.", id="a_shouted_quotation"),
        pytest.param(
            "HELP FROM NATO AND THE EU FOR UKRAINE", "Help from NATO and the EU for Ukraine", id="with_acronyms"
        ),
        pytest.param(
            "The UN, NATO, IMF, WHO and EU met.", "The UN, NATO, IMF, WHO and EU met.", id="a_list_of_acronyms"
        ),
        pytest.param("IBM, SAP, AMD, HSBC rose.", "IBM, SAP, AMD, HSBC rose.", id="four_acronyms_in_a_row"),
        pytest.param("He fled to TOKYO at once.", "He fled to TOKYO at once.", id="one_word_in_capitals"),
        pytest.param("It said DO NOT ENTER in red.", "It said DO NOT ENTER in red.", id="three_words_in_capitals"),
        pytest.param("She had NOT paid the WHO.", "She had not paid the WHO.", id="a_stressed_word"),
        pytest.param("GRAVY TRAIN! It went.", "Gravy train! It went.", id="a_cry_before_a_headline"),
        pytest.param("NATO! It went.", "NATO! It went.", id="an_acronym_before_a_headline"),
    ],
)
def test_capitals_are_read_as_ordinary_print(printed: str, ordinary: str) -> None:
    assert in_ordinary_print(printed, tables()) == ordinary


def test_names_in_capitals_keep_their_surface() -> None:
    text = "THE MAYOR OF LISBON, CARL DONNELLY, SAID ON THURSDAY THAT HE WOULD GO."
    assert [(name.text, name.kind) for name in find_names(text)] == [("LISBON", "place"), ("CARL DONNELLY", "person")]


@given(st.text(alphabet=st.sampled_from("ABCÉßİŒ d.,'’-“\n1")))
def test_recasing_keeps_every_offset(text: str) -> None:
    assert len(in_ordinary_print(text, tables())) == len(text)
