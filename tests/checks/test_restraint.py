"""What is told of another thing, or in other words, contradicts nothing; what is told of the same does."""

import pytest

from summarizer import check

SOURCE = """Dale Orton, who runs the Harbour Trust, said on Monday that the pier "needs urgent care".

Mills was barred from holding a post in the trust for five years. The repair was not especially cheap \
compared with earlier work. Kemp climbed to first place in the league on 9 May, selling 300 shirts, \
while Mr. Lowe dropped to ninth.

Harbour Town 3 Calder Rovers 2

Prices in the town rose 4.1 percent in the year to May, against 4.4 percent in April. The path of the probe shrank to \
600 kilometres. Boats pulled 154 survivors from the water; 38 people are missing.

Towns may tax empty shops, the court ruled.

The minister, Ana Ruiz, rejected claims by Lowe that nobody checks the pier.
"""


def _failures(summary: str) -> list[tuple[str, str]]:
    return [(finding.check, finding.how) for finding in check(summary, SOURCE).failures]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Mills may not hold a post in the trust for five years.", id="barred_from_is_may_not"),
        pytest.param("The repair was dear when compared with earlier work.", id="the_not_of_an_adjective"),
        pytest.param("Lowe slid to ninth place in the league.", id="the_rise_of_another"),
        pytest.param("Kemp sold 300 shirts.", id="the_month_of_may"),
        pytest.param("Lowe claimed that nobody checks the pier, which Ana Ruiz rejected.", id="who_rejects_it"),
        pytest.param("Harbour Town beat Calder Rovers 3-2.", id="a_score_in_a_line_of_its_own"),
        pytest.param("Inflation in the town slowed to 4.1 percent.", id="a_slower_rise"),
        pytest.param("The probe's path is now some 600 kilometres up.", id="up_behind_its_number"),
        pytest.param("Towns can tax empty shops, the court ruled.", id="can_for_may"),
        pytest.param("Boats took 154 people from the water.", id="people_of_any_sort"),
        pytest.param("Costly as it was, the repair is done.", id="a_first_word_that_is_no_name"),
    ],
)
def test_another_thing_is_left_alone(summary: str) -> None:
    assert _failures(summary) == []


@pytest.mark.parametrize(
    ("finding", "summary"),
    [
        pytest.param(("quotes", "absent"), "The pier, said Orton, wants “prompt repair”.", id="two_quoted_words"),
        pytest.param(
            ("direction", "contrary"), "Kemp dropped to first place in the league.", id="the_fall_of_the_same"
        ),
        pytest.param(("certainty", "hardened"), "Towns have taxed empty shops, the court ruled.", id="no_may_at_all"),
        pytest.param(("numbers", "absent"), "Harbour Town beat Calder Rovers 3-1.", id="another_score"),
        pytest.param(("direction", "contrary"), "Prices in the town fell 4.1 percent in the year to May.", id="a_fall"),
        pytest.param(("binding", "unit"), "Boats took 154 tonnes from the water.", id="no_people_at_all"),
        pytest.param(("negation", "turned"), "Mills was not barred from holding a post in the trust.", id="not_barred"),
    ],
)
def test_the_same_thing_is_compared(finding: tuple[str, str], summary: str) -> None:
    assert finding in _failures(summary)
