"""A model's answers, kept as they come: each is paid for once."""

from contextlib import suppress

from summarizer.errors import StoreError
from summarizer.store.store import Store


class KeptAnswers:
    """The answers in a store. One that cannot be kept is used all the same: it is paid for, and the run goes on.

    That the store has failed is said where the report cannot be kept either.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def answer(self, request: str) -> str | None:
        """The answer to a request, where it was kept."""
        return self._store.answer(request)

    def put_answer(self, request: str, answer: str) -> None:
        """Keep an answer."""
        with suppress(StoreError):
            self._store.put_answer(request, answer)

    def forget_answer(self, request: str) -> None:
        """Let go of an answer that cannot be used."""
        with suppress(StoreError):
            self._store.forget_answer(request)
