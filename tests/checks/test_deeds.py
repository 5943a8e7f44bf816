"""Who did what to whom in a sentence? And what follows: parties that are swapped, deeds that are another's."""

import pytest

from summarizer import Document, check
from summarizer.checking import standing_of
from summarizer.checks.passages.deeds import deeds_in
from summarizer.checks.passages.source import source_of


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        pytest.param("Anna Holm sued Omar Reyes.", ("sue", "Anna Holm", "Omar Reyes"), id="active"),
        pytest.param("Omar Reyes was sued by Anna Holm.", ("sue", "Anna Holm", "Omar Reyes"), id="passive"),
        pytest.param("Anna Holm, the head of Tern, sued Omar Reyes.", ("sue", "Anna Holm", "Omar Reyes"), id="aside"),
        pytest.param("The mayor, Anna Holm, sued Omar Reyes.", ("sue", "Anna Holm", "Omar Reyes"), id="office_before"),
        pytest.param("Anna Holm, who sued Omar Reyes, left.", ("sue", "Anna Holm", "Omar Reyes"), id="who"),
        pytest.param("Anna Holm of Ohio, who sued Omar Reyes, left.", ("sue", "Anna Holm", "Omar Reyes"), id="of_ohio"),
        pytest.param("Anna Holm won and sued Omar Reyes.", ("sue", "Anna Holm", "Omar Reyes"), id="and"),
        pytest.param("Anna Holm is expected to sue Omar Reyes.", ("sue", "Anna Holm", "Omar Reyes"), id="infinitive"),
        pytest.param("Anna Holm lost to Omar Reyes.", ("beat", "Omar Reyes", "Anna Holm"), id="from_the_other_side"),
        pytest.param("Anna Holm lost the race.", ("los", "Anna Holm", None), id="a_loss_to_nobody"),
        pytest.param("The lawyers of Anna Holm sued Omar Reyes.", ("sue", None, "Omar Reyes"), id="another_s_lawyers"),
        pytest.param("The mayor rejected claims by Anna Holm.", ("reject", None, "Anna Holm"), id="claims_by_another"),
    ],
)
def test_a_deed_is_read_with_its_parties(text: str, deed: tuple[str, str | None, str | None]) -> None:
    document = Document(text)
    source = source_of(document)
    found = [
        (deed.key, deed.agent and deed.agent.text, deed.patient and deed.patient.text)
        for sentence in document.sentences
        for deed in deeds_in(source, source.passage(sentence))
    ]
    assert deed in found


SOURCE = """Harbour court

Anna Holm, the head of Tern Ferries, sued Omar Reyes over the ferry contract in March. Dana Brook, who chaired the \
jury, praised the quiet courage of the witnesses. Norway shot down the drones launched by Chile on Monday. Peter Lang \
was at the hearing as well. Vera Lund was convicted of two counts of fraud. She was cleared of bribery. A third \
defendant, former clerk Max Orne, 47, was acquitted of all charges.
"""


@pytest.mark.parametrize(
    ("finding", "summary"),
    [
        pytest.param(("transfer", "swapped"), "Omar Reyes sued Anna Holm over the ferry contract.", id="sued"),
        pytest.param(("transfer", "swapped"), "Anna Holm was sued by Omar Reyes.", id="was_sued_by"),
        pytest.param(
            ("placement", "misplaced"), "Peter Lang praised the quiet courage of the witnesses.", id="another_s_praise"
        ),
        pytest.param(
            ("placement", "misplaced"), "Chile shot down the drones launched by Norway on Monday.", id="both_sides"
        ),
        pytest.param(("negation", "answered"), "Max Orne was convicted.", id="convicted_for_acquitted"),
        pytest.param(("negation", "answered"), "Vera Lund was found guilty of bribery.", id="of_another_charge"),
        pytest.param(("negation", "answered"), "Vera Lund was cleared of fraud.", id="cleared_for_convicted"),
    ],
)
def test_another_s_deed_is_caught(finding: tuple[str, str], summary: str) -> None:
    assert finding in {(found.check, found.how) for found in check(summary, SOURCE).failures}


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Max Orne was cleared.", id="cleared_is_acquitted"),
        pytest.param("Max Orne was not convicted.", id="not_convicted_is_acquitted"),
        pytest.param("Vera Lund was found guilty.", id="guilty_of_one_charge"),
        pytest.param("Vera Lund was found guilty of fraud.", id="guilty_of_this_charge"),
        pytest.param("Vera Lund was found not guilty of bribery.", id="found_not_guilty"),
        pytest.param("Peter Lang said Vera Lund was innocent.", id="another_s_opinion"),
    ],
)
def test_a_fate_in_other_words_is_left_alone(summary: str) -> None:
    assert check(summary, SOURCE).failures == ()


@pytest.mark.parametrize(
    ("standing", "summary"),
    [
        pytest.param("supported", "Tern's head Anna Holm sued Omar Reyes.", id="told"),
        pytest.param("supported", "Omar Reyes was sued by Anna Holm.", id="told_from_the_other_side"),
        pytest.param("unchecked", "Peter Lang owns a small ferry.", id="of_whom_this_is_not_told"),
        pytest.param("supported", "Peter Lang was at the hearing as well.", id="word_for_word"),
        pytest.param("unchecked", "Omar Reyes paid the fees in March.", id="a_month_and_no_verb_of_the_source"),
    ],
)
def test_names_alone_vouch_for_nothing(standing: str, summary: str) -> None:
    assert standing_of(check(summary, SOURCE).findings) == standing
