"""What a client can read beside calling tools: the schemas."""

import json
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

from summarizer.tools import Toolbox

_SCHEMAS = "summarizer://schemas/"
_JSON = "application/json"


async def list_resources(toolbox: Toolbox) -> ListResourcesResult:
    """Every schema."""
    return ListResourcesResult(resources=list(_schemas()))


def list_templates(toolbox: Toolbox) -> ListResourceTemplatesResult:
    """How the addresses of resources are made."""
    schemas = ResourceTemplate(
        uri_template=_SCHEMAS + "{name}", name="schema", title="A schema", mime_type=_JSON,
        description="What a brief in this schema holds, as JSON schema.",
    )  # fmt: skip
    return ListResourceTemplatesResult(resource_templates=[schemas])


async def read_resource(toolbox: Toolbox, uri: str) -> ReadResourceResult:
    """The resource at ``uri``; raises the protocol's own error where there is none."""
    from summarizer.schemas import SCHEMAS

    name = uri.removeprefix(_SCHEMAS)
    if uri.startswith(_SCHEMAS) and name in SCHEMAS:
        text = json.dumps(SCHEMAS[name].model_json_schema(mode="serialization"))
        return ReadResourceResult(contents=[TextResourceContents(uri=uri, mime_type=_JSON, text=text)])
    known = ", ".join(resource.uri for resource in _schemas())
    raise MCPError(INVALID_PARAMS, f"There is no resource {uri}: there are {known}.")


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
