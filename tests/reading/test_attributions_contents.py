"""Attributions: where what is said begins and ends, beside hearers, asides and second speakers."""

import pytest

from tests.reading.test_attributions import Row, rows

CASES = [
    ("hearer_and_a_clause_without_that", "Kern told the jury Tuck had lied.", [("Kern", "told", ("Tuck had lied",))]),
    ("hearer_that_is_a_name", "Kern told Reuters Tuck had lied.", [("Kern", "told", ("Tuck had lied",))]),
    ("hearer_in_the_plural", "Kern told jurors Tuck had lied.", [("Kern", "told", ("Tuck had lied",))]),
    ("warned_nobody", "She warned it was too early to say whether it works.",
     [("She", "warned", ("it was too early to say whether it works",))]),
    ("warned_the_subject_of_the_clause", "The firm warned prices could rise.",
     [("The firm", "warned", ("prices could rise",))]),
    ("warned_somebody", "The firm warned voters that prices could rise.",
     [("The firm", "warned", ("that prices could rise",))]),
    ("aside_behind_the_day", "The boy died, doctors said on Friday, the first death in a year that was calm.",
     [("doctors", "said", ("The boy died", "the first death in a year that was calm"))]),
    ("that_behind_the_day", "Doctors said on Friday that the boy had died.",
     [("Doctors", "said", ("that the boy had died",))]),
    ("count_behind_the_source", "According to Kern, 212 children attend, not 188 as the town says.",
     [("Kern", "According to", ("212 children attend, not 188 as the town says",))]),
    ("age_behind_the_source", "According to Kern, 34, the crew was late.",
     [("Kern, 34", "According to", ("the crew was late",))]),
    ("subject_before_the_quotation", "Producers, he said, “are waiting for carriers”.",
     [("he", "said", ("Producers", "“are waiting for carriers”"))]),
    ("found_something_itself", "The body said it had seen the site in March and found two faults.",
     [("The body", "said", ("it had seen the site in March and found two faults",))]),
    ("found_that", "The body said it had seen the site and found that it was safe.",
     [("The body", "said", ("it had seen the site",)), ("The body", "found", ("that it was safe",))]),
    ("promised_a_thing", "Kern promised a new surgery and a park for the town.",
     [("Kern", "promised", ("a new surgery and a park for the town",))]),
    ("promised_somebody", "Kern promised voters that it would end.",
     [("Kern", "promised", ("that it would end",))]),
    ("party_and_seat", "Sen. Ray Dufresne, R-Gilroy, who opposes vaccine mandates, left.",
     [("who", "opposes", ("vaccine mandates",))]),
    ("relative_clause_ends_at_the_verb", "The man who accused Kern of theft left.",
     [("who", "accused", ("Kern of theft",))]),
    ("another_puts_a_figure", "Officials say 14,000 fled, although the charity Lifeline puts the figure at 20,000.",
     [("Officials", "say", ("14,000 fled",))]),
    ("although_it_was_so", "Officials say 14,000 fled, although the roads were closed.",
     [("Officials", "say", ("14,000 fled, although the roads were closed",))]),
    ("which_goes_on", "The war killed 31,000, according to the UN, which says the number is low.",
     [("the UN, which says the number is low", "according to", ("The war killed 31,000",)),
      ("which", "says", ("the number is low",))]),
    ("article_within_a_name", "The buses will stop, the Unite the Drivers union said.",
     [("the Unite the Drivers union", "said", ("The buses will stop",))]),
    ("article_behind_another_name", "In Brazil the Senate said it was late.",
     [("the Senate", "said", ("it was late",))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=id) for id, *case in CASES])
def test_where_a_content_ends(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
