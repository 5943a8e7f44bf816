"""The closed word classes of English that the grammar of attribution leans on."""

from summarizer.reading.attributions.lexicon import words

ARTICLES = words("the a an")
POSSESSIVES = words("my your his her its our their whose")
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | words("this that these those some any no every each all both many most several few other another such more one")
)
SUBJECT_PRONOUNS = words("i you he she it we they who")
OBJECT_PRONOUNS = words("me him her us them you it whom himself herself themselves itself myself ourselves yourself")
PRONOUNS = (
    SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | words(
        "everyone everybody someone somebody anyone anybody nobody everything something anything nothing this that"
        " these those others one some many most few both all another neither either none several"
    )
)
RELATIVES = words("who which that")
QUESTION_WORDS = words("what why how whether when where who whom which whose if")
BE = words("be is are was were been being am 's 're 'm isn't aren't wasn't weren't ain't")
HAVE = words("have has had having 've haven't hasn't hadn't")
DO = words("do does did don't doesn't didn't")
MODALS = words(
    "will would can could may might must shall should 'll 'd won't wouldn't can't cannot couldn't shouldn't mustn't"
)
AUXILIARIES = BE | HAVE | DO | MODALS
CONTRACTED = words("'s 're 'm 've 'd 'll")
NEGATIONS = words("not never neither nor")
COORDINATORS = words("and or but & yet")
SUBORDINATORS = words(
    "because while although though if unless whereas since after before when whenever until once as even where why how"
    " what whether that than so lest whom whose which who whoever whatever wherever"
)
PREPOSITIONS = words(
    "of in on at by for with from to about against among amid around across after before behind below beneath beside"
    " besides between beyond despite down during except inside into like near off onto outside over past per regarding"
    " since through throughout toward towards under underneath until unlike up upon via within without alongside aboard"
    " concerning including following given ahead out versus vs atop as than"
)
ADVERBS = words(
    "also then later still even just once again now soon ever never always often sometimes already yet too instead"
    " however though first further furthermore thus therefore simply almost long far rather quite well else there here"
    " not n't only perhaps maybe meanwhile earlier back together twice nevertheless nonetheless moreover otherwise"
    " indeed apparently reportedly besides today yesterday tomorrow tonight likewise similarly alike afterward"
    " afterwards right aloud online"
)
NOT_ADVERBS = words(
    "family daily weekly monthly early friendly july italy ally reply supply anomaly monopoly assembly rally bully"
    " elderly likely unlikely only holy ugly lonely costly deadly lovely emily sally kelly molly billy fly jelly belly"
    " homily doily lily tally folly silly bully hilly homely wobbly"
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec"
)
TIME_WORDS = WEEKDAYS | words("today yesterday tomorrow tonight earlier later recently afterward afterwards")
TIME_UNITS = words(
    "day week month year morning afternoon evening night weekend hour minute summer winter spring fall autumn decade"
    " days weeks months years hours minutes decades quarter century season time"
)
TIME_MODIFIERS = words("last this next that late early earlier later mid past same previous following every")
TERMINALS = words(". ! ? … ; ...")
DASHES = words("- -- --- – —")
# Frequent verbs whose past does not end in -ed, and present forms that no noun shares. They mark where a noun
# phrase must have ended; the readers' own verbs are known from the lexicon.
COMMON_VERBS = words(
    "went came took gave made got had did held left met ran led won lost kept brought bought caught taught sat stood"
    " fell rose grew drew flew threw blew knew spent sent built paid put let cut hit set read became began broke chose"
    " drove ate froze hid rode shook spoke stole struck swore tore woke wore wrote fought sought thought felt meant"
    " dealt heard sold told found bound shot slept swept wept beat bit bled fed fled lent bent sang sank swam sprang"
    " goes comes takes gives makes gets holds keeps brings buys sits stands falls rises grows draws flies throws spends"
    " sends pays puts lets becomes begins breaks chooses drives eats hides rides shakes speaks strikes wears writes"
    " fights seeks thinks feels means deals hears sells tells finds says wants needs seems appears includes remains"
    " continues allows helps tries expects believes knows provides requires happens contains argues insists agrees"
    " go come take give make get become happen seem remain include require provide allow believe think know say want"
)
SENTENCE_CONNECTORS = words("and but so yet or still then thus meanwhile however also instead indeed")
# “According to plan” names nobody.
NO_SOURCES = words("plan plans schedule custom tradition protocol taste need merit size height weight age rank")
QUOTE = "“”"
