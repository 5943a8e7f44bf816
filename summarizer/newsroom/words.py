"""Counts in words."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """``number`` with its noun: "1 story", "2 stories"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
