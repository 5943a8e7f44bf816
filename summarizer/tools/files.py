"""Reading files for somebody who may read some folders alone.

A path is resolved first, links and ``..`` included, and must lie under a root. Since a link can be swapped
between looking and opening, the file that was opened is then looked for again: what is read is what lies under
a root once it is open, or nothing is read.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarizer.errors import InputError
from summarizer.tools.limits import Limits
from summarizer.tools.quoting import flat

_FLAGS = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY"))
ENDINGS = (".txt", ".md", ".html", ".htm", ".xhtml")
_NO_ARTICLES = frozenset(("readme", "license", "licence"))
"""Files that tell of a folder, not of the world."""
_NEAR_LOOKED_AT = 2_000
_MOST_NAMED = 12
_NO_ROOT = "No folder is open to you: send the text itself, or ask the user to open one (summarize mcp --root FOLDER)."


class Opened(NamedTuple):
    """What a file held, and its name as seen from its root."""

    data: bytes
    name: str


def read_file(path: str, limits: Limits) -> Opened:
    """Read the file at ``path``, absolute or as seen from a root.

    Raises ``InputError`` with a sentence that says what to do where it lies under no root, is missing, is no
    plain file or is larger than allowed. What lies outside the roots is not looked at: whether it exists is not said.
    """
    real, root = _resolved(path, limits.roots)
    shown = _shown(real, root)
    try:
        handle = os.open(real, _FLAGS)
    except FileNotFoundError:
        raise InputError(f"There is no file {path} in the folders open to you.{_near(path, limits)}") from None
    except PermissionError:
        raise InputError(f"{path} may not be read by the summarizer.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        return Opened(_checked(handle, _Place(path, real, root), limits), shown)
    finally:
        os.close(handle)


class _Place(NamedTuple):
    """A path as it was asked for, where it really lies, and under which root."""

    asked: str
    real: Path
    root: Path


def _checked(handle: int, place: _Place, limits: Limits) -> bytes:
    """What the opened file holds; raises ``InputError`` where it is no file that may be read."""
    found = os.fstat(handle)
    if not _lies_there(place, found):
        raise InputError(_outside(place.asked, limits.roots))
    if stat.S_ISDIR(found.st_mode):
        raise InputError(f"{place.asked} is a folder: name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise InputError(f"{place.asked} is no plain file.")
    with open(handle, "rb", closefd=False) as file:
        data = file.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise InputError(f"{place.asked} is larger than {limits.file_bytes:,} bytes: give a part of it as a text.")
    return data


def list_files(folder: str, limits: Limits) -> tuple[str, ...]:
    """The names of the texts in ``folder`` and below it, in order, each as ``read_file`` takes it.

    Links are not followed; hidden files and READMEs are left out. Raises ``InputError`` where the folder lies under
    no root, is none, holds no text, or holds more than are allowed.
    """
    real, _ = _resolved(folder, limits.roots)
    if not real.is_dir():
        raise InputError(f"There is no folder {folder} in the folders open to you.")
    found: list[str] = []
    for path in _texts_below(real):
        if path.stem.lower() in _NO_ARTICLES:
            continue
        if len(found) == limits.files:
            raise InputError(f"{folder} holds more than {limits.files} texts: give a smaller folder, or some files.")
        found.append(str(path))
    if not found:
        raise InputError(f"{folder} holds no text ({', '.join(ENDINGS)}).")
    return tuple(sorted(found))


def _texts_below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() in ENDINGS and not name.startswith(".") and not path.is_symlink():
                yield path


def _resolved(path: str, roots: Sequence[Path]) -> tuple[Path, Path]:
    """The real path of ``path`` and the root that it lies under."""
    if not roots:
        raise InputError(_NO_ROOT)
    if not path.strip() or "\0" in path or any("\ud800" <= letter <= "\udfff" for letter in path):
        raise InputError(f"{path!r} is no path.")
    fitting = []
    for root in roots:
        real = Path(os.path.realpath(root / path))
        if under := next((root for root in roots if real.is_relative_to(root)), None):
            fitting.append((real, under))
    if not fitting:
        raise InputError(_outside(path, roots))
    return next((entry for entry in fitting if os.path.lexists(entry[0])), fitting[0])


def _lies_there(place: _Place, opened: os.stat_result) -> bool:
    """Whether the opened file is the one that lies at its place now, and that is still under the root."""
    again = Path(os.path.realpath(place.real))
    try:
        return again.is_relative_to(place.root) and os.path.samestat(os.stat(again), opened)
    except OSError:
        return False


def _shown(real: Path, root: Path) -> str:
    return real.relative_to(root).as_posix()


def _outside(path: str, roots: Sequence[Path]) -> str:
    return f"{path} is not in a folder open to you. Open are: {', '.join(map(str, roots))}."


def _near(path: str, limits: Limits) -> str:
    """Which files have a name like that, or which there are, for somebody who mistyped or does not know."""
    from itertools import islice

    from rapidfuzz import fuzz, process

    names = {
        found.relative_to(root).as_posix()
        for root in limits.roots
        for found in islice(_texts_below(root), _NEAR_LOOKED_AT)
    }
    near = [name for name, *_ in process.extract(path, sorted(names), scorer=fuzz.ratio, limit=3, score_cutoff=60)]
    if near:
        return f" Near it: {', '.join(map(flat, near))}."
    known = ", ".join(map(flat, sorted(names)[:_MOST_NAMED]))
    return f" {'Some that there are' if len(names) > _MOST_NAMED else 'There are'}: {known}." if names else ""
