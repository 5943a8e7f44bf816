"""How close many runs at once come to what the service's latency allows.

    python -m benchmarks.throughput [--articles 500] [--latency 0.3]

A server on loopback, a process of its own, answers every request after the latency with a form of four
items. Each article is read, asked about, resolved, checked and reported in one process. The bound is
articles / at_once × latency seconds; `processor` is the seconds that the one process worked itself. Beside it,
on the same server, the loops of instructor, which validates the form, and of langextract, which aligns each
item with the text, where they are installed; neither checks what an item says.
"""

import argparse
import asyncio
import json
import logging
import multiprocessing
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from summarizer import Document, asummarize
from summarizer.engines.choice import ModelSettings
from summarizer.engines.model import ModelEngine
from summarizer.pipeline.many import as_finished

SEEDS = Path(__file__).parent.parent / "seeds"
ITEMS = [
    {"quantity": "at least 10,000 shipping containers", "measures": "containers leaving North Korea", "s": [8]},
    {"quantity": "as many as 4.8 million artillery shells", "measures": "artillery shells they could carry", "s": [9]},
    {"quantity": "Dozens of ballistic missiles", "measures": "missiles gone to Moscow's troops", "s": [10]},
    {"quantity": "almost £800 million", "measures": "cost of the tests", "period": "last year", "s": [25]},
]


def answer(content: object) -> bytes:
    message = {"role": "assistant", "content": json.dumps(content)}
    completion = {
        "id": "x",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
    }
    body = json.dumps(completion).encode()
    return f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body


async def serve(latency: float, ready: Callable[[int], None]) -> None:
    """Answer after ``latency`` seconds, in the form that langextract asks for where it is langextract that asks."""
    ours = answer({"figures": ITEMS})
    attributed = [{"figure": item["quantity"], "figure_attributes": {"measures": item["measures"]}} for item in ITEMS]
    extractions = answer({"extractions": attributed})

    async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                body = await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
                await asyncio.sleep(latency)
                writer.write(extractions if b"extractions" in body else ours)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(respond, "127.0.0.1", 0)
    ready(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def server(latency: float, port: multiprocessing.Queue) -> None:
    asyncio.run(serve(latency, port.put))


async def ours(url: str, texts: list[str], at_once: int) -> int:
    engine = ModelEngine(ModelSettings(model="m", base_url=url, api_key="k", at_once=at_once))

    def call(text: str) -> Callable[[], Awaitable[int]]:
        async def run() -> int:
            report = await asummarize(Document(text), "figures", engine=engine)
            return sum(1 for _ in report.items())

        return run

    kept = sum([kept async for _, kept in as_finished([call(text) for text in texts], at_once)])
    await engine.aclose()
    return kept


async def plain_instructor(url: str, texts: list[str], at_once: int) -> int:
    import instructor
    import openai

    from summarizer.fields import draft_model
    from summarizer.schemas import load_schema

    service = openai.AsyncOpenAI(base_url=url, api_key="k", max_retries=0)
    client = instructor.from_openai(service, mode=instructor.Mode.JSON_SCHEMA)
    model = draft_model(load_schema("figures"))

    def call(text: str) -> Callable[[], Awaitable[int]]:
        async def run() -> int:
            answer = await client.chat.completions.create(
                model="m", response_model=model, max_retries=0, messages=[{"role": "user", "content": text}]
            )
            return len(answer.figures)

        return run

    kept = sum([kept async for _, kept in as_finished([call(text) for text in texts], at_once)])
    await service.close()
    return kept


async def langextract(url: str, texts: list[str], at_once: int) -> int:
    import langextract as lx
    from langextract.providers.openai import OpenAILanguageModel

    logging.getLogger("absl").setLevel(logging.ERROR)
    shown = lx.data.Extraction("figure", "12 ships", attributes={"measures": "ships sold"})
    example = lx.data.ExampleData(text="Norway sold 12 ships.", extractions=[shown])
    model = OpenAILanguageModel(model_id="m", api_key="k", base_url=url, max_workers=at_once)
    documents = [lx.data.Document(text=text) for text in texts]
    found = await asyncio.to_thread(
        lambda: lx.extract(
            documents,
            prompt_description="Every quantity of the story.",
            examples=[example],
            model=model,
            max_char_buffer=10_000,
            batch_length=at_once,
            max_workers=at_once,
            show_progress=False,
        )
    )
    return sum(len(document.extractions or ()) for document in found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--latency", type=float, default=0.3)
    given = parser.parse_args()
    port: multiprocessing.Queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=server, args=(given.latency, port), daemon=True)
    process.start()
    url = f"http://127.0.0.1:{port.get()}/v1"
    seed = (SEEDS / "000_visit_preview.txt").read_text("utf-8")
    texts = [f"{seed}\n\nThis is copy number {number} of the report.\n" for number in range(given.articles)]
    print(f"{given.articles} articles, {given.latency:g} s latency")
    print(f"{'':12} {'at once':>7} {'items':>6} {'seconds':>8} {'processor':>10} {'bound':>7} {'reached':>8}")
    for name, loop in {"summarizer": ours, "instructor": plain_instructor, "langextract": langextract}.items():
        for at_once in (16, 64):
            try:
                asyncio.run(loop(url, texts[:at_once], at_once))
                start, worked = time.perf_counter(), time.process_time()
                kept = asyncio.run(loop(url, texts, at_once))
            except ImportError:
                print(f"{name:12} not installed")
                break
            took, worked = time.perf_counter() - start, time.process_time() - worked
            bound = given.articles / at_once * given.latency
            print(
                f"{name:12} {at_once:7} {kept:6} {took:8.2f} {worked:10.2f} {bound:7.2f} {bound / took:8.0%}",
                flush=True,
            )
    process.terminate()


if __name__ == "__main__":
    main()
