"""The words that tell one figure from another: what was asked for from what was done, what runs from what stands."""

from typing import Literal

from summarizer.checks.passages.words import stem_of
from summarizer.reading.vocabulary import words

Act = Literal["", "demanded", "offered", "promised", "expected", "denied"]


def stems(text: str) -> frozenset[str]:
    """The stems of the words in ``text``, which white space parts."""
    return frozenset(map(stem_of, words(text)))


ACTS: dict[Act, frozenset[str]] = {
    "demanded": stems("demand seek ask request want call press insist urge require need"),
    "offered": stems("offer propose proposal bid table"),
    "promised": stems("promise pledge vow commit undertake guarantee"),
    "expected": stems("expect forecast predict project anticipate foresee target aim plan outlook guidance hope"),
}
"""What a verb or noun makes of the number that it governs: not the thing itself, but somebody's word for it."""

GROWING = stems(
    "rise grow climb reach pass increase mount jump swell exceed hit top approach near update revise total stand"
)
"""Verbs by which a count is told as it stands today."""
FALLING = stems("fall drop decline decrease shrink ease dwindle slide slip lose tumble plunge sink dip down lower")
REVISING = stems("revise correct update adjust amend lower")

INCREMENTS = words("additional another extra further more")
"""Words before or in a number that make it what was added, not what there is."""
INCREMENT_NOUNS = stems("increase rise gain jump addition decrease drop fall decline reduction cut growth")
RATES = words("second minute hour day night week month quarter year head person capita share tonne ton kilometre mile")
REGULAR = {
    stem_of(word): rate
    for word, rate in {
        "yearly": "year", "annual": "year", "annually": "year", "monthly": "month", "weekly": "week", "daily": "day",
        "hourly": "hour", "quarterly": "quarter",
    }.items()
}  # fmt: skip
"""Words that say a rate as "a year" does."""

COUNTING = stems(
    "count identify estimate record register tally put reckon calculate confirm report detect know track document"
    " log establish measure observe survey speak"
)
"""Verbs whose subject is the one that counted."""
VOICING = COUNTING | stems(
    "say think believe expect know admit speak forecast claim acknowledge concede mention cite suggest predict talk"
)
"""Verbs whose subject is the one that gives the number: "the ministry still says 2.1 percent"."""
TELLING = stems("say tell add announce write")
"""Verbs whose subject has told even what others count: "the minister said that Seoul knows of 10,000"."""
TALLIES = stems("tally count estimate figure assessment calculation data survey number toll statistic record register")
"""Nouns whose possessor is the one that counted ("South Korea's tally")."""

GIVING = {
    stem_of(verb): frozenset(particles.split())
    for verb, particles in {
        "come": "to", "arrive": "at", "stick": "to", "keep": "to", "hold": "to", "stand": "by",
        "settle": "on", "reckon": "with on", "count": "on with", "calculate": "with", "work": "with", "plan": "with",
        "speak": "of", "talk": "of about", "tell": "of", "know": "of", "warn": "of", "boast": "of", "counter": "with",
        "answer": "with", "reply": "with", "respond": "with", "account": "for", "admit": "to", "own": "to",
        "confess": "to", "point": "to", "refer": "to", "insist": "on", "tend": "to", "lean": "to",
    }.items()
}  # fmt: skip
"""Verbs by which somebody gives a number, with the particle before it: "comes to no more than"."""
BODIES = stems(
    "union association federation society organisation organization charity group campaign movement party opposition"
    " coalition alliance government ministry department agency authority administration council commission committee"
    " board panel inquiry watchdog regulator ombudsman court tribunal police army navy military force service brigade"
    " company firm operator owner maker manufacturer airline insurer bank broker club team league hospital university"
    " institute academy school city town district municipality county parish region capital parliament senate"
    " congress kremlin palace embassy church side camp press newspaper network lobby chamber cooperative"
    " management leadership staff organiser organizer defence prosecution victim family relative survivor neighbour"
    " rescuer estimate insider critic supporter rival opponent counterpart"
)
"""Nouns for bodies that can count."""
COMPARING = stems(
    "near nearer close closer more less high higher low lower large larger small smaller mark truth true real actual"
    " right correct wrong different own very just only most least far much well over above below sure certain double"
    " place stand come amount case instead rather"
)
"""Words around a number that set it against another without saying what it is of."""

QUOTED = stems("cost price bill estimate budget premium fee value")
"""What is put at a sum by somebody at a time, and put anew later."""
MONEY = stems(
    "revenue turnover sales income earnings profit loss cost price bill debt loan credit budget deficit surplus damage"
    " fine penalty compensation ransom fee salary wage bonus dividend saving spending expenditure investment fund aid"
    " grant subsidy tax levy tariff duty premium bid offer stake capital proceeds takings fortune estimate rent worth"
)
"""Nouns whose size is a sum of money: "revenue of almost 12 billion"."""
MOVING = stems(
    "case infection infect outbreak patient hospitalise test vaccinate vaccination dose shot jab dead death toll"
    " casualty victim body missing miss search find recover rescue survivor survive escape treat injure injury"
    " burn burned blacken char consume destroy destroyed wreck gut collapse damage flood lose evacuate evacuee displace"
    " displaced homeless flee shelter refugee arrive arrival cross register strand stranded trap trapped cancel"
    " cancellation postpone defer reschedule delay disrupt outage power electricity cut reconnect restore firefighter"
    " helicopter rescuer volunteer deploy soldier specialist hectare acre contain hold area ballot count recount"
    " sign signature signatory petition donate donation raise collect pledge claim report complaint request apply"
    " application arrest detain charge indict identify confirm close reopen clear deliver ship leak spill reservoir"
    " level price"
)
"""Words for counts that move on while the news does."""
STANDING = stems(
    "aboard board list manifest register passenger crew shift employ employee staff workforce worker job post position"
    " crowd attend attendance attendee turnout march marcher protester demonstrator audience spectator fan participant"
    " runner rider delegate guest visitor age height depth length width distance weight speed gust magnitude"
    " temperature size capacity seat majority margin score budget deficit offer bid fee salary wage fine sentence term"
    " stake share profit revenue sales growth inflation unemployment survey interview sample mark"
)
"""Words for what was so once: who was there, what was measured, agreed or found."""
MAKING = stems("create add hire recruit open found establish join")
ENDING = stems("cut shed lose eliminate axe close scrap shut dismiss sack leave abolish")
"""Verbs by which there is more or less of something: jobs created are not the jobs cut."""
LEFT = words("still back remain remains remaining")
"""Words beside a count that goes down: "1,900 customers are still waiting"."""
POINTING = stems("number figure toll total count sum true real actual official")
"""Words that point back at what a number before was of: "the true number was 9"."""
LEANS = words("they it these those together this that them he she")
"""Words that a sentence opens with that goes on about what the last one told."""
PARTIAL = stems("alone")
"""Words by which a number is of a part: "the damage of this week alone"."""
TAKING = stems("take last need require")
"""Verbs by which a time is that of a task: "the repair takes 40 minutes"."""

SIDES = words(
    "the a its troops forces army military navy soldiers fighters government regime authorities leadership leaders"
    " countries states members officials side state republic"
)
"""Words beside one name that make a party of it: "Moscow's troops", "the EU countries"."""

FATES = dict.fromkeys(stems("drown drowned suffocate starve decease body corpse"), stem_of("die"))
"""Verbs of dying that say how, and what is counted of the dead: they count among the dead."""

TOLL = stem_of("toll")
PEOPLE_BY = {
    stem_of(noun): state and stem_of(state)
    for noun, state in {"name": "", "case": "ill", "infection": "ill", "illness": "ill", "life": "die"}.items()
}
"""What is counted where people are meant, with the fate it tells: a name listed, a case of a disease, a life."""

SORTS_OF_PEOPLE = stems(
    "child boy girl baby infant toddler teenager youth pupil student woman man soldier officer police policeman"
    " firefighter medic doctor nurse teacher journalist civilian foreigner tourist worker employee rescuer"
)
"""People of whom a toll is told beside that of all."""

PARTS = stems("boy girl man woman male female fifth quartile quarter decile half rich poor urban rural")
"""Words for a part of those of whom a share is told."""

SURVEYS = stems("poll survey respondent pollster polled surveyed sampling margin")
"""Words by which a figure is one survey's own: another survey's is another figure."""

DENYING = stems("deny dismiss reject refute dispute contradict")
WITHDRAWING = stems("withdraw retract correct recant rescind apologise apologize walk-back")
EMPTY = stems(
    "be have do get make take give go come say tell call put set number total amount figure thing lot other first"
    " second third new last next part way kind sort type year month week day time people person front"
    " monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow earlier previously originally"
    " initially formerly worth"
)
"""Words that say too little for two figures to be of one thing because of them."""
