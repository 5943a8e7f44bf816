"""Who says it, who says no to it, and who does it: near misses beside what is caught."""

import pytest

from summarizer import check

SOURCE = """Ines Vale, head of the Basel drug maker Corvo, denied on Monday that talks were under way to sell its \
vaccine programme to a larger rival. The company has also accused the city of sparing shops tied to council members, \
which officials have repeatedly denied.

"The rules are good, but nobody checks them," said Professor Ilan Prout of Port Ellery. The governor, Selim Aras, \
rejected the criticism and said it was too early to speak of failures.

Max Orme and Senator Ruth Holm of Kent would let firms write off investment at once. Sales in Europe grew by 4 percent \
and in Asia by 7 percent. Passengers can rebook free of charge, the line said. "Holm has earned the nomination," Lena \
Brandt wrote. "She is winning fair and square," said Carl Meyer. The victory shows without doubt most voters are tired.

Judge Peter T. Lowe put the loss at 51 jobs. Corvo said it might shed 120 lecturers. Nora Beck took 41 percent, \
claiming victory over the Conservative leader on Sunday. The club has asked for its hotel to be paid, and passengers \
could fly from Seville at no charge, a lawyer, Jo Kay, said. The Ostend-bound club would not comment on reports that \
its coach had fallen asleep. The mayor asked for the sea wall to be mended twice. Corvo raised 300 euros in Lena \
Brandt's name. Her voters are older than those of Holm. Beck, who is chairman of the harbour trust, picked herself \
up \
after an early defeat. The board said on Monday that new grades would be issued by 12 September.
"""


def _failures(summary: str) -> list[tuple[str, str]]:
    return [(finding.check, finding.how) for finding in check(summary, SOURCE).failures]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Ines Vale denied that there were talks to sell the vaccine programme to a rival.", id="denied"),
        pytest.param("The Swiss company denied talks to sell its vaccine programme.", id="nationality_of_a_town"),
        pytest.param("Corvo accused the city of sparing shops tied to council members.", id="accusation_alone"),
        pytest.param(
            "Professor Prout complained that nobody checks the rules, a criticism that Selim Aras rejected, saying it"
            " was too early to speak of failures.",
            id="saying_of_the_last_who_acts",
        ),
        pytest.param(
            "Orme and Ruth Holm would let firms write off investment at once.", id="name_of_where_she_is_from"
        ),
        pytest.param("The club declined to comment on whether its coach had fallen asleep.", id="silence"),
        pytest.param(
            "The line is letting passengers fly from Seville at no charge, Jo Kay said.", id="letting_for_could"
        ),
        pytest.param("Nora Beck, a retired teacher, took 41 percent.", id="calling_beside_an_office"),
        pytest.param("The Seville-Basel passengers could fly at no charge.", id="two_names_with_a_hyphen"),
        pytest.param("Corvo raised 300 euros with a letter sent by Lena Brandt.", id="name_behind_another_verb"),
        pytest.param("The mayor wanted the sea wall mended twice.", id="wanted_for_asked"),
        pytest.param(
            "The board says new grades will be issued on 12 September, with no grades lowered.", id="no_lowering"
        ),
        pytest.param(
            "The board says new marks will be issued by 12 September with no grades lowered.", id="none_lowered"
        ),
        pytest.param("Europe and Asia grew by 4 percent and 7 percent.", id="two_who_act"),
        pytest.param("Passengers can rebook at no cost, the line said.", id="at_no_cost"),
        pytest.param(
            "Lena Brandt said Holm had earned the nomination and Carl Meyer said she was winning fair and square.",
            id="two_who_say",
        ),
        pytest.param("The victory shows that most voters are tired.", id="without_doubt"),
        pytest.param("Nora Beck took 41 percent and won on Sunday.", id="claiming_victory"),
        pytest.param("The Tories lost to Nora Beck on Sunday.", id="party_by_its_short_name"),
        pytest.param("Rep. Nora Beck took 41 percent.", id="mandate_beside_an_office"),
        pytest.param("Beck recovered from losing early.", id="up_that_goes_with_its_verb"),
    ],
)
def test_what_holds_of_somebody_is_left_alone(summary: str) -> None:
    assert _failures(summary) == []


@pytest.mark.parametrize(
    ("finding", "summary"),
    [
        pytest.param(
            ("negation", "answered"),
            "Ines Vale, head of the drug maker, confirmed that talks were under way to sell its programme.",
            id="confirmed_for_denied",
        ),
        pytest.param(
            ("negation", "answered"),
            "Officials acknowledged that the city was sparing shops tied to council members.",
            id="acknowledged_for_a_charge_that_is_denied",
        ),
        pytest.param(
            ("negation", "answered"), "The club confirmed that its coach had fallen asleep.", id="confirmed_for_silence"
        ),
        pytest.param(("direction", "contrary"), "Her voters are younger than those of Holm.", id="younger_for_older"),
        pytest.param(("certainty", "hardened"), "The sea wall was mended twice.", id="done_for_asked"),
        pytest.param(("certainty", "hardened"), "Corvo has shed 120 lecturers.", id="might_shed"),
        pytest.param(
            ("negation", "turned"), "Passengers cannot rebook free of charge.", id="a_whole_clause_of_a_sentence"
        ),
        pytest.param(("roles", "role"), "Prime minister Nora Beck took 41 percent.", id="another_office"),
        pytest.param(
            ("speaker", "other speaker"),
            "Carl Meyer wrote that Holm had earned the nomination.",
            id="said_by_another",
        ),
    ],
)
def test_what_does_not_hold_of_somebody_is_caught(finding: tuple[str, str], summary: str) -> None:
    assert finding in _failures(summary)
