"""How far long work is, told from whatever process does it.

The work writes it into a small file, and who waits for the work reads it there: that holds for a thread and for a
process alike, and goes with the file when the work is stopped.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Note(NamedTuple):
    """How far work has come, of how much (None where nobody knows), and what it is doing."""

    done: float
    total: float | None
    what: str


@dataclass(frozen=True, slots=True)
class Notes:
    """A file for the latest note."""

    path: Path

    def tell(self, done: float, total: float | None, what: str) -> None:
        """Write a note in the place of the last."""
        self.path.write_text(json.dumps([done, total, what]), encoding="utf-8")

    def latest(self) -> Note | None:
        """The last note; None where there is none, or where it is being written."""
        try:
            return Note(*json.loads(self.path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
