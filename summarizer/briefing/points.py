"""What the sources agree on and where they differ, in sentences that code words from the rows and claims."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from summarizer.briefing.statements import are_opposed, differ_in_time
from summarizer.briefing.wording import counted, stems_of, unique
from summarizer.schemas.daily import FigureRow, FigureValue, Point, SpeakerClaims


def agreements_of(rows: Sequence[FigureRow], claims: Sequence[SpeakerClaims]) -> tuple[Point, ...]:
    """What several articles say alike: figures first, then what one speaker is reported to say by several."""
    return (*_agreeing(rows), *_reported(claims))


def differences_of(rows: Sequence[FigureRow], claims: Sequence[SpeakerClaims]) -> tuple[Point, ...]:
    """Where articles differ, not what one tells of two times; what is said and its contrary; then who denies what."""
    return (*_differing(rows), *_said_apart(claims), *_denied(claims))


def _agreeing(rows: Sequence[FigureRow]) -> Iterator[Point]:
    for place, row in enumerate(rows):
        same = [value for value in row.values if value.leading or value.standing == "agree"]
        near = [value for value in row.values if value.standing == "compatible"]
        articles = {value.article for value in (*same, *near)}
        if len(articles) < 2:
            continue
        number = len({value.article for value in same})
        notes = [counted(number, "article", "articles")] if number > 1 else []
        notes += [f"elsewhere {', '.join(dict.fromkeys(value.quantity.text for value in near))}"] if near else []
        text = f"{_of_what(row)} ({'; '.join(notes)})"
        yield Point(text=text, cites=unique(value.cite for value in (*same, *near)), figure=place)


def _of_what(row: FigureRow) -> str:
    """The leading figure with what it measures, where its own noun does not say that: at least 10,000 containers."""
    figure = row.leading.quantity.text
    return figure if stems_of(row.measures) <= stems_of(figure) else f"{figure}: {row.measures}"


def _reported(claims: Sequence[SpeakerClaims]) -> Iterator[Point]:
    for said in claims:
        for claim in said.claims:
            if len(claim.articles) > 1 and said.speaker:
                number = counted(len(claim.articles), "article", "articles")
                yield Point(text=f"{said.speaker}: {claim.statement} ({number})", cites=claim.cites)


def _differing(rows: Sequence[FigureRow]) -> Iterator[Point]:
    for place, row in enumerate(rows):
        for standing in ("conflict", "earlier count"):
            others = [value for value in row.values[1:] if value.standing == standing]
            one_tells_both = standing == "earlier count" and {value.article for value in (row.leading, *others)}
            if not others or (one_tells_both and len(one_tells_both) == 1):
                continue
            against = " against " if standing == "conflict" else ", earlier "
            text = f"{row.measures}: {_attributed(row.leading)}{against}{_each_once(others)}"
            yield Point(text=text, cites=unique(value.cite for value in (row.leading, *others)), figure=place)


def _said_apart(claims: Sequence[SpeakerClaims]) -> Iterator[Point]:
    """What one speaker is reported to say of two times, and of what one says that it is and another that it is not."""
    told = [(said.speaker, claim) for said in claims for claim in said.claims]
    for (who, one), (whose, other) in combinations(told, 2):
        two = who != whose
        if not two and not set(one.articles).isdisjoint(other.articles):
            continue
        if are_opposed(one.statement, other.statement) or (not two and differ_in_time(one.statement, other.statement)):
            against = f"{whose or 'Unnamed'}: “{other.statement}”" if two else f"“{other.statement}”"
            text = f"{who or 'Unnamed'}: “{one.statement}” against {against}"
            yield Point(text=text, cites=unique((*one.cites, *other.cites)))


def _each_once(values: Sequence[FigureValue]) -> str:
    """The figures, of equal ones the first, each with whose it is."""
    numbers = {value.quantity.value or value.quantity.text: value for value in reversed(values)}
    return ", ".join(_attributed(value) for value in values if value in numbers.values())


def _attributed(value: FigureValue) -> str:
    return (
        f"{value.quantity.text} ({value.voice or value.outlet})" if value.voice or value.outlet else value.quantity.text
    )


def _denied(claims: Sequence[SpeakerClaims]) -> Iterator[Point]:
    for said in claims:
        for claim in said.claims:
            for denial in claim.denied_by:
                text = f"{said.speaker or 'Unnamed'}: {claim.statement} — {denial.speaker}: {denial.statement}"
                yield Point(text=text, cites=unique((*claim.cites, *denial.cites)))
