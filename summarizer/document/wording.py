"""What the furniture of pages is worded like. Every pattern must match a whole line, in lower case.

A line is folded before it is compared: lower case, bullets and closing punctuation stripped. A pattern
stands here when sites in general word the thing so; what a single site writes is left to the shape of
the line and to its place on the page.
"""

import re
from functools import cache

_SITES = """
    x twitter facebook instagram whatsapp telegram linkedin reddit youtube tiktok threads mastodon bluesky viber
    messenger pinterest flipboard google news e-mail email mail sms rss vk line pocket tumblr signal weibo wechat
    snapchat
"""
SITES = frozenset(_SITES.split())
"""Words of the names of services that a page is shared on."""

_CONTROLS = """
    share shares tweet post print save saved copy link copied comment comments menu search close open home login
    log in sign up register subscribe follow like reply report more next previous prev back top skip listen play
    pause mute watch download bookmark gift toggle navigation main content font size text resize language english
    settings account my to this article story page on via by the a and or with friend now all aa image as html url
    icon button loading translate dark light mode
"""
CONTROLS = frozenset(_CONTROLS.split())
"""Words of which buttons and switches are made."""

_SECTIONS = """
    home homepage news latest world national nation local regions region international global uk us u.s usa europe
    asia africa americas america middle east politics election business economy economics markets money finance
    companies tech technology science health education environment climate energy weather sports sport football
    cricket culture arts art books book music film movies tv entertainment celebrity style fashion food travel
    life lifestyle living family opinions opinion comment analysis editorials editorial letters columns column
    columnists features feature investigations video videos audio photos photo pictures podcasts podcast games
    puzzles crosswords crossword newsletters newsletter events event calendar jobs classifieds obituaries property
    homes cars motoring crime courts court archive live e-edition epaper shop store about contact more subscribe
    donate membership watch explore topics beranda berita olahraga accueil actualités inicio noticias startseite
    главная новости головна новини
"""
SECTIONS = frozenset(_SECTIONS.split())
"""Words of the names of a site's sections."""

LINES: dict[str, tuple[str, ...]] = {
    "share": (
        r"share (?:this|the|on|via|with)\b.{0,40}",
        r"copy(?: the)? (?:link|url)(?: to clipboard)?",
        r"link copied.{0,20}",
        r"click to (?:share|print|email).{0,60}",
    ),
    "control": (
        r"skip to (?:main )?content|back to top|on this page",
        r"(?:show|hide|view) .{0,30}(?:only|first)",
        r"(?:key|main) (?:events|moments|updates)",
        r"pinned(?: post)?|filters?(?: by)?|(?:sort|order) by(?: \w+)?|auto update on|turn on notifications",
        r"(?:newest|oldest) first",
        r"scroll (?:down )?to continue.{0,30}",
        r"continue reading.{0,60}",
        r"show (?:more|less|all)",
        r"(?:tap|click)(?: here)? to (?:unmute|play|expand|enlarge|watch|listen|view|read).{0,40}",
        r"(?:loading|please wait)(?: (?:comments|more|video|content|player))?",
        r"enable javascript.{0,60}",
        r"(?:table of )?contents",
        r"in this (?:article|story)",
        r"listen to (?:this )?(?:article|story).{0,40}",
        (
            r"(?:view|see|read|load) (?:all |the )?(?:comments|full (?:article|story|text)|more posts|"
            r"original)(?: .{0,30})?"
        ),
    ),
    "advertisement": (
        r"advertisement|advertising|advert|anzeige|publicité|publicidad|реклама|iklan",
        r"sponsored(?: content| post| by .{1,40})?",
        r"promoted(?: content)?",
        r"paid (?:post|content|partnership)",
        r"(?:story|article) continues (?:below|after)(?: (?:this|the|an?))?(?: ad\w*)?",
        r"ad(?:vertisement)? .{0,20}skip",
        r"remove ads.{0,40}",
        r"why (?:am i seeing )?this ad",
        r"report (?:this )?ad",
        r"ad ?block(?:er)? (?:test|detected).{0,40}",
    ),
    "leftover": (
        r"(?:article |original )?(?:source|link)(?: (?:link|url|article))?",
        r"(?:html )?image as link",
        r"sources?\s?:.{1,80}",
        r"purchase licensing rights",
        r"for immediate release|embargoed until .{1,80}|(?:press|news|media) release",
        r"proudly powered by .{1,40}|powered by \w+|(?:web)?site (?:by|design(?:ed)? by) .{1,40}",
        r"via rss.{0,20}",
        r"fin de l'article",
        r"end of (?:article|story|content|document)",
    ),
    "prompt": (
        r"(?:click|tap|press) here\b.{0,150}",
        r"your browser does(?: not|n[’']t) support.{0,60}",
        r"(?:what do you think|do you agree|have you|were you|are you)\b.{0,120}\b(?:comments?|us know)\b.{0,60}",
        r"(?:let us know|tell us|have your say|share your \w+)\b.{0,60}\bcomments?\b.{0,60}",
        r"something went wrong.{0,60}",
        r"(?:found|spotted|noticed|see|seen) (?:a|an|any) (?:mistake|error|typo)s?\b.{0,120}",
        r"read the (?:latest|full) .{1,80}",
        r"disclaimer\s?:.{1,250}",
        r"have (?:a|any) (?:tip|story|question|news tip|comment)s?\b.{0,150}",
    ),
    "syndication": (
        r"(?:the post .{1,200} )?(?:first )?appeared first on .{1,80}",
        r"this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published|posted)\b.{0,120}",
        r"(?:our|editorial) (?:standards|guidelines)(?: and policies)?:.{1,80}",
        r"(?:more information|journal (?:information|reference)|citation|doi)\s?:.{1,280}|provided by .{1,60}",
        r"this is a rush transcript.{0,200}",
    ),
    "views": (
        (
            r"\d[\d.,\s]*[km]?\+? ?(?:views?|reads?|shares?|comments?|likes?|clicks?|hits|reactions?|"
            r"retweets?|reposts?|просмотр\w*|перегляд\w*|komentar|kommentare|commentaires?|comentarios?|vues|"
            r"visualizaciones|aufrufe)"
        ),
        r"(?:views?|reads?|shares?|comments?|likes?|hits|reactions?) ?[:(]? ?\d[\d.,]*[km]?\)?",
        r"(?:\d{1,3}|one|two|three|four|five)[ -]min(?:ute)?s?(?:[ -]read| to read| read time| reading time)?",
        r"(?:est(?:imated)?\.? )?(?:reading|read) time\W*(?:\d{1,3}|less than a|about a) min(?:ute)?s?",
    ),
    "copyright": (
        r"(?:copyright|\(c\)) ?(?:©|\(c\)|by\b|\d{4}).{0,200}",
        r"©.{0,200}",
        r"all rights reserved(?:[.,;|].{0,120})?",
        (
            r"(?:this material|no part of this).{0,120}(?:not be|may be) (?:published|reproduced|broadcast|"
            r"copied).{0,160}"
        ),
        (
            r"(?:terms|privacy|cookie|legal|contact|about|careers|help|advertise|accessibility|sitemap|"
            r"imprint|impressum)(?: (?:of use|of service|policy|policies|notice|us|conditions|and conditions|"
            r"statement|with us|settings|center))?(?:\W+(?:terms|privacy|cookie|cookies|legal|contact|about|"
            r"careers|jobs|help|faq|advertise|accessibility|sitemap|imprint|newsletters?|subscriptions?|of "
            r"use|of service|policy|policies|notice|us|and|conditions|statement|with|settings|your|choices|do|not|"
            r"sell|share|my|personal|information)){0,20}"
        ),
    ),
    "credit": (
        (
            r"(?:photo(?:graph)?s?|image|picture|pic|credit|video|graphic|illustration|file photo|"
            r"handout)s?(?: (?:credit|source|by|courtesy|caption|copyright|via|from))*\s?[:|©]\s?.{1,100}"
        ),
        r"(?:photo(?:graph)?|image|picture|illustration)s? (?:by|courtesy(?: of)?|credit|source) .{1,60}",
        (
            r"(?:file (?:photo|picture|image)|image source|image caption|photo caption|getty images?|"
            r"shutterstock|istock)(?:\W.{0,60})?"
        ),
        r"(?:ap photo|reuters|afp|getty images|epa|xinhua)(?: ?/ ?[\w .’'-]{2,60}){1,3}",
    ),
    "comment_form": (
        r"leave (?:a|your) (?:reply|comment|response)(?: .{0,60})?",
        r"(?:post|add|write|submit) (?:a|your) (?:comment|reply)(?: .{0,40})?",
        r"no comments?(?: yet)?.{0,40}",
        r"be the first to (?:comment|reply).{0,60}",
        r"join the (?:conversation|discussion).{0,60}",
        r"(?:your )?e-?mail address will not be published.{0,80}",
        r"required fields are marked.{0,20}",
        r"(?:name|e-?mail|website|comment|message)(?: ?\* ?| ?\(required\))",
        r"cancel reply|(?:post|submit) comment|comments? policy",
        r"save my name.{0,120}",
        r"notify me of (?:new|follow).{0,80}",
        r"(?:log|sign) ?in to (?:comment|reply|leave|post|join).{0,60}",
        r"you must be (?:logged|signed) in.{0,60}",
        r"comments (?:are )?(?:closed|off|disabled|moderated).{0,60}",
        r"tidak ada komentar|posting komentar|kirim komentar|tinggalkan balasan",
        r"нет комментариев|добавить комментарий|коментарів немає|nessun commento",
        r"keine kommentare|kommentar (?:schreiben|hinterlassen)|aucun commentaire|laisser un commentaire",
        r"no hay comentarios|deja (?:un comentario|una respuesta)|publicar un comentario",
    ),
    "newsletter": (
        (
            r"(?:for more, )?(?:sign up|subscribe|register)(?: (?:now|today|here|free|for free))?(?: (?:for|to|here|"
            r"and)\b.{0,160})?"
        ),
        r"get (?:the|our|your|all the) .{0,80}(?:newsletter|inbox|e-?mail|briefing|updates?|app).{0,80}",
        r"get .{0,40}(?:news|updates|headlines|stories|alerts)\b.{0,60}\b(?:subscri|inbox|newsletter|sign up).{0,100}",
        r"(?:join|discover) .{0,100}\bsubscribers\b.{0,80}",
        r"(?:join|follow|like|find|visit) us(?: (?:on|via)\b.{1,120})?",
        r"(?:join|follow|like|visit) our (?:web ?)?(?:site|page|channel|group|community|app|store|shop|forum)\b.{0,80}",
        r"(?:download|get|try) (?:our|the) .{0,30}\bapp\b.{0,80}",
        r"(?:enter )?your e-?mail(?: address)?",
        r"(?:view|read) (?:this (?:e-?mail|newsletter) )?(?:in|online).{0,20}(?:your )?browser.{0,20}",
        (
            r"(?:you(?:'re|’re| are) receiving this|to unsubscribe|unsubscribe|manage (?:your "
            r")?(?:preferences|subscription)).{0,160}"
        ),
        r"support (?:our|local|independent|quality) (?:journalism|work|newsroom).{0,120}",
        r"donate(?: (?:now|today|here|to us))?",
        r"become a (?:member|supporter|subscriber).{0,100}",
        r"(?:daily|weekly|morning|evening|free|our|the)? ?newsletters?(?: sign-?up)?",
        r"subscribe(?:d)? to .{1,60}",
    ),
    "cookies": (
        (
            r"(?:accept|reject|allow|decline|agree to)(?: all)?(?: (?:cookies|and continue|and close|optional|"
            r"essential|necessary))*"
        ),
        (
            r"(?:manage|cookie|privacy|consent)(?: (?:cookie|cookies|privacy|my|your))? (?:settings|"
            r"preferences|options|choices|policy|notice|consent)"
        ),
        r"(?:we value your privacy|your privacy(?: matters)?|this (?:site|website) uses cookies).{0,80}",
        r"i (?:accept|agree)|got it|learn more",
    ),
    "about_author": (
        r"about (?:the author|author|our reporter|the writer|this author)s?\b.{0,80}",
        r"author bio.{0,40}",
        r"more (?:by|from) (?:the author|author|our reporter|the writer|this author).{0,40}",
        r"(?:contact|e-?mail|follow) (?:the (?:author|reporter|writer)|him|her|them) (?:at|on|@).{0,80}",
        r"follow .{1,60} on (?:x|twitter|facebook|instagram|linkedin|bluesky|mastodon|threads|telegram)\b.{0,40}",
        r"view all (?:posts|articles|stories)(?: by .{1,60})?",
    ),
    "forum": (
        r"(?:join date|joined|posts|messages|likes received|reputation|rep power|member since)\s?:\s?.{1,40}",
        r"reply with quote|reply to this|quote|permalink|report post|thread tools|display modes",
        r"last edited by .{1,80}",
        r"(?:results|page|posts|comments|showing) \d+ (?:to|of|-|–) \d+(?: of \d+)?",
        r"(?:(?:previous|next|older|newer) (?:thread|topic|posts?|page|entries|article|story)\W*){1,2}",
        r"(?:senior|junior|new|registered|active|veteran|distinguished) (?:member|user)",
    ),
    "read_also": (
        r"(?:read|watch|listen|in pictures|podcast|gallery|live updates|quiz|newsletter)\s?[:|]\s?.{1,200}",
        (
            r"(?:read|see|watch|listen|lire|voir|lesen sie|lee|lea|leer|baca|leggi|читайте|смотрите)\s(?:also|"
            r"more|next|too|aussi|également|auch|también|mehr|juga|anche|также|також)\s?[:|–—>»-]\s?.{1,200}"
        ),
        (
            r"(?:also read|related|more on this|must read|don[’']t miss|recommended|see more|more|in case you "
            r"missed it)\s?[:|–—>»]\s?.{1,200}"
        ),
        r"(?:read|see|watch)\s(?:also|next)\s{1,3}.{10,200}",
        (
            r"(?:read|see|learn|find out|view) (?:more|full story|on)(?: (?:here|on .{1,60}|at .{1,60}|about "
            r".{1,80}))?"
        ),
        r"keep reading|more details",
    ),
}
"""Patterns for a line that is furniture wherever it stands, by the rule's name."""

HEADINGS: dict[str, tuple[str, ...]] = {
    "related": (
        (
            r"(?:related|similar|recommended|latest|recent|popular|trending|featured|further|additional|more|top|"
            r"other|most)(?: (?:read|viewed|popular|recent|shared|commented|watched))? "
            r"(?:posts?|articles?|stor(?:y|ies)|news|reading|topics?|content|links?|coverage|headlines|videos?|for you)"
            r"(?: (?:now|today|this week|here|for you|in \w+|from \w+.{0,40}))?"
        ),
        (
            r"(?:you (?:may|might|could|will|'ll|’ll)|we think you(?:'ll|’ll)?)(?: \w+){0,2} (?:like|enjoy|"
            r"interested in|be interested).{0,20}"
        ),
        r"(?:read|see|also read|read this|see this)(?: (?:also|next|too|more))",
        r"related|recommended(?: for you)?|trending(?: now| today)?",
        r"most (?:read|viewed|popular|recent|shared|commented|watched)",
        r"don[’']t miss|in other news|what to read next|up next|around the web|in this section|filed under",
        r"more (?:from|on|in|about|by) .{1,60}",
        r"(?:read )?(?:on|about) (?:the|this) (?:topic|subject)",
        r"editors?[’']?s? picks?",
        r"from (?:the|our) (?:archive|partners|web|network)s?",
        r"tags?|tagged(?: (?:in|with))?|categor(?:y|ies)|topics?|keywords?",
        r"explore (?:more|further).{0,40}|further reading",
        r"baca juga|artikel terkait|lesen sie auch|weitere artikel|(?:à )?lire aussi|articles liés|leggi anche",
        r"lea también|artículos relacionados|читайте (?:также|також)|похожие (?:статьи|новости)|схожі новини",
    ),
    "comments": (
        (
            r"(?:\d[\d,.]* )?(?:comments?|responses?|replies|thoughts on.{1,100}|komentar|kommentare|"
            r"commentaires|comentarios|комментарии|коментарі)(?: ?\(?\d[\d,.]*\)?)?"
        ),
    ),
}
"""Patterns for a line that heads a block of furniture, by the block's name."""


LABELS = tuple(LINES)
"""The kinds of `LINES`, of which a label may be any."""

IN_PROSE = ("newsletter", "cookies", "copyright", "comment_form", "read_also", "prompt", "syndication")
"""The kinds of `LINES` that may be worded as whole sentences."""

HEADS = tuple(HEADINGS)
"""The kinds of `HEADINGS`."""


def kind_of(folded: str, kinds: tuple[str, ...]) -> str | None:
    """The first of these kinds of `LINES` or `HEADINGS` that a folded line, as a whole, is worded like."""
    match = _compiled(kinds).fullmatch(folded)
    return match.lastgroup if match else None


@cache
def _compiled(kinds: tuple[str, ...]) -> re.Pattern[str]:
    wordings = LINES | HEADINGS
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(wordings[kind])})" for kind in kinds))
