"""How firm is each verb of a sentence? What a modal softens, and the near misses that it does not reach."""

import pytest

from summarizer.checks.passages.clauses import find_clauses
from summarizer.checks.passages.verbs import find_verbs
from summarizer.checks.passages.words import read_words


@pytest.mark.parametrize(
    ("text", "verb", "certainty"),
    [
        pytest.param("They could carry shells that the army fires daily.", "carry", "possible", id="a_modals_verb"),
        pytest.param("The law could help workers that the firm dismissed.", "dismissed", "stated", id="relative_that"),
        pytest.param("He may think that the court ruled against him.", "ruled", "possible", id="a_verbs_that"),
        pytest.param("Lang alleged in a suit that the firm defrauded him.", "defrauded", "alleged", id="alleged_in_a"),
    ],
)
def test_a_modal_reaches_no_relative_clause(text: str, verb: str, certainty: str) -> None:
    words = read_words(text)
    clauses = find_clauses(words, find_verbs(words))
    assert [found.certainty for clause in clauses for found in clause.predicates if found.word.lower == verb] == [
        certainty
    ]
