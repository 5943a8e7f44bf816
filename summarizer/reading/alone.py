"""Whether a sentence tells its news to somebody who reads it alone, and how it is read without its dateline."""

import re

DATELINE = re.compile(
    r"(?:(?<!\S)[A-Z][A-Z .'’/-]{2,30}|(?:(?<![\s\S])|(?<=\n))[A-Z][\w .'’/-]{2,30}(?= \([A-Z]{2}))"
    r"(?:, (?:\d{1,2} )?[A-Z][\w.]+(?: [A-Z\d]\w*){0,2}){0,2}(?:, \d{4})?(?:, \d{1,2}[.:]\d\d(?: [ap]\.?m\.?)?)?"
    r"(?:,? \([^)]{2,40}\))?\s*[—–-]{1,2}\s+(?=[A-Z\d“\"])"
    r"|(?:(?<![\s\S])|(?<=\n))(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
    r"(?:(?:,? \d{4})?,? \([^)]{2,40}\)|,? \d{4})\s*[—–-]{1,2}\s+"
)
"""The place, day, hour and agency that open a report: LIMA, June 2 (Reuters) -; the place may be missing."""

_DASH = re.compile(r"[—–-]\s")  # a dateline ends in one, and most sentences have none

_FEWEST, _MOST = 7, 60
_TIME = r"(?:week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|season|quarter|time)\b"
_LEANS = re.compile(
    r"(?:he|she|it|they|him|her|his|its|their|both|together|there|but|and|so|yet|also|however|meanwhile|instead|"
    r"moreover|still|then|afterwards|later|a (?:day|week|month|year) later|another|others?|the (?:two|three|former|"
    r"latter|same|source|others?|move|deal|news|figure|decision)|"
    r"(?:yesterday|today|tonight|now|last \w+|(?:on|in|at|by|since) [A-Z\d]\w+),? (?:he|she|it|they)|"
    r"(?:this|that|these|those|such)(?! " + _TIME + r")|"
    r"(?:in|at|with|after|for|by|to|of|on|under|among) (?:this|that|these|those|such|it|them|him|her|his|its|their)"
    r"(?! " + _TIME + r"))\b",
    re.IGNORECASE,
)
_ADDS = re.compile(
    r"\b(?:also|too|he|she|they|it) (?:said|told|added|warned|says|writes)\b|\b(?:said|added) (?:he|she|they)\b|"
    r"\b(?:too|as well|besides)[.,]?\Z|\b(?:has|have|had|was|were|is|are|will|would|could) also\b|\balso\b|"
    r", (?:however|meanwhile|though|moreover|too),",
    re.IGNORECASE,
)
# What is told by "I" and "we" outside quotation marks is somebody's statement; what asks tells nothing.
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Ll]et['’]s)\b(?!\.)|\?\Z")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARKUP = re.compile(r"</?\w+[\s>/]|https?://")


def without_dateline(text: str) -> str:
    """``text`` without the dateline that it opens with."""
    return DATELINE.sub("", text, count=1) if _DASH.search(text) else text


def leans(text: str) -> bool:
    """Whether a text opens with what stands in the sentence before: "It …", "And …", "In this …"."""
    return bool(_LEANS.match(text))


def stands_alone(text: str) -> bool:
    """Whether a reader who sees this sentence alone, without its dateline, knows whom and what it speaks of."""
    return tells_news(text) and not (leans(text) or _ADDS.search(text.rstrip(".")))


def tells_news(text: str) -> bool:
    """Whether a sentence is the reporter's own, whole and neither short nor endless: one that may follow another."""
    if not _FEWEST <= len(text.split()) <= _MOST or text[-1] not in '.!”"’':
        return False
    if not (text[0].isupper() or text[0].isdigit()) or text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    return not (_OWN_WORDS.search(_QUOTED.sub("", text)) or _MARKUP.search(text))
