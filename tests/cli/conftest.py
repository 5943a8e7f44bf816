from pathlib import Path

import pytest

STORY = "Norway sold 12 ships to Chile on Monday. The ministry said that the price was $40 million.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY)
    return file
