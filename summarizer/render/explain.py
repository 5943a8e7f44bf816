"""One item, and all that made it: its sentences, what the readers read in them, what each check found."""

import re
from collections.abc import Iterable, Iterator

from rich.console import Console

from summarizer.checks import CHECKS
from summarizer.document import Document
from summarizer.errors import InputError
from summarizer.fields import Evidence, Finding, Item, Quantity, Role, filled_fields
from summarizer.pipeline.resolve import quantity_of
from summarizer.reading.numbers import Number
from summarizer.render import lines
from summarizer.render.marks import SIGNS, STYLES, WORDS
from summarizer.render.sheet import Piece, Sheet, words
from summarizer.report import EngineUse, Report
from summarizer.spans import Span

_WORD = re.compile(r"\w+")
_INDENT = 2
_LABEL = 14
"""Cells for the name of a field, a reader or a check; what it says stands beside it."""


def explain(report: Report, name: str, console: Console) -> None:
    """Print what made the item ``name`` (``figures-3``, ``headline``, ``withheld-1``) of ``report``.

    Raises ``InputError`` where the report has no such item. What the readers read is told where the report still
    holds its document.
    """
    sheet = Sheet(console)
    kind, _, number = name.rpartition("-")
    if kind == "withheld":
        _explain_withheld(report, name, int(number) if number.isdecimal() else 0, sheet)
        return
    items = dict(report.named_items())
    if name not in items:
        raise InputError(f"The brief has no item {name!r}: it has {_ranges(items) or 'none at all'}.")
    item = items[name]
    sheet.line((name, "bold"), f" of {report.source.name or report.source.title or 'the text'}")
    _fields(sheet, item)
    _evidence(sheet, item.evidence)
    if report.document is not None:
        _readings(sheet, item, report.document)
    _findings(sheet, item.findings)
    _engine(sheet, report.engine, item.findings)


def _ranges(names: Iterable[str]) -> str:
    """The names in short: "headline, claims-1 to claims-9"."""
    slots: dict[str, list[str]] = {}
    for name in names:
        slots.setdefault(name.rpartition("-")[0] or name, []).append(name)
    return ", ".join(" to ".join(dict.fromkeys((alike[0], alike[-1]))) for alike in slots.values())


def _explain_withheld(report: Report, name: str, number: int, sheet: Sheet) -> None:
    if not 0 < number <= len(report.withheld):
        raise InputError(f"There is no {name}: {len(report.withheld) or 'nothing'} was withheld.")
    withheld = report.withheld[number - 1]
    sheet.line((name, "bold"), f" of {report.source.name or 'the text'}: what would have stood under {withheld.path}")
    _section(sheet, "Fields")
    for field, value in withheld.item.items():
        if value not in (None, "", []):
            _entry(sheet, field, str(value))
    _findings(sheet, withheld.findings)
    _engine(sheet, report.engine, withheld.findings)


def _fields(sheet: Sheet, item: Item) -> None:
    _section(sheet, "Fields")
    for field in filled_fields(item):
        _entry(sheet, field.path, field.text)
        if isinstance(field.value, Quantity) and (meaning := lines.meaning_of(field.value)):
            _entry(sheet, "", (f"read as {meaning} ({field.value.relation.replace('_', ' ')})", "italic"))


def _evidence(sheet: Sheet, evidence: Iterable[Evidence]) -> None:
    _section(sheet, "Sentences")
    for sentence in evidence:
        place = (f"  (characters {sentence.start} to {sentence.end})", "dim")
        sheet.line(sentence.text, place, indent=_INDENT + 5, mark=f"[{sentence.sentence}]")


def _readings(sheet: Sheet, item: Item, document: Document) -> None:
    told = list(_read(item, document))
    if told:
        _section(sheet, "Read in them")
    for kind, said, rule in told:
        _entry(sheet, kind, said, (f"  (rule: {rule})", "dim"))


def _read(item: Item, document: Document) -> Iterator[tuple[str, str, str]]:
    """What the readers find in the item's sentences that the item takes up: kind, words, rule."""
    reading, text = document.reading, document.text
    sentences = [Span(evidence.start, evidence.end) for evidence in item.evidence]
    found = [Span(evidence.start, evidence.end) for finding in item.findings for evidence in finding.evidence]
    stated = f" {_spaced(' '.join(field.text for field in filled_fields(item)))} "

    def within(span: Span) -> bool:
        return any(span.overlaps(sentence) for sentence in sentences)

    def taken_up(span: Span) -> bool:
        return within(span) and (
            f" {_spaced(span.of(text))} " in stated
            or any(span.overlaps(other) for other in found if other not in sentences)
        )

    def said(span: Span | None, nothing: str = "nobody named") -> str:
        return f"“{' '.join(span.of(text).split())}”" if span else nothing

    for number in filter(lambda number: taken_up(number.span), reading.numbers):
        yield "number", f"{said(number.span)}: {_number(number)}", number.rule
    for date in filter(lambda date: taken_up(date.span), reading.dates):
        days = " to ".join(dict.fromkeys(str(day) for day in (date.start, date.end) if day)) or "no day known"
        yield "date", f"{said(date.span)}: {days} ({date.precision})", date.rule
    for named in filter(lambda named: taken_up(named.span), reading.names):
        yield "name", f"{said(named.span)}: {named.kind}, {named.actor}", named.rule
    roles = {field.role for field in filled_fields(item)}
    if Role.SPEAKER in roles:
        for attribution in filter(lambda attribution: within(attribution.cue), reading.attributions):
            cue, content = said(attribution.cue), said(attribution.content)
            yield "attribution", f"{said(attribution.source)}, by {cue}: {content}", attribution.rule
    if roles & {Role.GIVER, Role.RECEIVER}:
        for transfer in filter(lambda transfer: within(transfer.cue), reading.transfers):
            parties = f"{said(transfer.giver)} to {said(transfer.receiver)}, by {said(transfer.cue)}"
            yield "transfer", f"{parties}: {said(transfer.given, 'nothing named')}", transfer.rule


def _spaced(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _number(number: Number) -> str:
    meaning = lines.meaning_of(quantity_of(number))
    return f"{number.kind}, {meaning}" if meaning else number.kind


def _findings(sheet: Sheet, findings: tuple[Finding, ...]) -> None:
    _section(sheet, "Checks")
    for finding in findings:
        where = finding.path or "the whole item"
        verdict = (f"{SIGNS[finding.verdict]} {WORDS[finding.verdict]}", STYLES[finding.verdict])
        how = ": ".join(filter(None, (finding.how, finding.message)))
        _entry(sheet, finding.check, verdict, f" · {where}{f' · {how}' if how else ''}")
        for evidence in finding.evidence:
            _entry(sheet, "", (f"[{evidence.sentence}] {evidence.text}", "dim"))
    silent = [check for check in CHECKS if check not in {finding.check for finding in findings}]
    if silent:
        sheet.line((f"no finding: {', '.join(silent)}", "dim"), indent=_INDENT)


def _engine(sheet: Sheet, engine: EngineUse, findings: Iterable[Finding]) -> None:
    added = any(finding.check == "complete" for finding in findings)
    name = "rules, adding what the model left out" if added else " ".join(filter(None, (engine.name, engine.model)))
    prompt = f", prompt {engine.prompt}" if engine.prompt and not added else ""
    _section(sheet, "Drafted by")
    sheet.line(f"{name}{prompt}", indent=_INDENT)


def _section(sheet: Sheet, title: str) -> None:
    sheet.gap()
    sheet.line((title, "bold underline"))


def _entry(sheet: Sheet, label: str, *pieces: Piece) -> None:
    beside = sheet.width - _INDENT - _LABEL - 1
    sheet.row([(words((label, "cyan")), _LABEL), (words(*pieces), beside)], _INDENT)
