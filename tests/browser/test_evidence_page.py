"""The evidence page in a real Chromium: pointing, clicking, the keyboard, links, print, dark, narrow, axe-core.

Skipped where no Chromium is installed (Debian's package is ``chromium``).
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer import Document, check, summarize
from summarizer.render.html import check_page, daily_page, report_page
from tests.conftest import SEEDS
from tests.render.briefs import full_brief, hostile_brief

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian's package: chromium)")

QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=QUIET.split())
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    document = Document.load(SEEDS[0])
    summary = "Putin will visit North Korea for the first time in 25 years. Seoul counted 10,000 containers."
    hostile = Document("<script>document.title='taken'</script> Mayor Anna Kern said \u202eevil\u202c cost 12 million.")
    made = {
        "report": report_page(summarize(document, "brief", engine="rules")),
        "check": check_page(check(summary, document), document),
        "daily": daily_page(full_brief()),
        "hostile daily": daily_page(hostile_brief()),
        "hostile": report_page(summarize(hostile, "brief", engine="rules")),
    }
    for name, markup in made.items():
        (folder / f"{name}.html").write_text(markup, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def opened(browser: Any, pages: dict[str, Path]) -> Iterator[Open]:
    contexts = []

    def open_page(name: str, anchor: str = "", **settings: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1300, "height": 900}, **settings})
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(pages[name].as_uri() + anchor)
        return page

    yield open_page
    for context in contexts:
        context.close()


def lit(page: Any, selector: str) -> list[str]:
    return page.eval_on_selector_all(selector, "found => found.map(one => one.id || one.textContent)")  # type: ignore[no-any-return]


def test_pointing_at_a_figure_lights_its_sentence_and_its_words(opened: Open) -> None:
    page = opened("report")
    page.hover("#figures-3", position={"x": 5, "y": 5})
    assert lit(page, ".s.lit") == ["s8"]
    assert "at least 10,000 shipping containers" in lit(page, ".source .word")
    page.hover("h1")
    assert lit(page, ".item.lit") == ["headline"]
    assert page.complaints == []


def test_pointing_at_a_sentence_lights_what_rests_on_it(opened: Open) -> None:
    page = opened("report")
    page.hover("#s12 [data-a] >> nth=0")
    assert "claims-5" in lit(page, ".item.lit")


def test_a_click_holds_and_another_lets_go(opened: Open) -> None:
    page = opened("report")
    page.click("#claims-4 .said")
    page.mouse.move(0, 0)
    assert lit(page, ".held") == ["claims-4"]
    assert page.url.endswith("#claims-4")
    page.click("#claims-4 .said")
    assert lit(page, ".held") == []


def test_the_keyboard_walks_holds_and_lets_go(opened: Open) -> None:
    page = opened("report")
    for _ in range(2):
        page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") != second
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert lit(page, ".held") == [second]
    page.keyboard.press("Escape")
    assert lit(page, ".held") == []


def test_a_link_to_an_item_arrives_at_it(opened: Open) -> None:
    page = opened("report", "#figures-3")
    assert lit(page, ".held") == ["figures-3"]
    assert page.locator("#figures-3").is_visible()


def test_without_script_the_text_and_the_findings_are_there(opened: Open) -> None:
    page = opened("report", java_script_enabled=False)
    assert page.locator("#claims-4").is_visible()
    assert page.locator("#s12 .backs a").first.is_visible()
    page.click("#figures-3 summary")
    assert page.locator("#figures-3 .checks li").first.is_visible()


def test_a_telephone_shows_the_sentences_under_the_item(opened: Open) -> None:
    page = opened("report", viewport={"width": 360, "height": 740})
    page.click("#claims-2 .said")
    assert page.locator("#claims-2 .drawer p").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_telephone_reads_a_table_of_figures_line_by_line(opened: Open) -> None:
    page = opened("daily", viewport={"width": 360, "height": 740})
    standing = page.locator("li.row td.standing").first
    assert standing.bounding_box()["width"] > 250
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_holding_a_sentence_moves_nothing_while_what_rests_on_it_is_in_sight(opened: Open) -> None:
    page = opened("report", reduced_motion="reduce")
    page.click("#s2 > .n")
    assert lit(page, ".s.held") == ["s2"]
    assert page.locator("#s2 .backs").is_visible()
    assert page.evaluate("scrollY") == 0


def test_paper_has_the_evidence_as_notes_and_no_controls(opened: Open) -> None:
    page = opened("report")
    page.emulate_media(media="print")
    assert page.locator(".on-paper").first.is_visible()
    assert page.locator("#s12").is_visible()
    assert not page.locator(".help").first.is_visible()
    assert not page.locator(".furniture").first.is_visible()


def test_a_daily_brief_lights_the_sentences_of_its_sources(opened: Open) -> None:
    page = opened("daily")
    row = page.locator("li.row").first
    row.hover(position={"x": 5, "y": 5})
    cited = row.locator("a.cite").first.get_attribute("href").removeprefix("#")
    assert cited in lit(page, ".s.lit")
    assert page.complaints == []


def test_a_hostile_article_runs_nothing(opened: Open) -> None:
    page = opened("hostile")
    assert page.title() != "taken"
    assert "<script>" in page.inner_text("main")
    assert page.complaints == []


@pytest.mark.parametrize("name", ["report", "check", "hostile", "daily", "hostile daily"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(opened: Open, name: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    # axe-core is put into the page by the test, which the page's own policy rightly forbids.
    page = opened(name, color_scheme=scheme, bypass_csp=True)
    found = axe.Axe().run(page)
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found.response["violations"]] == []
