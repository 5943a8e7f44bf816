import socket
from pathlib import Path

import hypothesis
import pytest

# How long a case takes says something of the machine; what is fast is measured in benchmarks/.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits between tries, which are noted instead of waited for."""
    from summarizer.engines.model import transport

    noted: list[float] = []

    async def note(seconds: float) -> None:
        noted.append(seconds)

    monkeypatch.setattr(transport, "pause", note)
    return noted


@pytest.fixture(autouse=True)
def _no_network_and_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches beyond this machine, and none depends on who runs it."""
    connect = socket.socket.connect

    def blocked(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX and not str(address[0]).startswith(("127.", "::1")):  # type: ignore[index]
            raise OSError(f"tests have no network: {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", blocked)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
