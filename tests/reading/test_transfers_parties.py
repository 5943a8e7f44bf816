"""Who gives and who receives: paying, backing, handing back, nouns of transfer; near misses in the names."""

import pytest

from summarizer.reading.transfers import find_transfers
from tests.reading.test_transfers import row

PARTIES = [
    pytest.param(
        "Trump paid the bank back last year.", ("Trump", "the bank", None, None, "done"), id="paid_somebody_back"
    ),
    pytest.param(
        "Taxpayers paid the contractor for the work.",
        ("Taxpayers", "the contractor", None, "the work", "done"),
        id="paid_somebody_for_something",
    ),
    pytest.param(
        "Britain handed Hong Kong back to China in 1997.",
        ("Britain", "China", "Hong Kong", None, "done"),
        id="handed_a_place_back",
    ),
    pytest.param(
        "Khrushchev gave Crimea to Ukraine in 1954.",
        ("Khrushchev", "Ukraine", "Crimea", None, "done"),
        id="a_place_is_given",
    ),
    pytest.param(
        "The lawyer turned over 55,000 pages of emails to the court.",
        ("The lawyer", "the court", "55,000 pages of emails", None, "done"),
        id="writings_are_turned_over",
    ),
    pytest.param(
        "The firm gave doctors free phones.",
        ("The firm", "doctors", "free phones", None, "done"),
        id="a_plural_recipient",
    ),
    pytest.param(
        "The firm sold garden furniture to Ikea.",
        ("The firm", "Ikea", "garden furniture", None, "done"),
        id="a_compound_is_no_recipient",
    ),
    pytest.param(
        "The bank lent Trump hundreds of millions of dollars.",
        ("The bank", "Trump", "hundreds of millions of dollars", None, "done"),
        id="an_amount_ends_the_recipient",
    ),
    pytest.param(
        "The smuggler charged the migrants $2,000 for the crossing.",
        ("the migrants", "The smuggler", "$2,000", None, "done"),
        id="who_charges_receives",
    ),
    pytest.param(
        "The agency trained and armed the rebels.",
        ("The agency", "the rebels", None, None, "done"),
        id="arming_says_what_is_given",
    ),
    pytest.param(
        "Millions of dollars were funneled from the state fund into his accounts.",
        ("the state fund", "his accounts", "Millions of dollars", None, "done"),
        id="money_is_funneled",
    ),
    pytest.param(
        "The ransom paid by France to al-Qaeda was large.",
        ("France", "al-Qaeda", "The ransom", None, "done"),
        id="the_arabic_article_begins_a_name",
    ),
    pytest.param(
        "A developer gave $20,000 to the campaign weeks before the vote.",
        ("A developer", "the campaign", "$20,000", None, "done"),
        id="weeks_before_is_a_time",
    ),
    pytest.param(
        "In 2011 the bank wired $10 million to a shell company.",
        ("the bank", "a shell company", "$10 million", None, "done"),
        id="a_year_before_the_subject",
    ),
    pytest.param(
        "Payments to Mr. Manafort from the party stopped.",
        ("the party", "Mr. Manafort", "Payments", None, "done"),
        id="a_title_with_a_full_stop",
    ),
    pytest.param(
        "The handover of the base to Iraqi forces was criticised by the army.",
        (None, "Iraqi forces", "the base", None, "done"),
        id="who_criticises_a_handover_gives_nothing",
    ),
    pytest.param(
        "Rights groups want London to halt arms sales to Riyadh.",
        ("London", "Riyadh", "arms", None, "denied"),
        id="who_halts_sales_was_selling",
    ),
    pytest.param(
        "The court cleared the bank of sending $40 million to Riyadh.",
        ("the bank", "Riyadh", "$40 million", None, "denied"),
        id="who_is_cleared_of_it_is_the_doer",
    ),
    pytest.param(
        "Congress blocked arms sales to Riyadh.",
        (None, "Riyadh", "arms", None, "done"),
        id="who_blocks_sales_was_not",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties(text: str, expected: tuple[str | None, ...]) -> None:
    assert expected in [row(transfer, text) for transfer in find_transfers(text)]
