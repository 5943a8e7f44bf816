import json
import pickle
from pathlib import Path

import pytest

from summarizer.errors import SchemaError
from summarizer.fields import CITES, Evidence, Item, Role, Schema, draft_model, fields_of, slots_of
from summarizer.schemas import SCHEMAS, load_schema, schema_name


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_draft_has_surfaces_and_cites_alone(name: str) -> None:
    schema = load_schema(name)
    shape = draft_model(schema).model_json_schema()
    for item in shape["$defs"].values():
        assert CITES in item["required"]
        assert not {"evidence", "findings"} & item["properties"].keys()
    assert "Quantity" not in shape["$defs"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_known_by_its_name(name: str) -> None:
    assert schema_name(load_schema(name)) == name


def test_a_plain_string_counts_as_a_statement_so_that_it_is_checked() -> None:
    class Note(Item):
        text: str

    assert [field.role for field in fields_of(Note)] == [Role.STATEMENT]


def test_a_type_that_cannot_be_checked_is_refused() -> None:
    class Count(Item):
        number: int

    class Counts(Schema):
        counts: list[Count] = []

    with pytest.raises(SchemaError, match=r"Count\.number has a type that cannot be checked"):
        slots_of(Counts)


def test_a_schema_must_hold_items() -> None:
    class Words(Schema):
        words: list[str] = []

    with pytest.raises(SchemaError, match="must be a list of items"):
        slots_of(Words)


def test_an_empty_schema_is_refused() -> None:
    class Nothing(Schema):
        pass

    with pytest.raises(SchemaError, match="holds no items"):
        load_schema(Nothing)


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        pytest.param("class Deals(:\n", "Deals", r"deals\.py, line 1", id="syntax_error"),
        pytest.param(
            "import nowhere_to_be_found\n", "Deals", "cannot be loaded: ModuleNotFoundError", id="import_error"
        ),
        pytest.param("Deals = 3\n", "Deals", "no Schema class 'Deals'", id="not_a_class"),
        pytest.param(
            "from summarizer.fields import Schema\nclass Deals(Schema): pass\n", "Deal", "It has Deals", id="near_name"
        ),
        pytest.param(
            "from summarizer.fields import Schema\nclass Deals(Schema): pass\n",
            "Deals",
            "holds no items",
            id="no_items",
        ),
    ],
)
def test_a_broken_schema_file_says_what_is_wrong(tmp_path: Path, content: str, name: str, message: str) -> None:
    file = tmp_path / "deals.py"
    file.write_text(content)
    with pytest.raises(SchemaError, match=message):
        load_schema(f"{file}:{name}")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("claim", "Did you mean 'claims'", id="nearly_right"),
        pytest.param("Figures", "Did you mean 'figures'", id="capital"),
        pytest.param("weather", "There is no schema 'weather'. Known:", id="nothing_near"),
        pytest.param("nowhere.py:Deals", "no schema file", id="no_such_file"),
    ],
)
def test_an_unknown_schema_names_the_nearest(name: str, message: str) -> None:
    with pytest.raises(SchemaError, match=message):
        load_schema(name)


def test_the_json_schema_of_a_brief_is_json() -> None:
    for schema in SCHEMAS.values():
        assert json.dumps(schema.model_json_schema(mode="serialization"))


def test_a_value_that_cannot_be_changed_copies_and_travels_as_any_other() -> None:
    evidence = Evidence(sentence=1, start=0, end=4, text="Rain")
    moved = evidence.model_copy(update={"start": 2})

    assert (moved.start, moved.text, evidence.start) == (2, "Rain", 0)
    assert pickle.loads(pickle.dumps(moved)) == moved == Evidence.model_validate(moved.model_dump())
    assert evidence.model_dump(exclude_unset=True) == evidence.model_dump()
