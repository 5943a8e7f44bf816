"""Short forms of English first names and of parties, each with the full form it most often stands for."""

_FORMS = """
charles chuck charlie; william bill billy will; robert bob bobby rob; richard dick rick rich; james jim jimmy jamie;
joseph joe joey; john jack johnny; thomas tom tommy; michael mike mickey; edward ed eddie ted; daniel dan danny; david
dave; donald don; steven steve; stephen steve; samuel sam; benjamin ben; nicholas nick; christopher chris; matthew
matt; anthony tony; gregory greg; timothy tim; kenneth ken; ronald ron; lawrence larry; alexander alex; andrew andy;
peter pete; patrick pat; philip phil; elizabeth liz beth betty; katherine kate kathy; margaret peggy; mary molly;
susan sue; deborah debbie deb; jennifer jen; barbara barb; theodore ted; albert al; alan al; leonard len; jeffrey jeff
"""

NICKNAMES = {short: entry.split()[0] for entry in reversed(_FORMS.split(";")) for short in entry.split()[1:]}
"""Every short form to the full one."""

PARTIES = {"Tory": "Conservative", "Tories": "Conservative", "Lib Dems": "Liberal Democrat", "Dems": "Democrat"}
"""What parties are called for short."""
