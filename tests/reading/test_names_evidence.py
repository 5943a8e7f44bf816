"""Whether a name is a person's, a body's or a country's where only the text around it tells."""

import pytest

from summarizer.reading.names import find_names

CASES = [
    # Two unknown words: what stands around them and how they are called afterwards.
    ("called_by_its_first_word", "Castella Ferro rose. Later Castella said so.",
     "Castella Ferro organisation, Castella organisation"),
    ("called_by_the_last_word", "Leyda Saparo rose. Later Saparo said so.", "Leyda Saparo person, Saparo person"),
    ("title_with_the_last_word", "Castell Saparo rose. Castell knew. Mr Saparo said so.",
     "Castell Saparo person, Castell person, Saparo person"),
    ("chinese_family_name_first", "Zhang Yiming rose. Later Zhang said so.", "Zhang Yiming person, Zhang person"),
    ("noun_for_a_body_before_it", "The utility Norda Kraftia rose.", "Norda Kraftia organisation"),
    ("party_s_man_is_no_party", "The party's Norda Kraftia rose.", "Norda Kraftia person"),
    ("an_analyst_at_a_bank", "Ann Kern at Bankia Fynda agreed.", "Ann Kern person, Bankia Fynda organisation"),
    ("an_agent_of_a_firm", "Philippa Stowe of Barton Reeve agreed.",
     "Philippa Stowe person, Barton Reeve organisation"),
    ("age_makes_a_person", "Dylanne Roof, 22, left.", "Dylanne Roof person"),
    ("who_makes_a_person", "Seitcha Mahamo, who left, agreed.", "Seitcha Mahamo person"),
    ("which_makes_a_body", "Cambra Analytika, which left, agreed.", "Cambra Analytika organisation"),
    ("apposition_makes_a_body", "Robeya Warshavo, a small firm, agreed.", "Robeya Warshavo organisation"),
    ("apposition_with_a_role_makes_none", "Robeya Warshavo, a bank manager, agreed.", "Robeya Warshavo person"),
    ("given_name_outweighs_a_noun", "It is a group Ann Kerno joined.", "Ann Kerno person"),
    ("company_head_behind_a_surname", "They sued Prentice Homes.", "Prentice Homes organisation"),
    ("rival_may_be_a_firm", "Rival Gantry Marine left.", "Gantry Marine organisation"),
    ("clubs_host_towns", "Bottom club Harriers host Wolding.", "Harriers organisation, Wolding organisation"),
    ("what_somebody_has", "It moved its Victor shuttle.", "Victor other"),
    # Countries that no list has.
    ("country_by_its_adjective", "Ombira left. The Ombiran army stayed.", "Ombira country, Ombiran nationality"),
    ("adjective_of_a_man", "Ann Trumpo left. Trumpo and the Trumpoan way stayed.",
     "Ann Trumpo person, Trumpo person, Trumpoan organisation"),
    ("country_by_its_ministry", "Velmar's defence ministry agreed.", "Velmar country"),
    ("club_by_its_defence", "Velmar's defence held.", "Velmar organisation"),
    ("country_in_a_dateline", "KARSK, Ordania, Nov 19 - It rained.",
     "KARSK organisation, Ordania country"),
    # Parties and seats.
    ("american_party_and_seat", "Sen. Ray Dufresne, R-Gilford, left.", "Ray Dufresne person, Gilford place"),
    ("british_parties", "Cllr Ann Foyle (Lib Dem) and Cllr Jo Speke (Con) left.",
     "Ann Foyle person, Lib Dem other, Jo Speke person, Con other"),
    ("bracket_with_a_town", "The firm (Quorda, it was called) left.", "Quorda organisation"),
    # Where a name begins and ends.
    ("trade_before_a_name", "Fishmonger Ted Brannigan left.", "Ted Brannigan person"),
    ("witness_before_an_unknown_name", "Eyewitness Dawitto Lenko left.", "Dawitto Lenko person"),
    ("epithet_with_hyphens", "Mum-of-three Ann de Boer left.", "Ann de Boer person"),
    ("hyphen_in_a_name", "Jong-un Ann left.", "Jong-un Ann person"),
    ("nickname", 'Her friend Darren "Dazza" Cole left.', 'Darren "Dazza" Cole person'),
    ("quoted_thing_is_no_nickname", 'He read "Emma" Sunday.', "Emma person"),
    ("person_of_a_firm", "Pim de Wit of Lighthouse Maritime left.",
     "Pim de Wit person, Lighthouse Maritime organisation"),
    ("queens_university", "Queen's University Belfast agreed.", "Queen's University Belfast organisation"),
    ("teachers_pension_plan", "Maple Teachers' Pension Plan agreed.", "Maple Teachers' Pension Plan organisation"),
    ("currency_is_nobody", "Nordmark paid DKK 6.1bn.", "Nordmark organisation"),
    ("numbered_project", "It sold its Skagen 2 wind farm.", "Skagen other"),
    ("lettered_group", "They won Group F.", "Group F other"),
    ("estuary", "Smoke hung over the Western Scheldt.", "Western Scheldt place"),
    ("greater_town", "Drivers across Greater Northam left.", "Greater Northam place"),
    ("greater_with_a_body", "Greater Northam Police left.", "Greater Northam Police organisation"),
    ("bank_in_another_language", "It borrowed from Banca Lariana.", "Banca Lariana organisation"),
    ("first_word_behind_a_dateline", "LISBON, Nov 20 (Press) - Qualifier Daria Kovtun won.",
     "LISBON place, Press organisation, Daria Kovtun person"),
    ("bracket_and_dash_in_a_sentence", "It rose (by half) - Kovtun said so.", "Kovtun organisation"),
    ("utility_before_a_name", "Utility Ohio Power agreed.", "Ohio Power organisation"),
    ("union_within_a_name", "Union Pacifico agreed.", "Union Pacifico organisation"),
    ("publican_before_a_name", "Publican Hamish Rae left.", "Hamish Rae person"),
    ("adjective_before_an_acronym", "Brave RNLI crews left.", "RNLI organisation"),
    ("dean_behind_a_role", "Her colleague Dean Hurrell left.", "Dean Hurrell person"),
    ("dean_as_a_title", "Dean Hurrell left.", "Hurrell person"),
    ("honours_behind_a_name", "Her barrister, Milos Okoro KC, agreed.", "Milos Okoro person"),
    ("captain_of_a_ship", "He is captain of the Strathlorn.", "Strathlorn organisation"),
    ("ship", "The MV Strathlorn sank. The Strathlorn was old.", "MV Strathlorn other, Strathlorn other"),
    ("island_called_like_a_man", "It sank off Orrin.", "Orrin place"),
    ("storm_called_like_a_woman", "It was the first since Lorna in 2023.", "Lorna other"),
    ("club_called_like_a_man", "He is on loan from neighbours Ashby.", "Ashby organisation"),
    ("man_called_so", "It was a surprise for Orrin.", "Orrin person"),
    ("town_in_a_dateline", "QUORDA — It rained. The Quorda plan fell.", "QUORDA place, Quorda place"),
    ("near_a_headland", "It struck rocks near Carrick Head.", "Carrick Head place"),
    ("town_of_a_saint", "They met St. Amanto.", "St. Amanto place"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [pytest.param(*case, id=id) for id, *case in CASES])
def test_kind_by_the_text_around(text: str, names: str) -> None:
    assert ", ".join(f"{name.text} {name.kind}" for name in find_names(text)) == names
