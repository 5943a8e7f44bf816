"""Words that build clauses: auxiliaries, clause openers, and how firm each modality is."""

from summarizer.checks.vocabulary import words

AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did will would shall should can could may might
    must ought cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't couldn't shouldn't 's 're 've 'll 'd
    """
)
BE = words(
    """
    is are was were be been being am isn't aren't wasn't weren't 's 're get gets got
    """
)
BASE_FOLLOWS = words(
    """
    to will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't do does
    did don't doesn't didn't not
    """
)

CLAUSE_OPENERS = words(
    """
    but while whereas although though because unless which who whose whom where when if however so yet
    """
)

FIRMNESS = {"denied": 0, "possible": 1, "alleged": 1, "expected": 2, "promised": 2, "stated": 3}
"""How firm a statement is, from refused to reported as fact; a summary must not be firmer than its source."""

FINITE_VERBS = words(
    """
    accept accuse acquire add admit agree aim allege allow announce appear appoint approve arrest ask attend
    avoid base become beat begin believe belong block blame buy call cancel carry cause cease claim close
    collapse come condemn confirm consider contain continue control cost create cut damage decide declare
    decline defend deliver demand deny describe destroy die drop earn elect employ end enter estimate evacuate
    exceed expand expect explain face fall fear fight find fire follow force found gain generate get give go
    grow halt happen harvest have head help hit hold host hurt ignore impose improve include increase injure
    insist intend invade invest involve join jump keep kill know lack land last launch lead leave lose maintain
    make mean measure meet merge mourn move need negotiate note obtain occur offer open oppose order outnumber
    overtake own pay plan play plead pledge plunge postpone praise predict prepare prevent produce promise
    propose protect prove provide publish raise reach read receive recover reduce refuse reject release remain
    remove repay replace report rescue resign resume retain return reveal rise rule run save say score see seek
    seem seize sell send sentence serve set settle shoot show shrink shut sign sink slip slow soar speak spend
    spread stand start state stay steal stop strengthen strike suffer suggest supply support surge survive
    suspect suspend take tell test think threaten top total trade transfer travel treat trigger try tumble turn
    undergo urge use veto visit vote vow want warn weigh widen win withdraw worsen wound
    """
)
"""Verbs that news is told with, by their base forms: what form and neighbours do not show to be a verb."""

NOT_VERBS = words(
    """
    hundred need seed speed breed shed sacred naked red bed weed feed indeed unprecedented so-called alleged
    united limited advanced armed wounded married aged
    """
)
