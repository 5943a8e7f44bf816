"""The examples in README.md and docs/: run them, compare what they print, and write it anew.

Usage::

    python -m tools.documents            # what does not print what the page says
    python -m tools.documents --write    # print it into the pages

What runs, by the language of a fenced block:

``console``
    Lines that begin with ``$ `` are typed, the others are what the terminal shows. A line ``[…]`` stands for any
    number of lines. ``summarize`` runs in this process, 80 columns wide, without network, key or model.
``python``
    Is executed, page by page in one namespace, doctest examples included. Where the first line is a comment with a
    file's name alone, the block is written to that file too.
``toml``
    Is written to the file that its first line names.
``sh``
    Is not run, for what needs a service or an installation; every ``summarize`` in it must be a call that the
    command understands.

A block behind the comment ``<!-- skip: next -->`` is left alone.
"""

import argparse
import contextlib
import doctest
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import click
from sybil import Document, Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from summarizer import cli

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
ELISION = "[…]"

_NAMED = re.compile(r"# (?P<name>[\w-]+\.\w+)\n")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SETTINGS = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm"}
_UNSET = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "FORCE_COLOR")


class _Screen(io.TextIOWrapper):
    """Standard output and standard error as one terminal shows them."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        return _COLOUR.sub("", self.buffer.getvalue().decode())  # type: ignore[attr-defined]


class Shell:
    """Runs command lines in the current folder and remembers the last exit code."""

    def __init__(self) -> None:
        self.code = 0

    def run(self, line: str) -> str:
        """What a terminal shows for ``line``: commands joined by ``|``."""
        if line == "echo $?":
            return f"{self.code}\n"
        *first, last = (shlex.split(stage, comments=True) for stage in line.split(" | "))
        given = b""
        for stage in first:
            given = subprocess.run(stage, input=given, capture_output=True, check=True).stdout
        return self._last(last, given)

    def _last(self, words: list[str], given: bytes) -> str:
        if words[0] != "summarize":
            ran = subprocess.run(words, input=given, capture_output=True, check=False)
            self.code = ran.returncode
            return (ran.stdout + ran.stderr).decode()
        screen = _Screen()
        asked = [
            part for word in words[1:] for part in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
        ]
        with contextlib.ExitStack() as around:
            around.enter_context(contextlib.redirect_stdout(screen))
            around.enter_context(contextlib.redirect_stderr(_ErrorsOf(screen)))
            around.enter_context(mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given))))
            self.code = cli.main(asked)
        return screen.shown


def _expanded(word: str) -> list[str]:
    return sorted(map(str, Path().glob(word))) if "*" in word else [word]


class _ErrorsOf(io.StringIO):
    """Standard error on the same screen, without the signs of life that a person is shown."""

    def __init__(self, screen: _Screen) -> None:
        super().__init__()
        self._screen = screen

    def write(self, text: str) -> int:
        return self._screen.write(text)


@contextlib.contextmanager
def workspace() -> Iterator[Path]:
    """A folder of its own to run a page's examples in, with the seeds and the pages' example files in it."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, _SETTINGS):
        for name in _UNSET:
            os.environ.pop(name, None)
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CACHE_HOME"] = folder
        for name in ("seeds", "news"):
            shutil.copytree(ROOT / "seeds", Path(folder, name))
        shutil.copytree(ROOT / "docs" / "examples", folder, dirs_exist_ok=True)
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def examples(page: Path) -> Iterator[Example]:
    """The page's examples, ready to be evaluated in their order in a ``workspace``."""
    yield from _parse(page).examples()


def _parse(page: Path) -> Document:
    python = PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    python.codeblock_parser = CodeBlockParser("python", _KeepAndRun())
    parsers = [
        SkipParser(),
        python,
        CodeBlockParser("console", _type_and_compare),
        CodeBlockParser("toml", _keep),
        CodeBlockParser("sh", _understand_all),
    ]
    return Sybil(parsers=parsers).parse(page)


class _KeepAndRun(PythonEvaluator):
    """Runs a block of Python, and keeps it where it names its file."""

    def __call__(self, example: Example) -> str | None:
        if _NAMED.match(example.parsed):
            _keep(example)
        return super().__call__(example)


def _keep(example: Example) -> str | None:
    named = _NAMED.match(example.parsed)
    if named is None:
        return "the first line must name the file: # NAME.toml"
    Path(named["name"]).write_text(example.parsed)
    return None


def _type_and_compare(example: Example) -> str | None:
    shell = example.namespace.setdefault("_shell", Shell())
    for command, expected in commands(example.parsed):
        shown = shell.run(command)
        if not alike(expected, shown):
            return f"$ {command}\nshows\n{shown}\nand not\n{expected}"
    return None


def _understand_all(example: Example) -> str | None:
    for line in example.parsed.replace("\\\n", " ").splitlines():
        understand(line)
    return None


def commands(block: str) -> list[tuple[str, str]]:
    """The command lines of a console block, each with what the page says that it prints."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:].strip(), ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + line)
    return found


def alike(expected: str, shown: str) -> bool:
    """Whether the terminal shows what the page says, blanks at the ends of lines aside."""
    pattern = [".*" if line == ELISION else re.escape(line) for line in _lines(expected)]
    joined = "\n".join(pattern).replace("\n.*", "(?:\n.*)?").replace(".*\n", "(?:.*\n)?")
    return re.fullmatch(joined, "\n".join(_lines(shown)), re.DOTALL) is not None


def elided(expected: str, shown: str) -> str:
    """``shown`` with as many lines kept at either end as the page keeps around its first elision."""
    before, mark, after = "\n".join(_lines(expected)).partition(f"{ELISION}")
    lines = _lines(shown)
    head, tail = len(before.splitlines()), len(after.split(ELISION)[-1].removeprefix("\n").splitlines()) if mark else 0
    if not mark or len(lines) <= head + tail:
        return "\n".join(lines) + "\n" * bool(lines)
    return "\n".join([*lines[:head], ELISION, *lines[len(lines) - tail :]]) + "\n"


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def understand(line: str) -> None:
    """Raise ``click.UsageError`` where ``line`` calls ``summarize`` in a way that the command does not understand."""
    for call in re.findall(r"(?:^|\s|\|\s*|/)summarize\s+([^|#;&>]*)", line):
        words = [word for word in shlex.split(call) if word != "…"]
        if not words:
            continue
        context = click.Context(cli.app)
        name = words[0] if words[0] in cli.app.list_commands(context) else "brief"
        command = cli.app.get_command(context, name)
        asked = words[1:] if name != "brief" else words
        with contextlib.suppress(click.exceptions.Exit), contextlib.redirect_stdout(io.StringIO()):
            command.make_context(name, asked, resilient_parsing="--help" in asked)


def written(page: Path) -> str:
    """The page's text with what its console blocks print today."""
    text = page.read_text()
    document = _parse(page)
    pieces, at = [], 0
    with workspace():
        for example in document.examples():
            block = example.parsed
            if not isinstance(block, str) or not text[example.region.start :].startswith("```console"):
                example.evaluate()
                continue
            shell = example.namespace.setdefault("_shell", Shell())
            fresh = "".join(
                f"$ {command}\n{elided(expected, shell.run(command))}" for command, expected in commands(block)
            )
            start = text.index(block, example.region.start)
            pieces += [text[at:start], fresh]
            at = start + len(block)
    return "".join([*pieces, text[at:]])


def main() -> int:
    """Compare or write all pages; the exit code is 1 where a page was not current."""
    parser = argparse.ArgumentParser(description="Run the examples of README.md and docs/.")
    parser.add_argument("--write", action="store_true", help="write what they print into the pages")
    stale = 0
    asked = parser.parse_args()
    for page in PAGES:
        try:
            fresh = written(page)
        except Exception as error:
            stale += 1
            print(f"{page.relative_to(ROOT)}: {error}")
            continue
        if fresh != page.read_text():
            stale += 1
            print(f"{page.relative_to(ROOT)} {'is written anew' if asked.write else 'is not current'}")
            if asked.write:
                page.write_text(fresh)
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
