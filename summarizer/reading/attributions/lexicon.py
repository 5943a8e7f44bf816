"""The vocabulary of attribution: which words report, what they report, and what may follow them.

Verbs and nouns are grouped by meaning and by the complements they take, after the verb classes of
English reference grammars (Huddleston and Pullum 2002, chapters 8, 11 and 14). A class is data: to
teach the reader a verb, add its base form to the class whose frames it shares.

Frames:

=========== ===========================================================================
clause      a that-clause, with or without “that”
that        a that-clause only with “that”
wh          a question word or “whether” and a clause
quote       may introduce or follow direct speech
invert      may stand before its source after the words reported (“…,” said X)
infinitive  “to” and a verb that is the content (promised to go)
request     somebody “to” do something, all of it content (urged X to go)
hearer      somebody told, before the content (told reporters that …)
object      a noun phrase is the content (denied the report)
label       somebody or something, and a name for it (called it a lie)
bare        needs no content of its own (declined to comment)
=========== ===========================================================================

Any other word in a frame is a preposition or particle that may introduce the content.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from summarizer.reading.certainty import Certainty

Kind = Literal["speech", "belief", "finding", "intent", "stance"]


@dataclass(frozen=True, slots=True)
class CueClass:
    """Verbs (base forms) that share a meaning and their complements."""

    kind: Kind
    certainty: Certainty
    frames: frozenset[str]
    verbs: str


@dataclass(frozen=True, slots=True)
class Cue:
    """One verb as the reader uses it."""

    verb: str
    kind: Kind
    certainty: Certainty
    frames: frozenset[str]


def _class(kind: Kind, frames: str, verbs: str, certainty: Certainty = "stated") -> CueClass:
    return CueClass(kind, certainty, frozenset(frames.split()), verbs)


VERB_CLASSES = (
    _class("speech", "clause wh quote invert of about", "say"),
    _class("speech", "clause wh quote invert object about", "add note explain reiterate emphasize emphasise stress"),
    _class(
        "speech",
        "clause wh quote invert object about of",
        "write tweet state announce declare reveal disclose report mention recount recall observe comment remark"
        " confirm repeat proclaim post retweet relate specify clarify elaborate publish",
    ),
    _class(
        "speech",
        "clause wh quote invert object",
        "admit acknowledge concede confess maintain contend argue insist assert affirm reaffirm counter reply respond"
        " retort answer quip joke muse conclude testify swear lament complain allude claim opine reason interject"
        " caution protest venture hint signal recommend reassert posit theorize theorise",
    ),
    _class(
        "speech",
        "quote invert about clause",
        "continue shout yell cry scream whisper mutter murmur exclaim laugh smile sigh chant snap joke gush fume"
        " marvel crow boast brag rant sneer deadpan intone begin",
    ),
    _class("speech", "hearer clause wh quote invert about of request", "tell remind inform"),
    _class("speech", "hearer that quote of about", "assure reassure notify brief advise lecture"),
    _class("speech", "hearer clause quote invert of against about request", "warn", "possible"),
    _class("speech", "hearer wh quote invert about for request", "ask"),
    _class("speech", "hearer request quote that", "urge exhort implore beg beseech instruct order command direct"),
    _class("speech", "request object that quote", "demand request require propose recommend suggest mandate"),
    _class("speech", "for on label quote object", "call"),
    _class("speech", "infinitive hearer that clause quote", "promise vow pledge threaten", "promised"),
    _class("speech", "infinitive object that", "offer agree volunteer undertake commit", "promised"),
    _class("speech", "infinitive object", "refuse decline"),
    _class("speech", "clause object quote", "deny", "denied"),
    _class("speech", "object", "refute rebut dispute disavow dismiss reject repudiate debunk", "denied"),
    _class("speech", "charge", "accuse", "alleged"),
    _class("speech", "clause object", "allege", "alleged"),
    _class("speech", "object", "charge", "alleged"),
    _class("speech", "charge object", "blame fault"),
    _class(
        "stance",
        "object label",
        "criticize criticise condemn denounce decry blast slam bash lambast lambaste attack assail deride mock ridicule"
        " rebuke reprimand chide chastise scold berate castigate disparage skewer rip excoriate malign vilify rap"
        " praise laud applaud commend hail congratulate thank salute champion compliment tout extol acclaim credit"
        " defend justify endorse back support oppose favor favour welcome embrace question challenge contradict"
        " downplay underscore highlight underline trumpet",
    ),
    _class(
        "speech", "label object as", "describe characterize characterise label brand dub portray depict term deem cast"
    ),
    _class(
        "speech", "object wh", "discuss address describe outline detail summarize summarise cite reference invoke quote"
    ),
    _class(
        "speech",
        "to about on for against with of in",
        "refer point allude speak talk complain rail object respond reply comment elaborate",
    ),
    _class("speech", "to clause", "attest testify"),
    _class("speech", "for against", "advocate campaign argue plead lobby vouch"),
    _class("speech", "object", "advocate express voice issue unveil propose air condone denounce vent apologize echo"),
    _class("speech", "for about", "apologize apologise"),
    _class(
        "finding",
        "clause wh object",
        "show find indicate suggest demonstrate reveal reflect determine discover document establish estimate calculate"
        " predict forecast project foresee rule conclude imply prove",
    ),
    _class("belief", "clause wh of about object", "think know"),
    _class("belief", "clause wh in object", "believe", "possible"),
    _class("belief", "clause object", "suspect fear doubt", "possible"),
    _class("belief", "clause object label", "consider view regard see perceive"),
    _class(
        "belief",
        "clause wh object",
        "realize realise understand remember forget learn decide recognize recognise assume",
    ),
    _class("belief", "clause wh object", "imagine guess figure reckon dream speculate surmise"),
    _class("belief", "clause wh about", "wonder worry feel"),
    _class("belief", "clause object request infinitive", "expect", "expected"),
    _class("belief", "clause for infinitive", "hope", "expected"),
    _class("belief", "clause object", "anticipate", "expected"),
    _class("belief", "to clause", "seem appear", "possible"),
    _class("intent", "infinitive object request", "want wish prefer"),
    _class("intent", "infinitive for", "plan intend aim aspire hope seek", "expected"),
    _class("intent", "infinitive", "decide choose opt resolve"),
    _class(
        "stance", "object", "like dislike love hate admire respect resent regret despise loathe appreciate prefer value"
    ),
    _class("stance", "with", "agree disagree sympathize sympathise"),
)

IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thought thinking",
    "know": "knows knew known knowing",
    "find": "finds found found finding",
    "show": "shows showed shown showing",
    "see": "sees saw seen seeing",
    "feel": "feels felt felt feeling",
    "understand": "understands understood understood understanding",
    "forget": "forgets forgot forgotten forgetting",
    "begin": "begins began begun beginning",
    "swear": "swears swore sworn swearing",
    "speak": "speaks spoke spoken speaking",
    "beg": "begs begged begged begging",
    "quip": "quips quipped quipped quipping",
    "brag": "brags bragged bragged bragging",
    "snap": "snaps snapped snapped snapping",
    "slam": "slams slammed slammed slamming",
    "rap": "raps rapped rapped rapping",
    "rip": "rips ripped ripped ripping",
    "plan": "plans planned planned planning",
    "opt": "opts opted opted opting",
    "admit": "admits admitted admitted admitting",
    "refer": "refers referred referred referring",
    "rebut": "rebuts rebutted rebutted rebutting",
    "commit": "commits committed committed committing",
    "prefer": "prefers preferred preferred preferring",
    "foresee": "foresees foresaw foreseen foreseeing",
    "forecast": "forecasts forecast forecast forecasting",
    "cast": "casts cast cast casting",
    "undertake": "undertakes undertook undertaken undertaking",
    "choose": "chooses chose chosen choosing",
    "seek": "seeks sought sought seeking",
    "dub": "dubs dubbed dubbed dubbing",
    "deem": "deems deemed deemed deeming",
    "quote": "quotes quoted quoted quoting",
    "hope": "hopes hoped hoped hoping",
    "beseech": "beseeches beseeched beseeched beseeching",
    "forebode": "forebodes foreboded foreboded foreboding",
}

Form = Literal["base", "s", "past", "participle", "ing"]


def inflect(verb: str) -> tuple[tuple[str, frozenset[Form]], ...]:
    """Return the verb's forms, each with what it may be: ``said`` is past and participle."""
    if verb in IRREGULAR:
        third, past, participle, ing = IRREGULAR[verb].split()
    else:
        stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb
        third = verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"
        past = verb + "d" if verb.endswith("e") else verb + "ed"
        ing = stem + "ing"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            third, past = verb[:-1] + "ies", verb[:-1] + "ied"
        participle = past
    forms: dict[str, set[Form]] = {}
    for surface, form in ((verb, "base"), (third, "s"), (past, "past"), (participle, "participle"), (ing, "ing")):
        forms.setdefault(surface, set()).add(form)  # type: ignore[arg-type]
    return tuple((surface, frozenset(kinds)) for surface, kinds in forms.items())


@cache
def verb_forms() -> dict[str, tuple[Cue, frozenset[Form]]]:
    """Map every inflected form to its verb, with the frames of all the classes that list it."""
    cues: dict[str, Cue] = {}
    for group in VERB_CLASSES:
        for verb in group.verbs.split():
            known = cues.get(verb)
            cues[verb] = (
                Cue(verb, known.kind, known.certainty, known.frames | group.frames)
                if known
                else Cue(verb, group.kind, group.certainty, group.frames)
            )
    table: dict[str, tuple[Cue, frozenset[Form]]] = {}
    for cue in cues.values():
        for surface, forms in inflect(cue.verb):
            if surface in table:
                forms |= table[surface][1]
            table[surface] = (cue, forms)
    return table


# Nouns that name an act of saying or a state of mind, with the words that lead to what was said.
_NOUNS: tuple[tuple[Kind, Certainty, str, str], ...] = (
    (
        "speech",
        "stated",
        "that",
        "statement assertion announcement declaration comment remark argument conclusion"
        " acknowledgment acknowledgement admission insistence contention revelation observation suggestion",
    ),
    ("speech", "alleged", "that of", "claim allegation accusation charge"),
    ("speech", "denied", "that of", "denial"),
    ("speech", "stated", "that of about", "warning report complaint assurance"),
    ("speech", "promised", "that to", "promise pledge vow"),
    ("speech", "stated", "to for that", "call demand request plea appeal proposal"),
    ("stance", "stated", "of", "criticism condemnation denunciation endorsement praise"),
    ("stance", "stated", "to", "opposition"),
    ("stance", "stated", "for", "support"),
    ("belief", "possible", "that of about", "fear concern worry doubt suspicion"),
    ("belief", "stated", "that", "belief view opinion notion idea"),
    ("belief", "expected", "that of for", "hope expectation prediction forecast"),
    ("intent", "expected", "to", "plan intention decision desire"),
    ("finding", "stated", "that", "evidence finding sign"),
)


@cache
def noun_forms() -> dict[str, Cue]:
    """Map the reporting nouns, singular and plural, to their meaning; the frames are linking words."""
    table: dict[str, Cue] = {}
    for kind, certainty, links, nouns in _NOUNS:
        for noun in nouns.split():
            plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"
            for surface in (noun, plural):
                table[surface] = Cue(noun, kind, certainty, frozenset(links.split()))
    return table


def words(*groups: str) -> frozenset[str]:
    """Return the words of space-separated ``groups`` as a set."""
    return frozenset(word for group in groups for word in group.split())


def lower_words(groups: Iterable[str]) -> frozenset[str]:
    """Return the lower-case words of ``groups``."""
    return frozenset(word.lower() for group in groups for word in group.split())
