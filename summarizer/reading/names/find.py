"""Finding the names of a text."""

from summarizer.reading.names import lexicon
from summarizer.reading.names.actors import UNSURE, link
from summarizer.reading.names.candidate import Candidate
from summarizer.reading.names.capitals import in_ordinary_print
from summarizer.reading.names.headlines import find_headlines
from summarizer.reading.names.kinds import decide
from summarizer.reading.names.name import Name
from summarizer.reading.names.roles import Role, RoleReader
from summarizer.reading.names.scanner import Scanner
from summarizer.reading.names.tables import tables
from summarizer.reading.names.tokens import Words
from summarizer.spans import Span


def find_names(text: str) -> tuple[Name, ...]:
    """The names in ``text``, in order, not overlapping.

    Spans are code points of ``text``. Any string is legal, none raises; time is linear in its length.
    """
    if text == text.lower():
        return ()
    known = tables()
    words = Words(in_ordinary_print(text, known))
    scanned = Scanner(words, known, find_headlines(words, known.common)).scan()
    candidates = [candidate for candidate in scanned if not _is_garbled(candidate, words)]
    candidates = _with_small_institutions(candidates, words)
    for candidate in candidates:
        candidate.kind, candidate.rule = decide(candidate, words, known)
    roles = _read_roles(candidates, words)
    kept = link(candidates, words, known)
    return tuple(_name(candidate, roles.get(candidate.first), words, text) for candidate in kept)


def _is_garbled(candidate: Candidate, words: Words) -> bool:
    """Whether a wrongly decoded letter cuts the name: JosÃ©."""
    cut = words.gaps[candidate.last + 1][:1]
    return words.words[candidate.last][-1] in "ÃÂâ" and not cut.isspace() and cut not in ",.;:!?'’\"”)"


def _with_small_institutions(candidates: list[Candidate], words: Words) -> list[Candidate]:
    """Add the institutions that are written in small letters: "the international criminal court"."""
    taken = {i for candidate in candidates for i in range(candidate.first, candidate.last + 1)}
    found = []
    for phrase in lexicon.SMALL_INSTITUTIONS:
        start = words.text.find(phrase)
        while start >= 0:
            first, last = words.first_from(start), words.first_from(start + len(phrase)) - 1
            if words.surface(first, last) == phrase and not taken.intersection(range(first, last + 1)):
                found.append(Candidate(first, last, phrase.split(), phrase))
                taken.update(range(first, last + 1))
            start = words.text.find(phrase, start + len(phrase))
    return sorted(candidates + found, key=lambda candidate: candidate.first) if found else candidates


def _read_roles(candidates: list[Candidate], words: Words) -> dict[int, Role]:
    """Roles by the first word of their bearer. What bears a role and may be a person is one."""
    reader, roles = RoleReader(words, candidates), {}
    for candidate in candidates:
        if candidate.doubtful:
            continue
        if candidate.kind not in ("person", None) and candidate.rule not in UNSURE:
            continue
        role = reader.role_of(candidate)
        if role is not None and (candidate.kind == "person" or words.lows[role.last] not in lexicon.ROLES_OF_BODIES):
            roles[candidate.first] = role
            if candidate.kind != "person":
                candidate.kind, candidate.rule = "person", "role"
    return roles


def _name(candidate: Candidate, role: Role | None, words: Words, text: str) -> Name:
    span = Span(words.starts[candidate.first], words.end(candidate.last))
    printed = affiliation = None
    if role is not None and candidate.kind == "person":
        printed = text[words.starts[role.first] : words.ends[role.last]]
        if role.affiliation is not None:
            affiliation = words.surface(role.affiliation.first, role.affiliation.last)
    return Name(
        span,
        span.of(text),
        candidate.kind or "organisation",
        candidate.actor,
        candidate.rule,
        printed,
        affiliation,
        candidate.stands_for,
    )
