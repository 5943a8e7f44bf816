"""How well names are read: span F1 on re3d (dstl/re3d), names only.

    python -m benchmarks.names RE3D [FOLDER ...]

RE3D is the corpus's folder, FOLDER its parts; without any, "US State Department" and "UK Government",
the parts that the reader was developed on.

What counts as gold. re3d marks every mention, "the rebels" and "we" as well as "Boris Johnson", and marks
them whole: "Foreign Office Minister Tobias Ellwood", "the UN". The reader gives names alone, so each mention
of an organisation, a person, a location or a nationality becomes

- a name: what is left without articles, small words and titles at its edges, if all its words are capitalised
  but for "of", "the", "and" and their like. "eastern Aleppo" is Aleppo, "Mr Johnson" is Johnson; "Paris, France"
  is two names;
- or else a description ("the Iraqi people", "the Foreign Secretary", "We"), which is left out, and a name found
  inside it counts neither for nor against.

Mentions that the annotators did not confirm (confidence below one half) are left out, but for nationalities,
which re3d carries nearly all unconfirmed; a nationality inside a longer name ("Iraqi Security Forces") is
left out too.

What counts as found. Spans must be equal, possessives aside, and kinds must agree: a country may be an organisation
or a location, as in re3d; an outlet is an organisation; a people ("Syrians") is an organisation there. Names of kind
``other`` are left out.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

from summarizer.reading.names import find_names
from summarizer.reading.names.lexicon import words
from summarizer.spans import Span

FOLDERS = ("US State Department", "UK Government")
TYPES = ("Organisation", "Person", "Location", "Nationality")
FITS = {
    "organisation": {"Organisation"},
    "outlet": {"Organisation"},
    "person": {"Person"},
    "country": {"Location", "Organisation"},
    "place": {"Location"},
    "nationality": {"Nationality", "Organisation"},
    "group": {"Organisation", "Nationality"},
}
SMALL = {"of", "the", "and", "for", "on", "to", "in", "de", "al", "bin", "von", "van", "&", "at"}
EDGES = {"the", "a", "an", "this", "that", "our", "their", "its", "all", "both", "former"}
PRONOUNS = words("i we you he she it they our my their his her its us them those these this that who")
TITLES = words("""
mr mrs ms dr sir lord lady minister secretary president ambassador king queen prince chancellor premier senator governor
mayor general colonel captain judge advisor adviser spokesman spokesperson spokeswoman envoy commissioner representative
director chairman special presidential deputy prime foreign state office defence defense us uk un fco russian iraqi u.s.
acting permanent senior
""")
WORD = re.compile(r"\S+")


def names_in(text: str, start: int, end: int, kind: str, written_small: set[str]) -> list[Span]:
    """The names that the mention from ``start`` to ``end`` comes down to; none for a description."""
    found = []
    for part in re.finditer(r"[^,\n]+", text[start:end]):
        spans = [Span(*word.span()).moved(start + part.start()) for word in WORD.finditer(part[0])]
        surface = [word.of(text) for word in spans]
        while spans and (surface[0][0].islower() or surface[0].lower() in EDGES) and not surface[0].startswith("al-"):
            spans, surface = spans[1:], surface[1:]
        while spans and kind == "Location" and surface[-1][0].islower():
            spans, surface = spans[:-1], surface[:-1]
        if kind == "Person":
            titles = [i for i, word in enumerate(surface) if word.lower().strip(".") in TITLES]
            if titles:
                spans, surface = spans[titles[-1] + 1 :], surface[titles[-1] + 1 :]
            if spans and surface[0] in SMALL:
                return found
        if not spans or any(word[0].islower() and word.lower() not in SMALL and "-" not in word for word in surface):
            continue
        if all(word.lower() in PRONOUNS for word in surface):
            continue
        if len(surface) == 1 and surface[0].lower() in written_small:
            continue
        span = Span(spans[0].start, spans[-1].end)
        found.append(without_possessive(text, span))
    return found


def without_possessive(text: str, span: Span) -> Span:
    surface = span.of(text)
    kept = re.sub(r"(?:['’]s|[\W_]+)$", "", surface) if not re.search(r"\.\w\.$", surface) else surface
    return Span(span.start, span.start + len(kept))


def read(folder: Path) -> list[tuple[str, dict[Span, str], list[Span]]]:
    """Each document's text, names with their types, and descriptions."""
    lines = (folder / "documents.json").read_text(encoding="utf-8-sig").splitlines()
    texts = {document["_id"]: document["text"] for document in map(json.loads, lines)}
    mentions: dict[str, list[dict[str, object]]] = {key: [] for key in texts}
    for line in (folder / "entities.json").read_text(encoding="utf-8-sig").splitlines():
        entity = json.loads(line)
        if entity["type"] in TYPES and (entity["confidence"] >= 0.5 or entity["type"] == "Nationality"):
            mentions[entity["documentId"]].append(entity)
    documents = []
    for key, text in texts.items():
        small = set(re.findall(r"\b[a-z]+\b", text))
        names: dict[Span, str] = {}
        descriptions = []
        for entity in sorted(mentions[key], key=lambda entity: -float(str(entity["confidence"]))):
            start, end, kind = int(str(entity["begin"])), int(str(entity["end"])), str(entity["type"])
            reduced = names_in(text, start, end, kind, small)
            for span in reduced:
                names.setdefault(span, kind)
            descriptions.append(Span(start, end))
        names = {
            span: kind
            for span, kind in names.items()
            if not (kind == "Nationality" and any(other != span and other.covers(span) for other in names))
        }
        documents.append((text, names, descriptions))
    return documents


def score(folder: Path, show: bool) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for text, gold, descriptions in read(folder):
        left = dict(gold)
        for name in find_names(text):
            if name.kind == "other":
                continue
            span = without_possessive(text, name.span)
            kind = left.get(span)
            if kind in FITS[name.kind]:
                counts["hit", kind] += 1
                del left[span]
                continue
            if kind is None and any(
                whole.covers(span) and not any(whole.covers(g) and g.overlaps(span) for g in gold)
                for whole in descriptions
            ):
                continue
            counts["false", sorted(FITS[name.kind])[0]] += 1
            if show:
                context = text[max(0, span.start - 40) : span.end + 30].replace("\n", "⏎")
                print(f"  FALSE {name.text!r} {name.kind} ({name.rule}); gold {kind or '-'}: …{context}…")
        for span, kind in left.items():
            counts["missed", kind] += 1
            if show:
                context = text[max(0, span.start - 40) : span.end + 30].replace("\n", "⏎")
                print(f"  MISSED {span.of(text)!r} {kind}: …{context}…")
    return counts


def report(counts: Counter[tuple[str, str]]) -> None:
    print(f"{'':14}{'gold':>6}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}")
    for kind in (*TYPES, "all"):
        kinds = TYPES if kind == "all" else (kind,)
        hit, missed, false = (sum(counts[what, k] for k in kinds) for what in ("hit", "missed", "false"))
        precision, recall = hit / max(1, hit + false), hit / max(1, hit + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind:14}{hit + missed:6}{hit + false:7}{100 * precision:7.1f}{100 * recall:7.1f}{100 * f1:7.1f}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Span F1 of names on re3d.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folders", nargs="*", default=FOLDERS)
    parser.add_argument("--errors", action="store_true", help="print every miss and every false name")
    arguments = parser.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    for folder in arguments.folders:
        print(folder)
        counts = score(arguments.corpus / folder, arguments.errors)
        report(counts)
        total += counts
    if len(arguments.folders) > 1:
        print("together")
        report(total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
