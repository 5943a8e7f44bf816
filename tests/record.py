"""Record cassettes anew, through the real client: ``python -m tests.record [--anew] [NAME…]``.

OPENAI_API_KEY, OPENAI_BASE_URL and SUMMARIZER_MODEL say which endpoint and model. Answers to requests that have not
changed are kept, so that a cassette which still answers costs nothing; ``--anew`` asks for all of them again.
"""

import sys

from summarizer.cassettes import recording
from summarizer.engines.choice import ModelSettings, choose_engine
from summarizer.pipeline import summarize
from tests.runs import RUNS, Run


def record(run: Run, anew: bool) -> None:
    engine = choose_engine("model", ModelSettings(timeout=14_400, deadline=14_400))
    with recording(run.cassette, known=not anew) as cassette:
        report = summarize(run.document, run.schema, engine=engine)
        if report.engine.trouble:
            cassette.discard()
            print(f"{run.name}: left as it was: {report.engine.trouble}", flush=True)
            return
    kept = sum(1 for _ in report.items())
    print(f"{run.name}: {kept} kept, {len(report.withheld)} withheld, {report.engine.calls} calls", flush=True)


if __name__ == "__main__":
    wanted = set(sys.argv[1:]) - {"--anew"}
    for run in RUNS:
        if not wanted or run.name in wanted:
            record(run, anew="--anew" in sys.argv)
