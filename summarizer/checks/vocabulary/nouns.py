"""Families of nouns: words that may stand for each other, and words that include others.

Two counted nouns of one family may mean the same things; of two families they do not, unless the
dictionary has the one for the other. A noun in no family is left to the dictionary. A family's
``general`` words may stand for any other of the same kind: people for soldiers, items for shells.
"""

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary import dictionary, words

GENERAL_PEOPLE = words(
    "people person persons individual human men women man woman victim survivor casualty soul citizen resident member"
)
GENERAL_THINGS = words(
    "item unit thing piece instance type kind number total amount figure one other lot set part portion rest half third"
)

_PEOPLE = """
civilian noncombatant; soldier troop serviceman fighter combatant personnel recruit conscript infantryman guerrilla;
officer policeman police cop constable; adult grown-up; child kid boy girl minor toddler infant baby schoolchild
pupil youngster teenager youth; student pupil schoolchild undergraduate graduate; teacher lecturer professor educator;
doctor physician surgeon medic nurse; worker employee staff staffer job position post role workforce personnel;
pensioner retiree elderly senior; patient; prisoner inmate detainee captive hostage; protester demonstrator marcher
activist; voter elector; lawmaker legislator mp parliamentarian senator deputy congressman; minister official; migrant
refugee asylum-seeker; passenger traveller traveler commuter; spectator fan supporter audience attendee viewer crowd
onlooker; player athlete footballer; sailor seaman crew crewman mariner; fisherman; shareholder investor stockholder;
customer client consumer shopper buyer subscriber user; witness; suspect; lawyer attorney; judge; journalist reporter;
scientist researcher; farmer; miner; tourist visitor guest; rebel insurgent militant; journalist; director executive
manager; analyst economist; nurse; firefighter fireman rescuer; driver motorist; pilot; signatory signature
petitioner; member; volunteer; woman; man
"""

_THINGS = """
house home dwelling residence property household; family household; building structure block tower; school college
academy university; hospital clinic; church mosque temple synagogue chapel; bridge overpass; road street highway
motorway; village hamlet settlement; town city municipality; country nation state; region province district county;
library; harbour port dock; airport airfield airbase; factory plant mill site facility; mine pit quarry; shop store
outlet branch supermarket building; hotel; farm; office; park; station; car vehicle automobile; truck lorry truckload
vehicle; bus coach vehicle; train; tank; ship vessel boat craft ferry freighter trawler tanker; submarine; aircraft
plane airplane aeroplane jet airliner; helicopter chopper aircraft; drone uav aircraft; missile rocket; shell round
munition projectile ammunition; bomb explosive; mine landmine; gun rifle weapon firearm pistol; howitzer cannon gun
artillery; system battery launcher; container; game match fixture; goal; point; penalty; win victory; defeat loss;
medal; seat; vote ballot; party; poll survey; law bill act; contract deal agreement order; company firm business
enterprise corporation; bank lender; share stock; bond; dividend; loan credit; tax levy; fee charge fare; price; fine
penalty; profit earnings; revenue sale turnover income; cost expense spending expenditure price; debt borrowing; loss;
salary wage pay; budget; investment; dose shot jab injection vaccine; drug medicine medication pill; case infection;
disease illness; test; trial; study; sample; book; film movie; song; ticket; tree; dog animal; cat animal; cow cattle
animal; sheep animal; pig animal; chicken poultry bird; mosquito insect; salmon fish; trout fish; cod fish; oil crude
petroleum; gas; coal; electricity power; water; food meal; grain wheat corn; rice grain; carbon; methane; seagrass;
coral; species; planet; star; satellite; hour; day; week; month; year; minute; second; mile; kilometre kilometer; metre
meter; email message letter; phone smartphone handset; computer laptop; server; website; account; attack strike raid
assault bombing airstrike; battle fight clash; earthquake quake tremor; flood flooding; fire blaze wildfire; storm
hurricane typhoon cyclone; crime offence offense; murder killing homicide; arrest; charge count; room; apartment flat;
bed; island; field; turbine; panel; route; flight; logo; fine; sentence; question; answer; word; page; colour color;
euro; dollar; pound; yen; franc; crown
"""

_STATES = """
die dead death kill fatality perish fatal deceased; wound injure hurt injury wounded injured maim hospitalise
hospitalize; missing unaccounted; ill sick sicken infect infected unwell hospitalise hospitalize
; arrest detain arrested detained custody; displace displaced homeless evacuate
evacuated flee evacuee; rescue rescued save
"""


def _families(entries: str) -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, family in enumerate(entries.split(";")):
        for word in family.split():
            table.setdefault(stem_of(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


PEOPLE = _families(_PEOPLE)
THINGS = _families(_THINGS)
STATES = _families(_STATES)
_NONE: frozenset[int] = frozenset()
_INCLUDING = 2
"""A thing of so many families is a name for all of a sort, those among them that are in none: an animal, a vehicle."""
_GENERAL_PEOPLE = frozenset(map(stem_of, GENERAL_PEOPLE))
_SUFFERED = frozenset(map(stem_of, words("case infection diagnosis")))
"""Each is of one person: eleven cases of measles, eleven people with measles."""
_GENERAL_THINGS = frozenset(map(stem_of, GENERAL_THINGS))


def may_be_same(one: str, other: str) -> bool | None:
    """Whether two noun stems may name the same things; None where the vocabulary does not say."""
    if one == other or one in _GENERAL_THINGS or other in _GENERAL_THINGS:
        return True
    left_person, right_person = is_person(one), is_person(other)
    left_state, right_state = one in STATES, other in STATES
    if (other in _GENERAL_PEOPLE and (left_person or one in _SUFFERED)) or (left_person and right_state):
        return True
    if (one in _GENERAL_PEOPLE and (right_person or other in _SUFFERED)) or (right_person and left_state):
        return True
    for table in (PEOPLE, STATES):
        if one in table and other in table:
            return bool(table[one] & table[other])
    if (THINGS.get(one, _NONE) & THINGS.get(other, _NONE)) or dictionary.may_name(one, other):
        return True
    known = all(stem in PEOPLE or stem in _GENERAL_PEOPLE or stem in THINGS or stem in STATES for stem in (one, other))
    return False if known or dictionary.exclude_each_other(one, other) else None


def is_person(stem: str) -> bool:
    """Whether a stem is a noun for persons."""
    return stem in PEOPLE or stem in _GENERAL_PEOPLE or (stem not in THINGS and dictionary.is_person(stem))


def is_general(stem: str) -> bool:
    """Whether a stem is a word for people of any sort."""
    return stem in _GENERAL_PEOPLE


def names_a_sort(stem: str) -> bool:
    """Whether a stem may name people or things that the vocabulary has not: the people, the animals."""
    return is_general(stem) or len(THINGS.get(stem, ())) >= _INCLUDING


def same_state(one: str, other: str) -> bool | None:
    """Whether two stems tell the same fate of people (killed, died); None where one of them tells none."""
    if one not in STATES or other not in STATES:
        return None
    return bool(STATES[one] & STATES[other])
