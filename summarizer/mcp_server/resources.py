"""What a client can read beside calling tools: the schemas, and the reports in the store."""

import asyncio
import json
import re
from functools import cache

from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ReadResourceResult,
    Resource,
    ResourceTemplate,
    TextResourceContents,
)

from summarizer.errors import StoreError
from summarizer.tools import Toolbox
from summarizer.tools.quoting import flat
from summarizer.tools.sources import key_of

_SCHEMAS = "summarizer://schemas/"
_REPORTS = "summarizer://reports/"
_REPORT = re.compile(re.escape(_REPORTS) + r"([0-9a-f]{8,64})/([a-z]+)")
_JSON = "application/json"
_MOST_LISTED = 100


async def list_resources(toolbox: Toolbox) -> ListResourcesResult:
    """Every schema, and the latest reports of the store."""
    return ListResourcesResult(resources=[*_schemas(), *await _reports(toolbox)])


def list_templates(toolbox: Toolbox) -> ListResourceTemplatesResult:
    """How the addresses of resources are made."""
    schema = ResourceTemplate(
        uri_template=_SCHEMAS + "{name}", name="schema", title="A schema", mime_type=_JSON,
        description="What a brief in this schema holds, as JSON schema.",
    )  # fmt: skip
    report = ResourceTemplate(
        uri_template=_REPORTS + "{source}/{schema}", name="report", title="A stored report", mime_type=_JSON,
        description="The newest report of the source with this id in this schema; what is withheld is not fact.",
    )  # fmt: skip
    return ListResourceTemplatesResult(resource_templates=[schema, report] if toolbox.store else [schema])


async def read_resource(toolbox: Toolbox, uri: str) -> ReadResourceResult:
    """The resource at ``uri``; raises the protocol's own error where there is none."""
    text = _schema(uri) or await _report(toolbox, uri)
    if text is None:
        known = ", ".join(resource.uri for resource in _schemas())
        raise MCPError(INVALID_PARAMS, f"There is no resource {uri}: there are {known}, and what resources/list names.")
    return ReadResourceResult(contents=[TextResourceContents(uri=uri, mime_type=_JSON, text=text)])


def _schema(uri: str) -> str | None:
    from summarizer.schemas import SCHEMAS

    schema = SCHEMAS.get(uri.removeprefix(_SCHEMAS)) if uri.startswith(_SCHEMAS) else None
    return json.dumps(schema.model_json_schema(mode="serialization")) if schema else None


async def _report(toolbox: Toolbox, uri: str) -> str | None:
    from summarizer.store.shelf import latest_report, look

    named = _REPORT.fullmatch(uri)
    if named is None or toolbox.store is None:
        return None
    try:
        return await asyncio.to_thread(look, toolbox.store, latest_report, named[1], named[2])
    except StoreError as error:
        raise MCPError(INVALID_PARAMS, str(error)) from error


async def _reports(toolbox: Toolbox) -> list[Resource]:
    if toolbox.store is None:
        return []
    from summarizer.store.shelf import latest_reports, look

    try:
        kept = await asyncio.to_thread(look, toolbox.store, latest_reports, _MOST_LISTED)
    except StoreError as error:
        raise MCPError(INVALID_PARAMS, str(error)) from error
    return [
        Resource(
            uri=f"{_REPORTS}{key_of(report.text_id)}/{report.schema}",
            name=f"{key_of(report.text_id)} {report.schema}",
            title=flat(report.title or report.name)[:200],
            description=f"The {report.schema} of this text, made {report.kept}.",
            mime_type=_JSON,
        )
        for report in kept
    ]


@cache
def _schemas() -> tuple[Resource, ...]:
    from summarizer.tools.schemas import schema_entries

    return tuple(
        Resource(
            uri=f"{_SCHEMAS}{entry.name}", name=entry.name, title=f"Schema: {entry.name}", mime_type=_JSON,
            description=entry.description,
        )
        for entry in schema_entries()
    )  # fmt: skip
