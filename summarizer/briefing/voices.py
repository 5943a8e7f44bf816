"""Who stands behind a figure in the end: three outlets that quote one minister are one voice."""

from collections.abc import Iterable

from summarizer.briefing.cast import Cast


class Voices:
    """The voices of a story, each under one name."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def of(self, surface: str) -> str:
        """The one name of whom an article names for a figure, under whatever name or office."""
        return self._cast.name(surface)

    def house(self, surface: str) -> str:
        """For whom that one speaks: what tells one voice from another."""
        return self._cast.house(self.of(surface))

    def independent(self, named: Iterable[str]) -> tuple[str, ...]:
        """The voices that do not speak for one another: a minister and the country whose minister he is are one."""
        houses: dict[str, str] = {}
        for name in dict.fromkeys(named):
            house = self._cast.house(name)
            known = houses.get(house)
            if known is None or (self._is_person(name) and not self._is_person(known)):
                houses[house] = name
        return tuple(f"{name} ({house})" if self._is_person(name) and house != name else house
                     for house, name in houses.items())  # fmt: skip

    def _is_person(self, name: str) -> bool:
        return self._cast.kind(name) == "person"
