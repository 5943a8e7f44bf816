import pytest

from summarizer.sources.outlets import outlet_of


@pytest.mark.parametrize(
    ("text", "about", "outlet"),
    [
        pytest.param("KYIV, June 3 (Reuters) - Ships.", {"site": "The Site"}, "The Site", id="the_sites_name"),
        pytest.param("Ships sail\n\nKYIV, June 3 (Reuters) - Ships sailed.", {}, "Reuters", id="an_agencys_dateline"),
        pytest.param("DELFT, Netherlands, June 3 (Reuters) - Ships.", {}, "Reuters", id="a_dateline_with_the_country"),
        pytest.param("PARIS (AFP) — Ships sailed.", {}, "AFP", id="a_dateline_without_a_day"),
        pytest.param("Ships sail - The Baltic Times\n\nShips.", {}, "The Baltic Times", id="the_end_of_the_title"),
        pytest.param("Ships sail | BBC News\n", {}, "BBC News", id="the_end_of_the_title_after_a_bar"),
        pytest.param("Ships sail | World | News\n", {}, None, id="sections_are_not_an_outlet"),
        pytest.param("Ships sail - World Desk\n", {}, None, id="a_desk_is_not_an_outlet"),
        pytest.param("Ships sail - report on the News\n", {}, None, id="a_phrase_is_not_an_outlet"),
        pytest.param("Ships.", {"url": "https://www.example.org/a?b"}, "example.org", id="the_host"),
        pytest.param("Ships.", {"url": "https://[broken"}, None, id="a_broken_address_has_no_host"),
        pytest.param("Ships.", {}, None, id="nothing_says"),
    ],
)
def test_the_outlet_is_guessed(text: str, about: dict[str, str], outlet: str | None) -> None:
    assert outlet_of(text, **about) == outlet
