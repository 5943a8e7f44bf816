"""Pronouns and descriptions: whom they mean, and where they are left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.coreference import find_mentions
from summarizer.reading.names import find_names

MEANT = [
    ("pronoun_in_the_next_sentence", "Kurt Campbell warned of it. He spoke on Monday.", "He", "Kurt Campbell"),
    ("possessive", "Kurt Campbell left with his wife.", "his", "Kurt Campbell"),
    ("sex_by_given_name", "Angela Merkel met Olaf Scholz. She left.", "She", "Angela Merkel"),
    ("sex_by_title", "Mr Lee met Mrs Park. He left.", "He", "Lee"),
    ("not_who_is_named_later_in_the_sentence", "Shin Won-sik spoke. He expects Vladimir Putin to come.", "He",
     "Shin Won-sik"),
    ("phrase_before_the_subject", "Olaf Scholz left. In his statement, Emmanuel Macron agreed.", "his",
     "Emmanuel Macron"),
    ("speaker_goes_on", "Jens Berg said Olaf Scholz would come. He added that it was late.", "He", "Jens Berg"),
    ("role", "Shin Won-sik, the defence minister, spoke. Much is at stake, the minister added.", "the minister",
     "Shin Won-sik"),
    ("role_with_its_country", "Russian President Vladimir Putin met Minister Ann Lee. The Russian president left.",
     "The Russian president", "Vladimir Putin"),
    ("ruler_for_leader", "Kim Jong Un, the leader of North Korea, spoke. It cost the North Korean ruler much.",
     "the North Korean ruler", "Kim Jong Un"),
    ("ministry", "The Defence Ministry spoke. Later the ministry fell silent.", "the ministry", "Defence Ministry"),
    ("company", "Shares of Apple Inc fell. The company said so.", "The company", "Apple Inc"),
    ("not_who_is_named_in_a_quotation", "Olaf Scholz nodded. “Ask Emmanuel Macron,” he said.", "he", "Olaf Scholz"),
    ("quotations_between", "“It is over,” said Jens Berg. “All of it. Every day. Each hour. We know.” He left.", "He",
     "Jens Berg"),
    ("sex_by_pronouns", "Hillary Kern kept her seat. Olaf Scholz met Hillary Kern. He left.", "He", "Olaf Scholz"),
    ("possessive_before_the_subject", "Olaf Scholz left. A man with a scar on his face, Emmanuel Macron stayed.", "his",
     "Emmanuel Macron"),
    ("outlet", "He told DongA Ilbo. The newspaper printed it.", "The newspaper", "DongA Ilbo"),
]  # fmt: skip
NOT_MEANT = [
    ("two_men", "Vladimir Putin met Kim Jong Un. He was glad.", "He"),
    ("pronoun_in_a_quotation", "Kurt Campbell spoke. “He is right,” a soldier said.", "He"),
    ("his_or_her", "Kurt Campbell spoke. A soldier loves his or her country.", "his"),
    ("woman_for_a_man", "Mr Campbell spoke. She left.", "She"),
    ("description_before_a_name", "The BBC was there. The newspaper Le Soir was not.", "The newspaper"),
    ("another_country", "Russian President Vladimir Putin came. The French president left.", "The French president"),
    ("no_bearer_of_the_role", "Vladimir Putin came. The minister left.", "The minister"),
    ("two_bearers_of_the_role", "Minister Ann Lee met Minister Bob Ray. The minister left.", "The minister"),
    ("role_beside_its_bearer", "Dmitry Peskov, the Kremlin spokesperson, left.", "the Kremlin spokesperson"),
    ("former_one", "President Joe Biden left. The former president came.", "The former president"),
    ("who_met_did_not_speak", "Anna Kern met Lisa Holt. She said that it was late.", "She"),
    ("he_whom_nobody_knows_goes_on", "Jens Berg met Olaf Scholz and Karl Holm. He praised Jens Berg. He left.", "He"),
    ("somebody_whom_nobody_names",
     "Denise Kern spoke. One victim, a retired teacher, lost it all. Later, she left.", "she"),
    ("somebody_who_beat_somebody", "The 19-year-old from Stockport had beaten Kim Tran. She left.", "She"),
    ("two_companies", "Apple Inc sued Google Inc. The company won.", "The company"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), [pytest.param(*case, id=name) for name, *case in MEANT])
def test_one_candidate(text: str, words: str, actor: str) -> None:
    assert (words, actor) in {(mention.text, mention.actor) for mention in find_mentions(text)}


@pytest.mark.parametrize(("text", "words"), [pytest.param(*case, id=name) for name, *case in NOT_MEANT])
def test_none_or_more_than_one_candidate(text: str, words: str) -> None:
    assert words not in {mention.text for mention in find_mentions(text)}


def test_the_caller_may_bring_the_names() -> None:
    text = "Kurt Campbell warned of it. He spoke on Monday."
    assert find_mentions(text, find_names(text)) == find_mentions(text)


@given(st.text())
def test_any_string_is_legal_and_spans_give_the_surface(end: str) -> None:
    text = "Kim Jong Un came. The minister said he did. " + end
    mentions = find_mentions(text)
    assert all(mention.span.of(text) == mention.text for mention in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
