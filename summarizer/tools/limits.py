"""What an assistant may do with the tools: which files it may read, how much it may ask for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """What calls may reach and cost; the defaults open no file and no network.

    ``roots`` are the folders whose files may be read. ``characters`` is the longest text and ``file_bytes`` the
    largest file; ``files`` the most files in one call, ``total_bytes`` their size together. ``seconds`` is how long
    a call may take, its wait for others included; ``waiting`` how many calls may be under way or wait at once.
    """

    roots: tuple[Path, ...] = ()
    allow_network: bool = False
    characters: int = 400_000
    file_bytes: int = 8_000_000
    files: int = 200
    total_bytes: int = 40_000_000
    seconds: float = 60.0
    waiting: int = 128

    def __post_init__(self) -> None:
        """Resolve the roots once, so that a root that is replaced by a link later opens nothing new."""
        object.__setattr__(self, "roots", tuple(Path(root).resolve() for root in self.roots))
