import pytest

from summarizer.reading.remembered import remembered


@pytest.mark.parametrize(
    ("texts", "runs"),
    [
        pytest.param(["a", "a", "a"], 1, id="asked_again"),
        pytest.param(["a", "b", "a"], 2, id="asked_again_after_another"),
        pytest.param(["a", *"bcdefghi", "a"], 10, id="near_miss_asked_again_after_many"),
        pytest.param(["a" * 100_001] * 2, 2, id="long_texts_are_not_kept"),
    ],
)
def test_a_reader_runs_once_for_one_text_after_another(texts: list[str], runs: int) -> None:
    read: list[str] = []

    @remembered
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length(text) for text in texts] == [len(text) for text in texts]
    assert len(read) == runs
