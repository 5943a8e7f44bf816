import pytest


@pytest.fixture(autouse=True)
def _no_waits(waits: list[float]) -> None:
    """Between tries nothing in here waits."""
