import json
from pathlib import Path

import pytest

from summarizer import cli

SOURCE = (
    "Ferry line cuts fares\n\n"
    "The ferry company Nordlys said on Tuesday that fares would fall by 12 percent from May.\n\n"
    "“We owe it to the islands,” said Ida Holm, the chief executive. About 300 people live there.\n"
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "source.txt"
    file.write_text(SOURCE)
    return file


def checked(summary: str, source: Path, *options: str) -> int:
    file = source.with_name("summary.txt")
    file.write_text(summary)
    return cli.main(["check", str(file), "--source", str(source), *options])


def test_a_true_summary_is_exit_code_0(source: Path, capsys) -> None:
    assert checked("Nordlys fares would fall by 12 percent. About 300 people live on the islands.", source) == 0
    report = json.loads(capsys.readouterr().out)
    assert {finding["verdict"] for finding in report["findings"]} <= {"supported", "unchecked"}


def test_a_false_summary_is_exit_code_1_with_offsets_into_both_texts(source: Path, capsys) -> None:
    summary = "Nordlys fares would fall by 21 percent."
    assert checked(summary, source) == 1
    report = json.loads(capsys.readouterr().out)
    (finding,) = [finding for finding in report["findings"] if finding["verdict"] == "unsupported"]
    assert "21" in summary[finding["start"] : finding["end"]]
    (evidence,) = finding["evidence"]
    assert SOURCE[evidence["start"] : evidence["end"]] == evidence["text"]


def test_text_marks_what_is_wrong_and_says_why(source: Path, capsys) -> None:
    assert checked("Here is a summary:\n\n1. Fares fall by 21 percent.", source, "-f", "text") == 1
    printed = capsys.readouterr().out
    assert "⟦21 percent⟧" in printed
    assert "Here is a summary" not in printed
    assert "12 percent" in printed


@pytest.mark.parametrize(
    ("summary", "compared"),
    [
        pytest.param("All fares fall by 12 percent.", "numbers alone [2]", id="a_number"),
        pytest.param("Nordlys fares fall by 12 percent.", "numbers, names [2]", id="a_number_and_a_name"),
    ],
)
def test_text_says_what_of_a_sentence_that_holds_was_compared(summary, compared, source: Path, capsys) -> None:
    assert checked(summary, source, "-f", "text") == 0
    printed = capsys.readouterr().out
    assert compared in printed
    assert "not for every word" in printed


def test_text_vouches_for_no_sentence_of_which_it_knows_but_the_name(source: Path, capsys) -> None:
    assert checked("Ida Holm owes it to the islands.", source, "-f", "text") == 0
    printed = capsys.readouterr().out
    assert "what it says of them was not compared" in " ".join(printed.split())
    assert "✓" not in printed


def test_text_says_what_of_a_sentence_that_holds_was_not_compared(source: Path, capsys) -> None:
    assert checked("“We owe it to the islands,” said the founder, Ida Holm.", source, "-f", "text") == 0
    printed = capsys.readouterr().out
    assert "✓ “We owe it" in printed
    assert "? not checked (roles):" in printed


def test_text_does_not_vouch_for_a_sentence_with_a_name_that_the_source_lacks(source: Path, capsys) -> None:
    assert checked("The ferry company told the CDC that fares would fall by 12 percent.", source, "-f", "text") == 0
    printed = capsys.readouterr().out
    assert "? The ferry company" in printed
    assert "? not checked (names): CDC is not in the source" in printed


def test_several_sources_are_one_source(source: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text("The islands of Vik have 17 schools, the county said.\n")
    summary = "Vik has 17 schools. Nordlys fares would fall by 12 percent."
    assert checked(summary, source, "--source", str(more)) == 0
    assert checked(summary, source) == 1


def test_a_briefs_json_is_checked_item_by_item(source: Path, tmp_path: Path, capsys) -> None:
    brief = tmp_path / "brief.json"
    assert cli.main([str(source), "-s", "figures", "-e", "rules", "-o", str(brief)]) == 0
    assert cli.main(["check", str(brief), "--source", str(source)]) == 0
    brief.write_text(brief.read_text().replace("About 300 people", "About 400 people"))
    capsys.readouterr()
    assert cli.main(["check", str(brief), "--source", str(source)]) == 1
    assert "figures" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({'"sha256:': '"sha256:0'}, "is a brief of another text", id="another_text"),
        pytest.param({'"quantity"': '"amount"'}, "is no brief of this version", id="an_older_schema"),
        pytest.param({'"figures"': '"weather"'}, "is no brief of this version", id="a_schema_nobody_knows"),
    ],
)
def test_a_brief_that_does_not_fit_is_one_plain_line(change, message, source, tmp_path, capsys) -> None:
    brief = tmp_path / "brief.json"
    assert cli.main([str(source), "-s", "figures", "-e", "rules", "-o", str(brief)]) == 0
    text = brief.read_text()
    for old, new in change.items():
        text = text.replace(old, new)
    brief.write_text(text)
    capsys.readouterr()
    assert cli.main(["check", str(brief), "--source", str(source)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert message in line


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("start", 3, id="start"),
        pytest.param("end", 99_999, id="end"),
        pytest.param("text", "Nothing of the kind.", id="words"),
    ],
)
def test_a_cite_that_does_not_stand_where_it_says_is_none(key, value, source, tmp_path, capsys) -> None:
    brief = tmp_path / "brief.json"
    assert cli.main([str(source), "-s", "figures", "-e", "rules", "-o", str(brief)]) == 0
    report = json.loads(brief.read_text())
    for figure in report["brief"]["figures"]:
        for evidence in figure["evidence"]:
            evidence[key] = value
    brief.write_text(json.dumps(report))
    assert cli.main(["check", str(brief), "--source", str(source), "-f", "text"]) == 1
    assert "cites no sentence of the source" in capsys.readouterr().out


def test_a_report_is_no_source(source: Path, tmp_path: Path, capsys) -> None:
    brief = tmp_path / "brief.json"
    assert cli.main([str(source), "-s", "figures", "-e", "rules", "-o", str(brief)]) == 0
    assert cli.main(["check", str(source), "--source", str(brief)]) == 2
    assert "is JSON and no article" in capsys.readouterr().err


def test_nothing_is_said_of_a_summary_of_which_most_was_compared(source: Path, capsys) -> None:
    assert checked("Nordlys fares would fall by 12 percent. Nobody likes herring in a storm.", source) == 0
    assert not capsys.readouterr().err


def test_what_cannot_be_compared_says_so_and_is_not_called_supported(source: Path, tmp_path: Path, capsys) -> None:
    german = tmp_path / "german.txt"
    german.write_text(
        "Die Reederei Nordlys teilte am Dienstag mit, dass die Preise ab Mai um 12 Prozent sinken werden, weil die "
        "Inseln sonst niemand mehr erreichen würde und das Geld dafür ohnehin schon längst im Haushalt steht.\n"
    )
    assert checked("Fares fall by 12 percent.", german) == 0
    printed = capsys.readouterr()
    assert "not in English" in printed.out
    assert "supported" not in printed.out.replace("unsupported", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["{source}"], "missing option '--source'", id="no_source"),
        pytest.param(["none.txt", "--source", "{source}"], "there is no file", id="no_summary"),
        pytest.param(["{source}", "--source", "none.txt"], "there is no file", id="no_such_source"),
    ],
)
def test_a_mistake_is_one_plain_line(arguments, message, source: Path, capsys) -> None:
    assert cli.main(["check", *(argument.format(source=source) for argument in arguments)]) == 2
    assert message in capsys.readouterr().err.splitlines()[-1].lower()
