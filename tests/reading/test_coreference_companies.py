"""Which company "the company" is."""

import pytest

from summarizer.reading.coreference import find_mentions

FIRMS = "Danish utility Nordmark sold a farm to Veldra Foods. Nordmark said so. Nordmark rose. Nordmark fell."


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("Nordmark Energy fell. The company said so.", ["Nordmark Energy"], id="only_company"),
        pytest.param("The union FNV warned Lindo Coatings. The company denied it.", ["Lindo Coatings"], id="no_union"),
        pytest.param("Lindo Coatings and Veldra Foods fell. The company denied it.", [], id="two_companies"),
        pytest.param(f"{FIRMS} The company denied it.", ["Nordmark"], id="sentence_before_begins_with_it"),
        pytest.param(f"{FIRMS} It rained. The company denied it.", ["Nordmark"], id="named_most_often"),
        pytest.param(f"{FIRMS} Veldra Foods rose. The company denied it.", ["Veldra Foods"], id="rival_before"),
        pytest.param("Lindo Coatings fell. The Bergen-based company rose.", ["Lindo Coatings"], id="based_somewhere"),
        pytest.param("Lindo Coatings fell. The city-owned company rose.", [], id="told_apart_by_an_adjective"),
        pytest.param(
            "Halcyo Compute, based in Austin, wants the old Branda Foods plant. The company rose.",
            ["Halcyo Compute"],
            id="subject_of_the_sentence_before",
        ),
        pytest.param("Lewes Crown Court sat. The bank said so.", [], id="court_is_no_bank"),
        pytest.param("World Service News fell. The regional health service rose.", [], id="service_inside_a_name"),
        pytest.param("The Health Service fell. The service rose.", ["Health Service"], id="service_as_the_head"),
    ],
)
def test_the_company(text: str, meant: list[str]) -> None:
    assert [mention.actor for mention in find_mentions(text) if mention.kind == "description"] == meant
