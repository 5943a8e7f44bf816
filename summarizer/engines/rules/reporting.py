"""What the verbs that report do: which keep their clause, which take a thing, which report nothing at all."""

import re

# These report a state of mind or a refusal; without them the clause would say the opposite, or more.
KEEP_CUE = frozenset("doubt fear hope question wonder worry deny reject dismiss dispute refute rebut".split())
NO_CLAIM = frozenset("decline discuss address issue cite reference invoke begin seem appear show put decide".split())
# What people know or forget is told by the writer; they do not say it.
KNOWING = frozenset("know forget remember realise realize learn discover notice recall".split())
WITH_OBJECT = frozenset(
    """announce confirm reveal disclose report estimate promise pledge deny reject dismiss dispute refute rebut
    condemn denounce criticise criticize accuse blame praise welcome reject call describe label brand expect forecast
    predict demand propose recommend admit concede fear doubt hope urge ask warn order threaten vow refuse claim
    voice express defend endorse back oppose apologise apologize advocate acknowledge hail call consider regard
    view advise instruct""".split()
)

CONVENED = re.compile(
    r"an?\s|(?:(?:snap|early|fresh|new|emergency|special|general|parliamentary|presidential|local)\s)+"
    r"(?:elections?|votes?|referendum|meeting|summit|conference|session)\b",
    re.IGNORECASE,
)
"""Who calls a strike or snap elections calls them nothing."""
