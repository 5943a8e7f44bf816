"""Opposites: each pair of poles is two sets of words that say the contrary of each other."""

from collections import defaultdict

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary import words

_POLES = """
rise rose increase grow grew climb jump soar surge gain up higher upward raise lift boost expand add advance rally
 rebound strengthen swell widen double triple quadruple accelerate quicken growth upturn hike escalate
| fall fell decrease decline drop slide slip sink tumble plunge plummet shrink down lower downward cut reduce slash
 lose loss halve dwindle weaken recede contract narrow shed reduction downturn curb trim dip diminish
more greater higher above over exceed larger bigger stronger ahead dearer costlier longer | less fewer lower below under
 smaller weaker behind cheaper shorter
highest most biggest largest strongest peak record-high | lowest least smallest weakest record-low
high | low
ahead lead | behind trail
win won victory | lose lost
open | close shut closure closing
begin start launch | end finish conclude stop halt cease
accept approve agree endorse | reject refuse oppose decline veto deny dismiss dispute turn-down
support back favour favor | oppose against
uphold upheld | overturn overrule quash annul invalidate strike-down throw-out reject dismiss
retain keep maintain | lose lost forfeit
resume | suspend halt pause
appear | disappear vanish
confirm admit acknowledge | deny
welcome | criticise criticize condemn
install | remove dismantle
temporary temporarily | permanent permanently
voluntary | mandatory compulsory
direct directly | indirect indirectly
domestic | foreign
public publicly | private privately
attend | skip boycott
encourage | discourage deter
conservative | liberal
major | minor
acquit clear exonerate | convict sentence
innocent | guilty
arrive enter | leave depart
import | export
allow permit legalise legalize | ban prohibit forbid outlaw bar block prevent
better best improve improvement | worse worst worsen deteriorate
first | last
before | after
early earlier sooner | late later
strong | weak
profit earn | loss lose
surplus | deficit
ally friend | enemy foe
attack | defend
advance | retreat
hire recruit | fire dismiss lay-off
release free bail | detain arrest jail imprison custody prison remand
absorb | release emit
on | off
inside | outside
include | exclude
join | quit leave
optimistic | pessimistic
safe | dangerous unsafe
legal lawful | illegal unlawful
easy easier | difficult hard harder tougher
cheap | expensive
majority | minority
maximum | minimum
all everybody everyone | none nobody
remember | forget
love | hate
praise | criticise criticize condemn
tighten | loosen relax
approve | disapprove
agree | disagree
trust | distrust mistrust
younger | older
faster quicker | slower
heavier | lighter
warmer hotter | cooler colder
richer wealthier | poorer
for | against
adopt pass carry ratify enact approve | defeat fail reject veto
succeed success | failure fail
likely | unlikely
popular | unpopular
favourable favorable favourably favorably | unfavourable unfavorable sceptical skeptical
predecessor | successor
vacant empty | occupied full
sooner shorter | longer
quick quickly faster | slow slowly slower
friendly | hostile
warm warmly | cold coldly
present | absent
healthy | ill sick
expand widen broaden | curtail curb narrow restrict
reveal disclose | conceal hide withhold
married | divorced single
meet beat exceed | miss
"""
_LITTLE = words("on off for against before after over under all first last inside outside")
"""Words that say the contrary only next to the same word, so common are they otherwise."""


def _key(word: str) -> str:
    """The stem of a word, of a verb with its particle that of the verb and the particle: "strike down"."""
    verb, _, particle = word.partition("-")
    return f"{stem_of(verb)} {particle}" if particle in _PARTICLES else stem_of(word)


_PARTICLES = words("down off out")


def _read() -> tuple[dict[str, frozenset[tuple[int, int]]], dict[str, frozenset[tuple[int, int]]]]:
    poles: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, line in enumerate(_POLES.strip().replace("\n ", " ").replace("\n|", " |").splitlines()):
        for side, listed in zip((1, -1), line.split("|"), strict=True):
            for word in listed.split():
                poles[_key(word)].add((number, side))
    little = frozenset(map(stem_of, _LITTLE))
    return (
        {word: frozenset(found) for word, found in poles.items() if word not in little},
        {word: frozenset(found) for word, found in poles.items() if word in little},
    )


POLES, LITTLE_POLES = _read()
"""For each stem the pairs of poles that it belongs to, with the side it is on (1 or -1)."""

WITH_PARTICLE = frozenset(key.split()[0] for key in POLES if " " in key)
"""The verbs that are a pole together with the particle after them: ``POLES`` has them as "strike down"."""

CHANGE = 0
MORE = 1
"""The pairs that say in which direction a number goes or compares."""
