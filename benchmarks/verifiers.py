"""Verifiers by others behind one signature: does it report anything in ``text`` that ``source`` does not support?

Only those that can be imported are listed. Each is called as its own documentation shows. groundguard asks a
language model through litellm for its verdict; without one it has none, and so it is not here.
"""

import re
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

Flags = Callable[[str, str], bool]

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+(?: [A-Z]\w+)*")
_QUOTE = re.compile(r"[\"“]([^\"”]+)[\"”]")


def corroborate(text: str, source: str) -> bool:
    from corroborate import check_answer

    return not check_answer("Summarize the text.", [source], text).ok()


def sourced(text: str, source: str) -> bool:
    """Contradictions fail, as by default."""
    from sourced import check

    return bool(check(text, [source])["counts"]["contradicted"])


def sourced_strict(text: str, source: str) -> bool:
    """Claims that it cannot confirm fail too (``allow_unverified=False``)."""
    from sourced import check

    counts = check(text, [source])["counts"]
    return bool(counts["contradicted"] or counts["unverified"])


def grounded(text: str, source: str) -> bool:
    from grounded import check

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "source.txt")
        path.write_text(source, "utf-8")
        return not check(text, [str(path)]).passed


def llmground(text: str, source: str) -> bool:
    """It verifies extracted values: the numbers, the names and the quotations of the text are its fields."""
    from llmground import verify

    fields = {
        "numbers": [float(number.replace(",", "")) for number in _NUMBER.findall(text)],
        "names": _NAME.findall(text),
        "quotes": _QUOTE.findall(text),
    }
    return bool(verify(fields, source).has_hallucinations)


VERIFIERS: dict[str, Flags] = {
    name: flags
    for name, module, flags in (
        ("corroborate", "corroborate", corroborate),
        ("sourced", "sourced", sourced),
        ("sourced strict", "sourced", sourced_strict),
        ("grounded", "grounded", grounded),
        ("llmground", "llmground", llmground),
    )
    if find_spec(module)
}
