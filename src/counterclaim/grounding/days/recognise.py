"""Text -> the time expressions in it, longest match first, before any day is worked out."""

import re
from itertools import pairwise
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind
from counterclaim.grounding.days.rules_amount import AMOUNT_RULES
from counterclaim.grounding.days.rules_calendar import CALENDAR_RULES
from counterclaim.grounding.days.rules_dates import DATE_RULES
from counterclaim.grounding.days.rules_relative import RELATIVE_RULES
from counterclaim.grounding.days.words import COUNTED, MONTHS, SEASONS
from counterclaim.language.layers import Layers

RULES: Final = (*DATE_RULES, *CALENDAR_RULES, *RELATIVE_RULES, *AMOUNT_RULES)
_AMOUNT_BEFORE: Final = re.compile(
    r"(?:\b(?:about|some|nearly|almost|than|least|most|over|total\sof|up\sto|number|no\.|flight|route|"
    r"highway|resolution|article|page|room|kilomet\w+|killed|model|chapter|section)|[$\u00a3\u20ac#+])\s*$",
    re.IGNORECASE,
)
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|during|between|and|through|after|before|early|late|mid|fiscal|year|"
    r"around|the|for|or|circa|ended|into|than)[\s-]$",
    re.IGNORECASE,
)

_EVENT_AFTER: Final = re.compile(r"\s(?:as|after|before|afterwards?|thereafter)\b", re.IGNORECASE)
_SOMEONES: Final = re.compile(r"\b(?:his|her|their|my|the)\s(?:early\s|late\s|mid-)?$")
_DOUBTFUL_MONTH: Final = re.compile(r"(?:\D*\s)?(?:May|MAY|March|MARCH|April|June|August|[A-Z][a-z]{2,3}\.)")
_QUOTES: Final = ('"', "'", "\u201c", "\u2018")
_TITLE_END: Final = re.compile(r"[,.]?[\"'\u201d\u2019]")
_DATED_NAMES: Final = frozenset((*MONTHS, *SEASONS, "fiscal", "year", "circa", "copyright", "sept"))
"""Words with a capital that a year dates rather than completes."""
_OF_ACCOUNTS: Final = frozenset(("quarterly", "annually", "yearly"))
_NOUN_AFTER: Final = re.compile(r"\s(?!(?:newspaper|paper|magazine|tabloid|broadsheet)s?\b)[a-z]")
_OF_PAPER: Final = re.compile(r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|Magazine|School)\b")
_NAMED_DAY: Final = re.compile(r"\b(?:Bloody|Ruby|Holy|Super|Cyber|Giving|Fat|Maundy)\s$")
"""What makes a name of a weekday: newspapers ("the Sunday Times"), days of one event and feasts ("Bloody Sunday")."""
_CUT: Final = re.compile(
    r"\n\s*\n|(?<=[.!?:;)\"\u201d])\n|(?<=[a-z0-9)\"\u201d]{2}[.!?]) (?=[A-Z\"\u201c])|"
    r"(?<=[a-z0-9.!?][.!?][\"\u201d]) (?=[A-Z])"
)
_MONTH_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|for|during|between|and|or|through|before|after|an?|the|its|this|last|next|"
    r"as|than|is|was|per|every|each|-)\s$|[(/\u2013-]$",
    re.IGNORECASE,
)


def recognise(text: str, layers: Layers) -> tuple[Expression, ...]:
    """All time expressions of ``text``, sorted by start, none overlapping."""
    found: list[Expression] = []
    for start, end in _passages(text):
        lowered = text[start:end].lower()
        for rule in RULES:
            if rule.needs and not any(word in lowered for word in rule.needs):
                continue
            for match in rule.pattern.finditer(text, start, end):
                expression = rule.build(match)
                if expression and _stands(expression, text, layers):
                    found.append(expression)
    return _longest(found, len(text))


def _passages(text: str) -> list[tuple[int, int]]:
    """Stretches that no expression crosses: lines, cut at the ends of sentences, so that few rules search each."""
    cuts = [0, *(match.end() for match in _CUT.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]


def _longest(found: list[Expression], size: int) -> tuple[Expression, ...]:
    """The expressions that do not overlap, longer ones first; of equals the one whose rule stands first."""
    kept: list[Expression] = []
    taken = bytearray(size)
    for one in sorted(found, key=lambda e: e.start - e.end):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return tuple(sorted(kept, key=lambda e: e.start))


def _stands(expression: Expression, text: str, layers: Layers) -> bool:
    """Whether the context allows it: "May" the verb, "April" the person and "2000 soldiers" are no times."""
    words, before = text[expression.start : expression.end], text[max(0, expression.start - 20) : expression.start]
    lowered = words.lower()
    if lowered in ("soon", "shortly", "recently"):
        return not _EVENT_AFTER.match(text, expression.end)
    if _TITLE_END.match(text, expression.end) and before.endswith(_QUOTES):
        return not re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", words)
    if re.fullmatch(r"(?:the )?\d0s", lowered):
        return not _SOMEONES.search(before)
    if re.fullmatch(r"[12]\d{3}(?:\W\d+)?", words):
        return not _names_thing(expression, layers) and _is_year(expression, text, before)
    if expression.kind is Kind.WEEKDAY and (_OF_PAPER.match(text, expression.end) or _NAMED_DAY.search(before)):
        return False
    if expression.kind is Kind.YEARLY and _DOUBTFUL_MONTH.fullmatch(words):
        return _is_month(expression, words, before, layers)
    return _has_tag(expression, lowered, layers)


def _has_tag(expression: Expression, words: str, layers: Layers) -> bool:
    """Whether "last 45 minutes" has no verb in it, and "daily" is no newspaper."""
    if words.startswith("last "):
        return not any(layers.tokens[i].tag.startswith("VB") for i in layers.at(expression.start, expression.start + 4))
    if expression.type == "SET" and re.fullmatch(r"\w+ly", words):
        tags = {layers.tokens[i].tag for i in layers.at(expression.start, expression.end)}
        return tags <= {"RB"} or (
            words not in _OF_ACCOUNTS and "JJ" in tags and bool(_NOUN_AFTER.match(layers.text, expression.end))
        )
    return True


def _names_thing(expression: Expression, layers: Layers) -> bool:
    """Whether the year is part of a name before it: "Expo 2010", "Orion 1980"."""
    touched = layers.at(expression.start, expression.end)
    if not touched or touched[0] == 0:
        return False
    name = layers.tokens[touched[0] - 1]
    named = name.tag in ("NNP", "NNPS") and name.text.isalpha() and name.text[1:].islower()
    return named and name.lower not in _DATED_NAMES and layers.tokens[touched[0]].head in (name.i, name.head)


def _is_year(expression: Expression, text: str, before: str) -> bool:
    after = text[expression.end : expression.end + 30]
    follower = re.match(r"\s+([A-Za-z]+)", after)
    if _AMOUNT_BEFORE.search(before) or (follower and follower[1].lower() in COUNTED):
        return False
    year = int(text[expression.start : expression.start + 4])
    if not 1900 <= year <= 2050:
        return bool(_YEAR_BEFORE.search(before)) and 1400 <= year <= 2050 and not re.match(r"\s[a-z]+s\b", after)
    return True


def _is_month(expression: Expression, words: str, before: str, layers: Layers) -> bool:
    touched = layers.at(expression.end - 1, expression.end)
    if not touched:
        return False
    owner = layers.text.startswith(("'s", "\u2019s"), expression.end)
    alone = words in ("May", "March", "April", "June", "August") or words.startswith("that ")
    if alone and not owner and not _MONTH_BEFORE.search(before):
        return False
    if any(n.label == "PERSON" and n.first <= touched[0] < n.last for n in layers.names):
        return False
    return all(layers.tokens[i].tag.startswith(("NN", ".")) for i in touched)
