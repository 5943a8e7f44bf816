"""An item as one line of words: what it says first, what qualifies it after."""

from collections.abc import Callable, Mapping

from summarizer.fields import Evidence, Finding, Item, Quantity, fields_of
from summarizer.report import Coverage
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

NOBODY = "(speaker not established)"


def headline_of(item: Item) -> str:
    """What ``item`` says, in one line without markup."""
    line = next((line for kind, line in _LINES.items() if isinstance(item, kind)), _any)
    return line(item)


def details_of(item: Item) -> list[tuple[str, str]]:
    """What qualifies ``item``, as pairs of a label and a value."""
    details = next((details for kind, details in _DETAILS.items() if isinstance(item, kind)), None)
    return [(label, value) for label, value in details(item) if value] if details else []


def verdict_marks(findings: tuple[Finding, ...]) -> str:
    """The checks that supported an item, those that had nothing to compare with, and what was repaired."""
    supported = dict.fromkeys(finding.check for finding in findings if finding.verdict == "supported")
    unchecked = dict.fromkeys(finding.check for finding in findings if finding.verdict == "unchecked")
    repairs = [finding.how for finding in findings if finding.check == "repair"]
    checks = [check for check in supported if check not in ("repair", "complete")]
    marks = [f"✓ {' '.join(checks)}"] if checks else []
    marks += [f"? {' '.join(unchecked)}"] if unchecked else []
    marks += [f"⟲ {', '.join(repairs)}"] if repairs else []
    marks += ["+ added by the rules"] if "complete" in supported else []
    return "  ".join(marks)


def reasons(findings: tuple[Finding, ...]) -> list[str]:
    """Why something was withheld, a line a failed finding."""
    return [f"{finding.check}: {finding.message or finding.verdict}" for finding in findings if finding.failed]


def values_line(values: Mapping[str, object]) -> str:
    """The filled fields of something that is no item, or not yet."""
    return "; ".join(f"{name}: {value}" for name, value in values.items() if value not in (None, "", []))


def evidence_line(evidence: Evidence) -> str:
    """A sentence of the source behind its number."""
    return f"[{evidence.sentence}] {' '.join(evidence.text.split())}"


def coverage_line(kind: str, coverage: Coverage) -> str:
    """How much of the source's ``kind`` (figures, say) the brief takes up, and what it leaves out."""
    said = f"{coverage.in_brief} of the source's {coverage.in_source} {kind} are in the brief."
    if not coverage.missed:
        return said
    return f"{said} Left out: " + "; ".join(" ".join(missed.text.split()) for missed in coverage.missed) + "."


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


def _bounds(quantity: Quantity) -> str:
    number = "" if quantity.value is None else f"{quantity.value:,f}"
    low = "" if quantity.low is None else f"{quantity.low:,f}"
    high = "" if quantity.high is None else f"{quantity.high:,f}"
    said = {
        "exactly": number,
        "about": f"about {number}",
        "nearly": f"nearly {number}",
        "at_least": f"{low or number} or more",
        "more_than": f"more than {low or number}",
        "at_most": f"{high or number} or less",
        "less_than": f"less than {high or number}",
        "between": f"{low} to {high}",
        "vague": f"{low} to {high}",
    }.get(quantity.relation, number)
    # Of money the unit is the printed sign or name, which the currency's code says already.
    return " ".join(filter(None, (said, quantity.currency or quantity.unit)))


_LINES: dict[type[Item], Callable[..., str]] = {
    Claim: _claim,
    Figure: _figure,
    Exchange: _exchange,
    Actor: _actor,
    Line: lambda line: line.text,
}
_DETAILS: dict[type[Item], Callable[..., list[tuple[str, str | None]]]] = {
    Claim: lambda claim: [
        ("quote", f"“{claim.quote}”" if claim.quote else None),
        ("via", claim.via),
        ("certainty", claim.certainty if claim.certainty != "stated" else None),
    ],
    Figure: lambda figure: [
        ("value", _bounds(figure.quantity)),
        ("period", figure.period),
        ("figure of", figure.attributed_to),
    ],
    Exchange: lambda exchange: [
        ("quantity", _bounds(exchange.quantity) if exchange.quantity else None),
        ("status", exchange.status),
        ("when", exchange.when),
    ],
    Actor: lambda actor: [
        ("role", actor.role),
        ("of", actor.affiliation),
        ("also", ", ".join(actor.aliases) or None),
    ],
}
