"""Words that news and its summaries use for each other, so that a paraphrase is seen to speak of the same thing.

For measuring likeness alone: that two words stand in one group never makes a statement true or false.
"""

from collections import defaultdict
from functools import cache, lru_cache

from summarizer.checks.passages.words import stem_of

_GROUPS = """
begin start launch commence open initiate; end finish conclude complete close expire; buy purchase acquire takeover
acquisition bid; sell sale disposal; receive get obtain; give provide supply grant hand donate deliver delivery send
ship shipment dispatch transfer; pay spend cost payment expenditure spending; earn income pay wage salary; say tell
state announce report declare; think believe consider regard reckon; expect anticipate forecast predict project see
foresee estimate; want seek ask request demand call urge; promise pledge vow commit undertake; plan intend aim propose;
try attempt effort; help aid assist assistance support back; fight battle combat clash; attack strike raid assault
offensive; kill die death dead drown perish fatal deadly fatality toll; injure hurt wound injury casualty; arrest detain
custody hold; convict guilty conviction; sentence jail prison imprison term; acquit clear; accuse allege accusation
allegation; deny reject dismiss dispute refute; admit acknowledge concede; approve accept back agree endorse adopt pass;
refuse decline; ban prohibit bar forbid outlaw; allow permit let authorise authorize; halt stop suspend cease freeze;
cancel scrap drop abandon call-off; delay postpone late; resume restart; continue remain stay persist; leave quit depart
exit withdraw; resign step-down resignation; fire dismiss sack layoff; hire recruit employ appoint; job post position
role employment; worker employee staff workforce labour labor; union; strike walkout stoppage; rise increase climb grow
gain jump soar surge up higher growth more; fall drop decline decrease slide slip down lower decline shrink contract
reduce cut less fewer loss; double twice; triple threefold; half halve; reach hit attain; exceed surpass top beat over
above outstrip; miss; record high peak best; low lowest bottom; big large great huge vast major significant; small
little minor slight; fast quick rapid; new recent latest fresh; old former previous earlier ex; first initial; last
final; next coming following; yearly annual year; monthly month; weekly week; daily day; quarterly quarter; show reveal
find indicate demonstrate; study research survey report analysis; scientist researcher academic professor; test trial
experiment; drug medicine treatment medication pill therapy; patient; doctor physician; illness disease condition;
vaccine vaccinate vaccination immunise jab shot dose; side-effect adverse; child kid youngster; pupil student
schoolchild; teen teenager adolescent; woman female girl; man male boy; people person resident inhabitant citizen;
elderly old senior; firm company business group maker manufacturer corporation producer; bank lender; shareholder
investor stockholder; share stock; price cost value charge; profit earnings income; revenue sales turnover; debt
borrowing liability; budget deficit shortfall; tax duty levy; fine penalty; deal agreement accord pact contract
settlement; talk negotiation discussion meeting; meet encounter; visit trip travel tour; government administration state
authority; minister secretary; leader head chief boss chairman president; spokesman spokeswoman spokesperson; lawmaker
legislator mp deputy parliamentarian senator; parliament legislature assembly; law bill act legislation rule regulation;
court tribunal; judge justice; lawyer attorney counsel; lawsuit suit case complaint; investigate probe inquiry
investigation enquiry; police officer; crime offence offense; prosecutor; election vote ballot poll; voter electorate;
party; win victory triumph; lose defeat; lead ahead; trail behind; overtake pass; score goal point; champion winner;
title championship; race event; runner athlete; team side squad; coach manager trainer; player footballer; match game;
army military troop soldier force; weapon arm; shell round ammunition munition; missile rocket; war conflict; protest
protester demonstrate demonstration demonstrator march marcher rally unrest; ceasefire truce; border frontier; migrant
refugee asylum; boat ship vessel craft; sink capsize wreck shipwreck; rescue save pull; search look; miss disappear
vanish; storm hurricane typhoon cyclone; flood flooding; fire blaze wildfire; quake earthquake tremor; drought dry; rain
rainfall; crop harvest grain cereal; farm agriculture agricultural farming farmer; land field area; hectare; food; fuel
oil petrol; gas; power electricity energy; car vehicle automobile; lorry truck; plane aircraft jet airliner; flight;
airport; road street highway motorway; train rail railway; house home household property; building block; school
college; university; class classroom; hospital clinic; city town municipality; village; region province area; country
nation state; world global worldwide international; local municipal council; rubbish waste refuse trash garbage; water;
sea ocean; river; island; warn warning caution; fear worry concern; hope; criticise criticize criticism condemn attack;
praise welcome hail; blame responsible fault; cause lead reason because; choose pick select elect; join enter; attend;
build construct create make produce production manufacture output; destroy wreck demolish; damage; repair fix; replace;
change alter; improve better; worsen worse deteriorate; protect defend safe safety; threaten threat; risk danger; need
require necessary; use employ utilise; own hold possess; lend loan credit; invest investment; collect gather raise;
publish release issue; present unveil introduce; cover include comprise contain; account make-up represent form; part
share portion proportion; total sum overall combined; number figure; average mean; rate; level; about around some
roughly approximately; include; alone only; compare comparison; equal same; different difference gap; buyer customer
client consumer; user; phone handset smartphone mobile device; app application; software; website site online internet;
data information; email e-mail; money fund cash funding finance; scheme plan programme program project initiative; goal
target; failure fail collapse bankruptcy insolvency; recover recovery; rich wealthy well-off affluent; poor
disadvantaged deprived; cheap; expensive dear costly; speak talk; reader read reading; pleasure fun enjoyment; write;
learn; teach teacher; marry wedding; birth born; life live; early premature; quarter three-month; mortgage; inflation;
rate interest; currency; job; unemployment jobless; economy economic gdp; trade export import; supplier supply; nurse;
retire retired retirement pension; owner; tenant; guest; customer; route; crossing; rival competitor opponent; landing
touchdown; brake; crew; captain pilot; passenger; body corpse; grave cemetery burial;
"""


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for number, group in enumerate(_GROUPS.replace("\n", " ").split(";")):
        for word in group.split():
            table[stem_of(word)].add(f"={number}")
    return {stem: frozenset({stem, *groups}) for stem, groups in table.items()}


@cache
def _grouped() -> frozenset[str]:
    return frozenset(_table())


def senses_of(stem: str) -> frozenset[str]:
    """The stem itself and the groups it stands in; two stems that share one may be used for each other."""
    return _table().get(stem) or frozenset({stem})


@lru_cache(maxsize=1024)
def _groups(stems: frozenset[str]) -> frozenset[str]:
    """The groups that ``stems`` stand in."""
    table = _table()
    return frozenset[str]().union(*[table[stem] for stem in stems if stem in table])


def alike(stems: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of ``stems`` that one of ``others`` may be used for."""
    same = stems & others
    grouped = (stems & _grouped()) - same
    if not grouped:
        return same
    table, held = _table(), _groups(others)
    return same.union([stem for stem in grouped if not table[stem].isdisjoint(held)])
