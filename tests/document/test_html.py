"""Web pages: the story is extracted, the page's own title and date are taken, and no page breaks the reader."""

import datetime
from pathlib import Path

import pytest

from summarizer.document import Document
from summarizer.errors import InputError

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry strands 300 after engine fire | The Quay Times</title>
<meta property="og:title" content="Ferry strands 300 after engine fire">
<meta property="article:published_time" content="2025-04-02T07:15:00+00:00">
<script>var x = "<p>A script wrote this sentence.</p>";</script></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div id="cookie-banner"><p>We use cookies to improve your experience on our site.</p></div>
<main><article>
<h1>Ferry strands 300 after engine fire</h1>
<p class="byline">By Ann Lee</p>
<p>A ferry with 312 people on board was left without power for nine hours on Tuesday after a fire in its engine
room, the coastguard said.</p>
<p>Nobody was hurt. “We were calm,” said Captain Per Aune, who has sailed the route since 1998.</p>
<p>The <em>Solvang</em> caught fire in May as well. Repairs then cost €1.4&nbsp;million, &amp; the owner paid.</p>
<ul><li>Built in 1987</li><li>Carries 400 people and 60 cars.</li></ul>
<p>The inquiry will report in June.</p>
</article>
<aside><h3>Related posts</h3><ul><li><a href="/1">Harbour board sacks its chief</a></li></ul></aside></main>
<footer><p>© 2025 The Quay Times. All rights reserved.</p></footer>
</body></html>"""
STORY = b"<p>The mayor left on Monday after the vote, police said. He had lost the vote of the council by 7 to 6.</p>"


def write(tmp_path: Path, data: bytes, name: str = "a.html") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_page(tmp_path: Path) -> None:
    document = Document.load(write(tmp_path, PAGE.encode()))
    assert document.title == "Ferry strands 300 after engine fire"
    assert document.published == datetime.date(2025, 4, 2)
    news = [sentence.text for sentence in document.body]
    assert news == [
        "A ferry with 312 people on board was left without power for nine hours on Tuesday after a fire in its engine "
        "room, the coastguard said.",
        "Nobody was hurt.",
        "“We were calm,” said Captain Per Aune, who has sailed the route since 1998.",
        "The Solvang caught fire in May as well.",
        "Repairs then cost €1.4 million, & the owner paid.",
        "- Built in 1987",
        "- Carries 400 people and 60 cars.",
        "The inquiry will report in June.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_encodings_of_pages(tmp_path: Path, encoding: str) -> None:
    page = PAGE.replace('<meta charset="utf-8">', f"<meta charset={encoding}>")
    assert "“We were calm,” said" in Document.load(write(tmp_path, page.encode(encoding))).text


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"<html><body>" + STORY[:-4], id="tags_left_open"),
        pytest.param(b"<html><body>" + STORY.replace(b"mayor", b"mayor\x00"), id="zero_bytes"),
        pytest.param(b"<p>" + STORY, id="no_html_element"),
        pytest.param(b"<html><body></p></div>" + STORY + b"<b><i></b></i>", id="tags_crossed"),
    ],
)
def test_broken_pages_are_read(tmp_path: Path, page: bytes) -> None:
    assert "police said. He had lost" in Document.load(write(tmp_path, page)).text


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"<html><body></body></html>", id="nothing_in_it"),
        pytest.param(b"<html><body>" + b"<div>" * 20_000, id="deep"),
        pytest.param(bytes(range(256)) * 20, id="bytes"),
        pytest.param(b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>', id="entities"),
        pytest.param(b"<" * 5000, id="brackets"),
    ],
)
def test_pages_without_a_story_are_refused_in_one_line(tmp_path: Path, page: bytes) -> None:
    path = write(tmp_path, page)
    with pytest.raises(InputError, match="No story was found") as caught:
        Document.load(path)
    assert "\n" not in str(caught.value)


def test_a_plain_text_with_a_pages_name_is_read_as_text(tmp_path: Path) -> None:
    assert Document.load(write(tmp_path, b"He came. She left.")).text == "He came. She left."


def test_markdown_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "# A <b>title</b> of words\n\nHe *came* on [Monday](https://example.com/a).\n"
    assert Document.load(write(tmp_path, text.encode(), "a.md")).text == text
