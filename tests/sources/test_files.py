import json
from pathlib import Path

import pytest

from summarizer.articles import Article
from summarizer.errors import InputError
from summarizer.render.daily import FORMATS
from summarizer.sources import LeftOut
from tests.conftest import ROOT
from tests.render.briefs import full_brief
from tests.sources.conftest import DAY, gathered, page

STORY = "Norway sold 12 ships to Chile on Monday, the ministry said."


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


async def names(*paths: object) -> list[str]:
    return [Path(item.document.name).name for item in await gathered(*map(str, paths)) if isinstance(item, Article)]


async def test_a_folder_is_its_texts_and_pages_and_those_of_its_folders_in_order(tmp_path: Path) -> None:
    files = {
        "b_txt": STORY,
        "a_md": STORY,
        "deep__c_html": page(STORY),
        "README_md": "About.",
        "d_png": "x",
        "_hidden_txt": "x",
    }
    written(tmp_path, **files)
    assert await names(tmp_path) == ["a.md", "b.txt", "c.html"]


async def test_a_brief_kept_beside_the_articles_is_none_of_them(tmp_path: Path) -> None:
    written(tmp_path, a_txt=STORY, brief_html=FORMATS["html"](full_brief()), brief_md=FORMATS["markdown"](full_brief()))
    assert await names(tmp_path) == ["a.txt"]
    reasons = [item.reason for item in await gathered(str(tmp_path)) if isinstance(item, LeftOut)]
    assert [reason.rpartition("/")[2] for reason in reasons] == [
        "brief.html is a daily brief and no article.",
        "brief.md is a daily brief and no article.",
    ]


async def test_the_seeds_are_five_articles() -> None:
    assert len(await names(ROOT / "seeds")) == 5


async def test_a_pattern_is_what_fits_it(tmp_path: Path) -> None:
    written(tmp_path, a_txt=STORY, b_md=STORY, deep__c_txt=STORY)
    assert await names(tmp_path / "*.txt") == ["a.txt"]
    assert await names(tmp_path / "**" / "*.txt") == ["a.txt", "c.txt"]


async def test_a_file_named_twice_is_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, a_txt=STORY)
    monkeypatch.chdir(tmp_path)
    assert await names("a.txt", tmp_path, "./*.txt") == ["a.txt"]


async def test_the_same_text_in_two_files_is_two_articles(tmp_path: Path) -> None:
    assert await names(written(tmp_path, a_txt=STORY, b_txt=STORY)) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("{folder}/empty", "nothing to read in the folder", id="an_empty_folder"),
        pytest.param("{folder}/*.txt", "No file fits", id="a_pattern_that_fits_nothing"),
    ],
)
async def test_a_path_that_means_nothing(path: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=said):
        await gathered(path.format(folder=tmp_path))


async def test_a_file_that_cannot_be_read_is_left_out_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "c.txt").write_text("--- ***")
    (tmp_path / "d.txt").write_text(STORY)
    *left_out, article = await gathered(str(tmp_path), str(tmp_path / "missing.txt"))
    reasons = [item.reason for item in left_out if isinstance(item, LeftOut)]
    assert isinstance(article, LeftOut)
    assert "There is no file" in article.reason
    assert ["is empty" in reasons[0], "not a text" in reasons[1], "no sentences" in reasons[2]] == [True] * 3


async def test_json_lines_bring_what_they_know(tmp_path: Path) -> None:
    url = "https://example.org/a"
    told = {"text": STORY, "title": "Ships", "url": url, "published": "2024-06-17T08:00:00Z", "outlet": "The Example"}
    lines = [json.dumps(told), "", json.dumps({"text": STORY})]
    (tmp_path / "export.jsonl").write_text("\n".join(lines))
    full, bare = await gathered(str(tmp_path))
    assert isinstance(full, Article)
    assert (full.outlet, full.url, full.document.name) == ("The Example", url, url)
    assert (full.document.title, full.document.published) == ("Ships", DAY)
    assert isinstance(bare, Article)
    assert (bare.outlet, Path(bare.document.name).name) == (None, "export.jsonl:3")


@pytest.mark.parametrize(
    "published",
    ["2024-06-17", "2024-06-17T23:59:59+02:00", "Mon, 17 Jun 2024 08:00:00 GMT", 1718610000],
)
async def test_a_day_is_read_as_exports_write_it(published: object, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": STORY, "published": published}))
    (item,) = await gathered(str(tmp_path))
    assert isinstance(item, Article)
    assert item.document.given[1] == DAY


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("{text: 1}", "is no JSON", id="no_json"),
        pytest.param("[" * 100_000, "is no JSON", id="nested_for_ever"),
        pytest.param('["text"]', "has no text", id="no_object"),
        pytest.param('{"text": 12}', "has no text", id="text_is_a_number"),
        pytest.param('{"text": "  "}', "has no text", id="blank_text"),
        pytest.param('{"text": "Ships.", "published": "some day"}', "'some day' is no day", id="no_day"),
    ],
)
async def test_a_line_that_is_no_article_is_named_and_stops_no_other(line: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{line}\n" + json.dumps({"text": STORY}))
    bad, good = await gathered(str(tmp_path))
    assert isinstance(bad, LeftOut)
    assert said in bad.reason
    assert "a.jsonl:1" in bad.reason
    assert isinstance(good, Article)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Ships sail\n\nKYIV, June 16 (Reuters) - Ships sailed.", DAY.replace(day=16), id="the_day_before"),
        pytest.param("DELFT, Netherlands, Jun 17 (AP) — Ships sailed.", DAY, id="the_day_itself"),
        pytest.param("KYIV, June 3 (Reuters) - Ships sailed.", None, id="a_day_before_the_brief_may_be_of_any_year"),
        pytest.param("KYIV, June 18 (Reuters) - Ships sailed.", None, id="the_day_after_the_brief"),
        pytest.param(
            "Sail\n\nKYIV, June 16, 2023 (Reuters) - Ships sailed on Friday, it said.",
            DAY.replace(2023, 6, 16),
            id="a_dateline_with_its_year",
        ),
        pytest.param(
            "Sail\n\n16 June 2022\n\nKYIV, June 16 (Reuters) - Ships sailed on Thursday.",
            DAY.replace(2022, 6, 16),
            id="a_full_date_above_it",
        ),
        pytest.param("On June 16 ships sailed.", None, id="no_dateline"),
        pytest.param("KYIV (Reuters) - Ships sailed.", None, id="a_dateline_without_a_day"),
    ],
)
async def test_a_dateline_without_a_year_is_of_the_briefs_own_days(text: str, day: object, tmp_path: Path) -> None:
    (tmp_path / "ships.txt").write_text(text)
    (article,) = await gathered(str(tmp_path))
    assert isinstance(article, Article)
    assert article.document.published == day
