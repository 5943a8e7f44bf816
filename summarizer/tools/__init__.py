"""The tools that assistants call: one definition of each, and one gate for all of them.

``summarizer.mcp_server`` serves them over MCP, ``summarizer.chat`` hands them to any program that talks to a model.
"""

from summarizer.tools.briefs import SUMMARIZE_FILE, SUMMARIZE_TEXT
from summarizer.tools.checks import CHECK_SUMMARY
from summarizer.tools.daily import DAILY_BRIEF
from summarizer.tools.evidence import FIND_EVIDENCE, SHOW_EVIDENCE
from summarizer.tools.limits import Limits
from summarizer.tools.schemas import LIST_SCHEMAS
from summarizer.tools.tool import Result, Tool
from summarizer.tools.toolbox import Toolbox

__all__ = ["TOOLS", "Limits", "Result", "Tool", "Toolbox"]

TOOLS: tuple[Tool, ...] = (
    SUMMARIZE_TEXT,
    SUMMARIZE_FILE,
    CHECK_SUMMARY,
    DAILY_BRIEF,
    FIND_EVIDENCE,
    SHOW_EVIDENCE,
    LIST_SCHEMAS,
)
