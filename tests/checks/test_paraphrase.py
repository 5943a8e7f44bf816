"""What summaries by language models get wrong and right: like numbers, names and dates put where others belong."""

import pytest

from summarizer.checking import check
from summarizer.document import Document

SOURCE = """Port of Halden counts more ships and fewer strikes

Newsroom / June 12, 2025

HALDEN - The port of Halden handled 640 ships in May, against 512 in May 2024, while the port of Lindvik handled \
388 ships, harbour master Ida Falk said on Thursday.

Container ships waited 14 hours on average and tankers nine. Of the crews asked, 61 percent were content, compared \
with 48 percent at Lindvik. Polish crews were the most content and German captains the least, Falk said.

The dockers' union, which has 3,200 members, voted 214 to 96 on Monday to end a seven-week dispute over pay. A similar \
strike in 2011 lasted four weeks. About half of the cranes stood still in April.

Lindvik hopes for 450 ships a month from September, and Halden fears higher fees. The town's mayor, Jon Berg, said \
that around 30 jobs on land, but none at sea, could go. The port had a loss of 2.1 million euros last year, after a \
profit of 3.4 million.

Mayor Berg opposes a new quay. The ministry wants it built by 2031; neither the town nor the port has been asked, a \
complaint that the ministry denies.
"""
DOCUMENT = Document(SOURCE)


def failed(summary: str) -> set[tuple[str, str]]:
    return {(finding.check, finding.how) for finding in check(summary, DOCUMENT).findings if finding.failed}


@pytest.mark.parametrize(
    ("found", "summary"),
    [
        pytest.param(
            ("binding", "rival"), "Container ships waited nine hours on average and tankers 14.", id="swapped"
        ),
        pytest.param(("binding", "rival"), "48 percent of the crews at Halden were content.", id="other_group"),
        pytest.param(("binding", "rival"), "A strike in 2011 lasted seven weeks.", id="other_year"),
        pytest.param(("binding", "rival"), "Halden handled 512 ships in May.", id="year_before"),
        pytest.param(("bounds", "widened"), "All of the cranes stood still in April.", id="all_for_half"),
        pytest.param(("certainty", "hardened"), "Around 30 jobs on land have gone.", id="could_after_an_aside"),
        pytest.param(("direction", "contrary"), "Mayor Berg is in favour of the new quay.", id="little_else_said"),
        pytest.param(("placement", "misplaced"), "Halden hopes for 450 ships a month.", id="other_subject"),
        pytest.param(("numbers", "absent"), "The union voted 241 to 96 to end the dispute.", id="vote"),
        pytest.param(("numbers", "absent"), "The dispute lasted eight weeks.", id="small_number_of_another_kind"),
    ],
)
def test_what_stands_in_another_s_place_is_caught(found: tuple[str, str], summary: str) -> None:
    assert found in failed(summary)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Container ships waited 14 hours on average, tankers nine hours.", id="unit_supplied"),
        pytest.param("61% of crews were content versus 48% at Lindvik.", id="versus_compares_groups"),
        pytest.param("The port handled 640 ships in May, up from 512 a year earlier.", id="from_compares_times"),
        pytest.param(
            "Halden: 640 ships in May vs. 512 (a quarter fewer) a year earlier.", id="dates_its_own_earlier_figure"
        ),
        pytest.param("Lindvik handled 388 ships, far fewer than Halden's 640.", id="both_holders_in_one_clause"),
        pytest.param("A four-week strike took place in 2011.", id="adjective_for_verb"),
        pytest.param("The dockers voted 214-96 to end the dispute.", id="score_for_words"),
        pytest.param(
            "Dockers will return to work after the union voted to end the dispute.", id="after_opens_a_clause"
        ),
        pytest.param("Around 30 onshore jobs could be cut, but no jobs at sea.", id="could_kept"),
        pytest.param("Berg warned of 30 jobs to be lost on land.", id="infinitive_is_yet_to_come"),
        pytest.param(
            "The port lost 2.1 million euros last year after a profit of 3.4 million euros.", id="bare_million"
        ),
        pytest.param("The number of ships in May rose by 128 from 512.", id="difference_told"),
        pytest.param("Neither the town nor the port has been asked.", id="neither_kept"),
        pytest.param("The town says that it was not asked, which the ministry denies.", id="denial_kept"),
        pytest.param("Lindvik hopes to reach 450 ships a month.", id="hope_kept"),
        pytest.param("All jobs at sea are safe, the mayor said.", id="all_of_something_else"),
    ],
)
def test_a_paraphrase_is_left_alone(summary: str) -> None:
    assert failed(summary) == set()
