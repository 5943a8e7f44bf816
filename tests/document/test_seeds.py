"""The five seeds, line by line: what is furniture, by which rule, and what the pages say of themselves."""

import datetime
from pathlib import Path

import pytest

from summarizer.document import Document

SEEDS = Path(__file__).parents[2] / "seeds"
RELATED = ["related", "related", "related", "read_also"]

# For each seed: title, day of publication, marks of the sentences before the news, their number of
# news sentences, and marks after them; marks between news are in INSIDE.
PAGES = {
    "000_visit_preview.txt": (
        "Pyongyang ships artillery rounds by the million as Kremlin readies Putin's trip | World | News",
        None,
        ["title"],
        24,
        ["leftover"],
    ),
    "001_container_count.txt": (
        "Ukraine war: thousands of North Korean shells have reached Russia, and Seoul is worried",
        datetime.date(2024, 6, 16),
        ["title", "byline"],
        12,
        ["control", "related", *RELATED, *RELATED, *RELATED],
    ),
    "002_minister_interview.txt": (
        "Shells by the million go from Kim Jong Un to Russia, Bloomberg reports",
        datetime.date(2024, 6, 14),
        ["date", "title", "repeated_title", "byline", "views"],
        12,
        ["byline", "byline"],
    ),
    "003_security_talks.txt": (
        "Putin heads for North Korea in search of more help for his war - World Desk",
        datetime.date(2024, 6, 17),
        ["date", "title"],
        20,
        ["advertisement", "url", "date", "url", "comment_form", "comment_form"],
    ),
    "004_seven_thousand_containers.txt": (
        "North Korean weapons are on their way to Russia, says Seoul",
        None,
        ["title", "repeated_title"],
        15,
        ["related", *["about_author"] * 5, *["comment_form"] * 3],
    ),
}
INSIDE = {
    "002_minister_interview.txt": {"Details": "section", "Recall": "section"},
    "004_seven_thousand_containers.txt": {
        "• Read also: Kim Jong Un's daughter may be his heir, Seoul believes": "read_also",
        "• Read also: Missile launches by North Korea draw a rebuke from Washington": "read_also",
        "• Read also: “Unidentified ballistic missile” fired by North Korea": "read_also",
        "See also  Western arms deliveries to Ukraine could be hit, Russia threatens": "read_also",
    },
}


@pytest.mark.parametrize("name", PAGES)
def test_seed(name: str) -> None:
    title, published, before, news, after = PAGES[name]
    document = Document.load(SEEDS / name)
    assert document.title == title
    assert document.published == published
    marks = [sentence.furniture for sentence in document.sentences]
    assert marks[: len(before)] == before
    assert marks[len(marks) - len(after) :] == after
    middle = document.sentences[len(before) : len(marks) - len(after)]
    assert {sentence.text: sentence.furniture for sentence in middle if sentence.furniture} == INSIDE.get(name, {})
    assert len(document.body) == news
