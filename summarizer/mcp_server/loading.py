"""Importing the ``mcp`` package for a pipe: what a session never uses is not loaded, or only once it is used.

As it is, the package takes longer to import than everything else together: most of it are clients, web servers with
their libraries, and the models of all messages in all versions of the protocol.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from pydantic import BaseModel, TypeAdapter

_SHOWCASES = ("mcp", "mcp.server")
"""Packages that import all that is in them, to show it at the top."""
_SELDOM_USED = (
    "mcp.server.auth.middleware.auth_context",
    "mcp.server.auth.middleware.bearer_auth",
    "mcp.server.auth.provider",
    "mcp.server.auth.routes",
    "mcp.server.auth.settings",
    "mcp.server.streamable_http",
    "mcp.server.streamable_http_manager",
    "mcp.server.transport_security",
    "mcp_types._v2026_07_28",
    "starlette.applications",
    "starlette.middleware",
    "starlette.middleware.authentication",
    "starlette.routing",
)
"""Modules whose classes a server names as it is imported, and uses over the web, or with the newest clients alone."""


@contextmanager
def models_built_when_used() -> Iterator[None]:
    """Let pydantic build the models that are defined meanwhile when they are used: a session uses few of mcp's."""
    unions = vars(TypeAdapter).get("_defer_build")
    BaseModel.model_config["defer_build"] = TypeAdapter._defer_build = True  # type: ignore[assignment]
    try:
        yield
    finally:
        del BaseModel.model_config["defer_build"]
        TypeAdapter._defer_build = unions  # type: ignore[assignment]


def leave_out_the_web() -> None:
    """Import what serves the web, and what other packages show of themselves, when it is used."""
    for name in _SHOWCASES:
        spec = find_spec(name)
        if spec is not None:
            sys.modules.setdefault(name, module_from_spec(spec))
    for name in _SELDOM_USED:
        sys.modules.setdefault(name, _Later(name))


class _Later(ModuleType):
    """Stands in for a module; it has stand-ins for the classes in it, and is imported when one of them is used."""

    def __getattr__(self, name: str) -> "_StandIn":
        if name.startswith("__"):
            raise AttributeError(name)
        stand_in = _StandIn(name, (), {"__module__": self.__name__})
        setattr(self, name, stand_in)
        return stand_in


class _StandIn(type):
    """The class of classes that stand in for others, for pydantic too; they can be named, and united with others."""

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        return cls._real()(*arguments, **named)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(cls._real(), name)

    def __get_pydantic_core_schema__(cls, _: Any, handler: Any) -> Any:
        return handler(cls._real())

    def _real(cls) -> Any:
        # What is imported now may import what other stand-ins stand for, or what is in them.
        for name in _SELDOM_USED:
            if isinstance(sys.modules.get(name), _Later):
                del sys.modules[name]
        return getattr(import_module(cls.__module__), cls.__name__)
