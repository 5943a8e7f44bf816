"""What the tables lack of countries, capitals, peoples and regions: short names, plurals, seats of power."""

from summarizer.reading.names.lexicon import words

FAITHS_AND_PEOPLES = words("""
Muslim Muslims Christian Christians Jewish Jew Jews Catholic Catholics Protestant Protestants Orthodox Sunni Sunnis
Shia Shias Shiite Shiites Shi'ite Hindu Hindus Buddhist Buddhists Sikh Sikhs Islamist Islamists Islamic Yazidi Yazidis
Kurd Kurds Kurdish Arab Arabs Uighur Uighurs Uyghur Uyghurs Rohingya Roma Tutsi Tutsis Hutu Hutus Pashtun Pashtuns
Alawite Alawites Druze Maronite Copt Copts Coptic Mormon Mormons Evangelical Evangelicals Latino Latinos Latina
Latinas Hispanic Hispanics Asian Asians African Africans European Europeans Scandinavian Scandinavians Slavic Slavs
Balkan Nordic Baltic Caucasian Tatar Tatars Chechen Chechens Maori Inuit Aboriginal Cossack Cossacks Turkmen Houthi
Methodist Methodists Baptist Baptists Anglican Anglicans Presbyterian Presbyterians Lutheran Lutherans Quaker Quakers
Palestinian Palestinians Westerner Westerners Soviet Soviets Zionist Zionists Hebrew Persian Persians
""")
COUNTRY_NAMES = {
    "US": "United States", "U.S.": "United States", "USA": "United States", "U.S.A.": "United States",
    "U.S": "United States", "America": "United States", "United States of America": "United States",
    "UK": "United Kingdom", "U.K.": "United Kingdom", "U.K": "United Kingdom", "Britain": "United Kingdom",
    "Great Britain": "United Kingdom", "UAE": "United Arab Emirates", "U.A.E.": "United Arab Emirates",
    "DPRK": "North Korea", "ROK": "South Korea", "PRC": "China", "DRC": "DR Congo", "Holland": "Netherlands",
    "Burma": "Myanmar", "Czechia": "Czech Republic", "Macedonia": "North Macedonia", "Palestine": "Palestine",
    "Palestinian Territory": "Palestine", "Palestinian Territories": "Palestine",
    "Democratic Republic of the Congo": "DR Congo", "Democratic Republic of Congo": "DR Congo",
    "Congo": "DR Congo", "Republic of the Congo": "Republic of the Congo", "Ivory Coast": "Ivory Coast",
    "Eswatini": "Eswatini", "Türkiye": "Turkey", "Turkiye": "Turkey", "East Timor": "East Timor",
    "USSR": "Soviet Union", "Soviet Union": "Soviet Union", "Yugoslavia": "Yugoslavia", "Kosovo": "Kosovo",
    "Swaziland": "Eswatini", "Cape Verde": "Cape Verde", "Vatican": "Vatican", "Holy See": "Vatican",
}  # fmt: skip
STATES_LIKE_COUNTRIES = {
    "Georgia": words("Atlanta Savannah Augusta Macon Alabama Florida Tennessee Carolina Republican Democratic Ga. GOP"),
}
"""States that bear a country's name, and what a text that means the state speaks of."""

CAPITALS = {
    "Washington": "United States", "Washington D.C.": "United States", "Washington DC": "United States",
    "Kiev": "Ukraine", "Kyiv": "Ukraine", "Brussels": "Belgium", "Tel Aviv": "Israel", "Astana": "Kazakhstan",
    "Hague": "Netherlands", "The Hague": "Netherlands", "Delhi": "India",
}  # fmt: skip
"""Beside the capitals of countries.txt."""

SEATS = {
    "Kremlin": "Russia", "White House": "United States", "Pentagon": "United States",
    "Downing Street": "United Kingdom",
    "Whitehall": "United Kingdom", "Élysée": "France", "Elysee": "France", "Elysee Palace": "France",
    "Élysée Palace": "France", "Blue House": "South Korea", "Capitol Hill": "United States", "Bundestag": "Germany",
    "Duma": "Russia", "Knesset": "Israel", "Bundesrat": "Germany", "Foggy Bottom": "United States",
    "Buckingham Palace": "United Kingdom", "Westminster": "United Kingdom", "Holyrood": "United Kingdom",
    "State Department": "United States", "Wall Street": "United States", "Zhongnanhai": "China",
}  # fmt: skip
"""Seats of power whose names stand for the government in them."""

DEMONYMS = {
    "American": "United States", "Americans": "United States", "British": "United Kingdom", "Briton": "United Kingdom",
    "Britons": "United Kingdom", "Brit": "United Kingdom", "Brits": "United Kingdom", "English": "England",
    "Scottish": "Scotland", "Scots": "Scotland", "Scot": "Scotland", "Welsh": "Wales", "Irish": "Ireland",
    "French": "France", "Dutch": "Netherlands", "Danish": "Denmark", "Dane": "Denmark",
    "Danes": "Denmark", "Spanish": "Spain", "Spaniard": "Spain", "Spaniards": "Spain", "Polish": "Poland",
    "Pole": "Poland", "Poles": "Poland", "Turkish": "Turkey", "Turk": "Turkey", "Turks": "Turkey", "Swedish": "Sweden",
    "Swede": "Sweden", "Swedes": "Sweden", "Finnish": "Finland", "Finn": "Finland", "Finns": "Finland",
    "Swiss": "Switzerland", "Greek": "Greece", "Greeks": "Greece", "Czech": "Czech Republic",
    "Czechs": "Czech Republic", "Slovak": "Slovakia", "Slovaks": "Slovakia", "Slovenian": "Slovenia",
    "Serb": "Serbia", "Serbs": "Serbia", "Croat": "Croatia", "Croats": "Croatia", "Argentine": "Argentina",
    "Argentines": "Argentina", "Argentinian": "Argentina", "Philippine": "Philippines", "Filipina": "Philippines",
    "Filipinos": "Philippines", "Thai": "Thailand", "Thais": "Thailand", "Kyrgyz": "Kyrgyzstan", "Tajik": "Tajikistan",
    "Uzbek": "Uzbekistan", "Uzbeks": "Uzbekistan", "Kazakh": "Kazakhstan", "Kazakhs": "Kazakhstan",
    "Turkmen": "Turkmenistan",
    "Azeri": "Azerbaijan", "Saudi": "Saudi Arabia", "Saudis": "Saudi Arabia", "Afghans": "Afghanistan",
    "Icelandic": "Iceland", "Kiwi": "New Zealand", "New Zealander": "New Zealand", "Belarusian": "Belarus",
    "Belorussian": "Belarus", "Ecuadorian": "Ecuador", "Salvadorean": "El Salvador", "Nepali": "Nepal",
    "Botswanan": "Botswana", "Kosovar": "Kosovo", "Kosovan": "Kosovo", "Palestinian": "Palestine",
    "Palestinians": "Palestine", "Hungarian": "Hungary", "Korean": "Korea", "Koreans": "Korea",
    "North Koreans": "North Korea", "South Koreans": "South Korea", "Soviet": "Soviet Union",
    "Bosnian": "Bosnia and Herzegovina",
    "Congolese": "DR Congo", "Dominican": "Dominican Republic", "Indian": "India", "Indians": "India",
    "Emirati": "United Arab Emirates", "Emiratis": "United Arab Emirates", "Lao": "Laos", "Luxembourgish": "Luxembourg",
    "Norwegian": "Norway", "Japanese": "Japan", "Chinese": "China", "German": "Germany", "Germans": "Germany",
    "Nigerien": "Niger", "Guinean": "Guinea", "Sudanese": "Sudan", "Tibetan": "Tibet", "Tibetans": "Tibet",
    "Catalan": "Catalonia", "Catalans": "Catalonia", "Basque": "Basque Country", "Hongkonger": "Hong Kong",
    "Hongkongers": "Hong Kong", "Taiwanese": "Taiwan", "Russian": "Russia", "Anglo-American": "Anglo-American",
    "Israelis": "Israel", "Iraqis": "Iraq", "Pakistanis": "Pakistan", "Yemenis": "Yemen", "Maltese": "Malta",
    "Crimean": "Crimea", "Siberian": "Siberia", "Californian": "California", "Texan": "Texas", "Parisian": "Paris",
    "Londoner": "London", "Londoners": "London", "New Yorker": "New York", "New Yorkers": "New York",
    **{people: people for people in FAITHS_AND_PEOPLES if people not in ("Palestinian", "Palestinians")},
}  # fmt: skip
NO_DEMONYMS = words("""
Central Djibouti Gibraltar Luba Ewe Fang Ga Basa Sena Sango Vai Tiv Zaza Mende Kru Lunda Kawi Bulu Nauru Tokelau Tonga
Dan Esperanto Ido Susu Manx Pali Cree Fanti Creek Fox Latin Adele Ari Duala Efik Ibibio Erzya Ligurian Interlingua
Root Multiple Unknown Simple Niue Tuvalu Marshallese Wolof Nias Low Old Middle Church Classical Kara Lezghian
Washo Shan Afar Sasak Mari Tuvan Luxembourger Ainu Chad Kutenai Adangme Afrihili Avestan Pangasinan Iloko Ganda Hupa
Masai Makasar Lozi Kongo Komi Kimbundu Luo Luyia Lushai
""")
PLACES = words("""
Europe Asia Africa Antarctica Oceania Scandinavia Eurasia Crimea Kurdistan Donbas Donbass Balkans Caucasus Siberia
Gaza Levant Scotland England Wales Tibet Xinjiang Kashmir Punjab Sinai Sahel Maghreb Mesopotamia Catalonia Bavaria
Saxony Tuscany Sicily Sardinia Normandy Brittany Brussels Manhattan Brooklyn Queens Bronx Hollywood Broadway
Gibraltar Greenland Mediterranean Atlantic Pacific Arctic Himalayas Alps Andes Sahara Danube Rhine Nile Amazon Euphrates
Tigris Thames Volga Dnipro Mekong Ganges Chechnya Dagestan Abkhazia Transnistria Nagorno-Karabakh Darfur Cornwall
Yorkshire Frankfurt Faroes
Crete Corsica Bali Java Sumatra Luzon Mindanao Hokkaido Okinawa Jeju Zanzibar Lombardy Galilee Alberta Patagonia
Benelux Americas Hebrides Midlands Aegean Adriatic Kent Essex Sussex Ulster Kyiv Kiev Korea Quebec
""") | frozenset((
    "Middle East", "Near East", "Far East", "West Bank", "Gaza Strip", "Golan Heights", "Horn of Africa",
    "Latin America",
    "Central America", "North America", "South America", "Central Asia", "South Asia", "East Asia", "Southeast Asia",
    "South-East Asia", "Eastern Europe", "Western Europe", "Central Europe", "North Africa", "West Africa",
    "East Africa",
    "Southern Africa", "Sub-Saharan Africa", "New York", "New York City", "New Jersey", "Los Angeles", "San Francisco",
    "Northern Ireland", "Hong Kong", "Silicon Valley", "Wall Street", "New England", "New Delhi", "South China Sea",
    "Black Sea", "Red Sea", "Baltic Sea", "North Sea", "Caspian Sea", "Persian Gulf", "Gulf of Mexico",
    "Korean Peninsula",
    "Korean peninsula", "Arabian Peninsula", "Washington, D.C.", "Asia-Pacific", "Asia Pacific", "Indo-Pacific",
    "Tel Aviv", "Port-au-Prince", "West Coast", "East Coast", "Midwest", "Deep South", "Cape Town", "Rio de Janeiro",
))  # fmt: skip
