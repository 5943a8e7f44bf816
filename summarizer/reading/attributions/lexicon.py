"""The vocabulary of attribution: which words report, what they report, and what may follow them.

Verbs and nouns are grouped by meaning and by the complements they take, after the verb classes of
English reference grammars (Huddleston and Pullum 2002, chapters 8, 11 and 14). A class is data: to
teach the reader a verb, add its base form to the class whose frames it shares.

Frames:

=========== ===========================================================================
clause      a that-clause, with or without “that”
that        a that-clause only with “that”
finite      a clause without “that” only where a finite verb follows its first noun phrase
wh          a question word or “whether” and a clause
quote       may introduce or follow direct speech
invert      may stand before its source after the words reported (“…,” said X)
infinitive  “to” and a verb that is the content (promised to go)
request     somebody “to” do something, all of it content (urged X to go)
hearer      somebody told, before the content (told reporters that …)
object      a noun phrase is the content (denied the report)
label       somebody or something, and a name for it (called it a lie)
as          somebody or something, and after “as” what it is held to be (sees it as a threat)
listener    “to” somebody, before the content (said to Bloomberg that …)
raising     the subject belongs to the content (it seems to work)
charge      somebody, and “of” or “for” what they did (accused him of lying)
=========== ===========================================================================

Any other word in a frame is a preposition or particle that may introduce the content.
"""

from functools import cache
from typing import Literal, NamedTuple

from summarizer.reading.certainty import Certainty
from summarizer.reading.vocabulary import inflect, words

Kind = Literal["speech", "belief", "finding", "intent", "stance", "topic"]


Form = Literal["base", "s", "past", "participle", "ing"]


class CueClass(NamedTuple):
    """Verbs (base forms) that share a meaning and their complements."""

    kind: Kind
    certainty: Certainty
    frames: frozenset[str]
    verbs: str


class Cue(NamedTuple):
    """A reporting word: its base form, what it reports, what may follow it, and the forms the surface may be."""

    word: str
    kind: Kind
    certainty: Certainty
    frames: frozenset[str]
    forms: frozenset[Form] = frozenset()


def _class(kind: Kind, frames: str, verbs: str, certainty: Certainty = "stated") -> CueClass:
    return CueClass(kind, certainty, frozenset(frames.split()), verbs)


VERB_CLASSES = (
    _class("speech", "clause wh quote invert of about", "say"),
    _class(
        "speech",
        "clause wh quote invert object",
        "add note explain reiterate emphasize emphasise stress announce declare reveal disclose recall recount observe"
        " mention confirm proclaim clarify admit acknowledge concede confess affirm reaffirm assert reassert"
        " signal lament claim relate repeat report recommend posit theorize theorise",
    ),
    _class("speech", "clause wh quote invert object about of", "write tweet retweet post state"),
    _class("speech", "clause quote invert hearer", "email text"),
    _class("speech", "quote", "read"),
    _class(
        "speech",
        "clause finite quote invert",
        "contend argue insist maintain counter reply respond retort answer quip joke muse opine interject caution"
        " conclude complain testify swear remark protest hint warn predict",
    ),
    _class(
        "speech",
        "quote invert",
        "continue shout yell cry scream whisper mutter murmur exclaim laugh smile sigh chant snap gush fume marvel crow"
        " boast brag rant sneer deadpan intone begin go",
    ),
    _class(
        "speech",
        "clause quote invert",
        "intimate insinuate profess concur specify grumble gripe moan stipulate certify verify object",
    ),
    _class("speech", "for against infinitive", "plead push press appeal vote petition"),
    _class("speech", "label", "pronounce"),
    _class("speech", "quote invert on about", "comment elaborate"),
    _class("speech", "clause about", "boast brag joke marvel rant fume gush"),
    _class("speech", "hearer clause wh quote about of request", "tell remind inform"),
    _class("speech", "hearer that quote of about", "assure reassure notify brief advise lecture convince persuade"),
    _class("speech", "hearer of against about request", "warn caution", "possible"),
    _class("speech", "hearer wh quote invert about for request", "ask"),
    _class("speech", "request quote that", "urge exhort implore beg beseech instruct order command encourage invite"),
    _class("speech", "request object that quote", "demand request propose recommend suggest mandate"),
    _class("speech", "for on label quote object", "call"),
    _class("speech", "infinitive hearer that clause quote object", "promise vow pledge threaten", "promised"),
    _class("speech", "infinitive object that", "offer agree volunteer undertake", "promised"),
    _class("speech", "infinitive object", "refuse decline"),
    _class("speech", "clause object quote infinitive", "deny", "denied"),
    _class("speech", "object", "refute rebut dispute disavow dismiss reject repudiate debunk", "denied"),
    _class("speech", "charge", "accuse", "alleged"),
    _class("speech", "clause object", "allege", "alleged"),
    _class("speech", "that", "charge", "alleged"),
    _class("speech", "charge object", "blame fault"),
    _class(
        "stance",
        "object label",
        "criticize criticise condemn denounce decry blast slam bash lambast lambaste assail deride mock ridicule rebuke"
        " reprimand chide chastise scold berate castigate disparage skewer rip excoriate malign vilify attack pan"
        " praise laud applaud commend hail congratulate thank champion compliment tout extol acclaim credit salute"
        " defend justify endorse back support oppose favor favour welcome embrace question challenge contradict"
        " downplay underscore highlight underline trumpet bemoan decry laud rebuff savage liken compare hammer"
        " trash heckle jeer boo taunt insult herald belittle demean smear slander demonize scorn"
        " disdain upbraid pillory lampoon attribute",
    ),
    _class("speech", "object label", "describe characterize characterise label brand dub portray depict term deem"),
    _class("topic", "object wh", "discuss address outline detail summarize summarise cite reference invoke quote"),
    _class("topic", "to", "point refer allude respond"),
    _class("stance", "to", "object"),
    _class("topic", "about of", "speak talk"),
    _class("speech", "about against", "complain rail warn"),
    _class(
        "speech",
        "listener",
        "say write explain admit confess mention announce report confirm reveal disclose suggest complain repeat",
    ),
    _class("speech", "for against", "advocate campaign lobby vouch"),
    _class("speech", "object", "advocate express voice unveil propose condone apologize echo identify name"),
    _class("speech", "for about", "apologize apologise"),
    _class("speech", "at", "scoff"),
    _class("speech", "to clause", "attest testify"),
    _class(
        "finding",
        "clause wh object",
        "show indicate suggest estimate calculate project foresee imply underscore",
    ),
    _class("finding", "clause finite wh", "find"),
    _class("finding", "clause finite wh", "determine discover"),
    _class("finding", "clause", "conclude"),
    _class("finding", "that wh", "prove reflect demonstrate document"),
    _class("finding", "clause", "rule"),
    _class("finding", "clause object", "predict forecast", "expected"),
    _class("belief", "clause wh of about", "think"),
    _class("belief", "clause wh object", "know"),
    _class("belief", "clause wh in", "believe", "possible"),
    _class("belief", "clause object", "suspect fear doubt", "possible"),
    _class("belief", "clause object label", "consider regard perceive"),
    _class("belief", "as wh", "view see interpret"),
    _class("belief", "object wh", "envision envisage contemplate mull ponder"),
    _class("belief", "clause wh object", "realize realise understand remember forget recognize recognise"),
    _class("belief", "clause wh", "learn assume imagine guess reckon dream speculate surmise decide"),
    _class("belief", "clause wh about", "wonder worry feel"),
    _class("belief", "clause object request infinitive", "expect", "expected"),
    _class("belief", "clause for infinitive", "hope", "expected"),
    _class("belief", "clause object", "anticipate", "expected"),
    _class("belief", "raising to clause", "seem appear", "possible"),
    _class("intent", "infinitive object request", "want"),
    _class("intent", "infinitive", "wish prefer decide choose opt resolve"),
    _class("intent", "infinitive", "plan intend aim aspire hope seek", "expected"),
    _class("stance", "object", "like dislike love hate admire respect resent regret despise loathe appreciate prefer"),
    _class("stance", "with", "agree disagree sympathize sympathise"),
    _class("stance", "infinitive", "like love hate prefer"),
)

# Verbs of those classes whose base and -s forms are nouns as often: as verbs they need a subject and a complement
# that only a verb has.
NOUN_TOO = words(
    "state point rule plan report claim call attack comment remark offer document estimate show view protest demand"
    " request support question answer address charge fear hope doubt worry dream joke guess back love hate promise vow"
    " pledge praise credit order command challenge signal quote brand rap tout cheer boast shout cry laugh smile sigh"
    " chant term note detail label blame fault object post project forecast name figure reference record post retweet"
    " tweet reply counter hint suspect respect regret favor favour invite prefer like welcome pan hail"
    " caution warn boast brag rant whisper murmur scream yell reason venture conclude echo voice lobby champion"
    " highlight campaign compliment lecture brief outline rebuke ridicule salute feel email text hammer push"
    " press appeal vote petition object insult taunt boo herald trash smear slander scorn disdain lampoon"
    " moan gripe talk"
)


def _forms_of(verb: str) -> tuple[tuple[str, frozenset[Form]], ...]:
    """The verb's forms, each with what it may be: ``said`` is past and participle."""
    forms: dict[str, set[Form]] = {}
    kinds: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")
    for surface, form in zip((verb, *inflect(verb)), kinds, strict=True):
        forms.setdefault(surface, set()).add(form)
    return tuple((surface, frozenset(kinds)) for surface, kinds in forms.items())


@cache
def verb_forms() -> dict[str, Cue]:
    """Map every inflected form to its verb, with the frames of all the classes that list it."""
    cues: dict[str, Cue] = {}
    for group in VERB_CLASSES:
        for verb in group.verbs.split():
            known = cues.get(verb)
            frames = known.frames | group.frames if known else group.frames
            first = known or group
            cues[verb] = Cue(verb, first.kind, first.certainty, frames)
    table: dict[str, Cue] = {}
    for cue in cues.values():
        for surface, forms in _forms_of(cue.word):
            known = table.get(surface)
            table[surface] = Cue(
                cue.word, cue.kind, cue.certainty, cue.frames, forms | (known.forms if known else forms)
            )
    return table


# Nouns that name an act of saying or a state of mind, with the words that lead to what was said.
_NOUNS: tuple[tuple[Kind, Certainty, str, str], ...] = (
    (
        "speech",
        "stated",
        "that is",
        "statement assertion announcement declaration comment remark argument conclusion acknowledgment acknowledgement"
        " admission insistence contention revelation observation suggestion",
    ),
    ("speech", "stated", "is", "answer response reply message excuse"),
    ("speech", "alleged", "that of is", "claim allegation accusation"),
    ("speech", "alleged", "that", "charge"),
    ("speech", "denied", "that of", "denial"),
    ("speech", "possible", "that of about", "warning"),
    ("speech", "stated", "that about", "report complaint"),
    ("speech", "stated", "that", "assurance"),
    ("speech", "promised", "that to", "promise pledge vow"),
    ("speech", "stated", "to for", "call demand request"),
    ("stance", "stated", "of about", "criticism condemnation denunciation"),
    ("stance", "stated", "to", "opposition objection resistance"),
    ("stance", "stated", "on", "attack stance position"),
    ("stance", "stated", "of", "endorsement view opinion rejection defence defense description characterization"),
    ("intent", "expected", "to", "decision refusal proposal determination"),
    ("belief", "possible", "that of about is", "fear concern worry suspicion doubt"),
    ("belief", "stated", "that is", "belief opinion notion"),
    ("belief", "expected", "that is", "hope expectation prediction forecast"),
    ("finding", "stated", "that", "evidence finding"),
)


@cache
def noun_forms() -> dict[str, Cue]:
    """Map the reporting nouns, singular and plural, to their meaning; the frames are linking words."""
    table: dict[str, Cue] = {}
    for kind, certainty, links, nouns in _NOUNS:
        for noun in nouns.split():
            plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"
            for surface in (noun, plural):
                table[surface] = Cue(noun, kind, certainty, words(links))
    return table


# Adjectives that, after “be”, say what somebody thinks or feels; the words that lead to what that is.
_ADJECTIVES: tuple[tuple[Certainty, str, str], ...] = (
    (
        "possible",
        "that of about in",
        "confident convinced sure certain positive optimistic hopeful concerned worried afraid"
        " fearful doubtful sceptical skeptical wary suspicious",
    ),
    (
        "stated",
        "that of about at with by to",
        "aware conscious proud glad happy pleased delighted sorry angry upset surprised"
        " disappointed thankful grateful ashamed adamant insistent clear explicit critical supportive",
    ),
    ("expected", "to", "determined eager keen willing unwilling reluctant"),
)


@cache
def adjective_forms() -> dict[str, Cue]:
    """Map the adjectives of thought and feeling to their meaning; the frames are linking words."""
    return {
        adjective: Cue(adjective, "intent" if links == "to" else "belief", certainty, words(links))
        for certainty, links, adjectives in _ADJECTIVES
        for adjective in adjectives.split()
    }


# Words that open a construction of their own.
OTHER_CUES = words("according estimate words view put puts in")
PLAIN = Cue("", "speech", "stated", frozenset())
FOUND = Cue("", "finding", "stated", frozenset())
