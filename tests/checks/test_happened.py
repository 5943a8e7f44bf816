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

The board's lawyer told the court that the crew had moored the Marigold at the old quay. The captain was not sure that \
the pumps had worked. The divers went home, but not before they had found the anchor. The owners stopped short of \
blaming the pilot, and the judge barred the prosecution from showing the film. The county planning committee approved \
the marina by nine votes to two. One theory is that rats had gnawed through the cable. Refusing to dredge the canal \
would help the eels recover, said a biologist, Nora Falk. There is no proof that anybody had opened the valve.

None of the four leaks caused by the frost reached the hold. The agency believes that about 300 eels, most of them \
young, were killed by the spill. The dredging ended a month later than planned. President Ida Sund promised a new \
lighthouse. The floodgate was aimed at Denby's lower town. Four of the nine pilots voted against the new rota. Quist \
promised to repair the slipway by June and to give the rowers a new boathouse.
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
        pytest.param("Rats had gnawed through the cable of the Marigold.", id="but_a_theory"),
        pytest.param("Quist has given the rowers a new boathouse.", id="promised_with_another"),
    ],
)
def test_what_is_open_is_no_fact(summary: str) -> None:
    found = check(summary, SOURCE).findings
    assert any(finding.check == "certainty" and finding.verdict != "supported" for finding in found)


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("The owners blamed the pilot for the fire on the Marigold.", id="stopped_short_of_it"),
        pytest.param("The prosecution showed the film.", id="barred_from_it"),
        pytest.param("All four leaks caused by the frost reached the hold.", id="none_of_them_did"),
    ],
)
def test_what_did_not_happen_is_no_fact(summary: str) -> None:
    found = check(summary, SOURCE).findings
    assert any(finding.check == "negation" and finding.verdict != "supported" for finding in found)


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
        pytest.param("The crew had moored the Marigold at the old quay, a lawyer said.", id="told_that"),
        pytest.param("The captain could not be sure the pumps had worked.", id="not_sure_without_that"),
        pytest.param("The divers found the anchor before they went home.", id="not_before"),
        pytest.param("The owners did not blame the pilot for the fire.", id="stopped_short_of"),
        pytest.param("The prosecution was not allowed to show the film.", id="barred_from"),
        pytest.param("The marina was approved by the county by nine votes to two.", id="planning_committee"),
        pytest.param("Nora Falk said the eels would recover if the canal was not dredged.", id="refusing_would_help"),
        pytest.param("There is no proof anybody had opened the valve.", id="no_proof_without_that"),
        pytest.param("The frost caused four leaks, but none of them reached the hold.", id="none_of_those_caused"),
        pytest.param(
            "The agency estimates that 300 eels, young and old, died from the spill.", id="believed_past_an_aside"
        ),
    ],
)
def test_what_is_told_as_it_was_is_left_alone(summary: str) -> None:
    found = check(summary, SOURCE).findings
    assert not [
        finding for finding in found if finding.check in ("certainty", "negation") and finding.verdict != "supported"
    ]
