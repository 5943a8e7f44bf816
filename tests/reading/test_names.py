"""Names: where they begin and end, what they name, and whose they are."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.names import Name, find_names


def named(text: str) -> dict[str, Name]:
    return {name.text: name for name in find_names(text)}


PEOPLE = [
    ("role_before", "South Korean defence minister [Shin Won-sik] spoke.",
     "South Korean defence minister", "South Korean"),
    ("role_after", "[Dmitry Peskov], the Kremlin spokesperson, told us so.", "Kremlin spokesperson", "Kremlin"),
    ("verb_of_another_person", "Rob Dunne accused referee [Alan Price] of it.", "referee", None),
    ("accused_as_modifier", "Police held accused gunman [Alan Price] there.", "accused gunman", None),
    ("judged_by_a_noun", "A jury convicted former mayor [Alan Price] of it.", "former mayor", None),
    ("judged_behind_a_day", "The court on Monday jailed former banker [Alan Price].", "former banker", None),
    ("judged_by_a_noun_of_roles", "Police accused former mayor [Alan Price] of it.", "former mayor", None),
    ("judged_as_modifier", "He met the jailed opposition leader [Alan Price] there.", "jailed opposition leader", None),
    ("judged_as_modifier_behind_a_verb", "Police arrested exiled opposition leader [Alan Price].",
     "exiled opposition leader", None),
    ("council_in_role", "[John Kirby], the national security council spokesperson, told us so.",
     "national security council spokesperson", "national security council"),
    ("role_before_a_plain_title", "Its chief executive, Dame [Helen Porter], spoke.", "chief executive", None),
    ("plain_title_alone", "Dame [Helen Porter] spoke.", None, None),
    ("role_with_of", "[Lloyd Austin], the US secretary of defence, told us so.", "US secretary of defence", "US"),
    ("before_comma", "The US deputy secretary of state, [Kurt Campbell], cautioned them.",
     "US deputy secretary of state", "US"),
    ("title", "It was President [Vladimir Putin] who came.", "President", None),
    ("abbreviated_title", "The officer, Gen. [Mark Milley], agreed.", "Gen", None),
    ("role_of_a_field", "Head of mission [Karl Lindqvist] said so.", "Head of mission", None),
    ("department_that_is_a_thing", "Egyptian Water Minister [Hani Sewilam] left.",
     "Egyptian Water Minister", "Egyptian"),
    ("given_name_that_is_a_title", "The captain, [Dean Pascoe], lunged.", "captain", None),
    ("second_of_two_roles", "Former Secretary of State and party nominee [Ann Lee] left.", "party nominee", None),
    ("role_before_a_doctor", "The ministry's chief surveyor, Dr [Ann Lee], agreed.", "chief surveyor", None),
    ("role_behind_a_doctor", "Prof [Ann Lee], a hydrologist at Acme University, agreed.",
     "hydrologist at Acme University", "Acme University"),
    ("doctor_without_role", "Dr [Ann Lee] agreed.", "Dr", None),
    ("role_behind_a_party", "Cllr [Ann Lee] (Lib Dem), the council leader, agreed.", "council leader", None),
    ("bracket_before_no_role", "Cllr [Ann Lee] (Lib Dem) agreed, the leader said.", "Cllr", None),
    ("member_of_parliament_and_knight", "Its chair, the Conservative MP Sir [Ann Lee], agreed.",
     "Conservative MP", None),
    ("worker_of_a_kind", "They met aid worker [Ann Lee] there.", "aid worker", None),
    ("art_historian", "The art historian [Ann Lee] agreed.", "art historian", None),
    ("verb_before_a_role", "The firm chose lawyer [Ann Lee] there.", "lawyer", None),
    ("role_behind_a_party_s_name", "Its leader, Conservative [Ann Lee], agreed.", "leader", None),
    ("role_up_to_another_person", "[Ann Lee], head nurse at a centre of Dr Jo Day, agreed.", "head nurse", None),
    ("verb_before_a_member", "He called member [Ann Lee] there.", "member", None),
    ("capital_role_with_of", "US Secretary of State [John Kerry] left.", "US Secretary of State", "US"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "role", "affiliation"), [pytest.param(*case, id=name) for name, *case in PEOPLE])
def test_people_and_their_roles(marked: str, role: str | None, affiliation: str | None) -> None:
    before, name, after = re.split(r"[\[\]]", marked)
    found = named(before + name + after)[name]
    assert (found.kind, found.role, found.affiliation) == ("person", role, affiliation)


FOUND = [
    ("a_title_behind_an_initial", "Peter T. King of New York left.", "Peter T. King person, New York place"),
    ("an_initial_that_is_an_article", "David A. Andelman left.", "David A. Andelman person"),
    ("a_constituency", "She sits for Elsham South.", "Elsham South place"),
    ("a_man_called_west", "Dominic West acted.", "Dominic West person"),
    ("a_district_that_is_a_body", "Marrow County Health District closed it.",
     "Marrow County Health District organisation"),
    ("a_country_by_its_parliament", "Karvia's parliament met.", "Karvia country"),
    ("a_club_in_the_plural", "The coach of Rovers saw his striker score a goal in the league. Ashby have won.",
     "Rovers organisation, Ashby organisation"),
    ("a_garbled_name", "A man named JosÃ© left.", ""),
    ("sentence_initial_word_is_no_name", "Officials met. Researchers in Kyiv agreed.", "Kyiv place"),
    ("sentence_initial_name_is_one", "Boeing rose. Daesh denied it.", "Boeing organisation, Daesh organisation"),
    ("numbered_units", "Men of the 3rd Brigade, 1st Armored Division, left.",
     "3rd Brigade organisation, 1st Armored Division organisation"),
    ("a_number_before_another_name", "It was the 3rd Boeing that failed.", "Boeing organisation"),
    ("plural_acronyms_are_things", "They used RPGs and IEDs, two NGOs said. The EU agreed.", "EU organisation"),
    ("designations_are_things", "F-16s of the RAF fired.", "F-16s other, RAF organisation"),
    ("arabic_bodies_and_places", "Jabhat al-Nusra left Deir ez-Zor for Raqqa Governorate.",
     "Jabhat al-Nusra organisation, Deir ez-Zor place, Raqqa Governorate place"),
    ("former_before_a_state", "Then Former Florida Gov. Jeb Bush spoke.", "Florida place, Jeb Bush person"),
    ("an_illness_is_nobody", "The AIDS epidemic worried the WHO.", "WHO organisation"),
    ("a_lawmaker_by_party_or_state", "Pat Toomey (Pa.) and Chuck Grassley (R-Iowa) left.",
     "Pat Toomey person, Pa place, Chuck Grassley person, Iowa place"),
    ("a_poll_is_no_person", "The latest Washington Post-ABC News Poll fell.", "Washington Post-ABC News Poll other"),
    ("an_adjective_beside_a_body", "He led the far-right Front National.", "Front National organisation"),
    ("from_one_place_to_another", "It flew from Manchester to Tenerife and Ann wrote to Tenerio.",
     "Manchester place, Tenerife place, Ann person, Tenerio organisation"),
    ("a_mountain", "He won on Monte Sorvo.", "Monte Sorvo place"),
    ("a_people_of_one_sex", "They beat the Irishman.", "Irishman nationality"),
    ("a_town_outside_a_game", "A man from Wexcombe Town left.", "Wexcombe Town place"),
    ("clubs_in_a_game",
     "Carrick Albion lost to Wexcombe Town. A goal, a penalty, a corner: the manager left. Town won.",
     "Carrick Albion organisation, Wexcombe Town organisation, Town organisation"),
    ("weekday_and_month_are_no_names", "On Monday 3 June the talks in May failed.", ""),
    ("newspaper_as_surname", "It was Mayor Don Guardian who left, said Guardian.",
     "Don Guardian person, Guardian person"),
    ("newspaper_that_begins_with_a_given_name", "The Jordan Times said so.", "Jordan Times outlet"),
    ("given_name_beside_an_organisation", "The Interior Ministry and Bob spoke. Later Bob left.",
     "Interior Ministry organisation, Bob person, Bob person"),
    ("month_as_surname", "Theresa May left in May.", "Theresa May person"),
    ("particles", "Ursula von der Leyen met Mohammed bin Salman.",
     "Ursula von der Leyen person, Mohammed bin Salman person"),
    ("adjective_and_people", "The Russian army and two Syrians were there.",
     "Russian nationality, Syrians nationality"),
    ("adjective_within_a_company", "He flew with British Airways.", "British Airways organisation"),
    ("adjective_before_a_person", "The German Olaf Scholz spoke.", "German nationality, Olaf Scholz person"),
    ("ministry", "The Ministry of Defence said so.", "Ministry of Defence organisation"),
    ("and_within_a_name", "The Food and Drug Administration agreed.", "Food and Drug Administration organisation"),
    ("and_between_names", "It hit Russia and Ukraine.", "Russia country, Ukraine country"),
    ("list_gives_the_kind", "They shelled Kharkiv and Chasiv Yar.", "Kharkiv place, Chasiv Yar place"),
    ("area_gives_the_kind", "It happened in the town of Tel Tamer.", "Tel Tamer place"),
    ("regime_gives_the_kind", "They fought the Assad regime.", "Assad person"),
    ("compound_is_cut", "US-led and pro-Russian forces met UK-France rivals.",
     "US country, Russian nationality, UK country, France country"),
    ("hyphenated_name_is_not_cut", "Jean-Pierre met Shin Won-sik.", "Jean-Pierre person, Shin Won-sik person"),
    ("possessive_is_left_out", "It was Putin's and the workers' day.", "Putin organisation"),
    ("possessive_that_belongs", "McDonald's said the People's Bank of China did.",
     "McDonald's organisation, People's Bank of China organisation"),
    ("possessive_of_many", "He leads the Lamu Fishermen's Association and the Drivers' Union.",
     "Lamu Fishermen's Association organisation, Drivers' Union organisation"),
    ("possessive_of_a_trade", "The Velmar Dockworkers' Federation met.", "Velmar Dockworkers' Federation organisation"),
    ("possessive_of_who_acts", "The Mariners' Union met.", "Mariners' Union organisation"),
    ("possessive_of_who_acts_in_a_town", "He left the Tolland Hauliers' Association.",
     "Tolland Hauliers' Association organisation"),
    ("possessives_of_two_kinds", "They left the Velmar Girls' and Boys' School.",
     "Velmar Girls' and Boys' School organisation"),
    ("craft_and_workers", "The Longshore and Terminal Workers' Federation met.",
     "Longshore and Terminal Workers' Federation organisation"),
    ("two_plurals_of_a_trade", "The Stokers' and Riggers' Union met.", "Stokers' and Riggers' Union organisation"),
    ("council_of_a_rare_word", "The Nursing and Doulary Council met.", "Nursing and Doulary Council organisation"),
    ("two_firms_without_article", "Apple and Doulary Bank met.", "Apple organisation, Doulary Bank organisation"),
    ("department_of_three_fields", "The Ministry for Culture, Media and Sport met.",
     "Ministry for Culture, Media and Sport organisation"),
    ("department_and_two_seats", "The Department of Justice, Congress and Labour met.",
     "Department of Justice organisation, Congress organisation"),
    ("minister_of_two_fields", "Transport and Housing Minister Ann Lee left.", "Ann Lee person"),
    ("seat_and_workers", "The Kremlin and Terminal Workers' Federation met.",
     "Kremlin organisation, Terminal Workers' Federation organisation"),
    ("service_of_two_things", "Ohio Parks and Wildlife met.", "Ohio Parks and Wildlife organisation"),
    ("two_clubs", "Manchester City and Everton met.", "Manchester City organisation, Everton organisation"),
    ("body_that_opens_twice", "Natural England left. Natural England knew.",
     "Natural England organisation, Natural England organisation"),
    ("adjective_that_opens_once", "Rural England left. He knew England.", "England place, England place"),
    ("kind_told_in_small_letters", "Dhrupads rose. He sang the dhrupads.", ""),
    ("name_told_in_capitals", "Dhrupad rose. He met Dhrupad.", "Dhrupad organisation, Dhrupad organisation"),
    ("college_named_after_a_region", "They beat Eastern Tennessee Tech there.",
     "Eastern Tennessee Tech organisation"),
    ("nickname_that_is_a_title", 'It was Lester "Duke" Fontane there.', 'Lester "Duke" Fontane person'),
    ("pupil_of_a_year", "Junior Aiden Kerno left.", "Aiden Kerno person"),
    ("state_before_a_pronoun", "He died in Opelousas, La. He was 88.", "Opelousas place, La place"),
    ("two_months", "In the July-September quarter it rose.", ""),
    ("faith_before_a_band", "The Muslim Seleka left.", "Muslim nationality, Seleka organisation"),
    ("model_of_a_series", "It was the Crosstown II.", "Crosstown II other"),
    ("liberal_democrats", "The Lib Dem leader left.", "Lib Dem group"),
    ("tunnel", "The Kestrel Tunnel shut.", "Kestrel Tunnel place"),
    ("part_of_a_town", "Pools on the South Side shut in the US Midwest.", "South Side place, US Midwest place"),
    ("numbered_division", "They play in Division I there.", "Division other"),
    ("school_certificate", "A Leaving Certificate paper came.", "Leaving Certificate other"),
    ("possessive_of_one", "It was Maduro's Party of Hope.", "Maduro organisation, Party of Hope organisation"),
    ("participle_before_a_name", "Neighbouring Belonia has closed it.", "Belonia place"),
    ("prefix_opens_a_sentence", "Pre-tax profit rose. Co-op Bank fell.", "Co-op Bank organisation"),
    ("day_of_a_short_month", "It began on 3 Jun 2024.", ""),
    ("saint_of_a_hospital", "She went to St. Mary's Hospital.", "St. Mary's Hospital organisation"),
    ("storm_is_no_person", "Then Hurricane Ian came.", "Hurricane Ian other"),
    ("war_is_no_place", "They fought in the Vietnam War.", "Vietnam War other"),
    ("club_named_after_a_city", "He joined Manchester City.", "Manchester City organisation"),
    ("city_called_city", "He moved to Mexico City.", "Mexico City place"),
    ("outlet", "He told Bloomberg News and The New York Times.", "Bloomberg News outlet, New York Times outlet"),
    ("seat_of_power", "The Kremlin denied it.", "Kremlin organisation"),
    ("title_alone_is_no_name", "The Prime Minister met the Foreign Secretary.", ""),
    ("department_of_a_title", "The Secretary of State left.", ""),
    ("general_motors_is_no_general", "He runs General Motors.", "General Motors organisation"),
    ("surname_like_a_head", "He met Peter T. King and Sue Lane of Kent Police.",
     "Peter T. King person, Sue Lane person, Kent Police organisation"),
    ("speaker_label_in_capitals", "QUESTION: Who spoke?\nMR KIRBY: We did.", "KIRBY person"),
    ("speaker_label", "Mr. Warren spoke.\nWARREN: Thank you, all.", "Warren person, WARREN person"),
    ("role_as_speaker_label", "MODERATOR: Thank you, all.", ""),
    ("outlet_needs_its_article", "An Independent vote, said the Independent.", "Independent outlet"),
    ("official_name_of_a_country", "The Democratic People's Republic of Korea and Russia met.",
     "Democratic People's Republic of Korea country, Russia country"),
    ("direction_is_no_name", "Western allies met in Eastern Ukraine.", "Eastern Ukraine place"),
    ("agency", "He told Agence France-Presse.", "Agence France-Presse outlet"),
    ("button_is_no_person", "You May Also Like it.", ""),
    ("thing_of_ordinary_words", "They signed a Declaration of Independence.", "Declaration of Independence other"),
    ("headline_case", "Pyongyang Ships Artillery Rounds by the Million\nThey went to Russia.",
     "Pyongyang place, Russia country"),
    ("all_capitals", "RUSSIA WARNS OF LONG WAR", "RUSSIA country"),
    ("address_is_no_name", "See https://news.example.com/World/Articles or mail Jo@Example.com now.", ""),
    ("pronoun_i", "Then I said I’m sure.", ""),
    ("numbered_people", "King Charles III met Pope John Paul II.", "Charles III person, John Paul II person"),
    ("party_and_state", "It was Mike Lee (R-Utah) again.", "Mike Lee person, Utah place"),
    ("abbreviation_with_a_name_after_it", "The call was in the U.S. Senate.", "U.S. Senate organisation"),
    ("team_with_its_town", "The Denver Broncos came back, said Denver Williams.",
     "Denver Broncos organisation, Denver Williams person"),
    ("police_force_that_speaks", "Police Scotland said so.", "Police Scotland organisation"),
    ("state_with_a_country's_name", "He left Atlanta. It was their first win in Georgia.",
     "Atlanta place, Georgia place"),
    ("country_with_a_state's_name", "Ministers left Tbilisi. It was the first vote in Georgia.",
     "Tbilisi place, Georgia country"),
    ("where_a_mayor_rules", "The mayor of Telm left.", "Telm place"),
    ("ticker_is_no_speaker", "It was Novara (NASDAQ: NVRA) again.",
     "Novara place, NASDAQ organisation, NVRA organisation"),
    ("model_of_an_aircraft", "An Airbus A320 flew.", "Airbus A320 other"),
    ("company_of_two_capitals", "The forecaster WeatherNow spoke, and Ron DeSantis.",
     "WeatherNow organisation, Ron DeSantis person"),
    ("councillor", "Then Cllr Joan Whitlock left.", "Joan Whitlock person"),
    ("code_is_no_person", "A Boeing 737 and an F-16 flew.", "Boeing organisation, F-16 other"),
]  # fmt: skip
ACTORS = [
    ("a_surname_alone_before_another_bears_it", "Ann Ford spoke. Ford left. Her brother Tom Ford came. Ford won.",
     "Ann Ford", 3),
    ("a_surname_that_two_bear_from_the_start", "Ann Ford and Tom Ford spoke. Ford left.", "Ford", 1),
    ("a_surname_with_a_particle", "Marine Le Pen spoke. Le Pen left.", "Marine Le Pen", 2),
    ("a_club_by_its_last_word",
     "Carrick Albion lost a match. The striker, a goal and the penalty: Albion left.", "Carrick Albion", 2),
    ("surname_and_title", "Vladimir Putin spoke. Putin left, and President Putin's aides with him.",
     "Vladimir Putin", 3),
    ("spellings", "Kim Jong Un came. Later Kim Jong-un left. Kim waved.", "Kim Jong Un", 3),
    ("transliterations", "Volodymyr Zelenskiy spoke. Then Zelenskyy left.", "Volodymyr Zelenskiy", 2),
    ("middle_initial", "Donald J. Trump spoke. Donald Trump left. Trump waved.", "Donald J. Trump", 3),
    ("acronym_in_brackets", "The Bharatiya Janata Party (BJP) won. The BJP rules.", "Bharatiya Janata Party", 3),
    ("acronym_that_all_know", "The European Union met. The EU agreed.", "European Union", 2),
    ("company", "Apple Inc fell. Apple said so.", "Apple Inc", 2),
    ("country", "The United States and the US are one, as America is.", "United States", 3),
    ("people", "The Iraqi army left Iraq.", "Iraq", 2),
    ("the_north", "North Korea fired. The South Koreans watched. It was the North that fired.",
     "North Korea", 2),
    ("ordinary_word_as_surname", "President Xi Jinping came. Xi spoke.", "Xi Jinping", 2),
    ("storm", "Hurricane Ian came. Then Ian left.", "Hurricane Ian", 2),
    ("man_who_bears_a_womans_surname", "Michelle Obama spoke. Then Mr. Obama left.", "Michelle Obama", 1),
    ("two_bearers_of_a_surname", "Jeb Bush met George Bush. Then Bush left.", "Bush", 1),
    ("the_one_whom_the_text_is_about", "Donald Trump won. Donald Trump said so, and Ivanka Trump. Trump left.",
     "Donald Trump", 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [pytest.param(*case, id=name) for name, *case in FOUND])
def test_names_and_their_kinds(text: str, names: str) -> None:
    assert ", ".join(f"{name.text} {name.kind}" for name in find_names(text)) == names


@pytest.mark.parametrize(("text", "actor", "mentions"), [pytest.param(*case, id=name) for name, *case in ACTORS])
def test_one_actor_under_all_its_spellings(text: str, actor: str, mentions: int) -> None:
    assert [name.actor for name in find_names(text)].count(actor) == mentions


def test_capital_and_seat_stand_for_a_country() -> None:
    found = named("Seoul warned the Kremlin.")
    assert (found["Seoul"].stands_for, found["Kremlin"].stands_for) == ("South Korea", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\ud800 Kim \udfff", id="lone_surrogates"),
        pytest.param("\x00\x01 Russia\x02", id="control_characters"),
        pytest.param("Von von von " * 2000, id="particles_without_end"),
        pytest.param("A" * 100_000, id="one_long_word"),
        pytest.param("Kim and " * 5000, id="list_without_end"),
        pytest.param("Bank of " * 5000, id="name_without_end"),
        pytest.param("Brill Brill (", id="bracket_behind_the_last_name"),
        pytest.param("俄罗斯总统在北京", id="another_script"),
    ],
)
def test_odd_texts(text: str) -> None:
    assert all(name.span.of(text) == name.text for name in find_names(text))


NAME_WORDS = re.findall(r"\S+", "Kim the of Bank President Russia's and Mr. U.S. (EU) said . , “ von al-Hilla May")


@given(st.lists(st.sampled_from(NAME_WORDS), max_size=25))
def test_any_mixture_of_name_words_is_legal(pieces: list[str]) -> None:
    text = " ".join(pieces)
    names = find_names(text)
    assert all(name.span.of(text) == name.text and name.actor for name in names)
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))


@given(st.text())
def test_any_string_is_legal_and_spans_give_the_surface(text: str) -> None:
    names = find_names(text)
    assert all(name.span.of(text) == name.text for name in names)
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))
