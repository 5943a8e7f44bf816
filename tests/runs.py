"""The runs that have a cassette: which seed in which schema."""

from dataclasses import dataclass
from pathlib import Path

from summarizer.document import Document
from tests.conftest import ROOT, SEEDS

CASSETTES = ROOT / "cassettes"


@dataclass(frozen=True)
class Run:
    """One recorded run; ``repair`` marks the one whose first answer has slips planted in it."""

    seed: Path
    schema: str
    repair: bool = False

    @property
    def name(self) -> str:
        return f"{'repair' if self.repair else self.schema}-{self.seed.stem[:3]}"

    @property
    def cassette(self) -> Path:
        return CASSETTES / f"{self.name}.yaml"

    @property
    def document(self) -> Document:
        return Document.load(self.seed)


RUNS = [
    *(Run(seed, "brief") for seed in SEEDS),
    *(Run(seed, schema) for schema in ("actors", "claims", "figures", "exchanges") for seed in SEEDS[2:4]),
    Run(SEEDS[4], "claims", repair=True),
]
