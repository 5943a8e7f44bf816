"""``summarize schemas``: what there is to fill."""

import json

import click

from summarizer.cli.completing import complete_schema


@click.command("schemas")
@click.argument("name", required=False, shell_complete=complete_schema)
def schemas_command(name: str | None) -> None:
    """List the schemas, or print the JSON schema of NAME."""
    from summarizer.schemas import SCHEMAS, load_schema

    if name:
        print(json.dumps(load_schema(name).model_json_schema(mode="serialization"), indent=2))
        return
    width = max(map(len, SCHEMAS))
    for key, schema in SCHEMAS.items():
        print(f"{key:{width}}  {schema.__doc__}")
