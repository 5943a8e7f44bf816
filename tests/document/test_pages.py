"""Pages of many shapes: no line of news is marked as furniture, and nearly all furniture is found."""

import datetime

import pytest

from summarizer.document import Document
from tests.document.pages import Page, judge, pages

ALL = pages()
DAYS = {
    "wire_copy": datetime.date(2025, 3, 3),
    "blog_share": datetime.date(2025, 5, 12),
    "local_paper": datetime.date(2025, 10, 9),
    "press_release": datetime.date(2025, 1, 14),
    "transcript": datetime.date(2025, 4, 22),
    "live_blog": None,
    "forum": None,
    "table": None,
    "wrapped_newsletter": datetime.date(2025, 6, 6),
    "report": datetime.date(2025, 2, 11),
    "broadcaster": None,
    "results": datetime.date(2025, 5, 18),
    "foreign_site": datetime.date(2025, 6, 5),
    "african_daily": datetime.date(2025, 10, 14),
    "court_daily": datetime.date(2025, 11, 4),
    "science_wire": datetime.date(2025, 9, 2),
    "tv_station": datetime.date(2025, 9, 18),
    "agency_east": datetime.date(2025, 6, 3),
    "market_site": datetime.date(2025, 5, 9),
}
TITLES = {
    "wire_copy": "UPDATE 2-Port strike ends after pay deal, union says",
    "blog_share": "Why the new ferry timetable failed",
    "local_paper": "Fire destroys century-old mill on Water Street",
    "press_release": "Norvale Energy to build 400 MW battery site in County Marr",
    "transcript": "TRANSCRIPT: Finance minister on the evening programme",
    "live_blog": "Election night live: Coalition loses its majority",
    "forum": "Thread: Bridge closed - anyone know why?",
    "table": "Harvest falls by a fifth in the northern provinces",
    "wrapped_newsletter": "THE HARBOUR WEEKLY",
    "report": "Hospital trust apologises for lost records",
    "broadcaster": "Typhoon Mirinae: 31 dead as river bursts its banks",
    "results": "Haile wins third Valmer marathon as rain slows the field",
    "foreign_site": "Two ferries collide off Batam, 4 rescued",
    "african_daily": "Flood: 17 dead, hundreds displaced in Adun communities",
    "court_daily": "Builder jailed for bribing planning officer",
    "science_wire": "Sea ice loss linked to weaker winter storms in new model study",
    "tv_station": "Two hurt after dump truck hits school bus on I-40",
    "agency_east": "Grain exports through the Danube ports up by a third",
    "market_site": "Halden Motors shares sink after recall of 140,000 cars",
}


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_no_news_is_marked_and_the_furniture_is(page: Page) -> None:
    marked, missed = judge(page, Document(page.text))
    assert marked == []
    assert missed == []


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_line_ends_of_windows_change_nothing(page: Page) -> None:
    plain = Document(page.text)
    document = Document(page.text.replace("\n", "\r\n"))
    assert [s.furniture for s in document.sentences] == [s.furniture for s in plain.sentences]
    assert [s.text.replace("\r\n", "\n") for s in document.sentences] == [s.text for s in plain.sentences]


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_title_and_day(page: Page) -> None:
    document = Document(page.text)
    assert document.title == TITLES[page.name]
    assert document.published == DAYS[page.name]
