"""Pronouns and descriptions: whom they mean, and where they are left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.coreference import find_mentions

MEANT = [
    ("pronoun_in_the_next_sentence", "Kurt Campbell warned of it. He spoke on Monday.", "He", "Kurt Campbell"),
    ("role", "Shin Won-sik, the defence minister, spoke. Much is at stake, the minister added.", "the minister",
     "Shin Won-sik"),
    ("not_who_is_named_later_in_the_sentence", "Shin Won-sik spoke. He expects Vladimir Putin to come.", "He",
     "Shin Won-sik"),
]  # fmt: skip
NOT_MEANT = [
    ("two_men", "Vladimir Putin met Kim Jong Un. He was glad.", "He"),
    ("description_before_a_name", "The BBC was there. The newspaper Le Soir was not.", "The newspaper"),
]


@pytest.mark.parametrize(("text", "words", "actor"), [pytest.param(*case, id=name) for name, *case in MEANT])
def test_one_candidate(text: str, words: str, actor: str) -> None:
    assert (words, actor) in {(mention.text, mention.actor) for mention in find_mentions(text)}


@pytest.mark.parametrize(("text", "words"), [pytest.param(*case, id=name) for name, *case in NOT_MEANT])
def test_more_than_one_candidate(text: str, words: str) -> None:
    assert words not in {mention.text for mention in find_mentions(text)}


@given(st.text())
def test_any_string_is_legal_and_spans_give_the_surface(text: str) -> None:
    mentions = find_mentions("Kim Jong Un came. " + text)
    assert all(mention.span.of("Kim Jong Un came. " + text) == mention.text for mention in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
