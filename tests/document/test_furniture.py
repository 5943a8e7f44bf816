"""Single lines inside a story: furniture beside the news that looks like it."""

import datetime

import pytest

from summarizer.document import Document

BEFORE = (
    "The council met on Monday and voted for the bridge.\n\nWork on it will begin in the spring, the mayor said.\n\n"
)
AFTER = "\n\nThe bridge will cost 40 million crowns.\n\nThe last vote is due in June, and the mayor expects to win it."


def mark(line: str) -> str | None:
    """The mark of ``line`` between paragraphs of a story."""
    document = Document(BEFORE + line + AFTER)
    return document.sentence_at(len(BEFORE)).furniture  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Read also: Bridge vote delayed again", "read_also"),
        ("• READ MORE: Bridge vote delayed again", "read_also"),
        ("See also  Bridge vote delayed again", "read_also"),
        ("[Read more: Bridge vote delayed](https://example.com/a)", "read_also"),
        ("Advertisement", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("15772 views", "views"),
        ("• 1.2K shares", "views"),
        ("5 min read", "views"),
        ("Share this article", "share"),
        ("Facebook Twitter WhatsApp Email", "share"),
        ("https://example.com/a/b?c=d", "url"),
        ("CBMiU2h0dHBzOi8vd3d3LmV4YW1wbGUuY29t", "url"),
        ("Photo: Ann Lee/Courier", "credit"),
        ("The bridge from the north bank in May. (Ann Lee/Courier via AP)", "caption"),
        ("Sign up for our newsletter and get the news every morning.", "newsletter"),
        ("Follow us on Telegram", "newsletter"),
        ("We use cookies so that you get the best of our site.", "cookies"),
        ("© 2025 The Courier", "copyright"),
        ("(Reporting by Ann Lee; Editing by Per Aune)", "byline"),
        ("Per Aune contributed to this report.", "byline"),
        ("14:32 GMT", "timestamp"),
        ("* * *", "separator"),
        ("Background", "section"),
        ("## The long way to a bridge", "section"),
        ("'I was told it was nothing'", "section"),
        ("HTML Image as link", "control"),
        ("Follow Ann Lee on Twitter @annlee.", "about_author"),
        ("@annlee", "address"),
    ],
)
def test_furniture(line: str, rule: str) -> None:
    assert mark(line) == rule


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Read also the minutes, which the clerk put online.", id="read_also_as_a_sentence"),
        pytest.param("See also what the engineers wrote, he told the council.", id="see_also_as_a_sentence"),
        pytest.param("More money is needed, the mayor said.", id="more_as_a_word"),
        pytest.param("Advertisement sales paid for a third of it.", id="advertisement_as_a_word"),
        pytest.param("Share prices of the builder rose by 4 percent.", id="share_as_a_word"),
        pytest.param("Views on the bridge differ.", id="views_as_a_word"),
        pytest.param("Comments by the mayor drew laughter.", id="comments_as_a_word"),
        pytest.param("Follow the money, the auditor told them.", id="follow_as_a_word"),
        pytest.param('"Follow us to the river!" the mayor called.', id="follow_us_in_a_quotation"),
        pytest.param('"Sign up for our newsletter," he told the crowd.', id="sign_up_in_a_quotation"),
        pytest.param("Sign up by Friday at the town hall, the clerk said.", id="sign_up_as_news"),
        pytest.param("Register to vote by 5 October, officials urged.", id="register_as_news"),
        pytest.param("Donate blood on Saturday, the hospital asked.", id="donate_as_news"),
        pytest.param("Copyright law was no obstacle, the judge said.", id="copyright_as_a_word"),
        pytest.param("Cookies are sold by children to pay for your bridge.", id="cookies_that_are_eaten"),
        pytest.param("Photos and videos of the site went round the town", id="photos_as_a_word"),
        pytest.param("Photographs by the river show cracks.", id="photographs_as_a_word"),
        pytest.param("By Tuesday night, the river had risen by two metres.", id="by_as_a_word"),
        pytest.param("Reporting by the local paper led to the vote.", id="reporting_by_as_news"),
        pytest.param("He contributed to this report as an engineer and was paid.", id="contributed_as_news"),
        pytest.param("He has contributed to Democratic campaigns in Ohio.", id="contributed_to_campaigns"),
        pytest.param("- Lee leads in Ohio. [Post, NBC/WSJ/Marist]", id="sources_in_brackets"),
        pytest.param("All rights reserved for the tribe were sold, he said.", id="rights_reserved_as_news"),
        pytest.param("Copyright owners had their rights reserved by the court.", id="copyright_owners_as_news"),
        pytest.param("Tell us the truth, the crowd shouted at the mayor.", id="tell_us_as_news"),
        pytest.param("Get the news out, he told us, and join the union.", id="get_the_news_as_news"),
        pytest.param("Sources: the bridge was never checked, engineers say.", id="sources_as_news"),
        pytest.param("At 14:32 GMT the bridge fell.", id="time_in_a_sentence"),
        pytest.param("No.", id="one_word_answer"),
        pytest.param("“Never.”", id="one_word_quotation"),
        pytest.param("Was it worth it?", id="question"),
        pytest.param("North bank: 212 votes", id="line_with_a_colon"),
        pytest.param("Bridge 4, ferry 3", id="line_with_figures"),
        pytest.param("- Ann Lee", id="list_item"),
        pytest.param("SMITH: Nobody asked us.", id="speaker_label"),
        pytest.param("Q: Who pays?", id="question_label"),
        pytest.param("The mayor (left) spoke first. (She is 41.)", id="bracket_no_credit"),
        pytest.param("“The mayor told us that nobody knew of it.”", id="quotation_that_ends_a_sentence"),
        pytest.param("“Nobody told us,” said the mayor", id="quotation_of_somebody"),
        pytest.param("Vote delayed until the engineers report in full", id="headline_like_subheading"),
        pytest.param("Related posts on the web were false, the mayor said.", id="related_as_news"),
        pytest.param("The end of it is near.", id="end_as_a_word"),
        pytest.param("Find our children, the mothers begged.", id="find_our_as_news"),
        pytest.param("Join us at the bridge, the students called.", id="join_us_as_news"),
        pytest.param("Support our troops, the mayor told the crowd.", id="support_our_as_news"),
        pytest.param("Get the army out, the crowd chanted at us.", id="get_the_as_news"),
        pytest.param("He spoke from Kyiv for an hour (via video link).", id="bracket_via"),
        pytest.param("The report is in the court's file (with an image).", id="bracket_image"),
        pytest.param("Police/fire training rose by 4 percent (2024/25).", id="bracket_slash"),
        pytest.param("Credit/debit card fees rose at 4 in 10 banks", id="credit_as_a_word"),
        pytest.param("Loading of ships halted at the port of Odesa", id="loading_as_a_word"),
        pytest.param("Email scandal grows on Monday as mayor stays silent", id="email_as_a_word"),
        pytest.param("“We use cookies so that you stay on our site,” he said.", id="cookies_in_a_quotation"),
        pytest.param("About the author of the letter nothing is known.", id="about_the_author_as_news"),
    ],
)
def test_news_that_looks_like_furniture(line: str) -> None:
    assert mark(line) is None


WHOLE = [
    pytest.param("Labour 34%\nThe Left 21%\nGreens 9%\n\nTurnout was low, officials said.", id="results_first"),
    pytest.param("The dead:\nAnn Lee\nPer Aune\n\nThey were found on Monday, police said.", id="list_of_names_first"),
    pytest.param("Trains leave at:\n10:42\n12:42\n\nAll others were cancelled, the railway said.", id="list_of_times"),
    pytest.param(
        "The law passed on Monday by 7 to 6.\n\nResponses\n\nThe mayor welcomed it at once.\n\nUnions did not."
        "\n\nTeachers wept in the streets.\n\nFarmers went home in silence.\n\nNurses began a strike.\n\n"
        "Police looked on.\n\nIt will take effect in May.\n\nThe court may stop it.\n\nLeave a Reply",
        id="subheading_responses_and_a_form_far_below",
    ),
    pytest.param(
        "The law passed by 7 to 6.\n\nThe mayor welcomed it at once.\n\n© 2024 Getty\n\nThe union did not do so.",
        id="copyright_of_a_picture_near_the_end",
    ),
    pytest.param(
        "Leave a comment\n\nThe law passed by 7 to 6.\n\nThe mayor welcomed it at once.",
        id="form_above_the_story",
    ),
    pytest.param(
        "The law passed by 7 to 6 on Monday.\n\n###\n\nThe bridge is to be shut.\n\n###\n\nThe ferry sails again.\n\n"
        "The quay was sold.\n\nA school burned down.\n\nNobody was hurt.\n\nRain fell.\n\nIt is over now.\n\nAbout us",
        id="end_marks_between_short_reports",
    ),
]


@pytest.mark.parametrize("text", WHOLE)
def test_stories_in_which_only_labels_are_furniture(text: str) -> None:
    labels = {"Responses", "Leave a Reply", "Leave a comment", "© 2024 Getty", "###", "About us"}
    assert {s.text for s in Document(text).sentences if s.furniture} <= labels


STORY = "Shells go to Russia\n\n{head}\n\nThe count began in July 2000, he said on 3 May 2019.\n\nIt ended.\n\n{tail}"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("June 16, 2024", datetime.date(2024, 6, 16)),
        (" date 2024-06-14 ukenru", datetime.date(2024, 6, 14)),
        ("2024-06-17 20:31:00Z", datetime.date(2024, 6, 17)),
        ("Senin, 17 Juni 2024", datetime.date(2024, 6, 17)),
        ("Понедельник, 17 июня 2024", datetime.date(2024, 6, 17)),
        ("Montag, 17. Juni 2024, 20:31 Uhr", datetime.date(2024, 6, 17)),
        ("Published: 3 March 2024 10:14 GMT", datetime.date(2024, 3, 3)),
        ("Updated: 4 March 2024 | Published: 3 March 2024", datetime.date(2024, 3, 3)),
        ("Updated 4 March 2024, first posted 3 March 2024", datetime.date(2024, 3, 3)),
        ("By Ann Lee | Jan. 5, 2023", datetime.date(2023, 1, 5)),
        ("Ann Lee · Courier · 5 January 2023 · 4 min read", datetime.date(2023, 1, 5)),
        ("17/06/2024", datetime.date(2024, 6, 17)),
        pytest.param("12/03/2024", None, id="day_or_month_first"),
        pytest.param("July 2024", None, id="month_alone"),
        pytest.param("2 hours ago", None, id="no_day_without_a_clock"),
        pytest.param("Newsroom", None, id="dates_inside_the_story_alone"),
        pytest.param("31 February 2024", None, id="no_such_day"),
    ],
)
def test_day_above_the_story(head: str, day: datetime.date | None) -> None:
    assert Document(STORY.format(head=head, tail="")).published == day


def test_day_below_the_story() -> None:
    assert Document(STORY.format(head="", tail="2024-06-17 20:31:00Z")).published == datetime.date(2024, 6, 17)


def test_day_of_related_posts_is_not_taken() -> None:
    tail = "Related Posts\n\nVietnam counts 59 dead\nNewsroom / September 10, 2024 No typhoon in thirty ...\nRead More"
    assert Document(STORY.format(head="", tail=tail)).published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("KYIV, June 3, 2024 (Agency) - Shells have reached the front, he said.", datetime.date(2024, 6, 3)),
        ("LOS ANGELES, Feb. 2, 2016 (UPI) — The record is almost complete.", datetime.date(2016, 2, 2)),
        pytest.param("June 3, 2024 — Shells have reached the front.", datetime.date(2024, 6, 3), id="a_day_alone"),
        pytest.param("June 2024 - a dry month - is over, he said.", None, id="a_month_between_dashes"),
        pytest.param("LONDON, March 3 (Agency) - Shells have reached the front.", None, id="no_year"),
        pytest.param("He left on June 3, 2024. The rest - all of it - stayed.", None, id="dash_in_a_later_sentence"),
        pytest.param("The vote of June 3, 2024 - the last one - was rigged.", None, id="dash_in_a_sentence"),
    ],
)
def test_day_in_the_dateline(line: str, day: datetime.date | None) -> None:
    assert Document(line + "\n\nMore will follow, the ministry said.").published == day


def test_a_given_day_and_title_win() -> None:
    document = Document(
        "Title\n\nJune 16, 2024\n\nHe came at last.", title="Other", published=datetime.date(2020, 1, 1)
    )
    assert (document.title, document.published) == ("Other", datetime.date(2020, 1, 1))


def test_a_text_without_prose_is_news() -> None:
    assert [s.furniture for s in Document("Putin arrives in Pyongyang").sentences] == [None]


def test_a_heading_of_related_posts_inside_the_story_ends_with_the_next_paragraph() -> None:
    block = "Related articles\n\nBridge vote delayed again\n\nMayor faces a recall"
    document = Document(BEFORE + block + AFTER)
    assert [s.text for s in document.sentences if s.furniture] == block.split("\n\n")


def test_a_subheading_that_sounds_like_a_block_takes_no_prose() -> None:
    document = Document(BEFORE + "More on the vote\n\nThe vote was close, at 7 to 6." + AFTER)
    assert "The vote was close, at 7 to 6." in [s.text for s in document.body]


def test_the_end_mark_of_a_release_takes_no_story_after_a_mere_separator() -> None:
    document = Document(BEFORE + "###" + AFTER)
    assert len(document.body) == 4
