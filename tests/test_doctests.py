"""The examples in the docstrings of the public names run."""

import doctest
from importlib import import_module

import pytest

import summarizer

HOMES = sorted({getattr(summarizer, name).__module__ for name in summarizer.__all__} | {"summarizer.chat"})


@pytest.mark.parametrize("home", HOMES)
def test_the_examples_in_the_docstrings_hold(home: str) -> None:
    tried = doctest.testmod(import_module(home), optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert tried.failed == 0


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_public_name_has_an_example(name: str) -> None:
    found = doctest.DocTestFinder(recurse=False).find(getattr(summarizer, name), name)
    assert [example for case in found for example in case.examples], f"{name} shows no example"
