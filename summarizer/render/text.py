"""A report on a terminal, as a person reads it."""

import re
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.text import Text

from summarizer.fields import Item, Slot
from summarizer.render import lines
from summarizer.render.marks import finding_lines, marks, short_mark
from summarizer.render.sheet import Piece, Sheet, words
from summarizer.report import EngineUse, Report, Source, Withheld
from summarizer.schemas.actors import Actor
from summarizer.schemas.brief import Line
from summarizer.schemas.claims import Claim
from summarizer.schemas.exchanges import Exchange
from summarizer.schemas.figures import Figure

INDENT = 5
_TABLE_FROM = 72
"""Cells from which on figures stand in columns; below, each stands in lines of its own."""
_MOST_MISSED = 8
_NOT_TOLD = "(not told)"


def show(report: Report, console: Console) -> None:
    """Print ``report`` to ``console``."""
    page = ReportPage(console)
    entries = list(report.entries())
    headline = next((item for slot, _, item in entries if isinstance(item, Line) and not slot.many), None)
    page.head(report.source, report.schema_name, report.engine, headline)
    entries = [entry for entry in entries if entry[-1] is not headline]
    for slot in dict.fromkeys(slot for slot, _, _ in entries):
        page.section(_title([slot]))
        page.items([(_number(name), item) for of, name, item in entries if of == slot])
    if not entries and not headline:
        page.sheet.gap()
        page.sheet.line(("Nothing to report.", "italic"))
    page.rest(report)


def title_of(slots: Sequence[Slot], item: Item) -> str:
    """The title that ``item`` stands under where all that is known is the schema's ``slots``."""
    return _title([slot for slot in slots if slot.item is type(item)])


def _title(slots: Iterable[Slot]) -> str:
    return " and ".join(slot.name.replace("_", " ") for slot in slots).capitalize()


def _number(name: str) -> str:
    return name.rpartition("-")[2] if "-" in name else ""


class ReportPage:
    """A report on its way to a terminal: as a whole, or item by item as they come."""

    def __init__(self, console: Console) -> None:
        self.sheet = Sheet(console)
        self._quoted: set[int] = set()
        self._speaker: str | None = None

    def head(self, source: Source, schema: str, engine: EngineUse | None = None, headline: Line | None = None) -> None:
        """What text this is a brief of, and who drafted it; the ``headline`` stands for the title that says as much."""
        about = [_name(source.name), f"{source.published:%-d %B %Y}" if source.published else "", schema]
        about += [" ".join(filter(None, ("engine", engine.name, engine.model)))] if engine else []
        if headline:
            self.sheet.line((headline.text, "bold"))
        if source.title and not (headline and lines.is_quoted(headline.text, source.title)):
            self.sheet.line((source.title, "dim" if headline else "bold"))
        self.sheet.line((" · ".join(filter(None, about)), "dim"))
        if headline:
            self._grounds([("", headline)])

    def section(self, title: str) -> None:
        """Begin a kind of items."""
        self.sheet.gap()
        self.sheet.line((title, "bold underline"))
        self._quoted, self._speaker = set(), None

    def items(self, numbered: Sequence[tuple[str, Item]]) -> None:
        """All items of a section, with their numbers: claims by speaker, figures in a table."""
        kinds = {type(item) for _, item in numbered}
        if kinds == {Claim}:
            numbered = _by_speaker(numbered)  # type: ignore[arg-type]
        elif kinds == {Figure} and self.sheet.width >= _TABLE_FROM:
            self._figures(numbered)  # type: ignore[arg-type]
            return
        elif kinds == {Actor}:
            self._actors(numbered)  # type: ignore[arg-type]
            return
        for row in lines.rows_of(numbered):
            for number, item in row[:-1]:
                self._quantity(item, (number, "bold"))  # type: ignore[arg-type]
            number, item = row[-1]
            self._item(item, number)
            self._grounds(row)

    def item(self, item: Item, number: str = "•") -> None:
        """One item with its evidence and what the checks found."""
        self._item(item, number)
        self._grounds([(number, item)])

    def _item(self, item: Item, number: str) -> None:
        show_one = next((shown for kind, shown in _ITEMS.items() if isinstance(item, kind)), ReportPage._any)
        show_one(self, item, (number, "bold"))

    def rest(self, report: Report) -> None:
        """What stands below the items: trouble, what was withheld and why, what the brief leaves out."""
        if report.engine.trouble:
            self.sheet.gap()
            self.sheet.line((f"! {report.engine.trouble}", "yellow"))
        if report.withheld:
            self.section(f"Withheld, as the source does not bear it out: {len(report.withheld)}")
            for number, withheld in enumerate(report.withheld, 1):
                self._withheld(number, withheld)
        covered = [(kind, coverage) for kind, coverage in report.coverage.items() if coverage.in_source]
        if covered:
            self.section("In the source")
        for kind, coverage in covered:
            self.sheet.line((lines.coverage_line(kind, coverage, _MOST_MISSED), "dim"), indent=INDENT)
        shown = max((name for name, _ in report.named_items()), default=None, key=lambda name: "-" in name)
        if shown and self.sheet.is_terminal:
            self.sheet.gap()
            self.sheet.line((f"--explain {shown} shows what an item rests on and what each check found.", "dim"))

    def _statement(self, item: Line, mark: Piece) -> None:
        self.sheet.line(item.text, indent=INDENT, mark=mark)

    def _claim(self, claim: Claim, mark: Piece) -> None:
        speaker = _speaker(claim)
        if speaker != self._speaker:
            self._speaker = speaker
            self.sheet.line((speaker, "bold cyan"), indent=2)
        self.sheet.line(claim.statement, indent=INDENT, mark=mark)
        quote = claim.quote if claim.quote and not lines.is_quoted(claim.quote, claim.statement) else None
        details = [f"“{quote}”" if quote else "", lines.certainty_words(claim.certainty)]
        details += [f"via {claim.via}" if claim.via else ""]
        self._details(details)

    def _figure(self, figure: Figure, mark: Piece) -> None:
        self._quantity(figure, mark)
        self.sheet.line(lines.opened(figure.measures), indent=INDENT)
        self._details(_circumstances([figure]))

    def _quantity(self, figure: Figure, mark: Piece) -> None:
        read = lines.read_as(figure.quantity)
        self.sheet.line((figure.quantity.text, "bold"), (read and f", read as {read}", "dim"), indent=INDENT, mark=mark)

    def _exchange(self, exchange: Exchange, mark: Piece) -> None:
        giver, receiver = exchange.giver or _NOT_TOLD, exchange.receiver or _NOT_TOLD
        self.sheet.line((f"{giver} → {receiver}: ", "bold"), exchange.given, indent=INDENT, mark=mark)
        if exchange.in_return:
            self.sheet.line((f"{receiver} → {giver}: ", "bold"), exchange.in_return, indent=INDENT)
        else:
            self.sheet.line(("in return: not told", "dim"), indent=INDENT)
        quantity = lines.read_as(exchange.quantity) if exchange.quantity else ""
        self._details([lines.certainty_words(exchange.status), quantity, exchange.when or ""])

    def _actor(self, actor: Actor, mark: Piece) -> None:
        self.sheet.line((actor.name, "bold"), f"  {_about(actor)}", indent=INDENT, mark=mark)

    def _any(self, item: Item, mark: Piece) -> None:
        self.sheet.line(lines.headline_of(item), indent=INDENT, mark=mark)

    def _details(self, details: Iterable[str]) -> None:
        if said := " · ".join(filter(None, details)):
            self.sheet.line((said, "italic"), indent=INDENT)

    def _grounds(self, row: Sequence[tuple[str, Item]]) -> None:
        """The sentences that a row rests on, each in full where a section first comes to it, and the findings."""
        known: list[str] = []
        for evidence in lines.evidence_of(row):
            if evidence.sentence in self._quoted or any(lines.repeats(item, evidence) for _, item in row):
                known.append(f"[{evidence.sentence}]")
            else:
                self.sheet.line((f"[{evidence.sentence}] {evidence.text}", "dim"), indent=INDENT)
            self._quoted.add(evidence.sentence)
        found = [(number, list(marks(item.findings))) for number, item in row]
        if all(of_one == found[0][1] for _, of_one in found):
            found = [("", found[0][1])]
        short = "".join(known)
        for number, of_one in found:
            for mark in of_one or [("", "")]:
                led = "  ".join(filter(None, (short, number, " "))) if short or number else ""
                self.sheet.line((led, "dim"), mark, indent=INDENT)
                short = ""

    def _actors(self, numbered: Sequence[tuple[str, Actor]]) -> None:
        """One line an actor where it fits: the name, what is known of it, its sentences; what held is said once."""
        inner = self.sheet.width - INDENT
        name_width = min(max(words(actor.name).cell_len for _, actor in numbered), inner * 2 // 5)
        found = [short_mark(actor.findings) for _, actor in numbered]
        usual = max(found, key=found.count)
        for (number, actor), mark in zip(numbered, found, strict=True):
            cited = "".join(f"[{evidence.sentence}]" for evidence in actor.evidence)
            about = words(_about(actor), (f"  {cited}  ", "dim"), mark if mark != usual else "")
            cells = [(words((actor.name, "bold")), name_width), (about, inner - name_width - 1)]
            self.sheet.row(cells, INDENT, [(number, "bold")])
        said, style = usual
        who = "each" if found.count(usual) == len(found) else "the others"
        self.sheet.line((f"{said}: {who}", style), indent=INDENT)

    def _figures(self, numbered: Sequence[tuple[str, Figure]]) -> None:
        """A table: what is printed and what it is read as, and beside it what it measures; the evidence under a row."""
        inner = self.sheet.width - INDENT
        printed = _width("In the text", (figure.quantity.text for _, figure in numbered), inner // 3)
        widths = (printed, inner - printed - 1)
        titles = zip(("In the text", "What it measures"), widths, strict=True)
        self.sheet.row([(words((title, "dim")), width) for title, width in titles], INDENT)
        for row in lines.rows_of(numbered):
            figures: list[Figure] = [figure for _, figure in row]  # type: ignore[misc]
            quantities: list[Text] = []
            numbers: list[Piece] = []
            for number, figure in zip((number for number, _ in row), figures, strict=True):
                read = lines.read_as(figure.quantity)
                said = [words((figure.quantity.text, "bold")), *([words((f"read as {read}", "dim"))] if read else [])]
                quantities += said
                numbers += [(number, "bold"), *[""] * (len(said) - 1)]
            about = " · ".join(_circumstances(figures))
            told = lines.opened(figures[0].measures)
            measures = words(*_with_bold(told, figures), (f" · {about}" if about else "", "italic"))
            self.sheet.row([(quantities, widths[0]), (measures, widths[1])], INDENT, numbers)
            self._grounds(row)

    def _withheld(self, number: int, withheld: Withheld) -> None:
        said = lines.values_line(withheld.item)
        self.sheet.line((f"{withheld.path}: ", "bold"), said, indent=INDENT, mark=(str(number), "bold"))
        for finding in withheld.findings:
            if finding.failed:
                finding_lines(self.sheet, finding, INDENT)


_ITEMS: dict[type[Item], Callable[..., None]] = {
    Claim: ReportPage._claim,
    Figure: ReportPage._figure,
    Exchange: ReportPage._exchange,
    Actor: ReportPage._actor,
    Line: ReportPage._statement,
}


def _name(name: str) -> str:
    return "standard input" if name == "-" else name


def _speaker(claim: Claim) -> str:
    return lines.opened(", ".join(filter(None, (claim.speaker or lines.NOBODY, claim.role))))


def _by_speaker(numbered: Sequence[tuple[str, Claim]]) -> list[tuple[str, Claim]]:
    """The claims with each speaker's together, however spelled, and with the first role that one of them gives."""
    keyed = [((claim.speaker or "").casefold(), number, claim) for number, claim in numbered]
    order = list(dict.fromkeys(key for key, _, _ in keyed))
    firsts = {key: claim.speaker for key, _, claim in reversed(keyed)}
    roles = {key: claim.role for key, _, claim in reversed(keyed) if claim.role and key}
    return [
        (number, claim.model_copy(update={"speaker": firsts[key], "role": roles.get(key)}))
        for key, number, claim in sorted(keyed, key=lambda entry: order.index(entry[0]))
    ]


def _about(actor: Actor) -> str:
    role = actor.role or ""
    if actor.affiliation and actor.affiliation.casefold() not in role.casefold():
        role = f"{role} of {actor.affiliation}" if role else actor.affiliation
    also = f"also {', '.join(actor.aliases)}" if actor.aliases else ""
    return " · ".join(filter(None, (actor.kind, role, also)))


def _circumstances(figures: Iterable[Figure]) -> list[str]:
    """Of when figures that share their words are, where those do not say it, and whose."""
    said = [figure.period for figure in figures if figure.period and figure.period not in figure.measures]
    said += [f"as given by {figure.attributed_to}" for figure in figures if figure.attributed_to]
    return list(dict.fromkeys(said))


def _with_bold(said: str, figures: Iterable[Figure]) -> list[Piece]:
    """``said`` with the figures in it in bold type: of several numbers, those that the words are about."""
    texts = "|".join(sorted((re.escape(figure.quantity.text) for figure in figures), key=len, reverse=True))
    pieces = re.split(rf"(?<!\w)({texts})(?!\w)", said, flags=re.IGNORECASE)
    return [(piece, "bold") if at % 2 else piece for at, piece in enumerate(pieces)]


def _width(title: str, cells: Iterable[str], most: int) -> int:
    return min(max(words(cell).cell_len for cell in (title, *cells)), most)
