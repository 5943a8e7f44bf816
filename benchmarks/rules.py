"""How good and how fast the embedded engine is.

    python -m benchmarks.rules [--polnear FOLDER] [--re3d FOLDER] [--rams FOLDER]

Prints precision and recall on the gold beside the tests (matched as ``tests/engines/gold/matching.py`` says), whether
any item rests on page furniture, and the speed of the whole path on one core. With the folder of a corpus, the
benchmark of that corpus's own reader follows.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# The folder of a script shadows the standard library's modules of the same name.
sys.path[0] = str(ROOT)

import argparse  # noqa: E402
import runpy  # noqa: E402
import statistics  # noqa: E402
import subprocess  # noqa: E402
import time  # noqa: E402
from collections import defaultdict  # noqa: E402
from collections.abc import Callable, Iterable  # noqa: E402
from typing import Any  # noqa: E402

from summarizer import Document  # noqa: E402
from summarizer.pipeline import summarize  # noqa: E402
from tests.engines.gold.matching import GOLD, SLOTS, Score, load_gold, scores  # noqa: E402

ARTICLE = 3500
"""Characters of the article that speed is counted in."""
ROUNDS = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, script in _CORPORA.items():
        parser.add_argument(f"--{name}", metavar="PATH", help=f"also run benchmarks/{script} on it")
    arguments = parser.parse_args()
    quality()
    speed()
    for name, script in _CORPORA.items():
        if path := getattr(arguments, name):
            print(f"\n{script} {path}")
            _run(ROOT / "benchmarks" / script, [path])


_CORPORA = {"polnear": "attributions.py", "re3d": "names.py", "rams": "transfers.py"}


def quality() -> None:
    """Print precision and recall on the gold, slot by slot."""
    totals: dict[str, Score] = defaultdict(Score)
    withheld = furniture = 0

    def brief(text: str, name: str) -> Any:
        nonlocal withheld, furniture
        document = Document(text, name)
        report = summarize(document, "brief", engine="rules")
        withheld += len(report.withheld)
        news = {sentence.number for sentence in document.body}
        furniture += sum(any(e.sentence not in news for e in item.evidence) for _, item in report.items())
        return report.brief

    for _, slot, score in scores(brief):
        totals[slot].add(score)
    print(f"{len(GOLD)} texts\n")
    print(f"{'':12}{'precision':>10}{'recall':>10}{'right':>8}{'wrong':>8}{'missed':>8}")
    for slot in SLOTS:
        score = totals[slot]
        counts = f"{score.right:8}{len(score.wrong):8}{len(score.missed):8}"
        print(f"{slot:12}{score.precision:9.1f}%{score.recall:9.1f}%{counts}")
    print(f"\nitems that rest on page furniture: {furniture}\nwithheld: {withheld}")


def speed() -> None:
    """Print articles of 3,500 characters a second, whole and by step, and the command's whole run."""
    texts = [load_gold(path)["text"] for path in GOLD]
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    texts += [seed.read_text(encoding="utf-8") for seed in seeds]
    articles = sum(map(len, texts)) / ARTICLE
    for text in texts:
        summarize(Document(text), "brief", engine="rules")

    def timed(step: Callable[[Document], object]) -> float:
        rounds = []
        for _ in range(ROUNDS):
            documents = [Document(text) for text in texts]
            start = time.process_time()
            for document in documents:
                step(document)
            rounds.append(time.process_time() - start)
        return statistics.median(rounds) / articles

    whole = timed(lambda document: summarize(document, "brief", engine="rules"))
    print(f"\nschema brief, checks included: {1 / whole:.0f} articles of {ARTICLE} characters a second")
    print(f"{1000 * whole:6.1f} ms an article, of which alone:")
    print(f"{1000 * timed(lambda document: document.body):6.1f} ms sentences and furniture")
    for reader in ("numbers", "dates", "names", "mentions", "quotes", "attributions", "transfers"):
        needs_names = timed(lambda document: document.reading.names) if reader == "mentions" else 0.0
        taken = timed(lambda document, reader=reader: getattr(document.reading, reader)) - needs_names  # type: ignore[misc]
        print(f"{1000 * taken:6.1f} ms {reader}")
    if seeds:
        command = [sys.executable, "-m", "summarizer", str(seeds[0]), "--engine", "rules"]
        print(f"\nthe command on {seeds[0].name}: {_wall(command):.2f} s; python -c pass: {_wall(_NOTHING):.2f} s")


_NOTHING = [sys.executable, "-c", "pass"]


def _wall(command: Iterable[str], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([*command], cwd=ROOT, capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def _run(script: Path, arguments: list[str]) -> None:
    sys.argv = [str(script), *arguments]
    runpy.run_path(str(script), run_name="__main__")


if __name__ == "__main__":
    main()
