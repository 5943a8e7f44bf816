"""What a reader finds in a sentence, as plain text.

Each case is a sentence, most with the case's name before it; below it, behind ">", a line for each thing that is
found, its parts between bars::

    she_paid_him: She paid him £5 on Monday.
    > She | him | £5 | - | done

A minus stands for a part that the text does not say, ``\\n`` for a line break. A line behind "#" is a heading.
A sentence with nothing below it is a near miss, in which nothing is found.
"""

import re
from pathlib import Path
from typing import Any

import pytest

_NAMED = re.compile(r"([a-z]\w*): (.*)")


def cases(reader: str) -> list[Any]:
    """The cases of a reader, each a sentence and the lines below it."""
    found: list[tuple[str, str, list[str]]] = []
    for line in Path(__file__).with_name(f"{reader}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            found[-1][2].append(line[2:])
        elif line and not line.startswith("#"):
            named = _NAMED.fullmatch(line)
            name, text = named.groups() if named else (line[:60], line)
            found.append((name, text.replace("\\n", "\n"), []))
    return [pytest.param(text, expected, id=name) for name, text, expected in found]


def row(*parts: str | None) -> str:
    """What is found, as a line of a case."""
    return " | ".join("-" if part is None else part for part in parts).replace("\n", "\\n")
