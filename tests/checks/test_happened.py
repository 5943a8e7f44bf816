"""What the source denies, plans or leaves open is not to be told as having happened; what it tells of so, may be."""

import pytest

from summarizer import check

SOURCE = """Harlow Ferries is preparing a claim of 3 million euros against the port of Denby. The harbour board said \
on Monday that it was examining whether to open a second inquiry into the fire on the Marigold. Pilots said that a \
strike of 72 hours would follow if there was no new offer by Friday.

The new lock would more than double the traffic on the canal. The county hoped that lower tolls would bring back the \
barges in spring. Denby will replace all 40 cranes built between 1988 and 1994. The court heard that five of the \
pillars were hollow where the plans showed seven.

The mayor, Ida Quist, said none of the 61 complaints that the port had received would have changed the verdict. She \
voted for the tunnel; three of her colleagues voted against. Dockers at a fourth quay voted narrowly against joining. \
Officer Ben Rowe was arrested in April on suspicion of having sold permits to smugglers.
"""


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param(
            "Harlow Ferries has filed a claim of 3 million euros against the port of Denby.", id="in_the_making"
        ),
        pytest.param("The harbour board has opened a second inquiry into the fire on the Marigold.", id="whether_to"),
        pytest.param("The new lock has more than doubled the traffic on the canal.", id="would"),
        pytest.param("Pilots said that a strike of 72 hours will follow on Friday.", id="the_condition_dropped"),
        pytest.param("Officer Ben Rowe was convicted of having sold permits to smugglers.", id="suspicion"),
    ],
)
def test_what_is_open_is_no_fact(summary: str) -> None:
    found = check(summary, SOURCE).findings
    assert any(finding.check == "certainty" and finding.verdict != "supported" for finding in found)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param(
            "Denby is replacing all 40 cranes built between 1988 and 1994.", id="a_participle_of_what_is_planned"
        ),
        pytest.param("Five of the pillars were hollow where the plans had shown seven.", id="plans_that_show"),
        pytest.param("The port had received 61 complaints, the mayor said.", id="received_though_none_changed_it"),
        pytest.param("Lower tolls have not brought back the barges.", id="hoped_for_but_not_come"),
        pytest.param(
            "Ida Quist backed the tunnel, but three of her colleagues voted against it.", id="two_sides_of_a_vote"
        ),
        pytest.param("Dockers at a fourth quay narrowly voted not to join.", id="voted_not_to"),
        pytest.param("Ben Rowe has been arrested on suspicion of selling permits.", id="suspicion_kept"),
    ],
)
def test_what_is_told_as_it_was_is_left_alone(summary: str) -> None:
    found = check(summary, SOURCE).findings
    assert not [
        finding for finding in found if finding.check in ("certainty", "negation") and finding.verdict != "supported"
    ]
