"""One self-contained page: the templates, the one style sheet, the one script, and the policy that lets in no other."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from summarizer.render.html.text import plain, visible, web_address

_LONG = 400
"""From this many items or sentences on, what is out of sight is not laid out."""


def page(template: str, size: int, **values: object) -> str:
    """The page of ``template``; ``size`` is how many items and sentences it shows."""
    return (
        _environment()
        .get_template(template)
        .render(
            style=_asset("page.css"),
            script=_asset("page.js"),
            policy=_policy(),
            long=size > _LONG,
            **values,
        )
    )


def fragment(template: str, **values: object) -> str:
    """A piece of markup for somebody else's page, without a style or a script."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("summarizer.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        # Every value that a template prints goes through here, so that none can be forgotten.
        finalize=visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(plain=plain, web_address=web_address)
    return environment


@cache
def _asset(name: str) -> Markup:
    return Markup((files("summarizer.render.html") / "assets" / name).read_text(encoding="utf-8"))


@cache
def _policy() -> Markup:
    """Nothing may be loaded from anywhere, and no style or script may run but the page's own two."""
    return Markup(
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_hash('page.css')}'; script-src '{_hash('page.js')}'"
    )


def _hash(name: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(_asset(name).encode()).digest()).decode()
