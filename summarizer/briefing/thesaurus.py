"""Words that news uses for each other where it tells what a figure is of, beside those that the checks know.

For weighing likeness alone: a word in common never makes two figures one. A particle or what a verb does it to is
left out ("call off" is call, "set free" is free); a word may stand in several groups.
"""

from collections import defaultdict
from functools import cache

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.synonyms import senses_of

_GROUPS = """
operation procedure surgery intervention; appointment consultation; defer postpone delay reschedule cancel
cancellation call scrap shelve; close shut closure shutdown; reopen resume restore restoration recovery; cyberattack
hack breach intrusion break-in ransomware; hacker intruder attacker; ransom extortion blackmail; steal theft rob
robbery loot burgle burglary; leak expose disclose; record file document; escape survive survivor rescue unhurt
unharmed alive safe; trap strand bury stick cut; depth deep below beneath under underground; height tall high altitude
elevation; length long stretch; width wide broad diameter; distance away off; area territory surface; burn blacken
scorch char consume destroy devour ablaze flame smoke; hold contain containment; firefighter fireman; extinguish
douse; aircraft plane helicopter; flee leave evacuate evacuee evacuation displace displaced homeless uproot; resident
inhabitant villager local; house home building dwelling property structure; flat apartment; room bedroom; damage
destroy wreck ruin gut raze; damage loss cost harm; rain rainfall downpour precipitation; gust wind; flood inundate
submerge; power electricity blackout outage; arrest detain detention custody apprehend seize capture; charge indict
accuse prosecute; sentence jail prison term imprison bar; fine penalty; compensation damages settlement payout redress
award; fraud cheat swindle defraud embezzle; investor creditor saver depositor; hearing trial session; witness
testimony testify; march marcher demonstrator protester demonstration protest rally; crowd turnout attendance attend
audience gather come; petition signature name sign signatory; strike walkout stoppage; worker employee staff employ
workforce payroll personnel; job post position role; layoff redundancy dismiss shed eliminate axe; hire recruit;
vacancy vacant unfilled; wage pay salary earnings; pupil student schoolchild; exam test paper mark grade pass; fail
failure; error mistake wrong wrongly; complaint complain; case infection infect sick ill illness; hospital clinic ward
bed admit admission hospitalise treat treatment; patient sufferer case infection sick ill; injure hurt injury wound;
miss missing unaccounted; vaccine vaccination vaccinate jab immunise inoculate shot dose injection; effective efficacy
effectiveness protect protection; side-effect adverse reaction; fever temperature; trial study; participant volunteer
enrol subject; price cost charge fee fare sell fetch; rent lease let; average mean typical median; buy purchase
acquire acquisition takeover merger; stake holding share own hold shareholding; saving synergy save; sales revenue
turnover income takings; profit earnings earn; loss deficit shortfall; dividend payout distribution; debt borrowing
liability owe; invest investment; budget spending expenditure spend; subsidy grant aid support; tariff duty levy tax;
export shipment ship; produce production output manufacture make build; deliver delivery; order booking; vehicle car
automobile; recall withdraw; crash accident collision; defect fault flaw; repair fix mend; replace replacement; cut
lower reduce reduction trim; raise lift increase hike; inflation price; growth grow expand expansion; forecast
projection outlook expect predict; target goal aim; vote ballot support back share; seat mandate; lawmaker deputy
legislator; majority lead margin; poll survey; goal score net; match game fixture appearance; win victory triumph;
defeat loss lose; fan spectator supporter; club side team; transfer sign signing; fee sum; tunnel bore dig drill
excavate; railway rail line track; road motorway highway; traffic vehicle; crossing ferry voyage trip journey; open
inaugurate opening; late behind overdue delay; finish complete completion ready; rock stone spoil rubble debris;
passenger traveller aboard board; ship vessel ferry boat; crew seaman sailor; sink capsize founder; spill leak; soldier
troop serviceman fighter; prisoner captive detainee; exchange swap; release free home return; captivity captive hold
hand; missile rocket; shell munition; strike bombardment raid; camp settlement; food ration meal; toilet latrine; need
require; receive get obtain; collect raise donate donation; visitor tourist guest; exhibit painting artwork; species
animal; discover discovery find; planet world; sample specimen; weigh weight heavy; speed fast; emission emit; farmer
grower; agriculture farming farm; crop harvest yield; drought dry; consumption consume use; ration limit restrict;
reservoir dam lake; forest wood woodland; town village municipality hamlet; site location facility; nationwide
country; worldwide global world; depositor saver customer client; download install; viewer watch audience; gross
box-office take; ticket seat; launch lift; broadcast air; refund reimburse repay; bankruptcy insolvency collapse;
backlog queue wait; applicant application apply; graduate degree; enrol enrolment intake; birth born; marriage marry
wedding; divorce separate; migrant asylum arrival arrive; deport expel return; smuggle traffic; seize confiscate
impound; murder killing homicide; burglary break-in theft; assault attack; weapon gun firearm; drug narcotic cocaine;
eruption erupt; quake earthquake tremor; aftershock tremor; storm hurricane cyclone typhoon; landslide mudslide;
collapse cave-in topple; body corpse remains; grave burial bury; donor donate; transplant operation; cure heal
recover; nurse medic doctor; drone aircraft; border frontier; truce ceasefire; casualty victim; hostage captive
"""


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for number, group in enumerate(_GROUPS.replace("\n", " ").split(";")):
        for word in group.split():
            table[stem_of(word)].add(f"~{number}")
    return {stem: frozenset(groups) for stem, groups in table.items()}


def uses_of(stem: str) -> frozenset[str]:
    """The stem itself and the groups that it stands in; two stems that share one may be used for each other."""
    return senses_of(stem) | _table().get(stem, frozenset())


def uses_beside(stem: str) -> bool:
    """Whether there is another word for the stem: what has one is a common noun or verb."""
    return bool(uses_of(stem) - {stem})
