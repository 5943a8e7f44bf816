"""The names that others write against."""

import subprocess
import sys

import summarizer
from tests.conftest import ROOT


def test_the_public_names_are_these_and_all_there() -> None:
    assert summarizer.__all__ == ["Document", "Report", "astream", "asummarize", "check", "daily", "summarize"]
    for name in summarizer.__all__:
        assert getattr(summarizer, name).__doc__


def test_a_reader_alone_does_not_load_the_house() -> None:
    code = "import sys; from summarizer.reading.numbers import find_numbers; print('pydantic' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert ran.stdout.strip() == "False"
