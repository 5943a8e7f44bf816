"""The documents, built with Sphinx: sphinx-build -W docs build/docs"""

import summarizer  # noqa: F401  autodoc reads the docstrings from here

project = "summarizer"
author = "The summarizer's authors"
copyright = "The summarizer's authors, Apache-2.0"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["examples", "conftest.py"]
myst_heading_anchors = 3
suppress_warnings = ["myst.xref_missing"]  # the README's links to files of the repository

autodoc_typehints = "description"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = "summarizer"
html_copy_source = False
html_show_sphinx = False
pygments_style = "default"
pygments_dark_style = "monokai"
