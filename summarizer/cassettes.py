"""Recording a run's HTTP exchanges as a cassette, and replaying them without a network.

A cassette is a YAML file of vcrpy's: requests are matched on method, path and body, so a changed
prompt or text never gets an old answer. Keys never reach the file. JSON bodies are written as YAML,
so that a person can read them and a diff shows what changed; each comes back byte for byte.
"""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarizer.engines.choice import ModelSettings
from summarizer.errors import SummarizerError, UserError

_STYLES: tuple[dict[str, Any], ...] = (
    {"separators": (",", ":"), "ensure_ascii": False},
    {"separators": (", ", ": "), "ensure_ascii": False},
    {"separators": (",", ":"), "ensure_ascii": True},
    {"separators": (", ", ": "), "ensure_ascii": True},
)
"""The ways in which clients and servers write JSON: a body that none of them gives back exactly stays a string."""

_FOLDED = re.compile("[\r\x85\u2028\u2029]")
"""Line breaks to YAML, which only a double-quoted scalar keeps as they are."""

_KEPT_HEADERS = {"content-type"}


class CassetteError(UserError):
    """A cassette that cannot be read, or has no answer for a request: the prompt or the text has changed since."""


class YamlSerializer:
    """vcrpy's serializer: readable bodies, every character kept as it was."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        """Write a cassette."""
        import yaml

        readable = json.loads(json.dumps(cassette, default=_decoded))
        for exchange in readable["interactions"]:
            exchange["request"]["body"] = _opened(exchange["request"]["body"])
            exchange["response"]["body"] = _opened(exchange["response"]["body"]["string"])
        return yaml.dump(readable, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=10_000)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        """Read a cassette back; raise ``CassetteError`` where it is none."""
        import yaml

        try:
            cassette: dict[str, Any] = yaml.safe_load(text)
            for exchange in cassette["interactions"]:
                exchange["request"]["body"] = _closed(exchange["request"]["body"])
                exchange["response"]["body"] = {"string": _closed(exchange["response"]["body"]).encode()}
        except (yaml.YAMLError, KeyError, TypeError) as error:
            raise CassetteError(f"This is no cassette: {str(error).splitlines()[0]}.") from error
        return cassette


class Recording:
    """A cassette that is being recorded."""

    whole = True

    def discard(self) -> None:
        """Leave the file as it was before: the run has failed."""
        self.whole = False


@contextmanager
def recording(path: Path, known: bool = False) -> Iterator[Recording]:
    """Send requests as ever, and write them to ``path`` with their answers when the block ends without an error.

    Until then whatever stands at ``path`` stays. With ``known``, it answers the requests that it knows, and only
    the others are sent.
    """
    aside = path.with_name(f"{path.name}.part")
    aside.unlink(missing_ok=True)
    if known and path.is_file():
        shutil.copyfile(path, aside)
    run = Recording()
    mode = "new_episodes" if known else "all"
    try:
        with _recorder().use_cassette(str(aside), record_mode=mode, drop_unused_requests=True):
            yield run
        if run.whole and aside.is_file():
            aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


@contextmanager
def replaying(path: Path) -> Iterator[Any]:
    """Answer requests from ``path`` alone; raise ``CassetteError`` where it has no answer or an answer is left over."""
    asked: list[Any] = []
    recorder = _recorder(asked)
    from vcr.errors import CannotOverwriteExistingCassetteException

    _exchanges(path)
    with recorder.use_cassette(str(path), record_mode="none", allow_playback_repeats=False) as cassette:
        try:
            yield cassette
        except SummarizerError as error:
            if any(isinstance(cause, CannotOverwriteExistingCassetteException) for cause in _causes(error)):
                raise CassetteError(f"{path.name} has no answer for this request: {_CHANGED}.") from error
            raise
        # A run can go on without an answer, and then tells of a service that was not there.
        known = [_body(request) for request in cassette.requests]
        if any(_body(request) not in known for request in asked):
            raise CassetteError(f"{path.name} has no answer for a request: {_CHANGED}.")
        if not cassette.all_played:
            raise CassetteError(f"{path.name} holds an answer that nobody asked for: {_CHANGED}.")


_CHANGED = "the prompt, the text or the model's name has changed since it was recorded"


def recorded_service(path: Path, settings: ModelSettings) -> ModelSettings:
    """``settings`` for the model and the address that the cassette at ``path`` was recorded with."""
    request = _exchanges(path)[0]["request"]
    base_url = request["uri"].removesuffix("/chat/completions")
    return replace(settings, model=json.loads(request["body"])["model"], base_url=base_url, api_key="replayed")


def _exchanges(path: Path) -> list[dict[str, Any]]:
    """What the cassette at ``path`` holds; raise ``CassetteError`` where it is missing, no cassette or empty."""
    if not path.is_file():
        raise CassetteError(f"There is no cassette {path}.")
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise CassetteError(f"{path.name} is no cassette: it is not a text.") from error
    exchanges: list[dict[str, Any]] = YamlSerializer.deserialize(text)["interactions"]
    if not exchanges:
        raise CassetteError(f"{path.name} holds no exchange.")
    return exchanges


def _recorder(asked: list[Any] | None = None) -> Any:
    """A recorder that keeps no key; each request that it sees is added to ``asked``."""
    try:
        import vcr
    except ImportError as error:
        raise CassetteError(
            "Recording and replaying need vcrpy: pip install '.[record]' in the summarizer's folder."
        ) from error

    def seen(request: Any) -> Any:
        if asked is not None:
            asked.append(request)
        return _scrubbed_request(request)

    recorder = vcr.VCR(
        match_on=["method", "path", "body"],
        decode_compressed_response=True,
        before_record_request=seen,
        before_record_response=_scrubbed_response,
    )
    recorder.register_serializer("readable", YamlSerializer)
    recorder.serializer = "readable"
    return recorder


def _body(request: Any) -> Any:
    try:
        return json.loads(request.body or b"")
    except ValueError:
        return request.body


def _scrubbed_request(request: Any) -> Any:
    request.headers = {key: value for key, value in request.headers.items() if key.lower() in _KEPT_HEADERS}
    return request


def _scrubbed_response(response: dict[str, Any]) -> dict[str, Any]:
    headers = {key: value for key, value in response["headers"].items() if key.lower() in _KEPT_HEADERS}
    return {**response, "headers": headers}


def _decoded(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode()
    raise TypeError(f"{type(value).__name__} has no place in a cassette")


def _opened(body: str | None) -> Any:
    """``body`` as data with the style that gives it back exactly, or as the string it is."""
    try:
        data = json.loads(body or "")
    except ValueError:
        return body
    style = next((at for at, style in enumerate(_STYLES) if json.dumps(data, **style) == body), None)
    return body if style is None else {"style": style, "json": data}


def _closed(body: Any) -> str:
    return json.dumps(body["json"], **_STYLES[body["style"]]) if isinstance(body, dict) else body or ""


def _dumper() -> Any:
    import yaml

    class Dumper(yaml.SafeDumper):
        pass

    def text(dumper: Any, value: str) -> Any:
        style = '"' if _FOLDED.search(value) else "|" if "\n" in value else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    return Dumper


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__
