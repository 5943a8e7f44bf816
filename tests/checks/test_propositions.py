"""Is it the same that is denied, softened, said, held and put first? What differs, and the near misses that do not."""

import pytest

from summarizer.checking import check
from summarizer.document import Document

SOURCE = """Brightwater bus plan splits the council

Newsroom / March 5, 2025

BRIGHTWATER - The council's plan to move the bus depot from Harbour Street, where it has stood since 1962, to Mill \
Lane would be expensive, Mayor Nina Castle said on Tuesday. The agency lacks a reliable way to count passengers, she \
told reporters.

"People who are bullied on a bus never come back," said Omar Reyes, a spokesman for Riverline. Dana Holt, a supporter \
of Castle, said buses should put safety over speed. Clara Acosta Vidal, the treasurer of the Transit Union, spoke of \
"a hole in the budget". Ms. Acosta said the losses had grown since January.

Riverline is considering new electric buses. If the union agrees, they will run from June. Castle accused Riverline \
and its owners of working to delay the vote. The spring fair opens on May 3 in Denby, and the firm will send \
drivers there.

The court struck down a rule that bans bikes on board. Peter Lang, nephew of the late founder Edwin Lang, said no \
driver had ever complained. Sen. Julia Marsh, R-Ill., voted in support of the depot. Ridership was the second highest \
in ten years. Castle leads Reyes in the polls, in which closures outpaced openings as the worry of voters.

The two sides did not directly discuss the fares. The emails were not marked secret. Holt has yet to win a seat in \
any of the wards that have voted. The Democratic group in the council wants a temporary ban on cars.

"The depot is a mistake that we will all pay for," said Ada Brook, a Republican. Marsh posted the figures with few, \
if any, apparent efforts to explain them. Brook denied that she had promised the owners a subsidy for the workshop. \
Riverline could not run the night line without a grant from the county, it said. It had offered the union a rise of \
4.5 percent.
"""
DOCUMENT = Document(SOURCE)


def failed(summary: str) -> set[tuple[str, str]]:
    return {(finding.check, finding.how) for finding in check(summary, DOCUMENT).findings if finding.failed}


@pytest.mark.parametrize(
    ("found", "summary"),
    [
        pytest.param(("direction", "order"), "The depot is to move from Mill Lane to Harbour Street.", id="from_to"),
        pytest.param(
            ("direction", "order"), "Dana Holt said buses should put speed ahead of safety.", id="this_over_that"
        ),
        pytest.param(("transfer", "swapped"), "Reyes leads Castle in the polls.", id="ahead"),
        pytest.param(("transfer", "swapped"), "Castle trails Reyes in the polls.", id="behind"),
        pytest.param(("direction", "order"), "Openings outpaced closures as the worry of voters.", id="outpaced"),
        pytest.param(("bounds", "rank"), "Ridership was the highest in ten years.", id="second_highest"),
        pytest.param(("direction", "contrary"), "Sen. Julia Marsh voted against the depot.", id="in_support_of"),
        pytest.param(("direction", "contrary"), "The court upheld a rule that bans bikes on board.", id="struck_down"),
        pytest.param(
            ("direction", "contrary"), "The Democratic group in the council wants a permanent ban.", id="temporary"
        ),
        pytest.param(
            ("negation", "turned"), "The two sides directly discussed the fares.", id="verb_that_also_reports"
        ),
        pytest.param(("negation", "turned"), "The emails were marked secret.", id="plain_not"),
        pytest.param(
            ("roles", "principal"),
            "Omar Reyes, a spokesman for the Transit Union, spoke of bullying.",
            id="whose_office",
        ),
        pytest.param(("roles", "principal"), "Dana Holt, a supporter of Reyes, spoke of safety.", id="whose_supporter"),
        pytest.param(
            ("roles", "other holder"), "Dana Holt, treasurer of the Transit Union, spoke.", id="phrase_of_another"
        ),
        pytest.param(
            ("speaker", "other speaker"),
            "Dana Holt warned that “the depot is a mistake that we will all pay for”.",
            id="quotation_of_another",
        ),
        pytest.param(("certainty", "hardened"), "The firm sent drivers to the fair in Denby.", id="will_as_past"),
        pytest.param(
            ("certainty", "hardened"), "Brook promised the owners a subsidy for the workshop.", id="promise_denied"
        ),
        pytest.param(("certainty", "hardened"), "The rise of 4.5 percent came in June.", id="came_for_offered"),
        pytest.param(("transfer", "swapped"), "Riverline accused Castle of working to delay the vote.", id="accused"),
    ],
)
def test_another_proposition_is_caught(found: tuple[str, str], summary: str) -> None:
    assert found in failed(summary)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("The depot would move from Harbour Street to Mill Lane.", id="from_to_kept"),
        pytest.param("Buses should put safety ahead of speed, Dana Holt said.", id="this_over_that_kept"),
        pytest.param("Reyes trails Castle in the polls.", id="ahead_told_from_behind"),
        pytest.param("Ridership was the second-highest in ten years.", id="second_highest_kept"),
        pytest.param("Marsh voted for the depot.", id="for_and_in_support_of"),
        pytest.param("The agency cannot reliably count passengers, Castle said.", id="not_for_lacks"),
        pytest.param("Castle called herself a fighter and said she had never been bullied.", id="same_verb_of_others"),
        pytest.param("Lang said that no driver had complained.", id="no_after_that"),
        pytest.param("Holt has not won a seat in any ward that has voted.", id="not_won_where_they_voted"),
        pytest.param("Holt was named but not elected after Holt entered the race.", id="not_before_after"),
        pytest.param("Marsh posted the figures with little or no apparent effort to explain them.", id="few_if_any"),
        pytest.param("Castle accused Riverline, saying it and its owners were working to delay it.", id="accused_and"),
        pytest.param("The union may back the electric buses, which run from June.", id="hangs_on_what_may_be"),
        pytest.param("The fair, which opens in Denby on May 3, will see the firm's drivers.", id="on_the_calendar"),
        pytest.param("Riverline spokesman Omar Reyes spoke of people who are bullied.", id="office_before_the_name"),
        pytest.param("Clara Acosta Vidal said that losses had grown since January.", id="first_of_two_surnames"),
        pytest.param("Sen. Julia Marsh of Illinois voted for the depot.", id="state_in_its_short_form"),
        pytest.param("Democrats in the council want a ban on cars for a time.", id="party_by_its_adjective"),
        pytest.param("Caveat: ridership was the second highest in ten years.", id="heading_is_no_name"),
        pytest.param("Peter Lang, a nephew of Edwin Lang, said no driver had complained.", id="kin_kept"),
        pytest.param("Gen. Dana Holt said buses should put safety over speed.", id="abbreviation_ends_no_clause"),
        pytest.param("Brook denied promising the owners a subsidy for the workshop.", id="promise_still_denied"),
        pytest.param("Riverline needs a grant from the county to run the night line.", id="not_without_is_with"),
        pytest.param("Riverline's offer to the union included a rise of 4.5 percent.", id="offer_for_offered"),
        pytest.param("The rider-owned depot would move to Mill Lane.", id="hyphened_participle_is_no_verb"),
    ],
)
def test_the_same_proposition_in_other_words_is_left_alone(summary: str) -> None:
    assert failed(summary) == set()
