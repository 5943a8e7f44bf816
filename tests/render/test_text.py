"""What a person sees of a report."""

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from summarizer import Document, Report, summarize
from summarizer.engines import Draft
from summarizer.render.text import show
from tests.conftest import SEEDS
from tests.pipeline.scripted import Scripted

STORY = (
    "Norway sold at least 12 ships to Chile on Monday, the minister Anna Berg said. "
    "“We are glad,” said Berg. Chile's president Juan Soto said that dozens of sailors had come. "
    "In return Chile will send copper to Norway. Berg said that the price was $40 million."
)


def shown(report: Report, width: int = 80, **settings: object) -> str:
    console = Console(file=StringIO(), width=width, **settings)  # type: ignore[arg-type]
    show(report, console)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def scripted(text: str, schema: str, *drafts: Draft) -> Report:
    return summarize(text, schema, engine=Scripted(drafts))


def claim(statement: str, cites: tuple[int, ...], **fields: object) -> Draft:
    return Draft("claims", {"statement": statement, **fields}, cites)


CLAIMS = (
    claim("Norway sold at least 12 ships to Chile on Monday", (1,), speaker="Anna Berg", role="minister"),
    claim("Dozens of sailors had come", (3,), speaker="Juan Soto"),
    claim("The price was $40 million", (5,), speaker="Anna Berg"),
)


def test_claims_stand_under_their_speaker_with_the_numbers_that_explain_takes() -> None:
    lines = shown(scripted(STORY, "claims", *CLAIMS)).splitlines()
    said = [line.strip() for line in lines]
    assert said.count("Anna Berg, minister") == 1
    berg, soto = said.index("Anna Berg, minister"), said.index("Juan Soto")
    assert said.index("3 The price was $40 million") in range(berg, soto)
    assert said.index("2 Dozens of sailors had come") > soto


def test_a_speaker_named_with_and_without_a_capital_is_one() -> None:
    text = "The council said that the pier had closed. On Monday the council said that two boats had sunk."
    said = [line.strip() for line in shown(summarize(text, schema="claims", engine="rules")).splitlines()]
    assert [line for line in said if line.casefold() == "the council"] == ["The council"]


def test_a_sentence_is_told_once_a_section() -> None:
    twice = claim("The ships were sold to Chile", (1,), speaker="Anna Berg")
    said = shown(scripted(STORY, "claims", CLAIMS[0], twice))
    assert said.count("[1] Norway sold at least 12 ships") == 1
    assert said.count("[1] ✓") == 1


def test_a_summary_in_the_sources_words_is_not_told_twice() -> None:
    said = shown(scripted(STORY, "brief", Draft("summary", {"text": "“We are glad,” said Berg."}, (2,))))
    assert "[2] ✓" in said
    assert said.count("We are glad") == 1


@pytest.mark.parametrize("width", [60, 80, 120])
def test_figures_say_their_bounds_in_words(width: int) -> None:
    report = scripted(
        STORY,
        "figures",
        Draft("figures", {"quantity": "at least 12 ships", "measures": "ships sold"}, (1,)),
        Draft("figures", {"quantity": "dozens of sailors", "measures": "sailors"}, (3,)),
        Draft("figures", {"quantity": "$40 million", "measures": "price"}, (5,)),
    )
    said = " ".join(shown(report, width).split())
    assert "12 or more" in said
    assert "12 to 120" not in said, "dozens are dozens"
    assert "40,000,000 USD" in said
    assert ("What it measures" in said) is (width >= 72)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_figures_that_share_their_words_are_one_row(width: int) -> None:
    drafts = [
        Draft("figures", {"quantity": quantity, "measures": measures}, (sentence,))
        for quantity, measures, sentence in (
            ("at least 12 ships", "ships and their price", 1),
            ("dozens of sailors", "sailors", 3),
            ("$40 million", "ships and their price", 5),
        )
    ]
    said = " ".join(shown(scripted(STORY, "figures", *drafts), width).split())
    assert said.lower().count("ships and their price") == 1
    assert said.index("at least 12 ships") < said.index("$40 million") < said.index("dozens of sailors")
    assert "read as 12 or more" in said
    assert "read as 40,000,000 USD" in said


def test_an_exchange_shows_both_legs() -> None:
    legs = {"giver": "Norway", "receiver": "Chile", "given": "ships", "in_return": "copper"}
    said = shown(scripted(STORY, "exchanges", Draft("exchanges", legs, (1, 4))))
    assert "Norway → Chile: ships" in said
    assert "Chile → Norway: copper" in said


def test_what_was_withheld_stands_at_the_end_with_its_reason_and_the_sources_words() -> None:
    report = scripted(STORY, "claims", CLAIMS[0], claim("The price was $70 million", (5,), speaker="Anna Berg"))
    kept, _, withheld = shown(report).partition("Withheld")
    assert "$70 million" not in kept
    assert "✗ not supported (numbers of statement)" in withheld
    assert "[5] $40 million" in withheld


def test_a_repair_is_a_sign_and_a_word() -> None:
    said = shown(scripted(STORY, "claims", claim("The price was $40 million", (4,), speaker="Anna Berg")))
    assert "⟲ cite moved" in said


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(seed, width: int) -> None:
    for line in shown(summarize(Document.load(seed), engine="rules"), width).splitlines():
        assert cell_len(line) <= min(width, 100)
        assert line == line.rstrip()


HOSTILE = (
    "Norway sold 12 ships to \x1b[31mChile\x1b[0m on Monday, the minister \u202eAnna Berg\u202c said. "
    "שר החוץ 漢字漢字 said that 30 sailors had come.\n"
)


@pytest.mark.parametrize("width", [30, 80])
@pytest.mark.parametrize("schema", ["brief", "claims", "figures"])
def test_an_article_cannot_command_the_terminal(schema: str, width: int) -> None:
    report = summarize(Document(HOSTILE, "\x1b]0;name\x07.txt", title="\x1b[2Jtitle"), schema, engine="rules")
    said = shown(report, width, force_terminal=False)
    assert "\x1b" not in said
    assert "\x07" not in said
    assert "\u202e" not in said
    assert "\\x1b[2Jtitle" in said


def test_right_to_left_words_are_isolated_line_by_line_and_wide_ones_counted() -> None:
    said = shown(summarize(Document(HOSTILE, "story.txt"), "figures", engine="rules"), 40)
    for line in said.splitlines():
        assert line.count("\u2066") == line.count("\u2069")
        assert cell_len(line) <= 40
    assert "\u2066" in said


def test_without_colour_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    report = scripted(STORY, "claims", *CLAIMS)
    coloured = shown(report, force_terminal=True, color_system="standard")
    monkeypatch.setenv("NO_COLOR", "1")
    grey = shown(report, force_terminal=True, color_system="standard")
    assert "\x1b[32m" in coloured
    assert "\x1b[32m" not in grey
    assert "✓ supported: cites" in grey


def test_a_terminal_that_knows_ascii_alone_is_given_ascii() -> None:
    class Ascii(StringIO):
        encoding = "ascii"

    console = Console(file=Ascii(), width=80)
    show(scripted(STORY, "claims", *CLAIMS), console)
    said = console.file.getvalue()  # type: ignore[attr-defined]
    assert "ok supported" in said
    assert not {"✓", "“", "·"} & set(said)


def test_an_empty_brief_says_so() -> None:
    assert "Nothing to report." in shown(scripted(STORY, "claims"))
