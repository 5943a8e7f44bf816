"""The embedded engine, rule by rule: near misses in the names."""

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Document
from summarizer.engines import Draft, Engine
from summarizer.engines.rules import RulesEngine
from summarizer.fields import Item, Name, Quote, Schema, Speaker, Statement, When
from summarizer.schemas import SCHEMAS, load_schema
from tests.data.deals import Deals


def draft(text: str | Document, schema: str | type[Schema]) -> tuple[Draft, ...]:
    document = text if isinstance(text, Document) else Document(text)
    return asyncio.run(RulesEngine().draft(document, load_schema(schema))).drafts


def values(text: str, schema: str | type[Schema], *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(one.values.get(field) for field in fields) for one in draft(text, schema)]


def test_it_is_an_engine_without_model_or_prompt() -> None:
    engine = RulesEngine()
    assert isinstance(engine, Engine)
    assert (engine.name, engine.model, engine.prompt(SCHEMAS["claims"])) == ("rules", None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The bridge will close in May, Mayor Anna Kern said.",
            [("Anna Kern", "Mayor", "The bridge will close in May", "expected")],
            id="name_and_role",
        ),
        pytest.param(
            "Anna Kern, the mayor of Bonn, spoke on Monday. She said that the bridge was safe.",
            [("Anna Kern", "mayor of Bonn", "The bridge was safe", "stated")],
            id="pronoun_with_one_candidate",
        ),
        pytest.param(
            "The work was done on Monday. She said that the bridge was safe.",
            [(None, None, "The bridge was safe", "stated")],
            id="pronoun_without_candidate_has_no_speaker",
        ),
        pytest.param(
            "Anna Kern of the city council said that the bridge was safe.",
            [("Anna Kern", None, "The bridge was safe", "stated")],
            id="a_name_with_what_belongs_to_it",
        ),
        pytest.param(
            "Officials in Berlin said that the bridge was safe.",
            [("Officials in Berlin", None, "The bridge was safe", "stated")],
            id="unnamed_speakers_as_printed",
        ),
        pytest.param(
            "Norway said that the bridge was safe, that it had been checked, and that it would reopen.",
            [("Norway", None, "The bridge was safe, it had been checked, and it would reopen", "stated")],
            id="several_that_clauses",
        ),
        pytest.param(
            "Swebus is putting on more coaches. It reported that bookings had tripled.",
            [("Swebus", None, "Bookings had tripled", "stated")],
            id="it_is_the_company_before",
        ),
        pytest.param(
            "The minister denied that prisoners were beaten.",
            [("The minister", None, "The minister denied that prisoners were beaten", "denied")],
            id="a_denial_keeps_its_verb",
        ),
        pytest.param("Dunmore Council declined to comment.", [], id="no_comment_is_no_claim"),
        pytest.param("Mayor Anna Kern wants to close the bridge in May.", [], id="a_wish_is_no_statement"),
    ],
)
def test_claims(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert values(text, "claims", "speaker", "role", "statement", "certainty") == expected


@pytest.mark.parametrize(
    ("text", "statement", "quote"),
    [
        pytest.param(
            "“We will wait,” said Anna Kern, “until the snow has gone.”",
            "“We will wait” … “until the snow has gone.”",
            "until the snow has gone.",
            id="interrupted_by_the_speaker",
        ),
        pytest.param(
            "Anna Kern said the plan was “very full” of holes.",
            "The plan was “very full” of holes",
            "very full",
            id="quoted_inside",
        ),
        pytest.param(
            "Anna Kern said the plan was “absurd” in parts.",
            "The plan was “absurd” in parts",
            None,
            id="one_word_is_no_quotation",
        ),
    ],
)
def test_quotations(text: str, statement: str, quote: str | None) -> None:
    assert values(text, "claims", "statement", "quote") == [(statement, quote)]


def test_a_claim_that_is_made_twice_stands_once() -> None:
    text = "The bridge is safe, Anna Kern said.\n\nAnna Kern told reporters on Monday that the bridge is safe."
    assert len(draft(text, "claims")) == 1


def test_the_outlet_that_was_told() -> None:
    assert values("Anna Kern told Bloomberg News that the bridge was safe.", "claims", "speaker", "via") == [
        ("Anna Kern", "Bloomberg News")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Germany has supplied Ukraine with four radar systems.",
            [("Germany", "Ukraine", "four radar systems", None, "done")],
            id="supplied_with",
        ),
        pytest.param(
            "Iran receives oil from Russia in exchange for drones.",
            [("Russia", "Iran", "oil", "drones", "done")],
            id="both_legs",
        ),
        pytest.param(
            "Iran receives oil from Russia in exchange for drones, according to officials in Kyiv.",
            [("Russia", "Iran", "oil", "drones", "alleged")],
            id="what_a_third_party_says_is_alleged",
        ),
        pytest.param(
            "Germany said it would deliver two radar systems to Ukraine.",
            [("Germany", "Ukraine", "two radar systems", None, "promised")],
            id="who_says_it_would",
        ),
        pytest.param("Kobe Systems shipped 9,100 robots in the quarter.", [], id="output_is_no_exchange"),
        pytest.param(
            "The bakery chain Loden Foods is to be bought by Hobden Group.",
            [(None, "Hobden Group", "The bakery chain Loden Foods", None, "expected")],
            id="a_firm_that_is_bought",
        ),
        pytest.param("Germany bought six radar systems.", [], id="what_is_bought_of_nobody"),
        pytest.param(
            "Anna Kern received $5,000 in 2018.", [(None, "Anna Kern", "$5,000", None, "done")], id="money_from_nobody"
        ),
        pytest.param("Germany gets 31 percent of its oil from Norway.", [], id="a_share_of_its_own"),
        pytest.param("Anna Kern offered £22m for him in May.", [], id="nobody_knows_whom"),
        pytest.param(
            "Anna Kern noted that Germany had returned 16,000 works to Poland.",
            [("Germany", "Poland", "16,000 works", None, "done")],
            id="what_is_noted_is_so",
        ),
        pytest.param(
            "Anna Kern owned the painting until 1938. Germany bought it from Anna Kern for $300.",
            [("Anna Kern", "Germany", "the painting", "$300", "done")],
            id="what_it_means",
        ),
        pytest.param("Its neighbour has sent containers to Russia.", [], id="no_giver_that_a_reader_would_know"),
        pytest.param(
            "Germany said that it had sold Poland ten tanks. The minister Anna Kern said no such sale was made.",
            [("Germany", "Poland", "ten tanks", None, "alleged")],
            id="what_another_says_is_not_so",
        ),
        pytest.param(
            "Germany said that it had sold Poland ten tanks. The minister Anna Kern said the sale was wise.",
            [("Germany", "Poland", "ten tanks", None, "done")],
            id="what_another_says_of_it",
        ),
        pytest.param("Anna Kern offered Germany £22m in May, but Berlin turned it down.", [], id="a_refused_offer"),
        pytest.param(
            "Anna Kern offered Germany £22m in May, and Berlin turned up in force.",
            [("Anna Kern", "Germany", "£22m", None, "promised")],
            id="an_offer_that_nobody_refuses",
        ),
        pytest.param("A law would bar Germany from selling radar systems to Poland.", [], id="what_a_law_forbids"),
        pytest.param(
            "Germany refused to sell radar systems to Poland.",
            [("Germany", "Poland", "radar systems", None, "denied")],
            id="what_somebody_refuses",
        ),
        pytest.param("Germany sold the loss-making engines division.", [], id="a_thing_is_given_nothing"),
        pytest.param(
            "Norway gave the town of Kernby 40 tents.",
            [("Norway", "the town of Kernby", "40 tents", None, "done")],
            id="town_that_is_named",
        ),
        pytest.param(
            "Norway gave $40 million to the county.",
            [("Norway", "the county", "$40 million", None, "done")],
            id="county_that_is_not_named",
        ),
        pytest.param("Norway sold the firm to renovations.", [], id="no_party_takes_it"),
    ],
)
def test_exchanges(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert values(text, "exchanges", "giver", "receiver", "given", "in_return", "status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The plan drew centrists angry about the war, radicals who wanted reform and bankers.",
            [],
            id="what_somebody_is_angry_about_is_no_statement",
        ),
        pytest.param(
            "Mayor Anna Kern maintains a wide lead over her rival, and her speech on Monday included a promise.",
            [],
            id="maintains_a_lead_is_no_statement",
        ),
        pytest.param(
            "Mayor Anna Kern maintains the bridge is safe.",
            [("Anna Kern", "The bridge is safe")],
            id="maintains_that_something_is_so",
        ),
        pytest.param("People forget that the mayor hired a banker.", [], id="what_people_forget_the_writer_says"),
        pytest.param(
            "The council began its year by telling drivers to stay at home.", [], id="by_telling_is_an_act_on_the_way"
        ),
        pytest.param("Voters will decide which plan they prefer.", [], id="which_plan_they_prefer_is_no_statement"),
        pytest.param(
            "The station “has a lot of good roles to play, but that is a big one,” said Anna Kern. “It is loved.”",
            [("Anna Kern", "The station “has a lot of good roles to play, but that is a big one,” “It is loved.”")],
            id="a_quotation_that_goes_on_keeps_its_marks",
        ),
    ],
)
def test_what_is_a_claim(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "claims", "speaker", "statement") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Chile has delivered 40 tonnes of copper to Norway. Norway paid for the metal with ships.",
            ("Norway", "Chile", "ships", "the metal"),
            id="the_one_giver_is_paid",
        ),
        pytest.param(
            "Chile sold Norway 40 tonnes of copper. Peru sold Norway 30 tonnes. Norway paid for the metal with ships.",
            ("Norway", None, "ships", "the metal"),
            id="two_givers_leave_it_open",
        ),
        pytest.param(
            "Kenya sold electricity worth $118 million to its neighbours.",
            ("Kenya", "its neighbours", "electricity worth $118 million", None),
            id="the_givers_own_neighbours",
        ),
    ],
)
def test_whom_a_phrase_leaves_to_the_text(text: str, expected: tuple[str | None, ...]) -> None:
    assert expected in values(text, "exchanges", "giver", "receiver", "given", "in_return")


def test_an_exchange_told_from_both_sides_stands_once() -> None:
    text = "Pyongyang has provided Moscow with missiles. What Pyongyang gets in return is technical advice from Moscow."
    found = values(text, "exchanges", "giver", "receiver", "given", "in_return")
    assert found == [("Pyongyang", "Moscow", "missiles", "technical advice")]


def test_actors_are_ranked_and_stand_once() -> None:
    text = (
        "President Vladimir Putin arrived in Seoul on Monday. Putin met Anna Kern, a Norwegian engineer. "
        "The Russian president praised the bridge. Putin then left."
    )
    found = values(text, "actors", "name", "kind", "aliases")
    assert found[0] == ("Vladimir Putin", "person", ["Putin"])
    assert [name for name, *_ in found].count("Vladimir Putin") == 1


def test_where_it_happened_is_an_actor_where_the_text_says_what_kind_of_place_it_is() -> None:
    text = "Troops left KABUL on Monday. They slept. A leader died in Sayyid Abad district. They rested near Dolna."
    assert values(text, "actors", "name", "kind") == [("Kabul", "place"), ("Sayyid Abad", "place")]


def test_a_country_and_its_capital_that_acts_are_one() -> None:
    found = values("Moscow has sent ships to Chile. Russia also sent tanks.", "actors", "name", "aliases")
    assert ("Russia", ["Moscow"]) in found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Sens. Anna Kern (Ky.) and Tom Marsh (Fla.) debated the bridge.", "Sen.", id="one_of_several"),
        pytest.param("Gov. Anna Kern opened the bridge.", "Gov.", id="an_abbreviation_keeps_its_stop"),
        pytest.param(
            "Former Secretary of State and party nominee Anna Kern left.",
            "party nominee",
            id="the_role_beside_the_name",
        ),
    ],
)
def test_a_role_is_one_persons(text: str, role: str) -> None:
    assert role in [found for (found,) in values(text, "actors", "role")]


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Acme Bank grew. Analyst Anna Kern of Marsh Bank agreed.", "Marsh Bank"),
        ("Acme Bank grew. Marsh Bank fell. Its director, Anna Kern, agreed.", "Marsh Bank"),
        ("Acme Museum grew. Marsh Bank fell. The museum's director, Anna Kern, agreed.", "Acme Museum"),
        ("Acme Bank grew. Anna Kern, its director, agreed.", "Acme Bank"),
        ("Shares in Acme Bank fell. Chief Executive Anna Kern agreed.", "Acme Bank"),
        ("Shares in Acme Bank fell. Managing director Anna Kern agreed.", "Acme Bank"),
        ("Acme Bank grew. Police Chief Anna Kern agreed.", None),
        ("Tom Lee's lawyer, Anna Kern, agreed.", "Tom Lee"),
        ("Tom Lee said he and his sister, Anna Kern, agreed.", "Tom Lee"),
        ("Minister Tom Lee resigned. His deputy, Anna Kern, agreed.", "Tom Lee"),
        ("His brother Tom Lee left. His sister, Anna Kern, agreed.", None),
        ("He met his aide, Tom Lee, and his driver, Anna Kern.", None),
        ("Jane Roe met her opponent Sen. Anna Kern.", None),
        ("Acme Bank grew. It packed its bags. After that director Anna Kern left.", None),
    ],
)
def test_the_house_of_somebody(text: str, house: str | None) -> None:
    assert ("Anna Kern", house) in [(name, house) for name, house in values(text, "actors", "name", "affiliation")]


@pytest.mark.parametrize(
    ("text", "name", "is_actor"),
    [
        ("Ron Leigh paid. Saffron Leigh left. Nobody knew what Leigh knew.", "Leigh", False),
        ("Ron Leigh paid. He is a Democrat in his first term.", "Democrat", False),
        ("Rovers met Town. TOWN: Dudek 4; Halenko 6, Obinko 5.", "Halenko", False),
        ("Norway's air force left. It did not say when.", "Norway", True),
        ("Norway's fjords froze. It did not say when.", "Norway", False),
    ],
)
def test_who_takes_part(text: str, name: str, is_actor: bool) -> None:
    assert (name in [found for (found,) in values(text, "actors", "name")]) == is_actor


class Event(Item):
    what: Statement
    when: When


class Voice(Item):
    who: Speaker
    words: Quote


class People(Item):
    name: Name


class Own(Schema):
    events: list[Event] = []
    voices: list[Voice] = []
    people: list[People] = []


def test_a_schema_of_the_users_own_is_filled_by_its_roles() -> None:
    text = "Norway sold 12 ships to Chile in May for €40 million.\n\n“We like them,” said Admiral Luis Soto of Chile."
    assert values(text, Deals, "seller", "buyer", "goods", "amount") == [("Norway", "Chile", "12 ships", "12 ships")]
    found = draft(text, Own)
    assert {one.slot for one in found} == {"events", "voices", "people"}
    assert [dict(one.values) for one in found if one.slot == "voices"] == [
        {"who": "Luis Soto", "words": "We like them"}
    ]


def test_an_item_that_lacks_a_required_value_is_left_out() -> None:
    assert not [one for one in draft("The bridge was safe, Anna Kern said.", Own) if one.slot == "voices"]


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("…", id="no_words"),
        pytest.param("PUTIN VISITS NORTH KOREA. KIM WELCOMES HIM WITH 21 GUNS.", id="all_capitals"),
        pytest.param("Rates rise\nShares fall\nBanks worry", id="headlines_only"),
        pytest.param("- milk\n- 12 eggs\n- bread", id="a_list"),
        pytest.param("KERN: Is it safe?\n\nHOLT: It is safe. We checked it 3 times.", id="a_transcript"),
        pytest.param("So much depends\nupon\n\na red wheel\nbarrow", id="verse"),
        pytest.param("Der Minister sagte am Montag, dass 12 Menschen starben.", id="another_language"),
        pytest.param("said that " * 3000, id="one_endless_sentence"),
        pytest.param("\ud800 said “ 12 \x00 (", id="broken_characters"),
    ],
)
def test_any_text_is_legal(schema: str, text: str) -> None:
    document = Document(text)
    news = {sentence.number for sentence in document.body}
    for one in draft(document, schema):
        assert one.cites
        assert set(one.cites) <= news


@given(
    st.lists(st.sampled_from("Anna Kern said that 12 ships, “we” sold it to Russia . \n he for €4 million".split(" ")))
)
@settings(max_examples=60, deadline=None)
def test_any_jumble_of_words_is_legal(words: list[str]) -> None:
    document = Document(" ".join(words))
    for one in draft(document, "brief"):
        assert set(one.cites) <= {sentence.number for sentence in document.body}
