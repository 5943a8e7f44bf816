"""The words that numbers are made of."""

from summarizer.reading.vocabulary import CARDINALS, ORDINALS

UNITS = dict.fromkeys(("zero", "nought", "naught", "nil"), 0)
UNITS |= {word: value for word, value in CARDINALS.items() if value < 20}
TENS = {word: value for word, value in CARDINALS.items() if value >= 20} | {"fourty": 40}

# Powers of ten.
SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "quintillion": 18}
SCALES |= {"lakh": 5, "lakhs": 5, "crore": 7, "crores": 7}
# After digits only. A capital changes nothing, but for the letters that are also units ("m", "g", "t").
SCALE_LETTERS = {"k": 3} | dict.fromkeys(("mn", "mln", "mil", "mm", "m"), 6)
SCALE_LETTERS |= dict.fromkeys(("b", "bn", "bln"), 9) | dict.fromkeys(("t", "tn", "tln", "trn"), 12)
DOZENS = {"dozen", "dozens", "doz", "dozs", "dz", "dzs"}

# A decade each: the word, its beginning.
VAGUE_PLURALS = {"tens": 10, "dozens": 12, "scores": 20} | {
    scale + "s": 10**power for scale, power in SCALES.items() if power <= 12 and not scale.endswith("s")
}
VAGUE_FEW = {"few": (2, 10), "several": (2, 10), "couple": (2, 3)}

ORDINAL_UNITS = ORDINALS | {"nineth": 9}
ORDINAL_TENS = {word.removesuffix("y") + "ieth": value for word, value in TENS.items() if word != "fourty"}
ORDINAL_SCALES = {"hundredth": 2, "thousandth": 3, "millionth": 6, "billionth": 9, "trillionth": 12}

# What a share is counted in; the plural is the same word with an s ("halves" but for the half).
DENOMINATORS = (
    {word: value for word, value in ORDINAL_UNITS.items() if value > 2}
    | ORDINAL_TENS
    | {word: 10**power for word, power in ORDINAL_SCALES.items()}
    | {"half": 2, "quarter": 4}
)
DENOMINATOR_PLURALS = {word + "s": value for word, value in DENOMINATORS.items() if word != "half"} | {
    "halves": 2,
    "firsts": 1,
}
VULGAR_FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅙": (1, 6), "⅚": (5, 6)}
VULGAR_FRACTIONS |= {"⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5)}
VULGAR_FRACTIONS |= {"⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
MULTIPLES = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
