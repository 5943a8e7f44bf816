"""An item as one line of words: what it says first, what qualifies it after."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from summarizer.fields import Evidence, Finding, Item, Quantity, fields_of
from summarizer.report import Coverage
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

_MOST_DECIMALS = 6
NOBODY = "(speaker not established)"


def headline_of(item: Item) -> str:
    """What ``item`` says, in one line without markup."""
    line = next((line for kind, line in _LINES.items() if isinstance(item, kind)), _any)
    return line(item)


def details_of(item: Item) -> list[tuple[str, str]]:
    """What qualifies ``item``, as pairs of a label and a value."""
    details = next((details for kind, details in _DETAILS.items() if isinstance(item, kind)), None)
    return [(label, value) for label, value in details(item) if value] if details else []


def rows_of(named: Iterable[tuple[str, Item]]) -> list[list[tuple[str, Item]]]:
    """The items in order; figures that share their words make one row, where the first of them stands."""
    rows: dict[object, list[tuple[str, Item]]] = {}
    for name, item in named:
        shared = (item.measures, item.attributed_to) if isinstance(item, Figure) else name
        rows.setdefault(shared, []).append((name, item))
    return list(rows.values())


def evidence_of(row: Iterable[tuple[str, Item]]) -> list[Evidence]:
    """The sentences that the items of a row rest on, each once."""
    return list({evidence.sentence: evidence for _, item in row for evidence in item.evidence}.values())


def meaning_of(quantity: Quantity) -> str:
    """What ``quantity`` is read as, its bounds in words: "10,000 or more shipping containers"."""
    value, low, high = map(_printed, (quantity.value, quantity.low, quantity.high))
    said = {
        "exactly": value,
        "about": f"about {value}",
        "nearly": f"just under {value}",
        "at_least": f"{low or value} or more",
        "more_than": f"more than {low or value}",
        "at_most": f"at most {high or value}",
        "less_than": f"less than {high or value}",
        "between": f"between {low} and {high}",
        "vague": f"anything from {low} to {high}" if high else f"{low} or more",
    }.get(quantity.relation, value)
    # Of money the unit is the printed sign or name, which the currency's code says already.
    return " ".join(filter(None, (said, quantity.currency or quantity.unit)))


def read_as(quantity: Quantity) -> str:
    """``meaning_of``, where it bounds what is printed or says more, without a unit that is printed already."""
    printed = quantity.text.replace("%", " percent")
    if quantity.relation == "vague":
        return ""  # nobody needs to be told of dozens that they are 12 to 120
    bound = quantity.relation in ("at_least", "at_most", "more_than", "less_than", "between")
    if not bound and says_the_same(meaning_of(quantity), printed):
        return ""
    share = quantity.unit == "percent"
    if quantity.unit and not share and is_quoted(quantity.unit, printed) and not quantity.currency:
        quantity = quantity.model_copy(update={"unit": None})
    number = _printed(quantity.value)
    is_plain = quantity.relation in ("exactly", "about") and number in printed.split() and not quantity.currency
    return "" if is_plain else meaning_of(quantity)


def says_the_same(one: str, other: str) -> bool:
    """Whether two texts have the same letters and figures, whatever stands around them."""
    return _letters(one) == _letters(other)


def is_quoted(quote: str, text: str) -> bool:
    """Whether ``text`` holds ``quote`` already."""
    return _letters(quote) in _letters(text)


def repeats(item: Item, evidence: Evidence) -> bool:
    """Whether ``item`` is told in the words of ``evidence``, whatever place and agency those open with."""
    said, whole = _letters(headline_of(item)), _letters(evidence.text)
    return whole in said or whole.endswith(said)


def opened(said: str) -> str:
    """``said`` with a capital letter at its start, unless it opens with a name like iPhone."""
    return said if said[1:2].isupper() else said[:1].upper() + said[1:]


def certainty_words(certainty: str) -> str:
    """How firmly the source puts something, in words; empty where it states it as a fact."""
    return _CERTAINTIES.get(certainty, certainty)


def reasons(findings: tuple[Finding, ...]) -> list[str]:
    """Why something was withheld, a line a failed finding."""
    return [f"{finding.check}: {finding.message or finding.verdict}" for finding in findings if finding.failed]


def values_line(values: Mapping[str, object]) -> str:
    """The filled fields of something that is no item, or not yet."""
    return "; ".join(
        f"{name.replace('_', ' ')}: {value}" for name, value in values.items() if value not in (None, "", [])
    )


def evidence_line(evidence: Evidence) -> str:
    """A sentence of the source behind its number."""
    return f"[{evidence.sentence}] {' '.join(evidence.text.split())}"


def coverage_line(kind: str, coverage: Coverage, most: int | None = None) -> str:
    """How much of the source's ``kind`` (figures, say) the brief takes up, and ``most`` of what it leaves out."""
    said = f"{kind.capitalize()}: {coverage.in_brief} of {coverage.in_source} are in the brief."
    if not coverage.missed:
        return said
    missed = [" ".join(missed.text.split()) for missed in coverage.missed]
    if most and len(missed) > most:
        missed[most:] = [f"and {len(missed) - most} more"]
    return f"{said} Left out: {'; '.join(missed)}."


def _claim(claim: Claim) -> str:
    role = f", {claim.role}" if claim.role else ""
    return f"{claim.speaker or NOBODY}{role}: {claim.statement}"


def _figure(figure: Figure) -> str:
    return f"{figure.quantity.text} — {figure.measures}"


def _exchange(exchange: Exchange) -> str:
    legs = f"{exchange.giver or '(giver not given)'} → {exchange.receiver or '(receiver not given)'}: {exchange.given}"
    return f"{legs}; in return: {exchange.in_return}" if exchange.in_return else legs


def _actor(actor: Actor) -> str:
    return f"{actor.name} ({actor.kind})"


def _any(item: Item) -> str:
    parts = []
    for field in fields_of(type(item)):
        value = getattr(item, field.name)
        if value in (None, "", []):
            continue
        shown = value.text if isinstance(value, Quantity) else ", ".join(map(str, value)) if field.many else str(value)
        parts.append(f"{field.name}: {shown}")
    return "; ".join(parts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _printed(number: Decimal | None) -> str:
    if number is None:
        return ""
    endless = -int(number.as_tuple().exponent) > _MOST_DECIMALS  # a third has no last decimal
    return f"{round(number, 2) if endless else number:,f}"


_CERTAINTIES = {
    "stated": "",
    "done": "",
    "possible": "possible, not certain",
    "expected": "expected, not yet so",
    "alleged": "alleged, not established",
    "promised": "promised, not yet done",
}

_LINES: dict[type[Item], Callable[..., str]] = {
    Claim: _claim,
    Figure: _figure,
    Exchange: _exchange,
    Actor: _actor,
    Line: lambda line: line.text,
}
_DETAILS: dict[type[Item], Callable[..., list[tuple[str, str | None]]]] = {
    Claim: lambda claim: [
        ("quote", f"“{claim.quote}”" if claim.quote and not is_quoted(claim.quote, claim.statement) else None),
        ("via", claim.via),
        ("certainty", claim.certainty if claim.certainty != "stated" else None),
    ],
    Figure: lambda figure: [
        ("read as", read_as(figure.quantity)),
        ("period", figure.period),
        ("as given by", figure.attributed_to),
    ],
    Exchange: lambda exchange: [
        ("quantity", read_as(exchange.quantity) if exchange.quantity else None),
        ("status", exchange.status),
        ("when", exchange.when),
    ],
    Actor: lambda actor: [
        ("role", actor.role),
        ("of", actor.affiliation),
        ("also", ", ".join(actor.aliases) or None),
    ],
}
