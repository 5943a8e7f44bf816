"""Regions that news abbreviates: the states of the United States, the provinces of Canada, the states of Australia."""

_SHORT_FORMS = """
Alabama: Ala. AL; Alaska: AK; Arizona: Ariz. AZ; Arkansas: Ark. AR; California: Calif. CA; Colorado: Colo. CO;
Connecticut: Conn. CT; Delaware: Del. DE; Florida: Fla. FL; Georgia: Ga. GA; Hawaii: HI; Idaho: ID; Illinois: Ill. IL;
Indiana: Ind. IN; Iowa: IA; Kansas: Kan. Kans. KS; Kentucky: Ky. KY; Louisiana: La. LA; Maine: ME; Maryland: Md. MD;
Massachusetts: Mass. MA; Michigan: Mich. MI; Minnesota: Minn. MN; Mississippi: Miss. MS; Missouri: Mo. MO;
Montana: Mont. MT; Nebraska: Neb. Nebr. NE; Nevada: Nev. NV; New Hampshire: N.H. NH; New Jersey: N.J. NJ;
New Mexico: N.M. NM; New York: N.Y. NY; North Carolina: N.C. NC; North Dakota: N.D. ND; Ohio: OH; Oklahoma: Okla. OK;
Oregon: Ore. OR; Pennsylvania: Pa. Penn. PA; Rhode Island: R.I. RI; South Carolina: S.C. SC; South Dakota: S.D. SD;
Tennessee: Tenn. TN; Texas: Tex. TX; Utah: UT; Vermont: Vt. VT; Virginia: Va. VA; Washington: Wash. WA;
West Virginia: W.Va. WV; Wisconsin: Wis. WI; Wyoming: Wyo. WY; District of Columbia: D.C. DC;
Alberta: Alta. AB; British Columbia: B.C. BC; Manitoba: Man. MB; New Brunswick: N.B. NB; Nova Scotia: N.S. NS;
Ontario: Ont. ON; Quebec: Que. QC; Saskatchewan: Sask. SK; New South Wales: N.S.W. NSW; Queensland: Qld QLD;
Victoria: Vic. VIC; Tasmania: Tas. TAS
"""

SHORT_FORMS: dict[str, tuple[str, ...]] = {
    region.strip(): tuple(forms.split())
    for region, _, forms in (entry.partition(":") for entry in _SHORT_FORMS.split(";"))
}
"""The abbreviations of each region, the newspapers' and the post's."""
