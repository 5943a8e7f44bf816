"""``check_summary``: an assistant's own words against their source, before it says them."""

from pydantic import BaseModel, Field, model_validator

from summarizer.fields import Finding, Verdict
from summarizer.tools.evidence import OneSource, given_source
from summarizer.tools.sources import ORDERS, Given, key_of, orders_in
from summarizer.tools.tool import Result, Tool
from summarizer.tools.toolbox import Call

_LONGEST_SUMMARY = 20_000


class CheckSummary(OneSource):
    """What ``check_summary`` takes."""

    summary: str = Field(min_length=1, max_length=_LONGEST_SUMMARY, description="What you are about to say.")

    @model_validator(mode="after")
    def _one_source(self) -> "CheckSummary":
        if self.given_ways() != 1:
            raise ValueError("give the source as one of text, path and source_id")
        return self


class Checked(BaseModel):
    """What the checks say about a summary; ``start`` and ``end`` of a finding are code points into it."""

    verdict: Verdict = Field(description="The worst of all findings.")
    source_id: str
    summary: str
    checked: tuple[tuple[int, int], ...] = Field(description="The stretches of the summary that were compared.")
    findings: tuple[Finding, ...]
    orders: tuple[str, ...] = Field(description=ORDERS)


async def _check_summary(takes: CheckSummary, call: Call) -> Result:
    given = await given_source(takes, call)
    result, document_id, given = await call.work(check, takes.summary, given, call.limits.characters)
    call.keep(document_id, given)
    return result


def check(summary: str, given: Given, longest: int) -> tuple[Result, str, Given]:
    """What the checks say of ``summary``, the source's id, and the source as it is to be remembered."""
    from summarizer.checking import check
    from summarizer.tools.texts import check_text

    document = given.read(longest)
    report, orders = check(summary, document), orders_in(document)
    data = Checked(
        verdict=report.verdict,
        source_id=key_of(document.id),
        summary=report.summary,
        checked=report.checked,
        findings=report.findings,
        orders=orders,
    ).model_dump(mode="json")
    return Result(check_text(report, document.id, orders), data), document.id, Given.of(document)


CHECK_SUMMARY = Tool(
    "check_summary",
    "Check a summary",
    "Check your own words against their source before you say them: every number, date, name, quotation, who said it "
    "and who gave what to whom. Each sentence comes back as supported, unsupported, contradicted or unchecked, with "
    "the source's words where it fails. Give the source as its text, its file, or the id of an earlier result.",
    CheckSummary,
    lambda: Checked,
    _check_summary,
)
