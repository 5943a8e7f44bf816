# The everyday commands; .ci/run does all that must hold before a change lands.
PYTHON = .venv/bin/python

.PHONY: install test test-inspector test-server lint types ci

install:            ## a virtual environment with everything for development
	python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[dev]'

test:               ## the tests, offline
	$(PYTHON) -m pytest

test-inspector:     ## the chat server in a built wheel, against the MCP Inspector (needs npm)
	bash .ci/inspector

test-server:        ## the model engine against llama.cpp's server with random weights (built once, ten minutes)
	PYTHON=$(PYTHON) bash tests/real_server/run.sh

lint:               ## style and import layers
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/lint-imports

types:              ## mypy, strict
	.venv/bin/mypy

ci:                 ## what continuous integration runs
	bash .ci/run
