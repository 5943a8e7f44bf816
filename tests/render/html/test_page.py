"""The evidence page as a file: everything is there without its script, and whatever a text holds stays text."""

import re
from base64 import b64encode
from decimal import Decimal
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Document, Report, check, summarize
from summarizer.fields import Quantity
from summarizer.render.daily.content import all_cites
from summarizer.render.html import check_page, daily_page, report_page
from summarizer.render.html.plot import marks_of
from summarizer.render.html.segments import cut
from summarizer.render.html.text import plain
from tests.conftest import SEEDS
from tests.render.briefs import full_brief, hostile_brief

DAILY = [full_brief(), hostile_brief()]


class Page(HTMLParser):
    """The page's elements, attributes and text, as a browser without script takes them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.said: list[str] = []
        self._raw = False
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs
        self._raw = tag in ("style", "script")
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._raw = False

    def handle_data(self, data: str) -> None:
        if not self._raw:
            self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.said).split())


@pytest.fixture(scope="module", params=SEEDS, ids=lambda seed: seed.stem)
def report(request: pytest.FixtureRequest) -> Report:
    return summarize(Document.load(request.param), "brief", engine="rules")


def test_a_page_says_all_that_the_report_says(report: Report) -> None:
    page = Page(report_page(report))
    for name, item in report.named_items():
        assert name in page.ids
        for finding in item.findings:
            assert finding.message in page.text
    assert report.document is not None
    for sentence in report.document.sentences:
        assert f"s{sentence.number}" in page.ids
        assert " ".join(sentence.text.split()) in page.text


def test_every_link_leads_somewhere_on_the_page_and_no_anchor_stands_twice(report: Report) -> None:
    page = Page(report_page([report, report]))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_a_page_of_a_seed_is_under_150_kilobytes(report: Report) -> None:
    assert len(report_page(report).encode()) < 150_000


def test_the_policy_lets_in_the_pages_own_style_and_script_and_nothing_else(report: Report) -> None:
    markup = report_page(report)
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', markup)[1])  # type: ignore[index]
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        content = re.search(rf"<{element}>(.*?)</{element}>", markup, re.DOTALL)[1]  # type: ignore[index]
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "http" not in policy


HOSTILE = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param('<img src="x" onerror="alert(1)">', id="handler"),
    pytest.param("</style></script></title><svg onload=alert(1)>", id="closing_tags"),
    pytest.param("{{ 7 * 7 }} {% include 'page.html.j2' %}", id="template"),
    pytest.param("javascript:alert(1) &lt;b&gt; &#60;", id="entities"),
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_an_article_holds_stays_text(hostile: str) -> None:
    text = f"{hostile} Mayor Anna Kern said on Monday that “{hostile}” cost 12 million euros."
    document = Document(text, name=hostile, title=hostile)
    page = Page(report_page(summarize(document, "brief", engine="rules")))
    assert page.elements.count("script") == 1
    assert page.elements.count("style") == 1
    assert not {"img", "svg", "iframe", "object"} & set(page.elements)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert " ".join(hostile.split()) in page.text
    assert all(link.startswith("#") for link in page.links)


def test_what_would_reorder_or_hide_text_is_spelled_out() -> None:
    text = "Mayor Anna Kern said \u202eevil\u202c and \x1b[31m cost 12 million euros.\x00"
    markup = report_page(summarize(Document(text), "brief", engine="rules"))
    assert not set("\u202e\u202c\x1b\x00") & set(markup)
    assert "U+202E" in markup


def test_a_report_without_its_document_shows_what_it_cites(report: Report) -> None:
    back = Report.from_json(report.to_json())
    page = Page(report_page(back))
    assert "was not at hand" in page.text
    for _, item in report.items():
        for evidence in item.evidence:
            assert " ".join(evidence.text.split()) in page.text


def test_what_was_withheld_is_there_with_its_reason() -> None:
    from summarizer.fields import Finding
    from summarizer.report import Withheld

    report = summarize("Norway sold 12 ships to Chile.", "figures", engine="rules")
    finding = Finding(check="numbers", path="quantity", verdict="unsupported", how="absent", message="no 13 there")
    withheld = Withheld(path="figures", item={"quantity": "13 <ships>"}, findings=(finding,))
    page = Page(report_page(report.model_copy(update={"withheld": (withheld,)})))
    assert "13 <ships>" in page.text
    assert "no 13 there" in page.text
    assert page.elements.count("details") >= 1


def test_a_checked_summary_is_marked_where_it_is_wrong() -> None:
    source = Document("Norway sold 12 ships to Chile on Monday, the ministry said.")
    markup = check_page(check("Here is a summary:\nNorway sold 13 ships to Chile.", source), source)
    page = Page(markup)
    assert re.search(r"<mark[^>]*>13 ships</mark>", markup)
    assert "the source has 12 ships, not 13 ships" in page.text
    assert "not compared: Here is a summary:" in page.text


def test_a_checked_brief_is_shown_field_by_field() -> None:
    source = Document("Norway sold 12 ships to Chile on Monday, the ministry said.")
    report = summarize(source, "figures", engine="rules")
    page = Page(check_page(check(report.brief, source), source))
    assert "field-1" in page.ids
    assert "quantity" in page.text


marks = st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40), st.sampled_from("abc")), max_size=12)


@given(marks)
def test_cutting_leaves_nothing_out_and_labels_what_marks_cover(found: list[tuple[int, int, str]]) -> None:
    segments = list(cut(0, 30, found))
    assert [place for segment in segments for place in range(segment.start, segment.end)] == list(range(30))
    for segment in segments:
        for place in range(segment.start, segment.end):
            assert set(segment.labels) == {label for start, end, label in found if start <= place < end}


def test_a_daily_brief_says_all_and_every_cite_leads_to_its_sentence() -> None:
    for brief in DAILY:
        page = Page(daily_page(brief))
        assert len(page.ids) == len(set(page.ids))
        assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= set(page.ids)
        for story in brief.stories:
            assert plain(story.headline.text) in page.text
            for cite in all_cites(story):
                assert f"a{cite.article}-s{cite.sentence}" in page.ids
                assert plain(cite.text) in page.text


def quantity(relation: str, low: int | None, high: int | None) -> Quantity:
    known = [Decimal(edge) for edge in (low, high) if edge is not None]
    bounds = {"low": low if low is None else Decimal(low), "high": high if high is None else Decimal(high)}
    return Quantity(text="x", value=known[0], relation=relation, **bounds)  # type: ignore[arg-type]


def test_values_lie_in_order_on_one_scale_with_their_open_ends() -> None:
    least, most, span = marks_of(
        [quantity("at_least", 10, None), quantity("at_most", None, 40), quantity("between", 20, 30)]
    )
    assert least is not None
    assert most is not None
    assert span is not None
    assert least.x < span.start < span.end < most.x
    assert (least.right, least.left, most.right, most.left, span.is_bar) == (True, False, False, True, True)


@pytest.mark.parametrize(
    "quantities",
    [
        pytest.param([], id="none"),
        pytest.param([quantity("exactly", 5, 5), quantity("exactly", 5, 5)], id="all_the_same"),
        pytest.param([quantity("exactly", 1, 1), quantity("exactly", 9_000, 9_000)], id="too_far_apart"),
        pytest.param([quantity("exactly", 0, 0), quantity("exactly", 5, 5)], id="from_nothing"),
    ],
)
def test_no_scale_where_it_shows_nothing(quantities: list[Quantity]) -> None:
    assert not any(marks_of(quantities))


def test_figures_that_share_their_words_are_one_row_with_an_anchor_each() -> None:
    text = "The tests cost Velm £800 million, or 4 percent of its economy, in 2023."
    report = summarize(text, "figures", engine="rules")
    page = report_page(report)
    assert page.count('<li class="item figure"') == 1
    assert all(f'id="{name}"' in page for name, _ in report.named_items())
    assert page.count('<p class="said">') == 1 + page.count('aria-labelledby="coverage"')
    assert report.to_markdown().count("**figures-1** £800 million; **figures-2** 4 percent — The tests cost Velm") == 1
