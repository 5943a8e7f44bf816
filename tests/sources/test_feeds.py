"""Feeds, lists of feeds and articles, from a server on this machine."""

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from summarizer.articles import Article
from summarizer.sources import LeftOut, WebSettings, fetch_article
from summarizer.sources.web import Web
from tests.sources.conftest import DAY, HERE, Kept, gathered, page

STORY = """Norway sold 12 ships to Chile on Monday, the ministry in Oslo said in a statement.
The price was $40 million, according to the minister, who called it a fair deal for both of the countries.
Chile will pay for the ships over the next 15 years, and the first of them sails in the autumn, he said."""


def rss(*links: str, day: str = "Mon, 17 Jun 2024 08:00:00 GMT", title: str = "The Example") -> str:
    items = "".join(f"<item><title>Ships</title><link>{link}</link><pubDate>{day}</pubDate></item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


def atom(*links: str) -> str:
    entries = "".join(
        f'<entry><title>Ships</title><link href="{link}"/><updated>2024-06-17T08:00:00Z</updated></entry>'
        for link in links
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title>{entries}</feed>'


def opml(*feeds: str) -> str:
    outlines = "".join(f'<outline type="rss" xmlUrl="{feed}"/>' for feed in feeds)
    return f'<opml version="2.0"><body><outline text="all">{outlines}</outline></body></opml>'


def serve(site: HTTPServer, path: str, text: str, kind: str = "text/html", **headers: str) -> str:
    site.expect_request(path).respond_with_data(text, content_type=kind, headers=headers)
    return site.url_for(path)


@pytest.mark.parametrize("form", [rss, atom])
async def test_a_feeds_articles_are_fetched_and_read(form, site: HTTPServer) -> None:
    link = serve(site, "/ships", page(STORY))
    feed = serve(site, "/feed", form(link), "application/xml")
    (article,) = await gathered(feed)
    assert isinstance(article, Article)
    assert "Norway sold 12 ships to Chile" in article.document.text
    assert (article.outlet, article.url, article.document.name) == ("The Example", link, link)
    assert (article.document.title, article.document.published) == ("Ships", DAY)


async def test_links_in_a_feed_may_be_relative(site: HTTPServer) -> None:
    serve(site, "/news/ships", page(STORY))
    feed = serve(site, "/news/feed", atom("ships"), "application/atom+xml")
    (article,) = await gathered(feed)
    assert isinstance(article, Article)
    assert article.url == site.url_for("/news/ships")


async def test_the_sites_own_name_is_the_outlet(site: HTTPServer) -> None:
    link = serve(site, "/ships", page(STORY, '<meta property="og:site_name" content="The Baltic Observer">'))
    (article,) = await gathered(link)
    assert isinstance(article, Article)
    assert article.outlet == "The Baltic Observer"


async def test_a_list_is_all_its_feeds_and_one_that_is_none_stops_no_other(site: HTTPServer, tmp_path) -> None:
    first = serve(site, "/first", rss(serve(site, "/one", page(STORY))), "application/xml")
    second = serve(site, "/second", rss(serve(site, "/two", page(STORY + " More."))), "application/xml")
    bad = serve(site, "/bad", page("This is a page."))
    (tmp_path / "feeds.opml").write_text(opml(first, bad, second))
    one, left_out, two = await gathered(str(tmp_path / "feeds.opml"))
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert isinstance(left_out, LeftOut)
    assert left_out.reason == f"{bad} is no feed: neither RSS nor Atom."


async def test_a_list_that_lists_itself_ends(site: HTTPServer) -> None:
    address = site.url_for("/list")
    serve(site, "/list", opml(address), "text/xml")
    (left_out,) = await gathered(address)
    assert isinstance(left_out, LeftOut)
    assert "is no feed" in left_out.reason


async def test_articles_of_other_days_are_not_fetched(site: HTTPServer) -> None:
    link = site.url_for("/old")
    feed = serve(site, "/feed", rss(link, day="Mon, 03 Jun 2024 08:00:00 GMT"), "application/xml")
    (left_out,) = await gathered(feed)
    assert isinstance(left_out, LeftOut)
    assert left_out.reason == "published before 2024-06-11, where this brief begins"
    assert not any(request.path == "/old" for request, _ in site.log)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        pytest.param("These are words.", "text/plain", "is no feed", id="words"),
        pytest.param("<rss><channel><item>", "application/xml", "is no feed", id="xml_that_breaks_off"),
        pytest.param('{"items": []}', "application/json", "is no feed", id="json"),
        pytest.param("", "application/xml", "is no feed", id="nothing"),
        pytest.param(rss(), "application/xml", "lists no articles", id="an_empty_feed"),
        pytest.param("<opml><body>", "text/xml", "is no OPML list", id="a_list_that_breaks_off"),
        pytest.param("<opml><body/></opml>", "text/xml", "lists no feeds", id="an_empty_list"),
        pytest.param(page(""), "text/html", "No story was found", id="a_page_without_a_story"),
    ],
)
async def test_what_is_no_feed_is_one_plain_line(text: str, kind: str, said: str, site: HTTPServer) -> None:
    (left_out,) = await gathered(serve(site, "/feed", text, kind))
    assert isinstance(left_out, LeftOut)
    assert said in left_out.reason
    assert "\n" not in left_out.reason


async def test_entities_that_multiply_end(site: HTTPServer) -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE opml [<!ENTITY a0 "ha">{levels}]><opml><body><outline text="&a11;"/></body></opml>'
    (left_out,) = await gathered(serve(site, "/list", bomb, "text/xml"))
    assert isinstance(left_out, LeftOut)
    assert "is no OPML list" in left_out.reason


async def test_a_feed_that_redirects_for_ever(site: HTTPServer) -> None:
    site.expect_request("/round").respond_with_data(status=302, headers={"Location": "/round"})
    (left_out,) = await gathered(site.url_for("/round"))
    assert isinstance(left_out, LeftOut)
    assert left_out.reason == f"{site.url_for('/round')} redirects more than 5 times."


async def test_a_feed_that_never_ends_is_left_at_the_limit(site: HTTPServer) -> None:
    sent = 0

    def endless():
        nonlocal sent
        while True:
            sent += 1
            yield b"<rss>" * 20_000

    site.expect_request("/feed").respond_with_handler(lambda _: Response(endless(), content_type="application/xml"))
    (left_out,) = await gathered(site.url_for("/feed"), settings=WebSettings(allow_private=True, most_bytes=1_000_000))
    assert isinstance(left_out, LeftOut)
    assert left_out.reason == f"{site.url_for('/feed')} is longer than 1,000,000 bytes, and was left."
    assert sent < 1000


async def test_a_page_that_unpacks_to_a_hundred_times_its_size_is_left_at_the_limit(site: HTTPServer) -> None:
    import gzip

    packed = gzip.compress(b"<rss>" + b" " * 5_000_000)
    site.expect_request("/feed").respond_with_data(packed, headers={"Content-Encoding": "gzip"})
    (left_out,) = await gathered(site.url_for("/feed"), settings=WebSettings(allow_private=True, most_bytes=1_000_000))
    assert isinstance(left_out, LeftOut)
    assert "is longer than 1,000,000 bytes" in left_out.reason


async def test_what_has_not_changed_is_not_sent_again(site: HTTPServer) -> None:
    def answer(request) -> Response:
        if request.headers.get("If-None-Match") == '"first"':
            return Response(status=304)
        return Response(rss(link), content_type="application/xml", headers={"ETag": '"first"'})

    link = serve(site, "/ships", page(STORY), **{"Last-Modified": "Mon, 17 Jun 2024 08:00:00 GMT"})
    site.expect_request("/feed").respond_with_handler(answer)
    kept = Kept()
    first = await gathered(site.url_for("/feed"), pages=kept)
    assert await gathered(site.url_for("/feed"), pages=kept) != []
    asked = [(request.path, response.status_code) for request, response in site.log if request.path == "/feed"]
    assert asked == [("/feed", 200), ("/feed", 304)]
    (again,) = await gathered(site.url_for("/feed"), pages=kept)
    assert isinstance(again, Article)
    assert isinstance(first[0], Article)
    assert again.document == first[0].document
    modified = [request.headers.get("If-Modified-Since") for request, _ in site.log if request.path == "/ships"]
    assert modified == [None, "Mon, 17 Jun 2024 08:00:00 GMT", "Mon, 17 Jun 2024 08:00:00 GMT"]


async def test_one_article_is_fetched_by_itself(site: HTTPServer) -> None:
    async with Web(HERE) as web:
        article = await fetch_article(web, serve(site, "/ships", page(STORY)))
    assert "Norway sold 12 ships" in article.document.text
