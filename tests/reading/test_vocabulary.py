"""Inflection: the one table of verbs that the readers and the checks share."""

import pytest

from summarizer.reading.vocabulary import inflect, irregular_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        pytest.param("say", ("says", "said", "said", "saying"), id="irregular"),
        pytest.param("write", ("writes", "wrote", "written", "writing"), id="participle_of_its_own"),
        pytest.param("forecast", ("forecasts", "forecast", "forecast", "forecasting"), id="unchanged_past"),
        pytest.param("argue", ("argues", "argued", "argued", "arguing"), id="final_e"),
        pytest.param("agree", ("agrees", "agreed", "agreed", "agreeing"), id="final_ee"),
        pytest.param("dye", ("dyes", "dyed", "dyed", "dyeing"), id="final_ye"),
        pytest.param("deny", ("denies", "denied", "denied", "denying"), id="final_y"),
        pytest.param("delay", ("delays", "delayed", "delayed", "delaying"), id="final_y_after_a_vowel"),
        pytest.param("express", ("expresses", "expressed", "expressed", "expressing"), id="final_s"),
        pytest.param("echo", ("echoes", "echoed", "echoed", "echoing"), id="final_o"),
        pytest.param("admit", ("admits", "admitted", "admitted", "admitting"), id="doubled_consonant"),
        pytest.param("prefer", ("prefers", "preferred", "preferred", "preferring"), id="doubled_r"),
        pytest.param("visit", ("visits", "visited", "visited", "visiting"), id="consonant_not_doubled"),
        pytest.param("forgive", ("forgives", "forgave", "forgiven", "forgiving"), id="irregular_among_common_verbs"),
    ],
)
def test_a_verb_is_inflected(verb: str, forms: tuple[str, ...]) -> None:
    assert inflect(verb) == forms


@pytest.mark.parametrize(
    ("form", "base"),
    [
        pytest.param("sold", "sell", id="past"),
        pytest.param("given", "give", id="participle"),
        pytest.param("understood", "understand", id="rarer_verb"),
        pytest.param("learnt", "learn", id="second_form"),
        pytest.param("born", "bear", id="third_form"),
        pytest.param("cut", "cut", id="unchanged"),
        pytest.param("been", None, id="be_is_an_auxiliary"),
        pytest.param("learned", None, id="regular"),
        pytest.param("selling", None, id="no_past"),
    ],
)
def test_irregular_forms_lead_to_their_base(form: str, base: str | None) -> None:
    assert irregular_forms().get(form) == base
