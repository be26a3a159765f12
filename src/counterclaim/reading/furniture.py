# ruff: noqa: E501  (patterns, one a line)
"""Is this line of a page part of the article, and if not, why?"""

import re
from typing import Final

from counterclaim.reading.days import FULL_DATE
from counterclaim.reading.patterns import AGENCY, RULES
from counterclaim.records import RemovedReason

_PHOTO: Final = (
    r"(?:Getty(?: Images)?|AP Photo|EPA(?:-EFE)?|Shutterstock|Alamy|iStock(?:photo)?|Unsplash|Pexels|NurPhoto|SOPA Images|"
    r"Zuma(?: Press)?|Handout|Pool|Contributor|Pool Photo)"
)
# (Contributor/Getty Images)   [Sergei Ilnitsky/EPA]   (AP Photo/Hasmik Smbatyan)   (Photo: Ministry)   (Photo by X via Y)
_CREDIT: Final = re.compile(
    rf"\s?[(\[](?:(?:[^()\[\]/|]{{1,60}}[/|]\s?){{1,3}}(?:via\s)?{AGENCY}(?:\s(?:via\s)?[^()\[\]]{{1,40}})?"
    rf"|{_PHOTO}(?:\s?[/|,]\s?[^()\[\]]{{1,60}})?|(?:Photo|Image|Picture|Credit|Illustration)s?\s?(?:by|:|/|courtesy)[^()\[\]]{{1,80}}"
    rf"|[^()\[\]]{{1,60}}\svia\s{AGENCY}|[^()\[\]]{{1,50}}\s(?:file )?(?:[Pp]hotos?|[Ii]mages)|(?:File|FILE)[^()\[\]]{{0,20}})[)\]]\.?$"
)
# ... on the border. Sergei Ilnitsky/EPA     ... in Goris. Photo: Ministry of Defence
_SLASH_CREDIT: Final = re.compile(
    rf"[.\s](?:[A-Z][\w.'’-]+\s?){{0,4}}[/|]\s?{AGENCY}(?:\s?[/|]\s?[\w ]{{1,30}})?$|[.\s](?:Photo|Image|Picture|Credit)s?\s?(?:by\s|:)[^.!?:]{{2,60}}$"
)
# Two names and a stroke in brackets after the full stop are a credit, known agency or not: "... near Sotk. (Staff/Example Wire)"
_UNKNOWN_CREDIT: Final = re.compile(r"[.!?”\"]\s{1,2}[(\[](?=[^()]*[A-Z])[^()\[\]/|]{2,40}/[^()\[\]/|]{2,40}[)\]]\.?$")
# A bare agency may also end an article: "... the ministry said. (Reuters)"
_AGENCY_END: Final = re.compile(rf"\s[(\[]{AGENCY}(?:\s?/\s?{AGENCY})?(?:\s[A-Za-z]{{1,12}})?[)\]]\.?$")
_SEEN: Final = re.compile(
    r"\b(?:attends?|speaks?|walks?|stands?|looks?|sits?|holds?|meets?|shakes?|addresses|waves?|gestures?|arrives?|poses?|listens?|"
    r"(?:is|are) (?:seen|pictured|shown)|(?:is|are) \w+ing|carry|carries|inspects?|passes|pass|rides?|delivers?|gathers?|reacts?|mourns?|"
    r"takes? part|smoke (?:rises|billows)|fires?|pictured|seen|shown)\b"
)
_DATED: Final = re.compile(rf"\b(?:on|in|this)\s(?:the\s)?(?:{FULL_DATE})", re.IGNORECASE)
_PAST: Final = re.compile(r"\b(?:said|says|told|added|reported|was|were|had|announced|accused|denied|killed|wounded)\b")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s+[A-Z“\"‘(]")
_ABBREVIATION: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Gov|Sen|Rep|St|No|U\.S|U\.N|[A-Z])\.$")


def reason_of(line: str, *, menus: bool = True) -> RemovedReason | None:
    """Why ``line`` (stripped, without its newline) is not part of the article; None where it may well be.

    ``menus`` False leaves bare words and numbers alone, which in an article taken from HTML are cells and points.
    """
    size = len(line)
    for rule in RULES:
        if size <= rule.limit and (menus or not rule.menu) and rule.pattern.match(line):
            if size > 100 and sentences(line) > 1 and rule.reason is not RemovedReason.FURNITURE:
                continue
            return rule.reason
    return RemovedReason.CAPTION if is_caption(line) else None


def is_caption(line: str) -> bool:
    """Whether ``line`` is the caption of a picture: it ends with a credit, or shows a dated scene in the present tense."""
    if len(line) > 600:
        return False
    count = sentences(line)
    if count < 4 and any(credit.search(line) for credit in (_CREDIT, _SLASH_CREDIT, _UNKNOWN_CREDIT)):
        return True
    if count > 2 or _PAST.search(line) or '"' in line or "“" in line or not _SEEN.search(line):
        return False
    return _AGENCY_END.search(line) is not None or (count == 1 and _DATED.search(line) is not None)


def without_credit(line: str) -> str:
    """A caption without the credit at its end, to tell whether another line repeats it."""
    return _AGENCY_END.sub("", _CREDIT.sub("", line)).strip()


def sentences(line: str) -> int:
    """About how many sentences ``line`` holds (at least 1)."""
    count = 1
    for found in _SENTENCE_END.finditer(line):
        if not _ABBREVIATION.search(line, max(0, found.start() - 6), found.start() + 1):
            count += 1
    return count
