"""Where sentences end, and where they only seem to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.sentences import find_sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text)]


# A bar stands where one sentence ends and the next begins; it is no part of the text.
CASES = [
    pytest.param("He left. |She stayed.", id="two_sentences"),
    pytest.param("It rose 3.5 percent. |Oil fell to $81.40 a barrel.", id="decimal_not_an_end"),
    pytest.param("It was 5. |Then 6 came.", id="number_before_full_stop"),
    pytest.param("Gen. Lee met Sen. Ruiz and Gov. Jeb Bush. |Lt. Gov. Patty Judge came too.", id="titles"),
    pytest.param("The Rev. Al Sharpton spoke. |Mr. and Mrs. Hall left.", id="titles_before_names"),
    pytest.param("Reps. Chris Collins and Duncan Hunter agreed.", id="plural_title"),
    pytest.param("J. K. Rowling and George H.W. Bush met W.W. Norton.", id="initials"),
    pytest.param("M. Thomas Davis, a retired officer, agreed.", id="initial_at_the_start"),
    pytest.param("It was vitamin C. |Doctors agreed.", id="letter_not_an_initial"),
    pytest.param("We have a plan B. |It is better.", id="letter_before_a_starter"),
    pytest.param("He lives in the U.S. |He works in the U.K. |The two differ.", id="dotted_before_a_starter"),
    pytest.param("The U.S. Senate and the U.N. Security Council met.", id="dotted_before_a_name"),
    pytest.param("He came to the U.S. “We are safe,” he said.".replace("S. “", "S. |“"), id="dotted_before_a_quote"),
    pytest.param("The U.S. Mr. Lee knew was gone.".replace("S. M", "S. |M"), id="dotted_before_mister"),
    pytest.param("It begins at 5 p.m. Monday and ends at 9 p.m. EST on Tuesday.", id="time_before_day_or_zone"),
    pytest.param("It was 6 p.m. |Police came.", id="time_at_the_end"),
    pytest.param("Tickets go on sale at 9 a.m. (7 GMT) today.", id="time_before_a_bracket"),
    pytest.param("See No. 5 and No. 10-A on p. 7. |No. |He said no. |No one asked.", id="number_sign_not_the_word"),
    pytest.param("On Jan. 5 and Sept. 11 it rained. |It snowed in Dec. |The roads closed.", id="months"),
    pytest.param("Acme Inc. Chief Executive Tim Hall quit.", id="company_before_a_title"),
    pytest.param("He joined Acme Inc. |The firm is old.", id="company_before_a_starter"),
    pytest.param("He sold Acme Inc. |Shares fell.", id="company_before_a_plural_subject"),
    pytest.param("Robert P. Casey Jr. (D-Pa.), a senator, agreed.", id="junior"),
    pytest.param("He lives in Lodi, N.J. |Harmony's phone is off.", id="state_after_a_comma"),
    pytest.param("N.J. Gov. Chris Christie led.", id="state_before_a_title"),
    pytest.param("FARGO, N.D. — Two days of rain fell.", id="dateline_with_a_state"),
    pytest.param("LOUISVILLE, Ky. (AP) — The fight is over.", id="dateline_with_an_agency"),
    pytest.param("Roe v. Wade and NFIB v. Sebelius are cases, i.e. Texas lost.", id="versus_and_latin"),
    pytest.param("Fruit, tools, etc. were sold.", id="et_cetera_inside"),
    pytest.param('He said, "It is over." |She wept.', id="quotation_ends_a_sentence"),
    pytest.param('"It is over," he said. |"We lost."', id="quotation_begins_a_sentence"),
    pytest.param('"Is it true?" he asked.', id="question_inside"),
    pytest.param('"Is it true?" President Joe Biden asked. |"No."', id="question_before_a_speaker"),
    pytest.param('"Is it true?" |He left the room.', id="question_then_a_new_sentence"),
    pytest.param('He asked "why?" |Police said nothing.', id="question_before_a_speaker_with_nothing_said_here"),
    pytest.param("''Can we win Illinois?'' Mr. Manafort asked.", id="doubled_single_quotes"),
    pytest.param("“We came. |We saw. |We won,” he said.", id="sentences_inside_a_quotation"),
    pytest.param("Yahoo! said profits fell. |Yahoo! Finance agreed.", id="name_with_an_exclamation_mark"),
    pytest.param("Stop! |Go back!", id="exclamations"),
    pytest.param("What?! |Never.", id="two_marks"),
    pytest.param("It was... a long day.", id="ellipsis_inside"),
    pytest.param("It was late... |The bus had gone.", id="ellipsis_at_the_end"),
    pytest.param("I... I do not know.", id="stammer"),
    pytest.param("The day… went on. |It ended…", id="one_character_ellipsis"),
    pytest.param("He agreed (for now). |She did not.", id="bracket_inside"),
    pytest.param("(He agreed.) |She did not.", id="bracket_around"),
    pytest.param("It sank in 1912.[3] |All were lost.[4][5] |Or not.", id="footnote_marks"),
    pytest.param("See https://example.com/a.b?c=d.e and www.example.org. |Then write.", id="addresses"),
    pytest.param("Booking.com and Node.js grew. |Amazon.Com did too.", id="names_with_a_dot"),
    pytest.param("It ended the war.|Russia said so.", id="no_space_after_the_full_stop"),
    pytest.param("He paid for it. |iPhone sales rose. |eBay fell.", id="brand_in_lower_case"),
    pytest.param("that was the end. |then he left", id="lower_case_throughout"),
    pytest.param("The approx. five and est. six were incl. in it.", id="abbreviations_before_lower_case"),
    pytest.param("1. The first point. |2. The second.", id="numbered_inline"),
    pytest.param("Q. Did you go? |A. I did.", id="question_and_answer"),
    pytest.param("It works. |— Ann Lee, engineer", id="attribution_after_a_dash"),
    pytest.param("Er sagte „Nein.“ |Dann ging er.", id="low_quotes"),
    pytest.param("今日は雨です。|明日は晴れます。", id="no_spaces_in_japanese"),
    pytest.param("यह सच है। |वह गया।", id="danda"),
    pytest.param("Он ушёл. |Она осталась.", id="cyrillic"),
    pytest.param("THE PORT IS CLOSED. |ALL SHIPS WAIT.", id="capitals_throughout"),
    pytest.param("", id="empty"),
    pytest.param(" \n\t\n ", id="white_space_only"),
    pytest.param("...", id="marks_only"),
    pytest.param("No full stop here", id="no_full_stop"),
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences_of_a_line(marked: str) -> None:
    assert cut(marked.replace("|", "")) == [piece.strip() for piece in marked.split("|") if piece.strip()]


LINES = [
    pytest.param("A heading\n\nThe story begins.", ["A heading", "The story begins."], id="heading_without_full_stop"),
    pytest.param("A heading\nThe story begins.", ["A heading", "The story begins."], id="heading_right_above"),
    pytest.param(
        "He wants more shells,\n\n- so Lee.", ["He wants more shells,", "- so Lee."], id="never_over_a_blank_line"
    ),
    pytest.param("- one thing\n- another\n* a third", ["- one thing", "- another", "* a third"], id="list"),
    pytest.param("1) one\n2) two", ["1) one", "2) two"], id="numbered_list"),
    pytest.param("a,b\nc,d\ne,f", ["a,b", "c,d", "e,f"], id="rows_in_lower_case"),
    pytest.param("apples\npears\nplums", ["apples", "pears", "plums"], id="short_lines_in_lower_case"),
    pytest.param("One.\r\nTwo.\rThree.\u2028Four.", ["One.", "Two.", "Three.", "Four."], id="line_ends_of_all_kinds"),
    pytest.param(
        "The harbour board voted on Tuesday to close the east quay to cars\nfrom 1 September. Seven voted for it.",
        ["The harbour board voted on Tuesday to close the east quay to cars\nfrom 1 September.", "Seven voted for it."],
        id="wrapped_before_lower_case",
    ),
    pytest.param(
        "The harbour board voted on Tuesday to close the east quay to cars\n"
        "from 1 September. Seven members were in favour, two against. Mayor\n"
        "Ingrid Solheim said the change would cut accidents on the quay.",
        [
            "The harbour board voted on Tuesday to close the east quay to cars\nfrom 1 September.",
            "Seven members were in favour, two against.",
            "Mayor\nIngrid Solheim said the change would cut accidents on the quay.",
        ],
        id="wrapped_before_a_capital",
    ),
    pytest.param(
        "* The lighthouse lamp was replaced after sixty-one years and uses\n  a tenth of the power.\n"
        "* Herring is cheap.",
        [
            "* The lighthouse lamp was replaced after sixty-one years and uses\n  a tenth of the power.",
            "* Herring is cheap.",
        ],
        id="wrapped_list_item",
    ),
    pytest.param(
        "Putin heads for North Korea in search of more help for his long war\nNewsroom\nThe visit begins on Tuesday.",
        [
            "Putin heads for North Korea in search of more help for his long war",
            "Newsroom",
            "The visit begins on Tuesday.",
        ],
        id="long_heading_not_wrapped",
    ),
    pytest.param(
        "# The report on the hospital trust and all of its lost records\nthe trust has apologised.",
        ["# The report on the hospital trust and all of its lost records", "the trust has apologised."],
        id="markdown_heading_not_wrapped",
    ),
    pytest.param("| a | b |\n| c | d |", ["| a | b |", "| c | d |"], id="table"),
]


@pytest.mark.parametrize(("text", "sentences"), LINES)
def test_sentences_of_lines(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


PIECES = st.sampled_from(
    ["U.S.", "Mr.", "p.m.", "A", "b", "He", "said", ".", "!", "?", "…", "...", '"', "”", "“", "'", "(", ")", "[1]", " ",
     "\n", "\r\n", "\t", "-", "—", "3.5", "No.", "。", "\u2028", "\x85", "\ud800", "\x00", "Yahoo", "www.a.b", "then",
     ","]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_sentences_cover_all_that_is_not_white_space(text: str) -> None:
    covered, before = 0, 0
    for span in find_sentences(text):
        assert before <= span.start < span.end <= len(text)
        assert span.of(text).strip() == span.of(text)
        assert not text[before : span.start].strip()
        before, covered = span.end, covered + 1
    assert not text[before:].strip()
    assert (covered == 0) == (not text.strip())
