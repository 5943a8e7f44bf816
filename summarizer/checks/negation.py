"""Does the source say "not" where the summary does not, or the other way round?"""

from collections.abc import Iterator

from summarizer.checks.answers import turned_answers
from summarizer.checks.happened import NO_SUCH, Conflict, conflicts, missing_nouns
from summarizer.checks.passages.words import Word
from summarizer.checks.subject import Judged, Subject
from summarizer.checks.verdicts import turned_fates, untold_steps
from summarizer.fields import Filled, Finding
from summarizer.spans import Span


def check_negation(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each verb, and each noun after "no" or "without", that is negated on one side alone."""
    for one in (*conflicts(subject, "stated"), *missing_nouns(subject)):
        if one.is_turned:
            yield _turned(subject, one)
    for field in subject.rephrased:
        for answer, place, told in turned_answers(subject, subject.read(field)):
            no = "not " if told.verb.negated else ""
            message = f"the source has “{no}{told.verb.word.lower}”, not “{answer.verb.word.lower}”"
            yield _finding(subject, field, answer.verb.word, message, place.span, "answered")
        for word, deed in turned_fates(subject, subject.read(field)):
            message = f"the source has “{deed.verb.word.lower}”, not “{word.lower}”"
            yield _finding(subject, field, word, message, Span(deed.clause.start, deed.clause.end), "fate")
        for word, place, told_word in untold_steps(subject, subject.read(field)):
            message = f"the source has “{told_word.lower}”, not “{word.lower}”"
            yield _finding(subject, field, word, message, place.span, "fate")


def _turned(subject: Subject, one: Conflict) -> Finding:
    word, clause = one.event.verb.word, one.there.clause
    message = f"the source says that it did not happen: {word.lower}"
    if one.event.negated:
        message = f"the source does not say “not”: {word.lower}"
    elif one.how == NO_SUCH:
        message = f"the source says that there is no {word.lower}"
    finding = _finding(subject, one.field, word, message, Span(clause.start, clause.end))
    return finding.model_copy(update={"verdict": one.verdict})


def _finding(subject: Subject, field: Filled, word: Word, message: str, span: Span, how: str = "turned") -> Finding:
    judged = Judged("negation", "contradicted", how, message)
    return judged.on(field.path, Span(word.start, word.end), subject.evidence(span))
