"""Who does what somebody is judged for or kept from: never the judge, and told with the judgement."""

import pytest

from tests.engines.test_rules_measures import told


@pytest.mark.parametrize(
    ("text", "amount", "measures"),
    [
        pytest.param(
            "A federal jury convicted mayor Daniel Reyes of accepting $2.3 million in bribes.",
            "$2.3 million",
            "A federal jury convicted mayor Daniel Reyes of accepting $2.3 million in bribes",
            id="convicted_of",
        ),
        pytest.param(
            "The court cleared the bank of laundering $40 million.",
            "$40 million",
            "The court cleared the bank of laundering $40 million",
            id="cleared_of_did_not_do_it",
        ),
        pytest.param(
            "Police charged two men with smuggling 12 migrants across the border.",
            "12 migrants",
            "Police charged two men with smuggling 12 migrants across the border",
            id="charged_with_and_several_who_are",
        ),
        pytest.param(
            "The judge found Ms Hale guilty of stealing 40 paintings.",
            "40 paintings",
            "The judge found Ms Hale guilty of stealing 40 paintings",
            id="found_guilty_of",
        ),
        pytest.param(
            "He was accused of killing three people.",
            "three people",
            "He was accused of killing three people",
            id="a_passive_whose_subject_is_judged",
        ),
        pytest.param(
            "Prosecutors suspect him of cheating 4,000 customers.",
            "4,000 customers",
            "Prosecutors suspect him of cheating 4,000 customers",
            id="an_object_pronoun_and_the_present",
        ),
        pytest.param(
            "The wall has prevented waves from flooding 400 homes.",
            "400 homes",
            "The wall has prevented waves from flooding 400 homes",
            id="kept_from_is_not_done",
        ),
        pytest.param(
            "The union blamed the airline for cancelling 120 flights.",
            "120 flights",
            "The union blamed the airline for cancelling 120 flights",
            id="blamed_for",
        ),
        pytest.param(
            "Reyes was convicted of taking 12 cars and selling 40 boats.",
            "40 boats",
            "Reyes was convicted of taking 12 cars and selling 40 boats",
            id="a_second_deed_behind_and",
        ),
        pytest.param(
            "Prosecutors accused the treasurer of conspiring to sell 40 boats.",
            "40 boats",
            "Prosecutors accused the treasurer of conspiring to sell 40 boats",
            id="an_infinitive_behind_the_deed",
        ),
        pytest.param(
            "The treasurer was accused, and planned to sell 40 boats.",
            "40 boats",
            "The treasurer was accused, and planned to sell 40 boats",
            id="an_infinitive_of_another_verb",
        ),
        pytest.param(
            "The regulator fined the bank $5 million for hiding 300 accounts.",
            "300 accounts",
            "The regulator fined the bank $5 million for hiding 300 accounts",
            id="a_fine_between_object_and_deed",
        ),
        pytest.param(
            "The court did not clear the bank of hiding 300 accounts.",
            "300 accounts",
            "The court did not clear the bank of hiding 300 accounts",
            id="a_judgement_that_was_not_made_tells_nothing",
        ),
        pytest.param(
            "The company made a profit from selling 200 homes.",
            "200 homes",
            "The company made a profit from selling 200 homes",
            id="another_verb_leaves_the_doer_open",
        ),
        pytest.param(
            "The company cut costs by closing 40 stores.",
            "40 stores",
            "The company cut costs by closing 40 stores",
            id="a_means_is_the_subjects_own",
        ),
        pytest.param(
            "The firm repaid the loan after selling 12 ships.",
            "12 ships",
            "The firm repaid the loan after selling 12 ships",
            id="a_time_is_the_subjects_own",
        ),
        pytest.param(
            "The club found a way of saving 300 jobs.",
            "300 jobs",
            "The club found a way of saving 300 jobs",
            id="found_without_guilty_judges_nobody",
        ),
    ],
)
def test_a_deed_is_told_with_its_judgement(text: str, amount: str, measures: str) -> None:
    assert {number: thing for number, thing, _ in told(text)}[amount] == measures
