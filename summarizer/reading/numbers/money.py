"""The world's currencies as news text prints them, to ISO 4217 codes."""

import re

from summarizer.reading.vocabulary import words as word_set

# A bare sign means the currency it most often stands for in English news.
SYMBOLS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₡": "CRC", "₾": "GEL", "₭": "LAK",
    "₸": "KZT", "₮": "MNT", "₲": "PYG", "₵": "GHS", "₼": "AZN", "₿": "XBT", "元": "CNY", "円": "JPY", "₨": "PKR",
    "৳": "BDT", "៛": "KHR", "﷼": "IRR", "ƒ": "AWG", "֏": "AMD", "₠": "EUR", "＄": "USD",
}  # fmt: skip

# What stands right before a dollar or pound sign, or a shilling's digits.
_SIGN_PREFIXES = {
    "US$": "USD", "U.S.$": "USD", "u.s $": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "Can$": "CAD", "CAD$": "CAD", "HK$": "HKD", "NZ$": "NZD",
    "NZD$": "NZD", "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "MXN$": "MXN",
    "J$": "JMD", "T$": "TOP", "Z$": "ZWL", "TT$": "TTD", "CLP$": "CLP", "COP$": "COP", "AR$": "ARS", "FJ$": "FJD",
    "CN¥": "CNY", "RMB¥": "CNY", "JP¥": "JPY", "E£": "EGP", "LE": "EGP", "LL": "LBP", "GB£": "GBP",
    "Rs": "INR", "Rs.": "INR", "Re": "INR", "RM": "MYR", "Rp": "IDR", "Ksh": "KES", "KSh": "KES", "Kshs": "KES",
    "Sh": "KES", "Ush": "UGX", "Tsh": "TZS", "Sfr": "CHF", "SFr": "CHF", "Fr": "CHF", "GH¢": "GHS", "GH₵": "GHS",
    "Tk": "BDT", "Dh": "AED", "Dhs": "AED", "kr": "SEK", "Kr": "SEK", "DM": "DEM", "zł": "PLN", "K": "ZMW",
    "N": "NGN", "R": "ZAR", "P": "PHP", "Lm": "MTL",
}  # fmt: skip
# These letters alone mean money only when glued to digits ("R500m").
_GLUED_ONLY = frozenset({"K", "N", "R", "P", "LE", "LL", "Fr", "T$"})

CODES = word_set(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BZD CAD "
    "CDF CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB ETH EUR FJD GBP GEL GHS GMD GNF GTQ GYD "
    "HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LYD "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN "
    "PYG QAR RMB RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SLL SOS SSP SYP THB TJS TMT TND TRY TTD TWD TZS UAH UGX "
    "USD UYU UZS VES VND XAF XOF XPF YER ZAR ZMW ZWL"
)  # fmt: skip
# Codes that headlines in capitals also use as words.
_WORDS = frozenset({"ALL", "TOP", "TRY", "CUP", "SOS", "MAD", "PEN", "GEL", "BAM", "MOP"})
_CODE_OF = {"RMB": "CNY", "CNH": "CNY", "BTC": "XBT"}

# Names after the digits; a name with a country before it stands below.
_NAMES = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "euro": "EUR", "sterling": "GBP", "quid": "GBP", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "kuai": "CNY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB",
    "won": "KRW", "ringgit": "MYR", "baht": "THB", "rupiah": "IDR", "dong": "VND", "zloty": "PLN", "forint": "HUF",
    "hryvnia": "UAH", "hryvnya": "UAH", "shekel": "ILS", "rand": "ZAR", "naira": "NGN", "cedi": "GHS", "birr": "ETB",
    "taka": "BDT", "lev": "BGN", "leva": "BGN", "lei": "RON", "kuna": "HRK", "lari": "GEL", "dram": "AMD",
    "manat": "AZN", "tenge": "KZT", "som": "KGS", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "kwacha": "ZMW",
    "pula": "BWP", "real": "BRL", "reais": "BRL", "bolivar": "VES", "bolívar": "VES", "guarani": "PYG",
    "quetzal": "GTQ", "lempira": "HNL", "kyat": "MMK", "kip": "LAK", "riel": "KHR", "tugrik": "MNT",
    "bitcoin": "XBT", "bitcoins": "XBT", "loonie": "CAD", "afghani": "AFN", "krona": "SEK", "kronor": "SEK",
    "krone": None, "kroner": None, "koruna": "CZK", "franc": None, "peso": None, "dinar": None, "lira": "TRY",
    "liras": "TRY", "mark": None, "markka": "FIM", "guilder": "NLG", "peseta": "ESP", "escudo": "PTE",
    "drachma": "GRD", "schilling": "ATS", "shilling": None, "crown": None, "pound": None,
}  # fmt: skip
SUBUNITS = word_set(
    "cent cents penny pennies pence paise paisa kopeck kopecks centavo centavos fen sen satoshi satoshis dime dimes "
    "nickel nickels"
)
AMBIGUOUS = frozenset({"pound", "pounds", "mark", "marks", "crown", "crowns", "real", "som", "lev", "won"})
"""Names of currencies that are as often something else: pounds of weight, marks, crowns."""

_COUNTRIES = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD", ("states", "dollar"): "USD",
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD", ("zealand", "dollar"): "NZD",
    ("singapore", "dollar"): "SGD", ("singaporean", "dollar"): "SGD", ("kong", "dollar"): "HKD",
    ("taiwan", "dollar"): "TWD", ("taiwanese", "dollar"): "TWD", ("jamaican", "dollar"): "JMD",
    ("zimbabwe", "dollar"): "ZWL", ("zimbabwean", "dollar"): "ZWL", ("namibian", "dollar"): "NAD",
    ("british", "pound"): "GBP", ("uk", "pound"): "GBP", ("english", "pound"): "GBP", ("egyptian", "pound"): "EGP",
    ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG", ("irish", "pound"): "IEP",
    ("swiss", "franc"): "CHF", ("french", "franc"): "FRF", ("belgian", "franc"): "BEF", ("cfa", "franc"): "XOF",
    ("congolese", "franc"): "CDF", ("rwandan", "franc"): "RWF", ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS", ("argentinian", "peso"): "ARS", ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP", ("philippine", "peso"): "PHP", ("cuban", "peso"): "CUP", ("uruguayan", "peso"): "UYU",
    ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR", ("pakistan", "rupee"): "PKR",
    ("lankan", "rupee"): "LKR", ("lanka", "rupee"): "LKR", ("nepalese", "rupee"): "NPR", ("nepali", "rupee"): "NPR",
    ("mauritian", "rupee"): "MUR", ("indonesian", "rupiah"): "IDR", ("danish", "krone"): "DKK",
    ("danish", "kroner"): "DKK", ("danish", "crown"): "DKK", ("norwegian", "krone"): "NOK",
    ("norwegian", "kroner"): "NOK", ("norwegian", "crown"): "NOK", ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK", ("swedish", "crown"): "SEK", ("icelandic", "krona"): "ISK",
    ("icelandic", "krónur"): "ISK", ("czech", "koruna"): "CZK", ("czech", "crown"): "CZK", ("kuwaiti", "dinar"): "KWD",
    ("iraqi", "dinar"): "IQD", ("jordanian", "dinar"): "JOD", ("libyan", "dinar"): "LYD", ("tunisian", "dinar"): "TND",
    ("algerian", "dinar"): "DZD", ("serbian", "dinar"): "RSD", ("bahraini", "dinar"): "BHD",
    ("kenyan", "shilling"): "KES", ("kenya", "shilling"): "KES", ("ugandan", "shilling"): "UGX",
    ("uganda", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS", ("somali", "shilling"): "SOS",
    ("austrian", "schilling"): "ATS", ("turkish", "lira"): "TRY", ("italian", "lira"): "ITL",
    ("lebanese", "lira"): "LBP", ("syrian", "lira"): "SYP", ("korean", "won"): "KRW", ("chinese", "yuan"): "CNY",
    ("japanese", "yen"): "JPY", ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB",
    ("belarusian", "ruble"): "BYN", ("belarusian", "rouble"): "BYN", ("iranian", "rial"): "IRR",
    ("yemeni", "rial"): "YER", ("omani", "rial"): "OMR", ("qatari", "riyal"): "QAR", ("qatar", "riyal"): "QAR",
    ("saudi", "riyal"): "SAR", ("moroccan", "dirham"): "MAD", ("uae", "dirham"): "AED", ("emirati", "dirham"): "AED",
    ("german", "mark"): "DEM", ("deutsche", "mark"): "DEM", ("deutsch", "mark"): "DEM", ("d", "mark"): "DEM",
    ("finnish", "markka"): "FIM", ("dutch", "guilder"): "NLG", ("brazilian", "real"): "BRL",
    ("brazilian", "reais"): "BRL", ("african", "rand"): "ZAR", ("israeli", "shekel"): "ILS",
    ("zambian", "kwacha"): "ZMW", ("malawi", "kwacha"): "MWK", ("malawian", "kwacha"): "MWK",
}  # fmt: skip
COUNTRY_WORDS = frozenset(country for country, _ in _COUNTRIES) | {"new", "hong", "united", "south", "sri", "the"}

_BEFORE = re.compile(
    "(?:(?<![^\\W\\d_])(?:U\\.S\\.?|u\\.s\\.?|[A-Za-z]{1,3})[ \u00a0]?)?[" + "".join(SYMBOLS) + "][ \u00a0]{0,2}$"
    "|(?<![^\\W\\d_])(?:[A-Z]{3}|[A-Z][a-z]{1,3}\\.?|RM|LE|LL|KSh|SFr|kr|zł|[KNRP]|dollars?)[ \u00a0]?$"
)


def currency_before(left: str) -> tuple[str | None, int] | None:
    """The currency that ``left``, the text before a numeral, ends with, and how many code points it takes."""
    match = _BEFORE.search(left, max(0, len(left) - 9))
    if match is None:
        return None
    surface = match[0]
    key = surface.replace("\u00a0", " ").rstrip(" ")
    glued = len(key) == len(surface)
    joined = key.replace(" ", "")
    if joined in _SIGN_PREFIXES:
        return None if joined in _GLUED_ONLY and not glued else (_SIGN_PREFIXES[joined], len(surface))
    plain = joined.upper().replace(".", "")
    if plain in _SIGN_PREFIXES and joined[-1] in SYMBOLS and (len(plain) > 2 or plain[0] == "C"):
        return _SIGN_PREFIXES[plain], len(surface)
    if key in CODES and key not in _WORDS:
        return _CODE_OF.get(key, key), len(surface)
    if key[-1] in SYMBOLS:
        sign = len(surface) - surface.rindex(key[-1])
        return SYMBOLS[key[-1]], sign
    if key in ("dollar", "dollars"):
        return "USD", len(surface)
    return None


def currency_name(word: str, before: str = "") -> str | None:
    """The currency that a lower-cased name means after a country's adjective: ("dollars", "australian") is AUD."""
    name = word[:-1] if word.endswith("s") and word[:-1] in _NAMES else word
    return _COUNTRIES.get((before, name)) or _NAMES.get(name)


def is_currency_name(word: str) -> bool:
    """Whether a lower-cased word names a currency."""
    return word in _NAMES or (word.endswith("s") and word[:-1] in _NAMES)


def currency_code(surface: str) -> str | None:
    """The code that a surface after digits is: "USD", "€", "RMB"."""
    if surface in SYMBOLS:
        return SYMBOLS[surface]
    code = surface.upper()
    return _CODE_OF.get(code, code) if code in CODES and (surface.isupper() or code in ("USD", "RMB", "EUR")) else None
