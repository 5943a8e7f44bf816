"""The whole way, grouping included, on the seeds."""

from summarizer import cli
from summarizer.schemas.daily import DailyBrief
from tests.conftest import ROOT


def test_the_seeds_are_one_story_that_is_made_once(capsys) -> None:
    command = ["daily", str(ROOT / "seeds"), "--date", "2024-06-17", "--engine", "rules"]
    assert cli.main(command) == 0
    first = capsys.readouterr()
    brief = DailyBrief.from_json(first.out)
    assert [len(story.articles) for story in brief.stories] == [5]
    assert brief.set_aside == ()
    assert cli.main(command) == 0
    second = capsys.readouterr()
    assert second.out == first.out
    assert "nothing has changed since this brief was made" in second.err
