"""What one answer costs in tokens: the same twelve items of the same article in five shapes.

    python -m benchmarks.tokens

Counts with the o200k tokenizer where the package bpe-openai is installed, else by characters / 4.
Each shape carries what its library asks a model for: the surface and the attributes everywhere; where the
library wants evidence retyped, the sentence is retyped. The shapes follow the libraries' own documentation:
langextract (extractions with attributes, compact and indented), contextgem (items with justification and
references), instructor's citation recipe (facts with substring quotes), graphrag (delimited tuples).
"""

import json
from collections.abc import Callable
from pathlib import Path

from summarizer import Document
from summarizer.engines.model.prompts import article, form_for
from summarizer.engines.model.transport import request_for
from summarizer.schemas import load_schema

SEED = Path(__file__).parent.parent / "seeds" / "000_visit_preview.txt"
FIGURES: list[dict[str, object]] = [
    {"quantity": "24 years", "measures": "time since the first visit", "s": [2]},
    {"quantity": "nearly five million artillery shells", "measures": "room in the containers", "s": [5]},
    {"quantity": "a million shells", "measures": "shells for Ukraine", "attributed_to": "European Union", "s": [6]},
    {"quantity": "at least 10,000 shipping containers", "measures": "containers sent to Russia",
     "period": "the past month", "attributed_to": "Seoul", "s": [8]},
    {"quantity": "as many as 4.8 million artillery shells", "measures": "shells they could carry", "s": [9]},
    {"quantity": "Dozens of ballistic missiles", "measures": "missiles sent to Moscow's troops", "s": [10]},
    {"quantity": "a week", "measures": "Kim's stay in Russia", "period": "last September", "s": [18]},
    {"quantity": "dozens of missiles", "measures": "wreckage found in Ukraine", "s": [19]},
    {"quantity": "almost £800 million", "measures": "cost of the tests", "period": "last year", "s": [25]},
    {"quantity": "about 4 percent", "measures": "share of North Korea's economy", "period": "last year", "s": [25]},
    {"quantity": "two capitals", "measures": "capitals that are closer militarily", "s": [4]},
    {"quantity": "two countries", "measures": "countries that could raise cooperation", "s": [22]},
]  # fmt: skip


def tokenizer() -> tuple[str, Callable[[str], int]]:
    try:
        import bpe_openai
    except ImportError:
        return "characters / 4", lambda text: round(len(text) / 4)
    encoding = bpe_openai.get_encoding("o200k_base")
    return "o200k", lambda text: len(encoding.encode(text))


def sentences(document: Document, item: dict[str, object]) -> list[str]:
    return [document.sentences[number - 1].text for number in item["s"]]  # type: ignore[attr-defined]


def attributes(item: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in item.items() if key not in ("quantity", "s")}


def ours(document: Document) -> str:
    return json.dumps({"figures": FIGURES}, ensure_ascii=False, separators=(",", ":"))


def langextract(indent: int | None) -> Callable[[Document], str]:
    def shape(document: Document) -> str:
        items = [{"figure": item["quantity"], "figure_attributes": attributes(item)} for item in FIGURES]
        return json.dumps({"extractions": items}, ensure_ascii=False, indent=indent)

    return shape


def contextgem(document: Document) -> str:
    items = [
        {
            "value": {"quantity": item["quantity"], **attributes(item)},
            "justification": f"The text states {item['quantity']} for {item['measures']}.",
            "reference_paragraphs": [{"reference_paragraph_id": f"P{number}"} for number in item["s"]],  # type: ignore[attr-defined]
        }
        for item in FIGURES
    ]
    return json.dumps({"concepts": [{"concept_id": "C0", "extracted_items": items}]}, ensure_ascii=False)


def instructor(document: Document) -> str:
    facts = [
        {"fact": f"{item['measures']}: {item['quantity']}", "substring_quote": sentences(document, item)}
        for item in FIGURES
    ]
    return json.dumps({"question": "Which figures does the article give?", "answer": facts}, ensure_ascii=False)


def graphrag(document: Document) -> str:
    rows = []
    for item in FIGURES:
        name, what = str(item["quantity"]), str(item["measures"])
        when = f", {item['period']}" if "period" in item else ""
        rows.append(
            f'("entity"<|>{name.upper()}<|>FIGURE<|>{name} is the number that the article gives for {what}{when})'
        )
        said = f"The article says that {what} is {name}"
        rows.append(f'("relationship"<|>{name.upper()}<|>{what.upper()}<|>{said}<|>8)')
    return "##\n".join(rows) + "<|COMPLETE|>"


SHAPES: dict[str, Callable[[Document], str]] = {
    "summarizer": ours,
    "langextract, compact": langextract(None),
    "langextract, indented": langextract(2),
    "contextgem": contextgem,
    "instructor, citations": instructor,
    "graphrag": graphrag,
}


def main() -> None:
    name, count = tokenizer()
    document = Document.load(SEED)
    print(f"{len(FIGURES)} items of {SEED.name}, {name}")
    print(f"{'output':24} {'tokens':>7} {'an item':>8}")
    for shape, make in SHAPES.items():
        tokens = count(make(document))
        print(f"{shape:24} {tokens:7} {tokens / len(FIGURES):8.1f}")
    numbered = count(article(document, document.body))
    print(f"\n{'input':24} {'fixed':>7} {'article':>8} {'1.15 × article + 450':>21}")
    for schema in ("figures", "claims", "actors", "exchanges", "brief"):
        request = request_for(form_for(load_schema(schema)), "json_schema")
        # The client writes JSON without spaces.
        asked = json.dumps(request["response_format"], separators=(",", ":"))
        fixed = count(request["messages"][0]["content"]) + count(asked)
        print(f"{schema:24} {fixed:7} {numbered:8} {fixed + numbered:9} of {1.15 * numbered + 450:.0f}")


if __name__ == "__main__":
    main()
