"""The headline and the summary: which sentences carry the news, and where a lead is cut."""

from typing import Any

import pytest

from summarizer import Document
from tests.conftest import SEEDS
from tests.engines.test_rules import draft, values


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Ferry sinks off Oslo | World | News", "Ferry sinks off Oslo", id="sections"),
        pytest.param("Ferry sinks off Oslo - The Velm Post", "Ferry sinks off Oslo", id="a_paper"),
        pytest.param("Ferry sinks off Oslo - velmpost.example", "Ferry sinks off Oslo", id="an_address"),
        pytest.param("Live - Ferry sinks off Oslo", "Ferry sinks off Oslo", id="what_leads"),
        pytest.param(
            "Ferry sinks off Oslo – twelve on board", "Ferry sinks off Oslo – twelve on board", id="news_behind_a_dash"
        ),
        pytest.param("Ferry Sinks Off Oslo - Velm Post", "Ferry Sinks Off Oslo", id="a_title_in_capitals"),
    ],
)
def test_a_headline_without_the_name_of_the_paper(title: str, expected: str) -> None:
    document = Document(f"{title}\n\nA ferry with twelve people on board sank off Oslo on Monday, police said.")
    assert [one.values["text"] for one in draft(document, "brief") if one.slot == "headline"] == [expected]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        pytest.param(
            "In the last batch of letters released by the city of Dunmore, the mayor showed great care for her bridge.",
            "In the last batch of letters released by the city of Dunmore, the mayor showed great care for her bridge",
            id="what_opens_is_no_clause",
        ),
        pytest.param(
            "Today the city of Dunmore and its council signed a loan deal that, once in force, will pay for all of it.",
            "Today the city of Dunmore and its council signed a loan deal",
            id="a_relative_pronoun_at_the_cut",
        ),
        pytest.param(
            "The mayor of Dunmore opened the new bridge on Monday, while a crowd of residents stood by.",
            "The mayor of Dunmore opened the new bridge on Monday",
            id="what_hangs_on",
        ),
        pytest.param(
            "The mayor of Dunmore opened the long new bridge over the river on Monday after a storm and a flood had "
            "held up the work.",
            "The mayor of Dunmore opened the long new bridge over the river on Monday",
            id="a_subordinate_clause_without_a_comma",
        ),
        pytest.param(
            "The mayor of Dunmore opened the long new bridge over the broad river with the help of two governors and a "
            "retired champion of the rodeo.",
            "The mayor of Dunmore opened the long new bridge over the broad river with the help of two governors and a "
            "retired champion of the rodeo",
            id="no_cut_inside_a_list",
        ),
        pytest.param(
            "Residents of the old port of Dunmore gathered at the foot of a bridge that two experts described as safe, "
            "but the mayor shut it.",
            "Residents of the old port of Dunmore gathered at the foot of a bridge that two experts described as safe",
            id="no_cut_before_what_it_is_called",
        ),
        pytest.param(
            "Jane Okoro, the drummer who toured with a fair for years and then, at her peak, opened a shop, died on "
            "Monday in Dunmore.",
            "Jane Okoro died on Monday in Dunmore",
            id="what_stands_beside_the_subject",
        ),
        pytest.param(
            "The clerk of the port of Dunmore paid for a bridge that never came as he wanted peace, a court heard on "
            "Monday.",
            "The clerk of the port of Dunmore paid for a bridge that never came as he wanted peace, a court heard",
            id="what_a_court_heard_is_no_fact",
        ),
        pytest.param(
            "The paint firm Dunmore said on Monday that thieves who broke into its yard had taken two of its new vans, "
            "far more than it had feared at first.",
            "The paint firm Dunmore said on Monday that thieves who broke into its yard had taken two of its new vans",
            id="whose_yard_it_is",
        ),
        pytest.param(
            "The opening of the bridge over the river at Dunmore has been put off by at least two months after cracks "
            "were found in it.",
            "The opening of the bridge over the river at Dunmore has been put off by at least two months",
            id="how_long",
        ),
        pytest.param(
            "The mayor of the port of Dunmore left the town hall by a back door on Monday night, hours after the vote "
            "was lost by one voice.",
            "The mayor of the port of Dunmore left the town hall by a back door on Monday night",
            id="how_long_after",
        ),
        pytest.param(
            "The meeting in Dunmore was to be short. The council of Dunmore shut the old bridge by 5 votes to 4. "
            "The old bridge of Dunmore was shut. The 5 votes of the council were counted.",
            "The council of Dunmore shut the old bridge by 5 votes to 4",
            id="what_only_sets_the_scene",
        ),
        pytest.param(
            "A gantry crane toppled onto a lock gate in the harbour of Velm early on Monday, killing five workers and "
            "closing the canal, officials said.",
            "A gantry crane toppled onto a lock gate in the harbour of Velm early on Monday, killing five workers",
            id="with_the_dead",
        ),
        pytest.param(
            "A gantry crane toppled onto a lock gate in the harbour of Velm early on Monday, sending clouds of dust "
            "over the town.",
            "A gantry crane toppled onto a lock gate in the harbour of Velm early on Monday",
            id="what_counts_nothing_goes",
        ),
    ],
)
def test_a_lead_is_cut_where_a_clause_ends(lead: str, expected: str) -> None:
    document = Document(lead)
    assert [one.values["text"] for one in draft(document, "brief") if one.slot == "headline"] == [expected]


def test_a_headline_that_the_story_does_not_bear_out_gives_way_to_the_lead() -> None:
    document = Document("A ferry with 40 people sank off Oslo on Monday, police said.", title="Ten ways to sleep well")
    assert [one.values["text"] for one in draft(document, "brief") if one.slot == "headline"] == [
        "A ferry with 40 people sank off Oslo on Monday"
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_summary_sentences_stand_alone(seed: Any) -> None:
    document = Document.load(seed)
    lines = [one.values["text"] for one in draft(document, "brief") if one.slot == "summary"]
    assert 3 <= len(lines) <= 5
    assert len(set(lines)) == len(lines)
    assert not [line for line in lines if line.split()[0] in ("He", "She", "It", "They", "This", "But", "And")][1:]


def summary(text: str | Document) -> list[tuple[int, ...]]:
    return [one.cites for one in draft(text, "brief") if one.slot == "summary"]


LEAD = "A ferry with 40 people on board sank off the port of Dunmore on Monday, police said."


def test_a_sentence_that_leans_stands_behind_the_one_it_leans_on() -> None:
    told = "Rescue boats from Bonn brought 31 passengers of the ferry ashore. They were all given blankets and soup."
    assert summary(f"{LEAD} {told} The port was closed.")[:2] == [(1,), (2, 3)]


def test_one_that_leans_on_what_is_left_out_is_not_taken() -> None:
    apart = "Anna Kern, who had left him in May, was on the ferry and was brought ashore by a boat from Bern."
    text = (
        f"{LEAD} The captain was Tom Lee. The port was closed. {apart} Nobody knows why. The sea was calm that night."
    )
    assert (4,) not in summary(text)


def test_the_group_is_told_behind_its_name() -> None:
    named = "Environmental group Clean Fjords asked for 40 rescue boats in the port of Dunmore. "
    text = f"{LEAD} {named}The group has reported the ferry to the port of Dunmore over 31 lifeboats. It rained."
    assert (2, 3) in summary(text)
    assert (3,) not in summary(text)


def test_whoever_is_accused_is_heard() -> None:
    text = (
        f"{LEAD} Captain Tom Lee was arrested on suspicion of leaving the 40 people to drown. The ferry was old. "
        "It was built in Bonn. The ferry carried 212 cars and 40 people a day. The port of Dunmore was closed at once. "
        "Divers found it at a depth of 90 metres. Captain Lee insisted on Monday he was innocent. "
        "The firm sold its 12 other ferries. A boat from Bern searched the port for three days. The sea was calm."
    )
    assert (8,) in summary(text)


def test_a_list_of_names_is_no_sentence() -> None:
    text = (
        f"{LEAD} CREW: Kern 4, Lee 6; Marsh 7, Otieno 8; Tom Kern 9. The port was closed by the mayor on Monday night."
    )
    assert summary(text) == [(1,), (3,)]


@pytest.mark.parametrize(
    ("told", "cites"),
    [
        pytest.param("Anna Kern was on it. The ferry was old. Dunmore is a port.", (1,), id="one_word_in_common"),
        pytest.param("The ferry was old. Divers of Bern found bodies.", (1, 3), id="two_words_in_common"),
    ],
)
def test_a_headline_rests_on_sentences_that_speak_of_it(told: str, cites: tuple[int, ...]) -> None:
    document = Document(f"{LEAD} {told}", title="Dunmore port closed: divers of Bern found ferry")
    assert [one.cites for one in draft(document, "brief") if one.slot == "headline"] == [cites]


def test_a_headline_is_what_the_lead_says_and_not_what_somebody_in_it_says() -> None:
    text = "The maker of pumps Kern & Lee cut its forecast for the year on Monday, saying prices were too low."
    assert values(text, "brief", "text")[0] == (
        "The maker of pumps Kern & Lee cut its forecast for the year on Monday",
    )
