"""Attributions: who, by which cue, said what (cases/attributions.txt); through whom, of what kind, how certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.attributions import Attribution, find_attributions
from summarizer.reading.attributions.lexicon import adjective_forms, noun_forms, verb_forms
from tests.reading.cases import cases, row


def described(one: Attribution, text: str) -> str:
    source = one.source.of(text) if one.source else None
    return row(source, one.cue.of(text), " / ".join(piece.of(text) for piece in one.pieces))


def only(text: str) -> Attribution:
    (one,) = find_attributions(text)
    return one


@pytest.mark.parametrize(("text", "expected"), cases("attributions"))
def test_reads(text: str, expected: list[str]) -> None:
    assert [described(one, text) for one in find_attributions(text)] == expected


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("Shin told Bloomberg News that the count is 10,000.", "Bloomberg News", id="told_an_outlet"),
        pytest.param("In Rome, Shin said in an interview with Corriere that he knew.", "Corriere", id="interview_with"),
        pytest.param("Orban said Oslo would pay, Reuters reported.", "Reuters", id="reported_by_an_outlet"),
        pytest.param(
            "“We won't go,” she said, according to the Guardian.", "the Guardian", id="according_to_an_outlet"
        ),
        pytest.param("Shin told reporters that he knew.", None, id="reporters_are_no_outlet"),
        pytest.param("Shin told Harris that he knew.", None, id="a_person_is_no_outlet"),
        pytest.param("Bloomberg News said that he knew.", None, id="the_source_itself_is_no_outlet"),
    ],
)
def test_outlet(text: str, via: str | None) -> None:
    one = only(text)
    assert (one.via.of(text) if one.via else None) == via


@pytest.mark.parametrize(
    ("text", "kind", "certainty"),
    [
        pytest.param("Moscow said that the ship sank.", "speech", "stated", id="stated"),
        pytest.param("Moscow said that the ship could sink.", "speech", "possible", id="could_in_the_content"),
        pytest.param(
            "“The plan has failed this town,” Kim said. “It would cost more.”",
            "speech",
            "stated",
            id="first_sentence_said",
        ),
        pytest.param("Moscow is confident that the ship sank.", "belief", "possible", id="adjective"),
        pytest.param("Moscow made clear that the ship sank.", "speech", "stated", id="made_clear"),
        pytest.param("Moscow believes that the ship sank.", "belief", "possible", id="belief"),
        pytest.param("The analyst expects the ship to sink.", "belief", "expected", id="expects"),
        pytest.param("The firm promised that jobs were safe.", "speech", "promised", id="promised"),
        pytest.param("Seoul accused him of theft.", "speech", "alleged", id="accused"),
        pytest.param("The firm denied that the ship sank.", "speech", "denied", id="denied"),
        pytest.param("The union does not believe that the ship sank.", "belief", "denied", id="does_not_believe"),
        pytest.param("The study found that the drug works.", "finding", "stated", id="finding"),
        pytest.param("The senator criticized the plan.", "stance", "stated", id="stance"),
        pytest.param("The mayor wants to cut taxes.", "intent", "stated", id="intent"),
        pytest.param("The ministers discussed the plan.", "topic", "stated", id="topic_asserts_nothing"),
    ],
)
def test_kind_and_certainty(text: str, kind: str, certainty: str) -> None:
    one = only(text)
    assert (one.kind, one.certainty) == (kind, certainty)


def test_relative_pronoun_has_an_antecedent() -> None:
    text = "The defendant, who denies murder, sat down."
    one = only(text)
    assert one.source is not None
    assert one.antecedent is not None
    assert (one.source.of(text), one.antecedent.of(text)) == ("who", "The defendant")


def test_quotations_inside_the_content() -> None:
    text = "He said it was “odd” and “very late”."
    assert [span.of(text) for span in only(text).quotes] == ["“odd”", "“very late”"]


PROSE = """
said told that , . “ ” " ' he Anna Kern the minister, who according to : - so reports claim of accused and but adding
wants to is expected not was criticized by in an interview with Bloomberg as put it asked whether ( ) 1.5 Mr. U.S. —
’ don't fears
"""
CUES = sorted(verb_forms()) + sorted(noun_forms()) + sorted(adjective_forms())
WORDS = st.one_of(st.sampled_from([*PROSE.split(), "\n", "\n\n", "\ud800", "\x00"]), st.sampled_from(CUES))


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join)))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    found = find_attributions(text)
    assert [one.cue for one in found] == sorted(one.cue for one in found)
    for one in found:
        assert one.pieces
        assert one.content.start == min(piece.start for piece in one.pieces)
        assert one.content.end == max(piece.end for piece in one.pieces)
        spans = [one.cue, *one.pieces, *one.quotes]
        spans += [span for span in (one.source, one.via, one.antecedent, one.hearer) if span]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_pieces_do_not_overlap(text: str) -> None:
    for one in find_attributions(text):
        assert all(a.end <= b.start for a, b in zip(one.pieces, one.pieces[1:], strict=False))


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_paragraphs_before_change_nothing(text: str) -> None:
    before = "Nothing happens here.\n\n"
    alone = find_attributions(text)
    moved = find_attributions(before + text)
    assert [one.cue.moved(len(before)) for one in alone] == [one.cue for one in moved]
