"""The library where programs run it: in loops, threads and processes, in notebooks, through JSON and pickle."""

import asyncio
import concurrent.futures
import datetime
import html
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from summarizer import Document, Report, astream, asummarize, check, daily, summarize
from summarizer.schemas.daily import DailyBrief
from tests.conftest import SEEDS

TEXTS = [f"Norway sold {number} ships to Chile on Monday, the ministry said." for number in range(10, 18)]


def brief(text: str) -> Report:
    return summarize(text, "figures", engine="rules")


def counted(report: Report) -> list[int]:
    return [int(figure.quantity.value) for figure in report.brief.figures]


async def test_everything_works_inside_a_running_loop() -> None:
    assert counted(brief(TEXTS[0])) == [10]
    assert counted(await asummarize(TEXTS[1], "figures", engine="rules")) == [11]
    assert [int(item.quantity.value) async for item in astream(TEXTS[2], "figures", engine="rules")] == [12]
    assert check("Norway sold 13 ships.", TEXTS[3]).verdict == "supported"
    assert daily(TEXTS[:2], date=datetime.date(2024, 6, 17), engine="rules").stories


async def test_many_at_once_in_one_loop() -> None:
    reports = await asyncio.gather(*(asummarize(text, "figures", engine="rules") for text in TEXTS))
    assert [counted(report) for report in reports] == [[number] for number in range(10, 18)]


def test_in_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert [counted(report) for report in pool.map(brief, TEXTS)] == [[number] for number in range(10, 18)]


def test_one_document_in_many_threads_is_read_the_same() -> None:
    document = Document.load(SEEDS[0])
    alone = brief(Document.load(SEEDS[0]))
    with ThreadPoolExecutor(4) as pool:
        assert all(report == alone for report in pool.map(brief, [document] * 4))


@pytest.mark.parametrize("method", sorted({"spawn", "forkserver"} & set(multiprocessing.get_all_start_methods())))
def test_under_multiprocessing(method: str) -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method)) as pool:
        reports = list(pool.map(brief, TEXTS[:2]))
    assert [counted(report) for report in reports] == [[10], [11]]
    assert reports == [brief(text) for text in TEXTS[:2]]


def test_a_report_and_its_document_survive_pickling() -> None:
    document = Document.load(SEEDS[0], published=datetime.date(2024, 6, 14))
    report = summarize(document, engine="rules")
    back = pickle.loads(pickle.dumps(report))
    assert back == report
    assert back.document == document
    assert back.document.published == document.published
    assert back.sentence(3) == report.sentence(3)
    assert pickle.loads(pickle.dumps(document)).id == document.id


def test_a_check_and_a_daily_brief_survive_pickling() -> None:
    checked = check("Norway sold 13 ships.", TEXTS[0])
    assert pickle.loads(pickle.dumps(checked)) == checked
    made = daily(TEXTS[:2], date=datetime.date(2024, 6, 17), engine="rules")
    assert pickle.loads(pickle.dumps(made)) == made


@pytest.mark.parametrize("schema", ["brief", "actors", "claims", "figures", "exchanges"])
def test_a_report_round_trips_through_json(schema: str) -> None:
    report = summarize(Document.load(SEEDS[4]), schema, engine="rules")
    assert Report.from_json(report.to_json()) == report
    assert Report.from_json(report.to_json()).to_json() == report.to_json()


def test_a_daily_brief_round_trips_through_json() -> None:
    made = daily([Document.load(seed) for seed in SEEDS[:2]], date=datetime.date(2024, 6, 17), engine="rules")
    assert DailyBrief.from_json(made.to_json()) == made


def test_a_notebook_shows_a_report_without_running_what_is_in_it() -> None:
    report = brief("<script>alert(1)</script> Norway sold 12 ships to Chile, the ministry said.")
    shown = report._repr_html_()
    assert "<script>alert" not in shown
    assert "12 ships" in html.unescape(shown)


def test_an_error_in_a_thread_reaches_its_caller() -> None:
    with ThreadPoolExecutor(1) as pool:
        raised = pool.submit(summarize, "text", "no such schema", engine="rules").exception()
    assert "There is no schema" in str(raised)
    assert not isinstance(raised, concurrent.futures.CancelledError)
