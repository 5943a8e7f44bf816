"""Each check on one short news text: what it catches, and the near misses that it must leave alone."""

import pytest

from summarizer.checking import check
from summarizer.checks import CHECKS, run_checks
from summarizer.checks.subject import Subject
from summarizer.document import Document
from summarizer.fields import Filled, Finding, Role

SOURCE = """Harrow Mills lifts forecast after flour sales rise

Newsroom / April 17, 2025

Harrow Mills said on Thursday that first-quarter sales rose 8.5 percent to 640 million dollars, while net profit \
fell to 31 million dollars from 44 million dollars a year earlier.

"Bread is not a luxury," Chief Executive Maria Lopez told reporters. She said Harrow could close its mill in Denby \
in 2027 but had not yet taken a decision.

At least 300 workers protested outside the mill in Denby on Monday. Union leader Tom Baker accused Harrow of hiding \
its plans. Harrow denied that it had hidden anything.

Finance chief Anna Reid said the company expects to sell up to 45,300 tonnes of flour to Norway this year, 12 percent \
more than last year. Harrow gave the town of Denby two ovens and 90 loaves of bread in March.
"""
DOCUMENT = Document(SOURCE)


def failed(summary: str) -> list[Finding]:
    return [finding for finding in check(summary, DOCUMENT).findings if finding.failed]


@pytest.mark.parametrize(
    ("name", "how", "summary"),
    [
        pytest.param("numbers", "absent", "Sales at Harrow Mills rose 8.7 percent.", id="digit"),
        pytest.param("numbers", "absent", "Sales at Harrow Mills rose to 640 billion dollars.", id="scale"),
        pytest.param("numbers", "absent", "Harrow expects to sell around 46,800 tonnes.", id="hedge_that_is_too_far"),
        pytest.param("binding", "currency", "Sales at Harrow Mills rose to 640 million euros.", id="currency"),
        pytest.param("binding", "unit", "Sales at Harrow Mills rose by 8.5 dollars.", id="percent_as_money"),
        pytest.param("binding", "noun", "At least 300 soldiers protested outside the mill.", id="noun"),
        pytest.param("binding", "noun", "Harrow gave Denby two loaves and 90 ovens.", id="swapped_counts"),
        pytest.param("binding", "noun", "Net profit rose 8.5 percent in the first quarter.", id="subject"),
        pytest.param("binding", "rival", "Net profit fell to 44 million dollars.", id="last_year_s_figure"),
        pytest.param("bounds", "dropped", "Three hundred workers protested outside the mill.", id="bound_dropped"),
        pytest.param("bounds", "turned", "At most 300 workers protested outside the mill.", id="bound_turned"),
        pytest.param("bounds", "added", "Sales at Harrow Mills rose more than 8.5 percent.", id="bound_added"),
        pytest.param("direction", "contrary", "First-quarter sales at Harrow Mills fell 8.5 percent.", id="fell"),
        pytest.param("negation", "turned", "Lopez said Harrow had taken a decision.", id="not_dropped"),
        pytest.param("negation", "turned", "Tom Baker has not accused Harrow of hiding its plans.", id="not_added"),
        pytest.param("certainty", "hardened", "Harrow closed its mill in Denby in 2027.", id="could_to_fact"),
        pytest.param("certainty", "hardened", "Harrow will close its mill in Denby.", id="could_to_will"),
        pytest.param("certainty", "hardened", "Harrow sold up to 45,300 tonnes to Norway.", id="expects_to_fact"),
        pytest.param("quotes", "altered", "“Bread is not a right,” Maria Lopez told reporters.", id="word_altered"),
        pytest.param("quotes", "absent", "“Everybody deserves cake on Sundays,” Maria Lopez said.", id="invented"),
        pytest.param("names", "absent", "Workers protested outside the mill in Wexford.", id="name_invented"),
        pytest.param("names", "altered", "Chief Executive Elena Lopez spoke to reporters.", id="first_name_altered"),
        pytest.param("roles", "role", "Finance Minister Maria Lopez told reporters.", id="office"),
        pytest.param("dates", "altered", "Workers protested outside the mill on Friday.", id="weekday"),
        pytest.param("dates", "altered", "Harrow could close its mill in Denby in 2031.", id="year"),
        pytest.param("speaker", "other speaker", "Tom Baker said Harrow could close its mill in Denby.", id="speaker"),
        pytest.param("transfer", "swapped", "Denby gave Harrow two ovens in March.", id="giver_and_receiver"),
    ],
)
def test_a_falsehood_is_caught_by_its_check(name: str, how: str, summary: str) -> None:
    assert (name, how) in [(finding.check, finding.how) for finding in failed(summary)]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("First-quarter sales at Harrow Mills rose 8.5% to $640m.", id="normalised"),
        pytest.param("Sales at Harrow Mills reached 640,000,000 dollars.", id="rescaled"),
        pytest.param("Harrow expects to sell about 45,000 tonnes of flour to Norway.", id="rounded_with_a_hedge"),
        pytest.param("Net profit fell by 13 million dollars.", id="difference"),
        pytest.param("At least three hundred workers protested outside the mill on Monday.", id="words_for_digits"),
        pytest.param("More than 260 workers protested outside the mill.", id="weaker_bound"),
        pytest.param("Some 300 workers or more protested outside the mill on April 14.", id="weekday_as_date"),
        pytest.param("Harrow might close its mill in Denby in 2027, according to Lopez.", id="could_as_might"),
        pytest.param("Lopez said no decision had been taken.", id="not_yet_as_no"),
        pytest.param("Baker, the union leader, accused Harrow of hiding its plans.", id="accusation_kept"),
        pytest.param("Two ovens and 90 loaves were given to Denby by Harrow.", id="passive"),
        pytest.param("Denby received two ovens from Harrow in March.", id="received_from"),
        pytest.param("“Bread is not a luxury”, Lopez said.", id="quotation_with_other_marks"),
        pytest.param("The company denied it had hidden anything.", id="denial_kept"),
        pytest.param("Harrow expects to sell more flour to the Norwegians.", id="demonym"),
        pytest.param("Lopez, the chief executive of Harrow, told reporters.", id="name_inside_an_apposition"),
        pytest.param("Harrow expects to sell no more than 45,300 tonnes of flour to Norway.", id="bound_with_no"),
    ],
)
def test_a_true_paraphrase_is_left_alone(summary: str) -> None:
    assert failed(summary) == []


@pytest.mark.parametrize(
    ("summary", "message"),
    [
        pytest.param("Sales rose 8.7 percent.", "the source has 8.5 percent, not 8.7 percent", id="number"),
        pytest.param("Three hundred workers protested.", "the source has at least 300 workers", id="bound"),
        pytest.param("“Bread is not a right,” Lopez said.", "the source has “luxury”, not “right”", id="quotation"),
        pytest.param("At least 300 soldiers protested.", "300 counts workers in the source, not soldiers", id="noun"),
    ],
)
def test_a_message_says_what_the_source_has(summary: str, message: str) -> None:
    assert message in [finding.message for finding in failed(summary)]


def subject(cited: list[int], *fields: Filled) -> Subject:
    return Subject(DOCUMENT, fields, tuple(DOCUMENT.sentences[number - 1] for number in cited))


def sentence(words: str) -> int:
    found = DOCUMENT.sentence_at(SOURCE.index(words))
    assert found is not None
    return found.number


def test_a_number_next_to_the_cited_sentence_is_found_elsewhere() -> None:
    statement = Filled("statement", Role.STATEMENT, "Harrow gave Denby two ovens and 90 loaves")
    findings = run_checks(subject([sentence("Finance chief")], statement))
    moved = [finding for finding in findings if (finding.check, finding.how) == ("numbers", "elsewhere")]
    assert {finding.evidence[0].sentence for finding in moved} == {sentence("Harrow gave")}
    assert all(finding.verdict == "unsupported" for finding in moved)


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        pytest.param("The", True, id="an_article_stands_anywhere"),
        pytest.param("her", True, id="a_pronoun_names_nobody"),
        pytest.param("US", False, id="not_the_country_us"),
        pytest.param("May", False, id="not_a_surname"),
        pytest.param("WHO", False, id="not_an_organisation"),
        pytest.param("the ministry", False, id="not_a_description"),
    ],
)
def test_a_function_word_is_no_name_unless_a_name_is_read_in_it(text: str, failing: bool) -> None:
    document = Document("The US sent 12 ships to Chile on Monday, Theresa May said. The WHO and the ministry told her.")
    findings = run_checks(Subject(document, (Filled("name", Role.NAME, text),), document.body))
    assert [finding.failed for finding in findings if finding.check == "names"] == [failing]


def test_an_altered_quotation_comes_with_the_source_s_own_words() -> None:
    findings = run_checks(subject([sentence("Bread is")], Filled("quote", Role.QUOTE, "Bread is not a right")))
    altered = next(finding for finding in findings if finding.how == "altered")
    assert altered.evidence[0].text == "Bread is not a luxury"


def test_an_item_without_cites_is_reported() -> None:
    findings = run_checks(subject([], Filled("statement", Role.STATEMENT, "Sales rose")))
    assert [(finding.check, finding.how) for finding in findings if finding.failed] == [("cites", "no cites")]


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        pytest.param({"statement": "of the that"}, "unsupported", id="says_nothing"),
        pytest.param({"statement": "of the that said"}, "unsupported", id="says_but_that_something_is_said"),
        pytest.param({"statement": "risk team result ovens user cost"}, "unsupported", id="words_from_elsewhere"),
        pytest.param({"statement": "Harrow donated two ovens to the town"}, "supported", id="not_a_paraphrase"),
        pytest.param(
            {"statement": "Bakeware was donated", "giver": "Harrow"}, "supported", id="not_one_with_its_giver"
        ),
    ],
)
def test_an_item_that_shares_nothing_with_what_it_cites_is_reported(fields: dict[str, str], verdict: str) -> None:
    roles = {"statement": Role.STATEMENT, "giver": Role.GIVER}
    filled = [Filled(name, roles[name], text) for name, text in fields.items()]
    finding = run_checks(subject([sentence("Harrow gave"), sentence("Finance chief")], *filled))[0]
    assert (finding.check, finding.verdict) == ("cites", verdict)


def test_an_item_cited_to_furniture_is_reported() -> None:
    byline = next(found.number for found in DOCUMENT.sentences if found.furniture)
    findings = run_checks(subject([byline], Filled("statement", Role.STATEMENT, "Sales rose 8.5 percent")))
    assert ("cites", "furniture") in [(finding.check, finding.how) for finding in findings]


def test_a_cite_of_another_sentence_is_told_where_to_move() -> None:
    statement = Filled("statement", Role.STATEMENT, "union leader Tom Baker accused Harrow of hiding its plans")
    finding = run_checks(subject([sentence("Finance chief")], statement))[0]
    assert (finding.check, finding.how, finding.evidence[0].sentence) == (
        "cites",
        "elsewhere",
        sentence("Union leader"),
    )


def test_an_item_s_parties_are_not_swapped() -> None:
    fields = Filled("giver", Role.GIVER, "Denby"), Filled("receiver", Role.RECEIVER, "Harrow")
    given = Filled("given", Role.STATEMENT, "two ovens")
    findings = run_checks(subject([sentence("Harrow gave")], *fields, given))
    assert [finding.path for finding in findings if finding.how == "swapped"] == ["giver", "receiver"]


def test_a_label_is_not_firmer_than_the_source() -> None:
    fields = Filled("statement", Role.STATEMENT, "Harrow closes its mill"), Filled("status", Role.CERTAINTY, "done")
    findings = run_checks(subject([sentence("She said")], *fields))
    assert ("certainty", "status") in [(finding.check, finding.path) for finding in findings if finding.failed]


def test_every_finding_names_a_check_of_the_table() -> None:
    findings = check(SOURCE, DOCUMENT).findings
    assert {finding.check for finding in findings} <= {*CHECKS, "summary"}
