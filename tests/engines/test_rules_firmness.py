"""How firmly a claim is put: by its main verb."""

import pytest

from summarizer.engines.rules.firmness import of_act, of_statement


@pytest.mark.parametrize(
    ("statement", "certainty"),
    [
        pytest.param("The firm reported a rise and lifted its forecast", "stated", id="a_forecast_is_lifted"),
        pytest.param("The firm forecasts a rise", "expected", id="a_rise_is_forecast"),
        pytest.param("Hopes of finding survivors were fading", "stated", id="hopes_as_the_subject"),
        pytest.param("The king had not dropped his claim to the valley", "stated", id="a_claim_to_a_thing"),
        pytest.param("More than 31,000 have been killed, and the number may rise", "stated", id="first_clause_counts"),
        pytest.param("The number may rise, and 31,000 have been killed", "possible", id="first_clause_is_open"),
        pytest.param("It did not plan further sales", "stated", id="nothing_is_planned"),
        pytest.param("It plans further sales", "expected", id="something_is_planned"),
        pytest.param("It would appeal", "expected", id="reported_future"),
        pytest.param("The mayor, who may resign, signed the deal", "stated", id="relative_clause"),
        pytest.param("A germ found in the gut may help", "possible", id="participle_beside_the_subject"),
        pytest.param("A germ grew in the gut and may help", "stated", id="first_of_two_verbs"),
        pytest.param("If talks fail, drivers walk out", "possible", id="condition"),
        pytest.param("It is likely to rain", "expected", id="behind_the_verb"),
        pytest.param("The lorry allegedly hit a tank", "possible", id="allegedly"),
    ],
)
def test_statement(statement: str, certainty: str) -> None:
    assert of_statement("said", statement, direct=False) == certainty


def test_speakers_supposition_is_no_expectation() -> None:
    assert of_statement("said", "“I would not bet on it”", direct=True) == "stated"
    assert of_statement("said", "“We will win it”", direct=True) == "expected"


def test_what_is_claimed_is_open() -> None:
    assert of_statement("claimed", "The money was a gift", direct=False) == "possible"


@pytest.mark.parametrize(
    ("verb", "cue", "content", "certainty"),
    [
        pytest.param("accuse", "accused", "the firm of lying", "stated", id="accusing_is_certain"),
        pytest.param("reject", "rejected", "the mayor's offer to mediate", "stated", id="offer_is_turned_down"),
        pytest.param("reject", "rejected", "claims that he lied", "denied", id="claim_is_denied"),
        pytest.param("reject", "rejected", "that", "denied", id="what_was_said_before"),
        pytest.param("reject", "rejected", "a drug", "stated", id="drug_is_turned_down"),
        pytest.param("deny", "denied", "all charges", "denied", id="charges_are_denied"),
        pytest.param("dispute", "disputed", "the count", "denied", id="count_is_disputed"),
        pytest.param("vow", "vowed", "revenge", "expected", id="vow"),
        pytest.param("call", "called", "the plan a threat", "stated", id="call"),
    ],
)
def test_act(verb: str, cue: str, content: str, certainty: str) -> None:
    assert of_act(cue, verb, content) == certainty
