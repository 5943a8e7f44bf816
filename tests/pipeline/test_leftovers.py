"""What a brief leaves out: listed as coverage, and found by the rules."""

import pytest

from summarizer import Document
from summarizer.engines import Draft
from summarizer.fields import Schema
from summarizer.pipeline.complete import ADDED, completed
from summarizer.pipeline.coverage import coverage_of
from summarizer.pipeline.examine import Examiner
from summarizer.schemas import load_schema

TEXT = """Norway sold 12 ships to Chile for €40 million, the defence ministry said on Monday.

“We have never had ships like these,” said Admiral Luis Soto. Anna Kern, an engineer, said 300 people had built them.
"""
SOTO = Draft("claims", {"speaker": "Luis Soto", "statement": "We have never had ships like these"}, (2,))
SHIPS = Draft("figures", {"quantity": "12 ships", "measures": "ships sold to Chile"}, (1,))


def brief(schema: str, *drafts: Draft) -> Schema:
    examiner = Examiner(Document(TEXT), load_schema(schema))
    items: dict[str, list[object]] = {}
    for draft in drafts:
        items.setdefault(draft.slot, []).append(examiner.examine(draft).item)
    return load_schema(schema).model_construct(**items)


@pytest.mark.parametrize(
    ("schema", "drafts", "missed"),
    [
        pytest.param("figures", [SHIPS], {"figures": ["€40 million", "300 people"]}, id="figures"),
        pytest.param(
            "claims",
            [],
            {"quotations": ["We have never had ships like these,"], "speakers": ["Admiral Luis Soto", "Anna Kern"]},
            id="an_empty_brief_leaves_all_out",
        ),
        pytest.param(
            "claims", [SOTO], {"quotations": [], "speakers": ["Anna Kern"]}, id="a_statement_takes_up_its_quotation"
        ),
        pytest.param("actors", [], {}, id="only_what_the_schema_has_a_field_for"),
    ],
)
def test_coverage(schema: str, drafts: list[Draft], missed: dict[str, list[str]]) -> None:
    found = coverage_of(brief(schema, *drafts), Document(TEXT))
    texts = {kind: [one.text for one in coverage.missed] for kind, coverage in found.items()}
    for kind, expected in missed.items():
        assert [text[: len(want)] for text, want in zip(texts[kind], expected, strict=True)] == expected
    assert texts.keys() >= missed.keys()
    for coverage in found.values():
        assert coverage.in_source == coverage.in_brief + len(coverage.missed)
        assert all(TEXT[one.start : one.end] == one.text for one in coverage.missed)


def test_the_rules_find_what_a_brief_leaves_out() -> None:
    found = completed(brief("claims", SOTO), Document(TEXT))
    speakers = [getattr(candidate.item, "speaker", None) for candidate in found]
    assert "Luis Soto" not in speakers
    assert "Anna Kern" in speakers
    assert all(ADDED in candidate.mended for candidate in found)


def test_a_whole_brief_lacks_nothing() -> None:
    document = Document(TEXT)
    whole = brief("figures", *(candidate.draft for candidate in completed(brief("figures"), document)))
    assert completed(whole, document) == ()
