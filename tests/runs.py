"""The runs that have a cassette: which seed in which schema, and the words for the story that all seeds tell."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from summarizer import daily, summarize
from summarizer.articles import Article
from summarizer.briefing import prepare
from summarizer.briefing.stories import Material
from summarizer.briefing.writing import Written, write_words
from summarizer.document import Document
from summarizer.engines import Engine
from summarizer.pipeline.many import blocking
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

STORY = CASSETTES / "daily-seeds.yaml"


def worded(engine: Engine) -> Written:
    """The seeds' story as the rules make it, its headline and lead worded by ``engine``.

    The articles stand in the order of their numbers, not of what they share, which is the rules' to say: what the
    model is asked changes with the texts and the prompt alone.
    """
    documents = [Document.load(seed) for seed in SEEDS]
    reports = {document.id: summarize(document, "brief", engine="rules") for document in documents}
    (story,) = daily(documents, date=datetime.date(2024, 6, 17), reports=reports, engine="rules").stories
    prepared = [prepare(Article(document), reports[document.id]) for document in documents]
    digests = tuple(one.digest(number) for number, one in enumerate(prepared, 1))
    return blocking(write_words(story, Material(digests, {}, ()), engine))
