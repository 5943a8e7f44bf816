"""The tools as an MCP server, over standard input and output or over HTTP.

This room alone imports the ``mcp`` package, and that only when a server is started: it takes longer to load than
everything else together.
"""

from summarizer.mcp_server.serving import Settings, serve

__all__ = ["Settings", "serve"]
