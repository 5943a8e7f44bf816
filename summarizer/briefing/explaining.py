"""Why articles stand together, in words."""

from summarizer.schemas.daily import DailyBrief, Link, Story

_KINDS = {"name": "names", "figure": "figures", "day": "days", "words": "words", "text": "text"}


def explain(brief: DailyBrief, story: Story) -> tuple[str, ...]:
    """A line for each link of ``story``: the two articles, how alike they are, and by what; then its copies."""
    lines = [_line(brief, link) for link in story.grouping]
    for number in story.articles:
        entry = brief.article(number)
        if entry.copy_of is not None:
            lines.append(f"{_name(brief, number)} repeats {_name(brief, entry.copy_of)}")
    return tuple(lines) or (f"{_name(brief, story.articles[0])} stands alone",)


def _line(brief: DailyBrief, link: Link) -> str:
    shared = []
    for kind, label in _KINDS.items():
        found = [f"{trait.text} {trait.weight:.2f}" for trait in link.shared if trait.kind == kind]
        if found:
            shared.append(f"{label} {', '.join(found)}")
    by = "; ".join(shared) or "nothing in common"
    return (
        f"{_name(brief, link.one)} and {_name(brief, link.other)}: likeness {link.score:.2f}, "
        f"threshold {link.threshold:.2f}: {by}"
    )


def _name(brief: DailyBrief, number: int) -> str:
    entry = brief.article(number)
    return f"[{number}] {entry.outlet or entry.name or entry.title or entry.id[:19]}"
