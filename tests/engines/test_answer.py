"""Whatever a model answers, no bad item costs a good one."""

import json

import pytest

from summarizer.engines.model.answer import read_answer
from summarizer.errors import AnswerError
from summarizer.schemas import load_schema

CLAIMS = load_schema("claims")
GOOD = '{"speaker": "Shin", "statement": "Shells went to Russia.", "s": [3]}'


@pytest.mark.parametrize(
    ("answer", "statements"),
    [
        pytest.param(f'{{"claims": [{GOOD}]}}', ["Shells went to Russia."], id="as_asked"),
        pytest.param(f'```json\n{{"claims": [{GOOD}]}}\n```', ["Shells went to Russia."], id="in_a_code_fence"),
        pytest.param(f'Here you are:\n{{"claims": [{GOOD}]}}', ["Shells went to Russia."], id="after_prose"),
        pytest.param(f'{{"claims": [{GOOD}]}} I hope this helps {{!', ["Shells went to Russia."], id="before_prose"),
        pytest.param(f"[{GOOD}]", ["Shells went to Russia."], id="a_bare_list"),
        pytest.param(f'{{"form": {{"claims": [{GOOD}]}}}}', ["Shells went to Russia."], id="a_form_in_an_envelope"),
        pytest.param(f'{{"claims": {GOOD}}}', ["Shells went to Russia."], id="one_item_instead_of_a_list"),
        pytest.param('{"claims": []}', [], id="nothing_to_say"),
        pytest.param('{"claims": null}', [], id="null_for_nothing"),
        pytest.param("{}", [], id="an_empty_form"),
    ],
)
def test_items_are_read_out_of(answer: str, statements: list[str]) -> None:
    drafts, rejected = read_answer(answer, CLAIMS)
    assert [draft.values["statement"] for draft in drafts] == statements
    assert not rejected


@pytest.mark.parametrize("cut", [pytest.param(cut, id=f"cut_at_{cut}") for cut in range(70, 120, 7)])
def test_an_answer_that_breaks_off_keeps_its_whole_items(cut: int) -> None:
    whole = f'{{"claims": [{GOOD}, {GOOD}]}}'
    drafts, _ = read_answer(whole[: len('{"claims": [') + cut], CLAIMS)
    assert drafts[0].values["statement"] == "Shells went to Russia."
    assert drafts[0].cites == (3,)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("   \n", "empty", id="blank"),
        pytest.param("I cannot help with that.", "has no JSON", id="prose"),
        pytest.param("{{{{", "no readable JSON", id="braces_that_are_no_json"),
        pytest.param('"claims"', "has no JSON", id="a_string"),
    ],
)
def test_an_answer_without_a_form_is_an_error_in_one_line(answer: str, message: str) -> None:
    with pytest.raises(AnswerError, match=message) as error:
        read_answer(answer, CLAIMS)
    assert "\n" not in str(error.value)


def test_what_is_no_item_is_given_back_with_its_reason_beside_the_good_one() -> None:
    drafts, rejected = read_answer(f'{{"claims": ["just words", {GOOD}], "deals": [1]}}', CLAIMS)
    assert len(drafts) == 1
    assert [(entry.slot, entry.raw) for entry in rejected] == [("claims", "just words"), ("deals", 1)]
    assert "no 'deals'" in rejected[1].reason


@pytest.mark.parametrize(
    ("cites", "numbers"),
    [
        pytest.param("[3, 4]", (3, 4), id="a_list"),
        pytest.param("3", (3,), id="a_number"),
        pytest.param('"3"', (3,), id="a_string"),
        pytest.param('["[3]", "s4"]', (3, 4), id="numbers_as_printed_in_the_prompt"),
        pytest.param("null", (), id="null"),
        pytest.param("[]", (), id="none"),
        pytest.param('{"from": 3}', (3,), id="an_object"),
        pytest.param("[-1]", (1,), id="a_sign_is_dropped"),
    ],
)
def test_cites_are_read_in_whatever_form_they_come(cites: str, numbers: tuple[int, ...]) -> None:
    drafts, _ = read_answer(f'{{"claims": [{{"statement": "x", "s": {cites}}}]}}', CLAIMS)
    assert drafts[0].cites == numbers


def test_a_number_where_words_were_asked_for_is_taken_as_words() -> None:
    drafts, _ = read_answer(
        '{"figures": [{"quantity": 10000, "measures": "containers", "s": [1]}]}', load_schema("figures")
    )
    assert drafts[0].values["quantity"] == "10000"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        pytest.param({"kind": "Organization"}, {"kind": "organisation"}, id="an_option_in_another_spelling"),
        pytest.param({"kind": "PERSON "}, {"kind": "person"}, id="an_option_in_capitals"),
        pytest.param({"kind": "company"}, {"kind": "company"}, id="another_word_is_no_option"),
        pytest.param({"role": "Organization"}, {"role": "Organization"}, id="free_words_are_left"),
        pytest.param({"aliases": "NATO"}, {"aliases": ["NATO"]}, id="one_value_for_a_list"),
        pytest.param({"aliases": ["NATO"]}, {"aliases": ["NATO"]}, id="a_list"),
        pytest.param({"role": ["chief"]}, {"role": "chief"}, id="a_list_for_one_value"),
        pytest.param({"role": ["chief", "poet"]}, {"role": ["chief", "poet"]}, id="a_list_of_two_for_one_value"),
        pytest.param({"role": 7}, {"role": "7"}, id="a_number_for_words"),
        pytest.param({"rank": ["x"]}, {"rank": ["x"]}, id="a_field_that_the_schema_lacks"),
    ],
)
def test_a_value_that_differs_in_form_alone_is_taken_for_what_it_is(given: dict, read: dict) -> None:
    (draft,), _ = read_answer(json.dumps({"actors": [{"name": "Nato", "s": [1], **given}]}), load_schema("actors"))
    assert draft.values == {"name": "Nato", **read}
