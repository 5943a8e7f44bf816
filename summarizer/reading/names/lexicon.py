"""The closed vocabulary of names: words that open, close, join and forbid them.

Open vocabulary (cities, given names, common words) is in data/. What stands here is grammar,
or what no library keeps: plural demonyms, seats of government, heads of organisations' names.
"""


def words(text: str) -> frozenset[str]:
    """The words of ``text`` as a set."""
    return frozenset(text.split())


FUNCTION = words("""
a an the this that these those such some any each every either neither both all no none another other others
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
myself yourself himself herself itself ourselves themselves
who whom whose which what when where why how whether if unless because although though while whereas since until till
and or but nor yet so for as than then else
of in on at by to from with without within into onto upon over under above below between among amid amidst across
about against along alongside around before after during through throughout toward towards beyond behind beside
besides near despite except inside outside off out up down per via versus vs like unlike
is are was were be been being am has have had having do does did done doing will would shall should can could may
might must ought cannot not n't
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't couldn't can't
i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll they're they've they'd they'll he's she's it's
that's there's here's what's who's let's how's where's he'd she'd it'd he'll she'll it'll that'd that'll
here there now today tonight tomorrow yesterday once again also too even only just still already ever never always
often sometimes usually perhaps maybe indeed instead meanwhile moreover furthermore however therefore thus hence
nevertheless nonetheless otherwise afterwards afterward later earlier soon recently currently previously eventually
finally firstly secondly initially originally meantime elsewhere overall apart aside rather quite very
more most less least much many few fewer several enough own same well yes no oh ok okay please thanks
one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions first second third
last next
yeah hey wow c'mon gonna well please sorry thank hello
according amid regarding concerning following including given based citing quoting asked speaking writing
plus ex mid re
""")
"""Words that name nothing, however they are written; in small letters."""

CALENDAR = words("""
January February March April May June July August September October November December
Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
Christmas Easter Thanksgiving Halloween Ramadan Eid Hanukkah Diwali Passover Lent Purim Nowruz
Spring Summer Autumn Winter AM PM GMT UTC EST EDT PST PDT CET BST BC AD
""")
CALENDAR_THAT_NAMES_PEOPLE = words("April May June Jun August Wed Sun Mar Jan Dec Summer Autumn")

CAPITALS_THAT_NAME_NOTHING = words("""
AM PM B.C. A.D. BC AD BCE CE GMT UTC EST EDT CST PST PDT BST CET TV OK PS PHOTO VIDEO UPDATE IPO GDP CEO CFO COO CTO CPI
DNA RNA HIV AIDS SARS MERS PTSD ADHD
IED RPG UAV VBIED WMD ICBM NGO
MVP GPS ATM SUV PhD MBA VIP UFO DVD USB PC AI IT HR PR ID IQ KC QC MP MEP LGBT LGBTQ FAQ PDF HTML URL RSS
VPN
AKA SMS PIN FYI RIP CCTV IVF MRI
USD EUR GBP JPY CNY CHF DKK SEK NOK PLN CZK HUF RON TRY RUB UAH INR KRW BRL MXN ZAR AUD CAD NZD SGD HKD AED SAR
""")
ROMAN_NUMERALS = words("II III IV VI VII VIII IX XI XII XIII XIV XV XVI")
NAME_SUFFIXES = words("Jr Jr. Sr Sr. Esq KC QC MD") | ROMAN_NUMERALS
ORDINALS = words("First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth One")

HONORIFICS = words("""
Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Rev Fr Sr Hon Cllr Madam Monsieur Madame Herr Frau Senor Mme Mister
""")
ABBREVIATED_TITLES = words("""
Mr Mrs Ms Mx Dr Prof Rev Fr Sr Hon Gen Col Lt Maj Sgt Capt Cmdr Cpl Pvt Adm Brig Sen Rep Gov Pres Atty Det Insp Supt
Ofc St Sens Reps Messrs Lieut Asst Dep Amb Mt Ft Cllr
""")
"""Words whose full stop ends no sentence."""

TITLES = HONORIFICS | words("""
President President-elect Premier Chancellor Minister Secretary Undersecretary Senator Congressman Congresswoman
Representative Governor Mayor Ambassador Envoy Commissioner Councillor Councilman Councilwoman Councilor Speaker
Chairman Chairwoman Chairperson Chair Chief CEO CFO COO CTO Director Director-General Secretary-General Spokesman
Assemblyman Assemblywoman Controller Comptroller Treasurer
Spokeswoman Spokesperson Advisor Adviser Aide Officer Deputy Attorney Solicitor Prosecutor Judge Justice Magistrate
Sheriff Marshal Constable Detective Inspector Superintendent Sergeant Corporal Private Lieutenant Captain Major
Colonel Brigadier General Admiral Commander Commodore Commandant King Queen Prince Princess Duke Duchess Emperor
Empress Emir Sultan Sheikh Crown Pope Cardinal Archbishop Bishop Father Reverend Pastor Rabbi Imam Ayatollah Mullah
Professor Doctor Coach Manager Leader Treasurer Comptroller Auditor Coroner Principal Dean Provost Rector Baroness
Baron Count Countess Earl Viscount Comrade Presidents Senators Ministers Judges Justices Governors Secretaries Generals
Brother Sister Saint Lawmaker Candidate Correspondent Editor
Reporter Analyst Economist Strategist Founder Co-founder Boss Lawyer Counsel Whip Taoiseach Chargé d'Affaires
d’Affaires Consul
Gen Col Lt Maj Sgt Capt Cmdr Cpl Pvt Adm Brig Sen Rep Gov Pres Det Insp Supt Sens Reps Messrs Lieut Amb MP Ch Const
""")
TITLE_MODIFIERS = words("""
Prime High Foreign Vice Deputy Assistant Acting Former Ex-President Interim Chief Executive Senior Junior Lead Defence
Public Works Defense Finance Home
Interior Health Education Justice Trade Energy Transport Treasury Environment Agriculture
Labour Labor Economy Press Permanent Special Presidential Regional First Second Lieutenant Attorney Solicitor
Inspector Surgeon Secretary Majority Minority House Opposition General Operating Financial Technology Marketing
Medical Scientific Managing Associate Commanding District County State Rear Major Brigadier Police Fire Shadow Culture
Sports Business Communities Immigration Housing Climate Tourism Information Communications Planning Development
Joint National Security Legal Political Diplomatic Head Staff Late Incoming Outgoing Crown Grand Supreme Under
Then-President Then-Secretary Retired Honorary Co Global Cabinet Parliamentary Chargé Principal Policy Investment
Creative Product Technical Sporting Team Club Intelligence Army Navy Air Marine Water Oil Petroleum Mining Power
Infrastructure Digital Science Research Fisheries Forestry Religious Women Youth Sport Planning
""")
ROLE_HEADS = words("""
president presidents premier chancellor minister ministers secretary undersecretary senator congressman
congresswoman representative governor mayor ambassador envoy commissioner councillor councilman councilwoman
speaker chairman chairwoman chairperson chair chief ceo cfo coo cto director director-general secretary-general
spokesman spokeswoman spokesperson adviser advisor aide officer official deputy attorney solicitor prosecutor
barrister judge justice magistrate sheriff marshal constable detective inspector superintendent sergeant captain
lieutenant colonel brigadier general admiral commander king queen prince princess emperor emir sultan sheikh pope
cardinal archbishop bishop priest pastor rabbi imam ayatollah cleric vicar professor doctor physician surgeon nurse
epidemiologist virologist scientist researcher biologist chemist physicist geologist seismologist meteorologist
climatologist forecaster astronomer historian economist analyst strategist trader investor banker broker manager
head leader boss founder co-founder owner entrepreneur executive chief-executive partner lawyer counsel
diplomat lawmaker legislator politician candidate activist campaigner dissident organiser organizer volunteer author
writer novelist poet journalist reporter correspondent editor columnist blogger photographer broadcaster presenter
anchor host actor actress singer musician rapper composer conductor comedian director filmmaker producer artist
designer architect engineer programmer developer astronaut cosmonaut pilot driver farmer fisherman teacher
headteacher principal dean provost rector student pupil graduate resident neighbour neighbor villager homeowner
survivor witness victim suspect defendant plaintiff gunman shooter attacker whistleblower coach trainer captain
striker midfielder defender goalkeeper winger forward quarterback pitcher batsman bowler player footballer
golfer swimmer sprinter runner boxer cyclist jockey gymnast skier champion umpire referee critic billionaire millionaire
tycoon oligarch magnate mogul philanthropist treasurer auditor coroner pathologist psychologist psychiatrist
psychotherapist sociologist anthropologist fellow specialist expert consultant strongman dictator ruler warlord
militant rebel fighter soldier veteran negotiator mediator arbitrator rapporteur coordinator administrator
superintendent firefighter paramedic warden ranger biologist ecologist curator librarian archaeologist treasurer
businessman businesswoman
husband wife father mother son daughter brother sister widow widower uncle aunt cousin nephew niece
grandson grandmother grandfather partner fiancee fiance girlfriend boyfriend friend colleague counterpart successor
predecessor rival frontrunner front-runner nominee hopeful contender incumbent challenger
heir counterpart statesman heiress model influencer youtuber chef restaurateur retailer
mason tiler distributor prefect sub-prefect vet master carpenter electrician mechanic clerk cook waiter
mp agent surveyor investigator member dealer holder worker interpreter preacher playwright plumber baker barber courier
skipper
hydrologist oceanographer neurologist paediatrician pediatrician cardiologist oncologist immunologist criminologist
""")
ROLES_OF_BODIES = words(
    "rival partner owner manager developer investor trader broker challenger predecessor successor contender host"
)
"""Roles that a body has as well as a person: rival Gantry Marine."""
PARTY_TAGS = words("R D I Lab Con Dem LibDem LD SNP DUP SDLP Plaid Green Ind Reform UKIP Labour Conservative")
"""A politician's party, as it stands between the name and the seat: Sen. Ray Dufresne, R-Gilroy; (Con, Castle Ward)."""
ROLE_MODIFIERS = words("""
prime foreign vice deputy assistant acting former ex- interim chief executive senior junior lead defence defense
finance home interior health education justice trade energy transport treasury environment agriculture labour labor
economy economic press permanent special presidential regional first lieutenant attorney solicitor inspector surgeon
majority minority opposition general operating financial technology marketing medical scientific managing associate
commanding district county state police fire shadow culture sports business communities immigration housing climate
tourism information communications planning development joint national security legal political diplomatic head
staff late incoming outgoing crown grand supreme retired honorary co- global cabinet parliamentary principal
policy investment creative product technical sporting team club intelligence army navy air military government
party campaign company bank union research top leading veteran longtime long-time right-wing left-wing far-right
far-left conservative liberal democratic republican socialist independent newly new current then one-time onetime
disgraced embattled jailed convicted accused exiled ousted opposition rebel religious spiritual supreme
world-famous famous renowned prominent award-winning local city town federal provincial municipal central
constitutional human rights women's men's football soccer basketball tennis baseball cricket rugby hockey golf
boxing film pop rock star tech oil gas media property real estate hedge fund portfolio risk credit equity market
markets sales operations human-rights civil criminal high appeals circuit supreme court trial defence lead
young elderly old year-old retired hospital school university college church bishop science space
political-science infectious-disease disease public affairs relations communications state's country's
emergency disaster rescue flood weather climate border customs tax budget interior industry commerce
transportation homeland treasury external internal european
us-based london-based uk-based
""")

COMPANY_HEADS = words("""
Bank Group Corp Corporation Inc Incorporated Ltd Limited LLC LLP PLC Plc AG SA SE NV AB ASA Oyj BV GmbH Co Company
Companies
Holdings Holding Airlines Airways Airline Motors Motor Technologies Technology Systems Industries Pharmaceuticals
Pharma Therapeutics Biotech Energy Electric Electronics Partners Capital Ventures Securities Investments Insurance
Financial Media Entertainment Studios Pictures Records Networks Publishing Stores Supermarkets Retail Foods Brands
Brewery Breweries Railways Railway Rail Shipping Lines Logistics Telecom Telecommunications Communications Software
Semiconductor Semiconductors Labs Steel Mining Resources Petroleum Oil Gas Chemical Pharmaceutical Mobile Telekom
Aerospace Aviation Automotive Chemicals Healthcare Properties Estates Construction Engineering Consulting Associates
Brothers Sons Solutions Enterprises Homes Robotics Minerals Biologics Biosciences Instruments Shipyard Coatings
Markets Analytics
""")
"""Last words of companies' names."""
PUBLIC_HEADS = words("""
Ministry Ministries Department Dept Agency Agencies Party Court Courts University College Union Council Committee
Subcommittee Commission Association Institute Institution Foundation Organization Organisation Centers Centres Office
Bureau Authority Federation Confederation League Congress Parliament Senate Assembly House Commons Lords Knesset Army
Navy Force Forces Guard Corps Marines Police Constabulary Service Services Board Cabinet Government Administration
Management Network Press Books Hospital Clinic Club FC AFC CF SC United Rovers Wanderers Athletic Rangers Coalition
Movement Front Church Diocese School Academy Trust Fund Society Center Centre Laboratory Laboratories Observatory
Exchange Secretariat Treasury Reserve Embassy Consulate Mission Delegation Tribunal Alliance Initiative Project
Programme Program Campaign Brigade Brigades Battalion Division Regiment Command Militia Resistance Orchestra Choir
Museum Gallery Library Theatre Theater Opera Ballet Institutes Universities Departments Councils Committees Schools
Hospitals Clubs Ombudsman Registry Fire Rescue Consortium Syndicate Cooperative Elementary International Ummah Tribe
Nation Chamber Caucus Conference Congregation Inquiry Watch Doctors Volunteers Workers Teamsters Presidium Politburo
Directorate Inspectorate Legislature Judiciary Faculty Polytechnic Seminary Collective Lobby Forum Relations
Confederacy Kingdom Regime Opposition Investigations Investigation Research Intelligence Affairs Interpol Charity Aid
Republicans Democrats Community
""")
"""Last (or first, before "of") words of the names of bodies that are no companies."""
ORG_HEADS = COMPANY_HEADS | PUBLIC_HEADS

COMPANY_NOUNS = words("""
company firm group corporation carmaker automaker chipmaker drugmaker retailer manufacturer startup start-up spin-out
airline bank lender insurer conglomerate maker giant brand brewery brewer builder contractor
developer exporter miner producer shipbuilder utility consultancy operator
supplier
""")
BODY_NOUNS = COMPANY_NOUNS | words("""
union charity party agency broadcaster club newspaper daily magazine institute foundation station shipyard yard
consortium subsidiary supermarket chain think-tank watchdog nonprofit non-profit
""")
"""Nouns that say of the name behind them, or beside them, that it is no person's: Danish utility Nordmark."""
BODY_THINGS = words("""
shares stock stocks analysts executives employees customers shareholders investors revenue revenues profit profits
subsidiary stores factory factories plant plants products
""")
"""What a body has, so that a name right before it is one's."""

NAMED_AFTER_PLACES = words("""
Hospital University College School Elementary Academy Council Police Court Museum Airport Zoo Church Library Station
""")
"""Heads of bodies that are named after their town: Belgor General Hospital is not Belgor."""

ORG_SUFFIXES = words(
    "Corp Corporation Inc Incorporated Ltd Limited LLC LLP PLC Plc AG SA SE NV AB ASA Oyj BV GmbH Co Company"
)

PLACE_HEADS = words("""
Street Avenue Road Boulevard Lane Drive Highway Motorway Expressway River Lake Mount Mountain Mountains Island Islands
Isle Bay Sea Ocean Valley County Province Region Peninsula Strait Straits Airport Bridge Park Square Plaza Beach Desert
Canal Gulf Cape Port Harbour Harbor Palace City Town Township Village District Hills Hill Heights Coast Cosmodrome
Stadium Arena Tower Towers Prison Jail Castle Cathedral Mosque Temple Abbey Station Terminal Dam Reef Glacier Volcano
Falls Springs Creek Forest Rainforest Delta Basin Plateau Crossing Border Barracks Governorate Oblast Krai Prefecture
Territory Territories Archipelago Borough Neighborhood Neighbourhood Quarter Suburb Camp Canyon Ridge Pass Pier
Parish Point Bend Bayou
Ranch Farm Cemetery Zoo Garden Gardens Meadow Meadows Moor Heath Baths Hall Hotel Mall Market Shore Shores Corridor
Reservation Gate Base Kurdistan Tunnel Reservoir Lido Viaduct Aqueduct Wharf Marina Lagoon Fjord Gorge
""")

OTHER_HEADS = words("""
War Wars Act Bill Law Code Cup Games Olympics Paralympics Day Summit Treaty Agreement Accord Accords Protocol
Convention Award Awards Prize Medal Championship Championships Open Masters Tour Race Marathon Derby Prix Bowl Series
Trophy Classic Festival Show Election Elections Revolution Uprising Crisis Pandemic Deal Plan Strategy Amendment
Resolution
Constitution Declaration Communique Charter Directive Index Average Study Survey Report Review Order Project Operation
Poll Polls Offensive Genocide Massacre Holocaust Famine Depression Renaissance Era Age Month Week Weekend Eve Syndrome
Year Disease Virus Fever Theory Effect Scale Bible Quran Koran Airbus Dialogue Talks Process Pact Ceasefire Epidemic
Certificate Diploma
""")
FAITHS_AND_GODS = words("""
Islam Christianity Judaism Hinduism Buddhism Catholicism God Allah Jesus Christ Lord Bible Koran Quran Torah Internet
Earth Semitic Semitism
Mars Jupiter Saturn Venus Mercury Alzheimer Parkinson Ebola Omicron Nobel
""")
DIRECTION_ADJECTIVES = words(
    "Northern Southern Eastern Western Central Northeastern Northwestern Southeastern Southwestern"
)
OTHER_OPENERS = words(
    "Hurricane Typhoon Cyclone Storm Operation Tropical HMS USS MV MS RMS Covid COVID Covid-19 COVID-19 Article"
)

UNIT_HEADS = words("""
Brigade Division Battalion Regiment Corps Squadron Fleet Army Infantry Airborne Armored Armoured Cavalry Marine Marines
Wing Company Mechanized Mechanised Artillery Guards Commando Expeditionary Fighter Bomber Mountain Parachute Tank
Motorized Circuit
""")
"""What follows the number in a unit's or a court's name: 3rd Brigade, 9th Circuit."""
ARABIC_BODIES = words("""
Jaysh Jaish Jabhat Ahrar Kataib Kata'ib Kata’ib Liwa Harakat Hay'at Hay’at Ansar Asaib Asa'ib Asa’ib Jund Saraya Faylaq
""")
"""Army, front, brigades, movement …: the first word of an organisation's Arabic name."""
FOREIGN_BODIES = words("""
Banca Banco Banque Banken Banka Caisse Cassa Crédit Grupo Groupe Gruppo Compagnie Société Sociedad Società Stadtwerke
Ferrovia Ferrovie Universidad Universidade Université Università Universität Ministerio Ministero Ministère Partido
Partito Parti Gazprom Deutsche Österreichische Koninklijke Kungliga Teatro Museo Musée Instituto Istituto Institut
""")
"""Bank, group, company, university …: the first word of a body's name in the languages around."""
ARABIC_PLACES = words("Tal Deir Dayr Wadi Kafr Jabal Jebel Khirbat Nahr Qasr Ras Bir Beit Khan")
"""Hill, monastery, valley …: the first word of a place's Arabic name."""

CLUB_HEADS = words("""
City Town County Albion Villa Hotspur Forest Palace Orient Argyle Thistle Wednesday Rovers United Wanderers Athletic
Rangers
""")
"""Last words of the names of sports clubs; in a report of a game they name nothing else."""
SHORT_GIVEN = words("Pat Chuck Rob Ed Rod Buck Dick Rusty")
"""Given names that are ordinary words too, so that no list of names holds them."""

OUTLET_HEADS = words("""
Times Post Journal Herald Tribune Gazette Telegraph Guardian Mail Chronicle Observer Examiner Inquirer Globe Star
Sun Mirror Independent Standard Courier Dispatch Ledger News Magazine Newspaper Daily Weekly Review Broadcasting Radio
Television TV Newswire Wire Presse Zeitung Ilbo Shimbun Pravda Agency Newsroom
""")
OUTLETS = words("""
Reuters Bloomberg AFP AP BBC CNN CNBC ABC NBC CBS MSNBC NPR PBS TASS Tass Xinhua Yonhap Kyodo ANSA EFE DPA Interfax
Politico Axios Breitbart Newsweek Time Economist Forbes Fortune Spiegel Bild Welt Figaro Monde Guardian Telegraph
Independent Variety Slate Salon Vox BuzzFeed HuffPost KCNA NHK ITV RT Sputnik Izvestia Kommersant Haaretz ESPN
UPI Atlantic Barron's MarketWatch Ukrinform Ukrinfo PTI ANI
""")
OUTLETS_ONLY_WITH_ARTICLE = words(
    "Time Economist Guardian Telegraph Independent Atlantic Fortune Variety Slate Salon Welt"
)

SURNAMES_LIKE_HEADS = words("""
Park Hill Day Law Price Church House Lane Lake Young Post Field Star Wood Forest Marsh Banks Bay Castle Temple Hall
Marine Gates Base Chambers Moss Brook Rose Bush Justice King Prince Bishop Pope Dean Major Marshal Judge Page
Ford Cape Port Ridge Pass Farm Mission Storm Case Hunt Mirror Gale Berry Stone Deal Power Drive Race Bell Book Moor
Heath Meadows
""")
"""Heads of names that are surnames as well."""

OF_HEADS = (
    ORG_HEADS
    | PLACE_HEADS
    | words("""
Republic Kingdom State States Duchy Principality Commonwealth Emirate Sultanate Governors Trustees Directors Head
City Town Chiefs Joint Port Archdiocese Duke Duchess Prince Princess Order Sea Isle Representatives Deputies
Battle Bay Tower Law Statue Knights Daughters Friends Doctors Reporters Centers Centres Bank Cape Horn Day Medal
""")
)
JOINERS = words("of for on")
PARTICLES = words("de del della di da dos das du van von der den bin ibn al el la le y ten ter af zu ul ud")

PARTY_ADJECTIVES = words("Lib Social Liberal Christian National New Free Progressive")
"""With a group, the name of a party: Social Democrats, while Senate Democrats are some of a party."""
GROUPS = words("""
Republicans Democrats Republican Democrat Democratic Conservatives Tories Tory Liberals Labourites Greens Marxists
Communists Communist Socialists Socialist Houthis Taliban Tutsis Bolsheviks Nazis Nazi Islamists Jihadists Brexiteers
Libertarians Libertarian Unionists Nationalists Maoists Maoist Zapatistas Contras Peshmerga Separatists
Dem Dems
""")

COMMON = words("""
carmaker carmakers automaker automakers chipmaker chipmakers drugmaker drugmakers lawmaker lawmakers policymaker
policymakers policymakers shareholders shareholder stakeholders hedge inflation lockdown coronavirus pandemic vaccine
vaccines startup startups smartphone smartphones app apps podcast online cyber drone drones militants insurgents
jihadists airstrike airstrikes ceasefire peacekeepers migrants refugees asylum opioid wildfire wildfires eurozone
retailer retailers lender lenders insurer insurers regulator regulators watchdog analyst analysts economists
economist investors forecasters pollsters pollster voters turnout midterms midterm gran grandad nan dad trucker defence
programme programmes
neighbour neighbours labour centre theatre organisers organisation organisations councillors councillor
blockchain cryptocurrency cryptocurrencies bitcoin biotech fintech quarterly underlying revenues dividends
earnings shares futures crude barrels yields bonds equities commodities tariffs tariff subsidies
geopolitical bilateral multilateral humanitarian paramilitary counterterrorism cybersecurity semiconductor
semiconductors renewables decarbonisation emissions biodiversity spokesperson spokespeople gunmen
co-founder co-author vice-president midfielder striker goalkeeper winger fixtures playoffs playoff semifinal
semifinals quarterfinal homepage newsletter advertisement adblock hashtag selfie retweet tweet tweets url rss
moderator interviewer narrator newsroom editorial correction updated breaking exclusive opinion analysis factbox
explainer timeline watch read
""")
NOT_COMMON = words("china turkey jordan chad georgia cuba japan guinea bologna berlin vienna")

SAYING = words("""
said says say saying told tells added adds announced announces argued argues asked asks believes believed called
calls claimed claims commented confirmed confirms denied denies declined estimates estimated expects expected
explained explains hopes insisted insists noted notes pledged promised promises reported reports replied responded
stated states stressed suggested suggests thinks thought tweeted urged urges vowed warned warns writes
wrote acknowledged admitted accused blamed condemned criticised criticized praised described emphasised emphasized
predicted posted
""")
DOING = words("spoke met visited resigned resign joined agreed refused wants wanted")
SAYING_OR_DOING = SAYING | DOING
"""What persons and organisations do, so that what stands before is one of them."""
PLACE_PREPOSITIONS = words("in at near from into across around outside inside throughout toward towards")
STATES_SPELT_SHORT = words("""
Fla Calif Mass Conn Ariz Ala Ark Colo Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va
Wash Wis Wyo Vt Del
""")

STATES_AS_INITIALS = words("N.H. N.Y. N.J. N.C. S.C. N.D. S.D. N.M. R.I. W.Va D.C.")

ACRONYMS = {
    "EU": "European Union", "E.U.": "European Union", "UN": "United Nations", "U.N.": "United Nations",
    "NATO": "North Atlantic Treaty Organization", "Nato": "North Atlantic Treaty Organization",
    "IMF": "International Monetary Fund", "WHO": "World Health Organization", "WTO": "World Trade Organization",
    "ICC": "International Criminal Court", "ICJ": "International Court of Justice",
    "FBI": "Federal Bureau of Investigation",
    "CIA": "Central Intelligence Agency", "IAEA": "International Atomic Energy Agency", "ECB": "European Central Bank",
    "OECD": "Organisation for Economic Co-operation and Development", "NHS": "National Health Service",
    "Fed": "Federal Reserve", "AFP": "Agence France-Presse", "AP": "Associated Press", "BBC": "BBC", "NASA": "NASA",
    "OPEC": "OPEC", "Opec": "OPEC",
}  # fmt: skip
"""Acronyms that news texts use without their expansion."""

SMALL_INSTITUTIONS = (
    "international criminal court", "international court of justice", "european court of justice",
    "european court of human rights", "national security council", "un security council", "european commission",
    "european parliament", "european central bank", "federal reserve", "international monetary fund", "world bank",
    "world health organization", "world health organisation", "world trade organization", "united nations",
)  # fmt: skip
"""Institutions that some houses write in small letters."""

PLACE_OR_ORG_HEADS = ORG_HEADS | PLACE_HEADS
PLACE_OR_OTHER_HEADS = OUTLET_HEADS | OTHER_HEADS | PLACE_HEADS
ANY_HEADS = ORG_HEADS | PLACE_OR_OTHER_HEADS
