"""Words that build clauses, and how firm each modality is."""

from summarizer.checks.passages.words import stem_of
from summarizer.checks.vocabulary import words

BASE_FOLLOWS = words(
    """
    to will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't do does
    did don't doesn't didn't not
    """
)

CLAUSE_OPENERS = words(
    """
    but while whereas although though because unless which who whose whom where what when if
    """
)

FIRMNESS = {"denied": 0, "possible": 1, "alleged": 1, "expected": 2, "promised": 2, "stated": 3}
"""How firm a statement is, from refused to reported as fact; a summary must not be firmer than its source."""

WANTING = frozenset(
    map(
        stem_of,
        words(
            """
            ask urge want call demand request propose recommend press seek need consider examine prepare try attempt
            advise encourage invite order tell suggest
            """
        ),
    )
)
"""The stems of verbs that want done what they govern, or prepare for it, and leave open whether it is."""

LETTING = frozenset(map(stem_of, words("let allow permit enable able free")))
"""Whom somebody lets do something may do it."""

BELIEVING = frozenset(map(stem_of, words("believe think feel suspect fear assume guess estimate reckon")))
"""The stems of verbs that tell what they govern as a mere belief."""

IMPLYING_NOT = words(
    """
    lack lacks lacked lacking without unable unwilling unaware impossible few little hardly barely scarcely
    rarely seldom unlikely refuse refuses refused refusing refusal deny denies denied denial reject rejects
    rejected oppose opposes opposed avoid avoids avoided avoiding prevent prevents prevented preventing
    exclude excludes excluded excluding omit omits omitted omitting unlike instead rather except fail fails
    failed failing failure miss misses missed missing absent absence forbid forbade forbidden prohibit
    prohibits prohibited doubt doubts resist resists resisted withhold withheld spare spared unclear unknown
    any anyone anybody anything ever banned barred blocked stop stops stopped
    struggle struggles struggled struggling difficulty ignore ignores ignored ignoring
    cut cuts cutting lose loses losing lost
    reluctant reluctance hesitant hesitate hesitated hesitation
    """
)
"""Words that may say without a "not" that something is not so, or that follow one: "lacks the ability to detect"."""

FINITE_VERBS = words(
    """
    accept accuse acquire add admit agree aim allege allow amount announce appear appoint approve arrest ask attend
    avoid base beat become begin believe belong blame block buy call cancel carry cause cease claim close
    collapse collect come compare compete complain complete concern condemn confirm connect consider consist
    contain continue contribute control cost count cover create cross cure cut damage date debate decide declare
    decline defend delay deliver demand deny depend describe destroy detect develop die differ disappear
    discover discuss drive drop earn educate elect eliminate emerge employ encourage end enjoy ensure enter
    escape estimate evacuate evolve examine exceed exist expand expect explain export express extend face fall
    fear fight fill find fire fix flood flow follow force found fund gain gather generate get give go greet grow
    guarantee halt hand happen harvest have head help hit hold honour hope host hurt ignite ignore import impose
    improve include increase inform injure insist inspect install intend interview introduce invade invest
    involve issue join jump justify keep kill know lack land last launch lead leave lend let limit link live lose
    love maintain make manage march marry match mean measure meet merge miss monitor mourn move need negotiate
    note obtain occur offer open operate oppose order organise organize outnumber overtake owe own participate pass
    pay perform persuade plan play plead pledge plunge pose possess postpone pour practise praise predict
    prepare press prevent produce promise promote propose protect prove provide publish question raise reach
    read receive recover reduce refer reflect refuse regard register regulate reject relate release rely remain
    remove repair repay replace report request rescue resign restore resume retain retire return reveal revise
    rise rule run save say score see seek seem seize sell send sentence separate serve set settle shed shift shock
    shoot show shrink shut sign sink slip slow soar speak spend spread stand start state stay steal stem stop
    strengthen strike struggle study succeed sue suffer suggest supply support surge surround survive suspect
    suspend swim switch take target tell test thank think threaten top total trade trail transfer trap travel treat
    trigger try tumble turn undergo unite update urge use value veto view violate visit volunteer vote vow wait
    want warn waste watch wear weigh widen win withdraw work worry worsen wound
    """
)
"""Verbs that news is told with, by their base forms: what form and neighbours do not show to be a verb."""

NOT_VERBS = words(
    """
    hundred seed speed breed sacred naked red bed weed indeed unprecedented so-called alleged
    united limited advanced armed wounded married aged com sure
    """
)

NOUNS_TOO = words(
    """
    aim amount attack blame block call cause charge claim collapse contact control cost cover cross cut damage date
    deal debate delay demand drop end estimate export fall favor favour fear fight fire flood flow force form
    found fund gain halt head help hit hold hope host hurt import increase interview issue jump land last launch
    lead leave limit link love march market match measure monitor move murder need note offer open order own
    pass pay plan play pledge plunge pose praise press produce promise protest question reach record report
    request rescue result return review rise rule run score set shed shift shock shoot show sign slip slow spread
    stand start state stay stem stop strike struggle study supply support surge suspect switch target test thank
    top total trade trail transfer travel treat turn update use value veto view visit volunteer vote vow wait waste
    watch wear win work worry wound
    """
)
"""Verbs whose base and -s forms are as often nouns: verbs only after "to", an auxiliary, a pronoun or a name."""
