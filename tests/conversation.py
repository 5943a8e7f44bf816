"""The recorded conversation of ``examples/chat.py``; record it anew with ``python -m tests.conversation``.

OPENAI_API_KEY, OPENAI_BASE_URL and SUMMARIZER_MODEL say which endpoint and model answer.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

from tests.conftest import ROOT

CASSETTE = ROOT / "cassettes" / "chat-containers.yaml"
QUESTIONS = (
    "How many containers do 001_container_count.txt and 004_seven_thousand_containers.txt say went to Russia, "
    "and do they contradict each other?",
    "Who is Shin Won-sik, and what has he said about the shells? Quote him where the texts do.",
)


def example() -> ModuleType:
    """``examples/chat.py`` as a module."""
    spec = importlib.util.spec_from_file_location("chat_example", ROOT / "examples" / "chat.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    from openai import OpenAI

    from summarizer.cassettes import recording

    draft = Path(f"{CASSETTE}.new")
    with recording(draft):
        client = OpenAI(timeout=7200, max_retries=0)
        example().converse(client, QUESTIONS, str(ROOT / "seeds"), lambda text: print(text, end="", flush=True))
    draft.replace(CASSETTE)
