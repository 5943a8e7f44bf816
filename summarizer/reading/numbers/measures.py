"""Units of measure and of time, a unit's head noun, and one key for all spellings of a unit."""

import re

from summarizer.reading.vocabulary import words as word_set


def _spellings(table: str) -> dict[str, str]:
    """Each spelling → its unit, from entries "unit: spellings" that semicolons part."""
    entries = (entry.split(":") for entry in table.split(";"))
    return {word: key.strip() for key, spellings in entries for word in spellings.split()}


TIME_UNITS = _spellings(
    """
    second: second seconds sec secs; minute: minute minutes min mins; hour: hour hours hr hrs; day: day days;
    night: night nights; week: week weeks wk wks; fortnight: fortnight fortnights; weekend: weekend weekends;
    month: month months mo; quarter: quarters; season: season seasons; year: year years yr yrs; decade: decade decades;
    century: century centuries; millennium: millennium millennia; generation: generation generations;
    millisecond: millisecond milliseconds ms; nanosecond: nanosecond nanoseconds ns;
    microsecond: microsecond microseconds; semester: semester semesters
    """
)

# Singulars that after more than one are something else: "an under-35 generation", "a second".
TIME_AS_MODIFIER = word_set("second generation season semester quarter night weekend decade century mo ms ns")

MEASURES = _spellings(
    """
    millimetre: mm millimetre millimetres millimeter millimeters;
    centimetre: cm centimetre centimetres centimeter centimeters;
    decimetre: dm decimetre decimetres decimeter decimeters; metre: m metre metres meter meters;
    kilometre: km kms kilometre kilometres kilometer kilometers;
    nanometre: nm nanometre nanometres nanometer nanometers;
    micron: micron microns micrometre micrometres micrometer micrometers µm μm;
    picometre: picometre picometres picometer picometers; inch: inch inches; foot: ft foot feet;
    yard: yd yds yard yards; mile: mi mile miles; light-year: light-year light-years; hectare: ha hectare hectares;
    acre: acre acres; milligram: mg milligram milligrams milligramme milligrammes;
    microgram: mcg µg μg microgram micrograms microgramme microgrammes; gram: g gram grams gramme grammes;
    kilogram: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes; tonne: t tonne tonnes; ton: ton tons;
    kiloton: kt kiloton kilotons kilotonne kilotonnes; megaton: megaton megatons megatonne megatonnes;
    gigatonne: gigaton gigatons gigatonne gigatonnes; pound: lb lbs pound pounds; ounce: oz ounce ounces; stone: stone;
    carat: carat carats; millilitre: ml millilitre millilitres milliliter milliliters;
    centilitre: cl centilitre centilitres; litre: l litre litres liter liters; gallon: gal gallon gallons;
    pint: pint pints; quart: quart quarts; cup: cup cups; teaspoon: tsp teaspoon teaspoons;
    tablespoon: tbsp tablespoon tablespoons; barrel: bbl barrel barrels; bushel: bushel bushels; bit: bit bits;
    byte: byte bytes; kilobyte: kb kilobyte kilobytes; megabyte: mb megabyte megabytes;
    gigabyte: gb gigabyte gigabytes; terabyte: tb terabyte terabytes; petabyte: pb petabyte petabytes;
    exabyte: exabyte exabytes; megabit per second: mbps; gigabit per second: gbps; kilometre per hour: kph kmph kmh;
    mile per hour: mph; knot: knot knots kn kt; hertz: hz hertz; kilohertz: khz kilohertz; megahertz: mhz megahertz;
    gigahertz: ghz gigahertz; watt: w watt watts; kilowatt: kw kilowatt kilowatts; megawatt: mw megawatt megawatts;
    gigawatt: gw gigawatt gigawatts; terawatt: tw terawatt terawatts; watt-hour: wh;
    kilowatt-hour: kwh kilowatt-hour kilowatt-hours; megawatt-hour: mwh megawatt-hour megawatt-hours;
    gigawatt-hour: gwh gigawatt-hour gigawatt-hours; terawatt-hour: twh terawatt-hour terawatt-hours; volt: volt volts;
    kilovolt: kv kilovolt kilovolts; electronvolt: ev electronvolt electronvolts; joule: joule joules;
    calorie: cal calorie calories kcal; horsepower: hp bhp horsepower; newton metre: nm; lumen: lumens lumen;
    mile per gallon: mpg; revolution per minute: rpm; beat per minute: bpm; part per million: ppm;
    part per billion: ppb; pound per square inch: psi; decibel: db decibel decibels; degree: degree degrees deg °;
    degree Celsius: c celsius celcius centigrade centigrate °c; degree Fahrenheit: f fahrenheit farenheit °f;
    kelvin: kelvin kelvins; megapixel: mp megapixel megapixels; square kilometre: km2 km² sqkm;
    square metre: m2 m² sqm; square mile: sqmi; square foot: sqft; cubic metre: m3 m³ cbm;
    cubic centimetre: cc cm3 cm³; dimension: d; multiple: x; percent: percent % pc pct percentage;
    percentage point: pp ppt ppts; basis point: bp bps
    """
)
# Short forms, which are units only behind digits.
ABBREVIATIONS = word_set(
    "mm cm dm m km kms nm µm μm ft yd yds mi ha mg mcg µg μg g kg kgs t kt lb lbs oz ml cl l gal tsp tbsp bbl kb mb "
    "gb tb pb mbps gbps kph kmph kmh mph kn hz khz mhz ghz w kw mw gw tw mpg rpm bpm ppm ppb psi wh kwh mwh gwh twh "
    "kv ev kcal hp bhp db c °c f °f mp km2 km² sqkm m2 m² sqm sqmi sqft m3 m³ cbm cc cm3 cm³ pp ppt ppts bp bps"
)
PREFIXED = frozenset(
    {"square", "cubic", "sq", "nautical", "metric", "light", "short", "long", "troy", "fluid", "imperial"}
)
TEMPERATURE_SCALES = word_set("celsius celcius centigrade centigrate fahrenheit farenheit c f")

_AFTER_HEAD = re.compile(r"\s+(?:per|a|an|of|in|and|or|old)\s|/")
_PAIRS = """
    people person; persons person; men man; women woman; children child; feet foot; teeth tooth; lives life; wives wife;
    knives knife; wolves wolf; thieves thief; halves half; criteria criterion; phenomena phenomenon;
    policemen policeman; fishermen fisherman; gunmen gunman; series series; species species; news news; movies movie;
    zombies zombie; calories calorie; cookies cookie
"""
_IRREGULAR = dict(map(str.split, _PAIRS.split(";")))


def head_noun(unit: str) -> str:
    """The noun a printed unit is about, as printed: "shells" of "artillery shells", "barrels" of "barrels a day"."""
    phrase = unit.removeprefix("of ").removeprefix("Of ")
    cut = _AFTER_HEAD.search(phrase)
    return (phrase[: cut.start()] if cut and cut.start() else phrase).rsplit(None, 1)[-1] if phrase.strip() else ""


def singular(noun: str) -> str:
    """A noun's singular in lower case, by rule and the common exceptions."""
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def unit_key(unit: str) -> str:
    """One key for all spellings of a unit: km, kms, kilometers and kilometres alike; otherwise the head's singular."""
    lower = unit.lower()
    known = MEASURES.get(lower) or TIME_UNITS.get(lower)
    if known is not None:
        return known
    head = head_noun(lower)
    return MEASURES.get(head) or TIME_UNITS.get(head) or singular(head)
