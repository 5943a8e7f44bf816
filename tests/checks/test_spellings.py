"""One stem for the two spellings of English, and two for two words."""

import pytest

from summarizer.checks.passages.words import stem_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("centres", "centers"), ("theatre", "theater"), ("metres", "meter"), ("fibre", "fiber"), ("labour", "labor"),
        ("organised", "organizing"), ("hospitalisation", "hospitalization"), ("analyse", "analyzed"),
        ("defences", "defense"), ("licence", "license"), ("catalogue", "catalog"), ("travellers", "traveler"),
        ("programme", "programs"), ("leukaemia", "leukemia"), ("paediatric", "pediatric"), ("foetus", "fetus"),
    ],
)  # fmt: skip
def test_a_word_has_one_stem_in_both_spellings(one: str, other: str) -> None:
    assert stem_of(one) == stem_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("prize", "price"), ("meter", "meteor"), ("center", "cent"), ("seller", "sell")],
)
def test_two_words_keep_two_stems(one: str, other: str) -> None:
    assert stem_of(one) != stem_of(other)
