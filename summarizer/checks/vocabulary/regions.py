"""Parts of countries that news names without the country, and abbreviates: states, provinces, the four nations."""

_SHORT_FORMS = {
    "United States": """
Alabama: Ala. AL; Alaska: AK; Arizona: Ariz. AZ; Arkansas: Ark. AR; California: Calif. CA; Colorado: Colo. CO;
Connecticut: Conn. CT; Delaware: Del. DE; Florida: Fla. FL; Georgia: Ga. GA; Hawaii: HI; Idaho: ID; Illinois: Ill. IL;
Indiana: Ind. IN; Iowa: IA; Kansas: Kan. Kans. KS; Kentucky: Ky. KY; Louisiana: La. LA; Maine: ME; Maryland: Md. MD;
Massachusetts: Mass. MA; Michigan: Mich. MI; Minnesota: Minn. MN; Mississippi: Miss. MS; Missouri: Mo. MO;
Montana: Mont. MT; Nebraska: Neb. Nebr. NE; Nevada: Nev. NV; New Hampshire: N.H. NH; New Jersey: N.J. NJ;
New Mexico: N.M. NM; New York: N.Y. NY; North Carolina: N.C. NC; North Dakota: N.D. ND; Ohio: OH; Oklahoma: Okla. OK;
Oregon: Ore. OR; Pennsylvania: Pa. Penn. PA; Rhode Island: R.I. RI; South Carolina: S.C. SC; South Dakota: S.D. SD;
Tennessee: Tenn. TN; Texas: Tex. TX; Utah: UT; Vermont: Vt. VT; Virginia: Va. VA; Washington: Wash. WA;
West Virginia: W.Va. WV; Wisconsin: Wis. WI; Wyoming: Wyo. WY; District of Columbia: D.C. DC
""",
    "Canada": """
Alberta: Alta. AB; British Columbia: B.C. BC; Manitoba: Man. MB; New Brunswick: N.B. NB; Nova Scotia: N.S. NS;
Ontario: Ont. ON; Quebec: Que. QC; Saskatchewan: Sask. SK
""",
    "Australia": """
New South Wales: N.S.W. NSW; Queensland: Qld QLD;
Victoria: Vic. VIC; Tasmania: Tas. TAS
""",
    "United Kingdom": "England; Scotland; Wales; Northern Ireland",
}

SHORT_FORMS: dict[str, tuple[str, ...]] = {
    region.strip(): tuple(forms.split())
    for regions in _SHORT_FORMS.values()
    for region, _, forms in (entry.partition(":") for entry in regions.split(";"))
}
"""The abbreviations of each region, the newspapers' and the post's."""
PARTS = {
    country: tuple(entry.partition(":")[0].strip() for entry in regions.split(";"))
    for country, regions in _SHORT_FORMS.items()
}
"""The regions of each country."""
