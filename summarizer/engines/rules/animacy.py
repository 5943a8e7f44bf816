"""Which nouns can speak: people, and bodies of people."""

from functools import cache

from summarizer.engines.rules.wording import phrases_of
from summarizer.reading.names import lexicon

# Plurals and bodies of people that the lists of roles and of organisations' names do not hold.
_PEOPLE = frozenset(
    """participants adults authors prisoners soldiers people men women children family families parents patients
    passengers protesters residents relatives locals sources source voters workers staff police authorities crowd
    fans supporters opponents critics jury prosecution defence defense team crew ministry ministries companies agencies
    charities paper lottery tribunal regulator opposition rebels militia troops military nations countries governments
    allies state states capital campaigners observers monitors experts officials lawmakers mps peers
    buyers bidders""".split()
)
_ENDINGS = ("men", "women", "man", "woman", "person", "people", "ists", "ist", "ians", "ian")
_REPORTS = frozenset(
    """study report survey poll polls data figures documents document results analysis research statement projection
    estimate estimates statistics census review audit paper minutes filing records record letter memo indictment
    ruling judgment findings evidence forecast""".split()
)


@cache
def _known() -> frozenset[str]:
    roles = lexicon.ROLE_HEADS
    bodies = {word.lower() for word in lexicon.ORG_HEADS}
    singular = _PEOPLE | lexicon.BODY_NOUNS | roles | bodies
    return frozenset(singular | {noun + "s" for noun in singular})


def is_animate(noun: str) -> bool:
    """Whether the lower-case ``noun`` is one for people or for a body of people."""
    return noun in _known() or noun.endswith(_ENDINGS)


def are_people(noun: str) -> bool:
    """Whether the lower-case ``noun`` is one for people, who are told of by "who"; of bodies it is "that"."""
    people = noun in lexicon.ROLE_HEADS or noun.removesuffix("s") in lexicon.ROLE_HEADS
    return people or noun in _PEOPLE or noun.endswith(_ENDINGS)


def is_role(noun: str) -> bool:
    """Whether the lower-case ``noun`` names an office or a trade that one person has."""
    return noun in lexicon.ROLE_HEADS


def is_report(noun: str) -> bool:
    """Whether the lower-case ``noun`` is something that states things in writing."""
    return noun in _REPORTS


def head_of(phrase: str) -> str:
    """The lower-case head noun of a noun phrase; of "two people familiar with it", the people."""
    phrases = phrases_of(phrase)
    chunk = next((chunk for chunk in phrases.chunks if chunk.kind == "np"), None)
    if chunk is None:
        return ""
    before = phrases.words[chunk.head - 1].lower if chunk.head > chunk.first else ""
    return before if is_animate(before) and not is_animate(chunk.word) else chunk.word
