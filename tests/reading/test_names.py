"""Names: where they begin and end, what they name, and whose they are."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.names import Name, find_names


def named(text: str) -> dict[str, Name]:
    return {name.text: name for name in find_names(text)}


PEOPLE = [
    ("role_before", "South Korean defence minister [Shin Won-sik] spoke.",
     "South Korean defence minister", "South Korean"),
    ("role_after", "[Dmitry Peskov], the Kremlin spokesperson, told us so.", "Kremlin spokesperson", "Kremlin"),
    ("council_in_role", "[John Kirby], the national security council spokesperson, told us so.",
     "national security council spokesperson", None),
    ("role_with_of", "[Lloyd Austin], the US secretary of defence, told us so.", "US secretary of defence", "US"),
    ("before_comma", "The US deputy secretary of state, [Kurt Campbell], cautioned them.",
     "US deputy secretary of state", "US"),
    ("title", "It was President [Vladimir Putin] who came.", "President", None),
    ("abbreviated_title", "The officer, Gen. [Mark Milley], agreed.", "Gen", None),
    ("capital_role_with_of", "US Secretary of State [John Kerry] left.", "US Secretary of State", "US"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "role", "affiliation"), [pytest.param(*case, id=name) for name, *case in PEOPLE])
def test_people_and_their_roles(marked: str, role: str | None, affiliation: str | None) -> None:
    before, name, after = re.split(r"[\[\]]", marked)
    found = named(before + name + after)[name]
    assert (found.kind, found.role, found.affiliation) == ("person", role, affiliation)


@given(st.text())
def test_any_string_is_legal_and_spans_give_the_surface(text: str) -> None:
    names = find_names(text)
    assert all(name.span.of(text) == name.text for name in names)
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))
