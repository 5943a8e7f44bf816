"""Record cassettes anew, through the real client: ``python -m tests.record [--anew] [NAME…]``.

OPENAI_API_KEY, OPENAI_BASE_URL and SUMMARIZER_MODEL say which endpoint and model. Answers to requests that have not
changed are kept, so that a cassette which still answers costs nothing; ``--anew`` asks for all of them again.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from summarizer.cassettes import recording
from summarizer.engines import Engine
from summarizer.engines.choice import ModelSettings, choose_engine
from summarizer.pipeline import summarize
from tests.runs import RUNS, STORY, Run, worded


def record(name: str, path: Path, make: Callable[[Engine], tuple[str, str | None]], anew: bool) -> None:
    """Record what ``make`` asks an engine for; it gives what came of it, and what went wrong if anything did."""
    engine = choose_engine("model", ModelSettings(timeout=14_400, deadline=14_400))
    with recording(path, known=not anew) as cassette:
        result, trouble = make(engine)
        if trouble:
            cassette.discard()
    print(f"{name}: left as it was: {trouble}" if trouble else f"{name}: {result}", flush=True)


def reported(run: Run, engine: Engine) -> tuple[str, str | None]:
    report = summarize(run.document, run.schema, engine=engine)
    kept = sum(1 for _ in report.items())
    return f"{kept} kept, {len(report.withheld)} withheld, {report.engine.calls} calls", report.engine.trouble


def told(engine: Engine) -> tuple[str, str | None]:
    written = worded(engine)
    kept = sum(1 for line in written.story.lead if line.writer == "model")
    return f"{kept} sentences kept, {len(written.withheld)} withheld", written.trouble


if __name__ == "__main__":
    wanted = set(sys.argv[1:]) - {"--anew"}
    made = {run.name: (run.cassette, partial(reported, run)) for run in RUNS} | {STORY.stem: (STORY, told)}
    for name, (path, make) in made.items():
        if not wanted or name in wanted:
            record(name, path, make, anew="--anew" in sys.argv)
