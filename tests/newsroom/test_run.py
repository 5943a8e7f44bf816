"""A run from what was named to the finished brief, with an engine whose calls are counted."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer import briefing
from summarizer.document import Document
from summarizer.engines import Answer, Draft, Usage
from summarizer.engines.rules import RulesEngine
from summarizer.errors import AnswerError, InputError, StoreError, SummarizerError, UnavailableError
from summarizer.newsroom import Finished, Order, Watch, make_brief
from summarizer.schemas.daily import DailyBrief
from summarizer.store.store import Store
from tests.newsroom.standin import adaily

GROUPING = briefing.adaily
DAY = datetime.date(2024, 6, 17)
STORY = (
    "Norway sold {} ships to Chile on Monday, June 17, 2024, the ministry said.\nThe price was $40 million, it said.\n"
)


class Counting:
    """An engine of a model's kind that notes what it is asked, and fails as it is told."""

    name = "model"
    model: str | None = "scripted"

    def __init__(self, fails: Callable[[str], SummarizerError | None] = lambda _: None) -> None:
        self.asked: list[str] = []
        self._fails = fails

    @property
    def spent(self) -> Usage:
        return Usage(len(self.asked), 10 * len(self.asked), 0)

    def prompt(self, schema) -> str:
        return "brief@1"

    async def draft(self, document: Document, schema) -> Answer:
        self.asked.append(Path(document.name).name)
        if error := self._fails(Path(document.name).name):
            raise error
        line = {"text": document.body[0].text}
        return Answer((Draft("headline", line, (document.body[0].number,)),), usage=Usage(1, 10, 5))

    async def repair(self, document, schema, failures) -> Answer:
        return Answer(())

    async def aclose(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _without_grouping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefing, "adaily", adaily, raising=False)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "kept" / "store.sqlite3"), patience=0) as opened:
        yield opened


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(STORY.format(10 + number))
    return folder


def order(folder: Path, date: datetime.date = DAY, **more) -> Order:
    return Order((str(folder),), date, **more)


def reasons(finished: Finished) -> list[str]:
    return [aside.reason for aside in finished.brief.set_aside]


async def test_a_second_run_asks_nobody_and_gives_the_same_brief(news: Path, store: Store) -> None:
    first = await make_brief(order(news), store, engine := Counting())
    assert engine.asked == ["0.txt", "1.txt", "2.txt"]
    second = await make_brief(order(news), store, engine := Counting())
    assert engine.asked == []
    assert second.brief == first.brief
    assert (first.new, second.new) == (True, False)


async def test_only_what_is_new_is_asked_for(news: Path, store: Store) -> None:
    await make_brief(order(news), store, Counting())
    (news / "1.txt").write_text(STORY.format(99))
    (news / "3.txt").write_text(STORY.format(100))
    finished = await make_brief(order(news), store, engine := Counting())
    assert engine.asked == ["1.txt", "3.txt"]
    assert finished.new
    assert len(finished.brief.articles) == 4


async def test_the_same_article_fifty_times_is_asked_for_once(tmp_path: Path, store: Store) -> None:
    for number in range(50):
        (tmp_path / f"{number:02}.txt").write_text(STORY.format(7))
    finished = await make_brief(Order((str(tmp_path / "*.txt"),), DAY), store, engine := Counting())
    assert engine.asked == ["00.txt"]
    assert len(finished.brief.articles) == 50
    assert {Path(entry.name).name for entry in finished.brief.articles} == {f"{n:02}.txt" for n in range(50)}


async def test_one_article_is_a_brief(news: Path, store: Store) -> None:
    assert len((await make_brief(Order((str(news / "0.txt"),), DAY), store, Counting())).brief.stories) == 1


async def test_articles_of_other_days_are_named_and_not_asked_for(news: Path, store: Store) -> None:
    (news / "early.txt").write_text("Ships sail\n\nJune 3, 2024\n\n" + STORY.format(3))
    (news / "late.txt").write_text("Ships sail\n\nJune 19, 2024\n\n" + STORY.format(4))
    finished = await make_brief(order(news), store, engine := Counting())
    assert engine.asked == ["0.txt", "1.txt", "2.txt"]
    assert reasons(finished) == [
        "published before 2024-06-11, where this brief begins",
        "published after the day of this brief",
    ]
    named = [Path(finished.brief.article(aside.article).name).name for aside in finished.brief.set_aside]
    assert named == ["early.txt", "late.txt"]
    wider = await make_brief(order(news, days=30), store, engine := Counting())
    assert engine.asked == ["early.txt"]
    assert len(wider.brief.set_aside) == 1


async def test_only_articles_of_other_days_is_one_plain_line(tmp_path: Path, store: Store) -> None:
    (tmp_path / "early.txt").write_text("Ships sail\n\nJune 3, 2024\n\n" + STORY.format(3))
    with pytest.raises(InputError, match="No article is from 2024-06-11 to 2024-06-17; they are from 2024-06-03"):
        await make_brief(Order((str(tmp_path / "*.txt"),), DAY), store, Counting())


async def test_an_article_that_fails_is_named_and_tried_again_the_next_time(news: Path, store: Store) -> None:
    failing = Counting(lambda name: AnswerError("The model's answer is empty.") if name == "1.txt" else None)
    finished = await make_brief(order(news), store, failing)
    assert [str(error) for error in finished.errors] == ["The model's answer is empty."]
    assert reasons(finished) == ["The model's answer is empty."]
    assert len(finished.brief.stories) == 2
    finished = await make_brief(order(news), store, engine := Counting())
    assert engine.asked == ["1.txt"]
    assert len(finished.brief.stories) == 3
    assert finished.errors == ()


async def test_what_is_too_long_for_an_article_is_left_out_and_read_by_nobody(news: Path, store: Store) -> None:
    (news / "archive.txt").write_text(STORY.format(5) + "Ships sail on. " * 10_000)
    finished = await make_brief(order(news), store, engine := Counting())
    assert "archive.txt" not in engine.asked
    assert [reason.partition(" is ")[2].partition(":")[0] for reason in reasons(finished)] == ["no article"]


async def test_what_was_named_and_cannot_be_read_is_an_error_of_the_run(news: Path, store: Store) -> None:
    (news / "bad.txt").write_bytes(b"")
    named = Order((str(news), str(news / "none.txt")), DAY)
    finished = await make_brief(named, store, RulesEngine())
    assert [str(error) for error in finished.errors] == [f"There is no file {news / 'none.txt'}."]
    assert len(finished.brief.stories) == 3
    assert len(reasons(finished)) == 2


async def test_a_service_that_is_away_is_the_error_of_the_run(news: Path, store: Store) -> None:
    with pytest.raises(UnavailableError, match="cannot be reached"):
        await make_brief(order(news), store, Counting(lambda _: UnavailableError("It cannot be reached.")))


async def test_what_was_finished_when_a_run_breaks_is_not_asked_for_again(news: Path, store: Store) -> None:
    def breaks(name: str) -> None:
        if name == "2.txt":
            raise MemoryError

    with pytest.raises(MemoryError):
        await make_brief(order(news, at_once=1), store, Counting(breaks))
    await make_brief(order(news), store, engine := Counting())
    assert engine.asked == ["2.txt"]


async def test_a_brief_is_compared_with_the_last_of_an_earlier_day(news: Path, store: Store) -> None:
    yesterday = DAY - datetime.timedelta(days=1)
    first = await make_brief(order(news, yesterday, days=1), store, RulesEngine())
    assert first.brief.since is None
    assert (await make_brief(order(news), store, RulesEngine())).brief.since == yesterday
    assert (await make_brief(order(news, edition="sport"), store, RulesEngine())).brief.since is None
    again = await make_brief(order(news, yesterday, days=1), store, RulesEngine())
    assert again.brief.since is None


async def test_two_runs_do_not_collide(news: Path, store: Store) -> None:
    with store.hold("daily"):
        with pytest.raises(StoreError, match="under way"):
            await make_brief(order(news), Store(store.place), Counting())
        assert (await make_brief(order(news, edition="sport"), Store(store.place), Counting())).brief.stories


async def test_a_brief_with_a_report_that_is_made_anew_the_next_time_is_made_anew_as_well(
    news: Path, store: Store
) -> None:
    away = Counting(lambda name: UnavailableError("It cannot be reached.") if name == "1.txt" else None)
    helped = await make_brief(order(news, fallback=RulesEngine()), store, away)
    assert helped.errors == ()
    again = await make_brief(order(news), store, engine := Counting())
    assert engine.asked == ["1.txt"]
    assert again.new
    assert (await make_brief(order(news), store, Counting())).brief == again.brief


async def test_a_store_that_fills_up_costs_no_brief(news: Path, store: Store, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise StoreError("The store is full.")

    monkeypatch.setattr(store, "put_report", full)
    finished = await make_brief(order(news), store, Counting())
    assert len(finished.brief.stories) == 3
    assert list(map(str, finished.errors)) == ["The store is full."]


async def test_a_watch_is_told_of_every_stage_and_article(news: Path, store: Store) -> None:
    told: list[object] = []

    class Told(Watch):
        def stage(self, line: str) -> None:
            told.append(line)

        def begin(self, what: str, total: int) -> None:
            told.append((what, total))

        def advance(self, tokens: int = 0) -> None:
            told.append(tokens)

    await make_brief(order(news, at_once=1), store, Counting(), Told())
    reports, stories = [("reports", 3), 15, 15, 15], [("stories", 3), 0, 0, 0]
    before = ["3 articles", "3 reports to make with scripted, 0 kept from before"]
    assert told == [*before, *reports, "3 reports at hand", *stories, "3 stories"]


async def test_many_articles_are_read_on_all_cores_and_read_the_same(tmp_path: Path, store: Store) -> None:
    for number in range(14):
        (tmp_path / f"{number:02}.txt").write_text(STORY.format(100 + number))
    files = Order((str(tmp_path / "*.txt"),), DAY)
    by_processes = await make_brief(files, store, RulesEngine())
    with Store("sqlite://") as empty:
        one_by_one = DailyBrief.from_json((await make_brief(files, empty, _SlowRules())).brief.to_json())
    assert by_processes.brief == one_by_one
    assert len(one_by_one.stories) == 14
    again = await make_brief(replace(files, edition="another"), store, RulesEngine())
    assert again.new
    assert again.brief == one_by_one


async def test_copies_that_workers_read_keep_their_own_names(tmp_path: Path, store: Store, monkeypatch) -> None:
    monkeypatch.setattr(briefing, "adaily", GROUPING)
    for number in range(14):
        (tmp_path / f"{number:02}.txt").write_text(STORY.format(100 + number // 2))
    finished = await make_brief(Order((str(tmp_path / "*.txt"),), DAY), store, RulesEngine())
    assert [Path(entry.name).name for entry in finished.brief.articles] == [f"{n:02}.txt" for n in range(14)]
    assert [entry.copy_of for entry in finished.brief.articles] == [n if n % 2 else None for n in range(14)]


class _SlowRules(RulesEngine):
    """The rules under another name, which are asked in this process, one article after the other."""

    name = "slow rules"
