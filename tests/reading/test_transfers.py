"""Who gives what to whom: the cases of cases/transfers.txt, how certain it is, and properties for any string."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reading.transfers import Transfer, find_transfers
from summarizer.spans import Span
from tests.reading.cases import cases, row


def surface(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def described(transfer: Transfer, text: str) -> str:
    spans = (transfer.giver, transfer.receiver, transfer.given, transfer.in_return)
    return row(*(surface(span, text) for span in spans), transfer.status)


@pytest.mark.parametrize(("text", "expected"), cases("transfers"))
def test_roles(text: str, expected: list[str]) -> None:
    assert [described(transfer, text) for transfer in find_transfers(text)] == expected


CERTAINTY = [
    pytest.param("Germany sent Kyiv 10 tanks.", "done", id="plain_past"),
    pytest.param("Germany will send Kyiv 10 tanks.", "promised", id="will"),
    pytest.param("Germany has agreed to send Kyiv 10 tanks.", "promised", id="agreed_to"),
    pytest.param("Germany agreed that it had sent Kyiv 10 tanks.", "done", id="agreed_that_it_had"),
    pytest.param("Germany agreed that it would send Kyiv 10 tanks.", "promised", id="agreed_that_it_would"),
    pytest.param("Germany could send Kyiv 10 tanks.", "expected", id="could"),
    pytest.param("Germany is expected to send Kyiv 10 tanks.", "expected", id="expected_to"),
    pytest.param("Germany has refused to send Kyiv 10 tanks.", "denied", id="refused_to"),
    pytest.param("Germany did not send Kyiv 10 tanks.", "denied", id="not"),
    pytest.param("A court cleared Germany of sending Kyiv 10 tanks.", "denied", id="cleared_of"),
    pytest.param("A jury convicted Ann Kern of sending Kyiv 10 tanks.", "done", id="convicted_of"),
    pytest.param("Prosecutors charged Ann Kern with sending Kyiv 10 tanks.", "alleged", id="charged_with"),
    pytest.param("Germany denied that it had sent Kyiv 10 tanks.", "denied", id="denied_that"),
    pytest.param("Germany is thought to have sent Kyiv 10 tanks.", "alleged", id="thought_to_have"),
    pytest.param("Moscow accused Germany of sending Kyiv 10 tanks.", "alleged", id="accused_of"),
    pytest.param("If Germany sends Kyiv 10 tanks, Poland will follow.", "expected", id="if_is_no_fact"),
    pytest.param("Germany allegedly sent Kyiv 10 tanks.", "alleged", id="allegedly"),
    pytest.param("Officials said Germany sent Kyiv 10 tanks.", "done", id="said_is_plain_reporting"),
]


@pytest.mark.parametrize(("text", "expected"), CERTAINTY)
def test_status(text: str, expected: str) -> None:
    (transfer,) = find_transfers(text)
    assert (surface(transfer.receiver, text), transfer.status) == ("Kyiv", expected)


def test_time_of_the_clause() -> None:
    text = "Last week Germany sent Kyiv 10 tanks."
    (transfer,) = find_transfers(text)
    assert surface(transfer.when, text) == "Last week"


def test_a_range_of_years_is_one_time() -> None:
    text = "Marsh received 14 payments from the firm between 2016 and 2019."
    (transfer,) = find_transfers(text)
    assert surface(transfer.when, text) == "between 2016 and 2019"


VOCABULARY = """
    Germany Kyiv gave sent sold to from for with by the a tanks $5 million of and , . “ ” ( ) 's which that it has been
    not will agreed in return exchange paid bought shipments on its way what is over at least said
"""
WORDS = st.sampled_from(VOCABULARY.split())


def check(text: str) -> None:
    transfers = find_transfers(text)
    assert [t.cue for t in transfers] == sorted(t.cue for t in transfers)
    for transfer in transfers:
        assert transfer.giver is not None or transfer.receiver is not None
        for span in (
            transfer.giver,
            transfer.receiver,
            transfer.given,
            transfer.in_return,
            transfer.cue,
            transfer.when,
        ):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert span.of(text).strip() == span.of(text)


@given(st.text())
def test_any_string_is_legal(text: str) -> None:
    check(text)


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_order_of_words_is_legal(text: str) -> None:
    check(text)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.integers(0, 50))
def test_spans_move_with_the_text(text: str, lines: int) -> None:
    moved = find_transfers("\n" * lines + text)
    assert [t.cue for t in moved] == [t.cue.moved(lines) for t in find_transfers(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("paid Germany with Germany", id="two_legs_and_no_party"),
        pytest.param("\ud800 gave \udfff $5 to Bob", id="lone_surrogates"),
        pytest.param("gave " * 20_000, id="a_sentence_of_20000_cues"),
        pytest.param("a, " * 20_000 + "gave Bob $5", id="a_sentence_of_20000_commas"),
        pytest.param("(" * 20_000, id="brackets_never_closed"),
        pytest.param("x" * 100_000 + " gave Bob $5", id="a_word_of_100000_letters"),
        pytest.param("GERMANY GAVE KYIV 10 TANKS", id="all_capitals"),
    ],
)
def test_extremes(text: str) -> None:
    check(text)
