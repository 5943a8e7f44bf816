"""The embedded engine on texts of many domains: what it reaches today is held."""

from collections import defaultdict
from typing import Any

import pytest

from summarizer import Document, Report, summarize
from tests.engines.gold.matching import GOLD, SLOTS, Score, compare, load_gold

FLOORS = {"actors": (88, 90), "claims": (96, 94), "figures": (96, 94), "exchanges": (75, 62)}
"""Precision and recall in percent that are reached, less what a change to a reader may cost for a while."""


@pytest.fixture(scope="module")
def reports() -> dict[str, tuple[Report, dict[str, Any]]]:
    return {
        path.stem: (summarize(Document(gold["text"], path.stem), "brief", engine="rules"), gold)
        for path in GOLD
        for gold in (load_gold(path),)
    }


@pytest.mark.parametrize("slot", SLOTS)
def test_the_gold_is_found(slot: str, reports: dict[str, tuple[Report, dict[str, Any]]]) -> None:
    totals: dict[str, Score] = defaultdict(Score)
    for report, gold in reports.values():
        totals[slot].add(compare(slot, getattr(report.brief, slot), gold[slot]))
    precision, recall = FLOORS[slot]
    score = totals[slot]
    assert score.precision >= precision, score.wrong
    assert score.recall >= recall, score.missed


def test_no_item_rests_on_page_furniture(reports: dict[str, tuple[Report, dict[str, Any]]]) -> None:
    for name, (report, gold) in reports.items():
        news = {sentence.number for sentence in Document(gold["text"], name).body}
        for _, item in report.items():
            assert {evidence.sentence for evidence in item.evidence} <= news, (name, item)


def test_nearly_nothing_that_is_drafted_fails_its_checks(reports: dict[str, tuple[Report, dict[str, Any]]]) -> None:
    withheld = [entry for report, _ in reports.values() for entry in report.withheld]
    drafted = sum(1 for report, _ in reports.values() for _ in report.items()) + len(withheld)
    assert len(withheld) <= 0.03 * drafted, withheld
