"""What follows a numeral: a per cent sign, a currency, a measure, the noun that is counted, "or more"."""

from decimal import Decimal

from summarizer.reading.numbers import bounds, measures, money, nouns
from summarizer.reading.numbers import vocabulary as words
from summarizer.reading.numbers.mention import Mention
from summarizer.reading.numbers.values import EXACT, plain
from summarizer.reading.vocabulary import words as word_set

_POINTS = frozenset({"point", "points"})
_AGE_UNITS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "yr", "yrs"})
_PER = frozenset({"per", "a", "an", "/"})


def read_unit(mention: Mention) -> None:
    """Read what the numeral is followed by: a per cent sign, a currency, a measure or the noun that is counted."""
    tokens, at = mention.tokens, mention.next
    token = tokens[at]
    if token.text == "-" and tokens[at + 1].glued:
        _read_hyphened(mention, at + 1)
        return
    if _read_percent(mention, at) or _read_currency(mention, at) or _read_measure(mention, at):
        return
    if mention.form == "vague" and token.lower == "of":
        if _read_currency(mention, at + 1):
            return
        _take(mention, nouns.read_counted(tokens, at + 1), "vague count")
        return
    if mention.form == "fraction":
        if not _read_part_of_percent(mention, at):
            _read_share(mention, at)
        return
    _take(mention, nouns.read_counted(tokens, at, singular=mention.value == 1), "count")


def _take(mention: Mention, phrase: nouns.Phrase | None, rule: str) -> None:
    if phrase is None:
        return
    unit = mention.tokens.text[phrase.start : phrase.end]
    head = unit.rsplit(None, 1)[-1].lower()
    if head in nouns.ADJECTIVE_HEADS and mention.value is not None and mention.value % 1:
        return  # of magnitude 7.1 killed
    lasts = head in measures.TIME_UNITS and not unit.lower().startswith("light")
    mention.take("duration" if lasts else "quantity", unit, phrase.next, "duration" if lasts else rule)


_BEFORE_WHOLE = word_set("all a an the its his her their our that this these those my")


def _read_share(mention: Mention, at: int) -> None:
    """Read what a fraction is a part of: "of that amount", "the population"."""
    tokens = mention.tokens
    first = at
    if tokens[at].lower == "of":
        at += 1
    if tokens[at].lower in _BEFORE_WHOLE:
        at += 1
    elif at == first:
        return
    if tokens[at].lower in measures.TIME_UNITS:
        mention.take("duration", tokens[at].text, at + 1, "duration")
        return
    phrase = nouns.read_plural(tokens, at) or nouns.read_counted(tokens, at, singular=True)
    if phrase is not None:
        mention.take("quantity", tokens.text[tokens[first].start : phrase.end], phrase.next, "share")


def _read_part_of_percent(mention: Mention, at: int) -> bool:
    """Read "of 1 percent", "of a percentage point" after a fraction, whose value is then one of percent."""
    tokens = mention.tokens
    at += tokens[at].lower == "of"
    return tokens[at].lower in ("1", "one", "a") and _read_percent(mention, at + 1)


def _read_percent(mention: Mention, at: int) -> bool:
    tokens = mention.tokens
    token = tokens[at]
    if token.text == "%" or token.lower in ("percent", "pct", "percents", "pc", "percentage"):
        after = at + 1
    elif token.lower == "per" and tokens[at + 1].lower == "cent":
        after = at + 2
    elif token.lower == "basis" or token.lower in ("bp", "bps"):
        after = at + 1 + (token.lower == "basis")
        mention.take("percent", tokens.text[token.start : tokens[after - 1].end], after, "basis points")
        return True
    else:
        return False
    unit = "percent"
    after_dash = after + (tokens[after].text == "-")
    if tokens[after_dash].lower in _POINTS:
        after, unit = after_dash + 1, "percentage points"
    mention.take("percent", unit, after, unit)
    return True


def _read_currency(mention: Mention, at: int) -> bool:
    """Read "dollars", "Hong Kong dollars", "pounds sterling", "USD", "€", "cents" after a numeral."""
    tokens = mention.tokens
    first, token = at, tokens[at]
    if token.kind == "mark":
        code = money.SYMBOLS.get(token.text)
        if code is None or (tokens[at + 1].kind == "digits" and tokens[at + 1].glued):
            return False
        mention.take("money", token.text, at + 1, "currency sign after")
        mention.currency = code
        return True
    before = ""
    while tokens[at].lower in money.COUNTRY_WORDS:
        before = tokens[at].lower
        at += 1
    name = tokens[at]
    if money.is_currency_name(name.lower):
        sterling = tokens[at + 1].lower == "sterling"
        if at == first and name.lower in money.AMBIGUOUS and not sterling and not _is_large(mention):
            return False
        unit = tokens.text[token.start : name.end]
        mention.take("money", unit, at + 1 + sterling, "currency name")
        pounds = name.lower in ("pound", "pounds") and not before
        mention.currency = "GBP" if pounds else money.currency_name(name.lower, before)
        return True
    if token.lower in money.SUBUNITS or (token.text == "p" and token.glued):
        mention.take("money", token.text, first + 1, "currency subunit")
        return True
    code = money.currency_code(token.text)
    if code is not None:
        power = words.SCALES.get(tokens[first + 1].lower, 0)
        if power and mention.value is not None:
            mention.value = plain(EXACT.multiply(mention.value, Decimal(10**power)))
            mention.numeral_end = tokens[first + 1].end
        mention.take("money", token.text, first + 1 + bool(power), "currency code after")
        mention.currency = code
        return True
    return False


def _is_large(mention: Mention) -> bool:
    return any(value is not None and value >= 1_000_000 for value in (mention.value, mention.low))


def _read_measure(mention: Mention, at: int) -> bool:
    """Read "years", "years old", "square miles", "km/h", "degrees Celsius", "barrels a day"."""
    tokens = mention.tokens
    token = tokens[at]
    lower = token.lower
    if lower in measures.TIME_UNITS and (mention.value == 1 or lower not in measures.TIME_AS_MODIFIER):
        after = at + 1
        if lower in _AGE_UNITS and tokens[after].lower == "old":
            mention.take("age", token.text, after + 1, "age in words")
        elif lower in _AGE_UNITS and tokens.words(after, 2) == ("of", "age"):
            mention.take("age", token.text, after + 2, "age in words")
        else:
            mention.take("duration", token.text, after, "duration")
        return True
    if token.text in ("°", "º") or lower in ("degrees", "degree", "deg"):
        after = at + 1
        if tokens[after].lower in measures.TEMPERATURE_SCALES or (lower == "deg" and tokens[after].text == "."):
            after += 1
        mention.take("quantity", tokens.text[token.start : tokens[after - 1].end], after, "temperature")
        return True
    if lower == "yo":
        mention.take("age", token.text, at + 1, "age in words")
        return True
    if lower == "parts" and tokens[at + 1].lower == "per":
        mention.take("quantity", tokens.text[token.start : tokens[at + 2].end], at + 3, "measure")
        return True
    after = at
    while tokens[after].lower in measures.PREFIXED:
        after += 1
    word = tokens[after].lower
    if word not in measures.MEASURES or (word in measures.ABBREVIATIONS and not _abbreviates(mention, after)):
        return False
    after += 1
    power = tokens[after]
    if power.text == "-" and power.glued:
        return False
    if power.glued and power.text in ("2", "3", "²", "³"):
        after += 1
    if tokens[after].lower in _PER:
        rate = tokens[after + 1].lower
        if rate in measures.TIME_UNITS or rate in ("h", "s"):
            after += 2
    rule = "temperature" if word in measures.TEMPERATURE_SCALES else "measure"
    mention.take("quantity", tokens.text[token.start : tokens[after - 1].end], after, rule)
    return True


def _abbreviates(mention: Mention, at: int) -> bool:
    """Whether a short word after digits is a unit: glued, or of two letters and more and not a word by itself."""
    token = mention.tokens[at]
    if mention.form not in ("digits", "fraction") and mention.rule != "range":
        return False
    if token.lower in ("c", "f"):
        return token.glued and token.text.isupper()
    if len(token.text) == 1:
        return token.glued or (token.text in "mgtl" and mention.tokens[at + 1].kind != "word")
    return True


def _read_hyphened(mention: Mention, at: int) -> None:
    """Read "-year-old", "-member", "-odd", "-percent", "-mile" behind a numeral's hyphen."""
    tokens = mention.tokens
    token = tokens[at]
    if token.kind != "word":
        return
    if _read_percent(mention, at):
        return
    if token.lower in _AGE_UNITS and tokens[at + 2].lower in ("old", "olds"):
        mention.take("age", token.text, at + 3, "age in a compound")
        return
    if token.lower in ("odd", "plus"):
        mention.relation = "about" if token.lower == "odd" else "at_least"
        mention.next, mention.end = at + 1, token.end
        read_unit(mention)
        return
    if token.lower == "strong":
        mention.next, mention.end = at + 1, token.end
        return
    if _read_currency(mention, at) or token.lower in nouns.STOPS:
        return
    if token.lower in measures.PREFIXED:
        mention.take("quantity", tokens.text[token.start : tokens[at + 2].end], at + 3, "measure")
        return
    if token.lower.endswith(("ed", "al", "way")):
        mention.next, mention.end, mention.rule = at + 1, token.end, "compound adjective"
        return
    inches = tokens[at + 2]
    if token.lower == "foot" and inches.glued and inches.text.isdecimal():
        if mention.value is not None:
            mention.value = plain(EXACT.add(mention.value, Decimal(inches.text) / 12))
        mention.take("quantity", token.text, at + 3, "feet and inches")
        return
    time = token.lower in measures.TIME_UNITS
    mention.take("duration" if time else "quantity", token.text, at + 1, "duration" if time else "compound")


def read_hedge_after(mention: Mention) -> None:
    """Read "or so", "or more", "+" after the numeral or its unit."""
    found = bounds.hedge_after(mention.tokens, mention.next)
    if found is None:
        return
    last, after = mention.tokens[found[1] - 1], mention.tokens[found[1]]
    plus = last.lower == "plus" and (after.kind == "word" or after.text in money.SYMBOLS)
    if plus or after.kind == "digits" or after.lower == "than":
        return
    if mention.relation in ("exactly", "about"):
        mention.relation, mention.next = found
        mention.end = mention.tokens[mention.next - 1].end
