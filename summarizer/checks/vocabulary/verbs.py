"""Closed-class words, and the irregular forms of English verbs and nouns: every form to its base.

The closed classes and the irregular forms are those of any reference grammar.
"""

from summarizer.checks.vocabulary import words
from summarizer.reading.vocabulary import irregular_forms

FUNCTION_WORDS = words(
    """
    a an the this that these those some any no each every all both half such other another own same i you he she
    it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself
    themselves who whom whose which what when where why how of in on at by for from with to into onto about
    against among amid around across after before behind below beneath beside besides between beyond despite
    down during except inside near off out outside over past per since through throughout toward towards under
    until up upon via within without than as and or but nor so yet if unless although though while whereas
    whether because once is are was were be been being am has have had having do does did done doing will would
    shall should can could may might must ought cannot not never also too then now just still already again only
    even very more most less least fewer there here it's that's he's she's they're we're i'm isn't aren't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mightn't mustn't
    mr mrs ms dr amp s t
    """
)

_IRREGULAR = """
man men; woman women; child children; person people persons; foot feet; tooth teeth; mouse mice; goose geese;
life lives; wife wives; knife knives; half halves; wolf wolves; leaf leaves; shelf shelves; thief thieves;
loaf loaves; crisis crises; analysis analyses; basis bases; criterion criteria; phenomenon phenomena;
medium media; fisherman fishermen; policeman policemen; businessman businessmen; spokesman spokesmen; gunman gunmen;
serviceman servicemen; fireman firemen; crewman crewmen; die dies died dying dead; lie lies lied lying;
tie ties tied tying; bus buses; gas gases; focus focuses; virus viruses; lens lenses; business businesses;
use uses used; agree agrees agreed agreeing; disagree disagrees disagreed disagreeing; free frees freed freeing;
guarantee guarantees guaranteed guaranteeing; sue sues sued suing; owe owes owed owing; vie vies vied vying
"""


def _forms(entries: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in entries.split(";"):
        base, *forms = entry.split()
        for form in forms:
            table.setdefault(form, base)
    return table


IRREGULAR_VERB_FORMS = irregular_forms()
IRREGULAR_FORMS = {
    form: base
    for form, base in {**_forms(_IRREGULAR), **IRREGULAR_VERB_FORMS}.items()
    if form not in ("leaves", "ground", "lives", "bases", "lay", "found")
} | {"found": "find", "leaves": "leave", "lives": "life"}
"""Irregular forms to base forms; where a form belongs to two bases, the one more frequent in news."""
