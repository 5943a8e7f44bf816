"""Why articles stand together, in words."""

from summarizer.schemas.daily import DailyBrief, Link

_KINDS = {"name": "names", "figure": "figures", "day": "days", "words": "words", "text": "text"}


def explain(brief: DailyBrief, link: Link) -> tuple[str, ...]:
    """Why the two articles of ``link`` stand together: how alike they are, then a line for each kind of trait."""
    lines = [
        f"{_name(brief, link.one)} and {_name(brief, link.other)}: {link.score:.2f} alike, from {link.threshold:.2f}"
    ]
    for kind, label in _KINDS.items():
        found = [f"{trait.text} ({trait.weight:.2f})" for trait in link.shared if trait.kind == kind]
        if found:
            lines.append(f"{label}: {', '.join(found)}")
    return tuple(lines)


def _name(brief: DailyBrief, number: int) -> str:
    entry = brief.article(number)
    return f"[{number}] {entry.outlet or entry.name or entry.title or entry.id[:19]}"
