"""Prompt templates: Jinja2, one a schema and shared parts, each with a front matter in TOML."""
