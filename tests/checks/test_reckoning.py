"""Numbers that a summary may have reckoned for itself are no error; those that nothing near gives are."""

import pytest

from summarizer import Document, check

SOURCE = Document(
    "Ferry upgrade cuts the crossing\n\n"
    "The crossing to Skarvik now takes 34 minutes instead of 51. For 21 minutes the boat is out of reach; another "
    "seven and a half pass before it docks.\n\n"
    "About 38,000 people have left their homes. Some 12,400 of them are sleeping in schools.\n\n"
    "The board asked for $8 million, of which 25 percent has been paid.\n"
)


def verdicts(summary: str) -> list[tuple[str, str]]:
    return [(one.verdict, one.how) for one in check(summary, SOURCE).findings if one.check == "numbers"]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("The boat is out of reach and docking for almost half an hour.", id="sum_with_a_bare_number"),
        pytest.param("About a third of those who left home are sleeping in schools.", id="share_of_two_counts"),
        pytest.param("About a fifth of those who left home are sleeping in schools.", id="share_that_nothing_gives"),
        pytest.param("The board asked for money, of which $2 million has been paid.", id="part_of_an_amount"),
    ],
)
def test_what_may_be_reckoned_is_not_called_wrong(summary: str) -> None:
    assert verdicts(summary)
    assert "unsupported" not in [verdict for verdict, _ in verdicts(summary)]


@pytest.mark.parametrize(
    "summary",
    [
        pytest.param("The crossing to Skarvik now takes 36 minutes.", id="a_digit_off"),
        pytest.param("The board asked for money, of which $3 million has been paid.", id="another_part"),
    ],
)
def test_what_nothing_near_gives_is_absent(summary: str) -> None:
    assert ("unsupported", "absent") in verdicts(summary)


@pytest.mark.parametrize(
    ("summary", "verdict"),
    [
        pytest.param("The council voted 14-9 to keep the pier.", "supported", id="a_score_in_words"),
        pytest.param("The council voted 12-9 to keep the pier.", "unsupported", id="another_score"),
        pytest.param(
            "The pier is kept by a fourteen-to-nine vote.", "supported", id="a_score_in_words_for_one_in_words"
        ),
        pytest.param("The pier is kept by a five-to-nine vote.", "unsupported", id="another_score_in_words"),
        pytest.param("Ada Brun led in the polls by ten points.", "unchecked", id="points_that_nothing_rivals"),
        pytest.param("Brun got 43 percent in a third poll.", "unsupported", id="figures_that_nothing_rivals"),
        pytest.param(
            "The repair of the pier takes three months.", "unsupported", id="the_same_numeral_of_another_unit"
        ),
        pytest.param("The repair of the pier takes eight weeks.", "unsupported", id="another_number_of_the_unit"),
        pytest.param("It was the talk of the town for two decades.", "unchecked", id="a_time_that_nothing_rivals"),
        pytest.param("Between five and six kiosks stand on the pier.", "unsupported", id="other_ends"),
    ],
)
def test_a_number_that_neither_stands_there_nor_follows_is_missing(summary: str, verdict: str) -> None:
    source = Document(
        "The council voted by 14 votes to nine to keep the pier. The repair takes three weeks, the mayor said.\n\n"
        "In the polls Ada Brun was ahead of her rival by some way. Between two and four kiosks stand on the pier.\n"
    )
    assert [one.verdict for one in check(summary, source).findings if one.check == "numbers"] == [verdict]


@pytest.mark.parametrize(
    ("summary", "verdict"),
    [
        pytest.param("The gale warning came ten minutes after the ferry had left.", "unchecked", id="two_times_of_day"),
        pytest.param(
            "The gale warning came forty minutes after the ferry had left.", "unsupported", id="no_such_times"
        ),
        pytest.param("The five cuts brought the rate down by 2.25 points.", "unchecked", id="from_another_paragraph"),
        pytest.param("The five cuts brought the rate down by 3.25 points.", "unsupported", id="no_such_difference"),
        pytest.param("It was the town's first defeat in 18 matches.", "unchecked", id="one_more"),
        pytest.param("It was the town's first defeat in 19 matches.", "unsupported", id="two_more"),
        pytest.param("The Red Cross has about $2 million of what it asked for.", "unchecked", id="a_quarter_in_words"),
        pytest.param("The Red Cross has about $3 million of what it asked for.", "unsupported", id="no_such_part"),
        pytest.param("Each of the four tugs costs 59 million euros on average.", "supported", id="shared_out"),
        pytest.param("Each of the four tugs costs 57 million euros on average.", "unsupported", id="shared_wrongly"),
        pytest.param("The tugs take 5,000 tonnes of methanol a month.", "supported", id="the_rate_of_another_time"),
        pytest.param("The tugs take 4,300 tonnes of methanol a month.", "unsupported", id="no_rate_of_another_time"),
        pytest.param("In all, the oil killed 347 gulls and ravens.", "supported", id="sum_of_two_that_it_counts"),
        pytest.param("In all, the oil killed 357 gulls and ravens.", "unsupported", id="no_sum_of_the_two"),
        pytest.param(
            "Overtime came to 17 million pounds, 5 million over budget.", "unchecked", id="so_far_from_one_it_states"
        ),
        pytest.param(
            "Overtime came to 17 million pounds, 7 million over budget.", "unsupported", id="no_distance_from_it"
        ),
    ],
)
def test_what_readers_reckon_in_their_heads_is_left_to_them(summary: str, verdict: str) -> None:
    source = Document(
        "The bank left its rate at 6.25 percent on Friday.\n\nIt has cut the rate five times since August, when it "
        "stood at 8.5 percent; the cuts had been expected to come to 1.6 points.\n\nThe ferry left at 4.50am and the "
        "gale warning came at 5am, eighteen minutes after the ferry called.\n\nThe defeat ended the town's run of 17 "
        "matches without one.\n\nThe Red Cross asked for $8 million, of which it has a quarter.\n\nThe port ordered "
        "four tugs for 236 million euros. The tugs will take 60,000 tonnes of methanol a year.\n\nThe oil killed 320 "
        "gulls and 27 ravens.\n\nOvertime came to 17 million pounds against a budget of 12 million.\n"
    )
    assert verdict in [one.verdict for one in check(summary, source).findings if one.check == "numbers"]


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Online orders rose by 14 percent.", True, id="a_change_that_another_has"),
        pytest.param("Orders by post fell by 2,000.", False, id="a_change_that_nothing_has"),
    ],
)
def test_what_follows_is_missing_where_the_source_has_another_in_its_place(summary: str, wrong: bool) -> None:
    source = Document(
        "The firm made 14 million pounds, up from 12 million. Online orders grew 9 percent. Orders by post came to "
        "31,000, after 33,000 a year earlier.\n\n"
        "Thirty-five legislatures had ratified the law by May, three short of what it takes.\n"
    )
    assert any(one.check == "numbers" for one in check(summary, source).failures) is wrong


YARD = Document(
    "Yard wins ferries\n\n"
    "The yard will build four ferries for 236 million euros, each for 240 cars. It has 1,900 workers, 300 more than in "
    "2019, and 120 apprentices.\n\n"
    "Losses came to 2.9 million euros last year, after 1.7 million the year "
    "before. Sick leave is at 12 percent.\n\n"
    "Sales were 4 percent down at 310 million euros.\n"
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("Together the four ferries take 960 cars.", False, id="so_many_each"),
        pytest.param("Together the four ferries take 980 cars.", True, id="another_product"),
        pytest.param("In all, 2,020 workers and apprentices are at the yard.", False, id="sum_of_two_sorts"),
        pytest.param("In all, 2,040 workers and apprentices are at the yard.", True, id="another_sum"),
        pytest.param("At the yard 88 percent are not on sick leave.", False, id="the_others"),
        pytest.param("Losses grew by 1.2 million euros to 2.9 million.", False, id="so_much_more"),
        pytest.param("Losses shrank by 1.2 million euros to 2.9 million.", True, id="so_much_less"),
        pytest.param("Losses were 2.9 million euros, 1.2 million above those of the year before.", False, id="above"),
        pytest.param("Losses were 2.9 million euros, 1.2 million below those of the year before.", True, id="below"),
        pytest.param("Losses were 1.2 million euros lower before than 2.9 million.", False, id="the_other_behind_than"),
        pytest.param("Sales were 4 percent up at 310 million euros.", True, id="up_behind_its_percentage"),
    ],
)
def test_a_reckoning_that_words_tell_holds_only_with_its_outcome(summary: str, wrong: bool) -> None:
    assert any(finding.failed for finding in check(summary, YARD).findings) is wrong


CHAIN = Document(
    "Diner chain folds\n\n"
    "The chain with 40 diners has debts of 14 million euros and closes on Friday. Its owner blames beef.\n\n"
    "Suppliers are owed 5.2 million euros and the town 3.1 million. The rest is owed to a bank.\n\n"
    "It takes on 60 cooks and sheds 95 waiting jobs. Of its 190 flights to the fair Norsair cancelled 82. The smaller "
    "line cancelled 31.\n\n"
    'A rival wants to buy eight of the diners. "Those eight sites make money," its owner said.\n'
)


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        pytest.param("A bank is owed 5.7 million euros, the rest.", False, id="what_two_leave_of_a_whole_elsewhere"),
        pytest.param("A bank is owed 6.7 million euros, the rest.", True, id="what_they_do_not_leave"),
        pytest.param("That is a net loss of 35 jobs.", False, id="net_of_two_sorts"),
        pytest.param("That is a net loss of 45 jobs.", True, id="another_net"),
        pytest.param("Norsair and the smaller line together cancelled 113 flights.", False, id="sum_of_two_sentences"),
        pytest.param("Norsair and the smaller line together cancelled 123 flights.", True, id="no_sum_of_them"),
        pytest.param("A rival wants to buy eight sites.", False, id="a_noun_of_the_next_sentence"),
    ],
)
def test_a_reckoning_reaches_as_far_as_its_words(summary: str, wrong: bool) -> None:
    assert any(finding.failed for finding in check(summary, CHAIN).findings) is wrong
