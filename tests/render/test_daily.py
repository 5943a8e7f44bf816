import datetime
import email
import email.policy
import html
import io
import json
import re

import pytest
from rich.console import Console

from summarizer import Document, daily
from summarizer.render.daily import FORMATS
from summarizer.render.daily.content import title_of
from summarizer.render.daily.mail import mail
from summarizer.render.daily.text import show
from summarizer.render.daily.words import sentence, span, within
from summarizer.schemas.daily import ArticleEntry, Change, DailyBrief, DailyWithheld, SetAside
from tests.render.briefs import DAY, full_brief, hostile_brief


def text(brief: DailyBrief, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width)
    with console.capture() as capture:
        show(brief, console)
    return capture.get()


PARTS = [
    "Daily brief, Monday 17 June 2024",
    "1 story from 3 articles, 1 copy among them.",
    "What has changed since Sunday 16 June 2024",
    "The number of ships rose from 10 to 12.",
    "The brief before had, from The Wire, 16 June 2024: “Norway sold 10 ships.”",
    "Norway sells ships to Chile",
    "Norway sold ships.",
    "[1:2] [1:3]",
    "Was it fair?",
    "The sources agree",
    "The sources differ",
    "Figures side by side",
    "ships sold to Chile",
    "2 articles give two numbers",
    "both cannot be true",
    "12 ships (this year)",
    "the ministry, via The Wire",
    "Figures that one source gives",
    "$40 million: the price (the ministry)",
    "Ola Nordmann, minister",
    "The price is a fair one. In their words: “a fair deal”. (as expected; via The Wire; so says Chile too)",
    "Peru denies it: It is far too low.",
    "Norway to somebody not named",
    "Gives: ships (12 ships; promised)",
    "Gets in return: $40 million (over 15 years)",
    "17 June 2024: The ships sail.",
    "June 2024: Talks.",
    "Sentence 5 of article 1.",
    "a copy of 1",
    "Withheld",
    "No source has 99.",
    "Left out",
    "Old news",
    "published on 2024-06-01, before 2024-06-11.",
]


IN_COLUMNS = {"12 ships (this year)", "the ministry, via The Wire"}


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_on_every_page(part: str) -> None:
    assert part in FORMATS["markdown"](full_brief()).replace("\\", "")
    assert part in IN_COLUMNS or part in " ".join(text(full_brief()).split())


def test_a_figure_says_how_it_stands_beside_the_others() -> None:
    rows = [line for line in FORMATS["markdown"](full_brief()).splitlines() if line.startswith("|")]
    assert rows[0] == "| What is counted | Verdict | Figure | Whose | Source | Why |"
    assert rows[2] == "| **ships sold to Chile** | **conflict** |  |  |  | 2 articles give two numbers |"
    assert rows[4] == "|  | conflict | 14 ships | the ministry, via The Wire | [2:2] | both cannot be true |"
    assert all(row.count("|") == 7 for row in rows)


def test_sources_are_in_the_order_of_their_numbers_with_the_sentences_that_are_cited() -> None:
    page = FORMATS["markdown"](full_brief())
    sources = page[page.index("### Sources") : page.index("## Withheld")]
    marks = [
        line.strip(" -").split("]")[0].strip("[") for line in sources.splitlines() if line.strip().startswith("- ")
    ]
    assert marks == ["1", "1:1", "1:2", "1:3", "1:5", "1:6", "2", "2:1", "2:2", "2:4", "2:7", "3"]


def test_a_page_is_no_wider_than_its_console() -> None:
    for width in (30, 60, 80):
        assert max(map(len, text(full_brief(), width).splitlines())) <= width


def test_json_comes_back_as_the_same_brief() -> None:
    text = "".join(FORMATS["json"](full_brief()))

    assert DailyBrief.from_json(text) == full_brief()
    assert json.loads(text)["schema"] == "daily"
    assert text == full_brief().to_json() + "\n"


def test_nothing_withheld_is_said() -> None:
    assert "Nothing failed its checks." in text(full_brief().model_copy(update={"withheld": ()}))


def test_what_has_changed_in_a_story_stands_once_under_the_line_that_names_it() -> None:
    brief = full_brief()
    new = Change(kind="new story", text="New: Norway sells ships to Chile")
    story = brief.stories[0].model_copy(update={"changes": (new, *brief.changes)})
    page = text(brief.model_copy(update={"stories": (story,), "changes": story.changes}))
    assert page.count("New: Norway sells ships to Chile") == 1
    assert page.count("The number of ships rose") == 1
    assert page.count("The brief before had") == 1


def test_whose_a_figure_is_stands_there_once() -> None:
    brief = full_brief()
    (alone,) = (row for row in brief.stories[0].figures if row.verdict == "single")
    told = alone.model_copy(update={"measures": "the price (ministry)"})
    page = text(brief.model_copy(update={"stories": (brief.stories[0].model_copy(update={"figures": (told,)}),)}))
    assert "$40 million: the price (ministry) [" in page


def test_a_day_without_changes_is_said_only_where_there_was_a_brief_before() -> None:
    quiet = full_brief().model_copy(update={"changes": ()})
    assert "What has changed since Sunday 16 June 2024\n\nNothing." in FORMATS["markdown"](quiet).replace("## ", "")
    assert "What has changed since" not in text(quiet.model_copy(update={"since": None}))


def test_what_could_not_be_read_is_named_once() -> None:
    page = "https://example.org/x"
    entry = ArticleEntry(number=1, id="", name=page)
    aside = SetAside(article=1, reason=f"{page} answered with status 404.")
    shown = text(DailyBrief(date=DAY, articles=(entry,), set_aside=(aside,)))
    assert f"- {page} answered with status 404." in shown
    assert shown.count(page) == 1


def test_of_many_articles_left_out_for_one_reason_some_are_named_and_the_others_counted() -> None:
    entries = tuple(ArticleEntry(number=n, id="", name=f"{n}.txt") for n in range(1, 101))
    aside = tuple(SetAside(article=n, reason="published too late") for n in range(1, 101))
    page = text(DailyBrief(date=DAY, articles=entries, set_aside=aside), 1000)
    assert "20.txt and 80 more: published too late." in page
    assert "21.txt" not in page


def test_hostile_words_command_neither_a_page_nor_a_terminal() -> None:
    shown = text(hostile_brief())
    assert "\x1b" not in shown
    assert "\x07" not in shown
    page = FORMATS["markdown"](hostile_brief())
    assert "<script>" not in page
    assert "[x](" not in page
    assert not any(line.startswith("# heading") for line in page.splitlines())


def opened(message: str) -> email.message.EmailMessage:
    return email.message_from_bytes(message.encode(), policy=email.policy.default)


def test_a_mail_is_text_and_page_and_needs_no_address() -> None:
    message = opened(mail(full_brief()))
    assert message["Subject"] == f"{title_of(full_brief())}: Norway sells ships to Chile"
    assert message["To"] is message["From"] is None
    assert message["X-Unsent"] == "1"
    plain, page = message.iter_parts()
    assert message.get_content_type() == "multipart/alternative"
    assert (plain.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
    assert "The price is a fair one." in plain.get_content()
    assert "The price is a fair one." in page.get_content()
    assert "<td>14 ships</td><td>the ministry, via The Wire</td>" in page.get_content()
    assert max(map(len, plain.get_content().splitlines())) <= 78


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_in_a_mail_without_a_script(part: str) -> None:
    page = list(opened(mail(full_brief())).iter_parts())[1].get_content()
    shown = " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())
    assert (part in shown) is not part.startswith("Sentence 5")  # a mail names its sources, and quotes none
    assert "<script" not in page


def test_a_mail_with_a_page_that_is_too_long_is_plain_text() -> None:
    long = DailyWithheld(text="word " * 200_000, reasons=("too long",))
    assert opened(mail(full_brief().model_copy(update={"withheld": (long,)}))).get_content_type() == "text/plain"


def test_hostile_words_are_but_words_in_a_mail() -> None:
    page = list(opened(mail(hostile_brief())).iter_parts())[1].get_content()
    assert "<script" not in page
    assert "\x1b" not in page


def test_a_headline_cannot_add_headers_to_a_mail() -> None:
    message = opened(mail(hostile_brief()))
    assert message["Bcc"] is None
    assert message.defects == []


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("ships sail", "Ships sail."),
        ("Ships  sail\n now!", "Ships sail now!"),
        ("He called it “absurd”", "He called it “absurd”."),
        ("He asked “why?”", "He asked “why?”"),
        ("", ""),
    ],
)
def test_a_line_begins_with_a_capital_and_ends_with_a_stop(said: str, line: str) -> None:
    assert sentence(said) == line


@pytest.mark.parametrize(
    ("phrase", "inside"),
    [
        ("Over the past month", "over the past month"),
        ("Since July", "since July"),
        ("June 2024", "June 2024"),
        ("Monday", "Monday"),
        ("", ""),
    ],
)
def test_a_phrase_that_began_a_sentence_begins_none_inside_a_line(phrase: str, inside: str) -> None:
    assert within(phrase) == inside


def test_how_firmly_a_claim_is_made_is_not_said_twice() -> None:
    hedged = full_brief().stories[0].claims[0].claims[0].model_copy(update={"statement": "The price may be fair"})
    story = full_brief().stories[0]
    claims = (story.claims[0].model_copy(update={"claims": (hedged,)}),)
    brief = full_brief().model_copy(update={"stories": (story.model_copy(update={"claims": claims}),)})
    assert "as expected" not in text(brief)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2024, 6, 17), (2024, 6, 17), "17 June 2024"),
        ((2024, 6, 1), (2024, 6, 30), "June 2024"),
        ((2024, 2, 1), (2024, 2, 29), "February 2024"),
        ((2024, 1, 1), (2024, 12, 31), "2024"),
        ((2024, 1, 1), (2025, 12, 31), "1 January 2024 to 31 December 2025"),
        ((2024, 6, 17), (2024, 6, 23), "17 June 2024 to 23 June 2024"),
        ((9999, 12, 1), (9999, 12, 31), "December 9999"),
    ],
)
def test_days_are_said_as_a_newspaper_does(start, end, said: str) -> None:
    assert span(datetime.date(*start), datetime.date(*end)) == said


def test_the_day_of_a_figure_is_told_where_it_is_not_its_article_s_or_tells_figures_apart() -> None:
    texts = {
        datetime.date(
            2025, 3, 11
        ): "The flood in Porto has killed 12 people, mayor Ana Lopes said. It cut off 340 homes.",
        datetime.date(2025, 3, 12): "The flood in Porto has killed 19 people, mayor Ana Lopes said on Wednesday.",
    }
    articles = [Document(told, published=day) for day, told in texts.items()]
    shown = text(daily(articles, date=datetime.date(2025, 3, 12), engine="rules"), width=200)

    assert "12 people (as of 11 March 2025)" in shown
    assert "340 homes: " in shown
