"""Lines that are furniture by themselves, wherever on the page they stand."""

import re

from summarizer.document.dateline import without_dates
from summarizer.document.page import Line
from summarizer.document.wording import CONTROLS, IN_PROSE, LABELS, SECTIONS, SITES, kind_of

_URL = re.compile(
    r"(?:\w+\s?:\s|\[\d{1,3}\]:\s)?<?(?:(?:https?|ftp)://|www\.)\S+>?"
    r"(?:\s+(?:<?(?:https?://|www\.)\S+>?|pic\.twitter\.com/\S+))*"
)
_DATA = re.compile(r"(?=\S*\d)(?=\S*[A-Z%=+/_])[A-Za-z0-9%=+/_.~&?#:-]{24,}")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*(?:\s\"[^\"]*\")?\)")
# What is a plain string here and below is seldom asked for, and compiled (and kept, by re) when it is.
_CAPTION = (
    r"(?i)\((?P<credit>(?=[^()]*(?:\b(?:photos?|images?|handout|getty)\b"
    r"|(?-i:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)+/[A-Z]|\bvia [A-Z])))[^()]{3,120})\)\.?\Z"
)
_WORDS_OF_CREDITS = frozenset({"photo", "photos", "image", "images", "handout", "file", "via", "courtesy", "pool"})
_COOKIES = r"(?is)\bcookies?\b.*\b(?:you|your)\b|\b(?:you|your)\b.*\bcookies?\b"
_OUR_SITE = r"(?i)\b(?:we|our|this (?:web)?site)\b"
_CONSENT = (
    r"(?i)\b(?:accept|consent|agree|privacy|browser|browsing|experience|preferences|settings|policy|site|website"
    r"|advertis\w+)\b"
)
_QUOTE = re.compile(r"[\"“”]")
_LONGEST_CAPTION = 45  # words
_ADDRESSES_READER = (
    r"\b(?:newsletters?|inbox|alerts?|briefing|us (?:on|via)|apps?|subscri\w+|e-?mail|browser|journalism|channel)\b"
)
_DESK = (
    r"(?i)[-–—(]{0,2}\s?(?:additional |further )?"
    r"(?:reporting|writing|editing|translation|compiled|translated|edited|produced)"
    r"(?: and (?:writing|editing|reporting))? by (?-i:[A-Z])[^.]{2,200}(?:\.\)?|\)\.?)?"
)
_CONTACT = (
    r"(?i)(?:you can )?(?:follow|reach|contact|e-?mail|write to|tweet) "
    r"(?:the (?:author|reporter|writer)|him|her|them|me|\w+(?: \w+){0,3})"
    r"(?: directly)?(?: on \w+)? ?(?:at|on|@|:)[^.]{0,20}@?.{1,80}"
)
_CONTRIBUTED = (
    r"(?:(?:[A-Z][\w.’'-]*|and|writers?|reporters?|correspondents?|staff|in|of|the|also),?\s){2,24}"
    r"contributed (?:(?:reporting|research)\b.{0,80}|from [A-Z].{0,80}|"
    r"(?:to|for) (?:this|the) (?:story|report|reporting|article|piece|dispatch|coverage)\b.{0,80})"
)
_ADDRESS = r"(?:[\w-]{1,12}:\s?)?(?:@\w{1,30}|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4})\W?"
_BY = re.compile(
    r"(?:by|von|par|por|oleh|door|autor|(?:story|written|text|words|posted) by:?|author:|reporting (?:from|in)|"
    r"from(?=(?-i:(?: [A-Z][\w'’-]+){2,3} in [A-Z])))"
    r"\s+(?-i:(?:our (?:own )?(?:\w+ )?\w+ )?[A-Z@])",
    re.IGNORECASE,
)
_SEGMENTS = re.compile(r"\s*[•|/·»›>–—]+\s*|\s+-\s+|\s{2,}")
_ROLE = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){2,5}(?:[a-z]+\s)?(?i:Reporter|Correspondent|Editor|Writer|Columnist|Journalist|Producer)"
    r"|[A-Z][\w.’'-]*\s[A-Z][\w.’'-]*\s(?:at|in)(?:\s[A-Z][\w.’'-]*){1,4}"
)
_RESERVED = (
    r"(?is)(?:copyright|©|\(c\))\W.*\ball rights reserved\b|.*\brights reserved\b.*\bmay not be\b|"
    r".{0,80}\ball rights reserved\W*\Z|[^.]{0,60}© ?\d{4}\b|"
    r"this (?:document|article|content|material|work|page) is (?:subject to|protected by) copyright\b"
)
_SMALL_WORDS = frozenset(
    ["of", "the", "and", "for", "in", "at", "on", "by", "de", "la", "von", "van", "und", "et", "y", "&"]
)
_OPENING_QUOTES = ('"', "“", "‘", "'")
_FIGURE = re.compile(r"\d")
_COUNTER = re.compile(r"\d[\d.,]*[KMkm]?\+?[ -](?:views|shares|comments|reads?|min(?:ute)?s?)\b")
_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_SHARING = frozenset({"share", "tweet", "post", "send", "pin", "print", "copy", "save", "email", "follow"})
_MOST_CONTROLS = 15
_MOST_WORDS_OF_A_BUTTON = 7
_LABEL = re.compile(r"\W*[^\W\d_][\w ’']{2,30}\s?[:|–—>»]")
_NUMBER_OF_POST = re.compile(r"#\d{1,5}")


def mark_of(line: Line) -> str | None:
    """The rule that marks ``line``, or None."""
    text = line.text
    if not line.word_count:
        return "separator"
    if _URL.fullmatch(text) or _DATA.fullmatch(text):
        return "url"
    if line.word_count < _LONGEST_CAPTION and _has_credit(text):
        return "caption"
    if "ookie" in text[:600] and _asks_for_cookies(text[:600]):
        return "cookies"
    if "©" in text[:100] or "eserved" in text[:600] or "copyright" in text[:100]:
        return "copyright" if re.match(_RESERVED, text[:600]) else _mark_of_label(line)
    return _mark_of_label(line)


def _mark_of_label(line: Line) -> str | None:
    """The rule that marks a line that is short enough to be a label."""
    text = line.text
    if not line.folded:
        return None
    if _IMAGE.fullmatch(text):
        return "image"
    if _NUMBER_OF_POST.fullmatch(text):
        return "forum"
    if "@" in text and re.fullmatch(_ADDRESS, text):
        return "address"
    return mark_of_sentence(text) or _mark_by_wording(line)


def _has_credit(text: str) -> bool:
    """Whether the line ends in a photographer's credit in brackets: (Ann Lee/Courier via AP)."""
    credit = re.search(_CAPTION, text[-130:]) if text.endswith((")", ").")) else None
    return credit is not None and all(
        word[0].isupper() or not word[0].isalpha() or word in _WORDS_OF_CREDITS or word in _SMALL_WORDS
        for word in re.split(r"[\s/]+", credit["credit"].strip())
        if word
    )


def _asks_for_cookies(text: str) -> bool:
    return not _QUOTE.search(text) and all(re.search(pattern, text) for pattern in (_COOKIES, _OUR_SITE, _CONSENT))


def mark_of_sentence(text: str) -> str | None:
    """The rule that marks a single sentence, which may stand at the end of a paragraph of news: who wrote it."""
    if len(text) < 300 and " by " in text and re.fullmatch(_DESK, text):
        return "byline"
    if len(text) < 300 and " contributed " in text and re.fullmatch(_CONTRIBUTED, text):
        return "byline"
    if len(text) < 160 and "@" in text and re.fullmatch(_CONTACT, text):
        return "about_author"
    return None


def _mark_by_wording(line: Line) -> str | None:
    """The kind of furniture whose words the line has; a sentence needs more evidence than a label."""
    if not line.prose:
        return _mark_of_controls(line) or kind_of(line.folded, LABELS)
    if line.text.startswith(_OPENING_QUOTES):
        return None
    kind = kind_of(line.folded, IN_PROSE)
    if kind == "newsletter" and not re.search(_ADDRESSES_READER, line.folded):
        return None
    if kind == "read_also" and (line.inner_stop or not _LABEL.match(line.text)):
        return None
    return kind


def _mark_of_controls(line: Line) -> str | None:
    """The mark of a line that is made of nothing but the words of buttons and of services."""
    if line.word_count > _MOST_CONTROLS or line.ends:
        return None
    words = _TOKEN.findall(line.folded)
    if not all(word in CONTROLS or word in SITES for word in words):
        return None
    shared = words[0] in _SHARING or all(word in SITES for word in words)
    return "share" if shared else "control" if len(words) <= _MOST_WORDS_OF_A_BUTTON else None


def is_menu(line: Line) -> bool:
    """Whether the line is made of the names of a site's sections."""
    words = _TOKEN.findall(line.folded)
    return bool(words) and all(word in SECTIONS for word in words)


def is_by(line: Line) -> bool:
    """Whether the line begins as a byline does: "By", and a capital letter."""
    return not line.prose and line.word_count <= 24 and _BY.match(line.text) is not None


def names_only(line: Line) -> bool:
    """Whether the line holds writers, desks, places, sections, dates and counters, and says nothing."""
    if line.prose or line.word_count > 24:
        return False
    if is_by(line) or _ROLE.fullmatch(line.text):
        return True
    rest = without_dates(line.text)
    pieces = segments(rest)
    dated = rest != line.text
    if not dated and _FIGURE.search(_COUNTER.sub("", line.text)):
        return False
    return all(map(_is_name, pieces)) and (dated or len(pieces) > 1 or line.word_count <= 3)


def segments(text: str) -> list[str]:
    """The parts of a line between bullets, bars, slashes and dashes."""
    return [segment.strip(" ,:;()") for segment in _SEGMENTS.split(text) if segment.strip(" ,:;()|/-")]


def _is_name(segment: str) -> bool:
    if _BY.match(segment) or kind_of(segment.lower(), ("views",)):
        return True
    words = segment.split()
    return len(words) <= 4 and all(
        word[0].isupper() or not word[0].isalpha() or word.lower() in _SMALL_WORDS for word in words
    )
