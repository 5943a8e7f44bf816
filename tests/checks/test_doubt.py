"""What may be said by several, or told in another's name, contradicts nothing; what is surely another's does."""

import pytest

from summarizer import Document, check

SOURCE = """Prime Minister Adam Wrona rejected calls for a referendum on the port. Off-spinner Tom Aldous took nine \
wickets for Kent, and keeper Luis Mendes held four catches.

"It is a slow, costly muddle," said Vera Holm, who chairs the harbour trust. Paul Lunde said Holm had told dockers \
that the cranes would be sold by May.

The Alder Foundation was given at least $1 million by Friends of Tarn, a charity. Lowe's own hotels were paid by the \
campaign for rooms.

Holm's lead over Lunde in the country has grown. The line carried 11 per cent more passengers than in 2023, and \
passengers can rebook free of charge. It is the first time that a mayor has spoken to the dockers.

FranÃ§ois Roux, a pilot, praised the crew.
"""


def _failures(summary: str) -> list[tuple[str, str]]:
    return [(finding.check, finding.how) for finding in check(summary, SOURCE).failures]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("Off-spinner Aldous took nine wickets for Kent.", id="a_calling_before_a_surname"),
        pytest.param("François Roux praised the crew.", id="a_name_garbled_in_the_source"),
        pytest.param("Wrona made no U-turn on the port.", id="a_letter_with_a_hyphen"),
        pytest.param("Holm told dockers that the cranes would be sold by May.", id="told_by_another_of_her"),
        pytest.param("Lowe's own hotels collected money from the campaign.", id="the_owner_receives_nothing"),
        pytest.param("Holm trails Lunde on the coast.", id="the_lead_in_another_race"),
        pytest.param("Passengers can rebook at no charge.", id="free_of_charge"),
        pytest.param("No mayor before had spoken to the dockers.", id="the_first_who_does"),
        pytest.param("The line's passengers rose 11 per cent on 2023.", id="so_much_more"),
    ],
)
def test_what_is_not_sure_is_left_alone(summary: str) -> None:
    assert not _failures(summary)


@pytest.mark.parametrize(
    ("check_name", "summary"),
    [
        pytest.param(
            "direction",
            "At last Wrona, the head of government, agreed to calls from dockers for a referendum.",
            id="agreed_to_calls",
        ),
        pytest.param(
            "direction", "The ferry firm reported that its passengers had dropped 11 per cent on 2023.", id="slump"
        ),
    ],
)
def test_what_is_told_in_other_words_may_be_wrong_but_is_not_surely_so(check_name: str, summary: str) -> None:
    findings = check(summary, SOURCE).findings
    assert not any(finding.failed for finding in findings)
    doubts = [(one.check, one.verdict) for one in findings if one.message.startswith("may be wrong")]
    assert doubts == [(check_name, "unchecked")]


@pytest.mark.parametrize(
    ("finding", "summary"),
    [
        pytest.param(("names", "absent"), "Wrona flew to Lisbon.", id="a_town_that_is_not_there"),
        pytest.param(
            ("speaker", "other speaker"), 'Paul Lunde called it "a slow, costly muddle".', id="her_very_words"
        ),
        pytest.param(
            ("transfer", "swapped"),
            "The Alder Foundation gave at least $1 million to Friends of Tarn.",
            id="the_same_sum_the_other_way",
        ),
        pytest.param(
            ("direction", "contrary"), "Prime Minister Adam Wrona agreed to calls for a referendum.", id="agreed"
        ),
        pytest.param(("direction", "contrary"), "The line's passengers fell 11 per cent on 2023.", id="so_much_less"),
    ],
)
def test_what_is_surely_otherwise_is_caught(finding: tuple[str, str], summary: str) -> None:
    assert finding in _failures(summary)


OSTAVIA = (
    "Talks between Ostavia and the eighth English council to go bankrupt failed. Letters came from Maryland and Ohio. "
    "Austrian buyers stayed away."
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Delegates from Turin met the Ostavian president.", True, id="a_town_that_stands_nowhere"),
        pytest.param("The Ostavian president failed in the talks.", False, id="adjective_of_an_unknown_place"),
        pytest.param("The Norvanian president failed in the talks.", True, id="adjective_of_another"),
        pytest.param("It is the eighth council in England to go bankrupt.", False, id="land_of_an_adjective"),
        pytest.param("It is the eighth council in Portugal to go bankrupt.", True, id="another_land"),
        pytest.param("Letters came from the United States.", False, id="country_of_its_states"),
        pytest.param("Letters came from Canada.", True, id="country_of_other_states"),
        pytest.param("Buyers from Germany stayed away.", True, id="neighbour_of_the_adjective_s"),
    ],
)
def test_a_place_stands_there_under_its_adjective_or_its_parts(summary: str, wrong: bool) -> None:
    findings = check(summary, OSTAVIA).findings
    assert any(finding.failed and finding.check == "names" for finding in findings) is wrong


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        pytest.param("Washington said that the firms had sold chips to the army.", True, id="capital_of_the_ministry"),
        pytest.param("Ottawa said that the firms had sold chips to the army.", False, id="another_capital"),
        pytest.param("Adam Rusk said that the firms had sold chips to the army.", False, id="somebody_else"),
    ],
)
def test_a_capital_speaks_for_the_ministry_in_it(summary: str, right: bool) -> None:
    source = (
        "The Commerce Department said on Monday that the firms had sold chips to the army. Adam Rusk, who runs one of "
        "them, flew to Washington."
    )
    findings = check(summary, source).findings
    assert any(finding.verdict == "supported" and finding.check == "speaker" for finding in findings) is right


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Lundby Rangers won again on Saturday.", False, id="a_name_of_the_title_alone"),
        pytest.param("Rangers won again at Oak Road.", False, id="a_name_of_the_byline_alone"),
        pytest.param("Halden Rovers won again on Saturday.", True, id="a_name_of_neither"),
    ],
)
def test_what_stands_above_the_news_is_in_the_source(summary: str, wrong: bool) -> None:
    source = Document(
        "LUNDBY RANGERS STAY TOP: Skipper Dahl hits two in derby\n\nBy Nils Berg at Oak Road\n\n"
        "The Rangers won again on Saturday, and the fans sang until dark. Skipper Per Dahl scored twice.\n"
    )
    assert any(finding.check == "names" and finding.failed for finding in check(summary, source).findings) is wrong


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("The regulator has approved the 40 million euros in aid.", True, id="another_verb"),
        pytest.param("The state is to give 40 million euros in aid.", False, id="as_open_in_another_verb"),
        pytest.param("The state gave 12 million euros in aid last year.", False, id="what_was_given"),
    ],
)
def test_a_number_of_what_is_to_come_is_none_of_what_was_done(summary: str, wrong: bool) -> None:
    source = (
        "The state will contribute 40 million euros in aid, if the regulator approves. It gave 12 million euros in "
        "aid last year."
    )
    findings = check(summary, source).findings
    assert any(finding.check == "certainty" and finding.verdict != "supported" for finding in findings) is wrong


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Aldous of Kent did not take nine of the wickets.", True, id="the_same_verb_and_object"),
        pytest.param("The line's passengers cannot rebook free of charge.", True, id="cannot_for_can"),
        pytest.param("The cranes were sold by May, the dockers say.", True, id="sold_for_would_be"),
        pytest.param("The trust's old sheds were sold by May, Lunde told the dockers.", False, id="another_object"),
        pytest.param("Mendes, the keeper, held on to win after he dropped a catch.", False, id="another_act"),
    ],
)
def test_a_verb_told_of_the_same_is_compared_whatever_else_the_sentence_tells(summary: str, wrong: bool) -> None:
    assert any(check in ("certainty", "negation") for check, _ in _failures(summary)) is wrong


AID = (
    "Vesland is considering sending a further nine trucks, its envoy said. Orland promised Tarn four field kitchens, "
    "and the Alder Foundation gave blankets. In its new forecast the board cut its estimate of the harvest to 30 "
    "tonnes. A convoy of six vans due in Tarn on Tuesday had been halted at the border. The board did not say 'Keep "
    "the sheds' in its letter."
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Vesland will send a further nine trucks, according to its envoy.", True, id="will_for_considers"),
        pytest.param("Vesland may send a further nine trucks, according to its envoy.", False, id="may_for_considers"),
        pytest.param("Orland gave Tarn four field kitchens, the foundation blankets.", True, id="gave_for_promised"),
        pytest.param("The board cut its harvest estimate to 30 tonnes.", False, id="in_a_forecast_it_cut"),
        pytest.param("Six vans, a convoy, were halted at the border before Tarn.", False, id="due_and_halted"),
        pytest.param("The board might keep the sheds.", False, id="not_before_a_quotation"),
    ],
)
def test_how_firm_a_clause_is_by_what_governs_its_verb(summary: str, wrong: bool) -> None:
    findings = check(summary, AID).failures
    assert any(finding.check in ("certainty", "negation") for finding in findings) is wrong
