# ruff: noqa: E501  (a table of patterns, one a line)
"""What furniture lines look like: for each reason, patterns that a whole line (or its beginning) must match.

The table is our own, made of lines met on news pages of many outlets.  Every pattern is anchored at the start of the
line and linear; a line that is longer than its limit is left alone, because losing a sentence of the article is worse
than keeping a line of the page.
"""

import re
from dataclasses import dataclass
from typing import Final

from counterclaim.reading.days import FULL_DATE, MONTH, TIME, WEEKDAY
from counterclaim.records import RemovedReason

P, C, B, F, M = (
    RemovedReason.PROMOTION,
    RemovedReason.CAPTION,
    RemovedReason.BYLINE,
    RemovedReason.FURNITURE,
    RemovedReason.COMMENTS,
)

AGENCY: Final = (
    r"(?:Reuters|REUTERS|Associated Press|AP(?: Photo)?|AFP(?:/Getty Images)?|Agence France[- ]Presse|Getty(?: Images)?|EPA(?:-EFE)?|EFE|"
    r"Xinhua|TASS|Tass|ITAR-TASS|Interfax(?:-Ukraine)?|RIA(?: Novosti)?|Sputnik|Ukrinform|UNIAN|Armenpress|ARMENPRESS|AZERTAC|"
    r"AzerTAc|Trend|Report|APA|SANA|IRNA|Anadolu(?: Agency)?|AA|dpa|DPA|PA(?: Media| Wire)?|UPI|Bloomberg|Kyodo|Yonhap|PTI|ANI|IANS|"
    r"WAM|KUNA|SPA|Petra|NNA|BTA|MTI|ANSA|CNN|BBC|NPR|RFE/RL|VOA|Zuma(?: Press)?|Shutterstock|Alamy|iStock(?:photo)?|Unsplash|Pexels|"
    r"NurPhoto|SOPA Images|Handout|Contributor|Pool|Supplied|Courtesy)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of furniture line: why it goes, what it looks like, and how many characters it may have at most.

    ``menu`` rules (bare words and numbers) hold for pasted text only: within an article taken from HTML such a line is a
    cell of a table or a point of a list.
    """

    reason: RemovedReason
    pattern: re.Pattern[str]
    limit: int
    menu: bool = False


def _rule(
    reason: RemovedReason, pattern: str, limit: int = 200, flags: int = re.IGNORECASE, *, menu: bool = False
) -> Rule:
    return Rule(reason, re.compile(pattern, flags), limit, menu)


_NAME: Final = r"[A-Z][\w.'’-]*(?:\s(?:(?:de|van|von|al|bin|el|der|la)\s)?[A-Z][\w.'’-]*){1,4}"
_NAMES: Final = rf"{_NAME}(?:(?:,\s|,?\s(?:and|&)\s){_NAME}){{0,5}}"

RULES: Final = (
    # Promotions: other stories, newsletters, apps, social accounts, gifts.
    _rule(P, r"(?:read|see|watch|listen)\s?(?:more|also|next|too|now)\b\s?(?:[:|>»–—-]|$|on this|about|from|at)", 250),
    _rule(P, r"(?:also|now)\s(?:read|see|watch|on)\b\s?(?:[:|>»–—-]|$)", 250),
    _rule(P, r"(?:read|watch|listen|related|more|explainer|see|analysis|opinion|must[- ]reads?)\s?[:|»]\s?\S.*[^.”\"]$", 160),
    _rule(P, r"related\s?:$|(?:list \d+ of \d+|list of \d+ items?|end of list)$", 40),
    _rule(P, r"related\s(?:articles?|stor(?:y|ies)|news|posts?|content|coverage|topics?|links?|video|reading|items?)\b.{0,80}$"),
    _rule(P, r"more\s(?:must[- ](?:see|read)\s|top\s|latest\s|related\s)?(?:stories|news|articles|coverage|headlines|posts|videos)\b(?:$|\s(?:from|on|about|by|like|in|for)\b[^.]{0,80}$|:)"),
    _rule(P, r"more\s(?:on this(?: story| topic)?|from|about|like this|to read|in this section)\b[^.]{0,60}$", 90),
    _rule(P, r"(?:must[- ]reads?|most (?:read|popular|viewed|watched|shared|commented|recent)|top (?:stories|news|headlines)|latest (?:news|stories|headlines|updates|articles|posts)|trending(?: now| stories| news)?|popular (?:stories|posts|articles|now|news)|editor['’]?s['’]? (?:picks?|choice)|recommended(?: for you| stories| reading| articles)?|featured(?: stories| articles| posts| video)?|breaking news|in case you missed it|what to read next|keep reading|up next|(?:next|previous|older|newer) (?:article|story|post|stories|posts)s?|don['’]t miss|suggested (?:for you|reading)|you (?:may|might)(?: also)? (?:also )?(?:like|be interested in|enjoy)|people also read|around the web|from the web|from our partners|sponsored(?: content| stories| by .{1,40})?|promoted(?: content| stories)?|paid content|partner content|also on .{1,40}|in pictures|further reading|see also|read also|read next|view all|see all|show more|load more|view more|more)\s?[:>»]?$", 120),
    _rule(P, r"(?:please )?(?:sign up|sign-up|subscribe|register)\b.{0,60}\b(?:newsletter|newsletters|email|e-mail|alerts?|briefing|updates|inbox|free|today|now|unlimited|digital|access|channel|podcast|telegram|youtube)\b", 260),
    _rule(P, r"(?:subscribe|sign up|sign in|log ?in|register|join)(?: now| today| here| free| for free| to .{1,40})?[.!:]?$", 60),
    _rule(P, r"(?:get|receive|have|stay)\b.{0,60}\b(?:newsletter|newsletters|inbox|notifications?|news alerts|up to date with|delivered)\b", 260),
    _rule(P, r"(?:follow|like|find|join|add|connect with)\s(?:us|me|our|him|her|@?\w+(?:\s\w+){0,4})\s(?:on|at|via|in)\s(?:x\b|twitter|facebook|instagram|telegram|youtube|linkedin|whatsapp|google news|social media|threads|bluesky|tiktok|viber)", 200),
    _rule(P, r"(?:follow|join) (?:our|us|the)\b.{0,60}\b(?:channel|page|group|telegram|whatsapp|twitter|facebook|instagram)\b", 200),
    _rule(P, r"(?:click|tap|press) (?:here|below|the link|on)\b", 160),
    _rule(P, r"(?:download|install|get) (?:our|the)\b.{0,60}\bapps?\b", 160),
    _rule(P, r"(?:support (?:our|us|independent|quality)|donate|become a (?:member|supporter|subscriber|patron)|make a (?:donation|contribution)|buy me a coffee|gift this article|give this article)\b", 160),
    _rule(P, r"(?:this (?:newsletter|article is (?:free|for subscribers)|content is for)|already a (?:subscriber|member)|to (?:continue|keep) reading|you have (?:\d+|reached|no) .{0,40}articles?|unlock this|start your (?:free )?trial|enter your e-?mail|your e-?mail(?: address)?$|e-?mail address\s?\*?$|thank you for (?:subscribing|signing up|reading|registering)|thanks for (?:subscribing|signing up|reading))", 200),
    _rule(P, r"(?:the )?(?:latest|best|top) .{0,60}\b(?:delivered|straight|sent|direct(?:ly)?) to your (?:inbox|e-?mail|phone)", 200),
    _rule(F, r"(?:advertisement|advertising|ads? by \w+|article continues (?:below|after).{0,40}|(?:story|article|content|text) continues (?:below|after).{0,40}|continue reading(?: the main story| below)?|scroll (?:down )?(?:to|for) .{0,40}|skip advertisement|skip (?:past|to) .{0,50}|promo|ad)\s?[-–—:.]?\s?(?:continue reading below)?$", 100),
    # Captions and credits.
    _rule(C, r"(?:file )?(?:photo|picture|image|video|pic|photograph|illustration|graphic|screengrab|screenshot|map|chart|visual)s?(?: illustration| credit| source| caption| courtesy)?\s?(?:by|via|from|courtesy(?: of)?|:|©|/|\|)\s?\S", 300),
    _rule(C, r"(?:file|handout|archive|representational|representative) (?:photo|picture|image|video)s?\b.{0,80}$", 120),
    _rule(C, r"FILE(?: PHOTO| IMAGE)?\s?[-–—:]", 600, 0),
    _rule(C, r"image (?:source|caption)\b", 300),
    _rule(C, r"(?:photo|picture|image|credit|caption)s?\s?:", 400),
    _rule(C, r"(?:\(?c\)|©)\s?\S[^.!?]{0,80}$", 100),
    _rule(C, rf"[^.!?]{{0,60}}\b(?:via|for)\s{AGENCY}\s?\.?$", 80, 0),
    _rule(C, rf"\(?\[?(?:[A-Z][\w.'’-]*\s?){{0,5}}[/|]\s?(?:via )?{AGENCY}(?:[/|\s](?:via\s)?[A-Z][\w ]{{1,30}})?\]?\)?\.?$", 90, 0),
    _rule(C, r"\(?(?:AP Photo|REUTERS|Reuters|AFP|EPA)\s?/\s?[A-Z][^.!?]{0,60}$", 90, 0),
    _rule(C, r"(?:getty images|istock(?:photo)?|shutterstock|alamy)\s?$", 40),
    _rule(C, r"(?:enlarge|hide caption|toggle caption|view (?:image|photo|gallery)|play video|watch video|view in gallery|open image in gallery|click to (?:enlarge|expand)|\d+ of \d+)\b[^.]{0,30}$", 60),
    # Bylines and agency lines.
    _rule(B, rf"(?:(?:Written|Reported|Edited|Posted|Published|Words|Story|Analysis|Report|Reporting|Compiled|Translated|Text)\s)?[Bb][Yy]:?\s(?:{_NAMES}|[A-Z][A-Z .'’,&-]{{3,60}})(?:\s?[,|/–—-]\s?[\w@. ’'&/-]{{1,60}})?(?:\s(?:in|for|at)\s[A-Z][\w ,.]{{1,40}})?$", 160, 0),
    _rule(B, r"\(?(?:additional |with )?(?:reporting|writing|editing|compiled|translation|contributions?) (?:by|from)\s(?:\w+\W{1,3}){1,40}", 400),
    _rule(B, r"(?:the )?(?:associated press|ap|reuters|afp)\b.{0,40}\b(?:writers?|journalists?|reporters?|correspondents?)\b.{0,200}\bcontributed\b", 400),
    _rule(B, r"[^.]{3,200}\bcontributed (?:to this (?:report|story|article|piece|dispatch)|(?:additional )?reporting)\b[^.]{0,60}\.?$", 260),
    _rule(B, rf"[-–—(\[]*\s?(?:with |by |from |source:? ?)?(?:inputs? from )?{AGENCY}(?:\s?(?:,|/|and|&|\+)\s?(?:{AGENCY}|[Aa]gencies|[Ss]taff)){{0,3}}\s?[)\]]?\.?$", 60, 0),
    _rule(B, r"[-–—(\[]*\s?(?:with |by |from )?(?:agenc(?:y|ies)|news agencies|staff(?: writers?| reporters?)?|staff and agencies|wire (?:reports?|services?)|our correspondent|news desk|web desk|newsroom|editorial (?:team|staff|board)|admin|from (?:our|news) .{0,30})\s?[)\]]?\.?$", 60),
    _rule(B, r"(?:author|authors|writer|editor|editing|reporter|correspondent|source|sources|via|writing by|editor-in-chief)\s?:\s?\S[^.]{0,80}\.?$", 110),
    _rule(B, r"source\s(?:TRT\s?World|[A-Z]\w+)(?: and agencies)?$", 60, 0),
    _rule(B, r"[-–—]\s?(?:with )?[A-Z][\w. ]{1,25}$", 30, 0),
    # Page furniture.
    _rule(F, r"source (?:link|article)\s?$|(?:link to )?original (?:article|source|story|post)\s?$", 60),
    _rule(F, r"contact (?:us|the (?:author|newsroom|editor|writer))\b", 200),
    _rule(F, r"(?:write|e-?mail) (?:to )?(?:us|the (?:author|editor)|\S+@)\b.{0,80}$", 140),
    _rule(F, r"(?:\[email.protected\]|\S+@\S+\.\w+)\.?$", 80),
    _rule(F, r"(?:share|tweet|print|email|e-mail|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|pocket|copy(?: link| url)?|link copied|save|bookmark|comments?|listen|play|pause|mute|close|menu|search|home|back|back to top|top|next|previous|prev|more options|options|login|log in|sign in|log out|register|my account|settings|language|english|toggle navigation|open menu|close menu|main menu|navigation|all rights reserved|advert|follow|like|liked|message|messenger|viber|vk|ok|flipboard|tumblr|gmail|instagram|youtube|rss|threads|bluesky|mastodon|print this(?: article| page)?|font size|text size|a-|a\+|yes|no|submit|send|cancel|delete|edit|report|reply|link|news|world|politics|opinion|sports?|business|video|videos|live|audio|photos?|gallery|multimedia|about|about us|help|faq|careers|jobs|terms|privacy|cookies?|sitemap|accessibility|newsletters?|subscribe|podcasts?|weather|health|tech|technology|science|culture|lifestyle|entertainment|travel|economy|middle east|africa|asia|europe|americas|us|uk)\s?[:|>»+]?$", 40, menu=True),
    _rule(F, r"share (?:this|on|via|to|it|the|article|story|now|full article)\b[^.]{0,60}$|share\s?[:|]", 100),
    _rule(F, r"(?:skip to|jump to|go to|back to|return to) (?:main |the )?(?:content|navigation|search|footer|top|home ?page|article|menu|main|comments?)\b.{0,30}$", 80),
    _rule(F, r"(?:tags?|topics?|categor(?:y|ies)|keywords?|filed under|labels?|section|in this (?:article|story))\s?[:|]\s?.{0,200}$", 240),
    _rule(F, r"(?:tags?|topics?|categories|keywords?|filed under|posted in)\b[^.]{0,60}$", 70),
    _rule(F, r"(?:copyright|©|\(c\)|all rights reserved|&copy;)", 400),
    _rule(F, r".{0,120}\ball rights reserved\.?", 300),
    _rule(F, r"(?:this material may not be published|no part of this|the views expressed (?:in this|here|are)|our standards:|(?:terms (?:of|and)|privacy|cookie)s? (?:use|service|policy|conditions|notice|settings|preferences)|do not sell|by (?:clicking|continuing|subscribing|signing up|using)|we (?:and our partners )?use cookies|this (?:web)?site uses|this site is protected|accept (?:all )?cookies|manage (?:cookies|preferences|consent)|your privacy|reject all|accept all|i agree|got it|enable javascript|please enable|your browser)\b", 500),
    _rule(F, rf"(?!.*\b(?:the|an?|was|were|said|says|has|had|have|who|that|will|to)\b)(?:first |date (?:of )?|originally |last )?(?:(?:published|publication|posted|updated?|modified|date)(?:\s(?:on|at|by|date|time|in))?\s?[:|]?|(?:on|issued|created|uploaded|edited|release date|reviewed|time)\s?:)\s?(?:\w+ ago|\d+ \w+ ago|{WEEKDAY}|{MONTH}|{TIME}|\d{{1,4}}[./ -]|today|yesterday).{{0,80}}$", 140),
    _rule(F, rf"(?:{FULL_DATE})(?:\W{{0,4}}(?:at\s|@\s)?(?:{TIME}))?(?:\W{{0,4}}\w{{0,12}}){{0,2}}\W{{0,3}}$", 70),
    _rule(F, rf"(?:{TIME})(?:[\s,|•·/-]{{1,4}}(?:GMT|UTC|IST|EST|{WEEKDAY}))?[\s,|•·/-]{{0,4}}$", 30),
    _rule(F, r"(?:\d+|an?|a few) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b.{0,20}$|\d+\s?-?\s?(?:min|minute)s?(?:\s?-?\s?read)?$|(?:reading|read) time\b.{0,30}$", 60),
    _rule(F, r"(?:\d[\d.,]*\s?[KkMm]?\s?)(?:shares?|views?|likes?|tweets?|followers?|reads|hits|votes?)\b.{0,20}$|(?:shares?|views?|likes?|hits|reads)\s?[:|]?\s?\d[\d.,]*\s?[KkMm]?$", 50),
    _rule(F, r"get short url\b.{0,20}$|short(?:ened)? (?:url|link)\b.{0,80}$|@\w{1,30}$|#\w{1,40}(?:\s#\w{1,40}){0,10}$", 220),
    _rule(F, r"https?://\S{1,200}$|www\.\S{1,100}$", 220, menu=True),
    _rule(F, r"leave (?:a|your) (?:reply|comment|message)\b.{0,40}$|your e-?mail address will not be published|required fields are marked|you must be logged in|cancel reply", 200),
    _rule(F, r"[\W_]{1,40}$|\d{1,3}$", 40, menu=True),
    _rule(F, r"(?:updated|breaking|live|exclusive|just in|developing|urgent)\s?[:!]?$", 20),
    # What stands in a comment section.
    _rule(M, r"(?:\d+|no|view|show|see|hide|read|add|join|leave|post|write|all)?\s?(?:all )?(?:the )?(?:\d+ )?(?:comments?|replies|responses|discussion|conversation)(?: \(\d+\)| yet| section| policy| below| here| via \w+| are closed\.?| so far| on this (?:article|story))?\s?[:.(]?\d{0,4}\)?$", 60),
    _rule(M, r"(?:name|e-?mail|website|comment|message)\s?\*?\s?(?:\(required\))?$|save my name|notify me of|post comment|submit comment|comments? (?:are )?(?:closed|moderated|powered by)|please read our comment|community (?:standards|guidelines)|what do you think\?|have your say|join the (?:conversation|discussion)|be the first to comment|report (?:abuse|comment)|(?:sort|order) by (?:newest|oldest|best|top)|log in to (?:comment|reply)|powered by (?:disqus|facebook|wordpress)", 160),
)  # fmt: skip
"""The table, in order of strength: the first rule that fits a line decides."""

COMMENT_HEADING: Final = re.compile(
    r"\W{0,3}\d{0,5}\W{0,3}(?:(?:top|all|reader|view|show|post a|leave a|add a|rated)\s){0,3}"
    r"(?:comments?|responses|replies|reply|discussion|thoughts on)\b.{0,80}$",
    re.IGNORECASE,
)
"""A line above a comment section."""

SECTION_HEADING: Final = re.compile(
    COMMENT_HEADING.pattern
    + r"|related\b.{0,60}$|more (?:from|in|on|stories|news)\b.{0,60}$|(?:you )?(?:may|might) also.{0,40}$"
    r"|(?:read|up) next.{0,30}$|read these.{0,30}$|recent (?:posts|comments|articles|stories).{0,20}$|recent$|latest\b.{0,40}$"
    r"|popular\b.{0,40}$|trending.{0,40}$|most (?:read|popular|viewed|recent).{0,30}$|about the author.{0,60}$|newsletter$"
    r"|subscribe.{0,60}$|share this.{0,40}$|recommended.{0,40}$|editor.{0,3}s picks.{0,20}$|top stories.{0,20}$|sponsored.{0,20}$"
    r"|(?:previous|next) (?:post|article).{0,100}$|(?:tags?:|filed under).{0,100}$",
    re.IGNORECASE,
)
"""A line above other stories, comments or the foot of a page."""

PROMOTION_HEADING: Final = re.compile(
    r"(?:related(?: (?:articles?|stories|news|posts?|coverage|topics?|content))?|keep reading|(?:read|see|watch) (?:more|also|next)"
    r"|also (?:read|see)|more (?:on this(?: story| topic)?|stories|like this)|recommended(?: stories| for you)?|list of \d+ items?"
    r"|list \d+ of \d+|must[- ]reads?|editor['’]?s['’]? picks|you (?:may|might) also like|trending(?: now)?|most read)\s?:?$",
    re.IGNORECASE,
)
"""A line with nothing but the heading of promoted stories: the headlines below it go with it."""
