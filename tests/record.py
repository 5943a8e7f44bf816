"""Record cassettes anew, through the real client: ``python -m tests.record [NAME…]``.

OPENAI_API_KEY, OPENAI_BASE_URL and SUMMARIZER_MODEL say which endpoint and model.
"""

import sys
from pathlib import Path

from summarizer.cassettes import recording
from summarizer.engines.choice import ModelSettings, choose_engine
from summarizer.pipeline import summarize
from tests.runs import RUNS, Run


def record(run: Run) -> None:
    engine = choose_engine("model", ModelSettings(timeout=3600))
    draft = Path(f"{run.cassette}.new")
    with recording(draft):
        report = summarize(run.document, run.schema, engine=engine)
    draft.replace(run.cassette)
    kept = sum(1 for _ in report.items())
    print(f"{run.name}: {kept} kept, {len(report.withheld)} withheld, {report.engine.calls} calls")


if __name__ == "__main__":
    wanted = set(sys.argv[1:])
    for run in RUNS:
        if not wanted or run.name in wanted:
            record(run)
