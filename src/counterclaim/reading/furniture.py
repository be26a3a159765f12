"""Is this line of a page part of the article, and if not, why?"""

import re
from typing import Final

from counterclaim.reading.days import FULL_DATE
from counterclaim.reading.patterns import AGENCY, RULES
from counterclaim.records import RemovedReason

_CREDIT: Final = re.compile(
    rf"[\s.(\[-]\s?[(\[](?:[^()\[\]]{{0,80}}[/|,:]\s?)?(?:via\s)?(?:{AGENCY}|[^()\[\]]{{2,60}}\s(?:Photo|photo|Images?))(?:\s?[/|,]\s?[^()\[\]]{{1,40}})?\s?(?:via\s[^()\[\]]{{1,40}})?[)\]]\.?$"
)
_SLASH_CREDIT: Final = re.compile(
    rf"[.\s](?:[A-Z][\w.'’-]+\s?){{0,4}}[/|]\s?{AGENCY}(?:\s?[/|]\s?[\w ]{{1,30}})?$|(?:Photo|Image|Picture|Credit)s?\s?(?:by|:)\s?[^.!?]{{2,60}}$"
)
_SEEN: Final = re.compile(
    r"\b(?:attends?|speaks?|walks?|stands?|looks?|sits?|holds?|meets?|shakes?|addresses|waves?|gestures?|arrives?|poses?|listens?|"
    r"(?:is|are) (?:seen|pictured|shown)|(?:is|are) \w+ing|carry|carries|inspects?|passes|pass|rides?|delivers?|gathers?|reacts?|mourns?|"
    r"takes? part|smoke (?:rises|billows)|fires?|pictured|seen|shown)\b"
)
_DATED: Final = re.compile(rf"\b(?:on|in|this)\s(?:the\s)?(?:{FULL_DATE})", re.I)
_PAST: Final = re.compile(r"\b(?:said|says|told|added|reported|was|were|had|announced|accused|denied|killed|wounded)\b")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s+[A-Z“\"‘(]")
_ABBREVIATION: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Gov|Sen|Rep|St|No|U\.S|U\.N|[A-Z])\.$")


def reason_of(line: str) -> RemovedReason | None:
    """Why ``line`` (stripped, without its newline) is not part of the article; None where it may well be."""
    size = len(line)
    for rule in RULES:
        if size <= rule.limit and rule.pattern.match(line):
            if size > 100 and sentences(line) > 1 and rule.reason is not RemovedReason.FURNITURE:
                continue
            return rule.reason
    return RemovedReason.CAPTION if is_caption(line) else None


def is_caption(line: str) -> bool:
    """Whether ``line`` is the caption of a picture: it ends with a credit, or shows a dated scene in the present tense."""
    if len(line) > 600:
        return False
    if _CREDIT.search(line) or (_SLASH_CREDIT.search(line) and sentences(line) < 4):
        return True
    return (
        sentences(line) == 1
        and _DATED.search(line) is not None
        and _SEEN.search(line) is not None
        and not _PAST.search(line)
        and '"' not in line
        and "“" not in line
    )


def without_credit(line: str) -> str:
    """A caption without the credit at its end, to tell whether another line repeats it."""
    return _CREDIT.sub("", line).strip()


def sentences(line: str) -> int:
    """About how many sentences ``line`` holds (at least 1)."""
    count = 1
    for found in _SENTENCE_END.finditer(line):
        if not _ABBREVIATION.search(line, max(0, found.start() - 6), found.start() + 1):
            count += 1
    return count
