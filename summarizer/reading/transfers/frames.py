"""Who gives and who gets, verb by verb and noun by noun, as data.

A frame says which side the grammatical subject is on, in the manner of FrameNet's Giving, Getting, Sending,
Supply, Commerce_sell, Commerce_buy and Exchange frames. Nothing here knows a text.
"""

from typing import Literal, NamedTuple

from summarizer.reading.vocabulary import forms, inflect, words

Side = Literal["giver", "receiver", "carrier", "goods", "payer", "trader", "either", "backer", "investor", "taker"]


class Frame(NamedTuple):
    """How a verb shares out the roles among its subject, objects and prepositions.

    ``subject``: the side of an active subject. ``double``: takes two objects (gave the club money). ``equips``: the
    object is the receiver and ``with`` brings the goods. ``strong``: the verb alone makes a transfer likely, so its
    object need only not be abstract; other verbs (get, give, take) want an object that is goods or money.
    ``bare``: also used without object, so that a participle before a preposition is an active verb.
    """

    lemma: str
    subject: Side
    double: bool = False
    equips: bool = False
    strong: bool = False
    bare: bool = False
    particle: str = ""


class Cue(NamedTuple):
    """A form of a transfer verb: its frame and whether it can be a participle."""

    frame: Frame
    participle: bool


def _frames() -> tuple[Frame, ...]:
    frames: list[Frame] = []
    for listed, frame in (
        ("send give hand offer", Frame("", "giver", double=True)),
        ("grant award lend loan sell gift", Frame("", "giver", double=True, strong=True)),
        ("pledge promise", Frame("", "giver", double=True)),
        ("pay repay reimburse refund", Frame("", "payer", double=True, strong=True, bare=True)),
        ("provide present", Frame("", "giver", equips=True)),
        ("supply", Frame("", "giver", equips=True, strong=True)),
        ("furnish reward", Frame("", "giver", equips=True)),
        (
            "equip arm fund finance bankroll bribe sponsor subsidise subsidize compensate",
            Frame("", "backer", equips=True),
        ),
        ("invest inject pump pour", Frame("", "investor")),
        ("ship dispatch export smuggle airlift airdrop bequeath disburse", Frame("", "giver", strong=True)),
        ("deliver transfer return cede relinquish surrender distribute allocate wire remit", Frame("", "giver")),
        ("donate contribute", Frame("", "giver", strong=True, bare=True)),
        ("buy purchase acquire import borrow", Frame("", "receiver", strong=True)),
        ("receive get obtain take accept win secure earn collect raise inherit sign procure", Frame("", "receiver")),
        ("lease rent", Frame("", "either", double=True, strong=True)),
        ("swap trade exchange release free", Frame("", "trader")),
        ("bring carry transport funnel channel divert siphon", Frame("", "carrier")),
        ("seize confiscate capture recapture retake nationalise nationalize annex steal extort", Frame("", "taker")),
        ("go come flow leave arrive reach move join", Frame("", "goods", bare=True)),
        ("demand seek request", Frame("", "receiver")),
        ("fine charge", Frame("", "payer", double=True)),
    ):
        frames.extend(frame._replace(lemma=word) for word in listed.split())
    return tuple(frames)


# Verb and particle: what the particle makes of the verb.
PARTICLES: dict[tuple[str, str], Frame] = {
    ("hand", "over"): Frame("hand over", "giver", strong=True, particle="over"),
    ("turn", "over"): Frame("turn over", "giver", particle="over"),
    ("give", "away"): Frame("give away", "giver", particle="away"),
    ("sell", "off"): Frame("sell off", "giver", strong=True, particle="off"),
    ("hand", "out"): Frame("hand out", "giver", strong=True, particle="out"),
    ("pay", "out"): Frame("pay out", "payer", strong=True, particle="out"),
    ("pay", "back"): Frame("pay back", "payer", double=True, strong=True, particle="back"),
    ("hand", "back"): Frame("hand back", "giver", double=True, strong=True, particle="back"),
    ("give", "back"): Frame("give back", "giver", double=True, strong=True, particle="back"),
    ("take", "over"): Frame("take over", "receiver", particle="over"),
    ("buy", "up"): Frame("buy up", "receiver", strong=True, particle="up"),
    ("buy", "out"): Frame("buy out", "receiver", strong=True, particle="out"),
    ("snap", "up"): Frame("snap up", "receiver", strong=True, particle="up"),
    ("put", "up"): Frame("put up", "giver", particle="up"),
}
PARTICLED = ("turn", "snap", "put")
"""Verbs that transfer nothing without one of these."""
# With these the same verb is no transfer at all: sent off, gave up, took off, got out, brought about.
OTHER_PARTICLES = words(
    """
    up off out in on down about through along around apart forward ahead together away
    """
)


def _cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for frame in (*_frames(), *(Frame(lemma, "giver") for lemma in PARTICLED)):
        third, past, participle, gerund = inflect(frame.lemma)
        for form in (frame.lemma, third, past, participle, gerund):
            cues[form] = Cue(frame, form == participle)
    # Forms of the other spelling.
    for form, twin in (
        ("gotten", "got"),
        ("funneled", "funnelled"),
        ("funneling", "funnelling"),
        ("channelled", "channeled"),
        ("channelling", "channeling"),
    ):
        cues[form] = cues[twin]
    return cues


VERB_CUES: dict[str, Cue] = _cues()


class NounFrame(NamedTuple):
    """What a noun of transfer says: the side of its possessor, and whether the noun is itself what is given.

    ``backing``: who gets it stands after ``of`` (the financing of rebels).
    """

    possessor: Literal["giver", "receiver"]
    itself: bool
    backing: bool = False


def _nouns() -> dict[str, NounFrame]:
    nouns = {}
    for listed, frame in (
        (
            "shipment airlift delivery sale transfer handover export consignment provision distribution allocation"
            " flow",
            NounFrame("giver", False),
        ),
        (
            "donation gift grant loan payment contribution repayment bribe subsidy bailout remittance kickback payout"
            " refund endowment",
            NounFrame("giver", True),
        ),
        ("aid assistance help funding support", NounFrame("giver", True)),
        ("purchase acquisition import takeover", NounFrame("receiver", False)),
        ("financing sponsorship bankrolling", NounFrame("giver", True, backing=True)),
    ):
        for word in listed.split():
            nouns[word] = nouns[word[:-1] + "ies" if word.endswith("y") else word + "s"] = frame
    nouns["supplies"] = nouns["shipment"]
    return nouns


NOUN_CUES: dict[str, NounFrame] = _nouns()

# Verbs whose subject gives the loan, grant or donation that is their object: the IMF approved a loan to Egypt.
GRANTING = forms("make approve announce authorise authorize unveil extend")

# Verbs whose subject gives what is their object, and no longer, again, more or less of it.
STOPPING = forms("halt stop suspend freeze cancel end withhold scrap")
KEEPING_ON = forms("resume continue increase boost expand double cut reduce halve start begin")

# Verbs before "to" or "-ing" (agreed to sell, denied giving) or over a clause (denied that it had), by what they do
# to certainty.
PROMISING = forms("agree pledge promise vow commit undertake guarantee offer") | words("deal contract agreement")
EXPECTING = forms(
    """
    expect plan want hope intend seek aim set prepare propose consider try ask urge call allow threaten order tell
    require schedule wish need authorise authorize oblige
    """
) | words("due likely unlikely ready willing poised supposed able bid proposal")
ALLEGING = forms(
    """
    accuse allege suspect believe think claim rumour rumor report understand charge say seem appear
    """
)
DENYING = forms(
    """
    deny refuse decline fail reject stop halt prevent ban bar block forbid avoid cease forget
    """
)
CLEARING = forms("clear acquit absolve exonerate") | words("acquitted acquitting")
"""Before an -ing form these deny the deed: cleared of selling; not: cleared to sell."""
# These make an allegation only in the passive (is said to have sold); over a clause they are plain reporting.
REPORTING_PASSIVE = forms("say report claim think believe understand")
# Verbs with an object before "to": the object is the one who is to act (ordered the firm to pay).
STEERING = forms(
    """
    ask urge order allow force tell require persuade permit press push enable help invite authorise authorize
    instruct expect want need convince encourage compel lead oblige let cause
    """
)
# Verbs with an object that does a bare infinitive: helped the government get weapons.
HELPING = forms("help let make see watch")
HOSTILE = words(
    """
    critics opponents prosecutors accusers rivals plaintiffs detractors investigators
    """
)
ALLEGEDLY = words("allegedly reportedly purportedly supposedly apparently")
PROMISE_MODALS = words("will would shall 'll 'd won't wouldn't")
EXPECT_MODALS = words("could can may might should must ought cannot couldn't can't shouldn't")
NEGATIONS = words(
    """
    not never n't no won't wouldn't cannot can't couldn't shouldn't mustn't isn't aren't wasn't weren't haven't
    hasn't hadn't don't doesn't didn't
    """
)
