"""What changes hands: one entry for what several articles tell of the same thing, and never two things in one."""

import datetime

import pytest

from summarizer import Document, daily
from summarizer.schemas.daily import StoryExchange

DAY = datetime.date(2026, 11, 19)
FINED = """The European Commission on Thursday fined the technology group Orbis €1.24 billion for forcing app
developers to use its own payment system. Orbis said it would appeal."""
PAID = """The European Commission fined the technology group Orbis {fine} on Thursday. Helen Marsh, its chief
executive, said that Orbis had paid developers {paid} since 2009."""
GRANT = """Norway gave Moldova {first} for schools on Tuesday, the foreign ministry in Oslo said. The schools of
Moldova need new roofs."""


def _exchanges(*texts: str) -> list[StoryExchange]:
    brief = daily([Document(text, published=DAY) for text in texts], date=DAY, engine="rules")
    assert len(brief.stories) == 1
    return list(brief.stories[0].exchanges)


@pytest.mark.parametrize(
    ("fine", "paid"),
    [
        pytest.param("€1.24 billion", "$320 billion", id="another amount in another currency"),
        pytest.param("1.24 billion euros", "€320 billion", id="another amount in one currency"),
        pytest.param("€1.24 billion", "€2.4 billion", id="another amount of about one size"),
    ],
)
def test_a_fine_is_not_told_as_what_was_paid_to_others(fine: str, paid: str) -> None:
    to_developers = [
        exchange for exchange in _exchanges(FINED, PAID.format(fine=fine, paid=paid))
        if exchange.receiver == "developers"
    ]  # fmt: skip
    assert [exchange.articles for exchange in to_developers] == [(2,)]
    assert [goods.text for exchange in to_developers for goods in exchange.given] == [paid]


@pytest.mark.parametrize(
    ("first", "second", "things"),
    [
        pytest.param("€12 million", "12 million euros", 1, id="one amount in two spellings"),
        pytest.param("€12.4 million", "€12 million", 1, id="one amount, rounded"),
        pytest.param("€12 million", "$13.5 million", 1, id="one amount, changed at about the usual rate"),
        pytest.param("€12 million", "$120 million", 2, id="no rate makes the one the other"),
        pytest.param("€12 million", "€15 million", 2, id="two amounts in one currency"),
    ],
)
def test_amounts_are_one_thing_only_where_one_can_be_the_other(first: str, second: str, things: int) -> None:
    found = _exchanges(GRANT.format(first=first), GRANT.format(first=second).replace("on Tuesday", "this week"))
    assert [len(exchange.given) for exchange in found] == [things]
