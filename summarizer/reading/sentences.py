"""Cutting a text into sentences."""

import re

from summarizer.spans import Span

_END = re.compile(r"""[.!?…]+["'”’)\]]*\s+(?=["'“‘(\[]?[A-Z0-9])|\n+""")


def find_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` in order, not overlapping, without the white space around them.

    A line break always ends a sentence: reports, headings and lists come one to a line.
    """
    spans, start = [], 0
    for end in [match.end() for match in _END.finditer(text)] + [len(text)]:
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, start + len(piece.rstrip())))
        start = end
    return tuple(spans)
