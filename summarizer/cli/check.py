"""``summarize check``: any summary against its source."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.explaining import read_report
from summarizer.cli.output import OutputFile, captured, format_for, refuse_unwritable, say, write
from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.document import Document
    from summarizer.fields import Schema

_FORMATS = ("text", "json", "html")


@click.command("check")
@click.argument("summary", type=click.Path(allow_dash=True))
@click.option(
    "--source",
    "-S",
    "sources",
    multiple=True,
    required=True,
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="Several are one source.",
)
@click.option("--format", "-f", type=click.Choice(_FORMATS), help="Default: by the file's ending; text on a terminal.")
@click.option("--output", "-o", type=OutputFile(), metavar="FILE", help="Write to this file.")
def check_command(summary: str, sources: tuple[str, ...], format: str | None, output: Path | None) -> None:
    """Check SUMMARY, a text by anybody or a brief's JSON, against its source; - is standard input.

    Prints the summary with what is wrong marked, why, and the source's words. Exits with 1 where something is
    unsupported or contradicted.
    """
    from summarizer.checking import check
    from summarizer.document import Document, load

    refuse_unwritable(output)
    shown = format or format_for(output, _FORMATS)
    document = _one_source(list(map(Document.load, sources)))
    text = load(summary).text
    if not any(map(str.isalnum, text)):
        raise InputError(f"{'standard input' if summary == '-' else summary} has no sentences.")
    report = check(_brief(text, summary, document) or text, document)
    if shown == "text":
        from summarizer.render.check import show

        write(captured(partial(show, report, document), output), output)
    elif shown == "html":
        from summarizer.render.html import check_page

        write(check_page(report, document), output)
    else:
        write(report.model_dump_json(indent=2) + "\n", output)
    told = shown == "text" or any(finding.verdict == "supported" or finding.failed for finding in report.findings)
    if not told:
        say(next((finding.message for finding in report.findings if finding.message), "nothing could be checked"))
    if report.failures:
        raise click.exceptions.Exit(1)


def _one_source(documents: "list[Document]") -> "Document":
    from summarizer.document import Document

    if len(documents) == 1:
        return documents[0]
    published = max((document.published for document in documents if document.published), default=None)
    name = " + ".join(document.name for document in documents)
    return Document("\n\n".join(document.text for document in documents), name, published=published)


def _brief(text: str, name: str, document: "Document") -> "Schema | None":
    """The brief in ``text`` where that is a report's JSON; raise ``InputError`` where it does not fit the document."""
    from summarizer.document import looks_like_json

    if not looks_like_json(text):
        return None
    report = read_report(text, name)
    if report.source.id != document.id:
        raise InputError(f"{name} is a brief of another text, {report.source.name}: it does not fit {document.name}.")
    return report.brief
