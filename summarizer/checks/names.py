"""Does each name stand in the source, under this or another spelling?"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from summarizer.checks.passages.passage import Passage, stems_of
from summarizer.checks.passages.source import Source
from summarizer.checks.passages.words import read_words
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.vocabulary.nicknames import NICKNAMES, PARTIES
from summarizer.checks.vocabulary.regions import PARTS, SHORT_FORMS
from summarizer.document import Sentence
from summarizer.fields import NAMES, PROSE, Filled, Finding, Role, Verdict
from summarizer.memo import memoized
from summarizer.reading.names import Name, keys_of, same_name, tables
from summarizer.spans import Span

_HEADING = frozenset({"title", "byline"})
_CLASHING = frozenset({"surname", "initials", "middle names", "short form"})
"""Steps that leave out part of a name, so that the part left out may still differ."""
_LEAST_ROOT = 5
"""A people and its adjective share so many letters …"""
_ENDING = 3
"""… and all but so many of the longer ones: Democrats, Democratic."""
_ADJECTIVES = ("an", "ans", "ese", "ish", "ite", "ites")
"""How adjectives of places end, which the source need not know for places: Belmaran, of Belmara."""
_OFFICES = frozenset({"Ministry", "Department", "Government", "Treasury"})
_PEOPLES = frozenset({"group", "nationality", "country", "place"})
_WHERE = frozenset({"in", "at", "near", "from", "to", "outside", "around"})
_MISREAD = re.compile("Ã|A\u0303?[\u0080-\u00bf]")
_WITH_TWO_SURNAMES = 3
_SPELLINGS = (
    ("ph", "f"),
    ("kh", "h"),
    ("ck", "k"),
    ("ij", "i"),
    ("yi", "i"),
    ("y", "i"),
    ("w", "v"),
    ("c", "k"),
    ("q", "k"),
)
"""Letters that transliterations use for each other."""


def check_names(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name, in fields that hold one and in prose."""
    for field in subject.having(NAMES | PROSE):
        if field.role in NAMES:
            yield _check(subject, field.path, field.text, Span(0, len(field.text)), field.role)
            continue
        for name in subject.read(field).reading.names:
            passage = subject.read(field)
            if name.kind != "other" and not _is_counted(passage, name) and not _is_label(passage, name):
                finding = _check(subject, field.path, name.text, name.span, field.role)
                if finding.failed and (_is_doubtful(passage, name) or may_be_garbled(subject.source, name.text)):
                    finding = finding.model_copy(update={"verdict": "unchecked"})
                yield finding


def _is_doubtful(passage: Passage, name: Name) -> bool:
    """Whether what the source lacks may be no name, or no news: the first word of a sentence, a short form in capitals,
    a plain word with a capital, a nationality or a party, which may follow from a town or an office, or a capital that
    stands for its government."""
    if name.kind in ("nationality", "group"):
        return True
    if name.text in tables().capitals and not any(
        word.lower in _WHERE for word in passage.words_before(name.span.start)[-1:]
    ):
        return True
    if name.rule == "capitals":
        return " " not in name.text
    if name.text[1:2] == "-" and name.text[2:].islower():
        return True  # a U-turn
    opens = not any(word.kind != "mark" for word in passage.words_before(name.span.start))
    following = next(iter(passage.words_after(name.span.end)), None)
    acts = following and any(verb.word == following for clause in passage.clauses for verb in clause.predicates)
    return name.rule == "unknown" and ((opens and not acts) or name.text.lower() in tables().common)


def may_be_garbled(source: Source, name: str) -> bool:
    """Whether the source, read in the wrong encoding, may have a name with its accents spoilt."""
    return not name.isascii() and _is_misread(source)


@memoized
def _is_misread(source: Source) -> bool:
    return _MISREAD.search(source.document.text) is not None


def _is_counted(passage: Passage, name: Name) -> bool:
    """Whether a name is part of a number, such as a unit in capitals."""
    return any(number.span.overlaps(name.span) for number in passage.numbers)


def _is_label(passage: Passage, name: Name) -> bool:
    """Whether a single word is a heading of what follows, as lists have them: "Caveat: …"."""
    ahead = passage.words_in(Span(passage.span.start, name.span.end))
    after = passage.reading.text[name.span.end : name.span.end + 1]
    return after == ":" and len([word for word in ahead if word.kind != "mark"]) == 1


def _check(subject: Subject, path: str, text: str, span: Span, role: Role) -> Finding:
    how, where, other = find_name(subject.source, text)
    if how == "absent" and (bare := _without_plain_words(text, span.start)) in _surnames_of(subject.source):
        how, where, other = find_name(subject.source, bare)
    if how == "absent" and not other and (above := _above(subject.source, text)):
        how, where = "heading", above
    verdict: Verdict = "supported"
    message = ""
    if how == "absent":
        unknown = _unknown_words(subject.source, text)
        if not unknown and role not in NAMES and len(text.split()) < 2:
            how = "word"
        elif not unknown and _is_phrase(subject, text):
            how = "phrase"
        else:
            verdict = "unsupported"
            message = f"{text} is not in the source"
            if other:
                verdict, how, message = "contradicted", "altered", f"the source has {other}, not {text}"
    evidence = (subject.evidence(where),) if where else ()
    return Judged("names", verdict, how, message).on(path, span, *evidence)


def _without_plain_words(text: str, start: int) -> str:
    """A name of several words without the plain ones before it, as headlines and sentences begin with them.

    Oscar-winner Sarandon, Understated Perez, Off-spinner Aldous: no first name is common, or strange where any word has
    a capital.
    """
    tokens, table = text.split(), tables()
    while len(tokens) > 1 and (
        tokens[0].isupper()
        or tokens[0].lower() in table.common
        or tokens[0] in table.places
        or (start == 0 and tokens[0] not in table.given)
    ):
        tokens.pop(0)
    return " ".join(tokens)


def _is_phrase(subject: Subject, text: str) -> bool:
    """Whether a field holds a phrase around names that the source all has: the minister's ministry."""
    if not any(word.kind == "content" and not word.capital for word in read_words(text)) and "’s " not in text:
        return False
    names = subject.read(Filled("", Role.STATEMENT, text)).names
    shorter = [name.text for name in names if name.text != text]
    return bool(shorter) and all(find_name(subject.source, name)[0] != "absent" for name in shorter)


def _unknown_words(source: Source, text: str) -> list[str]:
    return [word.lower for word in read_words(text) if word.kind == "content" and word.stem not in source.words]


@memoized
def find_name(source: Source, text: str) -> tuple[str, Span | None, str]:
    """How and where the source prints a name; ("absent", None, …) where it does not.

    The last part is a name of the source that shares the most telling word with ``text`` and yet is
    another: "Elena Castell" for "Maria Castell".
    """
    where = source.locate(text)
    # Words such as "the" stand anywhere: by themselves they name somebody only where a name is read in them (US, May).
    if where and stems_of(text):
        return "exact", where, ""
    loose: tuple[str, Span | None, str] | None = None
    clash = ""
    for name in names_like(source, text):
        how = _same(text, name.text)
        if how is None:
            clash = clash or (name.text if name.kind == "person" and _clash(text, name.text) else "")
        elif how not in _CLASHING:
            return how, name.span, ""
        elif loose is None:
            loose = (how, name.span, "")
    if loose and (not clash or len(text.split()) == 1 or _is_known_without(source, loose[1], clash)):
        return loose
    short = _abbreviated(source, text) or _related(source, text) or _joined(source, text)
    return short or ("absent", None, clash)


def _above(source: Source, text: str) -> Span | None:
    """Where what stands above the news, its title or its byline, has a name, in whatever print."""
    for sentence in _heading(source):
        found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", sentence.text, re.IGNORECASE)
        if found:
            return Span(*found.span()).moved(sentence.span.start)
    return None


@memoized
def _heading(source: Source) -> tuple[Sentence, ...]:
    return tuple([one for one in source.document.sentences if one.furniture in _HEADING])


def _joined(source: Source, text: str) -> tuple[str, Span | None, str] | None:
    """Two names of the source made one by a hyphen or a dash: the Port Ellery-Skarvik line."""
    parts = [source.locate(part) for part in re.split("[-–]", text) if part[:1].isupper()]
    return ("joined", parts[0], "") if len(parts) > 1 and all(parts) else None


def _abbreviated(source: Source, text: str) -> tuple[str, Span | None, str] | None:
    """A region that the source has in a short form, after a mark: (R-Ill.), Springfield, IL."""
    for form in SHORT_FORMS.get(text, ()):
        found = re.search(rf"(?<=[-–(,\s])(?<!\w\s){re.escape(form)}(?!\w)", source.document.text)
        if found:
            return "abbreviated", Span(*found.span()), ""
    return None


def _related(source: Source, text: str) -> tuple[str, Span | None, str] | None:
    """A people, party or faith that the source names by its full name, adjective or place, a country by its parts."""
    if text in PARTIES and (where := source.locate(PARTIES[text])):
        return "related", where, ""
    parts = map(source.locate, PARTS.get(tables().countries.get(text, ""), ()))
    if part := next(filter(None, parts), None):
        return "within", part, ""
    if " " in text or len(text) < _LEAST_ROOT:
        return None
    root = text[: max(_LEAST_ROOT, len(text) - _ENDING)].lower()
    derived = text.endswith(_ADJECTIVES)
    for name in _names_of(source):
        if (derived or name.kind in _PEOPLES) and any(word.startswith(root) for word in name.text.lower().split()):
            return "related", name.span, ""
    return None


@memoized
def names_like(source: Source, text: str) -> tuple[Name, ...]:
    """One mention of each name of the source that may mean whom ``text`` means, in the source's order.

    Every name that `same_actor` knows as the same is among them, and that shares its first or last word.
    """
    names, index = _names_of(source), _names_by_key(source)
    actor = _actors_of(source).get(text)
    keys = _keys_of(text) | ({f"actor {actor}"} if actor else set())
    return tuple([names[at] for at in sorted({at for key in keys for at in index.get(key, ())})])


@memoized
def _names_by_key(source: Source) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(_names_of(source)):
        for key in _keys_of(name.text) | {f"actor {_actors_of(source)[name.text]}"}:
            found[key].append(at)
    return dict(found)


@lru_cache(maxsize=1 << 12)
def _keys_of(name: str) -> frozenset[str]:
    """What two names have in common where `same_actor` knows them as the same, or where they share a telling word.

    That is the first or the last; and since the first of two surnames is at times used alone, the middle one of three.
    """
    words = name.lower().split()
    telling = words if len(words) <= _WITH_TWO_SURNAMES else (words[0], words[-1])
    return keys_of(name) | {f"heard {_sound(name)}", *(f"word {word}" for word in telling)}


@memoized
def _names_of(source: Source) -> tuple[Name, ...]:
    """One mention of each name that the source prints."""
    seen: dict[str, Name] = {}
    for name in source.document.reading.names:
        seen.setdefault(name.text, name)
    return tuple(seen.values())


@lru_cache(maxsize=1 << 12)
def _sound(name: str) -> str:
    """A name's letters, with those that transliterations exchange made one and doubled ones single."""
    letters = "".join(filter(str.isalnum, name.lower()))
    for old, new in _SPELLINGS:
        letters = letters.replace(old, new)
    return "".join([letter for before, letter in zip(f" {letters}", letters, strict=False) if letter != before])


def _same(one: str, other: str) -> str | None:
    """How two surfaces name the same actor, double surnames, nicknames and transliterations included."""
    return None if _keys_of(one).isdisjoint(_keys_of(other)) else _compare(one, other)


@lru_cache(maxsize=1 << 12)
def _compare(one: str, other: str) -> str | None:
    how = same_name(one, other)
    if how is not None:
        return how
    if _sound(one) == _sound(other):
        return "respelled"
    left, right = one.lower().split(), other.lower().split()
    shorter, longer = sorted((left, right), key=len)
    if 1 < len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return "surname"
    if len(left) > 1 and len(right) > 1 and left[1:] == right[1:] and _first(left[0]) == _first(right[0]):
        return "nickname"
    return None


def _first(name: str) -> str:
    return NICKNAMES.get(name, name)


def _clash(one: str, other: str) -> bool:
    """Whether two full names share the surname or the first name alone."""
    left, right = one.lower().split(), other.lower().split()
    if min(len(left), len(right)) < 2 or min(len(left[-1]), len(right[-1])) < 2:
        return False  # one has no surname, or but its initial
    return left[-1] == right[-1] or left[0] == right[0]


def _is_known_without(source: Source, where: Span | None, full: str) -> bool:
    """Whether the source speaks of somebody by the surname before it brings in another who bears it by ``full``."""
    first = next(name.span.start for name in source.document.reading.names if name.text == full)
    return where is not None and where.start < first


def same_actor(source: Source, one: str, other: str) -> bool:
    """Whether two names mean the same actor in this source."""
    actors = _actors_of(source)
    actor = actors.get(one)
    if actor is not None and actor == actors.get(other):
        return True
    if _speaks_for(source, one, other) or _speaks_for(source, other, one):
        return True
    if _keys_of(one).isdisjoint(_keys_of(other)):
        return other in _parts_of_full_names(source).get(one, ())
    return _compare(one, other) is not None or _is_first_surname(source, one, other)


def _speaks_for(source: Source, capital: str, office: str) -> bool:
    """Whether one is a capital, which may stand for a ministry in it: Washington and the Commerce Department."""
    offices = capital in tables().capitals and not _OFFICES.isdisjoint(office.split())
    return offices and find_name(source, capital)[0] != "absent"


def _is_first_surname(source: Source, one: str, other: str) -> bool:
    """Whether one of two is the first of the other's two surnames: Ms. Acosta and Melba Acosta Febo."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return (
        len(shorter) == 1
        and len(longer) == _WITH_TWO_SURNAMES
        and shorter[0] == longer[1]
        and _people(source)
        >= {
            " ".join(shorter),
            " ".join(longer),
        }
    )


@memoized
def _parts_of_full_names(source: Source) -> dict[str, set[str]]:
    """For each first or last name what else its bearers are called: Ida for Holm, Holm for Ida."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in _people(source):
        words = name.split()
        found[words[0]].add(words[-1])
        found[words[-1]].add(words[0])
    return dict(found)


@memoized
def _surnames_of(source: Source) -> frozenset[str]:
    return frozenset([name.split()[-1] for name in _people(source)])


@memoized
def _people(source: Source) -> frozenset[str]:
    """The names of the source that are people's, as printed."""
    return frozenset([name.text for name in source.document.reading.names if name.kind == "person"])


@memoized
def _actors_of(source: Source) -> dict[str, str]:
    """The actor that each name of the source means."""
    return {name.text: name.actor for name in source.document.reading.names}
