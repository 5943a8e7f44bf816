"""Which files can be read, and which cannot however they are named."""

import os
from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.tools import files
from summarizer.tools.files import list_files, read_file
from summarizer.tools.limits import Limits


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A root, ``open``, and beside it what is nobody's business."""
    (tmp_path / "open" / "inner").mkdir(parents=True)
    (tmp_path / "open" / "story.txt").write_text("Norway sold 12 ships.", "utf-8")
    (tmp_path / "open" / "inner" / "deep.md").write_text("Chile bought 12 ships.", "utf-8")
    (tmp_path / "open" / ".hidden.txt").write_text("hidden", "utf-8")
    (tmp_path / "open" / "notes.pdf").write_bytes(b"%PDF-")
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "secret.txt").write_text("SECRET", "utf-8")
    (tmp_path / "open-too").mkdir()
    (tmp_path / "open-too" / "secret.txt").write_text("SECRET", "utf-8")
    return tmp_path


@pytest.fixture
def limits(house: Path) -> Limits:
    return Limits(roots=(house / "open",), file_bytes=1_000, files=3)


def test_a_file_is_named_as_seen_from_its_root_or_absolutely(house: Path, limits: Limits) -> None:
    assert read_file("story.txt", limits) == (b"Norway sold 12 ships.", "story.txt")
    assert read_file("inner/../story.txt", limits).name == "story.txt"
    assert read_file(str(house / "open" / "inner" / "deep.md"), limits) == (b"Chile bought 12 ships.", "inner/deep.md")


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("../closed/secret.txt", id="two_dots"),
        pytest.param("inner/../../closed/secret.txt", id="two_dots_after_a_folder_that_is_open"),
        pytest.param("{house}/closed/secret.txt", id="absolute"),
        pytest.param("{house}/open/../closed/secret.txt", id="absolute_through_the_root"),
        pytest.param("{house}/open-too/secret.txt", id="folder_whose_name_begins_like_the_root"),
        pytest.param("link.txt", id="link_to_a_file"),
        pytest.param("door/secret.txt", id="link_to_a_folder"),
        pytest.param("inner/chain.txt", id="link_to_a_link"),
        pytest.param("relative.txt", id="relative_link"),
        pytest.param("door/../closed/secret.txt", id="two_dots_behind_a_link"),
    ],
)
def test_what_lies_outside_is_refused(house: Path, limits: Limits, path: str) -> None:
    root = house / "open"
    (root / "link.txt").symlink_to(house / "closed" / "secret.txt")
    (root / "door").symlink_to(house / "closed")
    (root / "inner" / "chain.txt").symlink_to(root / "link.txt")
    (root / "relative.txt").symlink_to("../closed/secret.txt")
    with pytest.raises(InputError, match="is not in a folder open to you"):
        read_file(path.format(house=house), limits)


def test_whether_something_outside_exists_is_not_said(house: Path, limits: Limits) -> None:
    said = []
    for name in ("secret.txt", "no_such.txt"):
        with pytest.raises(InputError) as raised:
            read_file(str(house / "closed" / name), limits)
        said.append(str(raised.value).replace(name, ""))
    assert said[0] == said[1]


def test_a_link_that_stays_inside_is_followed(house: Path, limits: Limits) -> None:
    (house / "open" / "again.txt").symlink_to("inner/deep.md")
    assert read_file("again.txt", limits).data == b"Chile bought 12 ships."


def test_a_root_may_itself_be_a_link(house: Path) -> None:
    (house / "alias").symlink_to(house / "open")
    assert read_file("story.txt", Limits(roots=(house / "alias",))).name == "story.txt"


def test_a_root_that_becomes_a_link_opens_nothing_new(house: Path, limits: Limits) -> None:
    (house / "open").rename(house / "was_open")
    (house / "open").symlink_to(house / "closed")
    with pytest.raises(InputError, match="not in a folder open to you"):
        read_file("secret.txt", limits)


@pytest.mark.parametrize("swap_back", [False, True], ids=["left_swapped", "swapped_back_once_open"])
def test_a_folder_swapped_for_a_link_between_looking_and_opening(
    house: Path, limits: Limits, monkeypatch: pytest.MonkeyPatch, swap_back: bool
) -> None:
    inner, aside = house / "open" / "inner", house / "open" / "aside"
    (house / "closed" / "deep.md").write_text("SECRET", "utf-8")
    really_open = os.open

    def racing(path: str, flags: int) -> int:
        inner.rename(aside)
        inner.symlink_to(house / "closed")
        handle = really_open(path, flags)
        assert os.pread(handle, 6, 0) == b"SECRET"
        if swap_back:
            inner.unlink()
            aside.rename(inner)
        return handle

    monkeypatch.setattr(files.os, "open", racing)
    with pytest.raises(InputError, match="not in a folder open to you"):
        read_file("inner/deep.md", limits)


def test_a_file_swapped_for_a_link_is_not_followed(
    house: Path, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    story, really_open = house / "open" / "story.txt", os.open

    def racing(path: str, flags: int) -> int:
        story.unlink()
        story.symlink_to(house / "closed" / "secret.txt")
        return really_open(path, flags)

    monkeypatch.setattr(files.os, "open", racing)
    with pytest.raises(InputError, match=r"story\.txt cannot be read"):
        read_file("story.txt", limits)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("stori.txt", r"There is no file stori\.txt .* Near it: story\.txt", id="mistyped"),
        pytest.param(
            "zzz", r"There is no file zzz in the folders open to you\. There are: .*story\.txt", id="nothing_like_it"
        ),
        pytest.param("inner", "is a folder: name a file in it", id="folder"),
        pytest.param("", "is no path", id="empty"),
        pytest.param("a\0b", "is no path", id="nul"),
        pytest.param("\ud800", "is no path", id="surrogate"),
        pytest.param("-", "There is no file -", id="not_standard_input"),
        pytest.param("~/story.txt", "There is no file ~/story.txt", id="no_home"),
        pytest.param("file:///etc/passwd", "There is no file file:///etc/passwd", id="address_of_a_file"),
        pytest.param("x" * 5_000, "cannot be read", id="too_long_a_name"),
        pytest.param("big.txt", "is larger than 1,000 bytes", id="too_large"),
        pytest.param("pipe.txt", "is no plain file", id="pipe_that_would_block"),
        pytest.param("loop.txt", "There is no file|cannot be read", id="link_to_itself"),
    ],
)
def test_what_cannot_be_read_says_why(house: Path, limits: Limits, path: str, said: str) -> None:
    (house / "open" / "big.txt").write_text("x" * 1_001, "utf-8")
    os.mkfifo(house / "open" / "pipe.txt")
    (house / "open" / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(InputError, match=said):
        read_file(path, limits)


def test_without_a_root_nothing_is_open() -> None:
    with pytest.raises(InputError, match="No folder is open to you: send the text itself"):
        read_file("story.txt", Limits())


def test_a_folder_lists_its_texts_and_follows_no_link(house: Path, limits: Limits) -> None:
    (house / "open" / "door").symlink_to(house / "closed")
    (house / "open" / "link.txt").symlink_to(house / "closed" / "secret.txt")
    root = (house / "open").resolve()
    assert list_files(".", limits) == (str(root / "inner" / "deep.md"), str(root / "story.txt"))


@pytest.mark.parametrize("folder", ["../closed", "..", "/", "story.txt", "nowhere"])
def test_a_folder_that_cannot_be_listed(limits: Limits, folder: str) -> None:
    with pytest.raises(InputError, match=r"not in a folder open to you|There is no folder"):
        list_files(folder, limits)


def test_a_folder_with_too_many_texts_is_refused(house: Path, limits: Limits) -> None:
    for number in range(4):
        (house / "open" / f"{number}.txt").write_text("News.", "utf-8")
    with pytest.raises(InputError, match="holds more than 3 texts"):
        list_files(".", limits)
