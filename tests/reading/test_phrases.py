"""Noun phrases and verb groups: cuts by construction, near misses in the names, and properties for any string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.phrases import is_demonym, read_phrases


def cut(text: str, kind: str) -> list[str]:
    phrases = read_phrases(text)
    return [phrases.span(c.first, c.last).of(text) for c in phrases.chunks if c.kind == kind]


NOUN_PHRASES = [
    pytest.param("He met the minister of defence.", ["He", "the minister of defence"], id="of_belongs_to_the_phrase"),
    pytest.param("They gave the club 3 points.", ["They", "the club", "3 points"], id="a_number_opens_a_phrase"),
    pytest.param(
        "It flew Boeing 737 jets.", ["It", "Boeing", "737 jets"], id="a_number_before_a_noun_opens_one_even_here"
    ),
    pytest.param("Shin met defence minister Ito.", ["Shin", "defence minister Ito"], id="titles_are_singular"),
    pytest.param("The shells Russia fired fell.", ["The shells", "Russia"], id="a_plural_is_no_title"),
    pytest.param("Moscow's troops fled.", ["Moscow's troops"], id="a_possessor_belongs_to_it"),
    pytest.param("The teachers' union won.", ["The teachers' union"], id="a_plural_possessor_too"),
    pytest.param("It sent at least 10,000 boxes.", ["It", "at least 10,000 boxes"], id="an_approximator_belongs_to_it"),
    pytest.param("The suspended sentence stood.", ["The suspended sentence"], id="a_participle_before_a_noun"),
    pytest.param("The ministry (MoD) agreed.", ["The ministry"], id="short_brackets_are_passed_over"),
    pytest.param("Last week Iran spoke.", ["Iran"], id="a_time_is_no_noun_phrase"),
    pytest.param("Rights groups want Rome to act.", ["Rights groups", "Rome"], id="a_plural_before_a_plain_verb"),
    pytest.param("Critics decry the plan.", ["Critics", "the plan"], id="an_unknown_plain_verb"),
    pytest.param("It signed arms deals with Iran.", ["It", "arms deals", "Iran"], id="deals_after_a_bare_noun"),
    pytest.param("It gave a total $5 million to it.", ["It", "a total $5 million", "it"], id="a_total_and_its_amount"),
    pytest.param("The panel deals in facts.", ["The panel", "facts"], id="deals_after_a_subject"),
    pytest.param("He met Gen. Milley.", ["He", "Gen. Milley"], id="a_rank_with_a_full_stop"),
    pytest.param("The week Iran spoke.", ["The week", "Iran"], id="a_name_ends_a_time_noun"),
    pytest.param("A care home manager left.", ["A care home manager"], id="home_is_a_noun_in_a_phrase"),
    pytest.param("She drove her son home in silence.", ["She", "her son", "silence"], id="home_is_where_somebody_goes"),
    pytest.param("It fell at the Old Bridge crossing.", ["It", "the Old Bridge crossing"], id="a_named_event_in_ing"),
    pytest.param("A family crossing the river drowned.", ["A family", "the river"], id="what_somebody_does_is_none"),
    pytest.param("It rose in after-hours trading.", ["It", "after-hours trading"], id="a_hyphenated_s_is_no_plural"),
]

VERB_GROUPS = [
    pytest.param("It has not yet been sold.", ["has not yet been sold"], id="auxiliaries_and_adverbs"),
    pytest.param("It agreed to sell.", ["agreed", "to sell"], id="an_infinitive_is_its_own"),
    pytest.param("It gave food to hospitals.", ["gave"], id="to_before_a_plural_is_a_preposition"),
    pytest.param("It gave food to help them.", ["gave", "to help"], id="to_before_a_bare_word_is_not"),
    pytest.param("Australia exports most of its coal.", ["exports"], id="third_person_after_a_name"),
    pytest.param("The exports fell.", ["fell"], id="plural_after_a_determiner"),
    pytest.param("The firm plans to grow.", ["plans", "to grow"], id="plans_before_an_infinitive"),
    pytest.param("Hugh Grant spoke.", ["spoke"], id="a_capital_inside_a_sentence_is_a_name"),
    pytest.param("The containers leaving port sank.", ["leaving", "sank"], id="a_participle_after_a_noun"),
    pytest.param("The shipping containers sank.", ["sank"], id="a_participle_before_a_noun_is_none"),
    pytest.param("It would cut pay and raise the fee.", ["would cut", "raise"], id="joined_behind_a_modal"),
    pytest.param("It rose on cuts and demand the firm met.", ["rose", "met"], id="a_noun_behind_and_without_a_modal"),
    pytest.param("Air defences shot down 17 drones.", ["shot"], id="a_past_form_behind_a_plural"),
    pytest.param("The penalty shot was saved.", ["was saved"], id="a_noun_of_that_form"),
    pytest.param("Workers who now start at noon left.", ["start", "left"], id="an_adverb_behind_who"),
]


@pytest.mark.parametrize(("text", "expected"), NOUN_PHRASES)
def test_noun_phrases(text: str, expected: list[str]) -> None:
    assert cut(text, "np") == expected


@pytest.mark.parametrize(("text", "expected"), VERB_GROUPS)
def test_verb_groups(text: str, expected: list[str]) -> None:
    assert cut(text, "verb") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Russian", True), ("Chinese", True), ("Israeli", True), ("russian", False), ("Patriot", False), ("", False)],
)
def test_demonyms(word: str, expected: bool) -> None:
    assert is_demonym(word) is expected


@given(st.text())
def test_every_word_is_in_exactly_one_chunk(text: str) -> None:
    phrases = read_phrases(text)
    covered = [i for chunk in phrases.chunks for i in range(chunk.first, chunk.last + 1)]
    assert covered == list(range(len(phrases.words)))
    assert all(chunk.first <= chunk.head <= chunk.last for chunk in phrases.chunks)
    assert all(0 <= start < end <= len(text) for start, end in phrases.places)
