"""Words that news uses for each other where it tells what a figure is of, beside those that the checks know.

For weighing likeness alone: a word in common never makes two figures one. A particle or what a verb does it to is
left out ("call off" is call, "set free" is free); a word may stand in several groups.
"""

from collections import defaultdict
from functools import cache

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary.synonyms import senses_of

_GROUPS = """
operation procedure surgery intervention; appointment consultation visit; defer postpone delay reschedule cancel
cancellation call scrap shelve; close shut closure shutdown; reopen resume restore restoration recovery back running
online; attack cyberattack hack breach intrusion break-in ransomware incident; ransom extortion blackmail demand;
steal theft rob robbery loot copy leak expose; record file data document; escape survive alive rescue save unhurt
safe evacuate; trap bury stick strand cut underground; depth deep below beneath under underground down; height tall
high altitude elevation above; length long stretch extend run span; width wide broad; distance away off far from
north south east west; area cover spread size hectare acre; burn blacken scorch char consume destroy devour smoke
ablaze flame; hold contain containment control surround; firefighter fireman crew firefighting; fight tackle battle
combat; aircraft plane helicopter; flee leave evacuate evacuee displace home homeless uproot shelter; resident
inhabitant holidaymaker tourist people villager; house home building property dwelling flat apartment; damage destroy
wreck ruin gut raze; damage loss cost bill harm; rain rainfall downpour precipitation fall; snow snowfall; wind gust
blow; level stand gauge mark; water reservoir lake dam; full filled capacity; temperature degree heat fever; magnitude
strength measure; power electricity blackout outage dark customer household; supply cut restore; arrest detain
detention custody apprehend seize round; charge indict accuse prosecute; sentence jail prison term imprison behind
bars; fine penalty pay; compensation damages settlement payout redress award; fraud cheat swindle defraud embezzle;
victim investor creditor; hearing trial day; witness testimony testify; convict guilty; appeal; march marcher
demonstrator protester demonstration protest rally crowd turnout street attend attendance gather participant; petition
signature name sign; organiser organizer union; strike walkout stoppage; join take part participate follow; worker
employee staff employ workforce job post position payroll personnel people; cut lay-off layoff redundancy dismiss go
lose eliminate shed axe slash; hire recruit vacancy vacant unfill open; wage pay salary earn rise; hour shift; school
pupil student child class; teacher lesson; exam test paper pass grade mark; fail failure; error mistake wrong wrongly
fault; complaint complain call; case infection infect patient sick ill illness disease contract positive; hospital
hospitalise admit admission treat bed clinic site; intensive care; die dead death kill fatality toll victim lose life
live body claim perish; hurt injure injury wound wounded; miss missing unaccounted search; vaccine vaccination
vaccinate jab immunise immunisation inoculate shot dose injection; effective efficacy effectiveness protect protection
prevent reduce work; side-effect adverse event reaction; trial study participant volunteer enrol; placebo control
comparison; price cost charge fee fare ticket toll fetch sell pay worth value expensive; rent let lease tenant; month
monthly; average mean typical; buy purchase acquire acquisition take takeover bid offer deal transfer; share stock
stake holding own owner hold shareholder interest; premium above; save saving synergy; sale sell revenue turnover
income takings; profit earnings earn net gain; loss lose deficit red; margin return; dividend payout; debt loan borrow
owe liability; invest investment spend put; fund money finance budget subsidy grant aid support; tariff duty levy tax;
export import trade ship; produce production output make build manufacture; deliver delivery order; car vehicle
automobile; recall back garage; crash accident collision; defect fault flaw; repair fix mend; replace replacement new;
rate interest key base main benchmark; cut lower reduce bring ease; raise lift increase; point percentage;
inflation price consumer; growth grow economy gdp output expand; forecast expect predict projection projection outlook
see; target goal aim; vote ballot poll percent win take share support back; seat mandate lawmaker deputy parliament;
turnout vote cast; majority lead ahead; elect election; candidate; poll survey respondent; count counted tally;
goal score net strike; match game appearance; win victory beat; point; season; fan spectator attendance watch crowd;
club side team; player striker midfielder defender; contract deal; run race finish time; record best; medal gold;
fee sum transfer; up front initial fixed; bonus add-on; tunnel bore dig drill; rail railway track line; bridge; road
motorway highway; vehicle traffic car; cross crossing ferry trip journey take drive; open opening; delay late behind
overdue; finish complete completion ready end; cost price bill budget; rock spoil stone earth dig excavate mountain
material; axis line meet off deviate deviation; passenger traveller aboard board people; ship vessel ferry boat; crew
seaman sailor; lifeboat raft; sink capsize aground; oil fuel diesel leak spill; island coast shore; soldier troop
prisoner captive serviceman fighter; exchange swap release free home return; captivity hold hand captive; missile
rocket drone; shell munition; strike hit attack; civilian; refugee camp displaced; ration food eat; litre gallon water;
latrine toilet; tent shelter; receive get obtain fund; need require appeal want; pipe instrument organ; visitor guest
admission enter entry tourist; exhibit painting work picture piece; museum gallery; theft steal; insure insurance
insurer; species animal bird; find discover discovery spot; observe observation; star planet; orbit circle; light-year
away; telescope instrument; sample specimen; age old year; width diameter across; weight weigh heavy; speed fast;
emission emit carbon; energy power; farm farmer agriculture irrigate irrigation field; crop harvest yield; drought dry;
consume consumption use; ration limit restrict restriction; fish catch; forest wood tree pine; lightning ignite start
set; arson; town village hamlet municipality; capital city; country nation nationwide whole; world worldwide global;
survey find; concede admit acknowledge; rank place; member membership association; list register; law rule;
allow permit; ban bar; flat bedroom apartment; empty vacant nobody; homeless; police officer; guard; cost-of-living;
donate donation gift give raise collect; charity appeal; bank lender; customer client account; app download user;
film movie box-office gross; book copy sell; album; concert show; festival; audience viewer watch; ticket sell; stage;
cinema; broadcast; phone handset; chip; server; satellite; launch lift; mission; crew astronaut
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
