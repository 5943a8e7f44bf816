"""Abbreviations that end in a full stop, by what the full stop may mean there."""

from enum import Enum

from summarizer.reading.calendar import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, ZONES


class After(Enum):
    """What may follow an abbreviation inside the same sentence."""

    ANYTHING = "it never ends a sentence"
    NUMBER = "it ends a sentence unless a number follows"
    NAME = "it ends a sentence where the next word can only begin one"
    STATE = "like a name; after a comma it ends a sentence, since another comma would follow inside one"
    DAY = "it ends a sentence unless a day, a month or a time zone follows"


_ANYTHING = """
    Mr Mrs Ms Mx Messrs Dr Prof Rev Fr Hon Gen Maj Brig Col Lt Cmdr Cdr Capt Sgt Cpl Pvt Adm Sen Rep Gov Pres Sec Supt
    Insp Det Amb Atty Asst Assoc Msgr Mme Mlle Reps Sens Govs Gens Drs Profs Spc Pfc Comdr
    vs v e.g i.e cf viz approx ca incl esp
"""
_NUMBER = """
    No Nos no nos Art art Fig fig Figs figs Vol vol Ch ch p pp Par para Sect sect Op op Nr nr Tel tel Ext ext c est etc
    ft in lb lbs oz mi km kg cm mm hr hrs min mins sec secs yd yds
"""
_NAME = """
    Inc Corp Co Cos Ltd Bros Llc Plc Jr Sr Esq Assn Univ Dept Div St Ste Mt Ft Pt Ave Blvd Rd Hwy Sq Bldg Apt Rte Int'l
    Natl Govt Intl Mfg Dist Cie al
"""
_STATE = """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
    Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask N.H N.J N.M N.Y N.C N.D R.I S.C S.D W.Va B.C N.S N.B
"""
_DAY = "a.m p.m A.M P.M"

ABBREVIATIONS: dict[str, After] = {
    **dict.fromkeys(_NAME.split(), After.NAME),
    **dict.fromkeys(_STATE.split(), After.STATE),
    **dict.fromkeys(_NUMBER.split(), After.NUMBER),
    **dict.fromkeys(map(str.capitalize, (*MONTH_ABBREVIATIONS, *WEEKDAY_ABBREVIATIONS)), After.NUMBER),
    **dict.fromkeys(_DAY.split(), After.DAY),
    **dict.fromkeys(_ANYTHING.split(), After.ANYTHING),
}
"""What each abbreviation, written without its last full stop, allows after it."""

EXCLAIMED_NAMES = frozenset({"Yahoo", "Jeopardy", "Oklahoma", "Yum", "Joomla"})
"""Names that are written with an exclamation mark."""

_STARTERS = """
    The A An This That These Those He She It They We You I His Her Its Their Our My Your There Here In On At By For
    From With Without To Of After Before During Since Until While When Where Who What Why How Which Whether If As
    Although Though Because But And Or So Yet Nor However Meanwhile Moreover Instead Also Still Then Thus Now Both Each
    Every Some Many Most Much More Several Few All Any Not Even Once Between Among Amid Across Despite Following
    According Earlier Later Nearly Almost About Another Others Such Yesterday Today Tomorrow Mr Mrs Ms Let Is Are Was
    Were Did Does Do Has Have Had Can Could Will Would Should May Perhaps Maybe Overall Finally Asked Out Against
    Unlike Like Only Neither Either Nobody Everyone Somebody Someone Nothing Something Everything Well Yes
"""
STARTERS = frozenset(_STARTERS.split())
"""Capitalised words that begin a sentence and are hardly ever the first word of a name."""

DAYS_AND_ZONES = {name.capitalize() for name in (*MONTHS, *WEEKDAYS)} | {zone.upper() for zone in ZONES}
DAYS_AND_ZONES |= set("Eastern Central Mountain Pacific Greenwich Moscow Beijing Kyiv Local".split())
"""What follows a time of day in the same sentence: a day, a month or a time zone."""

_SAYING = """
    said says asked asks told tells added adds wrote writes replied replies answered shouted cried yelled joked tweeted
    posted wondered exclaimed demanded continued recalled explained quipped insisted warned declared remarked reads read
"""
SAYING = frozenset(_SAYING.split())
"""Verbs that carry a sentence on after a quotation that ends in a question or exclamation mark."""
