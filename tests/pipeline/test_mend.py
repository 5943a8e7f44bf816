"""What code puts right in a draft without a call, and what it leaves to the model."""

from typing import Any

import pytest

from summarizer.document import Document
from summarizer.engines import Draft
from summarizer.pipeline.examine import Candidate, Examiner
from summarizer.pipeline.mend import mend
from summarizer.schemas import load_schema

STORY = Document(
    "Ships for Chile\n\n"
    "Norway sold 12 ships to Chile on Monday, the ministry in Oslo said. "
    "The price could reach at least $40 million. "
    "The deal was “a good start”, the minister Anna Sandberg told Bloomberg News. "
    "Up to 900 sailors will be trained in Valparaiso. "
    "Some shipyards in the north had hoped for a larger order, Erik Dahl said.\n\n"
    "• Read also: Whales seen off Oslo\n",
    "ships.txt",
)


def mended(slot: str, cites: tuple[int, ...], **values: Any) -> Candidate:
    examiner = Examiner(STORY, load_schema("brief"))
    draft = Draft(slot, values, cites)
    candidate = examiner.examine(draft)
    assert candidate.failures, "nothing is wrong with it"
    return mend(candidate, examiner)


@pytest.mark.parametrize(
    ("cites", "statement", "written", "how"),
    [
        pytest.param((4,), "The deal was “a great start”", "The deal was “a good start”", "recopied", id="a_quotation"),
        pytest.param(
            (3,),
            "The price could reach $40 million",
            "The price could reach at least $40 million",
            "recopied",
            id="a_bound_left_out",
        ),
        pytest.param(
            (3,),
            "The price could reach up to $40 million",
            "The price could reach at least $40 million",
            "recopied",
            id="a_bound_turned",
        ),
        pytest.param(
            (5,),
            "Training is planned for 900 sailors",
            "Training is planned for up to 900 sailors",
            "recopied",
            id="a_bound_that_begins_a_sentence",
        ),
        pytest.param(
            (5,),
            "900 sailors will be trained",
            "Up to 900 sailors will be trained",
            "recopied",
            id="a_bound_at_the_beginning",
        ),
        pytest.param(
            (3,),
            "The price could reach at least €40 million",
            "The price could reach at least $40 million",
            "recopied",
            id="a_currency",
        ),
        pytest.param(
            (5,),
            "Up to 900 sailors will be trained in Valparaizo",
            "Up to 900 sailors will be trained in Valparaiso",
            "respelled",
            id="a_name_a_letter_off",
        ),
    ],
)
def test_what_was_copied_badly_is_copied_anew(cites: tuple[int, ...], statement: str, written: str, how: str) -> None:
    candidate = mended("claims", cites, statement=statement, certainty="possible")
    assert not candidate.failures
    assert candidate.draft.values["statement"] == written
    assert [mark.how for mark in candidate.mended] == [how]


@pytest.mark.parametrize(
    ("cites", "statement", "kept", "how"),
    [
        pytest.param((), "Norway sold 12 ships to Chile", (2,), "cite found", id="none"),
        pytest.param((77,), "Norway sold 12 ships to Chile", (2,), "cite found", id="of_no_sentence"),
        pytest.param((2, 7), "Norway sold 12 ships to Chile", (2,), "cite dropped", id="of_page_furniture_too"),
    ],
)
def test_a_cite_is_put_right(cites: tuple[int, ...], statement: str, kept: tuple[int, ...], how: str) -> None:
    candidate = mended("claims", cites, statement=statement)
    assert not candidate.failures
    assert candidate.draft.cites == kept
    assert [mark.how for mark in candidate.mended] == [how]


def test_an_outlet_taken_for_the_speaker_becomes_the_way_it_came() -> None:
    candidate = mended("claims", (4,), speaker="Bloomberg News", statement="The deal was “a good start”")
    assert candidate.draft.values["speaker"] == "Anna Sandberg"
    assert candidate.draft.values["via"] == "Bloomberg News"
    assert [mark.how for mark in candidate.mended] == ["credited"]


def test_an_office_in_other_words_is_worded_as_in_the_source() -> None:
    candidate = mended("actors", (4,), name="Anna Sandberg", kind="person", role="secretary of state")
    assert not candidate.failures
    assert candidate.draft.values["role"] == "minister"


@pytest.mark.parametrize(
    ("slot", "cites", "values"),
    [
        pytest.param("claims", (2,), {"statement": "Norway sold 13 ships to Chile"}, id="another_value"),
        pytest.param("claims", (2,), {"statement": "Norway sold 12 ships to Chile on Tuesday"}, id="another_day"),
        pytest.param("claims", (2,), {"statement": "Norway sold 12 ships to Peru"}, id="another_name"),
        pytest.param("claims", (2,), {"statement": "Chile sold 12 ships to Norway"}, id="parties_swapped"),
        pytest.param("claims", (5,), {"statement": "Training was held in Valdivia"}, id="a_name_like_none"),
        pytest.param(
            "claims", (6,), {"statement": "All shipyards in the north had hoped for a larger order"}, id="all_of_some"
        ),
        pytest.param(
            "claims",
            (5, 6),
            {"speaker": "Anna Sandberg", "statement": "Shipyards in the north had hoped for a larger order"},
            id="a_speaker_who_stands_near",
        ),
        pytest.param(
            "summary", (4,), {"text": "Bloomberg News said the deal was “a good start”."}, id="a_speaker_in_prose"
        ),
        pytest.param(
            "claims", (), {"statement": "Norway sold fishing rights and 12 ships to a bank"}, id="cites_nothing"
        ),
        pytest.param(
            "claims",
            (6,),
            {"speaker": "Erik Dahl", "role": "minister", "statement": "Shipyards in the north had hoped for more"},
            id="an_office_that_may_be_another_speakers",
        ),
        pytest.param("claims", (7,), {"statement": "Whales were seen off Oslo"}, id="only_furniture"),
    ],
)
def test_what_is_said_is_never_changed(slot: str, cites: tuple[int, ...], values: dict[str, str]) -> None:
    candidate = mended(slot, cites, **values)
    assert candidate.failures
    assert candidate.draft.values == values


def test_a_speaker_from_nowhere_near_gives_way_to_who_plainly_said_it() -> None:
    candidate = mended(
        "claims", (6,), speaker="Anna Sandberg", statement="Shipyards in the north had hoped for a larger order"
    )
    assert candidate.draft.values["speaker"] == "Erik Dahl"
    assert "via" not in candidate.draft.values
